internal import IncidentModel

/// Nouns of attack: "attack on P", "the shelling of P", "a barrage against P", and attacks that were foiled.
extension TriggerFinder {
    /// "attack on", "barrage late on Sunday against", "mortar fire into", "attack near": the noun that governs the place.
    func attackOn(_ index: Int, _ sentence: Range<Int>) -> Trigger? {
        let token = passage.tokens[index]
        let isFire = passage.isWord(index, wordKey("fire")) && passage.isA(index - 1, .weapon)
        // "the shelling of P" is a noun, "shelling P" a verb.
        let isShelling = isArmedAttack(index) && passage.isWord(index + 1, Word.of)
        let isOperation = isArmedOperation(index, sentence)
        guard token.isA([.attackNoun, .salvoNoun]) && !token.isA(.verb) || isFire || isShelling || isOperation else {
            return nil
        }
        // "Rocket fire at the complex is not unusual".
        if isFire,
            (index + 1..<min(index + 9, sentence.upperBound)).contains(where: { passage.isAny($0, Self.presents) })
        {
            return nil
        }
        // "This is the third attack on the base": a count of attacks, not this one told anew.
        if (1...2).contains(where: { passage.isAny(index - $0, Self.counts) && !passage.isWord(index - $0 - 1, Word.a) }
        ) {
            return nil
        }
        // "Each attack against the government undermines it".
        if passage.isAny(index - 1, Self.anyOne) || passage.isAny(index - 2, Self.anyOne) { return nil }
        var next = index + 1
        if passage.isWord(next, Word.of) {
            while next - index < 6, !passage.isA(next, .weapon), next < sentence.upperBound { next += 1 }
            // "the missile attack of the Guard Corps | on the city": whose it was, and then where.
            if !passage.isA(next, .weapon), let on = attackersEnd(index + 2, sentence) {
                return Trigger(index: index, next: on, kind: .target, isPassive: false, groupStart: index)
            }
            if !passage.isA(next, .weapon) {
                guard isArmedAttack(index) else { return nil }
                return Trigger(index: index, next: index + 2, kind: .hit, isPassive: false, groupStart: index)
            }
            while passage.isA(next, .weapon) { next += 1 }
        } else if token.isA(.salvoNoun), passage.isA(index - 1, .determiner), passage.isA(next, .weapon) {
            return nil
        }
        // "An attack with four rockets on the base", "an attack using drones against P".
        var isWith = false
        if passage.isAny(next, Self.using),
            let arms = (next + 1..<next + 6).first(where: { passage.isA($0, .weapon) }),
            (next + 1..<arms).allSatisfy({
                passage.tokens[$0].kind != .mark
                    && (!passage.isA($0, [.verb, .preposition]) || passage.isWord($0, Word.of))
            })
        {
            next = arms + 1
            while passage.isA(next, .weapon) { next += 1 }
            isWith = true
        }
        // "the attack late on Sunday on the base".
        var last = next
        while last - next < 7, last < sentence.upperBound,
            passage.isA(last, [.weekday, .partOfDay, .adverb, .month, .number, .period])
                || passage.isAny(last, Self.earlyLate)
                || passage.isWord(last, Word.stop) && passage.isA(last - 1, .month)
                || passage.isAny(last, [Word.on, Word.in, Word.at])
                    && passage.isA(last + 1, [.weekday, .month, .partOfDay, .number])
        { last += 1 }
        // "said the attack was | on the compound".
        if token.isA(.attackNoun), passage.isWord(index - 1, Word.the), passage.isWord(next, wordKey("was")),
            passage.isAny(next + 1, [Word.on, Word.against]), passage.isA(next + 2, .determiner),
            !passage.isA(next + 3, [.weekday, .month, .partOfDay, .period, .number])
        {
            return Trigger(index: index, next: next + 1, kind: .target, isPassive: false, groupStart: index)
        }
        // "asked about the attack at the White House": only arms are fired at a place.
        let isArmed = isFire || isWith || isOperation || token.isA(.salvoNoun) || passage.isA(index - 1, .weapon)
        let place = [next, last].first {
            passage.isAny($0, Self.attackPrepositions) && (isArmed || !passage.isWord($0, Word.at))
                && !(passage.isWord($0, Word.on) && passage.isA($0 + 1, [.weekday, .month]))
        }
        if let place {
            return Trigger(
                index: index, next: passage.isWord(place, Word.by) ? index + 1 : place, kind: .target, isPassive: false,
                groupStart: index)
        }
        // "Rocket attack near the embassy": something came down there.
        if passage.isAny(next, Self.nearby) || passage.isWord(next, Word.close) && passage.isWord(next + 1, Word.to),
            passage.isA(index - 1, .weapon)
        {
            return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
        }
        // "thwarted another attack late on Saturday | in P": where it would have begun.
        if let place = [next, last].first(where: { passage.isWord($0, Word.in) || passage.isAny($0, Self.nearby) }),
            (index - 4..<index).contains(where: { passage.isAny($0, Self.stops) }),
            !passage.isA(place + 1, [.weekday, .month, .partOfDay, .number, .period])
        {
            return Trigger(index: index, next: place, kind: .launchSite, isPassive: false, groupStart: index)
        }
        // "A rocket attack in P", "the shelling of P".
        if let place = [next, last].first(where: { passage.isWord($0, Word.in) }), isArmedAttack(index),
            !passage.isA(place + 1, [.weekday, .month, .partOfDay, .number, .period])
        {
            return Trigger(index: index, next: place, kind: .land, isPassive: false, groupStart: index)
        }
        return nil
    }

