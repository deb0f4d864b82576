internal import IncidentModel

/// "04:15" or "04:00–04:15" in minutes after midnight.
struct ClockSpan: Hashable {
    var earliest: Int
    var latest: Int

    init?(_ text: String) {
        let ends = text.split(separator: "–", omittingEmptySubsequences: false).map { Self.minutes(of: $0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        earliest = first
        latest = last
    }

    init(_ time: LocalTime) {
        earliest = time.minutes.lowerBound
        latest = time.minutes.upperBound
    }

    /// Both ends within so many minutes, past midnight, too.
    func isWithin(_ minutes: Int, of other: ClockSpan) -> Bool {
        func gap(_ a: Int, _ b: Int) -> Int {
            let gap = abs(a - b) % 1440
            return min(gap, 1440 - gap)
        }
        return gap(earliest, other.earliest) <= minutes && gap(latest, other.latest) <= minutes
    }

    private static func minutes(of clock: Substring) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
