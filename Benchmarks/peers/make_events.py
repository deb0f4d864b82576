"""Writes an ACLED export of made-up events, each at a place of its own, the same bytes every time: make_events.py FILE ROWS"""

import random
import sys

SEED = 20260103
COLUMNS = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,"
    "assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,"
    "geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
SYLLABLES = ["ba", "ku", "ri", "sha", "ma", "lo", "di", "qa", "ne", "tu", "za", "ha", "fi", "ju", "wa"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def main(path, rows):
    draw = random.Random(SEED)
    towns = []
    for _ in range(3000):
        name = "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4))).capitalize()
        towns.append((name, draw.uniform(30, 37), draw.uniform(39, 48)))
    with open(path, "w") as file:
        file.write(COLUMNS + "\n")
        for number in range(int(rows)):
            year, month, day = draw.randint(2015, 2024), draw.randint(1, 12), draw.randint(1, 28)
            name, latitude, longitude = draw.choice(towns)
            latitude += draw.uniform(-0.05, 0.05)
            longitude += draw.uniform(-0.05, 0.05)
            killed, rockets = draw.randint(0, 5), draw.randint(1, 9)
            date = f"{day:02d} {MONTHS[month - 1]} {year}"
            notes = (
                f"On {date}, unidentified militants fired {rockets} rockets at a base near {name}. {killed} people were reported "
                "killed; the police said the rockets came from farmland."
            )
            file.write(
                f"IRQ{number},{date},{year},1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,"
                f"Unidentified Armed Group (Iraq),,3,Military Forces of Iraq,,1,13,,368,Middle East,Iraq,Baghdad,Karkh,,{name},"
                f"{latitude:.4f},{longitude:.4f},{draw.choice([1, 1, 2, 3])},Agency A; Agency B,National,\"{notes}\",{killed},,"
                "1700000000\n"
            )


main(*sys.argv[1:])
