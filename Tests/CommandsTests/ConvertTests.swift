import Foundation
import TestSupport
import Testing

@Suite("convert and validate") struct ConvertTests {
    private let record = Repository.file("output/incidents.json").path

    private func committed() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Repository.file("output/incidents.json")))
    }

    @Test("incidents.json in and out is the same file; GeoJSON made from it is sound") func roundTrip() async throws {
        let scratch = try ScratchFolder()
        let again = try await Tool.run(["convert", record, "incidents.json"], in: scratch.url)
        #expect(again.status == 0, "\(again.errors)")
        let map = try await Tool.run(["convert", record, "map.json", "--as", "incidents.geojson"], in: scratch.url)
        #expect(map.status == 0, "\(map.errors)")
        let files = try scratch.files()
        #expect(try files["incidents.json"] == committed())
        let checked = try await Tool.run(["validate", "incidents.json", "map.json"], in: scratch.url)
        #expect(checked.status == 0)
        #expect(checked.lines.count == 2)
    }

    @Test("an output that is there is kept without --force, and a name without a format is wrong usage") func refusals()
        async throws
    {
        let scratch = try ScratchFolder()
        try scratch.write("mine", to: "sites.csv")
        let kept = try await Tool.run(["convert", record, "sites.csv"], in: scratch.url)
        #expect(kept.status == 1)
        #expect(kept.errors.contains("--force"))
        #expect(try scratch.files()["sites.csv"] == Array("mine".utf8))
        #expect(try await Tool.run(["convert", record, "x.xyz"], in: scratch.url).status == 64)
        #expect(try await Tool.run(["convert", "absent.json", "points.geojson"], in: scratch.url).status == 1)
    }

    @Test("any other name says its format by its ending; reports are sent to the commands that read them")
    func endings() async throws {
        let scratch = try ScratchFolder()
        for ending in ["geojson", "gpkg", "kml", "kmz", "csv", "jsonl"] {
            let mine = try await Tool.run(["convert", record, "mine.\(ending)"], in: scratch.url)
            let named = try await Tool.run(["convert", record, "incidents.\(ending)"], in: scratch.url)
            #expect(mine.status == 0 && named.status == 0, "\(mine.errors)")
            let files = try scratch.files()
            #expect(files["mine.\(ending)"] == files["incidents.\(ending)"])
        }
        // KML comes back from a pipe, packed and plain.
        for ending in ["kml", "kmz"] {
            let read = try await Tool.shell(
                "incidentmap convert - \(ending).csv --as sites.csv < mine.\(ending)", in: scratch.url)
            #expect(read.status == 0, "\(read.errors)")
        }
        let files = try scratch.files()
        #expect(files["kml.csv"] == files["kmz.csv"] && files["kml.csv"] != nil)
        try scratch.write("<rss><channel><item><title>Rockets</title></item></channel></rss>", to: "feed.xml")
        let feed = try await Tool.run(["convert", "feed.xml", "x.csv"], in: scratch.url)
        #expect(feed.status == 1)
        #expect(feed.errors.contains("feed.xml holds reports, not incidents"), "\(feed.errors)")
    }

    @Test("a bad incident is left out and told; --strict stops instead") func badRecords() async throws {
        let scratch = try ScratchFolder()
        let text = String(decoding: try committed(), as: UTF8.self)
        try scratch.write(
            text.replacing("\"status\": \"background\"", with: "\"status\": \"finished\""), to: "bad.json")
        let strict = try await Tool.run(["convert", "bad.json", "incidents.csv", "--strict"], in: scratch.url)
        #expect(strict.status == 1)
        #expect(try scratch.files()["incidents.csv"] == nil)
        let rest = try await Tool.run(["convert", "bad.json", "incidents.csv"], in: scratch.url)
        #expect(rest.status == 3)
        #expect(rest.errors.contains("bad.json:") && rest.errors.contains("status is \"finished\""))
        let checked = try await Tool.run(["validate", "bad.json"], in: scratch.url)
        #expect(checked.status == 1)
        #expect(checked.lines.count == 3)
    }
}
