internal import IncidentModel

/// Lists of places, joined or told part by part.
extension ArabicFrameFinder {
    /// "… والجادرية وقرب السفارة": further places of the same role.
    func addList(to pending: inout [ArabicLocation], _ first: ArabicLocation, at index: Int, _ limit: Int)
        -> Int
    {
        var next = index
        var count = 0
        while next < limit, count < 40 {
            count += 1
            var start = next
            if passage.isMark(start, ArabicMark.comma) { start += 1 }
            // "وآخر في حي X", "وثلاثة منها قرب Y": the part only counts.
            if let part = partEnd(at: start, limit), let location = locations.phrase(at: part, limit),
                Self.sameSide(location.slot, first.slot)
            {
                pending.append(location)
                next = location.found.tokens.upperBound
                continue
            }
            guard start < limit, passage.has(start, [.and, .perhapsAnd]) else { break }
            // "أربيل وأطرافها", "القاعدة ومحيطها": no further place.
            if passage.has(start, .pronoun), let own = locations.phrase(at: start, limit), own.found.isAnaphor {
                next = start + 1
                continue
            }
            if let location = locations.phrase(at: start, limit), Self.sameSide(location.slot, first.slot) {
                pending.append(location)
                next = location.found.tokens.upperBound
            } else if let location = locations.listed(at: start, limit, like: first), isListed(location, limit, first) {
                pending.append(location)
                next = location.found.tokens.upperBound
            } else if passage.isA(start, .building),
                var house = locations.bare(at: start, limit), house.found.phrase.anchors.first?.isDescription == true,
                first.found.phrase.anchors.first?.isDescription == true || within(house.found) != nil
            {
                // "على مسجد ودار في منطقة X": both stand there.
                house.slot = first.slot
                // "على شارع في حي X ومنازل في منطقة Y": each in its own.
                if within(house.found) != nil {
                    if first.found.phrase.anchors.first?.isDescription == true, within(first.found) == nil {
                        pending.removeLast()
                    }
                    pending.append(house)
                }
                next = house.found.tokens.upperBound
            } else {
                break
            }
        }
        return next
    }

    /// "والثاني", "وثلاثة منها", "أحدها", "والبقية": which of them; the index behind.
    func partEnd(at index: Int, _ limit: Int) -> Int? {
        var next = index
        if passage.isAny(next, Self.whereas) { next += 1 }
        guard next < limit else { return nil }
        let isOne =
            passage.isAny(next, ArabicWord.oneOf) && passage.has(next, .pronoun)
            || passage.isAny(next, ArabicWord.oneOfThem)
        let isJoined = passage.has(next, .and) || next > index
        guard isOne || isJoined && (passage.isA(next, [.ordinal, .number]) || passage.isAny(next, Self.rest)) else {
            return nil
        }
        next += 1
        if next < limit, passage.isA(next, .ordinal) || passage.isAny(next, Self.ofThem) { next += 1 }
        // "والثاني لم ينفجر قرب …".
        if next + 1 < limit, passage.isA(next, .negation) { next += 2 }
        return next < limit ? next : nil
    }

    static let whereas = arabicKeys("فيما بينما أما")
    static let rest = arabicKeys("بقية باقي متبقي متبقية")
    static let ofThem = arabicKeys("منها منهما")

    /// Behind a clause about the place just told: the comma after which the list names its next part.
    func nextPart(after index: Int, _ limit: Int) -> Int? {
        let end = min(limit, index + 20)
        for comma in index..<end where passage.isMark(comma, ArabicMark.comma) {
            guard let part = partEnd(at: comma + 1, limit) else { continue }
            return locations.phrase(at: part, limit) == nil ? nil : part
        }
        return nil
    }

    /// An unknown word behind و is a name only when the first item promised another or the gazetteer knows it.
    func isListed(_ location: ArabicLocation, _ limit: Int, _ first: ArabicLocation) -> Bool {
        let start = location.found.tokens.lowerBound
        return first.isDual || passage.nameEnd[start] > 0 || passage.isA(start, .placeClass)
            || passage.has(start, .article) && passage.has(start, .and) || isForeignList(location, limit, first)
            || isClosing(location, first)
    }

    /// "باتجاه حيفا وعكا.": one word that closes what it was fired at.
    private func isClosing(_ location: ArabicLocation, _ first: ArabicLocation) -> Bool {
        let tokens = location.found.tokens
        return first.slot == .toward && tokens.count == 1 && passage.isUnknownWord(tokens.lowerBound)
            && passage.isMark(tokens.upperBound)
    }

    /// "في باغ علي مردان وجمن حضوري": names of two words each, none of which the gazetteer knows.
    private func isForeignList(_ location: ArabicLocation, _ limit: Int, _ first: ArabicLocation) -> Bool {
        func hasTwoWords(_ location: ArabicLocation) -> Bool {
            guard let anchor = location.found.phrase.anchors.first, !anchor.isDescription else { return false }
            let words = anchor.name.split(separator: " ")
            return words.count > 1 && !words.contains { $0.hasPrefix("ال") }
        }
        let next = location.found.tokens.upperBound
        return hasTwoWords(first) && hasTwoWords(location)
            && (next >= limit || passage.isMark(next) || passage.has(next, [.and, .perhapsAnd]))
    }

    static func sameSide(_ a: Slot, _ b: Slot) -> Bool {
        let places: Set<Slot> = [.at, .on, .near, .inside, .object, .over]
        return a == b || places.contains(a) && places.contains(b)
    }
}
