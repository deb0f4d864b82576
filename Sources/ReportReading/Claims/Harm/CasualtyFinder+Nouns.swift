internal import IncidentModel

extension CasualtyFinder {
    /// "no casualties", "without injuries", "no deaths or injuries", "three casualties", "caused no casualties".
    func noun(at index: Int, _ sentence: Range<Int>) -> Found? {
        let start = max(sentence.lowerBound, index - 7)
        let negation = (start..<index).last { isNone($0) }
        if let negation,
            !(negation..<index).contains(where: {
                passage.isA($0, [.conjunction]) && passage.isWord($0, Word.but) || passage.isWord($0, Word.comma)
            })
        {
            // "without significant losses" is how translations put that there were none.
            let isFormula =
                passage.isWord(index, wordKey("losses")) && passage.isWord(index - 1, wordKey("significant"))
                && passage.isWord(negation, wordKey("without"))
            if !isFormula, (negation..<index).contains(where: { passage.isAny($0, Self.partial) }) { return nil }
            if isUnknown(sentence) || (negation..<index).contains(where: { passage.isAny($0, Self.notYet) }) {
                return nil
            }
            // "without specifying the casualties": something is left out, not denied.
            if passage.isWord(negation, wordKey("without")),
                (negation + 1..<index).contains(where: { passage.isAny($0, Self.telling) })
            {
                return nil
            }
            // "no Iraqi casualties", "no coalition deaths" and "no injuries among its staff" clear one group only.
            let isOfGroup = (negation + 1..<index).contains {
                passage.isAny($0, Demonyms.keys) || passage.isA($0, .country) || passage.isAny($0, Self.groups)
            }
            // "no U.S. or Iraqi casualties" are none at all.
            let isOfAll =
                (negation + 1..<index).count { passage.isAny($0, Demonyms.keys) || passage.isA($0, .country) } > 1
            if isOfGroup, !isOfAll { return cleared(negation..<index + 1) }
            // "no injuries or casualties among its personnel", "no injuries to Coalition forces".
            var last = index
            while passage.isA(last + 1, .conjunction), passage.isA(last + 2, .casualty) { last += 2 }
            if passage.isWord(last + 1, wordKey("among")),
                passage.isA(last + 2, [.determiner, .country, .person]) && !passage.isAny(last + 3, Self.everybody)
                    || passage.isAny(last + 2, Demonyms.keys) || passage.isAny(last + 2, Self.groups)
            {
                return cleared(negation..<last + 2)
            }
            // "no casualties inside it": there.
            if passage.isAny(last + 1, Self.withins), last + 2 < sentence.upperBound {
                return cleared(negation..<last + 1, zeros: noneFacts(index))
            }
            if passage.isWord(last + 1, Word.to),
                (last + 2..<min(last + 6, max(last + 2, sentence.upperBound))).contains(where: {
                    passage.isA($0, .militaryForce) || passage.isAny($0, Self.groups)
                })
            {
                return cleared(negation..<last + 2)
            }
            // "some damage on the embassy compound, but no injuries": cleared is what the sentence speaks of.
            let isOfPlace =
                passage.isWord(negation - 1, Word.but)
                && (max(sentence.lowerBound, negation - 9)..<negation).contains {
                    passage.isA($0, .damage) && passage.isAny($0 + 1, [Word.on, Word.to, Word.at, Word.in])
                        && passage.isA($0 + 2, .determiner)
                }
            if isOfPlace { return cleared(negation..<index + 1) }
            // "no deaths or injuries": each noun says its own part.
            return Found(facts: noneFacts(index), tokens: negation..<index + 1, isNone: true)
        }
        // "the death of five civilians", "injuries to two contractors".
        if passage.isWord(index + 1, Word.of) || passage.isWord(index + 1, wordKey("to")),
            let group = people.group(at: index + 2, before: sentence.upperBound)
        {
            let word = passage.words(index..<index + 1).lowercased()
            guard !word.hasPrefix("loss"), !word.hasPrefix("casualt") else { return nil }
            let fact: Fact = word.hasPrefix("injur") ? .injured(group.count) : .killed(group.count)
            return Found(facts: [fact], tokens: index..<group.tokens.upperBound, isNone: false)
        }
        let before = adjectivesStart(index, start)
        guard let count = counts.count(endingAt: before - 1, notBefore: sentence.lowerBound), let range = count.count
        else { return nil }
        let tokens = count.tokens.lowerBound..<index + 1
        let word = passage.words(index..<index + 1).lowercased()
        if word.hasPrefix("casualt") || word == "losses" {
            return Found(facts: [.casualtyNote(passage.words(tokens))], tokens: tokens, isNone: false)
        }
        return Found(facts: [word.hasPrefix("injur") ? .injured(range) : .killed(range)], tokens: tokens, isNone: false)
    }

