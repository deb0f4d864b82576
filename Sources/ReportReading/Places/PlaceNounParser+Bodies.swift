internal import IncidentModel

/// Houses that are told by whose they are, where whose has no name either: "a building of the counter-terrorism service".
extension PlaceNounParser {
    func seatOfBody(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?) -> PlaceNounPhrase? {
        guard passage.isWord(index + 1, Word.of), index + 3 < end,
            passage.isAny(index, Self.seats) || passage.isAny(index, Self.grounds) || passage.isA(index, .building),
            let last = bodyEnd(from: passage.isA(index + 2, .determiner) ? index + 3 : index + 2, end)
        else { return nil }
        let name = index..<last + 1
        return PlaceNounPhrase(
            kind: .description,
            reference: PlaceReference(
                name: passage.words(name), classWord: singular(index), isDescription: true,
                range: passage.bytes(name) ?? 0..<0),
            tokens: start..<last + 1, relation: direction.map { .partOf($0) })
    }

    /// Told by whose it is, which says more than what it stands beside.
    func isOfBody(_ noun: PlaceNounPhrase) -> Bool {
        noun.kind == .description && passage.isAny(noun.tokens.upperBound - 1, Self.bodyNouns)
            && passage.has(Word.of, in: noun.tokens)
    }

    /// The last word of "Iraqi counter-terrorism service", "Iranian Kurdish opposition party".
    private func bodyEnd(from first: Int, _ end: Int) -> Int? {
        var index = first
        while index < end, index - first < 7 {
            if passage.isAny(index, Self.bodyNouns), index > first, !passage.isAny(index + 1, Self.bodyNouns) {
                // "the party leader" is somebody.
                return passage.isA(index + 1, [.person, .official]) || isPossessive(index + 1) ? nil : index
            }
            guard passage.tokens[index].kind == .word,
                isModifier(index) || passage.isA(index, .person) || isNameStart(index)
            else { return nil }
            index += 1
        }
        return nil
    }

    private static let grounds = WordSet(joining: [], "base bases camp camps compound barracks depot warehouse")
    private static let bodyNouns = bodies.union(
        WordSet(
            joining: [],
            """
            organisation group movement militia faction union ministry department authority commission council association \
            kurds exiles dissidents refugees corporation firm opposition brigade battalion regiment forces division club charity mission
            """))
}
