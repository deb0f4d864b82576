internal import GeometryEngine
public import IncidentModel

/// Launch-to-impact distances of one incident, each with the range that the footprints allow.
struct SiteDistances {
    let context: GeometryContext

    /// Every placed launch with every placed impact; with the targets where nothing is known to have come down.
    func distances(in incident: Incident) throws -> [SiteDistance] {
        let launches = indices(incident) { $0.role == .launch || $0.role == .found }
        var ends = indices(incident) { $0.role == .impact }
        if ends.isEmpty { ends = indices(incident) { $0.role == .target } }
        var distances: [SiteDistance] = []
        for from in launches {
            for to in ends {
                guard let start = incident.sites[from].placement, let end = incident.sites[to].placement else {
                    continue
                }
                distances.append(try Self.distance(from: from, start, to: to, end, context))
            }
        }
        return distances
    }

    private func indices(_ incident: Incident, where isWanted: (Site) -> Bool) -> [Int] {
        incident.sites.indices.filter { index in
            let site = incident.sites[index]
            return isWanted(site) && site.placement != nil && !site.isDenied
        }
    }

    static func distance(
        from: Int, _ start: Placement, to: Int, _ end: Placement, _ context: GeometryContext
    ) throws -> SiteDistance {
        let line = Geodesic.inverse(from: start.point, to: end.point)
        let bounds = try FootprintDistance(from: start.footprint, to: end.footprint, context: context)
        return SiteDistance(
            from: from, to: to, likelyMeters: line.meters, minMeters: min(bounds.minMeters, line.meters),
            maxMeters: max(bounds.maxMeters, line.meters), azimuthDegrees: line.azimuthDegrees)
    }
}

/// Distance between any two placements, as the `distance` command gives it.
public enum PlacementDistance {
    /// The indices of the result are 0 and 1.
    public static func between(_ a: Placement, _ b: Placement) throws -> SiteDistance {
        try SiteDistances.distance(from: 0, a, to: 1, b, GeometryContext())
    }
}
