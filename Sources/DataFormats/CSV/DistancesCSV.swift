internal import ByteWriting
public import IncidentModel

/// `distances.csv`: one row for each pair of sites measured.
public struct DistancesCSV: Product {
    public let fileName = "distances.csv"
    public var hasByteOrderMark: Bool

    private let order: DistanceOrder

    public init(hasByteOrderMark: Bool = false, order: DistanceOrder = DistanceOrder()) {
        self.hasByteOrderMark = hasByteOrderMark
        self.order = order
    }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var table = CSVWriter(columns: Self.columns(in: collection.units), hasByteOrderMark: hasByteOrderMark)
        for pair in order.pairs(of: collection) {
            table.row(Self.cells(of: pair))
            try table.output.drain(to: sink)
        }
        try table.output.drain(to: sink, atLeast: 1)
    }

    static func columns(in units: LengthUnit) -> [String] {
        let unit = units.symbol
        return [
            "incident", "status", "date", "weekday", "time", "weapon", "munitions_min", "munitions_max", "from", "to",
            "distance",
            "distance_\(unit)", "distance_min_\(unit)", "distance_max_\(unit)", "azimuth_deg", "compass",
        ] + siteColumns("from") + siteColumns("to")
    }

    private static func siteColumns(_ end: String) -> [String] {
        ["role", "relation", "basis", "said_by", "hedged", "denied", "lon", "lat", "radius_m", "quote", "reports"]
            .map { "\(end)_\($0)" }
    }

    private static func cells(of pair: MeasuredPair) -> [CSVWriter.Cell] {
        let incident = pair.incident
        return [
            .text(incident.id), .text(incident.status.rawValue), .text(incident.date?.edtf),
            .text(incident.date?.weekday?.rawValue), .text(incident.time?.local),
            .text(incident.weapon?.term), .count(incident.munitions?.min), .count(incident.munitions?.max),
            .text(pair.from.name), .text(pair.to.name), .text(pair.distance.text),
            .digits(pair.distance.likelyNumber), .digits(pair.distance.minNumber),
            .digits(pair.distance.maxNumber), .count(pair.azimuth?.degrees), .text(pair.azimuth?.compass),
        ] + cells(of: pair.from) + cells(of: pair.to)
    }

    private static func cells(of site: Site) -> [CSVWriter.Cell] {
        let point = site.placement?.writtenPoint
        return [
            .text(site.role.rawValue), .text(site.phrase.relation.description), .text(site.basis),
            .text(site.speaker.namedOrNil), .flag(site.isHedged), .flag(site.isDenied),
            .decimal(point?.longitude, decimals: CoordinateDecimals.most),
            .decimal(point?.latitude, decimals: CoordinateDecimals.most),
            .decimal(site.placement?.radiusMeters, decimals: 0), .text(site.quotes.joined(separator: " | ")),
            .text(site.reportIDs.joined(separator: "; ")),
        ]
    }
}
