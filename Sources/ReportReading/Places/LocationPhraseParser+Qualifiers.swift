internal import IncidentModel

/// What follows a place and narrows it: "in Q", ", Q", "near Q", "(Q)".
extension LocationPhraseParser {
    /// Takes "near Q", "in Q", ", Q", "of Q", "(Q)" after a place, as many as follow; returns the index after them.
    func takeQualifiers(
        into phrase: inout LocationPhrase, at index: Int, _ end: Int, besidesAt: Bool = false
    ) -> Int {
        var last = index
        // "the Dora neighbourhood nearby, on Palestine Street".
        if passage.isWord(last, wordKey("nearby")), last + 1 >= end || passage.tokens[last + 1].kind == .mark {
            last += 1
        }
        // ""… fell on the Qayyarah base" south of Mosul".
        if nouns.isQuote(last), last + 1 < end, passage.isA(last + 1, [.direction, .preposition]),
            qualifiers(at: last + 1, end) != nil
        {
            last += 1
        }
        while last < end, phrase.qualifiers.count < 6 {
            if besidesAt, passage.isWord(last, Word.at) || isFiredOn(last, end) { break }
            if let (found, next) = qualifiers(at: last, end) {
                for qualifier in found where !phrase.anchors.contains(where: { $0.name == qualifier.place.name }) {
                    phrase.qualifiers.append(qualifier)
                }
                last = next
            } else {
                break
            }
        }
        return last
    }

    /// "fired from Q Street | on the Green Zone": no street or bank that the first lies on.
    private func isFiredOn(_ index: Int, _ end: Int) -> Bool {
        guard passage.isWord(index, Word.on), let place = nouns.parse(at: index + 1, end), place.kind == .named
        else { return false }
        return !(index + 1..<place.tokens.upperBound + 1).contains { passage.isAny($0, Self.waysAndBanks) }
    }

    private static let waysAndBanks = WordSet(
        joining: [],
        "street road highway avenue bank banks side river tigris euphrates border outskirts edge shore coast island hill square bridge mountain"
    )

    /// "two military bases |, A in P and B": their names follow.
    func isCounted(before index: Int) -> Bool {
        passage.isAny(index - 1, Self.severalPlaces)
            && (index - 4..<index - 1).contains { passage.isA($0, .number) || passage.isWord($0, wordKey("several")) }
    }

    static let severalPlaces = WordSet(
        joining: [],
        """
        places areas locations sites positions points spots districts neighborhoods neighbourhoods villages bases towns cities \
        camps airports facilities fields hotels ports provinces
        """)

    private func qualifiers(at index: Int, _ end: Int) -> ([LocationPhrase.Qualifier], Int)? {
        var next = index
        let hasComma = passage.isWord(next, Word.comma)
        if hasComma {
            if isCounted(before: index) { return nil }
            next += 1
        }
        if passage.isWord(next, Word.open), let inner = nouns.parse(at: next + 1, end), inner.kind == .named,
            passage.isWord(inner.tokens.upperBound, Word.close)
        {
            return ([.init(relation: .in, place: inner.reference)], inner.tokens.upperBound + 1)
        }
        // ", just north of P".
        if passage.isAny(next, Self.nearly), passage.isA(next + 1, [.direction, .preposition]),
            relation(at: next + 1, end) != nil
        {
            next += 1
        }
        if hasComma, let sided = sidedContainer(at: next, end) { return sided }
        if hasComma {
            // ", Iraq" and ", in western Baghdad": a bare name after a comma narrows only when nothing goes on from it.
            if next < end,
                passage.nameEnd[next] > 0 || passage.isA(next, .country) && passage.tokens[next].isCapitalized
            {
                let nameEnd = max(passage.nameEnd[next], next + 1)
                let closes =
                    nameEnd >= end || passage.tokens[nameEnd].kind == .mark
                    || passage.isA(nameEnd, [.adverb, .preposition]) && !passage.isWord(nameEnd, Word.and)
                guard closes, !isListed(next, nameEnd, end) else { return nil }
                let place = PlaceReference(
                    name: passage.words(next..<nameEnd), range: passage.bytes(next..<nameEnd) ?? 0..<0)
                return ([.init(relation: .in, place: place)], nameEnd)
            }
        }
        if passage.isWord(next, Word.of), !hasComma { return qualifierPlace(at: next + 1, end, relation: .in) }
        if let (inner, after) = distanceQualifier(at: next, end) { return ([inner], after) }
        if hasComma, opensList(next, end) { return nil }
        guard !passage.isAny(next, Self.goals), let (relation, after) = relation(at: next, end),
            !passage.isWord(next, Word.by), !opensTime(after, end)
        else { return nil }
        // "the P district, near a big hotel".
        if hasComma, relation == .near, let noun = nouns.parse(at: after, end), noun.kind == .description,
            noun.tokens.upperBound >= end || passage.tokens[noun.tokens.upperBound].kind == .mark
        {
            return ([.init(relation: .near, place: noun.reference)], noun.tokens.upperBound)
        }
        return qualifierPlace(at: after, end, relation: relation)
    }

