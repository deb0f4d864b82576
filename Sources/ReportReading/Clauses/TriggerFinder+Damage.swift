internal import IncidentModel

/// Munitions that do harm came down where it was done.
extension TriggerFinder {
    /// "The rocket damaged a school in P", "The second set fire to cars in P": munitions that do harm came down there.
    func damaging(at index: Int) -> TriggerKind? {
        guard passage.isAny(index, Self.damagers) else { return nil }
        let sets =
            isSpark(index)
            || passage.isAny(index, Self.setsFire)
                && (passage.isWord(index + 1, wordKey("fire")) || (1...6).contains { isAlight(index + $0) })
        // "A volley of mortar bombs left five people dead in P".
        if passage.isWord(index, wordKey("left")), isMunitionBefore(index),
            (1...7).contains(where: { passage.isA(index + $0, [.killed, .injured]) })
        {
            return .land
        }
        // "left a crater near P", "tore a hole in the roof of P": made where it came down.
        let digs =
            passage.isAny(index, Self.makes)
            && (1...5).contains { passage.isAny(index + $0, Self.holes) && passage.tokens[index + $0].kind == .word }
        let isBlast = passage.isA(index - 1, .explosion) || passage.isA(index - 3, .explosion)
        if digs, isBlast || isMunitionSubject(of: index), !passage.isA(index - 1, .be) { return .land }
        // "P was damaged by three rockets", "was set ablaze by a shell".
        if sets || passage.isAny(index, Self.harms), passage.isA(index - 1, [.be, .adverb]),
            !passage.isA(index, [.killed, .injured]),
            let by = (index + 1...index + 2).first(where: { passage.isWord($0, Word.by) }),
            (by + 1..<by + 5).contains(where: { passage.isA($0, .weapon) })
        {
            return .hit
        }
        guard sets || passage.isAny(index, Self.harms), !passage.isWord(index + 1, Word.by) else { return nil }
        var back = index - 1
        while passage.isA(back, [.have, .adverb, .hedge]) || passage.isWord(back, Word.that)
            || passage.isWord(back, wordKey("instead"))
            || passage.isWord(back, wordKey("which"))
        { back -= 1 }
        // "the blast from the rocket in P | killed …".
        if let blast = (max(0, index - 8)..<index).last(where: { passage.isA($0, .explosion) }),
            passage.isWord(blast + 1, Word.from) || passage.isWord(blast + 1, Word.of),
            (blast + 2...blast + 4).contains(where: { passage.isA($0, .weapon) && $0 < index }),
            !(blast..<index).contains(where: { passage.isA($0, [.verb, .be]) || passage.tokens[$0].kind == .mark })
        {
            return .hit
        }
        // "an attack July 31 that wounded six".
        if back < index - 1 {
            while passage.isA(back, [.month, .weekday, .partOfDay])
                || passage.isA(back, .number) && passage.isA(back - 1, .month)
                || passage.isWord(back, Word.on) && passage.isA(back + 1, [.month, .weekday])
            { back -= 1 }
        }
        // "rocket shrapnel killed a worker".
        if passage.isAny(back, Self.pieces), passage.isA(back - 1, .weapon) { back -= 1 }
        if passage.isWord(back, Word.one), passage.isWord(back + 1, Word.that) { return .hit }
        // "One fell near P, another in Q, and one | damaged a market".
        if passage.isWord(back, Word.one) || passage.isWord(back, wordKey("another")), back == index - 1,
            passage.isWord(back - 1, Word.and) || passage.isWord(back - 1, Word.comma)
                || passage.isWord(back - 1, wordKey("while")),
            passage.isA(index + 1, .determiner)
        {
            return .hit
        }
        // "Two rockets landed in P. One of them | damaged a house in Q", "At least one | hurt a guard".
        if back == index - 1, isOneOfThem(back), namesPlace(behind: index) { return .hit }
        // "A mortar round, fired from P, | caused a fire at Q".
        if passage.isWord(index - 1, Word.comma),
            let open = (max(1, index - 16)..<max(1, index - 1)).last(where: { passage.isWord($0, Word.comma) }),
            passage.isA(open + 1, .launchVerb), passage.isA(open - 1, [.weapon, .salvoNoun])
        {
            return .hit
        }
        // "a missile fired from P | destroyed a terminal".
        if !passage.isA(index - 1, .be),
            let fired = (max(0, index - 10)..<index).last(where: {
                passage.isA($0, .launchVerb) && passage.isA($0 - 1, .weapon)
            }),
            (fired + 1..<index).allSatisfy({
                passage.tokens[$0].kind == .word && !passage.isA($0, [.verb, .be, .have, .subordinator])
            })
        {
            return .hit
        }
        return (passage.isA(back, [.weapon, .salvoNoun]) || isArmedAttack(back) || isMortarBomb(back))
            && !passage.isA(back + 1, .be) || isAttackWithPlace(before: index)
            || passage.isAny(back, FrameFinder.others) && passage.isA(back - 1, .determiner)
            || passage.isWord(back, Word.and) && passage.isAny(index, Self.breaks) ? .hit : nil
    }

