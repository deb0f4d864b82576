"""GeoJSON -> GeoPackage -> GeoJSON by ogr2ogr loses neither geometry nor attributes."""
import json
import sys


def features(path):
    return json.load(open(path))["features"]


def rounded(value):
    return [rounded(v) for v in value] if isinstance(value, list) else round(value, 6)


def shape(geometry):
    if geometry is None:
        return None
    return geometry["type"], rounded(geometry["coordinates"])


before, after = features(sys.argv[1]), features(sys.argv[2])
assert len(before) == len(after), (len(before), len(after))
for one, two in zip(before, after):
    assert shape(one["geometry"]) == shape(two["geometry"]), (one["id"], shape(one["geometry"]), shape(two["geometry"]))
    for name, value in one["properties"].items():
        assert two["properties"].get(name) == value, (one["id"], name, value, two["properties"].get(name))
print(f"{len(before)} features come back from ogr2ogr as they were")
