internal import GeometryEngine
internal import IncidentModel

/// Launch-to-impact distances of one incident, each with the range that the footprints allow.
final class SiteDistances {
    private let context: GeometryContext
    private var known: [Ends: SiteDistance] = [:]

    init(context: GeometryContext) { self.context = context }

    /// Every placed launch with every placed impact; with the targets where nothing is known to have come down.
    func distances(in incident: Incident) throws -> [SiteDistance] {
        let launches = placed(in: incident) { $0.role == .launch || $0.role == .found }
        var ends = placed(in: incident) { $0.role == .impact }
        if ends.isEmpty { ends = placed(in: incident) { $0.role == .target } }
        return try launches.flatMap { launch in
            try ends.map { end in
                try distance(from: launch.index, launch.placement, to: end.index, end.placement)
            }
        }
    }

    private func placed(
        in incident: Incident, where isWanted: (Site) -> Bool
    ) -> [(index: Int, placement: Placement)] {
        incident.sites.enumerated().compactMap { index, site in
            guard isWanted(site), !site.isDenied, let placement = site.placement else { return nil }
            return (index, placement)
        }
    }

    /// The likely value is the geodesic between the points, least and greatest those between the footprints.
    func distance(from: Int, _ start: Placement, to: Int, _ end: Placement) throws -> SiteDistance {
        let ends = Ends(start: start, end: end)
        if var distance = known[ends] {
            (distance.from, distance.to) = (from, to)
            return distance
        }
        let line = Geodesic.inverse(from: start.point, to: end.point)
        let bounds = try FootprintDistance(from: start.footprint, to: end.footprint, context: context)
        let distance = SiteDistance(
            from: from, to: to, likelyMeters: line.meters, minMeters: min(bounds.minMeters, line.meters),
            maxMeters: max(bounds.maxMeters, line.meters), azimuthDegrees: line.azimuthDegrees)
        known[ends] = distance
        return distance
    }

    private struct Ends: Hashable {
        let start: Placement
        let end: Placement

        /// The outlines are left to `==`, which sees at once that two are the same memory.
        func hash(into hasher: inout Hasher) {
            hasher.combine(start.point)
            hasher.combine(start.radiusMeters)
            hasher.combine(end.point)
            hasher.combine(end.radiusMeters)
        }
    }
}
