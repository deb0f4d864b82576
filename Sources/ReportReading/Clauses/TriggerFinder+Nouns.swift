internal import IncidentModel

/// Nouns and fixed phrases that govern places as verbs do.
extension TriggerFinder {
    /// "under attack", "attack on", "launch site", "aimed at".
    static let usual = WordSet(
        joining: [],
        "frequent regular common usual repeated constant favourite favorite occasional recurrent habitual prime")

    func nominal(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        if passage.isWord(index, Self.under), let attack = (1...6).first(where: { isAttackOrFire(index + $0) }),
            attack < 4 || (1..<attack).allSatisfy({ isMunitionOrAdjective(index + $0) })
        {
            let group =
                index > sentence.lowerBound && passage.isA(index - 1, [.be, .originVerb])
                    || passage.isAny(index - 1, Self.comes) ? index - 1 : index
            return Trigger(index: index, next: index + attack + 1, kind: .target, isPassive: true, groupStart: group)
        }
        // "the fall of two missiles inside P", the way translations put it.
        if passage.isWord(index + 1, Word.of), passage.isAny(index, Self.falls), passage.isA(index - 1, .determiner) {
            return Trigger(index: index, next: index + 2, kind: .land, isPassive: false, groupStart: index)
        }
        // "The explosion of a rocket was heard near P", "the impact of a rocket in P".
        if passage.isWord(index + 1, Word.of), passage.isA(index, .explosion) || passage.isAny(index, Self.impactNouns),
            let arms = (index + 2..<index + 6).first(where: { passage.isA($0, .weapon) }), arms < sentence.upperBound
        {
            var next = arms + 1
            while passage.isA(next, .weapon) { next += 1 }
            if passage.isA(next, .be), passage.isAny(next + 1, Self.sensed) { next += 2 }
            return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
        }
        // "became the target of missile attack", "was the scene of rocket fire".
        // "is a frequent target of rocket fire" tells of no one attack.
        if passage.isWord(index + 1, Word.of), passage.isAny(index, Self.targetNouns),
            !(1...2).contains(where: { passage.isAny(index - $0, Self.usual) }),
            let attack = (2...5).first(where: {
                passage.isA(index + $0, [.attackNoun, .salvoNoun]) || passage.isWord(index + $0, wordKey("fire"))
            })
        {
            return Trigger(
                index: index, next: index + attack + 1, kind: .target, isPassive: true,
                groupStart: passage.isA(index - 1, .determiner) ? index - 2 : index - 1)
        }
        // "The target was P", "P was the target": what was meant, told as a noun.
        if passage.isAny(index, Self.aims), !passage.isA(index - 1, [.weapon, .preposition]),
            !passage.isAny(index - 1, Self.usual)
        {
            // "The target of the missiles was P".
            let said =
                passage.isWord(index + 1, Word.of)
                ? (index + 2..<index + 6).first { passage.isA($0, .be) && passage.isA($0 - 1, [.weapon, .attackNoun]) }
                    ?? index + 1 : index + 1
            if passage.isA(said, .be) {
                return Trigger(index: index, next: said + 1, kind: .target, isPassive: false, groupStart: index)
            }
            let article = passage.isWord(index - 1, wordKey("intended")) ? index - 2 : index - 1
            var be = article - 1
            while passage.isA(be, [.adverb, .hedge]) || passage.isAny(be, Self.plainly) { be -= 1 }
            // "might have been the target of the rockets".
            let isOfArms =
                passage.isWord(index + 1, Word.of)
                && (index + 2..<index + 5).contains { passage.isA($0, [.weapon, .attackNoun]) }
            if passage.isWord(article, Word.the), passage.isA(be, .be),
                !passage.isWord(index + 1, Word.of) || isOfArms
            {
                return Trigger(index: index, next: index + 1, kind: .target, isPassive: true, groupStart: be)
            }
        }
        if let ruin = ruined(at: index, sentence) { return ruin }
        if let foiled = foiled(at: index, sentence) { return foiled }
        if let impacts = impacts(at: index, sentence) { return impacts }
        if let included = including(at: index, sentence) { return included }
        if let harmed = harmed(at: index, sentence) ?? harming(at: index, sentence) ?? destroying(at: index, sentence)
            ?? died(at: index, sentence)
        {
            return harmed
        }
        // "had set up their tube in the groves of P".
        if passage.isWord(index, wordKey("set")), passage.isWord(index + 1, Word.up),
            let tube = (2...5).first(where: { passage.isA(index + $0, [.launcherNoun, .weapon]) })
        {
            return Trigger(index: index, next: index + tube + 1, kind: .launchSite, isPassive: false, groupStart: index)
        }
        // "The mortar crew had set up behind a mosque in P".
        if passage.isWord(index, wordKey("set")), passage.isWord(index + 1, Word.up),
            passage.isA(index + 2, .preposition),
            (max(sentence.lowerBound, index - 6)..<index).contains(where: {
                passage.isA($0, .actor) || passage.isAny($0, FrameFinder.shooters)
            })
        {
            return Trigger(index: index, next: index + 2, kind: .launchSite, isPassive: false, groupStart: index)
        }
        // "P was used to launch the rockets", "has been used as a launch pad".
        if passage.isWord(index, wordKey("used")), passage.isA(index - 1, .be),
            let launch = (index + 2..<index + 5).first(where: {
                passage.isAny($0, Self.launchings) || passage.isA($0, .launchVerb)
            }),
            passage.isAny(index + 1, [Word.to, Word.isFor, wordKey("as"), wordKey("in")]),
            !(max(sentence.lowerBound, index - 10)..<index).contains(where: {
                passage.isAny($0, FrameFinder.vehicles) || passage.isA($0, [.launcherNoun, .weapon])
            })
        {
            let group = auxiliary(before: index, sentence.lowerBound)?.start ?? index
            return Trigger(index: index, next: launch + 1, kind: .launchSite, isPassive: true, groupStart: group)
        }
        // "had used a lorry near P to launch the rockets".
        if passage.isWord(index, wordKey("used")), !passage.isA(index - 1, .be),
            let vehicle = (2...4).first(where: { passage.isAny(index + $0, FrameFinder.vehicles) }),
            (index + vehicle + 1..<max(index + vehicle + 1, min(index + vehicle + 18, sentence.upperBound))).contains(
                where: {
                    passage.isWord($0, Word.to)
                        && (passage.isAny($0 + 1, Self.launchings) || passage.isA($0 + 1, .launchVerb))
                })
        {
            return Trigger(
                index: index, next: index + vehicle + 1, kind: .launchSite, isPassive: false, groupStart: index)
        }
        let takes = passage.isAny(index, Self.takes)
        // "took mortar fire", "drew rocket fire", "sustained a direct hit", "suffered a drone strike".
        // "The camp took half a dozen rockets".
        if takes, !passage.isA(index - 1, .be),
            let arms = (2...5).first(where: {
                passage.isA(index + $0, [.weapon, .plural]) && passage.isA(index + $0, .weapon)
            }),
            passage.isA(index + arms - 1, [.number, .weapon]) || passage.isWord(index + arms - 1, Word.of),
            (1..<arms).allSatisfy({ passage.tokens[index + $0].kind != .mark && !passage.isA(index + $0, .verb) }),
            !passage.isAny(index + arms + 1, [Word.from, Word.to, Word.out])
        {
            let group = auxiliary(before: index, sentence.lowerBound)?.start ?? index
            return Trigger(
                index: index, next: index + arms + 1, kind: .hit, isPassive: true, groupStart: group)
        }
        if takes,
            let fire = (1...4).first(where: {
                passage.isWord(index + $0, wordKey("fire")) || passage.isAny(index + $0, Self.hits)
                    || passage.isA(index + $0, .attackNoun)
            }),
            (1..<fire).allSatisfy({
                passage.tokens[index + $0].kind != .mark && !passage.isA(index + $0, [.preposition, .verb])
            })
        {
            let isFire = passage.isWord(index + fire, wordKey("fire"))
            let group = auxiliary(before: index, sentence.lowerBound)?.start ?? index
            // "took fire from P".
            let isFrom = (index + fire + 1..<index + fire + 6).contains { passage.isWord($0, Word.from) }
            if isFire, !passage.isA(index + fire - 1, .weapon), !(isFrom && fire == 1) { return nil }
            return Trigger(
                index: index, next: index + fire + 1, kind: passage.isAny(index + fire, Self.hits) ? .hit : .target,
                isPassive: true, groupStart: group)
        }
        if let attack = attackOn(index, sentence) { return attack }
        if let site = launchSite(at: index, sentence) ?? carriedOut(at: index) ?? hauled(at: index, sentence) {
            return site
        }
        // "the launch seems to have taken place in P".
        if passage.isWord(index, Self.launch) || passage.isAny(index, Self.shootings),
            passage.isA(index - 1, .determiner),
            let place = (1...7).first(where: { passage.isAny(index + $0, Self.happens) }),
            (1..<place).allSatisfy({ passage.tokens[index + $0].kind == .word })
        {
            return Trigger(
                index: index, next: index + place + 1, kind: .launchSite, isPassive: false, groupStart: index)
        }
        if let from = launchingWasFrom(at: index, sentence) ?? tookPlace(at: index) { return from }
        // "traced the launch to P": the verb governs the place.
        if passage.isWord(index, Self.launch), passage.isWord(index - 2, wordKey("traced")) { return nil }
        if passage.isWord(index, Self.launch), passage.isA(index - 1, .determiner),
            passage.isA(index + 1, .be) || passage.isA(index + 1, .preposition),
            // "filmed the launch from his roof".
            !passage.isAny(index - 2, Self.sees)
        {
            return Trigger(
                index: index, next: passage.isA(index + 1, .be) ? index + 2 : index + 1, kind: .launchSite,
                isPassive: false,
                groupStart: index)
        }
        if passage.isAny(index, Self.heading),
            passage.isAny(index + 1, [Word.isFor, Word.toward, Word.towards, Word.to])
        {
            return Trigger(index: index, next: index + 1, kind: .target, isPassive: false, groupStart: index)
        }
        // "aimed 28 rockets | at P".
        if passage.isAny(index, Self.aimed), !passage.isA(index - 1, .be),
            let at = (index + 2..<max(index + 2, min(index + 7, sentence.upperBound))).first(where: {
                passage.isAny($0, [Word.at, Word.toward, Word.towards]) && passage.isA($0 - 1, [.weapon, .salvoNoun])
            }), (index + 1..<at).allSatisfy({ !passage.isA($0, [.verb, .preposition]) || passage.isWord($0, Word.of) })
        {
            return Trigger(index: index, next: at, kind: .target, isPassive: false, groupStart: index)
        }
        // "trained on P".
        let isTrained =
            passage.isWord(index, wordKey("trained")) && passage.isAny(index + 1, [Word.on, Word.at])
            && isMunitionSubject(of: index)
        if isTrained
            || passage.isAny(index, Self.aimed)
                && passage.isAny(index + 1, [Word.at, Word.isFor, Word.toward, Word.towards, Word.against])
        {
            return Trigger(index: index, next: index + 1, kind: .target, isPassive: false, groupStart: index)
        }
        return nil
    }

