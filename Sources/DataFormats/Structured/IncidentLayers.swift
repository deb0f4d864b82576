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
        let maker = sites
        try each(Layer(table: "incidents"), database) { record, _ throws(RecordFault) in
            try maker.madeIncident(record)
        } take: { made, _ throws(RecordFault) in
            try sites.addIncident(made)
        }
        var sitesByRow: [Int64: (String, Int)] = [:]
        for layer in layers where layer.table == "sites" {
            try each(layer, database, linkedBy: "fid") { record, _ throws(RecordFault) in
                try maker.made(record)
            } take: { site, row throws(RecordFault) in
                try sites.add(site)
                if let row, let index = site.index { sitesByRow[row] = (site.incident, index) }
            }
        }
        for layer in layers where layer.table == "footprints" {
            try each(layer, database, linkedBy: "site") { record, _ throws(RecordFault) in
                record.geometry?.areas
            } take: { area, row throws(RecordFault) in
                guard let site = row.flatMap({ sitesByRow[$0] }), let area
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
            let maker = sites
            try each(layer, database) { record, _ throws(RecordFault) -> MadeRow in
                map.isSites ? .feature(try maker.madeFeature(record)) : .incident(try rows.incident(record))
            } take: { row, _ throws(RecordFault) in
                switch row {
                case .feature(let feature): try sites.add(feature)
                case .incident(let incident): incidents.append(incident)
                }
            }
            file.incidents += incidents + sites.incidents()
        }
    }

    private enum MadeRow: Sendable {
        case incident(StructuredIncident)
        case feature(SiteRows.MadeFeature)
    }

    /// Reads every sound row of a layer and notes the others.
    ///
    /// - Parameters:
    ///   - column: of the number that rows refer to one another by.
    ///   - make: what a row says by itself; called for several rows at once.
    ///   - take: called in the order of the rows.
    private mutating func each<Made: Sendable>(
        _ layer: Layer, _ database: Database, linkedBy column: String? = nil,
        make: @Sendable (RecordRow, Int64?) throws(RecordFault) -> Made,
        take: (Made, Int64?) throws(RecordFault) -> Void
    ) throws {
        var rows = try LayerRows(layer.table, geometry: layer.geometry, linkedBy: column, in: database)
        let path = source.path
        while true {
            let batch = try rows.next(4_096)
            if batch.isEmpty { return }
            let made = batch.concurrentMap(stride: 32) { row -> (place: String, made: Result<Made, RecordFault>) in
                let place = "\(path): row \(row.number) of \(layer.table.prefix(60))"
                do throws(RecordFault) {
                    return (place, .success(try make(try row.record(place), row.link)))
                } catch {
                    return (place, .failure(error))
                }
            }
            for (row, made) in zip(batch, made) {
                do throws(RecordFault) {
                    try take(made.made.get(), row.link)
                } catch {
                    file.findings.append(error.finding(at: made.place, "the row"))
                }
            }
        }
    }

    struct Refusal: Error { let reason: String }
}

extension IncidentLayers {
    /// A table with a geometry, as the metadata lists it.
    private struct Layer: Sendable {
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
