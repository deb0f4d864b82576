"""Holds every footprint of `incidentmap locate` to an independent computation: check_footprints.py BINARY

Ends with 1 when one is off by more than a hundredth of its ground, or its outline by more than a fiftieth of its radius.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import places
import shapely
from oracle import AZIMUTHS, GEOD, Oracle, Plane, areas_only, farthest, outline

MOST_AREA, MOST_OUTLINE = 0.01, 0.02
MILE = 1609.344


def phrases(oracle, suffix):
    """Phrase, what it should cover, its kind."""

    def name(title):
        return f"{title} {suffix}".strip()

    def key(title):
        return name(title).lower().replace(" ", "-")

    points, quarters = ["Ostheim", "Vardal", "Brekke"], ["Lindeby", "Holmgard", "Twillen"]
    for place in points + quarters + ["Fjellhus", "Skogstad"]:
        yield f"in {name(place)}", oracle.area(key(place)), "disc" if place in points else "outline"
        yield f"near {name(place)}", oracle.near(key(place)), "near"
    for place in quarters + ["Vardal"]:
        yield f"the outskirts of {name(place)}", oracle.outskirts(key(place)), "outskirts"
    yield f"on {name('Kvarn Street')}", oracle.area(key("Kvarn Street")), "street"
    yield f"near {name('Kvarn Street')}", oracle.near(key("Kvarn Street")), "near"
    for direction in AZIMUTHS:
        for place in ["Lindeby", "Holmgard", "Vardal"]:
            yield f"{direction}ern {name(place)}", oracle.part(key(place), direction), "part of"
        for place in ["Ostheim", "Lindeby", "Twillen"]:
            yield f"{direction} of {name(place)}", oracle.side(key(place), direction), "side of"
    # Half a kilometre is half the unit of "3 km"; of "3.5 km" the tenth is more, of "800 m" too.
    bounds = {
        "3 km": (2_500, 3_500), "3.5 km": (3_150, 3_850), "800 m": (720, 880), "12 km": (10_800, 13_200),
        "2 miles": (1.5 * MILE, 2.5 * MILE), "a few miles": (1.5 * MILE, 5.25 * MILE),
    }  # fmt: skip
    for words, (low, high) in bounds.items():
        for place in ["Ostheim", "Lindeby", "Holmgard"]:
            yield f"{words} from {name(place)}", oracle.distance(key(place), low, high), "distance"
            for direction in ["south", "northwest"]:
                ground = oracle.distance(key(place), low, high, direction)
                yield f"{words} {direction} of {name(place)}", ground, "distance and direction"
    for a, b in [("Ostheim", "Vardal"), ("Lindeby", "Twillen"), ("Brekke", "Holmgard")]:
        yield f"between {name(a)} and {name(b)}", oracle.between(key(a), key(b)), "between"
    for place in ["Brekke", "Lindeby"]:
        yield f"across the river from {name(place)}", oracle.across(key(place)), "other bank"
    lindeby, street = oracle.area(key("Lindeby")), oracle.raw(key("Kvarn Street"))
    yield f"{name('Fjellhus')} in {name('Lindeby')}", oracle.area(key("Fjellhus")), "intersection"
    yield f"{name('Lindeby')} on {name('Kvarn Street')}", oracle.common(lindeby, street.buffer(500, 64)), "intersection"
    yield f"{name('Brekke')} near {name('Ostheim')}", None, "no ground in common"


def locate(binary, folder, phrase):
    environment = {**os.environ, "INCIDENTMAP_GAZETTEER": str(folder)}
    answer = subprocess.run(
        [binary, "locate", phrase, "--format", "geojson"], env=environment, capture_output=True, text=True, check=False
    )
    features = json.loads(answer.stdout or '{"features": []}')["features"]
    return {feature["properties"]["kind"]: feature for feature in features}


def compare(plane, found, wanted):
    """Why the two differ, if they do; and the share of ground in which they do."""
    footprint, point = outline(found["footprint"]), found["point"]["geometry"]["coordinates"]
    ours = plane.project(footprint)
    ours = areas_only(ours if ours.is_valid else shapely.make_valid(ours))
    share = ours.symmetric_difference(wanted).area / wanted.area
    radius = found["footprint"]["properties"]["radius_m"]
    stray = shapely.hausdorff_distance(ours.boundary, wanted.boundary, densify=0.05) / radius
    faults = []
    if share > MOST_AREA:
        faults.append(f"{share:.1%} of the ground differs")
    if stray > MOST_OUTLINE:
        faults.append(f"the outline strays by {stray:.1%} of the radius")
    if abs(farthest(point, footprint) - radius) > 1:
        faults.append(f"radius {radius} m, farthest corner {farthest(point, footprint):.1f} m")
    if plane.project(shapely.Point(point)).distance(ours) > 1:
        faults.append("the point lies outside the footprint")
    centroid = wanted.centroid
    if wanted.buffer(-5).contains(centroid):
        away = GEOD.inv(*plane.unproject(centroid.x, centroid.y), *point)[2]
        if away > 0.01 * radius + 1:
            faults.append(f"the point lies {away:.0f} m from the centroid")
    return faults, share


def main(binary):
    binary = str(pathlib.Path(binary).resolve())
    counts, worst, failed = {}, {}, 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        places.write(folder)
        for suffix, (longitude, latitude) in places.SITES.items():
            plane = Plane(longitude, latitude)
            oracle = Oracle(places.features(suffix), plane)
            for phrase, wanted, kind in phrases(oracle, suffix):
                found = locate(binary, folder / (suffix.lower() or "mitte"), phrase)
                if wanted is None or not found:
                    faults, share = ([], 0) if wanted is None and not found else (["is not placed" if wanted else "is placed"], 1)
                else:
                    faults, share = compare(plane, found, areas_only(wanted))
                counts[kind] = counts.get(kind, 0) + 1
                worst[kind] = max(share, worst.get(kind, 0))
                failed += bool(faults)
                for fault in faults:
                    print(f"{kind}: \"{phrase}\": {fault}", file=sys.stderr)
    for kind, count in counts.items():
        print(f"{kind:24} {count:4} phrases, at most {worst[kind]:.3%} of the ground differs")
    print(f"{sum(counts.values())} phrases, {failed} off; shapely {shapely.__version__}, GEOS {shapely.geos_version_string}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
