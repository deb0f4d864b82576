/// Cuts UTF-8 bytes into words, numbers and marks. Bytes that are no UTF-8 count as letters: nothing is lost, nothing traps.
struct Tokenizer {
    private let text: UnsafeBufferPointer<UInt8>
    private let lexicon: Lexicon
    private let plain = PlainLetters.table

    init(_ text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    func tokens(in range: Range<Int>) -> TokenList {
        var tokens = OwnedListMaking<Token>(capacity: range.count / 4)
        var position = range.lowerBound
        let end = range.upperBound
        while position < end {
            let width = spaceWidth(at: position, end)
            if width > 0 {
                position += width
            } else {
                let token = token(at: position, end)
                tokens.append(token)
                position = max(token.end, position + 1)
            }
        }
        return TokenList(tokens.list())
    }

    /// Whether one of the words is there, or no word at all: no token is kept, because of most texts nothing else is asked.
    func speaks(of words: SpokenWords, in range: Range<Int>) -> Bool {
        var position = range.lowerBound
        let end = range.upperBound
        var isEmpty = true
        while position < end {
            if let next = plainEnd(at: position, end) {
                isEmpty = false
                if words.mayContain(text, position..<next), words.keys.contains(key(position..<next)) { return true }
                position = next
                if position < end, text[position] == 0x20 { position += 1 }
                continue
            }
            let width = spaceWidth(at: position, end)
            if width > 0 {
                position += width
            } else {
                isEmpty = false
                let token = token(at: position, end)
                if words.keys.contains(token.key) { return true }
                position = max(token.end, position + 1)
            }
        }
        return isEmpty
    }

    /// Where a word of ASCII letters and digits alone ends, as `plainKey` has it.
    @inline(__always)
    private func plainEnd(at start: Int, _ end: Int) -> Int? {
        guard (text[start] | 32) &- 97 < 26 else { return nil }
        let index = PlainLetters.end(text, from: start, end)
        return endsPlainly(start, index, end) ? index : nil
    }

    // MARK: - Bytes

    private func byte(_ index: Int, _ end: Int) -> UInt8 { index < end ? text[index] : 0 }

    private func spaceWidth(at index: Int, _ end: Int) -> Int {
        let value = text[index]
        if value <= 0x20 { return 1 }
        if value == UInt8(ascii: "&") { return width(of: .space, at: index, end) }
        if value == 0xC2, byte(index + 1, end) == 0xA0 { return 2 }
        // U+200B…U+200F and U+202A…U+202E: zero-width spaces and direction marks.
        if value == 0xE2, byte(index + 1, end) == 0x80 {
            let third = byte(index + 2, end)
            if (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third) { return 3 }
        }
        if value == 0xEF, byte(index + 1, end) == 0xBB, byte(index + 2, end) == 0xBF { return 3 }
        return 0
    }

    private func width(of kind: CharacterReference.Kind, at index: Int, _ end: Int) -> Int {
        guard let reference = CharacterReference.at(index, end, in: text), reference.kind == kind else { return 0 }
        return reference.width
    }

    /// Width of a typographic mark outside ASCII: quotes, dashes, dots, Arabic comma and question mark.
    private func markWidth(at index: Int, _ end: Int) -> Int {
        switch text[index] {
        case 0xE2 where byte(index + 1, end) == 0x80: return 3
        case 0xC2 where [0xAB, 0xBB, 0xB7].contains(byte(index + 1, end)): return 2
        case 0xD8 where [0x8C, 0x9B, 0x9F].contains(byte(index + 1, end)): return 2
        default: return 0
        }
    }

    private func isLetter(at index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        let value = text[index]
        if value < 0x80 { return (value | 32) &- 97 < 26 }
        return markWidth(at: index, end) == 0 && spaceWidth(at: index, end) == 0
    }

    private func isDigit(at index: Int, _ end: Int) -> Bool { byte(index, end) &- 48 < 10 }

    /// Width of an apostrophe in any of its shapes, or 0.
    private func apostropheWidth(at index: Int, _ end: Int) -> Int {
        let value = byte(index, end)
        if value == UInt8(ascii: "'") || value == UInt8(ascii: "`") { return 1 }
        if value == UInt8(ascii: "&") { return width(of: .apostrophe, at: index, end) }
        if value == 0xE2, byte(index + 1, end) == 0x80, [0x98, 0x99].contains(byte(index + 2, end)) { return 3 }
        if value == 0xCA, [0xBC, 0xBE, 0xBF].contains(byte(index + 1, end)) { return 2 }
        return 0
    }

    // MARK: - Tokens

    private func token(at start: Int, _ end: Int) -> Token {
        if (text[start] | 32) &- 97 < 26 { return plainWord(at: start, end) ?? word(at: start, end) }
        let apostrophe = apostropheWidth(at: start, end)
        if apostrophe > 0 {
            let next = start + apostrophe
            if byte(next, end) | 32 == UInt8(ascii: "s"), !isLetter(at: next + 1, end), !isDigit(at: next + 1, end) {
                return Token(
                    start: start, end: next + 1, kind: .possessive, key: 0, classes: [], isCapitalized: false, value: 0)
            }
            if byte(start, end) != 0xCA { return mark(start, width: apostrophe) }
        }
        if isDigit(at: start, end) { return number(at: start, end) }
        if isLetter(at: start, end) { return word(at: start, end) }
        if text[start] == UInt8(ascii: "&"), let reference = CharacterReference.at(start, end, in: text) {
            return Token(
                start: start, end: start + reference.width, kind: .mark, key: wordKey(reference.character), classes: [],
                isCapitalized: false, value: 0)
        }
        return mark(start, width: max(1, markWidth(at: start, end)))
    }

    private func mark(_ start: Int, width: Int) -> Token {
        let range = start..<min(start + width, text.count)
        return Token(
            start: range.lowerBound, end: range.upperBound, kind: .mark,
            key: wordKey(UnsafeBufferPointer(rebasing: text[range])), classes: [], isCapitalized: false, value: 0)
    }

    /// "2,500", "4:15", "08", "107mm", "4am": digits with inner separators, and letters that follow at once.
    private func number(at start: Int, _ end: Int) -> Token {
        var index = start
        var value = 0
        var hasSeparator = false
        while index < end {
            if isDigit(at: index, end) {
                if !hasSeparator, value < 1_000_000_000 { value = value * 10 + Int(text[index] - 48) }
                index += 1
            } else if text[index] == UInt8(ascii: ","), isDigit(at: index + 1, end), isDigit(at: index + 2, end),
                isDigit(at: index + 3, end), !isDigit(at: index + 4, end)
            {
                index += 1
            } else if text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "."), isDigit(at: index + 1, end)
            {
                hasSeparator = true
                index += 1
            } else {
                break
            }
        }
        while isLetter(at: index, end), text[index] < 0x80 { index += 1 }
        // "50-year-old", "107-mm" describe; they count nothing.
        if byte(index, end) == UInt8(ascii: "-"), isLetter(at: index + 1, end), byte(index + 1, end) < 0x80 {
            while byte(index, end) == UInt8(ascii: "-") || isLetter(at: index, end) { index += 1 }
            return word(start..<index, key: key(start..<index))
        }
        return Token(
            start: start, end: index, kind: .number, key: wordKey(UnsafeBufferPointer(rebasing: text[start..<index])),
            classes: .number, isCapitalized: false, value: value)
    }

