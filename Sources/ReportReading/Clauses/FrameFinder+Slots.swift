internal import IncidentModel

/// A place with the slot that its preposition gives it, and what stands between.
extension FrameFinder {
    /// The index after a date in commas or brackets, which stands between the verb and its place.
    func dateEnd(at index: Int, _ end: Int) -> Int? {
        func isDate(_ index: Int) -> Bool {
            passage.isA(index, [.month, .weekday, .partOfDay, .number])
                || index < end && passage.tokens[index].kind == .number
        }
        guard index + 1 < end else { return nil }
        if passage.isWord(index, Word.open) {
            guard let close = (index + 1..<min(index + 12, end)).first(where: { passage.isWord($0, Word.close) }),
                (index + 1..<close).contains(where: isDate),
                !(index + 1..<close).contains(where: { passage.nameEnd[$0] > 0 })
            else { return nil }
            return close + 1
        }
        // "at 8,35 in the evening".
        if passage.isWord(index, Word.comma), index > 0, passage.tokens[index - 1].kind == .number,
            passage.tokens[index + 1].kind == .number, passage.tokens[index - 1].end == passage.tokens[index].start,
            passage.tokens[index].end == passage.tokens[index + 1].start
        {
            return index + 2
        }
        // "attacked, at dawn today, the camp".
        if passage.isWord(index, Word.comma),
            let close = (index + 2..<max(index + 2, min(index + 7, end))).first(where: {
                passage.isWord($0, Word.comma)
            }),
            (index + 1..<close).allSatisfy({
                isDate($0)
                    || passage.isAny(
                        $0,
                        [
                            Word.at, Word.on, Word.in, Word.this, Word.today, Word.yesterday, Word.the, Word.early,
                            Word.late,
                        ])
            }), (index + 1..<close).contains(where: isDate)
        {
            return close + 1
        }
        guard passage.isWord(index, Word.comma), passage.isA(index + 1, [.month, .weekday]) else { return nil }
        var next = index + 1
        while next < end, isDate(next) { next += 1 }
        if passage.isWord(next, Word.comma) { next += 1 }
        return passage.isA(next, .preposition) ? next : nil
    }

    /// The index after "this morning, Thursday,", "at dawn today", "in rapid succession", "in a row": when and how, not where.
    func adverbialEnd(at index: Int, _ end: Int) -> Int? {
        if passage.isWord(index, Word.in),
            let close = (index + 1..<max(index + 1, min(index + 4, end))).first(where: {
                passage.isWord($0, wordKey("succession"))
            })
        {
            return close + 1
        }
        // "shelled almost daily in the first half of 2007".
        if passage.isWord(index, Word.in), passage.isWord(index + 1, Word.the),
            let half = (index + 2..<index + 4).first(where: { passage.isAny($0, Self.spans) }),
            passage.isWord(half + 1, Word.of)
        {
            return half + 2
        }
        guard passage.isA(index, [.weekday, .partOfDay, .month]) || passage.isAny(index, Self.timeOpeners) else {
            return nil
        }
        // "on the eighth of May".
        if passage.isWord(index, Word.on) {
            let day = passage.isWord(index + 1, Word.the) ? index + 2 : index + 1
            if let mention = DateParser(passage: passage).mention(at: day, end), mention.date.day != nil,
                mention.weekday == nil
            {
                return mention.tokens.upperBound
            }
        }
        var next = index
        var hasTime = false
        while next < end, next - index < 12 {
            if passage.isA(next, [.weekday, .partOfDay, .month]) || passage.isAny(next, Self.timeWords) {
                hasTime = true
                if passage.isA(next, .month), let close = dayOfMonthEnd(after: next, end) {
                    next = close
                    continue
                }
            } else if passage.isWord(next, Word.comma) {
                let goesOn = passage.isA(next + 1, [.weekday, .partOfDay, .month])
                guard hasTime else { return nil }
                guard goesOn else { return passage.isA(next + 1, .determiner) ? next + 1 : next }
            } else if !(passage.isAny(next, Self.timeLeads) && opensTime(next + 1, end)) {
                break
            }
            next += 1
        }
        return hasTime && next > index ? next : nil
    }

    /// "on the evening of Feb. | 22, 2021 | at P": the index after day and year.
    private func dayOfMonthEnd(after month: Int, _ end: Int) -> Int? {
        func isNumber(_ index: Int) -> Bool { index < end && passage.tokens[index].kind == .number }
        var next = month + 1
        if passage.isWord(next, Word.stop) { next += 1 }
        guard isNumber(next), passage.tokens[next].value <= 31 else { return nil }
        next += 1
        let year = passage.isWord(next, Word.comma) ? next + 1 : next
        if isNumber(year), (1900...2100).contains(passage.tokens[year].value) {
            next = year + 1
            if passage.isWord(next, Word.comma), passage.isA(next + 1, .preposition) { next += 1 }
        }
        return next
    }

