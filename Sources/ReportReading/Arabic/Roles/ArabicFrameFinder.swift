internal import IncidentModel

/// Turns the triggers of an Arabic sentence into frames. Verb and verbal noun stand first, so that their places are to the
/// right, up to the next trigger or a word that opens another thought.
struct ArabicFrameFinder {
    let passage: ArabicPassage
    let locations: ArabicLocationParser
    private let triggers: ArabicTriggerFinder

    init(passage: ArabicPassage) {
        self.passage = passage
        locations = ArabicLocationParser(passage: passage)
        triggers = ArabicTriggerFinder(passage: passage)
    }

    /// - Parameters:
    ///   - skipped: tokens of dates and times.
    ///   - carried: the munition of the sentence before, for "سقطت في …".
    func frames(
        in sentence: Range<Int>, weapons: [WeaponMention], skipped: [Range<Int>], carried: WeaponMention?
    ) -> [Frame] {
        let found = triggers.triggers(in: sentence)
        var cursor = WeaponCursor(mentions: weapons)
        var skips = SkipCursor(ranges: skipped.sorted { $0.lowerBound < $1.lowerBound })
        return found.indices.compactMap { position -> Frame? in
            let trigger = found[position]
            let limit = position + 1 < found.count ? found[position + 1].index : sentence.upperBound
            let previous = position > 0 ? found[position - 1].next : sentence.lowerBound
            guard
                let (weapon, isContinuation) = weapon(
                    for: trigger, sentence, limit, previous, &cursor, carried, hasOnlyOne: found.count == 1)
            else { return nil }
            var frame = Frame(
                trigger: trigger.index, kind: trigger.kind, clause: trigger.index..<max(limit, trigger.next),
                weapon: weapon, isContinuation: isContinuation, sites: [])
            addSites(to: &frame, trigger, limit, &cursor, &skips)
            frame.isAimed = trigger.isAimed
            if trigger.kind == .target, !trigger.isAimed, !frame.sites.contains(where: { $0.role == .target }) {
                addSubject(to: &frame, trigger, floor: previous)
            }
            return frame
        }
    }

    // MARK: - Munitions

    /// The munition that the trigger speaks of; nil when it speaks of something else altogether.
    private func weapon(
        for trigger: ArabicTrigger, _ sentence: Range<Int>, _ limit: Int, _ previous: Int, _ cursor: inout WeaponCursor,
        _ carried: WeaponMention?, hasOnlyOne: Bool
    ) -> (WeaponMention?, Bool)? {
        let right = trigger.next..<max(limit, trigger.next)
        if trigger.kind == .found { return isLauncher(right, trigger) ? (cursor.first(in: right), false) : nil }
        if right.prefix(8).contains(where: { passage.isA($0, .otherViolence) }) { return nil }
        if let mention = cursor.first(in: right) { return (mention, false) }
        // "الصواريخ سقطت": to the left, in the same clause.
        if let mention = cursor.last(in: previous..<max(previous, trigger.index)) { return (mention, false) }
        if let mention = cursor.last(in: sentence.lowerBound..<max(sentence.lowerBound, trigger.index)) {
            return (mention, true)
        }
        if let mention = cursor.first(in: right.upperBound..<max(right.upperBound, sentence.upperBound)),
            trigger.kind == .target
        {
            return (mention, false)
        }
        guard let carried else { return nil }
        let pointsBack =
            trigger.hasPronoun || passage.isA(trigger.next, [.preposition, .relation, .ordinal, .placeClass])
            || passage.isA(trigger.index - 1, .attackNoun) || passage.isA(trigger.next, .attackNoun)
            || trigger.kind == .launchSite || trigger.isExposed || trigger.isAimed
            || passage.isAny(trigger.next, ArabicWord.debris) || passage.isAny(trigger.next, ArabicWord.oneOf)
            || passage.isA(trigger.next, .number) && trigger.kind == .land
            || trigger.kind == .launch && passage.has(trigger.index, .article)
        return pointsBack ? (carried, true) : nil
    }

    /// What is found must have to do with launching: a platform, or a vehicle that rockets left.
    private func isLauncher(_ right: Range<Int>, _ trigger: ArabicTrigger) -> Bool {
        let scope = trigger.index..<min(right.upperBound, trigger.index + 24)
        let hasLaunching = scope.contains { passage.isA($0, .launch) }
        let hasWeapon = scope.contains { passage.isA($0, [.weapon, .rocketAdjective]) }
        return scope.contains { passage.isA($0, .launcher) } && (hasLaunching || hasWeapon)
            || hasLaunching && (hasWeapon || scope.contains { passage.isA($0, .vehicle) } || isBase(scope))
    }

