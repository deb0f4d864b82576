internal import IncidentModel
internal import TableReading

/// A CSV of incidents: an export of ACLED or UCDP GED, a row a site, or a row an incident, told by its header.
enum IncidentTable {
    static func read(_ bytes: [UInt8], _ source: RecordSource) -> StructuredFile {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4096).contains(0) {
            return .refused(source.path, "is not UTF-8 text; save the table as CSV in UTF-8.")
        }
        var table = TableReader(bytes)
        switch table.next() {
        case nil: return .refused(source.path, "is empty; a table starts with a row of column names.")
        case .failure(let fault):
            return .refused("\(source.path):\(fault.line)", "its header cannot be read: \(fault.reason).")
        case .success(let header):
            guard header.fields.count <= 1_000 else {
                return .refused(source.path, "has \(header.fields.count) columns, more than 1000.")
            }
            if var rows = ExportRows(header: header.fields, source: source) {
                rows.order = dayOrder(rows.dayColumns, bytes, table.delimiter)
                return export(&table, header, rows, source)
            }
            return incidents(&table, header, bytes, source)
        }
    }

    private static func export(
        _ table: inout TableReader, _ header: TableRow, _ rows: ExportRows, _ source: RecordSource
    ) -> StructuredFile {
        var file = StructuredFile()
        var others = 0
        each(&table, header, source, &file) { row, place throws(RecordFault) -> StructuredIncident? in
            try rows.incident(ExportRows.Row(place: place, fields: row.fields, ranges: row.ranges), line: 0)
        } take: { incident, file throws(RecordFault) in
            if let incident { file.incidents.append(incident) } else { others += 1 }
        }
        let left =
            others == 0 ? "" : "; \(others) events of other kinds than shelling, drones and air strikes were left out"
        file.say(
            "read as \(rows.kind == .acled ? "an" : "a") \(rows.title), \(file.incidents.count) events\(left)",
            source.path)
        file.listFile(source, title: rows.title)
        return file
    }

    private static func incidents(
        _ table: inout TableReader, _ header: TableRow, _ bytes: [UInt8], _ source: RecordSource
    ) -> StructuredFile {
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
        var rows = IncidentRows(source: source)
        if let column = map.columns.firstIndex(of: .date) { rows.order = dayOrder([column], bytes, table.delimiter) }
        var file = StructuredFile()
        var sites = SiteRows(rows)
        let (maker, reader) = (sites, rows)
        each(&table, header, source, &file) { row, place throws(RecordFault) -> MadeRow in
            let record = try record(row, place, map, header)
            return map.isSites ? .site(try maker.made(record)) : .incident(try reader.incident(record))
        } take: { row, file throws(RecordFault) in
            switch row {
            case .incident(let incident): file.incidents.append(incident)
            case .site(let site): try sites.add(site)
            }
        }
        if map.isSites { file.incidents = sites.incidents() }
        file.say(map.said, source.path)
        file.listFile(source, title: "Table of \(map.isSites ? "sites" : "incidents")")
        return file
    }

    private enum MadeRow: Sendable {
        case incident(StructuredIncident)
        case site(SiteRows.Made)
    }

    /// Rows that are read together: enough for all cores, few enough to keep in memory.
    private static let rowsAtOnce = 4_096

    /// Reads every sound row and notes the others.
    ///
    /// - Parameters:
    ///   - make: what a row says by itself; called for several rows at once.
    ///   - take: called in the order of the rows.
    private static func each<Made: Sendable>(
        _ table: inout TableReader, _ header: TableRow, _ source: RecordSource, _ file: inout StructuredFile,
        make: @Sendable (TableRow, String) throws(RecordFault) -> Made,
        take: (Made, inout StructuredFile) throws(RecordFault) -> Void
    ) {
        let (width, path) = (header.fields.count, source.path)
        while true {
            var rows: [Result<TableRow, TableFault>] = []
            while rows.count < rowsAtOnce, let next = table.next() { rows.append(next) }
            if rows.isEmpty { return }
            let made = rows.concurrentMap(stride: 32) { row -> (place: String, made: Result<Made, RecordFault>) in
                switch row {
                case .failure(let fault):
                    return ("\(path):\(fault.line)", .failure(RecordFault(fault.reason)))
                case .success(let row):
                    let place = "\(path):\(row.line)"
                    do throws(RecordFault) {
                        guard row.fields.count <= width else {
                            throw RecordFault(
                                "has \(row.fields.count) cells under \(width) columns; is a comma unquoted?")
                        }
                        return (place, .success(try make(row, place)))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            for row in made {
                do throws(RecordFault) {
                    try take(row.made.get(), &file)
                } catch {
                    file.findings.append(error.finding(at: row.place, "the row"))
                }
            }
        }
    }

    private static func record(_ row: TableRow, _ place: String, _ map: ColumnMap, _ header: TableRow)
        throws(RecordFault) -> RecordRow
    {
        var record = RecordRow(place: place)
        for (index, text) in row.fields.enumerated() {
            guard let column = map.columns[index], column != .derived else { continue }
            try record.add(column, header.fields[index], text, row.ranges[index])
        }
        return record
    }

    /// Rows in which a column shows how it writes its days.
    private static let rowsOfADateStyle = 100

    /// Which way round columns write 8/12/2023: a day beyond the twelfth decides, unless another one contradicts.
    private static func dayOrder(_ columns: [Int], _ bytes: [UInt8], _ delimiter: UInt8) -> WrittenDate.Order {
        var found: WrittenDate.Order?
        var needsOrder = false
        for (number, row) in TableReader(bytes, delimiter: delimiter).dropFirst().enumerated() {
            guard case .success(let row) = row else { continue }
            let days = columns.filter { $0 < row.fields.count }.map { row.fields[$0].trimmed }
            needsOrder = needsOrder || days.contains(where: WrittenDate.needsOrder)
            // Most tables write their days so that nothing need be asked, and need not be read twice.
            if !needsOrder, number >= rowsOfADateStyle { return .unknown }
            for order in days.compactMap(WrittenDate.order) {
                if let found, found != order { return .unknown }
                found = order
            }
        }
        return found ?? .unknown
    }
}
