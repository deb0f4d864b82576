internal import IncidentModel

/// An incident with the number that ties its symbols to the list beside the map.
struct NumberedIncident {
    let number: Int
    let incident: Incident

    var isBackground: Bool { incident.status == .background }

    /// Attacks that are reported first, those only recalled after them; each in the order of the collection.
    static func number(_ incidents: [Incident]) -> [NumberedIncident] {
        let reported = incidents.filter { $0.status != .background }
        let recalled = incidents.filter { $0.status == .background }
        return (reported + recalled).enumerated().map { NumberedIncident(number: $0.offset + 1, incident: $0.element) }
    }

    /// Sites with a place, those said not to be so left out; with their index in the incident.
    var placedSites: [(index: Int, site: Site, placement: Placement)] {
        incident.sites.enumerated().compactMap { index, site in
            guard !site.isDenied, let placement = site.placement, placement.point.isOnEarth else { return nil }
            return (index, site, placement)
        }
    }
}
