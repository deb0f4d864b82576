internal import Foundation
internal import GRDB
internal import GRDBSQLite
public import IncidentModel

/// `incidents.gpkg`: an OGC GeoPackage 1.3 with a layer for each kind of thing, styled for QGIS.
///
/// Same collection, same bytes: rows go in by one way, no clock is asked (`lastChange` is fixed), and the numbers that
/// SQLite notes of itself in the header are made the same everywhere.
public enum GeoPackage {
    public static let fileName = "incidents.gpkg"

    static let wgs84 = 4326
    /// The metadata demands a time; ours says nothing, so that the bytes do not depend on the day of the run.
    static let lastChange = "2000-01-01T00:00:00.000Z"

    /// The whole file in memory.
    ///
    /// - Throws: SQLite's error when memory runs out or two incidents have one id.
    public static func bytes(of collection: IncidentCollection) throws -> [UInt8] {
        let queue = try DatabaseQueue(configuration: configuration)
        return try queue.writeWithoutTransaction { database in
            try fill(database, with: collection)
            var size: sqlite3_int64 = 0
            guard let start = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            defer { sqlite3_free(start) }
            var bytes = [UInt8](UnsafeBufferPointer(start: start, count: Int(size)))
            for (offset, field) in headerFields { bytes.replaceSubrange(offset..<offset + 4, with: field) }
            return bytes
        }
    }

    /// Straight into a file, with no more in memory than SQLite's cache; for collections too large for `bytes`.
    ///
    /// - Parameter path: of a file that is not there yet.
    /// - Throws: `FileFault` when the disk is full or cannot be written to, else SQLite's error, as when two incidents have one id.
    public static func write(_ collection: IncidentCollection, toFile path: String) throws {
        do {
            try fill(path, with: collection)
        } catch let error as DatabaseError where diskCodes.contains(error.resultCode) {
            throw FileFault(
                path, code: error.resultCode == .SQLITE_FULL ? ENOSPC : nil, error.message ?? "\(error.resultCode)")
        }
    }

    private static let diskCodes: [ResultCode] = [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY]

    private static func fill(_ path: String, with collection: IncidentCollection) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try fill($0, with: collection) }
        try queue.close()
        let file = try FileHandle(forUpdating: URL(filePath: path))
        for (offset, field) in headerFields {
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: Data(field))
        }
        try file.close()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        // Rows are made so that they refer to one another; looking each reference up again would take half the time.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // What is cut off half-way is thrown away as a whole, so nothing need be undone.
            for pragma in [
                "page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "secure_delete = ON",
                "cache_size = -32768",
            ] {
                try database.execute(sql: "PRAGMA \(pragma)")
            }
        }
        return configuration
    }

    private static func fill(_ database: Database, with collection: IncidentCollection) throws {
        try database.execute(sql: "PRAGMA application_id = \(0x4750_4B47); PRAGMA user_version = 10300")
        try database.inTransaction {
            try GeoPackageMetadata.create(in: database)
            var layers = try GeoPackageLayers(in: database)
            try layers.insert(collection)
            try layers.finish(in: database)
            try GeoPackageMetadata.createStyles(QGISStyle.all, in: database)
            return .commit
        }
    }

    /// Change counter, the counter the version is valid for, and the SQLite version that wrote last.
    private static let headerFields: [(offset: Int, bytes: [UInt8])] = [
        (24, [0, 0, 0, 1]), (92, [0, 0, 0, 1]), (96, bigEndian(3_040_001)),
    ]

    private static func bigEndian(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
