internal import GRDB
internal import GRDBSQLite
internal import IncidentModel

/// The rows of a GeoPackage's table, cell by cell straight from SQLite: a layer may have millions of them.
struct LayerRows {
    /// What a row holds, taken out of the database.
    struct Row: Sendable {
        let number: Int
        var cells: [(column: IncidentColumn, name: String, text: String)] = []
        var geometry: Geometry = .none
        var link: Int64?
        /// As GDAL keeps the `id` of a feature of ours.
        var featureID: String?

        enum Geometry: Sendable {
            case none
            case blob([UInt8], column: String)
            case other(column: String)
        }

        func record(_ place: String) throws(RecordFault) -> RecordRow {
            var record = RecordRow(place: place)
            for cell in cells { try record.add(cell.column, cell.name, cell.text, 0..<0) }
            switch geometry {
            case .none: break
            case .other(let column): throw RecordFault("is no geometry", column: column)
            case .blob(let bytes, let column):
                do throws(WellKnownBinary.Fault) {
                    record.geometry = try WellKnownBinary(blob: bytes).geometry
                } catch {
                    throw RecordFault(error.reason, column: column)
                }
            }
            if let featureID { try record.addSiteIndex(ofFeature: featureID, 0..<0) }
            return record
        }
    }

    private let statement: Statement
    private let used: [(index: Int32, column: IncidentColumn, name: String)]
    private let geometry: (index: Int32, name: String)?
    private let link: Int32?
    private let featureID: Int32?
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
        used = columns.enumerated().compactMap { index, name in
            guard name != geometry, let column = map.columns[index], column != .derived else { return nil }
            return (Int32(index), column, name)
        }
        self.geometry = geometry.flatMap { name in columns.firstIndex(of: name).map { (Int32($0), name) } }
        self.link = link.flatMap { columns.firstIndex(of: $0) }.map(Int32.init)
        featureID = map.isSites ? columns.firstIndex(of: "id").map(Int32.init) : nil
        statement = try database.makeStatement(sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
    }

    /// Up to `count` rows; none at the end.
    mutating func next(_ count: Int) throws -> [Row] {
        var rows: [Row] = []
        while rows.count < count, !isAtEnd {
            let code = sqlite3_step(statement.sqliteStatement)
            guard code == SQLITE_ROW else {
                isAtEnd = true
                guard code == SQLITE_DONE else {
                    let message = sqlite3_db_handle(statement.sqliteStatement).map {
                        String(cString: sqlite3_errmsg($0))
                    }
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
                }
                sqlite3_reset(statement.sqliteStatement)
                break
            }
            number += 1
            rows.append(row())
        }
        return rows
    }

    private func row() -> Row {
        let row = statement.sqliteStatement
        var taken = Row(number: number)
        for (index, column, name) in used {
            let text = Self.text(row, index)
            if !text.isEmpty { taken.cells.append((column, name, text)) }
        }
        if let geometry {
            switch sqlite3_column_type(row, geometry.index) {
            case SQLITE_NULL: break
            case SQLITE_BLOB:
                let count = Int(sqlite3_column_bytes(row, geometry.index))
                let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(row, geometry.index), count: count)
                taken.geometry = .blob([UInt8](bytes), column: geometry.name)
            default: taken.geometry = .other(column: geometry.name)
            }
        }
        if let link, sqlite3_column_type(row, link) == SQLITE_INTEGER { taken.link = sqlite3_column_int64(row, link) }
        if let featureID { taken.featureID = Self.text(row, featureID) }
        return taken
    }

    private static func text(_ row: SQLiteStatement, _ index: Int32) -> String {
        switch sqlite3_column_type(row, index) {
        case SQLITE_INTEGER: return String(sqlite3_column_int64(row, index))
        case SQLITE_FLOAT:
            let number = sqlite3_column_double(row, index)
            return number.isFinite ? number.brief : "\(number)"
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(row, index) else { return "" }
            let count = Int(sqlite3_column_bytes(row, index))
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        default: return ""
        }
    }
}
