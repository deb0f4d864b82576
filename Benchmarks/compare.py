"""Runs every task by us and by its peers in turn, several rounds, and prints the table: compare.py TIMINGS BINARY ROOT [PART]"""

import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
MAP_RUNS = 15
MAP_GOAL_SECONDS = 0.15
LABEL_GOAL_SECONDS = 1.0
PAGE_GOAL_SECONDS = 2.0
EVENTS_GOAL = (30.0, 1000)  # seconds, MB
READ_GOAL = 50.0  # MB/s on all cores
READ_GOAL_MEGABYTES = 300

AHO_CORASICK = ["pyahocorasick", "ahocorasick_rs", "ahocorasick_rs_bytes"]
JOINS = ["shapely_tree_of_areas", "shapely_tree_of_points", "geopandas"]

# Task, our command, peers, times faster than the best peer that we want to be (None: nothing is aimed at).
TASKS = [
    ("2,000 names in 100 MB of text, as written", "exact-names", AHO_CORASICK, 2.0),
    ("the same, however spelled (no peer folds)", "folded-names", AHO_CORASICK, 2.0),
    ("10,000 misspelt names among 2,000", "misspelt-names", ["rapidfuzz"], 50.0),
    ("10,000 misspelt names among 200,000", "misspelt-many", ["rapidfuzz_many"], 50.0),
    ("1 M points into the gazetteer's areas", "points", JOINS, 4.0),
    ("1 M geodesic inverses", "geodesics", ["pyproj"], 1.2),
]

DRAWING = [("SVG of 100,000 symbols and 10,000 paths", "draw", ["matplotlib"], 10.0)]

# A million points, file formats. The table has a row for each peer, because each has its own goal.
FORMATS = [
    ("1 M points written as GeoJSON", "write-geojson", "pyogrio_write_geojson", 15.0),
    ("the same beside orjson, its dicts ready", "write-geojson", "orjson_write_geojson", None),
    ("1 M GeoJSON points read", "read-geojson", "pyogrio_read_geojson", 8.0),
    ("the same beside orjson, to dicts", "read-geojson", "orjson_read_geojson", None),
    ("1 M points written as GeoPackage", "write-gpkg", "pyogrio_write_gpkg", 2.0),
    ("1 M GeoPackage points read", "read-gpkg", "pyogrio_read_gpkg", 2.0),
    ("1 M rows written as CSV", "write-csv", "pandas_write_csv", None),
    ("1 M rows of CSV read", "read-csv", "pandas_read_csv", None),
]
MEMORY_GOAL_MEGABYTES = 150

# Both sides find the name that a misspelt one was made from, or another one as near: the peer compares the letters as they stand,
# we fold them first. So each side's hits are told, and the times count only while we find no fewer.
TOLD = {"misspelt-names", "misspelt-many"}

# Minutes a round.
SLOW_PEERS = {"rapidfuzz_many"}


def timed(command):
    """The seconds and the check number that a side prints."""
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    return float(answer[0]), float(answer[1])


def whole_process(command, environment=None, wants_answer=True):
    """Wall seconds, greatest resident megabytes and the answer of a process."""
    start = time.perf_counter()
    output = subprocess.PIPE if wants_answer else subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, text=True, env=environment)
    answer = process.stdout.read() if wants_answer else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"{command} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, answer


def compare(sides, is_told):
    """Least seconds per side. Sides take turns, so that a busy machine slows all of them alike."""
    best, checks = {}, {}
    for round_number in range(ROUNDS):
        for name, command in sides.items():
            if name in SLOW_PEERS and round_number > 0:
                continue
            seconds, checks[name] = timed(command)
            best[name] = min(seconds, best.get(name, seconds))
    if is_told:
        told = ", ".join(f"{name} {check:.10g}" for name, check in checks.items())
        if checks["ours"] < max(checks.values()):
            told += ": FEWER"
        return best, told
    for name, check in checks.items():
        if abs(check - checks["ours"]) > 1e-9 * abs(check):
            sys.exit(f"The answers differ, so the times mean nothing: ours {checks['ours']!r}, {name} {check!r}.")
    return best, f"{checks['ours']:.10g}"


