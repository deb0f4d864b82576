internal import GRDB
internal import GRDBSQLite
internal import IncidentModel

/// Layers of a GeoPackage as incidents: our own (`incidents`, `sites`, `footprints`, `reports`), or any point layers.
///
/// The file is another's: it is opened for reading only, its schema is not trusted, and only tables are read, never
/// views, virtual tables or anything that could run.
struct IncidentLayers {
    private let source: RecordSource
    private let rows: IncidentRows
    private var file = StructuredFile()

    static func read(_ path: String, _ source: RecordSource) -> StructuredFile {
        var layers = IncidentLayers(source: source, rows: IncidentRows(source: source))
        do {
            try queue(path).read { try layers.read($0) }
        } catch let error as DatabaseError {
            return .refused(path, "is no GeoPackage that can be read: \(error.message ?? "\(error.resultCode)").")
        } catch let error as Refusal {
            return .refused(path, error.reason)
        } catch {
            return .refused(path, "cannot be read: \(error).")
        }
        layers.file.listFile(source, title: "GeoPackage of incidents")
        return layers.file
    }

    /// For reading only, and nothing in it may run.
    private static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, 64 << 20)
            sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0)
            for pragma in ["trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"] {
                try database.execute(sql: "PRAGMA \(pragma)")
            }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Whether a table with a geometry is our own or has places with dates; false for what cannot be opened.
    static func showsIncidents(_ path: String) -> Bool {
        let shows = try? queue(path).read { database in
            let tables = Set(try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
            return try Layer.all(in: database).contains { layer in
                guard tables.contains(layer.table), ["POINT", "GEOMETRY"].contains(layer.type.uppercased()) else {
                    return false
                }
                let columns = try database.columns(in: layer.table).map(\.name).filter { $0 != layer.geometry }
                return ColumnMap(columns).showsIncidents(hasPoints: true)
            }
        }
        return shows ?? false
    }

    private struct Refusal: Error { let reason: String }

    private mutating func read(_ database: Database) throws {
        // Virtual tables have no root page.
        let tables = Set(
            try String.fetchAll(
                database, sql: "SELECT lower(name) FROM sqlite_master WHERE type = 'table' AND rootpage > 0"))
        guard tables.contains("gpkg_contents"), tables.contains("gpkg_geometry_columns") else {
            throw Refusal(
                reason: "is no GeoPackage: it lacks gpkg_contents or gpkg_geometry_columns, or they are views.")
        }
        let layers = try Layer.all(in: database)
        for layer in layers where !tables.contains(layer.table.lowercased()) {
            file.findings.append(
                RecordFault("is a view or is missing; only tables are read")
                    .finding(at: "\(source.path): \"\(layer.table.prefix(60))\"", "the layer"))
        }
        let kept = layers.filter { tables.contains($0.table.lowercased()) }
        if tables.isSuperset(of: ["incidents", "sites"]), kept.contains(where: { $0.table == "sites" }) {
            try readOwn(kept, tables, database)
        } else {
            try readPoints(kept, database)
        }
    }

    // MARK: Our own

    private mutating func readOwn(_ layers: [Layer], _ tables: Set<String>, _ database: Database) throws {
        var sites = SiteRows(rows)
        try each(Layer(table: "incidents"), database) { record, _ throws(RecordFault) in try sites.addIncident(record) }
        var sitesByRow: [Int64: (String, Int)] = [:]
        for layer in layers where layer.table == "sites" {
            try each(layer, database) { record, row throws(RecordFault) in
                try sites.addSite(record)
                if let id = record.text(.incident), let index = try record.count(.siteIndex) {
                    sitesByRow[row["fid"] as? Int64 ?? -1] = (id, index)
                }
            }
        }
        for layer in layers where layer.table == "footprints" {
            try each(layer, database) { record, row throws(RecordFault) in
                guard let site = (row["site"] as? Int64).flatMap({ sitesByRow[$0] }), let area = record.geometry?.areas
                else { throw RecordFault("belongs to no site, or has no area") }
                sites.addFootprint(area, of: site.0, index: site.1)
            }
        }
        file.incidents = sites.incidents()
        if tables.contains("reports") { try readReports(database) }
    }

    private mutating func readReports(_ database: Database) throws {
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM reports LIMIT 1000000")
        while let row = try cursor.next() {
            guard let id = row["report"] as? String else { continue }
            file.reports.append(
                Report(
                    id: ReportID(id), title: row["title"] as? String, publisher: row["publisher"] as? String,
                    author: row["author"] as? String, url: row["url"] as? String,
                    published: (row["published"] as? String).flatMap { PartialDate(edtf: $0) },
                    language: row["language"] as? String, sha256: row["sha256"] as? String ?? "", text: []))
        }
    }

    // MARK: Anybody's

    private mutating func readPoints(_ layers: [Layer], _ database: Database) throws {
        if layers.isEmpty { throw Refusal(reason: "has no layer with a geometry.") }
        let rows = rows
        for layer in layers {
            guard ["POINT", "GEOMETRY"].contains(layer.type.uppercased()) else {
                file.say(
                    "the layer \"\(layer.table.prefix(60))\" is of \(layer.type.prefix(40)), not of points; not read",
                    source.path)
                continue
            }
            guard [4326, 4979].contains(layer.system) else {
                file.findings.append(
                    RecordFault("is in coordinate system \(layer.system); convert it with ogr2ogr -t_srs EPSG:4326")
                        .finding(at: "\(source.path): \"\(layer.table.prefix(60))\"", "the layer"))
                continue
            }
            let columns = try database.columns(in: layer.table).map(\.name).filter { $0 != layer.geometry }
            let map = ColumnMap(columns)
            file.say(map.said.map { "layer \"\(layer.table.prefix(60))\": \($0)" }, source.path)
            var sites = SiteRows(rows)
            var incidents: [StructuredIncident] = []
            try each(layer, database) { record, _ throws(RecordFault) in
                if map.isSites { try sites.addFeature(record) } else { incidents.append(try rows.incident(record)) }
            }
            file.incidents += incidents + sites.incidents()
        }
    }

    /// Calls for every sound row of a layer and notes the others.
    private mutating func each(
        _ layer: Layer, _ database: Database, _ body: (RecordRow, Row) throws(RecordFault) -> Void
    ) throws {
        let columns = try database.columns(in: layer.table).map(\.name)
        guard columns.count <= 1_000 else { throw Refusal(reason: "has a layer of more than 1000 columns.") }
        let map = ColumnMap(columns)
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM \(layer.table.quotedDatabaseIdentifier)")
        var number = 0
        while let row = try cursor.next() {
            number += 1
            let place = "\(source.path): row \(number) of \(layer.table.prefix(60))"
            do throws(RecordFault) {
                var record = RecordRow(place: place)
                for (index, name) in columns.enumerated() where name != layer.geometry {
                    guard let column = map.columns[index], column != .derived else { continue }
                    try record.add(column, name, row.cellText(at: index), 0..<0)
                }
                if let name = layer.geometry, let index = columns.firstIndex(of: name) {
                    record.geometry = try Self.geometry(row, index, name)
                }
                if map.isSites, let index = columns.firstIndex(of: "id") {
                    try record.addSiteIndex(ofFeature: row.cellText(at: index), 0..<0)
                }
                try body(record, row)
            } catch {
                file.findings.append(error.finding(at: place, "the row"))
            }
        }
    }

    private static func geometry(_ row: Row, _ index: Int, _ column: String) throws(RecordFault) -> Geometry? {
        let value = (row[index] as DatabaseValue)
        if value.isNull { return nil }
        guard case .blob(let data) = value.storage else { throw RecordFault("is no geometry", column: column) }
        do throws(WellKnownBinary.Fault) {
            return try WellKnownBinary(blob: [UInt8](data)).geometry
        } catch {
            throw RecordFault(error.reason, column: column)
        }
    }
}

extension IncidentLayers {
    /// A table with a geometry, as the metadata lists it.
    private struct Layer {
        var table: String
        var geometry: String?
        var type = ""
        var system = 0

        init(table: String) { self.table = table }

        static func all(in database: Database) throws -> [Layer] {
            try Row.fetchAll(
                database,
                sql: "SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns LIMIT 1000"
            ).compactMap { row in
                guard let table = row[0] as? String, let column = row[1] as? String else { return nil }
                var layer = Layer(table: table)
                layer.geometry = column
                layer.type = row[2] as? String ?? ""
                layer.system = Int(row[3] as? Int64 ?? 0)
                return layer
            }
        }
    }
}

extension Row {
    fileprivate func cellText(at index: Int) -> String {
        switch (self[index] as DatabaseValue).storage {
        case .null, .blob: ""
        case .int64(let number): String(number)
        case .double(let number): number.isFinite ? number.brief : "\(number)"
        case .string(let text): text
        }
    }
}
