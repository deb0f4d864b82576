internal import GeometryEngine
public import IncidentModel

/// Which rings to draw, and around what.
public struct RingRequest: Hashable, Sendable {
    /// Metres on the ellipsoid, ascending.
    public var radiiMeters: [Double]
    /// A named centre for all incidents; nil means each incident's own target.
    public var center: (name: String, point: Coordinate)? {
        get { named.map { ($0.name, $0.point) } }
        set { named = newValue.map { Named(name: $0.name, point: $0.point) } }
    }

    private struct Named: Hashable, Sendable {
        var name: String
        var point: Coordinate
    }

    private var named: Named?

    public init(
        radiiMeters: [Double] = [1_000, 2_000, 5_000, 10_000], center: (name: String, point: Coordinate)? = nil
    ) {
        self.radiiMeters = radiiMeters
        self.center = center
    }
}

/// Fills in launch-to-impact distances and zone memberships.
public struct IncidentMeasurer: Sendable {
    private let zones: [Zone]
    private let rings: RingRequest

    /// - Parameter zones: gazetteer areas and the user's own; rings are made here.
    public init(zones: [Zone], rings: RingRequest = RingRequest()) {
        self.zones = zones
        self.rings = rings
    }

    /// - Returns: the incidents measured, and every zone that their memberships refer to, rings among them.
    /// - Throws: `GeometryEngineError` when GEOS refuses a footprint.
    public func measure(_ incidents: [Incident]) throws -> (incidents: [Incident], zones: [Zone]) {
        var made = RingZones(request: rings)
        let ringsOf = incidents.map { made.zones(for: $0) }
        let context = GeometryContext()
        let index = try ZoneShares(zones: zones + made.all, context: context)
        var measured: [Incident] = []
        for (incident, rings) in zip(incidents, ringsOf) {
            var copy = incident
            copy.distances = try SiteDistances(context: context).distances(in: incident)
            copy.zones = []
            for (number, site) in incident.sites.enumerated() {
                guard let placement = site.placement else { continue }
                let own = Set(rings)
                copy.zones += try index.shares(of: placement.footprint).compactMap { zone, share in
                    guard zone.kind != .ring || own.contains(zone.id) else { return nil }
                    return ZoneMembership(zone: zone.id, site: number, share: share)
                }
            }
            measured.append(copy)
        }
        let used = Set(measured.flatMap { $0.zones.map(\.zone) })
        return (measured, (zones + made.all).filter { $0.kind != .gazetteerArea || used.contains($0.id) })
    }
}
