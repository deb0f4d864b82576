internal import ByteWriting
public import IncidentModel

/// `zones.geojson`: each zone with the counts of the sites in it, by role, and their names.
public struct ZonesGeoJSON: Product {
    public let fileName = "zones.geojson"

    public init() {}

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let table = ZoneTable(collection)
        let areas = table.zones.map(\.area.writtenOrNil)
        var json = JSONWriter()
        json.begin(isObject: true)
        json.member("type", "FeatureCollection")
        json.writeBox(BoundingBox(of: areas.compactMap { $0 }))
        json.key("features")
        json.begin(isObject: false)
        for (zone, area) in zip(table.zones, areas) {
            json.write(zone, area: area, in: table)
            try json.output.drain(to: sink)
        }
        json.end()
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ zone: Zone, area: Geometry?, in table: ZoneTable) {
        object { json in
            json.member("type", "Feature")
            json.member("id", zone.id)
            if let area { json.writeBox(BoundingBox(of: [area])) }
            json.key("geometry")
            json.write(area)
            json.key("properties")
            json.object { json in
                json.member("zone", zone.id)
                json.member("name", zone.name)
                json.member("kind", zone.kind.rawValue)
                json.member("radius_m", zone.radiusMeters, decimals: 0)
                json.writeTotals(table.totals(of: zone))
                let sites = table.members(of: zone)
                json.member("sites", sites.isEmpty ? nil : sites.map(\.text).joined(separator: "; "))
                json.writeBalloon(title: zone.name, description: sites.map(\.text).joined(separator: "; "))
                json.writeOutline(colour: Simplestyle.zone, width: 2)
                json.writeFill(colour: Simplestyle.zone, opacity: zone.kind == .ring ? 0 : 0.1)
            }
        }
    }

    /// Columns for every role, so that the table is the same whatever was reported.
    private mutating func writeTotals(_ totals: [ZoneTotals]) {
        for role in SiteRole.allCases {
            let total = totals.first { $0.role == role }
            key("\(role.rawValue)_certain")
            value(total?.certain ?? 0)
            key("\(role.rawValue)_possible")
            value(total?.possible ?? 0)
            key("\(role.rawValue)_expected")
            value(total?.expected ?? 0, decimals: 4, padded: true)
        }
    }
}

extension ZoneTable.Member {
    /// "impact Dora 24 % (incident)"; a part of a per cent is not printed as none or all.
    fileprivate var text: String {
        let percent = membership.isCertain ? 100 : min(max(Int((membership.share * 100).rounded()), 1), 99)
        let background = incident.status == .background ? ", background" : ""
        return "\(site.role.rawValue) \(site.name) \(percent) % (\(incident.id)\(background))"
    }
}

extension MultiPolygon {
    fileprivate var writtenOrNil: Geometry? { isEmpty ? nil : written }
}