    private func isBase(_ scope: Range<Int>) -> Bool {
        scope.contains { passage.isAny($0, Self.base) && passage.isAny($0 + 1, ArabicWord.launchNoun) }
    }

    private static let base = arabicKeys("قاعدة قواعد مكان منطقة")

    // MARK: - Sites

    private func addSites(
        to frame: inout Frame, _ trigger: ArabicTrigger, _ limit: Int, _ cursor: inout WeaponCursor,
        _ skips: inout SkipCursor
    ) {
        var index = trigger.next
        var pending: [ArabicLocation] = []
        var isFromVehicle = false
        var takesObject = [.target, .hit, .launchSite].contains(trigger.kind)
        while index < limit, index - trigger.index < 60 {
            if let end = skips.end(at: index) {
                index = end
                continue
            }
            if let mention = cursor.first(in: index..<index + 1) {
                index = max(mention.tokens.upperBound, index + 1)
                continue
            }
            if passage.isMark(index, ArabicMark.semicolon) { break }
            if trigger.kind == .launch, passage.isWord(index, ArabicWord.from),
                passage.isA(index + 1, [.vehicle, .launcher])
            {
                isFromVehicle = true
                index += 2
                continue
            }
            if var location = location(at: index, limit, takesObject: takesObject, trigger) {
                // "أطلقت من شاحنة متوقفة في X": where the truck stands is where they came from.
                if isFromVehicle, [.inside, .near, .at, .on].contains(location.slot) { location.slot = .from }
                pending.append(location)
                if location.slot == .object { takesObject = false }
                index = addList(to: &pending, location, at: location.found.tokens.upperBound, limit)
                continue
            }
            // "المنطقة التي تضم …، وثالث على مخبز": the clause describes the place told, the list goes on behind it.
            if !pending.isEmpty, passage.isA(index, .relative),
                let comma = (index..<min(limit, index + 20)).first(where: { passage.isMark($0, ArabicMark.comma) }),
                passage.has(comma + 1, .and), passage.isA(comma + 1, .ordinal)
            {
                index = comma + 1
                continue
            }
            if ends(at: index, trigger, hasSite: !pending.isEmpty) { break }
            index += 1
        }
        let slots = Set(pending.map(\.slot))
        for location in pending {
            guard let rule = ArabicRoleRules.rule(for: trigger.kind, location.slot) else { continue }
            // "العثور على سيارة": what is found, not where.
            if trigger.kind == .found, location.slot == .on, location.found.phrase.anchors.first?.isDescription == true,
                (location.found.tokens).contains(where: { passage.isA($0, [.vehicle, .launcher]) })
            {
                if let around = location.found.within {
                    frame.sites.append(.init(role: rule.role, location: around, evidence: location.found.tokens))
                }
                continue
            }
            // "استهدف X في Y": the object is the target, the rest says where it is.
            if trigger.kind == .target, slots.contains(.object) || slots.contains(.on),
                [.inside, .near].contains(location.slot)
            {
                continue
            }
            // "تعرضت القوات في قاعدة X لهجوم": the forces' place, when no place itself is the subject.
            if trigger.isExposed, location.slot != .object, location.slot != .from,
                location.slot != .inside || slots.contains(.object)
            {
                continue
            }
            let evidence = min(trigger.index, location.found.tokens.lowerBound)..<location.found.tokens.upperBound
            frame.sites.append(.init(role: rule.role, location: location.found.fitting, evidence: evidence))
            if rule.role == .impact, let around = location.found.around {
                frame.sites.append(.init(role: rule.role, location: around, evidence: evidence))
            }
        }
    }

    private func location(at index: Int, _ limit: Int, takesObject: Bool, _ trigger: ArabicTrigger) -> ArabicLocation? {
        if let location = locations.phrase(at: index, limit) { return location }
        guard takesObject, !passage.has(index, [.by, .to]) else { return nil }
        // "محيط السفارة" as an object has its relation in itself.
        if let (relation, _, next) = locations.relation(at: index, limit), relation == .near || relation == .outskirts,
            var location = locations.place(
                at: next, min(limit, next + 20), relation: relation, slot: .object, start: index, isAsked: true)
        {
            location.slot = .object
            return location
        }
        return locations.bare(at: index, limit)
    }

    /// Another thought begins: "دون خسائر", "فيما …", "وأضاف", or a joined clause once the place is told.
    private func ends(at index: Int, _ trigger: ArabicTrigger, hasSite: Bool) -> Bool {
        if passage.isA(index, [.boundary, .reporting, .exposed, .damage]) { return true }
        if passage.isA(index, .without), !passage.isAny(index + 1, Self.pilot) { return true }
        guard hasSite else { return false }
        if passage.isA(index, [.killing, .injuring]) { return true }
        return passage.has(index, [.and, .perhapsAnd])
            && !passage.isA(index, [.ordinal, .weapon, .number, .relation, .preposition])
    }

