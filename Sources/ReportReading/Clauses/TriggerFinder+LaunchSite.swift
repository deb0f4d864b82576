internal import IncidentModel

/// Nouns of launching: "launch site in P", "the attack was carried out from P".
extension TriggerFinder {
    /// "the bombing was carried out from the side of P".
    func carriedOut(at index: Int) -> Trigger? {
        guard passage.isAny(index, Self.performed) else { return nil }
        let next = passage.isWord(index + 1, Word.out) ? index + 2 : index + 1
        guard passage.isWord(next, Word.from), passage.isA(index - 1, .be) else { return nil }
        return Trigger(index: index, next: next, kind: .origin, isPassive: false, groupStart: index - 1)
    }

    static let performed: WordSet = WordSet(
        ["carried", "conducted", "executed", "mounted", "done"].map { wordKey($0.utf8) })

    /// "launch site", "firing position", "point of origin", "source of the rockets": the words for where it began.
    func launchSite(at index: Int, _ sentence: Range<Int>) -> Trigger? {
        // "struck several rocket launch sites near P": what the other side hit.
        if passage.isAny(index, Self.launchings), passage.isAny(index + 1, Self.severalSites),
            (max(sentence.lowerBound, index - 5)..<index).contains(where: {
                passage.isA($0, [.hitVerb, .targetVerb, .damage]) && !passage.isA($0 - 1, .be)
            })
        {
            return nil
        }
        var next = index
        // "POO is assessed to be P", "point of origin assessed as P": the way security bulletins put it.
        let originEnd =
            passage.isWord(index, wordKey("poo"))
            ? index + 1
            : passage.isWord(index, wordKey("point")) && passage.isWord(index + 1, Word.of)
                && passage.isWord(index + 2, wordKey("origin")) ? index + 3 : nil
        if let end = originEnd,
            let assessed = (end..<end + 4).first(where: { passage.isAny($0, Self.assessed) }),
            assessed < sentence.upperBound
        {
            let word = passage.isAny(assessed + 1, [Word.to, wordKey("as")]) ? assessed + 2 : assessed + 1
            return Trigger(
                index: index, next: passage.isA(word, .be) ? word + 1 : word, kind: .launchSite, isPassive: false,
                groupStart: index)
        }
        // "gave a point of origin just east of P".
        if let end = originEnd, end < sentence.upperBound,
            passage.isA(end, [.preposition, .direction]) || passage.isAny(end, Self.roughly),
            !passage.isWord(end, Word.of)
        {
            return Trigger(
                index: index, next: passage.isAny(end, Self.roughly) ? end + 1 : end, kind: .launchSite,
                isPassive: false, groupStart: index)
        }
        if passage.isAny(index, Self.launchings), passage.isAny(index + 1, Self.sites) {
            next = settled(after: index + 2, sentence)
        } else if passage.isAny(index, Self.sites), passage.isWord(index + 1, Word.of),
            let launch = (2...3).first(where: { passage.isAny(index + $0, Self.beginnings) })
        {
            next = settled(after: index + launch + 1, sentence)
        } else if passage.isAny(index, Self.sources), passage.isAny(index - 1, Self.owners),
            passage.isA(index + 1, .be)
        {
            // "Its source was P".
            next = index + 1
        } else if passage.isAny(index, Self.sources), passage.isWord(index + 1, Word.of),
            (2...5).contains(where: {
                passage.isA(index + $0, [.weapon, .attackNoun, .salvoNoun, .launchVerb])
                    || passage.isAny(index + $0, Self.fires)
            })
        {
            // "identified P as the source of the fire".
            if passage.isA(index - 1, .determiner), passage.isWord(index - 2, wordKey("as")) {
                return Trigger(index: index, next: index + 2, kind: .launchSite, isPassive: false, groupStart: index)
            }
            // "The sources of the fire have not been determined" tells no place.
            guard
                let be = (index + 3..<max(index + 3, min(index + 12, sentence.upperBound))).first(where: {
                    passage.isA($0, .be) || passage.isWord($0, wordKey("as"))
                }), !(index..<min(be + 4, sentence.upperBound)).contains(where: { passage.isA($0, .negation) })
            else { return nil }
            next = be
        } else {
            return nil
        }
        return Trigger(index: index, next: next, kind: .launchSite, isPassive: false, groupStart: index)
    }

