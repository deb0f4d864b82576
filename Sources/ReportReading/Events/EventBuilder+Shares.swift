internal import IncidentModel

/// Figures of a lead that add up two attacks, each of which the report then tells with its own.
extension EventBuilder {
    /// "Three soldiers were killed and 31 wounded in two attacks", two and 17 in this one, one and 14 in the other.
    mutating func dropSumsOfAttacks() {
        let equals = others.indices.filter { others[$0].event.status == .carriedOut }
        guard !equals.isEmpty else { return }
        var sums: [Range<Int>] = []
        for kind in [CountedKind.killed, .injured] {
            let own = Set(exact(kind, in: reported))
            guard own.count > 1 else { continue }
            let parts = equals.flatMap { Array(Set(exact(kind, in: others[$0].event)).prefix(1)) }
            guard let all = own.max(), let share = own.filter({ $0 < all }).max(), parts.count == equals.count,
                share + parts.reduce(0, +) == all
            else { continue }
            for claim in reported.claims.prefix(Self.claimsCompared) {
                if let (told, count) = claim.fact.counted, told == kind, count.min == all,
                    let range = claim.evidence.first?.range
                {
                    sums.append(range)
                }
            }
        }
        guard !sums.isEmpty else { return }
        // What else the lead's sentence counts is of both as well, where the report tells it again.
        let told = reported.claims
        reported.claims = told.filter { claim in
            guard let (kind, count) = claim.fact.counted, kind != .munitions, let own = claim.evidence.first?.range,
                sums.contains(where: { isBeside(own, $0) })
            else { return true }
            return !told.prefix(Self.claimsCompared).contains { other in
                guard let (again, less) = other.fact.counted, again == kind, less.min < count.min else { return false }
                return other.evidence.first.map { part in !sums.contains { isBeside(part.range, $0) } } ?? false
            }
        }
    }

    private func exact(_ kind: CountedKind, in event: ReportedEvent) -> [Int] {
        event.claims.prefix(Self.claimsCompared).compactMap { claim in
            guard let (told, count) = claim.fact.counted, told == kind, count.max == count.min else { return nil }
            return count.min
        }
    }

    /// In one sentence, as near as numbers of one toll stand.
    private func isBeside(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        let gap = max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound)
        guard gap < 80 else { return false }
        let between = min(a.upperBound, b.upperBound)..<max(a.lowerBound, b.lowerBound, min(a.upperBound, b.upperBound))
        return !passage.report.text[between].contains(0x2E)
    }
}
