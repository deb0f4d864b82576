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

    /// "من جهة برطلة", "من اتجاه حي X": the side of a place is the place.
    private func behindSide(_ index: Int, _ end: Int) -> Int {
        guard index + 1 < end, passage.isAny(index, Self.sides), !passage.has(index, .article) else { return index }
        let isPlace = passage.nameEnd[index + 1] > 0 || passage.isA(index + 1, [.placeClass, .direction])
        return isPlace ? index + 1 : index
    }

    private static let sides = arabicKeys("جهة اتجاه باتجاه ناحية")

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
        return ArabicLocation(
            slot: slot, found: FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: isAnaphor),
            isContainer: isContainer, isDual: noun.isDual)
    }

    static func narrows(_ slot: Slot) -> Bool { [.inside, .near, .at].contains(slot) }

    // MARK: - Qualifiers

    /// Takes "جنوبي بغداد", "في X", "التابعة لقضاء X", "(X)" after a place; returns the index after them.
    func takeQualifiers(into phrase: inout LocationPhrase, at index: Int, _ end: Int) -> Int {
        var last = index
        while last < end, phrase.qualifiers.count < 5, let (qualifier, next) = qualifier(at: last, end) {
            // "خارج القصر، في X وY": the places of the parts, not where the palace is.
            if qualifier != nil, passage.isMark(last, ArabicMark.comma), opensList(next, end) { break }
            if let qualifier, !phrase.anchors.contains(where: { $0.name == qualifier.place.name }) {
                phrase.qualifiers.append(qualifier)
            }
            last = next
        }
        return last
    }

    private func qualifier(at index: Int, _ end: Int) -> (LocationPhrase.Qualifier?, Int)? {
        var next = index
        if passage.isMark(next, ArabicMark.comma) { next += 1 }
        guard next < end, !passage.has(next, .and) else { return nil }
        if passage.isMark(next, ArabicMark.open), let noun = places.noun(at: next + 1, end, isAsked: true),
            noun.kind == .named, passage.isMark(noun.tokens.upperBound, ArabicMark.close)
        {
            return (.init(relation: .in, place: noun.reference), noun.tokens.upperBound + 1)
        }
        // "على ضفاف دجلة" beside a place says only what lies there.
        if passage.isWord(next, ArabicWord.on), passage.isAny(next + 1, ArabicPlaceParser.banks),
            let bank = places.noun(at: next + 1, end, isAsked: true)
        {
            return (nil, bank.tokens.upperBound)
        }
        if let beside = besideIt(at: next, end) { return beside }
        next = afterMarker(next, end)
        if let distance = distance(at: next, end), let place = distance.found.phrase.anchors.first {
            let isOpen = distance.found.isAnaphor || place.isDescription
            return (
                isOpen ? nil : .init(relation: distance.found.phrase.relation, place: place),
                distance.found.tokens.upperBound
            )
        }
        if let (relation, slot, after) = relation(at: next, end), Self.narrows(slot) {
            guard
                let noun = places.noun(
                    at: after, end,
                    isAsked: next > index || slot == .near || passage.nameEnd[min(after, end - 1)] > 0
                        || passage.isA(after, .placeClass)
                )
            else { return nil }
            return closed(noun, relation)
        }
        let isMarked = next > index && passage.isA(next - 1, .placeMarker)
        if passage.has(next, [.by, .to]),
            isMarked || passage.has(next, .by) && (passage.isA(next, .placeClass) || passage.nameEnd[next] > 0),
            let noun = places.noun(at: next, end, isAsked: true)
        {
            return closed(noun, isMarked && passage.isAny(next - 1, Self.beside) ? .near : .in)
        }
        // "حي الجهاد بمحافظة …" apart, a province or city may follow without a word between.
        if next < end, passage.isContainerName[next], let noun = places.noun(at: next, end, isAsked: false) {
            return closed(noun, .in)
        }
        return nil
    }

    func closed(_ noun: ArabicPlaceNoun, _ relation: Relation) -> (LocationPhrase.Qualifier?, Int)? {
        switch noun.kind {
        case .named: (.init(relation: relation, place: noun.reference), noun.tokens.upperBound)
        case .anaphor: (nil, noun.tokens.upperBound)
        case .description, .generic: nil
        }
    }

    /// "الواقعة", "التابع", "القريبة": only joins what follows.
    func afterMarker(_ index: Int, _ end: Int) -> Int {
        index < end && passage.isA(index, .placeMarker) && passage.has(index, .article) ? index + 1 : index
    }
}

extension ArabicLocation {
    fileprivate func with(slot: Slot) -> ArabicLocation {
        var copy = self
        copy.slot = slot
        return copy
    }
}
