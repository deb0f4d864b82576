internal import IncidentModel

/// Dead and wounded that no munition of the attack hurt: of fighting, bombs, air strikes and other days.
extension EventBuilder {
    /// "Five protesters were killed | when the crowd tried to cross a bridge": what they died of stands behind, and is no munition.
    func isOfOtherDeed(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
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
    func isCumulative(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
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
    func isOfWholeCountry(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        sentence.tokens.contains { index in
            passage.isAny(index, Self.everywhere)
                && (passage.isA(index + 1, .country)
                    || passage.isWord(index + 1, Word.the) && passage.isWord(index + 2, wordKey("country")))
                || passage.isWord(index, wordKey("nationwide"))
        }
    }

    /// "About 40 people were killed in clashes": what they died of stands right behind.
    func isOfFighting(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        // "battles that left 30 dead": the last act named before the harm.
        let first = max(sentence.tokens.lowerBound, found.tokens.lowerBound - 4)
        let fight = (first..<max(first, found.tokens.lowerBound)).last { passage.isAny($0, Self.fights) }
        if let fight, passage.isA(fight + 1, .subordinator) || passage.isAny(fight + 1, CasualtyFinder.leaving) {
            return true
        }
        // "16 were killed in the fighting | and 80 wounded".
        if let fight, passage.isWord(fight + 1, Word.and), fight + 2 >= found.tokens.lowerBound { return true }
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
    func isOfBlast(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
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
    func isAvenged(
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
    static let foes = BackgroundCues.keys(
        "criminals attackers assailants militants insurgents terrorists extremists gunmen militiamen rebels")
    static let people = BackgroundCues.keys("civilians soldiers people policemen police persons women children")
    private static let blasts = BackgroundCues.keys(
        "bomb bombs bomber bombers bombing bombings gunmen gunman mine landmine ied ieds penetrator penetrators efp efps violence helicopters warplanes"
    )
    /// The words at which `isBlast` begins.
    private static let blastOpeners = WordSet(joining: [bursts, planes, blasts], "")
    private static let thrown = BackgroundCues.keys("mortar rocket drone cluster aerial")

    /// "Rockets killed two in P, while 40 died in air strikes": each number with the clause that it stands in.
    func isOfAirStrike(
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
}
