"""A query through each R-tree returns what a scan of all geometries returns, for many boxes."""
import random
import sqlite3
import struct
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
random.seed(7)


def box(blob):
    if blob[3] >> 1 & 7:
        return struct.unpack_from("<4d", blob, 8)
    x, y = struct.unpack_from("<2d", blob, 13)
    return x, x, y, y


queries = 0
for (layer,) in database.execute("SELECT table_name FROM gpkg_geometry_columns").fetchall():
    boxes = [(fid, box(blob)) for fid, blob in database.execute(f"SELECT fid, geom FROM {layer} WHERE geom NOTNULL")]
    for _ in range(200):
        # Not on a float's edge: the R-tree keeps boxes in single precision, rounded outward.
        w, s = random.uniform(44.2, 44.6), random.uniform(33.1, 33.5)
        e, n = w + random.uniform(0.001, 0.2), s + random.uniform(0.001, 0.2)
        scanned = sorted(fid for fid, b in boxes if b[0] <= e and b[1] >= w and b[2] <= n and b[3] >= s)
        found = sorted(
            fid for (fid,) in database.execute(
                f"SELECT id FROM rtree_{layer}_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?",
                (e, w, n, s)))
        assert found == scanned, (layer, w, s, e, n, found, scanned)
        queries += 1
print(f"{queries} boxes: the R-trees answer as a full scan does")
