internal import IncidentModel

/// Dead and wounded told by what was done for them afterwards.
extension CasualtyFinder {
    /// "12 bodies were brought in", "the bodies of three workers were pulled from the rubble".
    func bodies(at index: Int, _ sentence: Range<Int>) -> Found? {
        // "26 bodies, most of them bound and shot": of another killing.
        guard passage.isAny(index, Self.bodyWords), !passage.has(Self.murdered, in: sentence) else { return nil }
        let limit = min(index + 14, sentence.upperBound)
        let isTaken = (max(sentence.lowerBound, index - 5)..<index).contains {
            passage.isAny($0, Self.handled) && !passage.isA($0 - 1, .be)
        }
        let handled = (index + 1..<max(index + 1, limit)).first { passage.isAny($0, Self.handled) }
        guard isTaken || handled != nil else { return nil }
        let be = (index + 1..<max(index + 1, handled ?? limit)).first { passage.isA($0, [.be, .have]) } ?? limit
        if passage.isWord(index + 1, Word.of), let group = people.group(at: index + 2, before: be, endsClause: true) {
            return Found(facts: [.killed(group.count)], tokens: index..<group.tokens.upperBound, isNone: false)
        }
        guard let count = counts.count(endingAt: index - 1, notBefore: sentence.lowerBound), let range = count.count
        else {
            return nil
        }
        return Found(facts: [.killed(range)], tokens: count.tokens.lowerBound..<index + 1, isNone: false)
    }

    /// The words at which a rule of this file begins, besides those of `CasualtyFinder.openers`.
    static let aftermathOpeners = WordSet(joining: [bodyWords, scratches, needs], "treated")

    private static let murdered = WordSet(
        joining: [], "bound shot tortured torture handcuffed blindfolded beheaded executed dumped")
    private static let bodyWords = WordSet(["bodies", "body", "corpses", "corpse"].map { wordKey($0.utf8) })
    private static let handled = WordSet(
        [
            "brought", "come", "came", "arrived", "received", "pulled", "recovered", "retrieved", "dug", "counted",
            "taken",
            "identified", "found", "removed", "took", "counted", "saw", "evacuated", "buried", "transferred",
        ].map { wordKey($0.utf8) })

