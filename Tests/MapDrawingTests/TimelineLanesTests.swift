import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Timeline in lanes") struct TimelineLanesTests {
    private func timeline(_ count: Int) throws -> ParsedSVG {
        var collection = try FixtureCollection.make()
        let models = collection.incidents
        collection.incidents = (0..<count).map { number in
            var incident = models[number % models.count]
            incident.id = "incident-\(number)"
            incident.date =
                number % 9 == 8
                ? nil
                : EventDate(
                    date: PartialDate(year: 2023, month: 1 + number % 12, day: number % 4 == 0 ? nil : 1 + number % 27),
                    basis: .explicit)
            return incident
        }
        let options = MapOptions(title: "When", width: 1200, height: 900)
        return try ParsedSVG(MapRenderer.picture(.timeline, of: collection, options: options))
    }

    @Test("every incident has its sign or stands with those without a date, and its line in the list") func complete()
        throws
    {
        let svg = try timeline(45)
        for number in 1...45 {
            #expect(svg.ids.contains("row-\(number)"))
            // Beside its sign and in the list.
            #expect(svg.texts.count { $0.text == String(number) } >= 2)
        }
        #expect(svg.texts.contains { $0.text == "Date not reported:" })
    }

    @Test("forty incidents take less than half the height that a row for each would") func height() throws {
        let (few, many) = (try timeline(16), try timeline(45))
        let heights = try [few, many].map { try #require($0.rootAttributes["height"].flatMap { Double($0) }) }
        #expect(heights[1] < heights[0] / 16 * 45 / 2)
    }

    @Test("a day whose year is not reported has the sign of a day in every year it may lie in") func yearly() throws {
        var collection = try FixtureCollection.make()
        let models = collection.incidents
        collection.incidents = (0..<24).map { number in
            var incident = models[number % models.count]
            incident.id = "incident-\(number)"
            incident.status = .carriedOut
            let date =
                number == 0
                ? PartialDate(month: 11, day: 7) : PartialDate(year: 2000 + number, month: 1 + number % 12, day: 3)
            incident.date = EventDate(date: date, basis: .partial)
            return incident
        }
        let options = MapOptions(title: "When", width: 480, height: 900)
        let bytes = MapRenderer.picture(.timeline, of: collection, options: options)
        let open = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
            $0.contains("class=\"bar-open\"")
        }
        // One of them is the key's.
        #expect(open.count { $0.hasPrefix("<rect") } == 1)
        #expect(open.count { $0.hasPrefix("<path") } > 18)
    }

    @Test("a chart without any year has no key for signs that it does not have") func noAxis() throws {
        var collection = try FixtureCollection.make()
        collection.incidents = [try FixtureCollection.background()]
        let options = MapOptions(title: "When", width: 1200, height: 900)
        let svg = try ParsedSVG(MapRenderer.picture(.timeline, of: collection, options: options))
        #expect(!svg.texts.contains { $0.text.hasPrefix("One of these") })
        #expect(svg.texts.contains { $0.text.hasPrefix("26 March") })
    }
}
