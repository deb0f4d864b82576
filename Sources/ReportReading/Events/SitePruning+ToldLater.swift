internal import IncidentModel

/// "A rocket fell on a school. … The school is in the Qadisiya complex": where the house stands is told further below.
extension SitePruning {
    func nameByLater(in sites: inout [Site]) {
        for index in sites.indices {
            guard sites[index].role == .impact, sites[index].phrase.anchors.count == 1,
                sites[index].phrase.qualifiers.isEmpty, case let anchor = sites[index].phrase.anchors[0],
                anchor.isDescription, let word = NameWords.last(anchor.name), !Self.seats.contains(word),
                let end = sites[index].evidence.last?.range.upperBound, let start = passage.token(at: end - 1),
                let place = whereStands(wordKey(word.utf8), after: start + 1)
            else { continue }
            sites[index].phrase.anchors = [place.phrase.anchors[0]]
            sites[index].phrase.relation = .in
            sites[index].evidence += passage.evidence(place.tokens)
        }
    }

    /// "The school, and the bank whose windows broke, are | in P |", "The house stands in P".
    private func whereStands(_ house: UInt64, after first: Int) -> FoundLocation? {
        let end = min(passage.tokens.count, first + Self.tokensLooked)
        guard first + 1 < end else { return nil }
        for index in first + 1..<end where passage.isWord(index, house) && passage.isWord(index - 1, Word.the) {
            // At the head of its sentence, else somebody or something else stands there.
            guard passage.tokens[index - 1].isCapitalized else { continue }
            let clause = (index + 1..<min(index + 18, end)).prefix { !passage.isWord($0, Word.stop) }
            guard
                let verb = clause.first(where: {
                    (passage.isA($0, .be) || passage.isAny($0, Self.standing)) && passage.isAny($0 + 1, Self.within)
                }),
                let place = LocationPhraseParser(passage: passage).phrase(at: verb + 1, min(verb + 16, end)),
                !place.isAnaphor, place.phrase.relation == .in, place.phrase.anchors[0].isDescription == false
            else { continue }
            return place
        }
        return nil
    }

    private static let tokensLooked = 400
    private static let standing = BackgroundCues.keys("stands stood lies lay sits located situated")
    private static let within = BackgroundCues.keys("in inside within")
}
