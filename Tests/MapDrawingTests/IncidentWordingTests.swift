import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Words of incidents") struct IncidentWordingTests {
    private let english = SheetWords(.english, places: [])
    private let arabic = SheetWords(.arabic, places: [])

    private func text(_ term: String?, _ min: Int?, _ max: Int?, _ words: SheetWords) -> String {
        Incident(
            id: "i", status: .carriedOut, weapon: term.map { Weapon(term: $0, verbatim: $0) },
            munitions: min.map { CountRange(min: $0, max: max) }, sites: []
        ).briefWeaponText(words)
    }

    @Test("a count and its weapon read as a person would say them") func inEnglish() {
        #expect(text("Katyusha rocket", 1, 1, english) == "1 Katyusha rocket")
        #expect(text("Katyusha rocket", 3, nil, english) == "3 or more Katyusha rockets")
        #expect(text("rocket", 2, 3, english) == "2–3 rockets")
        #expect(text("rocket", 1, nil, english) == "1 or more rockets")
        #expect(text("mortar", 7, 7, english) == "7 mortar rounds")
        #expect(text("air strike", 2, 2, english) == "2 air strikes")
        #expect(text("drone", nil, nil, english) == "Drone")
        #expect(text(nil, 4, 4, english) == "4 munitions, weapon not reported")
        #expect(text(nil, nil, nil, english) == "Weapon not reported")
    }

    @Test("in Arabic counts stand after their nouns") func arabicCounts() {
        #expect(text("rocket", 3, 3, arabic) == "صاروخ × 3")
        #expect(text("rocket", 8, nil, arabic) == "صاروخ × 8 فأكثر")
    }

    @Test(
        "short dates say what is missing",
        arguments: [
            ("2021-04-09", "9 Apr 2021"), ("2020-12-XX", "Dec 2020"), ("XXXX-03-26", "26 Mar, no year"),
            ("2020", "2020"),
        ])
    func shortDates(edtf: String, expected: String) throws {
        let date = try #require(PartialDate(edtf: edtf))
        let incident = Incident(
            id: "i", status: .carriedOut, date: EventDate(date: date, basis: .explicit), sites: [])
        #expect(incident.shortDateText(english) == expected)
    }

    @Test("of several distances each says which end it is of, of many the shortest and the longest are told")
    func distances() throws {
        let words = SheetWords(.english, places: [])
        var incident = try FixtureCollection.dora()
        let figures = try incident.distances.map { try #require(words.distance($0)) }
        #expect(
            incident.distanceText(words) == "edge of Green Zone \(figures[0]); Dora \(figures[1])")
        #expect(incident.distanceSpan(words) == "\(figures[1]) to \(figures[0])")
        incident.distances += [incident.distances[0], incident.distances[1]]
        #expect(incident.distanceText(words) == "\(figures[1]) to \(figures[0])")
        incident.distances = [incident.distances[0]]
        #expect(incident.distanceText(words) == figures[0] && incident.distanceSpan(words) == figures[0])
        incident.distances = []
        #expect(incident.distanceText(words) == nil && incident.distanceSpan(words) == nil)
    }
}
