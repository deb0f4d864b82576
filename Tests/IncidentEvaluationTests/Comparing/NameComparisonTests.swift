import IncidentModel
import Testing

@testable import IncidentEvaluation

@Suite("Names that are compared") struct NameComparisonTests {
    @Test(
        "spelling, article and class word do not count",
        arguments: [
            ("the Dora neighbourhood", "Dora"), ("al-Za'faraniya", "Zafaraniya"), ("Sadr City", "sadr"),
            ("Palestine Street", "Palestine street area"), ("Mṓsul", "Mosul"), ("Łódź", "Lodz"),
            ("U.S. Embassy", "US embassy"), ("الجهاد", "حي الجهاد"), ("الأعظمية", "الاعظميه"),
            ("Dora–Karrada", "Karrada–Dora"), ("City", "city"),
            ("Qadisiya residential-complex", "qadisiya residential complex"),
        ])
    func same(a: String, b: String) { #expect(FoldedName(a) == FoldedName(b)) }

    @Test(
        "another place stays another",
        arguments: [
            ("Dora", "Karrada"), ("US Embassy", "UK Embassy"), ("Balad", "Balad air base"), ("Dora–Karrada", "Dora"),
            ("City Center", "Center"), ("الجهاد", "الجامعة"), ("14 July", "17 July"),
        ])
    func different(a: String, b: String) { #expect(FoldedName(a) != FoldedName(b)) }

    private func found(_ name: String, classWord: String? = nil, isDescription: Bool = false) -> ComparedSite {
        let place = PlaceReference(name: name, classWord: classWord, isDescription: isDescription)
        return ComparedSite(
            Site(role: .impact, phrase: LocationPhrase(relation: .at, anchors: [place]), verbatim: name))
    }

    private func gold(_ name: String, _ relation: Relation = .in) -> ComparedSite {
        ComparedSite(GoldSite(name, relation), role: .impact)
    }

    @Test("a description is its head noun, a name is not") func descriptions() {
        #expect(gold("empty house").isNamed(like: found("vacant houses", isDescription: true)))
        #expect(!gold("empty house").isNamed(like: found("empty field", isDescription: true)))
        #expect(!gold("US Embassy").isNamed(like: found("embassy", isDescription: true)))
        #expect(!gold("empty house").isNamed(like: found("White House")))
        #expect(gold("house of a citizen").isNamed(like: found("citizen's house", isDescription: true)))
        #expect(!gold("house of a citizen").isNamed(like: found("citizen", isDescription: true)))
        #expect(gold("nearby village").isNamed(like: found("village", isDescription: true)))
        #expect(gold("منزل مهجور").isNamed(like: found("منزل", isDescription: true)))
    }

    @Test("the class word that the reader keeps apart may belong to the name") func classWords() {
        #expect(gold("Balad air base").isNamed(like: found("Balad", classWord: "air base")))
        #expect(!gold("Balad prison").isNamed(like: found("Balad", classWord: "air base")))
    }

    @Test("in, at and on are one relation; a distance may be a tenth off") func relations() {
        #expect(gold("Dora", .on).isSame(as: found("Dora")))
        #expect(!gold("Dora", .near).isSame(as: found("Dora")))
        let miles = Relation.distance(meters: 3_219, direction: .south, isVague: true)
        #expect(miles.says(theSameAs: .distance(meters: 3_000, direction: .south, isVague: false)))
        #expect(!miles.says(theSameAs: .distance(meters: 3_000, direction: .north, isVague: false)))
        #expect(!miles.says(theSameAs: .distance(meters: 2_500, direction: .south, isVague: false)))
        #expect(!Relation.partOf(.north).says(theSameAs: .sideOf(.north)))
    }

    @Test(
        "times are right within a quarter of an hour, or in the same part of the day",
        arguments: [
            ("04:15", "04:00", true), ("04:15", "04:31", false), ("23:55", "00:05", true),
            ("04:15", "early morning", false),
            ("before dawn", "early morning", true), ("early evening", "evening", true), ("evening", "night", false),
            ("just after midnight", "night", true), ("morning", "04:15", false),
        ])
    func times(gold: String, found: String, isRight: Bool) {
        let clock = ClockSpan(found)
        let time = LocalTime(
            local: found, precision: clock == nil ? .partOfDay : .minute,
            minutes: (clock?.earliest ?? 0)...(clock?.latest ?? 300))
        #expect(FieldComparison.isTimeRight(gold: gold, found: time) == isRight)
    }
}
