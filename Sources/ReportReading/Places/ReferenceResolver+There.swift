internal import IncidentModel

/// What "there" points back to: a place of its own sentence.
extension ReferenceResolver {
    /// "through Majdal Shams, a Druze town in P, after a rocket hit a pitch there": a name that is said to be a town.
    func apposed(before index: Int) -> PlaceReference? {
        for comma in (max(1, index - Self.wordsToSeat)..<max(1, index)).reversed()
        where !passage.has(Word.stop, in: comma..<index) && passage.isWord(comma, Word.comma)
            && passage.isAny(comma + 1, [Word.a, Word.an])
        {
            guard (comma + 2..<comma + 6).contains(where: { passage.isAny($0, Self.settlements) }) else { continue }
            var first = comma
            while first > 0, comma - first < 4, passage.tokens[first - 1].kind == .word,
                passage.tokens[first - 1].isCapitalized
            { first -= 1 }
            guard first < comma else { continue }
            return PlaceReference(
                name: passage.words(first..<comma), classWord: "town", range: passage.bytes(first..<comma) ?? 0..<0)
        }
        return nil
    }

    /// "Residents of P said they had seen tubes in a field there": the last name in the sentence that is no whole city or country.
    func spokenOf(before index: Int) -> PlaceReference? {
        var position = index - 1
        while position >= max(0, index - Self.wordsToSeat), !passage.isWord(position, Word.stop) {
            let end = passage.nameEnd[position]
            if end > 0, end <= index, !passage.isContainerName[position] {
                return PlaceReference(
                    name: passage.words(position..<end), range: passage.bytes(position..<end) ?? 0..<0)
            }
            position -= 1
        }
        return nil
    }

    private static let settlements = WordSet(
        joining: [], "town village city district neighborhood neighbourhood suburb quarter settlement stronghold")
}
