import Foundation
import TestSupport
import Testing

@Suite("render") struct RenderTests {
    private let report = "seeds/004-palestine-street-idrisi.md"

    @Test("a sheet of the asked size goes to stdout, the same bytes twice") func toStdout() async throws {
        let run = try await Tool.run(["render", report, "--size", "a4", "--theme", "dark"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("<?xml"))
        #expect(run.text.contains("width=\"1123\" height=\"794\""))
        #expect(try await Tool.run(["render", report, "--size", "a4", "--theme", "dark"]).output == run.output)
    }

    @Test("PNG and PDF are what they say, or one sentence says what to install", arguments: ["png", "pdf"])
    func pictures(format: String) async throws {
        let scratch = try ScratchFolder()
        let file = scratch.url.appending(path: "sheet.\(format)")
        let run = try await Tool.run(["render", report, "--format", format, "--output", file.path])
        if run.status == 0 {
            let head = try Data(contentsOf: file).prefix(4)
            #expect(head == (format == "png" ? Data([0x89, 0x50, 0x4E, 0x47]) : Data("%PDF".utf8)))
        } else {
            #expect(run.errors.contains("apt-get install librsvg2-bin"))
        }
        let missing = try await Tool.run(["render", report, "--format", format], environment: ["PATH": "/nowhere"])
        #expect(missing.status == 1)
        #expect(missing.output.isEmpty)
        #expect(missing.errors.contains("--format \(format) needs the program rsvg-convert"))
    }

    @Test("a file that is there stays unless --force is given, and a failed run leaves none") func files() async throws
    {
        let scratch = try ScratchFolder()
        let file = try scratch.write("mine", to: "sheet.svg")
        var run = try await Tool.run(["render", report, "--output", file.path])
        #expect(run.status == 1)
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        run = try await Tool.run(["render", report, "--output", file.path, "--force", "--incident", "nope"])
        #expect(run.status == 1)
        #expect(run.errors.contains("no incident has the id \"nope\""))
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        run = try await Tool.run(["render", report, "--output", file.path, "--force"])
        #expect(run.status == 0)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<?xml"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["sheet.svg"])
    }

    @Test("a list too long for its paper stands in a file beside the map, or on the next page of a PDF") func longList()
        async throws
    {
        let scratch = try ScratchFolder()
        let places = ["Dora", "Zafaraniya", "Karrada", "Sadr City"]
        let rows = (0..<70).map { "e\($0),2023-01-\($0 % 28 + 1),rocket,\(places[$0 % 4])" }
        let table = try scratch.write((["id,date,weapon,impact"] + rows).joined(separator: "\n"), to: "many.csv")
        let file = scratch.url.appending(path: "out.d/map.svg")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        var run = try await Tool.run(["render", table.path, "--size", "a4", "--output", file.path])
        #expect(run.status == 0)
        #expect(run.errors.contains("map-list.svg"))
        let list = try String(contentsOf: scratch.url.appending(path: "out.d/map-list.svg"), encoding: .utf8)
        #expect(list.contains("List of incidents") && list.contains(">70</text>"))
        run = try await Tool.run(["render", table.path, "--size", "a4", "--output", file.path])
        #expect(run.status == 1, "nothing is overwritten unasked")
        let pdf = scratch.url.appending(path: "map.pdf")
        run = try await Tool.run(["render", table.path, "--size", "a4", "--format", "pdf", "--output", pdf.path])
        guard run.status == 0 else { return }
        let bytes = String(decoding: try Data(contentsOf: pdf), as: UTF8.self)
        #expect(bytes.contains("/Count 2"))
        #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "map-list.pdf").path))
    }

    @Test("a place that nobody knows and a theme that is not there are told in a sentence") func unknown() async throws
    {
        var run = try await Tool.run(["render", report, "--around", "Xyzzyville"])
        #expect(run.status == 1)
        #expect(run.errors.contains("\"Xyzzyville\" is in no gazetteer"))
        run = try await Tool.run(["render", report, "--theme", "nope.yaml"])
        #expect(run.status == 1)
        #expect(run.errors.contains("--theme nope.yaml is no file"))
    }

    @Test("around a place the sites beyond the sheet are listed as such") func around() async throws {
        let run = try await Tool.run(["render", report, "--around", "US Embassy", "--radius", "1"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("Idrisi (beyond this sheet)"))
    }

    @Test("a record is drawn as the reports that it was made of are, and a broken one is told by line") func record()
        async throws
    {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appending(path: "out").path
        #expect(try await Tool.run(["map", report, "--output", folder]).status == 0)
        let record = try await Tool.run(["render", "\(folder)/incidents.json"])
        #expect(record.status == 0, "\(record.errors)")
        // The file keeps positions to the metre, so that lines move by a tenth of a pixel and nothing else does.
        let direct = try await Tool.run(["render", report])
        #expect(Self.texts(record.text) == Self.texts(direct.text))
        #expect(Self.texts(direct.text).count > 30)
        let broken = try scratch.write("{\"schema\": \"1.0\", \"reports\": []", to: "broken.json")
        let failed = try await Tool.run(["render", broken.path])
        #expect(failed.status == 1)
        #expect(failed.errors.contains("broken.json:1:"))
        #expect(failed.output.isEmpty)
    }

    /// What the live texts of a sheet say, in the order of the bytes.
    private static func texts(_ svg: String) -> [String] {
        svg.split(separator: "</text>").compactMap { $0.split(separator: ">").last.map(String.init) }.sorted()
    }

    @Test(
        "every kind of picture is drawn, and an unknown one names those there are",
        arguments: ["map", "incidents", "months", "timeline", "distances", "zones"])
    func kinds(kind: String) async throws {
        let run = try await Tool.run(["render", report, "--picture", kind, "--size", "phone", "--language", "ar"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("width=\"480\""))
        let unknown = try await Tool.run(["render", report, "--picture", "\(kind)s2"])
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("timeline"))
    }
}
