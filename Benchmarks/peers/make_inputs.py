"""Writes the inputs of the comparison into a folder, the same bytes every time: make_inputs.py FOLDER SEEDS_FOLDER

names.txt   2,000 made-up place names, one a line
misspelt.tsv  10,000 of those with one or two letters swapped, dropped, doubled or changed, a tab, the number of the name
many-names.txt, misspelt-many.tsv  the same with 200,000 names
text.txt    100 MB in 10,000 lines, one document a line: words of the seed reports, a name after 25 words on average
points.bin  1,000,000 longitude, latitude (float64), spread over Baghdad
pairs.bin   1,000,000 longitude, latitude, longitude, latitude (float64), both ends spread over Iraq
"""

import pathlib
import re
import sys

import numpy

SEED = 20260103
NAMES, DOCUMENTS, DOCUMENT_BYTES = 2_000, 10_000, 10_000
MANY_NAMES, MISSPELT = 200_000, 10_000
POINTS = PAIRS = 1_000_000

ONSETS = ["b", "d", "f", "h", "j", "k", "kh", "l", "m", "n", "q", "r", "s", "sh", "t", "w", "y", "z"]
NUCLEI = ["a", "i", "u"]
CODAS = ["", "", "b", "d", "f", "k", "l", "m", "n", "q", "r", "s", "z"]


def make_names(random, count=NAMES):
    """Capitalised words of two to four syllables; one name in five has two words."""

    def word():
        syllables = int(random.integers(2, 5))
        return "".join(
            str(random.choice(ONSETS)) + str(random.choice(NUCLEI)) + str(random.choice(CODAS)) for _ in range(syllables)
        ).capitalize()

    names = {}
    while len(names) < count:
        name = word() + " " + word() if random.random() < 0.2 else word()
        if len(name) >= 6:
            names[name] = None
    return list(names)


def make_misspelt(random, names):
    """Slips of the hand; the first letter stays, as it nearly always does."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for number in random.integers(0, len(names), MISSPELT):
        name = list(names[number])
        for _ in range(1 + (len(name) > 9 and random.random() < 0.4)):
            place = int(random.integers(1, len(name) - 1))
            kind = int(random.integers(0, 4))
            if kind == 0:
                name[place], name[place + 1] = name[place + 1], name[place]
            elif kind == 1:
                del name[place]
            elif kind == 2:
                name.insert(place, name[place])
            else:
                name[place] = letters[int(random.integers(0, 26))]
        yield "".join(name) + "\t" + str(number)


def make_text(random, names, seeds):
    text = " ".join(path.read_text() for path in sorted(pathlib.Path(seeds).glob("0*.md")))
    words = sorted(set(re.findall(r"(?<![\w'’-])[a-z]+(?![\w'’-])", text)))
    vocabulary = numpy.array(words + names, dtype=object)
    is_name = numpy.arange(len(vocabulary)) >= len(words)
    lengths = numpy.array([len(word) + 1 for word in vocabulary])
    weights = numpy.where(is_name, 1 / 25 / len(names), 24 / 25 / len(words))
    drawn = random.choice(len(vocabulary), size=DOCUMENT_BYTES // 3, p=weights)
    for _ in range(DOCUMENTS):
        end = int(numpy.searchsorted(numpy.cumsum(lengths[drawn]), DOCUMENT_BYTES))
        yield " ".join(vocabulary[drawn[:end]])
        drawn = random.choice(len(vocabulary), size=DOCUMENT_BYTES // 3, p=weights)


def main(folder, seeds):
    random = numpy.random.Generator(numpy.random.PCG64(SEED))
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = make_names(random)
    (folder / "names.txt").write_text("\n".join(names) + "\n")
    with open(folder / "text.txt", "w") as file:
        for document in make_text(random, names, seeds):
            file.write(document + "\n")
    words = numpy.random.Generator(numpy.random.PCG64(SEED + 1))
    many = make_names(words, MANY_NAMES)
    (folder / "many-names.txt").write_text("\n".join(many) + "\n")
    (folder / "misspelt.tsv").write_text("\n".join(make_misspelt(words, names)) + "\n")
    (folder / "misspelt-many.tsv").write_text("\n".join(make_misspelt(words, many)) + "\n")
    low, high = [44.0, 33.0], [44.8, 33.6]
    random.uniform(low, high, (POINTS, 2)).tofile(folder / "points.bin")
    low, high = [38.8, 29.1, 38.8, 29.1], [48.6, 37.4, 48.6, 37.4]
    random.uniform(low, high, (PAIRS, 4)).tofile(folder / "pairs.bin")


main(*sys.argv[1:])
