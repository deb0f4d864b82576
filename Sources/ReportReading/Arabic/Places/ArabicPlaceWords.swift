internal import IncidentModel

/// Class words of places and the English words by which the geocoder knows the same classes.
enum ArabicPlaceClass {
    /// The geocoder's word, then the Arabic ones.
    private static let lines: [(String, String)] = [
        ("neighborhood", "حي أحياء حيي محلة ضاحية حارة"),
        ("area", "منطقة مناطق منطقتي جانب"),
        ("subdistrict", "ناحية ناحيتي"),
        ("district", "قضاء بلدية"),
        ("city", "مدينة مدينتي مدن"),
        ("town", "بلدة بلدات بلدتي"),
        ("village", "قرية قرى قريتي كيبوتس مستوطنة"),
        ("farm", "بساتين بستان مزارع"),
        ("province", "محافظة محافظات محافظتي ولاية"),
        ("region", "إقليم"),
        ("street", "شارع طريق"),
        ("bridge", "جسر"),
        ("airport", "مطار مطاري"),
        ("base", "قاعدة قاعدتي ثكنة"),
        ("camp", "معسكر معسكري مخيم"),
        ("embassy", "سفارة"),
        ("consulate", "قنصلية"),
        ("compound", "مجمع"),
        ("square", "ساحة ميدان دوار"),
        ("intersection", "تقاطع"),
        ("hotel", "فندق"),
        ("hall", "قاعة"),
        ("channel", "قناة"),
        ("palace", "قصر"),
        ("hospital", "مستشفى"),
        ("university", "جامعة كلية"),
        ("stadium", "ملعب"),
        ("park", "متنزه منتزه مصيف منتجع"),
        ("mosque", "جامع مسجد"),
        ("shrine", "مرقد"),
        ("prison", "سجن"),
        ("refinery", "مصفى مصفاة"),
        ("station", "محطة"),
        ("market", "سوق"),
        ("center", "مركز"),
        ("factory", "مصنع منشأة منشأتي منشآت"),
        ("company", "شركة"),
        ("church", "كنيسة"),
        ("castle", "قلعة"),
        ("checkpoint", "سيطرة حاجز"),
        ("river", "نهر"),
        ("island", "جزيرة"),
        ("field", "حقل"),
        ("tower", "برج"),
        ("monument", "نصب"),
        ("port", "ميناء مرفأ"),
        ("dam", "سد"),
        ("crossing", "معبر منفذ"),
        ("headquarters", "مقر مديرية قيادة مقرات"),
        ("building", "مبنى عمارة"),
        ("ministry", "وزارة"),
        ("museum", "متحف"),
        ("gate", "بوابة"),
    ]

    private static let words: WordTable<String> = {
        var table: [UInt64: String] = [:]
        for (english, arabic) in lines {
            for word in arabic.split(separator: " ") { table[arabicKey(String(word))] = english }
        }
        return WordTable(table)
    }()

    static func english(_ key: UInt64) -> String? { words[key] }

    /// Two places follow: "منطقتي الدورة والكرادة".
    static let duals = arabicKeys("منطقتي حيي ناحيتي قضاءي مدينتي قريتي محافظتي مطاري قاعدتي معسكري منشأتي")
}

/// Directions, the single words; two of them make "شمال شرقي".
enum ArabicDirections {
    private static let words: WordTable<CompassDirection> = {
        var table: [UInt64: CompassDirection] = [:]
        for (words, direction) in [
            ("شمال شمالي", CompassDirection.north), ("جنوب جنوبي", .south), ("شرق شرقي", .east), ("غرب غربي", .west),
        ] {
            for key in arabicKeys(words) { table[key] = direction }
        }
        return WordTable(table)
    }()

    static func direction(_ key: UInt64) -> CompassDirection? { words[key] }

    static func combined(_ first: CompassDirection, _ second: CompassDirection) -> CompassDirection? {
        switch (first, second) {
        case (.north, .east): .northEast
        case (.north, .west): .northWest
        case (.south, .east): .southEast
        case (.south, .west): .southWest
        default: nil
        }
    }
}

