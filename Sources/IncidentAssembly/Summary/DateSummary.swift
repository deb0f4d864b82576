internal import IncidentModel

/// One date from several statements of it.
struct DateSummary: Sendable {
    var date: EventDate?
    var findings: [Finding] = []

    /// How much a basis weighs: what is said outranks what is reckoned.
    private static let order: [EventDate.Basis] = [
        .explicit, .weekdayAndPublished, .relative, .partial, .publishedOnly,
    ]

    init(_ claims: [Claim]) {
        var stated: [(date: EventDate, claim: Claim)] = []
        for claim in claims {
            if case .date(let date) = claim.fact { stated.append((date, claim)) }
        }
        guard
            let best = stated.enumerated().max(by: { Self.weight($0).lexicographicallyPrecedes(Self.weight($1)) })?
                .element
        else { return }
        var chosen = best.date
        if chosen.weekday == nil {
            chosen.weekday = stated.lazy.compactMap(\.date.weekday).first { Self.fits($0, chosen.date) }
        }
        date = chosen
        checkWeekday(best)
        let rival = stated.first { !$0.date.date.agrees(with: chosen.date) && $0.date.basis != .publishedOnly }
        if let rival {
            findings.append(
                Finding(
                    code: "date-conflict",
                    message:
                        "The day is given as \(Self.words(chosen)) and as \(Self.words(rival.date)); the first is used.",
                    evidence: best.claim.evidence + rival.claim.evidence))
        }
        if chosen.date.civilDay == nil {
            findings.append(
                Finding(
                    code: "date-partial", severity: .note,
                    message:
                        "The day is known only as \(Self.words(chosen)); give a publication date (--published) to complete it.",
                    evidence: best.claim.evidence))
        }
    }

    /// Completeness first, then basis, then the earlier statement.
    private static func weight(_ item: EnumeratedSequence<[(date: EventDate, claim: Claim)]>.Element) -> [Int] {
        let date = item.element.date.date
        let parts = [date.year, date.month, date.day].compactMap { $0 }.count
        let isOnlyPublished = item.element.date.basis == .publishedOnly
        return [isOnlyPublished ? 0 : 1, parts, -(order.firstIndex(of: item.element.date.basis) ?? 9), -item.offset]
    }

    private static func fits(_ weekday: Weekday, _ date: PartialDate) -> Bool {
        date.civilDay.map { $0.weekday == weekday } ?? true
    }

    private mutating func checkWeekday(_ best: (date: EventDate, claim: Claim)) {
        guard let day = best.date.date.civilDay, let weekday = best.date.weekday, day.weekday != weekday else { return }
        findings.append(
            Finding(
                code: "date-contradiction",
                message:
                    "\(best.date.edtf ?? "") was a \(day.weekday.rawValue), the report says \(weekday.rawValue); the date is kept.",
                evidence: best.claim.evidence))
    }

    private static func words(_ date: EventDate) -> String {
        [date.weekday?.rawValue, date.edtf].compactMap { $0 }.joined(separator: ", ")
    }
}