def format_rows(timings, root):
    """Each side's best, files checked by GDAL or pandas. Peers that take a minute have one round, ours has three."""
    data, gazetteer = root / "Benchmarks/data", root / "gazetteer"
    script = [sys.executable, root / "Benchmarks/peers/peer.py"]
    ours, megabytes, checks = {}, {}, {}
    for task, command, peer, goal in FORMATS:
        kind = command.split("-")[1]
        if command not in ours:
            runs = [answer_of([timings, command, data, gazetteer]) for _ in range(3)]
            ours[command] = min(run[0] for run in runs)
            megabytes[command] = max(run[2] for run in runs)
            checks[command] = runs[0][1]
            if command.startswith("write"):
                checks[command] = answer_of([*script, "points_in_file", data, data / f"ours-points.{kind}"])[1]
        seconds, check = timed([*script, peer, data, gazetteer])
        if command.startswith("write"):
            file = data / f"{peer.split('_')[0]}-points.{kind}"
            check = answer_of([*script, "points_in_file", data, file])[1]
            file.unlink()
        if check != checks[command]:
            sys.exit(f"{task}: the answers differ, so the times mean nothing: ours {checks[command]!r}, {peer} {check!r}.")
        ratio = seconds / ours[command]
        yield (
            task, f"{ours[command]:.3f} s", f"{peer.split('_')[0]} {seconds:.3f} s", f"{ratio:.2f}x",
            f">= {goal:g}x" if goal else "-", verdict(ratio >= goal) if goal else "-", f"{check:.16g}", "",
        )  # fmt: skip
    for command, most in megabytes.items():
        yield (
            f"memory while {command.replace('-', ' ')}", f"{most:.0f} MB", "-", "-", f"< {MEMORY_GOAL_MEGABYTES} MB",
            verdict(most < MEMORY_GOAL_MEGABYTES), "-", "beside what was handed over",
        )  # fmt: skip


def answer_of(command):
    return [float(part) for part in subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()]


def map_seconds(binary, root):
    """Wall seconds of whole runs over seeds/, each a new process that writes every product."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(MAP_RUNS):
            start = time.perf_counter()
            subprocess.run(
                [binary, "map", root / "seeds", "--output", f"{folder}/output", "--force"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def read_seconds(timings, data, gazetteer):
    """Our best of several rounds, and one round of the plain reader: it reads less, so the answers differ and are both told."""
    ours, sites = min(timed([timings, "read", data, gazetteer]) for _ in range(ROUNDS))
    plain = [sys.executable, data.parent / "peers/plain_reader.py", "time", gazetteer, data / "reports.jsonl"]
    return ours, sites, *timed(plain)


def page_rows(binary, root):
    """report.html of 10,000 incidents: opened, and filtered, in Chromium by the page's own clock; the least of three runs."""
    with tempfile.TemporaryDirectory() as folder:
        reports, output = f"{folder}/many.jsonl", f"{folder}/output"
        subprocess.run([sys.executable, root / ".ci/page/many_reports.py", reports, "12000"], check=True)
        subprocess.run([binary, "map", reports, "--output", output, "--products", "report.html", "--quiet"], check=False)
        page = pathlib.Path(output, "report.html")
        # The system's Python, which has selenium beside the browser.
        runs = []
        for _ in range(3):
            command = ["/usr/bin/python3", root / "Benchmarks/peers/page_times.py", page]
            answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            runs.append([float(number) for number in answer.split()])
        size = page.stat().st_size / 1e6
    count, goal = runs[0][2], f"< {PAGE_GOAL_SECONDS:g} s"
    for task, column in [("report.html opened in Chromium", 0), ("report.html filtered, to the next picture", 1)]:
        seconds = min(run[column] for run in runs) / 1000
        yield (
            task, f"{seconds:.3f} s", "-", "-", goal, verdict(seconds < PAGE_GOAL_SECONDS and count >= 10_000),
            f"{count:,.0f} incidents", f"{size:.1f} MB",
        )  # fmt: skip


