internal import IncidentModel

/// Figures that take the place of those told before, or stand against them, and name nothing themselves.
extension EventBuilder {
    /// "he later raised that figure to three", "a hospital put the number at nine", "the mayor spoke of eight".
    mutating func addRevised(_ sentence: SentenceReading) {
        guard anchor.hasEvent, sentencesSinceReported <= 3 else { return }
        for index in sentence.tokens where passage.isAny(index, Self.figureOpeners) {
            let isRevised = passage.isAny(index, Self.revisers)
            guard
                let (count, end) = isRevised || passage.isAny(index, Self.putters)
                    ? figure(behind: index, sentence) : spokenOf(index, sentence),
                let before = lastCounted(before: index)
            else { continue }
            if !isRevised, isNumberAsked(before: sentence.tokens.lowerBound) {
                reported.claims.append(
                    Claim(
                        .munitions(count, .used), speaker: speaker(before: index, sentence),
                        evidence: passage.evidence(index..<end)))
                continue
            }
            let start = passage.bytes(sentence.tokens)?.lowerBound ?? 0
            let isOfSentence = (before.evidence.last?.range.lowerBound ?? 0) >= start
            // "Two rockets hit P. A spokesman knew of three": of what the sentence itself counts, if it counts anything.
            if passage.isAny(index, Self.speaks), !isOfSentence { continue }
            let evidence = passage.evidence(index..<end)
            let speaker = speaker(before: index, sentence)
            guard let fact = Self.fact(like: before.fact, count) else { continue }
            // "initially reported 25 and raised that to 34", below a lead that tells of 40: told before the lead was.
            if passage.isAny(index, Self.raisers), isTopped(fact) { continue }
            if isRevised { dropOutrun(like: fact) }
            reported.claims.append(Claim(fact, speaker: isRevised ? before.speaker : speaker, evidence: evidence))
        }
    }

    /// "The coalition did not say how many rockets had been used.": the sentence before.
    private func isNumberAsked(before start: Int) -> Bool {
        let before = max(0, start - 24)..<start
        guard let many = before.last(where: { passage.isWord($0, wordKey("many")) }) else { return false }
        return passage.isWord(many - 1, wordKey("how"))
            && (1...2).contains { passage.isA(many + $0, .weapon) }
            && (many..<start - 1).allSatisfy { !passage.isWord($0, Word.stop) }
    }

    /// Who stands right before a verb that tells a figure.
    private func speaker(before verb: Int, _ sentence: SentenceReading) -> Speaker {
        let found = SpeakerFinder(passage: passage).subject(of: verb, notBefore: sentence.tokens.lowerBound)
        return found.kind == .unattributed && found.name.isEmpty ? sentence.speaker : found
    }

    /// "… that figure | to three |": the count, and where its words end.
    private func figure(behind verb: Int, _ sentence: SentenceReading) -> (CountRange, Int)? {
        let end = min(verb + 5, sentence.tokens.upperBound)
        // "put it at ten and | raised it | to twelve".
        let nouns = passage.isAny(verb, Self.revisers) ? Self.figuresOrIt : Self.figures
        guard
            let noun = (verb + 1..<max(verb + 1, end)).first(where: {
                passage.isAny($0, nouns) && passage.isAny($0 + 1, [Word.to, Word.at])
            }),
            !(verb + 1..<noun).contains(where: { passage.tokens[$0].kind == .mark || passage.isA($0, .verb) })
        else { return nil }
        return count(from: noun + 2, sentence)
    }

    /// "spoke of | only two |", "boasted of | twelve |".
    private func spokenOf(_ verb: Int, _ sentence: SentenceReading) -> (CountRange, Int)? {
        guard passage.isWord(verb + 1, Word.of) else { return nil }
        return count(from: passage.isAny(verb + 2, Self.only) ? verb + 3 : verb + 2, sentence)
    }

    /// A number that no noun follows.
    private func count(from first: Int, _ sentence: SentenceReading) -> (CountRange, Int)? {
        let end = min(first + 4, sentence.tokens.upperBound)
        guard first < end,
            let last = (first..<end).last(where: { passage.isA($0, .number) }),
            !(first..<last).contains(where: { passage.tokens[$0].kind == .mark }),
            last + 1 >= sentence.tokens.upperBound || passage.tokens[last + 1].kind == .mark
                || passage.isA(last + 1, [.conjunction, .subordinator, .adverb]) || passage.isWord(last + 1, Word.from)
                || passage.isA(last + 1, .preposition)
                    && (passage.isA(last + 2, [.weekday, .partOfDay]) || passage.isA(last + 3, .partOfDay)),
            let count = CountParser(passage: passage).count(endingAt: last, notBefore: first)?.count
        else { return nil }
        return (count, last + 1)
    }

    /// The number told last before a word.
    private func lastCounted(before index: Int) -> Claim? {
        let start = passage.tokens[index].start
        return reported.claims.suffix(Self.claimsCompared).last { claim in
            guard (claim.evidence.last?.range.lowerBound ?? .max) < start else { return false }
            switch claim.fact {
            case .munitions, .killed, .injured: return true
            default: return false
            }
        }
    }

    private static func fact(like other: Fact, _ count: CountRange) -> Fact? {
        switch other {
        case .munitions(_, let stage): .munitions(count, stage)
        case .killed: .killed(count)
        case .injured: .injured(count)
        default: nil
        }
    }

    private func isTopped(_ fact: Fact) -> Bool {
        guard let new = fact.counted else { return false }
        return reported.claims.suffix(Self.claimsCompared).contains {
            $0.fact.counted.map { $0.kind == new.kind && $0.count.min > new.count.min } == true
        }
    }

    /// What was told of this kind before it was corrected.
    mutating func dropOutrun(like fact: Fact) {
        let floor = max(0, reported.claims.count - Self.claimsCompared)
        for index in reported.claims.indices.reversed() where index >= floor {
            if let told = reported.claims[index].fact.counted, told.kind == fact.counted?.kind {
                reported.claims.remove(at: index)
            }
        }
    }

    private static let revisers = BackgroundCues.keys(
        """
        raised raising revised revising corrected correcting lowered lowering updated updating increased increasing \\
        upped changed reduced adjusted amended
        """)
    private static let raisers = BackgroundCues.keys("raised raising increased increasing upped updated updating")
    private static let putters = BackgroundCues.keys("put puts putting gave gives")
    private static let speaks = BackgroundCues.keys("spoke speaks boasted boasts knew")
    private static let figureOpeners = WordSet(
        joining: [revisers, putters, speaks], "")
    private static let figures = BackgroundCues.keys("figure number count tally total estimate")
    private static let figuresOrIt = WordSet(joining: [figures], "it that this them")
    private static let only = BackgroundCues.keys("only just")
}
