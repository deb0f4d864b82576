internal import IncidentModel

/// What stands between commas beside a noun, and where the clause goes on behind it.
extension FrameFinder {
    /// "from P|, a poor quarter of Q and a stronghold of the militia|": what P is.
    func appositionEnd(at index: Int, _ end: Int, _ place: FoundLocation?) -> Int? {
        guard passage.isWord(index, Word.comma), passage.isAny(index + 1, [Word.a, Word.an, Word.the]), let place,
            place.tokens.upperBound == index, place.phrase.anchors.first?.isDescription == false,
            let noun = (index + 2..<max(index + 2, min(index + 7, end))).first(where: {
                passage.isAny($0, Self.kindsOfPlace) || passage.isA($0, .preposition)
                    || passage.tokens[$0].kind == .mark
            }), passage.isAny(noun, passage.isWord(index + 1, Word.the) ? Self.strongholds : Self.kindsOfPlace)
        else { return nil }
        let close = (noun + 1..<max(noun + 1, min(noun + 24, end))).first {
            passage.isWord($0, Word.comma) || passage.isA($0, [.landVerb, .hitVerb, .launchVerb])
        }
        return close ?? end
    }

    private static let strongholds = WordSet(joining: [], "stronghold bastion heartland")
    private static let kindsOfPlace = WordSet(
        joining: [],
        "neighborhood neighbourhood district area village town suburb city quarter stronghold bastion province hamlet slum"
    )

    /// "one in a yard, | which burned, | and one in P": the comma that closes the relative clause before a further item.
    func relativeEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma), passage.isAny(index + 1, Self.whoWhich) else { return nil }
        for next in index + 2..<max(index + 2, min(index + 16, end)) where passage.isWord(next, Word.comma) {
            let after = passage.isWord(next + 1, Word.and) || passage.isWord(next + 1, Word.but) ? next + 2 : next + 1
            let goesOn =
                passage.isA(after, .number) || passage.isAny(after, Self.others)
                || passage.isA(after, .determiner) && passage.isAny(after + 1, Self.others)
                || isListOfPlaces(after, end) || isLastOfPlaces(after, end, isAnd: after > next + 1)
            return goesOn ? next : nil
        }
        return nil
    }

    /// "at P, where troops are stationed, | and the airport", "| the palace and the airport".
    private func isLastOfPlaces(_ index: Int, _ end: Int, isAnd: Bool) -> Bool {
        guard let place = locations.place(at: index, end, relation: .at, start: index), !place.isAnaphor || isAnd else {
            return false
        }
        let next = place.tokens.upperBound
        if isAnd {
            return next >= end || passage.isWord(next, Word.comma) || passage.isA(next, [.preposition, .weekday])
        }
        return passage.isWord(next, Word.and) && passage.isAny(index - 2, Self.housed)
            && locations.place(at: next + 1, end, relation: .at, start: next + 1) != nil
    }

    /// "in P, which houses missions, | in Q and near R".
    private func isListOfPlaces(_ index: Int, _ end: Int) -> Bool {
        guard passage.isAny(index, Self.insides) else { return false }
        return (index + 2..<max(index + 2, min(index + 10, end))).contains {
            passage.isWord($0, Word.and) && passage.isAny($0 + 1, Self.insides)
        }
    }

    private static let insides = WordSet(joining: [], "in near at inside on")
    private static let housed = WordSet(joining: [], "located stationed based housed situated deployed quartered")
    private static let whoWhich: WordSet = WordSet(["which", "who", "where", "whose"].map { wordKey($0.utf8) })

    /// ", a statement said, " and "— officials said —": the index after the closing mark.
    func parenthesisEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma) else { return nil }
        if passage.isWord(index + 1, Word.one), passage.isWord(index + 2, Word.after),
            let close = (index + 4..<index + 7).first(where: { passage.isWord($0, Word.comma) }), close < end
        {
            return close + 1
        }
        var isReport = false
        for next in index + 1..<max(index + 1, min(index + 12, end)) {
            if passage.isA(next, .reporting) { isReport = true }
            if passage.isWord(next, Word.comma) { return isReport ? next + 1 : nil }
            if passage.tokens[next].kind == .mark || passage.isA(next, .subordinator) { return nil }
        }
        return nil
    }

    /// "elements of the 4th Brigade|, 6th Division| in P": the greater unit, after which the clause goes on.
    func unitEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma), let first = unitNoun(from: index + 1, end) else { return nil }
        var last = first
        while passage.isWord(last, Word.comma), let next = unitNoun(from: last + 1, end) { last = next }
        return passage.isWord(last, Word.comma) && passage.isA(last + 1, .preposition) ? last + 1 : last
    }

    /// "6th Iraqi Army Division", "2nd Battalion": the index behind it.
    private func unitNoun(from start: Int, _ end: Int) -> Int? {
        guard start < end, passage.tokens[start].kind != .mark,
            passage.report.text[passage.tokens[start].start] &- 48 < 10
        else { return nil }
        return (start + 1..<max(start + 1, min(start + 6, end))).prefix { passage.tokens[$0].isCapitalized }
            .first { passage.isAny($0, Self.units) }.map { $0 + 1 }
    }

    private static let units = WordSet(
        joining: [], "brigade battalion regiment division corps squadron company battery")
}
