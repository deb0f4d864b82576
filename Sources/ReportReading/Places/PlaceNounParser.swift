internal import IncidentModel

/// Reads a place noun phrase: gazetteer names, capitalised names, class words, descriptions, "the area".
struct PlaceNounParser {
    let passage: Passage

    func parse(at start: Int, _ end: Int, depth: Int = 0) -> PlaceNounPhrase? {
        guard depth < 4, start < end else { return nil }
        var index = start
        var isDefinite = false
        if passage.isA(index, .determiner) {
            // "their house" is told of for the first time; only "the" and "that" point back.
            isDefinite = passage.isAny(index, Self.pointing)
            index += 1
        }
        // "downtown Baghdad", "northern Iraq", "the eastern Baghdad neighbourhood of X".
        var direction: CompassDirection?
        var modifiers = 0
        while index < end {
            if passage.nameEnd[index] > 0 {
                return named(at: index, start, end, direction, depth)
            }
            if passage.isA(index, .directionAdjective), direction == nil {
                direction = Directions.adjective(passage.tokens[index].key)
                index += 1
                continue
            }
            if let part = placePart(at: index, start, end, depth) { return part }
            if passage.isA(index, [.placeClass, .genericPlace, .building, .placePart]), !isNameStart(index),
                !passage.isA(index + 1, [.placeClass, .building]) || passage.isWord(index + 1, Word.of)
            {
                if let phrase = classOf(at: index, start, end, direction, depth) { return phrase }
                if !continuesName(index, end) {
                    return common(at: index, start, end, isDefinite, modifiers, direction)
                }
            }
            // "a stretch of farmland", "a patch of waste ground".
            if passage.isWord(index + 1, Word.of),
                passage.isA(index + 2, [.genericPlace, .building]) || passage.isA(index + 3, [.genericPlace]),
                passage.tokens[index].classes.isEmpty, index + 2 < end
            {
                index += 2
                continue
            }
            if isNameStart(index) { return capitalized(at: index, start, end, direction, depth) }
            guard modifiers < 6, isModifier(index) else { return nil }
            // "the embassy compound" still only points back.
            if !passage.isA(index, .placeClass), !passage.isWord(index, wordKey("same")) { modifiers += 1 }
            index += 1
        }
        return nil
    }

    // MARK: - Named places

    func named(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int)
        -> PlaceNounPhrase?
    {
        let nameEnd = fullNameEnd(from: passage.nameEnd[index], end)
        if let split = splitPossessor(index..<nameEnd, start, end, depth) { return split }
        if let owned = owned(by: index..<nameEnd, start, end, depth) { return owned }
        guard !isPossessive(nameEnd) else { return nil }
        if let inner = classOf(at: nameEnd, start, end, nil, depth), inner.kind == .named {
            // "the Baghdad neighborhood of Dora" and "the Dora neighborhood of Baghdad" look alike: the city holds the other.
            if passage.isContainerName[index] {
                var phrase = inner
                phrase.qualifiers.append(.init(relation: .in, place: reference(index..<nameEnd)))
                return phrase
            }
            var own = reference(index..<nameEnd)
            own.classWord = passage.words(nameEnd..<nameEnd + 1).lowercased()
            return PlaceNounPhrase(
                kind: .named, reference: own, tokens: start..<inner.tokens.upperBound,
                relation: direction.map { .partOf($0) },
                qualifiers: [.init(relation: .in, place: inner.reference)] + inner.qualifiers)
        }
        let (classWord, after) = classWord(after: nameEnd, end)
        // "Babil hotel" is no part of Babil: what stands right behind a name and is a house or base belongs to it.
        if let word = classWord, after == nameEnd + 1, Self.institutions.contains(wordKey(word.utf8)),
            !passage.words(index..<nameEnd).lowercased().hasSuffix(word)
        {
            var own = reference(index..<after)
            own.classWord = word
            return PlaceNounPhrase(
                kind: .named, reference: own, tokens: start..<after, relation: direction.map { .partOf($0) })
        }
        return PlaceNounPhrase(
            kind: .named,
            reference: PlaceReference(
                name: passage.words(index..<nameEnd), classWord: classWord,
                range: passage.bytes(index..<nameEnd) ?? 0..<0),
            tokens: start..<after, relation: direction.map { .partOf($0) })
    }

