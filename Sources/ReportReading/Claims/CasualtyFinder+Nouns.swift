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
            if isUnknown(sentence) || (negation..<index).contains(where: { passage.isAny($0, Self.notYet) }) {
                return nil
            }
            // "no deaths or injuries": each noun says its own part.
            return Found(facts: noneFacts(index), tokens: negation..<index + 1, isNone: true)
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

    func isNone(_ index: Int) -> Bool {
        passage.isWord(index, Word.no) || passage.isWord(index, wordKey("without")) || passage.isWord(index, Word.not)
            || passage.isWord(index, wordKey("zero")) || passage.isWord(index, wordKey("neither"))
    }

    func noneFacts(_ index: Int) -> [Fact] {
        let word = passage.words(index..<index + 1).lowercased()
        // "Losses" is the military cell's word for casualties and damage together.
        if word.hasPrefix("casualt") || word == "losses" { return [.killed(.none), .injured(.none)] }
        return word.hasPrefix("injur") ? [.injured(.none)] : [.killed(.none)]
    }

    /// "no immediate word on casualties" is silence, not a zero.
    static let notYet: Set<UInt64> = Set(
        ["word", "immediate", "immediately", "information", "details", "confirmation", "clear"].map { wordKey($0.utf8) }
    )

    /// "unclear whether there were casualties".
    func isUnknown(_ sentence: Range<Int>) -> Bool {
        sentence.contains { passage.isWord($0, wordKey("unclear")) || passage.isWord($0, wordKey("whether")) }
    }

    /// "no lives were lost", "no loss of life", "no victims".
    func lossOfLife(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.lives),
            let no = (max(sentence.lowerBound, index - 4)..<index).last(where: { isNone($0) })
        else { return nil }
        let isEverything = passage.isWord(index, wordKey("victims")) || passage.isWord(index, wordKey("victim"))
        return Found(
            facts: isEverything ? [.killed(.none), .injured(.none)] : [.killed(.none)], tokens: no..<index + 1,
            isNone: true)
    }

    static let lives: Set<UInt64> = Set(
        ["lives", "life", "victims", "victim", "dead"].map { wordKey($0.utf8) })

    /// "four passers-by, among them two students, suffered shrapnel wounds".
    func suffered(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isAny(index, Self.suffering),
            (index + 1..<min(index + 6, sentence.upperBound)).contains(where: { passage.isAny($0, Self.wounds) }),
            let (range, tokens) = subjectCount(before: index, sentence)
        else { return nil }
        return Found(facts: [.injured(range)], tokens: tokens.lowerBound..<index + 1, isNone: false)
    }

    static let suffering: Set<UInt64> = Set(
        ["suffered", "sustained", "received", "treated"].map { wordKey($0.utf8) })
    static let wounds: Set<UInt64> = Set(
        ["wounds", "wound", "injuries", "injury", "burns", "cuts", "bruises", "shock", "scratches", "concussion"].map {
            wordKey($0.utf8)
        })

    /// The count that opens the subject of a verb: "A gardener in the park | was killed", "five members of a family, … | were".
    func subjectCount(before end: Int, _ sentence: Range<Int>) -> (CountRange, Range<Int>)? {
        var starts: [Int] = [sentence.lowerBound]
        for position in sentence where position < end {
            if passage.isWord(position, Word.comma) || passage.isA(position, .subordinator)
                || passage.isWord(position, Word.and)
                || passage.tokens[position].kind == .mark
            {
                starts.append(position + 1)
            }
        }
        // The sentence's own subject comes before an apposition to it.
        for start in [starts[0]] + starts.dropFirst().reversed() where start < end {
            for last in start..<min(start + 5, end) {
                guard passage.isA(last, .number) || passage.isWord(last, Word.a) || passage.isWord(last, Word.an) else {
                    continue
                }
                guard !passage.isA(last + 1, [.weapon, .attackNoun, .period, .unit, .adverb, .airWeapon]),
                    !passage.isA(last + 2, [.weapon, .attackNoun, .airWeapon]), passage.tokens[last + 1].kind == .word,
                    let count = counts.count(endingAt: last, notBefore: start), let range = count.count,
                    !(last + 1..<end).contains(where: {
                        passage.isA($0, [.weapon, .attackNoun, .airWeapon, .launchVerb, .landVerb, .hitVerb])
                    })
                else { break }
                return (range, count.tokens.lowerBound..<last + 1)
            }
        }
        return nil
    }
}
