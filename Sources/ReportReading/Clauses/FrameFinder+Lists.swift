internal import IncidentModel

/// Places side by side: "in A, B and near C", "including A and B", "elsewhere in C".
extension FrameFinder {
    /// "on residential areas, | including A and B": the areas are told by those.
    func dropIncluding(from pending: inout [(Slot, FoundLocation)]) {
        for index in pending.indices.reversed().dropFirst()
        where pending[index].1.phrase.anchors.first?.isDescription == true || isOfSeveral(pending[index].1) {
            let next = pending[index + 1].1.tokens.lowerBound
            let isPart = (next - 1...next).contains {
                passage.isAny($0, Self.includings)
            }
            if isPart { pending.remove(at: index) }
        }
    }

    private static let includings = WordSet(joining: [], "including among naming")

    /// "from several neighborhoods in the east of P, | including Q".
    private func isOfSeveral(_ location: FoundLocation) -> Bool {
        location.tokens.contains { passage.isAny($0, Self.placesHit) || passage.isWord($0, wordKey("parts")) }
    }

    /// "a dormitory and a canteen at P": both are at P.
    func dropLed(from pending: inout [(Slot, FoundLocation)]) {
        for index in pending.indices.reversed().dropFirst()
        where pending[index].1.phrase.anchors.first?.isDescription == true && !pending[index].1.isAnaphor {
            let next = pending[index + 1].1
            if next.isLed, next.tokens.lowerBound - pending[index].1.tokens.upperBound <= 1 {
                pending.remove(at: index)
            }
        }
    }

    /// "struck parts of the city, | including | the Green Zone": one of the places, by its name.
    func addIncluded(to pending: inout [(Slot, FoundLocation)], _ trigger: Trigger, at index: Int, _ end: Int) -> Int? {
        guard [.hit, .land, .launch, .origin].contains(trigger.kind), passage.isWord(index, Word.comma) else {
            return nil
        }
        // "from the east of the capital, sources said, naming P and Q".
        let first = passage.isAny(index + 1, Self.includings) ? index + 1 : parenthesisEnd(at: index, end) ?? index
        guard first > index, passage.isAny(first, Self.includings) else { return nil }
        let name = passage.isAny(first + 1, [wordKey("them"), wordKey("these")]) ? first + 2 : first + 1
        // "into various parts of the capital, including P": what goes before is no place.
        let isPlain = pending.isEmpty && [.hit, .land].contains(trigger.kind)
        guard let slot = pending.last?.0 ?? (isPlain ? .inside : nil),
            let location = locations.phrase(at: name, end)
                ?? locations.place(at: name, end, relation: pending.last?.1.phrase.relation ?? .in, start: name),
            location.phrase.anchors.first?.isDescription == false
        else { return nil }
        pending.append((slot, location))
        return addList(to: &pending, slot, location, at: location.tokens.upperBound, end)
    }

