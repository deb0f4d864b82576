internal import IncidentModel

/// Puts events that are one and the same into groups.
struct EventGrouping: Sendable {
    struct Group: Sendable {
        /// Indices into the events.
        var members: [Int]
        var joined: [Join] = []
    }

    struct Join: Sendable {
        var a: Int
        var b: Int
        var match: EventMatch
    }

    /// Best pairs first; a pair joins two groups only when no member of one is ruled out by a member of the other.
    ///
    /// - Complexity: O(n × the events of a day and of no day), not O(n²): years of reports go through here.
    static func groups(of events: [ReportedEvent], profiles: [EventProfile]) -> [Group] {
        profiles.withUnsafeBufferPointer { profiles in
            // Not copied from pair to pair.
            groups(of: events, profiles)
        }
    }

    private static func groups(of events: [ReportedEvent], _ profiles: UnsafeBufferPointer<EventProfile>) -> [Group] {
        nonisolated(unsafe) let profiles = profiles
        /// Days apart, or recalled by one report and told by the other without both days being certain.
        @Sendable func isRuledOut(_ a: Int, _ b: Int) -> Bool {
            let isSameKind = (events[a].status == .background) == (events[b].status == .background)
            if !isSameKind {
                let isCertain = profiles[a].date?.date.isFull == true && profiles[b].date?.date.isFull == true
                if !isCertain { return true }
            }
            return EventMatch.datesExclude(profiles[a], profiles[b])
        }
        let days = EventDays(profiles)
        var pairs = events.indices.concurrentMap { a in
            var pairs: [(score: Double, a: Int32, b: Int32)] = []
            days.forEachRival(of: a) { b in
                guard events[a].report != events[b].report, !isRuledOut(a, b) else { return }
                let score = EventMatch(profiles[a], profiles[b], isTelling: false).score
                if score >= EventMatch.threshold { pairs.append((score, Int32(a), Int32(b))) }
            }
            return pairs
        }.flatMap { $0 }
        pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
        var groups = events.indices.map { Group(members: [$0]) }
        var groupOf = Array(events.indices)
        for pair in pairs {
            let (a, b) = (Int(pair.a), Int(pair.b))
            let (first, second) = (groupOf[a], groupOf[b])
            guard first != second else { continue }
            let clashes = groups[first].members.contains { one in
                groups[second].members.contains { other in
                    events[one].report == events[other].report || isRuledOut(one, other)
                }
            }
            guard !clashes else { continue }
            for member in groups[second].members { groupOf[member] = first }
            groups[first].members += groups[second].members
            let match = EventMatch(profiles[a], profiles[b], isTelling: true)
            groups[first].joined += groups[second].joined + [Join(a: a, b: b, match: match)]
            groups[second].members = []
        }
        return groups.filter { !$0.members.isEmpty }.map { group in
            var sorted = group
            sorted.members.sort()
            return sorted
        }
    }
}

/// Events by their day, to leave out the many pairs that days apart rule out.
private struct EventDays: Sendable {
    private var days: [Int?]
    /// Indices of a day, and of events without one that something else could join, each ascending.
    private var byDay: [Int: [Int]] = [:]
    private var undated: [Int] = []
    private let comparable: [Bool]

    init(_ profiles: UnsafeBufferPointer<EventProfile>) {
        comparable = profiles.map(\.canJoinUndated)
        days = profiles.map { $0.date?.date.civilDay?.daysSince1970 }
        for (index, day) in days.enumerated() {
            if let day {
                byDay[day, default: []].append(index)
            } else if profiles[index].canJoinUndated {
                undated.append(index)
            }
        }
    }

    /// The later events that the day of this one does not rule out.
    func forEachRival(of index: Int, _ body: (Int) -> Void) {
        guard let day = days[index] else {
            guard comparable[index] else { return }
            for other in index + 1..<max(index + 1, days.count) where comparable[other] { body(other) }
            return
        }
        for list in [byDay[day - 1], byDay[day], byDay[day + 1], undated] {
            guard let list else { continue }
            for other in list[firstBeyond(index, list)...] { body(other) }
        }
    }

    private func firstBeyond(_ index: Int, _ list: [Int]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] > index { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
