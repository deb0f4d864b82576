import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite struct LookupTests {
    let gazetteer = Gazetteer(places: MiniGazetteer.places)

    @Test(
        "spellings of one name meet without an edit",
        arguments: [
            ("Za'faraniyah", "key:zafaraniya"), ("Za’faraniyah", "key:zafaraniya"), ("Zaafaraniya", "key:zafaraniya"),
            ("Zafraniya", "key:zafaraniya"), ("az-Zafaraniyah", "key:zafaraniya"), ("ZAFARANIA", "key:zafaraniya"),
            ("Az Zaʿfarānīya", "key:zafaraniya"), ("Al-Zafaraniyya", "key:zafaraniya"),
            ("الزعفرانية", "key:zafaraniya"), ("زعفرانيه", "key:zafaraniya"), ("الزَّعفرانيّة", "key:zafaraniya"),
            ("الزعفـــرانية", "key:zafaraniya"),
            ("Dora", "key:dora"), ("Doura", "key:dora"), ("Dawra", "key:dora"), ("al-Durah", "key:dora"),
            ("الدوره", "key:dora"), ("Karada", "key:karrada"), ("Karradeh", "key:karrada"),
            ("Kadisiya", "key:qadisiya"), ("Qadissiya", "key:qadisiya"), ("al-Qadisia", "key:qadisiya"),
            ("Azamiyah", "key:adhamiya"), ("Adhamiya", "key:adhamiya"), ("Aadhamiyah", "key:adhamiya"),
            ("الاعظمية", "key:adhamiya"), ("American Embassy", "key:us_embassy"), ("U.S. embassy", "key:us_embassy"),
            ("United States Embassy", "key:us_embassy"), ("embassy of the U.S.", "key:us_embassy"),
            ("Mansur", "key:mansour"), ("el-Mansoor", "key:mansour"), ("Dora neighborhood", "key:dora"),
            ("the Green Zone", "key:green_zone"), ("Sadr", "key:sadr_city"), ("Jihad", "key:jihad"),
            ("Palestine St", "key:palestine_street"), ("St Palestine", nil),
        ])
    func variants(name: String, id: String?) {
        let matches = gazetteer.lookup(name)
        #expect(matches.first?.place.rawValue == id)
        if case .fuzzy? = matches.first?.kind { Issue.record("\(name) was found only by \(matches[0])") }
    }

    @Test("an exact spelling scores above a folded one, that above one without class words, that above a misspelt one")
    func order() throws {
        let scores = try ["Zafaraniya", "Zaafaraniyah", "Zafaraniya district", "Zafaramiya"].map { name in
            try #require(gazetteer.lookup(name).first?.score)
        }
        #expect(scores == scores.sorted(by: >) && Set(scores).count == 4)
        #expect(gazetteer.lookup("zafaraniya").first?.kind == .exact)
        #expect(gazetteer.lookup("Zafaramiya").first?.kind == .fuzzy(edits: 1))
    }

    @Test(
        "the edit distance grows with the length and stops at short names and ordinary words",
        arguments: [("Karrata", "key:karrada"), ("Adhmaiyah", "key:adhamiya"), ("Zfaramiya", "key:zafaraniya")])
    func edits(name: String, id: String) {
        #expect(gazetteer.lookup(name).map(\.place.rawValue) == [id])
    }

    @Test(
        "no match at all", arguments: ["Dira", "Door", "manner", "Greet", "Us", "", "—", "ا", "123", "Mosul", "Kabul"])
    func nothing(name: String) {
        #expect(gazetteer.lookup(name).isEmpty)
    }

    @Test("a hamlet does not answer where a quarter does, unless its name says more of what is asked")
    func tiers() {
        #expect(gazetteer.lookup("Karradah").map(\.place) == ["key:karrada"])
        #expect(gazetteer.lookup("Qaryat al-Karrada").map(\.place) == ["key:hamlet", "key:karrada"])
        let alone = Gazetteer(places: MiniGazetteer.places.filter { $0.id != "key:karrada" })
        #expect(alone.lookup("Karrada").map(\.place) == ["key:hamlet"])
    }

    @Test("a name that is not there gets the nearest ones")
    func nearest() {
        #expect(gazetteer.nearestNames(to: "Zafaronita").first == "Zafaraniya")
        #expect(gazetteer.nearestNames(to: "Durra", limit: 1) == ["Dora"])
        #expect(gazetteer.nearestNames(to: "الزعفران").first == "الزعفرانية")
        #expect(gazetteer.nearestNames(to: "qqqqqqqqqqqqqqqq").isEmpty)
        #expect(gazetteer.nearestNames(to: "").isEmpty)
    }

    @Test("places are found by id and a later one with the same id counts")
    func places() {
        var moved = MiniGazetteer.places[1]
        moved.title = "Doura"
        let gazetteer = Gazetteer(places: MiniGazetteer.places + [moved])
        #expect(gazetteer.places.count == MiniGazetteer.places.count)
        #expect(gazetteer.place("key:dora")?.title == "Doura")
        #expect(gazetteer.place("key:nowhere") == nil)
        #expect(gazetteer.places.map(\.id) == gazetteer.places.map(\.id).sorted())
    }
}
