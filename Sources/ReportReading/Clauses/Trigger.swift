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
        let openers = Self.openers
        return sentence.compactMap { index in
            guard passage.isA(index, Self.openingClasses) || passage.isAny(index, openers) else {
                assert(trigger(at: index, sentence) == nil, "\(passage.words(index..<index + 1)): add it to openers")
                return nil
            }
            return trigger(at: index, sentence)
        }
    }

    /// The words at which a rule of the `TriggerFinder` begins: all others are passed over unasked.
    private static let openingClasses: WordClass = [
        .killed, .injured, .casualty, .attackNoun, .salvoNoun, .launchVerb, .landVerb, .hitVerb, .targetVerb,
        .interceptVerb, .foundVerb, .originVerb, .explosion,
    ]
    static let openers = WordSet(
        joining: [
            downs, arrives, falls, targetNouns, aims, impactNouns, takes, shellings, launchings, sites, sources,
            performed, heading,
            aimed, comes, setsOff, blows, lies, meets, approaches, setsFire, harms, presentHits, presentLands,
            headlineTargets, baseForms, strike, shoot, drops, ends, follows, destroys, foils, outOfSky, flings, makes,
            explodes, hauls, sparks, houses,
        ],
        "under set fire launch dropped picked bombed poo left engaged used trained included seen them heard tracked operation"
    )

    private func trigger(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.nameEnd[index] == 0 else { return nil }
        if usedToFire(index - 2) == index + 1 { return nil }
        if let noun = nominal(at: index, sentence) { return noun }
        let token = passage.tokens[index]
        guard let kind = kind(of: index, token) else { return nil }
        let group = auxiliary(before: index, sentence.lowerBound)
        var next = index + 1
        if passage.isAny(index, Self.setsFire), kind == .hit { next += passage.isWord(index + 2, Word.to) ? 2 : 1 }
        if kind == .intercept, isOutOfSky(next) { next += 4 }
        let isPhrasal =
            passage.isWord(next, wordKey("off")) && !passage.isA(next + 1, .determiner) || passage.isWord(next, Word.up)
            || passage.isWord(next, wordKey("through")) && !passage.isA(next + 1, .determiner)
            || passage.isWord(next, Word.out)
            || kind == .launch && passage.isAny(next, Self.outs)
        if passage.isWord(next, Word.down) || isPhrasal && kind != .target { next += 1 }
        if kind == .land, passage.isWord(next, Word.to), passage.isAny(next + 1, Self.earth) { next += 2 }
        // "were fired" is passive, "were targeting" is not.
        let isProgressive = passage.report.text[token.range].suffix(3).elementsEqual("ing".utf8)
        let isPassive = !isProgressive && group.map { passage.isA($0.be, .be) } ?? false
        return Trigger(
            index: index, next: next, kind: kind, isPassive: isPassive || isBareParticiple(index, kind, sentence),
            groupStart: group?.start ?? index)
    }

    /// "mortar bombs": the British word for the rounds.
    func isMortarBomb(_ index: Int) -> Bool {
        (passage.isWord(index, wordKey("bomb")) || passage.isWord(index, wordKey("bombs")))
            && passage.isA(index - 1, .weapon)
    }

    // MARK: - Voice

    /// The auxiliary of a verb, over adverbs: "were reportedly fired", "had been hit".
    func auxiliary(before index: Int, _ start: Int) -> (start: Int, be: Int)? {
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
        guard kind == .hit || kind == .target, passage.tokens[index].isA(.verb),
            !passage.isWord(index, wordKey("missed"))
        else { return false }
        // "attacked with missiles the quarter of P" has its object behind.
        if passage.isWord(index + 1, Word.with),
            let weapon = (index + 2..<index + 7).last(where: { passage.isA($0, .weapon) }),
            passage.isA(weapon + 1, .determiner) || PlaceNounParser(passage: passage).isNameStart(weapon + 1)
        {
            return false
        }
        guard
            passage.isWord(index + 1, Word.by) || passage.isWord(index + 1, Word.with)
                || passage.isWord(index + 1, Word.in)
                    && passage.isA(index + 2, .weapon)
        else { return false }
        return !passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
    }
}