    /// "at two Iraqi bases, | Ain al-Asad | and another in Q": the names of those that were counted.
    func addNamed(to pending: inout [(Slot, FoundLocation)], at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma), let last = pending.last,
            last.1.phrase.anchors.first?.isDescription == true,
            (last.1.tokens.lowerBound..<last.1.tokens.lowerBound + 3).contains(where: { passage.isA($0, .number) }),
            passage.isA(index - 1, .plural) || passage.isA(index - 1, [.placeClass, .genericPlace]),
            index + 1 < end, passage.nameEnd[index + 1] > 0,
            let location = locations.place(at: index + 1, end, relation: .at, start: index + 1)
        else { return nil }
        pending.removeLast()
        pending.append((last.0, location))
        return addList(to: &pending, last.0, location, at: location.tokens.upperBound, end)
    }

    /// "from two places in eastern P|: the A area, on the lip of B, and the C quarter": the names behind the colon.
    func addCounted(
        to pending: inout [(Slot, FoundLocation)], _ trigger: Trigger, at index: Int, _ end: Int
    ) -> Int? {
        let isColon = passage.isWord(index, Word.colon) || passage.isDash(index)
        // "struck two bases, A in P and B": the bases themselves were no place to be taken.
        if pending.isEmpty, isColon || passage.isWord(index, Word.comma), locations.isCounted(before: index) {
            let slot: Slot = trigger.kind == .hit || trigger.kind == .target ? .object : .at
            let relation: Relation = .at
            let (items, next) = items(from: index + 1, end, slot, relation)
            guard items.count > 1 else { return nil }
            pending = items
            return next
        }
        guard let last = pending.last,
            isColon || last.1.tokens.upperBound == index && passage.isWord(index, Word.comma),
            locations.isCounted(before: index)
                || isColon
                    && (max(0, last.1.tokens.lowerBound - 4)..<last.1.tokens.upperBound).contains(where: {
                        passage.isA($0, .number) && passage.isA($0 + 1, .plural)
                            || passage.isA($0, .number)
                                && passage.isAny($0 + 1, LocationPhraseParser.severalPlaces)
                    })
        else { return nil }
        let (items, next) = items(from: index + 1, end, last.0, last.1.phrase.relation)
        guard items.count > 1 else { return nil }
        pending.removeLast()
        pending += items
        return next
    }

    private func items(from start: Int, _ end: Int, _ slot: Slot, _ relation: Relation) -> (
        [(Slot, FoundLocation)], Int
    ) {
        let first = FoundLocation(
            phrase: LocationPhrase(relation: relation, anchors: []), tokens: start..<start, isAnaphor: false)
        var items: [(Slot, FoundLocation)] = []
        var next = start
        while next < end, items.count < 8 {
            if passage.isWord(next, Word.comma) || passage.isWord(next, Word.and) {
                next += 1
            } else if let item = listItem(at: next, slot, first, end), !item.1.isAnaphor,
                item.1.phrase.anchors.first?.isDescription == false
            {
                items.append((slot, item.1))
                next = item.1.tokens.upperBound
                // ", on the lip of B,": where the item lies.
                if passage.isWord(next, Word.comma), passage.isA(next + 1, .preposition),
                    let close = (next + 2..<max(next + 2, min(next + 9, end))).first(where: {
                        passage.isWord($0, Word.comma)
                    })
                {
                    next = close
                }
            } else {
                break
            }
        }
        return (items, next)
    }

    /// "launched from two places|, the first in A and the second in B".
    func isFromSeveral(before index: Int, _ pending: [(Slot, FoundLocation)]) -> Bool {
        guard pending.allSatisfy({ $0.0 == .from }) else { return false }
        return (max(3, index - 40)..<max(3, index + 1)).contains {
            passage.isAny($0 - 1, LocationPhraseParser.severalPlaces) && passage.isA($0 - 2, .number)
                && passage.isWord($0 - 3, Word.from) && ($0 == index || !pending.isEmpty)
        }
    }

    /// "elsewhere in the capital": wherever that was.
    func isElsewhere(_ index: Int) -> Bool {
        passage.isAny(index, Self.elsewhere) && passage.isA(index + 1, .preposition)
    }

    private static let elsewhere: WordSet = WordSet(["elsewhere", "somewhere"].map { wordKey($0.utf8) })

    /// "in A, B and near C": further places of the same role.
    func addList(
        to pending: inout [(Slot, FoundLocation)], _ slot: Slot, _ first: FoundLocation, at index: Int, _ end: Int
    ) -> Int {
        if appositionEnd(at: index, end, first) != nil { return index }
        var next = index
        var items: [(Slot, FoundLocation)] = []
        var isClosed = false
        while next < end, !isClosed, passage.isWord(next, Word.comma) || passage.isWord(next, Word.and) {
            isClosed = passage.isWord(next, Word.and)
            var start = next + 1
            if passage.isWord(start, Word.and) {
                isClosed = true
                start += 1
            }
            if let twins = twinMissions(at: start, end) {
                items += twins.map { (slot, $0) }
                next = twins[1].tokens.upperBound
                continue
            }
            guard start < end, let item = listItem(at: start, slot, first, end) else {
                isClosed = false
                break
            }
            items.append(item)
            next = item.1.tokens.upperBound
        }
        // Without an "and" the commas were something else ("fired from Dora, the AP reports").
        guard isClosed else { return index }
        pending += items
        // "the A and B neighborhoods, | C, D and the vicinity of E".
        if passage.isWord(next, Word.comma), passage.isA(next - 1, [.placeClass, .genericPlace]),
            locations.nouns.singular(next - 1).utf8.count < passage.tokens[next - 1].range.count,
            let item = listItem(at: next + 1, slot, first, end),
            item.1.phrase.anchors.first?.isDescription == false
        {
            var longer = pending + [item]
            let last = addList(to: &longer, slot, item.1, at: item.1.tokens.upperBound, end)
            if last > item.1.tokens.upperBound {
                pending = longer
                return last
            }
        }
        // "the villages of A and B and the vicinity of C".
        if passage.isWord(next, Word.and), passage.isA(next + 1, .determiner),
            passage.isAny(next + 2, PlaceNounParser.surroundings) || passage.isA(next + 2, .edge),
            let item = listItem(at: next + 1, slot, first, end)
        {
            pending.append(item)
            next = item.1.tokens.upperBound
        }
        // "A and B, as well as C".
        if passage.isWord(next, Word.comma), passage.isWord(next + 1, Word.and),
            let item = listItem(at: next + 2, slot, first, end), item.1.phrase.anchors.first?.isDescription == false,
            item.1.tokens.upperBound >= end || passage.tokens[item.1.tokens.upperBound].kind == .mark
                || passage.isA(item.1.tokens.upperBound, [.preposition, .weekday])
        {
            pending.append(item)
            next = item.1.tokens.upperBound
            // "…, as well as C, D and E".
            if passage.isWord(next, Word.comma) { next = addList(to: &pending, slot, item.1, at: next, end) }
        }
        // "near A, B and C, and in the vicinity of D".
        if passage.isWord(next, Word.comma), passage.isWord(next + 1, Word.and), passage.isA(next + 2, .preposition),
            let (innerSlot, location) = prepositional(at: next + 2, end), RoleSlots.sameSide(innerSlot, slot)
        {
            pending.append((innerSlot, location))
            next = location.tokens.upperBound
        }
        // "in A, and in the B and C districts": the last preposition has two places.
        if passage.isWord(next, Word.and), let last = pending.last, last.1.tokens.upperBound <= next,
            passage.isA(last.1.tokens.lowerBound, .preposition),
            let item = listItem(at: next + 1, slot, last.1, end), !item.1.isAnaphor,
            item.1.phrase.anchors.first?.isDescription == false
        {
            pending.append(item)
            next = item.1.tokens.upperBound
        }
        return next
    }

    /// "the Turkish and Iranian embassies": two houses of one kind.
    private func twinMissions(at start: Int, _ end: Int) -> [FoundLocation]? {
        let first = passage.isA(start, .determiner) ? start + 1 : start
        guard first + 3 < end, passage.isAny(first, Demonyms.keys), passage.isWord(first + 1, Word.and),
            passage.isAny(first + 2, Demonyms.keys),
            case let word = locations.nouns.singular(first + 3),
            word.utf8.count < passage.tokens[first + 3].range.count, Demonyms.missions.contains(wordKey(word.utf8))
        else { return nil }
        return [first, first + 2].map { owner in
            FoundLocation(
                phrase: LocationPhrase(
                    relation: .at,
                    anchors: [
                        PlaceReference(
                            name: passage.words(owner..<owner + 1) + " " + word, classWord: word,
                            range: passage.bytes(owner..<owner + 1) ?? 0..<0)
                    ]), tokens: start..<first + 4, isAnaphor: false)
        }
    }

    func listItem(at start: Int, _ slot: Slot, _ first: FoundLocation, _ end: Int) -> (Slot, FoundLocation)? {
        if let (innerSlot, location) = prepositional(at: start, end) {
            return RoleSlots.sameSide(innerSlot, slot) ? (slot == .object ? innerSlot : slot, location) : nil
        }
        guard let location = locations.place(at: start, end, relation: first.phrase.relation, start: start),
            !location.isAnaphor || passage.isAny(start, [Word.a, Word.an]),
            !passage.isA(location.tokens.upperBound, [.verb, .reporting, .be, .have])
        else { return nil }
        return (slot, location)
    }
}
