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
}
