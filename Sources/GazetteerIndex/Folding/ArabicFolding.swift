/// What the Arabic-script spellings of one name have in common.
///
/// | phenomenon | folded to |
/// |---|---|
/// | short vowels, shadda, tatweel | nothing (they are no letters, see `ScalarKind`) |
/// | أ إ آ ٱ · ؤ · ئ · ء | ا · و · ي · nothing |
/// | ى, Persian ی | ي |
/// | ة | ه |
/// | Persian and Iraqi ک گ چ پ | ك ك ج ب |
/// | Kurdish ە ێ ۆ ڕ ڵ ڤ | ه ي و ر ل ف |
/// | presentation forms ﺍ ﺒ ﻻ | the letters they stand for (`ArabicForms`) |
/// | words of kind (جسر, ساحة) | the English one (`KindWords`) |
/// | article ال before at least three letters | nothing |
enum ArabicFolding {
    static let alef: UInt32 = 0x627
    static let lam: UInt32 = 0x644

    static func appendPlain(_ scalar: UInt32, to plain: inout [UInt8]) {
        let folded: UInt32 =
            switch scalar {
            case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673: alef
            case 0x624: 0x648
            case 0x626, 0x649, 0x6CC, 0x6D2: 0x64A
            case 0x621: 0
            case 0x629, 0x6C1, 0x6C3, 0x6D5: 0x647
            case 0x6A9, 0x6AF: 0x643
            case 0x686: 0x62C
            case 0x67E: 0x628
            case 0x6CE: 0x64A
            case 0x6C6: 0x648
            case 0x695: 0x631
            case 0x6B5: 0x644
            case 0x6A4: 0x641
            default: scalar
            }
        guard folded != 0 else { return }
        plain.append(UInt8(0xC0 | folded >> 6))
        plain.append(UInt8(0x80 | folded & 0x3F))
    }

    /// - Parameter plain: UTF-8 of Arabic letters, two bytes each.
    static func appendSound(of plain: [UInt8], to sound: inout [UInt8]) {
        sound.append(contentsOf: plain.dropFirst(hasArticle(plain, at: 0) ? 4 : 0))
    }

    /// The word that stands for this one and others ("جسر" is "bridge"), with the article or without.
    /// - Returns: whether there is one.
    static func appendStandIn(of plain: [UInt8], to sound: inout [UInt8]) -> Bool {
        let word = hasArticle(plain, at: 0) ? Array(plain.dropFirst(4)) : plain
        guard let standIn = WordStandIns.sound(of: word) else { return false }
        sound.append(contentsOf: standIn)
        return true
    }

    static func hasArticle(_ plain: [UInt8], at start: Int) -> Bool {
        plain.count - start >= 10 && letter(plain, at: start) == alef && letter(plain, at: start + 2) == lam
    }

    /// The readings of a word of running text, the whole word first: "وبالدورة" is also "دوره" behind و, ب and the article.
    /// - Returns: sounds, each with the number of letters of clitics cut off in front (the article is not counted).
    static func readings(of plain: [UInt8]) -> [(sound: ArraySlice<UInt8>, cliticLetters: Int)] {
        // With the labels, or each would be cast on the way out.
        var readings: [(sound: ArraySlice<UInt8>, cliticLetters: Int)] = []
        func add(from start: Int) {
            readings.append((plain[(start + (hasArticle(plain, at: start) ? 4 : 0))...], start / 2))
        }
        add(from: 0)
        var start = 0
        if let first = letter(plain, at: 0), first == 0x648 || first == 0x641,
            plain.count >= 8 || plain.dropFirst(2).elementsEqual(quarter)
        {
            start = 2
            add(from: 2)
        }
        guard let clitic = letter(plain, at: start) else { return readings }
        // Short words may begin with these letters; before حي, quarter, they are what they seem.
        if plain.count == 6, plain[2...].elementsEqual(quarter), isClitic(clitic) || start == 2 {
            return [(plain[...], 0), (plain[2...], 1)]
        }
        guard plain.count - start >= 8 else { return readings }
        switch clitic {
        case 0x628, 0x643: add(from: start + 2)
        case lam:
            add(from: start + 2)
            // لل is ل and the article, whose alef is not written.
            if letter(plain, at: start + 2) == lam, plain.count - start >= 10 {
                readings.append((plain[(start + 4)...], start / 2 + 1))
            }
        default: break
        }
        return readings
    }

    /// "and", "in", "to", "as" and "so" are one letter before their word.
    static func opensWithClitic(_ plain: [UInt8]) -> Bool {
        letter(plain, at: 0).map { isClitic($0) || $0 == 0x648 || $0 == 0x641 } ?? false
    }

    private static let quarter = Array("حي".utf8)
    private static func isClitic(_ letter: UInt32) -> Bool { letter == 0x628 || letter == 0x643 || letter == lam }

    private static func letter(_ plain: [UInt8], at start: Int) -> UInt32? {
        guard start + 1 < plain.count, plain[start] & 0xE0 == 0xC0 else { return nil }
        return UInt32(plain[start] & 0x1F) << 6 | UInt32(plain[start + 1] & 0x3F)
    }
}
