"""A plan that begins: `boardpack new`, the register filled in, and its first papers."""

import datetime
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import plans

EXAMPLE = re.compile(r'^plan\.xlsx:(\w+)![AB]5: warning: this begins with "Example" .* \[example-left\]$', re.M)
SHEETS = ["Plan", "Agencies", "Areas", "Actions", "Measures", "Statuses", "Glossary", "Narrative"]


class New(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.work = Path(self.folder.name)

    def run_there(self, *arguments):
        return plans.run(*arguments, cwd=self.work)

    def start(self, *options):
        done = self.run_there("new", "my-plan", *options)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return self.work / "my-plan", done

    def test_a_new_plan_has_a_register_its_folders_and_the_first_steps(self):
        plan, done = self.start("--period", "2026-11")
        self.assertEqual(sorted(str(path.relative_to(plan)) for path in plan.rglob("*")),
                         ["README.txt", "evidence", "plan.xlsx", "returns", "returns/2026-11"])
        self.assertIn("November 2026", done.stdout)
        for line in done.stdout.splitlines()[1:5]:
            self.assertTrue((self.work / line).exists(), line)
        steps = (plan / "README.txt").read_text(encoding="utf-8")
        self.assertIn("returns/2026-11/", steps)
        self.assertLessEqual(max(map(len, steps.splitlines())), 100)
        for command in re.findall(r"boardpack (\w+)", steps):
            self.assertEqual(plans.run(command, "--help").returncode, 0, command)

    def test_right_after_it_check_and_build_work_and_name_every_example(self):
        plan, _ = self.start("--period", "2026-11")
        for command in ("check", "build"):
            done = self.run_there(command, "my-plan")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(EXAMPLE.findall(done.stdout), [name for name in SHEETS if name != "Statuses"])
            self.assertIn("0 rows: 0 merged, 0 unchanged, 0 in findings", done.stdout)
        for paper in (self.work / "outputs/my-plan/2026-11").iterdir():
            if paper.suffix == ".pdf":
                self.assertNotIn("Example", plans.pdf_text(paper))
            if paper.suffix == ".json":
                self.assertNotIn("Larkshire", paper.read_text(encoding="utf-8"))

    def test_without_a_period_the_first_month_is_this_one(self):
        before = datetime.date.today()
        plan, _ = self.start()
        months = {day.strftime("%Y-%m") for day in (before, datetime.date.today())}
        self.assertIn([path.name for path in (plan / "returns").iterdir()][0], months)

    def test_a_folder_that_holds_something_is_left_alone(self):
        plan, _ = self.start("--period", "2026-11")
        before = plans.files_below(plan)
        done = self.run_there("new", "my-plan")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr, "The folder my-plan is not empty; a new plan needs a folder of its own.\n")
        self.assertEqual(plans.files_below(plan), before)
        done = self.run_there("new", "my-plan/README.txt")
        self.assertEqual((done.returncode, done.stderr), (2, "my-plan/README.txt is a file; a plan is a folder.\n"))
        done = self.run_there("new", "other", "--period", "2026-13")
        self.assertEqual((done.returncode, done.stderr), (2, 'The period "2026-13" is not a month such as 2018-06.\n'))
        self.assertFalse((self.work / "other").exists())

    def test_an_empty_folder_will_do_wherever_it_is(self):
        (self.work / "deep/er").mkdir(parents=True)
        for name in ("deep/er/", "new/deep/"):
            done = self.run_there("new", name, "--period", "2026-11")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertTrue((self.work / name / "plan.xlsx").exists())

    def test_the_register_is_accessible_and_offers_lists(self):
        plan, _ = self.start("--period", "2026-11")
        book = plans.openpyxl.load_workbook(plan / "plan.xlsx")
        self.assertEqual(book.sheetnames, SHEETS)
        self.assertTrue(book.properties.title)
        lists = {}
        for sheet in book.worksheets:
            self.assertEqual(sheet["A1"].value, sheet.title)
            self.assertFalse(sheet.merged_cells.ranges)
            self.assertEqual(sheet.freeze_panes, "B5")
            self.assertEqual(sheet.print_title_rows, "$4:$4")
            self.assertEqual((sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight), (True, 0))
            self.assertEqual(sheet.page_setup.orientation, "landscape")
            headings = [cell.value for cell in sheet[4] if cell.value]
            self.assertEqual(len(headings), len(set(headings)))
            [table] = sheet.tables.values()
            self.assertEqual((table.name, [column.name for column in table.tableColumns]), (sheet.title, headings))
            for row in sheet.iter_rows(min_row=5):
                self.assertTrue(any(cell.value for cell in row))
            for check in sheet.data_validations.dataValidation:
                column = str(check.sqref)[0]
                lists[sheet.title, sheet[f"{column}4"].value] = check.formula1
        self.assertEqual(lists, {("Actions", "Area"): "'Areas'!$A$5:$A$1000",
                                 ("Measures", "Area"): "'Areas'!$A$5:$A$1000",
                                 ("Measures", "Better"): '"higher,lower"',
                                 ("Statuses", "Complete"): '"yes,no,elsewhere"'})

    def fill_in(self, path):
        book = plans.openpyxl.load_workbook(path)
        book["Plan"]["B5"] = "Harbour plan"
        for name, rows in {"Agencies": [("POL", "Police"), ("HEA", "Health")],
                           "Areas": [("A", "Streets")],
                           "Actions": [("A1", "A", "Streets are lit", "Mend the lamps in Ford Street", "Police", "June 2027")]}.items():
            for at, row in enumerate(rows, start=5):
                for column, value in enumerate(row, start=1):
                    book[name].cell(at, column, value)
        for name in ("Measures", "Glossary", "Narrative"):
            book[name].delete_rows(5)
        book.save(path)

    def test_filled_in_it_is_the_plan_and_the_first_return_is_merged(self):
        plan, _ = self.start("--period", "2026-11")
        self.fill_in(plan / "plan.xlsx")
        (plan / "returns/2026-11/Police.csv").write_text(
            "Ref,Action,Progress,RAG\nA1,Mend the lamps in Ford Street,Half of them burn,Amber\n", encoding="utf-8")
        done = self.run_there("build", "my-plan")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(re.findall(r"^plan.xlsx:(\w+!\w+): .*example-left", done.stdout, re.M),
                         ["Agencies!C5", "Agencies!D5", "Agencies!E5", "Areas!C5", "Areas!D5", "Areas!E5",
                          *(f"Actions!{column}5" for column in "GHIJK")])
        self.assertIn("1 row: 1 merged, 0 unchanged, 0 in findings\n", done.stdout)
        shown = re.sub(r"\s+", " ", plans.pdf_text(self.work / "outputs/my-plan/2026-11/quarterly-rag.pdf"))
        for words in ("Harbour plan", "A. Streets", "Mend the lamps"):
            self.assertIn(words, shown)
        for words in ("Example", "Head of Partnerships", "do not always know"):
            self.assertNotIn(words, shown)

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_saved_by_libreoffice_it_says_the_same(self):
        plan, _ = self.start("--period", "2026-11")
        said = self.run_there("check", "my-plan").stdout
        for ending in ("xlsx", "ods"):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{self.work}/profile", "--headless", "--convert-to",
                            ending, "--outdir", self.work / "saved", plan / "plan.xlsx"],
                           check=True, capture_output=True, timeout=120)
        (self.work / "saved/plan.xlsx").replace(plan / "plan.xlsx")
        self.assertEqual(self.run_there("check", "my-plan").stdout, said)
        (plan / "plan.xlsx").unlink()
        (self.work / "saved/plan.ods").replace(plan / "plan.ods")
        self.assertEqual(self.run_there("check", "my-plan").stdout, said.replace("plan.xlsx", "plan.ods"))


if __name__ == "__main__":
    unittest.main()
