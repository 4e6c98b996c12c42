"""A plan with a narrative, on a page and as a statement, from a register that a manager may write."""

import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl
import plans

AREAS = [("Code", "Title", "Outcome sought"), ("1", "To lead", "One voice"), ("2", "To keep children safe", "Fewer harmed")]
ACTIONS = [("Ref", "Area", "Outcome or issue", "Action", "Responsible agencies"),
           ("1.1", "1", "Work better together", "Meet with the adults’ board", "Police"),
           ("1.2", "1", "Work better together", "Agree on housing", "Police"),
           ("2.1", "2", "Address neglect", "Train every nurse", "Police")]


def a_plan(work, narrative):
    folder = Path(work) / "board-plan"
    (folder / "returns/2018-06").mkdir(parents=True)
    book = openpyxl.Workbook()
    for name, rows in {"Plan": [("Title", "Board plan")], "Agencies": [("Name",), ("Police",)], "Areas": AREAS, "Actions": ACTIONS,
                       "Narrative": [("Heading", "Text"), *narrative]}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(folder / "plan.xlsx")
    (folder / "returns/2018-06/Police.csv").write_text("Ref,Action,Progress\n1.1,Meet with the adults’ board,Met\n", encoding="utf-8")
    shutil.copyfile(plans.INPUTS / "send-improvement/governance.png", folder / "boards.png")
    return folder


def build(folder, out, report):
    done = plans.run("build", folder, "--out", out, "--report", report)
    assert done.returncode in (0, 1), done.stderr
    [made] = (Path(out) / folder.name).iterdir()
    return done, made


def text(pdf, *options):
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True).stdout.decode()


class Narrative(unittest.TestCase):
    def test_pictures_stand_in_both_papers_with_the_words_that_say_what_they_show(self):
        with tempfile.TemporaryDirectory() as work:
            folder = a_plan(work, [("Who reports to whom", "Upwards:\n\n![The chart of boards](boards.png)\n\n- *one*\n  - two")])
            done, made = build(folder, Path(work) / "out", "statement-of-action")
            self.assertEqual(done.returncode, 0, done.stdout)
            structure = subprocess.run(["pdfinfo", "-struct", str(made / "statement-of-action.pdf")], capture_output=True).stdout.decode()
            self.assertEqual(len(re.findall(r"^ *Figure", structure, re.M)), 1)
            images = subprocess.run(["pdfimages", "-list", str(made / "statement-of-action.pdf")], capture_output=True).stdout.decode()
            self.assertEqual(len(images.splitlines()), 3)
            with zipfile.ZipFile(made / "statement-of-action.xlsx") as book:
                drawings = "".join(book.read(name).decode() for name in book.namelist() if name.startswith("xl/drawings/drawing"))
            self.assertIn('descr="The chart of boards"', drawings)

    def test_a_picture_that_is_not_there_or_says_nothing_is_a_finding_at_its_cell(self):
        with tempfile.TemporaryDirectory() as work:
            folder = a_plan(work, [("Boards", "![Gone](gone.png) ![](boards.png) ![Out](../board-plan.png)")])
            done, made = build(folder, Path(work) / "out", "statement-of-action")
            self.assertEqual(done.returncode, 1)
            told = (made / "findings.txt").read_text(encoding="utf-8")
            for line in ('plan.xlsx:Narrative!B2: error: the picture "gone.png" cannot be used: there is no such file in the plan\'s folder; '
                         "the papers have its words [register-problem]",
                         'plan.xlsx:Narrative!B2: error: the picture "boards.png" has no words that say what it shows, as in '
                         "![The boards](boards.png); the section's heading stands for them [register-problem]",
                         'the picture "../board-plan.png" cannot be used'):
                self.assertIn(line, told)
                self.assertIn(line, plans.run("check", folder).stdout)
            self.assertIn("(Gone: this picture cannot be shown.)", text(made / "statement-of-action.pdf"))

    def test_the_plan_on_a_page_is_one_page_after_the_narrative(self):
        with tempfile.TemporaryDirectory() as work:
            done, made = build(a_plan(work, []), Path(work) / "out", "plan-on-a-page")
            pages = text(made / "plan-on-a-page.pdf", "-layout").split("\f")[:-1]
            self.assertEqual(len(pages), 1)
            for said in ("1. Work better together", "2. Address neglect", "• Agree on housing", "To keep children safe"):
                self.assertIn(said, pages[0])
        with tempfile.TemporaryDirectory() as work:
            done, made = build(a_plan(work, [("Why", "Because.")]), Path(work) / "out", "plan-on-a-page")
            pages = text(made / "plan-on-a-page.pdf").split("\f")[:-1]
            self.assertEqual(len(pages), 2)
            self.assertIn("Because.", pages[0])
            self.assertNotIn("Because.", pages[1])

    def test_the_statement_has_its_parts_in_order(self):
        with tempfile.TemporaryDirectory() as work:
            done, made = build(a_plan(work, [("Annex A", "Last."), ("Why", "First.")]), Path(work) / "out", "statement-of-action")
            said = text(made / "statement-of-action.pdf")
            places = [said.find(part) for part in ("First.", "One voice", "Train every nurse", "Last.")]
            self.assertEqual(places, sorted(places))
            self.assertNotIn(-1, places)


if __name__ == "__main__":
    unittest.main()
