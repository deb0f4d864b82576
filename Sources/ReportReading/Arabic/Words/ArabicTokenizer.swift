/// Cuts UTF-8 bytes into Arabic words, Latin words, numbers and marks; every byte string is accepted.
struct ArabicTokenizer {
    private let text: UnsafeBufferPointer<UInt8>
    private let stemming: ArabicStemming

    init(_ text: UnsafeBufferPointer<UInt8>, lexicon: ArabicLexicon) {
        self.text = text
        stemming = ArabicStemming(lexicon: lexicon)
    }

    /// - Complexity: O(n).
    func tokens(in range: Range<Int>) -> OwnedList<ArabicToken> {
        var tokens = OwnedListMaking<ArabicToken>(capacity: range.count / 9)
        var letters: [UInt16] = []
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let (value, width) = ArabicLetters.scalar(text, at: index, end)
            switch ArabicLetters.kind(value) {
            case .space, .sign: index += width
            case .mark:
                tokens.append(
                    ArabicToken(
                        start: index, end: index + width, kind: .mark, stemStart: index, key: UInt64(value)))
                index += width
            case .digit:
                let token = number(at: index, end)
                tokens.append(token)
                index = token.end
            case .latin:
                let token = latin(at: index, end)
                tokens.append(token)
                index = token.end
            case .letter:
                letters.removeAll(keepingCapacity: true)
                let token = word(at: index, end, &letters)
                tokens.append(token)
                index = token.end
            }
        }
        return tokens.list()
    }

    private func number(at start: Int, _ end: Int) -> ArabicToken {
        var index = start
        var value = 0
        while index < end {
            let (scalar, width) = ArabicLetters.scalar(text, at: index, end)
            guard ArabicLetters.kind(scalar) == .digit else { break }
            if value < 1_000_000_000 { value = value * 10 + ArabicLetters.digit(scalar) }
            index += width
        }
        return ArabicToken(
            start: start, end: index, kind: .number, stemStart: start, key: 0, classes: .number, value: value)
    }

    private func latin(at start: Int, _ end: Int) -> ArabicToken {
        var index = start
        while index < end {
            let (scalar, width) = ArabicLetters.scalar(text, at: index, end)
            let kind = ArabicLetters.kind(scalar)
            guard kind == .latin || kind == .digit || scalar == 0x2D else { break }
            index += width
        }
        return ArabicToken(
            start: start, end: index, kind: .latin, stemStart: start,
            key: wordKey(UnsafeBufferPointer(rebasing: text[start..<index])))
    }

    private func word(at start: Int, _ end: Int, _ letters: inout [UInt16]) -> ArabicToken {
        var index = start
        var last = start
        while index < end {
            let (scalar, width) = ArabicLetters.scalar(text, at: index, end)
            let kind = ArabicLetters.kind(scalar)
            guard kind == .letter || kind == .sign else { break }
            index += width
            if kind == .letter || scalar < 0x2000 { last = index }
            if kind == .letter { ArabicLetters.append(scalar, to: &letters) }
        }
        let found = stemming.analyse(letters)
        return ArabicToken(
            start: start, end: last, kind: .word, stemStart: position(ofLetter: found.prefixLength, from: start, last),
            clitics: found.clitics, key: found.key, classes: found.entry?.classes ?? [],
            value: found.entry?.value ?? 0)
    }

    /// The byte at which the letter with this number stands.
    private func position(ofLetter count: Int, from start: Int, _ end: Int) -> Int {
        guard count > 0 else { return start }
        var index = start
        var seen = 0
        while index < end {
            let (scalar, width) = ArabicLetters.scalar(text, at: index, end)
            if ArabicLetters.kind(scalar) == .letter {
                let letters = ArabicLetters.count(scalar)
                if seen >= count, letters > 0 { return index }
                seen += letters
            }
            index += width
        }
        return start
    }
}
