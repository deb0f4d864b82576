internal import IncidentModel

/// Which event a clause speaks of.
enum EventScope: Sendable {
    /// What the report is about.
    case reported
    /// An earlier event that it recalls, with the date it gives for it.
    case background(DateMention?)
    /// Attacks in general ("more than 70 attacks", "hit by several rockets in recent years"): no event of its own.
    case series
}

/// Tells the reported event from recalled ones by the words around it.
struct BackgroundCues {
    let passage: Passage

    /// What the report's own event is known to be, once its first sentence is read.
    struct Anchor: Sendable {
        var pageDay: CivilDay?
        var weekday: Weekday?
        var date: PartialDate?
        var dayOffset: Int?
        var hasEvent = false
        /// The day is of the attack's own clause, not of the statement about it.
        var isFirm = false
        /// The event lies between two days: told as of the night, or early or late.
        var isAtNight = false
        /// In the night that the day ends with.
        var isLate = false

        /// The event's day as far as weekday and publication settle it.
        var eventDay: CivilDay? {
            guard hasEvent else { return nil }
            if let date, let day = date.civilDay ?? pageDay.flatMap({ DateResolver.latest(date, notAfter: $0) }) {
                return day
            }
            return weekday.flatMap { day in pageDay.map { $0.mostRecent(day) } }
                ?? dayOffset.flatMap { days in pageDay.map { $0.adding(days: days) } }
        }
    }

    private static let agoWords = keys("ago earlier before previously prior later")
    private static let announced = keys("announced claimed announcing claiming")
    private static let isolating = keys(
        "after before since following although though while despite amid unless whereas follows followed ;")

