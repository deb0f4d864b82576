internal import ByteWriting
public import IncidentModel

/// `incidents.kml`: KML 2.2 (OGC 07-147r2), a folder an incident, with its time, and the map's colours.
public struct IncidentsKML: Product {
    public let fileName = "incidents.kml"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var xml = ByteWriter()
        xml.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n"
                + "<name>Incidents as reported</name>\n")
        for role in SiteRole.allCases { xml.writeStyles(of: role) }
        xml.write(
            "<Style id=\"path\"><LineStyle><color>\(colour(Simplestyle.path, alpha: 255))</color><width>2</width>"
                + "</LineStyle></Style>\n")
        for incident in collection.incidents {
            xml.write("<Folder>\n")
            xml.element("name", incident.folderName)
            xml.writeTime(of: incident)
            try IncidentFeature.forEach(of: incident, units: collection.units) { feature throws(Failure) in
                xml.write(feature, of: incident)
                try xml.drain(to: sink)
            }
            xml.write("</Folder>\n")
        }
        xml.write("</Document>\n</kml>\n")
        try xml.drain(to: sink, atLeast: 1)
    }
}

/// `aabbggrr` of "#rrggbb".
private func colour(_ hex: String, alpha: Int) -> String {
    let digits = Array(hex.dropFirst().utf8)
    guard digits.count == 6 else { return "ff000000" }
    let bytes = [digits[4...5], digits[2...3], digits[0...1]].map { String(decoding: $0, as: UTF8.self) }
    let opacity = String(alpha, radix: 16)
    return ((opacity.utf8.count < 2 ? "0" : "") + opacity + bytes.joined()).lowercased()
}

extension Incident {
    fileprivate var folderName: String {
        let what = [dateText, weapon?.term].compactMap { $0 }.joined(separator: ", ")
        return (what.isEmpty ? id : "\(what) (\(id))") + (status == .background ? ", recalled" : "")
    }
}

extension ByteWriter {
    fileprivate mutating func writeStyles(of role: SiteRole) {
        let hex = Simplestyle(role: role).colour
        write(
            "<Style id=\"\(role.rawValue)\"><IconStyle><color>\(colour(hex, alpha: 255))</color><Icon><href>"
                + "http://maps.google.com/mapfiles/kml/shapes/\(role.icon).png</href></Icon></IconStyle></Style>\n"
                + "<Style id=\"\(role.rawValue)-footprint\"><LineStyle><color>\(colour(hex, alpha: 255))</color>"
                + "<width>1</width></LineStyle><PolyStyle><color>\(colour(hex, alpha: 51))</color></PolyStyle></Style>\n"
        )
    }

    /// The day, month or year that is known, and no other: KML has no unknown parts.
    fileprivate mutating func writeTime(of incident: Incident) {
        guard let date = incident.date?.date, let year = date.year, date.isPossible else { return }
        let known = PartialDate(year: year, month: date.month, day: date.month == nil ? nil : date.day)
        guard var text = known.edtf else { return }
        if text.hasSuffix("-XX") { text.removeLast(3) }
        write("<TimeStamp><when>\(text)</when></TimeStamp>\n")
    }

    fileprivate mutating func element(_ name: String, _ text: String) {
        write("<\(name)>")
        writeXML(text)
        write("</\(name)>\n")
    }

    fileprivate mutating func write(_ feature: IncidentFeature, of incident: Incident) {
        write("<Placemark id=\"")
        writeXML(feature.identifier(of: incident))
        write("\">\n")
        switch feature.kind {
        case .site(let index):
            let site = incident.sites[index]
            element("name", site.title)
            writeTime(of: incident)
            describe(site.description(in: incident), style: site.role.rawValue)
            writeData(of: site, in: incident, kind: "site")
        case .footprint(let index):
            let site = incident.sites[index]
            element("name", "\(site.title) (footprint)")
            writeTime(of: incident)
            describe(site.description(in: incident), style: "\(site.role.rawValue)-footprint")
            writeData(of: site, in: incident, kind: "footprint")
        case .path(let pair):
            element("name", "\(pair.from.name) → \(pair.to.name): \(pair.distance.text)")
            writeTime(of: incident)
            describe(
                "Launch to impact as reported, \(incident.dateText ?? "date not known")", style: "path")
            writeData([
                ("kind", "path"), ("incident", incident.id), ("from", pair.from.name), ("to", pair.to.name),
                ("distance", pair.distance.text), ("distance_\(pair.distance.unit.symbol)", pair.distance.likelyNumber),
                ("distance_min_\(pair.distance.unit.symbol)", pair.distance.minNumber),
                ("distance_max_\(pair.distance.unit.symbol)", pair.distance.maxNumber),
                ("azimuth_deg", pair.azimuth.map { String($0.degrees) }),
            ])
        }
        if let geometry = feature.geometry { write(geometry) }
        write("</Placemark>\n")
    }

