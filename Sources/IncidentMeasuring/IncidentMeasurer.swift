internal import GeometryEngine
public import IncidentModel

/// Fills in launch-to-impact distances and zone memberships.
public struct IncidentMeasurer: Sendable {
    private let zones: [Zone]
    private let rings: RingRequest

    /// - Parameter zones: gazetteer areas and the user's own; rings are made here.
    public init(zones: [Zone], rings: RingRequest = RingRequest()) {
        self.zones = zones
        self.rings = rings
    }

    /// Measures every incident, recalled ones too. Rings apply to the incidents they were drawn for.
    ///
    /// - Returns: the incidents, and the zones that tables and maps need: rings, the user's areas, and of the gazetteer's
    ///   those that hold part of a site.
    /// - Throws: `GeometryEngineError` when GEOS refuses a footprint or a zone.
    public func measure(_ incidents: [Incident]) throws -> (incidents: [Incident], zones: [Zone]) {
        var drawn = RingZones(request: rings)
        let ringsOfIncident = incidents.map { drawn.indices(for: $0) }
        let context = GeometryContext()
        let areas = try ZoneShares(zones: zones, context: context)
        let ringAreas = try ZoneShares(zones: drawn.zones, context: context)
        let distances = SiteDistances(context: context)
        var measured = incidents
        for (index, incident) in incidents.enumerated() {
            measured[index].distances = try distances.distances(in: incident)
            measured[index].zones = try incident.sites.enumerated().flatMap { number, site in
                guard let placement = site.placement else { return [ZoneMembership]() }
                let shares =
                    try areas.shares(of: placement)
                    + ringAreas.shares(of: placement, among: ringsOfIncident[index])
                return shares.map { ZoneMembership(zone: $0.zone.id, site: number, share: $0.share) }
            }
        }
        let used = Set(measured.flatMap { $0.zones.map(\.zone) })
        return (measured, (zones + drawn.zones).filter { $0.kind != .gazetteerArea || used.contains($0.id) })
    }
}
