internal import IncidentModel

/// Who says what a sentence says.
struct SpeakerFinder {
    let passage: Passage

    private static var learned: UInt64 { wordKey("learned") }
    private static var same: UInt64 { wordKey("same") }

    /// - Parameter previous: who spoke in the sentence before, for "the same statement".
    func speaker(of sentence: Range<Int>, previous: Speaker) -> Speaker {
        var next = sentence.lowerBound
        while let index = passage.first(Word.according, in: next..<sentence.upperBound) {
            if passage.isWord(index + 1, Word.to) {
                return classified(nounPhrase(from: index + 2, sentence.upperBound), previous)
            }
            next = index + 1
        }
        next = sentence.lowerBound
        var named: Speaker?
        while let index = passage.first(.reporting, in: next..<sentence.upperBound) {
            next = index + 1
            if passage.isWord(index, Word.according) || claimsResponsibility(index) { continue }
            let left = subject(before: index, sentence.lowerBound)
            // "It said that …": whoever spoke in the sentence before.
            if left.count == 1, passage.isAny(left.lowerBound, Self.pronouns), previous.kind != .unattributed {
                return previous
            }
            let found = classified(left, previous)
            if found.kind != .unattributed { return found }
            // "…, said a spokesperson for the embassy".
            if index > sentence.lowerBound, passage.tokens[index - 1].kind == .mark,
                passage.isA(index + 1, [.determiner, .official, .anonymous, .agency, .witness]) || isName(index + 1)
            {
                let inverted = classified(nounPhrase(from: index + 1, sentence.upperBound), previous)
                if inverted.kind != .unattributed { return inverted }
            }
            // "after the U.S. had said that …" is said beside what the sentence tells.
            let opens = left.lowerBound == sentence.lowerBound || passage.tokens[left.lowerBound - 1].kind == .mark
            if opens { named = named ?? namedSpeaker(left) }
        }
        return figureGiver(sentence) ?? named ?? .unattributed
    }

    /// "The Observatory", "the MEK": whoever it is, by the name.
    private func namedSpeaker(_ tokens: Range<Int>) -> Speaker? {
        guard let first = tokens.first, tokens.count < 7, !passage.isA(first, .pronoun),
            tokens.dropFirst().contains(where: { passage.tokens[$0].isCapitalized })
                || passage.tokens[first].isCapitalized && passage.isA(first, .country)
        else { return nil }
        return Speaker(kind: .unattributed, name: passage.words(tokens))
    }

    /// "Police put the number of dead at 23".
    private func figureGiver(_ sentence: Range<Int>) -> Speaker? {
        guard let verb = passage.first(Self.putting, in: sentence), verb > sentence.lowerBound,
            (verb + 1..<min(verb + 5, max(verb + 1, sentence.upperBound))).contains(where: {
                passage.isAny($0, Self.figures) || passage.isA($0, [.killed, .injured])
            })
        else { return nil }
        let left = subject(before: verb, sentence.lowerBound)
        let found = classified(left, .unattributed)
        return found.kind != .unattributed ? found : namedSpeaker(left)
    }

    private static let putting: WordSet = WordSet(["put", "puts"].map { wordKey($0.utf8) })
    private static let figures: WordSet = WordSet(
        ["number", "toll", "figure", "count", "tally", "casualties"].map { wordKey($0.utf8) })

    /// Who does what a verb says; one of no known kind by the words for him.
    func subject(of verb: Int, notBefore start: Int) -> Speaker {
        let phrase = subject(before: verb, start)
        let found = classified(phrase, .unattributed)
        guard found.kind == .unattributed, !phrase.isEmpty, !phrase.contains(where: { passage.isA($0, .pronoun) })
        else {
            return found
        }
        return Speaker(kind: .unattributed, name: passage.words(phrase))
    }

    private func claimsResponsibility(_ index: Int) -> Bool {
        (1...3).contains { passage.isWord(index + $0, Word.responsibility) }
    }

    private func isName(_ index: Int) -> Bool {
        passage.tokens.indices.contains(index) && passage.tokens[index].isCapitalized
    }