    /// Viewers show a description as HTML: what reports say is escaped for HTML first, for XML after it.
    private mutating func describe(_ text: String, style: String) {
        var html = ByteWriter()
        html.writeXML(text)
        element("description", String(decoding: html.bytes, as: UTF8.self))
        element("styleUrl", "#\(style)")
    }

    private mutating func writeData(of site: Site, in incident: Incident, kind: String) {
        writeData([
            ("kind", kind), ("incident", incident.id), ("status", incident.status.rawValue),
            ("date", incident.date?.edtf), ("time", incident.time?.local), ("weapon", incident.weapon?.term),
            ("role", site.role.rawValue), ("name", site.name), ("relation", site.phrase.relation.description),
            ("verbatim", site.verbatim), ("place", site.placement?.place.rawValue),
            ("radius_m", site.placement.map { String(Int($0.radiusMeters.rounded())) }),
            ("hedged", site.isHedged ? "true" : "false"), ("denied", site.isDenied ? "true" : "false"),
            ("said_by", site.speaker.namedOrNil), ("quote", site.quotes.joined(separator: " | ")),
            ("reports", site.reportIDs.joined(separator: "; ")),
        ])
    }

    /// What is not known is left out.
    private mutating func writeData(_ values: [(name: String, value: String?)]) {
        write("<ExtendedData>")
        for (name, value) in values {
            guard let value else { continue }
            write("<Data name=\"\(name)\"><value>")
            writeXML(value)
            write("</value></Data>")
        }
        write("</ExtendedData>\n")
    }
}

extension ByteWriter {
    private mutating func write(_ geometry: Geometry) {
        switch geometry {
        case .point(let position):
            write("<Point><coordinates>")
            write(position)
            write("</coordinates></Point>\n")
        case .line(let line):
            write("<LineString><tessellate>1</tessellate>")
            write(line.coordinates)
            write("</LineString>\n")
        case .polygon(let polygon):
            write("<Polygon>")
            for (ring, side) in [(polygon.exterior, "outer")] + polygon.holes.map({ ($0, "inner") }) {
                // KML winds every ring anticlockwise, holes included.
                let wound = ring.isAnticlockwise ? ring : ring.reversed
                write("<\(side)BoundaryIs><LinearRing>")
                write(wound.coordinates)
                write("</LinearRing></\(side)BoundaryIs>")
            }
            write("</Polygon>\n")
        case .multiPoint(let positions): writeMany(positions.map(Geometry.point))
        case .multiLine(let lines): writeMany(lines.map(Geometry.line))
        case .multiPolygon(let shape): writeMany(shape.polygons.map(Geometry.polygon))
        case .collection(let members): writeMany(members)
        }
    }

    private mutating func writeMany(_ members: [Geometry]) {
        write("<MultiGeometry>\n")
        for member in members { write(member) }
        write("</MultiGeometry>\n")
    }

    private mutating func write(_ positions: [Coordinate]) {
        write("<coordinates>")
        for (index, position) in positions.enumerated() {
            if index > 0 { write(byte: 0x20) }
            write(position)
        }
        write("</coordinates>")
    }

    private mutating func write(_ position: Coordinate) {
        write(position.longitude, decimals: CoordinateDecimals.most)
        write(byte: UInt8(ascii: ","))
        write(position.latitude, decimals: CoordinateDecimals.most)
    }
}

extension IncidentFeature {
    /// The feature's id as an XML `ID`, which knows neither slashes nor a digit in front.
    fileprivate func identifier(of incident: Incident) -> String {
        var id = "f."
        tellID(of: incident) { id.unicodeScalars += $0.unicodeScalars.map { $0.isNameScalar ? $0 : "_" } }
        return id
    }
}

extension Unicode.Scalar {
    fileprivate var isNameScalar: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
        default: false
        }
    }
}

extension SiteRole {
    /// Google Earth's own icons, white, so that the colour of the style shows.
    fileprivate var icon: String {
        switch self {
        case .launch, .found: "triangle"
        case .impact: "cross-hairs"
        case .target: "target"
        case .intercepted: "star"
        }
    }
}
