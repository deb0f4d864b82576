internal import IncidentModel

extension EventBuilder {
    /// Counts that no frame took: "Three rockets — first accounts spoke of mortars — hit", "Four were launched",
    /// "There were eight, fired from …".
    mutating func addLooseCounts(_ sentence: SentenceReading, _ frames: [Frame]) {
        guard !frames.contains(where: { $0.kind == .found }) else { return }
        let stage: MunitionStage = frames.contains { $0.kind == .launch || $0.kind == .launchSite } ? .fired : .landed
        for mention in sentence.weapons where !mention.isAir && !mention.isModifier && !mention.isSalvo {
            guard let count = mention.count, let range = count.count, !count.isPartitive, !count.isIndefinite else {
                continue
            }
            let nearest = frames.filter { !$0.isContinuation }.min {
                abs($0.trigger - mention.head) < abs($1.trigger - mention.head)
            }
            guard let nearest, abs(nearest.trigger - mention.head) < 25 else { continue }
            addCount(range, stage, passage.evidence(mention.tokens), sentence)
        }
        guard sentence.weapons.isEmpty, sentence.carried != nil else { return }
        let first = sentence.tokens.lowerBound
        for frame in frames where frame.kind == .launch && frame.isContinuation {
            let subject = frame.clause.lowerBound
            if passage.isA(subject, .number), let range = counted(at: subject) {
                addCount(range, .fired, passage.evidence(subject..<subject + 1), sentence)
            }
        }
        if passage.isWord(first, wordKey("there")), passage.isA(first + 1, .be), passage.isA(first + 2, .number),
            let range = counted(at: first + 2)
        {
            addCount(range, .used, passage.evidence(first..<first + 3), sentence)
        }
    }

    private func counted(at index: Int) -> CountRange? {
        CountParser(passage: passage).count(endingAt: index, notBefore: index)?.count
    }

    private mutating func addCount(
        _ range: CountRange, _ stage: MunitionStage, _ evidence: [Evidence], _ sentence: SentenceReading
    ) {
        let isKnown = reported.claims.contains { claim in
            if case .munitions = claim.fact { claim.evidence == evidence } else { false }
        }
        if !isKnown {
            reported.claims.append(Claim(.munitions(range, stage), speaker: sentence.speaker, evidence: evidence))
        }
    }
}
