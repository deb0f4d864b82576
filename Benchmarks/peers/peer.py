"""One peer at one task, timed inside this process, loading and building aside: peer.py PEER DATA_FOLDER GAZETTEER_FOLDER

Prints "seconds check": the time of the work and a number that every side of the task must agree on.
"""

import json
import pathlib
import sys
import time


def read_names(data):
    return (data / "names.txt").read_text().splitlines()


def read_text(data):
    return (data / "text.txt").read_text()


def read_areas(gazetteer):
    """Every polygon of the gazetteer, in file and feature order, as shapely geometries."""
    import shapely

    areas = []
    for path in sorted(gazetteer.glob("*.geojson")):
        for feature in json.loads(path.read_text())["features"]:
            geometry = feature.get("geometry")
            members = geometry.get("geometries", [geometry]) if geometry else []
            areas += [shapely.geometry.shape(m) for m in members if m["type"] in ("Polygon", "MultiPolygon")]
    return areas


def read_numbers(path, columns):
    import numpy

    return numpy.fromfile(path).reshape(-1, columns)


def pyahocorasick(data, _):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in read_names(data):
        automaton.add_word(name, name)
    automaton.make_automaton()
    text = read_text(data)
    return lambda: sum(1 for _ in automaton.iter_long(text))


def ahocorasick_rs(data, _):
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(read_names(data), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    text = read_text(data)
    return lambda: len(automaton.find_matches_as_indexes(text))


def ahocorasick_rs_bytes(data, _):
    import ahocorasick_rs

    names = [name.encode() for name in read_names(data)]
    automaton = ahocorasick_rs.BytesAhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    text = (data / "text.txt").read_bytes()
    return lambda: len(automaton.find_matches_as_indexes(text))


def rapidfuzz(data, _, names="names.txt", queries="misspelt.tsv"):
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = (data / names).read_text().splitlines()
    pairs = [line.split("\t") for line in (data / queries).read_text().splitlines()]

    def work():
        right = 0
        for name, number in pairs:
            match = process.extractOne(name, names, scorer=OSA.distance, score_cutoff=2)
            right += match is not None and match[2] == int(number)
        return right

    return work


def rapidfuzz_many(data, gazetteer):
    return rapidfuzz(data, gazetteer, "many-names.txt", "misspelt-many.tsv")


def shapely_tree_of_areas(data, gazetteer):
    import shapely

    tree = shapely.STRtree(read_areas(gazetteer))
    points = shapely.points(read_numbers(data / "points.bin", 2))
    return lambda: tree.query(points, predicate="intersects").shape[1]


def shapely_tree_of_points(data, gazetteer):
    """The other way round: the areas are prepared and asked for their points. Building the tree is part of the work."""
    import shapely

    areas = read_areas(gazetteer)
    points = shapely.points(read_numbers(data / "points.bin", 2))
    return lambda: shapely.STRtree(points).query(areas, predicate="intersects").shape[1]


def geopandas(data, gazetteer):
    import geopandas as gpd

    areas = gpd.GeoDataFrame(geometry=read_areas(gazetteer), crs=4326)
    numbers = read_numbers(data / "points.bin", 2)
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(numbers[:, 0], numbers[:, 1]), crs=4326)
    return lambda: len(gpd.sjoin(points, areas, how="inner", predicate="intersects"))


def pyproj(data, _):
    import pyproj as proj

    geod = proj.Geod(ellps="WGS84")
    columns = [column.copy() for column in read_numbers(data / "pairs.bin", 4).T]
    return lambda: float(geod.inv(*columns)[2].sum())


def drawn(data):
    """The same sites and paths as ours, on a sheet of the same size; the work writes an SVG file and answers its text."""
    import io

    import geopandas as gpd
    import matplotlib
    import shapely

    matplotlib.use("svg")
    import matplotlib.pyplot as plot

    numbers = read_numbers(data / "points.bin", 2)[:100_000]
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(numbers[:, 0], numbers[:, 1]), crs=4326)
    ends = [shapely.LineString([numbers[i], numbers[i + 10_000]]) for i in range(10_000)]
    paths = gpd.GeoDataFrame(geometry=ends, crs=4326)

    def work():
        figure, axes = plot.subplots(figsize=(12, 9), dpi=100)
        paths.plot(ax=axes, color="black", linewidth=1)
        points.plot(ax=axes, color="tab:blue", edgecolor="black", markersize=20)
        out = io.StringIO()
        figure.savefig(out, format="svg")
        return out.getvalue()

    return work


