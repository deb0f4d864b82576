internal import GeometryEngine
internal import IncidentModel

/// One thing on the map: a site, its footprint, or the path between two sites. What every GIS layer is made from.
struct IncidentFeature {
    enum Kind {
        case site(Site)
        case footprint(Site)
        case path(MeasuredPair)
    }

    /// What follows the incident's id in the feature's: "/site-0".
    let tail: String
    let incident: Incident
    let kind: Kind
    /// Nil for a site without a place.
    let geometry: Geometry?

    /// Stable across runs as far as the incident's id is.
    var id: String { incident.id + tail }

    /// Those that a layout asks for.
    static func all(of incident: Incident, in layout: GeoJSONLayout, units: LengthUnit) -> [IncidentFeature] {
        switch layout {
        case .combined: return all(of: incident, units: units)
        case .sites: return incident.sites.indices.map { site($0, of: incident) }
        case .footprints: return incident.sites.indices.compactMap { footprint($0, of: incident) }
        case .paths: return paths(of: incident, units: units)
        case .points:
            var sides: [SiteRole] = []
            return incident.sites.indices.compactMap { index in
                let site = incident.sites[index]
                guard site.placement != nil, !site.isDenied, !sides.contains(site.role) else { return nil }
                sides.append(site.role)
                return self.site(index, of: incident)
            }
        }
    }

    /// In the order of telling: each site with its footprint, then the paths.
    static func all(of incident: Incident, units: LengthUnit) -> [IncidentFeature] {
        var features: [IncidentFeature] = []
        for index in incident.sites.indices {
            features.append(site(index, of: incident))
            if let footprint = footprint(index, of: incident) { features.append(footprint) }
        }
        return features + paths(of: incident, units: units)
    }

    private static func site(_ index: Int, of incident: Incident) -> IncidentFeature {
        let site = incident.sites[index]
        return IncidentFeature(
            tail: "/site-\(index)", incident: incident, kind: .site(site),
            geometry: site.placement.map { .point($0.writtenPoint) })
    }

    private static func footprint(_ index: Int, of incident: Incident) -> IncidentFeature? {
        let site = incident.sites[index]
        guard let placement = site.placement, !placement.footprint.isEmpty else { return nil }
        return IncidentFeature(
            tail: "/footprint-\(index)", incident: incident, kind: .footprint(site),
            geometry: placement.writtenFootprint)
    }

    private static func paths(of incident: Incident, units: LengthUnit) -> [IncidentFeature] {
        incident.distances.compactMap { distance in
            guard let pair = MeasuredPair(distance, in: incident, units: units), pair.from.placement != nil,
                pair.to.placement != nil
            else { return nil }
            return IncidentFeature(
                tail: "/path-\(distance.from)-\(distance.to)", incident: incident, kind: .path(pair),
                geometry: pair.path)
        }
    }
}

extension MeasuredPair {
    /// Nil when an end is not placed or both are one point.
    var path: Geometry? {
        guard let from = from.placement, let to = to.placement else { return nil }
        return .path(from: from.writtenPoint, to: to.writtenPoint)
    }
}

extension Geometry {
    /// The shortest way on the ellipsoid, cut where it crosses the antimeridian; nil between a point and itself.
    ///
    /// A vertex every 5 km keeps the straight pieces of a map within half a metre of it below 60° of latitude.
    fileprivate static func path(from start: Coordinate, to end: Coordinate) -> Geometry? {
        let parts = Geodesic.path(from: start, to: end, maxSegmentMeters: 5000).compactMap { part in
            try? LineString(part.roundedWithoutRepeats(decimals: CoordinateDecimals.most))
        }
        return parts.count == 1 ? .line(parts[0]) : parts.isEmpty ? nil : .multiLine(parts)
    }
}
