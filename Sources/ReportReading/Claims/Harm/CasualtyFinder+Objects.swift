internal import IncidentModel

/// "killing two people", "injured nine": whom the harm befell.
extension CasualtyFinder {
    /// "killing two people", "wounding at least three", "injured nine".
    func object(of index: Int, _ sentence: Range<Int>) -> Found? {
        // "harming no one", "without hurting anybody".
        let isNobody =
            passage.isWord(index + 1, wordKey("nobody"))
            || passage.isWord(index + 1, Word.no) && passage.isWord(index + 2, Word.one)
        let isAnybody = passage.isAny(index + 1, Self.anybody)
        let isDenied =
            isAnybody
            && (max(sentence.lowerBound, index - 30)..<index).contains {
                passage.isWord($0, wordKey("neither")) || passage.isWord($0, wordKey("nor"))
                    || passage.isWord($0, Word.not) && index - $0 < 4
            }
        if isNobody || isAnybody, passage.isWord(index - 1, wordKey("without")) || isNobody || isDenied {
            return none(index, index)
        }
        var start = index + 1
        while start < sentence.upperBound, passage.isAny(start, Self.objectAdverbs) { start += 1 }
        // "resulted in the killing of two", "causing … and the wounding of four"; "the killing of a general" is history.
        if passage.isWord(start, Word.of) {
            let before = passage.isA(index - 1, .determiner) ? index - 2 : index - 1
            guard passage.isAny(before, Self.causes) else { return nil }
            start += 1
        }
        guard
            let group = people.group(at: start, before: min(start + 40, sentence.upperBound))
                ?? onePerson(at: start, sentence)
        else { return nil }
        return found(index, group.count, index..<group.tokens.upperBound)
    }

    /// "killed | American contractor Nawres Hamid".
    private func onePerson(at start: Int, _ sentence: Range<Int>) -> PeopleGroup? {
        let near = start..<max(start, min(start + 4, sentence.upperBound))
        guard
            let who = near.first(where: { passage.isA($0, .person) && !passage.isA($0, .plural) }),
            !passage.tokens[who].isCapitalized,
            near.prefix(while: { $0 < who }).allSatisfy({
                passage.tokens[$0].kind == .word && !passage.isA($0, [.preposition, .verb])
            })
        else { return nil }
        let name = (who + 1..<max(who + 1, min(who + 5, sentence.upperBound))).prefix {
            passage.tokens[$0].isCapitalized && passage.tokens[$0].kind == .word
        }
        guard name.count > 1 else { return nil }
        return PeopleGroup(count: CountRange(exactly: 1), tokens: start..<name.endIndex)
    }

    private static let causes: WordSet = WordSet(["in", "to", "causing", "caused", "and"].map { wordKey($0.utf8) })
    private static let anybody: WordSet = WordSet(["anybody", "anyone"].map { wordKey($0.utf8) })
    private static let objectAdverbs: WordSet = WordSet(
        ["also", "reportedly", "slightly", "seriously", "instantly", "outright", "badly"].map { wordKey($0.utf8) })
}
