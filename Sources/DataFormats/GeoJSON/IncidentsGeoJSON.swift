internal import ByteWriting
public import IncidentModel

/// Which features an RFC 7946 file of incidents holds.
public enum GeoJSONLayout: String, Sendable, CaseIterable {
    /// `incidents.geojson`: everything in one collection.
    case combined
    /// One layer a file, as most GIS want it.
    case sites, footprints, paths
    /// `points.geojson`: for each side of an incident (launch, impact, target …) its first placed site, no other.
    case points

    public var fileName: String { self == .combined ? "incidents.geojson" : "\(rawValue).geojson" }
}

/// `incidents.geojson`: sites, footprints and launch-to-impact paths in one RFC 7946 collection.
///
/// Every feature has the same flat properties, null where they do not apply, so that a GIS gets one table; simplestyle
/// properties follow by kind. A site that could not be placed has the geometry null.
public struct IncidentsGeoJSON: Product {
    public let layout: GeoJSONLayout
    public var fileName: String { layout.fileName }

    public init(_ layout: GeoJSONLayout = .combined) { self.layout = layout }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let (layout, units) = (layout, collection.units)
        var reach = BoundingBox.Reach()
        var json = JSONWriter()
        json.begin(isObject: true)
        json.member("type", "FeatureCollection")
        json.key("features")
        json.begin(isObject: false)
        try json.writeConcurrently(collection.incidents, to: sink) { json, incident in
            var reach = BoundingBox.Reach()
            for feature in IncidentFeature.all(of: incident, in: layout, units: units) {
                json.write(feature)
                if let geometry = feature.geometry { reach.add(geometry) }
            }
            return reach
        } noted: {
            reach.add($0)
        }
        json.end()
        // After the features, because they are on their way before the box is known.
        json.writeBox(BoundingBox(reach))
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }
}

extension JSONWriter {
    mutating func write(_ feature: IncidentFeature, _ layout: Layout = .lines) {
        object(layout) { json in
            json.member("type", "Feature")
            json.member("id", feature.incident.id, feature.tail)
            if let geometry = feature.geometry, !geometry.isPoint { json.writeBox(BoundingBox(of: [geometry])) }
            json.key("geometry")
            json.write(feature.geometry)
            json.key("properties")
            json.object { json in
                switch feature.kind {
                case .site(let site): json.writeSite(site, kind: "site", of: feature.incident)
                case .footprint(let site): json.writeSite(site, kind: "footprint", of: feature.incident)
                case .path(let pair): json.writePath(pair)
                }
                json.writeStyle(of: feature)
            }
        }
    }

    private mutating func writeIncident(_ incident: Incident) {
        member("incident", incident.id)
        member("status", incident.status.rawValue)
        member("date", incident.date?.edtf)
        member("weekday", incident.date?.weekday?.rawValue)
        member("time", incident.time?.local)
        member("weapon", incident.weapon?.term)
        member("munitions_min", incident.munitions?.min)
        member("munitions_max", incident.munitions?.max)
        member("killed_min", incident.casualties.killed?.min)
        member("killed_max", incident.casualties.killed?.max)
        member("injured_min", incident.casualties.injured?.min)
        member("injured_max", incident.casualties.injured?.max)
    }

    private mutating func writeSite(_ site: Site, kind: String, of incident: Incident) {
        member("kind", kind)
        member("role", site.role.rawValue)
        member("name", site.name)
        writeIncident(incident)
        member("relation", site.phrase.relation.description)
        member("verbatim", site.verbatim)
        member("place", site.placement?.place.rawValue)
        member("radius_m", site.placement?.radiusMeters, decimals: 0)
        member("acled", site.placement?.precision.acled)
        member("ged", site.placement?.precision.ged)
        writeTelling([site])
        writeMeasures(nil)
    }

    private mutating func writePath(_ pair: MeasuredPair) {
        member("kind", "path")
        member("role", nil as String?)
        member("name", "\(pair.from.name) → \(pair.to.name)")
        writeIncident(pair.incident)
        for name in ["relation", "verbatim", "place", "radius_m", "acled", "ged"] {
            key(name)
            null()
        }
        writeTelling([pair.from, pair.to])
        writeMeasures(pair)
    }

    /// Who said it and in which words; of both ends for a path.
    private mutating func writeTelling(_ sites: [Site]) {
        if sites.count == 1, let site = sites.first {
            member("basis", site.basis)
            member("said_by", site.speaker.namedOrNil)
        } else {
            let speakers = sites.compactMap(\.speaker.namedOrNil)
            member("basis", sites.map(\.basis).joined(separator: "; "))
            member("said_by", speakers.isEmpty ? nil : speakers.joined(separator: "; "))
        }
        member("hedged", sites.contains(where: \.isHedged))
        member("denied", sites.contains(where: \.isDenied))
        let evidence = sites.count == 1 ? sites[0].evidence : sites.flatMap(\.evidence)
        guard evidence.count != 1 else {
            member("quote", evidence[0].quote)
            member("reports", evidence[0].report.rawValue)
            return
        }
        member("quote", evidence.map(\.quote).joined(separator: " | "))
        member("reports", Set(sites.flatMap(\.reportIDs)).sorted().joined(separator: "; "))
    }

    /// Metres, rounded as far as the range asks.
    private mutating func writeMeasures(_ pair: MeasuredPair?) {
        member("from", pair?.from.name)
        member("to", pair?.to.name)
        member("distance", pair?.distance.text)
        member("distance_m", pair?.distance.likelyMeters, decimals: 0)
        member("distance_min_m", pair?.distance.minMeters, decimals: 0)
        member("distance_max_m", pair?.distance.maxMeters, decimals: 0)
        member("azimuth_deg", pair?.azimuth?.degrees)
        member("compass", pair?.azimuth?.compass)
    }

    private mutating func writeStyle(of feature: IncidentFeature) {
        switch feature.kind {
        case .site(let site):
            writeBalloon(title: site.title, description: site.description(in: feature.incident))
            if feature.geometry != nil { writeMarker(Simplestyle(role: site.role)) }
        case .footprint(let site):
            let colour = Simplestyle(role: site.role).colour
            writeBalloon(title: "\(site.title) (footprint)", description: site.description(in: feature.incident))
            writeOutline(colour: colour, width: 1, opacity: site.isHedged ? 0.5 : 1)
            writeFill(colour: colour, opacity: site.isHedged ? 0.1 : 0.2)
        case .path(let pair):
            writeBalloon(
                title: "\(pair.from.name) → \(pair.to.name): \(pair.distance.text)",
                description: "Launch to impact as reported, \(feature.incident.dateText ?? "date not known")")
            writeOutline(colour: Simplestyle.path, width: 2, opacity: pair.from.isHedged ? 0.5 : 1)
        }
    }
}

extension Geometry {
    fileprivate var isPoint: Bool {
        if case .point = self { true } else { false }
    }
}
