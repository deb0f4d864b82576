/// Words that stand for one another in names, and words that a name may carry or not.
enum WordStandIns {
    /// The common form of a word that has several, whatever its sound.
    static func sound(of plain: [UInt8]) -> [UInt8]? {
        numbers[plain].map { sounds[$0] }
    }

    private static let numbers = HashedWords(table.enumerated().map { ($1.word, $0) })
    private static let sounds = table.map(\.sound)

    private static let table: [(word: [UInt8], sound: [UInt8])] = {
        let groups: [(String, [String])] = [
            (
                "us",
                [
                    "us", "usa", "american", "america", "americaine", "americain", "amerikanische", "امريكيه",
                    "اميركيه", "امريكا", "اميركا",
                ]
            ),
            ("uk", ["uk", "british", "britain"]),
            ("uab", ["abu", "albu", "bu", "abou", "aboo", "abo", "abi", "bou"]),
            ("neighborhood", ["neighborhood", "neighbourhood"]),
            ("sntr", ["center", "centre"]),
            ("cayk", ["sheikh", "shaikh", "shaykh", "sheik", "cheikh", "scheich", "shekh"]),
            ("afandi", ["afandi", "effendi", "efendi", "afendi"]),
            ("palestine", ["palestine", "palestina", "filastin", "filasteen", "falastin", "falasteen", "filistin"]),
            ("international", ["international", "intl", "int"]),
            ("um", ["um", "umm", "oum", "om"]),
            ("july", ["july", "tammuz", "tamuz", "tammouz", "tamouz", "juillet", "juli", "تموز"]),
            ("june", ["june", "huzayran", "huzairan", "haziran", "hazeran", "hzairan", "juin", "juni", "حزيران"]),
            ("april", ["april", "nisan", "nissan", "neesan", "avril", "نيسان"]),
            ("14", ["fourteenth", "14th"]),
            ("2", ["ii"]), ("3", ["iii", "three"]), ("4", ["iv"]),
            ("ابو", ["ابي", "ابا", "ابو"]), ("البو", ["البو"]),
        ]
        var table = KindWords.tokens
        for (name, words) in groups {
            var sound = Array(name.utf8)
            // A misspelling is measured against the sound of the word that stands for its group.
            if words[0] == name, sound[0] < 0x80 {
                sound = []
                LatinFolding.appendSound(of: Array(name.utf8), to: &sound)
            }
            for word in words { table[Array(word.utf8)] = sound }
        }
        return table.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { (word: $0.key, sound: $0.value) }
    }()
}

/// Words of kind: "Dora neighborhood", "Hayy al-Jihad". A name is also known without them, though less surely.
enum ClassWords {
    /// - Parameter plain: a word in `WordFold.plain` form.
    static func contains(_ plain: [UInt8]) -> Bool { words.contains(plain) }

    /// "Hay" and "Hayy" are "quarter" and the press leaves them out.
    static func isQuarter(_ plain: [UInt8]) -> Bool { quarter.contains(plain) }

    static let all: [[UInt8]] =
        [
            "neighborhood", "neighbourhood", "district", "subdistrict", "quarter", "street", "road", "hay", "hayy",
            "hai", "compound", "complex", "area", "city", "town", "camp", "village", "qaryat", "mahallat", "madinat",
            "nahiyat", "qada", "qadha", "qadaa", "subdistrict", "mantiqat", "حي", "منطقه", "مدينه", "قريه", "شارع",
            "ناحيه", "قضا", "محله", "معسكر", "مجمع",
        ].map { Array($0.utf8) }
    private static let words = HashedWords(all.map { ($0, 0) })
    private static let quarter = HashedWords(["hay", "hayy", "hai", "حي"])
}

/// Articles and joining words, which neither make a name nor break one.
enum NameParticles {
    static func isArticle(_ plain: [UInt8]) -> Bool {
        guard plain.count == 2, plain[1] == Letter.l else { return false }
        return plain[0] == Letter.a || plain[0] == Letter.e || plain[0] == Letter.u || plain[0] == Letter.i
    }

    /// Whether a word before others may be no part of a name's sound: an article or a joining word.
    static func mayBeLeftOut(_ plain: [UInt8]) -> Bool {
        plain.count <= 3
            && (isArticle(plain) || plain[0] == Letter.a || plain[0] == Letter.e || isJoining(plain)
                || isForeignJoining(plain))
    }

    /// "az" before "Za'faraniyah", "ash" before "Shaab": the article before a sun letter.
    static func isAssimilatedArticle(_ plain: [UInt8], before next: [UInt8]) -> Bool {
        guard plain.count >= 2, plain.count <= 3, plain[0] == Letter.a || plain[0] == Letter.e else { return false }
        guard next.starts(with: plain.dropFirst()) else { return false }
        switch plain[1] {
        // French: ech-Charqi.
        case Letter.c: return plain.count == 3 && plain[2] == Letter.h
        case Letter.d, Letter.n, Letter.r, Letter.s, Letter.t, Letter.z, Letter.l:
            return plain.count == 2 || plain[2] == Letter.h
        default: return false
        }
    }

    /// "14th of July Bridge", "Embassy of the United States": only ever skipped inside a name.
    static func isJoining(_ plain: [UInt8]) -> Bool { plain.count <= 3 && (plain == of || plain == the) }

    /// "in" of the languages of `KindWords`, between a name and what holds it.
    static func isIn(_ plain: [UInt8]) -> Bool { inWords.contains(plain) }

    private static let inWords = HashedWords(["in", "at", "of", "a", "de", "von", "bi", "في", "در"])

    /// "Zone", "place" and "pont" of French and German names take "de la", "du", "von der" between their words.
    static func isForeignJoining(_ plain: [UInt8]) -> Bool { plain.count <= 3 && foreign.contains(plain) }

    private static let foreign = HashedWords(["de", "du", "des", "la", "le", "les", "von", "der", "die", "das"])
    private static let of = Array("of".utf8)
    private static let the = Array("the".utf8)
}