def verdict(is_met):
    return "met" if is_met else "MISSED"


def compared_rows(tasks, timings, root):
    data, gazetteer = root / "Benchmarks/data", root / "gazetteer"
    for task, command, peers, goal in tasks:
        sides = {"ours": [timings, command, data, gazetteer]}
        for peer in peers:
            sides[peer] = [sys.executable, root / "Benchmarks/peers/peer.py", peer, data, gazetteer]
        seconds, check = compare(sides, command in TOLD)
        best = min(peers, key=seconds.get)
        ratio = seconds[best] / seconds["ours"]
        others = ", ".join(f"{peer} {seconds[peer]:.3f}" for peer in peers if peer != best)
        yield (
            task, f"{seconds['ours']:.3f} s", f"{best} {seconds[best]:.3f} s", f"{ratio:.2f}x",
            f">= {goal:g}x" if goal else "-", verdict(ratio >= goal and not check.endswith("FEWER")) if goal else "-", check, others,
        )  # fmt: skip


def rows(timings, binary, root):
    data, gazetteer = root / "Benchmarks/data", root / "gazetteer"
    yield from compared_rows(TASKS, timings, root)
    ours, sites, plain, plain_sites = read_seconds(timings, data, gazetteer)
    speed = (data / "reports.jsonl").stat().st_size / 1e6 / ours
    yield (
        "read 100 MB of reports", f"{ours:.3f} s", f"plain_reader {plain:.3f} s", f"{plain / ours:.2f}x", f">= {READ_GOAL:g} MB/s",
        verdict(speed >= READ_GOAL), f"{sites:g} sites", f"{speed:.1f} MB/s; plain_reader on one core, {plain_sites:g} sites",
    )  # fmt: skip
    command = [binary, "read", data / "reports.jsonl", "--gazetteer", gazetteer]
    seconds, megabytes, _ = min(whole_process(command, wants_answer=False) for _ in range(ROUNDS))
    yield (
        "the same, whole process with what it prints", f"{seconds:.3f} s", "-", "-", f"< {READ_GOAL_MEGABYTES} MB",
        verdict(megabytes < READ_GOAL_MEGABYTES), "-", f"{megabytes:.0f} MB resident",
    )  # fmt: skip
    seconds = map_seconds(binary, root)
    yield (
        "map seeds/, whole process", f"{seconds:.3f} s", "-", "-", f"< {MAP_GOAL_SECONDS} s",
        verdict(seconds < MAP_GOAL_SECONDS), "-", f"median of {MAP_RUNS} runs",
    )  # fmt: skip


def drawing_rows(timings, root):
    data, gazetteer = root / "Benchmarks/data", root / "gazetteer"
    yield from compared_rows(DRAWING, timings, root)
    size = timed([timings, "draw-bytes", data, gazetteer])[1] / 1e6
    peer = timed([sys.executable, root / "Benchmarks/peers/peer.py", "matplotlib_bytes", data, gazetteer])[1] / 1e6
    yield ("the file of that SVG", f"{size:.1f} MB", f"matplotlib {peer:.1f} MB", f"{peer / size:.2f}x", "-", "-", "-", "")
    seconds, placed = min(timed([timings, "labels", data, gazetteer]) for _ in range(ROUNDS))
    yield (
        "names of 2,000 places settled", f"{seconds:.3f} s", "-", "-", f"< {LABEL_GOAL_SECONDS:g} s",
        verdict(seconds < LABEL_GOAL_SECONDS), f"{placed:g} placed", "a whole sheet, drawing included",
    )  # fmt: skip


