import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets of hostile and of empty content") struct HostileSheetTests {
    private let options = MapOptions(title: "Test sheet")

    @Test(
        "names from reports stay text",
        arguments: [
            "<script>alert(1)</script>", "\" onload=\"alert(1)", "a & b < c > d '", "]]>", "\u{0}\u{1}\u{8}\u{1B}",
            "\u{202E}desrever\u{2066}", "</text></svg>", "\u{FFFE}\u{FFFF}", String(repeating: "wide", count: 400),
            "&#x3C;b&#x3E;", "e" + String(repeating: "\u{301}", count: 3000), "",
        ])
    func hostileNames(name: String) throws {
        var collection = try FixtureCollection.make()
        for index in collection.places.indices { collection.places[index].title = name }
        for index in collection.reports.indices { collection.reports[index].publisher = name }
        for index in collection.incidents.indices {
            collection.incidents[index].weapon?.term = name
            collection.incidents[index].damage = [name]
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].sites[site].phrase.anchors[0].name = name
                collection.incidents[index].sites[site].verbatim = name
                collection.incidents[index].sites[site].speaker.name = name
            }
        }
        let hostile = MapOptions(title: name, subtitle: name, asOf: name)
        let model = try FixtureCollection.make()
        let plain = try [
            MapRenderer.overview(model, options: options),
            MapRenderer.incidentMap(model.incidents[0], in: model, options: options),
        ].map { try ParsedSVG($0) }
        let elements = Set(plain.flatMap(\.elements))
        let attributes = plain.reduce(into: Set(["transform"])) { $0.formUnion($1.attributeNames) }
        for bytes in [
            MapRenderer.overview(collection, options: hostile),
            MapRenderer.incidentMap(collection.incidents[0], in: collection, options: hostile),
        ] {
            let svg = try ParsedSVG(bytes)
            #expect(Set(svg.elements).isSubset(of: elements))
            #expect(svg.attributeNames.isSubset(of: attributes))
            #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { (0x202A...0x202E) ~= $0.value })
        }
    }

    @Test("no incident at all gives a sheet that says so") func noIncidents() throws {
        var collection = try FixtureCollection.make()
        collection.incidents = []
        let svg = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(svg.texts.contains { $0.text == "NO ATTACKS REPORTED" })
        #expect(svg.description.contains("no reported attacks"))
        #expect(!svg.ids.contains("layer-impact"))
    }

    @Test("without any position there is a list and an empty frame, and nothing stands at 0, 0") func noPositions()
        throws
    {
        var collection = try FixtureCollection.make()
        collection.places = []
        for index in collection.incidents.indices {
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].sites[site].placement = nil
            }
        }
        let svg = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(svg.texts.contains { $0.text.contains("No site has a position") })
        #expect(svg.texts.contains { $0.text.hasPrefix("Not on the map: Zafaraniya (no position)") })
        #expect(!svg.ids.contains("layer-graticule"))
    }

    @Test("an incident without sites is listed") func noSites() throws {
        var collection = try FixtureCollection.make()
        collection.incidents = [Incident(id: "bare", status: .carriedOut)]
        let words = try ParsedSVG(MapRenderer.overview(collection, options: options)).texts.map(\.text)
        #expect(words.contains("Date not reported"))
        #expect(words.contains("Launch not reported → impact not reported"))
    }

    @Test("sizes out of reason are brought to ones that can be read", arguments: [Int.min, -1, 0, 50_000, Int.max])
    func sizes(size: Int) throws {
        let odd = MapOptions(title: "Test sheet", width: size, height: size)
        let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: odd))
        let width = try #require(svg.rootAttributes["width"].flatMap { Double($0) })
        #expect((360...20_000).contains(width))
    }

    @Test("a thousand attacks fit on one sheet; the column tells where the list is") func thousand() throws {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.dora()
        collection.incidents = (0..<1000).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            return incident
        }
        let bytes = MapRenderer.overview(collection, options: options)
        let svg = try ParsedSVG(bytes)
        #expect(bytes.count < 200_000)
        #expect(svg.texts.contains { $0.text.hasSuffix("listed in incidents.json") })
        #expect(svg.texts.contains { $0.text == "1000 launches" })
    }
}
