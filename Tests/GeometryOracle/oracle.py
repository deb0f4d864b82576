"""What each phrase should cover, from the table of the documentation, by shapely and pyproj.

Nothing is shared with the program: a transverse Mercator plane with its middle elsewhere instead of an azimuthal one, sectors from
geodesics instead of plane angles, GEOS of another version.
"""

import math

import pyproj
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, shape
from shapely.ops import transform, unary_union

GEOD = pyproj.Geod(ellps="WGS84")
AZIMUTHS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135,
    "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}  # fmt: skip
SEGMENTS = 64


class Plane:
    def __init__(self, longitude, latitude):
        # Off the middle by some kilometres, so that no error of the program's own plane is repeated here.
        definition = f"+proj=tmerc +lon_0={longitude - 0.03} +lat_0={latitude + 0.02} +k_0=1 +ellps=WGS84"
        self.projection = pyproj.Proj(definition)

    def project(self, geometry):
        return transform(lambda x, y, z=None: self.projection(x, y), geometry)

    def unproject(self, x, y):
        return self.projection(x, y, inverse=True)


class Oracle:
    def __init__(self, features, plane):
        self.features = {feature["@id"]: feature for feature in features}
        self.plane = plane
        self.rivers = [f["@id"] for f in features if f["types"][0]["identifier"] == "gn:H.STM"]

    # What a place covers

    def raw(self, place):
        geometry = self.features[place]["geometry"]
        return self.plane.project(shape(geometry)) if geometry else None

    def uncertainty(self, place):
        return self.features[place]["properties"]["uncertainty_m"]

    def area(self, place):
        raw = self.raw(place)
        if raw is None:
            parts = [self.relation(d["relation"], d["place"]) for d in self.features[place]["properties"]["described"]]
            return shapely.intersection_all(parts)
        if raw.geom_type == "Point":
            return raw.buffer(self.uncertainty(place), SEGMENTS)
        if raw.geom_type == "LineString":
            return raw.buffer(self.uncertainty(place) + 50, SEGMENTS)
        return raw

    def origin(self, place):
        raw = self.raw(place)
        return raw if raw is not None and raw.geom_type == "Point" else self.area(place).centroid

    def relation(self, word, place):
        if word.startswith("sideOf("):
            return self.side(place, word[7:-1])
        if word.startswith("distance("):
            number, _, direction = word[9:-1].partition(", ")
            meters = float(number.lstrip("~"))
            # Whole kilometres are as good as half of one, or a tenth; "about" is from half to three quarters more.
            slack = max(meters / 10, 500)
            bounds = (meters * 0.5, meters * 1.75) if number.startswith("~") else (meters - slack, meters + slack)
            return self.distance(place, *bounds, direction.replace("-", "") or None)
        return {"in": self.area, "near": self.near}[word](place)

    # The table

    def near(self, place):
        area = self.area(place)
        return area.buffer(min(max(math.sqrt(area.area / math.pi), 500), 2_000), SEGMENTS)

    def outskirts(self, place):
        area = self.area(place)
        band = math.sqrt(area.area / math.pi) / 4
        return area.buffer(band, SEGMENTS).difference(area.buffer(-band, SEGMENTS))

    def sector(self, apex, azimuth, half_width, reach=60_000):
        """Between two geodesics from the apex."""
        longitude, latitude = self.plane.unproject(apex.x, apex.y)
        rim = [azimuth - half_width + 2 * half_width * step / 48 for step in range(49)]
        ends = [GEOD.fwd(longitude, latitude, angle, reach)[:2] for angle in rim]
        return Polygon([(apex.x, apex.y)] + [self.plane.projection(*end) for end in ends])

    def part(self, place, direction):
        area = self.area(place)
        return area.intersection(self.sector(area.centroid, AZIMUTHS[direction], 90))

    def side(self, place, direction):
        area = self.area(place)
        outside = area.buffer(5_000, SEGMENTS).difference(area)
        return outside.intersection(self.sector(self.origin(place), AZIMUTHS[direction], 22.5))

    def distance(self, place, low, high, direction=None):
        area, raw = self.area(place), self.raw(place)
        outer = area.buffer(high, SEGMENTS)
        if raw is not None and raw.geom_type == "Point":
            # The point may be anywhere in its circle: the ring is that much wider to both sides.
            inner = raw.buffer(max(0, low - self.uncertainty(place)), SEGMENTS)
        else:
            inner = area.buffer(low, SEGMENTS)
        ring = outer.difference(inner)
        return ring.intersection(self.sector(self.origin(place), AZIMUTHS[direction], 22.5)) if direction else ring

    def between(self, a, b):
        one, other = self.area(a), self.area(b)
        start, end = one.centroid, other.centroid
        middle = LineString([start, end])
        half = shapely.ops.substring(middle, 0.25, 0.75, normalized=True)
        radii = [math.sqrt(area.area / math.pi) for area in (one, other)]
        return half.buffer(min(max(sum(radii) / 2, 250), 2_000), cap_style="flat")

    def across(self, place):
        """What lies within 2 km and behind an odd number of crossings, told point by point: by winding, not by the line to it."""
        area = self.area(place)
        reach = area.buffer(2_000, SEGMENTS)
        river = self.raw(self.rivers[0])
        # The made-up river runs from edge to edge: closed far in the south it parts the plane into two banks.
        path = list(river.coords)
        south = Polygon([*path, (path[-1][0], -10**6), (path[0][0], -10**6)])
        other = reach.difference(south) if south.contains(self.origin(place)) else reach.intersection(south)
        return other

    def common(self, *areas):
        return shapely.intersection_all(areas)


def outline(feature):
    """The program's footprint as one shape, pieces on both sides of the antimeridian brought together by the plane."""
    return shape(feature["geometry"])


def areas_only(geometry):
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.geom_type in ("Polygon", "MultiPolygon")]
    return unary_union(parts) if parts else MultiPolygon()


def farthest(point, geometry):
    corners = shapely.get_coordinates(geometry)
    return max(GEOD.inv(point[0], point[1], x, y)[2] for x, y in corners)


__all__ = ["AZIMUTHS", "GEOD", "Oracle", "Plane", "Point", "areas_only", "farthest", "outline"]
