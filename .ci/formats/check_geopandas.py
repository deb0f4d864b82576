"""geopandas reads the layers; pyproj and shapely agree with the distances and shares that we wrote."""
import json
import subprocess
import sys

import geopandas
import jsonschema
import pyproj
from shapely.geometry import shape
from shapely.ops import transform

out, schema, binary = sys.argv[1:4]
record = json.load(open(f"{out}/incidents.json"))
jsonschema.Draft202012Validator(json.load(open(schema))).validate(record)

layers = {name: geopandas.read_file(f"{out}/incidents.gpkg", layer=name) for name in ("sites", "footprints", "paths", "zones")}
for name, frame in layers.items():
    assert frame.crs.to_epsg() == 4326 and len(frame) > 0, name
    assert frame.geometry.dropna().is_valid.all(), name
    assert frame.to_crs("EPSG:32638").geometry.dropna().is_valid.all(), name

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

# Shares by another way: shapely, in a plane of equal areas around each footprint.
zones = layers["zones"].set_index("zone").geometry
prints = layers["footprints"].set_index("site").geometry
shares = geopandas.read_file(f"{out}/incidents.gpkg", layer="zone_sites")
shifted = 0.0
for _, row in shares.iterrows():
    footprint, zone = prints[row["site"]], zones[row["zone"]]
    centre = footprint.centroid
    plane = pyproj.Transformer.from_crs(
        "EPSG:4326", f"+proj=laea +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84", always_xy=True).transform
    ground, area = transform(plane, footprint), transform(plane, zone)
    difference = abs(ground.intersection(area).area / ground.area - row["share"])
    # Outlines are written to 5 decimals, up to 0.8 m off: what that may move along both outlines, and the share's own last digit.
    moved = (ground.length + area.boundary.intersection(ground.buffer(2)).length) * 0.8 / ground.area
    assert difference <= moved + 1e-6 + 0.5e-4, (row["site"], row["zone"], difference, moved)
    shifted = max(shifted, difference)
print(
    f"{pairs} distances within {apart:.2f} m of pyproj's from written points (as allowed), {len(paths)} geodesics within"
    f" {worst * 1000:.4f} mm, {len(shares)} shares within {shifted:.1e} of shapely's"
)
