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

    private static let adjuncts = BackgroundCues.keys("causing without leaving killing wounding injuring with")
    /// "- There are no reports of people being hurt": an item that only goes on about the one before.
    private func isItemOfHarm(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        found.isNone && sentence.dates.isEmpty && sentencesSinceReported <= 2
            && !sentence.tokens.contains { passage.nameEnd[$0] > 0 }
    }

    private static let apart = BackgroundCues.keys("; while whereas")
    private static let wordsOfAClause = 12

    /// "Five protesters were killed | when the crowd tried to cross a bridge": what they died of stands behind, and is no munition.
    private func isOfOtherDeed(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        let when = found.tokens.upperBound
        guard !found.isNone, sentence.tokens.contains(when), passage.isWord(when, Word.when),
            passage.isA(when + 1, .determiner), sentence.frames.isEmpty
        else { return false }
        let clause = when + 2..<max(when + 2, min(when + 16, sentence.tokens.upperBound))
        return clause.contains { passage.isAny($0, Self.crowds) }
            && !passage.has(
                [.weapon, .attackNoun, .salvoNoun, .explosion, .damage, .hitVerb, .landVerb, .launchVerb], in: clause)
    }

    private static let crowds = BackgroundCues.keys(
        "crowd crowds protesters protestors demonstrators police troops soldiers security guards forces clashes")

    /// "Twelve fighters have been killed in the city since Sunday": a count that goes on, no one attack's.
    private func isCumulative(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        // "Since the fighting began 4,000 rockets have been fired, killing 12".
        if passage.isWord(sentence.tokens.lowerBound, Word.since), passage.has(.have, in: sentence.tokens) {
            return true
        }
        guard passage.has(.have, in: found.tokens) else { return false }
        // "has named 214 members who have been killed by Israel".
        if (found.tokens.lowerBound..<found.tokens.upperBound).contains(where: {
            passage.isWord($0, wordKey("who")) && passage.isWord($0 + 1, wordKey("have"))
        }) {
            return true
        }
        let end = min(found.tokens.upperBound + 8, sentence.tokens.upperBound)
        for index in found.tokens.upperBound..<max(found.tokens.upperBound, end) {
            if passage.tokens[index].kind == .mark
                || passage.isA(index, .subordinator) && !passage.isWord(index, Word.since)
            {
                return false
            }
            if passage.isWord(index, Word.since) { return true }
        }
        return false
    }

    /// "In all, 233 people died across Iraq on Thursday".
    private func isOfWholeCountry(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        sentence.tokens.contains { index in
            passage.isAny(index, Self.everywhere)
                && (passage.isA(index + 1, .country)
                    || passage.isWord(index + 1, Word.the) && passage.isWord(index + 2, wordKey("country")))
                || passage.isWord(index, wordKey("nationwide"))
        }
    }

    /// "About 40 people were killed in clashes": what they died of stands right behind.
    private func isOfFighting(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        // "battles that left 30 dead": the last act named before the harm.
        let first = max(sentence.tokens.lowerBound, found.tokens.lowerBound - 4)
        if let fight = (first..<max(first, found.tokens.lowerBound)).last(where: { passage.isAny($0, Self.fights) }),
            passage.isA(fight + 1, .subordinator) || passage.isAny(fight + 1, CasualtyFinder.leaving)
        {
            return true
        }
        // "after crowds clashed with the police in P, | leaving one dead": the act that the participle goes on with.
        if (max(sentence.tokens.lowerBound, found.tokens.lowerBound - 8)..<found.tokens.lowerBound + 1).contains(
            where: {
                passage.isAny($0, Self.adjuncts)
            })
        {
            let clause = cues.segment(of: found.tokens.lowerBound, sentence.tokens).lowerBound
            let act = (min(clause, found.tokens.lowerBound)..<found.tokens.lowerBound).last {
                passage.isAny($0, Self.fought) || passage.isA($0, Self.acts)
            }
            if let act, passage.isAny(act, Self.fought) { return true }
        }
        let behind = found.tokens.upperBound..<min(found.tokens.upperBound + 4, sentence.tokens.upperBound)
        // "16 were killed in the fighting | and 80 wounded".
        if let fight = (first..<max(first, found.tokens.lowerBound)).last(where: { passage.isAny($0, Self.fights) }),
            passage.isWord(fight + 1, Word.and), fight + 2 >= found.tokens.lowerBound
        {
            return true
        }
        // "both killed in the airport strike".
        if behind.contains(where: { passage.isAny($0, Self.raids) && passage.isAny($0 - 1, Self.raiders) }) {
            return true
        }
        guard found.tokens.upperBound < behind.upperBound,
            passage.isAny(behind.lowerBound, [Word.in, wordKey("during"), Word.by])
        else { return false }
        return passage.has(Self.fights, in: behind)
            && !passage.has([.weapon, .salvoNoun], in: behind)
    }

    private static let fought = BackgroundCues.keys(
        "clashed clash clashes fought fighting battled rioted scuffled skirmished gunfight gunbattle firefight shootout"
    )
    private static let acts: WordClass = [
        .weapon, .attackNoun, .salvoNoun, .launchVerb, .landVerb, .hitVerb, .targetVerb, .explosion,
    ]
    private static let raids = BackgroundCues.keys("strike strikes raid raids bombing")
    private static let raiders = BackgroundCues.keys("airport us u.s u.s. american israeli coalition air targeted")
    private static let everywhere = BackgroundCues.keys("across throughout around")
    private static let fights = BackgroundCues.keys(
        "clashes clash fighting firefight firefights raid raids shootout gunbattle gunbattles battles")

    /// "hours after a car bomb tore through a hotel, killing seven": what was named last did it; where no munition is named in
    /// the clause, what is named in it at all.
    private func isOfBlast(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        let segment = cues.segment(of: found.tokens.lowerBound, sentence.tokens)
        let openers = Self.blastOpeners
        let blasts = segment.filter { passage.isAny($0, openers) && isBlast($0) }
        guard !blasts.isEmpty else { return false }
        let isArmed = segment.contains { passage.isA($0, .weapon) }
        return !isArmed
            || segment.last {
                $0 < found.tokens.upperBound
                    && (passage.isA($0, [.weapon, .attackNoun, .salvoNoun]) || blasts.contains($0))
            }.map(blasts.contains) ?? false
    }

    /// "in retaliation for an Israeli strike that killed two": what the attack answers.
    private func isAvenged(
        _ found: CasualtyFinder.Found, _ sentence: SentenceReading, _ placed: [PlacedFrame]
    ) -> Bool {
        // "no" at the end of the paragraph before may open the harm.
        let first = max(min(sentence.tokens.lowerBound, found.tokens.lowerBound), found.tokens.lowerBound - 20)
        guard let word = (first..<found.tokens.lowerBound).last(where: { passage.isAny($0, Self.reprisals) }) else {
            return false
        }
        // "conducted retaliatory strikes that killed 25".
        if passage.isWord(word, wordKey("retaliatory")) { return passage.isA(word + 1, .attackNoun) }
        // "in response to the killing of its commander".
        if passage.isAny(found.tokens.lowerBound, Self.slayings), passage.isA(found.tokens.lowerBound - 1, .determiner)
        {
            return true
        }
        // "rained shells on P in reprisal for attacks that killed 200".
        if passage.isWord(word + 1, Word.isFor), placed.contains(where: { $0.frame.trigger < word }),
            (word..<found.tokens.lowerBound).contains(where: { passage.isA($0, .attackNoun) || isBlast($0) })
        {
            return true
        }
        return (word..<found.tokens.lowerBound).contains { index in
            passage.isA(index, .attackNoun) && passage.isAny(index - 1, Demonyms.keys)
                || passage.isA(index, .airWeapon)
        }
    }

    private static let reprisals = BackgroundCues.keys(
        """
        retaliation revenge reprisal reprisals response avenge avenging retaliate retaliated retaliating retaliatory \
        vengeance
        """)

    private static let slayings = BackgroundCues.keys("killing death assassination deaths killings")

    private func isBlast(_ index: Int) -> Bool {
        // "two cars blew up".
        let noun = passage.isAny(index - 1, Word.thatWhich) ? index - 2 : index - 1
        if passage.isAny(index, Self.bursts), passage.isAny(noun, FrameFinder.vehicles),
            !passage.isA(noun, .launcherNoun)
        {
            return true
        }
        // "aircraft that were not identified bombed P, killing 18".
        if passage.isAny(index, Self.planes),
            (index + 1..<index + 8).contains(where: { passage.isAny($0, Self.raidsFromAir) })
        {
            return true
        }
        return passage.isAny(index, Self.blasts) && !passage.isA(index - 1, .weapon)
            && !passage.isAny(index - 1, Self.thrown) && !isBesideMunitions(index)
    }

    /// "with rockets, mortars and car bombs": one assault.
    private func isBesideMunitions(_ index: Int) -> Bool {
        let joint = passage.isAny(index - 1, Self.kindsOfBombs) ? index - 2 : index - 1
        return passage.isWord(joint, Word.and) && passage.isA(joint - 1, .weapon)
    }

    private static let planes = BackgroundCues.keys("aircraft planes warplanes jets")
    private static let raidsFromAir = BackgroundCues.keys("bombed raided struck pounded strafed targeted attacked hit")
    private static let bursts = BackgroundCues.keys("blew exploded detonated")
    private static let kindsOfBombs = BackgroundCues.keys("car suicide roadside truck")
    private static let foes = BackgroundCues.keys(
        "criminals attackers assailants militants insurgents terrorists extremists gunmen militiamen rebels")
    private static let people = BackgroundCues.keys("civilians soldiers people policemen police persons women children")
    private static let blasts = BackgroundCues.keys(
        "bomb bombs bomber bombers bombing bombings gunmen gunman mine landmine ied ieds penetrator penetrators efp efps violence helicopters warplanes"
    )
    /// The words at which `isBlast` begins.
    private static let blastOpeners = WordSet(joining: [bursts, planes, blasts], "")
    private static let thrown = BackgroundCues.keys("mortar rocket drone cluster aerial")

    /// "Rockets killed two in P, while 40 died in air strikes": each number with the clause that it stands in.
    private func isOfAirStrike(
        _ found: CasualtyFinder.Found, _ sentence: SentenceReading, _ placed: [PlacedFrame]
    ) -> Bool {
        let air = sentence.weapons.filter(\.isAir)
        guard !air.isEmpty else { return false }
        let segment = cues.segment(of: found.tokens.lowerBound, sentence.tokens)
        // "fired a Hellfire missile at men | who were launching rockets in P, killing nine".
        if let shot = air.first(where: { $0.head < found.tokens.lowerBound }),
            let who = (shot.head..<found.tokens.lowerBound).first(where: { passage.isWord($0, wordKey("who")) }),
            passage.isA(who - 1, .person) || passage.isAny(who - 1, Self.foes),
            placed.allSatisfy({ $0.frame.trigger > who })
        {
            return true
        }
        // "A drone killed one and wounded five, and forces retaliated with air strikes": the nearer of the two did it.
        let ours = placed.filter { segment.contains($0.frame.trigger) }.map {
            abs($0.frame.trigger - found.tokens.lowerBound)
        }.min()
        let isBeside = air.contains {
            segment.contains($0.head) && abs($0.head - found.tokens.lowerBound) < ours ?? .max
        }
        return isBeside || !placed.contains { segment.contains($0.frame.trigger) }
    }

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
