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

    /// Those that a layout asks for.
    static func all(of incident: Incident, in layout: GeoJSONLayout, units: LengthUnit) -> [IncidentFeature] {
        let features = all(of: incident, units: units)
        switch layout {
        case .combined: return features
        case .sites: return features.filter { if case .site = $0.kind { true } else { false } }
        case .footprints: return features.filter { if case .footprint = $0.kind { true } else { false } }
        case .paths: return features.filter { if case .path = $0.kind { true } else { false } }
        case .points:
            var sides: Set<SiteRole> = []
            return features.filter { feature in
                guard case .site(let site) = feature.kind, feature.geometry != nil, !site.isDenied else { return false }
                return sides.insert(site.role).inserted
            }
        }
    }

    /// In the order of telling: each site with its footprint, then the paths.
    static func all(of incident: Incident, units: LengthUnit) -> [IncidentFeature] {
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
            guard let pair = MeasuredPair(distance, in: incident, units: units), pair.from.placement != nil,
                pair.to.placement != nil
            else { continue }
            features.append(
                IncidentFeature(
                    id: "\(incident.id)/path-\(distance.from)-\(distance.to)", incident: incident, kind: .path(pair),
                    geometry: pair.path))
        }
        return features
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
