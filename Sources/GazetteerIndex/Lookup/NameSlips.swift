/// Readings of a name with one habit or slip of its writer undone, word by word.
///
/// | slip | example |
/// |---|---|
/// | ظ and ض, which sound alike in Iraq; گ for ق; تش for ج; بو | المعضم: المعظم, الرگة: الرقة, تشارلي: جارلي, بو عامر: البو عامر |
/// | a Turkish ending behind an apostrophe | Türkiye'nin: Türkiye |
/// | a doubled letter in a word of kind | Mattar: Matar, airport |
/// | the short vowel left out of the last syllable | Adl: Adil |
/// | dh for ض, which others write d | Dha': Da' |
/// | e for the short a in some of the words | Selman Saleh: Salman Salih |
/// | signs that scanners take for letters, and pairs of letters | A1-Muthanna, Kahrarnana |
/// | a mute e behind a consonant | Salaheddine: Salah al-Din |
/// | an ayn behind a consonant, heard as a vowel | Sabaa: Sab' |
/// | g for q, as Iraqis say it | Garabawi: Qarabawi |
/// | -eh for -ih | Saleh: Salih |
/// | a number or a two-word kind at another end | Taji power plant 1: Taji 1 power plant |
enum NameSlips {
    /// With the other of two letters that Arabic writers take for one another, and Abu and Albu where they are "Bu".
    static func otherLetters(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.contains(where: { ($0.first ?? 0) >= 0x80 }) else { return [] }
        var letters = [(dha, dad), (dad, dha), (kaf, qaf)].map { from, to in
            words.map { word in replacing(from, by: to, in: word) }
        }
        // Beside a word whose kaf is one: منطگة كاظم.
        for number in words.indices where words.count > 1 {
            var changed = words
            changed[number] = replacing(kaf, by: qaf, in: changed[number])
            letters.append(changed)
        }
        // The ch of foreign names has no letter: معسكر تشارلي, معسكر جارلي.
        for (from, to) in [(tsh, jim), (jim, tsh)] { letters.append(words.map { respelled(from, as: to, in: $0) }) }
        let fathers = words.contains(bu) ? [abu, albu].map { name in words.map { $0 == bu ? name : $0 } } : []
        return (letters + fathers).filter { $0 != words }
    }

    private static let (dha, dad) = (Array("ظ".utf8), Array("ض".utf8))
    /// The Iraqi گ is said for ق, and folded to ك.
    private static let (kaf, qaf) = (Array("ك".utf8), Array("ق".utf8))
    private static let (tsh, jim) = (Array("تش".utf8), Array("ج".utf8))
    private static let (bu, abu, albu) = (Array("بو".utf8), Array("ابو".utf8), Array("البو".utf8))

    /// Two Arabic words as one, and the he that closes the first, which Kurdish and Persian names have for a vowel, as alif or not
    /// at all: داره تو is داراتو, تربه سبي is تربسبي.
    static func joinedArabic(_ words: [[UInt8]]) -> [[[UInt8]]]? {
        guard words.count == 2, words.allSatisfy({ ($0.first ?? 0) >= 0x80 && $0.count >= 4 }),
            words.allSatisfy({ KindWords.kind(of: KindWords.withoutArticle($0), isFirst: true) == nil })
        else { return nil }
        let joined = words[0] + words[1]
        guard words[0].suffix(2).elementsEqual(he) else { return [[joined]] }
        let stem = Array(words[0].dropLast(2))
        return [[joined], [stem + alif + words[1]], [stem + words[1]]]
    }

    private static let (he, alif) = (Array("ه".utf8), Array("ا".utf8))

    private static func replacing(_ letter: [UInt8], by other: [UInt8], in word: [UInt8]) -> [UInt8] {
        guard (word.first ?? 0) >= 0x80 else { return word }
        var changed = word
        for index in stride(from: 0, to: changed.count - 1, by: 2)
        where changed[index] == letter[0] && changed[index + 1] == letter[1] {
            changed[index + 1] = other[1]
        }
        return changed
    }