    /// ", north-west Baghdad,": which part of the city holds the place.
    private func sidedContainer(at index: Int, _ end: Int) -> ([LocationPhrase.Qualifier], Int)? {
        guard index + 1 < end, passage.isA(index, [.direction, .directionAdjective]),
            let direction = Directions.noun(passage.tokens[index].key)
                ?? Directions.adjective(passage.tokens[index].key),
            passage.nameEnd[index + 1] > 0 && passage.isContainerName[index + 1] || passage.isA(index + 1, .country)
        else { return nil }
        let nameEnd = max(passage.nameEnd[index + 1], index + 2)
        guard nameEnd >= end || passage.tokens[nameEnd].kind == .mark || passage.isA(nameEnd, [.adverb, .preposition])
        else { return nil }
        let place = PlaceReference(
            name: passage.words(index + 1..<nameEnd), range: passage.bytes(index + 1..<nameEnd) ?? 0..<0)
        return ([.init(relation: .partOf(direction), place: place)], nameEnd)
    }

    /// ", in A, in B and in C": places side by side.
    private func opensList(_ index: Int, _ end: Int) -> Bool {
        guard passage.isA(index, .preposition), let (_, first) = relation(at: index, end),
            let noun = nouns.parse(at: first, end), noun.kind == .named
        else { return false }
        var next = noun.tokens.upperBound
        for _ in 0..<6 {
            if passage.isWord(next, Word.and) || passage.isWord(next, Word.comma) && passage.isWord(next + 1, Word.and)
            {
                let item = passage.isWord(next, Word.and) ? next + 1 : next + 2
                return passage.isA(item, .preposition) && !opensTime(item + 1, end)
            }
            guard passage.isWord(next, Word.comma), let (_, start) = relation(at: next + 1, end),
                !opensTime(start, end),
                let further = nouns.parse(at: start, end)
            else { return false }
            next = further.tokens.upperBound
        }
        return false
    }

    private static let nearly: WordSet = WordSet(["just", "immediately", "directly"].map { wordKey($0.utf8) })
    private static let goals: WordSet = WordSet(["into", "onto"].map { wordKey($0.utf8) })

    private func distanceQualifier(at index: Int, _ end: Int) -> (LocationPhrase.Qualifier, Int)? {
        guard let found = distance(at: index, end), let place = found.phrase.anchors.first,
            found.phrase.qualifiers.isEmpty
        else { return nil }
        return (.init(relation: found.phrase.relation, place: place), found.tokens.upperBound)
    }

    private func qualifierPlace(at index: Int, _ end: Int, relation: Relation) -> ([LocationPhrase.Qualifier], Int)? {
        guard let noun = nouns.parse(at: index, end), noun.kind != .description else { return nil }
        return (
            [.init(relation: combined(relation, noun.relation), place: noun.reference)] + noun.qualifiers,
            noun.tokens.upperBound
        )
    }

    /// ", A, B and C" lists places; it does not narrow.
    private func isListed(_ index: Int, _ nameEnd: Int, _ end: Int) -> Bool {
        passage.isWord(nameEnd, Word.and)
            || passage.isWord(nameEnd, Word.comma) && (nameEnd + 1 < end)
                && passage.nameEnd[nameEnd + 1] > 0
    }

    /// "in March", "at 4 am", "on Friday", "in the early hours".
    private func opensTime(_ index: Int, _ end: Int) -> Bool {
        var next = index
        while next < end,
            passage.isA(next, .determiner) || passage.isA(next, .adverb) || passage.isWord(next, Word.recent)
        { next += 1 }
        return next >= end
            || passage.isA(next, [.month, .weekday, .partOfDay, .period, .number]) && passage.nameEnd[next] == 0
    }

