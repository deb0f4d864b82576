internal import IncidentModel

extension EventBuilder {
    /// Words of harm that no munition of ours did.
    static let otherViolence: WordSet = WordSet(
        [
            "bomb", "bombs", "bomber", "bombers", "gunman", "clash", "clashes", "stabbing", "accident", "crash",
            "stampede",
            "assassination", "ambush", "coup", "earthquake", "fighting", "war", "gunmen", "gunfire", "stormed",
            "shootout",
        ].map { wordKey($0.utf8) })

    // MARK: - Harm and blame

    mutating func addHarm(_ sentence: SentenceReading, _ placed: [PlacedFrame]) {
        addHarmOfParts(sentence, placed)
        for found in sentence.casualties {
            switch owner(of: found, sentence, placed) {
            case .reported:
                if let sum = sumWithBefore(found, sentence) {
                    reported.claims.append(
                        Claim(sum, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
                }
                // "Another landed near P. It caused no casualties": that one.
                if isOfOneMunition(found, sentence) {
                    harmlessParts += found.facts.map {
                        Claim($0, speaker: sentence.speaker, evidence: passage.evidence(found.tokens))
                    }
                    continue
                }
                if found.isNone, harmOfParts.isOpen, harmOfParts.isFurther {
                    weakHarm += found.facts.map {
                        Claim($0, speaker: sentence.speaker, evidence: passage.evidence(found.tokens))
                    }
                    continue
                }
                for fact in found.facts {
                    reported.claims.append(
                        Claim(
                            fact, speaker: sentence.speaker, isHedged: isHedged(found.tokens, sentence),
                            evidence: passage.evidence(found.tokens)))
                }
                weakHarm += weakClaims(found, sentence)
            case .other(let index):
                for fact in found.facts {
                    others[index].event.claims.append(
                        Claim(fact, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
                }
                others[index].weakHarm += weakClaims(found, sentence)
            case .none: break
            }
        }
        let isReported = placed.contains { $0.destination == .reported }
        let isOther =
            sentence.weapons.contains { $0.isAir } || !isReported && (focus != .reported || !placed.isEmpty)
        let speaksOfIt = isReported || sentence.mentionsAttack && isPlain(sentence)
        for found in sentence.damage where !isOther && (speaksOfIt || !sentence.weapons.isEmpty) {
            reported.claims.append(
                Claim(.damage(found.text), speaker: sentence.speaker, evidence: passage.evidence(found.tokens)))
        }
    }

    private func weakClaims(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> [Claim] {
        found.weakFacts.map { Claim($0, speaker: sentence.speaker, evidence: passage.evidence(found.tokens)) }
    }

    /// "Three Americans were wounded. An Iraqi was also hurt": with those of the sentence before.
    private func sumWithBefore(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Fact? {
        if let sum = sumWithOther(found, sentence) { return sum }
        let first = found.tokens.lowerBound
        if !found.isNone, found.facts.count == 1, saysAlso(found), harmBefore == nil,
            let told = toldBefore(found.facts[0])
        {
            return told
        }
        guard !found.isNone, found.facts.count == 1,
            saysAlso(found) || first == sentence.tokens.lowerBound && isFurtherPeople(first),
            let before = harmBefore, passage.bytes(sentence.tokens)?.lowerBound != before.start
        else { return nil }
        return before.facts.lazy.compactMap { Self.sum($0, found.facts[0]) }.first
    }

    /// "Two guards were also wounded", paragraphs below the five civilians.
    private func toldBefore(_ fact: Fact) -> Fact? {
        var greatest: CountRange?
        for claim in reported.claims.prefix(Self.claimsCompared) {
            let count: CountRange? =
                switch (claim.fact, fact) {
                case (.killed(let one), .killed), (.injured(let one), .injured): one
                default: nil
                }
            if let count, count.max != nil, count.min > (greatest?.min ?? 0) { greatest = count }
        }
        guard let greatest else { return nil }
        switch fact {
        case .killed(let more) where more.min < greatest.min: return .killed(greatest + more)
        case .injured(let more) where more.min < greatest.min: return .injured(greatest + more)
        default: return nil
        }
    }

    private static func sum(_ first: Fact, _ second: Fact) -> Fact? {
        switch (first, second) {
        case (.killed(let a), .killed(let b)): .killed(a + b)
        case (.injured(let a), .injured(let b)): .injured(a + b)
        default: nil
        }
    }

    /// "One student died on the spot and | another | died later".
    private func sumWithOther(_ found: CasualtyFinder.Found, _ sentence: SentenceReading) -> Fact? {
        guard !found.isNone, found.facts.count == 1,
            let before = sentence.casualties.last(where: {
                $0.tokens.upperBound <= found.tokens.lowerBound && !$0.isNone && $0.facts.count == 1
            }),
            !(before.tokens.upperBound..<max(before.tokens.upperBound, found.tokens.lowerBound)).contains(where: {
                // "four are being treated: a man and three others": parts of the four.
                passage.isWord($0, Word.colon)
            }),
            isFurtherPeople(found.tokens.lowerBound) || isOtherGrade(found.tokens, than: before.tokens)
        else { return nil }
        return Self.sum(before.facts[0], found.facts[0])
    }

    /// "another", "two others", "three more people": not those told of before.
    private func isFurtherPeople(_ first: Int) -> Bool {
        passage.isWord(first, Word.anOther)
            || passage.isA(first, .number) && passage.isAny(first + 1, Self.furtherPeople)
    }

    /// "Two were seriously hurt and five suffered light injuries": how badly parts them.
    private func isOtherGrade(_ tokens: Range<Int>, than before: Range<Int>) -> Bool {
        guard
            (before.upperBound..<max(before.upperBound, tokens.lowerBound)).contains(where: {
                passage.isWord($0, Word.and)
            })
                || passage.isWord(tokens.lowerBound - 1, Word.and),
            tokens.lowerBound - before.upperBound < 3
        else { return false }
        func grade(_ tokens: Range<Int>) -> Bool? {
            if passage.has(Self.severe, in: tokens) { return true }
            return passage.has(Self.light, in: tokens) ? false : nil
        }
        guard let one = grade(before), let other = grade(tokens) else { return false }
        return one != other
    }

    private static let furtherPeople = BackgroundCues.keys("others other more further additional")
    private static let severe = BackgroundCues.keys(
        "seriously severely critically gravely badly serious severe critical grave")
    private static let light = BackgroundCues.keys(
        "lightly slightly moderately minor light slight moderate superficial")

    private func saysAlso(_ found: CasualtyFinder.Found) -> Bool {
        let end = found.tokens.upperBound
        return passage.has(wordKey("also"), in: found.tokens) || passage.isWord(end, wordKey("too"))
            || passage.isWord(end, wordKey("as")) && passage.isWord(end + 1, wordKey("well"))
    }

    /// What the sentence told of harm, for the next one.
    mutating func noteHarm(_ sentence: SentenceReading) {
        guard !sentence.casualties.isEmpty else {
            harmBefore = nil
            return
        }
        let facts = sentence.casualties.filter { !$0.isNone && $0.facts.count == 1 }.map { $0.facts[0] }
        // One number of each kind; two rules may have read the same one.
        let single = facts.filter { fact in facts.allSatisfy { $0 == fact || Self.sum($0, fact) == nil } }
        harmBefore = single.isEmpty ? nil : (single, passage.bytes(sentence.tokens)?.lowerBound ?? 0)
    }

    /// "No troops were hurt", where the report tells of nobody who was.
    mutating func settleWeakHarm() {
        Self.settle(weakHarm, into: &reported)
        if !reported.claims.contains(where: {
            $0.fact.counted.map { $0.kind != .munitions && $0.count.min > 0 } ?? false
        }) {
            Self.settle(harmlessParts, into: &reported)
        }
        for index in others.indices { Self.settle(others[index].weakHarm, into: &others[index].event) }
    }

    private static func settle(_ weak: [Claim], into event: inout ReportedEvent) {
        guard !weak.isEmpty else { return }
        var isKilledTold = false
        var isInjuredTold = false
        for claim in event.claims {
            if case .killed = claim.fact { isKilledTold = true }
            if case .injured = claim.fact { isInjuredTold = true }
        }
        event.claims += weak.filter { claim in
            if case .killed = claim.fact { !isKilledTold } else { !isInjuredTold }
        }
    }

    /// "The rocket fell on a house, killing three … The other two exploded in P; a guard was killed": what each did adds up.
    private mutating func addHarmOfParts(_ sentence: SentenceReading, _ placed: [PlacedFrame]) {
        guard placed.allSatisfy({ $0.destination == .reported }) else { return }
        let isGoingOn = placed.isEmpty && harmOfParts.isOpen && focus == .reported
        guard let part = isGoingOn ? .same : partOfSalvo(sentence) else {
            harmOfParts.isOpen = false
            return
        }
        var killed: CountRange?
        var injured: CountRange?
        for found in sentence.casualties where !found.isNone && owner(of: found, sentence, placed) == .reported {
            for fact in found.facts {
                switch fact {
                case .killed(let count) where count.min > (killed?.min ?? 0): killed = count
                case .injured(let count) where count.min > (injured?.min ?? 0): injured = count
                default: break
                }
            }
        }
        if part == .first {
            harmOfParts = HarmOfParts()
            harmOfParts.isFromLead = sentencesSeen < 2
        }
        harmOfParts.isOpen = true
        if part != .same { harmOfParts.isFurther = part == .further }
        let evidence = passage.evidence(sentence.tokens)
        if let killed {
            if let earlier = harmOfParts.killed, part == .further, !(harmOfParts.isFromLead && earlier == killed) {
                reported.claims.append(Claim(.killed(earlier + killed), speaker: sentence.speaker, evidence: evidence))
            }
            if part != .same || harmOfParts.killed == nil {
                harmOfParts.killed = harmOfParts.killed.map { $0 + killed } ?? killed
            }
        }
        if let injured {
            // "Two were wounded when a rocket hit a school", says the lead, and the report: "Another hit a school, injuring two".
            if let earlier = harmOfParts.injured, part == .further, !(harmOfParts.isFromLead && earlier == injured) {
                reported.claims.append(
                    Claim(.injured(earlier + injured), speaker: sentence.speaker, evidence: evidence))
            }
            if part != .same || harmOfParts.injured == nil {
                harmOfParts.injured = harmOfParts.injured.map { $0 + injured } ?? injured
            }
        }
    }

    private enum PartOfSalvo { case first, further, same }

    /// "The rocket, one of four …", "One rocket hit …" and "Another fell …", "The other three exploded …".
    private func partOfSalvo(_ sentence: SentenceReading) -> PartOfSalvo? {
        guard let frame = sentence.frames.first(where: { ($0.kind == .land || $0.kind == .hit) && !$0.isAir }) else {
            return nil
        }
        let subject = frame.clause.lowerBound..<max(frame.clause.lowerBound, frame.trigger)
        let near = subject.prefix(8)
        if near.contains(where: { passage.isAny($0, Self.furtherWords) }) { return .further }
        let isOne = near.contains { index in
            passage.isWord(index, Word.one) && !passage.isWord(index - 1, Word.comma)
                || passage.isWord(index, wordKey("first"))
        }
        // "At least eight hit the zone; two hit P, killing two".
        let isCounted =
            frame.isContinuation && frame.clause.lowerBound > sentence.tokens.lowerBound
            && passage.isA(frame.clause.lowerBound, .number)
        if isCounted { return .first }
        let isOneOf = sentence.tokens.contains { index in
            passage.isWord(index, Word.comma) && passage.isWord(index + 1, Word.one)
                && passage.isWord(index + 2, Word.of)
                && passage.isA(index - 1, .weapon)
        }
        return isOne || isOneOf ? .first : nil
    }

    private static let furtherWords = BackgroundCues.keys("another other others second third fourth rest")
}
