internal import ConcurrentWork
internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import IncidentModel

/// Layers of a GeoPackage as incidents: our own (`incidents`, `sites`, `footprints`, `reports`), or any point layers.
///
/// The file is another's: it is opened for reading only, its schema is not trusted, and only tables are read, never
/// views, virtual tables or anything that could run.
struct IncidentLayers {
    private let source: RecordSource
    private var file = StructuredFile()
    /// More are not to be expected of a file of its size.
    private let mostRows: Int
    /// Rows of the last two may hold something else, and are told then.
    private static let typesOfPoints: Set<String> = ["POINT", "MULTIPOINT", "GEOMETRY"]

    static func read(_ path: String, _ source: RecordSource) -> StructuredFile {
        var layers = IncidentLayers(source: source, mostRows: fileSize(path) / 40)
        do {
            try queue(path).read { try layers.read($0) }
        } catch let error as DatabaseError {
            return .refused(path, "is no GeoPackage that can be read: \(error.message ?? "\(error.resultCode)").")
        } catch let error as Refusal {
            // With what was said of its layers before.
            layers.file.incidents = []
            layers.file.findings += StructuredFile.refused(path, error.reason).findings
            return layers.file
        } catch {
            return .refused(path, "cannot be read: \(error).")
        }
        layers.file.listFile(source, title: "GeoPackage of incidents")
        return layers.file
    }

    private static func fileSize(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
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
                guard tables.contains(layer.table), Self.typesOfPoints.contains(layer.type.uppercased()) else {
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
        var gathering = RowGathering(source)
        gathering.opensIncidents = true
        try each(Layer(table: "incidents"), database, &gathering) { record, _, reader throws(RecordFault) in
            try reader.madeIncident(record)
        }
        gathering.opensIncidents = false
        let footprints = layers.filter { $0.table == "footprints" }
        gathering.keepsLinks = try footprints.contains { layer in
            try Row.fetchOne(database, sql: "SELECT 1 FROM \(layer.table.quotedDatabaseIdentifier) LIMIT 1") != nil
        }
        for layer in layers where layer.table == "sites" {
            try each(layer, database, linkedBy: "fid", &gathering) { record, _, reader throws(RecordFault) in
                try reader.made(record)
            }
        }
        for layer in footprints {
            try each(layer, database, linkedBy: "site", &gathering) { record, link, _ throws(RecordFault) in
                guard let area = record.geometry?.areas else { throw RowGathering.belongsNowhere }
                return .areaOfLink(area, record.place)
            }
        }
        take(gathering)
        if tables.contains("reports") { try readReports(database) }
    }

    private mutating func take(_ gathering: consuming RowGathering) {
        let incidents = gathering.takeIncidents()
        if file.incidents.isEmpty { file.incidents = incidents } else { file.incidents += incidents }
        file.findings += gathering.file.findings
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
        for layer in layers {
            guard Self.typesOfPoints.contains(layer.type.uppercased()) else {
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
            var gathering = RowGathering(source)
            let isSites = map.isSites
            try each(layer, database, &gathering) { record, _, reader throws(RecordFault) in
                isSites ? try reader.madeFeature(record) : .incident(try reader.rows.incident(record))
            }
            take(gathering)
        }
    }

    /// Reads every sound row of a layer and notes the others.
    ///
    /// - Parameters:
    ///   - column: of the number that rows refer to one another by.
    ///   - make: what a row says by itself; called for several rows at once.
    private func each(
        _ layer: Layer, _ database: Database, linkedBy column: String? = nil, _ gathering: inout RowGathering,
        make: @Sendable (RecordRow, Int64?, SiteRowReader) throws(RecordFault) -> SiteRowReader.Made
    ) throws {
        var rows = try LayerRows(layer.table, geometry: layer.geometry, linkedBy: column, in: database)
        let (source, shared, name) = (source, rows.layout, String(layer.table.prefix(60)))
        gathering.reserve(min(rows.likelyCount, mostRows))
        var failure: (any Error)?
        var all = gathering
        gathering = RowGathering(source)
        concurrentPieces {
            do { return try rows.next() } catch { failure = error }
            return nil
        } make: { batch in
            let (made, own) = (Gathered<LinkedRow>(), source.apart)
            let (reader, layout, table) = (SiteRowReader(rows: IncidentRows(source: own)), shared.apart, name.ofItsOwn)
            for row in 0..<batch.count {
                let place = RecordPlace(path: own.path, number: batch.firstNumber + row, layer: table, noun: .row)
                let link = layout.link(row, of: batch)
                do throws(RecordFault) {
                    made.append(
                        LinkedRow(made: try make(try layout.record(row, of: batch, place), link, reader), link: link))
                } catch {
                    made.append(LinkedRow(made: .fault(error, place), link: link))
                }
            }
            return made
        } take: { made in
            made.empty { row in
                let link = row.link
                all.take(row.made, link: link)
            }
            return true
        }
        gathering = all
        if let failure { throw failure }
    }

    private struct LinkedRow: ~Copyable, Sendable {
        let made: SiteRowReader.Made
        let link: Int64?
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
