"""geopandas reads the layers; pyproj and shapely agree with the distances and shares that we wrote."""
import csv
import json
import subprocess
import sys

import geopandas
import jsonschema
import pyproj
import shapely

out, schema, binary, work = sys.argv[1:5]
record = json.load(open(f"{out}/incidents.json"))
jsonschema.Draft202012Validator(json.load(open(schema))).validate(record)

layers = {name: geopandas.read_file(f"{out}/incidents.gpkg", layer=name) for name in ("sites", "footprints", "paths", "zones")}
for name, frame in layers.items():
    assert frame.crs.to_epsg() == 4326 and len(frame) > 0, name
    assert frame.geometry.dropna().is_valid.all(), name
    assert frame.to_crs("EPSG:32638").geometry.dropna().is_valid.all(), name

# The one-liners of docs/formats.md: the same sites, position by position and value by value. FlatGeobuf has no features
# without a position, and knows no order.
columns = [name for name in layers["sites"].columns if name != "geometry"]


def rows_of(frame):
    frame = frame[~frame.geometry.isna() & ~frame.geometry.is_empty].sort_values(["incident", "site_index"])
    # A column of whole numbers is one of floats where a row has none.
    texts = frame[columns].map(lambda value: None if value is None or value != value else f"{value:.12g}" if isinstance(value, (int, float)) else str(value))
    values = texts.values.tolist()
    return list(zip(frame.geometry.to_wkb().tolist(), values))


layers["sites"].to_parquet(f"{work}/geopandas.parquet")
whole = geopandas.read_parquet(f"{work}/geopandas.parquet")
assert len(whole) == len(layers["sites"]) and whole.crs.to_epsg() == 4326
others = {"GeoParquet": whole, "FlatGeobuf": geopandas.read_file(f"{work}/sites.fgb")}
for name, frame in others.items():
    assert rows_of(frame) == rows_of(layers["sites"]), name

geodesic = pyproj.Geod(ellps="WGS84")
sites = layers["sites"].set_index(["incident", "site_index"])
pairs = 0
apart = 0.0
for incident in record["incidents"]:
    for distance in incident["distances"]:
        ends = [sites.loc[(incident["id"], distance[side])] for side in ("from_site", "to_site")]
        metres = geodesic.inv(ends[0].geometry.x, ends[0].geometry.y, ends[1].geometry.x, ends[1].geometry.y)[2]
        # A point is written within a hundredth of its radius (at worst 0.07 m, the last decimal), a distance to the metre.
        allowed = sum(max(end.radius_m / 100, 0.08) for end in ends) + 0.51
        assert abs(metres - distance["likely_m"]) <= allowed, (incident["id"], metres, distance["likely_m"], allowed)
        apart = max(apart, abs(metres - distance["likely_m"]))
        pairs += 1
assert pairs

# From the same written points our geodesic is pyproj's to the millimetre, and so is each path's length, vertices aside.
paths = layers["paths"]
worst = 0.0
for _, path in paths.iterrows():
    line = path.geometry.geoms[0].coords
    straight = geodesic.inv(*line[0], *line[-1])[2]
    assert abs(geodesic.geometry_length(path.geometry) - straight) < 0.001 * len(line), path
    ends = [",".join(repr(number) for number in position) for position in (line[0], line[-1])]
    answer = subprocess.run([binary, "distance", "--format", "json", "--", *ends], check=True, capture_output=True, text=True)
    worst = max(worst, abs(json.loads(answer.stdout)["likely_m"] - straight))
assert worst < 0.001, worst

# Shares by another way: shapely lays the written outlines over each other in longitude and latitude, where GeoJSON has its
# edges straight; areas are those of PROJ's cylindrical equal-area projection, with points put between so that edges stay so.
equal_area = pyproj.Transformer.from_crs("EPSG:4326", "+proj=cea +ellps=WGS84", always_xy=True).transform


def area(geometry):
    return shapely.transform(shapely.segmentize(geometry, 0.001), equal_area, interleaved=False).area


zones = layers["zones"].set_index("zone").geometry
prints = layers["footprints"].set_index("site").geometry
shares = geopandas.read_file(f"{out}/incidents.gpkg", layer="zone_sites")
keys = layers["sites"].set_index("fid") if "fid" in layers["sites"] else layers["sites"].set_axis(layers["sites"].index + 1)
written = {
    (incident["id"], zone["site_index"], zone["zone"]): zone["share"]
    for incident in record["incidents"] for zone in incident["zones"]
}
rows = csv.DictReader(open(f"{out}/zones.csv", encoding="utf-8-sig", newline=""))
tabled = {(row["incident"], int(row["site_index"]), row["zone"]): float(row["share"]) for row in rows if row["row"] == "site"}
shifted = 0.0
for _, row in shares.iterrows():
    footprint, zone = prints[row["site"]], zones[row["zone"]]
    share = area(footprint.intersection(zone)) / area(footprint)
    site = keys.loc[row["site"]]
    key = (site["incident"], site["site_index"], row["zone"])
    for name, found in [("GeoPackage", row["share"]), ("incidents.json", written[key]), ("zones.csv", tabled[key])]:
        shifted = max(shifted, abs(share - found))
        assert abs(share - found) <= 1e-6, (name, key, share, found)
assert len(shares) == len(written) == len(tabled) > 20, (len(shares), len(written), len(tabled))
print(
    f"{pairs} distances within {apart:.2f} m of pyproj's from written points (as allowed), {len(paths)} geodesics within"
    f" {worst * 1000:.4f} mm, {len(shares)} shares within {shifted:.1e} of shapely's in three products;"
    f" {' and '.join(others)} hold the sites of the GeoPackage"
)
