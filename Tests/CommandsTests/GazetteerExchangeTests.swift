import Foundation
import TestSupport
import Testing

@Suite("Your own gazetteer")
struct GazetteerExchangeTests {
    /// Twenty towns of a made-up country, as a GeoNames dump has them.
    private static let dump = (0..<20).map { number in
        let name = ["Torvik", "Halden", "Brask", "Melvo", "Sunde"][number % 5] + (number < 5 ? "" : " \(number)")
        return [
            "\(9000 + number)", name, name, "", "\(60 + Double(number) / 50)", "\(10 + Double(number % 5) / 20)", "P",
            "PPL", "XX", "", "", "", "", "", "0", "", "10", "Europe/Oslo", "2020-01-01",
        ].joined(separator: "\t")
    }.joined(separator: "\n")

    @Test("a GeoNames dump and nothing else is enough to map another country's reports")
    func anotherCountry() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(Self.dump, to: "XX.txt")
        try scratch.write("", to: "own/.keep")
        let imported = try await Tool.run(["gazetteer", "import", "XX.txt", "-o", "own/xx.geojson"], in: scratch.url)
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.text == "XX.txt: 20 places in own/xx.geojson\n")
        try scratch.write("Three rockets fired from Torvik landed near Brask on 3 May 2021.\n", to: "report.txt")
        let map = try await Tool.run(
            ["map", "report.txt", "--gazetteer", "own", "--output", "out"], in: scratch.url)
        #expect(map.status == 0, "\(map.errors)")
        let distances = String(decoding: try #require(try scratch.files(under: "out")["distances.csv"]), as: UTF8.self)
        #expect(distances.contains("Torvik") && distances.contains("Brask"), "\(distances)")
    }

    @Test("what every record lacks is said once, with the first and the last of them")
    func alikeRejections() async throws {
        let scratch = try ScratchFolder()
        try scratch.write("name,lat,lon\nA,33,44\nB,33,44\nC,33,\n", to: "own.csv")
        let run = try await Tool.run(["gazetteer", "import", "own.csv", "-o", "own.geojson"], in: scratch.url)
        #expect(
            run.errors.contains(
                "own.csv: lines 2–3: it names no source; give one with --source and --licence; all 2 were left out"),
            "\(run.errors)")
        #expect(run.errors.contains("own.csv: line 4: the longitude is missing; it was left out"), "\(run.errors)")
    }

    @Test("an entry of one's own overrides, adds and suppresses, its id deciding")
    func overrides() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(
            """
            {"type": "FeatureCollection", "features": [
            {"@id": "dora", "type": "Feature", "properties": {"title": "Dora", "tier": 1, "uncertainty_m": 100},
             "names": [{"toponym": "Dora"}], "types": [{"identifier": "gn:P.PPLX"}],
             "sources": [{"name": "Own", "licence": "CC0-1.0"}], "geometry": {"type": "Point", "coordinates": [44.5, 33.5]}},
            {"@id": "zafaraniya", "type": "Feature", "properties": {"suppress": true}},
            {"@id": "nowhere-at-all", "type": "Feature", "properties": {"suppress": true}}]}
            """, to: "own/own.geojson")
        let found = try await Tool.run(["locate", "Dora", "--gazetteer", "own"], in: scratch.url)
        #expect(found.text.hasPrefix("Dora: 44.5, 33.5, radius 100 m"), "\(found.text)")
        #expect(found.errors.contains("nowhere-at-all"), "\(found.errors)")
        let list = try await Tool.run(["gazetteer", "list", "--gazetteer", "own"], in: scratch.url)
        #expect(!list.lines.contains { $0.hasPrefix("zafaraniya ") })
        #expect(list.lines.contains { $0.hasPrefix("zafaraniya-west ") })
    }

    @Test("what is exported comes in again as it was", arguments: ["lpf", "csv", "geojson"])
    func roundTrip(format: String) async throws {
        let scratch = try ScratchFolder()
        let exported = try await Tool.run(["gazetteer", "export", "--format", format, "--tier", "1"])
        try scratch.write(exported.text, to: "places")
        let imported = try await Tool.run(["gazetteer", "import", "places", "-o", "places.geojson"], in: scratch.url)
        // The residential complex that is known by description only has no position to import.
        #expect(imported.status == 0 || imported.errors.contains("it has no position"), "\(imported.errors)")
        let text = String(decoding: try #require(try scratch.files()["places.geojson"]), as: UTF8.self)
        for name in ["\"@id\": \"green-zone\"", "\"@id\": \"dora\"", "الدورة", "33.2514"] {
            #expect(text.contains(name), "\(name) in \(text.prefix(400))")
        }
        let check = try await Tool.run(["gazetteer", "check", "."], in: scratch.url)
        #expect(check.text.contains("0 errors"), "\(check.text)")
    }

    @Test("a file that makes no place leaves nothing behind, and an output is not overwritten unasked")
    func nothingHalfWritten() async throws {
        let scratch = try ScratchFolder()
        try scratch.write("name,lat,lon\nDora,abc,44\n", to: "bad.csv")
        let bad = try await Tool.run(["gazetteer", "import", "bad.csv", "-o", "out.geojson"], in: scratch.url)
        #expect(bad.status == 1)
        #expect(bad.errors.contains("bad.csv: line 2: latitude \"abc\" is no number; it was left out"), "\(bad.errors)")
        #expect(try scratch.names() == ["bad.csv"])
        try scratch.write("keep", to: "out.geojson")
        try scratch.write("name,lat,lon,source,licence\nDora,33.25,44.39,S,CC0-1.0\n", to: "good.csv")
        let good = try await Tool.run(["gazetteer", "import", "good.csv", "-o", "out.geojson"], in: scratch.url)
        #expect(good.status == 1 && good.errors.contains("--force"), "\(good.errors)")
        let missing = try await Tool.run(["gazetteer", "import", "none.csv", "-o", "o.geojson"], in: scratch.url)
        #expect(missing.status == 1 && missing.errors.contains("none.csv"), "\(missing.errors)")
    }
}
