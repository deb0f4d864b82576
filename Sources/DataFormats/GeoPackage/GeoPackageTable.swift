internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import IncidentModel

/// A layer or attribute table while it is filled.
struct GeoPackageTable {
    struct Column {
        let name: String
        /// One of GeoPackage's types and, behind it, constraints.
        let type: String

        init(_ name: String, _ type: String) {
            self.name = name
            self.type = type
        }
    }

    let name: String
    let description: String
    /// "POINT", "MULTIPOLYGON" …; nil for a table of attributes.
    let geometryType: String?
    let columns: [Column]

    /// Number of rows, and the `fid` of the last one.
    private(set) var count = 0
    private var envelope: GeometryBlob.Envelope?
    private var insertion: Statement?
    private var index = SpatialIndex.Entries()

    init(_ name: String, _ description: String, geometry: String? = nil, _ columns: [Column]) {
        self.name = name
        self.description = description
        geometryType = geometry
        self.columns = columns
    }

    /// Makes the table and says so in the metadata; the extent follows in `finish`.
    mutating func create(in database: Database) throws {
        let geometry = geometryType.map { [Column("geom", $0)] } ?? []
        let all = [Column("fid", "INTEGER PRIMARY KEY NOT NULL")] + geometry + columns
        let definitions = all.map { "\"\($0.name)\" \($0.type)" }.joined(separator: ", ")
        try database.execute(sql: "CREATE TABLE \"\(name)\" (\(definitions))")
        try database.execute(
            sql: """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, geometryType == nil ? "attributes" : "features", name, description, GeoPackage.lastChange,
                geometryType == nil ? nil : GeoPackage.wgs84,
            ])
        if let geometryType {
            try database.execute(
                sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                arguments: [name, geometryType, GeoPackage.wgs84])
            try SpatialIndex.create(on: name, in: database)
        }
        let marks = repeatElement("?", count: all.count).joined(separator: ", ")
        insertion = try database.makeStatement(sql: "INSERT INTO \"\(name)\" VALUES (\(marks))")
    }

    /// - Parameters:
    ///   - values: with `numbers` before them as many as there are columns, in their order.
    ///   - numbers: of rows of other tables.
    mutating func insert(
        _ values: [DatabaseValue], after numbers: [Int] = [], geometry blob: GeometryBlob? = nil
    ) throws {
        precondition(
            numbers.count + values.count == columns.count,
            "\(name): \(numbers.count + values.count) values for \(columns.count) columns")
        count += 1
        guard let statement = insertion?.sqliteStatement else { return }
        sqlite3_bind_int64(statement, 1, Int64(count))
        var position: Int32 = 2
        if geometryType != nil {
            Self.bind(blob?.bytes, to: statement, at: position)
            position += 1
            if let box = blob?.envelope {
                envelope?.widen(box)
                envelope = envelope ?? box
                index.add(Int64(count), box)
            }
        }
        for number in numbers {
            sqlite3_bind_int64(statement, position, Int64(number))
            position += 1
        }
        for value in values {
            Self.bind(value, to: statement, at: position)
            position += 1
        }
        // Straight to SQLite: what GRDB watches statements for is nobody's business here, and there are millions of them.
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else {
            let message = sqlite3_db_handle(statement).map { String(cString: sqlite3_errmsg($0)) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    /// Copied by SQLite before the call returns.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private static func bind(_ bytes: [UInt8]?, to statement: OpaquePointer, at position: Int32) {
        guard let bytes else {
            sqlite3_bind_null(statement, position)
            return
        }
        bytes.withUnsafeBytes { _ = sqlite3_bind_blob(statement, position, $0.baseAddress, Int32($0.count), copied) }
    }

    private static func bind(_ value: DatabaseValue, to statement: OpaquePointer, at position: Int32) {
        switch value.storage {
        case .null: sqlite3_bind_null(statement, position)
        case .int64(let number): sqlite3_bind_int64(statement, position, number)
        case .double(let number): sqlite3_bind_double(statement, position, number)
        case .string(var text):
            text.withUTF8 { utf8 in
                _ = utf8.withMemoryRebound(to: CChar.self) {
                    // An empty text may have no address, and no address would be NULL.
                    if let start = $0.baseAddress {
                        sqlite3_bind_text(statement, position, start, Int32(utf8.count), copied)
                    } else {
                        sqlite3_bind_text(statement, position, "", 0, copied)
                    }
                }
            }
        case .blob(let data):
            data.withUnsafeBytes { _ = sqlite3_bind_blob(statement, position, $0.baseAddress, Int32($0.count), copied) }
        }
    }

    /// The extent, and the triggers that keep the index right when somebody edits the layer.
    mutating func finish(in database: Database) throws {
        insertion = nil
        guard geometryType != nil else { return }
        try index.write(to: name, in: database)
        if let box = envelope {
            try database.execute(
                sql: "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                arguments: [box.minX, box.minY, box.maxX, box.maxY, name])
        }
        try SpatialIndex.createTriggers(on: name, in: database)
    }
}

extension Optional where Wrapped == String {
    var cell: DatabaseValue { self?.databaseValue ?? .null }
}
extension Optional where Wrapped == Int {
    var cell: DatabaseValue { self?.databaseValue ?? .null }
}
extension Optional where Wrapped == Double {
    var cell: DatabaseValue { self?.databaseValue ?? .null }
}
