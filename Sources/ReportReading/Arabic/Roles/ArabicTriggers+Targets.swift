internal import IncidentModel

/// Verbs and nouns of attacking.
extension ArabicTriggerFinder {
    /// استهدف and what it governs; the nouns هجوم and قصف only with على, ضد, باتجاه or a place right behind.
    func target(at index: Int, _ sentence: Range<Int>) -> ArabicTrigger? {
        let token = passage.tokens[index]
        let isNoun = token.isA(.attackNoun)
        guard token.isA(.target) || isNoun else { return nil }
        if !isNoun { return ArabicTrigger(index: index, next: index + 1, kind: .target) }
        if token.isA(.pluralNoun) { return nil }
        // "المنصة المستخدمة في قصف X": only says which.
        if passage.isWord(index - 1, ArabicWord.at), passage.isAny(index - 2, Self.used) { return nil }
        if passage.has(index, .article), !token.isA(.target),
            !(1...2).contains(where: { passage.isWord(index + $0, ArabicWord.on) && isPlace(index + $0 + 1) })
        {
            return nil
        }
        // "لقصف" is what تعرض governs, "بهجوم" how.
        let isManner = passage.has(index, [.to, .by]) && !passage.isAny(index, Self.verbal)
        if isManner, passage.has(index, .to) { return nil }
        if passage.isAny(index, Self.verbal) { return ArabicTrigger(index: index, next: index + 1, kind: .target) }
        var next = index + 1
        while next < sentence.upperBound, next - index < 9, self.isManner(next) { next += 1 }
        let governs =
            passage.isWord(next, ArabicWord.on) || passage.isWord(next, ArabicWord.against)
            || passage.isAny(next, ArabicWord.towards)
            || token.isA(.target)
                && (passage.isA(next, .placeClass) || next < sentence.upperBound && passage.nameEnd[next] > 0)
        // "قتل جنديان بقصف صاروخي على معسكر …": only what it fell on makes the manner an act.
        if isManner {
            guard passage.isWord(next, ArabicWord.on), isPlace(next + 1) else { return nil }
        }
        return governs ? ArabicTrigger(index: index, next: index + 1, kind: .target) : nil
    }

    private func isPlace(_ index: Int) -> Bool {
        passage.isA(index, .placeClass) || passage.tokens.indices.contains(index) && passage.nameEnd[index] > 0
    }

    private static let verbal = arabicKeys("استهداف")
    private static let used = arabicKeys("مستخدمة مستخدم مستعملة استخدمت استخدم استعملت")

    /// "هجوم | بصاروخ باليستي قصير المدى | على …": how, not whom.
    private func isManner(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.kind == .mark { return passage.isMark(index, ArabicMark.quote) }
        if passage.isWord(index, ArabicWord.from) { return passage.isAny(index + 1, ArabicWord.kind) }
        return passage.nameEnd[index] == 0
            && !token.isA([
                .placeClass, .preposition, .relation, .boundary, .reporting, .land, .launch, .target, .exposed,
                .intercept,
                .hit, .killing, .injuring, .without,
            ])
    }
}
