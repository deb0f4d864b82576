internal import IncidentModel

/// Reads a place noun phrase: gazetteer names, capitalised names, class words, descriptions, "the area".
struct PlaceNounParser {
    let passage: Passage

    func parse(at start: Int, _ end: Int, depth: Int = 0) -> PlaceNounPhrase? {
        guard depth < 4, start < end else { return nil }
        var index = start
        var isDefinite = false
        // "a rocket landed on its premises".
        if passage.isWord(index, Word.its) || passage.isWord(index, wordKey("their")),
            let owned = ownPremises(at: index + 1, start, end)
        {
            return owned
        }
        if passage.isA(index, .determiner) {
            // "their house" is told of for the first time; only "the" and "that" point back.
            isDefinite = passage.isAny(index, Self.pointing)
            index += 1
        }
        // "at a quarter past eight".
        if passage.isWord(index, wordKey("quarter")), passage.isAny(index + 1, Self.ofTheHour) { return nil }
        // "downtown Baghdad", "northern Iraq", "the eastern Baghdad neighbourhood of X".
        var direction: CompassDirection?
        var modifiers = 0
        while index < end {
            if passage.nameEnd[index] > 0 {
                return named(at: index, start, end, direction, depth)
            }
            if passage.isA(index, .direction), direction == nil, index + 1 < end,
                passage.nameEnd[index + 1] > 0 || passage.isA(index + 1, .country)
                    || passage.isAny(index + 1, Self.sides) && passage.isWord(index + 2, Word.of)
            {
                direction = Directions.noun(passage.tokens[index].key)
                index += 1
                continue
            }
            // "the Iraqi capital's district of P": whose capital.
            if isPossessive(index + 2), passage.isAny(index, Demonyms.keys), passage.isAny(index + 1, Self.owners) {
                index += 1
                continue
            }
            // "the second al-Amin district".
            if index == start + 1, passage.isAny(index, Self.ordinals), index + 1 < end,
                passage.nameEnd[index + 1] > 0 || isNameStart(index + 1)
            {
                index += 1
                continue
            }
            // "the capital's Green Zone".
            if passage.tokens[index].kind == .possessive, passage.isAny(index - 1, Self.owners) {
                guard var owned = parse(at: index + 1, end, depth: depth + 1), owned.kind == .named else { return nil }
                owned.tokens = start..<owned.tokens.upperBound
                return owned
            }
            if let house = houseOfOffice(at: index, start, end, direction) { return house }
            // "the workers' compound".
            if passage.isA(index, .person), isPossessive(index + 1), index > start {
                modifiers += 1
                index += 2
                continue
            }
            // "a water company's office".
            if passage.tokens[index].kind == .possessive, index > start + 1, !passage.tokens[index - 1].isCapitalized,
                !passage.isAny(index - 1, Self.owners)
            {
                index += 1
                continue
            }
            if isQuote(index), index == start || index == start + 1 || modifiers > 0 {
                index += 1
                continue
            }
            // "the Central Prison" has that for its name.
            let isOfName =
                passage.tokens[index].isCapitalized && passage.tokens[index + 1].isCapitalized
                && passage.isA(index + 1, [.placeClass, .building]) && passage.nameEnd[index + 1] == 0
            if passage.isA(index, .directionAdjective), direction == nil, !isOfName {
                direction = Directions.adjective(passage.tokens[index].key)
                index += 1
                continue
            }
            // "one of the gates of P".
            if passage.isWord(index, Word.one) || index == start && passage.isA(index, .number),
                passage.isWord(index + 1, Word.of), passage.isA(index + 2, .determiner)
            {
                index += 3
                continue
            }
            // "a base that houses troops".
            if passage.isA(index - 1, .subordinator), passage.isAny(index, Self.housing) { return nil }
            // "a stretch of farmland", "a patch of waste ground".
            if index + 2 < end, passage.isWord(index + 1, Word.of),
                passage.isA(index + 2, [.genericPlace, .building]) || passage.isA(index + 3, [.genericPlace]),
                passage.tokens[index].classes.isSubset(of: [.genericPlace, .building]), passage.nameEnd[index + 2] == 0
            {
                index += 2
                continue
            }
            // "the airport grounds": the airport.
            if isDefinite, !passage.tokens[index].isCapitalized, passage.isAny(index, Self.withGrounds),
                passage.isAny(index + 1, Self.groundsOfSeats), index + 1 < end
            {
                let word = singular(index)
                let range = passage.tokens[index].range
                return PlaceNounPhrase(
                    kind: .anaphor,
                    reference: PlaceReference(name: word, classWord: word, isDescription: true, range: range),
                    tokens: start..<index + 2)
            }
            if let side = side(at: index, start, end, direction, depth) { return side }
            if let part = placePart(at: index, start, end, depth) { return part }
            if let inner = groundOf(at: index, start, end, depth) { return inner }
            if let seat = seatOf(at: index, start, end, direction, depth)
                ?? seatOfBody(at: index, start, end, direction)
            {
                return seat
            }
            if passage.isA(index, [.placeClass, .genericPlace, .building, .placePart]), !isNameStart(index),
                !passage.isA(index + 1, [.placeClass, .building]) || passage.isWord(index + 1, Word.of)
            {
                if let phrase = classOf(at: index, start, end, direction, depth) { return phrase }
                if isPossessive(index + 1), passage.isA(index, [.placeClass, .building]) {
                    return ofCommon(owner: index, start, end, isDefinite, depth)
                }
                if !continuesName(index, end) {
                    if let quoted = quoted(after: index, start, end, depth) { return quoted }
                    return common(at: index, start, end, isDefinite, modifiers, direction)
                }
            }
            // "the residential and operations headquarters".
            if passage.isWord(index + 1, Word.and), index + 3 < end, !isNameStart(index), isPlainAdjective(index),
                isPlainAdjective(index + 2),
                passage.isA(index + 3, [.placeClass, .building])
            {
                modifiers += 1
                index += 2
                continue
            }
            // "the Zone", "the Base", as translations and headlines write what points back.
            if isDefinite, index == start + 1, isNameStart(index), passage.isA(index, .placeClass),
                !isNameStart(index + 1), !passage.isA(index + 1, [.placeClass, .building]),
                passage.tokens[index].classes.isDisjoint(with: [.country]), closesName(index + 1, end),
                !passage.isWord(index + 1, Word.of)
            {
                return common(at: index, start, end, isDefinite, modifiers, direction)
            }
            // "Damascus and its Countryside".
            if passage.isWord(index - 1, Word.its), passage.isA(index, .genericPlace), !isNameStart(index + 1) {
                return nil
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
        let nameEnd = arabicNameEnd(index, fullNameEnd(from: passage.nameEnd[index], end), end)
        if let split = splitPossessor(index..<nameEnd, start, end, depth) { return split }
        // "Baghdad's International | Zone": a longer name than the one that the gazetteer has.
        if nameEnd < end, passage.tokens[nameEnd].isCapitalized, passage.isA(nameEnd, .placeClass),
            let mark = (index..<nameEnd).first(where: isPossessive),
            let owned = owned(by: index..<mark, start, end, depth), owned.kind == .named
        {
            return owned
        }
        if let owned = owned(by: index..<nameEnd, start, end, depth) { return owned }
        guard !isPossessive(nameEnd) else { return nil }
        // "near Baghdad press conference".
        if nameEnd < end, passage.isAny(nameEnd, Self.gatherings) { return nil }
        if let noun = countryNoun(at: index, start, end, depth) { return noun }
        if let inner = classOf(at: nameEnd, start, end, nil, depth), inner.kind == .named {
            // "the Baghdad neighborhood of Dora" and "the Dora neighborhood of Baghdad" look alike: the city holds the other.
            if passage.isContainerName[index] {
                var phrase = inner
                phrase.qualifiers.append(.init(relation: .in, place: reference(index..<nameEnd)))
                return phrase
            }
            return quarter(index..<nameEnd, of: inner, start, direction)
        }
        let (classWord, after) = classWord(after: nameEnd, end)
        if direction != nil, let named = namedWithSide(index..<nameEnd, classWord, after, start) { return named }
        // "the southern Dora neighborhood of the capital": where it lies, and no part of it.
        let direction = classWord.map { Self.quartersOfTowns.contains($0) } == true ? nil : direction
        // "Nineveh province's Bartella", "the airport's military section".
        if after > nameEnd, isPossessive(after) {
            if let part = ownPart(of: index..<after, start, end) { return part }
            if let owned = owned(by: index..<after, start, end, depth) { return owned }
        }
        // "al-Rasheed military camp area": the area around a camp is told by the camp.
        if let word = classWord, ["area", "region", "vicinity"].contains(word), after > nameEnd + 1,
            passage.isAny(after - 2, Self.institutions), !passage.tokens[after - 2].isCapitalized,
            isFacility(nameEnd, after - 1)
        {
            var own = reference(index..<after - 1)
            own.classWord = singular(after - 2)
            return PlaceNounPhrase(
                kind: .named, reference: own, tokens: start..<after, relation: direction.map { .partOf($0) })
        }
        // "Babil hotel" is no part of Babil: what stands right behind a name and is a house or base belongs to it.
        if let word = classWord, after == nameEnd + 1 || isFacility(nameEnd, after),
            Self.institutions.contains(wordKey(word.utf8)),
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

    static let quartersOfTowns: Set<String> = ["neighborhood", "neighbourhood", "quarter", "suburb"]
    private static let withGrounds = WordSet(joining: [], "airport base camp embassy consulate refinery")
    private static let groundsOfSeats = WordSet(joining: [], "grounds premises")
    private static let gatherings = WordSet(
        joining: [], "press news conference meeting summit rally ceremony parade funeral wedding talks visit")

    /// "the Dora neighborhood of Baghdad": the quarter, with the city that holds it.
    func quarter(
        _ name: Range<Int>, of city: PlaceNounPhrase, _ start: Int, _ direction: CompassDirection?
    ) -> PlaceNounPhrase {
        var own = reference(name)
        own.classWord = singular(name.upperBound)
        return PlaceNounPhrase(
            kind: .named, reference: own, tokens: start..<city.tokens.upperBound,
            relation: direction.map { .partOf($0) },
            qualifiers: [.init(relation: .in, place: city.reference)] + city.qualifiers)
    }

    /// "gas field", "power plant", "military air base": words that only say what kind of house or plant it is.
    func isFacility(_ start: Int, _ after: Int) -> Bool {
        after > start
            && (start..<after - 1).allSatisfy {
                passage.isAny($0, Self.facilityKinds) || passage.isAny($0, Self.institutions)
                    || passage.isWord($0, Word.and)
            }
    }

    static let facilityKinds: WordSet = WordSet(
        [
            "gas", "oil", "power", "air", "traffic", "military", "army", "police", "train", "railway", "bus", "petrol",
            "fuel",
            "water",
            "refugee", "industrial", "shopping", "cement", "steel", "logistics", "electricity", "thermal", "training",
            "international",
            "provincial", "council", "municipal", "administrative", "sports", "football", "border", "naval", "sea",
            "shipping", "vegetable", "central", "main", "general", "housing", "residential", "operations", "guard",
            "customs",
        ].map { wordKey($0.utf8) })

    /// "al-Amin al-Thaniyah": a name goes on over further name words that the gazetteer does not know with it.
    func fullNameEnd(from index: Int, _ end: Int) -> Int {
        var last = index
        while last < end, passage.nameEnd[last] == 0, isNameStart(last),
            passage.tokens[last].start == passage.tokens[last - 1].end + 1,
            !passage.isAny(last, Self.holidays),
            !passage.isA(
                last, [.placeClass, .genericPlace, .weapon, .attackNoun, .country, .verb, .starter, .preposition])
        {
            last += 1
        }
        return last
    }

    /// "Shurta al-Rabia": a quarter's name that goes on with the article, though the list has both words by themselves.
    private func arabicNameEnd(_ first: Int, _ last: Int, _ end: Int) -> Int {
        guard last < end, passage.nameEnd[last] > 0, !passage.isContainerName[first],
            passage.tokens[last].start == passage.tokens[last - 1].end + 1,
            passage.report.text[passage.tokens[last].range].starts(with: "al-".utf8),
            passage.isA(passage.nameEnd[last], .placeClass)
        else { return last }
        return passage.nameEnd[last]
    }

    /// "hit the Green Zone Easter Sunday".
    static let holidays: WordSet = WordSet(
        ["easter", "christmas", "ramadan", "thanksgiving", "eid", "ashura", "nowruz"].map { wordKey($0.utf8) })

    func reference(_ tokens: Range<Int>) -> PlaceReference {
        PlaceReference(name: passage.words(tokens), range: passage.bytes(tokens) ?? 0..<0)
    }

    func isQuote(_ index: Int) -> Bool {
        guard passage.tokens.indices.contains(index), passage.tokens[index].kind == .mark else { return false }
        let text = passage.report.text[passage.tokens[index].range]
        return text.elementsEqual("\"".utf8) || text.elementsEqual("“".utf8) || text.elementsEqual("”".utf8)
            || text.elementsEqual("«".utf8)
    }

    func isPossessive(_ index: Int) -> Bool {
        passage.tokens.indices.contains(index) && passage.tokens[index].kind == .possessive
    }

    /// "residential neighborhood", "compound", "district" after a name; the name's own class word stays in the name.
    func classWord(after index: Int, _ end: Int) -> (String?, Int) {
        var next = index
        var skipped = 0
        while next < end, skipped <= 2 {
            if passage.isA(next, [.placeClass, .genericPlace])
                || next == index + skipped && passage.isA(next, .building) && passage.isAny(next, Self.institutions)
            {
                // "neighborhood complex": take the whole run, the last word is the class.
                // "border guard post" likewise.
                while next + 1 < end,
                    passage.isA(next + 1, [.placeClass])
                        || next + 2 < end && passage.isAny(next, Self.facilityKinds)
                            && passage.isAny(next + 1, Self.facilityKinds) && passage.isA(next + 2, .placeClass)
                { next += 1 }
                return (singular(next), next + 1)
            }
            // "the Burjesia residential and operations headquarters".
            if passage.isWord(next, Word.and), next > index, next + 2 < end,
                isModifier(next + 1), !passage.tokens[next + 1].isCapitalized,
                passage.isA(next + 2, .placeClass) || passage.isAny(next + 2, Self.institutions)
            {
                next += 2
                skipped += 1
                continue
            }
            // "the Parkha tourist area".
            let isForPeople = passage.isA(next, .person) && passage.isA(next + 1, [.placeClass, .genericPlace])
            guard passage.tokens[next].kind == .word, isModifier(next) || isForPeople,
                !passage.tokens[next].isCapitalized,
                !passage.isA(next, [.verb, .edge, .placePart])
            else { break }
            next += 1
            skipped += 1
        }
        return (nil, index)
    }

    private static let ofTheHour = WordSet(joining: [], "past to after before")
    /// "Turkey's consulate": there is one in the town.
    static let missions: Set<String> = ["embassy", "consulate", "consulate-general"]

    static let pointing: WordSet = WordSet(
        ["the", "this", "that", "these", "those", "same"].map { wordKey($0.utf8) })

    static let housing: WordSet = WordSet(
        ["houses", "hosts", "shelters", "house", "host", "shelter"].map { wordKey($0.utf8) })
    private static let ordinals = WordSet(joining: [], "first second third fourth fifth")
    static let owners: WordSet = WordSet(["capital", "country", "region", "world", "nation"].map { wordKey($0.utf8) })

    static let onlyOnes: WordSet = WordSet(["airport", "port", "airbase"].map { wordKey($0.utf8) })

    static let institutions: WordSet = WordSet(
        [
            "embassy", "consulate", "base", "airbase", "port", "outpost", "post", "garrison", "substation", "junction",
            "crossing", "plant", "depot",
            "facility", "monument", "field", "compound", "complex", "oilfield", "gasfield", "dam", "cemetery", "cinema",
            "restaurant", "bank", "factory",
            "terminal", "checkpoint", "tower", "store", "building", "villa", "clinic", "church", "office", "farm",
            "beach", "corniche", "market", "barracks", "headquarters", "school", "mall", "camp",
            "airport", "airfield", "hospital", "university", "stadium",
            "ministry", "hotel", "channel", "statue", "memorial", "tomb",
            "resort", "guesthouse", "roundabout", "arena", "circle", "museum", "theatre", "theater", "palace", "bridge",
            "mosque", "shrine", "prison", "refinery", "station", "garage", "square", "park",
        ].map { wordKey($0.utf8) })
}
