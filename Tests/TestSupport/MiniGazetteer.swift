public import IncidentModel

/// A handful of Baghdad entries with the spellings that reports use, for tests of look-up and name finding.
public enum MiniGazetteer {
    public static let places: [Place] = [
        place(
            "key:baghdad", "Baghdad", "P.PPLC", 44.4009, 33.3406, ["Baghdad", "Bagdad"], "بغداد", meters: 15000),
        place(
            "key:dora", "Dora", "P.PPLX", 44.3919, 33.2514, ["Dora", "Ad Dawrah", "Al-Doura", "Durah"], "الدورة",
            meters: 2600, within: "key:baghdad"),
        place(
            "key:zafaraniya", "Zafaraniya", "P.PPLX", 44.4994, 33.2589, ["Zafaraniya", "Az Za‘farānīyah"], "الزعفرانية",
            meters: 1900, within: "key:baghdad"),
        place(
            "key:us_embassy", "US Embassy Baghdad", "S.DIP", 44.396, 33.299,
            ["US Embassy Baghdad", "US Embassy", "Embassy of the United States"], "السفارة الأمريكية", meters: 400),
        place(
            "key:green_zone", "Green Zone", "A.ZN", 44.3903, 33.3076, ["Green Zone", "International Zone"],
            "المنطقة الخضراء", meters: 1800),
        place(
            "key:jihad", "Hayy al-Jihad", "P.PPLX", 44.2853, 33.2792, ["Hayy al-Jihad", "Al-Jihad"], "حي الجهاد",
            meters: 1500),
        place("key:ur", "Ur", "P.PPLX", 44.4253, 33.3953, ["Ur", "Hayy Ur"], "أور", meters: 1500),
        place(
            "key:mansour", "Al-Mansour", "P.PPLX", 44.3506, 33.3147, ["Al-Mansour", "Mansur"], "المنصور", meters: 2000),
        place("key:sadr_city", "Sadr City", "P.PPLX", 44.4581, 33.3893, ["Sadr City"], "مدينة الصدر", meters: 3000),
        place(
            "key:palestine_street", "Palestine Street", "R.ST", 44.4194, 33.3572,
            ["Palestine Street", "Filastin Street"], "شارع فلسطين", meters: 250),
        place("key:karrada", "Karrada", "P.PPLX", 44.4278, 33.3022, ["Karrada", "Karradah"], "الكرادة", meters: 2500),
        place("key:qadisiya", "Al-Qadisiyah", "P.PPLX", 44.3601, 33.2964, ["Al-Qadisiyah"], "القادسية", meters: 1600),
        place("key:adhamiya", "Adhamiyah", "P.PPLX", 44.37, 33.37, ["Adhamiyah"], "الأعظمية", meters: 2000),
        place(
            "key:hamlet", "Qaryat al Karradah", "P.PPL", 44.2, 33.2, ["Qaryat al Karradah"], "", meters: 500, tier: 3),
    ]

    static func place(
        _ id: PlaceID, _ title: String, _ code: String, _ longitude: Double, _ latitude: Double, _ names: [String],
        _ arabic: String, meters: Double, within: PlaceID? = nil, tier: Int = 1
    ) -> Place {
        let point = Coordinate(longitude: longitude, latitude: latitude)
        let latin = names.map { PlaceName(toponym: $0, language: "en") }
        return Place(
            id: id, title: title, names: latin + (arabic.isEmpty ? [] : [PlaceName(toponym: arabic, language: "ar")]),
            featureCode: code, geometry: .point(point), point: point, uncertaintyMeters: meters, tier: tier,
            within: within, sources: [PlaceSource(name: "Wikipedia", licence: "CC BY-SA 4.0")], file: "mini")
    }
}
