internal import ConcurrentWork
internal import IncidentModel
internal import TableReading

/// A CSV of incidents: an export of ACLED or UCDP GED, a row a site, or a row an incident, told by its header.
struct IncidentTable {
    private let header: TableRow
    private let reader: TableReader
    private let input: FileInput
    private let source: RecordSource
    private let stopsAtForeignLetter: Bool

    /// - Parameter stopsAtForeignLetter: gives up where a letter is not UTF-8, and tells so; else that costs its row alone.
    static func read(_ input: FileInput, _ source: RecordSource, stopsAtForeignLetter: Bool) -> StructuredFile {
        let bytes = input.bytes
        var reader = TableReader(Array(bytes.prefix(headBytes)))
        var header = reader.next()
        if reader.isAtEnd, bytes.count > headBytes {
            reader = TableReader(Array(bytes))
            header = reader.next()
        }
        switch header {
        case nil: return .refused(source.path, "is empty; a table starts with a row of column names.")
        case .failure(let fault):
            var file = StructuredFile.refused(
                "\(source.path):\(fault.line)", "its header cannot be read: \(fault.reason).")
            file.hasForeignLetter = fault.isOfEncoding
            return file
        case .success(let header):
            guard header.fields.count <= 1_000 else {
                return .refused(source.path, "has \(header.fields.count) columns, more than 1000.")
            }
            let table = IncidentTable(
                header: header, reader: reader, input: input, source: source,
                stopsAtForeignLetter: stopsAtForeignLetter)
            if let rows = ExportRows(header: header.fields, source: source) { return table.export(rows) }
            return table.incidents()
        }
    }

    /// Mostly more than a header takes.
    private static let headBytes = 1 << 20

    private func export(_ given: ExportRows) -> StructuredFile {
        var rows = given
        rows.order = dayOrder(rows.dayColumns)
        let known = rows
        var gathering = each(keeping: []) {
            known.apart
        } make: { row, place, rows throws(RecordFault) in
            let incident = try rows.incident(ExportRows.Row(place: place, fields: row.fields, ranges: row.ranges))
            return incident.map(SiteRowReader.Made.incident) ?? .other
        }
        let others = gathering.others
        let left =
            others == 0
            ? ""
            : "; \(others) event\(others == 1 ? "" : "s") of other kinds than shelling, drones and air strikes \(others == 1 ? "was" : "were") left out"
        let count = gathering.file.incidents.count
        return gathering.finish(
            [
                "read as \(rows.kind == .acled ? "an" : "a") \(rows.title), \(count) event\(count == 1 ? "" : "s")\(left)"
            ], title: rows.title)
    }

    private func incidents() -> StructuredFile {
        let map = ColumnMap(header.fields)
        if let repeated = map.repeated {
            return .refused(source.path, "the column \"\(repeated.prefix(40))\" stands twice; which of the two counts?")
        }
        let places: [IncidentColumn] = [.launch, .impact, .target, .impactLatitude, .launchLatitude, .name]
        guard places.contains(where: map.has) else {
            return .refused(
                "\(source.path):\(header.line)",
                "no column names a place; call one launch, impact, target or latitude (docs/formats.md lists the names)."
            )
        }
        let order = map.columns.firstIndex(of: .date).map { dayOrder([$0]) } ?? .unknown
        let layout = PropertyLayout(header.fields)
        var isKept = [Bool](repeating: false, count: header.fields.count)
        for (index, _, _) in layout.used { isKept[index] = true }
        let source = source
        var gathering = each(keeping: isKept) {
            (layout.apart, SiteRowReader(rows: IncidentRows(source: source.apart, order: order)))
        } make: { row, place, reading throws(RecordFault) in
            let (layout, reader) = reading
            var record = RecordRow(place: place)
            for (index, column, name) in layout.used where index < row.fields.count {
                try record.add(column, name, row.fields[index], row.ranges[index])
            }
            return layout.isSites ? try reader.made(record) : .incident(try reader.rows.incident(record))
        }
        return gathering.finish(
            map.said.map { [$0] } ?? [], title: "Table of \(map.isSites ? "sites" : "incidents")")
    }

    /// Reads every sound row and notes the others.
    ///
    /// - Parameters:
    ///   - isKept: of each column; all when it is empty.
    ///   - begin: what belongs to one of several threads.
    ///   - make: what a row says by itself; called for several rows at once.
    private func each<Context: Sendable>(
        keeping isKept: [Bool], _ begin: @Sendable () -> Context,
        make: @Sendable (TableRow, RecordPlace, Context) throws(RecordFault) -> SiteRowReader.Made
    ) -> RowGathering {
        var pieces = TablePieces(input.bytes, after: reader)
        let (width, path, stops) = (header.fields.count, source.path, stopsAtForeignLetter)
        nonisolated(unsafe) let bytes = input.bytes
        var gathering = RowGathering(source, input)
        concurrentPieces {
            pieces.next()
        } make: { piece in
            let (made, context, path) = (Gathered<SiteRowReader.Made>(), begin(), path.ofItsOwn)
            var isStopped = false
            piece.eachRow(of: bytes, keeping: isKept) { row in
                switch row {
                case .failure(let fault):
                    isStopped = isStopped || stops && fault.isOfEncoding
                    made.append(
                        .fault(RecordFault(fault.reason), RecordPlace(path: path, number: fault.line, noun: .row)))
                case .success(let row):
                    // Spreadsheets leave rows of nothing but commas behind their tables.
                    if row.ranges.allSatisfy(\.isEmpty) { return }
                    let place = RecordPlace(path: path, number: row.line, noun: .row)
                    do throws(RecordFault) {
                        guard row.fields.count <= width else {
                            throw RecordFault(
                                "has \(row.fields.count) cells under \(width) columns; is a comma unquoted?")
                        }
                        made.append(try make(row, place, context))
                    } catch {
                        made.append(.fault(error, place))
                    }
                }
            }
            return (made, piece.range.upperBound, isStopped)
        } take: { made, end, isStopped in
            gathering.file.hasForeignLetter = isStopped
            if isStopped { return false }
            made.empty { gathering.take($0) }
            gathering.end(end)
            return true
        }
        return gathering
    }

    /// Rows in which a column shows how it writes its days.
    private static let rowsOfADateStyle = 100

    /// Which way round columns write 8/12/2023: a day beyond the twelfth decides, unless another one contradicts.
    private func dayOrder(_ columns: [Int]) -> WrittenDate.Order {
        var found: WrittenDate.Order?
        var needsOrder = false
        for (number, row) in TableStretches(input.bytes, stretchBytes: 1 << 20).dropFirst().enumerated() {
            guard case .success(let row) = row else { continue }
            let days = columns.filter { $0 < row.fields.count }.map { row.fields[$0].trimmed }
            needsOrder = needsOrder || days.contains(where: WrittenDate.needsOrder)
            // Most tables write their days so that nothing need be asked, and need not be read twice.
            if !needsOrder, number >= Self.rowsOfADateStyle { return .unknown }
            for order in days.compactMap(WrittenDate.order) {
                if let found, found != order { return .unknown }
                found = order
            }
        }
        return found ?? .unknown
    }
}
