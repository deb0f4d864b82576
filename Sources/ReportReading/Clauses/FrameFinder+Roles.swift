internal import IncidentModel

/// The roles that the places of a clause have, by the table and by what stands around them.
extension FrameFinder {
    func give(
        _ pending: [(Slot, FoundLocation)], to frame: inout Frame, _ trigger: Trigger, _ slots: [Slot],
        isFromWhere: Bool
    ) {
        for (told, location) in pending {
            // "an attack on a market in P": the preposition decides, though the place is told by what it lies in.
            let isOnto =
                trigger.kind == .target && [.near, .inside].contains(told)
                && passage.isAny(location.tokens.lowerBound, [Word.on, Word.at, wordKey("upon")])
            // "fired at a base near P" is aimed there, wherever it came down.
            let isAimed =
                trigger.kind == .launch && told != .from
                && (passage.isWord(location.tokens.lowerBound, Word.at)
                    || told == .near && isAimed(trigger.next..<max(trigger.next, location.tokens.lowerBound)))
            let found: Slot = isOnto ? .on : isAimed ? .at : told
            // "in an abandoned orchard there".
            if location.phrase.anchors.first?.isDescription == true,
                passage.isWord(location.tokens.upperBound, wordKey("there"))
            {
                continue
            }
            // "a launching pad with one rocket still in it".
            if trigger.kind == .found, location.isAnaphor, location.phrase.anchors.first?.name == "it" { continue }
            // "let off by remote control between P and Q".
            let isBetween = trigger.kind == .launch && location.phrase.relation == .between && !slots.contains(.from)
            let slot: Slot =
                isBetween || isFromWhere && [.inside, .near, .on].contains(found) ? .from : found
            // "launched from P, on the Rusafa side of the capital".
            if slot == .on, slots.contains(.from), isSide(location) { continue }
            guard let rule = RoleRule.rule(for: trigger.kind, slot) else { continue }
            if let unless = rule.unless, slots.contains(unless) { continue }
            // "came in from P in the west", "came from P near Q".
            if trigger.kind == .origin, slot == .inside || slot == .near,
                !passage.isAny(trigger.index, TriggerFinder.begins) || slots.contains(.from)
            {
                continue
            }
            if trigger.kind == .target, slot == .inside, !isHeldByPeople(location, trigger) { continue }
            // "found six rockets pointed at P".
            if trigger.kind == .found, passage.isAny(location.tokens.lowerBound, [Word.at, Word.toward, Word.towards]),
                passage.isAny(location.tokens.lowerBound - 1, Self.pointed)
            {
                frame.sites.append(
                    .init(
                        role: .target, location: location.relationFitting,
                        evidence: location.tokens.lowerBound - 1..<location.tokens.upperBound))
                continue
            }
            // A launcher found in a van, rockets that "exploded inside the truck" they were to be fired from.
            let isInside = trigger.kind == .land && passage.isWord(location.tokens.lowerBound, wordKey("inside"))
            if [.found, .launchSite].contains(trigger.kind) || isInside || slot == .from,
                location.phrase.anchors.first?.isDescription == true,
                location.phrase.anchors.first?.classWord.map({ Self.vehicles.contains(wordKey($0.utf8)) }) == true
            {
                continue
            }
            // "fired from X, on ground held by rebels": a place without a name is fired on only right behind the verb.
            if trigger.kind == .launch, slot == .on, location.phrase.anchors.first?.isDescription == true,
                location.tokens.lowerBound > trigger.next
            {
                continue
            }
            let evidence = min(frame.weaponStart(before: trigger), trigger.groupStart)..<location.tokens.upperBound
            // "burst above P after it was engaged by the air defences".
            if trigger.kind == .land, slot == .over, isEngaged(after: trigger) {
                frame.sites.append(
                    .init(role: .intercepted, location: location.relationFitting, evidence: evidence))
                continue
            }
            frame.sites.append(.init(role: rule.role, location: location.relationFitting, evidence: evidence))
        }
    }

    /// "an attack on coalition forces | in P": where those stand who are attacked, if it is narrower than a country.
    private func isHeldByPeople(_ location: FoundLocation, _ trigger: Trigger) -> Bool {
        let first = location.tokens.lowerBound
        guard !location.isAnaphor, passage.isWord(first, Word.in) || passage.isWord(first, wordKey("inside")),
            location.phrase.anchors.first?.isDescription == false,
            !location.tokens.contains(where: { passage.isA($0, .country) })
        else { return false }
        return (max(trigger.next, first - 3)..<max(trigger.next, first)).contains {
            passage.isA($0, [.militaryForce, .person, .official, .actor]) && !passage.isA($0, .placeClass)
        }
    }

    private func isEngaged(after trigger: Trigger) -> Bool {
        let end = min(trigger.next + 30, passage.tokens.count)
        return (max(0, trigger.index - 20)..<end).contains {
            passage.isA($0, .interceptVerb) || passage.isAny($0, Self.engagements)
        }
    }

    private static let engagements = WordSet(joining: [], "engaged c-ram interceptor interceptors patriot intercept")
    private static let pointed = WordSet(
        ["pointed", "aimed", "directed", "trained", "pointing"].map { wordKey($0.utf8) })

    /// "fired | at a Multi-National Forces base | near P": the words between say at what.
    private func isAimed(_ between: Range<Int>) -> Bool {
        between.contains { index in
            passage.isWord(index, Word.at)
                && (passage.isA(index + 1, [.determiner]) && !passage.isA(index + 2, [.partOfDay, .period])
                    || index + 1 < between.upperBound && passage.tokens[index + 1].isCapitalized)
        } && !between.contains { passage.isWord($0, Word.comma) }
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