    /// "The house, in the rural P area of Q, | was completely destroyed |": where the house stood.
    func ruined(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        guard passage.isAny(index, Self.houses), index - sentence.lowerBound <= 3,
            !(sentence.lowerBound..<index).contains(where: {
                passage.isA($0, [.preposition, .verb]) || passage.tokens[$0].kind == .mark
            })
        else { return nil }
        let next = passage.isWord(index + 1, Word.comma) ? index + 2 : index + 1
        guard next < sentence.upperBound, passage.isAny(next, Self.standing),
            let ruin = (next + 2..<max(next + 2, min(next + 22, sentence.upperBound))).first(where: {
                passage.isAny($0, Self.ruins)
            }), (max(next, ruin - 3)..<ruin).contains(where: { passage.isA($0, .be) }),
            !(next..<ruin).contains(where: { passage.isA($0, [.reporting, .subordinator]) }),
            // "was destroyed in the war of 2003".
            !(ruin + 1..<ruin + 6).contains(where: { passage.isWord($0, wordKey("war")) })
        else { return nil }
        return Trigger(index: index, next: next, kind: .land, isPassive: false, groupStart: index)
    }

    static let houses = WordSet(joining: [], "house houses home homes building school shop warehouse farmhouse villa")
    private static let ruins = WordSet(
        joining: [], "destroyed damaged wrecked demolished gutted flattened levelled leveled hit struck ruined")

    /// "triggered an explosion at P", "sparked a blaze".
    private func isSpark(_ index: Int) -> Bool {
        passage.isAny(index, Self.sparks)
            && (1...4).contains { passage.isA(index + $0, .explosion) || passage.isAny(index + $0, Self.blazes) }
    }

    static let sparks = WordSet(joining: [], "triggered triggering sparked sparking touched")
    private static let blazes = WordSet(
        joining: [], "fire fires blaze blazes inferno explosion explosions blast blasts")

    /// "set two shops | alight", "set a car | on fire".
    private func isAlight(_ index: Int) -> Bool {
        passage.isAny(index, Self.alight)
            || passage.isWord(index, wordKey("fire")) && passage.isWord(index - 1, Word.on)
    }

    private func namesPlace(behind verb: Int) -> Bool {
        for index in verb + 1..<min(verb + 14, max(verb + 1, passage.tokens.count)) {
            if passage.isWord(index, Word.stop) { return false }
            if passage.nameEnd[index] > 0 || passage.tokens[index].isCapitalized { return true }
        }
        return false
    }

    /// "One", "At least one", "one of them", as the first words of a clause.
    private func isOneOfThem(_ last: Int) -> Bool {
        var first = last
        if passage.isWord(first, wordKey("them")), passage.isWord(first - 1, Word.of) { first -= 2 }
        guard passage.isWord(first, Word.one) else { return false }
        if passage.isWord(first - 1, Word.least), passage.isWord(first - 2, Word.at) { first -= 2 }
        return first == 0 || passage.tokens[first - 1].kind == .mark || passage.isWord(first - 1, Word.and)
    }

    /// "mortar attack", "rocket fire", "shelling": a noun of attack that says with what.
    func isArmedAttack(_ index: Int) -> Bool {
        if passage.isAny(index, Self.shellings) { return true }
        let isNoun = passage.isA(index, .attackNoun) || passage.isWord(index, wordKey("fire"))
        return isNoun && passage.isA(index - 1, .weapon)
    }

    /// "Shelling of the town | killed one", "Rocket fire from P on Monday | wounded two".
    private func isAttackWithPlace(before index: Int) -> Bool {
        var back = index - 1
        while back >= 0, index - back < 10 {
            if isArmedAttack(back) {
                return back < index - 1
                    && (passage.isA(back + 1, .preposition) || passage.isAny(back + 1, Self.ascribed))
            }
            let token = passage.tokens[back]
            // "A mortar attack blamed on insurgents | killed two", "A rocket attack by militants | killed two".
            if token.isA(.actor), passage.isA(back - 1, .preposition) || passage.isAny(back, Self.ascribed) {
                back -= 1
                continue
            }
            let isPlain =
                (token.kind == .word || token.kind == .number)
                && !token.isA([.verb, .be, .have, .subordinator, .conjunction, .pronoun, .weapon, .actor])
            guard isPlain || passage.isAny(back, Self.ascribed) else { return false }
            back -= 1
        }
        return false
    }

    /// Whose deed an attack is said to be.
    static let ascribed: WordSet = WordSet(
        ["blamed", "claimed", "attributed", "mounted", "staged"].map { wordKey($0.utf8) })

    /// The words at which `damaging` begins.
    private static let damagers = WordSet(joining: [setsFire, makes, harms, sparks], "left")
    static let makes: WordSet = WordSet(
        joining: [], "left leaving made making blew blowing dug gouged gouging tore punched opened carved cut blasted")
    private static let holes: WordSet = WordSet(joining: [], "crater craters hole holes")
    static let setsFire: WordSet = WordSet(["set", "sets", "setting"].map { wordKey($0.utf8) })
    private static let alight: WordSet = WordSet(["ablaze", "alight"].map { wordKey($0.utf8) })
    static let shellings: WordSet = WordSet(
        ["shelling", "bombardment", "rocketing", "mortaring"].map { wordKey($0.utf8) })
    private static let pieces: WordSet = WordSet(["shrapnel", "debris", "fragments"].map { wordKey($0.utf8) })
    private static let breaks: WordSet = WordSet(["broke", "penetrated", "dug", "ignited"].map { wordKey($0.utf8) })
    static let harms: WordSet = WordSet(
        [
            "damaged", "destroyed", "wrecked", "demolished", "gutted", "burned", "burnt", "ignited", "reached",
            "shattered",
            "flattened", "levelled", "leveled", "penetrated", "perforated", "dug", "broke", "killed", "wounded",
            "injured", "hurt", "caused", "claimed",
        ].map { wordKey($0.utf8) })
}
