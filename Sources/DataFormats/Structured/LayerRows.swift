internal import GRDB
internal import GRDBSQLite
internal import IncidentModel

/// The rows of a GeoPackage's table, cell by cell straight from SQLite: a layer may have millions of them.
struct LayerRows {
    /// What columns the statement asks for, in its order.
    struct Layout: Sendable {
        let table: String
        let used: [(column: IncidentColumn, name: String)]
        let geometry: String?
        let hasLink: Bool
        let hasFeatureID: Bool

        /// Cells of one row.
        var width: Int { used.count + (geometry == nil ? 0 : 1) + (hasLink ? 1 : 0) + (hasFeatureID ? 1 : 0) }

        /// The same with texts of its own, for one of several threads.
        var apart: Layout {
            Layout(
                table: table.ofItsOwn, used: used.map { ($0.column, $0.name.ofItsOwn) },
                geometry: geometry?.ofItsOwn, hasLink: hasLink, hasFeatureID: hasFeatureID)
        }

        /// - Parameter row: of the batch, counted from 0.
        func record(_ row: Int, of batch: LayerBatch, _ place: RecordPlace) throws(RecordFault) -> RecordRow {
            var record = RecordRow(place: place)
            var cell = row * width
            for (column, name) in used {
                let text = batch.text(cell)
                if !text.isEmpty { try record.add(column, name, text, 0..<0) }
                cell += 1
            }
            if let geometry {
                record.geometry = try batch.geometry(cell, column: geometry)
                cell += 1
            }
            if hasLink { cell += 1 }
            // As GDAL keeps the `id` of a feature of ours.
            if hasFeatureID { try record.addSiteIndex(ofFeature: batch.text(cell), 0..<0) }
            return record
        }

        /// The number of a row, or of the one it belongs to.
        func link(_ row: Int, of batch: LayerBatch) -> Int64? {
            hasLink ? batch.integer(row * width + used.count + (geometry == nil ? 0 : 1)) : nil
        }
    }

    let layout: Layout
    /// About how many rows there are, by the last one's number.
    let likelyCount: Int
    private let statement: Statement
    private var number = 0
    private var isAtEnd = false

    /// - Parameters:
    ///   - geometry: the column of the geometries.
    ///   - link: the column of the rows' numbers, or of those they belong to.
    init(_ table: String, geometry: String?, linkedBy link: String?, in database: Database) throws {
        let columns = try database.columns(in: table).map(\.name)
        guard columns.count <= 1_000 else {
            throw IncidentLayers.Refusal(reason: "has a layer of more than 1000 columns.")
        }
        let map = ColumnMap(columns)
        let used = columns.enumerated().compactMap { index, name -> (IncidentColumn, String)? in
            guard name != geometry, let column = map.columns[index], column != .derived else { return nil }
            return (column, name)
        }
        let geometry = geometry.flatMap { columns.contains($0) ? $0 : nil }
        let link = link.flatMap { columns.contains($0) ? $0 : nil }
        let featureID = map.isSites && columns.contains("id") ? "id" : nil
        layout = Layout(
            table: table, used: used, geometry: geometry, hasLink: link != nil, hasFeatureID: featureID != nil)
        let asked = used.map(\.1) + [geometry, link, featureID].compactMap { $0 }
        let list = asked.isEmpty ? "NULL" : asked.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        statement = try database.makeStatement(sql: "SELECT \(list) FROM \(table.quotedDatabaseIdentifier)")
        // Of a table without row numbers there is no telling.
        let last = try? DatabaseValue.fetchOne(
            database, sql: "SELECT max(rowid) FROM \(table.quotedDatabaseIdentifier)")
        if case .int64(let number)? = last?.storage { likelyCount = max(Int(number), 0) } else { likelyCount = 0 }
    }

    /// Rows that are taken together, and bytes beyond which no more are.
    private static let (mostRows, mostBytes) = (1_024, 4 << 20)

    /// Nil at the end.
    mutating func next() throws -> LayerBatch? {
        guard !isAtEnd else { return nil }
        let row = statement.sqliteStatement
        var batch = LayerBatch(firstNumber: number + 1)
        batch.reserve(Self.mostRows, cells: layout.width)
        while batch.count < Self.mostRows, batch.byteCount < Self.mostBytes {
            let code = sqlite3_step(row)
            guard code == SQLITE_ROW else {
                isAtEnd = true
                guard code == SQLITE_DONE else {
                    let message = sqlite3_db_handle(row).map { String(cString: sqlite3_errmsg($0)) }
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
                }
                sqlite3_reset(row)
                break
            }
            batch.add(row, width: Int32(layout.width))
        }
        number += batch.count
        return batch.count == 0 ? nil : batch
    }
}
