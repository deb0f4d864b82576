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
        guard let group = people.group(at: start, before: min(start + 40, sentence.upperBound)) else { return nil }
        return found(index, group.count, index..<group.tokens.upperBound)
    }

    private static let causes: WordSet = WordSet(["in", "to", "causing", "caused", "and"].map { wordKey($0.utf8) })
    private static let anybody: WordSet = WordSet(["anybody", "anyone"].map { wordKey($0.utf8) })
    private static let objectAdverbs: WordSet = WordSet(
        ["also", "reportedly", "slightly", "seriously", "instantly", "outright", "badly"].map { wordKey($0.utf8) })
}