    /// "the embassy in Baghdad" is an embassy named before, "the house in Dora" is wherever Dora is.
    func isSeat(_ noun: PlaceNounPhrase) -> Bool {
        if passage.isPlainField(noun.tokens) { return false }
        return [
            "embassy", "consulate", "base", "airbase", "airstrip", "facility", "plant", "refinery", "field", "airport",
            "airfield", "camp", "zone", "compound", "city",
            "capital", "port",
        ]
        .contains(noun.reference.classWord)
    }

    private func isGeneric(_ noun: PlaceNounPhrase) -> Bool {
        guard let word = noun.reference.classWord else { return false }
        return Lexicon.english[wordKey(word.utf8)]?.classes.has(.genericPlace) ?? false
    }

    /// "a few miles from the embassy in the Dora neighbourhood": the area holds the site, the distance narrows it.
    ///
    /// "outside the zone in Karrada" likewise.
    func preferArea(in phrase: inout LocationPhrase, isOutside: Bool) -> Bool {
        var isLine = false
        if case .near = phrase.relation, let name = phrase.anchors.first?.name, let last = NameWords.lastKey(name) {
            isLine = Self.lines.contains(last)
        }
        var isVague = false
        if case .distance(_, nil, true) = phrase.relation { isVague = true }
        guard isLine || isVague || isOutside && phrase.relation == .near,
            let index = phrase.qualifiers.firstIndex(where: {
                $0.relation == .in && $0.place.classWord.map { !Self.wide.contains($0) } ?? false
            }),
            let anchor = phrase.anchors.first
        else { return false }
        let area = phrase.qualifiers.remove(at: index)
        phrase.qualifiers.append(.init(relation: phrase.relation, place: anchor))
        phrase.relation = area.relation
        phrase.anchors = [area.place]
        return true
    }

    /// "in Baghdad near the embassy": the embassy says where, the city which embassy.
    ///
    /// "in western Baghdad, near the Umm al-Tubul mosque" and "from the city's north, in and around P" likewise.
    func preferLandmark(in phrase: inout LocationPhrase) {
        var isPart = false
        if case .partOf = phrase.relation { isPart = true }
        guard phrase.relation == .in || phrase.relation == .at || isPart, phrase.anchors.count == 1,
            let index = phrase.qualifiers.firstIndex(where: { !$0.place.isDescription }),
            case let landmark = phrase.qualifiers[index], landmark.relation == .near,
            isContainer(phrase.anchors[0]) && !isContainer(landmark.place)
                || isZone(phrase.anchors[0], of: landmark.place) || isPart || isWater(phrase.anchors[0]),
            let last = NameWords.lastKey(landmark.place.name),
            PlaceNounParser.institutions.contains(last) || !Self.lines.contains(last) && !Self.frontiers.contains(last)
        else { return }
        phrase.qualifiers.remove(at: index)
        phrase.qualifiers.append(.init(relation: isPart ? phrase.relation : .in, place: phrase.anchors[0]))
        phrase.anchors = [landmark.place]
        phrase.relation = landmark.relation
    }

    private static let frontiers = WordSet(joining: [], "border borders frontier coast sea road street highway")

    /// "in the Green Zone near the embassy", which stands in it.
    private func isZone(_ place: PlaceReference, of landmark: PlaceReference) -> Bool {
        NameWords.lastKey(place.name) == wordKey("zone") && passage.names.holds(place.name, landmark.name)
    }

    /// "in the Tigris near the bridge".
    private func isWater(_ place: PlaceReference) -> Bool {
        NameWords.lastKey(place.name).map(PlaceNounParser.waterWords.contains) == true
    }

    /// A city, province or country by its bare name.
    private func isContainer(_ place: PlaceReference) -> Bool {
        guard !place.isDescription else { return false }
        // "the U.S. embassy" is none, though a country opens it.
        guard let low = passage.token(at: place.range.lowerBound),
            passage.tokens[low].start == place.range.lowerBound,
            passage.tokens[max(passage.nameEnd[low], low + 1) - 1].end == place.range.upperBound
        else { return false }
        return passage.isContainerName[low] || passage.isTownName[low]
            || passage.isA(low, .country) && passage.nameEnd[low] <= low + 1
    }
}