    static func keys(_ words: String) -> WordSet {
        WordSet(words.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) })
    }

    func scope(of frame: Frame, in sentence: Range<Int>, dates: [DateMention], anchor: Anchor) -> EventScope {
        let segment = segment(of: frame.trigger, sentence)
        // "13 were killed in missile and drone attacks on P on Wednesday": news, where the report opens with it.
        let isNews =
            !anchor.hasEvent && passage.isA(frame.trigger - 1, .weapon)
            && dates.contains { !$0.looksBack && ($0.weekday != nil || $0.dayOffset != nil || $0.date.day != nil) }
        if frame.kind == .target, passage.isA(frame.trigger, .attackNoun), passage.isA(frame.trigger, .plural), !isNews
        {
            return .series
        }
        if speaksOfSeries(untilAside(segment, frame)) || isNthTime(frame, sentence)
            || anchor.hasEvent && (speaksOfHabit(frame, sentence) || isAccusation(frame, sentence, dates))
        {
            return .series
        }
        if tellsOfSpan(sentence, dates) { return .series }
        if anchor.hasEvent, let answer = answers(self.part(of: frame.trigger, segment)) {
            if case .background = answer {
                return .background(dates.first { segment.contains($0.tokens.lowerBound) && $0.date.month != nil })
            }
            return answer
        }
        if opensLookingBack(sentence.lowerBound) {
            return .background(dates.first { $0.date.month != nil || $0.weekday != nil })
        }
        let dated = dates.filter {
            (segment.contains($0.tokens.lowerBound) || opens($0, sentence, before: segment, frame))
                && !isOfAside($0.tokens.lowerBound, frame)
        }
        // "Five landed on P on Dec. 3, and 17 near Q on Nov. 8": each with its own day.
        let part = part(of: frame.trigger, segment)
        let own = dated.filter { part.contains($0.tokens.lowerBound) }
        if let foreign = foreignDate(of: frame, own.isEmpty ? dated : own, anchor) { return .background(foreign) }
        let general = hasLookingBack(segment, frame) || followsByDays(segment)
        if general {
            // "previous attacks": many, not one.
            let isMany = segment.contains {
                passage.isA($0, .attackNoun) && passage.isA($0, .plural) && passage.isA($0 - 1, [.past, .weapon])
            }
            return isMany ? .series : .background(dated.first { !$0.looksBack || $0.date.month != nil })
        }
        if anchor.hasEvent, isRemote(frame, sentence) { return .background(nil) }
        if isAnswered(frame, sentence) { return .background(own.first) }
        return .reported
    }

    /// "From March 23 to May 10, 1,044 rockets were fired": the sum of many attacks.
    private func tellsOfSpan(_ sentence: Range<Int>, _ dates: [DateMention]) -> Bool {
        guard let first = dates.first, dates.count > 1, first.tokens.lowerBound <= sentence.lowerBound + 1,
            passage.isAny(sentence.lowerBound, Self.spans)
        else { return false }
        let joint = dates[1].tokens.lowerBound - 1
        return joint - first.tokens.upperBound <= 1
            && passage.isAny(joint, [Word.to, Word.and, wordKey("until"), wordKey("through")])
    }

    private static let spans = keys("from between")

    /// "On June 24, | hours before a truce took hold, | drones struck P": the day of the main clause.
    private func opens(_ mention: DateMention, _ sentence: Range<Int>, before segment: Range<Int>, _ frame: Frame)
        -> Bool
    {
        mention.tokens.lowerBound <= sentence.lowerBound + 1 && mention.tokens.upperBound < segment.lowerBound
            && passage.isWord(mention.tokens.upperBound, Word.comma)
            && segment.lowerBound - mention.tokens.upperBound <= 16
            && (segment.lowerBound..<frame.trigger).contains { passage.isWord($0, Word.comma) }
    }

    /// "Iran struck back with missiles on P" is another attack than the one reported, "troops returned fire" none of its kind.
    private func answers(_ segment: Range<Int>) -> EventScope? {
        let openers = Self.answerOpeners
        for index in segment where passage.isAny(index, openers) {
            if passage.isAny(index, Self.strikesBack), passage.isWord(index + 1, wordKey("back")) {
                return .background(nil)
            }
            let goesOn = passage.isWord(index + 1, Word.with) || passage.isWord(index + 1, Word.by)
            if passage.isAny(index, Self.retaliates), goesOn { return .background(nil) }
            if passage.isAny(index, Self.returnsFire), goesOn || passage.isWord(index + 1, wordKey("fire")) {
                return .series
            }
        }
        return nil
    }

    private static let strikesBack = keys("struck hit fired fought shot")
    private static let retaliates = keys("retaliated retaliating")
    private static let returnsFire = keys("responded answered returned responding returning")
    private static let answerOpeners = WordSet(joining: [strikesBack, retaliates, returnsFire], "")

    /// The day that the frame's own words give, if it is not the event's: of several the last before the verb.
    private func foreignDate(of frame: Frame, _ dated: [DateMention], _ anchor: Anchor) -> DateMention? {
        let foreign = dated.filter { isForeign($0, of: frame, anchor) }
        guard let first = foreign.first else { return nil }
        // "struck on Tuesday, …, signaling an end to a truce announced in October": the day beside the verb is its own.
        if first.tokens.lowerBound > frame.trigger, first.date.day == nil, first.weekday == nil,
            dated.contains(where: { own in
                own.tokens.lowerBound < first.tokens.lowerBound && (own.weekday != nil || own.date.day != nil)
                    && !foreign.contains { $0.tokens == own.tokens }
            })
        {
            return nil
        }
        let before = foreign.last { $0.tokens.lowerBound < frame.trigger }
        return before ?? first
    }

    /// The part of the sentence that a cue reaches: it does not cross "after", "since", "although".
    func segment(of index: Int, _ sentence: Range<Int>) -> Range<Int> {
        let isolating = Self.isolating
        var start = index
        while start > sentence.lowerBound, !passage.isAny(start - 1, isolating) { start -= 1 }
        guard index + 1 < sentence.upperBound else { return start..<max(index, sentence.upperBound) }
        return start..<(passage.first(isolating, in: index + 1..<sentence.upperBound) ?? sentence.upperBound)
    }

    /// The clause between ", and", "; " and "while" that a word stands in.
    func part(of index: Int, _ segment: Range<Int>) -> Range<Int> {
        let joints = Self.clauseJoints
        func isJoint(_ index: Int) -> Bool {
            passage.isWord(index, Word.and) && passage.isWord(index - 1, Word.comma) || passage.isAny(index, joints)
        }
        var start = index
        while start > segment.lowerBound, !isJoint(start - 1) { start -= 1 }
        var end = index
        while end < segment.upperBound, !isJoint(end) { end += 1 }
        return start..<end
    }

    private static let clauseJoints = keys("; while")

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

    private func opensLookingBack(_ start: Int) -> Bool {
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

    private func hasLookingBack(_ segment: Range<Int>, _ frame: Frame) -> Bool {
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
