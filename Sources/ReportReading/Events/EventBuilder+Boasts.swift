internal import IncidentModel

/// What those who fired say that they fired: the count only where nobody else tells one.
extension EventBuilder {
    /// "The group claimed the attack, saying that it had fired 28 rockets", "Its men fired 28, it said".
    mutating func addBoast(_ sentence: SentenceReading) {
        guard anchor.hasEvent, isBoast(sentence),
            sentence.dates.allSatisfy({ !cues.isForeign($0, anchor) && !$0.looksBack })
        else { return }
        let speaker = Speaker(
            kind: .militant, name: sentence.speaker.kind == .militant ? sentence.speaker.name : "")
        func add(_ count: CountRange, _ tokens: Range<Int>) {
            let evidence = passage.evidence(tokens)
            if !boasts.contains(where: { $0.evidence == evidence }), boasts.count < Self.claimsCompared {
                boasts.append(Claim(.munitions(count, .fired), speaker: speaker, evidence: evidence))
            }
        }
        for mention in sentence.weapons where !mention.isAir && !mention.isModifier && !mention.isSalvo {
            guard let count = mention.count, let range = count.count, !count.isPartitive, !count.isIndefinite,
                !isFound(mention, sentence), !isOfLauncher(mention)
            else { continue }
            add(range, mention.tokens)
        }
        for index in sentence.tokens where passage.isA(index, .launchVerb) && passage.isA(index + 1, .number) {
            guard index + 2 >= sentence.tokens.upperBound || passage.tokens[index + 2].kind == .mark,
                let range = CountParser(passage: passage).count(endingAt: index + 1, notBefore: index + 1)?.count
            else { continue }
            add(range, index..<index + 2)
        }
    }

    mutating func settleBoasts() {
        let isTold = reported.claims.contains { if case .munitions = $0.fact { true } else { false } }
        if !isTold { reported.claims += boasts }
    }

    /// What a group tells of its own deed: its claim, not the report's count.
    func isBoast(_ sentence: SentenceReading) -> Bool {
        boastOf.start == sentence.tokens.lowerBound ? boastOf.isBoast : tellsBoast(sentence)
    }

    func tellsBoast(_ sentence: SentenceReading) -> Bool {
        if claims(sentence) || boastsOfFighters(sentence) || boasts(sentence) || takesResponsibility(sentence)
            || claimsAttack(sentence)
        {
            return true
        }
        // "… claimed the attack. "We fired six rockets," it said."
        guard wasBoast else { return false }
        return sentence.tokens.contains {
            passage.isA($0, .reporting)
                && (passage.isAny($0 - 1, Self.claimants) || passage.isAny($0 + 1, Self.claimants))
        }
    }

    /// "A group which calls itself X claimed responsibility, saying …", whoever that is.
    ///
    /// - Parameter first: "The guards struck P with 12 missiles and claimed responsibility" says itself what was fired.
    func takesResponsibility(_ sentence: SentenceReading, after first: Int = 0) -> Bool {
        passage.has(Word.responsibility, in: sentence.tokens.lowerBound..<sentence.tokens.upperBound + 4)
            && sentence.tokens.contains { index in
                index > first && passage.isAny(index, Self.claiming)
                    && (1...4).contains { passage.isWord(index + $0, Word.responsibility) }
                    && !(max(sentence.tokens.lowerBound, index - 8)..<index).contains { passage.isA($0, .negation) }
            }
    }

    /// "The Islamic State claimed the attack, saying its men had fired 28", by whatever name.
    private func claimsAttack(_ sentence: SentenceReading) -> Bool {
        passage.any(wordKey("claimed"), in: sentence.tokens) { index in
            index > sentence.tokens.lowerBound
                && !passage.isA(index - 1, [.be, .negation]) && passage.isA(index + 1, .determiner)
                && passage.isA(index + 2, [.attackNoun, .salvoNoun])
                && passage.has(Self.saying, in: index..<sentence.tokens.upperBound)
        }
    }

    private static let saying = BackgroundCues.keys("saying said adding")
    private static let claiming = BackgroundCues.keys(
        "claimed claims claiming took taken asserted asserts asserting assumed accepted declared")

    /// "The militia said it fired 10 rockets": a deed told by those who did it, named or not.
    private func boasts(_ sentence: SentenceReading) -> Bool {
        let tokens = sentence.tokens
        return passage.has([.launchVerb, .targetVerb], in: tokens)
            && passage.has(.actor, in: tokens.lowerBound - 1..<tokens.upperBound)
            && tokens.contains { index in
                passage.isA(index, .reporting) && tokens.contains(index - 1)
                    && (passage.isA(index - 1, .actor)
                        || passage.isWord(index - 1, Word.comma) && passage.isA(index - 2, .actor))
                    && (index + 1..<min(index + 9, tokens.upperBound)).contains { passage.isAny($0, Self.claimants) }
                    && (index + 1..<min(index + 12, tokens.upperBound)).contains {
                        passage.isA($0, [.launchVerb, .targetVerb])
                    }
            }
    }

    /// "An Internet statement from an insurgent group said that its fighters had hit the base with two rockets".
    private func boastsOfFighters(_ sentence: SentenceReading) -> Bool {
        passage.any(Word.its, in: sentence.tokens) { index in
            passage.isAny(index + 1, Self.fighters)
                && (max(sentence.tokens.lowerBound, index - 4)..<index).contains { passage.isA($0, .reporting) }
                && (index + 2..<min(index + 6, max(index + 2, sentence.tokens.upperBound))).contains {
                    passage.isA($0, [.hitVerb, .launchVerb, .targetVerb])
                }
        }
    }

    private static let fighters = BackgroundCues.keys(
        "fighters men units forces members militants gunmen brigade cells")

    func claims(_ sentence: SentenceReading) -> Bool {
        sentence.blame.contains { if case .claimedBy = $0.fact { true } else { false } }
    }

    private static let claimants = BackgroundCues.keys("it they group statement")
}
