internal import GeometryEngine
internal import IncidentModel

/// One thing on the map: a site, its footprint, or the path between two sites. What every GIS layer is made from.
struct IncidentFeature {
    enum Kind {
        case site(Site)
        case footprint(Site)
        case path(MeasuredPair)
    }

    /// Stable across runs as far as the incident's id is.
    let id: String
    let incident: Incident
    let kind: Kind
    /// Nil for a site without a place.
    let geometry: Geometry?

    /// In the order of telling: each site with its footprint, then the paths.
    static func all(of incident: Incident) -> [IncidentFeature] {
        var features: [IncidentFeature] = []
        for (index, site) in incident.sites.enumerated() {
            features.append(
                IncidentFeature(
                    id: "\(incident.id)/site-\(index)", incident: incident, kind: .site(site),
                    geometry: site.placement.map { .point($0.writtenPoint) }))
            guard let placement = site.placement, !placement.footprint.isEmpty else { continue }
            features.append(
                IncidentFeature(
                    id: "\(incident.id)/footprint-\(index)", incident: incident, kind: .footprint(site),
                    geometry: placement.writtenFootprint))
        }
        for distance in incident.distances {
            guard let pair = MeasuredPair(distance, in: incident), let from = pair.from.placement,
                let to = pair.to.placement
            else { continue }
            features.append(
                IncidentFeature(
                    id: "\(incident.id)/path-\(distance.from)-\(distance.to)", incident: incident, kind: .path(pair),
                    geometry: .path(from: from.writtenPoint, to: to.writtenPoint)))
        }
        return features
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
