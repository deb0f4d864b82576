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
        #expect(plain.errors.contains("1 events of other kinds"))
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