    /// "left the gardener dead", "left the mother fighting for her life", "lost two colleagues", "lost a leg".
    func left(at index: Int, _ sentence: Range<Int>) -> Found? {
        if passage.isAny(index, Self.leaving),
            let group = people.group(at: index + 1, before: min(index + 12, sentence.upperBound))
        {
            let next = group.tokens.upperBound
            // What an elided verb of harm counts already is not counted twice.
            if passage.isWord(next, wordKey("dead")), !passage.isA(index + 1, .number),
                !passage.isAny(index + 1, [Word.a, Word.an, Word.least]),
                passage.isWord(index + 1, Word.the)
            {
                return Found(facts: [.killed(group.count)], tokens: index..<next + 1, isNone: false)
            }
            let isFighting = passage.isWord(next, wordKey("fighting")) && passage.isWord(next + 1, Word.isFor)
            if isFighting {
                return Found(facts: [.injured(group.count)], tokens: index..<next + 2, isNone: false)
            }
        }
        guard passage.isAny(index, Self.losing) else { return nil }
        if passage.isA(index - 1, .pronoun) || passage.isA(index - 1, [.militaryForce, .actor]),
            let group = people.group(at: index + 1, before: min(index + 8, sentence.upperBound)),
            group.tokens.contains(where: { passage.isA($0, .person) || passage.isAny($0, Self.fellows) })
        {
            return Found(facts: [.killed(group.count)], tokens: index..<group.tokens.upperBound, isNone: false)
        }
        if passage.isA(index + 1, .determiner), passage.isAny(index + 2, Self.limbs),
            let group = people.subject(before: index, notBefore: sentence.lowerBound)
        {
            return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<index + 3, isNone: false)
        }
        return nil
    }

    private static let fellows = WordSet(
        ["colleagues", "comrades", "friends", "men", "martyrs"].map { wordKey($0.utf8) })
    private static let limbs = WordSet(
        ["leg", "arm", "limb", "hand", "foot", "eye", "legs", "finger"].map { wordKey($0.utf8) })

    /// "four people are dead", "nobody got so much as a scratch".
    func dead(at index: Int, _ sentence: Range<Int>) -> Found? {
        if passage.isAny(index, Self.scratches),
            let nobody = (max(sentence.lowerBound, index - 7)..<index).last(where: {
                passage.isWord($0, wordKey("nobody")) || passage.isWord($0, Word.one) && passage.isWord($0 - 1, Word.no)
            })
        {
            return Found(facts: [.killed(.none), .injured(.none)], tokens: nobody..<index + 1, isNone: true)
        }
        return nil
    }

    private static let scratches = WordSet(["scratch", "scratched", "bruise"].map { wordKey($0.utf8) })

    /// "eight were hurt, of whom one later died", "four of whom did not survive".
    func ofWhom(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, wordKey("whom")), passage.isWord(index - 1, Word.of) else { return nil }
        let isBefore = passage.isA(index - 2, .number)
        let last = isBefore ? index - 2 : index + 1
        guard sentence.contains(last), passage.isA(last, .number),
            let count = counts.count(endingAt: last, notBefore: isBefore ? sentence.lowerBound : index)?.count
        else { return nil }
        let from = max(index, last) + 1
        let end = min(from + 4, sentence.upperBound)
        guard from < end,
            let verb = (from..<end).first(where: {
                passage.isWord($0, wordKey("died"))
                    || passage.isAny($0, Self.succumbs)
                        && (passage.isWord($0, wordKey("succumbed")) || passage.isWord($0 - 1, Word.not))
            })
        else { return nil }
        return Found(facts: [.killed(count)], tokens: min(last, index)..<verb + 1, isNone: false)
    }

    private static let succumbs = WordSet(["succumbed", "survive", "survived"].map { wordKey($0.utf8) })

    /// "17 people burned to death".
    func toDeath(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, wordKey("death")), passage.isWord(index - 1, Word.to),
            index - 2 > sentence.lowerBound
        else { return nil }
        var verb = index - 2
        while verb > sentence.lowerBound, passage.isA(verb - 1, [.be, .have, .adverb, .hedge]) { verb -= 1 }
        guard let group = people.subject(before: verb, notBefore: sentence.lowerBound) else { return nil }
        return Found(facts: [.killed(group.count)], tokens: group.tokens.lowerBound..<index + 1, isNone: false)
    }

    /// "20 people needed surgery", "nobody needed treatment".
    func needed(at index: Int, _ sentence: Range<Int>) -> Found? {
        // "upwards of a dozen in need of surgery".
        if passage.isWord(index, Word.in), passage.isWord(index + 1, wordKey("need")),
            passage.isWord(index + 2, Word.of),
            passage.isAny(index + 3, Self.careWords),
            let group = people.subject(before: index, notBefore: sentence.lowerBound), group.tokens.upperBound == index
        {
            return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<index + 4, isNone: false)
        }
        // "Five more are being treated".
        if passage.isWord(index, wordKey("treated")),
            passage.isA(index - 1, .be) || passage.isWord(index - 1, wordKey("being")),
            !sentence.contains(index + 1) || passage.tokens[index + 1].kind == .mark
                || passage.isAny(index + 1, [Word.at, Word.in, Word.on, Word.by])
        {
            var verb = index
            while verb > sentence.lowerBound,
                passage.isA(verb - 1, [.be, .have, .adverb]) || passage.isWord(verb - 1, wordKey("being"))
            {
                verb -= 1
            }
            if let group = people.subject(before: verb, notBefore: sentence.lowerBound), group.tokens.upperBound == verb
            {
                return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<index + 1, isNone: false)
            }
        }
        if let taken = takenToHospital(at: index, sentence) { return taken }
        guard passage.isAny(index, Self.needs),
            let care = (index + 1...index + 3).first(where: {
                sentence.contains($0) && passage.isAny($0, Self.careWords)
            })
        else { return nil }
        let start = passage.isWord(index - 1, Word.one) && passage.isWord(index - 2, Word.no) ? index - 2 : index - 1
        if start < index - 1 || passage.isWord(start, wordKey("nobody")) || passage.isWord(start, wordKey("none")) {
            guard start >= sentence.lowerBound else { return nil }
            return Found(facts: [.injured(.none)], tokens: start..<care + 1, isNone: true)
        }
        guard let group = people.subject(before: index, notBefore: sentence.lowerBound) else { return nil }
        return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<care + 1, isNone: false)
    }

    /// "another two were taken to hospital", "sending ten more to hospitals": the hurt, where nothing else tells of them.
    private func takenToHospital(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, Word.to),
            let ward = (index + 1...index + 3).first(where: {
                sentence.contains($0) && passage.isAny($0, Self.hospitals)
            }),
            !(index + 1..<ward).contains(where: { passage.tokens[$0].kind == .mark })
        else { return nil }
        var group: PeopleGroup?
        if passage.isAny(index - 1, Self.cared), passage.isA(index - 2, .be) {
            var verb = index - 1
            while verb > sentence.lowerBound, passage.isA(verb - 1, [.be, .have, .adverb]) { verb -= 1 }
            group = people.subject(before: verb, notBefore: sentence.lowerBound)
            if group?.tokens.upperBound != verb { group = nil }
        } else if let sent = (max(sentence.lowerBound, index - 6)..<index).last(where: { passage.isAny($0, Self.sends) }
        ) {
            group = people.group(at: sent + 1, before: index)
        }
        guard let group else { return nil }
        return Found(
            facts: [], tokens: group.tokens.lowerBound..<ward + 1, isNone: false, weakFacts: [.injured(group.count)])
    }

    static let hospitals = WordSet(["hospital", "hospitals", "clinic"].map { wordKey($0.utf8) })
    private static let sends = WordSet(["sending", "sent", "putting", "landing"].map { wordKey($0.utf8) })

    /// "Ten others are in hospital", "Two remain in intensive care".
    func inHospital(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index, Word.in), passage.isA(index - 1, .be) || passage.isAny(index - 1, Self.remains),
            (index + 1...index + 3).contains(where: {
                sentence.contains($0) && passage.isAny($0, Self.wards) && passage.tokens[$0 - 1].kind == .word
            }), let group = people.subject(before: index - 1, notBefore: sentence.lowerBound),
            group.tokens.upperBound == index - 1
        else { return nil }
        return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<index + 2, isNone: false)
    }

    static let remains = WordSet(["remain", "remained", "remains", "still"].map { wordKey($0.utf8) })
    private static let wards = WordSet(["hospital", "hospitals", "care"].map { wordKey($0.utf8) })

    private static let needs = WordSet(["needed", "required"].map { wordKey($0.utf8) })
    private static let careWords = WordSet(
        ["treatment", "surgery", "hospitalization", "hospitalisation", "stitches", "hospital", "amputation"].map {
            wordKey($0.utf8)
        })
}
