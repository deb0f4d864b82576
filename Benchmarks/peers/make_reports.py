"""Writes reports.jsonl, 100 MB of reports as a corpus has them, the same bytes every time: make_reports.py FOLDER LABELLED_FOLDER

Half of the records are labelled reports of the work set, as they stand; half are other news, made up here, of three to a dozen
paragraphs without an attack. Days of publication are spread over ten years.
"""

import datetime
import json
import pathlib
import random
import sys

SEED = 20260104
BYTES = 100_000_000

WHO = ["The finance committee", "A delegation of traders", "The electricity ministry", "Parliament", "The city council",
       "A spokesman for the health ministry", "The oil marketing company", "Farmers in the south", "The football federation",
       "The central bank", "Engineers at the port", "The provincial governor", "A panel of judges", "The trade union",
       "Teachers and parents", "The museum’s director", "Prime Minister Mohammed al-Sudani", "The World Bank"]  # fmt: skip
DID = ["agreed to review", "postponed a vote on", "published details of", "welcomed", "rejected", "opened talks about", "promised money for",
       "criticised the delay of", "signed a contract for", "will discuss", "has been waiting for", "called for", "is due to present"]  # fmt: skip
WHAT = ["next year’s budget", "a new water treatment plant", "the price of wheat", "the road between Basra and Amara", "a power line from Jordan",
        "salaries in the public sector", "the import of cars", "the school calendar", "a gas field near Kirkuk", "the national team’s coach",
        "a railway to the Turkish border", "repairs at the Mosul dam", "the election law", "the dinar’s exchange rate", "a hospital with 400 beds"]  # fmt: skip
THEN = ["after weeks of talks in Baghdad", "despite objections from several parties", "which members had sought since the summer", "at a meeting on Tuesday",
        "as temperatures rose above 45 degrees", "in a session that lasted six hours", "with support from neighbouring states", "while demand keeps growing",
        "because the contractor had left", "according to a statement published on its website", "in line with a plan approved in 2019"]  # fmt: skip
REST = ["Officials said the work would take about three years and cost 120 million dollars.",
        "“We cannot wait any longer,” one member told reporters. “People need jobs, and they need them now.”",
        "Prices rose by 2.5 percent in the first quarter, the planning ministry said in its report.",
        "It was not immediately clear how the project would be paid for.",
        "Thousands of visitors are expected in Karbala and Najaf over the coming days.",
        "Economists say the country depends on oil for more than 90 percent of its income.",
        "The two sides are to meet again in Erbil next month, although no date has been set.",
        "Heavy rain flooded streets in the capital and kept many pupils at home.",
        "Iraq has the world’s fifth largest proven reserves of crude.",
        "The match ended in a draw, with both goals scored in the second half.",
        "Critics argue that the reform does little for those who live in the countryside, where schools lack books and clinics lack doctors.",
        "Salim, 34, sells vegetables in Karrada and says that fewer customers come than before.",
        "The company did not answer a request for comment."]  # fmt: skip


def paragraph(choose):
    sentences = []
    for _ in range(choose.randint(2, 5)):
        if choose.random() < 0.5:
            sentences.append(f"{choose.choice(WHO)} {choose.choice(DID)} {choose.choice(WHAT)} {choose.choice(THEN)}.")
        else:
            sentences.append(choose.choice(REST))
    return " ".join(sentences)


def work_set(folder):
    """The texts that rules were written with: numbers that three divides are kept back."""
    paths = sorted(path for path in pathlib.Path(folder).glob("*-*.*") if path.suffix in (".txt", ".md"))
    return [path.read_text() for path in paths if int(path.stem.split("-")[1]) % 3]


def main(folder, labelled):
    choose = random.Random(SEED)
    reports = work_set(labelled)
    first_day = datetime.date(2015, 1, 1)
    written = number = 0
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    with open(pathlib.Path(folder) / "reports.jsonl", "wb") as file:
        while written < BYTES:
            number += 1
            if number % 2:
                text = choose.choice(reports)
            else:
                text = "\n\n".join(paragraph(choose) for _ in range(choose.randint(3, 12)))
            day = first_day + datetime.timedelta(days=choose.randrange(3_650))
            record = {"id": f"r{number:06}", "published": day.isoformat(), "text": text}
            line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
            file.write(line)
            written += len(line)


main(*sys.argv[1:])
