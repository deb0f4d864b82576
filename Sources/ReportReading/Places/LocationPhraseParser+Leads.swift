internal import IncidentModel

/// What stands between a description and the place that it leads to.
extension LocationPhraseParser {
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
        switch inner.phrase.relation {
        case .in, .partOf: break
        default: return false
        }
        if anchor.name.lowercased().hasSuffix(" zone") {
            return !passage.isA(noun.tokens.upperBound - 1, .genericPlace)
        }
        let seats = ["base", "airbase", "airfield", "camp", "compound", "facility"]
        return seats.contains(noun.reference.classWord ?? "")
            && Lexicon.english[wordKey(anchor.name.lowercased().utf8)]?.classes.has(.country) == true
    }

    /// "a site", "an area", "a spot": says nothing by itself.
    func isNowhere(_ noun: PlaceNounPhrase) -> Bool {
        noun.tokens.count <= 2 && passage.isAny(noun.tokens.upperBound - 1, Self.nowhere)
    }

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
            let owner = nouns.parse(at: index + 2, end), owner.kind == .named
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
        while passage.isA(next, .adverb) || passage.isA(next, .number)
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
        guard passage.isWord(index, Word.to), passage.isWord(index - 1, wordKey("belonging")) else { return nil }
        return place(at: index + 1, end, relation: .in, start: index)
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
    var isMeasured: Bool {
        switch self {
        case .distance, .sideOf, .between: true
        default: false
        }
    }
}
