internal import IncidentModel

/// Killed and injured: numbers, explicit none, and casualties of which the kind is not said.
struct CasualtyFinder {
    let passage: Passage
    let counts: CountParser
    let people: PeopleParser

    init(passage: Passage) {
        self.passage = passage
        people = PeopleParser(passage: passage)
        counts = CountParser(passage: passage)
    }

    struct Found {
        var facts: [Fact]
        var tokens: Range<Int>
        /// "no casualties": true of the reported attack wherever it stands.
        var isNone: Bool
        /// Told by the way: of one group that was unharmed, or of people taken to hospital; counts where the report says nothing else.
        var weakFacts: [Fact] = []
    }

    func casualties(in sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        let openers = Self.openers
        let casualtyWords = Self.casualtyWords
        for index in sentence {
            if mayOpen(index, openers, casualtyWords) {
                let opened = casualties(at: index, sentence)
                if !opened.isEmpty { found += opened }
            } else {
                assert(
                    casualties(at: index, sentence).isEmpty, "\(passage.words(index..<index + 1)): add it to openers")
            }
        }
        return found
    }

    /// Whether a rule may begin at this word: nearly all others are passed over unasked.
    @inline(__always)
    private func mayOpen(_ index: Int, _ openers: WordSet, _ casualtyWords: WordSet) -> Bool {
        passage.isA(index, [.casualty, .killed, .injured]) || passage.isAny(index, openers) && opens(index)
            || passage.isA(index, .determiner) && passage.isAny(index + 1, casualtyWords)
    }

    /// The commonest openers begin one rule each, which needs a further word.
    private func opens(_ index: Int) -> Bool {
        if passage.isWord(index, Word.to) { return passage.has(Self.hospitals, in: index + 1..<index + 4) }
        if passage.isWord(index, Word.with) || passage.isWord(index, Word.isFor) {
            return passage.has(Self.wounds, in: index + 1..<index + 6)
        }
        if passage.isWord(index, Word.in) {
            return passage.isWord(index + 1, wordKey("need")) || passage.isA(index - 1, .be)
                || passage.isAny(index - 1, Self.remains)
        }
        return true
    }

    static let openers = WordSet(
        joining: [lives, suffering, costing, losing, leaving, damages, aftermathOpeners],
        "with for toll death in whom to")