    private static func respelled(_ letters: [UInt8], as others: [UInt8], in word: [UInt8]) -> [UInt8] {
        guard (word.first ?? 0) >= 0x80, word.count >= letters.count else { return word }
        var changed: [UInt8] = []
        var index = 0
        while index < word.count {
            if word[index...].starts(with: letters) {
                changed += others
                index += letters.count
            } else {
                changed.append(word[index])
                index += 1
            }
        }
        return changed
    }

    /// What scanners take for one another, where a letter may be meant: A1-Muthanna, Khan 8ani Saad.
    static func digitsAsLetters(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.contains { $0 &- 0x30 < 10 } }) else { return nil }
        let changed = words.map { word -> [UInt8] in
            guard word.contains(where: { $0 &- 0x30 < 10 }), word.contains(where: { $0 &- 0x61 < 26 }) else {
                return word
            }
            return word.map { scannedDigits[$0] ?? $0 }
        }
        return changed == words ? nil : changed
    }

    private static let scannedDigits: [UInt8: UInt8] = [
        UInt8(ascii: "0"): Letter.o, UInt8(ascii: "1"): Letter.l, UInt8(ascii: "5"): Letter.s,
        UInt8(ascii: "8"): Letter.b, UInt8(ascii: "6"): Letter.g,
    ]

    /// Two letters that a scanner makes of one, and one that it makes of two: Kahrarnana, borcler.
    static func scanned(_ words: [[UInt8]]) -> [[[UInt8]]] {
        var readings: [[[UInt8]]] = []
        for (number, word) in words.enumerated() where word.count > 3 {
            for index in 0..<(word.count - 1)
            where scannedSigns.mayHold(word[index], word[index + 1]) {
                for (pair, letter) in scannedPairs where word[index] == pair[0] && word[index + 1] == pair[1] {
                    var read = words
                    read[number].replaceSubrange(index...(index + 1), with: letter)
                    readings.append(read)
                }
            }
        }
        return readings
    }

    static func mayBeScanned(_ first: UInt8, _ second: UInt8) -> Bool { scannedSigns.mayHold(first, second) }

    private static let scannedSigns = LetterPairSet(scannedPairs.map(\.0))

    private static let scannedPairs = [("rn", "m"), ("cl", "d"), ("ii", "u"), ("vv", "w"), ("ri", "n"), ("li", "h")].map
    {
        (Array($0.0.utf8), Array($0.1.utf8))
    }

    private static func holds(_ pair: [UInt8], _ word: [UInt8]) -> Bool { start(of: pair, word) != nil }

    private static func start(of pair: [UInt8], _ word: [UInt8]) -> Int? {
        guard word.count > 1 else { return nil }
        return (0..<word.count - 1).first { word[$0] == pair[0] && word[$0 + 1] == pair[1] }
    }

    /// An ayn that closes a word behind a consonant is no letter in English, and writers put the vowel that they hear.
    static func closingAyn(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: hasClosingAyn) else { return nil }
        return words.map { hasClosingAyn($0) ? $0.dropLast(2) : $0 }
    }

    private static func hasClosingAyn(_ word: [UInt8]) -> Bool {
        let last = word.count - 1
        return last >= 4 && word[last] == Letter.a && word[last - 1] == Letter.a && !isVowel(word[last - 2])
            && word[0] < 0x80
    }

    /// Garabawi is Qarabawi, Gayara is Qayyara; gh is another letter.
    static func iraqiG(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.contains(Letter.g) }) else { return nil }
        let changed = words.map { word -> [UInt8] in
            guard (word.first ?? 0x80) < 0x80, KindWords.kind(of: word, isFirst: false) == nil else { return word }
            return word.indices.map { index in
                let isGh = index + 1 < word.count && word[index + 1] == Letter.h
                return word[index] == Letter.g && !isGh ? Letter.q : word[index]
            }
        }
        return changed == words ? nil : changed
    }

    /// Words of kind with a letter doubled or not, as transliterations vary: mattar is matar.
    static func kindsUndoubled(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.count > 1 else { return nil }
        let changed = words.map { word -> [UInt8] in
            guard let single = undoubled(word), KindWords.kind(of: single, isFirst: false) != nil else { return word }
            return single
        }
        return changed == words ? nil : changed
    }

    private static func undoubled(_ word: [UInt8]) -> [UInt8]? {
        guard word.count >= 5, (word.first ?? 0x80) < 0x80 else { return nil }
        var letters: [UInt8] = []
        for letter in word where letter != letters.last { letters.append(letter) }
        return letters.count < word.count ? letters : nil
    }

    /// Adl is Adil, Badr is Badir: what `NameReadings` parts in the other direction.
    static func lastVowel(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: lacksLastVowel) else { return nil }
        return words.map { word in lacksLastVowel(word) ? word.dropLast() + [Letter.i, word[word.count - 1]] : word }
    }

    private static func lacksLastVowel(_ word: [UInt8]) -> Bool {
        let last = word.count - 1
        guard last >= 2, word[0] < 0x80 else { return false }
        // Two letters for one consonant: Fadhl, Nakhl.
        if last == 4 || last == 5, word[last - 1] == Letter.h, isVowel(word[last - 3]) {
            return !isVowel(word[last]) && "dkgts".utf8.contains(word[last - 2])
        }
        guard last <= 4 else { return false }
        return !isVowel(word[last]) && !isVowel(word[last - 1]) && isVowel(word[last - 2])
            && word[last] != word[last - 1] && word[last] != Letter.h && word[last - 1] != Letter.y
            && word[last - 1] != Letter.w
    }

    /// Humus is Hums, Tanaf is Tanf: the vowel of the word once more between the two consonants that close it.
    static func withoutEcho(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: hasEcho) else { return nil }
        return words.map { hasEcho($0) ? $0.dropLast(2) + $0.suffix(1) : $0 }
    }

    private static func hasEcho(_ word: [UInt8]) -> Bool {
        let last = word.count - 1
        return (last == 4 || last == 5) && word[0] < 0x80 && isVowel(word[last - 1]) && word[last - 1] == word[last - 3]
            && !isVowel(word[last]) && !isVowel(word[last - 2]) && !isVowel(word[0])
    }

    /// The letters dh as d.
    static func plainD(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { holds(dh, $0) }) else { return nil }
        let changed = words.map { word -> [UInt8] in
            var letters: [UInt8] = []
            for letter in word where !(letter == Letter.h && letters.last == Letter.d) { letters.append(letter) }
            return letters
        }
        return changed == words ? nil : changed
    }

    private static let dh = [Letter.d, Letter.h]

    /// With a for e in one word or two of several; all words are another reading.
    static func shortAInSome(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 1 else { return [] }
        let numbers = words.indices.filter { words[$0].contains(Letter.e) && (words[$0].first ?? 0x80) < 0x80 }
        guard numbers.count > 1, numbers.count < 4 else { return [] }
        return (1..<(1 << numbers.count) - 1).reversed().map { subset in
            var changed = words
            for (bit, number) in numbers.enumerated() {
                let word = words[number]
                changed[number] =
                    subset >> bit & 1 == 1 ? word.map { $0 == Letter.e ? Letter.a : $0 } : closingIh(word)
            }
            return changed
        }
    }

    /// Without the mute e that French writes behind a consonant: Salaheddine, Bataouine.
    static func withoutMuteE(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.last == Letter.e }) else { return nil }
        let changed = words.map { word -> [UInt8] in
            guard word.count > 4, word.last == Letter.e, (word.first ?? 0x80) < 0x80 else { return word }
            switch word[word.count - 2] {
            case Letter.n, Letter.r, Letter.l, Letter.d, Letter.s, Letter.t: return Array(word.dropLast())
            default: return word
            }
        }
        return changed == words ? nil : changed
    }

    /// Saleh is Salih, though -eh is a feminine ending elsewhere.
    static func closingIh(_ words: [[UInt8]]) -> [[UInt8]]? {
        guard words.contains(where: { $0.last == Letter.h }) else { return nil }
        let changed = words.map(closingIh)
        return changed == words ? nil : changed
    }

    private static func closingIh(_ word: [UInt8]) -> [UInt8] {
        let length = word.count
        guard length > 3, word[length - 1] == Letter.h, word[length - 2] == Letter.e, !isVowel(word[length - 3]) else {
            return word
        }
        return word.dropLast(2) + [Letter.i, Letter.h]
    }

    private static func isVowel(_ letter: UInt8) -> Bool { LatinFolding.isVowel(letter) }
}
