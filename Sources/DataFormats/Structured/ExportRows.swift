internal import IncidentModel

/// An export of ACLED or UCDP GED: an event a row, at one point with a precision code.
struct ExportRows {
    enum Kind { case acled, ged }

    let kind: Kind
    private(set) var source: RecordSource
    private let positions: [String: Int]
    /// Which way round its days are written in digits; spreadsheets write them anew when they save an export.
    var order = WrittenDate.Order.unknown

    /// Nil when the header is of neither.
    init?(header: [String], source: RecordSource) {
        var positions: [String: Int] = [:]
        for (index, name) in header.enumerated() where positions[ColumnMap.key(name)] == nil {
            positions[ColumnMap.key(name)] = index
        }
        func has(_ names: String...) -> Bool { names.allSatisfy { positions[ColumnMap.key($0)] != nil } }
        if has("where_prec", "date_prec", "date_start", "latitude", "longitude") {
            kind = .ged
        } else if has("geo_precision", "event_date", "latitude", "longitude"),
            has("event_id_cnty") || has("sub_event_type")
        {
            kind = .acled
        } else {
            return nil
        }
        self.source = source
        // The names as they stand beside the folded ones, so that no name is folded for every cell.
        self.positions = positions.merging(header.enumerated().map { ($1, $0) }) { folded, _ in folded }
    }

    /// The same with texts of its own, for one of several threads.
    var apart: ExportRows {
        var rows = self
        rows.source = source.apart
        return rows
    }

    var title: String { kind == .acled ? "ACLED export" : "UCDP GED export" }

    /// Columns of days, by position in the table.
    var dayColumns: [Int] {
        (kind == .acled ? ["event_date"] : ["date_start", "date_end"]).compactMap { positions[ColumnMap.key($0)] }
    }

    struct Row {
        let place: RecordPlace
        let fields: [String]
        let ranges: [Range<Int>]
    }

    func cell(_ name: String, _ row: Row) -> RecordCell? {
        guard let index = positions[name] ?? positions[ColumnMap.key(name)], index < row.fields.count else {
            return nil
        }
        var text = row.fields[index].trimmed
        if text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) { text.removeFirst() }
        guard !text.isEmpty, text.utf8.count <= RecordRow.longestText else { return nil }
        return RecordCell(column: name, text: text, range: row.ranges[index])
    }

    /// - Returns: nil for an event of another kind than shelling, drones and air strikes.
    func incident(_ row: Row) throws(RecordFault) -> StructuredIncident? {
        if kind == .acled, !isOfOurKind(row) { return nil }
        let code = try code(kind == .acled ? "geo_precision" : "where_prec", kind == .acled ? 1...3 : 1...7, row)
        var record = RecordRow(place: row.place)
        if let cell = cell("latitude", row) { try record.add(.impactLatitude, cell.column, cell.text, cell.range) }
        if let cell = cell("longitude", row) { try record.add(.impactLongitude, cell.column, cell.text, cell.range) }
        guard let pair = try record.position(.impactLatitude, .impactLongitude) else {
            throw RecordFault("is empty; an event without a position cannot be placed", column: "latitude")
        }
        let id = cell(kind == .acled ? "event_id_cnty" : "relid", row) ?? cell("id", row)
        if let id, id.text.utf8.count > 200 { throw RecordFault(id, "is longer than 200 bytes, too long for an id") }
        let date = try date(row)
        var incident = Incident(
            id: id?.text ?? "", status: .carriedOut, date: date?.0, sites: [site(row, pair, code: code)],
            reports: [source.id])
        incident.casualties.killed = try killed(row)
        let actors = CodedActors(row, of: self)
        incident.attributedTo = actors.attributed.map(\.name)
        incident.claims = claims(incident, row, date?.1) + actors.claims(by: speaker(row), evidence)
        incident.findings += actors.finding(title, evidence).map { [$0] } ?? []
        let notes = cell(kind == .acled ? "notes" : "source_headline", row)
        return StructuredIncident(
            incident: incident, place: row.place,
            notes: notes.map { StructuredIncident.Notes(text: $0.text, range: $0.range) })
    }

    private func isOfOurKind(_ row: Row) -> Bool {
        guard let kind = cell("sub_event_type", row)?.text.lowercased() else {
            return cell("event_type", row)?.text.lowercased().hasPrefix("explosions") ?? true
        }
        return kind.hasPrefix("shelling") || kind.hasPrefix("air/drone")
    }

    private func code(_ name: String, _ range: ClosedRange<Int>, _ row: Row) throws(RecordFault) -> Int {
        guard let cell = cell(name, row) else {
            throw RecordFault("is empty, so the radius is not known", column: name)
        }
        guard let code = Int(cell.text), range.contains(code) else {
            throw RecordFault(cell, "is no code from \(range.lowerBound) to \(range.upperBound)")
        }
        return code
    }

    private func site(_ row: Row, _ pair: WrittenPair, code: Int) -> Site {
        let isACLED = kind == .acled
        let location = cell(isACLED ? "location" : "where_coordinates", row)
        let radius =
            ExportRadius.said(in: cell(isACLED ? "tags" : "where_description", row)?.text)
            ?? (isACLED ? ExportRadius.acled(code) : ExportRadius.ged(code))
        let codes =
            isACLED
            ? PrecisionCodes(acled: code, ged: ExportRadius.gedCode(ofACLED: code))
            : PrecisionCodes(acled: ExportRadius.acledCode(ofGED: code), ged: code)
        let name = location?.text ?? "\(pair.point)"
        let words = [location, cell(isACLED ? "notes" : "source_headline", row)].compactMap { $0 }
        return Site(
            role: .impact, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: name)]), verbatim: name,
            speaker: speaker(row), evidence: words.map(evidence),
            placement: pair.placement(radiusMeters: radius, codes: codes, source.circles))
    }

    private func speaker(_ row: Row) -> Speaker {
        let office = cell(kind == .acled ? "source" : "source_office", row)
        return office.map { Speaker(kind: .agency, name: $0.text) } ?? .unattributed
    }

    private func evidence(_ cell: RecordCell) -> Evidence {
        Evidence(report: source.id, range: cell.range, quote: cell.text)
    }

    private func claims(_ incident: Incident, _ row: Row, _ date: RecordCell?) -> [Claim] {
        var claims: [Claim] = []
        if let day = incident.date, let date { claims.append(Claim(.date(day), evidence: [evidence(date)])) }
        let columns = kind == .acled ? ["fatalities"] : ["low", "high"]
        if let killed = incident.casualties.killed {
            claims.append(Claim(.killed(killed), evidence: columns.compactMap { cell($0, row).map(evidence) }))
        }
        return claims
    }
}
