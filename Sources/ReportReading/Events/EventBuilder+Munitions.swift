internal import IncidentModel

/// How many munitions a frame tells of, and which of them were used at all.
extension EventBuilder {
    func addMunitions(_ frame: Frame, _ sentence: SentenceReading, to event: inout ReportedEvent) {
        guard let weapon = frame.weapon, frame.kind != .found, !isOfLauncher(weapon) else { return }
        addFurtherOne(frame, sentence, to: &event)
        let evidence = passage.evidence(weapon.tokens)
        // The same words can only have been read with this sentence; what is older is not looked at.
        let start = passage.bytes(sentence.tokens)?.lowerBound ?? 0
        let older = event.claims.lastIndex { ($0.evidence.last?.range.upperBound ?? start) < start } ?? -1
        let isNew = !event.claims[(older + 1)...].contains { claim in
            if case .weapon(weapon.term, _) = claim.fact { claim.evidence == evidence } else { false }
        }
        if !frame.isContinuation, isNew {
            event.claims.append(
                Claim(
                    .weapon(term: weapon.term, verbatim: weapon.verbatim), speaker: sentence.speaker, evidence: evidence
                ))
        }
        if let all = outOf(weapon, sentence) {
            let stage: MunitionStage = passage.isA(all.1.upperBound, .launchVerb) ? .fired : .used
            event.claims.append(
                Claim(.munitions(all.0, stage), speaker: sentence.speaker, evidence: passage.evidence(all.1)))
        }
        if let part = weapon.count, part.isPartitive, !frame.isContinuation, frame.kind == .launch,
            let count = part.count,
            event.status != .background
        {
            event.claims.append(
                Claim(
                    .munitions(CountRange(min: count.min, max: count.max), .fired), speaker: sentence.speaker,
                    evidence: evidence))
            return
        }
        guard !frame.isContinuation, !weapon.isModifier, weapon.count?.isPartitive != true,
            let stated = ordinalCount(of: weapon, event) ?? weapon.count?.count
                ?? impliedCount(of: weapon, frame, event)
        else { return }
        let part = partFired(weapon, frame) ?? ownPart(weapon, frame, event)
        if part == nil, isUnused(weapon, frame, sentence) || isCumulative(frame, sentence) { return }
        if isBoast(sentence), !takesResponsibility(sentence, after: frame.trigger) { return }
        // "a barrage of rockets" says no number.
        if weapon.isSalvo, weapon.count?.isIndefinite == true { return }
        if part == nil, isJoinedBehind(weapon, sentence) { return }
        let count = part ?? joinedBefore(weapon, sentence).map { $0 + stated } ?? stated
        if isRest(weapon, count, of: event) { return }
        let total = addedTo(event, count, weapon) ?? told(after: weapon.head, beyond: count, sentence.tokens) ?? count
        let stage: MunitionStage
        if weapon.isSalvo {
            stage = .salvos
        } else {
            switch frame.kind {
            case .launch, .origin, .launchSite: stage = .fired
            case .land, .hit: stage = isTotal(weapon) ? .used : .landed
            case .intercept: stage = .intercepted
            case .target, .found: stage = .used
            }
        }
        // A munition is counted once, whatever number of verbs it has.
        let isKnown = event.claims[(older + 1)...].contains { claim in
            if case .munitions = claim.fact { claim.evidence == evidence } else { false }
        }
        if !isKnown {
            let isHedged = isHedged(frame.clause, sentence)
            // "Four rockets landed in P … Three more hit Q": no rival of the four, whoever says it.
            let isSum = addedTo(event, count, weapon) != nil || ordinalCount(of: weapon, event) != nil
            let speaker = isSum ? speakerOfCount(event) : nil
            event.claims.append(
                Claim(
                    .munitions(total, stage), speaker: speaker ?? sentence.speaker, isHedged: isHedged,
                    evidence: evidence))
        }
    }

    /// "four rocket launching rails": they count launchers.
    func isOfLauncher(_ weapon: WeaponMention) -> Bool {
        let next = weapon.head + 1
        return passage.isA(next, .launcherNoun)
            || passage.isAny(next, TriggerFinder.launchings) && passage.isA(next + 1, .launcherNoun)
    }

