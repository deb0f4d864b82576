internal import IncidentModel

/// Places without a name: "an abandoned house", "the base", and the words that may describe them.
extension PlaceNounParser {
    /// "the area" points back; "an empty house", "a security checkpoint" describes.
    func common(
        at index: Int, _ start: Int, _ end: Int, _ isDefinite: Bool, _ modifiers: Int, _ direction: CompassDirection?
    ) -> PlaceNounPhrase? {
        var last = index
        while last + 1 < end, passage.isA(last + 1, [.building, .placeClass, .genericPlace]),
            passage.tokens[last + 1].isCapitalized == false
        {
            last += 1
        }
        // "the airport military compound".
        var isOfKind = false
        while last + 2 < end,
            passage.isAny(last + 1, Self.facilityKinds)
                || passage.tokens[last + 1].classes.isEmpty && passage.tokens[last + 1].kind == .word
                    && passage.nameEnd[last + 1] == 0 && !passage.tokens[last + 1].isCapitalized,
            passage.isA(last + 2, [.placeClass, .building]),
            !passage.tokens[last + 2].isCapitalized
        {
            last += 2
            isOfKind = true
        }
        // "in the space of a few minutes".
        if passage.isWord(last, wordKey("space")), passage.isWord(last + 1, Word.of),
            (last + 2..<last + 6).contains(where: { passage.isA($0, [.period, .number]) })
        {
            return nil
        }
        // "a suicide car bomber", "base commanders": who follows is what is spoken of.
        if last + 1 < end, passage.isA(last + 1, .person) || passage.isAny(last + 1, Self.bombers) { return nil }
        // "its perimeter" is a part of what was named, no place of its own.
        let isPart = passage.isA(index, .placePart) && !passage.isA(index, [.building, .placeClass, .genericPlace])
        if isPart {
            while last + 1 < end, passage.isA(last + 1, .placePart), !passage.tokens[last + 1].isCapitalized {
                last += 1
            }
            if last == index, modifiers == 0 || passage.isA(last, .edge) || passage.isAny(last, Self.surroundings) {
                return nil
            }
        }
        let isGuarded =
            modifiers > 0 && modifiers < 4 && passage.isAny(last, Self.guardedPlaces)
            && (index - modifiers..<index).allSatisfy { $0 >= 0 && passage.isAny($0, Self.guardedWords) }
        let isSame = (start..<index).contains { passage.isWord($0, wordKey("same")) }
        let isPointer =
            isDefinite && (modifiers == 0 || isGuarded || isSame) && !isPart && !isOfKind
            && (direction == nil || last == index)
        let words = passage.words((isDefinite || passage.isA(start, .determiner) ? start + 1 : start)..<last + 1)
        return PlaceNounPhrase(
            kind: isPointer ? .anaphor : .description,
            reference: PlaceReference(
                name: words, classWord: passage.words(last..<last + 1).lowercased(), isDescription: true,
                range: passage.bytes(start..<last + 1) ?? 0..<0),
            tokens: start..<last + 1, relation: isPointer ? direction.map { .partOf($0) } : nil)
    }

    /// "its premises", "its main building": those of a house that was named before.
    func ownPremises(at index: Int, _ start: Int, _ end: Int) -> PlaceNounPhrase? {
        let noun = passage.isWord(index, wordKey("main")) ? index + 1 : index
        guard noun < end, passage.isAny(noun, Self.premises),
            noun + 1 >= end || !passage.isA(noun + 1, [.placeClass, .building])
        else { return nil }
        return PlaceNounPhrase(
            kind: .anaphor,
            reference: PlaceReference(
                name: passage.words(index..<noun + 1), classWord: "premises", isDescription: true,
                range: passage.bytes(start..<noun + 1) ?? 0..<0),
            tokens: start..<noun + 1)
    }

    private static let premises = WordSet(
        joining: [], "premises grounds compound building headquarters courtyard yard garden gardens")

    func continuesName(_ index: Int, _ end: Int) -> Bool {
        passage.tokens[index].isCapitalized && index + 1 < end && passage.nameEnd[index + 1] > 0
    }

    func isPlainAdjective(_ index: Int) -> Bool {
        isModifier(index) && !passage.tokens[index].isCapitalized && passage.nameEnd[index] == 0
            && !passage.isA(index, [.placeClass, .building, .verb, .genericPlace, .adverb, .number])
    }

    /// Lower-case words that may stand between the article and the noun: "heavily fortified", "nearby", "residential".
    func isModifier(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word || passage.isWord(index, Word.comma) && passage.isA(index + 1, .placeClass) else {
            return false
        }
        if token.isCapitalized, !passage.isA(index, .country) { return false }
        // "a family home", "a civilian house".
        if token.isA(.person), !token.isA(.verb), passage.isA(index + 1, .building), !isNameStart(index + 1) {
            return true
        }
        return !token.isA([
            .preposition, .determiner, .be, .have, .subordinator, .conjunction, .pronoun, .reporting, .launchVerb,
            .landVerb,
            .targetVerb, .interceptVerb, .weapon, .attackNoun, .person, .partOfDay, .month, .weekday, .damage,
            .salvoNoun,
            .period, .killed, .injured, .casualty,
        ])
    }
}