    /// "al-Amin al-Thaniyah": a name goes on over further name words that the gazetteer does not know with it.
    func fullNameEnd(from index: Int, _ end: Int) -> Int {
        var last = index
        while last < end, passage.nameEnd[last] == 0, isNameStart(last),
            passage.tokens[last].start == passage.tokens[last - 1].end + 1,
            !passage.isA(
                last, [.placeClass, .genericPlace, .weapon, .attackNoun, .country, .verb, .starter, .preposition])
        {
            last += 1
        }
        return last
    }

    func reference(_ tokens: Range<Int>) -> PlaceReference {
        PlaceReference(name: passage.words(tokens), range: passage.bytes(tokens) ?? 0..<0)
    }

    func isPossessive(_ index: Int) -> Bool {
        passage.tokens.indices.contains(index) && passage.tokens[index].kind == .possessive
    }

    /// "the US embassy in Baghdad's Green Zone": a gazetteer may know "US embassy in Baghdad" as one name, but here the city
    /// owns the zone and the embassy stands in it.
    func splitPossessor(_ name: Range<Int>, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        guard isPossessive(name.upperBound),
            let inside = name.dropFirst().first(where: { passage.isWord($0, Word.in) }),
            let zone = owned(by: inside + 1..<name.upperBound, inside + 1, end, depth)
        else { return nil }
        return PlaceNounPhrase(
            kind: .named, reference: reference(name.lowerBound..<inside), tokens: start..<zone.tokens.upperBound,
            qualifiers: [.init(relation: .in, place: zone.reference)] + zone.qualifiers)
    }

    /// "Baghdad's Green Zone": the possessor only narrows; without a place after it this is no place.
    func owned(by owner: Range<Int>, _ start: Int, _ end: Int, _ depth: Int) -> PlaceNounPhrase? {
        guard isPossessive(owner.upperBound), var owned = parse(at: owner.upperBound + 1, end, depth: depth + 1) else {
            return nil
        }
        owned.qualifiers.append(.init(relation: .in, place: reference(owner)))
        owned.tokens = start..<owned.tokens.upperBound
        return owned
    }

    /// "residential neighborhood", "compound", "district" after a name; the name's own class word stays in the name.
    func classWord(after index: Int, _ end: Int) -> (String?, Int) {
        var next = index
        var skipped = 0
        while next < end, skipped <= 2 {
            if passage.isA(next, [.placeClass, .genericPlace]) {
                // "neighborhood complex": take the whole run, the last word is the class.
                while next + 1 < end, passage.isA(next + 1, [.placeClass]) { next += 1 }
                return (passage.words(next..<next + 1).lowercased(), next + 1)
            }
            guard passage.tokens[next].kind == .word, isModifier(next), !passage.tokens[next].isCapitalized,
                !passage.isA(next, [.verb, .edge, .placePart])
            else { break }
            next += 1
            skipped += 1
        }
        return (nil, index)
    }

