"""geopandas reads the layers; pyproj and shapely agree with the distances and shares that we wrote."""
import json
import sys

import geopandas
import jsonschema
import pyproj
from shapely.geometry import shape
from shapely.ops import transform

out, schema = sys.argv[1:3]
record = json.load(open(f"{out}/incidents.json"))
jsonschema.Draft202012Validator(json.load(open(schema))).validate(record)

layers = {name: geopandas.read_file(f"{out}/incidents.gpkg", layer=name) for name in ("sites", "footprints", "paths", "zones")}
for name, frame in layers.items():
    assert frame.crs.to_epsg() == 4326 and len(frame) > 0, name
    assert frame.geometry.dropna().is_valid.all(), name
    assert frame.to_crs("EPSG:32638").geometry.dropna().is_valid.all(), name

geodesic = pyproj.Geod(ellps="WGS84")
sites = layers["sites"].set_index(["incident", "site_index"])
worst = 0.0
pairs = 0
for incident in record["incidents"]:
    for distance in incident["distances"]:
        ends = [sites.loc[(incident["id"], distance[side])].geometry for side in ("from_site", "to_site")]
        metres = geodesic.inv(ends[0].x, ends[0].y, ends[1].x, ends[1].y)[2]
        worst = max(worst, abs(metres - distance["likely_m"]))
        pairs += 1
# The points are written no finer than they are known: up to a hundredth of their radii.
assert pairs and worst < 60, worst

# The path's own length is the geodesic between the written points, to the millimetre a vertex.
paths = layers["paths"]
for _, path in paths.iterrows():
    line = path.geometry.geoms[0].coords
    straight = geodesic.inv(*line[0], *line[-1])[2]
    assert abs(geodesic.geometry_length(path.geometry) - straight) < 0.01, path

# Shares by another way: shapely, in a plane of equal areas around each footprint.
zones = layers["zones"].set_index("zone").geometry
prints = layers["footprints"].set_index("site").geometry
shares = geopandas.read_file(f"{out}/incidents.gpkg", layer="zone_sites")
apart = 0.0
for _, row in shares.iterrows():
    footprint, zone = prints[row["site"]], zones[row["zone"]]
    centre = footprint.centroid
    plane = pyproj.Transformer.from_crs(
        "EPSG:4326", f"+proj=laea +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84", always_xy=True).transform
    ground, area = transform(plane, footprint), transform(plane, zone)
    apart = max(apart, abs(ground.intersection(area).area / ground.area - row["share"]))
# Outlines are written to 5 decimals (a metre), which moves the share of a small footprint.
assert apart < 1e-3, apart
print(f"{pairs} distances within {worst:.3f} m of pyproj's, {len(shares)} shares within {apart:.1e} of shapely's")
