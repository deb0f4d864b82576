/// A place name as far as it is compared: how it is spelt and dressed does not count, which place it is does.
///
/// Lower case, letters and digits only, diacritics and apostrophes dropped, no leading article, no class word around the
/// name; Arabic without ال, its forms of hamza, ta marbuta and alif maqsura unified. The halves of `A–B` stand in any order.
struct FoldedName: Hashable, Comparable {
    let key: String

    init(_ name: String) {
        key = name.split(separator: "–").map { Self.words(of: String($0)).joined(separator: " ") }.sorted()
            .joined(separator: "–")
    }

    /// Folded letters, with every word that is there; in Arabic without its article.
    static func words(asWritten name: String) -> [String] { split(name).map(withoutArabicArticle) }

    var isEmpty: Bool { key.isEmpty }

    static func < (a: FoldedName, b: FoldedName) -> Bool { a.key < b.key }

    private static let classWords: Set<String> = [
        "neighborhood", "neighbourhood", "district", "area", "city", "village", "town", "province", "street", "quarter",
        "region", "river", "governorate", "compound", "building", "oblast", "raion", "tehsil",
    ]
    /// In Arabic the class word stands before the name.
    private static let arabicClassWords: Set<String> = [
        "حي", "منطقه", "مدينه", "قريه", "محافظه", "شارع", "قضاء", "ناحيه", "بلده", "بنايه", "مبني",
    ]

    private static func words(of name: String) -> [String] {
        var words = split(name)
        for article in ["the", "al"] where words.count > 1 && words.first == article { words.removeFirst() }
        while words.count > 1, let last = words.last, classWords.contains(last) { words.removeLast() }
        words = words.map(withoutArabicArticle)
        while words.count > 1, let first = words.first, arabicClassWords.contains(first) { words.removeFirst() }
        return words
    }

    private static func split(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        // "Kabul's airport" and "Kabul airport" are dressed otherwise, no more.
        let name = name.lowercased().replacing("'s ", with: " ").replacing("’s ", with: " ")
        for scalar in name.unicodeScalars {
            if scalar.properties.isAlphabetic && !isMark(scalar) || ("0"..."9").contains(scalar)
                || scalar.properties.generalCategory == .decimalNumber
            {
                word.unicodeScalars.append(plain(scalar))
            } else if !isMark(scalar), !apostrophes.contains(scalar), scalar != "." {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "ʿ", "ʾ", "`", "´", "ʻ"]

    /// Combining marks, Arabic vowel signs and the stretching tatweel.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: scalar == "ـ" || apostrophes.contains(scalar)
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "أ", "إ", "آ", "ٱ": "ا"
        case "ة": "ه"
        case "ى", "ئ": "ي"
        case "ؤ": "و"
        default: base(of: scalar) ?? scalar
        }
    }

    /// The Latin letter under an accent, by the letter's own Unicode name: "LATIN SMALL LETTER E WITH ACUTE" is e.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value > 0x7F, let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER "),
            let accent = name.firstRange(of: " WITH ")
        else { return nil }
        let letter = name[..<accent.lowerBound].dropFirst("LATIN SMALL LETTER ".count)
        return letter.utf8.count == 1 ? letter.lowercased().unicodeScalars.first : nil
    }

    private static func withoutArabicArticle(_ word: String) -> String {
        word.hasPrefix("ال") && word.unicodeScalars.count > 4 ? String(word.unicodeScalars.dropFirst(2)) : word
    }
}
