internal import IncidentModel

/// Places told by the named ones around or beside them.
extension ArabicLocationParser {
    /// "منطقة تقع بين …", "معسكر يستضيف قوات أميركية بمطار …": a clause may stand between.
    func nested(after index: Int, _ end: Int) -> ArabicLocation? {
        if let owned = marked(at: index, end) { return owned }
        if let direct = phrase(at: afterMarker(index, end), end) { return direct }
        // "مقر تابع للواء ٥٢ قرب X": whose it is stands between.
        let isOwned = index + 1 < end && passage.isA(index, .placeMarker) && passage.has(index + 1, .to)
        guard passage.isAny(index, Self.hosting) || isOwned else { return nil }
        for next in index + 1..<max(index + 1, min(index + 10, end)) {
            if passage.isMark(next) { return nil }
            if let found = phrase(at: next, end), Self.narrows(found.slot) { return found }
        }
        return nil
    }

    /// "إحدى القرى التابعة لمحافظة X", "أحد المعسكرات المحيطة بمطار X".
    func marked(at index: Int, _ end: Int) -> ArabicLocation? {
        let next = index + 1
        guard next < end, passage.isA(index, .placeMarker), passage.has(next, [.to, .by]),
            passage.isA(next, .placeClass) || passage.nameEnd[next] > 0
        else { return nil }
        let isBeside = passage.isAny(index, Self.beside)
        return place(
            at: next, end, relation: isBeside ? .near : .in, slot: isBeside ? .near : .inside, start: next,
            isAsked: true)
    }

    static let beside = arabicKeys("محيطة مجاورة مجاور محاذية محاذي مقابلة متاخمة متاخم قريبة قريب")

    /// "أحياء متفرقة من المدينة", "أجزاء من بغداد": of the city no more is said.
    func partOfCity(at index: Int, _ end: Int) -> ArabicLocation? {
        guard passage.isWord(index, ArabicWord.from), let noun = places.noun(at: index + 1, end, isAsked: false),
            noun.isContainer || noun.kind == .anaphor || Self.wide.contains(noun.reference.classWord ?? "")
        else { return nil }
        return ArabicLocation(
            slot: .inside,
            found: FoundLocation(
                phrase: LocationPhrase(relation: .in, anchors: [noun.reference]),
                tokens: index..<noun.tokens.upperBound,
                isAnaphor: noun.kind == .anaphor), isContainer: noun.isContainer)
    }

    static let wide: Set<String> = ["city", "town", "district", "subdistrict", "province", "village"]

    static let hosting = arabicKeys(
        "يستضيف تستضيف يضم تضم يقع تقع يوجد توجد يؤوي تؤوي تنتشر ينتشر تتمركز يتمركز تتواجد يتواجد تسيطر")
}
