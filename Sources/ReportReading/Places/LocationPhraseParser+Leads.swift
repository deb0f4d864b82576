internal import IncidentModel

/// What stands between a description and the place that it leads to.
extension LocationPhraseParser {
    /// "inside it", "in its vicinity".
    func pronoun(at index: Int, _ end: Int, _ relation: Relation, _ start: Int) -> FoundLocation? {
        let isNear =
            passage.isWord(index, Word.its) && index + 1 < end
            && (passage.isAny(index + 1, PlaceNounParser.surroundings)
                || relation == .near && passage.isAny(index + 1, PlaceNounParser.rims))
        let isIt =
            (relation == .in || relation == .near) && passage.isWord(index, Word.it) && index < end && start < index
        guard isNear || isIt, index + 1 >= end || isNear || !passage.isA(index + 1, [.verb, .be, .have]) else {
            return nil
        }
        let it = PlaceReference(name: "it", isDescription: true, range: passage.tokens[index].range)
        return FoundLocation(
            phrase: LocationPhrase(relation: isNear ? .near : relation, anchors: [it]),
            tokens: start..<(isNear ? index + 2 : index + 1), isAnaphor: true)
    }

    /// "in the city": the town that the report is about anyway.
    func isTown(_ found: FoundLocation) -> Bool {
        guard let word = found.phrase.anchors.first?.classWord else { return false }
        return ["city", "town", "capital", "village", "province", "governorate", "country"].contains(word)
    }

    /// "an air base in western Iraq", "a checkpoint inside the Green Zone": what holds it is too wide to stand for it.
    func holds(_ inner: FoundLocation, _ noun: PlaceNounPhrase) -> Bool {
        guard !inner.isAnaphor, !isNowhere(noun), let anchor = inner.phrase.anchors.first, !anchor.isDescription else {
            return false
        }
        if FrameFinder.vehicles.contains(passage.tokens[noun.tokens.upperBound - 1].key) { return false }
        if case .at = inner.phrase.relation { return false }
        // "the presidential palaces complex in the city of P": as good as a name.
        if passage.isWord(noun.tokens.lowerBound, Word.the), noun.tokens.count > 2, inner.phrase.relation == .in,
            let word = noun.reference.classWord.map({ wordKey($0.utf8) }),
            Self.ofState.contains(word) || Self.grand.contains(word) && noun.tokens.count > 3
        {
            return true
        }
        let seats = ["base", "airbase", "airfield", "camp", "compound", "facility"]
        // "a base south of Baghdad airport" is told by the airport, "a base near Baghdad" lies anywhere around it.
        let isWide =
            NameWords.lastKey(anchor.name).map { !PlaceNounParser.institutions.contains($0) } ?? true
            || inner.phrase.relation == .near
        if passage.isA(index(of: anchor), .country) || !inner.phrase.relation.isInside && isWide,
            seats.contains(noun.reference.classWord ?? ""), !inner.phrase.relation.isDistance
        {
            return true
        }
        guard inner.phrase.relation.isInside else { return false }
        if anchor.name.lowercased().hasSuffix(" zone") {
            return !passage.isA(noun.tokens.upperBound - 1, .genericPlace)
        }
        return false
    }

    /// With what a state or a city has one of: "the presidential palace in P", "the finance ministry in P".
    private static let ofState = WordSet(joining: [], "ministry parliament palace courthouse")
    private static let grand = WordSet(joining: [], "complex compound palace palaces headquarters barracks")

    /// The token at which a name opens; -1 when there is none.
    private func index(of anchor: PlaceReference) -> Int {
        var low = 0
        var high = passage.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if passage.tokens[middle].start < anchor.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < passage.tokens.count && passage.tokens[low].end == anchor.range.upperBound ? low : -1
    }

    /// "a site", "an area", "a spot": says nothing by itself.
    func isNowhere(_ noun: PlaceNounPhrase) -> Bool {
        noun.tokens.count <= 2 && passage.isAny(noun.tokens.upperBound - 1, Self.nowhere)
            || noun.tokens.count == 1 && passage.isAny(noun.tokens.lowerBound, Self.nowheres)
    }

    private static let nowheres: WordSet = WordSet(
        ["areas", "sites", "places", "locations", "positions", "parts", "spots"].map { wordKey($0.utf8) })
    static let nowhere: WordSet = WordSet(
        ["site", "area", "place", "location", "spot", "position", "point", "part", "stretch", "region", "land"].map {
            wordKey($0.utf8)
        })

