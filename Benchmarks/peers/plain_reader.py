"""The reader as one would write it in an afternoon: pyahocorasick finds the gazetteer's names, regular expressions give them
roles, dates, counts and harm. It is the yardstick for speed and for accuracy, and written to do well.

    plain_reader.py answers GAZETTEER LABELLED OUT   writes ID.json for `incidentmap evaluate --answers OUT`
    plain_reader.py time GAZETTEER REPORTS.jsonl     prints "seconds sites": reading only, loading aside
"""

import datetime
import json
import pathlib
import re
import sys
import time

import ahocorasick

NUMBERS = {
    word: value
    for value, words in enumerate(
        ["no zero", "a an one single", "two pair couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen"])  # fmt: skip
    for word in words.split()
}
NUMBER = r"(?P<number>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
WEAPON = r"(?:rockets?|missiles?|mortars?(?: (?:rounds?|shells?|bombs?))?|shells?|projectiles?|drones?|UAVs?)"
WEAPON_KINDS = [
    (r"\bkatyushas?\b", "Katyusha rocket"), (r"\bgrads?\b", "Grad rocket"), (r"\bdrones?\b|\buavs?\b", "drone"),
    (r"\bmortars?\b", "mortar"), (r"\bballistic missiles?\b", "ballistic missile"), (r"\bcruise missiles?\b", "cruise missile"),
    (r"\brockets?\b|\bmissiles?\b", "rocket"), (r"\bshell", "artillery shell"),
]  # fmt: skip
WEAPON_KINDS = [(re.compile(pattern, re.I), term) for pattern, term in WEAPON_KINDS]
ATTACK = re.compile(rf"\b{WEAPON}\b|\bkatyushas?\b|\bshelling\b", re.I)
ROLES = re.compile(
    r"(?P<launch>\b(?:launched|fired|shot|came|originated|launch\w*)\b(?:\W+\w+){0,4}?\W+from\b|\blaunch(?:ing)? (?:site|pad|point)\b"
    r"|\blauncher\b)"
    r"|(?P<targets>\btarget(?:ed|ing|s)?\b|\baimed at\b|\btowards?\b|\bin the direction of\b|\battack(?:s|ed)? (?:on|against|at)\b"
    r"|\bfired at\b)"
    r"|(?P<impacts>\b(?:landed|landing|fell|falling|hit|hitting|hits|struck|striking|strikes|slammed|crashed|exploded|impacted|"
    r"came down)\b)",
    re.I,
)
RELATION = re.compile(r"\b(near|close to|vicinity of|outskirts of|edge of|outside|around|next to)\W+(?:\w+\W+){0,3}$", re.I)
RELATIONS = {"outskirts of": "outskirts", "edge of": "outskirts"}
DATELINE = re.compile(r"^[A-Z][\w .,-]{0,40}?(?:\([\w ]+\))?\s*[—–-]{1,2}\s")
BACKGROUND = re.compile(
    r"\b(?:last (?:week|month|year)|earlier this|in recent|previous(?:ly)?|series of|since|in the past|a (?:week|month|year) ago|"
    r"days ago|latest in)\b",
    re.I,
)
COUNT = re.compile(
    rf"(?P<bound>at least|more than|up to|about|some)?\s*\b{NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:{WEAPON}|katyushas?)\b", re.I)
