import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite("Spellings of the bundled names")
struct SpellingVariantTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try BundledGazetteerTests.loaded.get().gazetteer }

    /// Spellings by phenomenon; none of them needs to stand in the gazetteer.
    @Test(
        "spellings of one name meet, whatever the transliteration",
        arguments: [
            (
                "zafaraniya",
                "Za'faraniyah Za’faraniyya Zaafaraniya Zafraniya az-Zafaraniyah Zafaraniyyah Zaʿfarāniyya Zafrania"
            ),
            ("zafaraniya", "الزعفرانية بالزعفرانية والزعفرانيه للزعفرانية الزعفرانيّة الزعفـــرانية"),
            ("dora", "Dora Doura Dura Dawra Daura al-Dawrah Ad-Doura Al-Dora Dourah الدورة بالدورة"),
            ("kadhimiya", "Kadhimiya Kazimiyah Kadhimiyya Khadhimiya Kadhmiya al-Kāẓimiyya الكاظميه"),
            ("adhamiyah", "Adhamiya Azamiyah A'zamiya al-Aʿẓamiyya Adamiya الاعظمية"),
            ("abu-ghraib", "Abu_Ghraib Abu_Gharib Abu_Ghurayb Abu_Graib Abou_Ghraib أبو_غريب ابو_غريب"),
            ("karrada", "Karada Karrada Karradah al-Karada الكرادة"),
            ("jadriya", "Jadriya Jadria Jadiriya Jadiriyah Jadriyah الجادرية"),
            ("palestine-street", "Palestine_Street Filastin_Street Falasteen_Street شارع_فلسطين"),
            ("al-idrisi", "Idrisi Al-Idrisi Idreesi Edrisi al-Idrissi الإدريسي الادريسي"),
            ("green-zone", "Green_Zone green_zone International_Zone المنطقة_الخضراء المنطقه_الخضراء"),
            ("us-embassy", "US_Embassy U.S._Embassy American_embassy u.s._embassy السفارة_الامريكية"),
            ("hayy-al-jihad", "Hay_al-Jihad Hayy_Jihad حي_الجهاد al-Jihad Jihaad"),
            ("firdos-square", "Firdos_Square Firdaws_Square Ferdous_Square"),
            ("saydiya", "Saydiya Saidiya Saidiyah Sayidiyah"),
        ])
    func spellings(id: String, list: String) {
        for spelling in list.split(separator: " ").map({ String($0).replacingOccurrences(of: "_", with: " ") }) {
            let found = gazetteer.lookup(spelling).first?.place
            #expect(found == PlaceID(id), "\(spelling) gave \(found?.rawValue ?? "nothing")")
        }
    }

    @Test("each match says how it came about, and exact beats folded beats fuzzy")
    func kinds() throws {
        let exact = try #require(gazetteer.lookup("Zafaraniya").first)
        let folded = try #require(gazetteer.lookup("Zafaraneeyah").first)
        let fuzzy = try #require(gazetteer.lookup("Zafaraniwa").first)
        #expect(exact.kind == .exact && exact.score == 1)
        #expect(folded.kind == .folded)
        #expect(fuzzy.kind == .fuzzy(edits: 1) || fuzzy.kind == .fuzzy(edits: 2))
        #expect(exact.score > folded.score && folded.score > fuzzy.score)
    }

    @Test("a homonym gives all its places")
    func homonym() {
        let places = gazetteer.lookup("Qadisiya").map(\.place)
        #expect(Set(places) == ["qadisiya-quarter", "qadisiya-complex"])
    }

    @Test(
        "short names and ordinary words allow no edit",
        arguments: ["Uz", "Dort", "between", "Embassy", "Mission", "Amri"])
    func noFuzz(name: String) {
        #expect(gazetteer.lookup(name).isEmpty)
    }

    @Test(
        "words cut otherwise, an article run together and e for the short a are other readings of a name",
        arguments: [
            ("Abughraib", "abu-ghraib"), ("Telafer", "tal-afar"), ("Addoura", "dora"), ("Nejef", "najaf"),
            ("Sayydiyah", "saydiya"),
        ])
    func cutOtherwise(name: String, place: String) {
        #expect(gazetteer.lookup(name).first?.place.rawValue == place)
    }

    @Test("of places as many letters off, the one with the same consonants comes first")
    func vowels() {
        let found = gazetteer.lookup("Amariya").map(\.place)
        #expect(found.first == "amiriya" && found.count > 1)
    }

    @Test("a unit that is drawn only hides no town of its name")
    func drawnOnly() {
        let found = gazetteer.lookup("Jisr Diyala")
        #expect(found.contains { $0.place == "jisr-diyala" })
        #expect(found.contains { gazetteer.place($0.place)?.isContextOnly == true })
    }

    @Test("a slip that folds to another sound is measured by the letters as written")
    func asWritten() {
        let place = Place(
            id: "a", title: "Kufshiz", names: [PlaceName(toponym: "Kufshiz", language: "en")], featureCode: "P.PPL",
            geometry: nil, point: Coordinate(longitude: 44, latitude: 33), uncertaintyMeters: 500, tier: 1)
        let found = Gazetteer(places: [place]).lookup("Kufsihz")
        #expect(found.map(\.kind) == [.fuzzy(edits: 1)])
    }

    @Test("names without letters, empty names and broken text give nothing and do not crash")
    func strange() {
        for name in [
            "", " ", "'", "---", "\u{FFFD}", "日本", "al", "Zafaraniya\u{0}", String(repeating: "a", count: 100_000),
        ] {
            _ = gazetteer.lookup(name)
            _ = gazetteer.nearestNames(to: name)
        }
        #expect(gazetteer.lookup("").isEmpty)
        #expect(gazetteer.lookup("日本").isEmpty)
    }

    @Test("a name that is not there gets the nearest ones")
    func nearest() {
        #expect(gazetteer.nearestNames(to: "Zaferanja").first == "Zafaraniya")
        #expect(gazetteer.nearestNames(to: "Palestin Stret").first == "Palestine Street")
        #expect(gazetteer.nearestNames(to: "Qwxzrtplkjhgf").isEmpty)
    }
}
