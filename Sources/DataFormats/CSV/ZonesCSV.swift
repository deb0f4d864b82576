internal import ByteWriting
public import IncidentModel

/// `zones.csv`: for each zone a `total` row a role, then a `site` row for each site that lies in it at least in part.
public struct ZonesCSV: Product {
    public let fileName = "zones.csv"
    public var hasByteOrderMark: Bool

    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let zoneTable = ZoneTable(collection)
        var table = CSVWriter(columns: Self.columns, hasByteOrderMark: hasByteOrderMark)
        for zone in zoneTable.zones {
            for total in zoneTable.totals(of: zone) {
                table.row(
                    Self.cells(of: zone, row: "total") + [
                        .text(total.role.rawValue), .count(total.certain), .count(total.possible),
                        .decimal(total.expected, decimals: 4), .text(nil), .text(nil), .text(nil), .text(nil),
                        .count(nil), .decimal(nil, decimals: 0),
                    ])
            }
            for member in zoneTable.members(of: zone) {
                table.row(
                    Self.cells(of: zone, row: "site") + [
                        .text(member.site.role.rawValue), .count(nil), .count(nil), .decimal(nil, decimals: 0),
                        .text(member.incident.id), .text(member.incident.status.rawValue),
                        .text(member.incident.date?.edtf), .text(member.site.name), .count(member.siteIndex),
                        .decimal(member.membership.share, decimals: ZoneMembership.shareDecimals),
                    ])
                try table.output.drain(to: sink)
            }
            try table.output.drain(to: sink)
        }
        try table.output.drain(to: sink, atLeast: 1)
    }

    static let columns = [
        "row", "zone", "zone_name", "zone_kind", "zone_radius_m", "role", "certain", "possible", "expected", "incident",
        "status", "date", "site", "site_index", "share",
    ]

    private static func cells(of zone: Zone, row: String) -> [CSVWriter.Cell] {
        [
            .text(row), .text(zone.id), .text(zone.name), .text(zone.kind.rawValue),
            .decimal(zone.radiusMeters, decimals: 0),
        ]
    }
}
