import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing

@Suite("incidents.json")
struct IncidentsJSONTests {
    static let schema = Result {
        JSONSchema(root: try ParsedJSON(Array(try Data(contentsOf: Repository.file("docs/incident.schema.json")))))
    }

    @Test("obeys its schema, filled, hostile, unplaced and empty")
    func obeysSchema() throws {
        let schema = try Self.schema.get()
        var unplaced = try FixtureCollection.make()
        for incident in unplaced.incidents.indices {
            unplaced.incidents[incident].distances = []
            unplaced.incidents[incident].zones = []
            for site in unplaced.incidents[incident].sites.indices {
                unplaced.incidents[incident].sites[site].placement = nil
            }
        }
        let collections = [
            try FixtureCollection.make(), try HostileText.collection(saying: HostileText.name), unplaced,
            IncidentCollection(reports: [], incidents: []),
            IncidentCollection(reports: [], incidents: [Incident(id: "bare", status: .foiled)]),
            IncidentCollection(reports: [], incidents: [try Self.everyClaim()]),
        ]
        for collection in collections {
            let errors = schema.errors(in: try ParsedJSON(IncidentsJSON().bytes(of: collection)))
            #expect(errors.isEmpty, "\(errors.prefix(3))")
        }
    }

    @Test("is obeyed by the reference run, and by every line of incidents.jsonl")
    func everyRecordObeysSchema() throws {
        let schema = try Self.schema.get()
        let reference = Array(try Data(contentsOf: Repository.file("output/incidents.json")))
        #expect(schema.errors(in: try ParsedJSON(reference)).isEmpty)
        for collection in [try FixtureCollection.make(), IncidentsJSONReader(reference).collection] {
            let lines = IncidentsJSONLines().bytes(of: collection).split(separator: 0x0A).map {
                String(decoding: $0, as: UTF8.self)
            }
            let head = try #require(lines.first).dropLast()
            #expect(lines.count == collection.incidents.count + 1)
            let record = "\(head), \"incidents\": [\(lines.dropFirst().joined(separator: ","))]}"
            #expect(schema.errors(in: try ParsedJSON(Array(record.utf8))).isEmpty)
        }
    }

    @Test("is refused by its schema when a member is missing, unknown or of another kind")
    func schemaRefuses() throws {
        let schema = try Self.schema.get()
        let text = String(decoding: IncidentsJSON().bytes(of: try FixtureCollection.make()), as: UTF8.self)
        for (from, to) in [
            ("\"radius_m\": 1800", "\"radius\": 1800"), ("\"status\": \"background\"", "\"status\": \"recalled\""),
            ("[44.3903,33.3076]", "[244.3903,33.3076]"), ("\"stage\": \"landed\"", "\"stage\": 3"),
            ("\"end\": 379, ", ""), ("\"share\": 1}", "\"share\": 1.5}"),
        ] {
            let broken = text.replacingOccurrences(of: from, with: to)
            #expect(broken != text)
            #expect(!schema.errors(in: try ParsedJSON(Array(broken.utf8))).isEmpty, "\(from)")
        }
    }

    @Test("keeps an unplaced site with its words, its finding and null geometry")
    func unplaced() throws {
        let file = try ParsedJSON(IncidentsJSON().bytes(of: try FixtureCollection.make()))
        let house = try #require(
            file["incidents"]?.elements.flatMap { $0["impacts"]?.elements ?? [] }
                .first { $0["name"]?.text == "empty house" })
        for field in ["place", "footprint", "point", "radius_m", "precision"] { #expect(house[field] == .null) }
        #expect(house["evidence"]?.elements.first?["quote"]?.text == "hit an empty house")
        #expect(house["findings"]?.elements.first?["code"]?.text == "unplaced")
    }

