internal import ByteWriting
public import IncidentModel

/// `acled-shaped.csv`: the 31 columns of an ACLED export, filled by rule and left empty where a rule would be a guess.
///
/// It is not ACLED data; `docs/formats.md` says how each column is derived and what is lost.
public struct ACLEDShapedCSV: Product {
    public let fileName = "acled-shaped.csv"
    public var hasByteOrderMark: Bool

    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try writeTable(collection, columns: Self.columns, hasByteOrderMark: hasByteOrderMark, to: sink) {
            incident, lookups in
            CodedEvent.all(of: incident).map { Self.cells(of: $0, lookups.ancestry, lookups.reports) }
        }
    }

    static let columns = [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
        "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
        "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    ]

    private static func cells(
        of event: CodedEvent, _ ancestry: PlaceAncestry, _ reports: [ReportID: Report]
    ) -> [CSVWriter.Cell] {
        let incident = event.incident
        let date = incident.date?.date
        let place = event.placement.place
        let actors = incident.claimedBy + incident.attributedTo.filter { !incident.claimedBy.contains($0) }
        let point = event.placement.writtenPoint
        func holder(_ codes: Set<String>) -> CSVWriter.Cell { .text(ancestry.title(of: place, codes: codes)) }
        return [
            .text(event.id), .text(date?.isFull == true ? date?.edtf : nil), .count(date?.year),
            .count(date.flatMap(timePrecision)), .text("Political violence"), .text("Explosions/Remote violence"),
            .text(subEvent(of: incident.weapon)), .text(actors.first),
            .text(actors.dropFirst().joined(separator: "; ")), .text(nil), .text(nil), .text(nil), .text(nil),
            .text(nil), .text(nil), .text(nil), .text(nil), holder(AdministrativeLevel.country),
            holder(AdministrativeLevel.first), holder(AdministrativeLevel.second), holder(AdministrativeLevel.third),
            .text(ancestry[place]?.title ?? event.site.name), .decimal(point.latitude, decimals: 6),
            .decimal(point.longitude, decimals: 6), .count(event.placement.precision.acled),
            .text(incident.reports.compactMap { reports[$0]?.publisher }.uniqued.joined(separator: "; ")), .text(nil),
            .text(event.site.quotes.joined(separator: " | ")), .count(event.killed?.min),
            .text("radius_m=\(Int(event.placement.radiusMeters.rounded()))"), .text(nil),
        ]
    }

    /// 1 day known, 3 month known; a week is never what is known here.
    private static func timePrecision(_ date: PartialDate) -> Int? {
        if date.isFull { return 1 }
        return date.year != nil && date.month != nil ? 3 : nil
    }

    private static func subEvent(of weapon: Weapon?) -> String? {
        switch weapon.map({ WeaponTerm.family(of: $0.term) }) {
        case "rocket", "mortar": "Shelling/artillery/missile attack"
        case "drone", "air strike": "Air/drone strike"
        default: nil
        }
    }
}

extension [String] {
    /// Each once, in the order of its first.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
