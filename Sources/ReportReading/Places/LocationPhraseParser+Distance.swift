internal import IncidentModel

extension LocationPhraseParser {
    // MARK: - Distances and corridors

    /// "3 km south of P", "a few miles from P", "about 500 metres away from P", "200 m north-east of P".
    func distance(at index: Int, _ end: Int) -> FoundLocation? {
        guard
            passage.isA(index, [.adverb, .number]) || passage.isAny(index, Self.distanceOpeners)
                || passage.isWord(index - 1, Word.a) || passage.isWord(index - 1, Word.some)
        else { return nil }
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
        if let fraction = fraction(at: next, end) {
            guard fraction.next < end else { return nil }
            if let meters = fraction.meters {
                return distance(meters, isVague: false, after: fraction.next, index, end)
            }
            guard let meters = Self.units[passage.tokens[fraction.next].key] else { return nil }
            return distance(fraction.value * meters, isVague: false, after: fraction.next + 1, index, end)
        }
        if passage.isWord(next - 1, Word.a), let meters = Self.units[passage.tokens[next].key] {
            // "a mile | and a half | from P".
            let more = andAHalf(at: next + 1)
            return distance(
                more ? 1.5 * meters : meters, isVague: false, after: more ? next + 4 : next + 1, index, end)
        }
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
            // "three to four kilometres": what lies between.
            if unit.isEmpty, passage.isWord(next, Word.to) || passage.isWord(next, Word.or),
                passage.isA(next + 1, .number) || next + 1 < end && passage.tokens[next + 1].kind == .number,
                passage.tokens[next + 1].value > Int(value)
            {
                value = (value + Double(passage.tokens[next + 1].value)) / 2
                next += 2
            }
            if let meters = Self.units[wordKey(unit.utf8)], !unit.isEmpty, passage.tokens[next - 1].kind == .number {
                return distance(value * meters, isVague: false, after: next, index, end)
            }
        } else {
            return nil
        }
        guard next < end, let meters = Self.units[passage.tokens[next].key] else { return nil }
        return distance(value * meters, isVague: isVague, after: next + 1, index, end)
    }

    func distance(_ meters: Double, isVague: Bool, after index: Int, _ start: Int, _ end: Int) -> FoundLocation? {
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
        if passage.isWord(next, wordKey("short")), passage.isWord(next + 1, Word.of) { next += 1 }
        guard passage.isWord(next, Word.from) || passage.isWord(next, Word.of) else { return nil }
        // "two kilometres from it".
        if passage.isWord(next + 1, Word.it) || passage.isWord(next + 1, wordKey("there")), next + 1 < end {
            let it = PlaceReference(name: "it", isDescription: true, range: passage.tokens[next + 1].range)
            return FoundLocation(
                phrase: LocationPhrase(
                    relation: .distance(meters: meters, direction: direction, isVague: isVague), anchors: [it]),
                tokens: start..<next + 2, isAnaphor: true)
        }
        return place(
            at: next + 1, end, relation: .distance(meters: meters, direction: direction, isVague: isVague), start: start
        )
    }

    private static let distanceOpeners = WordSet(
        joining: [], "a some at distance of just within few several couple half quarter three-quarters three-quarter")
    static let units: WordTable<Double> = {
        var table: [UInt64: Double] = [:]
        for (words, meters) in [
            ("km kms kilometer kilometers kilometre kilometres", 1000.0), ("mile miles mi", 1609.344),
            ("m meter meters metre metres", 1.0), ("yard yards", 0.9144), ("foot feet ft", 0.3048),
        ] {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) { table[wordKey(word)] = meters }
        }
        return WordTable(table)
    }()

    /// "between A and B", "on the road between A and B", "halfway between", "on the road linking A with B".
    func between(at index: Int, _ end: Int) -> FoundLocation? {
        guard passage.isAny(index, Self.betweenOpeners) else { return nil }
        var next = index
        if passage.isWord(next, Word.in) || passage.isWord(next, Word.on) {
            var noun = next + 1
            while noun < end, noun - next < 6,
                passage.isA(noun, [.determiner, .genericPlace, .placeClass, .directionAdjective])
                    || passage.nameEnd[noun] == 0 && noun > next + 1 && nouns.isModifier(noun)
            { noun += 1 }
            if passage.isA(noun - 1, [.genericPlace, .placeClass]),
                passage.isWord(noun, Word.between) || passage.isAny(noun, Self.linking)
                    || passage.isWord(noun, Word.from) && passage.isAny(noun - 1, Self.roads)
            {
                next = noun
            }
        }
        if passage.isAny(next, Self.halfway) { next += 1 }
        let isRoad = passage.isAny(next, Self.linking) || passage.isWord(next, Word.from) && next > index
        guard passage.isWord(next, Word.between) || isRoad && passage.isAny(next - 1, Self.roads),
            let first = nouns.parse(at: next + 1, end),
            isRoad
                ? passage.isAny(first.tokens.upperBound, Self.joins)
                : passage.isWord(first.tokens.upperBound, Word.and),
            let second = nouns.parse(at: first.tokens.upperBound + 1, end),
            first.kind == .named || second.kind == .named,
            // "tensions between the United States and Iran".
            !(first.tokens.contains { passage.isA($0, .country) }
                && second.tokens.contains { passage.isA($0, .country) })
                || passage.isAny(next - 1, Self.frontiers) || passage.isAny(next - 2, Self.frontiers),
            first.kind != .anaphor || !first.reference.name.isEmpty
        else { return nil }
        var phrase = LocationPhrase(
            relation: .between, anchors: [first.reference, second.reference],
            qualifiers: first.qualifiers + second.qualifiers)
        for position in phrase.anchors.indices {
            phrase.anchors[position].isDescription = false
            // "the Dibis road" without its road would be the town.
            if let word = phrase.anchors[position].classWord, Self.roads.contains(wordKey(word.utf8)),
                !phrase.anchors[position].name.lowercased().hasSuffix(word)
            {
                phrase.anchors[position].name += " " + word
            }
        }
        let last = takeQualifiers(into: &phrase, at: second.tokens.upperBound, end)
        return FoundLocation(phrase: phrase, tokens: index..<last, isAnaphor: false)
    }

    private static let frontiers: WordSet = WordSet(["border", "frontier", "boundary"].map { wordKey($0.utf8) })
    private static let halfway: WordSet = WordSet(["halfway", "midway", "somewhere"].map { wordKey($0.utf8) })
    private static let linking: WordSet = WordSet(
        ["linking", "connecting", "joining", "links", "connects"].map { wordKey($0.utf8) })
    private static let roads: WordSet = WordSet(
        ["road", "highway", "street", "railway", "motorway", "river", "canal", "lake", "ridge"].map { wordKey($0.utf8) }
    )
    private static let betweenOpeners = WordSet(joining: [halfway, linking], "in on between")
    private static let joins: WordSet = WordSet([Word.and, Word.to, Word.with])
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
