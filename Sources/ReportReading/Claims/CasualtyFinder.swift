internal import IncidentModel

/// Killed and injured: numbers, explicit none, and casualties of which the kind is not said.
struct CasualtyFinder {
    let passage: Passage
    let counts: CountParser

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
            if let loss = lossOfLife(at: index, sentence) { found.append(loss) }
            if let wounds = suffered(at: index, sentence) { found.append(wounds) }
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
    func detail(at index: Int, _ sentence: Range<Int>) -> Found? {
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

    static let casualtyWords: Set<UInt64> = Set(
        ["person", "victim", "casualty", "man", "woman", "wounded", "injured"].map { wordKey($0.utf8) })

    // MARK: - Verbs

    func verb(at index: Int, _ sentence: Range<Int>) -> Found? {
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
    func isCoordinated(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index - 1 > sentence.lowerBound, passage.isWord(index - 1, Word.and),
            let first = (max(sentence.lowerBound, index - 10)..<index - 1).last(where: {
                passage.isA($0, [.killed, .injured]) && !passage.isA($0, .casualty)
            })
        else { return false }
        return isMunitionSubject(of: first, sentence)
    }

    /// Headlines: "two soldiers killed in rocket attack".
    func isBareParticiple(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isWord(index + 1, Word.in) || passage.isWord(index + 1, Word.by) || passage.isWord(index + 1, Word.and)
            || index + 1 == sentence.upperBound
            || passage.tokens[index + 1].kind == .mark
    }

    /// "at least one Iraqi soldier was injured", "no one was hurt", "five people, among them …, were killed".
    func subject(of index: Int, _ sentence: Range<Int>) -> Found? {
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
        if (sentence.lowerBound..<end).contains(where: { passage.isWord($0, wordKey("neither")) }) {
            return none(index, end - 1)
        }
        if passage.isWord(end - 1, wordKey("nobody")) || passage.isWord(end - 1, wordKey("none")) {
            return none(index, end - 1)
        }
        guard
            let person = (floor..<end).last(where: {
                passage.isA($0, .person) || passage.isA($0, .number) && !isAge($0)
            })
        else {
            return counted(before: end, index, sentence)
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
        // An apposition between subject and verb breaks the number down: the whole comes first.
        if let comma = (sentence.lowerBound..<start).last(where: { passage.isWord($0, Word.comma) }), start - comma < 8,
            passage.isWord(end - 1, Word.comma), let whole = counted(before: comma, index, sentence)
        {
            return whole
        }
        guard let count = counts.count(endingAt: start - 1, notBefore: sentence.lowerBound), let range = count.count
        else { return counted(before: end, index, sentence) }
        let tokens = count.tokens.lowerBound..<index + 1
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(range) : .injured(range)], tokens: tokens, isNone: false)
    }

    /// "a woman of 62", "a watchman, aged 58".
    func isAge(_ index: Int) -> Bool {
        passage.isWord(index - 1, Word.of) && (passage.tokens[index].kind == .number || passage.isA(index - 2, .person))
            || passage.isWord(index - 1, wordKey("aged"))
    }

    func counted(before end: Int, _ index: Int, _ sentence: Range<Int>) -> Found? {
        guard let (range, tokens) = subjectCount(before: end, sentence) else { return nil }
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(range) : .injured(range)],
            tokens: tokens.lowerBound..<index + 1,
            isNone: false)
    }

    func none(_ index: Int, _ start: Int) -> Found {
        let facts: [Fact] = passage.isA(index, .killed) ? [.killed(.none)] : [.killed(.none), .injured(.none)]
        return Found(facts: facts, tokens: start..<index + 1, isNone: true)
    }

    /// "killing two people", "wounding at least three".
    func object(of index: Int, _ sentence: Range<Int>) -> Found? {
        // "harming no one", "without hurting anybody".
        let isNobody =
            passage.isWord(index + 1, wordKey("nobody"))
            || passage.isWord(index + 1, Word.no) && passage.isWord(index + 2, Word.one)
        let isAnybody = passage.isWord(index + 1, wordKey("anybody")) || passage.isWord(index + 1, wordKey("anyone"))
        if isNobody || isAnybody && passage.isWord(index - 1, wordKey("without")) { return none(index, index) }
        let end = min(index + 9, sentence.upperBound)
        guard
            let last = (index + 1..<end).first(where: { position in
                passage.isA(position, .number) || passage.isWord(position, Word.a) || passage.isWord(position, Word.an)
                    || passage.isWord(position, Word.anOther)
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
        guard let count = counts.count(endingAt: last, notBefore: index + 1), var range = count.count else {
            return nil
        }
        // "two Americans and a Briton" are three.
        if let and = (last + 1..<max(last + 1, min(last + 5, sentence.upperBound))).first(where: {
            passage.isWord($0, Word.and)
        }),
            !(last..<and).contains(where: { passage.tokens[$0].kind == .mark || passage.isA($0, .verb) }),
            passage.isA(and + 1, .number) || passage.isA(and + 1, .determiner) && passage.isA(and + 2, .number)
                || passage.isWord(and + 1, Word.a) || passage.isWord(and + 1, Word.an),
            !(and + 1..<min(and + 4, sentence.upperBound)).contains(where: {
                passage.isA($0, [.killed, .injured, .casualty, .building, .damage])
            }),
            let more = counts.count(endingAt: passage.isA(and + 2, .number) ? and + 2 : and + 1, notBefore: and)?.count
        {
            range = CountRange(min: range.min + more.min, max: range.max.flatMap { a in more.max.map { a + $0 } })
        }
        let tokens = index..<max(person.map { $0 - last <= 4 ? $0 + 1 : last + 1 } ?? last + 1, last + 1)
        return Found(
            facts: [passage.isA(index, .killed) ? .killed(range) : .injured(range)], tokens: tokens, isNone: false)
    }

    /// "the rockets killed two": what kills is a munition or the attack.
    func isMunitionSubject(of index: Int, _ sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, index - 30)
        guard
            let noun = (start..<index).last(where: {
                passage.isA($0, [.weapon, .attackNoun, .salvoNoun, .airWeapon, .actor, .person])
            })
        else { return false }
        return passage.isA(noun, [.weapon, .attackNoun, .salvoNoun]) && !passage.isA(noun, .airWeapon)
    }

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
