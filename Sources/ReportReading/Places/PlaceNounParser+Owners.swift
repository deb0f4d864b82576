internal import IncidentModel

/// Places that somebody or something owns: "Baghdad's Green Zone", "Turkey's consulate".
extension PlaceNounParser {
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
        guard isPossessive(owner.upperBound) else { return nil }
        if let part = ownPart(of: owner, start, end) { return part }
        guard var owned = parse(at: owner.upperBound + 1, end, depth: depth + 1) else {
            return section(of: owner, start, end)
        }
        owned.qualifiers.append(.init(relation: .in, place: reference(owner)))
        // "the North Oil Company's compound": whose it is makes the name.
        // "Baghdad TV's compound": more than the gazetteer's name owns it.
        // "Mr Maliki's office", "Barzani's house".
        let isHouse =
            passage.nameEnd[owner.lowerBound] == 0 && !passage.isA(owner.lowerBound, .country)
            && passage.tokens[owner.lowerBound].isCapitalized && !passage.isAny(owner.lowerBound, Demonyms.keys)
            && owned.reference.classWord.map { Self.houses.contains(wordKey($0.utf8)) } ?? false
        let isBody =
            isHouse || passage.isAny(owner.upperBound - 1, Self.bodies)
            || passage.nameEnd[owner.lowerBound] > 0 && passage.nameEnd[owner.lowerBound] < owner.upperBound
            || passage.isA(owner.lowerBound, .country)
                && owned.reference.classWord.map { Self.missions.contains($0) } ?? false
        if owned.kind != .named, isBody {
            owned.kind = .named
            owned.reference = PlaceReference(
                name: passage.words(owner.lowerBound..<owned.tokens.upperBound), classWord: owned.reference.classWord,
                range: passage.bytes(owner.lowerBound..<owned.tokens.upperBound) ?? 0..<0)
            owned.qualifiers.removeAll { $0.place.name == passage.words(owner) }
        }
        // "Kabul's airport": there is one, and it is called so.
        if owned.kind != .named, let word = owned.reference.classWord, Self.onlyOnes.contains(wordKey(word.utf8)) {
            owned.kind = .named
            owned.reference = PlaceReference(
                name: passage.words(owner) + " "
                    + (owned.reference.name.hasSuffix("international airport") ? "international airport" : word),
                classWord: word, range: reference(owner).range)
        }
        owned.tokens = start..<owned.tokens.upperBound
        return owned
    }

    /// "the prime minister's office", "the governor's house": whose it is makes the name.
    func houseOfOffice(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?) -> PlaceNounPhrase? {
        guard passage.isAny(index, Self.officesOfState) else { return nil }
        var last = index
        while last + 1 < end, passage.isAny(last + 1, Self.officesOfState) { last += 1 }
        var noun = last + 2
        guard isPossessive(last + 1), noun < end else { return nil }
        if isPlainAdjective(noun) || passage.tokens[noun].isCapitalized, passage.isAny(noun + 1, Self.houses) {
            noun += 1
        }
        guard noun < end, passage.isAny(noun, Self.houses), !passage.isWord(noun + 1, Word.of) else { return nil }
        return house(index..<noun + 1, of: noun, start, direction)
    }

    static let officesOfState = WordSet(
        joining: [],
        "prime deputy interior defense defence foreign oil finance health justice minister president governor mayor premier ambassador consul emir king prince parliament speaker"
    )
    static let houses = WordSet(
        joining: [], "office offices house home residence palace villa mansion compound headquarters")

    /// "the embassy of the USA", "the consulate of Turkey": a country's house is a name, whichever way it is put.
    func mission(at index: Int, _ start: Int, _ end: Int, _ direction: CompassDirection?) -> PlaceNounPhrase? {
        guard passage.isAny(index, Self.missionNouns), passage.isWord(index + 1, Word.of) else { return nil }
        let owner = passage.isWord(index + 2, Word.the) ? index + 3 : index + 2
        let isUnion = passage.isWord(owner, wordKey("united")) && passage.isWord(owner + 1, wordKey("states"))
        guard owner < end, isUnion || passage.isA(owner, .country), passage.tokens[owner].isCapitalized else {
            return nil
        }
        let last = min(isUnion ? owner + 2 : max(owner + 1, passage.nameEnd[owner]), end)
        return house(index..<last, of: index, start, direction)
    }

    private static let missionNouns = WordSet(joining: [], "embassy consulate mission")
}