    @Test("keeps every source's value beside the summary")
    func claims() throws {
        let file = try ParsedJSON(IncidentsJSON().bytes(of: try FixtureCollection.make()))
        let incident = try #require(
            file["incidents"]?.elements.first { $0["id"]?.text == "undated-green-zone-5f2c9d10" })
        let counts = (incident["claims"]?.elements ?? []).filter { $0["field"]?.text == "munitions" }
        #expect(counts.map { $0["value"]?["max"] } == [.null, .number(3)])
        #expect(counts.map { $0["said_by"]?.text } == ["an Iraqi security official", "Example Wire"])
        #expect(incident["munitions"]?["min"] == .number(3))
    }

    @Test("tells which site a distance and a zone mean, whatever list the site is in")
    func siteIndices() throws {
        let file = try ParsedJSON(IncidentsJSON().bytes(of: try FixtureCollection.make()))
        for incident in file["incidents"]?.elements ?? [] {
            let sites = ["launch", "impacts", "targets", "interceptions"].flatMap { incident[$0]?.elements ?? [] }
            func name(_ index: ParsedJSON?) -> String? { sites.first { $0["index"] == index }?["name"]?.text }
            for distance in incident["distances"]?.elements ?? [] {
                #expect(distance["from"]?.text == name(distance["from_site"]))
                #expect(distance["to"]?.text == name(distance["to_site"]))
            }
            for zone in incident["zones"]?.elements ?? [] { #expect(zone["site"]?.text == name(zone["site_index"])) }
        }
    }

    @Test("puts every site into one list by its role")
    func roles() throws {
        var incident = try FixtureCollection.dora()
        let site = incident.sites[0]
        incident.sites = SiteRole.allCases.map { role in
            var copy = site
            copy.role = role
            return copy
        }
        incident.distances = []
        incident.zones = []
        let written = try ParsedJSON(IncidentsJSON.bytes(of: incident))
        let lists = ["launch", "impacts", "targets", "interceptions"]
        #expect(lists.map { written[$0]?.elements.count } == [2, 1, 1, 1])
        #expect(written["launch"]?.elements.last?["basis"]?.text == "launcherFound")
    }

    @Test("arrives in pieces that make the whole")
    func streams() throws {
        let one = try FixtureCollection.make()
        let many = IncidentCollection(
            reports: one.reports, incidents: Array(repeating: one.incidents, count: 40).flatMap(\.self))
        var pieces: [[UInt8]] = []
        IncidentsJSON().write(many) { pieces.append($0) }
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0.count < 200_000 })
        #expect(Array(pieces.joined()) == IncidentsJSON().bytes(of: many))
        #expect(try ParsedJSON(Array(pieces.joined()))["incidents"]?.elements.count == 120)
    }

    @Test("stops when its sink fails")
    func failingSink() throws {
        struct DiskFull: Error {}
        let collection = try FixtureCollection.make()
        #expect(throws: DiskFull.self) {
            try IncidentsJSON().write(collection) { (_: [UInt8]) throws(DiskFull) in throw DiskFull() }
        }
    }

    private static func everyClaim() throws -> Incident {
        let count = CountRange(min: 2, max: 4)
        let facts: [Fact] = [
            .date(EventDate(date: PartialDate(year: 2020), basis: .publishedOnly)),
            .time(LocalTime(local: "04:15", precision: .minute, minutes: 255...255)),
            .weapon(term: "drone", verbatim: "UAV"), .munitions(count, .salvos), .killed(count), .injured(count),
            .casualtyNote("n"), .damage("d"), .claimedBy("c"), .noClaim, .attributedTo("a"), .blamed("b"), .intercepted,
        ]
        var incident = Incident(id: "claims", status: .intercepted)
        incident.claims = facts.map { Claim($0, isHedged: true, isDenied: true, evidence: []) }
        let relations: [Relation] = [
            .in, .at, .on, .near, .outskirts, .between, .acrossRiver, .partOf(.northEast), .sideOf(.south),
            .distance(meters: 3000, direction: .southWest, isVague: true),
            .distance(meters: 3000, direction: nil, isVague: false),
        ]
        incident.sites = relations.map {
            Site(role: .impact, phrase: LocationPhrase(relation: $0, anchors: []), verbatim: "", count: count)
        }
        return incident
    }
}
