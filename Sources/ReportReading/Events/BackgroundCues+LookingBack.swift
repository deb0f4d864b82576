internal import IncidentModel

/// Words that look back to an earlier attack: "in a previous attack", "the last of which", "two days ago".
extension BackgroundCues {
    private static let agoWords = keys("ago earlier before previously prior later")
    private static let announced = keys("announced claimed announcing claiming")

    /// One opening of a recalling sentence a line, "It is mentioned that" and "Recall" from translations among them.
    private static let openings: [[UInt64]] = [
        "that time", "at that time", "on that occasion", "back then", "in that attack", "in that incident",
        "that attack",
        "it is mentioned", "it is noteworthy", "it is worth", "it should be noted", "it is recalled", "recall",
        "we recall", "noteworthy", "worth noting", "worth mentioning", "worth recalling", "it is to be",
        "as a reminder", "in an earlier", "in a previous", "the previous", "in a similar", "in one such",
        "in one such attack", "in the previous", "a similar attack", "one such attack", "the last time",
        "the last such", "the most recent such", "the most recent attack before",
        "earlier this week", "earlier this month", "earlier this year", "earlier in the", "last week", "last month",
        "last year", "the week before", "the month before", "the year before", "in the past",
    ].map { $0.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) } }

    private static let labels = keys("background previously earlier context recall reminder")
    private static let texts = keys(
        "statement statements update updates release report post entry story bulletin coverage")
    private static let openingWords = WordSet(openings.compactMap(\.first))

    func opensLookingBack(_ start: Int) -> Bool {
        // "In an earlier incident that day" is of the day.
        if (start..<start + 6).contains(where: {
            passage.isWord($0, wordKey("day")) && passage.isAny($0 - 1, [Word.that, Word.the, wordKey("same")])
                && !passage.isWord($0 + 1, wordKey("before"))
        }) {
            return false
        }
        // "Background: …", the label of a paragraph.
        if passage.isAny(start, Self.labels), passage.isWord(start + 1, Word.colon) { return true }
        // "Previous statement: …".
        if passage.isA(start, .past), (start + 1...start + 3).contains(where: { passage.isWord($0, Word.colon) }),
            (start + 1..<start + 4).contains(where: { passage.isAny($0, Self.texts) || passage.isWord($0, Word.colon) }
            ),
            !(start..<start + 3).contains(where: { passage.isA($0, .attackNoun) })
        {
            return true
        }
        return passage.isAny(start, Self.openingWords)
            && Self.openings.contains { keys in keys.indices.allSatisfy { passage.isWord(start + $0, keys[$0]) } }
    }

    /// "two days after a rocket had hit Y": what came first is the earlier event.
    func followsByDays(_ segment: Range<Int>) -> Bool {
        let word = segment.lowerBound - 1
        guard word > 0, passage.isWord(word, Word.after) || passage.isWord(word, Word.since) else { return false }
        // "comes after three days of the fall of two rockets", as translations put it.
        let period = passage.isA(word + 1, .number) ? word + 2 : word + 1
        if passage.isA(period, .period), passage.isWord(period + 1, Word.of),
            (period + 2...period + 3).contains(where: {
                passage.isAny($0, TriggerFinder.falls) || passage.isA($0, [.attackNoun, .salvoNoun])
            })
        {
            return true
        }
        return passage.isA(word - 1, .period) && !isHoursBefore(word - 1)
    }

    func hasLookingBack(_ segment: Range<Int>, _ frame: Frame) -> Bool {
        let openers = Self.lookingBackOpeners
        for index in segment where passage.isA(index, [.past, .period]) || passage.isAny(index, openers) {
            let token = passage.tokens[index]
            // "More than 30 rockets were fired at P on that occasion".
            if passage.isWord(index, wordKey("occasion")), passage.isWord(index - 1, Word.that) { return true }
            // "…, the last of which was on May 8, when shells fell near P".
            if passage.isAny(index, Self.lasts), passage.isWord(index + 1, Word.of),
                passage.isAny(index + 2, Self.those), index < frame.trigger
            {
                return true
            }
            // "contrary to the night of the 8th, when it dealt with rockets".
            if passage.isAny(index, Self.unlike), index < frame.trigger,
                (1...4).contains(where: { passage.isA(index + $0, [.partOfDay, .attackNoun, .weekday]) })
            {
                return true
            }
            // "in the second attack in the past week" counts this one.
            if token.isA(.past), countsThisOne(index, segment) { continue }
            // "previous attack", "the last severe rocket attack", "last month", "last year".
            if token.isA(.past), isOfAside(index, frame) { continue }
            if token.isA(.past), !passage.isWord(index, Word.earlier), !isAtLast(index),
                let noun = (1...4).first(where: { passage.isA(index + $0, [.attackNoun, .weapon, .period, .month]) }),
                !(1..<noun).contains(where: {
                    passage.tokens[index + $0].kind == .mark || passage.isA(index + $0, [.verb, .preposition])
                })
            {
                return true
            }
            if passage.isWord(index, Word.earlier),
                passage.isWord(index + 1, Word.this) || passage.isWord(index + 1, Word.in)
                    || passage.isA(index + 1, [.attackNoun, .weapon]) || passage.isA(index + 1, .number)
            {
                let isToday =
                    passage.isA(index + 2, .partOfDay) || passage.isWord(index + 3, wordKey("day"))
                    || passage.isWord(index + 2, wordKey("day"))
                if !isToday { return true }
            }
            // "The group had earlier announced firing rockets at P".
            if passage.isWord(index, Word.earlier),
                passage.isA(index - 1, .have) || passage.isWord(index - 1, Word.after),
                (1...3).contains(where: { passage.isAny(index + $0, Self.announced) })
            {
                return true
            }
            // "the same place used six days before" dates the other one.
            let isOfSame = (max(segment.lowerBound, index - 6)..<index).contains { passage.isWord($0, wordKey("same")) }
            if token.isA(.period), passage.isAny(index + 1, Self.agoWords), !isHoursBefore(index),
                !isBeforeSomething(index + 1),
                !(isOfSame && frame.trigger < index), !isOfAside(index, frame),
                !EventBuilder.isOfFigure(index + 1, passage)
            {
                return true
            }
            // "a similar attack", "a similar drone": like the reported one, hence another.
            if passage.isWord(index, wordKey("similar")), passage.isA(index - 1, .determiner),
                (1...3).contains(where: { passage.isA(index + $0, [.attackNoun, .weapon]) })
            {
                return true
            }
        }
        return false
    }

    /// "landed at P, days before | the talks": what comes after the attack, and does not make it an earlier one.
    private func isBeforeSomething(_ before: Int) -> Bool {
        guard passage.isAny(before, Self.befores), passage.tokens.indices.contains(before + 1) else { return false }
        return passage.tokens[before + 1].kind == .word
            && !passage.isA(before + 1, [.conjunction, .launchVerb, .landVerb, .hitVerb, .weekday])
            && !passage.isWord(before + 1, Word.that)
    }

    private static let befores = keys("before")

    /// The words, besides those of the past and of periods, at which a rule of these begins.
    private static let lookingBackOpeners = keys("occasion earlier similar last latest recent contrary unlike")
    private static let lasts = keys("last latest recent")
    private static let those = keys("which them these those")
    private static let unlike = keys("contrary unlike")

    private func countsThisOne(_ past: Int, _ segment: Range<Int>) -> Bool {
        // "in the past few days".
        guard passage.isA(past + 1, .period) || passage.isA(past + 2, .period), passage.isA(past - 1, .determiner),
            passage.isAny(past - 2, Self.within)
        else { return false }
        return (max(0, past - 14)..<max(0, past - 2)).contains {
            passage.isAny($0, Self.ordinals) || passage.isWord($0, wordKey("latest"))
        }
    }

    private static let within = keys("in within over during")

    /// "at last", "late last December" qualifies a time, not the attack; "last" before a weekday is the reported day.
    private func isAtLast(_ index: Int) -> Bool {
        passage.isWord(index, Word.last)
            && (passage.isWord(index - 1, Word.at) || passage.isA(index + 1, .weekday)
                || passage.isA(index + 1, .partOfDay))
    }

    private static let shortTimes = ["hour", "minute", "second"].map { Array($0.utf8) }

    func isHoursBefore(_ index: Int) -> Bool {
        Self.shortTimes.contains { passage.opens(index, $0) }
    }
}
