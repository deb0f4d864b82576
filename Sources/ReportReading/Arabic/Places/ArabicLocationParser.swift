internal import IncidentModel

/// Where a place phrase stands to the word that governs it.
struct ArabicLocation: Sendable {
    var slot: Slot
    var found: FoundLocation
    var isContainer: Bool
    /// "منطقتي X وY": one more name follows.
    var isDual = false
}

/// Reads "في حي الجهاد جنوبي بغداد", "على بعد 3 كم من المطار", "بين الدورة والزعفرانية", "باتجاه السفارة".
struct ArabicLocationParser {
    let passage: ArabicPassage
    let places: ArabicPlaceParser

    init(passage: ArabicPassage) {
        self.passage = passage
        places = ArabicPlaceParser(passage: passage)
    }

    /// A phrase that opens with a preposition or relation word, or with ب before a place; nil when there is none here.
    func phrase(at index: Int, _ limit: Int) -> ArabicLocation? {
        let end = min(limit, index + Self.longest)
        guard index < end else { return nil }
        if passage.isWord(index, ArabicWord.from) {
            if isNoOrigin(index) { return nil }
            return inner(at: behindSide(index + 1, end), end, slot: .from, start: index)
        }
        if let next = towardEnd(at: index, end) { return inner(at: next, end, slot: .toward, start: index) }
        if passage.isWord(index, ArabicWord.to), !isSideOf(index, end) {
            return inner(at: index + 1, end, slot: .to, start: index)
        }
        if passage.isWord(index, ArabicWord.against) { return inner(at: index + 1, end, slot: .against, start: index) }
        if let distance = distance(at: index, end) { return distance }
        if let own = inIt(at: index, end) { return own }
        if let between = between(at: index, end) { return between }
        if let (relation, slot, next) = relation(at: index, end) {
            return place(at: next, end, relation: relation, slot: slot, start: index, isAsked: true)
        }
        // "بحي الجهاد", "ببغداد".
        if passage.has(index, .by),
            passage.isA(index, [.placeClass, .genericPlace, .building]) || passage.nameEnd[index] > 0
        {
            return place(at: index, end, relation: .in, slot: .inside, start: index, isAsked: true)
        }
        return nil
    }

    /// "قبل يومين من زيارة الوزير", "كل من يثبت تقصيره", "أعمدة دخان تتصاعد من جهة النهر": no place that it came from.
    private func isNoOrigin(_ from: Int) -> Bool {
        if passage.isAny(from - 1, Self.rising) { return true }
        if passage.isAny(from - 1, Self.every) {
            return !passage.isA(from - 2, .preposition) && !passage.isWord(from - 2, ArabicWord.from)
        }
        return passage.isA(from - 1, .period) && !passage.has(from - 1, .article)
            && (2...3).contains { passage.isAny(from - $0, Self.beforeOrAfter) }
    }

    private static let rising = arabicKeys("تتصاعد يتصاعد تصاعد تصاعدت متصاعدة متصاعد تصاعده تصاعدها")
    private static let every = arabicKeys("كل")
    private static let beforeOrAfter = arabicKeys("قبل بعد")

    /// "من جهة برطلة", "من اتجاه حي X": the side of a place is the place.
    private func behindSide(_ index: Int, _ end: Int) -> Int {
        guard index + 1 < end, passage.isAny(index, Self.sides), !passage.has(index, .article) else { return index }
        let isPlace = passage.nameEnd[index + 1] > 0 || passage.isA(index + 1, [.placeClass, .direction])
        return isPlace ? index + 1 : index
    }

    private static let sides = arabicKeys("جهة اتجاه باتجاه ناحية حدود")

    /// A place without a preposition: what is targeted or hit.
    func bare(at index: Int, _ limit: Int) -> ArabicLocation? {
        place(at: index, min(limit, index + Self.longest), relation: .at, slot: .object, start: index, isAsked: false)
    }

    /// Words that a place phrase may have; keeps "near near near …" from nesting without end.
    private static let longest = 24

    /// A further name of a list: "… والجادرية".
    func listed(at index: Int, _ limit: Int, like first: ArabicLocation) -> ArabicLocation? {
        let end = min(limit, index + Self.longest)
        guard index < end, passage.has(index, [.and, .perhapsAnd]), !passage.isAny(index, ArabicFrameFinder.rest),
            let noun = places.noun(at: index, end, isAsked: true, isJoined: true), noun.kind == .named
        else { return nil }
        var phrase = LocationPhrase(relation: first.found.phrase.relation, anchors: [noun.reference])
        let last = takeQualifiers(into: &phrase, at: noun.tokens.upperBound, end)
        return ArabicLocation(
            slot: first.slot, found: FoundLocation(phrase: phrase, tokens: index..<last, isAnaphor: false),
            isContainer: noun.isContainer)
    }