    /// "The first struck P. | A second one | was shot down": one more than was counted.
    private func addFurtherOne(_ frame: Frame, _ sentence: SentenceReading, to event: inout ReportedEvent) {
        guard frame.isContinuation, [.land, .hit, .intercept, .launch].contains(frame.kind) else { return }
        let first = frame.clause.lowerBound
        guard passage.isA(first, .determiner), let value = Self.ordinals[passage.tokens[first + 1].key],
            passage.isWord(first + 2, Word.one) || passage.isA(first + 2, [.be, .have, .verb, .adverb]),
            !sentence.tokens.contains(where: { passage.isA($0, .launcherNoun) || passage.isAny($0, Self.unused) })
        else { return }
        let before = event.claims.last { if case .munitions = $0.fact { true } else { false } }
        var total = CountRange(exactly: value)
        if case .munitions(let count, _)? = before?.fact {
            guard count.min == value - 1, count.max == nil || count.max == count.min else { return }
            if count.max == nil { total = CountRange(min: value, max: nil) }
        } else if value != 2 {
            return
        }
        event.claims.append(
            Claim(
                .munitions(total, .used), speaker: before?.speaker ?? sentence.speaker,
                evidence: passage.evidence(first..<first + 2)))
    }

    /// "A rocket | and two mortar shells | struck P": both together.
    func isJoinedBehind(_ weapon: WeaponMention, _ sentence: SentenceReading) -> Bool {
        sentence.weapons.contains { next in
            next.tokens.lowerBound == weapon.tokens.upperBound + 1 && isPair(weapon, next)
        }
    }

    private func joinedBefore(_ weapon: WeaponMention, _ sentence: SentenceReading) -> CountRange? {
        sentence.weapons.first { $0.tokens.upperBound + 1 == weapon.tokens.lowerBound && isPair($0, weapon) }?
            .count?.count
    }

    private func isPair(_ first: WeaponMention, _ second: WeaponMention) -> Bool {
        guard passage.isAny(first.tokens.upperBound, Self.pairing), !first.isModifier, !second.isModifier,
            !first.isSalvo,
            !second.isSalvo, let one = first.count, let other = second.count, !one.isPartitive, !other.isPartitive,
            let a = one.count, let b = other.count
        else { return false }
        return a.max == a.min && b.max == b.min && first.term != second.term
    }

    /// "The rocket, one of four fired at P, fell short": how many there were in all.
    private func outOf(_ weapon: WeaponMention, _ sentence: SentenceReading) -> (CountRange, Range<Int>)? {
        let one = weapon.head + 2
        guard sentence.tokens.contains(one), passage.isWord(one - 1, Word.comma), passage.isWord(one, Word.one),
            passage.isWord(one + 1, Word.of)
        else { return nil }
        for last in one + 2..<max(one + 2, min(one + 6, sentence.tokens.upperBound)) where passage.isA(last, .number) {
            guard !passage.isA(last + 1, .attackNoun),
                passage.isA(last + 1, [.launchVerb, .landVerb, .hitVerb, .weapon]),
                let count = CountParser(passage: passage).count(endingAt: last, notBefore: one + 2)?.count
            else { return nil }
            return (count, one..<last + 1)
        }
        return nil
    }

    /// "17 rockets were found; only two had been fired", "six rockets, two of which were launched": the number by the verb.
    private func partFired(_ weapon: WeaponMention, _ frame: Frame) -> CountRange? {
        guard frame.kind == .launch, weapon.head < frame.trigger else { return nil }
        var before = frame.trigger - 1
        while before > weapon.head, passage.isA(before, [.be, .have, .adverb]) { before -= 1 }
        if passage.isWord(before, wordKey("which")), passage.isWord(before - 1, Word.of) { before -= 2 }
        guard before > weapon.head, passage.isA(before, .number) else { return nil }
        return CountParser(passage: passage).count(endingAt: before, notBefore: weapon.head + 1)?.count
    }

