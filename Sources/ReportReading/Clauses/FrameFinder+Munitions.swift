internal import IncidentModel

/// Which munitions a verb speaks of, if any.
extension FrameFinder {
    /// The weapon that the trigger speaks of; nil when it speaks of something else altogether.
    func weapon(
        for trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>, _ mentions: [WeaponMention],
        _ carried: WeaponMention?
    ) -> (WeaponMention?, Bool)? {
        if trigger.kind == .found {
            let hasLauncher = sentence.contains {
                passage.isA($0, .launcherNoun) || passage.isAny($0, Self.launchPads) || triggers.usedToFire($0) != nil
            }
            // "a house that contained 11 mortar tubes": a store, from which nothing flew.
            if isCache(sentence) { return nil }
            let isReady = !mentions.isEmpty && passage.has(Self.readiness, in: sentence)
            return hasLauncher || isReady ? (nearest(to: trigger, mentions), false) : nil
        }
        if isHabitual(trigger, sentence) || isStrikeOfForces(trigger, mentions) { return nil }
        // "the explosive vehicle which | exploded in P": what had nobody fire it.
        let subject =
            passage.isAny(trigger.groupStart - 1, Word.thatWhich) ? trigger.groupStart - 2 : trigger.groupStart - 1
        if trigger.kind == .land, passage.isAny(trigger.index, TriggerFinder.explodes), sentence.contains(subject),
            passage.isAny(subject, Self.vehicles), !passage.isA(subject, [.launcherNoun, .weapon])
        {
            return nil
        }
        // "an unmanned aircraft fired | a Hellfire missile": what was fired, not what fired it.
        if trigger.kind == .launch, !trigger.isPassive,
            let air = mentions.first(where: {
                $0.isAir && (trigger.next..<trigger.next + 4).contains($0.tokens.lowerBound)
            })
        {
            return (air, false)
        }
        if let nearest = nearest(to: trigger, mentions) ?? munitionOfAttack(trigger, mentions) {
            return (nearest, false)
        }
        if trigger.kind == .launch, passage.isA(clause.lowerBound, .number), countsOthers(clause.lowerBound) {
            return nil
        }
        // "Another three died in P".
        if trigger.kind == .land, trigger.isPassive, passage.isA(trigger.index, [.killed, .injured]) {
            return carried.flatMap { triggers.areDeaths(after: $0, trigger) ? ($0, true) : nil }
        }
        // "They landed close to …": a pronoun opens the clause and the sentence before had munitions.
        let opensWithPronoun =
            standsForMunitions(clause.lowerBound) || passage.isAny(trigger.groupStart - 1, Self.munitionPronouns)
            || hasMunitionSubject(trigger, clause, sentence)
        if opensWithPronoun, let carried, [.land, .hit, .launch, .origin, .launchSite, .target].contains(trigger.kind) {
            return (carried, true)
        }
        // "The bombs landed in P", after mortar bombs.
        if let carried, WeaponTerm.family(of: carried.term) == "mortar", passage.isA(clause.lowerBound, .determiner),
            passage.isAny(clause.lowerBound + 1, Self.mortarBombs)
        {
            return (carried, true)
        }
        // "The house in P was destroyed".
        if trigger.kind == .land, let carried, passage.isAny(trigger.index, TriggerFinder.houses) {
            return (carried, true)
        }
        // "traced the launch to P".
        if trigger.kind == .origin, let carried, passage.isWord(trigger.index, wordKey("heard")) {
            return (carried, true)
        }
        if trigger.kind == .origin, let carried, passage.isA(trigger.next, .determiner),
            passage.isAny(trigger.next + 1, Self.tracked) || passage.isA(trigger.next + 1, [.attackNoun, .salvoNoun])
        {
            return (carried, true)
        }
        // "air defences intercepted them".
        let takesPronoun = passage.isAny(trigger.next, Self.objectPronouns)
        if [.intercept, .origin, .launch].contains(trigger.kind), let carried, takesPronoun || opensWithPronoun {
            return (carried, true)
        }
        // "Shelling hit the village": the noun says that there were munitions.
        if [.hit, .target, .origin, .land].contains(trigger.kind),
            let attack = (max(0, clause.lowerBound - 4)..<trigger.index).first(where: {
                passage.isAny($0, Self.shellings)
            }),
            clause.lowerBound - attack <= 4, sentence.contains(attack),
            !passage.isAny(attack - 1, Self.aerial)
        {
            return (carried, carried != nil)
        }
        // "Shelling of the town", "the shelling in P": the trigger itself says so.
        if trigger.kind == .hit || trigger.kind == .land, passage.isAny(trigger.index, Self.shellings),
            !passage.isAny(trigger.index - 1, Self.aerial)
        {
            return (carried, carried != nil)
        }
        // "The enemy shelled the town": the verb says with what.
        if trigger.kind == .hit, carried == nil, passage.isWord(trigger.index, wordKey("shelled")) {
            return (nil, false)
        }
        // "the base had been targeted": without an agent it is the attack that the report tells of; "has been attacked
        // before" is not.
        if trigger.isPassive, !passage.isAny(trigger.groupStart, Self.perfects),
            trigger.kind == .hit || trigger.kind == .target, let carried,
            !passage.isAny(trigger.next, [Word.by, Word.with]),
            passage.tokens[trigger.index].isA(.verb)
                || passage.isAny(trigger.index, Self.aims)
        {
            return (carried, true)
        }
        if trigger.kind == .target, let carried,
            passage.isAny(trigger.index, Self.aims) || passage.isAny(trigger.index, TriggerFinder.takes)
        {
            return (carried, true)
        }
        if trigger.kind == .land, let carried,
            passage.isAny(trigger.index, TriggerFinder.impactNouns)
                || passage.isWord(trigger.index, wordKey("included"))
        {
            return (carried, true)
        }
        // "The areas struck were A and B".
        if trigger.kind == .hit, let carried, passage.isAny(trigger.index - 1, Self.placesHit),
            passage.isA(trigger.next, .be)
        {
            return (carried, true)
        }
        // "A school and a clinic were hit", after "Russian shelling has killed three".
        if trigger.isPassive, trigger.kind == .hit, passage.tokens[trigger.index].isA(.verb), mentions.isEmpty,
            !passage.isAny(trigger.next, [Word.by, Word.with]), !passage.isAny(trigger.groupStart, Self.perfects),
            (max(0, sentence.lowerBound - 80)..<sentence.lowerBound).contains(where: {
                passage.isAny($0, Self.shellings) && !passage.isAny($0 - 1, Self.aerial)
            })
        {
            return (nil, true)
        }
        // "the perpetrators had fired from P".
        if trigger.kind == .launch, let carried, passage.isWord(trigger.next, Word.from) { return (carried, true) }
        if let actor = attackedByActor(trigger, clause, mentions), carried == nil { return (nil, actor) }
        let isUnderAttack = trigger.kind == .target && passage.isWord(trigger.index, wordKey("under"))
        let isLaunchSite = trigger.kind == .launchSite && carried != nil
        return isUnderAttack || isLaunchSite ? (nil, false) : nil
    }

