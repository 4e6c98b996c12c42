#!/usr/bin/python3
"""Writes plan folders, and templates for them, that try the limits of a paper.

stress_plans.py <folder> <templates>: makes <folder>/plans/* and <folder>/templates, a copy of the templates with
reports of its own.
"""

import random
import shutil
import struct
import sys
import zlib
from pathlib import Path

import openpyxl

WORDS = """the partnership will review agree publish commission report families schools health service pathway timely
assessment quality panel offer young people support outcomes evidence waiting attendance exclusion multi-agency training
consultation re-inspection safeguarding transition commissioning 2018/19 14-19 £1,200 95% no. 5 e.g. NHS/CCG""".split()
NAMES = ["Siân Llŷr Ŵyn", "Małgorzata Żółć-Śliwińska", "Nguyễn Thị Hồng Ánh", "Ελένη Παπαδοπούλου", "Наталія Ґудзь",
         "فاطمة الزهراء", "דוד בן־גוריון", "Ștefan Țuțea", "Zoë O’Brien", "李小龍", "👩‍👧 Parent voice 👍🏽", "⚠️ at risk ✅"]
QUOTE = "A parent said: «نعم، في 12 مايو 2020 كان الدعم جيدا (جدا)» and then שלום, תודה רבה – and signed."


def text(chance, words):
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."


def sheet(book, name, rows):
    made = book.create_sheet(name)
    for row in rows:
        made.append(row)
    return made