    /// "Two rockets hit P, hours after | three others | hit Q": in an event of its own the number by the verb counts.
    private func ownPart(_ weapon: WeaponMention, _ frame: Frame, _ event: ReportedEvent) -> CountRange? {
        guard !frame.clause.contains(weapon.head), weapon.head < frame.clause.lowerBound,
            !event.claims.contains(where: { if case .munitions = $0.fact { true } else { false } }),
            let number = (frame.clause.lowerBound..<frame.trigger).first(where: {
                passage.isA($0, .number) && !isDay($0)
            }), number - frame.clause.lowerBound <= (isDay(number - 1) ? 4 : 2),
            passage.isAny(number + 1, Self.othersAlone)
                || event.status == .background && passage.isA(number + 1, [.have, .be, .landVerb, .hitVerb])
        else { return nil }
        return CountParser(passage: passage).count(endingAt: number, notBefore: frame.clause.lowerBound)?.count
    }

    private static let othersAlone = WordSet(["others", "more", "other"].map { wordKey($0.utf8) })

    /// "500 rockets had been launched since Wednesday" counts many attacks.
    func isCumulative(_ frame: Frame, _ sentence: SentenceReading) -> Bool {
        let floor = max(sentence.tokens.lowerBound, frame.trigger - 3)
        guard (floor..<max(floor, frame.trigger)).contains(where: { passage.isA($0, .have) }) else { return false }
        // "have been fired at P, in the latest of a run of attacks since May": the run is as old, not the four of today.
        let rest = frame.trigger..<sentence.tokens.upperBound
        let end = passage.first(BackgroundCues.newest, in: rest) ?? rest.upperBound
        return (frame.trigger..<end).contains { index in
            passage.isWord(index, wordKey("since")) && !passage.isA(index + 1, .partOfDay)
                || passage.isWord(index, Word.this) && passage.isAny(index + 1, Self.longPeriods)
        }
    }

    /// "a launcher with four rockets which were defused", "11 more rockets that failed to launch": not used in the attack.
    private func isUnused(_ weapon: WeaponMention, _ frame: Frame, _ sentence: SentenceReading) -> Bool {
        let after = weapon.head + 1..<max(weapon.head + 1, min(weapon.head + 9, sentence.tokens.upperBound))
        let isLeft = after.contains {
            passage.isAny($0, Self.unused) || passage.isWord($0, wordKey("set")) && passage.isWord($0 + 1, Word.to)
                || passage.isWord($0, Word.not) && passage.isA($0 + 1, [.launchVerb, .be])
                // "missiles that failed to launch", "that did not launch".
                || passage.isAny($0, [Word.not, Word.to]) && passage.isAny($0 + 1, Self.launches)
                    && (passage.isWord($0, Word.not) || passage.isWord($0 - 1, wordKey("failed")))
        }
        // "Three rockets had been found in P, ready to be launched".
        if isLeft || isFound(weapon, sentence) { return true }
        let before = max(sentence.tokens.lowerBound, weapon.tokens.lowerBound - 16)..<weapon.tokens.lowerBound
        guard let launcher = before.last(where: { passage.isA($0, .launcherNoun) || passage.isA($0, .foundVerb) })
        else {
            return false
        }
        return (launcher..<weapon.tokens.lowerBound).contains { passage.isAny($0, Self.carrying) }
    }

    /// "two further rockets were found there", "troops seized a rocket aimed at P", "a fourth blew up in its tube".
    func isFound(_ weapon: WeaponMention, _ sentence: SentenceReading) -> Bool {
        if passage.isA(weapon.tokens.lowerBound - 1, .foundVerb), !passage.isA(weapon.tokens.lowerBound - 2, .be),
            !passage.isA(weapon.head + 1, [.have, .landVerb, .hitVerb])
        {
            return true
        }
        if isOnItsLauncher(weapon, sentence) { return true }
        // "three rockets that had not gone off were found".
        let reach = passage.isAny(weapon.head + 1, Word.thatWhich) ? 9 : 5
        return (weapon.head + 1..<max(weapon.head + 1, min(weapon.head + reach, sentence.tokens.upperBound))).contains {
            passage.isA($0, .foundVerb) && passage.isA($0 - 1, [.be, .adverb])
        }
    }

