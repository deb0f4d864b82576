internal import IncidentModel

/// Halves and quarters of a mile.
extension LocationPhraseParser {
    func andAHalf(at index: Int) -> Bool {
        passage.isWord(index, Word.and) && passage.isWord(index + 1, Word.a) && passage.isWord(index + 2, Self.half)
    }

    /// "half a | mile", "three quarters of a | mile", "two and a half | miles", "half-mile", where the unit is said with it.
    func fraction(at index: Int, _ end: Int) -> (value: Double, meters: Double?, next: Int)? {
        // Asked of every noun: most are passed over by their first letter.
        guard passage.isA(index, .number) || mayOpenFraction(index) else { return nil }
        var next = index
        var value: Double
        if passage.isWord(index, Self.half) {
            value = 0.5
            next += 1
        } else if passage.isWord(index, wordKey("quarter")) {
            value = 0.25
            next += 1
        } else if passage.isAny(index, Self.threeQuarters) {
            value = 0.75
            next += 1
        } else if passage.isA(index, .number), passage.isWord(index + 1, wordKey("quarters")) {
            value = 0.25 * Double(passage.tokens[index].value)
            next += 2
        } else if passage.isA(index, .number), andAHalf(at: index + 1) {
            return (Double(passage.tokens[index].value) + 0.5, nil, index + 4)
        } else {
            guard passage.report.text[passage.tokens[index].range].contains(UInt8(ascii: "-")) else { return nil }
            let word = passage.report.quote(passage.tokens[index].range).lowercased()
            guard let fraction = Self.joinedFractions.first(where: { word.hasPrefix($0.word) }),
                let unit = Self.units[wordKey(word.dropFirst(fraction.word.utf8.count).utf8)]
            else { return nil }
            return (fraction.value, fraction.value * unit, index + 1)
        }
        if passage.isWord(next, Word.of) { next += 1 }
        if passage.isWord(next, Word.a) { next += 1 }
        // "half a dozen miles".
        if value == 0.5, passage.isWord(next, wordKey("dozen")) {
            value = 6
            next += 1
        }
        return (value, nil, next)
    }

    /// "half", "quarter", "three-quarters".
    private func mayOpenFraction(_ index: Int) -> Bool {
        switch passage.report.text[passage.tokens[index].start] | 0x20 {
        case UInt8(ascii: "h"), UInt8(ascii: "q"): true
        case UInt8(ascii: "t"): passage.tokens[index].range.count > 12
        default: false
        }
    }

    private static let half = wordKey("half")
    private static let threeQuarters = WordSet(joining: [], "three-quarters three-quarter")
    private static let joinedFractions: [(word: String, value: Double)] = [
        ("half-", 0.5), ("quarter-", 0.25), ("three-quarter-", 0.75),
    ]
}
