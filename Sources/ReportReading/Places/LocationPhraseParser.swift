internal import IncidentModel

/// A location phrase as found in a sentence, with what it points back to still open.
struct FoundLocation: Sendable {
    var phrase: LocationPhrase
    var tokens: Range<Int>
    /// "the area", "it": must be resolved to an earlier place.
    var isAnaphor: Bool
}

/// Reads "near the US Embassy inside the Green Zone", "3 km south of the airport", "between A and B".
struct LocationPhraseParser {
    let passage: Passage
    private let nouns: PlaceNounParser

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
        guard let noun = nouns.parse(at: index, end) else { return nil }
        var phrase = LocationPhrase(
            relation: combined(relation, noun.relation), anchors: [noun.reference], qualifiers: noun.qualifiers)
        var last = noun.tokens.upperBound
        var isAnaphor = noun.kind == .anaphor
        // "a site in the village of Z", "an area near L": the generic noun only leads to the real place.
        if noun.kind != .named, isGeneric(noun), let inner = self.phrase(at: last, end),
            !inner.isAnaphor || noun.kind == .description
        {
            phrase = inner.phrase
            last = inner.tokens.upperBound
            isAnaphor = inner.isAnaphor
            if relation == .near || relation == .outskirts, phrase.relation == .in || phrase.relation == .at {
                phrase.relation = relation
            }
        }
        last = takeQualifiers(into: &phrase, at: last, end)
        if preferArea(in: &phrase) { isAnaphor = false }
        return FoundLocation(phrase: phrase, tokens: start..<last, isAnaphor: isAnaphor)
    }

    // MARK: - Relations

    /// The relation that opens at `index` and the index after its words.
    func relation(at index: Int, _ end: Int) -> (Relation, Int)? {
        guard index < end else { return nil }
        if let compound = compoundRelation(at: index, end) { return compound }
        if let simple = Self.simple[passage.tokens[index].key] {
            // "in western Baghdad" keeps its direction in the noun; "in the east of Baghdad" has one here.
            return (simple, index + 1)
        }
        return nil
    }

    /// One relation a line, as said.
    private static let lines: [(String, Relation)] = [
        ("in", .in), ("inside", .in), ("within", .in), ("into", .in), ("across", .in), ("throughout", .in),
        ("at", .at), ("on", .on), ("onto", .on), ("atop", .on),
        ("near", .near), ("nearby", .near), ("beside", .near), ("around", .near), ("outside", .near),
        ("opposite", .near),
        ("behind", .near), ("along", .near), ("off", .near),
        ("close to", .near), ("next to", .near), ("near to", .near), ("adjacent to", .near), ("not far from", .near),
        ("in front of", .near), ("in the vicinity of", .near), ("in vicinity of", .near), ("short of", .near),
        ("just outside", .near), ("a stone's throw from", .near), ("in the surroundings of", .near),
        ("in the area of", .near),
        ("in the middle of", .in), ("in the heart of", .in), ("in the center of", .in), ("in the centre of", .in),
        ("inside of", .in), ("in and around", .near),
        ("on the outskirts of", .outskirts), ("on the edge of", .outskirts), ("on the edges of", .outskirts),
        ("at the edge of", .outskirts), ("on the periphery of", .outskirts), ("on the fringes of", .outskirts),
        ("on the perimeter of", .outskirts), ("at the perimeter of", .outskirts), ("at the outskirts of", .outskirts),
        ("in the outskirts of", .outskirts), ("on the rim of", .outskirts),
        ("across the river from", .acrossRiver), ("across the tigris from", .acrossRiver),
        ("across the tigris river from", .acrossRiver), ("on the other side of the river from", .acrossRiver),
        ("on the other side of the tigris from", .acrossRiver),
        ("on the other side of the tigris river from", .acrossRiver),
        ("on the opposite bank from", .acrossRiver),
    ]

    private static let simple: [UInt64: Relation] = {
        var table: [UInt64: Relation] = [:]
        for (words, relation) in lines where !words.contains(" ") { table[wordKey(words.utf8)] = relation }
        return table
    }()

    /// Relations of several words, longest first.
    private static let compounds: [([UInt64], Relation)] =
        lines
        .filter { $0.0.contains(" ") }
        .map { ($0.0.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) }, $0.1) }
        .sorted { $0.0.count > $1.0.count }

    private func compoundRelation(at index: Int, _ end: Int) -> (Relation, Int)? {
        guard index < end, passage.isA(index, [.preposition, .adverb, .determiner]) || isCompoundStart(index) else {
            return nil
        }
        for (keys, relation) in Self.compounds where index + keys.count < end {
            if keys.indices.allSatisfy({ passage.isWord(index + $0, keys[$0]) }) {
                return (relation, index + keys.count)
            }
        }
        return sideOf(at: index, end)
    }

    private static let compoundStarts: Set<UInt64> = Set(compounds.compactMap(\.0.first))

    private func isCompoundStart(_ index: Int) -> Bool {
        passage.isAny(index, Self.compoundStarts) || passage.isA(index, .direction)
    }

    /// "south of P", "to the south-west of P".
    private func sideOf(at index: Int, _ end: Int) -> (Relation, Int)? {
        var next = index
        if passage.isWord(next, Word.to) || passage.isWord(next, Word.on) || passage.isWord(next, Word.in) { next += 1 }
        if passage.isWord(next, Word.the) { next += 1 }
        guard next < end, passage.isA(next, .direction), passage.isWord(next + 1, Word.of),
            let direction = Directions.noun(passage.tokens[next].key)
        else { return nil }
        // "in the east of Baghdad" is inside it, "to the east of" and "east of" outside.
        let isInside = passage.isWord(index, Word.in)
        return (isInside ? .partOf(direction) : .sideOf(direction), next + 2)
    }

    private func combined(_ outer: Relation, _ inner: Relation?) -> Relation {
        guard let inner else { return outer }
        switch (outer, inner) {
        case (.near, .outskirts), (.in, _), (.at, _), (.on, _): return inner
        default: return outer
        }
    }

    // MARK: - Distances and corridors

    /// "3 km south of P", "a few miles from P", "about 500 metres away from P", "200 m north-east of P".
    private func distance(at index: Int, _ end: Int) -> FoundLocation? {
        var next = index
        while next < end,
            passage.isA(next, .adverb) || passage.isWord(next, Word.a) || passage.isWord(next, Word.some)
                || passage.isWord(next, Word.at) || passage.isWord(next, wordKey("distance"))
                || passage.isWord(next, Word.of)
                || passage.isWord(next, wordKey("just")) || passage.isWord(next, Word.within)
        {
            next += 1
            if next - index > 5 { return nil }
        }
        guard next < end else { return nil }
        var value: Double
        var isVague = false
        if passage.isWord(next - 1, Word.some), let meters = Self.units[passage.tokens[next].key] {
            return distance(3 * meters, isVague: true, after: next + 1, index, end)
        }
        if passage.isWord(next, Word.few) || passage.isWord(next, Word.several) || passage.isWord(next, Word.couple) {
            value = passage.isWord(next, Word.few) ? 3 : (passage.isWord(next, Word.several) ? 4 : 2)
            isVague = true
            next += 1
            if passage.isWord(next, wordKey("hundred")) {
                value *= 100
                next += 1
            }
            if passage.isWord(next, Word.of) { next += 1 }
        } else if passage.tokens[next].kind == .number || passage.isA(next, .number) {
            let text = passage.report.quote(passage.tokens[next].range).lowercased()
            let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
            guard
                let number = passage.tokens[next].kind == .number
                    ? Double(digits.replacingComma) : Double(passage.tokens[next].value)
            else { return nil }
            value = number
            let unit = text.dropFirst(digits.count)
            next += 1
            if let meters = Self.units[wordKey(unit.utf8)], !unit.isEmpty, passage.tokens[next - 1].kind == .number {
                return distance(value * meters, isVague: false, after: next, index, end)
            }
        } else {
            return nil
        }
        guard next < end, let meters = Self.units[passage.tokens[next].key] else { return nil }
        return distance(value * meters, isVague: isVague, after: next + 1, index, end)
    }

    private func distance(_ meters: Double, isVague: Bool, after index: Int, _ start: Int, _ end: Int) -> FoundLocation?
    {
        var next = index
        if passage.isWord(next, Word.open) {
            // "(5 miles)" repeats the distance in another unit.
            while next < end, !passage.isWord(next, Word.close) { next += 1 }
            next += 1
        }
        if passage.isWord(next, Word.away) { next += 1 }
        if passage.isWord(next, Word.to) { next += 1 }
        if passage.isWord(next, Word.the) { next += 1 }
        var direction: CompassDirection?
        if next < end, passage.isA(next, .direction) {
            direction = Directions.noun(passage.tokens[next].key)
            next += 1
        }
        guard passage.isWord(next, Word.from) || passage.isWord(next, Word.of) else { return nil }
        return place(
            at: next + 1, end, relation: .distance(meters: meters, direction: direction, isVague: isVague), start: start
        )
    }

    private static let units: [UInt64: Double] = {
        var table: [UInt64: Double] = [:]
        for (words, meters) in [
            ("km kms kilometer kilometers kilometre kilometres", 1000.0), ("mile miles mi", 1609.344),
            ("m meter meters metre metres", 1.0), ("yard yards", 0.9144), ("foot feet ft", 0.3048),
        ] {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) { table[wordKey(word)] = meters }
        }
        return table
    }()

    private func between(at index: Int, _ end: Int) -> FoundLocation? {
        var next = index
        if passage.isWord(next, Word.in) || passage.isWord(next, Word.on), passage.isA(next + 1, .determiner),
            passage.isA(next + 2, [.genericPlace, .placeClass]), passage.isWord(next + 3, Word.between)
        {
            next += 3
        }
        guard passage.isWord(next, Word.between), let first = nouns.parse(at: next + 1, end),
            passage.isWord(first.tokens.upperBound, Word.and),
            let second = nouns.parse(at: first.tokens.upperBound + 1, end), first.kind == .named, second.kind == .named
        else { return nil }
        var phrase = LocationPhrase(
            relation: .between, anchors: [first.reference, second.reference],
            qualifiers: first.qualifiers + second.qualifiers)
        let last = takeQualifiers(into: &phrase, at: second.tokens.upperBound, end)
        return FoundLocation(phrase: phrase, tokens: index..<last, isAnaphor: false)
    }

    // MARK: - Qualifiers

    /// Takes "near Q", "in Q", ", Q", "of Q", "(Q)" after a place, as many as follow; returns the index after them.
    private func takeQualifiers(into phrase: inout LocationPhrase, at index: Int, _ end: Int) -> Int {
        var last = index
        // "the Dora neighbourhood nearby, on Palestine Street".
        if passage.isWord(last, wordKey("nearby")), last + 1 >= end || passage.tokens[last + 1].kind == .mark {
            last += 1
        }
        while last < end, phrase.qualifiers.count < 6 {
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

    private func qualifiers(at index: Int, _ end: Int) -> ([LocationPhrase.Qualifier], Int)? {
        var next = index
        let hasComma = passage.isWord(next, Word.comma)
        if hasComma { next += 1 }
        if passage.isWord(next, Word.open), let inner = nouns.parse(at: next + 1, end), inner.kind == .named,
            passage.isWord(inner.tokens.upperBound, Word.close)
        {
            return ([.init(relation: .in, place: inner.reference)], inner.tokens.upperBound + 1)
        }
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
        guard let (relation, after) = relation(at: next, end), !passage.isWord(next, Word.by), !opensTime(after, end)
        else { return nil }
        return qualifierPlace(at: after, end, relation: relation)
    }

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

    private func isGeneric(_ noun: PlaceNounPhrase) -> Bool {
        guard let word = noun.reference.classWord else { return false }
        return Lexicon.english[wordKey(word.utf8)]?.classes.has(.genericPlace) ?? false
    }

    /// "a few miles from the embassy in the Dora neighbourhood": the area holds the site, the distance narrows it.
    private func preferArea(in phrase: inout LocationPhrase) -> Bool {
        guard case .distance(_, nil, true) = phrase.relation,
            let index = phrase.qualifiers.firstIndex(where: { $0.relation == .in && $0.place.classWord != nil }),
            let anchor = phrase.anchors.first
        else { return false }
        let area = phrase.qualifiers.remove(at: index)
        phrase.qualifiers.append(.init(relation: phrase.relation, place: anchor))
        phrase.relation = area.relation
        phrase.anchors = [area.place]
        return true
    }
}

extension FoundLocation {
    func starting(at start: Int) -> FoundLocation {
        var copy = self
        copy.tokens = start..<tokens.upperBound
        return copy
    }
}

extension StringProtocol {
    /// "2,500" and "1.5" as a number's text.
    var replacingComma: String { String(filter { $0 != "," }) }
}