    /// "the March 11 attack on P, | in which 18 rockets killed two", "the one on March 14, | when 33 rockets hit it".
    private func munitionOfAttack(_ trigger: Trigger, _ mentions: [WeaponMention]) -> WeaponMention? {
        guard trigger.kind == .target, passage.isA(trigger.index, .attackNoun) else { return nil }
        return mentions.first { mention in
            let first = mention.tokens.lowerBound
            guard !mention.isAir, first > trigger.index, first < trigger.index + 14 else { return false }
            return (trigger.index..<first).contains { index in
                passage.isWord(index, Word.in) && passage.isWord(index + 1, wordKey("which"))
                    || passage.isWord(index, Word.when) && passage.isWord(index - 1, Word.comma)
            }
        }
    }

    /// "US forces struck three sites used for drone launches": the deed of those who are attacked, with nothing said of its arms.
    private func isStrikeOfForces(_ trigger: Trigger, _ mentions: [WeaponMention]) -> Bool {
        guard trigger.kind == .hit, !trigger.isPassive, passage.isForcesStriking(trigger.index) else { return false }
        return !mentions.contains { mention in
            mention.tokens.lowerBound > trigger.index
                && passage.isWord(mention.tokens.lowerBound - 1, Word.with)
        }
    }

    /// "two car bombs exploded", "Two additional brigades were sent": a number of something else.
    private func countsOthers(_ index: Int) -> Bool {
        var next = index + 1
        while next < index + 4, passage.tokens.indices.contains(next), passage.tokens[next].kind == .word,
            passage.isA(next, .number) || passage.isAny(next, Self.addings)
        { next += 1 }
        return passage.isA(next, [.militaryForce, .person]) || passage.isAny(next, Self.vehicles)
            || passage.isAny(next, Self.kindsOfBombs) || passage.isAny(next, Self.units)
    }