    /// "The truck burned when a fourth rocket blew up in the tube", "one rocket was stuck on the rail".
    private func isOnItsLauncher(_ weapon: WeaponMention, _ sentence: SentenceReading) -> Bool {
        let end = min(weapon.head + 8, sentence.tokens.upperBound)
        guard
            let tube = (weapon.head + 1..<max(weapon.head + 1, end)).first(where: {
                passage.isA($0, .launcherNoun) || passage.isAny($0, FrameFinder.vehicles)
            })
        else { return false }
        let at = passage.isA(tube - 1, .determiner) ? tube - 2 : tube - 1
        return at > weapon.head && passage.isAny(at, [Word.in, Word.on, wordKey("inside")])
            && (weapon.head + 1..<at).contains { passage.isAny($0, Self.idle) }
    }

    private static let pairing = BackgroundCues.keys("and plus")
    private static let idle = BackgroundCues.keys(
        "blew exploded detonated burned burnt stuck jammed remained left misfired remaining")
    private static let longPeriods = WordSet(
        ["year", "month", "week", "summer", "winter", "spring"].map { wordKey($0.utf8) })
    private static let launches = BackgroundCues.keys("launch fire ignite")
    private static let unused = WordSet(
        [
            "defused", "prepared", "readied", "dismantled", "disarmed", "unfired", "unlaunched", "failed", "ready",
            "primed", "neutralized",
            "neutralised", "unused",
        ].map { wordKey($0.utf8) })
    private static let carrying = WordSet(
        ["with", "loaded", "carrying", "containing", "holding", "held", "bearing"].map { wordKey($0.utf8) })

    /// "a third missile, shot with the other two": one more than was counted before.
    private func ordinalCount(of weapon: WeaponMention, _ event: ReportedEvent) -> CountRange? {
        guard weapon.count?.isIndefinite == true,
            let value = weapon.tokens.lazy.compactMap({ Self.ordinals[passage.tokens[$0].key] }).max(), value > 2
        else { return nil }
        let before = event.claims.last { if case .munitions = $0.fact { true } else { false } }
        guard case .munitions(let count, _)? = before?.fact, count.min == value - 1 else { return nil }
        // "At least two landed. A third …": at least three.
        return count.max == nil
            ? CountRange(min: value, max: nil) : count.max == value - 1 ? CountRange(exactly: value) : nil
    }

    /// "A second rocket landed in P" makes two, "the rocket that hit the house" one, unless a number was said before.
    private func impliedCount(of weapon: WeaponMention, _ frame: Frame, _ event: ReportedEvent) -> CountRange? {
        guard !weapon.isPlural, !weapon.isSalvo, frame.kind == .land || frame.kind == .hit else { return nil }
        let before = weapon.tokens.lowerBound - 1
        var implied: Int?
        if passage.isA(before - 1, .determiner), before >= 0, let value = Self.ordinals[passage.tokens[before].key] {
            implied = value
        } else if passage.isWord(before, Word.the) || weapon.tokens.lowerBound == frame.clause.lowerBound {
            // A headline leaves the article out.
            implied = 1
        }
        guard let implied else { return nil }
        let isSaid = event.claims.contains { claim in
            if case .munitions(let count, _) = claim.fact { count.max.map { $0 >= implied } ?? true } else { false }
        }
        return isSaid ? nil : CountRange(exactly: implied)
    }

    /// "one rocket fell in A, another in B and a third on C": as many as the last of the list says.
    private func told(after head: Int, beyond count: CountRange, _ sentence: Range<Int>) -> CountRange? {
        guard let counted = count.max, counted == count.min else { return nil }
        var most = counted
        for index in head + 1..<max(head + 1, sentence.upperBound) {
            guard let value = Self.ordinals[passage.tokens[index].key] else { continue }
            let next = index + 1
            let isSubject =
                next >= sentence.upperBound || passage.tokens[next].kind == .mark
                || passage.isA(next, [.verb, .preposition, .weapon, .be, .have, .negation, .adverb])
                || passage.isWord(next, wordKey("never")) || passage.isWord(next, Word.one)
            if isSubject { most = max(most, value) }
        }
        // "two fell inside, the third on a house" makes three; "three fell, the second on a house" stays three.
        return most > counted && (counted == 1 || most == counted + 1) ? CountRange(exactly: most) : nil
    }

