import IncidentModel
import ReportReading
import TestSupport
import Testing

struct LocationPhraseTests {
    private func phrase(_ text: String) -> String {
        let phrase = PhraseReader(names: ListedNames.baghdad).read(text)
        let qualifiers = phrase.qualifiers.map { " + \($0.relation) \($0.place.name)" }.joined()
        return "\(phrase.relation) \(phrase.name)\(qualifiers)"
    }

    @Test(
        "relations of reports are read",
        arguments: [
            ("near the US Embassy", "near US Embassy"),
            ("in Dora", "in Dora"),
            ("close to the Green Zone", "near Green Zone"),
            ("on the outskirts of Abu Ghraib", "outskirts Abu Ghraib"),
            ("at the edge of the Green Zone", "outskirts Green Zone"),
            ("north of Baghdad", "sideOf(north) Baghdad"),
            ("to the south-west of the US Embassy", "sideOf(south-west) US Embassy"),
            ("in western Baghdad", "partOf(west) Baghdad"),
            ("in the east of Baghdad", "partOf(east) Baghdad"),
            ("3 km south of the US Embassy", "distance(3000, south) US Embassy"),
            ("500 metres from the US Embassy", "distance(500) US Embassy"),
            ("a few miles from the US Embassy", "distance(~4828) US Embassy"),
            ("half a mile from the US Embassy", "distance(805) US Embassy"),
            ("about a half-mile from the US Embassy", "distance(805) US Embassy"),
            ("three-quarters of a mile from the US Embassy", "distance(1207) US Embassy"),
            ("a quarter of a mile from the US Embassy", "distance(402) US Embassy"),
            ("a kilometre and a half from the US Embassy", "distance(1500) US Embassy"),
            ("two and a half miles south of the US Embassy", "distance(4023, south) US Embassy"),
            ("half a dozen miles from the US Embassy", "distance(9656) US Embassy"),
            ("between Dora and Zafaraniya", "between Dora–Zafaraniya"),
            ("across the river from the US Embassy", "acrossRiver US Embassy"),
            ("an area near Taji", "near Taji"),
            ("in Baghdad's Green Zone", "in Green Zone + in Baghdad"),
            ("in the Dora neighborhood of Baghdad", "in Dora + in Baghdad"),
            ("in the Baghdad neighborhood of Dora", "in Dora + in Baghdad"),
            ("near the US Embassy in the Green Zone", "near US Embassy + in Green Zone"),
            ("near the International Zone (Green Zone)", "near International Zone + in Green Zone"),
            ("the nearby village of Zafaraniya", "in Zafaraniya"),
            ("Dora", "in Dora"),
            ("near us embassy", "near us embassy"),
            ("between dora and zafaraniya", "between Dora–Zafaraniya"),
            ("3 km south of the airport", "distance(3000, south) airport"),
        ])
    func relations(text: String, expected: String) {
        #expect(phrase(text) == expected)
    }
}
