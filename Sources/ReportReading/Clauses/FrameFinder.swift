internal import IncidentModel

/// Turns the triggers of a sentence into frames: who fired what from where, what came down where.
struct FrameFinder {
    let passage: Passage
    private let locations: LocationPhraseParser
    private let weapons: WeaponParser
    private let triggers: TriggerFinder

    init(passage: Passage) {
        self.passage = passage
        locations = LocationPhraseParser(passage: passage)
        weapons = WeaponParser(passage: passage)
        triggers = TriggerFinder(passage: passage)
    }

    /// - Parameter carriedWeapon: the munition of the sentence before, for "They landed …".
    func frames(in sentence: Range<Int>, weapons mentions: [WeaponMention], carriedWeapon: WeaponMention?) -> [Frame] {
        let found = triggers.triggers(in: sentence)
        let indices = found.map(\.index)
        var frames = found.compactMap { trigger -> Frame? in
            let clause = clause(of: trigger, sentence)
            guard let (weapon, isContinuation) = weapon(for: trigger, clause, sentence, mentions, carriedWeapon) else {
                return nil
            }
            let end = rightEnd(of: trigger, sentence, indices)
            var frame = Frame(
                trigger: trigger.index, kind: trigger.kind, clause: clause.lowerBound..<max(end, trigger.next),
                weapon: weapon, isContinuation: isContinuation, sites: [])
            addRightSites(to: &frame, trigger, end, mentions)
            addSubject(to: &frame, trigger, clause, sentence)
            return frame
        }
        frames += mentions.compactMap { munitionOrigin($0, sentence, found) }
        return frames
    }

    // MARK: - Munitions

    /// The weapon that the trigger speaks of; nil when it speaks of something else altogether.
    private func weapon(
        for trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>, _ mentions: [WeaponMention],
        _ carried: WeaponMention?
    ) -> (WeaponMention?, Bool)? {
        if trigger.kind == .found {
            let hasLauncher = sentence.contains { passage.isA($0, .launcherNoun) || passage.isAny($0, Self.launchPads) }
            return hasLauncher ? (nearest(to: trigger, mentions), false) : nil
        }
        if let nearest = nearest(to: trigger, mentions) { return (nearest, false) }
        // "They landed close to …": a pronoun opens the clause and the sentence before had munitions.
        let opensWithPronoun =
            passage.isAny(clause.lowerBound, Self.munitionPronouns) || passage.isA(clause.lowerBound, .attackNoun)
            || passage.isA(clause.lowerBound, .determiner) && passage.isA(clause.lowerBound + 1, .attackNoun)
            || passage.isAny(clause.lowerBound, Self.ordinals)
        if opensWithPronoun, let carried, [.land, .hit, .launch, .origin, .launchSite, .target].contains(trigger.kind) {
            return (carried, true)
        }
        // "air defences intercepted them".
        let takesPronoun = passage.isAny(trigger.next, Self.objectPronouns)
        if trigger.kind == .intercept, let carried, takesPronoun || opensWithPronoun { return (carried, true) }
        let isUnderAttack = trigger.kind == .target && passage.isWord(trigger.index, wordKey("under"))
        let isLaunchSite = trigger.kind == .launchSite && carried != nil
        return isUnderAttack || isLaunchSite ? (nil, false) : nil
    }

    private static let munitionPronouns: Set<UInt64> = Set(
        ["they", "it", "these", "both", "which", "debris", "shrapnel", "fragments", "wreckage"].map { wordKey($0.utf8) }
    )
    private static let objectPronouns: Set<UInt64> = Set(
        ["them", "it", "all", "both", "some", "most"].map { wordKey($0.utf8) })
    private static let ordinals: Set<UInt64> = Set(
        ["one", "another", "two", "three", "others", "first", "second", "third"].map { wordKey($0.utf8) })
    private static let launchPads: Set<UInt64> = Set(
        ["launch", "launching", "launched", "truck", "trailer", "pickup", "minibus"].map { wordKey($0.utf8) })

    private func nearest(to trigger: Trigger, _ mentions: [WeaponMention]) -> WeaponMention? {
        mentions.min { distance($0, trigger) < distance($1, trigger) }
    }

    /// Tokens between, an object or agent right after the verb before all else.
    private func distance(_ mention: WeaponMention, _ trigger: Trigger) -> Int {
        let gap =
            mention.head < trigger.index ? trigger.index - mention.head : mention.tokens.lowerBound - trigger.index
        return mention.isAir && gap > 6 ? gap + 20 : gap
    }

    /// "rockets from Dora hit …": munitions with an origin and no verb of launching.
    private func munitionOrigin(_ mention: WeaponMention, _ sentence: Range<Int>, _ found: [Trigger]) -> Frame? {
        let next = mention.tokens.upperBound
        guard !mention.isAir, !mention.isModifier, next < sentence.upperBound, passage.isWord(next, Word.from),
            let location = place(after: next + 1, sentence.upperBound, start: next)
        else { return nil }
        let evidence = mention.tokens.lowerBound..<location.tokens.upperBound
        return Frame(
            trigger: mention.head, kind: .origin, clause: evidence, weapon: mention, isContinuation: false,
            sites: [.init(role: .launch, location: location, evidence: evidence)])
    }