    private static let pilot = arabicKeys("طيار")

    /// "… والجادرية وقرب السفارة": further places of the same role.
    private func addList(to pending: inout [ArabicLocation], _ first: ArabicLocation, at index: Int, _ limit: Int)
        -> Int
    {
        var next = index
        var count = 0
        while next < limit, count < 40 {
            count += 1
            var start = next
            if passage.isMark(start, ArabicMark.comma) { start += 1 }
            // "وآخر في حي X": the ordinal only counts.
            if passage.has(start, .and), passage.isA(start, .ordinal), start + 1 < limit,
                let location = locations.phrase(at: start + 1, limit), Self.sameSide(location.slot, first.slot)
            {
                pending.append(location)
                next = location.found.tokens.upperBound
                continue
            }
            guard start < limit, passage.has(start, [.and, .perhapsAnd]) else { break }
            if let location = locations.phrase(at: start, limit), Self.sameSide(location.slot, first.slot) {
                pending.append(location)
                next = location.found.tokens.upperBound
            } else if let location = locations.listed(at: start, limit, like: first), isListed(location, limit, first) {
                pending.append(location)
                next = location.found.tokens.upperBound
            } else {
                break
            }
        }
        return next
    }

    /// An unknown word behind و is a name only when the first item promised another or the gazetteer knows it.
    private func isListed(_ location: ArabicLocation, _ limit: Int, _ first: ArabicLocation) -> Bool {
        let start = location.found.tokens.lowerBound
        return first.isDual || passage.nameEnd[start] > 0 || passage.isA(start, .placeClass)
            || passage.has(start, .article) && passage.has(start, .and)
    }

    private static func sameSide(_ a: Slot, _ b: Slot) -> Bool {
        let places: Set<Slot> = [.at, .on, .near, .inside, .object, .over]
        return a == b || places.contains(a) && places.contains(b)
    }

    // MARK: - Subjects

    /// "قاعدة بلد تتعرض لقصف": the place stands before the verb.
    private func addSubject(to frame: inout Frame, _ trigger: ArabicTrigger, floor: Int) {
        for index in trigger.next..<min(trigger.next + 6, frame.clause.upperBound) where trigger.isExposed {
            if passage.isA(index, .preposition) || passage.has(index, [.to, .by]) { break }
            if let location = locations.bare(at: index, frame.clause.upperBound) {
                append(location, to: &frame, trigger)
                return
            }
        }
        for index in max(floor, trigger.index - 8)..<max(floor, trigger.index) {
            guard !passage.isA(index - 1, .preposition), !passage.has(index, [.by, .to]),
                let location = locations.bare(at: index, trigger.index),
                (location.found.tokens.upperBound..<trigger.index).allSatisfy({ passage.isA($0, .grammar) })
            else { continue }
            append(location, to: &frame, trigger)
            return
        }
    }

    private func append(_ location: ArabicLocation, to frame: inout Frame, _ trigger: ArabicTrigger) {
        guard let rule = ArabicRoleRules.rule(for: .target, .subject) else { return }
        let tokens = location.found.tokens
        frame.sites.append(
            .init(
                role: rule.role, location: location.found.fitting,
                evidence: min(tokens.lowerBound, trigger.index)..<max(tokens.upperBound, trigger.next)))
    }
}

extension FoundLocation {
    /// "على منزل في حي الجهاد": the quarter was struck as well as the house.
    fileprivate var around: FoundLocation? {
        phrase.anchors.first?.classWord == nil ? within : nil
    }

    /// The named place that a nameless one stands in.
    fileprivate var within: FoundLocation? {
        guard let anchor = phrase.anchors.first, anchor.isDescription, let qualifier = phrase.qualifiers.first,
            [.in, .at].contains(qualifier.relation),
            let word = qualifier.place.classWord,
            ["neighborhood", "area", "village", "town", "street", "farm"].contains(word)
        else { return nil }
        var copy = self
        copy.phrase = LocationPhrase(relation: .in, anchors: [qualifier.place])
        copy.phrase.qualifiers = Array(phrase.qualifiers.dropFirst())
        return copy
    }

    /// "استهدف المنطقة الخضراء" is in it, "استهدف السفارة" is at it.
    fileprivate var fitting: FoundLocation {
        guard phrase.relation == .at, let anchor = phrase.anchors.first else { return self }
        let areas = [
            "neighborhood", "area", "subdistrict", "district", "city", "town", "village", "province", "region",
        ]
        guard let word = anchor.classWord, areas.contains(word) else { return self }
        var copy = self
        copy.phrase.relation = .in
        return copy
    }
}
