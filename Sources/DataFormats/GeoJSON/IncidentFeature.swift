internal import GeometryEngine
internal import IncidentModel

/// One thing on the map: a site, its footprint, or the path between two sites. What every GIS layer is made from.
struct IncidentFeature {
    enum Kind {
        /// The number of the site in its incident.
        case site(Int)
        case footprint(Int)
        indirect case path(MeasuredPair)
    }

    let kind: Kind
    /// Nil for a site without a place.
    let geometry: Geometry?

    /// The parts of its id, stable across runs as far as the incident's is.
    func tellID(of incident: Incident, _ part: (String) -> Void) {
        part(incident.id)
        switch kind {
        case .site(let index):
            part("/site-")
            part(String(index))
        case .footprint(let index):
            part("/footprint-")
            part(String(index))
        case .path(let pair): part("/path-\(pair.measured.from)-\(pair.measured.to)")
        }
    }

    /// Those that a layout asks for, in the order of telling: each site with its footprint, then the paths.
    static func forEach<Failure: Error>(
        of incident: Incident, in layout: GeoJSONLayout = .combined, units: LengthUnit,
        _ take: (IncidentFeature) throws(Failure) -> Void
    ) throws(Failure) {
        var sides: [SiteRole] = []
        for index in incident.sites.indices where layout != .paths {
            let site = incident.sites[index]
            if layout == .points {
                guard site.placement != nil, !site.isDenied, !sides.contains(site.role) else { continue }
                sides.append(site.role)
            }
            if layout != .footprints {
                try take(
                    IncidentFeature(
                        kind: .site(index), geometry: site.placement.map { .point($0.writtenPoint) }))
            }
            if layout == .combined || layout == .footprints, let footprint = footprint(index, of: site) {
                try take(footprint)
            }
        }
        guard layout == .combined || layout == .paths else { return }
        for feature in paths(of: incident, units: units) { try take(feature) }
    }

    private static func footprint(_ index: Int, of site: Site) -> IncidentFeature? {
        guard let placement = site.placement, !placement.footprint.isEmpty else { return nil }
        return IncidentFeature(kind: .footprint(index), geometry: placement.writtenFootprint)
    }

    private static func paths(of incident: Incident, units: LengthUnit) -> [IncidentFeature] {
        incident.distances.compactMap { distance in
            guard let pair = MeasuredPair(distance, in: incident, units: units), pair.from.placement != nil,
                pair.to.placement != nil
            else { return nil }
            return IncidentFeature(kind: .path(pair), geometry: pair.path)
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
