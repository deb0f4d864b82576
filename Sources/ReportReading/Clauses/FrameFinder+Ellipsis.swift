internal import IncidentModel

/// Places whose verb is left out, and spots that only a verb of landing makes places.
extension FrameFinder {
    /// "one fell near A, | another | in B and | a third | on C": where the verb is left out, the index of the preposition.
    func ellipsis(at index: Int, _ end: Int) -> Int? {
        var next = index + 1
        if passage.isWord(next, Word.and) || passage.isWord(next, Word.but) || passage.isWord(next, Word.with)
            || passage.isWord(next, wordKey("including"))
        {
            next += 1
        }
        let start = next
        if passage.isA(next, .determiner), !passage.isWord(next, Word.anOther) { next += 1 }
        // "and at least one in P".
        if passage.isWord(next, Word.at), passage.isWord(next + 1, Word.least) { next += 2 }
        guard next < end, passage.isAny(next, Self.others) || passage.isA(next, .number) else { return nil }
        next += 1
        if passage.isWord(next, Word.of), passage.isAny(next + 1, Self.ofThem) { next += 2 }
        // "one each in P, Q and R".
        if passage.isWord(next, wordKey("each")) { next += 1 }
        if passage.isWord(next, Word.one) || passage.isA(next, .weapon) || passage.isWord(next, Word.more) { next += 1 }
        guard next < end, next > start,
            passage.isA(next, .preposition) || locations.relation(at: next, end) != nil
                || locations.distance(at: next, end) != nil
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

    private static let ofThem = WordSet(joining: [], "them which")
    static let others: WordSet = WordSet(
        ["another", "others", "other", "first", "second", "third", "fourth", "fifth", "rest", "last", "remaining"].map {
            wordKey($0.utf8)
        })

    /// "on the slope", "in a reed bed": after a verb of landing any noun of ground is a spot, described as it stands; where it
    /// says in turn where it lies ("into a workshop in P"), that is the place.
    func plainSpot(at index: Int, _ end: Int) -> FoundLocation? {
        // ", in a dangerous turn" is no ground.
        guard index < end, !passage.isWord(index - 1, Word.comma),
            passage.isA(index, .preposition) || passage.isAny(index, Self.close),
            let (relation, opening) = locations.relation(at: index, end)
        else { return nil }
        // "in the river's reed beds".
        let isOwned = passage.isA(opening, .determiner) && locations.nouns.isPossessive(opening + 2)
        let first = isOwned ? opening + 2 : opening
        guard
            isOwned || passage.isAny(first, Self.articles)
                || passage.isA(first, .determiner) && passage.isA(first + 1, .number) == false
        else { return nil }
        var last = first + 1
        while last < end, last - first < 6, passage.tokens[last].kind == .word, isSpotWord(last) { last += 1 }
        guard last > first + 1, last - first < 6, !passage.isAny(last - 1, Self.noGround),
            !passage.isA(last, [.attackNoun, .weapon, .period, .person, .salvoNoun]),
            last >= end || passage.tokens[last].kind != .possessive
        else {
            return nil
        }
        if let inner = locations.phrase(at: last, end), !inner.isAnaphor,
            inner.phrase.anchors.first?.isDescription == false
        {
            var led = inner.starting(at: index)
            led.isLed = true
            return led
        }
        let name = passage.words(first + 1..<last)
        let reference = PlaceReference(
            name: name, isDescription: true, range: passage.bytes(first + 1..<last) ?? 0..<0)
        return FoundLocation(
            phrase: LocationPhrase(relation: relation, anchors: [reference]), tokens: index..<last, isAnaphor: false)
    }

    /// "hit | a cafeteria | at noon": an unknown thing that was hit, told for the first time.
    func plainObject(at index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isWord(index, Word.a) || passage.isWord(index, Word.an) else { return nil }
        var last = index + 1
        // "a residential and operations site".
        while last < end, last - index < 6, passage.tokens[last].kind == .word,
            isSpotWord(last) && last - index < 4
                || passage.isA(last - 1, .modifier) && passage.isWord(last, Word.and) && isSpotWord(last + 1)
                || passage.isWord(last - 1, Word.and) || passage.isWord(last - 2, Word.and) && isSpotWord(last)
        { last += 1 }
        guard last > index + 1, !passage.isAny(last - 1, Self.noGround), !passage.isAny(last - 1, Self.noTargets),
            last >= end || passage.tokens[last].kind == .mark
                || passage.isA(last, [.preposition, .conjunction, .weekday])
        else { return nil }
        if let inner = locations.phrase(at: last, end), !inner.isAnaphor,
            inner.phrase.anchors.first?.isDescription == false
        {
            var led = inner.starting(at: index)
            led.isLed = true
            return led
        }
        let reference = PlaceReference(
            name: passage.words(index + 1..<last), isDescription: true, range: passage.bytes(index + 1..<last) ?? 0..<0)
        return FoundLocation(
            phrase: LocationPhrase(relation: .at, anchors: [reference]), tokens: index..<last, isAnaphor: false)
    }

    static let noTargets: WordSet = WordSet(
        [
            "convoy", "crowd", "patrol", "procession", "funeral", "gathering", "chord", "blow", "snag", "deal", "pose",
            "note", "record", "high",
            "low", "nerve", "wedding", "taxi", "motorcycle", "boat", "ship", "vessel", "tanker", "plane", "aircraft",
            "helicopter", "line",
            "blaze", "fire", "fires", "blazes", "balance", "target", "queue",
        ].map { wordKey($0.utf8) })

    /// "from a derelict brickworks": ground of launching that no class word names.
    func plainGround(from index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isAny(index + 1, Self.articles) else { return nil }
        var last = index + 2
        while last < end, last - index < 6, passage.tokens[last].kind == .word, isSpotWord(last) { last += 1 }
        guard last > index + 2, !passage.isAny(last - 1, Self.noGround), !passage.isAny(last - 1, Self.vehicles),
            last >= end || passage.tokens[last].kind == .mark
                || passage.isA(last, [.preposition, .adverb, .subordinator])
        else { return nil }
        let reference = PlaceReference(
            name: passage.words(index + 2..<last), isDescription: true, range: passage.bytes(index + 2..<last) ?? 0..<0)
        return FoundLocation(
            phrase: LocationPhrase(relation: .in, anchors: [reference]), tokens: index..<last, isAnaphor: false)
    }

    private func isSpotWord(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        return token.classes.isEmpty && !token.isCapitalized && passage.nameEnd[index] == 0
    }

    private static let close: WordSet = WordSet(joining: [], "close next adjacent")
    private static let articles: WordSet = WordSet(["a", "an", "the"].map { wordKey($0.utf8) })

    static let meant: WordSet = WordSet(
        ["meant", "intended", "destined", "heading", "headed", "bound"].map { wordKey($0.utf8) })
    static let noGround: WordSet = WordSet(
        [
            "air", "statement", "process", "past", "wake", "response", "meantime", "form", "hope", "course", "case",
            "clash", "clashes",
            "operation", "raid", "report", "interview", "way", "end", "outcome", "midst", "face", "spot", "same", "sky",
            "event", "request", "invitation", "behest", "hands", "expense", "help", "support", "start", "beginning",
            "name",
            "number", "series", "group", "members", "result", "aim", "hope", "afternoon", "context", "presence",
            "absence", "background", "future", "direction", "sound", "noise", "distance", "turn", "escalation",
            "attempt", "bid", "move", "sign", "show", "blow", "message", "flash", "blaze", "fireball", "panic", "chaos",
            "manner", "way", "row", "day", "night", "morning", "tweet", "post", "video", "call", "speech", "briefing",
            "bulletin", "dark", "darkness", "front",
            "hours",
            "moment", "weeks", "fighting", "war", "conflict", "ceasefire", "truce", "eve", "anniversary", "light",
            "ground", "same",
            "order", "orders", "basis", "condition", "behalf", "media", "web", "internet", "scene",
            "majority", "dozens", "hundreds", "thousands", "tens", "kind", "sort", "type", "makers", "use", "killing",
            "death", "deaths", "loss", "leader", "leaders", "head", "fall", "security", "safety", "president", "south",
            "north", "families", "crowds", "mourners", "concrete", "wall", "walls", "facade", "ceiling", "roof",
        ].map { wordKey($0.utf8) })
}
