internal import GeometryEngine
internal import IncidentModel

/// Launch-to-impact distances of one incident, each with the range that the footprints allow.
struct SiteDistances {
    let context: GeometryContext

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
        let line = Geodesic.inverse(from: start.point, to: end.point)
        let bounds = try FootprintDistance(from: start.footprint, to: end.footprint, context: context)
        return SiteDistance(
            from: from, to: to, likelyMeters: line.meters, minMeters: min(bounds.minMeters, line.meters),
            maxMeters: max(bounds.maxMeters, line.meters), azimuthDegrees: line.azimuthDegrees)
    }
}
