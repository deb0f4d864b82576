import Foundation
import TestSupport
import Testing

@Suite("Compiled gazetteers on the command line")
struct GazetteerBuildTests {
    /// A made-up country: towns around 60 N, 10 E, and as many villages far away as make it worth an index.
    private static let dump = (0..<2_000).map { number in
        let towns = ["Torvik", "Halden", "Brask", "Melvo", "Sunde", "Nordal"]
        let name = number < towns.count ? towns[number] : "Village\(number) \(["Ost", "Vest"][number % 2])"
        return [
            "\(9_000 + number)", name, name, "", "\(60 + Double(number % 300) / 100)",
            "\(10 + Double(number % 7) / 20)",
            "P", "PPL", "XX", "", "", "", "", "", "0", "", "10", "Europe/Oslo", "2020-01-01",
        ].joined(separator: "\t")
    }.joined(separator: "\n")

    private static let report = """
        Three rockets fired from Torvik landed near Brask on 3 May 2021. A fourth hit the outskirts of Meldvo.
        """

    @Test("an index of a GeoNames dump maps another country's reports as the folder does")
    func mapsAsTheFolder() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        try scratch.write(Self.report, to: "report.txt")
        try scratch.write("", to: "own/.keep")
        let built = try await Tool.run(["gazetteer", "build", "XX.txt", "-o", "xx.gazidx"], in: scratch.url)
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.text == "xx.gazidx: 2000 places, 2000 names\n")
        let imported = try await Tool.run(["gazetteer", "import", "XX.txt", "-o", "own/xx.geojson"], in: scratch.url)
        #expect(imported.status == 0, "\(imported.errors)")
        for (name, gazetteer) in [("by-index", "xx.gazidx"), ("by-folder", "own")] {
            let map = try await Tool.run(
                ["map", "report.txt", "--gazetteer", gazetteer, "--output", name], in: scratch.url)
            #expect(map.status == 0, "\(map.errors)")
        }
        let (byIndex, byFolder) = (try scratch.files(under: "by-index"), try scratch.files(under: "by-folder"))
        for product in ["distances.csv", "incidents.geojson"] {
            #expect(byIndex[product] == byFolder[product], "\(product)")
        }
        let distances = String(decoding: try #require(byIndex["distances.csv"]), as: UTF8.self)
        #expect(distances.contains("Torvik") && distances.contains("Brask"), "\(distances)")
    }

    @Test("phrases, distances and names are answered from an index, the bundled places with them")
    func questions() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        let built = try await Tool.run(["gazetteer", "build", "XX.txt", "-o", "xx.gazidx"], in: scratch.url)
        #expect(built.status == 0, "\(built.errors)")
        for (arguments, answer) in [
            (["locate", "3 km south of Haldn"], "Halden"), (["gazetteer", "find", "Nordall"], "Nordal"),
            (["locate", "near Village1999 Vest"], "Village1999 Vest"), (["locate", "in Dora"], "dora"),
            (["distance", "Torvik", "Sunde"], "km"),
        ] {
            let run = try await Tool.run(arguments + ["--gazetteer", "xx.gazidx"], in: scratch.url)
            #expect(run.status == 0 && run.text.contains(answer), "\(arguments): \(run.text)\(run.errors)")
        }
        let listed = try await Tool.run(["gazetteer", "list", "--gazetteer", "xx.gazidx"], in: scratch.url)
        #expect(listed.status == 1 && listed.errors.contains("is an index"), "\(listed.errors)")
    }

    @Test("a damaged index is told in one sentence and nothing is written")
    func damaged() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        try scratch.write(Self.report, to: "report.txt")
        _ = try await Tool.run(["gazetteer", "build", "XX.txt", "-o", "xx.gazidx"], in: scratch.url)
        let whole = try #require(try scratch.files()["xx.gazidx"])
        try scratch.write(Array(whole.prefix(whole.count / 2)), to: "xx.gazidx")
        let run = try await Tool.run(
            ["map", "report.txt", "--gazetteer", "xx.gazidx", "--output", "out"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("xx.gazidx is") && run.errors.contains("build it again"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "out").path))
    }

    @Test("an existing index is overwritten only with --force, and no place makes no index")
    func overwriting() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        try scratch.write("name,lat,lon\n,,\n", to: "empty.csv")
        let build = ["gazetteer", "build", "XX.txt", "-o", "xx.gazidx"]
        #expect(try await Tool.run(build, in: scratch.url).status == 0)
        #expect(try await Tool.run(build, in: scratch.url).errors.contains("--force"))
        #expect(try await Tool.run(build + ["--force"], in: scratch.url).status == 0)
        let none = try await Tool.run(["gazetteer", "build", "empty.csv", "-o", "none.gazidx"], in: scratch.url)
        #expect(none.status == 1 && none.errors.contains("no place could be read"), "\(none.errors)")
        #expect(try scratch.files()["none.gazidx.part"] == nil && scratch.files()["none.gazidx"] == nil)
    }

    @Test("while one process builds an index another one is refused, and leaves the first one's file alone")
    func twoProcesses() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        let build = "\(try Tool.binary().path) gazetteer build XX.txt -o xx.gazidx"
        let second = try await Tool.shell("flock xx.gazidx.part \(build)", in: scratch.url)
        #expect(second.status == 1 && second.errors.contains("is being built by another process"), "\(second.errors)")
        let first = try await Tool.shell(build, in: scratch.url)
        #expect(first.status == 0, "\(first.errors)")
        #expect(try scratch.names() == ["XX.txt", "xx.gazidx"])
    }
}
