public import IncidentModel

/// Which GeoNames feature codes a class word of the text allows.
enum FeatureClasses {
    /// One kind of place a line: the words, then the prefixes of codes they fit.
    private static let lines: [(words: String, codes: [String])] = [
        ("neighborhood neighbourhood quarter suburb area حي", ["P.", "A.ZN", "S.HSEC"]),
        ("district subdistrict township county", ["P.PPLX", "A.ADM", "A.ZN"]),
        ("village town city farm farms", ["P.PPL"]),
        ("province governorate region", ["A.ADM1", "A.RGN"]),
        ("street road highway شارع", ["R."]),
        ("bridge جسر", ["S.BDG"]),
        ("camp base fob معسكر قاعدة", ["L.MILB", "S.AIRB", "S.INSM", "S.CMP", "P.PPLX"]),
        ("airport مطار", ["S.AIRP", "S.AIRF"]),
        ("airfield airbase", ["S.AIR", "L.MILB"]),
        ("embassy consulate mission سفارة", ["S.DIP"]),
        ("compound complex residence", ["S.DIP", "S.HSEC", "S.PAL", "S.BLDG", "L.MILB", "S.CMP"]),
        ("zone", ["A.ZN"]),
        ("hotel فندق", ["S.HTL"]),
        ("palace قصر", ["S.PAL"]),
        ("park", ["L.PRK"]),
        ("mosque shrine جامع مرقد", ["S.MSQE", "S.SHRN"]),
        ("stadium ملعب", ["S.STDM"]),
        ("refinery مصفى مصفاة", ["S.OILR"]),
        ("university جامعة", ["S.UNIV"]),
        ("hospital مستشفى", ["S.HSP"]),
        ("prison سجن", ["S.PRN"]),
        ("market سوق", ["S.MKT"]),
        ("square intersection ساحة", ["S.SQR", "R."]),
        ("station محطة", ["S.PS", "S.RSTN", "S."]),
        ("island", ["T.ISL"]),
        ("river", ["H.STM"]),
        ("canal", ["H.CNL"]),
        ("dam barrage سد", ["S.DAM"]),
    ]

    private static let codes: [String: [String]] = {
        var table: [String: [String]] = [:]
        for line in lines {
            for word in line.words.split(separator: " ") { table[String(word)] = line.codes }
        }
        return table
    }()

    /// A province is never a quarter, a building or a street that bears its name: "Qadisiya province" is not Qadisiya in Baghdad.
    static func excludes(_ word: String, _ featureCode: String) -> Bool {
        switch word {
        case "province", "governorate": ["P.PPLX", "S.", "L.", "R."].contains { featureCode.hasPrefix($0) }
        // A district is no camp that bears its name, a dam no quarter.
        case "district", "neighborhood", "neighbourhood", "quarter":
            ["S.AIR", "L.MILB", "S.HTL", "S.STDM", "S.BDG", "R."].contains { featureCode.hasPrefix($0) }
        case "dam", "barrage": !featureCode.hasPrefix("S.DAM")
        default: false
        }
    }

    static func isClassWord(_ word: String) -> Bool { codes[word] != nil }

    /// The class word that a name of several words ends with.
    static func lastWord(of name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.count > 1, let last = words.last?.lowercased(), isClassWord(last) else { return nil }
        return last
    }

    /// The class word that a name of several words opens with: Camp Fallujah, معسكر الرشيد.
    static func firstWord(of name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words.first?.lowercased(), isClassWord(first) else { return nil }
        return first
    }

    /// True or false where the word says something about the class, nil where it does not.
    static func fits(_ word: String, _ featureCode: String) -> Bool? {
        switch word {
        // "the Rasheed Camp area", and no quarter of a city is a village.
        case "area" where !["P.", "A.", "S.HSEC"].contains(where: { featureCode.hasPrefix($0) }): return nil
        case "village", "farm", "farms": if featureCode == "P.PPLX" { return false }
        default: break
        }
        return codes[word].map { allowed in allowed.contains { featureCode.hasPrefix($0) } }
    }
}

/// Whether a place is what a class word names ("airport", "embassy").
public enum PlaceKind {
    public static func fits(_ word: String, _ place: Place) -> Bool {
        FeatureClasses.fits(word, place.featureCode) ?? false
    }
}
