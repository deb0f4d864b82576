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
        /// The day before the first words, "BAGHDAD, July 6 -", from which "yesterday" counts; else the page's.
        var writingDay: CivilDay?
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
                ?? dayOffset.flatMap { days in writingDay.map { $0.adding(days: days) } }
        }
    }

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

    static let spans = keys("from between")

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
}