    /// "in the early morning", "at dawn", "on Sunday": only words of time up to one that is time itself.
    private func opensTime(_ index: Int, _ end: Int) -> Bool {
        for next in index..<max(index, min(index + 4, end)) {
            if passage.isA(next, [.weekday, .partOfDay, .month]) || passage.isAny(next, Self.timeWords) { return true }
            guard passage.isAny(next, Self.timeLeads) else { return false }
        }
        return false
    }

    private static let spans = WordSet(joining: [], "half quarter weeks months days years hours")
    private static let timeWords = WordSet(["today", "yesterday", "tonight", "overnight"].map { wordKey($0.utf8) })
    private static let timeLeads = WordSet(
        joining: [], "this the at on in early late last of hours shortly just soon before after around about towards")

    private static let timeOpeners = WordSet(joining: [timeWords, timeLeads], "")

    static let placesHit: WordSet = WordSet(
        [
            "areas", "places", "sites", "targets", "locations", "neighborhoods", "neighbourhoods", "districts",
            "villages",
        ].map {
            wordKey($0.utf8)
        })

    func prepositional(at index: Int, _ end: Int) -> (Slot, FoundLocation)? {
        if passage.isWord(index, Word.from)
            || passage.isWord(index, Word.of) && passage.isWord(index - 1, wordKey("out"))
            || isOffVehicle(index, end)
        {
            // "a timer made from a washing machine", "the officials, from the Interior Ministry, said".
            // "to divert the attention from the protests in Q".
            if passage.isAny(index - 1, Self.made) || passage.isAny(index - 1, Self.turnedAway) || isOfSpeaker(index)
                || isAcross(index) || isPartOfTown(index) || isOfSeveral(index)
            {
                return nil
            }
            if let vehicle = vehicle(after: index + 1, end, start: index) { return (.from, vehicle) }
            // "from a truck": the platform is no place.
            let isPlatform = (index + 2..<max(index + 2, min(index + 8, end))).contains {
                passage.isAny($0, Self.vehicles) && passage.nameEnd[$0] == 0
            }
            if isPlatform, passage.isA(index + 1, [.determiner, .number]) { return nil }
            return
                (place(after: index + 1, end, start: index) ?? heldOrigin(from: index, end)
                ?? plainGround(from: index, end)).map { (.from, $0) }
        }
        if passage.isWord(index, Word.toward) || passage.isWord(index, Word.towards) {
            return place(after: index + 1, end, start: index).map { (.toward, $0) }
        }
        if passage.isWord(index, Word.in), passage.isWord(index + 1, Word.the),
            passage.isWord(index + 2, Word.direction)
        {
            return place(after: index + 4, end, start: index).map { (.toward, $0) }
        }
        if passage.isWord(index, Word.isFor), passage.isAny(index - 1, Self.meant) {
            return place(after: index + 1, end, start: index).map { (.at, $0) }
        }
        if passage.isWord(index, Word.against) {
            return place(after: index + 1, end, start: index).map { (.against, $0) }
        }
        if passage.isWord(index, Word.to), passage.isA(index - 1, [.placeClass, .genericPlace]) { return nil }
        // "forces loyal to Haftar", "due to the wind".
        if passage.isWord(index, Word.to), passage.isAny(index - 1, Self.bound) { return nil }
        // "tracked the fire to | a truck fitted with tubes | in P".
        if passage.isWord(index, Word.to), passage.isAny(index + 2, Self.vehicles),
            let vehicle = vehicle(after: index + 1, end, start: index)
        {
            return (.to, vehicle)
        }
        // "landed | to the north of P".
        if passage.isWord(index, Word.to), passage.isWord(index + 1, Word.the), passage.isA(index + 2, .direction),
            passage.isWord(index + 3, Word.of), !passage.has(Self.tracing, in: max(0, index - 12)..<index),
            let location = locations.phrase(at: index, end)
        {
            return (.near, location)
        }
        if passage.isWord(index, Word.to) { return place(after: index + 1, end, start: index).map { (.to, $0) } }
        if passage.isWord(index, wordKey("over")) || passage.isWord(index, wordKey("above")) {
            return place(after: index + 1, end, start: index).map { (.over, $0) }
        }
        // "crashed through the ceiling of the hotel".
        if passage.isWord(index, wordKey("through")) {
            return place(after: index + 1, end, start: index).map { (.into, $0) }
        }
        guard let location = locations.phrase(at: index, end) else { return nil }
        return (RoleSlots.slot(of: location.phrase.relation, passage.tokens[index].key), location)
    }

    private static let tracing = WordSet(joining: [], "traced tracked tracking tracing")