    private static let addings = WordSet(joining: [], "additional further other new more")
    private static let kindsOfBombs = WordSet(joining: [], "car suicide roadside truck vehicle")
    private static let units = WordSet(
        joining: [], "brigades battalions divisions regiments planes jets warships ships teams flights helicopters")

    /// "They", "one", "all of them", "the rest", "the salvo", "the rounds": words that stand for munitions named before.
    func standsForMunitions(_ index: Int) -> Bool {
        if passage.isAny(index, Self.munitionPronouns) || passage.isAny(index, Self.ordinals)
            || passage.isA(index, .number) && !countsOthers(index)
        {
            return true
        }
        // "Those that struck P | came from Q".
        if passage.isWord(index, wordKey("those")), passage.isAny(index + 1, [Word.that, wordKey("which")]),
            passage.isA(index + 2, [.landVerb, .hitVerb, .launchVerb, .interceptVerb])
                || passage.isA(index + 2, [.be, .have]) && passage.isA(index + 3, [.launchVerb, .interceptVerb])
        {
            return true
        }
        if passage.isAny(index, Self.quantifiers) {
            return passage.isWord(index + 1, Word.of)
                || passage.isA(index + 1, [.be, .have, .launchVerb, .landVerb, .hitVerb])
                || passage.isA(index + 1, .number) && !countsOthers(index + 1)
        }
        // ", fired from an area north of P": the participle opens what is said of munitions named before.
        if passage.isA(index, .attackNoun) || passage.isA(index, .launchVerb) { return true }
        if passage.isWord(index, wordKey("fire")), passage.isA(index + 1, [.originVerb, .have, .be]) { return true }
        guard passage.isA(index, .determiner) else { return false }
        return passage.isA(index + 1, [.attackNoun, .salvoNoun, .number]) || passage.isAny(index + 1, Self.remainder)
            || passage.isAny(index + 1, Self.fireNouns)
    }

    /// "is regularly attacked", "has often been the target", "has come under attack several times": no one attack.
    func isHabitual(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
        let isGeneral =
            passage.isAny(trigger.groupStart, Self.presents) || passage.isAny(trigger.groupStart - 1, Self.presents)
            || passage.isAny(trigger.groupStart - 2, Self.presents)
        guard trigger.kind == .hit || trigger.kind == .target, isGeneral else { return false }
        let span =
            max(
                sentence.lowerBound, trigger.groupStart - 2)..<max(
                sentence.lowerBound, min(sentence.upperBound, trigger.next + 6))
        if passage.has(Self.habits, in: span) { return true }
        return (trigger.next..<max(trigger.next, span.upperBound)).contains {
            passage.isAny($0, Self.repeats) && passage.isWord($0 + 1, wordKey("times"))
        }
    }

    private func isCache(_ sentence: Range<Int>) -> Bool {
        passage.any(Self.caches, in: sentence) { index in
            // "a truck that contained a launcher" is none.
            !passage.isWord(index, wordKey("contained"))
                || (max(sentence.lowerBound, index - 16)..<index).contains { passage.isAny($0, Self.houses) }
        } && !passage.has(wordKey("used"), in: sentence)
    }

