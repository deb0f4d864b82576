import DataFormats
import Foundation
import GRDB
import IncidentModel
import TestSupport

/// A GeoPackage in a scratch folder, opened by plain SQLite.
struct OpenedGeoPackage {
    let bytes: [UInt8]
    let queue: DatabaseQueue
    private let folder: ScratchFolder

    init(_ collection: IncidentCollection) throws { try self.init(GeoPackage.bytes(of: collection)) }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        folder = try ScratchFolder()
        let file = folder.url.appending(path: "incidents.gpkg")
        try Data(bytes).write(to: file)
        var configuration = Configuration()
        configuration.readonly = true
        queue = try DatabaseQueue(path: file.path, configuration: configuration)
    }

    func rows(_ sql: String) throws -> [[DatabaseValue]] {
        try queue.read { try Row.fetchAll($0, sql: sql).map { Array($0.databaseValues) } }
    }

    func count(_ sql: String) throws -> Int { try queue.read { try Int.fetchOne($0, sql: sql) ?? -1 } }

    func texts(_ sql: String) throws -> [String] { try queue.read { try String.fetchAll($0, sql: sql) } }

    /// Names of the layers' own columns.
    func columns() throws -> Set<String> {
        let tables = try texts(
            "SELECT table_name FROM gpkg_contents WHERE table_name <> 'layer_styles' ORDER BY table_name")
        return Set(try tables.flatMap { try texts("SELECT name FROM pragma_table_info('\($0)')") })
    }

    /// Schema and rows as text, geometries in hexadecimal; styles and definitions of systems by their length.
    func dump() throws -> String {
        var lines = try texts("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        let tables = try texts(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'rtree%' AND name NOT LIKE 'sqlite%'
            ORDER BY name
            """)
        for table in tables {
            for row in try rows("SELECT * FROM \"\(table)\" ORDER BY rowid") {
                lines.append("\(table): " + row.map(Self.text).joined(separator: ", "))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "NULL"
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): text.utf8.count > 400 ? "(\(text.utf8.count) bytes)" : "'\(text)'"
        case .blob(let data): "x" + data.prefix(80).map { String($0, radix: 16) }.joined() + " (\(data.count) bytes)"
        }
    }
}