KILLED = [
    re.compile(rf"\b{NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:were |was |been |people )?(?:killed|dead|died)\b", re.I),
    re.compile(rf"\b(?:killing|killed|left)\s+(?:at least )?{NUMBER}\b", re.I),
]
INJURED = [
    re.compile(rf"\b{NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:were |was |been |people |others )?(?:injured|wounded|hurt)\b", re.I),
    re.compile(rf"\b(?:injuring|wounding|injured|wounded)\s+(?:at least )?{NUMBER}\b", re.I),
]
NO_CASUALTIES = re.compile(r"\b(?:no|without|any)\s+(?:[\w-]+\s+){0,3}?(?:casualties|losses|victims)\b", re.I)
NO_INJURIES = re.compile(r"\bno\s+(?:[\w-]+\s+){0,3}?injur|\b(?:no one|nobody) was (?:hurt|injured)", re.I)
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
WEEKDAY = re.compile(r"\b(" + "|".join(DAYS) + r")\b", re.I)
FULL_DATE = re.compile(
    r"\b(?:(?P<month>" + "|".join(MONTHS) + r")\s+(?P<day>\d{1,2})|(?P<day2>\d{1,2})\s+(?P<month2>" + "|".join(MONTHS)
    + r"))(?:st|nd|rd|th)?,?(?:\s+(?P<year>\d{4}))?", re.I)  # fmt: skip
CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\s*(a\.?m|p\.?m)?", re.I)
PART_OF_DAY = re.compile(r"\b((?:early |late )?(?:morning|evening|afternoon|night)|dawn|midnight|overnight)\b", re.I)
# A name that the gazetteer does not have: capitals after a word that places stand behind.
CAPITALS = re.compile(
    r"\b(?:in|at|near|from|on|of|towards?|outside|hit|struck|targeted|targeting|the)\s+(?:the\s+)?"
    r"((?:[A-Z][\w'’-]+)(?:\s+(?:[A-Z][\w'’-]+|al-[A-Z]\w+))*)"
)
NO_PLACE = re.compile("|".join([*DAYS, *MONTHS, "iraqi", "iranian", "katyusha", "grad", "security media cell"]), re.I)
SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“A-Z])|\n+")


class PlainReader:
    def __init__(self, gazetteer):
        self.names = ahocorasick.Automaton()
        for path in sorted(pathlib.Path(gazetteer).glob("*.geojson")):
            for feature in json.loads(path.read_text())["features"]:
                for name in feature.get("names", []):
                    toponym = name["toponym"]
                    if len(toponym) > 3:
                        self.names.add_word(toponym, toponym)
        self.names.make_automaton()

    def places(self, sentence):
        known = list(self.known_places(sentence))
        for match in CAPITALS.finditer(sentence):
            start, end = match.span(1)
            if not NO_PLACE.match(match[1]) and all(end <= other or start >= last for other, last, _ in known):
                known.append((start, end, match[1]))
        return sorted(known)

    def known_places(self, sentence):
        for end, name in self.names.iter_long(sentence):
            start = end - len(name) + 1
            if (start == 0 or not sentence[start - 1].isalnum()) and not sentence[end + 1 : end + 2].isalnum():
                yield start, end + 1, name

    def read(self, text, published):
        """One attack, and the ones that are only recalled, in the form of the labelled reports."""
        reported, recalled = empty(), []
        attacked = False
        for sentence in SENTENCE.split(text):
            sentence = DATELINE.sub("", sentence)
            is_attack = ATTACK.search(sentence)
            is_background = bool(BACKGROUND.search(sentence))
            incident = reported
            if is_background:
                incident = empty("background")
            attacked = attacked or is_attack
            if attacked:
                self.add_sites(sentence, incident)
                for pattern, term in WEAPON_KINDS:
                    if pattern.search(sentence):
                        incident["weapon"] = incident["weapon"] or term
                        break
                add_count(sentence, incident)
            if is_background:
                if incident["launch"] or incident["impacts"] or incident["targets"]:
                    recalled.append(incident)
                continue
            add_harm(sentence, incident)
            add_date(sentence, incident, published)
        told = any(reported[key] for key in ("launch", "impacts", "targets", "munitions"))
        return ([reported] if told else []) + recalled

    def add_sites(self, sentence, incident):
        roles = [(match.end(), match.lastgroup) for match in ROLES.finditer(sentence)]
        for start, _, name in self.places(sentence):
            if name in ("Baghdad", "Iraq", "Iran"):
                continue
            governing = [role for end, role in roles if end <= start]
            if not governing:
                continue
            relation = RELATION.search(sentence[:start])
            word = relation.group(1).lower() if relation else None
            site = {"name": name, "relation": RELATIONS.get(word, "near" if word else "in")}
            if all(other["name"] != name for other in incident[governing[-1]]):
                incident[governing[-1]].append(site)


