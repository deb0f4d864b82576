internal import IncidentModel

/// A number before a noun: "at least eight", "two", "a pair of", "several".
struct CountMention: Sendable {
    var tokens: Range<Int>
    /// Nil for "several", "some", "a barrage of".
    var count: CountRange?
    /// "a", "an", "another": one of perhaps many.
    var isIndefinite: Bool
    /// "two of the rockets": a part of a number said elsewhere.
    var isPartitive = false
}

/// Reads a count that ends right before a noun phrase's adjectives.
struct CountParser {
    let passage: Passage

    private static let halves: WordSet = WordSet(["am", "pm", "a.m", "p.m", "a.m.", "p.m."].map { wordKey($0.utf8) })
    private static let upper: WordSet = WordSet(["to"].map { wordKey($0.utf8) })
    private static let vague: WordSet = WordSet(
        ["several", "multiple", "many", "some", "few", "numerous", "various"].map { wordKey($0.utf8) })
    private static let nounNumbers: WordSet = WordSet(["dozen", "hundred", "half-dozen"].map { wordKey($0.utf8) })
    private static let severals: WordSet = WordSet(["several", "few", "many"].map { wordKey($0.utf8) })
    private static let moreThan: WordSet = WordSet(["more", "over", "fewer", "less"].map { wordKey($0.utf8) })

    /// The count whose last token is at `index`, looking left no further than `start`.
    func count(endingAt index: Int, notBefore start: Int) -> CountMention? {
        guard index >= start, index >= 0 else { return nil }
        var last = index
        // "a pair of rockets", "five of the rockets", "dozens of rockets".
        if passage.isWord(last, Word.more), passage.isA(last - 1, .number) {
            return count(endingAt: last - 1, notBefore: start)
        }
        if passage.isWord(last, Word.the) { last -= 1 }
        if passage.isWord(last, Word.of) { last -= 1 } else { last = index }
        guard last >= start else { return nil }
        if passage.isWord(last, Word.dozens) {
            return CountMention(tokens: last..<index + 1, count: CountRange(min: 24, max: nil), isIndefinite: false)
        }
        if Self.vague.contains(passage.tokens[last].key) {
            return CountMention(tokens: last..<index + 1, count: nil, isIndefinite: false)
        }
        if last == index,
            passage.isWord(last, Word.a) || passage.isWord(last, Word.an) || passage.isWord(last, Word.anOther)
        {
            return CountMention(tokens: last..<index + 1, count: CountRange(exactly: 1), isIndefinite: true)
        }
        guard passage.isA(last, .number), let (value, first) = number(endingAt: last, start) else { return nil }
        var mention = bounded(value, tokens: first..<index + 1, start)
        mention.isPartitive =
            passage.isWord(index, Word.the) && last < index && !passage.isWord(last, Word.pair)
            && !passage.isWord(last, Word.couple)
        return mention
    }

