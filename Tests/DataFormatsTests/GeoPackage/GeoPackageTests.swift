import DataFormats
import Foundation
import GRDB
import IncidentModel
import TestSupport
import Testing

@Suite("GeoPackage") struct GeoPackageTests {
    let file: OpenedGeoPackage

    init() throws { file = try OpenedGeoPackage(try FixtureCollection.make()) }

    @Test("says that it is a GeoPackage of version 1.3") func header() {
        #expect(Array(file.bytes[68..<72]) == [0x47, 0x50, 0x4B, 0x47])
        #expect(Array(file.bytes[60..<64]) == [0, 0, 0x28, 0x3C])
    }

    @Test("holds by SQLite's own checks") func isSound() throws {
        #expect(try file.texts("PRAGMA integrity_check") == ["ok"])
        #expect(try file.rows("PRAGMA foreign_key_check").isEmpty)
        for layer in try layers() {
            #expect(try file.texts("SELECT rtreecheck('rtree_\(layer)_geom')") == ["ok"])
        }
    }

    @Test("has the layers that the page promises, each with its rows") func rows() throws {
        #expect(try layers() == ["footprints", "gazetteer", "paths", "sites", "zones"])
        for (table, count) in [
            ("incidents", 3), ("sites", 7), ("footprints", 6), ("paths", 3), ("zones", 6), ("zone_sites", 8),
            ("reports", 2), ("incident_reports", 3),
        ] {
            #expect(try file.count("SELECT count(*) FROM \(table)") == count, "\(table)")
        }
        #expect(try file.count("SELECT count(*) FROM sites WHERE geom IS NULL AND place IS NULL") == 1)
    }

    @Test("the R-tree finds in a box what a look at every geometry finds") func index() throws {
        let (west, east, south, north) = (44.39, 44.45, 33.24, 33.32)
        for layer in try layers() {
            let geometries = try file.rows("SELECT fid, geom FROM \(layer) WHERE geom IS NOT NULL")
            let scanned = geometries.compactMap { row -> Int64? in
                guard case .int64(let fid) = row[0].storage, case .blob(let blob) = row[1].storage else { return nil }
                let box = Self.box(of: Array(blob))
                return box[0] <= east && box[1] >= west && box[2] <= north && box[3] >= south ? fid : nil
            }
            let found = try file.rows(
                """
                SELECT id FROM rtree_\(layer)_geom
                WHERE minx <= \(east) AND maxx >= \(west) AND miny <= \(north) AND maxy >= \(south) ORDER BY id
                """)
            #expect(found.compactMap { Int64.fromDatabaseValue($0[0]) } == scanned, "\(layer)")
            #expect(!scanned.isEmpty)
            #expect(try geometries.count == file.count("SELECT count(*) FROM rtree_\(layer)_geom"))
        }
    }