    /// "a base | housing US troops | in P", "the house | of a policeman | in P": the index after what only describes the noun.
    func leads(from index: Int, _ end: Int) -> Int {
        if let next = loneDistance(at: index, end) { return next }
        if passage.isWord(index, Word.of), let village = nouns.parse(at: index + 1, end), village.kind == .description,
            let word = village.reference.classWord, ["village", "town", "suburb", "camp"].contains(word)
        {
            return index
        }
        if passage.isWord(index, wordKey("belonging")), passage.isWord(index + 1, Word.to),
            let owner = nouns.parse(at: index + 2, end), owner.kind == .named,
            !passage.isAny(owner.tokens.upperBound, Self.kin)
        {
            return index + 1
        }
        guard passage.isWord(index, Word.of) || passage.isAny(index, Self.describing) else { return index }
        var next = index + 1
        while next < end, next - index < 8 {
            if passage.isA(next, .preposition),
                !passage.isAny(next, [Word.of, Word.by, Word.to, Word.isFor, Word.with])
            {
                break
            }
            // "a base housing troops | north of P", "| some 30 km from P".
            if passage.isA(next, [.direction, .number]) || passage.tokens[next].kind == .number,
                relation(at: next, end) != nil || distance(at: next, end) != nil
            {
                return next
            }
            // "the house of a judge, | in the Dora quarter".
            if passage.isWord(next, Word.comma),
                passage.isWord(next + 1, Word.in) || passage.isA(next + 1, .direction),
                relation(at: next + 1, end) != nil
            {
                return next + 1
            }
            if passage.tokens[next].kind == .mark || passage.isA(next, [.be, .have, .subordinator, .reporting]) {
                return index
            }
            next += 1
        }
        return next < end && next - index < 8 && relation(at: next, end) != nil ? next : index
    }

    /// "a site | about five miles to the east, | near P": a distance from where the sentence is, not from a place.
    func loneDistance(at index: Int, _ end: Int) -> Int? {
        var next = index
        while passage.isA(next, .adverb) || passage.isA(next, .number) || passage.isWord(next, Word.some)
            || next < end && passage.tokens[next].kind == .number
        {
            next += 1
        }
        guard next > index, next < end, Self.units[passage.tokens[next].key] != nil else { return nil }
        next += 1
        if passage.isWord(next, Word.away) { next += 1 }
        if passage.isWord(next, Word.to), passage.isWord(next + 1, Word.the), passage.isA(next + 2, .direction) {
            next += 3
        }
        guard passage.isWord(next, Word.comma), relation(at: next + 1, end) != nil else { return nil }
        return next + 1
    }

    private static let kin: WordSet = WordSet(["tribe", "family", "clan", "brothers"].map { wordKey($0.utf8) })
    private static let bodies = WordSet(
        joining: [],
        "company corporation ministry directorate department authority organization organisation party firm")
    static let describing: WordSet = WordSet(
        [
            "housing", "hosting", "belonging", "used", "owned", "run", "occupied", "guarded", "shared", "operated",
            "containing",
            "serving", "holding", "sheltering",
        ].map { wordKey($0.utf8) })

    /// "a village belonging | to P".
    func owner(_ index: Int, _ end: Int) -> FoundLocation? {
        // "houses | of a nearby village".
        if passage.isWord(index, Word.of), let village = nouns.parse(at: index + 1, end), village.kind == .description,
            let word = village.reference.classWord, ["village", "town", "suburb", "camp"].contains(word)
        {
            return place(at: index + 1, end, relation: .in, start: index)
        }
        guard passage.isWord(index, Word.to), passage.isWord(index - 1, wordKey("belonging")),
            let owner = place(at: index + 1, end, relation: .in, start: index)
        else { return nil }
        // "a pumping station belonging to the Basra Oil Company": nobody's seat.
        let isBody = (index + 1..<min(owner.tokens.upperBound + 1, end)).contains { passage.isAny($0, Self.bodies) }
        return isBody ? nil : owner
    }

    /// "a warehouse | by the railway station": only behind a noun of ground is "by" a place word.
    func by(_ index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isWord(index, Word.by),
            passage.isA(index + 1, .determiner) || passage.nameEnd[min(index + 1, end - 1)] > 0,
            index + 1 < end
        else { return nil }
        guard let found = place(at: index + 1, end, relation: .near, start: index),
            !passage.isA(found.tokens.upperBound - 1, [.actor, .official, .militaryForce])
        else { return nil }
        return found
    }
}

extension Relation {
    /// Said from somewhere else: a distance, a side, between two.
    var isInside: Bool {
        switch self {
        case .in, .partOf: true
        default: false
        }
    }

    /// "southern Israel".
    var isInPart: Bool {
        if case .partOf = self { true } else { false }
    }

    var isDistance: Bool {
        if case .distance = self { true } else { false }
    }

    var isMeasured: Bool {
        switch self {
        case .distance, .sideOf, .between: true
        default: false
        }
    }
}
