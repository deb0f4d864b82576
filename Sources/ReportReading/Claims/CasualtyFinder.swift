internal import IncidentModel

/// Killed and injured: numbers, explicit none, and casualties of which the kind is not said.
struct CasualtyFinder {
    let passage: Passage
    private let counts: CountParser

    init(passage: Passage) {
        self.passage = passage
        counts = CountParser(passage: passage)
    }

    struct Found {
        var facts: [Fact]
        var tokens: Range<Int>
        /// "no casualties": true of the reported attack wherever it stands.
        var isNone: Bool
    }

    func casualties(in sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        for index in sentence {
            if let detail = detail(at: index, sentence) { found.append(detail) }
            if passage.isA(index, .casualty), let noun = noun(at: index, sentence) { found.append(noun) }
            if passage.isA(index, [.killed, .injured]), !passage.isA(index, .casualty),
                let verb = verb(at: index, sentence)
            {
                found.append(verb)
            }
        }
        return found
    }

    /// "the person is a civilian employee at the embassy": who the casualty is, never another casualty.
    private func detail(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isA(index, .determiner), passage.isAny(index + 1, Self.casualtyWords),
            passage.isA(index + 2, .be),
            passage.isWord(index + 3, Word.a) || passage.isWord(index + 3, Word.an)
        else { return nil }
        var end = index + 4
        while end < sentence.upperBound, end - index < 14, passage.tokens[end].kind != .mark,
            !passage.isA(end, [.subordinator, .pronoun, .conjunction])
        {
            end += 1
        }
        guard (index + 4..<end).contains(where: { passage.isA($0, .person) }) else { return nil }
        return Found(facts: [.casualtyNote(passage.words(index + 3..<end))], tokens: index..<end, isNone: false)
    }

    private static let casualtyWords: Set<UInt64> = Set(
        ["person", "victim", "casualty", "man", "woman", "wounded", "injured"].map { wordKey($0.utf8) })

    // MARK: - Nouns

