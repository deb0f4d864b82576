"""LibreOffice opens every table: no cell became a formula, and every text stands as it is in the file."""
import csv
import glob
import os
import sys
import xml.etree.ElementTree as tree

out, calc = sys.argv[1:3]
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
cells = 0
arabic = 0
for path in sorted(glob.glob(f"{out}/*.csv")):
    name = os.path.basename(path)[:-4]
    sheet = tree.parse(f"{calc}/{name}.fods")
    formulas = [c for c in sheet.iter(f"{TABLE}table-cell") if f"{TABLE}formula" in c.attrib]
    assert not formulas, (name, formulas[0].attrib)
    shown = {" ".join("".join(p.itertext()).split()) for p in sheet.iter(f"{TEXT}p")}
    for row in csv.reader(open(path, encoding="utf-8-sig", newline="")):
        for cell in row:
            # Numbers and dates are shown in the office's own way; words must be there letter for letter.
            words = " ".join(cell.split())
            if words[:4].isalpha() and 3 < len(words) < 200 and words not in ("true", "false"):
                cells += 1
                assert words in shown, (name, words)
                arabic += any("\u0600" <= letter <= "\u06ff" for letter in words)
assert cells > 100, cells
assert arabic > 3, arabic
print(f"{cells} cells of words as written ({arabic} of them Arabic), no formula in any table")
