internal import IncidentModel

/// What the rows of a table look up, made once.
struct TableLookups {
    let ancestry: PlaceAncestry
    let reports: [ReportID: Report]

    init(_ collection: IncidentCollection) {
        ancestry = PlaceAncestry(collection)
        reports = collection.reportsByID
    }
}

extension Product {
    /// Writes a CSV whose rows come from one incident after the other.
    func writeTable<Failure: Error>(
        _ collection: IncidentCollection, columns: [String], hasByteOrderMark: Bool,
        to sink: ([UInt8]) throws(Failure) -> Void, rows: @Sendable (Incident, TableLookups) -> [[CSVWriter.Cell]]
    ) throws(Failure) {
        let lookups = TableLookups(collection)
        var table = CSVWriter(columns: columns, hasByteOrderMark: hasByteOrderMark)
        try table.output.drain(to: sink, atLeast: 1)
        try collection.incidents.writeConcurrently(to: sink) { output, incident in
            var part = CSVWriter()
            swap(&part.output, &output)
            for row in rows(incident, lookups) { part.row(row) }
            swap(&part.output, &output)
        }
    }
}
