import GazetteerIndex
import IncidentModel
import Testing

@Suite("Spellings of other scripts and languages")
struct OtherSpellingTests {
    private static func place(_ id: String, _ names: String...) -> Place {
        Place(
            id: PlaceID(id), title: names[0], names: names.map { PlaceName(toponym: $0, language: "") },
            featureCode: "P.PPL", geometry: .point(Coordinate(longitude: 44, latitude: 33)),
            point: Coordinate(longitude: 44, latitude: 33), uncertaintyMeters: 1000,
            tier: 2)
    }

    let gazetteer = Gazetteer(places: [
        place("sukkar", "Qal'at Sukkar"), place("rekan", "Sarkhadan"), place("other", "Sarkhudun", "كفر زيت"),
        place("egypt", "Egyptian Embassy", "السفارة المصرية"), place("consulate", "Iranian consulate in Najaf"),
        place("consulate-ar", "القنصلية في النجف"), place("khalifan", "Khalifan"), place("fallujah", "Fallujah"),
        place("kocho", "Kocho"), place("sadr", "Sadr City"), place("qaim", "al-Qaim"),
        place("planning", "Planning Ministry"),
        place("shrine", "Abbas Shrine"),
    ])

    @Test(
        "a name is found in the letters of another language",
        arguments: [
            ("Xelîfan", "khalifan"), ("Felluce", "fallujah"), ("Faluya", "fallujah"), ("Kotcho", "kocho"),
            ("Faludża", "fallujah"), ("Sader City", "sadr"), ("Qaem", "qaim"), ("al-Qa'em", "qaim"),
        ])
    func languages(name: String, id: String) {
        #expect(gazetteer.lookup(name).map(\.place.rawValue) == [id])
    }

    @Test(
        "a country is known by its name and by its adjective, a holder behind any word for in, a building as what it houses",
        arguments: [
            ("Embassy of Egypt", "egypt"), ("Egypt's embassy", "egypt"), ("سفارة مصر", "egypt"),
            ("ägyptische Botschaft", "egypt"), ("Iran's consulate in Najaf", "consulate"),
            ("Iranian consulate at Najaf", "consulate"), ("القنصلية بالنجف", "consulate-ar"),
            ("planning ministry building", "planning"), ("al-Abbas holy shrine", "shrine"),
        ])
    func sameThing(name: String, id: String) {
        #expect(gazetteer.lookup(name).map(\.place.rawValue) == [id])
    }

    @Test(
        "an Arabic name leads by its consonants to a place listed in Latin letters alone, less surely than a spelling")
    func otherScript() {
        for name in ["قلعة سكر", "قلعه سكر"] {
            #expect(gazetteer.lookup(name).map(\.place) == ["sukkar"])
            #expect(gazetteer.lookup(name).allSatisfy { $0.kind == .folded && $0.score < 0.75 })
        }
        // The place whose Arabic name is known has none of the same consonants.
        #expect(gazetteer.lookup("سرخدان").map(\.place) == ["rekan"])
        // Three consonants are shared by too many names.
        #expect(gazetteer.lookup("كوجو").isEmpty && gazetteer.lookup("خالف").isEmpty)
    }
}
