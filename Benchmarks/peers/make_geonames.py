"""Writes a made-up GeoNames dump (the 19 columns), the same bytes every time: make_geonames.py FILE [PLACES]

2,000,000 places unless told otherwise, with 2.5 names each: the size of the names and their spread over places are those of
the world's dump, the names themselves are made of syllables. One place in fifty shares its name with many others, as the
San Joses and Springfields do; the first twenty are a country of their own around 60 N, 10 E for the examples of the docs.
"""

import random
import sys

ONSETS = "b br d f g gr h j k kh kr l m n p pr q r s sh st t tr v w y z".split()
NUCLEI = "a e i o u aa ei".split()
CODAS = ["", "", "", "n", "r", "s", "l", "m", "k", "t", "nd", "rg"]
EXAMPLES = "Torvik Halden Brask Melvo Sunde Lervag Ostby Nordal Fjelby Grimsta".split()


def main():
    path, places = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2_000_000
    chosen = random.Random(20260103)

    def word():
        return "".join(
            chosen.choice(ONSETS) + chosen.choice(NUCLEI) + chosen.choice(CODAS) for _ in range(chosen.randint(2, 4))
        ).capitalize()

    def name():
        return word() if chosen.random() < 0.7 else word() + " " + word()

    shared = [name() for _ in range(400)]
    with open(path, "w", encoding="utf-8") as file:
        for number in range(places):
            if number < 20:
                title = EXAMPLES[number % 10] + ("" if number < 10 else " Nord")
                latitude, longitude = 60 + number / 50, 10 + number % 5 / 20
            else:
                title = chosen.choice(shared) if number % 50 == 0 else name()
                latitude, longitude = chosen.uniform(-55, 70), chosen.uniform(-180, 180)
            others = ",".join(name() for _ in range(number % 4))
            row = [
                str(1_000_000 + number), title, title, others, f"{latitude:.5f}", f"{longitude:.5f}", "P", "PPL", "XX",
                "", "", "", "", "", str(chosen.choice([0, 0, 0, 800, 20_000])), "", "10", "Etc/UTC", "2020-01-01",
            ]
            file.write("\t".join(row) + "\n")


main()
