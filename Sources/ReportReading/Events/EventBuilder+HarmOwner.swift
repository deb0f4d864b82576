internal import IncidentModel

/// Whose dead and wounded a number counts.
extension EventBuilder {
    /// Whose dead and wounded these are.
    func owner(
        of found: CasualtyFinder.Found, _ sentence: SentenceReading, _ placed: [PlacedFrame]
    ) -> EventFocus {
        // "a drone had afterwards killed nine "criminals"": the other side's dead.
        if !found.isNone,
            (found.tokens.lowerBound..<found.tokens.upperBound + 2).contains(where: {
                sentence.tokens.contains($0) && passage.isAny($0, Self.foes)
                    && !passage.isA($0 - 1, .subordinator)
            }),
            !passage.has(Self.people, in: found.tokens)
        {
            return .none
        }
        if isOfAirStrike(found, sentence, placed) || isOfBlast(found, sentence) || isAvenged(found, sentence, placed) {
            return .none
        }
        // "18 were injured in the strikes", where the forces' strikes were told of and one attack.
        if hasForcesStriking,
            (found.tokens.lowerBound..<found.tokens.upperBound + 5).contains(where: {
                sentence.tokens.contains($0) && passage.isWord($0, wordKey("strikes")) && !passage.isA($0 - 1, .weapon)
            })
        {
            return .none
        }
        if isCumulative(found, sentence) || isOfOtherDeed(found, sentence) { return .none }
        // "Warplanes struck targets in Q. Four people were wounded there."
        if wasAirStrike, !found.isNone, placed.isEmpty, !sentence.opensParagraph, !sentence.mentionsAttack,
            sentence.weapons.isEmpty
        {
            return .none
        }
        if !found.isNone, isOfScene(found, sentence, placed) { return .none }
        let isReported = placed.contains { $0.destination == .reported }
        if let first = placed.first, placed.contains(where: { $0.destination != first.destination }) {
            // Told of two events: the nearer clause on the same side of "after", "since", "although".
            let segment = cues.segment(of: found.tokens.lowerBound, sentence.tokens)
            let inSegment = placed.filter { segment.contains($0.frame.trigger) }
            // "landed near P, | causing no injuries | but adding to a run of attacks": of the clause before.
            if passage.isAny(found.tokens.lowerBound - 1, Self.adjuncts)
                || passage.isAny(found.tokens.lowerBound, Self.adjuncts),
                let before = inSegment.last(where: { $0.frame.trigger < found.tokens.lowerBound })
            {
                return before.destination
            }
            let near = (inSegment.isEmpty ? placed.filter { !isReported || $0.destination == .reported } : inSegment)
                .min { distance(of: found, to: $0.frame) < distance(of: found, to: $1.frame) }
            return near?.destination ?? .reported
        }
        if placed.isEmpty, pointsAtOtherViolence(sentence) || itemTellsAttack == false && !isItemOfHarm(found, sentence)
        {
            return .none
        }
        // "Rocket fire has become frequent, leaving a contractor dead at a base on Dec. 27".
        let clause = cues.part(of: found.tokens.lowerBound, cues.segment(of: found.tokens.lowerBound, sentence.tokens))
        if placed.isEmpty,
            sentence.dates.contains(where: {
                clause.contains($0.tokens.lowerBound) && $0.date.day != nil && cues.isForeign($0, anchor)
                    && !isDay($0, of: focus)
            })
        {
            return .none
        }
        if isOfWholeCountry(found, sentence) || isOfFighting(found, sentence) { return .none }
        // "The attack comes a day after a blast at a base killed a guard".
        let own = cues.segment(of: found.tokens.lowerBound, sentence.tokens)
        // "It came amid tensions over the deaths of nine people in Q".
        if !found.isNone, own.lowerBound > sentence.tokens.lowerBound,
            passage.isWord(own.lowerBound - 1, wordKey("amid")),
            !placed.contains(where: { own.contains($0.frame.trigger) })
        {
            return .none
        }
        // "the first attack there since a contractor was killed".
        if !found.isNone, own.lowerBound > sentence.tokens.lowerBound, passage.isWord(own.lowerBound - 1, Word.since) {
            return .none
        }
        if own.lowerBound > sentence.tokens.lowerBound, cues.followsByDays(own),
            !placed.contains(where: { own.contains($0.frame.trigger) })
        {
            return .none
        }
        // "the second attack in a day; the first caused no casualties".
        if (found.tokens.lowerBound - 3..<found.tokens.lowerBound).contains(where: {
            passage.isWord($0, Word.the) && passage.isAny($0 + 1, Self.former)
                && (passage.tokens[$0 + 2].kind == .word
                    && !passage.isA($0 + 2, [.weapon, .person, .killed, .injured]))
        }), sentence.weapons.isEmpty {
            return .none
        }
        if !isReported {
            if let first = placed.first { return first.destination }
            if focus != .reported { return focus }
        }
        if isReported || sentence.mentionsAttack && isPlain(sentence) { return .reported }
        let counts = found.isNone || isPlain(sentence) && (isBareStatement(sentence) || isLead(sentence))
        return counts ? .reported : .none
    }

