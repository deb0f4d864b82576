internal import IncidentModel

extension FrameFinder {
    // MARK: - Sites

    func addRightSites(to frame: inout Frame, _ trigger: Trigger, _ end: Int, _ mentions: [WeaponMention]) {
        var index = trigger.next
        // Few, and looked at by hand: hashing them would cost more.
        var slots: [Slot] = []
        var pending: [(Slot, FoundLocation)] = []
        // "The POO is assessed to be | P".
        let isAssessed =
            trigger.kind == .launchSite && trigger.index + 1 < trigger.next
            && (passage.isA(trigger.next - 1, .be) || passage.isAny(trigger.next - 1, TriggerFinder.assessed)
                || passage.isAny(trigger.index, TriggerFinder.hauls)
                || passage.isWord(trigger.next - 1, wordKey("as")) || passage.tokens[trigger.next - 1].kind == .mark)
        var takesObject =
            (trigger.kind == .hit || trigger.kind == .target) && !trigger.isPassive
            && !passage.isAny(trigger.index, TriggerFinder.sparks) || isAssessed
        // "hit the ground two km from P" is a landing.
        if trigger.kind == .hit, passage.isA(index, .determiner), passage.isWord(index + 1, wordKey("ground")) {
            index += 2
            takesObject = false
        }
        let isFromWhere = trigger.kind == .launch && isFromWhere(trigger)
        var objectAllowed = takesObject
        while index < end {
            if let mention = mentions.first(where: { $0.tokens.contains(index) }) {
                // "attacked | with missiles | the quarter of P".
                if !passage.isWord(mention.tokens.lowerBound - 1, Word.with) { objectAllowed = false }
                index = max(mention.tokens.upperBound, index + 1)
                continue
            }
            // "The launch site was | a desert near P", "The areas struck were | P and Q".
            let isList =
                trigger.kind == .hit && index == trigger.next && passage.isAny(trigger.index - 1, Self.placesHit)
            if trigger.kind == .launchSite || isList, passage.isA(index, .be) {
                objectAllowed = true
                index += 1
                continue
            }
            // "fired from 14 kilometres away, in a valley near P".
            if trigger.kind == .launch, passage.isWord(index, Word.from), let next = awayEnd(from: index, end),
                let location = locations.phrase(at: next, end)
            {
                pending.append((.from, location))
                slots.append(.from)
                index = location.tokens.upperBound
                continue
            }
            // "the place from which they were fired at P, | namely Q".
            if isFromWhere, let location = locations.exactly(at: index, end, .in) ?? apposed(at: index, end) {
                pending.append((.from, location))
                slots.append(.from)
                index = location.tokens.upperBound
                continue
            }
            // "300 yards from the podium" is how far, not whence.
            if passage.isWord(index, Word.from),
                passage.isA(index - 1, .unit) || passage.isWord(index - 1, Word.away)
                    // "got "seven kilometers" from the base".
                    || passage.isA(index - 2, .unit) && locations.nouns.isQuote(index - 1)
                    // "80 km (50 miles) from P".
                    || passage.isWord(index - 1, Word.close) && passage.isA(index - 2, .unit)
            {
                index += 1
                continue
            }
            if let location = peoplesPlace(at: index, end, trigger) {
                pending.append((.toward, location))
                slots.append(.toward)
                index = addList(to: &pending, .toward, location, at: location.tokens.upperBound, end)
                continue
            }
            if let location = shooterPlace(at: index, end, trigger) {
                pending.append((.from, location))
                slots.append(.from)
                index = location.tokens.upperBound
                continue
            }
            if trigger.kind == .hit, passage.isWord(index, Word.comma) || passage.isWord(index, Word.and),
                !pending.isEmpty,
                let next = ellipsisObject(at: index, end),
                let location = locations.place(at: next, end, relation: .at, start: next), !location.isAnaphor
            {
                pending.append((.object, location))
                index = location.tokens.upperBound
                continue
            }
            // "struck a district in the evening | and then the hospital".
            if takesObject, !pending.isEmpty, passage.isWord(index, Word.and),
                passage.isWord(index + 1, wordKey("then")),
                let location = locations.place(at: index + 2, end, relation: .at, start: index + 2),
                !location.isAnaphor
            {
                pending.append((.object, location))
                index = location.tokens.upperBound
                continue
            }
            if let next = addIncluded(to: &pending, trigger, at: index, end) ?? addNamed(to: &pending, at: index, end)
                ?? addCounted(to: &pending, trigger, at: index, end)
            {
                index = next
                continue
            }
            if let close = relativeEnd(at: index, end) {
                index = pending.last.map { addList(to: &pending, $0.0, $0.1, at: close, end) } ?? close
                continue
            }
            if passage.isWord(index, Word.comma), let close = appositionEnd(at: index, end, pending.last?.1),
                let (slot, location) = pending.last
            {
                index = addList(to: &pending, slot, location, at: close, end)
                continue
            }
            if let close = unitEnd(at: index, end) {
                index = close
                continue
            }
            if let close = parenthesisEnd(at: index, end), passage.isA(close, .preposition) {
                index = close
                continue
            }
            if passage.isWord(index, Word.comma) || passage.isWord(index, Word.and)
                || passage.isWord(index, Word.colon) || passage.isWord(index, Word.semicolon),
                let next = ellipsis(at: index, end),
                let (slot, location) = prepositional(at: next, end) ?? locations.by(next, end).map({ (.near, $0) })
                    ?? (trigger.kind == .land ? plainSpot(at: next, end).map { (.near, $0) } : nil),
                case let isOrigin = pending.first.map(isOneOfVehicles) == true || isFromSeveral(before: index, pending),
                isOrigin || pending.first.map({ RoleSlots.sameSide(slot, $0.0) }) ?? (trigger.kind == .land)
            {
                let slot = isOrigin ? .from : slot
                pending.append((slot, location))
                index = addList(to: &pending, slot, location, at: location.tokens.upperBound, end)
                continue
            }
            // "the first near | something that is no place, | the second near P".
            if passage.isWord(index, Word.comma) || passage.isWord(index, Word.semicolon), trigger.kind == .land,
                let next = ellipsis(at: index, end)
            {
                index = next
                continue
            }
            // ", September 8, in …", "(Sunday, 19 May) near …".
            if let after = dateEnd(at: index, end) {
                index = after
                continue
            }
            if trigger.kind == .found, let close = vehicleEnd(at: index, end) {
                index = close
                continue
            }
            if passage.isWord(index, Word.comma), !continues(after: index, end) { break }
            if isElsewhere(index) {
                index += 1
                if let vague = prepositional(at: index, end) { index = vague.1.tokens.upperBound }
                continue
            }
            // "attacked | this morning, Thursday, | the base", "hit in rapid succession near P".
            if let after = adverbialEnd(at: index, end) {
                index = after
                continue
            }
            // "came down by the bridge".
            if trigger.kind == .land, let location = locations.by(index, end), !location.isAnaphor,
                location.phrase.anchors[0].classWord != nil
                    || !trigger.isPassive && triggers.isMunitionSubject(of: trigger.index)
            {
                pending.append((.near, location))
                slots.append(.near)
                index = location.tokens.upperBound
                continue
            }
            // "by militants dug in at P" is where they stand, "fired at P" where it went.
            if trigger.kind == .launch, passage.isWord(index, Word.at),
                passage.isAny(index - 1, Self.posted)
                    || passage.isAny(index - 2, Self.posted),
                let location = locations.phrase(at: index, end)
            {
                pending.append((.from, location))
                slots.append(.from)
                index = location.tokens.upperBound
                continue
            }
            if let close = speakersPlaceEnd(at: index, end) ?? borderEnd(at: index, end) {
                index = close
                continue
            }
            // "fell short of P": where it was to come down.
            if trigger.kind == .land, passage.isWord(index, wordKey("short")), passage.isWord(index + 1, Word.of),
                !passage.isAny(index + 2, LocationPhraseParser.passing),
                let location = locations.place(at: index + 2, end, relation: .at, start: index)
            {
                pending.append((.toward, location))
                slots.append(.toward)
                index = location.tokens.upperBound
                continue
            }
            if let (slot, found) = prepositional(at: index, end) {
                let location = slot == .from ? nearerOrigin(found, end) : found
                pending.append((slot, location))
                slots.append(slot)
                index = location.tokens.upperBound
                index = addList(to: &pending, slot, location, at: index, end)
                // "from two trucks in P | and in Q".
                if slot == .from, location.tokens.contains(where: { passage.isAny($0, Self.vehicles) }),
                    passage.isWord(index, Word.and), passage.isA(index + 1, .preposition),
                    let further = locations.phrase(at: index + 1, end), !further.isAnaphor,
                    further.phrase.anchors.first?.isDescription == false
                {
                    pending.append((.from, further))
                    index = further.tokens.upperBound
                }
                objectAllowed = false
                continue
            }
            // "none hit home".
            if objectAllowed, passage.isWord(index, wordKey("home")) {
                objectAllowed = false
                index += 1
                continue
            }
            if objectAllowed, let location = locations.place(at: index, end, relation: .at, start: index) {
                pending.append((.object, location))
                index = addList(to: &pending, .object, location, at: location.tokens.upperBound, end)
                objectAllowed = false
                continue
            }
            // "Yet rockets have reached it" tells of no one attack.
            if objectAllowed, passage.isWord(index, Word.it), index == trigger.next,
                !passage.isA(trigger.groupStart, .have)
            {
                let it = PlaceReference(name: "it", isDescription: true, range: passage.tokens[index].range)
                pending.append(
                    (
                        .object,
                        FoundLocation(
                            phrase: LocationPhrase(relation: .at, anchors: [it]), tokens: index..<index + 1,
                            isAnaphor: true)
                    ))
                objectAllowed = false
                index += 1
                continue
            }
            if objectAllowed, trigger.kind == .hit, let location = plainObject(at: index, end) {
                pending.append((.object, location))
                index = location.tokens.upperBound
                objectAllowed = false
                continue
            }
            if trigger.kind == .land || trigger.kind == .hit, pending.isEmpty || passage.isWord(index - 1, Word.and),
                let location = plainSpot(at: index, end)
            {
                pending.append((.near, location))
                slots.append(.near)
                index = addList(to: &pending, .near, location, at: location.tokens.upperBound, end)
                continue
            }
            if passage.tokens[index].kind == .word, !passage.isA(index, [.adverb, .determiner]),
                !passage.isWord(index, Word.with)
            {
                objectAllowed = false
            }
            index += 1
        }
        dropLed(from: &pending)
        dropIncluding(from: &pending)
        give(pending, to: &frame, trigger, slots, isFromWhere: isFromWhere)
    }

