import GazetteerIndex
import IncidentModel
import Testing

/// Words about a name that no list holds: what kind of thing bears it, whose it is, which town it lies by.
@Suite("Words about a name")
struct WordsAboutNamesTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try BundledGazetteerTests.loaded.get().gazetteer }

    private func first(_ name: String) -> String? { gazetteer.lookup(name).first?.place.rawValue }

    @Test(
        "a class word that the place's kind allows is no part of its name, before or behind, in English and Arabic",
        arguments: [
            ("Zakf garrison", "zakf-base"), ("Callahan outpost", "cop-callahan"),
            ("Tharthar Reservoir", "lake-tharthar"),
            ("Buzurgan oilfield", "buzurgan-oil-field"), ("حقل البزركان النفطي", "buzurgan-oil-field"),
            ("قاعدة بسماية العسكرية", "besmaya-base"), ("سلسلة جبال مكحول", "makhoul-mountains"),
            ("al-Wardi town", "gn-6806371"), ("مستشفى الكندي العام", "kindi-hospital"),
            ("سجن الكاظمية المركزي", "kadhimiya-prison"),
        ])
    func classWords(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "whose it is stands before or behind the name of a base or a building",
        arguments: [
            ("قاعدة كونيكو الأمريكية", "conoco-gas-field"), ("US base Ain al-Assad", "al-asad-air-base"),
            ("قاعدة بامرني التركية", "bamarni-airport"), ("نصب الشهيد العراقي", "al-shaheed-monument"),
            ("Iraqi parliament building", "parliament"),
        ])
    func owners(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "a town behind the name, before it or inside it is where the place is",
        arguments: [
            ("FOB Sparrowhawk Amarah", "fob-garry-owen"), ("PB Olson Samarra", "patrol-base-olson"),
            ("Egypt's Baghdad embassy", "egyptian-embassy"), ("Mosul's Nineveh hotel", "nineveh-hotel"),
            ("معسكر الغزلاني في الموصل", "ghazlani-camp"), ("فندق السدير وسط بغداد", "sadeer-hotel"),
        ])
    func towns(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "a kind and a town at once; a base beside a base, a house on a street, a town in the governorate of another",
        arguments: [
            ("Al-Medina district in Basra", "al-madinah-town"), ("قضاء المدينة شمال البصرة", "al-madinah-town"),
            ("FOB Hammer near Besmaya", "fob-hammer"), ("Baghdad Hotel on Saadoun Street", "baghdad-hotel"),
            ("Shatra district north of Nasiriyah", "ash-shatrah"), ("H-3 Airbase in western Iraq", "h3-air-base"),
            ("Baghdad's Jamia neighbourhood", "hayy-al-jamia"), ("Baghdad's Rashid district", "al-rashid"),
        ])
    func kindsAndTowns(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "a name that is listed with its town is found with another name of it",
        arguments: [
            ("Iran's consulate in Kerbala", "iranian-consulate-karbala"),
            ("Türkiye's Baghdad embassy", "turkish-embassy"),
        ])
    func otherTownNames(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "digits of the chat alphabet are letters, in words that have letters besides",
        arguments: [
            ("Hay al-3amil", "hayy-al-amil"), ("Ba3aj", "al-baaj"), ("7awija", "hawija"), ("Nu5ayb", "nukhayb"),
            ("Ma3arrat al-Nu3man", "maarat-al-numan"), ("K1", "k1-base"), ("T4", nil),
            ("Route 5", nil), ("60mm", nil), ("a 5km zone", nil), ("Mi17", nil),
        ])
    func chatDigits(name: String, place: String?) { #expect(first(name) == place) }

    @Test(
        "epithets that hospitals and ruins carry, and owners in the possessive",
        arguments: [
            ("Ibn al-Nafis cardiac hospital", "ibn-al-nafis-hospital"), ("قلعة كركوك الأثرية", "kirkuk-citadel"),
            ("the US Army's Camp Doha", "camp-doha-kuwait"), ("ساحة الاحتفالات وسط بغداد", "victory-arch"),
            ("Kuwait's Ali Al-Salem base", "ali-al-salem-air-base"), ("US base at al-Tanak field", "tanak-oil-field"),
        ])
    func epithets(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "a governorate or an airport is called by another name of its town",
        arguments: [("Hims Governorate", "homs-governorate-syria"), ("Tadmur military airport", "palmyra-airport")])
    func ofTown(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "each word of a person's name may have its own vowels",
        arguments: [
            ("Khidir Selman", "gn-6806071"), ("Mutlag al-Najm", "gn-9998008"), ("Yehia Hammadi", "gn-6927890"),
            ("Arab Attiya Abed", "gn-6927740"),
        ])
    func vowels(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "names listed in Latin letters are found in Arabic ones, short ones too",
        arguments: [
            ("لفتة", "gn-94034"), ("محمود العود", "gn-448923"), ("علوان الحامد", "gn-6201165"), ("نصرانة", "gn-92957"),
            ("سيد احمد عزت", "gn-91385"), ("حسن احمد", "gn-448848"),
        ])
    func otherScript(name: String, place: String) { #expect(first(name) == place) }

    @Test(
        "Arabic writers join Albu, spell out Latin letters, and say more of a person or what a house is for",
        arguments: [
            ("البوياري", "gn-6647873"), ("قاعدة كي تو", "k2-air-base"), ("ساحة عنتر بن شداد", "antar-square"),
            ("مخيم الحرية لمجاهدي خلق", "camp-hurriya"), ("چەمچەماڵ", "chamchamal"),
        ])
    func arabicHabits(name: String, place: String) { #expect(first(name) == place) }

    @Test("the first letters of a building's name stand for it")
    func initials() {
        #expect(first("MFA building") == "foreign-ministry")
        #expect(first("IMN headquarters") == "iraqi-media-network")
        #expect(gazetteer.lookup("imn").isEmpty)
    }

    @Test(
        "a word about the name that is said of no such place finds none of that name",
        arguments: [
            "Iranian base", "base at Mosul", "مستشفى في بغداد", "market in Karrada",
            "American University of Baghdad",
            "Kuwait hospital", "Paris garrison", "Hotel of the river",
        ])
    func otherKind(name: String) { #expect(gazetteer.lookup(name).isEmpty, "\(name)") }

    @Test("a camp is no quarter of its name, and a quarter no camp")
    func camps() {
        #expect(first("Camp Rustumiya") == "fob-rustamiyah")
        #expect(first("Rustumiya quarter") == "rustamiyah")
    }
}