/// Words of a relation, longest first, as they stand without و ف ب.
enum ArabicRelationWords {
    struct Line: Sendable {
        var keys: [UInt64]
        var relation: Relation
    }

    static let all: [Line] = {
        let lines: [(String, Relation)] = [
            ("على مقربة من", .near),
            ("في محيط", .near),
            ("في مقربة من", .near),
            ("قرب من", .near),
            ("قريب من", .near),
            ("قريبة من", .near),
            ("جوار", .near),
            ("بجوار", .near),
            ("بمحاذاة", .near),
            ("على محاذاة", .near),
            ("بداخل", .in),
            ("ضمن حدود", .in),
            ("ضمن محيط", .near),
            ("في جوار", .near),
            ("قرب", .near),
            ("محيط", .near),
            ("محاذاة", .near),
            ("مقابل", .near),
            ("قبالة", .near),
            ("أمام", .near),
            ("خلف", .near),
            ("عند", .at),
            ("لدى", .at),
            ("على أطراف", .outskirts),
            ("في أطراف", .outskirts),
            ("على مشارف", .outskirts),
            ("في ضواحي", .outskirts),
            ("في تخوم", .outskirts),
            ("على تخوم", .outskirts),
            ("على حدود", .outskirts),
            ("أطراف", .outskirts),
            ("مشارف", .outskirts),
            ("ضواحي", .outskirts),
            ("خارج", .near),
            ("على تماس مع", .near),
            ("إلى جانب", .near),
            ("إلى جوار", .near),
            ("في نواحي", .outskirts),
            ("في أنحاء", .in),
            ("في داخل", .in),
            ("في وسط", .in),
            ("في قلب", .in),
            ("في سماء", .in),
            ("في أجواء", .in),
            ("داخل", .in),
            ("ضمن", .in),
            ("وسط", .in),
            ("قلب", .in),
            ("سماء", .in),
            ("أجواء", .in),
            ("فوق", .in),
            ("في", .in),
            ("على", .on),
        ]
        return lines.map { words, relation in
            Line(keys: words.split(separator: " ").map { arabicKey(String($0)) }, relation: relation)
        }.sorted { $0.keys.count > $1.keys.count }
    }()

    static let byFirst = WordTable(Dictionary(grouping: all) { $0.keys[0] })
}

/// Keys of the single words that place rules name.
enum ArabicWord {
    static let from = arabicKey("من"), at = arabicKey("في"), on = arabicKey("على"), toward = arabicKey("نحو")
    static let to = arabicKey("إلى"), between = arabicKey("بين"), direction = arabicKey("اتجاه")
    static let with = arabicKey("مع"), lands = arabicKeys("أراضي")
    static let distance = arabicKeys("بعد مسافة"), capital = arabicKey("عاصمة"), air = arabicKeys("سماء أجواء فوق")
    static let towards = arabicKeys("نحو صوب تجاه باتجاه اتجاه"), against = arabicKey("ضد")
    static let kind = arabicKeys("نوع طراز"), caliber = arabicKey("عيار"), other = arabicKeys("آخر أخرى آخران آخرين")
    /// "جنوب لبنان" is in it.
    static let countries = arabicKeys(
        "لبنان سوريا العراق عراق إسرائيل اليمن يمن السعودية سعودية أردن سودان إيران تركيا أوكرانيا روسيا الأردن مصر ليبيا السودان أفغانستان باكستان"
    )
    static let side = arabicKey("جانب")
    static let off = arabicKey("عن"), namely = arabicKeys("تحديد تحديدا")
    static let oneOf = arabicKeys("أحد إحدى"), oneOfThem = arabicKeys("إحداها إحداهما")
    static let debris = arabicKeys("حطام شظايا شظية بقايا أجزاء رأس")
    static let fromIt = arabicKeys("منها منه"), no = arabicKeys("لم لن لا ليس ليست"), that = arabicKeys("أن إن")
    static let launchNoun = arabicKeys("إطلاق انطلاق"), vagueDistance = arabicKeys("بضعة بضع عدة عدد")
}
