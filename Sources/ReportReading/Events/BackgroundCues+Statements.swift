internal import IncidentModel

/// Days on which somebody spoke, and not those of an attack.
extension BackgroundCues {
    private static let statementWords = keys(
        "statement statements reporters tweet post briefing interview responsibility issued released published posted")

    /// "said on Monday", "in a statement on Friday", "BAGHDAD, Feb 16 (AFP) -": the day of telling.
    func isStatementDay(_ mention: DateMention) -> Bool {
        if namesAttack(mention) { return false }
        if isDateline(mention) || isDayOfToll(mention) || opensStatement(mention) { return true }
        var index = mention.tokens.lowerBound - 1
        let isInBrackets = passage.isWord(index, Word.open) && passage.isWord(mention.tokens.upperBound, Word.close)
        for _ in 0..<6 {
            guard index >= 0 else { return false }
            if passage.isA(index, .reporting) || passage.isAny(index, Self.statementWords) { return true }
            let isFiller =
                passage.isA(index, [.partOfDay, .agency])
                || passage.isAny(
                    index, [Word.on, Word.late, Word.early, Word.in, Word.comma, Word.this, Word.today, wordKey("day")])
                || passage.isAny(index, [Word.a, Word.that]) && passage.isA(index + 1, .partOfDay)
                // "told "Nass" (April 23, 2021)": the day of the page.
                || isInBrackets
                    && (passage.tokens[index].isCapitalized || PlaceNounParser(passage: passage).isQuote(index)
                        || passage.isWord(index, Word.open))
            if !isFiller { return false }
            index -= 1
        }
        return false
    }

    /// "On June 16, the police said that rockets had struck P late on June 15": the day of the saying, where another follows.
    private func opensStatement(_ mention: DateMention) -> Bool {
        let first = mention.tokens.lowerBound
        guard passage.isWord(first - 1, Word.on), first < 2 || passage.tokens[first - 2].kind == .mark else {
            return false
        }
        let end = min(passage.tokens.count, mention.tokens.upperBound + Self.wordsOfASentence)
        let stop = (mention.tokens.upperBound..<max(mention.tokens.upperBound, end)).first {
            passage.isWord($0, Word.stop) && !passage.isA($0 - 1, .month)
        }
        let rest = mention.tokens.upperBound..<(stop ?? max(mention.tokens.upperBound, end))
        guard
            let verb = rest.prefix(12).first(where: {
                passage.isA($0, [.reporting, .verb, .launchVerb, .hitVerb, .landVerb, .targetVerb, .weapon])
            }), passage.isA(verb, .reporting), !passage.isA(verb, .weapon)
        else { return false }
        return (verb + 1..<max(verb + 1, rest.upperBound)).contains { index in
            guard passage.isAny(index - 1, [Word.on, Word.late, Word.early]) || passage.isA(index - 1, .partOfDay)
            else { return passage.isWord(index, Word.yesterday) }
            return passage.isA(index, .weekday)
                || passage.isA(index, .month) && passage.tokens[index + 1].kind == .number
        }
    }

    private static let wordsOfASentence = 60

    /// "The death toll from the missile that hit P rose Monday to 111": the dead were counted then.
    private func isDayOfToll(_ mention: DateMention) -> Bool {
        let first = mention.tokens.lowerBound
        let floor = max(0, first - 5)
        guard
            let verb = (floor..<max(floor, first)).last(where: { passage.isAny($0, Self.tollVerbs) }),
            !(verb..<first).contains(where: { passage.tokens[$0].kind == .mark })
        else { return false }
        let start = max(0, verb - 40)
        return (start..<verb).reversed().prefix { passage.report.text[passage.tokens[$0].start] != 0x2E }
            .contains { passage.isAny($0, Self.tolls) }
    }

    private static let tollVerbs = keys(
        "rose risen rises climbed climbs jumped jumps grew grown increased reached stood")
    private static let tolls = keys("toll number")

    /// The place and day of writing before the first words: "WASHINGTON, Nov 23 (Reuters) -".
    func isDateline(_ mention: DateMention) -> Bool {
        let next = mention.tokens.upperBound
        // "Baghdad, 29 September 2022 - The mission is concerned …".
        if mention.date.day != nil, passage.tokens.indices.contains(next), passage.isDash(next),
            passage.isWord(mention.tokens.lowerBound - 1, Word.comma), opensParagraph(mention.tokens.lowerBound - 2)
        {
            return true
        }
        guard mention.date.day != nil, passage.isWord(next, Word.open) else { return false }
        // "Around 2 August 2021 (as reported), …" dates the attack.
        guard let close = (next + 1...next + 5).first(where: { passage.isWord($0, Word.close) }) else { return false }
        return !passage.isWord(close + 1, Word.comma)
    }

    /// A capitalised word, or several, with nothing before them in the paragraph.
    private func opensParagraph(_ last: Int) -> Bool {
        var first = last
        while first > 0, passage.tokens[first].isCapitalized {
            let gap = passage.report.text[passage.tokens[first - 1].end..<passage.tokens[first].start]
            if gap.contains(0x0A) { return true }
            first -= 1
        }
        return first <= 0
    }

    /// "Earlier in the day, a rocket had landed near P": news of the day all the same.
    func opensEarlierThatDay(_ first: Int) -> Bool {
        passage.isWord(first, Word.earlier)
            && (passage.isWord(first + 1, Word.in) && passage.isWord(first + 3, wordKey("day"))
                || passage.isWord(first + 1, Word.that) && passage.isWord(first + 2, wordKey("day")))
    }

    static let additions = keys("additionally also another moreover furthermore")
    static var had: UInt64 { wordKey("had") }
}
