internal import IncidentModel

/// Turns the triggers of a sentence into frames: who fired what from where, what came down where.
struct FrameFinder {
    let passage: Passage
    let locations: LocationPhraseParser
    private let weapons: WeaponParser
    private let triggers: TriggerFinder

    init(passage: Passage) {
        self.passage = passage
        locations = LocationPhraseParser(passage: passage)
        weapons = WeaponParser(passage: passage)
        triggers = TriggerFinder(passage: passage)
    }

    /// - Parameter carriedWeapon: the munition of the sentence before, for "They landed …".
    func frames(in sentence: Range<Int>, weapons mentions: [WeaponMention], carriedWeapon: WeaponMention?) -> [Frame] {
        let found = triggers.triggers(in: sentence)
        let indices = found.map(\.index)
        var frames = found.compactMap { trigger -> Frame? in
            let clause = clause(of: trigger, sentence)
            guard let (weapon, isContinuation) = weapon(for: trigger, clause, sentence, mentions, carriedWeapon) else {
                return nil
            }
            let end = rightEnd(of: trigger, sentence, indices)
            var frame = Frame(
                trigger: trigger.index, kind: trigger.kind, clause: clause.lowerBound..<max(end, trigger.next),
                weapon: weapon, isContinuation: isContinuation, sites: [])
            addRightSites(to: &frame, trigger, end, mentions)
            addSubject(to: &frame, trigger, clause, sentence)
            return frame
        }
        frames += mentions.compactMap { munitionOrigin($0, sentence, found) }
        frames += looseLauncher(sentence, mentions, carriedWeapon, frames)
        frames += looseOrigin(sentence, frames)
        dropIncidental(from: &frames)
        return frames
    }

    /// "landed in P, hitting a house": what was hit there lies in P.
    private func dropIncidental(from frames: inout [Frame]) {
        for index in frames.indices where frames[index].kind == .hit {
            let verb = passage.report.text[passage.tokens[frames[index].trigger].range]
            guard verb.suffix(3).elementsEqual("ing".utf8),
                frames.contains(where: { frame in
                    frame.trigger < frames[index].trigger
                        && frame.sites.contains {
                            $0.role == .impact && $0.location.phrase.anchors.first?.isDescription == false
                        }
                })
            else { continue }
            frames[index].sites.removeAll {
                $0.role == .impact && $0.location.phrase.anchors.first?.isDescription == true
            }
        }
    }

    // MARK: - Munitions

