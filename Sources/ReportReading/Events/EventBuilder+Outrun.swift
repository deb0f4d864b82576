internal import IncidentModel

/// Figures of which the report itself says that they were told earlier: what was told since stands.
extension EventBuilder {
    /// "had first given a toll of 39 dead", "an earlier statement put it at three", beside a figure told since.
    static func dropOutrunFigures(from event: inout ReportedEvent, _ passage: Passage) {
        let counted = event.claims.indices.prefix(claimsCompared).filter { event.claims[$0].fact.counted != nil }
        guard counted.count > 1 else { return }
        let ages = counted.map { age(of: event.claims[$0], passage) }
        guard ages.contains(where: { $0 != .current }) else { return }
        var outrun: Set<Int> = []
        for (index, age) in zip(counted, ages) where age != .current {
            guard let (told, count) = event.claims[index].fact.counted else { continue }
            let isOutrun = zip(counted, ages).contains { other, since in
                guard since == .current, let (kind, later) = event.claims[other].fact.counted, kind == told else {
                    return false
                }
                // "had reported 35 dead" may still be the one figure of the whole, where later ones are of parts.
                return age == .outrun || later.min >= count.min
            }
            if isOutrun { outrun.insert(index) }
        }
        guard !outrun.isEmpty else { return }
        event.claims = event.claims.indices.filter { !outrun.contains($0) }.map { event.claims[$0] }
    }

    private enum Age { case current, told, outrun }

    private static func age(of claim: Claim, _ passage: Passage) -> Age {
        guard let evidence = claim.evidence.last, let first = passage.token(at: evidence.range.lowerBound),
            let end = passage.token(at: max(evidence.range.lowerBound, evidence.range.upperBound - 1))
        else { return .current }
        let number = (first..<max(first, end + 1)).last { passage.isA($0, .number) } ?? first
        if isFollowedByEarly(number, passage) { return .outrun }
        for index in (max(0, number - 16)..<number).reversed() {
            if ends(index, passage) { return .current }
            let isTelling = passage.isA(index, .reporting) || passage.isAny(index, tellings)
            guard isTelling || passage.isAny(index, accounts) else { continue }
            let age = age(toldBy: index, passage)
            // "had earlier put | the toll at two": the verb before the noun may say more.
            if isTelling || age != .current { return age }
        }
        return .current
    }

    /// The age that the verb or noun of telling gives.
    private static func age(toldBy index: Int, _ passage: Passage) -> Age {
        if isEarly(index - 1, passage) && !passage.isWord(index - 2, Word.the) || isEarly(index + 1, passage) {
            return .outrun
        }
        if passage.isAny(index, accounts) { return .current }
        // "An earlier coalition statement | had put".
        let subject = max(0, index - 9)..<index
        for noun in subject.reversed() where passage.isAny(noun, accounts) {
            if (max(0, noun - 3)..<noun).contains(where: { isEarly($0, passage) }) { return .outrun }
        }
        return subject.suffix(4).contains { passage.isWord($0, wordKey("had")) } ? .told : .current
    }

    /// "an earlier toll", "five reported earlier", "from 83 a day earlier": what looks back is a figure, not an attack.
    static func isOfFigure(_ past: Int, _ passage: Passage) -> Bool {
        if (past + 1..<past + 4).contains(where: { passage.isAny($0, accounts) }) { return true }
        guard passage.isAny(past, early) else { return false }
        return (max(0, past - 5)..<past).contains {
            passage.isAny($0, [Word.from, Word.of]) && passage.isA($0 + 1, .number)
        }
    }

    private static func isEarly(_ index: Int, _ passage: Passage) -> Bool { passage.isAny(index, early) }

    /// "Four were killed, initial reports said".
    private static func isFollowedByEarly(_ number: Int, _ passage: Passage) -> Bool {
        for index in number + 1..<min(number + 14, max(number + 1, passage.tokens.count)) {
            if passage.isA(index, .number) { return false }
            guard passage.isWord(index, Word.comma) else { continue }
            return passage.isAny(index + 1, early) && passage.isAny(index + 2, accounts)
        }
        return false
    }

    /// Where the words before belong to something else.
    private static func ends(_ index: Int, _ passage: Passage) -> Bool {
        let byte = passage.report.text[passage.tokens[index].start]
        return passage.tokens[index].kind == .mark && (byte == 0x2E || byte == 0x3B || byte == 0x3F)
            || passage.isAny(index, turns)
    }

    private static let early = BackgroundCues.keys(
        "initially originally previously first earlier initial preliminary previous early")
    private static let tellings = BackgroundCues.keys("spoken spoke given gave put puts counted tallied listed known")
    private static let accounts = BackgroundCues.keys(
        "reports report statement toll tally figure figures count estimate estimates account accounts information")
    private static let turns = BackgroundCues.keys("but while whereas although though later now then")
}