    private static let mortarBombs = WordSet(joining: [], "bombs bomb")
    private static let tracked: WordSet = WordSet(
        ["launch", "fire", "firing", "shots", "origin", "rounds", "trajectory", "projectiles"].map { wordKey($0.utf8) })
    private static let houses: WordSet = WordSet(
        ["house", "home", "building", "room", "garage"].map { wordKey($0.utf8) })
    private static let caches: WordSet = WordSet(
        ["cache", "caches", "stockpile", "stockpiles", "contained", "hoard", "arsenal"].map { wordKey($0.utf8) })
    private static let presents: WordSet = WordSet(["is", "are", "has", "have"].map { wordKey($0.utf8) })
    private static let habits: WordSet = WordSet(
        ["regularly", "often", "frequently", "repeatedly", "routinely", "sometimes", "usually", "occasionally"].map {
            wordKey($0.utf8)
        })
    private static let repeats: WordSet = WordSet(
        ["several", "many", "numerous", "multiple", "countless"].map { wordKey($0.utf8) })

    /// "The Houthi movement attacked P", and the drones come in the next sentence: the lead may name its arms later.
    func attackedByActor(_ trigger: Trigger, _ clause: Range<Int>, _ mentions: [WeaponMention]) -> Bool? {
        guard trigger.kind == .target, !trigger.isPassive, trigger.index < 60, mentions.isEmpty,
            passage.tokens[trigger.index].isA(.targetVerb),
            clause.contains(where: { $0 < trigger.index && passage.isA($0, .actor) || passage.isAny($0, Demonyms.keys) }
            ),
            (trigger.index..<min(trigger.index + 120, passage.tokens.count)).contains(where: {
                passage.isA($0, .weapon)
            })
        else { return nil }
        return false
    }

    /// "said that the last | overshot", "all the three | were fired": the words right before the verb.
    func hasMunitionSubject(_ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if passage.isAny(clause.lowerBound, [Word.and, Word.but]) {
            if standsForMunitions(clause.lowerBound + 1) { return true }
            // "It had taken off from P, they think, and was heading for Q".
            if clause.lowerBound + 1 == trigger.groupStart, standsForMunitions(sentence.lowerBound) { return true }
        }
        // "A fifth overshot its target and | exploded".
        if passage.isWord(trigger.groupStart - 1, Word.and), passage.isA(clause.lowerBound, .determiner),
            passage.isAny(clause.lowerBound + 1, Self.ordinals),
            passage.isA(clause.lowerBound + 2, [.verb, .adverb, .hedge])
        {
            return true
        }
        for start in stride(
            from: trigger.groupStart - 1, through: max(clause.lowerBound, trigger.groupStart - 5), by: -1)
        {
            let isWhole =
                passage.isAny(start, Self.quantifiers) || passage.isA(start, .determiner)
                || passage.isAny(start, Self.munitionPronouns) || passage.isAny(start, Self.ordinals)
            if isWhole, standsForMunitions(start) || passage.isAny(start, Self.quantifiers) { return true }
            let isInside =
                passage.isA(start, [.determiner, .number, .pronoun, .adverb, .salvoNoun, .attackNoun])
                || passage.isAny(start, Self.remainder) || passage.isAny(start, Self.ordinals)
                || passage.isAny(start, Self.fireNouns)
                || passage.isAny(start, [Word.of, Word.that, Word.but, Word.few])
            guard isInside else { return false }
        }
        return false
    }