    /// "The attack occurred about 11 a.m. at P", "The rocket attack took place in P".
    private func tookPlace(at index: Int) -> Trigger? {
        guard passage.isA(index, .attackNoun), !passage.isA(index, .plural), !passage.isA(index, .verb),
            passage.isWord(index - 1, Word.the) || passage.isA(index - 1, .weapon)
        else { return nil }
        let next = passage.isWord(index + 1, wordKey("took")) ? index + 2 : index + 1
        guard passage.isAny(next, Self.occurring) else { return nil }
        return Trigger(index: index, next: next + 1, kind: .land, isPassive: false, groupStart: index)
    }

    private static let occurring: WordSet = WordSet(joining: [], "place occurred happened")

    /// "launch of the missiles was from P", "the launching was from the area of P".
    private func launchingWasFrom(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isWord(index, Self.launch) || passage.isAny(index, Self.shootings) else { return nil }
        var end = index + 1
        if passage.isWord(end, Word.of), let arms = (end + 1..<end + 5).first(where: { passage.isA($0, .weapon) }) {
            end = arms + 1
        } else if passage.isWord(index, wordKey("shooting")) {
            return nil
        }
        guard end + 1 < sentence.upperBound, passage.isA(end, .be), passage.isWord(end + 1, Word.from) else {
            return nil
        }
        return Trigger(index: index, next: end + 1, kind: .launchSite, isPassive: false, groupStart: index)
    }

