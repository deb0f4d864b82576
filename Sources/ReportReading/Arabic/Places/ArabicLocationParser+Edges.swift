internal import IncidentModel

/// Fences, gardens, and what lies beside a place.
extension ArabicLocationParser {
    static let fences = arabicKeys("سياج سور أسوار")
    static let outer = arabicKeys("خارجي خارجية")
    private static let around = arabicKeys("محيط محيطة")
    private static let openLand = arabicKeys("بساتين بستان بستانا مزارع مزرعة أرض أراضي أراض")

    /// "عند السياج المحيط بالقاعدة": at the edge of the base.
    func fence(at index: Int, _ end: Int, slot: Slot, start: Int) -> ArabicLocation? {
        guard passage.isAny(index, Self.fences), passage.has(index, .article) else { return nil }
        let next = passage.isAny(index + 1, Self.outer) ? index + 2 : index + 1
        guard next + 1 < end, passage.isAny(next, Self.around), passage.has(next + 1, .by),
            let noun = places.noun(at: next + 1, end, isAsked: true), noun.kind == .named || noun.kind == .anaphor
        else { return nil }
        let phrase = LocationPhrase(relation: .outskirts, anchors: [noun.reference])
        return ArabicLocation(
            slot: slot,
            found: FoundLocation(
                phrase: phrase, tokens: start..<noun.tokens.upperBound, isAnaphor: noun.kind == .anaphor),
            isContainer: false)
    }

    /// "… وجمن حضوري ومنطقة X": a further place is joined here.
    func opensList(_ index: Int, _ end: Int) -> Bool {
        guard index < end, passage.has(index, [.and, .perhapsAnd]) else { return false }
        return passage.isA(index, .placeClass) || passage.nameEnd[index] > 0
            || passage.has(index, .perhapsAnd)
                && places.noun(at: index, end, isAsked: true, isJoined: true)?.tokens.count ?? 0 > 1
    }

    func isOpenLand(_ noun: ArabicPlaceNoun) -> Bool {
        noun.kind != .named && passage.isAny(noun.tokens.lowerBound, Self.openLand)
            || noun.tokens.count == 1 && passage.isAny(noun.tokens.lowerBound, Self.openLand)
    }

    /// "معسكر X القريب من مطار Y": beside which other place it lies.
    func besideIt(at index: Int, _ end: Int) -> (LocationPhrase.Qualifier?, Int)? {
        guard index + 2 < end, passage.isA(index, .placeMarker), passage.has(index, .article),
            passage.isAny(index, Self.beside), passage.isWord(index + 1, ArabicWord.from),
            let noun = places.noun(at: index + 2, end, isAsked: true)
        else { return nil }
        return closed(noun, .near)
    }
}