    /// "twenty five", "three hundred" and plain numbers; the value and its first token.
    private func number(endingAt last: Int, _ start: Int) -> (Int, Int)? {
        let token = passage.tokens[last]
        if token.kind == .number {
            // "107mm" is a calibre, "4:15" a time.
            let text = passage.report.text[token.range]
            // "Shahed-136/131 drones".
            if token.start > 0, passage.tokens.indices.contains(last - 1), passage.tokens[last - 1].end == token.start,
                passage.isA(last - 2, .number)
                    || passage.tokens.indices.contains(last - 2)
                        && passage.report.text[passage.tokens[last - 2].end - 1] &- 48 < 10,
                passage.report.text[token.start - 1] == UInt8(ascii: "/")
            {
                return nil
            }
            guard text.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: ",") }) else { return nil }
            // "On March 12, 2006, a shell hit P".
            if (1900...2100).contains(token.value), text.count == 4,
                passage.isWord(last - 1, Word.comma) && passage.tokens[max(0, last - 2)].kind == .number
                    // "behind a 2013 mortar attack".
                    || passage.isA(last - 1, [.month, .determiner])
            {
                return nil
            }
            // "6 a.m. mortars hit P".
            if passage.isAny(last + 1, Self.halves) { return nil }
            return (token.value, last)
        }
        var value = token.value
        var first = last
        // "half a dozen".
        if value == 12, passage.isWord(last - 1, Word.a), passage.isWord(last - 2, wordKey("half")), last - 2 >= start {
            return (6, last - 2)
        }
        if last - 1 >= start, passage.isA(last - 1, .number), passage.tokens[last - 1].kind == .word {
            let previous = passage.tokens[last - 1].value
            if value >= 100 || value == 12, previous < 20 {
                value *= max(previous, 1)
                first -= 1
            } else if previous >= 20, value < 10 {
                value += previous
                first -= 1
            }
        }
        return (value, first)
    }

    private func bounded(_ value: Int, tokens: Range<Int>, _ start: Int) -> CountMention {
        var first = tokens.lowerBound
        // "more than a dozen", "at least a hundred": the article belongs to the number.
        if passage.isWord(first - 1, Word.a), passage.isAny(first, Self.nounNumbers) { first -= 1 }
        func mention(_ count: CountRange, from lower: Int) -> CountMention {
            CountMention(tokens: max(lower, start)..<tokens.upperBound, count: count, isIndefinite: false)
        }
        // "several dozen", "a few hundred": at least two of them.
        if passage.isAny(first, Self.nounNumbers), first > start, passage.isAny(first - 1, Self.severals) {
            return mention(CountRange(min: 2 * value, max: nil), from: first - 1)
        }
        if passage.isWord(first - 1, Word.least) { return mention(CountRange(min: value, max: nil), from: first - 2) }
        if passage.isWord(first - 1, Word.than), passage.isAny(first - 2, Self.moreThan) {
            let isMore = passage.isWord(first - 2, Word.more)
            let isNoFewer = !isMore && passage.isWord(first - 3, Word.no)
            if isMore { return mention(CountRange(min: value, max: nil), from: first - 2) }
            if isNoFewer { return mention(CountRange(min: value, max: nil), from: first - 3) }
            return mention(CountRange(min: 0, max: max(0, value - 1)), from: first - 2)
        }
        if passage.isWord(first - 1, Word.of), passage.isWord(first - 2, wordKey("upwards")) {
            return mention(CountRange(min: value, max: nil), from: first - 2)
        }
        if passage.isWord(first - 1, Word.of), passage.isWord(first - 2, wordKey("excess")),
            passage.isWord(first - 3, Word.in)
        {
            return mention(CountRange(min: value, max: nil), from: first - 3)
        }
        if passage.isWord(first - 1, wordKey("over")) {
            return mention(CountRange(min: value, max: nil), from: first - 1)
        }
        // "as many as five".
        if passage.isWord(first - 1, wordKey("as")), passage.isWord(first - 2, Word.many),
            passage.isWord(first - 3, wordKey("as"))
        {
            return mention(CountRange(min: min(1, value), max: value), from: first - 3)
        }
        if passage.isWord(first - 1, Word.to), passage.isWord(first - 2, Word.up) {
            return mention(CountRange(min: min(1, value), max: value), from: first - 2)
        }
        // "eight to 10", "two or three", "between 8 and 10".
        let joiner = passage.isWord(first - 1, Word.to) || passage.isWord(first - 1, Word.or)
        let between = passage.isWord(first - 1, Word.and) && passage.isWord(first - 3, Word.between)
        if joiner || between, first - 2 >= start, passage.isA(first - 2, .number),
            passage.tokens[first - 2].value < value
        {
            return mention(
                CountRange(min: passage.tokens[first - 2].value, max: value), from: between ? first - 3 : first - 2)
        }
        return mention(CountRange(exactly: value), from: first)
    }
}