    // MARK: - Clauses

    private func clause(of trigger: Trigger, _ sentence: Range<Int>) -> Range<Int> {
        var start = trigger.groupStart
        while start > sentence.lowerBound {
            let token = passage.tokens[start - 1]
            if token.isA(.subordinator), opensClause(start - 1) { break }
            if token.kind == .mark, !isInnerMark(start - 1) { break }
            start -= 1
        }
        return start..<trigger.next
    }

    private static let relatives: Set<UInt64> = Set(["which", "who", "whose"].map { wordKey($0.utf8) })

    /// "rockets that hit X" goes on with its munitions; "said that it hit X" opens a clause of its own.
    private func opensClause(_ index: Int) -> Bool {
        if passage.isWord(index, Word.that) { return !passage.isA(index + 1, [.verb, .be, .have]) }
        return !passage.isAny(index, Self.relatives)
    }

    private func isInnerMark(_ index: Int) -> Bool {
        let first = passage.report.text[passage.tokens[index].start]
        return first == UInt8(ascii: "(") || first == UInt8(ascii: ")") || first == UInt8(ascii: ".") || first == 0xE2
            || first == UInt8(ascii: "\"")
    }

    private func rightEnd(of trigger: Trigger, _ sentence: Range<Int>, _ triggers: [Int]) -> Int {
        var index = trigger.next
        while index < sentence.upperBound {
            if index > trigger.next, triggers.contains(index) { break }
            let token = passage.tokens[index]
            if token.isA(.subordinator), passage.nameEnd[index] == 0 { break }
            if token.isA(.verb), !token.isA([.hedge, .launcherNoun]), passage.nameEnd[index] == 0,
                !isParticipleAdjective(index)
            {
                break
            }
            if token.kind == .mark, passage.report.text[token.start] == UInt8(ascii: ";") { break }
            index += 1
        }
        return index
    }

    /// "a house located near …", "a site known as …".
    private func isParticipleAdjective(_ index: Int) -> Bool {
        passage.isWord(index, wordKey("located")) || passage.isA(index - 1, .determiner)
    }

    // MARK: - Sites

    private func addRightSites(to frame: inout Frame, _ trigger: Trigger, _ end: Int, _ mentions: [WeaponMention]) {
        var index = trigger.next
        var slots: Set<Slot> = []
        var pending: [(Slot, FoundLocation)] = []
        let takesObject = (trigger.kind == .hit || trigger.kind == .target) && !trigger.isPassive
        var objectAllowed = takesObject
        while index < end {
            if let mention = mentions.first(where: { $0.tokens.contains(index) }) {
                index = max(mention.tokens.upperBound, index + 1)
                objectAllowed = false
                continue
            }
            if passage.isWord(index, Word.comma), !continues(after: index, end) { break }
            if let (slot, location) = prepositional(at: index, end) {
                pending.append((slot, location))
                slots.insert(slot)
                index = location.tokens.upperBound
                index = addList(to: &pending, slot, location, at: index, end)
                objectAllowed = false
                continue
            }
            if objectAllowed, let location = locations.place(at: index, end, relation: .at, start: index) {
                pending.append((.object, location))
                index = addList(to: &pending, .object, location, at: location.tokens.upperBound, end)
                objectAllowed = false
                continue
            }
            if passage.tokens[index].kind == .word, !passage.isA(index, [.adverb, .determiner]) {
                objectAllowed = false
            }
            index += 1
        }
        for (slot, location) in pending {
            guard let rule = RoleRule.rule(for: trigger.kind, slot) else { continue }
            if let unless = rule.unless, slots.contains(unless) { continue }
            let evidence = min(frame.weaponStart(before: trigger), trigger.groupStart)..<location.tokens.upperBound
            frame.sites.append(.init(role: rule.role, location: location.relationFitting, evidence: evidence))
        }
    }

    /// After a comma the clause goes on only with a further preposition or a list.
    private func continues(after comma: Int, _ end: Int) -> Bool {
        guard comma + 1 < end else { return false }
        if passage.isA(comma + 1, .preposition) || passage.isA(comma + 1, .adverb) { return true }
        return locations.relation(at: comma + 1, end) != nil
    }

    /// "in A, B and near C": further places of the same role.
    private func addList(
        to pending: inout [(Slot, FoundLocation)], _ slot: Slot, _ first: FoundLocation, at index: Int, _ end: Int
    ) -> Int {
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
        return next
    }

