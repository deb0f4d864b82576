import DataFormats
import Foundation
import GRDB
import IncidentModel
import TestSupport
import Testing

@Suite("Malformed features and layers of incidents")
struct HostileFeaturesTests {
    static let sound = point("[44.39, 33.25]")
    static func point(_ position: String, _ properties: String = "\"date\": \"2020-01-01\", \"name\": \"Dora\"")
        -> String
    {
        feature("{\"type\": \"Point\", \"coordinates\": \(position)}", properties)
    }
    static func feature(_ geometry: String, _ properties: String = "\"date\": \"2020-01-01\"") -> String {
        "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": \(geometry)}"
    }
    static func collection(_ features: String...) -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ",\n"))]}"
    }

    static let files = [
        HostileFile("nothing", "", says: "is not JSON"),
        HostileFile("a list", "[]", says: "is no GeoJSON object"),
        HostileFile("a topology", "{\"type\": \"Topology\"}", says: "is no FeatureCollection"),
        HostileFile("cut", String(collection(sound, sound).dropLast(20)), says: "f.x:2: is not JSON"),
        HostileFile("NaN", collection(sound, point("[NaN, 33]")), says: "is not JSON"),
        HostileFile("1e999", collection(sound, point("[44, 1e999]")), says: "too large"),
        HostileFile("1e308", collection(sound, point("[44, 1e308]")), kept: 1, says: "is not on earth"),
        HostileFile("latitude 95", collection(sound, point("[44, 95]")), kept: 1, says: "is not on earth"),
        HostileFile("swapped axes", collection(sound, point("[33, 144]")), kept: 1, says: "swapped"),
        HostileFile("0, 0", collection(sound, point("[0, 0]")), kept: 1, says: "not known"),
        HostileFile("one number", collection(sound, point("[44]")), kept: 1, says: "is no position"),
        HostileFile("texts", collection(sound, point("[\"44\", \"33\"]")), kept: 1, says: "is no position"),
        HostileFile(
            "nested 100,000 deep", collection(point(String(repeating: "[", count: 100_000))), says: "nested deeper"),
        HostileFile(
            "a member twice", collection("{\"type\": \"Feature\", \"type\": \"Feature\"}"), says: "stands twice"),
        HostileFile(
            "a property in two spellings", collection(sound, point("[44, 33]", "\"Date\": 1, \"date\": 2")), kept: 1,
            says: "stands twice"),
        HostileFile(
            "huge text", collection(sound, point("[44, 33]", "\"name\": \"\(HostileTablesTests.long)\"")), kept: 1,
            says: "longer than 100000"),
        HostileFile(
            "a line", collection(sound, feature("{\"type\": \"LineString\", \"coordinates\": [[44, 33], [45, 34]]}")),
            kept: 1, says: "a LineString where a Point"),
        HostileFile(
            "two points",
            collection(sound, feature("{\"type\": \"MultiPoint\", \"coordinates\": [[44, 33], [45, 34]]}")), kept: 1,
            says: "a MultiPoint where a Point"),
        HostileFile(
            "no properties behind some",
            collection(sound, "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Circle\"}}"), kept: 1,
            says: "none of GeoJSON's"),
        HostileFile(
            "properties twice",
            collection(
                sound, "{\"type\": \"Feature\", \"properties\": {\"a\": 1}, \"properties\": {\"date\": \"2020\"}}"),
            says: "stands twice"),
        HostileFile("no feature", collection(sound, "{\"type\": \"Point\"}"), kept: 1, says: "is no Feature"),
        HostileFile(
            "another type", collection(sound, feature("{\"type\": \"Circle\"}")), kept: 1, says: "none of GeoJSON's"),
        HostileFile(
            "web Mercator",
            "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3857\"}}, \"features\": []}",
            says: "ogr2ogr -t_srs"),
        HostileFile("a broken line", "\(sound)\n{\"type\":\n\(sound)\n", kept: 2, says: "f.x:2: is not JSON"),
    ]

    @Test("of GeoJSON lose the bad feature alone, and say in a sentence which and why", arguments: files)
    func geoJSON(file: HostileFile) { file.check(.geoJSON) }

    // MARK: GeoPackages

    /// What is done to a sound GeoPackage, and what is said of it then; `kept` of its three incidents.
    struct HostileLayer: Sendable, CustomTestStringConvertible {
        let sql: String
        let kept: Int
        let said: String?
        var testDescription: String { String(sql.prefix(80)) }
    }

    static let noIncidents = 0
    static let layers = [
        HostileLayer(sql: "UPDATE sites SET geom = x'00' WHERE fid = 1", kept: 3, said: "is no GeoPackage geometry"),
        HostileLayer(sql: "UPDATE sites SET geom = substr(geom, 1, 20) WHERE fid = 1", kept: 3, said: "is cut off"),
        HostileLayer(sql: "UPDATE sites SET geom = 'POINT (1 1)' WHERE fid = 1", kept: 3, said: "is no geometry"),
        HostileLayer(
            sql: "UPDATE sites SET geom = x'47500001E61000000101000000000000000000F87F000000000000F87F' WHERE fid = 1",
            kept: 3,
            said: "on no place on earth"),
        HostileLayer(
            sql: "UPDATE sites SET geom = x'47500001E6100000010300000001000000FFFFFFFF' WHERE fid = 1", kept: 3,
            said: "is cut off"),
        // MultiPoints: of one point, which is one; of one that is a line; of more than there are bytes.
        HostileLayer(
            sql:
                "UPDATE sites SET geom = x'47500001E6100000010400000001000000010100000000000000000046400000000000804040' WHERE fid = 1",
            kept: 3, said: nil),
        HostileLayer(
            sql:
                "UPDATE sites SET geom = x'47500001E6100000010400000001000000010400000000000000000000000000000000000000' WHERE fid = 1",
            kept: 3, said: "what is no Point"),
        HostileLayer(
            sql: "UPDATE sites SET geom = x'47500001E61000000104000000FFFFFF7F' WHERE fid = 1", kept: 3,
            said: "is cut off"),
        HostileLayer(sql: "UPDATE sites SET role = 'hit' WHERE fid = 1", kept: 3, said: "is none of launch"),
        HostileLayer(sql: "UPDATE sites SET radius_m = 1e308 WHERE fid = 1", kept: 3, said: "is outside 0 to"),
        HostileLayer(sql: "UPDATE sites SET relation = 'inside' WHERE fid = 1", kept: 3, said: "is no relation"),
        HostileLayer(sql: "UPDATE incidents SET date = 'yesterday' WHERE fid = 1", kept: 3, said: "is no date"),
        HostileLayer(sql: "UPDATE incidents SET incident = ''  WHERE fid = 1", kept: 3, said: "is empty"),
        HostileLayer(
            sql: "UPDATE incidents SET damage = printf('%.*c', 300000, 'x') WHERE fid = 1", kept: 3,
            said: "longer than 100000"),
        HostileLayer(sql: "DROP TABLE gpkg_contents", kept: noIncidents, said: "is no GeoPackage"),
        HostileLayer(
            sql:
                "DELETE FROM gpkg_geometry_columns WHERE table_name = 'gazetteer'; ALTER TABLE sites RENAME TO s; CREATE VIEW sites AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT * FROM c",
            kept: noIncidents, said: "is a view"),
        HostileLayer(
            sql:
                "DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS SELECT 'sites', 'geom', 'POINT', 4326, 0, 0",
            kept: noIncidents, said: "are views"),
        HostileLayer(
            sql:
                "CREATE TRIGGER t AFTER INSERT ON sites BEGIN DELETE FROM incidents; END; CREATE VIEW bomb AS SELECT zeroblob(1000000000)",
            kept: 3, said: nil),
    ]

    @Test("of a GeoPackage lose the bad row alone; views are not read, triggers never run", arguments: layers)
    func geoPackage(layer: HostileLayer) throws {
        let scratch = try ScratchFolder()
        let path = scratch.url.appending(path: "f.gpkg").path
        try GeoPackage.write(try FixtureCollection.make(), toFile: path)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
            // The triggers of the R-tree ask for SpatiaLite's functions.
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \"\(name)\"")
            }
            try database.execute(sql: layer.sql)
        }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: path))
        let file = StructuredFile(.geoPackage, bytes: [], path: path, sha256: "")
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(file.incidents.count == layer.kept, "\(file.findings.map(\.message))")
        let rejects = file.findings.filter(\.isSetAside).map(\.message)
        if let said = layer.said {
            #expect(rejects.contains { $0.contains(said) }, "\(rejects)")
        } else {
            #expect(rejects.isEmpty)
        }
    }

    @Test("cut anywhere, a GeoPackage is refused or read, never a crash")
    func cutGeoPackage() throws {
        let bytes = try GeoPackage.bytes(of: try FixtureCollection.make())
        let scratch = try ScratchFolder()
        for part in 0..<24 {
            let file = try scratch.write(Array(bytes[..<(bytes.count * part / 24)]), to: "cut-\(part).gpkg")
            let read = StructuredFile(.geoPackage, bytes: [], path: file.path, sha256: "")
            let isRefused = read.findings.contains { $0.isSetAside }
            #expect(isRefused)
        }
    }
}
