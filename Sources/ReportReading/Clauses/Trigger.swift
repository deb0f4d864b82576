internal import IncidentModel

/// A word (or two) that may govern sites, with its voice.
struct Trigger: Sendable {
    var index: Int
    /// Where its right side begins.
    var next: Int
    var kind: TriggerKind
    /// The subject is what is hit, not what hits.
    var isPassive: Bool
    /// First token of the verb group: the auxiliary when there is one.
    var groupStart: Int
}

/// Finds the triggers of a sentence.
struct TriggerFinder {
    let passage: Passage

    func triggers(in sentence: Range<Int>) -> [Trigger] {
        sentence.compactMap { trigger(at: $0, sentence) }
    }

    private func trigger(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.nameEnd[index] == 0 else { return nil }
        if let noun = nominal(at: index, sentence) { return noun }
        let token = passage.tokens[index]
        guard let kind = kind(of: index, token) else { return nil }
        let group = auxiliary(before: index, sentence.lowerBound)
        var next = index + 1
        let isPhrasal =
            passage.isWord(next, wordKey("off")) || passage.isWord(next, Word.up)
            || passage.isWord(next, wordKey("through"))
        if passage.isWord(next, Word.down) || isPhrasal && kind != .target { next += 1 }
        let isPassive = group.map { passage.isA($0.be, .be) } ?? false
        return Trigger(
            index: index, next: next, kind: kind, isPassive: isPassive || isBareParticiple(index, kind, sentence),
            groupStart: group?.start ?? index)
    }

    private func kind(of index: Int, _ token: Token) -> TriggerKind? {
        let isShot = passage.isAny(index, Self.shoot)
        if isShot, passage.isWord(index + 1, Word.down) { return .intercept }
        if token.isA(.launchVerb) {
            // "fires" and "launches" are nouns as often as verbs.
            return passage.isA(index - 1, .determiner) && !passage.isA(index - 1, .pronoun)
                && passage.isAny(index, Self.nounLike) ? nil : .launch
        }
        if passage.isWord(index + 1, Word.down), passage.isAny(index, Self.comes) { return .land }
        if passage.isWord(index + 1, wordKey("off")), passage.isAny(index, Self.setsOff) { return .launch }
        if passage.isWord(index + 1, Word.up), passage.isAny(index, Self.blows) { return .land }
        if token.isA(.landVerb), token.isA(.hitVerb) { return landsIntransitively(index) ? .land : .hit }
        if token.isA(.landVerb) { return .land }
        if token.isA(.hitVerb) { return .hit }
        if token.isA(.targetVerb) { return .target }
        if token.isA(.interceptVerb) { return .intercept }
        if token.isA(.foundVerb) { return .found }
        if token.isA(.originVerb) {
            // Only "traced" goes back *to* a place; "came to power" comes from nowhere.
            return passage.isAny(index + 1, [Word.from, wordKey("back"), wordKey("in")])
                || passage.isWord(index, wordKey("traced")) ? .origin : nil
        }
        if passage.isAny(index, Self.strike), passage.isA(index - 1, .weapon) {
            // "Rockets strike Green Zone", "Rocket strikes near embassy": after a munition and before a place, a verb.
            let goesOn =
                passage.isA(index + 1, .determiner) || passage.nameEnd[min(index + 1, passage.nameEnd.count - 1)] > 0
                || passage.isWord(index + 1, Word.near)
            return goesOn ? .hit : nil
        }
        return nil
    }

    private static let setsOff: Set<UInt64> = Set(["set", "let", "sets", "taken", "took"].map { wordKey($0.utf8) })
    private static let blows: Set<UInt64> = Set(["blew", "blown"].map { wordKey($0.utf8) })
    private static let shoot: Set<UInt64> = Set(["shot", "brought"].map { wordKey($0.utf8) })
    private static let nounLike: Set<UInt64> = Set(
        ["fires", "launches", "firing", "shooting"].map { wordKey($0.utf8) })
    private static let strike: Set<UInt64> = Set(["strike", "strikes"].map { wordKey($0.utf8) })

    private func landsIntransitively(_ index: Int) -> Bool { passage.isA(index + 1, .preposition) }

    // MARK: - Nouns and fixed phrases