    private func casualties(at index: Int, _ sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        if let detail = detail(at: index, sentence) { found.append(detail) }
        if let loss = lossOfLife(at: index, sentence) { found.append(loss) }
        if let wounds = suffered(at: index, sentence) { found.append(wounds) }
        if let toll = toll(at: index, sentence) { found.append(toll) }
        if let cost = cost(at: index, sentence) { found.append(cost) }
        if let lost = lostLives(at: index, sentence) { found.append(lost) }
        if let bodies = bodies(at: index, sentence) { found.append(bodies) }
        if let death = toDeath(at: index, sentence) { found.append(death) }
        if let ward = inHospital(at: index, sentence) { found.append(ward) }
        if let care = needed(at: index, sentence) ?? ofWhom(at: index, sentence) { found.append(care) }
        if let left = left(at: index, sentence) ?? dead(at: index, sentence) { found.append(left) }
        if let thingsOnly = thingsOnly(at: index, sentence) { found.append(thingsOnly) }
        if passage.isA(index, .casualty), let noun = noun(at: index, sentence) { found.append(noun) }
        if passage.isA(index, [.killed, .injured]), !passage.isA(index, .casualty),
            let verb = verb(at: index, sentence)
        {
            found.append(verb)
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

    static let casualtyWords: WordSet = WordSet(
        ["person", "victim", "casualty", "man", "woman", "wounded", "injured"].map { wordKey($0.utf8) })

    // MARK: - Verbs

    func verb(at index: Int, _ sentence: Range<Int>) -> Found? {
        let isParticiple = passage.report.text[passage.tokens[index].range].suffix(3).elementsEqual("ing".utf8)
        if isParticiple { return object(of: index, sentence) }
        let group = verbGroup(index, sentence)
        // "29 civilians dead or wounded": told with the first of the two words.
        if !group.hasBe, passage.isWord(index - 1, Word.or), passage.isA(index - 2, [.killed, .injured]),
            !(max(sentence.lowerBound, index - 5)..<index).contains(where: { isNone($0) })
        {
            return nil
        }
        // "14 dead and wounded", "14 people between killed and wounded": told with the first, too.
        if !group.hasBe, passage.isWord(index - 1, Word.and), passage.isA(index - 2, [.killed, .injured]),
            !passage.isA(index - 2, .casualty), !passage.isA(index + 1, [.number, .determiner]),
            passage.isWord(index - 3, Word.between) || elliptical(index - 2, sentence) != nil
        {
            return nil
        }
        // "was critically wounded and later died": one of the dead.
        if group.hasBe, passage.isA(index, .injured), passage.isWord(index + 1, Word.and),
            (index + 2...index + 3).contains(where: { passage.isAny($0, Self.intransitive) })
        {
            return nil
        }
        if group.hasBe, let both = killedAndWounded(index, group.start, sentence) { return both }
        // "died while sheltering during a false alarm".
        if passage.isAny(index, Self.intransitive), isFalseAlarm(sentence) { return nil }
        if group.hasBe || passage.isAny(index, Self.intransitive) { return subject(of: index, group.start, sentence) }
        if let nobody = nobody(index, sentence) { return nobody }
        // "14 people | between killed and wounded", as translations have it.
        if passage.isWord(index - 1, Word.between), passage.isWord(index + 1, Word.and),
            passage.isA(index + 2, [.killed, .injured])
        {
            return Found(
                facts: [.casualtyNote(passage.words(max(sentence.lowerBound, index - 3)..<index + 3))],
                tokens: index - 1..<index + 3, isNone: false)
        }
        if let counted = elliptical(index, sentence) {
            // "29 civilians dead or wounded" cannot be told apart.
            let isEither =
                (passage.isWord(index + 1, Word.or) || passage.isWord(index + 1, Word.and))
                && passage.isA(index + 2, [.killed, .injured]) && !passage.isA(index + 3, [.number, .determiner])
            return isEither
                ? Found(
                    facts: [.casualtyNote(passage.words(counted.tokens.lowerBound..<index + 3))],
                    tokens: counted.tokens, isNone: false) : counted
        }
        if isBareParticiple(index, sentence) { return subject(of: index, group.start, sentence) }
        return isMunitionSubject(of: index, sentence) || isCoordinated(index, sentence)
            ? object(of: index, sentence) : nil
    }

    /// The auxiliaries and adverbs before a harm word: "were reportedly also", "was killed and".
    private func verbGroup(_ index: Int, _ sentence: Range<Int>) -> (start: Int, hasBe: Bool) {
        var start = index
        var hasBe = false
        while start > sentence.lowerBound {
            let before = start - 1
            if passage.isA(before, .be) {
                hasBe = true
            } else if passage.isA(before, .conjunction), passage.isA(before - 1, [.killed, .injured]),
                !passage.isA(before - 1, .casualty)
            {
                // "were killed or wounded": one subject for both.
                start -= 2
                continue
            } else if !passage.isA(before, [.have, .adverb, .hedge]) {
                // "were reported hurt".
                guard passage.isA(before, .reporting), passage.isA(before - 1, [.be, .have]) else { break }
            }
            start -= 1
        }
        return (start, hasBe)
    }

    private static let fatally: WordSet = WordSet(["fatally", "mortally"].map { wordKey($0.utf8) })
    private static let intransitive: WordSet = WordSet(["died", "dies", "perished"].map { wordKey($0.utf8) })

    /// "one person dead and three wounded", "two soldiers injured": a number right before, no auxiliary between.
    private func elliptical(_ index: Int, _ sentence: Range<Int>) -> Found? {
        let floor = max(sentence.lowerBound, index - 6)
        // "five were killed and two | severely | wounded".
        var end = index
        while end > floor, passage.isA(end - 1, .adverb) { end -= 1 }
        for start in floor..<end {
            let isEdge =
                start == sentence.lowerBound
                || !passage.isA(start - 1, [.number, .determiner]) && !passage.isAny(start - 1, Self.partOpeners)
            // "The two other dead were an Iraqi and …": of those who were counted.
            if passage.isWord(start - 1, Word.the), (start..<end).contains(where: { passage.isWord($0, Word.other) }) {
                continue
            }
            guard isEdge, let group = people.group(at: start, before: end), group.tokens.upperBound == end,
                // "A mortar bomb | killed two people".
                !passage.isA(end - 2, .weapon) || passage.isA(end - 1, .person)
            else { continue }
            return found(index, group.count, group.tokens.lowerBound..<index + 1)
        }
        return nil
    }

    private static let partOpeners: WordSet = WordSet(["including", "them", "whom"].map { wordKey($0.utf8) })

    func found(_ index: Int, _ count: CountRange, _ tokens: Range<Int>) -> Found {
        let isFatal = passage.isAny(index - 1, Self.fatally)
        return Found(
            facts: [passage.isA(index, .killed) || isFatal ? .killed(count) : .injured(count)], tokens: tokens,
            isNone: false)
    }

    /// "killed a girl and wounded five": the second verb has the first one's subject.
    func isCoordinated(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index - 1 > sentence.lowerBound,
            passage.isWord(index - 1, Word.and)
                || passage.isWord(index - 1, Word.comma) && passage.isA(index + 1, [.number, .determiner]),
            let first = (max(sentence.lowerBound, index - 18)..<index - 1).last(where: {
                passage.isA($0, [.killed, .injured, .landVerb, .hitVerb, .damage, .targetVerb])
                    && !passage.isA($0, .casualty)
                    || passage.isAny($0, Self.costing)
            })
        else { return false }
        return isMunitionSubject(of: first, sentence)
    }

    /// Headlines: "two soldiers killed in rocket attack".
    func isBareParticiple(_ index: Int, _ sentence: Range<Int>) -> Bool {
        passage.isWord(index + 1, Word.in) || passage.isWord(index + 1, Word.by)
            || passage.isWord(index + 1, Word.and) && !passage.isA(index - 1, [.weapon, .attackNoun, .subordinator])
            || index + 1 == sentence.upperBound
            || passage.tokens[index + 1].kind == .mark
    }

    /// "at least one Iraqi soldier was injured", "no one was hurt", "five people, among them …, were killed".
    func subject(of index: Int, _ end: Int, _ sentence: Range<Int>) -> Found? {
        // "no one", "nobody", "none of them", "no people".
        let floor = max(sentence.lowerBound, end - 6)
        if end - 2 >= floor, passage.isWord(end - 2, Word.no), passage.isWord(end - 1, Word.one) {
            return isExcepted(index, sentence) ? cleared(end - 2..<index + 1) : none(index, end - 2)
        }
        // "No one else was hurt" after somebody died.
        if end - 3 >= floor, passage.isWord(end - 3, Word.no), passage.isWord(end - 2, Word.one),
            passage.isWord(end - 1, wordKey("else"))
        {
            return cleared(end - 3..<index + 1)
        }
        for position in floor..<max(floor, end) where passage.isAny(position, Self.nobody) {
            let isOwn = !(position + 1..<end).contains {
                passage.tokens[$0].kind == .mark || passage.isA($0, [.verb, .subordinator])
            }
            let isAnybody = passage.isWord(position, wordKey("neither")) && passage.isA(position + 1, .person)
            // "The base hosts some soldiers too, but none was hurt": none of those.
            if isOwn, passage.isWord(position, wordKey("none")), position == end - 1,
                passage.isWord(position - 1, Word.but) || passage.isWord(position - 1, Word.comma),
                (max(sentence.lowerBound, position - 20)..<position).contains(where: {
                    passage.isA($0, [.person, .militaryForce])
                })
            {
                return cleared(position..<index + 1)
            }
            if isOwn, position == end - 1 || isAnybody {
                let nobody = none(index, position)
                // "Nobody was wounded there": of that place.
                return passage.isWord(index + 1, wordKey("there"))
                    ? cleared(position..<index + 1, zeros: nobody.facts) : nobody
            }
            // "Nobody working for the embassy was hurt" clears one group only.
            if isOwn { return cleared(position..<index + 1) }
        }
        if let somewhere = nobodyThere(index, end, sentence) { return somewhere }
        if let no = (floor..<max(floor, end)).last(where: { passage.isWord($0, Word.no) }), no + 1 < end,
            !(no + 1..<end).contains(where: { passage.tokens[$0].kind == .mark || passage.isA($0, [.verb, .number]) })
        {
            // "no embassy personnel were harmed" clears one group only.
            if no + 2 == end, passage.isAny(no + 1, Self.anyone) {
                return none(index, no)
            }
            return cleared(no..<index + 1, zeros: [passage.isA(index, .killed) ? .killed(.none) : .injured(.none)])
        }
        // "an officer who was wounded": who comes before stands for the subject.
        let subjectEnd = beforeAside(passage.isAny(end - 1, Self.relative) ? end - 1 : end, sentence)
        guard let group = people.subject(before: subjectEnd, notBefore: sentence.lowerBound) else { return nil }
        if let others = companions(after: index, sentence) {
            return found(index, group.count + others.count, group.tokens.lowerBound..<others.tokens.upperBound)
        }
        return found(index, group.count, group.tokens.lowerBound..<index + 1)
    }

    /// "Four soldiers were wounded|, along with two policemen".
    private func companions(after index: Int, _ sentence: Range<Int>) -> PeopleGroup? {
        let with = passage.isWord(index + 1, Word.comma) ? index + 2 : index + 1
        guard with + 2 < sentence.upperBound, passage.isWord(with + 1, Word.with),
            passage.isAny(with, Self.together)
        else { return nil }
        return people.group(at: with + 2, before: sentence.upperBound)
    }

    private static let together = WordSet(joining: [], "along together")

    /// "seven soldiers|, one of them an officer,| were hurt".
    private func beforeAside(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end - 1 > sentence.lowerBound, passage.isWord(end - 1, Word.comma),
            let comma = (max(sentence.lowerBound, end - 12)..<end - 1).last(where: { passage.isWord($0, Word.comma) }),
            passage.isA(comma + 1, .number), passage.isWord(comma + 2, Word.of),
            passage.isAny(comma + 3, PeopleParser.themselves)
        else { return end }
        return comma
    }

    static let relative: WordSet = WordSet(["who", "that"].map { wordKey($0.utf8) })
}
