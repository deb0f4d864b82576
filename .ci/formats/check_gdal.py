"""GDAL finds in each file the layers, counts, geometry types and field types that it must have."""
import json
import subprocess
import sys

out = sys.argv[1]


def info(name):
    """Layers of a file as GDAL tells them: name -> (geometry, count, fields)."""
    text = subprocess.run(["ogrinfo", "-ro", "-so", "-al", f"{out}/{name}"], check=True, capture_output=True, text=True)
    # GPKG lists columns only as fields; a warning of any driver is a failure.
    assert "Warning" not in text.stderr and "ERROR" not in text.stderr, text.stderr
    layers = {}
    for line in text.stdout.splitlines():
        if line.startswith("Layer name: "):
            layer = layers.setdefault(line[12:], {"fields": {}})
        elif line.startswith("Geometry: "):
            layer["geometry"] = line[10:]
        elif line.startswith("Feature Count: "):
            layer["count"] = int(line[15:])
        elif "Extent: " in line:
            layer["extent"] = line[8:]
        elif ": " in line and line.endswith(")") and "(" in line and line[0].islower():
            field, kind = line.split(": ", 1)
            layer["fields"][field] = kind.split(" ")[0]
    return layers


record = json.load(open(f"{out}/incidents.json"))
combined = json.load(open(f"{out}/incidents.geojson"))["features"]
kinds = {kind: [f for f in combined if f["properties"]["kind"] == kind] for kind in ("site", "footprint", "path")}
zones = json.load(open(f"{out}/zones.geojson"))["features"]

gpkg = info("incidents.gpkg")
expected = {
    "sites": ("Point", len(kinds["site"])), "footprints": ("Multi Polygon", len(kinds["footprint"])),
    "paths": ("Multi Line String", len(kinds["path"])), "zones": ("Multi Polygon", len(zones)),
    "incidents": ("None", len(record["incidents"])), "reports": ("None", len(record["reports"])),
}
for name, (geometry, count) in expected.items():
    assert (gpkg[name]["geometry"], gpkg[name]["count"]) == (geometry, count), (name, gpkg[name])
fields = gpkg["sites"]["fields"]
for name, kind in [("radius_m", "Real"), ("acled", "Integer64"), ("hedged", "Integer(Boolean)"), ("date_from", "Date")]:
    assert fields[name] == kind, (name, fields[name])
assert all("extent" in gpkg[name] for name in ("sites", "footprints", "paths", "zones"))

for name, count in [
    ("incidents.geojson", len(combined)), ("sites.geojson", len(kinds["site"])),
    ("footprints.geojson", len(kinds["footprint"])), ("paths.geojson", len(kinds["path"])),
    ("zones.geojson", len(zones)), ("incidents.geojsons", len(combined)), ("incidents.geojsonl", len(combined)),
]:
    found = sum(layer["count"] for layer in info(name).values())
    assert found == count, (name, found, count)

# GDAL's KML driver leaves out what has no geometry; LIBKML keeps it.
kml = info("incidents.kml")
assert len(kml) == len(record["incidents"]), sorted(kml)
assert sum(layer["count"] for layer in kml.values()) == len(combined), kml
print(f"{len(gpkg)} tables of the GeoPackage, 7 GeoJSON files, {len(kml)} KML folders: as expected")
