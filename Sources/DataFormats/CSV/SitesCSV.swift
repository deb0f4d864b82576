internal import ByteWriting
internal import GeometryEngine
public import IncidentModel

/// `sites.csv`: a row a site, with the georeference terms of Darwin Core beside our own columns.
public struct SitesCSV: Product {
    public let fileName = "sites.csv"
    public var hasByteOrderMark: Bool

    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try writeTable(collection, columns: Self.columns, hasByteOrderMark: hasByteOrderMark, to: sink) {
            incident, lookups in
            incident.sites.enumerated().map { index, site in
                Self.cells(of: site, index: index, in: incident) + Self.georeference(of: site, lookups.ancestry)
            }
        }
    }

    static let columns =
        [
            "incident", "site_index", "role", "name", "status", "date", "time", "weapon", "relation", "place",
            "radius_m", "acled", "ged", "hedged", "denied", "basis", "said_by", "count_min", "count_max", "quote",
            "reports",
        ] + darwinCore

    /// https://dwc.tdwg.org/terms/#location; the names are the standard's.
    static let darwinCore = [
        "decimalLatitude", "decimalLongitude", "geodeticDatum", "coordinateUncertaintyInMeters",
        "coordinatePrecision", "pointRadiusSpatialFit", "footprintWKT", "footprintSRS", "footprintSpatialFit",
        "verbatimLocality", "locality", "locationID", "country", "stateProvince", "county", "georeferencedBy",
        "georeferenceProtocol", "georeferenceSources", "georeferenceRemarks", "georeferenceVerificationStatus",
    ]

    private static func cells(of site: Site, index: Int, in incident: Incident) -> [CSVWriter.Cell] {
        [
            .text(incident.id), .count(index), .text(site.role.rawValue), .text(site.name),
            .text(incident.status.rawValue), .text(incident.date?.edtf), .text(incident.time?.local),
            .text(incident.weapon?.term), .text(site.phrase.relation.description),
            .text(site.placement?.place.rawValue), .decimal(site.placement?.radiusMeters, decimals: 0),
            .count(site.placement?.precision.acled), .count(site.placement?.precision.ged), .flag(site.isHedged),
            .flag(site.isDenied), .text(site.basis), .text(site.speaker.namedOrNil), .count(site.count?.min),
            .count(site.count?.max), .text(site.quotes.joined(separator: " | ")),
            .text(site.reportIDs.joined(separator: "; ")),
        ]
    }

    private static func georeference(of site: Site, _ ancestry: PlaceAncestry) -> [CSVWriter.Cell] {
        guard let placement = site.placement else {
            return darwinCore.map { name in
                switch name {
                case "verbatimLocality": .text(site.verbatim)
                case "georeferenceRemarks": .text(site.findings.map(\.message).joined(separator: " "))
                default: .text(nil)
                }
            }
        }
        let point = placement.writtenPoint
        let decimals = CoordinateDecimals.supporting(radiusMeters: placement.radiusMeters)
        let place = ancestry[placement.place]
        let footprintArea = Geodesic.areaSquareMeters(of: placement.footprint)
        let circleArea = Double.pi * placement.radiusMeters * placement.radiusMeters
        return [
            .decimal(point.latitude, decimals: CoordinateDecimals.most),
            .decimal(point.longitude, decimals: CoordinateDecimals.most), .text("EPSG:4326"),
            // The standard forbids zero, and nothing here is known to less than a metre.
            .decimal(max(placement.radiusMeters.rounded(.up), 1), decimals: 0),
            .decimal((0..<decimals).reduce(1) { step, _ in step / 10 }, decimals: 6),
            // Of a circle around the whole footprint this is never below 1, but for the last digits.
            .decimal(footprintArea > 0 ? max(circleArea / footprintArea, 1) : nil, decimals: 2),
            .text(placement.writtenFootprint.wellKnownText), .text("EPSG:4326"), .count(1), .text(site.verbatim),
            .text(place?.title ?? site.name), .text(placement.place.rawValue),
            .text(ancestry.title(of: placement.place, codes: AdministrativeLevel.country)),
            .text(ancestry.title(of: placement.place, codes: AdministrativeLevel.first)),
            .text(ancestry.title(of: placement.place, codes: AdministrativeLevel.second)), .text("incidentmap"),
            .text("point-radius on the footprint of what the report says (Zermoglio et al. 2020)"),
            .text(place?.sources.map(\.name).joined(separator: "; ")),
            .text(
                (["relation: \(site.phrase.relation.description)"]
                    + (site.candidates.first { $0.place == placement.place }?.reasons ?? [])).joined(separator: "; ")),
            .text("requires verification"),
        ]
    }
}

/// GeoNames codes of administrative areas, historical ones aside.
enum AdministrativeLevel {
    static let country: Set<String> = ["A.PCLI", "A.PCLD", "A.PCL", "A.PCLS", "A.PCLF"]
    static let first: Set<String> = ["A.ADM1"]
    static let second: Set<String> = ["A.ADM2"]
    static let third: Set<String> = ["A.ADM3"]
}

extension Geometry {
    /// OGC well-known text, longitude first.
    var wellKnownText: String {
        var text = ByteWriter()
        text.writeWellKnownText(self)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension ByteWriter {
    fileprivate mutating func writeWellKnownText(_ geometry: Geometry) {
        switch geometry {
        case .point(let position):
            write("POINT ")
            path([position])
        case .multiPoint(let positions):
            write("MULTIPOINT ")
            list(positions) { $0.path([$1]) }
        case .line(let line):
            write("LINESTRING ")
            path(line.coordinates)
        case .multiLine(let lines):
            write("MULTILINESTRING ")
            list(lines) { $0.path($1.coordinates) }
        case .polygon(let polygon):
            write("POLYGON ")
            rings(polygon)
        case .multiPolygon(let shape):
            write("MULTIPOLYGON ")
            list(shape.polygons) { $0.rings($1) }
        case .collection(let members):
            write("GEOMETRYCOLLECTION ")
            list(members) { $0.writeWellKnownText($1) }
        }
    }

    private mutating func rings(_ polygon: Polygon) {
        list([polygon.exterior] + polygon.holes) { $0.path($1.coordinates) }
    }

    private mutating func path(_ positions: [Coordinate]) {
        list(positions) { text, position in
            text.write(position.longitude, decimals: CoordinateDecimals.most)
            text.write(byte: 0x20)
            text.write(position.latitude, decimals: CoordinateDecimals.most)
        }
    }

    private mutating func list<Element>(_ elements: [Element], each: (inout ByteWriter, Element) -> Void) {
        guard !elements.isEmpty else { return write("EMPTY") }
        write("(")
        for (index, element) in elements.enumerated() {
            if index > 0 { write(", ") }
            each(&self, element)
        }
        write(")")
    }
}
