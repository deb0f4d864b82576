internal import IncidentModel

extension PlaceNounParser {
    /// "the village of Zafaraniya", "the neighbourhoods of Dora".
    func classOf(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int)
        -> PlaceNounPhrase?
    {
        guard passage.isA(index, [.placeClass, .genericPlace]), passage.isWord(index + 1, Word.of),
            var inner = parse(at: index + 2, end, depth: depth + 1), inner.kind == .named
        else { return nil }
        if inner.reference.classWord == nil {
            inner.reference.classWord = passage.words(index..<index + 1).lowercased()
        }
        if inner.relation == nil { inner.relation = direction.map { .partOf($0) } }
        inner.tokens = start..<inner.tokens.upperBound
        return inner
    }

    /// "the outskirts of P", "the entrance to the embassy", "the middle of P".
    func placePart(at index: Int, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        let isEdge = passage.isA(index, .edge)
        guard isEdge || passage.isA(index, .placePart),
            passage.isWord(index + 1, Word.of) || passage.isWord(index + 1, Word.to),
            var whole = parse(at: index + 2, end, depth: depth + 1)
        else { return nil }
        let isAround = passage.isAny(index, Self.surroundings)
        whole.relation = isEdge && !isAround ? .outskirts : (isAround ? .near : (whole.relation ?? .at))
        whole.tokens = start..<whole.tokens.upperBound
        return whole
    }

    static let surroundings: Set<UInt64> = Set(["vicinity", "surroundings"].map { wordKey($0.utf8) })

    /// "the area" points back; "an empty house", "a security checkpoint" describes.
    func common(
        at index: Int, _ start: Int, _ end: Int, _ isDefinite: Bool, _ modifiers: Int, _ direction: CompassDirection?
    ) -> PlaceNounPhrase? {
        var last = index
        while last + 1 < end, passage.isA(last + 1, [.building, .placeClass]),
            passage.tokens[last + 1].isCapitalized == false
        {
            last += 1
        }
        // "its perimeter" is a part of what was named, no place of its own.
        if last == index, passage.isA(last, .placePart), !passage.isA(last, [.building, .placeClass, .genericPlace]) {
            return nil
        }
        let isPointer = isDefinite && modifiers == 0
        let words = passage.words((isDefinite || passage.isA(start, .determiner) ? start + 1 : start)..<last + 1)
        return PlaceNounPhrase(
            kind: isPointer ? .anaphor : .description,
            reference: PlaceReference(
                name: words, classWord: passage.words(last..<last + 1).lowercased(), isDescription: true,
                range: passage.bytes(start..<last + 1) ?? 0..<0),
            tokens: start..<last + 1, relation: direction.map { .partOf($0) })
    }

    func continuesName(_ index: Int, _ end: Int) -> Bool {
        passage.tokens[index].isCapitalized && index + 1 < end && passage.nameEnd[index + 1] > 0
    }

    /// Lower-case words that may stand between the article and the noun: "heavily fortified", "nearby", "residential".
    func isModifier(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word || passage.isWord(index, Word.comma) && passage.isA(index + 1, .placeClass) else {
            return false
        }
        if token.isCapitalized, !passage.isA(index, .country) { return false }
        return !token.isA([
            .preposition, .determiner, .be, .have, .subordinator, .conjunction, .pronoun, .reporting, .launchVerb,
            .landVerb,
            .targetVerb, .interceptVerb, .weapon, .attackNoun, .person, .partOfDay, .month, .weekday, .damage,
            .salvoNoun,
            .period, .killed, .injured, .casualty,
        ])
    }
}