    private func listItem(at start: Int, _ slot: Slot, _ first: FoundLocation, _ end: Int) -> (Slot, FoundLocation)? {
        if let (innerSlot, location) = prepositional(at: start, end) {
            return RoleSlots.sameSide(innerSlot, slot) ? (slot == .object ? innerSlot : slot, location) : nil
        }
        guard let location = locations.place(at: start, end, relation: first.phrase.relation, start: start),
            !location.isAnaphor,
            !passage.isA(location.tokens.upperBound, [.verb, .reporting, .be, .have])
        else { return nil }
        return (slot, location)
    }

    private func prepositional(at index: Int, _ end: Int) -> (Slot, FoundLocation)? {
        if passage.isWord(index, Word.from)
            || passage.isWord(index, Word.of) && passage.isWord(index - 1, wordKey("out"))
        {
            return place(after: index + 1, end, start: index).map { (.from, $0) }
        }
        if passage.isWord(index, Word.toward) || passage.isWord(index, Word.towards) {
            return place(after: index + 1, end, start: index).map { (.toward, $0) }
        }
        if passage.isWord(index, Word.in), passage.isWord(index + 1, Word.the),
            passage.isWord(index + 2, Word.direction)
        {
            return place(after: index + 4, end, start: index).map { (.toward, $0) }
        }
        if passage.isWord(index, Word.against) {
            return place(after: index + 1, end, start: index).map { (.against, $0) }
        }
        if passage.isWord(index, Word.to) { return place(after: index + 1, end, start: index).map { (.to, $0) } }
        if passage.isWord(index, wordKey("over")) {
            return place(after: index + 1, end, start: index).map { (.over, $0) }
        }
        guard let location = locations.phrase(at: index, end) else { return nil }
        return (RoleSlots.slot(of: location.phrase.relation, passage.tokens[index].key), location)
    }

    /// "from near the stadium", "from an area south of P", "from P".
    private func place(after index: Int, _ end: Int, start: Int) -> FoundLocation? {
        if let nested = locations.phrase(at: index, end) { return nested.starting(at: start) }
        return locations.place(at: index, end, relation: .in, start: start)
    }

    private func addSubject(to frame: inout Frame, _ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) {
        guard trigger.isPassive, let rule = RoleRule.rule(for: trigger.kind, .subject) else { return }
        for start in [clause.lowerBound, sentence.lowerBound] {
            if let location = subject(from: start, to: trigger.groupStart) {
                frame.sites.insert(
                    .init(
                        role: rule.role, location: location.relationFitting,
                        evidence: location.tokens.lowerBound..<trigger.next), at: 0)
                return
            }
        }
    }

    private func subject(from start: Int, to end: Int) -> FoundLocation? {
        var index = start
        while index < end {
            if passage.isWord(index, Word.it), index + 1 == end {
                return FoundLocation(
                    phrase: LocationPhrase(
                        relation: .at,
                        anchors: [PlaceReference(name: "it", isDescription: true, range: passage.tokens[index].range)]),
                    tokens: index..<index + 1, isAnaphor: true)
            }
            if passage.isA(index, .preposition) {
                if let skipped = locations.phrase(at: index, end) {
                    index = skipped.tokens.upperBound
                    continue
                }
            } else if let location = locations.place(at: index, end, relation: .at, start: index) {
                return location
            }
            index += 1
        }
        return nil
    }
}

/// Slots by preposition and relation.
enum RoleSlots {
    static func slot(of relation: Relation, _ key: UInt64) -> Slot {
        switch key {
        case Word.at: return relation == .at ? .at : .near
        case Word.on: return relation == .on ? .on : .near
        case Word.into: return .into
        default: break
        }
        switch relation {
        case .in, .partOf: return .inside
        case .at: return .at
        case .on: return .on
        case .near, .outskirts, .between, .acrossRiver, .sideOf, .distance: return .near
        }
    }

    /// Items of one list stand on the same side of the event: all where it came down, or all where it came from.
    static func sameSide(_ a: Slot, _ b: Slot) -> Bool {
        let places: Set<Slot> = [.at, .on, .near, .inside, .object, .into]
        return a == b || places.contains(a) && places.contains(b)
    }
}

extension Frame {
    /// Where the evidence begins: at the munition when it stands before the verb.
    fileprivate func weaponStart(before trigger: Trigger) -> Int {
        guard let weapon, !isContinuation, weapon.head < trigger.index, trigger.index - weapon.head < 12 else {
            return trigger.groupStart
        }
        return weapon.tokens.lowerBound
    }
}

extension FoundLocation {
    /// "hit the Green Zone" is in it, "hit the embassy" is at it.
    var relationFitting: FoundLocation {
        guard phrase.relation == .at, let anchor = phrase.anchors.first else { return self }
        let word = (anchor.classWord ?? anchor.name.split(separator: " ").last.map(String.init) ?? "").lowercased()
        let isArea = [
            "zone", "area", "neighborhood", "neighbourhood", "district", "quarter", "suburb", "town", "city", "village",
            "region", "province",
        ].contains(word)
        guard isArea else { return self }
        var copy = self
        copy.phrase.relation = .in
        return copy
    }
}