    /// "the launch place | of the rockets, the ministry said, has been identified as | P", "| which is | in P": where what is
    /// said of the site begins.
    private func settled(after end: Int, _ sentence: Range<Int>) -> Int {
        var next = end
        if passage.isWord(next, Word.of),
            let what = (next + 1..<next + 5).first(where: { passage.isA($0, [.weapon, .attackNoun, .salvoNoun]) })
        {
            next = what + 1
        }
        // "the launch site for that attack | in P".
        if passage.isAny(next, [Word.isFor, Word.of]), passage.isAny(next + 1, [Word.that, Word.the, Word.this]),
            passage.isA(next + 2, [.attackNoun, .salvoNoun])
        {
            next += 3
            if passage.isA(next, .preposition) { return next }
        }
        if passage.isWord(next, Word.comma),
            let close = (next + 2..<next + 9).first(where: { passage.isWord($0, Word.comma) }),
            (next + 1..<close).contains(where: { passage.isA($0, .reporting) })
        {
            next = close + 1
        }
        // "the place of launching, which is P".
        if passage.isWord(next, Word.comma), passage.isWord(next + 1, wordKey("which")), passage.isA(next + 2, .be) {
            next += 1
        }
        if passage.isAny(next, Word.thatWhich), passage.isA(next + 1, [.be, .have]) { next += 1 }
        var last = next
        while passage.isA(last, [.be, .have, .adverb]) { last += 1 }
        guard last > next, passage.isAny(last, Self.assessed), last < sentence.upperBound else {
            return passage.isA(next, .be) ? next : end
        }
        last += 1
        if passage.isAny(last, [Word.to, wordKey("as")]) { last += 1 }
        return passage.isA(last, .be) || passage.isAny(last, [Word.colon, Word.comma]) ? last + 1 : last
    }

    private static let roughly: WordSet = WordSet(joining: [], "just about some roughly immediately directly")
    static let assessed: WordSet = WordSet(
        ["assessed", "believed", "reported", "suspected", "determined", "thought", "identified"].map {
            wordKey($0.utf8)
        })
    static let launchings: WordSet = WordSet(
        ["launch", "launching", "firing", "fire"].map { wordKey($0.utf8) })
    static let beginnings: WordSet = WordSet(
        ["origin", "launch", "departure", "launching", "firing"].map { wordKey($0.utf8) })
    static let sources: WordSet = WordSet(
        ["source", "origin", "sources", "start", "beginning"].map { wordKey($0.utf8) })
    static let fires: WordSet = WordSet(["fire", "launch", "shelling", "firing"].map { wordKey($0.utf8) })
    static let heading: WordSet = WordSet(["heading", "headed", "bound"].map { wordKey($0.utf8) })
    static let targetNouns: WordSet = WordSet(["target", "scene", "object", "focus"].map { wordKey($0.utf8) })
    static let hits: WordSet = WordSet(["hit", "hits"].map { wordKey($0.utf8) })

    static let happens: WordSet = WordSet(
        ["place", "occurred", "happened", "out", "made"].map { wordKey($0.utf8) })
    static let falls: WordSet = WordSet(["fall", "landing", "falling"].map { wordKey($0.utf8) })
    static let takes: WordSet = WordSet(
        [
            "took", "taking", "drew", "received", "sustained", "suffered", "absorbed", "experienced", "sustaining",
            "receives",
        ].map { wordKey($0.utf8) })
    static var under: UInt64 { wordKey("under") }
    static var launch: UInt64 { wordKey("launch") }
    static var launching: UInt64 { wordKey("launching") }
    static let comes: WordSet = WordSet(
        ["come", "comes", "came", "coming", "rained", "raining", "rain", "rains", "fell", "falling", "went"].map {
            wordKey($0.utf8)
        })
    static let sites: WordSet = WordSet(
        [
            "site", "sites", "point", "points", "location", "position", "area", "place", "places", "spot", "positions",
            "locations", "zone", "pad", "pads", "base",
        ].map { wordKey($0.utf8) })
    private static let owners: WordSet = WordSet(joining: [], "its their whose")
    private static let severalSites: WordSet = WordSet(
        ["sites", "points", "positions", "pads"].map { wordKey($0.utf8) })
    static let aimed: WordSet = WordSet(["aimed", "intended", "meant", "directed"].map { wordKey($0.utf8) })
}