    private static let telling = WordSet(
        joining: [],
        "specifying mentioning giving saying providing elaborating detailing indicating disclosing stating clarifying reporting revealing referring knowing"
    )
    private static let withins = WordSet(joining: [], "inside within")
    private static let everybody = WordSet(joining: [], "citizens civilians people residents population")
    private static let groups = WordSet(
        ["coalition", "military", "troop", "staff", "personnel", "army", "police", "diplomatic", "embassy"].map {
            wordKey($0.utf8)
        })

    func isNone(_ index: Int) -> Bool {
        passage.isWord(index, Word.no) || passage.isWord(index, wordKey("without")) || passage.isWord(index, Word.not)
            || passage.isWord(index, wordKey("zero")) || passage.isWord(index, wordKey("neither"))
    }

    func noneFacts(_ index: Int) -> [Fact] {
        let word = passage.words(index..<index + 1).lowercased()
        // "Losses" is the military cell's word for casualties and damage together.
        // "losses in lives" are the dead alone.
        if word == "losses", (index + 1...index + 3).contains(where: { passage.isAny($0, Self.lives) }) {
            return [.killed(.none)]
        }
        if word.hasPrefix("casualt") || word == "losses" || passage.isWord(index, wordKey("casualties")) {
            return [.killed(.none), .injured(.none)]
        }
        return word.hasPrefix("injur") ? [.injured(.none)] : [.killed(.none)]
    }

    /// "no immediate word on casualties" is silence, not a zero.
    static let notYet: WordSet = WordSet(
        ["word", "mention", "immediately", "information", "details", "confirmation", "clear"].map {
            wordKey($0.utf8)
        }
    )

    /// "no significant losses", "no further casualties": some there were, or may have been.
    static let partial: WordSet = WordSet(
        ["significant", "major", "serious", "heavy", "further", "additional", "new", "other", "large"].map {
            wordKey($0.utf8)
        })

    /// "unclear whether there were casualties".
    func isUnknown(_ sentence: Range<Int>) -> Bool {
        sentence.contains { passage.isWord($0, wordKey("unclear")) || passage.isWord($0, wordKey("whether")) }
    }

    /// "no lives were lost", "no loss of life", "no victims".
    func lossOfLife(at index: Int, _ sentence: Range<Int>) -> Found? {
        // "He did not mention victims" is silence.
        if (index - 3..<index).contains(where: { passage.isAny($0, Self.notYet) }) { return nil }
        guard passage.isAny(index, Self.lives),
            let no = (max(sentence.lowerBound, index - 7)..<index).last(where: { isNone($0) }),
            index - no <= 4
                || !(no..<index).contains(where: {
                    passage.tokens[$0].kind == .mark || passage.isA($0, [.subordinator, .have])
                })
        else { return nil }
        let isEverything = passage.isWord(index, wordKey("victims")) || passage.isWord(index, wordKey("victim"))
        return Found(
            facts: isEverything ? [.killed(.none), .injured(.none)] : [.killed(.none)], tokens: no..<index + 1,
            isNone: true)
    }

    static let lives: WordSet = WordSet(
        ["lives", "life", "victims", "victim", "dead", "souls", "martyrs"].map { wordKey($0.utf8) })

    /// "four passers-by, among them two students, suffered shrapnel wounds"; "leaving two airmen with minor injuries".
    func suffered(at index: Int, _ sentence: Range<Int>) -> Found? {
        // "three killed and 12 suffered", as translations have it.
        if passage.isWord(index, wordKey("suffered")), passage.isA(index - 1, .number),
            index + 1 >= sentence.upperBound || passage.tokens[index + 1].kind == .mark,
            let count = counts.count(endingAt: index - 1, notBefore: sentence.lowerBound)?.count
        {
            return Found(facts: [.injured(count)], tokens: index - 1..<index + 1, isNone: false)
        }
        let end = min(index + 6, sentence.upperBound)
        guard
            passage.isAny(index, Self.suffering) || passage.isWord(index, wordKey("with"))
                || passage.isWord(index, Word.isFor),
            let wound = (index + 1..<max(index + 1, end)).first(where: { passage.isAny($0, Self.wounds) }),
            !(index + 1..<wound).contains(where: { isNone($0) || passage.tokens[$0].kind == .mark })
        else { return nil }
        var start = index
        while start > sentence.lowerBound, passage.isA(start - 1, [.be, .have, .adverb, .hedge]) { start -= 1 }
        let group: PeopleGroup?
        if passage.isAny(index, Self.suffering) {
            if isNobody(before: start, sentence) {
                return Found(facts: [.killed(.none), .injured(.none)], tokens: start - 1..<wound + 1, isNone: true)
            }
            group = people.subject(before: start, notBefore: sentence.lowerBound)
        } else {
            let floor = max(sentence.lowerBound, index - 8)
            if let cared = (floor..<index).last(where: { passage.isAny($0, Self.cared) }), passage.isA(cared - 1, .be) {
                var verb = cared
                while verb > sentence.lowerBound, passage.isA(verb - 1, [.be, .have, .adverb, .hedge]) { verb -= 1 }
                group = people.subject(before: verb, notBefore: sentence.lowerBound)
            } else if let under = (floor..<index).last(where: { passage.isWord($0, wordKey("under")) }),
                passage.isA(under - 1, .be), passage.isAny(under + 1, Self.watches)
            {
                group = people.subject(before: under - 1, notBefore: sentence.lowerBound)
            } else {
                let leaving = (floor..<index).last { passage.isAny($0, Self.leaving) }
                group = leaving.flatMap { people.group(at: $0 + 1, before: index) }
            }
        }
        guard let group else { return nil }
        return Found(facts: [.injured(group.count)], tokens: group.tokens.lowerBound..<wound + 1, isNone: false)
    }