    static let aims: WordSet = WordSet(["target", "targets", "aim"].map { wordKey($0.utf8) })
    static let perfects: WordSet = WordSet(["has", "have"].map { wordKey($0.utf8) })
    static let stores: WordSet = WordSet(
        [
            "depot", "depots", "store", "stores", "storage", "warehouse", "warehouses", "factory", "factories",
            "workshop",
            "workshops", "stockpile", "stockpiles", "arsenal", "production", "parts",
        ].map { wordKey($0.utf8) })
    static let shellings: WordSet = WordSet(["shelling", "bombardment", "shellfire"].map { wordKey($0.utf8) })
    static let aerial: WordSet = WordSet(["air", "aerial", "warplane", "jet"].map { wordKey($0.utf8) })
    static let readiness: WordSet = WordSet(
        [
            "ready", "primed", "prepared", "unfired", "unlaunched", "defused", "wired", "timer", "timers", "pointing",
            "launched",
            "dismantled", "mounted", "aboard",
        ].map { wordKey($0.utf8) })
    static let quantifiers: WordSet = WordSet(
        ["all", "most", "some", "each", "none", "several"].map { wordKey($0.utf8) })
    static let fireNouns: WordSet = WordSet(
        ["fire", "launch", "projectile", "munition", "plane", "aircraft"].map { wordKey($0.utf8) })
    static let munitionPronouns: WordSet = WordSet(
        ["they", "it", "these", "both", "which", "debris", "shrapnel", "fragments", "wreckage"].map { wordKey($0.utf8) }
    )
    static let objectPronouns: WordSet = WordSet(
        ["them", "it", "all", "both", "some", "most"].map { wordKey($0.utf8) })
    static let remainder: WordSet = WordSet(
        ["rest", "others", "other", "remaining", "first", "second", "third", "fourth", "fifth", "sixth", "last"].map {
            wordKey($0.utf8)
        })
    static let ordinals: WordSet = WordSet(
        ["one", "another", "two", "three", "others", "first", "second", "third", "fourth", "fifth", "sixth"].map {
            wordKey($0.utf8)
        })
    static let launchPads: WordSet = WordSet(
        [
            "launch", "launching", "launched", "truck", "trucks", "lorries", "trailer", "pickup", "minibus", "lorry",
            "van",
        ].map {
            wordKey($0.utf8)
        })

    func nearest(to trigger: Trigger, _ mentions: [WeaponMention]) -> WeaponMention? {
        // "drone depots" and "rocket factories" fire nothing.
        mentions.filter { !passage.isAny($0.tokens.upperBound, Self.stores) }.min {
            distance($0, trigger) < distance($1, trigger)
        }
    }

    /// Tokens between, an object or agent right after the verb before all else.
    func distance(_ mention: WeaponMention, _ trigger: Trigger) -> Int {
        let gap =
            mention.head < trigger.index ? trigger.index - mention.head : mention.tokens.lowerBound - trigger.index
        return mention.isAir && gap > 6 ? gap + 20 : gap
    }

    /// "rockets from Dora hit …": munitions with an origin and no verb of launching.
    func munitionOrigin(_ mention: WeaponMention, _ sentence: Range<Int>, _ found: [Trigger]) -> Frame? {
        let next = mention.tokens.upperBound
        // "a stray shell out of P".
        let isOutOf = passage.isWord(next, Word.out) && passage.isWord(next + 1, Word.of)
        guard !mention.isAir, !mention.isModifier, next < sentence.upperBound,
            passage.isWord(next, Word.from) || isOutOf,
            let location = place(after: isOutOf ? next + 2 : next + 1, sentence.upperBound, start: next),
            // "rockets from a truck parked in P".
            !passage.isAny(location.tokens.upperBound - 1, Self.vehicles)
                || location.phrase.anchors.first?.isDescription == false,
            // "dug rockets out of the soil of P".
            !isOutOf
                || location.phrase.anchors.first?.isDescription == false
                    && (passage.isA(location.tokens.upperBound, [.landVerb, .hitVerb])
                        || passage.isAny(location.tokens.upperBound, TriggerFinder.comes))
        else { return nil }
        let evidence = mention.tokens.lowerBound..<location.tokens.upperBound
        return Frame(
            trigger: mention.head, kind: .origin, clause: evidence, weapon: mention, isContinuation: false,
            sites: [.init(role: .launch, location: location, evidence: evidence)])
    }
}
