/// Which readings may change a name, told by one look at its letters.
///
/// A sign that is missing proves that its readings leave the name as it is; one that is there proves nothing. Most misspelt names
/// are one plain word with few signs, and asking thirty readings by turns would cost more than finding the name.
struct ReadingSigns: OptionSet {
    let rawValue: UInt8

    /// Of `NameReadings.of`.
    static let spelling = ReadingSigns(rawValue: 1)
    /// Of `NameReadings.translated`.
    static let translated = ReadingSigns(rawValue: 2)
    /// Of `NameReadings.loose`.
    static let loose = ReadingSigns(rawValue: 4)
    /// Of `NameReadings.far`.
    static let far = ReadingSigns(rawValue: 8)
    static let all: ReadingSigns = [.spelling, .translated, .loose, .far]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// - Parameter query: the name, folded.
    init(of name: String, _ query: FoldedName) {
        var name = name
        guard !query.plain.isEmpty, name.withUTF8(Self.isPlain) else {
            self = .all
            return
        }
        let words = query.plain
        self = []
        var letters = 0
        var before: UInt8 = 0
        for number in words.indices {
            let word = words[number]
            formUnion(word.withUnsafeBufferPointer { ReadingSigns(word: $0) })
            if words.count == 1 ? TranslatedWords.isExonym(word) : TranslatedWords.mayBeTranslated(word) {
                insert(.translated)
            }
            if words.count == 1, NameReadings.opensWithPart(word) { formUnion([.spelling, .loose]) }
            // Two words are also read as one.
            if before == Letter.d, word.first == Letter.h { insert(.loose) }
            if words.count > 1, Self.hasDoubled(word) { insert(.spelling) }
            before = word.last ?? 0
            letters += word.count
        }
        if words.count > 1, letters <= 6 { insert(.loose) }
    }

    /// ASCII letters and spaces alone, no capital behind a small letter.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            guard (byte | 0x20) &- 0x61 < 26 || byte == 0x20, !(byte != 0x20 && byte < 0x61 && before >= 0x61) else {
                return false
            }
            before = byte
        }
        return true
    }

    private static func hasDoubled(_ word: [UInt8]) -> Bool {
        word.count > 4 && word.indices.dropFirst().contains { word[$0] == word[$0 - 1] }
    }

    /// - Parameter word: small ASCII letters.
    init(word: UnsafeBufferPointer<UInt8>) {
        let count = word.count
        guard count > 2 else {
            self = .all
            return
        }
        var letters: UInt32 = 0
        var pairs: UInt8 = 0
        var before: UInt8 = 0
        for letter in word {
            letters |= 1 << UInt32(letter & 31)
            pairs |= Self.pairs[before, letter]
            before = letter
        }
        pairs |= Self.pairs[before, 0]
        func has(_ letter: UInt8) -> Bool { letters >> UInt32(letter & 31) & 1 == 1 }
        var signs = ReadingSigns(rawValue: pairs)
        // Articles and the servant of God; two consonants at the beginning.
        if word[0] == Letter.a || word[0] == Letter.e || NameReadings.opensWithConsonants(word) {
            signs.insert(.spelling)
        }
        let (last, last2) = (word[count - 1], word[count - 2])
        if last2 == Letter.e || last == Letter.a && last2 == Letter.a || CompoundNames.mayEnd(last2, last) {
            signs.insert(.spelling)
        }
        if GermanLetters.mayEnd(last2, last) { signs.insert(.spelling) }
        if TranslatedWords.mayEnd(last2, last) { signs.insert(.translated) }
        if has(Letter.e) || count <= 6 && !LatinFolding.isVowel(last) && !LatinFolding.isVowel(last2) {
            signs.insert(.loose)
        }
        if count == 5 || count == 6, last2 == word[count - 4], LatinFolding.isVowel(last2) { signs.insert(.loose) }
        if has(Letter.g) { signs.insert(.far) }
        self = signs
    }

    /// For two letters side by side the signs that they are; the second is 0 behind the last.
    private struct Pairs {
        private let signs: [UInt8]

        init() {
            var signs = [UInt8](repeating: 0, count: 32 * 32)
            for first in UInt8(0)..<27 {
                for second in UInt8(0)..<27 {
                    let (one, two) = (first == 0 ? 0 : first | 0x60, second == 0 ? 0 : second | 0x60)
                    var found: ReadingSigns = []
                    if ForeignLetters.mayChange(one, two) || NameSlips.mayBeScanned(one, two)
                        || one == Letter.d && two == Letter.h
                    {
                        found.insert(.loose)
                    }
                    if ForeignLetters.mayChangeFar(one, two) { found.insert(.far) }
                    if one == Letter.j || one == Letter.c && two == Letter.h { found.insert(.spelling) }
                    signs[Int(first) << 5 | Int(second)] = found.rawValue
                }
            }
            self.signs = signs
        }

        @inline(__always)
        subscript(first: UInt8, second: UInt8) -> UInt8 { signs[Int(first & 31) << 5 | Int(second & 31)] }
    }

    private static let pairs = Pairs()
}