    static let leaving: WordSet = WordSet(
        ["left", "leaving", "leaves", "hospitalized", "hospitalised"].map { wordKey($0.utf8) })

    /// "are under evaluation for minor injuries".
    private static let watches = WordSet(joining: [], "evaluation observation treatment examination")

    static let cared: WordSet = WordSet(
        [
            "admitted", "taken", "rushed", "brought", "evacuated", "hospitalized", "hospitalised", "treated",
            "transferred",
            "flown", "diagnosed", "examined", "evaluated", "assessed", "pulled", "rescued",
        ].map { wordKey($0.utf8) })

    /// "no one", "nobody", "none of them" right before a verb group.
    private func isNobody(before verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb > sentence.lowerBound else { return false }
        return passage.isAny(verb - 1, Self.nobodies)
            || passage.isWord(verb - 1, Word.one) && passage.isWord(verb - 2, Word.no)
    }

    private static let nobodies: WordSet = WordSet(["nobody", "none"].map { wordKey($0.utf8) })

    static let suffering: WordSet = WordSet(
        ["suffered", "suffering", "sustained", "sustaining", "received", "treated"].map { wordKey($0.utf8) })
    static let wounds: WordSet = WordSet(
        [
            "wounds", "wound", "injuries", "injury", "burns", "cuts", "bruises", "shock", "scratches", "concussion",
            "concussions", "cut", "scratch", "graze", "fractures", "shrapnel",
        ].map { wordKey($0.utf8) })

    /// "claimed the lives of four people", "cost three soldiers their lives".
    func cost(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.costing) else { return nil }
        let limit = min(index + 24, sentence.upperBound)
        let lives = (index + 1..<max(index + 1, min(index + 8, limit))).first {
            passage.isWord($0, wordKey("lives")) || passage.isWord($0, wordKey("life"))
        }
        guard let lives else { return nil }
        let start = passage.isWord(lives + 1, Word.of) ? lives + 2 : index + 1
        // "claimed five lives".
        if start == index + 1, let count = counts.count(endingAt: lives - 1, notBefore: start)?.count {
            return Found(facts: [.killed(count)], tokens: index..<lives + 1, isNone: false)
        }
        guard let group = people.group(at: start, before: limit) else { return nil }
        return Found(
            facts: [.killed(group.count)], tokens: index..<max(lives + 1, group.tokens.upperBound), isNone: false)
    }

    /// "four members of one family lost their lives".
    func lostLives(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.losing), passage.isA(index + 1, .determiner),
            passage.isAny(index + 2, [wordKey("lives"), wordKey("life")]),
            let group = people.subject(before: index, notBefore: sentence.lowerBound)
        else { return nil }
        return Found(facts: [.killed(group.count)], tokens: group.tokens.lowerBound..<index + 3, isNone: false)
    }

    static let losing: WordSet = WordSet(["lost", "losing", "lose"].map { wordKey($0.utf8) })

    /// "only material damage", "damage was limited to a wall": nobody came to harm.
    func thingsOnly(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.damages), passage.isAny(index - 1, Self.material) else { return nil }
        let before = max(sentence.lowerBound, index - 4)..<index - 1
        guard
            before.contains(where: { passage.isWord($0, wordKey("only")) })
                || passage.isWord(index + 1, wordKey("only"))
        else { return nil }
        return Found(facts: [.killed(.none), .injured(.none)], tokens: index - 1..<index + 1, isNone: true)
    }

    static let damages: WordSet = WordSet(["damage", "damages", "losses"].map { wordKey($0.utf8) })
    static let material: WordSet = WordSet(["material", "property", "structural"].map { wordKey($0.utf8) })

    static let costing: WordSet = WordSet(
        ["claimed", "claiming", "cost", "costing", "took", "taking"].map { wordKey($0.utf8) })
}
