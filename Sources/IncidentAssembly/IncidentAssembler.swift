internal import GeometryEngine
public import IncidentModel

/// Joins what the reports say of one event into one incident; every source's value stays in the claims.
public struct IncidentAssembler: Sendable {
    public init() {}

    /// - Parameters:
    ///   - events: in report order; sites placed or not. Given away, they are let go one by one as incidents are made of them.
    ///   - published: publication day by report, as far as known.
    /// - Returns: incidents by date, then id.
    public func assemble(_ events: consuming [ReportedEvent], published: [ReportID: PartialDate] = [:]) -> [Incident] {
        let groups = Self.groups(of: events, published)
        for index in events.indices { events[index].wording = [] }
        var incidents = events.withUnsafeMutableBufferPointer { events in
            // Each event is in one group.
            nonisolated(unsafe) let events = events
            return groups.concurrentMap { group in
                let joins = group.joined.map { describe($0, events) }
                return incident(from: group.members.map { Self.taken(&events[$0]) }, joins: joins)
            }
        }
        incidents.sortByDateAndID()
        makeUnique(&incidents)
        return incidents
    }

    private static func groups(
        of events: [ReportedEvent], _ published: [ReportID: PartialDate]
    ) -> [EventGrouping.Group] {
        let profiles = events.concurrentMap { EventProfile($0, published: published[$0.report]) }
        return EventGrouping.groups(of: events, profiles: profiles)
    }

    /// The report of an event stays to be asked for.
    private static func taken(_ event: inout ReportedEvent) -> ReportedEvent {
        var taken = ReportedEvent(report: event.report, status: event.status)
        swap(&taken, &event)
        return taken
    }

    /// The id of an incident that has none: date, main place, short digest of the evidence.
    public static func id(of incident: Incident) -> String { IncidentNaming.id(of: incident) }

    /// One incident of events that are already known to be one.
    private func incident(from events: [ReportedEvent], joins: [Finding]) -> Incident {
        // What one event alone tells is not copied: of very many incidents nearly all are of one report.
        let claims = events.count == 1 ? events[0].claims : events.flatMap(\.claims)
        let summary = EventSummary(claims: claims)
        let sites = SiteMerging.merged(events.count == 1 ? events[0].sites : events.flatMap(\.sites))
        let isBackground = events.allSatisfy { $0.status == .background }
        var status: IncidentStatus = isBackground ? .background : .carriedOut
        if !isBackground {
            let hasImpact = sites.contains { $0.role == .impact }
            if let told = events.first(where: { $0.status == .foiled }), !hasImpact { status = told.status }
            let hasLanded = claims.contains {
                if case .munitions(_, .landed) = $0.fact { !$0.isDenied } else { false }
            }
            if summary.isIntercepted, !hasImpact, !hasLanded { status = .intercepted }
        }
        var incident = Incident(
            id: "", status: status, date: summary.date, time: summary.time, weapon: summary.weapon,
            munitions: summary.munitions, sites: sites, casualties: summary.casualties, damage: summary.damage,
            claimedBy: summary.claimedBy, attributedTo: summary.attributedTo, blamed: summary.blamed,
            reports: events.map(\.report).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
            findings: [], claims: claims)
        incident.id = IncidentNaming.id(of: incident)
        incident.findings =
            joins + summary.findings + events.flatMap(\.findings)
            + SiteDisagreement.findings(sites: sites, munitions: summary.munitions) + sites.flatMap(\.findings)
        return incident
    }

    private func describe(_ join: EventGrouping.Join, _ events: UnsafeMutableBufferPointer<ReportedEvent>) -> Finding {
        let score = (join.match.score * 10).rounded() / 10
        return Finding(
            code: "reports-joined", severity: .note,
            message:
                "\(events[join.a].report) and \(events[join.b].report) are taken for one event (score \(score), needed \(EventMatch.threshold)): \(join.match.reasons.joined(separator: ", "))."
        )
    }

    private func makeUnique(_ incidents: inout [Incident]) {
        var seen: [String: Int] = [:]
        for index in incidents.indices {
            let count = seen[incidents[index].id, default: 0] + 1
            seen[incidents[index].id] = count
            if count > 1 { incidents[index].id += "-\(count)" }
        }
    }
}
