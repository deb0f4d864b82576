internal import IncidentModel

/// A location phrase as found in a sentence, with what it points back to still open.
struct FoundLocation: Sendable {
    var phrase: LocationPhrase
    var tokens: Range<Int>
    /// "the area", "it": must be resolved to an earlier place.
    var isAnaphor: Bool
    /// A description led to the place: "a canteen at P".
    var isLed = false
}

/// Reads "near the US Embassy inside the Green Zone", "3 km south of the airport", "between A and B".
struct LocationPhraseParser {
    let passage: Passage
    let nouns: PlaceNounParser

    init(passage: Passage) {
        self.passage = passage
        nouns = PlaceNounParser(passage: passage)
    }

    /// A phrase that opens with a relation word; nil when there is none here or no place follows.
    func phrase(at index: Int, _ end: Int) -> FoundLocation? {
        if let between = between(at: index, end) { return between }
        if let distance = distance(at: index, end) { return distance }
        guard let (relation, next) = relation(at: index, end) else { return nil }
        return place(at: next, end, relation: relation, start: index)
    }

    /// A place with a relation already known ("hit | the US embassy in Baghdad").
    func place(at index: Int, _ end: Int, relation: Relation, start: Int) -> FoundLocation? {
        if relation == .in || relation == .at || relation == .on || relation == .near {
            // "at a distance of 3 km from", "in an area near P", "on the outskirts of P" carry a relation of their own.
            if let nested = distance(at: index, end) { return nested.starting(at: start) }
            if let (inner, next) = compoundRelation(at: index, end),
                let found = place(at: next, end, relation: inner, start: start)
            {
                return found
            }
        }
        if let it = pronoun(at: index, end, relation, start) { return it }
        if let held = heldByForces(at: index, end, relation, start) { return held }
        let index = overTarget(index, end)
        guard let noun = nouns.parse(at: index, end) else { return nil }
        var phrase = LocationPhrase(
            relation: combined(relation, noun.relation), anchors: [noun.reference], qualifiers: noun.qualifiers)
        var last = noun.tokens.upperBound
        // "Al-Nur school for girls".
        if passage.isWord(last, Word.isFor), passage.isAny(last + 1, Self.pupils) { last += 2 }
        if let named = called(noun, relation, start, end) ?? way(noun, relation, start, end) { return named }
        // "through P, after a rocket hit a football pitch there".
        if noun.kind == .description, passage.isWord(last, wordKey("there")), last < end {
            let there = PlaceReference(name: "there", isDescription: true, range: passage.tokens[last].range)
            return FoundLocation(
                phrase: LocationPhrase(relation: .in, anchors: [there]), tokens: start..<last + 1, isAnaphor: true)
        }
        var isAnaphor = noun.kind == .anaphor
        // "from an unknown location at P", "from the same town at P": what was fired at stands behind.
        let isFiredAt = passage.isWord(last, Word.at)
        let isUnknown = noun.kind == .description && noun.tokens.contains { passage.isAny($0, Self.unknown) }
        if isUnknown, isFiredAt { return nil }
        let isSame = isAnaphor && isFiredAt && passage.has(wordKey("same"), in: noun.tokens)
        if isSame { return FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: true) }
        // "a site in the village of Z", "an area near L": the generic noun only leads to the real place.
        let isLed = leads(from: last, end) > last
        if noun.kind == .description || noun.kind == .anaphor && (isLed || !isSeat(noun)),
            let inner = self.phrase(at: leads(from: last, end), end) ?? by(leads(from: last, end), end)
                ?? owner(leads(from: last, end), end),
            isLed ? !inner.isAnaphor : !inner.isAnaphor || noun.kind == .description,
            !inner.phrase.anchors[0].isDescription
                || inner.phrase.relation.isDistance && passage.isAny(noun.tokens.upperBound - 1, Self.grounds)
                || inner.isAnaphor && (!isTown(inner) || isPart(inner)) || isNowhere(noun)
                || inner.phrase.relation.isMeasured || passage.isWord(last, Word.of) && !isLed
        {
            let isGround = inner.phrase.relation.isDistance && passage.isAny(noun.tokens.upperBound - 1, Self.grounds)
            if noun.kind == .description, !isGround,
                holds(inner, noun) || isBesidePlain(inner, noun) || nouns.isOfBody(noun)
            {
                phrase.qualifiers.append(.init(relation: inner.phrase.relation, place: inner.phrase.anchors[0]))
                last = takeQualifiers(into: &phrase, at: inner.tokens.upperBound, end)
                return FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: false)
            }
            phrase = inner.phrase
            last = inner.tokens.upperBound
            isAnaphor = inner.isAnaphor
            if relation == .near || relation == .outskirts, phrase.relation == .at {
                phrase.relation = relation
            }
        }
        if isUnknown, phrase.anchors[0].isDescription { return nil }
        // "a few miles from the base, near the town of P": the town says more.
        if isAnaphor || phrase.anchors[0].isDescription, case .distance(_, nil, let isVague) = phrase.relation,
            passage.isWord(last, Word.comma), let closer = self.phrase(at: last + 1, end), !closer.isAnaphor,
            closer.phrase.anchors[0].isDescription == false, isVague || closer.phrase.relation == .in
        {
            return closer.starting(at: start)
        }
        // "fired from P | at Q" went there.
        let isFromNamed =
            !phrase.anchors[0].isDescription && !isAnaphor
            && (passage.isWord(start, Word.from) || passage.isWord(start - 1, Word.from))
        last = takeQualifiers(into: &phrase, at: last, end, besidesAt: isFromNamed)
        if !isAnaphor, let exact = exactly(at: last, end, relation), !isWhence(before: start) {
            phrase = exact.phrase.narrowing(phrase)
            last = exact.tokens.upperBound
        }
        // "in the P region, the quarter of Q".
        if !isAnaphor, !phrase.anchors[0].isDescription, passage.isWord(last, Word.comma),
            passage.isWord(last + 1, Word.the), passage.isAny(last + 2, Self.quarters),
            passage.isWord(last + 3, Word.of),
            let finer = place(at: last + 1, end, relation: relation, start: start), !finer.isAnaphor,
            !finer.phrase.anchors[0].isDescription
        {
            phrase = finer.phrase.narrowing(phrase)
            last = finer.tokens.upperBound
        }
        // "the house of a governor, in the Yarmouk quarter".
        if noun.kind == .description, phrase.anchors[0].isDescription, !isAnaphor, relation == .at || relation == .in,
            let area = phrase.qualifiers.first(where: {
                $0.relation == .in && !$0.place.isDescription && $0.place.classWord != nil
            })
        {
            phrase.anchors[0] = area.place
            phrase.relation = .in
            phrase.qualifiers.removeAll { $0.place.name == area.place.name }
        }
        preferLandmark(in: &phrase)
        if preferArea(in: &phrase, isOutside: passage.isWord(start, wordKey("outside"))) { isAnaphor = false }
        let wasLed = !noun.reference.name.isEmpty && noun.reference.name != phrase.anchors[0].name
        return FoundLocation(
            phrase: phrase, tokens: start..<last, isAnaphor: isAnaphor, isLed: noun.kind == .description && wasLed)
    }

    /// "the base | known as Camp P |".
    private func called(_ noun: PlaceNounPhrase, _ relation: Relation, _ start: Int, _ end: Int) -> FoundLocation? {
        var next = noun.tokens.upperBound
        // "the adjacent airbase, known as Camp P,".
        if passage.isWord(next, Word.comma), passage.isWord(next + 2, wordKey("as")) { next += 1 }
        guard noun.kind != .named, passage.isAny(next, SitePruning.callings) else { return nil }
        next += passage.isWord(next + 1, wordKey("as")) ? 2 : 1
        guard let name = nouns.parse(at: next, end), name.kind == .named else { return nil }
        var phrase = LocationPhrase(
            relation: combined(relation, noun.relation), anchors: [name.reference],
            qualifiers: noun.qualifiers + name.qualifiers)
        let last = takeQualifiers(into: &phrase, at: name.tokens.upperBound, end)
        return FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: false, isLed: true)
    }

    /// "on the road | to P |", "the highway leading to P": named by where it leads.
    private func way(_ noun: PlaceNounPhrase, _ relation: Relation, _ start: Int, _ end: Int) -> FoundLocation? {
        var next = noun.tokens.upperBound
        guard noun.kind != .named, passage.isAny(next - 1, Self.ways) else { return nil }
        if passage.isWord(next, wordKey("leading")) { next += 1 }
        guard passage.isAny(next, [Word.to, Word.toward, Word.towards]), let goal = nouns.parse(at: next + 1, end),
            goal.kind == .named
        else { return nil }
        let tokens = noun.tokens.upperBound - 1..<goal.tokens.upperBound
        var phrase = LocationPhrase(
            relation: relation, anchors: [nouns.reference(tokens)], qualifiers: noun.qualifiers + goal.qualifiers)
        phrase.anchors[0].classWord = nouns.singular(noun.tokens.upperBound - 1)
        let last = takeQualifiers(into: &phrase, at: tokens.upperBound, end)
        return FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: false)
    }

    private static let ways = WordSet(joining: [], "road highway motorway track street")

    /// "an unused plot behind the stores": what no report names before tells less than the plot itself.
    private func isBesidePlain(_ inner: FoundLocation, _ noun: PlaceNounPhrase) -> Bool {
        guard inner.isAnaphor, inner.phrase.anchors.count == 1, !isNowhere(noun), !inner.phrase.relation.isInside,
            inner.phrase.anchors[0].name != "it", let word = inner.phrase.anchors[0].classWord
        else { return false }
        return !SitePruning.seats.contains(word) && !isTown(inner)
            && !passage.isAny(inner.tokens.upperBound - 1, Self.oneOfItsKind)
    }

    /// A base has one of them.
    private static let oneOfItsKind = WordSet(joining: [], "runway terminal gate fence wall tower")

    /// "in Abu Ghraib, | specifically the village of X": the place that is meant by the wider one.
    func exactly(at index: Int, _ end: Int, _ relation: Relation) -> FoundLocation? {
        var next = passage.isWord(index, Word.comma) ? index + 1 : index
        if passage.isAny(next, Self.more) { next += 1 }
        guard next < end, passage.isAny(next, Self.exactly) else { return nil }
        next += 1
        if passage.isWord(next, Word.comma) || passage.isWord(next, Word.colon) { next += 1 }
        guard let found = phrase(at: next, end) ?? place(at: next, end, relation: relation, start: next),
            !found.isAnaphor,
            !found.phrase.anchors[0].isDescription
                || found.phrase.qualifiers.contains(where: { !$0.place.isDescription })
        else { return nil }
        return found
    }

    /// "the place from which rockets were fired at P, namely Q": Q is the place, not P.
    private func isWhence(before start: Int) -> Bool {
        (max(1, start - 14)..<max(1, start)).contains {
            passage.isAny($0, FrameFinder.whences) && passage.isWord($0 - 1, Word.from)
        }
    }

    private static let unknown = WordSet(
        joining: [], "unknown unidentified undisclosed unspecified undetermined")
    private static let pupils = WordSet(joining: [], "girls boys women men children")
    private static let quarters = WordSet(joining: [], "neighborhood neighbourhood quarter village")
    static let exactly = WordSet(
        joining: [],
        "specifically namely precisely exactly probably possibly likely perhaps presumably chiefly mainly mostly notably"
    )
    private static let more = WordSet(joining: [], "more and or")

    /// What runs through many quarters says less than the quarter.
    static let lines = WordSet(joining: [], "tigris euphrates river canal railway highway")

    static let wide: Set<String> = ["province", "governorate", "region", "state", "country", "oblast"]

    private static let grounds = WordSet(
        ["plot", "field", "lot", "ground", "land", "square", "yard", "desert", "farmland", "fields"].map {
            wordKey($0.utf8)
        })

    /// "the east of the city" is a place, "the city" alone none.
    func isPart(_ found: FoundLocation) -> Bool {
        if case .partOf = found.phrase.relation { true } else { false }
    }

    /// "near U.S. forces stationed at P": where they are.
    private func heldByForces(at index: Int, _ end: Int, _ relation: Relation, _ start: Int) -> FoundLocation? {
        guard relation == .near,
            let posted = (index + 1..<max(index + 1, min(index + 6, end))).first(where: {
                passage.isAny($0, FrameFinder.posted) && passage.isA($0 - 1, [.militaryForce, .person, .actor])
            }), passage.isA(posted + 1, .preposition),
            let found = phrase(at: posted + 1, end), !found.isAnaphor, found.phrase.anchors[0].isDescription == false
        else { return nil }
        var held = found.starting(at: start)
        if held.phrase.relation == .at || held.phrase.relation == .in { held.phrase.relation = .near }
        return held
    }

    /// "south of its target, the embassy": the place that is meant follows.
    private func overTarget(_ index: Int, _ end: Int) -> Int {
        var next = index
        if passage.isA(next, .determiner) { next += 1 }
        if passage.isWord(next, wordKey("intended")) { next += 1 }
        guard passage.isWord(next, wordKey("target")), passage.isWord(next + 1, Word.comma), next + 2 < end else {
            return index
        }
        return next + 2
    }
}

extension LocationPhrase {
    /// With the wider place, and what was said of it, as what holds this one.
    fileprivate func narrowing(_ wider: LocationPhrase) -> LocationPhrase {
        var exact = self
        let holders = wider.anchors.count == 1 ? [Qualifier(relation: .in, place: wider.anchors[0])] : []
        exact.qualifiers += (holders + wider.qualifiers).filter { holder in
            !holder.place.isDescription && !exact.anchors.contains { $0.name == holder.place.name }
        }
        return exact
    }
}