    /// "carried out an operation | with several drones on P", "against P with drones".
    private func isArmedOperation(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard passage.isWord(index, wordKey("operation")) else { return false }
        let after = index + 1..<max(index + 1, min(index + 16, sentence.upperBound))
        return (max(sentence.lowerBound, index - 9)..<index).contains { passage.isAny($0, Self.performed) }
            && after.contains { passage.isA($0, .weapon) }
            && after.contains {
                passage.isAny($0, [Word.on, Word.against]) && !passage.isA($0 + 1, [.weekday, .month])
            }
            && (passage.isAny(index + 1, Self.using) || passage.isAny(index + 1, [Word.on, Word.against]))
    }

    /// The "on" behind those whose attack it was.
    private func attackersEnd(_ first: Int, _ sentence: Range<Int>) -> Int? {
        for next in first..<max(first, min(first + 12, sentence.upperBound)) {
            if passage.isAny(next, [Word.on, Word.against]) {
                let isAttacker = (first..<next).contains {
                    passage.isA($0, [.actor, .militaryForce]) || passage.isAny($0, Self.attackers)
                }
                return !isAttacker || passage.isA(next + 1, [.weekday, .month, .partOfDay, .number]) ? nil : next
            }
            if passage.isA(next, [.verb, .subordinator, .preposition]) && !passage.isWord(next, Word.of)
                || passage.isWord(next, Word.comma)
            {
                return nil
            }
        }
        return nil
    }

    private static let attackers = WordSet(
        joining: [], "corps guard guards group groups gang gangs faction factions organization organizations party")

    /// "an operation was foiled | in P, where rockets had been readied": where it would have begun.
    func foiled(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isAny(index, Self.foils), passage.isA(index - 1, .be),
            let place = (index + 1..<max(index + 1, min(index + 6, sentence.upperBound))).first(where: {
                (passage.isWord($0, Word.in) || passage.isAny($0, Self.nearby))
                    && !passage.isA($0 + 1, [.weekday, .month, .partOfDay, .number, .period])
            }), (index + 1..<place).allSatisfy({ passage.tokens[$0].kind != .mark && !passage.isA($0, .verb) })
        else { return nil }
        // "A drone attack was thwarted near P" in the air.
        let isOfDrones = (max(sentence.lowerBound, index - 6)..<index).contains { passage.isAny($0, Self.drones) }
        return Trigger(
            index: index, next: place, kind: isOfDrones ? .intercept : .launchSite, isPassive: false,
            groupStart: index - 1)
    }

    private static let drones = WordSet(joining: [], "drone drones uav uavs")
    static let shootings: WordSet = WordSet(["firing", "launching", "shooting"].map { wordKey($0.utf8) })
    private static let anyOne: WordSet = WordSet(["each", "every", "any"].map { wordKey($0.utf8) })
    static let using: WordSet = WordSet(["with", "using", "involving", "by"].map { wordKey($0.utf8) })
    static let foils: WordSet = WordSet(
        joining: [], "foiled foil thwarted averted prevented foiling thwarting preventing thwart prevent avert")
    /// Of an attack as of traffic and flights: only with the attack right behind.
    static let stops: WordSet = WordSet(joining: [foils], "stop stopped stops disrupt disrupted")
    static let presents: WordSet = WordSet(["is", "are"].map { wordKey($0.utf8) })
    static let counts: WordSet = WordSet(
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "such",
            "latest", "every",
        ].map {
            wordKey($0.utf8)
        })
    static let attackPrepositions: WordSet = WordSet(
        ["on", "against", "at", "by", "onto", "toward", "towards", "upon"].map { wordKey($0.utf8) })
    static let nearby: WordSet = WordSet(["near", "outside", "inside"].map { wordKey($0.utf8) })
    static let earlyLate: WordSet = WordSet(
        ["early", "late", "earlier", "later", "today", "yesterday"].map { wordKey($0.utf8) })
}
