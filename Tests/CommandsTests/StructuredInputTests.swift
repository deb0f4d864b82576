import Foundation
import TestSupport
import Testing

@Suite("Incidents from tables, layers and exports") struct StructuredInputTests {
    private let table = """
        Event ID,Event Date,Fired From,Location,Weapon,Rockets
        t-1,19/05/2020,Al-Idrisi,near the US Embassy,rocket,1
        ../../t-2,20/05/2020,,Dora,mortar,at least 8
        t-3,2020-13-01,,Dora,,
        """

    @Test("go with reports into one map: names are looked up, roles kept, distances measured, the bad row told")
    func mixed() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(table, to: "events.csv")
        let seed = Repository.file("seeds/000-green-zone-qadisiya.md").path
        let run = try await Tool.run(["map", seed, "events.csv", "--output", "out"], in: scratch.url)
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.errors.contains("events.csv:4: Event Date \"2020-13-01\" is no date"))
        #expect(run.errors.contains("launch from \"Fired From\""))
        let files = try scratch.files(under: "out")
        let distances = String(decoding: try #require(files["distances.csv"]), as: UTF8.self)
        #expect(distances.contains("t-1,carriedOut,2020-05-19"))
        #expect(files["maps/t-1.svg"] != nil)
        #expect(files.keys.filter { $0.hasPrefix("maps/") && $0.contains("t-2") } == ["maps/incident-..-..-t-2.svg"])
        let manifest = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
        #expect(manifest.contains("events.csv"))
        let checked = try await Tool.run(["validate", "out/incidents.json", "out/incidents.geojson"], in: scratch.url)
        #expect(checked.status == 0, "\(checked.text)")
    }

    @Test("a folder gives its reports and what shows incidents; an earlier run there counts once, by its record")
    func folder() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(table.split(separator: "\n").prefix(2).joined(separator: "\n"), to: "in/events.csv")
        try scratch.write("item,price\na,2\n", to: "in/prices.csv")
        try scratch.write("{\"theme\": \"dark\"}", to: "in/settings.json")
        let seed = Repository.file("seeds/000-green-zone-qadisiya.md")
        try scratch.write([UInt8](try Data(contentsOf: seed)), to: "in/report.md")
        let run = try await Tool.run(["map", "in", "--output", "in/run"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("in/prices.csv: not read") && !run.errors.contains("settings.json"))
        let record = try #require(try scratch.files()["in/run/incidents.json"])
        #expect(String(decoding: record, as: UTF8.self).contains("\"id\": \"t-1\""))
        // The run's own tables, layers and texts stand in the folder now; its reports and incidents are known by their ids.
        let again = try await Tool.run(["map", "in", "--output", "out"], in: scratch.url)
        #expect(again.status == 0, "\(again.errors)")
        let reports = String(decoding: try #require(try scratch.files()["out/incidents.json"]), as: UTF8.self)
            .split(separator: "\"incidents\":")[0]
        #expect(reports.matches(of: /"sha256"/).count == 2, "\(reports)")
        let tables = try await Tool.run(["map", "in/prices.csv", "--output", "none"], in: scratch.url)
        #expect(tables.status == 1 && tables.errors.contains("no column names a place"))
    }

    @Test("standard input is known by its content, whatever it holds")
    func standardInput() async throws {
        let scratch = try ScratchFolder()
        let record = [UInt8](try Data(contentsOf: Repository.file("output/incidents.json")))
        try scratch.write(record, to: "incidents.json")
        for name in ["incidents.jsonl", "incidents.geojson", "incidents.geojsonl", "sites.csv", "incidents.gpkg"] {
            _ = try await Tool.run(["convert", "incidents.json", name], in: scratch.url)
        }
        let files = try scratch.files()
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let run = try await Tool.run(
                ["convert", "-", "o.csv", "--as", "incidents.csv", "--force"], in: scratch.url, input: bytes)
            if name.hasSuffix("gpkg") {
                #expect(run.status == 1 && run.errors.contains("name its file"))
                continue
            }
            #expect(run.status == 0, "\(name): \(run.errors)")
            #expect(try scratch.files()["o.csv"]?.split(separator: 0x0A).count == 8, "\(name)")
        }
        let report = [UInt8](try Data(contentsOf: Repository.file("seeds/000-green-zone-qadisiya.md")))
        let read = try await Tool.run(["text", "-"], in: scratch.url, input: report)
        #expect(read.status == 0)
        let piped = try await Tool.run(["read", "-"], in: scratch.url, input: Array(table.utf8))
        #expect(piped.status == 3 && piped.errors.contains("standard input:4: Event Date"))
    }

    @Test("layers, lines and features of the reference run give the same GeoJSON again, byte for byte")
    func roundTrips() async throws {
        let scratch = try ScratchFolder()
        func features(of input: String) async throws -> [UInt8] {
            let out = ["convert", input, "out", "--as", "incidents.geojson", "--force"]
            let run = try await Tool.run(out, in: scratch.url)
            #expect(run.status == 0, "\(input): \(run.errors)")
            return try #require(try scratch.files()["out"])
        }
        let record = Repository.file("output/incidents.json").path
        let given = try await features(of: record)
        #expect(given.count > 50_000)
        for name in ["incidents.gpkg", "incidents.jsonl", "incidents.geojson", "incidents.geojsonl", "incidents.csv"] {
            _ = try await Tool.run(["convert", record, name], in: scratch.url)
            // A table of incidents has names alone; they are looked up again, without the reports around them.
            if name.hasSuffix("csv") { continue }
            #expect(try await features(of: name) == given, "\(name)")
        }
        let named = String(decoding: try await features(of: "incidents.csv"), as: UTF8.self)
        #expect(named.contains("\"empty house\"") && !named.contains("Empty house"))
    }

    @Test("two files of one name stay two, in every product")
    func names() async throws {
        let scratch = try ScratchFolder()
        try scratch.write("id,date,location\na,2020-05-19,Dora\n", to: "one/events.csv")
        try scratch.write("id,date,location\nb,2020-05-20,Dora\n", to: "two/events.csv")
        let run = try await Tool.run(["map", "one/events.csv", "two/events.csv", "--output", "out"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        let record = String(decoding: try #require(try scratch.files()["out/incidents.json"]), as: UTF8.self)
        #expect(record.contains("\"id\": \"events.csv-2\"") && record.contains("\"report\": \"events.csv-2\""))
    }

    @Test("--strict stops before anything is written; validate tells every bad row")
    func strict() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(table + "\nt-4,2020-01-01,,Dora,,many\n", to: "events.csv")
        let run = try await Tool.run(["map", "events.csv", "--output", "out", "--strict"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("events.csv:4"))
        #expect(try scratch.names() == ["events.csv"])
        let checked = try await Tool.run(["validate", "events.csv"], in: scratch.url)
        #expect(checked.status == 1)
        #expect(checked.lines.filter { $0.contains("was left out") }.count == 2)
    }

    @Test("--read-notes finds the launch site that an ACLED export tells in its notes")
    func notes() async throws {
        let scratch = try ScratchFolder()
        try scratch.write(
            """
            event_id_cnty,event_date,time_precision,event_type,sub_event_type,location,latitude,longitude,geo_precision,notes,fatalities
            IRQ1,19 May 2020,1,Explosions/Remote violence,Shelling/artillery/missile attack,Baghdad,33.3066,44.3892,1,"On 19 May 2020, a Katyusha rocket fired from the Al-Idrisi neighborhood landed near the U.S. Embassy in Baghdad.",0
            IRQ2,19 May 2020,1,Protests,Peaceful protest,Baghdad,33.3066,44.3892,1,x,0

            """, to: "acled.csv")
        let plain = try await Tool.run(["convert", "acled.csv", "sites.csv"], in: scratch.url)
        #expect(plain.status == 0, "\(plain.errors)")
        #expect(plain.errors.contains("1 event of other kinds"))
        let read = try await Tool.run(
            ["convert", "acled.csv", "read.csv", "--as", "sites.csv", "--read-notes"], in: scratch.url)
        #expect(read.status == 0, "\(read.errors)")
        let files = try scratch.files()
        let rows = { (name: String) in
            String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\r\n").dropFirst()
        }
        #expect(rows("sites.csv").count == 1)
        #expect(rows("read.csv").map { $0.split(separator: ",")[2] }.sorted() == ["impact", "launch"])
    }

    @Test("diff tells what changed, in words and in JSON, and knows a folder of products")
    func diff() async throws {
        let scratch = try ScratchFolder()
        let record = Repository.file("output/incidents.json")
        let text = String(decoding: try Data(contentsOf: record), as: UTF8.self)
        try scratch.write(
            text.replacing("\"injured\": {\"min\": 0, \"max\": 0}", with: "\"injured\": {\"min\": 7, \"max\": 7}"),
            to: "out/incidents.json")
        let same = try await Tool.run(["diff", record.path, record.path], in: scratch.url)
        #expect(same.status == 0 && same.lines.count == 1 && same.text.hasPrefix("0 added, 0 gone, 0 changed"))
        let run = try await Tool.run(["diff", record.path, "out"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("injured: 0 → 7"))
        let json = try await Tool.run(["diff", record.path, "out", "--format", "json"], in: scratch.url)
        let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
        #expect((object?["changed"] as? [Any])?.isEmpty == false)
        #expect(try await Tool.run(["diff", record.path, "absent.json"], in: scratch.url).status == 1)
    }
}
