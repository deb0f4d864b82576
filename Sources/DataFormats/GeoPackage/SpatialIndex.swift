internal import GRDB

/// The R-tree of a layer (GeoPackage 1.3, annex F.3), and the triggers that the extension demands.
///
/// The triggers call `ST_MinX` and its like, which plain SQLite lacks: the rows of a run are indexed directly, and the
/// triggers are made once all are in.
enum SpatialIndex {
    static func create(on table: String, in database: Database) throws {
        try database.execute(
            sql: "CREATE VIRTUAL TABLE \"rtree_\(table)_geom\" USING rtree(id, minx, maxx, miny, maxy)")
        try database.execute(
            sql: "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')",
            arguments: [table, "http://www.geopackage.org/spec120/#extension_rtree"])
    }

    static func createTriggers(on table: String, in database: Database) throws {
        let index = "\"rtree_\(table)_geom\""
        let isThere = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
        let isGone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
        let put = """
            INSERT OR REPLACE INTO \(index) VALUES
            (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
            """
        let drop = "DELETE FROM \(index) WHERE id = OLD.fid;"
        let triggers = [
            ("insert", "INSERT", isThere, put),
            ("update1", "UPDATE OF geom", "OLD.fid = NEW.fid AND \(isThere)", put),
            ("update2", "UPDATE OF geom", "OLD.fid = NEW.fid AND \(isGone)", drop),
            ("update3", "UPDATE", "OLD.fid != NEW.fid AND \(isThere)", "\(drop) \(put)"),
            (
                "update4", "UPDATE", "OLD.fid != NEW.fid AND \(isGone)",
                "DELETE FROM \(index) WHERE id IN (OLD.fid, NEW.fid);"
            ),
            ("delete", "DELETE", "OLD.geom NOT NULL", drop),
        ]
        for (name, event, condition, action) in triggers {
            try database.execute(
                sql: """
                    CREATE TRIGGER "rtree_\(table)_geom_\(name)" AFTER \(event) ON "\(table)"
                    WHEN \(condition) BEGIN \(action) END
                    """)
        }
    }
}
