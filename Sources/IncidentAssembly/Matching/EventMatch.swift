internal import GeometryEngine
internal import IncidentModel

/// How well two events of different reports agree whose dates do not rule it out; what is not told of both counts nothing.
struct EventMatch: Sendable {
    /// From this score on two reports are taken to tell one event.
    static let threshold = 3.0

    private(set) var score = 0.0
    private(set) var reasons: [String] = []
    private let isTelling: Bool

    /// - Parameter isTelling: fills `reasons`; very many pairs are compared, and few are joined.
    init(_ a: EventProfile, _ b: EventProfile, isTelling: Bool) {
        self.isTelling = isTelling
        compareDates(a, b)
        compareTimes(a, b)
        comparePlaces(a, b)
        compareWeapons(a, b)
        compareCounts(a, b)
        // The costliest, for which two reports that have nothing else in common are not enough.
        if score + Self.mostForWording >= Self.threshold { compareWording(a, b) }
    }

    private static let mostForWording = 2.5

    /// Days, weekdays or days of publication say that these are two.
    static func datesExclude(_ a: EventProfile, _ b: EventProfile) -> Bool {
        guard let first = a.date, let second = b.date else { return false }
        if let one = first.date.civilDay, let other = second.date.civilDay {
            return abs(one.daysSince1970 - other.daysSince1970) > 1
        }
        guard first.date.agrees(with: second.date) else { return true }
        if let one = first.weekday ?? first.date.civilDay?.weekday,
            let other = second.weekday ?? second.date.civilDay?.weekday, one != other
        {
            return true
        }
        guard let one = a.published?.civilDay, let other = b.published?.civilDay else { return false }
        return abs(one.daysSince1970 - other.daysSince1970) > 14
    }

    private mutating func add(_ points: Double, _ reason: @autoclosure () -> String) {
        score += points
        if isTelling { reasons.append(reason()) }
    }

    // MARK: - Evidence

    private mutating func compareDates(_ a: EventProfile, _ b: EventProfile) {
        guard let first = a.date, let second = b.date else { return }
        if let one = first.date.civilDay, let other = second.date.civilDay {
            // A night has two dates.
            if one == other { add(3, "same day") } else { add(1, "one day apart") }
            return
        }
        let weekdays = (first.weekday ?? first.date.civilDay?.weekday, second.weekday ?? second.date.civilDay?.weekday)
        // One week has one Friday and a year has fifty-two.
        if let weekday = weekdays.0, weekdays.1 != nil { add(0.5, "both on a \(weekday.rawValue)") }
        if first.date.month != nil, second.date.month != nil { add(0.5, "same month") }
    }

    private mutating func compareTimes(_ a: EventProfile, _ b: EventProfile) {
        guard let first = a.time, let second = b.time else { return }
        if first.precision != .partOfDay, second.precision != .partOfDay {
            let gap = abs(first.minutes.lowerBound - second.minutes.lowerBound)
            if gap <= 60 { add(1.5, "times within an hour") } else if gap > 180 { add(-2, "times hours apart") }
        } else if first.minutes.overlaps(second.minutes) {
            add(0.3, "same part of the day")
        } else {
            add(-1.5, "parts of the day differ")
        }
    }

    private mutating func comparePlaces(_ a: EventProfile, _ b: EventProfile) {
        var isNear = false
        var isFar = !a.aims.isEmpty && !b.aims.isEmpty
        for one in a.aims {
            for other in b.aims {
                guard let first = one.placement, let second = other.placement else { continue }
                let gap = Geodesic.distanceMeters(from: first.point, to: second.point)
                let reach = first.radiusMeters + second.radiusMeters
                if first.place == second.place || gap < max(500, min(reach, 3000)) { isNear = true }
                if gap < reach + 5000 { isFar = false }
            }
        }
        if isNear { add(1, "same place hit or meant") }
        if isFar { add(-2, "places far apart") }
        if a.aims.isEmpty || b.aims.isEmpty { add(-0.5, "no place to compare") }
        guard let first = a.launches.first?.placement, let second = b.launches.first?.placement else { return }
        let gap = Geodesic.distanceMeters(from: first.point, to: second.point)
        if first.place == second.place { add(1, "same launch place") }
        if gap > first.radiusMeters + second.radiusMeters + 5000 { add(-1, "launch places far apart") }
    }

    private mutating func compareWeapons(_ a: EventProfile, _ b: EventProfile) {
        guard let first = a.family, let second = b.family else { return }
        if first == second { add(0.3, "same kind of weapon") } else { add(-1, "weapons differ") }
    }

    private mutating func compareCounts(_ a: EventProfile, _ b: EventProfile) {
        if let first = a.munitions, let second = b.munitions {
            if first.overlaps(second) { add(0.2, "counts agree") } else { add(-0.3, "counts differ") }
        }
        for (first, second) in [(a.killed, b.killed), (a.injured, b.injured)] {
            guard let first, let second else { continue }
            if first.overlaps(second) { add(0.2, "casualties agree") } else { add(-1, "casualties differ") }
        }
    }

    private mutating func compareWording(_ a: EventProfile, _ b: EventProfile) {
        var shared = 0
        var (i, j) = (0, 0)
        while i < a.wording.count, j < b.wording.count {
            if a.wording[i] == b.wording[j] {
                shared += 1
                i += 1
                j += 1
            } else if a.wording[i] < b.wording[j] {
                i += 1
            } else {
                j += 1
            }
        }
        if shared >= 20 {
            add(Self.mostForWording, "\(shared) runs of eight words in common")
        } else if shared >= 6 {
            add(1.2, "\(shared) runs of eight words in common")
        }
    }
}
