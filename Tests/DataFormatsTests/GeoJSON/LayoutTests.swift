import DataFormats
import IncidentModel
import TestSupport
import Testing

@Suite("Layouts of the GeoJSON") struct LayoutTests {
    @Test("the three layers together are the combined file, feature by feature") func layersAddUp() throws {
        let collection = try FixtureCollection.make()
        let combined = try ids(IncidentsGeoJSON().bytes(of: collection))
        let parts = try [GeoJSONLayout.sites, .footprints, .paths].map {
            try ids(IncidentsGeoJSON($0).bytes(of: collection))
        }
        #expect(parts.allSatisfy { !$0.isEmpty })
        #expect(parts.joined().sorted() == combined.sorted())
    }

    @Test("points are one a side of an incident, all of them placed") func points() throws {
        let file = try ParsedJSON(IncidentsGeoJSON(.points).bytes(of: try FixtureCollection.make()))
        let features = file["features"]?.elements ?? []
        let sides = features.map {
            "\($0["properties"]?["incident"]?.text ?? "") \($0["properties"]?["role"]?.text ?? "")"
        }
        #expect(sides.count == 5 && Set(sides).count == 5)
        #expect(features.allSatisfy { $0["geometry"]?["type"]?.text == "Point" })
    }

    @Test("a sequence has the features of the collection, a line each") func sequence() throws {
        let collection = try FixtureCollection.make()
        let expected = try ids(IncidentsGeoJSON().bytes(of: collection))
        for separator in [IncidentsGeoJSONSequence.Separator.record, .line] {
            let bytes = IncidentsGeoJSONSequence(separator).bytes(of: collection)
            let lines = bytes.split(separator: 0x0A)
            #expect(bytes.last == 0x0A)
            #expect(lines.allSatisfy { ($0.first == 0x1E) == (separator == .record) })
            let found = try lines.map { line in
                try ParsedJSON(Array(separator == .record ? line.dropFirst() : line))["id"]?.text
            }
            #expect(found == expected)
        }
    }

    @Test("incidents that a layout has nothing of leave no comma, however many stand between others") func gaps() throws
    {
        let incidents = try FixtureCollection.make().incidents
        let full = try #require(incidents.first { !$0.distances.isEmpty })
        for count in [7, 3_000, 20_000] {
            let many = (0..<count).map { number in
                var incident = Incident(id: "empty", status: .carriedOut)
                // The first thousands have nothing, then every fifth hundred has something, then the last.
                if number > count / 2 && number % 500 == 3 || number == count - 1 { incident = full }
                return incident
            }
            let expected = many.count { $0.id != "empty" }
            let file = try ParsedJSON(
                IncidentsGeoJSON(.paths).bytes(of: IncidentCollection(reports: [], incidents: many)))
            #expect(file["features"]?.elements.count == expected * full.distances.count)
            #expect(file["bbox"]?.elements.count == 4)
        }
    }

    private func ids(_ bytes: [UInt8]) throws -> [String] {
        try (ParsedJSON(bytes)["features"]?.elements ?? []).compactMap { $0["id"]?.text }
    }
}
