internal import IncidentModel

/// Whether a munition or the attack did the harm.
extension CasualtyFinder {
    /// "the rockets killed two": what kills is a munition or the attack.
    func isMunitionSubject(of index: Int, _ sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, index - 30)
        guard
            let noun = (start..<index).last(where: {
                passage.isA($0, [.weapon, .attackNoun, .salvoNoun, .airWeapon, .actor, .person, .explosion])
            })
        else { return opensWithMunitionPronoun(sentence.lowerBound) }
        // "…, another wounded four".
        if passage.isWord(index - 1, Word.anOther), passage.isA(index + 1, [.number, .determiner]) { return true }
        let attack = passage.isA(noun, [.actor, .person]) ? attackUpon(noun, start) ?? noun : noun
        return passage.isA(attack, [.weapon, .attackNoun, .salvoNoun, .explosion])
            && !passage.isA(attack, .airWeapon)
    }

    /// "A rocket attack on coalition forces in P | killed …": the attack whose phrase the people stand in.
    private func attackUpon(_ people: Int, _ start: Int) -> Int? {
        var index = people - 1
        while index >= start, people - index < 14 {
            let token = passage.tokens[index]
            if passage.isAny(index, Self.aiming) {
                index -= 1
                continue
            }
            if token.isA([.attackNoun, .salvoNoun]) || token.isA(.weapon) && passage.isA(index + 1, .preposition) {
                return passage.isA(index + 1, .preposition) || passage.isAny(index + 1, TriggerFinder.ascribed)
                    || passage.isAny(index + 1, Self.aiming) ? index : nil
            }
            guard token.kind == .word || token.kind == .number || token.kind == .possessive,
                passage.isAny(index, TriggerFinder.ascribed)
                    || !token.isA([.verb, .be, .have, .subordinator, .pronoun, .killed, .injured])
                    || token.isA(.modifier)
            else { return nil }
            index -= 1
        }
        return nil
    }

    private static let aiming: WordSet = WordSet(
        ["targeting", "aimed", "hitting", "striking"].map { wordKey($0.utf8) })

    /// "It wounded a guard", "One of them landed inside and killed …", "The second killed two": munitions named before.
    private func opensWithMunitionPronoun(_ start: Int) -> Bool {
        let first = passage.isAny(start, [Word.but, Word.and]) ? start + 1 : start
        return passage.isAny(first, Self.munitionPronouns)
            || passage.isWord(first, Word.the) && passage.isAny(first + 1, FrameFinder.remainder)
    }

    private static let munitionPronouns: WordSet = WordSet(
        ["it", "one", "another", "both", "two", "three"].map { wordKey($0.utf8) })

    func adjectivesStart(_ index: Int, _ floor: Int) -> Int {
        var start = index
        while start > floor, index - start < 4 {
            let token = passage.tokens[start - 1]
            let isPlain =
                token.kind == .word
                && !token.isA([
                    .number, .determiner, .preposition, .verb, .be, .have, .negation, .conjunction, .subordinator,
                    .adverb,
                ])
                || token.kind == .possessive
            guard isPlain, !passage.isAny(start - 1, [Word.several, Word.few, Word.many, Word.more, Word.least]) else {
                break
            }
            start -= 1
        }
        return start
    }
}
