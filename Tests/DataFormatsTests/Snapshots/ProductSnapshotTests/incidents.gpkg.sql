CREATE TABLE gpkg_spatial_ref_sys (
srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
CREATE TABLE gpkg_contents (
table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
description TEXT DEFAULT '',
last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
CREATE TABLE gpkg_geometry_columns (
table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
CONSTRAINT uk_gc_table_name UNIQUE (table_name),
CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
CREATE TABLE gpkg_extensions (
table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
CREATE TABLE "reports" ("fid" INTEGER PRIMARY KEY NOT NULL, "report" TEXT NOT NULL UNIQUE, "title" TEXT, "publisher" TEXT, "author" TEXT, "url" TEXT, "published" TEXT, "language" TEXT, "sha256" TEXT)
CREATE TABLE "incidents" ("fid" INTEGER PRIMARY KEY NOT NULL, "incident" TEXT NOT NULL UNIQUE, "status" TEXT, "date" TEXT, "date_from" DATE, "date_to" DATE, "weekday" TEXT, "time" TEXT, "weapon" TEXT, "time_from_min" INTEGER, "time_to_min" INTEGER, "munitions_min" INTEGER, "munitions_max" INTEGER, "killed_min" INTEGER, "killed_max" INTEGER, "injured_min" INTEGER, "injured_max" INTEGER, "casualty_notes" TEXT, "damage" TEXT, "claimed_by" TEXT, "attributed_to" TEXT, "blamed" TEXT, "reports" TEXT, "findings" TEXT)
CREATE TABLE "sites" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" POINT, "incident" TEXT NOT NULL REFERENCES incidents(incident), "site_index" INTEGER NOT NULL, "role" TEXT NOT NULL, "name" TEXT, "status" TEXT, "date" TEXT, "date_from" DATE, "date_to" DATE, "weekday" TEXT, "time" TEXT, "weapon" TEXT, "relation" TEXT, "verbatim" TEXT, "place" TEXT, "radius_m" DOUBLE, "acled" INTEGER, "ged" INTEGER, "hedged" BOOLEAN, "denied" BOOLEAN, "basis" TEXT, "said_by" TEXT, "count_min" INTEGER, "count_max" INTEGER, "quote" TEXT, "reports" TEXT)
CREATE VIRTUAL TABLE "rtree_sites_geom" USING rtree(id, minx, maxx, miny, maxy)
CREATE TABLE "rtree_sites_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno)
CREATE TABLE "rtree_sites_geom_node"(nodeno INTEGER PRIMARY KEY,data)
CREATE TABLE "rtree_sites_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode)
CREATE TABLE "footprints" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "site" INTEGER NOT NULL REFERENCES sites(fid), "incident" TEXT NOT NULL REFERENCES incidents(incident), "role" TEXT NOT NULL, "name" TEXT, "status" TEXT, "date" TEXT, "date_from" DATE, "date_to" DATE, "weekday" TEXT, "time" TEXT, "weapon" TEXT, "relation" TEXT, "radius_m" DOUBLE, "hedged" BOOLEAN, "denied" BOOLEAN)
CREATE VIRTUAL TABLE "rtree_footprints_geom" USING rtree(id, minx, maxx, miny, maxy)
CREATE TABLE "rtree_footprints_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno)
CREATE TABLE "rtree_footprints_geom_node"(nodeno INTEGER PRIMARY KEY,data)
CREATE TABLE "rtree_footprints_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode)
CREATE TABLE "paths" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" MULTILINESTRING, "from_site" INTEGER NOT NULL REFERENCES sites(fid), "to_site" INTEGER NOT NULL REFERENCES sites(fid), "incident" TEXT NOT NULL REFERENCES incidents(incident), "from" TEXT, "to" TEXT, "status" TEXT, "date" TEXT, "date_from" DATE, "date_to" DATE, "weekday" TEXT, "time" TEXT, "weapon" TEXT, "distance" TEXT, "distance_m" DOUBLE, "distance_min_m" DOUBLE, "distance_max_m" DOUBLE, "azimuth_deg" INTEGER, "compass" TEXT, "hedged" BOOLEAN, "denied" BOOLEAN)
CREATE VIRTUAL TABLE "rtree_paths_geom" USING rtree(id, minx, maxx, miny, maxy)
CREATE TABLE "rtree_paths_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno)
CREATE TABLE "rtree_paths_geom_node"(nodeno INTEGER PRIMARY KEY,data)
CREATE TABLE "rtree_paths_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode)
CREATE TABLE "zones" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "zone" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "radius_m" DOUBLE, "launch_certain" INTEGER, "launch_possible" INTEGER, "launch_expected" DOUBLE, "impact_certain" INTEGER, "impact_possible" INTEGER, "impact_expected" DOUBLE, "target_certain" INTEGER, "target_possible" INTEGER, "target_expected" DOUBLE, "found_certain" INTEGER, "found_possible" INTEGER, "found_expected" DOUBLE, "intercepted_certain" INTEGER, "intercepted_possible" INTEGER, "intercepted_expected" DOUBLE)
CREATE VIRTUAL TABLE "rtree_zones_geom" USING rtree(id, minx, maxx, miny, maxy)
CREATE TABLE "rtree_zones_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno)
CREATE TABLE "rtree_zones_geom_node"(nodeno INTEGER PRIMARY KEY,data)
CREATE TABLE "rtree_zones_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode)
CREATE TABLE "zone_sites" ("fid" INTEGER PRIMARY KEY NOT NULL, "zone" TEXT NOT NULL REFERENCES zones(zone), "site" INTEGER NOT NULL REFERENCES sites(fid), "share" DOUBLE NOT NULL)
CREATE TABLE "incident_reports" ("fid" INTEGER PRIMARY KEY NOT NULL, "incident" TEXT NOT NULL REFERENCES incidents(incident), "report" TEXT NOT NULL REFERENCES reports(report))
CREATE TABLE "gazetteer" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" POINT, "place" TEXT NOT NULL UNIQUE, "name" TEXT, "feature_code" TEXT, "tier" INTEGER, "uncertainty_m" DOUBLE, "within" TEXT, "source" TEXT, "licence" TEXT, "doubt" TEXT)
CREATE VIRTUAL TABLE "rtree_gazetteer_geom" USING rtree(id, minx, maxx, miny, maxy)
CREATE TABLE "rtree_gazetteer_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno)
CREATE TABLE "rtree_gazetteer_geom_node"(nodeno INTEGER PRIMARY KEY,data)
CREATE TABLE "rtree_gazetteer_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode)
CREATE TRIGGER "rtree_sites_geom_insert" AFTER INSERT ON "sites"
WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_sites_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_sites_geom_update1" AFTER UPDATE OF geom ON "sites"
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_sites_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_sites_geom_update2" AFTER UPDATE OF geom ON "sites"
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_sites_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_sites_geom_update3" AFTER UPDATE ON "sites"
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_sites_geom" WHERE id = OLD.fid; INSERT OR REPLACE INTO "rtree_sites_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_sites_geom_update4" AFTER UPDATE ON "sites"
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_sites_geom" WHERE id IN (OLD.fid, NEW.fid); END
CREATE TRIGGER "rtree_sites_geom_delete" AFTER DELETE ON "sites"
WHEN OLD.geom NOT NULL BEGIN DELETE FROM "rtree_sites_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_footprints_geom_insert" AFTER INSERT ON "footprints"
WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_footprints_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_footprints_geom_update1" AFTER UPDATE OF geom ON "footprints"
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_footprints_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_footprints_geom_update2" AFTER UPDATE OF geom ON "footprints"
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_footprints_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_footprints_geom_update3" AFTER UPDATE ON "footprints"
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_footprints_geom" WHERE id = OLD.fid; INSERT OR REPLACE INTO "rtree_footprints_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_footprints_geom_update4" AFTER UPDATE ON "footprints"
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_footprints_geom" WHERE id IN (OLD.fid, NEW.fid); END
CREATE TRIGGER "rtree_footprints_geom_delete" AFTER DELETE ON "footprints"
WHEN OLD.geom NOT NULL BEGIN DELETE FROM "rtree_footprints_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_paths_geom_insert" AFTER INSERT ON "paths"
WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_paths_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_paths_geom_update1" AFTER UPDATE OF geom ON "paths"
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_paths_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_paths_geom_update2" AFTER UPDATE OF geom ON "paths"
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_paths_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_paths_geom_update3" AFTER UPDATE ON "paths"
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_paths_geom" WHERE id = OLD.fid; INSERT OR REPLACE INTO "rtree_paths_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_paths_geom_update4" AFTER UPDATE ON "paths"
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_paths_geom" WHERE id IN (OLD.fid, NEW.fid); END
CREATE TRIGGER "rtree_paths_geom_delete" AFTER DELETE ON "paths"
WHEN OLD.geom NOT NULL BEGIN DELETE FROM "rtree_paths_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_zones_geom_insert" AFTER INSERT ON "zones"
WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_zones_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_zones_geom_update1" AFTER UPDATE OF geom ON "zones"
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_zones_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_zones_geom_update2" AFTER UPDATE OF geom ON "zones"
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_zones_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_zones_geom_update3" AFTER UPDATE ON "zones"
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_zones_geom" WHERE id = OLD.fid; INSERT OR REPLACE INTO "rtree_zones_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_zones_geom_update4" AFTER UPDATE ON "zones"
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_zones_geom" WHERE id IN (OLD.fid, NEW.fid); END
CREATE TRIGGER "rtree_zones_geom_delete" AFTER DELETE ON "zones"
WHEN OLD.geom NOT NULL BEGIN DELETE FROM "rtree_zones_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_gazetteer_geom_insert" AFTER INSERT ON "gazetteer"
WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_gazetteer_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_gazetteer_geom_update1" AFTER UPDATE OF geom ON "gazetteer"
WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO "rtree_gazetteer_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_gazetteer_geom_update2" AFTER UPDATE OF geom ON "gazetteer"
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_gazetteer_geom" WHERE id = OLD.fid; END
CREATE TRIGGER "rtree_gazetteer_geom_update3" AFTER UPDATE ON "gazetteer"
WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_gazetteer_geom" WHERE id = OLD.fid; INSERT OR REPLACE INTO "rtree_gazetteer_geom" VALUES
(NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END
CREATE TRIGGER "rtree_gazetteer_geom_update4" AFTER UPDATE ON "gazetteer"
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN DELETE FROM "rtree_gazetteer_geom" WHERE id IN (OLD.fid, NEW.fid); END
CREATE TRIGGER "rtree_gazetteer_geom_delete" AFTER DELETE ON "gazetteer"
WHEN OLD.geom NOT NULL BEGIN DELETE FROM "rtree_gazetteer_geom" WHERE id = OLD.fid; END
CREATE TABLE layer_styles (
id INTEGER PRIMARY KEY NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME)
footprints: 1, x475003e6100033e197fa792f4640aaeb9196e34464045d8f0f44aa5404013f289b72a9404016000100013000100019000aaeb9196e344640ac73cc85ea740407fd9 (462 bytes), 1, 'XXXX-03-26-green-zone-04d7b3e2', 'impact', 'Green Zone', 'background', 'XXXX-03-26', NULL, NULL, NULL, NULL, 'rocket', 'in', 1800.0, 0, 0
footprints: 2, x475003e61000124eb5ef4354640a9bc1de1b4384640ab2688bafac404035295dd5eae404016000100013000100019000a9bc1de1b4384640f0a7c64b37ad4040a99f (462 bytes), 2, '2020-05-19-us-embassy-8e41aa07', 'launch', 'Al-Idrisi', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 'in', 1000.0, 1, 0
footprints: 3, x475003e610005abbed4273314640f27b9bfeec334640be874b8e3ba5404048f949b54fa7404016000100013000100019000f27b9bfeec33464083c0caa145a640405de1 (462 bytes), 3, '2020-05-19-us-embassy-8e41aa07', 'impact', 'U.S. Embassy', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 'near', 900.0, 0, 0
footprints: 4, x475003e61000c5e6e3da503d4640ad69de718a42464090bddefdf19e40405e85949f54a3404016000100013000100019000ad69de718a42464077a1b94e23a1404018b2 (462 bytes), 5, 'undated-green-zone-5f2c9d10', 'launch', 'Zafaraniya', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'in', 1900.0, 0, 0
footprints: 5, x475003e6100033e197fa792f4640aaeb9196e34464045d8f0f44aa5404013f289b72a9404016000100013000200019000aaeb9196e344640ac73cc85ea740407fd9 (866 bytes), 6, 'undated-green-zone-5f2c9d10', 'impact', 'Green Zone', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'outskirts', 3150.0, 0, 0
footprints: 6, x475003e610005fb532e1972e46402849d74cbe354640c58f31772d9d4040d7fa22a12da34040160001000130001000190002849d74cbe3546404e452a8c2da04040f6d1 (462 bytes), 7, 'undated-green-zone-5f2c9d10', 'impact', 'Dora', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'in', 2600.0, 0, 0
gazetteer: 1, x475001e610001100043ff4172b3246404e452a8c2da04040 (29 bytes), 'key:dora', 'Dora', 'P.PPLX', 1, 2600.0, NULL, 'Who's On First', 'CC BY 4.0', ''
gazetteer: 2, x475001e61000110001efcc41f43146403b0e2ae5ea74040 (29 bytes), 'key:green_zone', 'Green Zone', 'A.ZN', 1, 1800.0, NULL, 'Who's On First', 'CC BY 4.0', ''
gazetteer: 3, x475001e61000110005e85949f54374640f0a7c64b37ad4040 (29 bytes), 'key:idrisi', 'Al-Idrisi', 'P.PPLX', 1, 1000.0, NULL, 'Who's On First', 'CC BY 4.0', ''
gazetteer: 4, x475001e6100011000a69bc420b032464083c0caa145a64040 (29 bytes), 'key:us_embassy', 'US Embassy Baghdad', 'S.DIP', 1, 400.0, NULL, 'Who's On First', 'CC BY 4.0', ''
gazetteer: 5, x475001e6100011000392861a6ed3f464077a1b94e23a14040 (29 bytes), 'key:zafaraniya', 'Zafaraniya', 'P.PPLX', 1, 1900.0, NULL, 'Who's On First', 'CC BY 4.0', ''
gpkg_contents: 'reports', 'attributes', 'reports', 'source documents', '2000-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL
gpkg_contents: 'incidents', 'attributes', 'incidents', 'reported attacks, one a row', '2000-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL
gpkg_contents: 'sites', 'features', 'sites', 'launch, impact, target and other sites; without geometry when not placed', '2000-01-01T00:00:00.000Z', 44.3903, 33.2514, 44.4994, 33.35325, 4326
gpkg_contents: 'footprints', 'features', 'footprints', 'the areas in which the sites lie', '2000-01-01T00:00:00.000Z', 44.36401, 33.22795, 44.51985, 33.36227, 4326
gpkg_contents: 'paths', 'features', 'paths', 'launch-to-impact geodesics as reported', '2000-01-01T00:00:00.000Z', 44.3919, 33.2514, 44.4994, 33.35325, 4326
gpkg_contents: 'zones', 'features', 'zones', 'areas and rings that sites are counted in', '2000-01-01T00:00:00.000Z', 44.28852, 33.20883, 44.50348, 33.4, 4326
gpkg_contents: 'zone_sites', 'attributes', 'zone_sites', 'which zone holds which site, and how much of its footprint', '2000-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL
gpkg_contents: 'incident_reports', 'attributes', 'incident_reports', 'which report tells which incident', '2000-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL
gpkg_contents: 'gazetteer', 'features', 'gazetteer', 'the gazetteer entries that sites are placed at or may be', '2000-01-01T00:00:00.000Z', 44.390259, 33.25139, 44.49944, 33.35325, 4326
gpkg_contents: 'layer_styles', 'attributes', 'layer_styles', 'how QGIS draws the layers', '2000-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL
gpkg_extensions: 'sites', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
gpkg_extensions: 'footprints', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
gpkg_extensions: 'paths', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
gpkg_extensions: 'zones', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
gpkg_extensions: 'gazetteer', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only'
gpkg_geometry_columns: 'sites', 'geom', 'POINT', 4326, 0, 0
gpkg_geometry_columns: 'footprints', 'geom', 'MULTIPOLYGON', 4326, 0, 0
gpkg_geometry_columns: 'paths', 'geom', 'MULTILINESTRING', 4326, 0, 0
gpkg_geometry_columns: 'zones', 'geom', 'MULTIPOLYGON', 4326, 0, 0
gpkg_geometry_columns: 'gazetteer', 'geom', 'POINT', 4326, 0, 0
gpkg_spatial_ref_sys: 'Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'
gpkg_spatial_ref_sys: 'Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'
gpkg_spatial_ref_sys: 'WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid'
incident_reports: 1, 'XXXX-03-26-green-zone-04d7b3e2', 'embassy-tuesday'
incident_reports: 2, '2020-05-19-us-embassy-8e41aa07', 'embassy-tuesday'
incident_reports: 3, 'undated-green-zone-5f2c9d10', 'embassy-friday'
incidents: 1, 'XXXX-03-26-green-zone-04d7b3e2', 'background', 'XXXX-03-26', NULL, NULL, NULL, NULL, 'rocket', NULL, NULL, 2, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'embassy-tuesday', NULL
incidents: 2, '2020-05-19-us-embassy-8e41aa07', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 180, 420, 1, 1, NULL, NULL, 0, 0, NULL, 'minor damage', NULL, NULL, 'a militia', 'embassy-tuesday', NULL
incidents: 3, 'undated-green-zone-5f2c9d10', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 0, 360, 3, NULL, NULL, NULL, 1, 1, 'a civilian employee of the embassy', NULL, NULL, NULL, NULL, 'embassy-friday', 'An official says the edge of the Green Zone, Example Wire says Dora; both are kept.'
layer_styles: 1, '', '', 'sites', 'geom', 'sites', (11551 bytes), NULL, 1, 'as on the map of the run', '', NULL, '2000-01-01T00:00:00.000Z'
layer_styles: 2, '', '', 'footprints', 'geom', 'footprints', (5562 bytes), NULL, 1, 'as on the map of the run', '', NULL, '2000-01-01T00:00:00.000Z'
layer_styles: 3, '', '', 'paths', 'geom', 'paths', (3329 bytes), NULL, 1, 'as on the map of the run', '', NULL, '2000-01-01T00:00:00.000Z'
layer_styles: 4, '', '', 'zones', 'geom', 'zones', (1503 bytes), NULL, 1, 'as on the map of the run', '', NULL, '2000-01-01T00:00:00.000Z'
layer_styles: 5, '', '', 'gazetteer', 'geom', 'gazetteer', (898 bytes), NULL, 1, 'as on the map of the run', '', NULL, '2000-01-01T00:00:00.000Z'
paths: 1, x475003e61000a69bc420b03246405e85949f5437464083c0caa145a64040f0a7c64b37ad40401500010001200030005e85949f54374640f0a7c64b37ad4040a0a9d72d235 (106 bytes), 2, 3, '2020-05-19-us-embassy-8e41aa07', 'Al-Idrisi', 'U.S. Embassy', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', '6.9 km (4.9–8.8)', 6900.0, 4900.0, 8800.0, 209, 'SSW', 1, 0
paths: 2, x475003e610007958a835cd334640abcfd556ec3f46409a779ca223a14040f31fd26f5fa74040150001000120004000abcfd556ec3f46409a779ca223a140406e4c4f58e23b (122 bytes), 5, 6, 'undated-green-zone-5f2c9d10', 'Zafaraniya', 'Green Zone', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', '10 km (7–16)', 10000.0, 7000.0, 16000.0, 300, 'NW', 0, 0
paths: 3, x475003e61000b5a679c729324640abcfd556ec3f4640711bde02da040409a779ca223a14040150001000120004000abcfd556ec3f46409a779ca223a14040fe481119563b (122 bytes), 5, 7, 'undated-green-zone-5f2c9d10', 'Zafaraniya', 'Dora', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', '10 km (5–15)', 10000.0, 5000.0, 15000.0, 265, 'W', 0, 0
reports: 1, 'embassy-friday', 'Rockets near the Green Zone', 'Example Wire', NULL, 'https://example.org/embassy-friday?a=1&b=2', NULL, 'en', '1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f'
reports: 2, 'embassy-tuesday', 'Rocket hits near US Embassy in Baghdad', 'Example Post', NULL, NULL, '2020-05-19', 'en', 'c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0'
sites: 1, x475001e61000110007dd0b359f5314640f31fd26f5fa74040 (29 bytes), 'XXXX-03-26-green-zone-04d7b3e2', 0, 'impact', 'Green Zone', 'background', 'XXXX-03-26', NULL, NULL, NULL, NULL, 'rocket', 'in', 'in the Green Zone', 'key:green_zone', 1800.0, 1, 1, 0, 0, 'unattributed', NULL, NULL, NULL, 'Another pair of rockets landed in the Green Zone', 'embassy-tuesday'
sites: 2, x475001e61000110005e85949f54374640f0a7c64b37ad4040 (29 bytes), '2020-05-19-us-embassy-8e41aa07', 0, 'launch', 'Al-Idrisi', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 'in', 'the Al-Idrisi neighborhood on Palestine Street', 'key:idrisi', 1000.0, 1, 1, 1, 0, 'investigators', NULL, NULL, NULL, 'believe it was fired from the Al-Idrisi neighborhood on Palestine Street', 'embassy-tuesday'
sites: 3, x475001e6100011000a69bc420b032464083c0caa145a64040 (29 bytes), '2020-05-19-us-embassy-8e41aa07', 1, 'impact', 'U.S. Embassy', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 'near', 'near the U.S. Embassy inside the Green Zone', 'key:us_embassy', 900.0, 1, 1, 0, 0, 'unattributed', NULL, NULL, NULL, 'landed near the U.S. Embassy inside the Green Zone', 'embassy-tuesday'
sites: 4, NULL, '2020-05-19-us-embassy-8e41aa07', 2, 'impact', 'empty house', 'carriedOut', '2020-05-19', '2020-05-19', '2020-05-19', 'Tuesday', 'early morning', 'Katyusha rocket', 'in', 'an empty house', NULL, NULL, NULL, NULL, 0, 0, 'official', 'the military', NULL, NULL, 'hit an empty house', 'embassy-tuesday'
sites: 5, x475001e6100011000abcfd556ec3f46409a779ca223a14040 (29 bytes), 'undated-green-zone-5f2c9d10', 0, 'launch', 'Zafaraniya', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'in', 'in the nearby village of Zafaraniya', 'key:zafaraniya', 1900.0, 1, 1, 0, 0, 'agency', 'AP', NULL, NULL, 'fired from a site in the nearby village of Zafaraniya', 'embassy-friday'
sites: 6, x475001e61000110007958a835cd334640f31fd26f5fa74040 (29 bytes), 'undated-green-zone-5f2c9d10', 1, 'impact', 'Green Zone', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'outskirts', 'on the edge of the Green Zone', 'key:green_zone', 3150.0, 2, 2, 0, 0, 'official', 'an Iraqi security official', NULL, NULL, 'landed on the edge of the Green Zone in Baghdad', 'embassy-friday'
sites: 7, x475001e6100011000b5a679c729324640711bde02da04040 (29 bytes), 'undated-green-zone-5f2c9d10', 2, 'impact', 'Dora', 'carriedOut', NULL, NULL, NULL, 'Friday', 'early on Friday', 'Katyusha rocket', 'in', 'the Dora neighborhood', 'key:dora', 2600.0, 1, 1, 0, 0, 'agency', 'Example Wire', NULL, NULL, 'struck the Dora neighborhood', 'embassy-friday'
zone_sites: 1, 'key:green_zone', 1, 1.0
zone_sites: 2, 'ring-1km', 3, 0.9999
zone_sites: 3, 'ring-5km', 3, 1.0
zone_sites: 4, 'key:green_zone', 3, 0.7312
zone_sites: 5, 'area:east bank', 2, 1.0
zone_sites: 6, 'ring-5km', 6, 1.0
zone_sites: 7, 'ring-5km', 7, 0.2371
zone_sites: 8, 'key:green_zone', 6, 0.4986
zones: 1, x475003e610005a643bdf4f314640f2d24d62103446403e3f8c101ea54040c8419336da7404016000100013000100019000f2d24d621034464083c0caa145a64040cedf (462 bytes), 'ring-1km', '1 km around US Embassy', 'ring', 1000.0, 0, 0, 0.0, 1, 1, 0.9999, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
zones: 2, x475003e61000e2db29def2f46403dad7a3703546401d9430d3f6a34040eaec647094a84040160001000130001000190003dad7a37035464083c0caa145a64040f623 (462 bytes), 'ring-2km', '2 km around US Embassy', 'ring', 2000.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
zones: 3, x475003e610004f5df92ccf2b4640fdd98f14913946404d10751f80a04040b9702024bac404016000100013000100019000fdd98f149139464083c0caa145a6404093c6 (462 bytes), 'ring-5km', '5 km around US Embassy', 'ring', 5000.0, 0, 0, 0.0, 2, 3, 2.2371, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
zones: 4, x475003e61000f71e2e39ee24464055185b8724046403b362f1ba9a4040cb4a9352d0b140401600010001300010001900055185b87240464083c0caa145a640405c1b (462 bytes), 'ring-10km', '10 km around US Embassy', 'ring', 10000.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
zones: 5, x475003e6100033e197fa792f4640aaeb9196e34464045d8f0f44aa5404013f289b72a9404016000100013000100019000aaeb9196e344640ac73cc85ea740407fd9 (462 bytes), 'key:green_zone', 'Green Zone', 'gazetteerArea', NULL, 0, 0, 0.0, 0, 2, 1.2298, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
zones: 6, x475003e6100014ae47e17a344640000004046406666666666a640403333333333b34040160001000130001000500014ae47e17a3446406666666666a6404000 (142 bytes), 'area:east bank', 'east bank', 'userArea', NULL, 1, 1, 1.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0