    /// "under attack", "attack on", "launch site", "aimed at".
    private func nominal(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        let token = passage.tokens[index]
        if passage.isWord(index, Self.under), let attack = (1...3).first(where: { isAttackOrFire(index + $0) }) {
            let group =
                index > sentence.lowerBound && passage.isA(index - 1, [.be, .originVerb])
                    || passage.isAny(index - 1, Self.comes) ? index - 1 : index
            return Trigger(index: index, next: index + attack + 1, kind: .target, isPassive: true, groupStart: group)
        }
        // "the fall of two missiles inside P", the way translations put it.
        if passage.isAny(index, Self.falls), passage.isWord(index + 1, Word.of), passage.isA(index - 1, .determiner) {
            return Trigger(index: index, next: index + 2, kind: .land, isPassive: false, groupStart: index)
        }
        // "became the target of missile attack".
        if passage.isWord(index, wordKey("target")), passage.isWord(index + 1, Word.of),
            let attack = (2...5).first(where: {
                passage.isA(index + $0, .attackNoun) || passage.isWord(index + $0, wordKey("fire"))
            })
        {
            return Trigger(
                index: index, next: index + attack + 1, kind: .target, isPassive: true,
                groupStart: passage.isA(index - 1, .determiner) ? index - 2 : index - 1)
        }
        // "had set up their tube in the groves of P".
        if passage.isWord(index, wordKey("set")), passage.isWord(index + 1, Word.up),
            let tube = (2...5).first(where: { passage.isA(index + $0, [.launcherNoun, .weapon]) })
        {
            return Trigger(index: index, next: index + tube + 1, kind: .launchSite, isPassive: false, groupStart: index)
        }
        // "took mortar fire", "drew rocket fire".
        if passage.isAny(index, Self.takes),
            let fire = (1...3).first(where: { passage.isWord(index + $0, wordKey("fire")) }),
            passage.isA(index + fire - 1, .weapon)
        {
            return Trigger(index: index, next: index + fire + 1, kind: .target, isPassive: true, groupStart: index)
        }
        if token.isA(.attackNoun), !token.isA(.verb),
            passage.isWord(index + 1, Word.on) || passage.isWord(index + 1, Word.against)
                || passage.isWord(index + 1, Word.at) || passage.isWord(index + 1, Word.by)
        {
            return Trigger(index: index, next: index + 1, kind: .target, isPassive: false, groupStart: index)
        }
        if passage.isWord(index, Self.launch) || passage.isWord(index, Self.launching),
            passage.isAny(index + 1, Self.sites)
        {
            return Trigger(index: index, next: index + 2, kind: .launchSite, isPassive: false, groupStart: index)
        }
        if passage.isWord(index, Self.launch), passage.isA(index - 1, .determiner),
            passage.isA(index + 1, .be) || passage.isA(index + 1, .preposition)
        {
            return Trigger(
                index: index, next: passage.isA(index + 1, .be) ? index + 2 : index + 1, kind: .launchSite,
                isPassive: false,
                groupStart: index)
        }
        if passage.isAny(index, Self.aimed), passage.isWord(index + 1, Word.at) || passage.isWord(index + 1, Word.isFor)
        {
            return Trigger(index: index, next: index + 1, kind: .target, isPassive: false, groupStart: index)
        }
        return nil
    }

    private func isAttackOrFire(_ index: Int) -> Bool {
        passage.isWord(index, Word.attack) || passage.isWord(index, wordKey("fire"))
            || passage.isWord(index, wordKey("bombardment"))
    }

    private static let falls: Set<UInt64> = Set(["fall", "landing", "falling"].map { wordKey($0.utf8) })
    private static let takes: Set<UInt64> = Set(["took", "taking", "drew", "received"].map { wordKey($0.utf8) })
    private static let under = wordKey("under"), launch = wordKey("launch"), launching = wordKey("launching")
    private static let comes: Set<UInt64> = Set(["come", "comes", "came", "coming"].map { wordKey($0.utf8) })
    private static let sites: Set<UInt64> = Set(
        ["site", "sites", "point", "points", "location", "position", "area"].map { wordKey($0.utf8) })
    private static let aimed: Set<UInt64> = Set(["aimed", "intended", "meant", "directed"].map { wordKey($0.utf8) })

    // MARK: - Voice

    /// The auxiliary of a verb, over adverbs: "were reportedly fired", "had been hit".
    private func auxiliary(before index: Int, _ start: Int) -> (start: Int, be: Int)? {
        var back = index - 1
        while back >= start,
            passage.isA(back, [.adverb, .hedge, .negation]) || passage.isWord(back, wordKey("directly"))
        { back -= 1 }
        guard back >= start, passage.isA(back, [.be, .have]) else { return nil }
        var first = back
        while first - 1 >= start, passage.isA(first - 1, [.be, .have]) { first -= 1 }
        return (first, back)
    }

    /// Headline and reduced passives: "Embassy targeted with rockets", "rockets fired from".
    private func isBareParticiple(_ index: Int, _ kind: TriggerKind, _ sentence: Range<Int>) -> Bool {
        guard kind == .hit || kind == .target, passage.tokens[index].isA(.verb) else { return false }
        guard
            passage.isWord(index + 1, Word.by) || passage.isWord(index + 1, Word.with)
                || passage.isWord(index + 1, Word.in)
                    && passage.isA(index + 2, .weapon)
        else { return false }
        return !passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
    }
}
