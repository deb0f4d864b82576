"""How right the reader and the plain reader are on the labelled reports, side by side: accuracy.py BINARY ROOT"""

import json
import pathlib
import subprocess
import sys
import tempfile

FIGURES = [
    ("launch sites, F1", "launch"), ("impact sites, F1", "impact"), ("target sites, F1", "target"),
    ("a site in another role", "role_confusion"), ("day", "day"), ("time", "time"), ("munitions", "munitions"),
    ("killed", "killed"), ("injured", "injured"), ("background taken as reported", "background_taken"),
]  # fmt: skip


def scores(command):
    out = subprocess.run([*command, "--set", "all", "--format", "json"], check=True, stdout=subprocess.PIPE, text=True).stdout
    return {(score["set"], score["language"]): score for score in json.loads(out)["scores"]}


def figure(score, key):
    value = score.get(key, {}) if score else {}
    share = value.get("f1", value.get("share"))
    return "-" if share is None else f"{share:.2f}"


def main(binary, root):
    root = pathlib.Path(root)
    labelled = root / "seeds/labelled"
    with tempfile.TemporaryDirectory() as answers:
        subprocess.run(
            [sys.executable, root / "Benchmarks/peers/plain_reader.py", "answers", root / "gazetteer", labelled, answers], check=True)
        ours = scores([binary, "evaluate", labelled, "--gazetteer", root / "gazetteer"])
        plain = scores([binary, "evaluate", labelled, "--answers", answers])
    groups = [key for key in ours if key[1] in ("en", "ar", "mt")]
    titles = [f"{language} {name} ({ours[name, language]['reports']})" for name, language in groups]
    print("| ours / plain_reader | " + " | ".join(titles) + " |")
    print("|---" * (len(groups) + 1) + "|")
    for title, key in FIGURES:
        cells = [f"{figure(ours[group], key)} / {figure(plain.get(group), key)}" for group in groups]
        print(f"| {title} | " + " | ".join(cells) + " |")


main(*sys.argv[1:])