def save(book, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    if "Sheet" in book.sheetnames:
        del book["Sheet"]
    book.save(path)


def register(plans, name, actions=(), plan=(), statuses=(), glossary=()):
    folder = plans / name
    book = openpyxl.Workbook()
    sheet(book, "Plan", [["Title", f"Plan {name}"], ["Organisation", "Larkshire & partners"], ["Sponsor", "The Board"],
                         ["First period", "2018-03"], ["Last period", "2019-03"], *plan])
    sheet(book, "Agencies", [["Code", "Name"], ["HE", "Health"], ["ED", "Education Service"]])
    if actions:
        sheet(book, "Areas", [["Code", "Title"], ["A", "Leaders hold one another to account"], ["B", "Joint commissioning"]])
        sheet(book, "Actions", [["Ref", "Area", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Owner",
                                 "Accountable leader", "Measures of success", "Reporting timetable"], *actions])
    if statuses:
        sheet(book, "Statuses", [["Letter", "Label", "Meaning", "Colour", "Complete"], *statuses])
    if glossary:
        sheet(book, "Glossary", [["Term", "Meaning"], *glossary])
    save(book, folder / "plan.xlsx")
    return folder


def returned(folder, rows, period="2018-06", name="Health.xlsx"):
    book = openpyxl.Workbook()
    sheet(book, "Return", [["Ref", "Action", "RAG", "Progress"], *rows])
    save(book, folder / "returns" / period / name)


def action(number, chance, outcome="", words=25, area="A"):
    return [f"A{number}", area, outcome or text(chance, 12), text(chance, words), "Health; Education Service", "June 2018",
            chance.choice(NAMES), chance.choice(NAMES),
            f"1. {text(chance, 9)}\n2. {text(chance, 7)}\n• {text(chance, 5)} https://www.larkshire.example/board/papers/2018?item={number}",
            "Dec 20"]


def png(width, height):
    """A disc that fades into nothing."""
    rows = b""
    for y in range(height):
        rows += b"\0"
        for x in range(width):
            away = ((2 * x / width - 1) ** 2 + (2 * y / height - 1) ** 2) ** 0.5
            rows += bytes((31, 56, 100, max(0, min(255, int(255 * (1.2 - away) * 2)))))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def make_plans(plans):
    chance = random.Random(7)
    folder = register(plans, "empty")
    returned(folder, [])

    folder = register(plans, "one-row", [action(1, chance)])
    returned(folder, [["A1", None, "G", "Done."]])

    folder = register(plans, "thousand-rows", [action(i, chance, area="AB"[i % 2]) for i in range(1, 1001)],
                      plan=[["Protective marking", "Official – sensitive"], ["Reports", "quarterly-rag"]])
    returned(folder, [[f"A{i}", None, chance.choice("RAG"), text(chance, 20)] for i in range(1, 1001)])

    folder = register(plans, "three-pages-in-a-cell", [action(1, chance), action(2, chance, words=900), action(3, chance)],
                      plan=[["Reports", "progress, chronological"]])
    returned(folder, [["A1", None, "A", "\n".join(f"{n}. {text(chance, 40)}" for n in range(1, 60))], ["A2", None, "R", text(chance, 2600)],
                      ["A3", None, "G", "\n".join(f"• {text(chance, 6)}\n   - {text(chance, 5)}" for n in range(120))]])

    outcomes = [text(chance, 140), text(chance, 10), text(chance, 400)]
    folder = register(plans, "spans-over-pages", [action(i, chance, outcomes[i // 40]) for i in range(1, 119)],
                      plan=[["Reports", "quarterly-rag, progress"]])
    returned(folder, [[f"A{i}", None, chance.choice("RAG"), text(chance, 12)] for i in range(1, 119, 2)])

    rows = []
    for i, name in enumerate(NAMES, 1):
        rows.append([f"A{i}", "A", name, f"Ask {name} and {NAMES[-i]}. {QUOTE}", "Health", "Mai 2018", name, NAMES[-i],
                     f"• {name}\n• {QUOTE}", ""])
    folder = register(plans, "names-of-the-world", rows, plan=[["Subtitle", "Cynllun – план – خطة"], ["Vision", "“Cyfle i bawb” – " + NAMES[1]]],
                      statuses=[["C", "Coch", "Ychydig neu ddim cynnydd", "C00000", "no"], ["M", "Melyn", "Ar y gweill", "FFC000", "no"],
                                ["G", "Gwyrdd", "Wedi’i gwblhau", "00B050", "yes"], ["", "Lime", "no letter", "BFFF00", "no"]],
                      glossary=[[name, QUOTE] for name in NAMES])
    returned(folder, [[f"A{i}", None, chance.choice("CMG"), f"{name}: {QUOTE}"] for i, name in enumerate(NAMES, 1)])

    folder = register(plans, "attachments", [action(i, chance) for i in range(1, 8)], plan=[["Logo", "logo.png"], ["Version", "2"]])
    (folder / "logo.png").write_bytes(png(80, 50))
    (folder / "evidence").mkdir()
    (folder / "evidence" / "Attendance data Autumn 2019.csv").write_text("school,present\nTolbury,94.1\n")
    (folder / "evidence" / "Panel (minutes) – élèves.txt").write_text("Agreed.\n", encoding="utf-8")
    returned(folder, [["A1", None, "A", "Please see Attendance data Autumn 2019.csv and Panel (minutes) – élèves.txt."],
                      ["A2", None, "G", "As before: attendance data autumn 2019.csv; also missing figures.xlsx"]])

    long = "Antidisestablishmentarianism/" * 4
    folder = register(plans, "long-words", [[f"A{i}", "A", long, long + " " + "x" * 300, long, "June 2018", "a" * 80, long,
                                             "https://www.larkshire.example/" + "path/" * 40 + "?q=" + "y" * 200, ""] for i in range(1, 6)])
    returned(folder, [["A1", None, "A", "<ul><li>one<li>two <b>bold</b></ul>" + "word_" * 90]])


FIELDS = ["reference", "area", "issue", "action", "agencies", "timescale", "owner", "leader", "measures", "timetable", "progress",
          "status"]


def make_templates(source, target):
    shutil.copytree(source, target)
    columns = "".join(f'  [[block.column]]\n  heading = "{field.capitalize()} of everything"\n  show = "{field}"\n' for field in FIELDS)
    block = f'[[block]]\nkind = "actions"\ngroup = "area"\ncaption = "Actions of {{title}}"\n'
    (target / "reports" / "twelve-columns.toml").write_text(
        f'landscape = false\n[[block]]\nkind = "cover"\n[[block]]\nkind = "contents"\n{block}paper = "A3"\n{columns}'
        f'{block}landscape = true\n{columns}[[block]]\nkind = "legend"\n[[block]]\nkind = "glossary"\n')


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    make_plans(folder / "plans")
    make_templates(Path(sys.argv[2]), folder / "templates")
