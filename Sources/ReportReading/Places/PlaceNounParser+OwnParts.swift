internal import IncidentModel

/// Parts that are told by the place they are of: "the base's northern gate", "Sadr City's Sector 51".
extension PlaceNounParser {
    /// "the base's northern gate", "the airport's perimeter": a part is told by the whole.
    func ownPart(of owner: Range<Int>, _ start: Int, _ end: Int) -> PlaceNounPhrase? {
        var index = owner.upperBound + 1
        while index < end, index - owner.upperBound < 5, !passage.isA(index, [.placePart, .edge]),
            isModifier(index) || passage.isA(index, .directionAdjective) || passage.isWord(index, wordKey("second")),
            passage.nameEnd[index] == 0,
            !passage.isA(index, [.placeClass, .building])
        { index += 1 }
        guard index < end, passage.isA(index, [.placePart, .edge]), !passage.isWord(index + 1, Word.of) else {
            return nil
        }
        let direction = (owner.upperBound + 1..<index).lazy.compactMap { Directions.adjective(passage.tokens[$0].key) }
            .first
        let relation: Relation =
            passage.isWord(index, wordKey("side")) && direction != nil
            ? .partOf(direction ?? .north)
            : isInside(start) && passage.isAny(index, Self.rims)
                ? .in
                : passage.isAny(index, Self.surroundings) || passage.isAny(index, Self.rims)
                    ? .near : (passage.isA(index, .edge) ? .outskirts : .in)
        return PlaceNounPhrase(
            kind: .named, reference: reference(owner), tokens: start..<index + 1, relation: relation)
    }

    private func isInside(_ start: Int) -> Bool {
        passage.isWord(start - 1, wordKey("inside")) || passage.isWord(start - 1, wordKey("within"))
    }

    /// "Baghdad airport's military section", "Sadr City's Sector 51": a part that no word list knows lies in its owner.
    func section(of owner: Range<Int>, _ start: Int, _ end: Int) -> PlaceNounPhrase? {
        guard !passage.isContainerName[owner.lowerBound], !passage.isA(owner.lowerBound, .country) else { return nil }
        var next = owner.upperBound + 1
        while next < end, next - owner.upperBound < 5 {
            let token = passage.tokens[next]
            let isPlain =
                token.kind == .number || token.kind == .word && (token.classes.isEmpty || token.isA(.modifier))
            guard isPlain, !passage.isAny(next, Self.bodiesOfMen) else { break }
            next += 1
        }
        guard next > owner.upperBound + 1,
            next == end || passage.tokens[next].kind == .mark
                || passage.isA(next, [.preposition, .weekday, .adverb, .partOfDay, .conjunction, .subordinator])
        else { return nil }
        return PlaceNounPhrase(kind: .named, reference: reference(owner), tokens: start..<next, relation: .in)
    }

    private static let bodiesOfMen: WordSet = WordSet(
        [
            "army", "council", "mayor", "economy", "leader", "leaders", "people", "population", "parliament",
            "response",
            "defenses", "defences", "statement", "sovereignty", "security", "exports", "output", "production",
        ].map { wordKey($0.utf8) })

    static let rims: WordSet = WordSet(
        ["gate", "gates", "wall", "walls", "fence", "entrance", "perimeter"].map { wordKey($0.utf8) })
}
