/// Words that stand for one another in names, and words that a name may carry or not.
enum WordStandIns {
    /// The common form of a word that has several, whatever its sound.
    static func sound(of plain: [UInt8]) -> [UInt8]? {
        table[plain]
    }

    private static let table: [[UInt8]: [UInt8]] = {
        let groups: [(String, [String])] = [
            ("us", ["us", "usa", "american", "america"]),
            ("uk", ["uk", "british", "britain"]),
            ("uab", ["abu", "albu", "bu", "abou", "aboo"]),
            ("nibr", ["neighborhood", "neighbourhood"]),
            ("sntr", ["center", "centre"]),
        ]
        var table: [[UInt8]: [UInt8]] = [:]
        for (sound, words) in groups {
            for word in words { table[Array(word.utf8)] = Array(sound.utf8) }
        }
        return table
    }()
}

/// Words of kind: "Dora neighborhood", "Hayy al-Jihad". A name is also known without them, though less surely.
enum ClassWords {
    /// - Parameter plain: a word in `WordFold.plain` form.
    static func contains(_ plain: [UInt8]) -> Bool { words.contains(plain) }

    /// "Hay" and "Hayy" are "quarter" and the press leaves them out.
    static func isQuarter(_ plain: [UInt8]) -> Bool { quarter.contains(plain) }

    private static let words = Set(
        [
            "neighborhood", "neighbourhood", "district", "subdistrict", "quarter", "street", "road", "hay", "hayy",
            "hai", "compound", "complex", "area", "city", "town", "camp", "village", "qaryat", "mahallat", "madinat",
            "nahiyat", "qada", "sub", "حي", "منطقه", "مدينه", "قريه", "شارع", "ناحيه", "قضا", "محله", "معسكر", "مجمع",
        ].map { Array($0.utf8) })
    private static let quarter = Set(["hay", "hayy", "hai", "حي"].map { Array($0.utf8) })
}

/// Articles and joining words, which neither make a name nor break one.
enum NameParticles {
    static func isArticle(_ plain: [UInt8]) -> Bool { plain == al || plain == el || plain == ul || plain == il }

    /// "az" before "Za'faraniyah", "ash" before "Shaab": the article before a sun letter.
    static func isAssimilatedArticle(_ plain: [UInt8], before next: [UInt8]) -> Bool {
        guard plain.count >= 2, plain.count <= 3, plain[0] == Letter.a || plain[0] == Letter.e else { return false }
        guard next.starts(with: plain.dropFirst()) else { return false }
        switch plain[1] {
        case Letter.d, Letter.n, Letter.r, Letter.s, Letter.t, Letter.z, Letter.l:
            return plain.count == 2 || plain[2] == Letter.h
        default: return false
        }
    }

    /// "14th of July Bridge", "Embassy of the United States": only ever skipped inside a name.
    static func isJoining(_ plain: [UInt8]) -> Bool { plain == of || plain == the }

    private static let al = Array("al".utf8)
    private static let el = Array("el".utf8)
    private static let ul = Array("ul".utf8)
    private static let il = Array("il".utf8)
    private static let of = Array("of".utf8)
    private static let the = Array("the".utf8)
}
