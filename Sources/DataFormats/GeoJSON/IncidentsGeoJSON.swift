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
        try json.writeConcurrently(collection.incidents, to: sink, noting: BoundingBox.Reach()) {
            json, incident, reach in
            IncidentFeature.forEach(of: incident, in: layout, units: units) { feature in
                json.write(feature, of: incident)
                if let geometry = feature.geometry { reach.add(geometry) }
            }
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
    mutating func write(_ feature: IncidentFeature, of incident: Incident, _ layout: Layout = .lines) {
        object(layout) { json in
            json.member("type", "Feature")
            json.member("id") { feature.tellID(of: incident, $0) }
            if let geometry = feature.geometry, !geometry.isPoint { json.writeBox(BoundingBox(of: [geometry])) }
            json.key("geometry")
            json.write(feature.geometry)
            json.key("properties")
            json.object { json in
                switch feature.kind {
                case .site(let index): json.writeSite(incident.sites[index], kind: "site", of: incident)
                case .footprint(let index): json.writeSite(incident.sites[index], kind: "footprint", of: incident)
                case .path(let pair): json.writePath(pair)
                }
                json.writeStyle(of: feature, in: incident)
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
        let placement = site.placement
        member("place", placement?.place.rawValue)
        member("radius_m", placement?.radiusMeters, decimals: 0)
        member("acled", placement?.precision.acled)
        member("ged", placement?.precision.ged)
        member("basis", site.basis)
        member("said_by", site.speaker.namedOrNil)
        writeTelling(isHedged: site.isHedged, isDenied: site.isDenied, site.evidence)
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
        let ends = [pair.from, pair.to]
        let speakers = ends.compactMap(\.speaker.namedOrNil)
        member("basis", ends.map(\.basis).joined(separator: "; "))
        member("said_by", speakers.isEmpty ? nil : speakers.joined(separator: "; "))
        writeTelling(
            isHedged: ends.contains(where: \.isHedged), isDenied: ends.contains(where: \.isDenied),
            ends.flatMap(\.evidence))
        writeMeasures(pair)
    }

    /// In which words it was said and by which reports; of both ends for a path.
    private mutating func writeTelling(isHedged: Bool, isDenied: Bool, _ evidence: [Evidence]) {
        member("hedged", isHedged)
        member("denied", isDenied)
        guard evidence.count != 1 else {
            member("quote", evidence[0].quote)
            member("reports", evidence[0].report.rawValue)
            return
        }
        member("quote", evidence.map(\.quote).joined(separator: " | "))
        member("reports", Set(evidence.map(\.report)).map(\.rawValue).sorted().joined(separator: "; "))
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

    private mutating func writeStyle(of feature: IncidentFeature, in incident: Incident) {
        switch feature.kind {
        case .site(let index):
            let site = incident.sites[index]
            member("title", withoutMarkup: true) { site.tellTitle($0) }
            member("description", withoutMarkup: true) { site.tellDescription(in: incident, $0) }
            if feature.geometry != nil { writeMarker(Simplestyle(role: site.role)) }
        case .footprint(let index):
            let site = incident.sites[index]
            let colour = Simplestyle(role: site.role).colour
            member("title", withoutMarkup: true) { part in
                site.tellTitle(part)
                part(" (footprint)")
            }
            member("description", withoutMarkup: true) { site.tellDescription(in: incident, $0) }
            writeOutline(colour: colour, width: 1, opacity: site.isHedged ? 0.5 : 1)
            writeFill(colour: colour, opacity: site.isHedged ? 0.1 : 0.2)
        case .path(let pair):
            writeBalloon(
                title: "\(pair.from.name) → \(pair.to.name): \(pair.distance.text)",
                description: "Launch to impact as reported, \(incident.dateText ?? "date not known")")
            writeOutline(colour: Simplestyle.path, width: 2, opacity: pair.from.isHedged ? 0.5 : 1)
        }
    }
}

extension Geometry {
    fileprivate var isPoint: Bool {
        if case .point = self { true } else { false }
    }
}
