internal import IncidentModel

/// Dead and wounded told apart by the wall that the munitions were meant to cross: inside the zone, and outside it where they
/// fell short.
struct HarmByWall: Sendable {
    var inside: [Claim] = []
    var outside: [Claim] = []
}

extension EventBuilder {
    /// Notes which side of the wall a sentence's harm befell.
    mutating func noteSides(_ sentence: SentenceReading, _ claims: ArraySlice<Claim>, before: ArraySlice<Claim>) {
        guard !claims.isEmpty, let isOutside = side(of: sentence) else { return }
        // "Two were also wounded inside": added to the others already.
        if passage.has(wordKey("also"), in: sentence.tokens) { return }
        if isOutside {
            harmByWall.outside += claims.filter(Self.isCountedHarm)
            // "A contractor was hurt. But the heaviest toll was outside the walls": the contractor was inside them.
            if passage.isWord(sentence.tokens.lowerBound, Word.but) {
                harmByWall.inside += before.filter(Self.isCountedHarm)
            }
        } else {
            harmByWall.inside += claims.filter(Self.isCountedHarm)
        }
    }

    private static func isCountedHarm(_ claim: Claim) -> Bool {
        switch claim.fact {
        case .killed(let count), .injured(let count): count.min > 0
        default: false
        }
    }

    /// Outside, inside, or nothing of the kind.
    private func side(of sentence: SentenceReading) -> Bool? {
        var isOutside = false
        var isInside = false
        for index in sentence.tokens {
            if passage.isAny(index, Self.shortOf), passage.isWord(index + 1, wordKey("short")) { isOutside = true }
            if passage.isAny(index, Self.astray) || passage.isWord(index, Word.outside) { isOutside = true }
            if passage.isWord(index, wordKey("inside")), passage.isA(index + 1, .determiner),
                (index + 2...index + 3).contains(where: {
                    sentence.tokens.contains($0) && passage.isAny($0, Self.walled)
                })
            {
                isInside = true
            }
        }
        return isOutside == isInside ? nil : isOutside
    }

    /// "Five were wounded inside the zone", "30 were wounded where rounds fell short": 35, unless the report itself adds up.
    mutating func addBothSides() {
        guard let inside = Self.greatest(harmByWall.inside), let outside = Self.greatest(harmByWall.outside) else {
            return
        }
        for (one, other) in [(inside.killed, outside.killed), (inside.injured, outside.injured)] {
            guard let one, let other, let sum = Self.sumOfSides(one.fact, other.fact), let total = sum.counted
            else {
                continue
            }
            let isTold = reported.claims.contains { claim in
                guard let told = claim.fact.counted, told.kind == total.kind else { return false }
                return told.count.min >= total.count.min
                    || told.count == other.fact.counted?.count && claim.evidence != other.evidence
            }
            if !isTold {
                reported.claims.append(
                    Claim(sum, speaker: other.speaker, evidence: one.evidence + other.evidence))
            }
        }
    }

    private static func greatest(_ claims: [Claim]) -> (killed: Claim?, injured: Claim?)? {
        guard !claims.isEmpty else { return nil }
        func most(_ isKilled: Bool) -> Claim? {
            claims.filter { if case .killed = $0.fact { isKilled } else { !isKilled } }
                .max { ($0.fact.counted?.count.min ?? 0) < ($1.fact.counted?.count.min ?? 0) }
        }
        return (most(true), most(false))
    }

    private static func sumOfSides(_ one: Fact, _ other: Fact) -> Fact? {
        switch (one, other) {
        case (.killed(let a), .killed(let b)): .killed(a + b)
        case (.injured(let a), .injured(let b)): .injured(a + b)
        default: nil
        }
    }

    private static let shortOf = BackgroundCues.keys("fell falling fall landed landing")
    private static let astray = BackgroundCues.keys("stray overshot astray")
    private static let walled = BackgroundCues.keys("zone compound base camp embassy perimeter airport enclave walls")
}