    /// "no casualties", "without injuries", "no deaths or injuries", "three casualties", "caused no casualties".
    private func noun(at index: Int, _ sentence: Range<Int>) -> Found? {
        let start = max(sentence.lowerBound, index - 7)
        let negation = (start..<index).last { isNone($0) }
        if let negation,
            !(negation..<index).contains(where: {
                passage.isA($0, [.conjunction]) && passage.isWord($0, Word.but) || passage.isWord($0, Word.comma)
            })
        {
            if isUnknown(sentence) || (negation..<index).contains(where: { passage.isAny($0, Self.notYet) }) { return nil }
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

    private func isNone(_ index: Int) -> Bool {
        passage.isWord(index, Word.no) || passage.isWord(index, wordKey("without")) || passage.isWord(index, Word.not)
            || passage.isWord(index, wordKey("zero")) || passage.isWord(index, wordKey("neither"))
    }

    private func noneFacts(_ index: Int) -> [Fact] {
        let word = passage.words(index..<index + 1).lowercased()
        // "Losses" is the military cell's word for casualties and damage together.
        if word.hasPrefix("casualt") || word == "losses" { return [.killed(.none), .injured(.none)] }
        return word.hasPrefix("injur") ? [.injured(.none)] : [.killed(.none)]
    }

    /// "no immediate word on casualties" is silence, not a zero.
    private static let notYet: Set<UInt64> = Set(
        ["word", "immediate", "immediately", "information", "details", "confirmation", "clear"].map { wordKey($0.utf8) })

    /// "unclear whether there were casualties".
    private func isUnknown(_ sentence: Range<Int>) -> Bool {
        sentence.contains { passage.isWord($0, wordKey("unclear")) || passage.isWord($0, wordKey("whether")) }
    }

    // MARK: - Verbs

    private func verb(at index: Int, _ sentence: Range<Int>) -> Found? {
        let isParticiple = passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
        if isParticiple { return object(of: index, sentence) }
        let auxiliary =
            passage.isA(index - 1, [.be]) || passage.isA(index - 1, .adverb) && passage.isA(index - 2, .be)
            || passage.isA(index - 1, .conjunction) && passage.isA(index - 2, [.killed, .injured])
        if auxiliary || isBareParticiple(index, sentence) { return subject(of: index, sentence) }
        return isMunitionSubject(of: index, sentence) || isCoordinated(index, sentence)
            ? object(of: index, sentence) : nil
    }

    /// "killed a girl and wounded five": the second verb has the first one's subject.
    private func isCoordinated(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index - 1 > sentence.lowerBound, passage.isWord(index - 1, Word.and),
            let first = (max(sentence.lowerBound, index - 10)..<index - 1).last(where: {
                passage.isA($0, [.killed, .injured]) && !passage.isA($0, .casualty)
            })
        else { return false }
        return isMunitionSubject(of: first, sentence)
    }

    /// Headlines: "two soldiers killed in rocket attack".
    private func isBareParticiple(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isWord(index + 1, Word.in) || passage.isWord(index + 1, Word.by) || index + 1 == sentence.upperBound
            || passage.tokens[index + 1].kind == .mark
    }

    /// "at least one Iraqi soldier was injured", "no one was hurt", "five people, among them …, were killed".
    private func subject(of index: Int, _ sentence: Range<Int>) -> Found? {
        var end = index
        while end > sentence.lowerBound,
            passage.isA(end - 1, [.be, .have, .adverb]) || passage.isA(end - 1, .conjunction)
                || passage.isA(end - 1, [.killed, .injured])
        {
            end -= 1
        }
        let floor = max(sentence.lowerBound, end - 10)
        // "no one", "nobody", "none".
        if end - 2 >= floor, passage.isWord(end - 2, Word.no), passage.isWord(end - 1, Word.one) {
            return none(index, end - 2)
        }
        if passage.isWord(end - 1, wordKey("nobody")) || passage.isWord(end - 1, wordKey("none")) {
            return none(index, end - 1)
        }
        guard let person = (floor..<end).last(where: { passage.isA($0, .person) || passage.isA($0, .number) }) else {
            return nil
        }
        let isNumberOnly = passage.isA(person, .number) && !passage.isA(person, .person)
        let start = isNumberOnly ? person + 1 : adjectivesStart(person, sentence.lowerBound)
        if passage.isWord(start - 1, Word.no) {
            // "no embassy personnel were harmed" clears one group only.
            let tokens = start - 1..<index + 1
            let clearsAll = start == person && passage.isA(person, .person)
            return clearsAll
                ? none(index, start - 1)
                : Found(facts: [.casualtyNote(passage.words(tokens))], tokens: tokens, isNone: true)
        }
        guard let count = counts.count(endingAt: start - 1, notBefore: sentence.lowerBound), let range = count.count
        else { return nil }
        let tokens = count.tokens.lowerBound..<index + 1
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(range) : .injured(range)], tokens: tokens, isNone: false)
    }

    private func none(_ index: Int, _ start: Int) -> Found {
        let facts: [Fact] = passage.isA(index, .killed) ? [.killed(.none)] : [.killed(.none), .injured(.none)]
        return Found(facts: facts, tokens: start..<index + 1, isNone: true)
    }

    /// "killing two people", "wounding at least three".
    private func object(of index: Int, _ sentence: Range<Int>) -> Found? {
        let end = min(index + 9, sentence.upperBound)
        guard
            let last = (index + 1..<end).first(where: { position in
                passage.isA(position, .number) || passage.isWord(position, Word.a) || passage.isWord(position, Word.an)
            })
        else { return nil }
        guard
            !(index + 1..<last).contains(where: {
                passage.tokens[$0].kind == .mark || passage.isA($0, [.verb, .subordinator])
            })
        else { return nil }
        if passage.isWord(last - 1, Word.no) { return none(index, index) }
        let person = (last..<end).first { passage.isA($0, .person) }
        guard passage.isA(last, .number) || person.map({ $0 - last <= 4 }) == true else { return nil }
        guard let count = counts.count(endingAt: last, notBefore: index + 1), let range = count.count else {
            return nil
        }
        let tokens = index..<max(person.map { $0 - last <= 4 ? $0 + 1 : last + 1 } ?? last + 1, last + 1)
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(range) : .injured(range)], tokens: tokens, isNone: false)
    }

    /// "the rockets killed two": what kills is a munition or the attack.
    private func isMunitionSubject(of index: Int, _ sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, index - 12)
        guard
            let noun = (start..<index).last(where: {
                passage.isA($0, [.weapon, .attackNoun, .airWeapon, .actor, .person])
            })
        else { return false }
        return passage.isA(noun, [.weapon, .attackNoun]) && !passage.isA(noun, .airWeapon)
    }

    private func adjectivesStart(_ index: Int, _ floor: Int) -> Int {
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
