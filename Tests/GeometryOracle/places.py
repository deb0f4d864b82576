"""The made-up gazetteer of the check: every kind of shape, in four parts of the earth."""

import json
import math

# Baghdad's latitude; far north; far south; on the antimeridian.
SITES = {"": (44.4, 33.3), "Nord": (25.7, 66.5), "Sud": (-70.9, -53.2), "Est": (179.99, -16.8)}


def wrapped(longitude):
    return (longitude + 180) % 360 - 180


class Region:
    """Places whose corners are given in metres east and north of a site; the earth is a sphere here, which only names them."""

    def __init__(self, suffix, longitude, latitude):
        self.suffix, self.longitude, self.latitude = suffix, longitude, latitude
        self.features = []

    def at(self, x, y):
        east = x / (111_320 * math.cos(math.radians(self.latitude)))
        return [round(wrapped(self.longitude + east), 5), round(self.latitude + y / 110_574, 5)]

    def add(self, name, geometry, uncertainty=100, code="P.PPLX", **properties):
        title = f"{name} {self.suffix}".strip()
        self.features.append(
            {
                "type": "Feature", "@id": title.lower().replace(" ", "-"),
                "properties": {"title": title, "tier": 1, "uncertainty_m": uncertainty, **properties},
                "names": [{"toponym": title, "lang": "en"}], "types": [{"identifier": f"gn:{code}"}],
                "sources": [{"name": "made up", "licence": "CC0-1.0"}], "geometry": geometry,
            }
        )  # fmt: skip

    def ring(self, corners):
        ring = [self.at(x, y) for x, y in corners]
        return [*ring, ring[0]]

    def polygon(self, *rings):
        return {"type": "Polygon", "coordinates": [self.ring(ring) for ring in rings]}

    def line(self, path):
        return {"type": "LineString", "coordinates": [self.at(x, y) for x, y in path]}

    def point(self, x, y):
        return {"type": "Point", "coordinates": self.at(x, y)}


def features(suffix):
    region = Region(suffix, *SITES[suffix])
    region.add("Ostheim", region.point(0, 0), uncertainty=400)
    region.add("Vardal", region.point(9_000, 2_500), uncertainty=1_500)
    # A quarter with corners of every kind, and one with a hole.
    quarter = [(-9_000, -2_000), (-6_500, -2_600), (-4_000, -1_500), (-4_400, 500), (-5_600, 200), (-6_000, 2_200), (-8_700, 1_300)]
    region.add("Lindeby", region.polygon(quarter))
    block = [(-3_000, 5_000), (1_000, 5_000), (1_000, 8_500), (-3_000, 8_500)]
    park = [(-1_600, 6_100), (-1_600, 7_300), (-300, 7_300), (-300, 6_100)]
    region.add("Holmgard", region.polygon(block, park))
    two = [region.polygon(block_of)["coordinates"] for block_of in (
        [(4_000, 5_500), (5_500, 5_500), (5_500, 7_000), (4_000, 7_000)],
        [(6_200, 5_200), (7_900, 5_600), (7_300, 7_600), (6_100, 7_000)],
    )]  # fmt: skip
    region.add("Twillen", {"type": "MultiPolygon", "coordinates": two})
    region.add("Kvarn Street", region.line([(-12_000, 300), (-7_000, -300), (-3_000, 200), (2_500, 900)]), code="R.ST")
    bends = [(x, -4_500 + 1_300 * math.sin(x / 1_900)) for x in range(-14_000, 14_001, 250)]
    region.add("Smolna", region.line(bends), uncertainty=150, code="H.STM")
    region.add("Brekke", region.point(-1_200, -3_600), uncertainty=300)
    region.add(
        "Fjellhus", None,
        described=[
            {"relation": "in", "place": f"Lindeby {suffix}".strip().lower().replace(" ", "-")},
            {"relation": "sideOf(west)", "place": f"Ostheim {suffix}".strip().lower().replace(" ", "-")},
        ],
    )  # fmt: skip
    region.add(
        "Skogstad", None,
        described=[
            {"relation": "distance(3000, north-east)", "place": f"Ostheim {suffix}".strip().lower().replace(" ", "-")},
            {"relation": "distance(~6000)", "place": f"Vardal {suffix}".strip().lower().replace(" ", "-")},
        ],
    )  # fmt: skip
    return region.features


def write(folder):
    """One file a part of the earth, so that the other three are never taken for swapped numbers of it."""
    for suffix in SITES:
        path = folder / f"{suffix.lower() or 'mitte'}"
        path.mkdir()
        collection = {"type": "FeatureCollection", "features": features(suffix)}
        (path / "places.geojson").write_text(json.dumps(collection))
