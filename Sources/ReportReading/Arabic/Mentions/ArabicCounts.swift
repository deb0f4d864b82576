internal import IncidentModel

/// Numbers in digits and words, and the bounds around them.
struct ArabicCounts {
    let passage: ArabicPassage

    private static let least = arabicKeys("يقل تقل")
    private static let more = arabicKeys("أكثر يزيد تزيد")
    private static let hundred = 100
    private static let thousands = WordSet([0x2C, 0x66C, 0x60C])
    private static let lowerBound = arabicKey("أقل")

    /// The number that opens at `index` and the index after it: "11", "خمسة وعشرون", "أحد عشر", "1,500".
    func number(at index: Int, _ end: Int) -> (value: Int, next: Int)? {
        guard index < end, passage.isA(index, .number) else { return nil }
        let token = passage.tokens[index]
        if token.kind == .number { return digits(at: index, end) }
        var value = token.value
        var next = index + 1
        guard next < end, passage.isA(next, .number), passage.tokens[next].kind == .word else { return (value, next) }
        let second = passage.tokens[next]
        if value < 10, second.value == 10, !second.clitics.contains(.and) {
            value += 10
            next += 1
        } else if value < 10, second.value >= 20, second.value < 100, second.clitics.contains(.and) {
            value += second.value
            next += 1
        } else if value < 10, second.value == Self.hundred {
            value *= Self.hundred
            next += 1
        }
        return (value, next)
    }

    /// "1,500": groups of three digits.
    private func digits(at index: Int, _ end: Int) -> (Int, Int) {
        var value = passage.tokens[index].value
        var next = index + 1
        while next + 1 < end, value < 1_000_000, passage.isMark(next, Self.thousands),
            passage.tokens[next + 1].kind == .number, passage.tokens[next].start == passage.tokens[next - 1].end,
            passage.tokens[next + 1].start == passage.tokens[next].end,
            passage.tokens[next + 1].end - passage.tokens[next + 1].start >= 3
        {
            value = value * 1000 + passage.tokens[next + 1].value % 1000
            next += 2
        }
        return (value, next)
    }

    /// The count whose last token is just before `index`: "ما لا يقل عن ثمانية", "8 إلى 10", "عدد من".
    func count(before index: Int, notBefore start: Int) -> CountMention? {
        guard index > start else { return nil }
        if let vague = vague(before: index, start) { return vague }
        // The longest number that ends here.
        for length in stride(from: min(3, index - start), through: 1, by: -1) {
            if let (value, next) = number(at: index - length, index), next == index {
                return bounded(value, index - length..<index, start)
            }
        }
        return nil
    }

    private func vague(before index: Int, _ start: Int) -> CountMention? {
        var last = index - 1
        if passage.isWord(last, ArabicWord.from), last > start { last -= 1 }
        if passage.isAny(last, Self.tens) {
            return CountMention(tokens: last..<index, count: CountRange(min: 20, max: nil), isIndefinite: false)
        }
        guard passage.isA(last, .vague) else { return nil }
        return CountMention(tokens: last..<index, count: nil, isIndefinite: false)
    }

    private static let tens = arabicKeys("عشرات")

    private func bounded(_ value: Int, _ tokens: Range<Int>, _ start: Int) -> CountMention {
        let first = tokens.lowerBound
        func mention(_ count: CountRange, _ lower: Int) -> CountMention {
            CountMention(tokens: max(lower, start)..<tokens.upperBound, count: count, isIndefinite: false)
        }
        // "ما لا يقل عن ثمانية", "أكثر من ثمانية", "ما يزيد عن".
        if passage.isAny(first - 2, Self.least) { return mention(CountRange(min: value, max: nil), first - 4) }
        if passage.isAny(first - 2, Self.more) { return mention(CountRange(min: value, max: nil), first - 2) }
        // "8 إلى 10", "ثلاثة أو أربعة", "بين 8 و10".
        if first - 2 >= start, let (lower, next) = number(at: first - 2, first), next == first - 1, lower < value,
            passage.isWord(first - 1, ArabicWord.to) || passage.isAny(first - 1, Self.or)
                || passage.isMark(first - 1, ArabicMark.slash)
        {
            return mention(CountRange(min: lower, max: value), first - 2)
        }
        if first - 2 >= start, passage.isWord(first - 2, ArabicWord.between), passage.isA(first - 1, .number),
            passage.tokens[first - 1].value < value
        {
            return mention(CountRange(min: passage.tokens[first - 1].value, max: value), first - 2)
        }
        // "بين 8 و10": the و stands alone before digits.
        if first - 3 >= start, passage.isWord(first - 3, ArabicWord.between), passage.isA(first - 2, .number),
            passage.isWord(first - 1, Self.and), passage.tokens[first - 2].value < value
        {
            return mention(CountRange(min: passage.tokens[first - 2].value, max: value), first - 3)
        }
        return mention(CountRange(exactly: value), first)
    }

    private static let or = arabicKeys("أو أم")
    private static let and = arabicKey("و")

    /// "على الأقل" after the counted noun.
    func isLowerBound(after index: Int) -> Bool {
        passage.isWord(index, ArabicWord.on) && passage.isWord(index + 1, Self.lowerBound)
    }
}