    /// "سقط اثنان داخله", "قربها": the place spoken of before.
    private func inIt(at index: Int, _ end: Int) -> ArabicLocation? {
        // "في محيطها": the preposition adds nothing.
        let isLed = passage.isWord(index, ArabicWord.at) && index + 1 < end && passage.has(index + 1, .pronoun)
        if isLed, var own = inIt(at: index + 1, end) {
            own.found.tokens = index..<index + 2
            return own
        }
        guard passage.has(index, .pronoun), let lines = ArabicRelationWords.byFirst[passage.tokens[index].key],
            let line = lines.first(where: { $0.keys.count == 1 })
        else { return nil }
        var anchor = passage.name(index..<index + 1)
        anchor.isDescription = true
        return ArabicLocation(
            slot: Self.slot(of: line.relation),
            found: FoundLocation(
                phrase: LocationPhrase(relation: line.relation, anchors: [anchor]), tokens: index..<index + 1,
                isAnaphor: true), isContainer: false)
    }

    private func inner(at index: Int, _ end: Int, slot: Slot, start: Int) -> ArabicLocation? {
        if var nested = phrase(at: index, end), nested.slot != .from, nested.slot != .toward {
            nested.slot = slot
            nested.found.tokens = start..<nested.found.tokens.upperBound
            return nested
        }
        return place(at: index, end, relation: .in, slot: slot, start: start, isAsked: true)
    }

    /// "باتجاه", "نحو", "في اتجاه".
    private func towardEnd(at index: Int, _ end: Int) -> Int? {
        if passage.isAny(index, ArabicWord.towards) { return index + 1 }
        if passage.isWord(index, ArabicWord.at), passage.isAny(index + 1, ArabicWord.towards) { return index + 2 }
        return nil
    }

    // MARK: - Places