    /// Past "from 14 kilometres away,", a distance from wherever the report is.
    func awayEnd(from index: Int, _ end: Int) -> Int? {
        guard
            let away = (index + 2..<max(index + 2, min(index + 8, end))).first(where: { passage.isWord($0, Word.away) }
            ),
            (index + 1..<away).contains(where: { passage.isA($0, .unit) }), passage.isWord(away + 1, Word.comma)
        else { return nil }
        return away + 2
    }

    /// "from near the stadium", "from an area south of P", "from P".
    func place(after index: Int, _ end: Int, start: Int) -> FoundLocation? {
        // "from somewhere in P".
        let index = passage.isWord(index, wordKey("somewhere")) ? index + 1 : index
        if let nested = locations.phrase(at: index, end) { return nested.starting(at: start) }
        return locations.place(at: index, end, relation: .in, start: start)
    }

    /// "from | a Hamas position | near P", "from a rebel stronghold outside P".
    private func heldOrigin(from index: Int, _ end: Int) -> FoundLocation? {
        // "from Hamas positions in P".
        let isTheirs = passage.isA(index + 1, .actor) || passage.isAny(index + 1, Demonyms.keys)
        guard passage.isA(index + 1, .determiner) || isTheirs,
            let near = (index + 3..<max(index + 3, min(index + 7, end))).first(where: { passage.isA($0, .preposition) }
            ),
            passage.isAny(near - 1, Self.positions), !passage.isAny(near, [Word.of, Word.to, Word.at]),
            (index + 2..<near).allSatisfy({ passage.tokens[$0].kind == .word && !passage.isA($0, [.verb, .be]) }),
            let location = locations.phrase(at: near, end), !location.isAnaphor,
            location.phrase.anchors.first?.isDescription == false
        else { return nil }
        return location.starting(at: index)
    }

    private static let positions = WordSet(
        joining: [], "position positions stronghold strongholds hideout outpost post site spot location point bastion")
    /// "across the frontier | from the crossing".
    private func isAcross(_ from: Int) -> Bool {
        (2...4).contains { passage.isWord(from - $0, wordKey("across")) }
            && passage.tokens[from - 1].kind == .word && !passage.isA(from - 1, [.launchVerb, .originVerb, .be])
    }

    /// "fell in the zone and other areas | from the capital", as translations have it.
    private func isPartOfTown(_ from: Int) -> Bool {
        passage.isAny(from - 1, Self.placesHit) && passage.isAny(from - 2, Self.otherOnes)
    }

    private static let otherOnes = WordSet(joining: [], "other different various several some many")

    /// "the officials, | from the Interior Ministry".
    func isOfSpeaker(_ from: Int) -> Bool {
        passage.isAny(passage.isWord(from - 1, Word.comma) ? from - 2 : from - 1, Self.speakers)
    }

    /// "a security official | in P | told": where the speaker is.
    func speakersPlaceEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isA(index, .preposition),
            passage.isAny(index - 1, Self.speakers)
                || passage.isA(index - 1, [.official, .witness, .anonymous, .person, .agency]),
            let location = locations.phrase(at: index, end),
            passage.isA(location.tokens.upperBound, .reporting)
        else { return nil }
        return location.tokens.upperBound
    }

    /// "hit a resort in P, on the border | between A and B": it lies there, and nothing more came down.
    func borderEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.between), passage.isWord(index - 1, wordKey("border")),
            passage.isA(index - 2, .determiner), passage.isWord(index - 4, Word.comma)
        else { return nil }
        return locations.phrase(at: index, end)?.tokens.upperBound
    }

    private static let speakers = WordSet(
        joining: [], "official officials spokesman spokeswoman spokesperson source sources officer officers")
    static let turnedAway = WordSet(joining: [], "attention eyes focus gaze public distract distance safe")
    private static let made = WordSet(joining: [], "made built assembled fashioned improvised constructed rigged")
    private static let bound = WordSet(
        ["loyal", "allied", "linked", "close", "belonging", "affiliated", "according", "due", "thanks", "sympathetic"]
            .map {
                wordKey($0.utf8)
            })
    /// "launched | off the back of a truck".
    private func isOffVehicle(_ index: Int, _ end: Int) -> Bool {
        passage.isWord(index, wordKey("off"))
            && (index + 2..<max(index + 2, min(index + 8, end))).contains {
                passage.isAny($0, Self.vehicles) && passage.nameEnd[$0] == 0
            }
    }

    static let vehicles: WordSet = WordSet(
        [
            "truck", "trucks", "vehicle", "vehicles", "pickup", "trailer", "lorry", "van", "minibus", "car", "cars",
            "bus", "boat", "submarine", "warship", "ship", "ships", "vessel", "frigate", "helicopter", "jeep", "cart",
            "motorcycle", "hyundai", "kia", "toyota", "hilux", "bongo", "pickups", "carts", "wagon", "wagons",
            "lorries", "vans", "sedan", "hatchback", "tractor", "ambulance",
            "platform", "launcher", "launchers",
        ].map { wordKey($0.utf8) })
}