def empty(status="carriedOut"):
    lists = ("launch", "impacts", "targets", "intercepted", "claimedBy", "attributedTo", "blamed")
    values = ("date", "time", "weapon", "munitions", "killed", "injured")
    return {"status": status, **{key: None for key in values}, **{key: [] for key in lists}}


def value(text):
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def add_count(sentence, incident):
    match = COUNT.search(sentence)
    if match and not incident["munitions"] and value(match["number"]) > 0:
        number = value(match["number"])
        open_ended = (match["bound"] or "").lower() in ("at least", "more than")
        incident["munitions"] = {"min": number, "max": None if open_ended else number}


def add_harm(sentence, incident):
    for key, patterns in (("killed", KILLED), ("injured", INJURED)):
        for pattern in patterns:
            match = pattern.search(sentence)
            if match and incident[key] is None:
                incident[key] = {"min": value(match["number"]), "max": value(match["number"])}
    none = {"min": 0, "max": 0}
    if NO_CASUALTIES.search(sentence):
        incident["killed"] = incident["killed"] or none
        incident["injured"] = incident["injured"] or none
    if NO_INJURIES.search(sentence):
        incident["injured"] = incident["injured"] or none


def add_date(sentence, incident, published):
    if not incident["date"]:
        match = FULL_DATE.search(sentence)
        weekday = WEEKDAY.search(sentence)
        day = weekday.group(1).capitalize() if weekday else None
        if match and (match["year"] or published):
            year = int(match["year"] or published.year)
            month = MONTHS.index((match["month"] or match["month2"]).lower()) + 1
            try:
                date = datetime.date(year, month, int(match["day"] or match["day2"]))
                incident["date"] = {"edtf": date.isoformat(), "weekday": day}
            except ValueError:
                pass
        elif day and published:
            back = (published.weekday() - DAYS.index(day.lower())) % 7
            incident["date"] = {"edtf": (published - datetime.timedelta(back)).isoformat(), "weekday": day}
        elif day:
            incident["date"] = {"edtf": None, "weekday": day}
    if not incident["time"]:
        clock, part = CLOCK.search(sentence), PART_OF_DAY.search(sentence)
        if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
            hour = int(clock[1]) % 12 + (12 if clock[3].lower().startswith("p") else 0) if clock[3] else int(clock[1])
            incident["time"] = f"{hour:02}:{int(clock[2]):02}"
        elif part:
            incident["time"] = part.group(1).lower()


def front_matter(text):
    match = re.match(r"---\n(.*?)\n---\n", text, re.S)
    keys = dict(line.split(": ", 1) for line in match.group(1).splitlines() if ": " in line) if match else {}
    published = keys.get("published")
    return text[match.end() :] if match else text, datetime.date.fromisoformat(published) if published else None


def write_answers(reader, labelled, out):
    pathlib.Path(out).mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(labelled).glob("*.txt")):
        text, published = front_matter(path.read_text())
        answer = {"id": path.stem, "incidents": reader.read(text, published), "traps": []}
        (pathlib.Path(out) / f"{path.stem}.json").write_text(json.dumps(answer, ensure_ascii=False))


def print_time(reader, reports):
    texts = []
    with open(reports, encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            published = report.get("published")
            texts.append((report["text"], datetime.date.fromisoformat(published) if published else None))
    start = time.perf_counter()
    sites = 0
    for text, published in texts:
        for incident in reader.read(text, published):
            sites += len(incident["launch"]) + len(incident["impacts"]) + len(incident["targets"])
    print(time.perf_counter() - start, sites)


if __name__ == "__main__":
    mode, gazetteer, *rest = sys.argv[1:]
    {"answers": write_answers, "time": print_time}[mode](PlainReader(gazetteer), *rest)