    /// The noun phrase before a verb; "an official who spoke to reporters said" goes back over the relative clause, and
    /// "the minister issued a statement saying" over the statement.
    private func subject(before verb: Int, _ start: Int) -> Range<Int> {
        var end = verb
        while end > start, passage.isA(end - 1, [.have, .be, .adverb]) { end -= 1 }
        if let relative = (max(start, end - 14)..<end).last(where: { passage.isAny($0, Self.relatives) }),
            relative > start
        {
            // "The council, | which has 300 members in the camp, | put the number at …".
            return nounPhrase(endingAt: passage.isWord(relative - 1, Word.comma) ? relative - 1 : relative, start)
        }
        if let named = apposition(endingAt: end, start) { return named }
        let phrase = nounPhrase(endingAt: end, start)
        if phrase.contains(where: { passage.isAny($0, Self.statements) }), phrase.lowerBound > start,
            passage.isAny(phrase.lowerBound - 1, Self.issued)
        {
            let issuer = nounPhrase(endingAt: phrase.lowerBound - 1, start)
            if !issuer.isEmpty { return issuer }
        }
        return phrase
    }

    /// "The Sumaria network, citing a security source, | said", "The council, the political arm of the exiles, | said": who
    /// opens the sentence.
    private func apposition(endingAt end: Int, _ start: Int) -> Range<Int>? {
        guard end - 2 > start, passage.isWord(end - 1, Word.comma),
            let comma = (max(start + 1, end - 14)..<end - 1).last(where: { passage.isWord($0, Word.comma) }),
            passage.isA(comma + 1, [.determiner, .preposition]) || passage.isAny(comma + 1, Self.citing),
            !(comma + 1..<end).contains(where: { passage.isA($0, [.landVerb, .hitVerb, .launchVerb]) })
        else { return nil }
        let outer = nounPhrase(endingAt: comma, start)
        return outer.lowerBound == start ? outer : nil
    }

    private static let citing: WordSet = WordSet(["citing", "quoting"].map { wordKey($0.utf8) })
    private static let pronouns: WordSet = WordSet(["it", "he", "she", "they"].map { wordKey($0.utf8) })
    private static let relatives: WordSet = WordSet(["who", "which"].map { wordKey($0.utf8) })
    private static let statements: WordSet = WordSet(["statement", "statements", "release"].map { wordKey($0.utf8) })
    private static let issued: WordSet = WordSet(["issued", "released", "published", "made"].map { wordKey($0.utf8) })

    private func nounPhrase(endingAt limit: Int, _ start: Int) -> Range<Int> {
        var end = limit
        while end > start, passage.isA(end - 1, [.have, .be, .adverb]) { end -= 1 }
        var first = end
        while first > start, end - first < 10 {
            let token = passage.tokens[first - 1]
            let isVerb = token.isA([.verb, .reporting]) && passage.nameEnd[first - 1] == 0
            if token.kind == .mark || token.isA([.subordinator, .reporting]) || isVerb { break }
            first -= 1
        }
        // "To the Associated Press | an official": whom he told stands before.
        if passage.isA(first, .preposition),
            let own = (first..<end).dropFirst(2).last(where: {
                passage.isA($0, .determiner) && !passage.isA($0 - 1, .preposition)
            })
        {
            first = own
        }
        return first..<end
    }

    private func nounPhrase(from start: Int, _ end: Int) -> Range<Int> {
        var last = start
        while last < end, last - start < 9 {
            let token = passage.tokens[last]
            if token.kind == .mark || token.isA([.subordinator, .reporting, .be, .verb]) { break }
            last += 1
        }
        return start..<last
    }

    private func classified(_ tokens: Range<Int>, _ previous: Speaker) -> Speaker {
        guard !tokens.isEmpty else { return .unattributed }
        if passage.has(Self.same, in: tokens), previous.kind != .unattributed { return previous }
        func has(_ classes: WordClass) -> Bool { passage.has(classes, in: tokens) }
        let name = passage.words(tokens)
        if has(.anonymous) { return Speaker(kind: .anonymousSource, name: name) }
        if passage.has(wordKey("investigators"), in: tokens) {
            return Speaker(kind: .investigators, name: name)
        }
        if has(.official) { return Speaker(kind: .official, name: name) }
        if has(.agency) || isShouted(tokens) { return Speaker(kind: .agency, name: name) }
        if has(.witness) { return Speaker(kind: .witness, name: name) }
        if has(.actor) { return Speaker(kind: .militant, name: name) }
        return .unattributed
    }

    /// "POLITICO has learned", "AFP": an outlet's name in capitals, three letters or more.
    private func isShouted(_ tokens: Range<Int>) -> Bool {
        tokens.contains { index in
            let text = passage.report.text[passage.tokens[index].range]
            return text.count >= 3 && text.allSatisfy { $0 &- 65 < 26 }
        }
    }
}
