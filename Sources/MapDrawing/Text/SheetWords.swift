internal import Foundation
internal import IncidentModel

/// The sheet's own words in its language; quotes of reports stay as they were written.
struct SheetWords: Sendable {
    let language: MapLanguage
    let digits: MapDigits
    let units: LengthUnit
    private let arabicNames: [PlaceID: String]
    /// Of an Arabic sheet: by names in Latin letters, in small ones.
    private let arabicOfLatin: [String: String]

    init(_ options: MapOptions, places: [Place], units: LengthUnit = .kilometers) {
        self.init(options.language, digits: options.digits, places: places, units: units)
    }

    init(
        _ language: MapLanguage, digits: MapDigits = .western, places: [Place], units: LengthUnit = .kilometers
    ) {
        self.language = language
        self.digits = language == .arabic ? digits : .western
        self.units = units
        let named = language == .arabic ? places : []
        arabicNames = Dictionary(
            named.compactMap { place in place.arabicName.map { (place.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var known: [String: String] = [:]
        if language == .arabic {
            for country in RegionOutlines.nearEast.countries { known[country.name.lowercased()] = country.arabic }
            for place in named.sorted(by: { $0.id < $1.id }) {
                guard let arabic = place.arabicName else { continue }
                for name in place.names where name.language != "ar" {
                    known[name.toponym.lowercased()] = known[name.toponym.lowercased()] ?? arabic
                }
            }
        }
        arabicOfLatin = known
    }

    /// A name as a report has it, of a place that was not found: in Arabic where some place of that name has one.
    func reported(_ name: String) -> String { isArabic ? arabicOfLatin[name.lowercased()] ?? name : name }

    var isArabic: Bool { language == .arabic }

    func callAsFunction(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

    func name(of place: Place) -> String { arabicNames[place.id] ?? place.title }

    /// The name of where a site was placed; nil when it was not.
    func title(of site: Site) -> String? {
        site.placement.flatMap { arabicNames[$0.place] } ?? site.placeTitle
    }

    /// The second line of a label: the Arabic name on a bilingual sheet.
    func secondName(of place: Place?) -> String? { language == .both ? place?.arabicName : nil }

    /// Latin text and dates keep their order within Arabic. Direction marks, not overrides, which the writer takes out.
    static func leftToRight(_ text: String) -> String { "\u{200E}\(text)\u{200E}" }

    func month(_ number: Int) -> String {
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        // The names used in Iraq.
        let arabic = [
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
            "تشرين الثاني", "كانون الأول",
        ]
        return (isArabic ? arabic : english)[number - 1]
    }

    func weekday(_ day: Weekday) -> String {
        let arabic = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
        return isArabic ? arabic[day.index] : day.rawValue
    }

    /// A term or a part of the day as the record has it; what has no translation stays.
    func term(_ text: String) -> String { isArabic ? Self.terms[text] ?? text : text }

    /// A distance that a report gives, in kilometres.
    func distance(_ text: String) -> String {
        guard isArabic else { return text }
        return text.hasSuffix(" m")
            ? "\(text.dropLast(2)) م" : text.replacingOccurrences(of: " km", with: " كم")
    }

    /// A measured distance in the sheet's units, as far as it can be told.
    func distance(_ measured: SiteDistance) -> String? {
        guard let text = DistanceText(measured, unit: units)?.text else { return nil }
        guard isArabic else { return text }
        let symbol =
            switch units {
            case .kilometers: "كم"
            case .miles: "ميل"
            case .nauticalMiles: "ميل بحري"
            }
        return text.replacingOccurrences(of: " \(units.symbol)", with: " \(symbol)")
    }

    private static let terms: [String: String] = [
        "projectile": "مقذوف", "missile": "صاروخ", "shell": "قذيفة", "rocket": "صاروخ", "drone": "طائرة مسيّرة",
        "mortar": "قذيفة هاون", "air strike": "غارة جوية", "Katyusha rocket": "صاروخ كاتيوشا",
        "Grad rocket": "صاروخ غراد", "Qassam rocket": "صاروخ قسام", "Fajr rocket": "صاروخ فجر",
        "Shahed drone": "مسيّرة شاهد", "ballistic missile": "صاروخ باليستي", "cruise missile": "صاروخ كروز",
        "early morning": "الصباح الباكر", "early": "مبكرًا", "late": "متأخرًا", "morning": "صباحًا", "night": "ليلًا",
        "evening": "مساءً",
        "afternoon": "بعد الظهر", "dawn": "فجرًا", "noon": "ظهرًا", "midnight": "منتصف الليل",
    ]
}
