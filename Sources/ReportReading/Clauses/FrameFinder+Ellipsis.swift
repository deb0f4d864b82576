internal import IncidentModel

/// Places whose verb is left out, and spots that only a verb of landing makes places.
extension FrameFinder {
    /// "one fell near A, | another | in B and | a third | on C": where the verb is left out, the index of the preposition.
    func ellipsis(at index: Int, _ end: Int) -> Int? {
        var next = index + 1
        if passage.isWord(next, Word.and) || passage.isWord(next, Word.but) { next += 1 }
        let start = next
        if passage.isA(next, .determiner), !passage.isWord(next, Word.anOther) { next += 1 }
        guard next < end, passage.isAny(next, Self.others) || passage.isA(next, .number) else { return nil }
        next += 1
        if passage.isWord(next, Word.of), passage.isWord(next + 1, wordKey("them")) { next += 2 }
        if passage.isWord(next, Word.one) || passage.isA(next, .weapon) { next += 1 }
        guard next < end, next > start, passage.isA(next, .preposition) || locations.relation(at: next, end) != nil
        else { return nil }
        return next
    }

    /// "one hit a school in A, | another | a warehouse in B".
    func ellipsisObject(at index: Int, _ end: Int) -> Int? {
        var next = index + 1
        if passage.isWord(next, Word.and) { next += 1 }
        if passage.isWord(next, Word.a) || passage.isWord(next, Word.the), passage.isAny(next + 1, Self.others) {
            next += 1
        }
        guard next + 1 < end, passage.isAny(next, Self.others), passage.isA(next + 1, .determiner) else { return nil }
        return next + 1
    }

    static let others: Set<UInt64> = Set(
        ["another", "others", "other", "second", "third", "fourth", "fifth", "rest", "last", "remaining"].map {
            wordKey($0.utf8)
        })

    /// "on the slope", "in a reed bed": after a verb of landing any noun of ground is a spot, described as it stands.
    func plainSpot(at index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isAny(index, Self.spotPrepositions), passage.isA(index + 1, .determiner) else { return nil }
        var last = index + 2
        while last < end, last - index < 6, passage.tokens[last].kind == .word, passage.tokens[last].classes.isEmpty,
            !passage.tokens[last].isCapitalized
        {
            last += 1
        }
        guard last > index + 2, last - index < 6, !passage.isAny(last - 1, Self.noGround),
            !passage.isA(last, [.attackNoun, .weapon, .period])
        else {
            return nil
        }
        let name = passage.words(index + 2..<last)
        let reference = PlaceReference(name: name, isDescription: true, range: passage.bytes(index + 2..<last) ?? 0..<0)
        let relation: Relation = passage.isWord(index, Word.on) || passage.isWord(index, wordKey("onto")) ? .on : .in
        return FoundLocation(
            phrase: LocationPhrase(relation: relation, anchors: [reference]), tokens: index..<last, isAnaphor: false)
    }

    static let meant: Set<UInt64> = Set(["meant", "intended", "destined"].map { wordKey($0.utf8) })
    static let spotPrepositions: Set<UInt64> = Set(["on", "onto", "in", "into"].map { wordKey($0.utf8) })
    static let noGround: Set<UInt64> = Set(
        [
            "air", "statement", "process", "past", "wake", "response", "meantime", "form", "hope", "course", "case",
            "clash", "clashes",
            "operation", "raid", "report", "interview", "way", "end", "outcome", "midst", "face", "spot", "same", "sky",
            "event",
        ].map { wordKey($0.utf8) })
}
