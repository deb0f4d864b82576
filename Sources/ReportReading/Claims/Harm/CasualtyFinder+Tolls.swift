internal import IncidentModel

/// Tolls: a number of dead or wounded that a sentence counts as such, and how it has grown.
extension CasualtyFinder {
    /// "the death toll rose to 12", "put the number of dead at nine and the wounded at 23".
    func toll(at index: Int, _ sentence: Range<Int>) -> Found? {
        let isToll = passage.isWord(index, wordKey("toll"))
        guard isToll || passage.isA(index, [.killed, .injured]) && !passage.isA(index - 1, .be) else { return nil }
        // "Eight of the dead", "The two other dead": a part of those who were counted.
        if passage.isWord(index - 1, Word.other)
            || passage.isWord(index - 1, Word.the) && passage.isWord(index - 2, Word.of)
                && passage.isA(index - 3, .number)
        {
            return nil
        }
        let isInjured = isToll ? passage.isA(index - 1, .injured) : passage.isA(index, .injured)
        // "the number of injured in the attack on P has risen to 14".
        let isNumber = isCountOf(index, sentence)
        if isToll || isNumber, let risen = risen(from: index, sentence, isInjured: isInjured) { return risen }
        var end = min(index + (isToll || isNumber ? 14 : 4), sentence.upperBound)
        if !isToll, let and = (index + 1..<max(index + 1, end)).first(where: { passage.isWord($0, Word.and) }) {
            end = and
        }
        guard
            let joint = (index + 1..<max(index + 1, end)).last(where: {
                passage.isAny($0, Self.tollJoints) && !passage.isWord($0 + 1, Word.least)
                    && (passage.isA($0 + 1, .number) || passage.isWord($0 + 1, wordKey("at")))
            }), isToll || isNumber || passage.isWord(joint, Word.at) || passage.isAny(joint, Self.numbering)
        else { return bareToll(at: index, sentence) }
        let first = passage.isWord(joint + 1, wordKey("at")) ? joint + 3 : joint + 1
        guard first < sentence.upperBound, !passage.has(Word.since, in: index..<first),
            let count = counts.count(endingAt: first, notBefore: joint)?.count,
            !passage.isA(first + 1, [.unit, .period, .weapon, .month])
        else { return nil }
        return Found(
            facts: [isInjured ? .injured(count) : .killed(count)], tokens: index..<first + 1, isNone: false)
    }

    /// "the number of | wounded", "the number of Iraqi soldiers | killed".
    private func isCountOf(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let floor = max(sentence.lowerBound + 1, index - 6)
        guard let of = (floor..<max(floor, index)).last(where: { passage.isWord($0, Word.of) }) else { return false }
        return passage.isWord(of - 1, wordKey("number"))
            && (of + 1..<index).allSatisfy {
                passage.tokens[$0].kind == .word && !passage.isA($0, [.preposition, .be, .have, .subordinator])
            }
    }

    /// "the toll of an attack that hit P | rose Monday to 111 soldiers |", "has passed 50": however far the verb stands.
    private func risen(from index: Int, _ sentence: Range<Int>, isInjured: Bool) -> Found? {
        let end = min(index + 48, sentence.upperBound)
        for verb in index + 1..<max(index + 1, end) where passage.isAny(verb, Self.rising) {
            let isBeyond = passage.isAny(verb, Self.passing)
            for last in verb + 1..<max(verb + 1, min(verb + 8, sentence.upperBound)) where passage.isA(last, .number) {
                let before = verb + 1..<last
                let isJoined =
                    isBeyond || passage.isAny(verb, Self.reaching)
                    || before.contains {
                        passage.isAny($0, [Word.to, Word.at]) || passage.isAny($0, Self.passing)
                    }
                guard isJoined, !passage.has(Word.since, in: index..<last),
                    !before.contains(where: { passage.tokens[$0].kind == .mark }),
                    !passage.isA(last + 1, [.unit, .period, .weapon, .month]), !passage.isA(last - 1, .month),
                    let count = counts.count(endingAt: last, notBefore: verb + 1)?.count
                else { continue }
                let isMore = isBeyond || before.contains { passage.isAny($0, Self.passing) }
                let fact = isMore ? CountRange(min: count.min, max: nil) : count
                return Found(
                    facts: [isInjured ? .injured(fact) : .killed(fact)], tokens: index..<last + 1, isNone: false)
            }
        }
        return nil
    }

    private static let rising = WordSet(
        joining: [passing, reaching],
        "rose risen rise rises rising climbed climb climbs climbing jumped jumps grown grew grows increased soared mounted stood stands"
    )
    private static let passing = WordSet(
        joining: [], "passed passes past topped tops exceeded exceeds surpassed surpasses beyond above over")
    private static let reaching = WordSet(joining: [], "reached reaches")
    private static let numbering: WordSet = WordSet(["numbered", "totalled", "totaled"].map { wordKey($0.utf8) })

    /// "the dead numbered 11, the wounded | 27".
    private func bareToll(at index: Int, _ sentence: Range<Int>) -> Found? {
        guard passage.isWord(index - 1, Word.the), passage.isA(index + 1, .number),
            index + 2 >= sentence.upperBound || passage.tokens[index + 2].kind == .mark,
            sentence.contains(where: { $0 < index && passage.isAny($0, Self.numbering) }),
            let count = counts.count(endingAt: index + 1, notBefore: index + 1)?.count
        else { return nil }
        return Found(
            facts: [passage.isA(index, .injured) ? .injured(count) : .killed(count)], tokens: index - 1..<index + 2,
            isNone: false)
    }

    static let tollJoints: WordSet = WordSet(
        ["at", "to", "of", "was", "is", "reached", "numbered", "totalled", "totaled"].map { wordKey($0.utf8) })

    /// "14 civilians were killed and wounded": how many of each is not said. "Three were killed and wounded 70 others", as
    /// translations have it: the second verb has its own people behind it.
    func killedAndWounded(_ index: Int, _ group: Int, _ sentence: Range<Int>) -> Found? {
        func isJoint(_ joint: Int) -> Bool { passage.isWord(joint, Word.and) || passage.isWord(joint, Word.or) }
        func isHarm(_ word: Int) -> Bool { passage.isA(word, [.killed, .injured]) && !passage.isA(word, .casualty) }
        let isFirst = isHarm(index) && isJoint(index + 1) && isHarm(index + 2)
        let isSecond = isHarm(index) && isJoint(index - 1) && isHarm(index - 2)
        guard isFirst != isSecond, passage.isA(isFirst ? index + 2 : index, .injured) else { return nil }
        let behind = isFirst ? index + 3 : index + 1
        let object = behind < sentence.upperBound ? people.group(at: behind, before: sentence.upperBound) : nil
        if let object { return isSecond ? found(index, object.count, index..<object.tokens.upperBound) : nil }
        guard let told = subject(of: index, group, sentence), !told.isNone else { return nil }
        guard isFirst else { return Found(facts: [], tokens: told.tokens, isNone: false) }
        return Found(
            facts: [.casualtyNote(passage.words(told.tokens.lowerBound..<index + 3))],
            tokens: told.tokens.lowerBound..<index + 3, isNone: false)
    }
}
