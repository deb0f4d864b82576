internal import ByteWriting
public import IncidentModel

/// `ged-shaped.csv`: the 49 columns of a UCDP GED export, filled by rule and left empty where a rule would be a guess.
///
/// It is not UCDP data; `docs/formats.md` says how each column is derived and what is lost.
public struct GEDShapedCSV: Product {
    public let fileName = "ged-shaped.csv"
    public var hasByteOrderMark: Bool

    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var number = 0
        let lookups = TableLookups(collection)
        var table = CSVWriter(columns: Self.columns, hasByteOrderMark: hasByteOrderMark)
        // One after the other: each event has a number.
        for incident in collection.incidents {
            for event in CodedEvent.all(of: incident) {
                number += 1
                let filled = Self.values(of: event, number: number, lookups.ancestry, lookups.reports)
                table.row(Self.columns.map { filled[$0] ?? .text(nil) })
            }
            try table.output.drain(to: sink)
        }
        try table.output.drain(to: sink, atLeast: 1)
    }

    static let columns = [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
        "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
        "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
        "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
        "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ]

    /// What a rule can fill.
    private static func values(
        of event: CodedEvent, number: Int, _ ancestry: PlaceAncestry, _ reports: [ReportID: Report]
    ) -> [String: CSVWriter.Cell] {
        let incident = event.incident
        let days = incident.date?.date.days
        let sources = incident.reports.compactMap { reports[$0] }
        let actors = incident.claimedBy + incident.attributedTo.filter { !incident.claimedBy.contains($0) }
        let place = event.placement.place
        let point = event.placement.writtenPoint
        let killed = event.killed
        func joined(_ texts: [String?]) -> CSVWriter.Cell {
            .text(texts.compactMap { $0 }.uniqued.joined(separator: "; "))
        }
        return [
            "id": .count(number), "relid": .text(event.id), "year": .count(incident.date?.date.year),
            "side_a": .text(actors.joined(separator: "; ")), "number_of_sources": .count(incident.reports.count),
            "source_article": joined(sources.map { $0.url ?? $0.title ?? $0.id.rawValue }),
            "source_office": joined(sources.map(\.publisher)),
            "source_date": joined(sources.map { $0.published?.edtf }), "source_headline": joined(sources.map(\.title)),
            "source_original": .text(event.site.speaker.namedOrNil),
            "where_prec": .count(event.placement.precision.ged),
            "where_coordinates": .text(ancestry[place]?.title ?? event.site.name),
            "where_description": .text(
                "\(event.site.verbatim) (radius \(Int(event.placement.radiusMeters.rounded())) m)"),
            "adm_1": .text(ancestry.title(of: place, codes: AdministrativeLevel.first)),
            "adm_2": .text(ancestry.title(of: place, codes: AdministrativeLevel.second)),
            "latitude": .decimal(point.latitude, decimals: 6), "longitude": .decimal(point.longitude, decimals: 6),
            "geom_wkt": .text(Geometry.point(point).wellKnownText), "priogrid_gid": .count(gridCell(of: point)),
            "country": .text(ancestry.title(of: place, codes: AdministrativeLevel.country)),
            "event_clarity": .count(1), "date_prec": .count(incident.date.flatMap { datePrecision($0.date) }),
            "date_start": .text(days?.first.partialDate.edtf), "date_end": .text(days?.last.partialDate.edtf),
            "best": .count(killed.flatMap { $0.max == $0.min ? $0.min : nil }), "high": .count(killed?.max),
            "low": .count(killed?.min),
        ]
    }

    /// 1 day, 4 month, 5 more than a month up to a year.
    private static func datePrecision(_ date: PartialDate) -> Int? {
        guard date.year != nil else { return nil }
        if date.isFull { return 1 }
        return date.month != nil ? 4 : date.day == nil ? 5 : nil
    }

    /// PRIO-GRID: cells of half a degree, numbered from 1 at 180° W, 90° S, eastward and then northward.
    static func gridCell(of point: Coordinate) -> Int {
        let row = min(Int(((point.latitude + 90) * 2).rounded(.down)), 359)
        let column = min(Int(((point.longitude + 180) * 2).rounded(.down)), 719)
        return row * 720 + column + 1
    }
}
