internal import IncidentModel

/// An incident at one place, as conflict data sets code it: they know events at a point, not sites with roles.
///
/// An incident is coded where it came down: one event for each placed impact that nobody denies; without one, at its
/// placed targets; else at its placed interceptions. A launch site alone is no event at a place. Recalled and foiled
/// incidents are left out.
struct CodedEvent {
    let id: String
    let incident: Incident
    let site: Site
    let placement: Placement
    /// Harm is told of the incident as a whole: the first event carries it, so that sums stay right.
    let carriesHarm: Bool

    static func all(of incident: Incident) -> [CodedEvent] {
        guard incident.status == .carriedOut || incident.status == .intercepted else { return [] }
        for role in [SiteRole.impact, .target, .intercepted] {
            let sites = incident.sites.enumerated().compactMap { index, site -> (Int, Site, Placement)? in
                guard site.role == role, !site.isDenied, let placement = site.placement else { return nil }
                return (index, site, placement)
            }
            if sites.isEmpty { continue }
            return sites.enumerated().map { order, entry in
                CodedEvent(
                    id: "\(incident.id)/site-\(entry.0)", incident: incident, site: entry.1, placement: entry.2,
                    carriesHarm: order == 0)
            }
        }
        return []
    }

    var killed: CountRange? { carriesHarm ? incident.casualties.killed : nil }
}

extension IncidentCollection {
    var reportsByID: [ReportID: Report] {
        Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
    }
}
