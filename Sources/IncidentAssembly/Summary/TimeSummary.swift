internal import IncidentModel

/// One time of day from several statements of it; rival clock times become a span.
struct TimeSummary: Sendable {
    var time: LocalTime?
    var findings: [Finding] = []

    init(_ claims: [Claim]) {
        var stated: [(time: LocalTime, claim: Claim)] = []
        for claim in claims {
            if case .time(let time) = claim.fact { stated.append((time, claim)) }
        }
        let clocks = stated.filter { $0.time.precision != .partOfDay }
        guard let first = clocks.first else {
            // The narrowest words win: "early morning" says more than "morning".
            time = stated.map(\.time).min { $0.minutes.count < $1.minutes.count }
            return
        }
        let low = clocks.map(\.time.minutes.lowerBound).min() ?? first.time.minutes.lowerBound
        let high = clocks.map(\.time.minutes.upperBound).max() ?? low
        let isMinute = clocks.contains { $0.time.precision == .minute }
        guard low < high else {
            time = isMinute ? clocks.first { $0.time.precision == .minute }?.time : first.time
            return
        }
        time = LocalTime(
            local: "\(LocalTime.clock(low))–\(LocalTime.clock(high))", precision: isMinute ? .minute : .hour,
            minutes: low...high)
        let values = clocks.map(\.time.local).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        findings.append(
            Finding(
                code: "time-conflict", severity: high - low > 60 ? .warning : .note,
                message: "Times differ: \(values.joined(separator: " and ")); kept as a span.",
                evidence: clocks.flatMap(\.claim.evidence)))
    }
}
