internal import IncidentModel

/// The words of a relation before a place.
extension ArabicLocationParser {
    /// The relation that opens here, its slot, and the index after its words.
    func relation(at index: Int, _ end: Int) -> (Relation, Slot, Int)? {
        guard index < end, passage.tokens[index].kind == .word else { return nil }
        if let side = direction(at: index, end) ?? otherBank(at: index, end) { return side }
        // "بجانب محطة للوقود"; الجانب is a bank or a side.
        if passage.isWord(index, ArabicWord.side), passage.has(index, .by), !passage.has(index, .article) {
            return (.near, .near, index + 1)
        }
        guard let lines = ArabicRelationWords.byFirst[passage.tokens[index].key] else { return nil }
        for line in lines where index + line.keys.count < end {
            if line.keys.indices.allSatisfy({ passage.isWord(index + $0, line.keys[$0]) }) {
                let next = index + line.keys.count
                let isInAir = (index..<next).contains { passage.isAny($0, ArabicWord.air) }
                return (line.relation, isInAir ? .over : Self.slot(of: line.relation), next)
            }
        }
        return nil
    }

    static func slot(of relation: Relation) -> Slot {
        switch relation {
        case .in, .partOf: .inside
        case .at: .at
        case .on: .on
        default: .near
        }
    }

    func isSideOf(_ index: Int, _ end: Int) -> Bool {
        passage.isA(index + 1, .direction) && passage.has(index + 1, .article)
    }

    /// "جنوبي بغداد", "شمال شرقي العاصمة", "إلى الغرب من المطار". Of a city it is a part, of anything else a side.
    func direction(at index: Int, _ end: Int) -> (Relation, Slot, Int)? {
        var next = index
        if passage.isWord(next, ArabicWord.to) || passage.isWord(next, ArabicWord.at) { next += 1 }
        guard passage.isA(next, .direction), var direction = ArabicDirections.direction(passage.tokens[next].key)
        else { return nil }
        let isArticled = passage.has(next, .article)
        next += 1
        // "شمال وغرب المدينة": both parts; the first stands.
        if passage.isA(next, .direction), passage.has(next, .and) { next += 1 }
        if passage.isA(next, .direction), let second = ArabicDirections.direction(passage.tokens[next].key),
            let both = ArabicDirections.combined(direction, second)
        {
            direction = both
            next += 1
        }
        // "الشمال من X" beside; "الغربية" alone is an adjective.
        if isArticled {
            guard passage.isWord(next, ArabicWord.from) else { return nil }
            return (.sideOf(direction), .near, next + 1)
        }
        guard next < end else { return nil }
        let isCity =
            passage.isContainerName[next] || passage.isWord(next, ArabicWord.capital)
            || passage.isAny(next, ArabicWord.countries)
            || passage.isAny(next, Self.regions) || passage.isWord(next, Self.city) && passage.has(next, .article)
            || passage.isWord(next, Self.city) && passage.isContainerName[min(next + 1, end - 1)]
        return isCity ? (.partOf(direction), .inside, next) : (.sideOf(direction), .near, next)
    }

    /// "شمال قطاع غزة" is in it.
    static let regions = arabicKeys("قطاع محافظة ولاية إقليم")
    static let city = arabicKey("مدينة")
}
