import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Pictures beside the map") struct PicturesTests {
    private func options(_ change: (inout MapOptions) -> Void = { _ in }) -> MapOptions {
        var options = MapOptions(title: "Test", asOf: "2020-06-01")
        change(&options)
        return options
    }

    private func parsed(_ picture: MapPicture, _ change: (inout MapOptions) -> Void = { _ in }) throws -> ParsedSVG {
        try ParsedSVG(MapRenderer.picture(picture, of: try FixtureCollection.make(), options: options(change)))
    }

    @Test("each is one well-formed picture with its own ids, the same bytes twice", arguments: MapPicture.allCases)
    func sound(picture: MapPicture) throws {
        let bytes = MapRenderer.picture(picture, of: try FixtureCollection.make(), options: options())
        #expect(bytes == MapRenderer.picture(picture, of: try FixtureCollection.make(), options: options()))
        let svg = try ParsedSVG(bytes)
        #expect(Set(svg.ids).count == svg.ids.count)
        #expect(svg.references.allSatisfy(svg.ids.contains))
        #expect(svg.rootAttributes["role"] == "img")
        #expect(svg.firstChildren.prefix(2) == ["title", "desc"])
        #expect(svg.description.count > 60)
        #expect(!svg.elements.contains("script") && !svg.attributeNames.contains("href"))
        let prefixed = try parsed(picture) { $0.idPrefix = "b-" }
        #expect(Set(prefixed.ids).isDisjoint(with: svg.ids))
        #expect(prefixed.references.allSatisfy(prefixed.ids.contains))
    }

    @Test("each is drawn in Arabic too, and on a phone", arguments: MapPicture.allCases)
    func arabicAndNarrow(picture: MapPicture) throws {
        let arabic = try parsed(picture) { $0.language = .arabic }
        #expect(arabic.rootAttributes["lang"] == "ar")
        let own = ["Likely distance", "Day reported", "Launch sites", "Attack by attack", "Earlier attack"]
        #expect(Set(own).isDisjoint(with: arabic.texts.map(\.text)))
        let phone = try parsed(picture) { ($0.width, $0.height) = (400, 900) }
        #expect(phone.rootAttributes["width"] == "400")
        let words = phone.texts.filter { $0.attributes["text-anchor"] == nil && $0.attributes["direction"] == nil }
        #expect(words.allSatisfy { (Double($0.attributes["x"] ?? "") ?? 1e9) < 400 })
    }

    @Test("every incident has its row in the timeline and its cell among the small maps") func complete() throws {
        let timeline = try parsed(.timeline)
        for number in 1...3 { #expect(timeline.ids.contains("row-\(number)")) }
        let cells = try parsed(.incidents).ids.filter { $0.hasSuffix("-figure") }
        #expect(cells.count == 3)
        let months = try parsed(.months).texts.map(\.text)
        for head in ["May 2020", "March, year not reported", "Date not reported"] { #expect(months.contains(head)) }
    }

    @Test("every distance has a bar and its text, every incident without one its reason") func distances() throws {
        let svg = try parsed(.distances)
        let collection = try FixtureCollection.make()
        for distance in collection.incidents.flatMap(\.distances) {
            let text = try #require(DistanceText(distance)).kilometres
            #expect(svg.texts.contains { $0.text == text })
        }
        #expect(svg.classes.count { $0 == "likely" } == 3 + 1)
        #expect(svg.texts.contains { $0.text == "Without a distance: 3 (launch not reported)." })
    }

    @Test("a choropleth prints the numbers of the zone table") func zones() throws {
        var collection = try FixtureCollection.make()
        // Of the fixture's kinds of zones the user's own are shaded.
        let own = try #require(collection.zones.firstIndex { $0.kind == .userArea })
        let zone = collection.zones[own]
        for index in collection.incidents.indices where collection.incidents[index].status != .background {
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].zones.append(ZoneMembership(zone: zone.id, site: site, share: 0.3))
            }
        }
        let totals = ZoneTotals.counting(collection.incidents, zones: [zone])
        let impacts = try #require(totals.first { $0.role == .impact })
        let svg = try ParsedSVG(MapRenderer.picture(.zones, of: collection, options: options()))
        let figure = LinearScale.figure((impacts.expected * 10).rounded() / 10)
        #expect(svg.description.contains("Impacts: \(zone.name) \(figure) (\(impacts.certain)–\(impacts.possible))"))
        #expect(svg.classes.contains { $0.hasPrefix("shade impact s") })
    }

    @Test("nothing reported, or nothing placed, is said in words", arguments: MapPicture.allCases)
    func empty(picture: MapPicture) throws {
        var collection = try FixtureCollection.make()
        for index in collection.incidents.indices {
            collection.incidents[index].zones = []
            collection.incidents[index].distances = []
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].sites[site].placement = nil
            }
        }
        #expect(try ParsedSVG(MapRenderer.picture(picture, of: collection, options: options())).texts.count > 2)
        collection.incidents = []
        #expect(try ParsedSVG(MapRenderer.picture(picture, of: collection, options: options())).texts.count > 1)
    }

    @Test("names from reports stay text", arguments: MapPicture.allCases) func hostile(picture: MapPicture) throws {
        var collection = try FixtureCollection.make()
        let name = "\"/><script>alert(1)</script>\u{202E}"
        for index in collection.places.indices { collection.places[index].title = name }
        for index in collection.incidents.indices {
            collection.incidents[index].id = name
            collection.incidents[index].weapon?.term = name
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].sites[site].phrase.anchors[0].name = name
                collection.incidents[index].sites[site].verbatim = name
            }
        }
        let svg = try ParsedSVG(MapRenderer.picture(picture, of: collection, options: options { $0.title = name }))
        #expect(!svg.elements.contains("script"))
    }

    @Test(
        "two thousand incidents fit into a chart, hundreds into small maps",
        arguments: [(MapPicture.timeline, 2000), (.distances, 2000), (.zones, 2000), (.months, 300), (.incidents, 300)])
    func many(picture: MapPicture, count: Int) throws {
        var collection = try FixtureCollection.make()
        let models = collection.incidents
        collection.incidents = (0..<count).map { number in
            var incident = models[number % models.count]
            incident.id = "incident-\(number)"
            let date = PartialDate(year: 2000 + number % 24, month: 1 + number % 12, day: number % 3 == 0 ? nil : 5)
            incident.date = EventDate(date: date, basis: .explicit)
            return incident
        }
        let bytes = MapRenderer.picture(picture, of: collection, options: options())
        #expect(bytes.count < 6_000_000)
        _ = try ParsedSVG(bytes)
    }
}
