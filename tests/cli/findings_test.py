"""The catalogue of findings: tests/findings has a folder for each code, the smallest plan that provokes it, and in it
expected.txt, what `boardpack check` then prints. A new code needs such a folder. Where only a file's size matters, sizes.txt
has its path and bytes, and it is made when the test runs."""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
from pathlib import Path

import openpyxl
import plans

CATALOGUE = plans.ROOT / "tests/findings"
CODES = sorted(path.name for path in CATALOGUE.iterdir())
KIND = re.compile(r"^  (\S+) \((\w+)\)\n    Means: (.+)\n    To do: (.+)$", re.M)
LINE = re.compile(r"^(?:.+?: )?(error|warning|note): (.*) \[([a-z-]+)\]$")


def known():
    said = plans.run("findings")
    assert said.returncode == 0, said.stderr
    return {name: (severity, meaning, needed) for name, severity, meaning, needed in KIND.findall(said.stdout)}


class Catalogue(unittest.TestCase):
    maxDiff = None

    def plan(self, code, work):
        plan = Path(work) / "plans" / code
        shutil.copytree(CATALOGUE / code, plan)
        for sized in plan.glob("sizes.txt"):
            for path, size in map(str.split, sized.read_text().splitlines()):
                (plan / path).parent.mkdir(exist_ok=True)
                with open(plan / path, "wb") as file:
                    file.truncate(int(size))
        return plan

    def test_there_is_a_folder_for_each_code_the_program_knows(self):
        self.assertEqual(CODES, sorted(known()))
        self.assertGreater(len(CODES), 25)

    def test_each_folder_gives_exactly_the_lines_it_is_to_give(self):
        kinds = known()
        for code in CODES:
            expected = (CATALOGUE / code / "expected.txt").read_text(encoding="utf-8")
            *lines, total = expected.splitlines()
            with self.subTest(code=code), tempfile.TemporaryDirectory() as work:
                plan, out = self.plan(code, work), Path(work) / "out"
                done = plans.run("build", plan, "--out", out)
                [folder] = (out / code).iterdir()
                text = "\n".join([*lines, "", f"[{code}] {kinds[code][2]}", "", total, ""])
                self.assertEqual((folder / "findings.txt").read_text(encoding="utf-8"), text)
                self.assertEqual(done.returncode, 1 if kinds[code][0] == "error" else 0, done.stderr)
                self.assertTrue(lines)
                for line in lines:
                    severity, message, named = LINE.match(line).groups()
                    self.assertEqual((severity, named), (kinds[code][0], code))
                    self.assertTrue(message[0].islower() or message.startswith(('"', "Police", "P1", "evidence/")), message)
                    self.assertNotEqual(message[-1], ".")
                self.assertRegex(total, plans.SUM)
                # What only the papers show is found when they are made.
                checked = plans.run("check", plan).stdout
                self.assertEqual(checked, total + "\n" if code == "missing-glyph" else expected)

    def test_the_workbook_of_findings_says_whom_to_ask_what_was_found_and_what_is_needed(self):
        kinds = known()
        for code in CODES:
            with self.subTest(code=code), tempfile.TemporaryDirectory() as work:
                plans.run("build", self.plan(code, work), "--out", work)
                [path] = Path(work).rglob("findings.xlsx")
                rows = [[cell or "" for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
                head = next(i for i, row in enumerate(rows) if row[0] == "Agency")
                found = [dict(zip(rows[head], row)) for row in rows[head + 1:]]
                *lines, _ = (CATALOGUE / code / "expected.txt").read_text(encoding="utf-8").splitlines()
                self.assertEqual(len(found), len(lines))
                for row, line in zip(found, lines):
                    self.assertTrue(row["Agency"])
                    self.assertEqual((row["Code"], row["Severity"], row["What is needed"]), (code, kinds[code][0], kinds[code][2]))
                    self.assertIn(f'{row["Severity"]}: {row["What was found"]} [{code}]', line)

    def test_each_agency_has_its_findings_on_a_sheet_that_leads_to_its_file(self):
        for plan in plans.PLANS:
            book = openpyxl.load_workbook(plans.built(plan).folder / "findings.xlsx")
            rows = {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}
            listed = [row for row in rows[book.sheetnames[0]] if row[1] in ("error", "warning", "note")]
            self.assertTrue(listed)
            told = []
            for sheet in book.worksheets[1:]:
                agency = "(business manager)" if sheet.title == "Business manager" else sheet["A1"].value
                own = [row for row in rows[sheet.title] if row[1] in ("error", "warning", "note")]
                self.assertEqual(sorted(row[5] for row in own), sorted(row[5] for row in listed if row[0] == agency), agency)
                told += own
                for cell in (cell for row in sheet.iter_rows() for cell in row if cell.hyperlink):
                    target = urllib.parse.unquote(cell.hyperlink.target).replace("\\", "/")
                    where = [path for path in (plans.INPUTS / plan).rglob(Path(target).name)]
                    self.assertTrue(where, target)
                    self.assertTrue(agency != "(business manager)" or plans.INPUTS / plan / target in where, target)
                    self.assertNotIn("/", target if agency != "(business manager)" else "")
                    if cell.hyperlink.location:
                        self.assertTrue(cell.hyperlink.location.endswith(cell.value), cell.value)
            self.assertEqual(len(told), len(listed), plan)

    def test_the_page_in_the_readme_is_up_to_date(self):
        done = subprocess.run([sys.executable, plans.ROOT / "scripts/findings-page", "--check"], capture_output=True,
                              text=True, env=plans.environment(BOARDPACK=plans.binary))
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