    /// The weapon that the trigger speaks of; nil when it speaks of something else altogether.
    private func weapon(
        for trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>, _ mentions: [WeaponMention],
        _ carried: WeaponMention?
    ) -> (WeaponMention?, Bool)? {
        if trigger.kind == .found {
            let hasLauncher = sentence.contains { passage.isA($0, .launcherNoun) || passage.isAny($0, Self.launchPads) }
            let isReady = !mentions.isEmpty && sentence.contains { passage.isAny($0, Self.readiness) }
            return hasLauncher || isReady ? (nearest(to: trigger, mentions), false) : nil
        }
        if let nearest = nearest(to: trigger, mentions) { return (nearest, false) }
        // "They landed close to …": a pronoun opens the clause and the sentence before had munitions.
        let opensWithPronoun =
            standsForMunitions(clause.lowerBound) || passage.isAny(trigger.groupStart - 1, Self.munitionPronouns)
            || hasMunitionSubject(trigger, clause)
        if opensWithPronoun, let carried, [.land, .hit, .launch, .origin, .launchSite, .target].contains(trigger.kind) {
            return (carried, true)
        }
        // "air defences intercepted them".
        let takesPronoun = passage.isAny(trigger.next, Self.objectPronouns)
        if [.intercept, .origin, .launch].contains(trigger.kind), let carried, takesPronoun || opensWithPronoun {
            return (carried, true)
        }
        // "Shelling hit the village": the noun says that there were munitions.
        if trigger.kind == .hit || trigger.kind == .target,
            let attack = (max(0, clause.lowerBound - 4)..<trigger.index).first(where: {
                passage.isAny($0, Self.shellings)
            }),
            clause.lowerBound - attack <= 4, sentence.contains(attack),
            !passage.isAny(attack - 1, Self.aerial)
        {
            return (carried, carried != nil)
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
        if trigger.kind == .target, let carried, passage.isAny(trigger.index, Self.aims) { return (carried, true) }
        let isUnderAttack = trigger.kind == .target && passage.isWord(trigger.index, wordKey("under"))
        let isLaunchSite = trigger.kind == .launchSite && carried != nil
        return isUnderAttack || isLaunchSite ? (nil, false) : nil
    }

    /// "They", "one", "all of them", "the rest", "the salvo", "the rounds": words that stand for munitions named before.
    private func standsForMunitions(_ index: Int) -> Bool {
        if passage.isAny(index, Self.munitionPronouns) || passage.isAny(index, Self.ordinals)
            || passage.isA(index, .number)
        {
            return true
        }
        if passage.isAny(index, Self.quantifiers) {
            return passage.isWord(index + 1, Word.of)
                || passage.isA(index + 1, [.be, .have, .launchVerb, .landVerb, .hitVerb])
        }
        // ", fired from an area north of P": the participle opens what is said of munitions named before.
        if passage.isA(index, .attackNoun) || passage.isA(index, .launchVerb) { return true }
        if passage.isWord(index, wordKey("fire")), passage.isA(index + 1, [.originVerb, .have, .be]) { return true }
        guard passage.isA(index, .determiner) else { return false }
        return passage.isA(index + 1, [.attackNoun, .salvoNoun, .number]) || passage.isAny(index + 1, Self.remainder)
            || passage.isAny(index + 1, Self.fireNouns)
    }

    /// "said that the last | overshot", "all the three | were fired": the words right before the verb.
    private func hasMunitionSubject(_ trigger: Trigger, _ clause: Range<Int>) -> Bool {
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

    private static let aims: Set<UInt64> = Set(["target", "targets", "aim"].map { wordKey($0.utf8) })
    private static let perfects: Set<UInt64> = Set(["has", "have"].map { wordKey($0.utf8) })
    private static let shellings: Set<UInt64> = Set(["shelling", "bombardment", "shellfire"].map { wordKey($0.utf8) })
    private static let aerial: Set<UInt64> = Set(["air", "aerial", "warplane", "jet"].map { wordKey($0.utf8) })
    private static let readiness: Set<UInt64> = Set(
        [
            "ready", "primed", "prepared", "unfired", "unlaunched", "defused", "wired", "timer", "timers", "pointing",
            "launched",
            "dismantled", "mounted",
        ].map { wordKey($0.utf8) })
    private static let quantifiers: Set<UInt64> = Set(
        ["all", "most", "some", "each", "none", "several"].map { wordKey($0.utf8) })
    private static let fireNouns: Set<UInt64> = Set(
        ["fire", "launch", "projectile", "munition"].map { wordKey($0.utf8) })
    private static let munitionPronouns: Set<UInt64> = Set(
        ["they", "it", "these", "both", "which", "debris", "shrapnel", "fragments", "wreckage"].map { wordKey($0.utf8) }
    )
    private static let objectPronouns: Set<UInt64> = Set(
        ["them", "it", "all", "both", "some", "most"].map { wordKey($0.utf8) })
    private static let remainder: Set<UInt64> = Set(
        ["rest", "others", "other", "remaining", "first", "second", "third", "fourth", "last"].map { wordKey($0.utf8) })
    private static let ordinals: Set<UInt64> = Set(
        ["one", "another", "two", "three", "others", "first", "second", "third"].map { wordKey($0.utf8) })
    private static let launchPads: Set<UInt64> = Set(
        ["launch", "launching", "launched", "truck", "trailer", "pickup", "minibus", "lorry", "van"].map {
            wordKey($0.utf8)
        })

    private func nearest(to trigger: Trigger, _ mentions: [WeaponMention]) -> WeaponMention? {
        mentions.min { distance($0, trigger) < distance($1, trigger) }
    }

    /// Tokens between, an object or agent right after the verb before all else.
    private func distance(_ mention: WeaponMention, _ trigger: Trigger) -> Int {
        let gap =
            mention.head < trigger.index ? trigger.index - mention.head : mention.tokens.lowerBound - trigger.index
        return mention.isAir && gap > 6 ? gap + 20 : gap
    }

    /// "rockets from Dora hit …": munitions with an origin and no verb of launching.
    private func munitionOrigin(_ mention: WeaponMention, _ sentence: Range<Int>, _ found: [Trigger]) -> Frame? {
        let next = mention.tokens.upperBound
        guard !mention.isAir, !mention.isModifier, next < sentence.upperBound, passage.isWord(next, Word.from),
            let location = place(after: next + 1, sentence.upperBound, start: next)
        else { return nil }
        let evidence = mention.tokens.lowerBound..<location.tokens.upperBound
        return Frame(
            trigger: mention.head, kind: .origin, clause: evidence, weapon: mention, isContinuation: false,
            sites: [.init(role: .launch, location: location, evidence: evidence)])
    }

    // MARK: - Clauses

    private func clause(of trigger: Trigger, _ sentence: Range<Int>) -> Range<Int> {
        var start = trigger.groupStart
        while start > sentence.lowerBound {
            let token = passage.tokens[start - 1]
            if token.isA(.subordinator), opensClause(start - 1) { break }
            if token.kind == .mark, !isInnerMark(start - 1) { break }
            start -= 1
        }
        return start..<trigger.next
    }

    private static let relatives: Set<UInt64> = Set(["which", "who", "whose"].map { wordKey($0.utf8) })

    /// "rockets that hit X" goes on with its munitions; "said that it hit X" opens a clause of its own.
    private func opensClause(_ index: Int) -> Bool {
        if passage.isWord(index, Word.that) { return !passage.isA(index + 1, [.verb, .be, .have]) }
        return !passage.isAny(index, Self.relatives)
    }

    private func isInnerMark(_ index: Int) -> Bool {
        let first = passage.report.text[passage.tokens[index].start]
        return first == UInt8(ascii: "(") || first == UInt8(ascii: ")") || first == UInt8(ascii: ".") || first == 0xE2
            || first == UInt8(ascii: "\"")
    }

    private func rightEnd(of trigger: Trigger, _ sentence: Range<Int>, _ triggers: [Int]) -> Int {
        var index = trigger.next
        while index < sentence.upperBound {
            if let close = parenthesisEnd(at: index, sentence.upperBound) {
                index = close
                continue
            }
            if index > trigger.next, triggers.contains(index) { break }
            let token = passage.tokens[index]
            if token.isA(.subordinator), passage.nameEnd[index] == 0, !isOneAfterAnother(index) { break }
            if token.isCapitalized, passage.isWord(index, wordKey("hit")) {
                index += 1
                continue
            }
            if token.isA(.verb), !token.isA([.hedge, .launcherNoun]), passage.nameEnd[index] == 0,
                !isParticipleAdjective(index)
            {
                break
            }
            if index > trigger.next, isUnknownVerb(index) { break }
            if token.kind == .mark, passage.report.text[token.start] == UInt8(ascii: ";") { break }
            index += 1
        }
        return index
    }

    /// ", a statement said, " and "— officials said —": the index after the closing mark.
    func parenthesisEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma) else { return nil }
        var isReport = false
        for next in index + 1..<max(index + 1, min(index + 12, end)) {
            if passage.isA(next, .reporting) { isReport = true }
            if passage.isWord(next, Word.comma) { return isReport ? next + 1 : nil }
            if passage.tokens[next].kind == .mark || passage.isA(next, .subordinator) { return nil }
        }
        return nil
    }

    /// "fired, one after the other, by …".
    private func isOneAfterAnother(_ index: Int) -> Bool {
        passage.isWord(index - 1, Word.one)
            && (passage.isWord(index + 1, Word.anOther) || passage.isWord(index + 2, Word.other))
    }

    /// "turned a queue", "sparked the sirens": whatever ends so before an article and is no word of the lexicon.
    private func isUnknownVerb(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word, token.classes.isEmpty, !token.isCapitalized, token.end - token.start > 4,
            passage.isA(index + 1, .determiner), !passage.isA(index - 1, [.determiner, .preposition])
        else { return false }
        return passage.report.text[token.range].suffix(2).elementsEqual("ed".utf8)
    }

    /// "a house located near …", "a site known as …".
    private func isParticipleAdjective(_ index: Int) -> Bool {
        passage.isWord(index, wordKey("located")) || passage.isA(index - 1, .determiner)
    }
}