    /// "Three fell. One hit a house, | the other two rockets | a field": two of the three.
    func isRest(_ weapon: WeaponMention, _ count: CountRange, of event: ReportedEvent) -> Bool {
        passage.isWord(weapon.tokens.lowerBound - 1, Word.the)
            && weapon.tokens.contains { passage.isAny($0, Self.others) }
            && event.claims.suffix(Self.claimsCompared).contains {
                if case .munitions(let told, _) = $0.fact { told.min > count.min } else { false }
            }
    }

    /// "Two other rockets landed …" after "A rocket fell …": together with what was counted before.
    private func addedTo(_ event: ReportedEvent, _ count: CountRange, _ weapon: WeaponMention) -> CountRange? {
        let isFurther =
            weapon.tokens.contains { passage.isAny($0, Self.others) }
            || passage.isWord(weapon.tokens.lowerBound - 1, Word.anOther)
                && passage.isA(weapon.tokens.lowerBound, .number)
            || weapon.tokens.contains { passage.isWord($0, Word.more) && !passage.isWord($0 + 1, Word.than) }
        guard isFurther || isOneMore(weapon), count.max == count.min else { return nil }
        let before = event.claims.last { claim in
            if case .munitions(let earlier, _) = claim.fact {
                earlier.max.map { $0 == earlier.min } ?? true
            } else {
                false
            }
        }
        guard case .munitions(let earlier, _)? = before?.fact else { return nil }
        // "another rocket" after three were told of is one of the three.
        if !isFurther, earlier.max != 1 { return nil }
        // "launched seven, four of which fell on P. Three others fell on Q": the rest of the seven.
        let start = passage.tokens[weapon.tokens.lowerBound].start
        let placed = event.sites.prefix(Self.sitesCompared).compactMap { site in
            site.role == .impact && site.evidence.first?.range.upperBound ?? .max <= start ? site.count?.max : nil
        }.filter { $0 < earlier.min }.reduce(0, +)
        if placed > 0, placed < earlier.min, placed + count.min <= earlier.min { return nil }
        let sum = earlier.min + count.min
        // "At least five landed around the base, two more outside it": at least seven.
        return earlier.max == nil ? CountRange(min: sum, max: nil) : CountRange(exactly: sum)
    }

    /// "Five projectiles in all hit P", "a total of five rockets": whatever else is counted is a part of them.
    private func isTotal(_ weapon: WeaponMention) -> Bool {
        let next = weapon.head + 1
        return passage.isWord(next, Word.in) && passage.isAny(next + 1, Self.all)
            || passage.isWord(next, wordKey("altogether"))
            || weapon.tokens.contains { passage.isWord($0, wordKey("total")) }
            || passage.isWord(weapon.tokens.lowerBound - 2, wordKey("total"))
    }

    private static let all = WordSet(joining: [], "all total")

    private func speakerOfCount(_ event: ReportedEvent) -> Speaker? {
        let last = event.claims.last { if case .munitions = $0.fact { true } else { false } }
        // Who says how many were fired contradicts whoever says that one more came down.
        if case .munitions(_, .fired)? = last?.fact { return nil }
        return last?.speaker
    }

    private func isOneMore(_ weapon: WeaponMention) -> Bool {
        weapon.count?.isIndefinite == true && passage.isWord(weapon.tokens.lowerBound, Word.anOther)
    }

    private static let others = WordSet(["other", "additional", "further"].map { wordKey($0.utf8) })

    private static let ordinals = WordTable<Int>([
        wordKey("another"): 2, wordKey("second"): 2, wordKey("third"): 3, wordKey("fourth"): 4, wordKey("fifth"): 5,
        wordKey("sixth"): 6,
    ])
}