def matplotlib(data, _):
    """Symbols are counted in the file: what matplotlib drops from it would be no work done."""
    work = drawn(data)

    def group(text, name):
        start = text.index(f'id="{name}"')
        return text[start:text.find('\n   <g id="', start)]

    def counted():
        text = work()
        return group(text, "PathCollection_1").count("<use ")

    return counted


def matplotlib_bytes(data, _):
    work = drawn(data)
    return lambda: len(work().encode())


def microdegrees(longitudes, latitudes):
    """A whole number, so that sides that add up in another order come to the same."""
    import numpy

    return float(numpy.round(longitudes * 1e6).sum() + 3 * numpy.round(latitudes * 1e6).sum())


def sum_of_points(frame):
    return microdegrees(frame.geometry.x.to_numpy(), frame.geometry.y.to_numpy())


def sum_of_features(collection):
    import numpy

    points = numpy.array([feature["geometry"]["coordinates"] for feature in collection["features"]])
    return microdegrees(points[:, 0], points[:, 1])


def sum_of_rows(frame):
    return microdegrees(frame["decimalLongitude"].to_numpy(), frame["decimalLatitude"].to_numpy())


def ours(data, kind):
    """The file that our side wrote of the same million points: what the peers read, and write again with every column."""
    return data / f"ours-points.{kind}"


def written(data, peer, kind):
    path = data / f"{peer}-points.{kind}"
    path.unlink(missing_ok=True)
    return path


def pyogrio_write_geojson(data, _):
    import pyogrio

    frame = pyogrio.read_dataframe(ours(data, "geojson"))
    path = written(data, "pyogrio", "geojson")
    return lambda: pyogrio.write_dataframe(frame, path, driver="GeoJSON")


def orjson_write_geojson(data, _):
    import orjson

    collection = orjson.loads(ours(data, "geojson").read_bytes())
    path = written(data, "orjson", "geojson")
    return lambda: path.write_bytes(orjson.dumps(collection))


def pyogrio_read_geojson(data, _):
    import pyogrio

    return lambda: pyogrio.read_dataframe(ours(data, "geojson")), sum_of_points


def orjson_read_geojson(data, _):
    import orjson

    return lambda: orjson.loads(ours(data, "geojson").read_bytes()), sum_of_features


def pyogrio_write_gpkg(data, _):
    import pyogrio

    frame = pyogrio.read_dataframe(ours(data, "gpkg"), layer="sites")
    path = written(data, "pyogrio", "gpkg")
    return lambda: pyogrio.write_dataframe(frame, path, driver="GPKG", layer="sites")


def pyogrio_read_gpkg(data, _):
    import pyogrio

    return lambda: pyogrio.read_dataframe(ours(data, "gpkg"), layer="sites"), sum_of_points


def pandas_write_csv(data, _):
    import pandas

    frame = pandas.read_csv(ours(data, "csv"))
    path = written(data, "pandas", "csv")
    return lambda: frame.to_csv(path, index=False)


def pandas_read_csv(data, _):
    import pandas

    return lambda: pandas.read_csv(ours(data, "csv")), sum_of_rows


def points_in_file(data, path):
    """Not a peer but the judge of what both sides wrote: GDAL's count of features and the sum of their positions."""
    import pandas
    import pyogrio

    path = pathlib.Path(path)
    if path.suffix == ".csv":
        frame = pandas.read_csv(path, usecols=["incident", "decimalLatitude", "decimalLongitude"])
        return lambda: frame["incident"].nunique() + sum_of_rows(frame)
    layer = "sites" if path.suffix == ".gpkg" else None
    frame = pyogrio.read_dataframe(path, layer=layer, columns=["incident"])
    return lambda: frame["incident"].nunique() + sum_of_points(frame)


PEERS = [
    pyogrio_write_geojson, orjson_write_geojson, pyogrio_read_geojson, orjson_read_geojson, pyogrio_write_gpkg,
    pyogrio_read_gpkg, pandas_write_csv, pandas_read_csv, points_in_file,
    pyahocorasick, ahocorasick_rs, ahocorasick_rs_bytes, rapidfuzz, rapidfuzz_many,
    shapely_tree_of_areas, shapely_tree_of_points, geopandas, pyproj, matplotlib, matplotlib_bytes,
]  # fmt: skip


def main(name, data, gazetteer):
    work = {peer.__name__: peer for peer in PEERS}[name](pathlib.Path(data), pathlib.Path(gazetteer))
    # The check is of the work, not part of it, where it would take time.
    work, checked = work if isinstance(work, tuple) else (work, lambda answer: answer)
    start = time.perf_counter()
    answer = work()
    seconds = time.perf_counter() - start
    print(f"{seconds:.6f} {checked(answer) or 0!r}")


main(*sys.argv[1:])