    /// A word of ASCII letters and digits alone, as nearly all are; nil when what follows may belong to it.
    private func plainWord(at start: Int, _ end: Int) -> Token? {
        plainKey(at: start, end).map { word(start..<$0.end, key: $0.key, mayBeCompound: false) }
    }

    /// Its key and where it ends.
    @inline(__always)
    private func plainKey(at start: Int, _ end: Int) -> (key: UInt64, end: Int)? {
        guard (text[start] | 32) &- 97 < 26 else { return nil }
        var index = start
        // As `wordKey` has it, in the same pass.
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        while index < end {
            let lower = plain.lower(text[index])
            guard lower != 0 else { break }
            key = (key ^ UInt64(lower)) &* 0x100_0000_01b3
            index &+= 1
        }
        return endsPlainly(start, index, end) ? (key, index) : nil
    }

    /// What follows a run of letters and digits does not belong to its word.
    @inline(__always)
    private func endsPlainly(_ start: Int, _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        switch text[index] {
        case 0x20: return true
        case 0x80..., UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "&"): return false
        case UInt8(ascii: ".") where index == start + 1: return false
        default: return true
        }
    }

    /// Letters with inner apostrophes and hyphens ("Za'faraniyah", "al-Idrisi", "Iran-backed") or dots ("U.S.", "a.m.").
    private func word(at start: Int, _ end: Int) -> Token {
        var index = start
        while index < end {
            // Nearly every byte of a word: no look at what UTF-8 it may open.
            while index < end, (text[index] | 32) &- 97 < 26 || text[index] &- 48 < 10 { index += 1 }
            guard index < end else { break }
            if isLetter(at: index, end) || isDigit(at: index, end) {
                index += 1
                continue
            }
            let apostrophe = apostropheWidth(at: index, end)
            if apostrophe > 0, isLetter(at: index + apostrophe, end) {
                let after = index + apostrophe
                let isPossessive =
                    byte(after, end) | 32 == UInt8(ascii: "s") && !isLetter(at: after + 1, end)
                    && apostropheWidth(at: after + 1, end) == 0
                if isPossessive { break }
                index = after
                continue
            }
            if text[index] == UInt8(ascii: "-"), isLetter(at: index + 1, end) || isDigit(at: index + 1, end) {
                index += 1
                continue
            }
            break
        }
        if var abbreviation = abbreviationEnd(from: start, wordEnd: index, end) {
            // "U.S.-led" is one word.
            if byte(abbreviation, end) == UInt8(ascii: "-"), isLetter(at: abbreviation + 1, end) {
                abbreviation += 1
                while isLetter(at: abbreviation, end) { abbreviation += 1 }
            }
            return word(
                start..<abbreviation, key: wordKey(text[start..<abbreviation].filter { $0 != UInt8(ascii: ".") }))
        }
        return word(start..<index, key: key(start..<index))
    }

    /// "U.S.", "a.m.", "C.I.A." — single letters, each with its dot, at least two.
    private func abbreviationEnd(from start: Int, wordEnd: Int, _ end: Int) -> Int? {
        guard wordEnd == start + 1, byte(wordEnd, end) == UInt8(ascii: ".") else { return nil }
        var index = start
        var letters = 0
        while isLetter(at: index, end), byte(index, end) < 0x80, byte(index + 1, end) == UInt8(ascii: ".") {
            letters += 1
            index += 2
        }
        if letters >= 1, isLetter(at: index, end), byte(index, end) < 0x80, !isLetter(at: index + 1, end), letters >= 1
        {
            return letters >= 1 ? index + 1 : nil
        }
        return letters >= 2 ? index : nil
    }

    /// "thirty-three".
    private func compoundNumber(_ range: Range<Int>) -> Int? {
        guard let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")),
            let tens = lexicon[wordKey(text[range.lowerBound..<hyphen])], tens.classes.has(.number), tens.value >= 20,
            tens.value < 100,
            let ones = lexicon[wordKey(text[hyphen + 1..<range.upperBound])], ones.classes.has(.number),
            (1...9).contains(ones.value)
        else { return nil }
        return tens.value + ones.value
    }

    /// "Jan Abad", "Mar Elias", no month: one cut short has its day beside it.
    private func opensName(_ range: Range<Int>) -> Bool {
        let (space, next) = (range.upperBound, range.upperBound + 1)
        guard next < text.count, text[space] == 0x20, text[next] &- 65 < 26, text[range.lowerBound + 1] >= 97,
            text[range.lowerBound + 2] != UInt8(ascii: "y")
        else { return false }
        return range.lowerBound < 2 || text[range.lowerBound - 2] &- 48 > 9
    }

    private static let notAdverbs: WordSet = WordSet(
        [
            "family", "assembly", "supply", "reply", "anomaly", "monopoly", "butterfly", "elderly", "friendly",
            "deadly", "weekly", "monthly",
        ]
        .map { wordKey($0.utf8) })

    private func key(_ range: Range<Int>) -> UInt64 { wordKey(UnsafeBufferPointer(rebasing: text[range])) }

    /// - Parameter mayBeCompound: false for a word without a hyphen.
    private func word(_ range: Range<Int>, key: UInt64, mayBeCompound: Bool = true) -> Token {
        let entry = lexicon[key]
        let first = text[range.lowerBound]
        var classes = entry?.classes ?? []
        var value = entry?.value ?? 0
        // "an attack by IS": the group, not the verb.
        if range.count == 2, classes.has(.be), text[range.lowerBound] == UInt8(ascii: "I"),
            text[range.lowerBound + 1] == UInt8(ascii: "S")
        {
            classes = .actor
        }
        if classes.has(.month), range.count == 3, opensName(range) { classes = [] }
        if mayBeCompound, classes.isEmpty, let compound = compoundNumber(range) {
            classes = .number
            value = compound
        }
        // "lightly", "reportedly": adverbs need no listing, but "family" and "Italy" are none.
        if classes.isEmpty, range.count > 5, first >= 97, text[range.upperBound - 2] == UInt8(ascii: "l"),
            text[range.upperBound - 1] == UInt8(ascii: "y"), !Self.notAdverbs.contains(key)
        {
            classes = .adverb
        }
        return Token(
            start: range.lowerBound, end: range.upperBound, kind: .word, key: key, classes: classes,
            isCapitalized: first &- 65 < 26 || (first == 0xC3 && byte(range.lowerBound + 1, range.upperBound) < 0x9F)
                || first == 0xCA,
            value: value)
    }
}
