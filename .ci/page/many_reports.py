"""Writes many short reports of attacks on different days and places, the same ones every time."""
import json
import random
import sys

random.seed(20201120)
LAUNCH = ["Dora", "Zafaraniya", "Sadr City", "Abu Ghraib", "Al-Amin", "Al-Idrisi", "Taji", "Adhamiyah", "Jadriya"]
IMPACT = ["Green Zone", "US Embassy", "Karrada", "Mansour", "Qadisiya", "Baghdad International Airport", "Kadhimiya", "Jihad"]
COUNT = ["Two", "Three", "Four", "Five", "Six"]
WEAPON = ["Katyusha rockets", "rockets", "mortar shells"]
MONTHS = "January February March April May June July August September October November December".split()

path, number = sys.argv[1], int(sys.argv[2])
with open(path, "w", encoding="utf-8") as out:
    for index in range(number):
        year, month, day = 1980 + index * 44 // number, random.randrange(12), random.randrange(1, 28)
        text = (
            f"{random.choice(COUNT)} {random.choice(WEAPON)} landed near {random.choice(IMPACT)} in Baghdad on {day} {MONTHS[month]} {year}. "
            f"They were fired from {random.choice(LAUNCH)}, a security official said. "
            f"{random.choice(['Nobody was hurt.', 'One person was injured.', 'Two people were killed.'])}\n"
        )
        published = f"{year}-{month + 1:02d}-{day:02d}"
        out.write(json.dumps({"id": f"made-{index:05d}", "title": f"Rockets, {day} {MONTHS[month]} {year}", "publisher": f"Outlet {index % 40}", "published": published, "text": text}) + "\n")
