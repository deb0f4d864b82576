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
    static func groups(of events: [ReportedEvent], profiles: [EventProfile]) -> [Group] {
        var joins: [Join] = []
        var excluded: Set<[Int]> = []
        for a in events.indices {
            for b in events.indices where b > a && events[a].report != events[b].report {
                let isSameKind = (events[a].status == .background) == (events[b].status == .background)
                let match = EventMatch(profiles[a], profiles[b])
                // A recalled event is another report's own only when the day is certain.
                let isCertain = profiles[a].date?.date.isFull == true && profiles[b].date?.date.isFull == true
                if match.isExcluded || !isSameKind && !isCertain {
                    excluded.insert([a, b])
                } else if match.score >= EventMatch.threshold {
                    joins.append(Join(a: a, b: b, match: match))
                }
            }
        }
        joins.sort { ($1.match.score, $0.a, $0.b) < ($0.match.score, $1.a, $1.b) }
        var groups = events.indices.map { Group(members: [$0]) }
        var groupOf = Array(events.indices)
        for join in joins {
            let (first, second) = (groupOf[join.a], groupOf[join.b])
            guard first != second else { continue }
            let clashes = groups[first].members.contains { one in
                groups[second].members.contains { other in
                    excluded.contains([min(one, other), max(one, other)]) || events[one].report == events[other].report
                }
            }
            guard !clashes else { continue }
            for member in groups[second].members { groupOf[member] = first }
            groups[first].members += groups[second].members
            groups[first].joined += groups[second].joined + [join]
            groups[second].members = []
        }
        return groups.filter { !$0.members.isEmpty }.map { group in
            var sorted = group
            sorted.members.sort()
            return sorted
        }
    }
}