    /// "Shells fell on P on Friday, | as mourners carried the coffins of 200 people killed the day before".
    private func isOfScene(
        _ found: CasualtyFinder.Found, _ sentence: SentenceReading, _ placed: [PlacedFrame]
    ) -> Bool {
        guard let trigger = placed.map(\.frame.trigger).min(), trigger < found.tokens.lowerBound,
            let scene = (trigger..<found.tokens.lowerBound).last(where: {
                passage.isWord($0, wordKey("as")) && passage.isWord($0 - 1, Word.comma)
            })
        else { return false }
        return !placed.contains { $0.frame.trigger > scene }
            && (scene..<found.tokens.lowerBound).contains { passage.isA($0, .verb) || passage.isA($0, .past) }
    }

    private func isDay(_ mention: DateMention, of focus: EventFocus) -> Bool {
        guard case .other(let index) = focus else { return false }
        return others[index].day == resolver.resolve(mention).date.civilDay
    }

    /// How far harm stands from an act; "hit P, hurting one, | and on Sunday a rocket landed" begins anew at the "and".
    private func distance(of found: CasualtyFinder.Found, to frame: Frame) -> Int {
        guard frame.trigger >= found.tokens.upperBound else { return abs(frame.trigger - found.tokens.lowerBound) }
        let between = found.tokens.upperBound..<frame.trigger
        let isApart = between.contains { passage.isWord($0, Word.and) || passage.isAny($0, Self.apart) }
        return frame.trigger - found.tokens.lowerBound + (isApart ? Self.wordsOfAClause : 0)
    }

    static let adjuncts = BackgroundCues.keys("causing without leaving killing wounding injuring with")
    /// "- There are no reports of people being hurt": an item that only goes on about the one before.
    private func isItemOfHarm(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        found.isNone && sentence.dates.isEmpty && sentencesSinceReported <= 2
            && !sentence.tokens.contains { passage.nameEnd[$0] > 0 }
    }

    private static let apart = BackgroundCues.keys("; while whereas")
    private static let wordsOfAClause = 12

    private static let former = BackgroundCues.keys("first previous earlier former")

    func isPlain(_ sentence: SentenceReading) -> Bool {
        sentence.dates.allSatisfy {
            Self.isOfFigure($0.tokens.upperBound - 1, passage)
                || ($0.date.month == nil || $0.date.day != nil && !cues.isForeign($0, anchor)) && !$0.looksBack
                    && !isOfAnotherDay($0)
        }
            && !sentence.tokens.contains { passage.isA($0, .past) && !Self.isOfFigure($0, passage) }
    }

    /// "… after gunmen stormed the gate. Five people were killed in that incident": the violence named last.
    private func pointsAtOtherViolence(_ sentence: SentenceReading) -> Bool {
        let first = max(0, sentence.tokens.lowerBound - 30)
        return sentence.tokens.contains { index in
            passage.isWord(index, Word.that) && passage.isWord(index - 1, Word.in)
                && (passage.isA(index + 1, .attackNoun) || passage.isWord(index + 1, wordKey("incident")))
        } && (first..<sentence.tokens.lowerBound).contains { passage.isAny($0, Self.otherViolence) }
    }

    /// "On Thursday a child was killed by a shell in P", below an attack of Saturday.
    private func isOfAnotherDay(_ mention: DateMention) -> Bool {
        anchor.hasEvent && anchor.isFirm && mention.weekday != nil && !cues.isStatementDay(mention)
            && cues.isForeign(mention, anchor)
    }

    /// A lead may tell of the dead before it tells of the shells; without an attack after it, nothing comes of it.
    private func isLead(_ sentence: SentenceReading) -> Bool {
        !anchor.hasEvent && sentencesSeen <= 5 && sentence.frames.isEmpty
            && !sentence.tokens.contains { passage.isAny($0, Self.otherViolence) || passage.isA($0, .airWeapon) }
    }

    /// "One person was injured, police said": right after the attack and with no violence of its own.
    private func isBareStatement(_ sentence: SentenceReading) -> Bool {
        anchor.hasEvent && sentence.frames.isEmpty && sentencesSinceReported <= 4
            && !sentence.tokens.contains {
                passage.isA($0, [.launchVerb, .hitVerb, .targetVerb, .airWeapon]) || isOtherViolence($0)
            }
    }

    /// "fighting for their lives" is what the wounded do.
    func isOtherViolence(_ index: Int) -> Bool {
        passage.isAny(index, Self.otherViolence)
            && !(passage.isWord(index, wordKey("fighting")) && passage.isWord(index + 1, Word.isFor))
    }
}
