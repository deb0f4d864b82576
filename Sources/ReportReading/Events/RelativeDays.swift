/// "a day earlier", "two days later", "the following day": how far an event lies from the one told before it.
struct RelativeDays {
    let passage: Passage

    struct Found {
        var tokens: Range<Int>
        var days: Int
    }

    private static var day: UInt64 { wordKey("day") }
    private static var days: UInt64 { wordKey("days") }
    private static let back = BackgroundCues.keys("earlier before previously prior")
    private static let onward = BackgroundCues.keys("later afterwards afterward")
    private static let formerDay = BackgroundCues.keys("previous preceding")
    private static let nextDay = BackgroundCues.keys("following next")

    func first(in range: Range<Int>) -> Found? {
        for index in range {
            guard passage.isWord(index, Self.day) || passage.isWord(index, Self.days) else { continue }
            if passage.isAny(index - 1, Self.formerDay) { return Found(tokens: index - 1..<index + 1, days: -1) }
            if passage.isAny(index - 1, Self.nextDay) { return Found(tokens: index - 1..<index + 1, days: 1) }
            if passage.isWord(index - 1, Word.the), passage.isWord(index + 1, wordKey("before")) {
                return Found(tokens: index - 1..<index + 2, days: -1)
            }
            guard let count = count(before: index) else { continue }
            if passage.isAny(index + 1, Self.back) { return Found(tokens: index - 1..<index + 2, days: -count) }
            if passage.isAny(index + 1, Self.onward) { return Found(tokens: index - 1..<index + 2, days: count) }
        }
        return nil
    }

    /// "two days after a rocket had hit Y": Y was hit that long before the clause in front.
    func opening(_ segment: Range<Int>) -> Found? {
        let word = segment.lowerBound - 1
        guard passage.isWord(word, Word.after),
            passage.isWord(word - 1, Self.day) || passage.isWord(word - 1, Self.days),
            let count = count(before: word - 1)
        else { return nil }
        return Found(tokens: word - 2..<word + 1, days: -count)
    }

    private func count(before index: Int) -> Int? {
        if passage.isWord(index - 1, Word.a) || passage.isWord(index - 1, Word.one) { return 1 }
        guard passage.isA(index - 1, .number), (1...30).contains(passage.tokens[index - 1].value),
            // "the past three days later" and the like are no distance between two events.
            !passage.isA(index - 2, .number)
        else { return nil }
        return passage.tokens[index - 1].value
    }
}
