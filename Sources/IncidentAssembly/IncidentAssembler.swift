internal import GeometryEngine
public import IncidentModel

/// Joins what the reports say of one event into one incident; every source's value stays in the claims.
public struct IncidentAssembler: Sendable {
    public init() {}

    /// - Parameters:
    ///   - events: in report order; sites placed or not.
    ///   - published: publication day by report, as far as known.
    /// - Returns: incidents by date, then id.
    public func assemble(_ events: [ReportedEvent], published: [ReportID: PartialDate] = [:]) -> [Incident] {
        let profiles = events.concurrentMap { EventProfile($0, published: published[$0.report]) }
        var incidents = EventGrouping.groups(of: events, profiles: profiles).concurrentMap { group in
            incident(from: group.members.map { events[$0] }, joins: group.joined.map { describe($0, events) })
        }
        incidents.sort { ($0.date?.edtf ?? "~", $0.id) < ($1.date?.edtf ?? "~", $1.id) }
        return uniqued(incidents)
    }

    /// The id of an incident that has none: date, main place, short digest of the evidence.
    public static func id(of incident: Incident) -> String { IncidentNaming.id(of: incident) }

    /// One incident of events that are already known to be one.
    private func incident(from events: [ReportedEvent], joins: [Finding]) -> Incident {
        let claims = events.flatMap(\.claims)
        let summary = EventSummary(claims: claims)
        let sites = SiteMerging.merged(events.flatMap(\.sites))
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

    private func describe(_ join: EventGrouping.Join, _ events: [ReportedEvent]) -> Finding {
        let score = (join.match.score * 10).rounded() / 10
        return Finding(
            code: "reports-joined", severity: .note,
            message:
                "\(events[join.a].report) and \(events[join.b].report) are taken for one event (score \(score), needed \(EventMatch.threshold)): \(join.match.reasons.joined(separator: ", "))."
        )
    }

    private func uniqued(_ incidents: [Incident]) -> [Incident] {
        var seen: [String: Int] = [:]
        return incidents.map { incident in
            seen[incident.id, default: 0] += 1
            var copy = incident
            if let count = seen[incident.id], count > 1 { copy.id += "-\(count)" }
            return copy
        }
    }
}