    @Test("an R-tree packed for many sites holds by SQLite's check and finds what a full look finds") func packed()
        throws
    {
        let sites = (0..<30_000).map { index in
            // Spread by the golden angle, so that neighbours in the table are none on the ground.
            let turn = Double(index) * 0.618_033_988_75
            return Coordinate(longitude: 40 + 8 * (turn - turn.rounded(.down)), latitude: 30 + Double(index) / 5000)
        }
        let incidents = sites.enumerated().map { index, point in
            Incident(
                id: "i\(index)", status: .carriedOut,
                sites: [
                    Site(
                        role: .impact,
                        phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "place \(index)")]),
                        verbatim: "",
                        placement: Placement(
                            place: "p", footprint: .empty, point: point, radiusMeters: 1,
                            precision: PrecisionCodes(acled: 1, ged: 1)))
                ])
        }
        let file = try OpenedGeoPackage(IncidentCollection(reports: [], incidents: incidents))
        #expect(try file.texts("SELECT rtreecheck('rtree_sites_geom')") == ["ok"])
        #expect(try file.texts("PRAGMA integrity_check") == ["ok"])
        let (west, east, south, north) = (41.2, 41.9, 31.1, 32.5)
        let expected = sites.indices.filter {
            (west...east).contains(sites[$0].longitude) && (south...north).contains(sites[$0].latitude)
        }.map { Int64($0 + 1) }
        let found = try file.rows(
            """
            SELECT id FROM rtree_sites_geom
            WHERE minx <= \(east) AND maxx >= \(west) AND miny <= \(north) AND maxy >= \(south) ORDER BY id
            """)
        // The tree's boxes are single numbers, rounded outward: it may find a neighbour of the border, never miss one.
        let ids = found.compactMap { Int64.fromDatabaseValue($0[0]) }
        #expect(Set(expected).subtracting(ids).isEmpty)
        #expect(ids.count <= expected.count + 3)
        #expect(expected.count > 500)
    }

    @Test("the extent of a layer holds every geometry of it, and no more") func extents() throws {
        for layer in try layers() {
            let said = try file.rows(
                "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '\(layer)'")[0]
            let boxes = try file.rows("SELECT geom FROM \(layer) WHERE geom IS NOT NULL").compactMap {
                Data.fromDatabaseValue($0[0]).map { Self.box(of: Array($0)) }
            }
            let expected = [
                boxes.map { $0[0] }.min(), boxes.map { $0[1] }.max(), boxes.map { $0[2] }.min(),
                boxes.map { $0[3] }.max(),
            ]
            #expect(said.map { Double.fromDatabaseValue($0) } == expected, "\(layer)")
        }
    }

    @Test("every layer has one style by default, in QGIS's table") func styles() throws {
        let styled = try file.texts("SELECT f_table_name FROM layer_styles WHERE useAsDefault ORDER BY f_table_name")
        #expect(try styled == layers())
        for style in try file.texts("SELECT styleQML FROM layer_styles") {
            #expect(style.contains("<renderer-v2") && style.hasSuffix("</qgis>"))
        }
    }

    @Test("straight into a file gives the same rows, and the same bytes twice") func intoFile() throws {
        let collection = try FixtureCollection.make()
        let folder = try ScratchFolder()
        var written: [Data] = []
        for name in ["a.gpkg", "b.gpkg"] {
            let path = folder.url.appending(path: name).path
            try GeoPackage.write(collection, toFile: path)
            written.append(try Data(contentsOf: URL(filePath: path)))
        }
        #expect(written[0] == written[1])
        #expect(try OpenedGeoPackage(Array(written[0])).dump() == file.dump())
        #expect(try GeoPackage.bytes(of: collection) == file.bytes)
    }

    @Test("keeps a report's words letter for letter, whatever they are", arguments: HostileText.formulas)
    func hostileText(text: String) throws {
        let file = try OpenedGeoPackage(try HostileText.collection(saying: text))
        #expect(try file.texts("PRAGMA integrity_check") == ["ok"])
        #expect(try file.texts("SELECT title FROM reports").contains(text))
    }

    @Test("an incident that stands twice is refused, not written twice") func twice() throws {
        var collection = try FixtureCollection.make()
        collection.incidents.append(collection.incidents[0])
        #expect(throws: DatabaseError.self) { try GeoPackage.bytes(of: collection) }
    }

    @Test("a run without incidents is a GeoPackage without rows") func empty() throws {
        let file = try OpenedGeoPackage(IncidentCollection(reports: [], incidents: []))
        #expect(try file.texts("PRAGMA integrity_check") == ["ok"])
        #expect(try file.count("SELECT count(*) FROM sites") == 0)
        #expect(try file.count("SELECT count(*) FROM gpkg_contents WHERE min_x IS NOT NULL") == 0)
    }

    private func layers() throws -> [String] {
        try file.texts("SELECT table_name FROM gpkg_geometry_columns ORDER BY table_name")
    }

    /// minx, maxx, miny, maxy from the doubles of a blob: its envelope, or its one position.
    private static func box(of blob: [UInt8]) -> [Double] {
        func double(_ offset: Int) -> Double {
            Double(bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(blob[offset + $1]) << UInt64(8 * $1) })
        }
        if blob[3] & 0b1110 != 0 { return [8, 16, 24, 32].map(double) }
        return [double(13), double(13), double(21), double(21)]
    }
}
