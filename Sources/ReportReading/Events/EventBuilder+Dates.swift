internal import IncidentModel

/// When the reported attack was: its days and its hours, and those that are of something else.
extension EventBuilder {
    /// "The strike, at around 6:45 pm, …": the attack is what the sentence is about.
    func opensWithAttack(_ sentence: SentenceReading) -> Bool {
        sentence.tokens.prefix(5).contains { passage.isA($0, [.attackNoun, .salvoNoun]) && !passage.isA($0, .plural) }
            && !passage.has(.past, in: sentence.tokens) || opensWithFire(sentence)
    }

    /// "said the attack took place at 7.20am", "in the attack, which took place at about 8 p.m.".
    func tellsWhen(_ sentence: SentenceReading) -> Bool {
        sentence.times.contains { mention in
            let verb = (max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 6)..<mention.tokens.lowerBound).last
            {
                passage.isAny($0, Self.takesPlace)
            }
            guard let verb else { return false }
            let noun = passage.isAny(verb - 1, [wordKey("which"), Word.that]) ? verb - 2 : verb - 1
            let attack = passage.isWord(noun, Word.comma) ? noun - 1 : noun
            return passage.isA(attack, [.attackNoun, .salvoNoun]) && !passage.isA(attack, .plural)
        }
    }

    private static let takesPlace = BackgroundCues.keys("took occurred happened began started came")

    /// "The fire, which began about 4 p.m., lasted for half an hour."
    func opensWithFire(_ sentence: SentenceReading) -> Bool {
        let first = sentence.tokens.lowerBound
        return passage.isWord(first, Word.the) && passage.isAny(first + 1, Self.firings)
    }

    /// "The shelling | began |".
    func startsBehind(_ sentence: SentenceReading) -> Bool {
        passage.isAny(sentence.tokens.lowerBound + 2, Self.starts)
    }

    private static let firings = BackgroundCues.keys(
        "fire firing shelling bombardment barrage salvo attack assault strike shooting launch rockets mortars drones")
    private static let messages = BackgroundCues.keys("tweet statement post message bulletin communique")
    private static let starts = BackgroundCues.keys(
        "began started happened occurred lasted came took hit struck landed fell")

    mutating func addDates(_ sentence: SentenceReading, _ hasNoFrame: Bool) {
        let named = anchor.isFirm ? nil : sentence.dates.first { cues.isDayOfAttack($0) }
        for mention in sentence.dates {
            // "condemned on Wednesday the attack of 4 July".
            if let named, mention.tokens != named.tokens { continue }
            if case .some = mention.dayOffset {} else if mention.looksBack { continue }
            // "Baghdad Today / a source said": the agency's name.
            if mention.dayOffset != nil, mention.tokens.lowerBound < sentence.tokens.lowerBound + 5,
                passage.isWord(mention.tokens.upperBound, wordKey("/"))
            {
                continue
            }
            // "The attack, shortly before 7 p.m. on July 26, damaged two trailers".
            let isOfAttack = mention.date.day != nil && opensWithAttack(sentence)
            if hasNoFrame, mention.weekday == nil, mention.dayOffset == nil, !isOfAttack { continue }
            if cues.isQuotedDay(mention, anchor) || cues.isOfSpan(mention, sentence.dates)
                || isOfAirStrike(mention, sentence)
            {
                continue
            }
            // "in March 2003" beside the attack dates something else unless it gives a day.
            if mention.weekday == nil, mention.dayOffset == nil, mention.date.day == nil { continue }
            // "a day after Sunday's strike", "since October 1".
            if isOfAnother(mention, sentence) { continue }
            let isStatement = cues.isStatementDay(mention)
            if !isStatement, !anchor.isFirm, anchor.hasEvent, !sentence.isHeadline || !hasNoFrame {
                anchor.isFirm = true
                if mention.date.day != nil { anchor.date = mention.date }
                if mention.weekday != nil { anchor.weekday = mention.weekday }
                if let days = mention.dayOffset {
                    anchor.dayOffset = days
                    // "revealed on Thursday the details of yesterday's attack": it was Wednesday.
                    if let written = anchor.writingDay { anchor.weekday = written.adding(days: days).weekday }
                }
            }
            if anchor.date == nil, mention.date.day != nil { anchor.date = mention.date }
            if anchor.weekday == nil { anchor.weekday = mention.weekday }
            if anchor.dayOffset == nil { anchor.dayOffset = mention.dayOffset }
            if resolver.page == nil, resolver.own == nil, mention.date.isFull { resolver.own = mention.date.civilDay }
            if cues.isAtNight(mention) { anchor.isAtNight = true }
            if cues.isLate(mention) { anchor.isLate = true }
            dates.append(mention)
        }
    }

    /// "are retaliation for airstrikes on militia facilities on June 27": the day of those.
    func isOfAirStrike(_ mention: DateMention, _ sentence: SentenceReading) -> Bool {
        guard let last = sentence.weapons.last(where: { $0.tokens.upperBound <= mention.tokens.lowerBound }) else {
            return false
        }
        return last.isAir && mention.tokens.lowerBound - last.tokens.upperBound < 10
            && !passage.has(.subordinator, in: last.tokens.upperBound..<mention.tokens.lowerBound)
    }

    private func isOfAnother(_ mention: DateMention, _ sentence: SentenceReading) -> Bool {
        guard anchor.hasEvent, !dates.isEmpty else { return false }
        if cues.namesAttack(mention), cues.isForeign(mention, anchor) { return true }
        // "came amid demands for the pullout after Jan. 3, 2020, when a drone struck a convoy": far from the day that is firm.
        if anchor.isFirm, let own = anchor.eventDay,
            let day = mention.date.day == nil ? nil : resolver.resolve(mention).date.civilDay,
            abs(day.daysSince1970 - own.daysSince1970) > 6
        {
            return true
        }
        let segment = cues.segment(of: mention.tokens.lowerBound, sentence.tokens)
        return segment.lowerBound > sentence.tokens.lowerBound
            && !sentence.frames.contains { segment.contains($0.trigger) } && cues.isForeign(mention, anchor)
    }

    mutating func addTimes(_ sentence: SentenceReading, _ placed: [PlacedFrame]) {
        for mention in sentence.times where !isTimeOfAnother(mention, sentence, placed) {
            reported.claims.append(
                Claim(.time(mention.time), speaker: sentence.speaker, evidence: passage.evidence(mention.tokens)))
        }
    }

    /// "said overnight" times the telling; "which flew its people out the same afternoon" another deed.
    private func isTimeOfAnother(
        _ mention: TimeMention, _ sentence: SentenceReading, _ placed: [PlacedFrame]
    ) -> Bool {
        let first = mention.tokens.lowerBound
        if passage.isA(first - 1, .reporting), mention.time.precision == .partOfDay { return true }
        if (first - 6..<first).contains(where: { passage.isWord($0, wordKey("all-clear")) }) { return true }
        // "had not been established as of 23:30".
        if passage.isWord(first - 1, Word.of), passage.isWord(first - 2, wordKey("as")) { return true }
        // "said in a tweet at around 3 a.m.".
        if (first - 4..<first).contains(where: {
            passage.isAny($0, Self.messages) && passage.isWord($0 - 2, Word.in) && passage.isA($0 - 3, .reporting)
                && !($0..<first).contains { passage.tokens[$0].kind == .mark }
        }) {
            return true
        }
        let segment = cues.segment(of: first, sentence.tokens)
        if placed.contains(where: { $0.destination != .reported && segment.contains($0.frame.trigger) }) { return true }
        var start = first
        while start > segment.lowerBound, passage.tokens[start - 1].kind != .mark { start -= 1 }
        return passage.isWord(start, wordKey("which")) && !passage.isAny(start + 1, Self.starts)
            && !sentence.frames.contains { (start..<first).contains($0.trigger) }
    }
}