    func place(at index: Int, _ end: Int, relation: Relation, slot: Slot, start: Int, isAsked: Bool) -> ArabicLocation?
    {
        // "في محيط …", "في منطقة قرب …" carry a relation of their own.
        if relation == .in || relation == .on || relation == .at, index > start || !isAsked,
            let (own, ownSlot, next) = self.relation(at: index, end), own != .in, own != .on,
            let nested = place(at: next, end, relation: own, slot: ownSlot, start: start, isAsked: true)
        {
            return nested.with(slot: slot)
        }
        if let edge = fence(at: index, end, slot: slot, start: start) { return edge }
        guard let noun = places.noun(at: index, end, isAsked: isAsked) else { return nil }
        var phrase = LocationPhrase(relation: relation, anchors: [noun.reference])
        var last = noun.tokens.upperBound
        var isAnaphor = noun.kind == .anaphor
        var isContainer = noun.isContainer
        if noun.kind == .generic {
            // "أرض زراعية في ناحية الرشيد": the nameless place only leads to the named one.
            let inner = nested(after: last, end).flatMap { Self.narrows($0.slot) ? $0 : nil }
            guard let nested = inner ?? partOfCity(at: last, end) else {
                if let owned = owned(by: last, end) {
                    return ArabicLocation(
                        slot: slot,
                        found: FoundLocation(
                            phrase: LocationPhrase(relation: relation, anchors: [passage.name(owned)]),
                            tokens: start..<owned.upperBound, isAnaphor: false), isContainer: false)
                }
                guard passage.isA(noun.tokens.lowerBound, [.genericPlace, .placeClass]) else { return nil }
                return ArabicLocation(
                    slot: slot,
                    found: FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: false), isContainer: false)
            }
            phrase = nested.found.phrase
            // "قرب معسكر في X" is near the camp, and the camp is in X.
            if relation == .near || relation == .outskirts, [.in, .at].contains(phrase.relation) {
                phrase.relation = relation
            }
            last = nested.found.tokens.upperBound
            isAnaphor = nested.found.isAnaphor
            isContainer = nested.isContainer
        }
        // "داخل الأراضي الإسرائيلية قرب X": the country goes without saying.
        if noun.kind == .named, passage.isAny(noun.tokens.lowerBound, ArabicWord.lands),
            let told = nested(after: last, end),
            told.slot == .inside || told.slot == .near, told.found.phrase.anchors.first?.isDescription == false
        {
            phrase = told.found.phrase
            last = told.found.tokens.upperBound
        }
        // "مواقع الحرس الثوري في مرتفعات X": whose sites is less than where.
        if noun.kind == .named, passage.isAny(noun.tokens.lowerBound, ArabicPlaceParser.sites),
            let told = nested(after: last, end),
            told.slot == .inside, told.found.phrase.relation == .in,
            told.found.phrase.anchors.first?.isDescription == false
        {
            phrase = told.found.phrase
            last = told.found.tokens.upperBound
        }
        // "في حديقة تقع بين X وY": only the clause says where.
        if noun.kind == .description, passage.isAny(last, Self.hosting), let told = nested(after: last, end),
            told.found.phrase.relation == .between || told.slot == .near
        {
            phrase = told.found.phrase
            last = told.found.tokens.upperBound
        }
        // "قرب خزانات الوقود داخل القاعدة", "ساحة فارغة بداخله": told by the place spoken of.
        if noun.kind == .description, let told = nested(after: last, end), told.found.isAnaphor, told.slot == .inside {
            phrase = told.found.phrase
            last = told.found.tokens.upperBound
            isAnaphor = true
        } else if noun.kind == .description, let owned = owned(by: last, end) {
            phrase.anchors = [passage.name(owned)]
            last = owned.upperBound
        }
        // "من البساتين الواقعة بين X وY": gardens and fields are where the names say.
        if isOpenLand(noun), let told = between(at: afterMarker(last, end), end) {
            phrase = told.found.phrase
            last = told.found.tokens.upperBound
            isAnaphor = false
        }
        // "على سياجه الخارجي": at its edge.
        if isAnaphor, passage.has(noun.tokens.lowerBound, .pronoun), passage.isAny(noun.tokens.lowerBound, Self.fences)
        {
            phrase.relation = .outskirts
            if passage.isAny(last, Self.outer) { last += 1 }
        }
        last = takeQualifiers(into: &phrase, at: last, end)
        if measured(&phrase, isAnaphor: isAnaphor) { isAnaphor = false }
        preferLandmark(in: &phrase)
        // "على ضفة النهر قبالة مبنى X": the river that nobody named is told by what stands there.
        if isAnaphor, phrase.anchors.first?.classWord == "river", let near = phrase.qualifiers.first,
            near.relation == .near
        {
            phrase = LocationPhrase(relation: .near, anchors: [near.place])
            isAnaphor = false
        }
        return ArabicLocation(
            slot: slot, found: FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: isAnaphor),
            isContainer: isContainer, isDual: noun.isDual)
    }

    /// "في المنطقة الخضراء على بعد 500 متر من السفارة": the distance says it closer than the area.
    private func measured(_ phrase: inout LocationPhrase, isAnaphor: Bool) -> Bool {
        guard let anchor = phrase.anchors.first,
            isAnaphor || anchor.isDescription
                || (phrase.relation == .in || phrase.relation == .on)
                    && [
                        "area", "neighborhood", "city", "district", "subdistrict", "province", nil,
                    ].contains(anchor.classWord),
            let index = phrase.qualifiers.firstIndex(where: {
                if case .distance = $0.relation { true } else { false }
            })
        else { return false }
        let near = phrase.qualifiers.remove(at: index)
        phrase = LocationPhrase(relation: near.relation, anchors: [near.place])
        if !anchor.isDescription { phrase.qualifiers = [.init(relation: .in, place: anchor)] }
        return true
    }

    /// "وسط المنطقة الخضراء بالقرب من نصب الجندي المجهول": the landmark, which stands in the zone, says it closer.
    private func preferLandmark(in phrase: inout LocationPhrase) {
        guard phrase.anchors.count == 1, case let zone = phrase.anchors[0], !zone.isDescription,
            phrase.relation == .in || phrase.relation == .on, zone.name.hasPrefix("المنطقة "),
            let index = phrase.qualifiers.firstIndex(where: { $0.relation == .near && !$0.place.isDescription }),
            case let landmark = phrase.qualifiers[index].place,
            landmark.classWord.map({ !Self.lines.contains($0) }) ?? passage.names.holds(zone.name, landmark.name)
        else { return }
        let near = phrase.qualifiers.remove(at: index)
        phrase.anchors = [near.place]
        phrase.relation = .near
        phrase.qualifiers.append(.init(relation: .in, place: zone))
    }

    private static let lines: Set<String> = [
        "river", "street", "road", "bridge", "city", "area", "neighborhood", "district",
    ]

    /// "بمبنى تابع لجهاز الأمن الوطني": the words of its owner.
    private func owned(by index: Int, _ end: Int) -> Range<Int>? {
        guard index + 1 < end, passage.isA(index, .placeMarker), passage.has(index + 1, .to),
            passage.isA(index + 1, .official), let last = places.ownersEnd(behindTo: index + 1, end), last <= end
        else { return nil }
        return index + 1..<last
    }

    static func narrows(_ slot: Slot) -> Bool { [.inside, .near, .at].contains(slot) }
}

extension ArabicLocation {
    fileprivate func with(slot: Slot) -> ArabicLocation {
        var copy = self
        copy.slot = slot
        return copy
    }
}
