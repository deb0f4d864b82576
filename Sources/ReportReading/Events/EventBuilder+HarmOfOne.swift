internal import IncidentModel

/// "No casualties" that is said of one munition among several.
extension EventBuilder {
    /// "…, and another landed in an empty lot | without causing casualties", "causing only damage there".
    func isOfOneMunition(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Bool {
        guard found.isNone else { return false }
        if passage.isWord(found.tokens.upperBound, wordKey("there")) { return true }
        let first = sentence.tokens.lowerBound
        for index in (max(first, found.tokens.lowerBound - 40)..<max(first, found.tokens.lowerBound)).reversed() {
            guard passage.isAny(index, Self.ofSeveral), opensPart(index, first) else { continue }
            let verb = passage.isWord(index + 1, Word.one) || passage.isA(index + 1, .weapon) ? index + 2 : index + 1
            return passage.isA(verb, [.landVerb, .hitVerb, .be, .have, .preposition])
        }
        return false
    }

    private func opensPart(_ index: Int, _ first: Int) -> Bool {
        let start = passage.isA(index - 1, .determiner) ? index - 1 : index
        return start <= first || passage.isWord(start - 1, Word.and) || passage.isWord(start - 1, Word.comma)
            || passage.isWord(start - 1, wordKey("while")) || passage.isWord(start - 1, Word.semicolon)
    }

    private static let ofSeveral = BackgroundCues.keys(
        "another second third fourth fifth last other others rest remaining")
}
