internal import IncidentModel

/// The words that say how a place is related to the site: "near", "in the vicinity of", "south of".
extension LocationPhraseParser {
    /// The relation that opens at `index` and the index after its words.
    func relation(at index: Int, _ end: Int) -> (Relation, Int)? {
        guard index < end else { return nil }
        // "fell short of crossing the border".
        if passage.isWord(index, wordKey("short")), passage.isWord(index + 1, Word.of),
            passage.isAny(index + 2, Self.passing)
        {
            return nil
        }
        // "an orchard | located in | P", where "was located in" tells of a launcher.
        if passage.isAny(index, Self.lying), !passage.isA(index - 1, [.be, .have]), index + 1 < end,
            passage.isA(index + 1, .preposition), !passage.isA(index - 1, [.person, .actor, .militaryForce])
        {
            return relation(at: index + 1, end)
        }
        if let compound = compoundRelation(at: index, end) { return compound }
        // "a district across the Tigris".
        if passage.isWord(index, wordKey("across")),
            passage.isAny(passage.isWord(index + 1, Word.the) ? index + 2 : index + 1, PlaceNounParser.waterWords)
        {
            return (.acrossRiver, index + 1)
        }
        // "the area surrounding the consulate".
        if passage.isWord(index, wordKey("surrounding")),
            passage.isA(index + 1, .determiner) || index + 1 < end && passage.nameEnd[index + 1] > 0
        {
            return (.near, index + 1)
        }
        // "fire across the tense border" goes over it.
        if passage.isWord(index, wordKey("across")),
            (index + 2..<index + 4).contains(where: { passage.isWord($0, wordKey("border")) })
        {
            return nil
        }
        if let simple = RelationWords.simple[passage.tokens[index].key] {
            // "from neighbouring Diyala", "in nearby Karrada": the place itself, which lies there.
            if passage.isAny(index, Self.adjoining), passage.isA(index - 1, [.preposition, .determiner]),
                !passage.isA(index + 1, .determiner)
            {
                return nil
            }
            // "nearby farms" are no place that something is near to.
            if passage.isWord(index, wordKey("nearby")), !passage.isA(index + 1, .determiner),
                index + 1 >= end || passage.nameEnd[index + 1] == 0
            {
                return nil
            }
            // "in western Baghdad" keeps its direction in the noun; "in the east of Baghdad" has one here.
            return (simple, index + 1)
        }
        return nil
    }

    private static let lying = WordSet(joining: [], "located situated")
    private static let adjoining = WordSet(joining: [], "neighbouring neighboring nearby")
    static let passing = WordSet(joining: [], "crossing reaching hitting striking entering")

    func compoundRelation(at index: Int, _ end: Int) -> (Relation, Int)? {
        guard index < end, passage.isA(index, [.preposition, .adverb, .determiner]) || isCompoundStart(index) else {
            return nil
        }
        for (keys, relation) in RelationWords.compoundsByFirst[passage.tokens[index].key] ?? []
        where index + keys.count < end {
            if keys.indices.allSatisfy({ passage.isWord(index + $0, keys[$0]) }) {
                return (relation, index + keys.count)
            }
        }
        return sideOf(at: index, end)
    }

    private static let compoundStarts: WordSet = WordSet(RelationWords.compounds.compactMap(\.0.first))

    private func isCompoundStart(_ index: Int) -> Bool {
        passage.isAny(index, Self.compoundStarts) || passage.isA(index, .direction)
    }

    /// "south of P", "to the south-west of P".
    private func sideOf(at index: Int, _ end: Int) -> (Relation, Int)? {
        var next = index
        if passage.isWord(next, Word.to) || passage.isWord(next, Word.on) || passage.isWord(next, Word.in) { next += 1 }
        if passage.isWord(next, Word.the) { next += 1 }
        guard next < end, passage.isA(next, .direction), passage.isWord(next + 1, Word.of),
            let direction = Directions.noun(passage.tokens[next].key)
        else { return nil }
        // "in the east of Baghdad" is inside it, "to the east of" and "east of" outside.
        let isInside = passage.isWord(index, Word.in)
        return (isInside ? .partOf(direction) : .sideOf(direction), next + 2)
    }

    func combined(_ outer: Relation, _ inner: Relation?) -> Relation {
        guard let inner else { return outer }
        switch (outer, inner) {
        case (.near, .outskirts), (.in, _), (.at, _), (.on, _): return inner
        default: return outer
        }
    }
}
