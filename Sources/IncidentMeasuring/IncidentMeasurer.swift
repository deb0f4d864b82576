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
        // Stretches do not depend on the number of cores, and neither do the answers.
        let halves = max(Self.leastHalf, (incidents.count + 1) / 2)
        let length = max(
            min(Self.leastStretch, halves), (incidents.count + Self.mostStretches - 1) / Self.mostStretches)
        let starts = Array(stride(from: 0, to: incidents.count, by: length))
        let rings = drawn.zones
        let parts = starts.concurrentMap(stride: 1) { start in
            let stretch = start..<min(start + length, incidents.count)
            return Result { try measureStretch(incidents[stretch], rings, ringsOfIncident[stretch]) }
        }
        let measured = try parts.flatMap { try $0.get() }
        let used = Set(measured.flatMap { $0.zones.map(\.zone) })
        return (measured, (zones + drawn.zones).filter { $0.kind != .gazetteerArea || used.contains($0.id) })
    }

    private static let leastStretch = 64
    /// A few incidents are measured in two parts, beyond which making the zones anew costs more than it saves.
    private static let leastHalf = 3
    private static let mostStretches = 32

    /// One stretch, in one task.
    private func measureStretch(
        _ incidents: ArraySlice<Incident>, _ rings: [Zone], _ ringsOfIncident: ArraySlice<Range<Int>>
    ) throws -> [Incident] {
        let context = GeometryContext()
        let areas = try ZoneShares(zones: zones, context: context)
        let ringAreas = try ZoneShares(zones: rings, context: context)
        let distances = SiteDistances(context: context)
        var known: [PlacementInRings: [(zone: Zone, share: Double)]] = [:]
        var measured = Array(incidents)
        for (index, rings) in ringsOfIncident.enumerated() {
            measured[index].distances = try distances.distances(in: measured[index])
            measured[index].zones = try measured[index].sites.enumerated().flatMap { number, site in
                guard let placement = site.placement else { return [ZoneMembership]() }
                let key = PlacementInRings(placement: placement, rings: rings)
                let shares =
                    try known[key] ?? areas.shares(of: placement) + ringAreas.shares(of: placement, among: rings)
                known[key] = shares
                return shares.map { ZoneMembership(zone: $0.zone.id, site: number, share: $0.share) }
            }
        }
        return measured
    }
}

/// Events share their places: what was found for one is kept for the next.
private struct PlacementInRings: Hashable {
    let placement: Placement
    let rings: Range<Int>

    /// The outline is left to `==`, which sees at once that two are the same memory.
    func hash(into hasher: inout Hasher) {
        hasher.combine(placement.place)
        hasher.combine(placement.point)
        hasher.combine(placement.radiusMeters)
    }
}