    /// "from farmland | three to four kilometres from the site, | in the P area": the named place says more.
    private func nearerOrigin(_ found: FoundLocation, _ end: Int) -> FoundLocation {
        guard
            found.phrase.anchors.first?.isDescription == true && (!found.isAnaphor || found.phrase.relation.isDistance)
                // "from a place on the P side of the border, in the village of Q".
                || isSide(found)
        else { return found }
        let last = found.tokens.upperBound
        // "from farmland about 3 km from the site, | a source said, | near the town of P".
        if let comma = (last..<max(last, min(last + 16, end))).first(where: { passage.isWord($0, Word.comma) }),
            let close = parenthesisEnd(at: comma, end),
            let nearer = locations.phrase(at: close, end), !nearer.isAnaphor,
            nearer.phrase.anchors.first?.isDescription == false
        {
            return nearer.starting(at: found.tokens.lowerBound)
        }
        guard
            let comma = (last..<max(last, min(last + 12, end))).first(where: { passage.isWord($0, Word.comma) }),
            isSide(found) || (found.tokens.lowerBound..<comma).contains(where: { passage.isA($0, .unit) }),
            let nearer = locations.phrase(at: comma + 1, end), !nearer.isAnaphor,
            nearer.phrase.anchors.first?.isDescription == false
        else { return found }
        return nearer.starting(at: found.tokens.lowerBound)
    }

    func isSide(_ location: FoundLocation) -> Bool {
        (location.tokens.lowerBound..<location.tokens.upperBound + 2).contains {
            passage.isWord($0, wordKey("side")) || passage.isWord($0, wordKey("bank"))
        }
    }

    /// "from two trucks, one in P | and another near Q".
    private func isOneOfVehicles(_ first: (Slot, FoundLocation)) -> Bool {
        first.0 == .from && first.1.tokens.contains { passage.isWord($0, Word.one) }
            && first.1.tokens.contains { passage.isAny($0, Self.vehicles) }
    }

    /// After a comma the clause goes on only with a further preposition or a list.
    func continues(after comma: Int, _ end: Int) -> Bool {
        guard comma + 1 < end else { return false }
        if passage.isA(comma + 1, .preposition) || passage.isA(comma + 1, .adverb) { return true }
        return locations.relation(at: comma + 1, end) != nil
    }
}