    private static let sensed: WordSet = WordSet(joining: [], "heard felt reported seen")
    private static let sees = WordSet(joining: [], "filmed saw watched recorded captured witnessed heard photographed")
    static let aims: WordSet = WordSet(["target", "targets", "aim"].map { wordKey($0.utf8) })
    static let plainly: WordSet = WordSet(
        ["plainly", "clearly", "evidently", "obviously", "presumably"].map { wordKey($0.utf8) })

    /// "four impacts: two at …", "hits were recorded in …".
    func impacts(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isAny(index, Self.impactNouns),
            passage.isA(index - 1, [.number, .determiner, .weapon]) || index == sentence.lowerBound
        else { return nil }
        var next = index + 1
        while next < sentence.upperBound, next - index < 5,
            passage.isA(next, [.be, .have, .reporting, .adverb]) || passage.isAny(next, Self.recorded)
        { next += 1 }
        guard next > index + 1 && passage.isA(next, .preposition) || passage.isWord(next, Word.colon) else {
            return nil
        }
        return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
    }

    static let impactNouns: WordSet = WordSet(
        ["impact", "impacts", "hits", "landings"].map { wordKey($0.utf8) })
    static let recorded: WordSet = WordSet(
        ["recorded", "registered", "observed", "noted", "seen"].map { wordKey($0.utf8) })

    /// "under | repeated rocket and mortar | fire".
    private func isMunitionOrAdjective(_ index: Int) -> Bool {
        passage.isA(index, [.weapon, .conjunction])
            || passage.tokens[index].kind == .word && !passage.tokens[index].isCapitalized
                && !passage.isA(index, [.preposition, .determiner, .verb, .placeClass, .militaryForce, .person])
    }

    func isAttackOrFire(_ index: Int) -> Bool {
        passage.isA(index, [.attackNoun, .salvoNoun]) || passage.isWord(index, wordKey("fire"))
    }
}