def gazetteer_rows(timings, binary, root):
    """Work on large gazetteers, with the memory that it takes. Seconds of whole processes, but for geocoding."""
    data, gazetteer = root / "Benchmarks/data", root / "gazetteer"
    seconds, sites = min(timed([timings, "geocode", data, gazetteer]) for _ in range(ROUNDS))
    reports = labelled_reports(root)
    yield ("geocoding of the labelled work set", f"{seconds:.3f} s", "-", "-", "-", "-", f"{sites:g} sites",
           f"{reports / seconds:,.0f} reports/s")  # fmt: skip
    with tempfile.TemporaryDirectory(dir=data) as folder:
        million, world = data / "geonames-1m.txt", data / "geonames-2m.txt"
        index = f"{folder}/world.gazidx"

        def row(task, command, goal=None, rounds=1):
            seconds, megabytes, answer = min(whole_process([binary, *command]) for _ in range(rounds))
            met = [limit >= value for limit, value in zip(goal or [], (seconds, megabytes))]
            wanted = f"< {goal[0]:g} s, {goal[1]} MB" if goal else "-"
            return (task, f"{seconds:.3f} s", "-", "-", wanted, verdict(all(met)) if goal else "-",
                    answer.splitlines()[0][:40].replace(folder + "/", "") if answer else "-", f"{megabytes:.0f} MB resident")  # fmt: skip

        yield row("import of 1 M GeoNames rows", ["gazetteer", "import", million, "-o", f"{folder}/x.geojson"])
        yield row("index of 2 M places, 5 M names", ["gazetteer", "build", world, "-o", index])
        yield row("a phrase without the index", ["locate", "near Dora"], rounds=ROUNDS)
        yield row("a phrase with the index", ["locate", "near Torvik", "--gazetteer", index], (0.15, 200), rounds=ROUNDS)
        yield row("a misspelt name", ["gazetteer", "find", "Torwik", "--gazetteer", index], (0.3, 200), rounds=ROUNDS)


def event_rows(binary, root):
    """An ACLED export of 100,000 events through whole processes: the least of three runs of each."""
    events = root / "Benchmarks/data/events.csv"
    with tempfile.TemporaryDirectory(dir=root / "Benchmarks/data") as folder:
        commands = {
            "100,000 ACLED events to incidents.json": ["convert", events, f"{folder}/incidents.json", "--force"],
            "100,000 ACLED events through map": ["map", events, "--output", f"{folder}/output", "--force", "--quiet"],
        }
        for task, command in commands.items():
            seconds, megabytes, _ = min(whole_process([binary, *command]) for _ in range(3))
            limits = EVENTS_GOAL if command[0] == "map" else None
            met = limits and seconds < limits[0] and megabytes < limits[1]
            yield (
                task, f"{seconds:.3f} s", "-", "-", f"< {limits[0]:g} s, {limits[1]} MB" if limits else "-",
                verdict(met) if limits else "-", "-", f"{megabytes:.0f} MB resident",
            )  # fmt: skip


def labelled_reports(root):
    paths = (root / "seeds/labelled").glob("*-*.*")
    return sum(path.suffix in (".txt", ".md") and int(path.stem.split("-")[1]) % 3 > 0 for path in paths)


def main(timings, binary, root, only=None):
    header = ("task", "ours", "best peer", "ratio", "goal", "verdict", "agreed answer", "others (s)")
    root = pathlib.Path(root)
    parts = {
        "text": lambda: rows(timings, binary, root), "formats": lambda: format_rows(timings, root),
        "drawing": lambda: drawing_rows(timings, root), "events": lambda: event_rows(binary, root),
        "page": lambda: page_rows(binary, root),
        "gazetteers": lambda: gazetteer_rows(timings, binary, root),
    }  # fmt: skip
    if only not in (None, *parts):
        sys.exit(f"no part is called {only}: there is {', '.join(parts)}")
    table = [header, *(row for name, part in parts.items() if only in (None, name) for row in part())]
    widths = [max(len(row[column]) for row in table) for column in range(len(header))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in table]
    lines.insert(1, "-|-".join("-" * width for width in widths))
    print("\n".join(lines))
    print(f"\nBest of {ROUNDS} rounds, sides in turn; loading, building and start-up aside, but for whole processes.")
    print(f"Ours uses every core ({platform.machine()}, Python {platform.python_version()} peers use one each).")
    report = root / "Benchmarks/results-latest.md"
    report.write_text("\n".join(f"| {line} |" for line in lines) + "\n")


main(*sys.argv[1:])