    /// Names that the gazetteer may not know: capitalised words in a row, perhaps with a class word.
    func capitalized(
        at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?, _ depth: Int
    ) -> PlaceNounPhrase? {
        var last = index
        while last + 1 < end {
            if isNameStart(last + 1) || passage.isA(last + 1, .placeClass) && passage.tokens[last + 1].isCapitalized {
                last += 1
            } else if passage.isAny(last + 1, Self.innerParticles), isNameStart(last + 2), last + 2 < end {
                last += 2
            } else {
                break
            }
            if passage.nameEnd[last] > 0 { return nil }
        }
        // "the Israeli city of Ashkelon": whose city it is only qualifies.
        if let inner = classOf(at: last + 1, start, end, direction, depth), inner.kind == .named { return inner }
        if isPossessive(last + 1) { return owned(by: index..<last + 1, start, end, depth) }
        let (classWord, after) = classWord(after: last + 1, end)
        guard closesName(after, end) || passage.isA(after, .building), !isQuality(last),
            !(index...last).contains(where: { passage.isA($0, .actor) })
        else { return nil }
        // "the U.S. consulate", "Balad air base": what kind of house or base it is belongs to the name.
        if last + 1 < end, passage.isA(last + 1, .building), !passage.tokens[last + 1].isCapitalized,
            !passage.isA(last + 1, .placeClass)
        {
            return PlaceNounPhrase(
                kind: .named, reference: reference(index..<last + 2), tokens: start..<last + 2,
                relation: direction.map { .partOf($0) })
        }
        if let word = classWord, after > last + 1, Self.institutions.contains(wordKey(word.utf8)) {
            return PlaceNounPhrase(
                kind: .named,
                reference: PlaceReference(
                    name: passage.words(index..<after), classWord: word, range: passage.bytes(index..<after) ?? 0..<0),
                tokens: start..<after, relation: direction.map { .partOf($0) })
        }
        let own = passage.isA(last, .placeClass) ? passage.words(last..<last + 1).lowercased() : nil
        return PlaceNounPhrase(
            kind: .named,
            reference: PlaceReference(
                name: passage.words(index..<last + 1), classWord: classWord ?? own,
                range: passage.bytes(index..<last + 1) ?? 0..<0),
            tokens: start..<after, relation: direction.map { .partOf($0) })
    }

    static let pointing: Set<UInt64> = Set(
        ["the", "this", "that", "these", "those", "same"].map { wordKey($0.utf8) })

    static let institutions: Set<UInt64> = Set(
        [
            "embassy", "consulate", "base", "airbase", "port", "outpost", "post", "garrison", "substation", "junction",
            "crossing", "plant", "depot",
            "facility", "monument", "corniche", "market", "barracks", "headquarters", "school", "mall", "camp",
            "airport", "airfield", "hospital", "university", "stadium",
            "ministry", "hotel",
            "palace", "bridge", "mosque", "shrine", "prison", "refinery", "station", "square", "park",
        ].map { wordKey($0.utf8) })

    /// A name that no gazetteer knows is a place only when nothing it could describe follows ("Iran-backed militias").
    func closesName(_ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        let token = passage.tokens[index]
        return token.kind == .mark
            || token.isA([
                .preposition, .conjunction, .be, .have, .verb, .subordinator, .adverb, .weekday, .month, .partOfDay,
                .determiner, .pronoun, .reporting, .past, .placePart, .edge, .direction,
            ]) || passage.isAny(index, [Word.early, Word.late, Word.today, Word.yesterday])
    }

    /// "Iran-backed", "US-led": an adjective that looks like a name.
    func isQuality(_ index: Int) -> Bool {
        let text = passage.report.quote(passage.tokens[index].range).lowercased()
        return ["-backed", "-led", "-aligned", "-supported", "-based", "-linked", "-affiliated", "-made"]
            .contains { text.hasSuffix($0) }
    }

    static let innerParticles: Set<UInt64> = Set(
        ["al", "of", "el", "ibn", "bin", "abu", "de"].map { wordKey($0.utf8) })

    func isNameStart(_ index: Int) -> Bool {
        guard passage.tokens.indices.contains(index) else { return false }
        let token = passage.tokens[index]
        return token.kind == .word
            && !token.isA([
                .month, .weekday, .pronoun, .determiner, .reporting, .subordinator, .preposition, .conjunction, .be,
                .have, .negation,
            ])
            && (token.isCapitalized || hasArticlePrefix(token))
    }

    func hasArticlePrefix(_ token: Token) -> Bool {
        let text = passage.report.text[token.range]
        return text.count > 4 && text.prefix(3).elementsEqual("al-".utf8)
    }
}
