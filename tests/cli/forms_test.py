"""The forms sent to agencies, and what comes of them when they are filled in and sent back."""

import json
import random
import shutil
import subprocess
import tempfile
import unittest
from datetime import date
from pathlib import Path

import openpyxl
import plans

AGENCIES = [
    ("Code", "Name", "Other names", "Contact", "E-mail"),
    ("POL", "Police", "", "Sgt. Ito", "ito@police.example"),
    ("HEA", "Health", "NHS", "Śliwa", "sliwa@health.example"),
    ("", "Schools/Colleges", "Schools", "", ""),
    ("IDL", "Idle Board", "", "", ""),
]
AREAS = [("Code", "Title"), ("A", "Safe homes"), ("B", "Good schools")]
ACTIONS = [
    ("Ref", "Area", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Measures of success"),
    ("A1", "A", "Families are housed", "Open the refuge in Ford Street", "Police; Health", "30 June 2018", "Ten rooms"),
    ("A1", "A", "Families are housed", "Pay the deposits of families who move on", "Police", "Monthly", ""),
    ("1.10", "A", "Calls are answered", "Train every call handler in listening", "Police", "September 2018",
     "1. Sixty trained\n2. Callers are content"),
    ("", "B", "Children attend", "Ring home on the first day of absence", "Police; Schools", "2018/19", ""),
    ("B2", "B", "Children attend", "Publish the attendance figures = each term", "Schools", "Quarterly", "Published"),
]
MEASURES = [
    ("Ref", "Area", "Measure", "Unit", "Baseline", "Target", "Better", "Target Sep 2018", "Actual Jun 2018", "Actual Sep 2018"),
    ("A1", "A", "Families housed within a week", "%", "40%", "90%", "higher", "70%", "52%", ""),
    ("M2", "B", "Days lost to absence", "days", "1200", "800", "lower", "1000", "", "990"),
]
FIRST_ROW = 7
HEADINGS = ["Reference", "Area", "Issue or outcome", "Action", "Agreed timescale", "Measures of success", "Last status",
            "Last progress", "Status now", "Progress now", "Revised date", "Reason for slippage", "Recovery", "% complete",
            "Date completed", "Key of the row (please leave)"]
COLUMN = {heading: number for number, heading in enumerate(HEADINGS, 1)}


def rows_of(sheet):
    return [row for row in range(FIRST_ROW, sheet.max_row + 1) if sheet.cell(row, COLUMN["Key of the row (please leave)"]).value]


def fill(sheet, row, **values):
    for name, value in values.items():
        sheet.cell(row, COLUMN[name.replace("_", " ").replace("percent", "%")]).value = value


def row_of(sheet, action):
    return next(row for row in rows_of(sheet) if sheet.cell(row, COLUMN["Action"]).value.startswith(action))


def reorder(sheet, order):
    """The table's rows in another order, as Sort leaves them; those not named are deleted."""
    kept = [[(sheet.cell(row, column).value, sheet.cell(row, column).data_type) for column in range(1, len(HEADINGS) + 1)]
            for row in order]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(row, column).value = None
    for at, values in enumerate(kept):
        for column, (value, kind) in enumerate(values, 1):
            sheet.cell(FIRST_ROW + at, column).value = value
            sheet.cell(FIRST_ROW + at, column).data_type = kind


class Forms(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        work = tempfile.TemporaryDirectory()
        cls.addClassCleanup(work.cleanup)
        cls.profile = Path(work.name) / "profile"

    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.work = Path(work.name)
        self.plan, self.out = self.work / "plan", self.work / "out"
        self.plan.mkdir()
        self.write_register()
        self.send("2018-06/Police.csv", "Ref,Action,Status,Progress\n"
                  "A1,Open the refuge in Ford Street,A,Lease signed\n1.10,Train every call handler in listening,R,Not begun\n")

    def write_register(self, actions=ACTIONS, measures=MEASURES):
        book = openpyxl.Workbook()
        book.active.title = "Plan"
        for row in (("Title", "Our plan"), ("Contact", "Board Office – board@larkshire.example")):
            book.active.append(row)
        for name, rows in (("Agencies", AGENCIES), ("Areas", AREAS), ("Actions", actions), ("Measures", measures)):
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
            for cells in sheet.iter_rows():
                for cell in cells:
                    cell.data_type = "s" if cell.value else cell.data_type
        book.save(self.plan / "plan.xlsx")

    def send(self, path, text):
        file = self.plan / "returns" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def make(self, *options):
        done = plans.run("forms", self.plan, "--period", "2018-09", "--out", self.out, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.forms = self.out / "plan/2018-09/forms"
        return done.stdout

    def form(self, agency="Police"):
        self.make()
        return openpyxl.load_workbook(self.forms / f"{agency}.xlsx")

    def back(self, book, name="2018-09/anything at all.xlsx", through=()):
        path = self.plan / "returns" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
        for ending in through:
            path = self.converted(path, ending)
        return path

    def converted(self, path, ending):
        made = self.work / "made"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--convert-to", ending,
                        "--outdir", str(made), str(path)], check=True, capture_output=True, timeout=120)
        path.unlink()
        ending = "." + ending.split(":")[0]
        return shutil.move(made / (path.stem + ending), path.with_suffix(ending))

    def findings(self, period="2018-09"):
        """What is found in returns of the period, but for those who sent nothing."""
        done = plans.run("check", self.plan, "--period", period)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        *lines, total = done.stdout.splitlines()
        rows, *parts = map(int, plans.SUM.match(total).groups())
        self.assertEqual(rows, sum(parts))
        self.sum = total
        return [line for line in lines if "[missing-return]" not in line and "returns/2018-06/" not in line]

    def build(self):
        done = plans.run("build", self.plan, "--out", self.out, "--period", "2018-09")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.json = json.loads((self.out / "plan/2018-09/plan.json").read_text(encoding="utf-8"))

    def story(self, words):
        done = plans.run("explain", self.plan, "--period", "2018-09", *words.split())
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    # What is written

    def test_each_agency_that_owes_something_gets_a_form_of_its_own(self):
        self.assertEqual(
            self.make(),
            f"{self.out}/plan/2018-09/forms/Police.xlsx (Police: 4 actions, 2 measures)\n"
            f"{self.out}/plan/2018-09/forms/Health.xlsx (Health: 1 action, 1 measure)\n"
            f"{self.out}/plan/2018-09/forms/Schools-Colleges.xlsx (Schools/Colleges: 2 actions, 1 measure)\n"
            "no form for Idle Board, which is responsible for nothing\n"
            "3 forms for September 2018\n")
        first = plans.files_below(self.out)
        self.assertEqual(sorted(first), [f"plan/2018-09/forms/{name}.xlsx" for name in ("Health", "Police", "Schools-Colleges")])
        (self.forms / "notes.txt").write_text("mine")
        self.make()
        self.assertEqual(plans.files_below(self.out), {**first, "plan/2018-09/forms/notes.txt": b"mine"})

    def test_a_form_says_what_is_agreed_what_was_said_last_and_where_to_send_it(self):
        self.make("--return-by", "Friday 5 October 2018")
        book = openpyxl.load_workbook(self.forms / "Police.xlsx")
        self.assertEqual(book.sheetnames, ["Return", "Measures", "Guidance"])
        sheet = book["Return"]
        self.assertEqual(sheet["A1"].value, "Our plan: return for September 2018")
        self.assertEqual(sheet["A2"].value, "From: Police (Sgt. Ito)")
        self.assertEqual(sheet["A3"].value, "Please fill in the columns from Status now to Date completed, save the workbook and "
                         "send it to Board Office – board@larkshire.example by Friday 5 October 2018.")
        self.assertEqual([cell.value for cell in sheet[FIRST_ROW - 1]], HEADINGS)
        self.assertEqual([cell.value for cell in sheet[FIRST_ROW]][:10],
                         ["A1", "A. Safe homes", "Families are housed", "Open the refuge in Ford Street", "30 June 2018",
                          "Ten rooms", "Amber (June 2018)", "June 2018: Lease signed", None, None])
        self.assertEqual([cell.value for cell in sheet[FIRST_ROW + 1]][4:8], ["Monthly", None, "none yet", None])
        self.assertEqual([cell.value for cell in sheet[FIRST_ROW + 2]][0], "1.10")
        self.assertEqual(len(rows_of(sheet)), 4)
        other = openpyxl.load_workbook(self.forms / "Health.xlsx")["Return"]
        self.assertEqual([cell.value for cell in other[FIRST_ROW]][6:8],
                         ["Amber (Police, June 2018)", "Police, June 2018: Lease signed"])
        measures = book["Measures"]
        self.assertEqual([cell.value for cell in measures[6]][:9],
                         ["A1", "A. Safe homes", "Families housed within a week", "%", "higher", "40%", "52% (Jun 2018)", "70%", None])

    def test_only_what_is_to_be_filled_in_is_unlocked_and_it_is_checked_and_explained(self):
        book = self.form()
        for name, inputs in (("Return", HEADINGS[8:15]), ("Measures", ["Actual for Sep 2018"])):
            sheet = book[name]
            self.assertTrue(sheet.protection.sheet)
            self.assertIsNone(sheet.protection.password)
            for what in ("sort", "autoFilter", "insertRows", "deleteRows", "formatRows"):
                self.assertFalse(getattr(sheet.protection, what), what)
            head = next(row for row in range(1, 10) if sheet.cell(row, 1).value == "Reference")
            unlocked = [sheet.cell(head, cell.column).value for cell in sheet[head + 1] if not cell.protection.locked]
            self.assertEqual(unlocked, inputs)
            self.assertFalse(sheet.merged_cells.ranges)
            self.assertTrue(sheet.auto_filter.ref)
            self.assertEqual(sheet.freeze_panes, f"B{head + 1}")
        sheet = book["Return"]
        spare = sheet[max(rows_of(sheet)) + 1]
        self.assertEqual([HEADINGS[cell.column - 1] for cell in spare if cell.protection.locked], ["Last status", "Last progress"])
        checks = {HEADINGS[cells.min_col - 1]: check for check in sheet.data_validations.dataValidation for cells in check.sqref.ranges}
        self.assertEqual(list(checks), HEADINGS[8:15])
        self.assertEqual({name: check.type for name, check in checks.items() if check.type not in (None, "none")},
                         {"Status now": "list", "Revised date": "date", "% complete": "whole", "Date completed": "date"})
        self.assertEqual(checks["Status now"].formula1, "Statuses")
        self.assertTrue(all(check.prompt and check.showInputMessage for check in checks.values()))
        guidance = book["Guidance"]
        [(_, range_)] = book.defined_names["Statuses"].destinations
        self.assertEqual([cell.value for [cell] in guidance[range_]],
                         ["R - Red", "A - Amber", "G - Green", "Gy - Grey", "B - Blue"])
        self.assertEqual({"Return_table", "Return_rows", "ColumnTitle_Return", "Measures_table", "Statuses"} -
                         {name.name for name in book.defined_names.definedName}, set())
        self.assertEqual(book.properties.title, "Our plan: return for September 2018")

    # What comes back

    def filled(self, book):
        sheet = book["Return"]
        fill(sheet, row_of(sheet, "Open"), Status_now="G - Green", Progress_now="Opened on 3 September;\nten rooms let",
             percent_complete=1, Date_completed=date(2018, 9, 3))
        fill(sheet, row_of(sheet, "Pay"), Progress_now="=none were asked for")
        sheet.cell(row_of(sheet, "Pay"), COLUMN["Progress now"]).data_type = "s"
        fill(sheet, row_of(sheet, "Train"), Status_now="R - Red", Progress_now="1. Forty trained\n2. Not asked yet",
             Revised_date=date(2018, 12, 31), Reason_for_slippage="The trainer left", Recovery="Another is found")
        measures = book["Measures"]
        measures.cell(6, 9).value = "61%"
        return book

    def check_filled(self):
        updates = self.updates_by_action()
        opened = updates["Open the refuge in Ford Street"]
        self.assertEqual(opened["status"]["value"], "G")
        self.assertEqual(opened["progress"]["value"], "Opened on 3 September;\nten rooms let")
        self.assertEqual(updates["Pay the deposits of families who move on"]["progress"]["value"], "=none were asked for")
        trained = updates["Train every call handler in listening"]
        self.assertEqual([answer["number"] for answer in trained["answers"]], [1, 2])
        self.assertNotIn("Ring home on the first day of absence", updates)
        story = self.story("Train every call handler")
        for said in ("31 December 2018", "The trainer left", "Another is found"):
            self.assertIn(said, story)
        story = self.story("Open the refuge")
        self.assertIn("1%", story)
        self.assertIn("3 September 2018", story)
        actual = self.json["measures"][0]["actuals"]["2018-09"]
        self.assertEqual((actual["value"], actual["source"]["sheet"], actual["source"]["cell"]), ("61%", "Measures", "I6"))

    def updates_by_action(self):
        self.build()
        return {action["action"]["value"]: update for action in self.json["actions"] for update in action["updates"]
                if update["period"] == "2018-09"}

    def test_a_form_filled_in_comes_back_as_filled_in_whatever_its_file_is_called(self):
        self.back(self.filled(self.form()))
        self.assertEqual(self.findings(), [])
        self.assertEqual(self.sum, "8 rows: 6 merged, 2 unchanged, 0 in findings")
        self.check_filled()

    def test_libreoffice_changes_nothing_of_it(self):
        for through in (["xlsx"], ["ods"], ["ods", "xlsx"]):
            with self.subTest(through=through):
                shutil.rmtree(self.plan / "returns/2018-09", ignore_errors=True)
                self.back(self.filled(self.form()), through=through)
                self.assertEqual(self.findings(), [])
                self.assertEqual(self.sum, "8 rows: 6 merged, 2 unchanged, 0 in findings")
                self.check_filled()

    def test_a_form_saved_as_csv_is_known_too(self):
        self.back(self.filled(self.form()), through=["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"])
        self.assertEqual(self.findings(), [])
        self.assertEqual(self.sum, "6 rows: 5 merged, 1 unchanged, 0 in findings")
        self.assertEqual(self.updates_by_action()["Open the refuge in Ford Street"]["status"]["value"], "G")
        self.assertIn("31 Dec 2018", self.story("Train every call handler"))

    def test_rows_may_be_sorted_filtered_deleted_and_added(self):
        chance = random.Random(6)
        for _ in range(2):
            shutil.rmtree(self.plan / "returns/2018-09", ignore_errors=True)
            book = self.filled(self.form())
            sheet = book["Return"]
            order = rows_of(sheet)
            chance.shuffle(order)
            reorder(sheet, [row for row in order if not sheet.cell(row, COLUMN["Action"]).value.startswith("Ring")])
            sheet.insert_rows(FIRST_ROW + chance.randrange(3), 2)
            for row in rows_of(sheet)[1:]:
                sheet.row_dimensions[row].hidden = True
            self.back(book, through=[chance.choice(["ods", "xlsx"])])
            self.assertEqual(self.findings(), [])
            self.assertEqual(self.sum, "7 rows: 6 merged, 1 unchanged, 0 in findings")
            self.check_filled()

    def test_rows_sorted_without_the_hidden_keys_still_go_to_their_actions(self):
        book = self.filled(self.form())
        sheet = book["Return"]
        keys = [sheet.cell(row, len(HEADINGS)).value for row in rows_of(sheet)]
        reorder(sheet, list(reversed(rows_of(sheet))))
        for row, key in zip(rows_of(sheet), keys):
            sheet.cell(row, len(HEADINGS)).value = key
        self.back(book)
        self.assertEqual(self.findings(), [])
        self.check_filled()

    def test_a_new_action_in_an_empty_row_is_shown_as_not_agreed(self):
        book = self.form()
        sheet = book["Return"]
        fill(sheet, max(rows_of(sheet)) + 1, Action="Buy two bicycles", Status_now="A - Amber", Progress_now="Ordered")
        self.back(book, "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Return!D11: warning: this row ("Buy two bicycles") fits no action of the register; shown as '
            "an action not agreed [no-reference-match]"])
        self.assertEqual(self.updates_by_action()["Buy two bicycles"]["progress"]["value"], "Ordered")

    def test_a_copied_row_with_other_words_is_a_new_action(self):
        book = self.filled(self.form())
        sheet = book["Return"]
        copy, source = max(rows_of(sheet)) + 1, row_of(sheet, "Open")
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(copy, column).value = sheet.cell(source, column).value
        fill(sheet, copy, Action="Buy two bicycles", Progress_now="Ordered")
        self.back(book, "2018-09/Police.xlsx")
        [finding] = self.findings()
        self.assertIn('Return!A11: warning: this row ("Buy two bicycles") fits no action of the register', finding)
        self.check_filled()

    def test_agreed_wording_that_somebody_unlocked_and_changed_is_found(self):
        book = self.filled(self.form())
        sheet = book["Return"]
        fill(sheet, row_of(sheet, "Open"), Agreed_timescale="31 March 2019")
        fill(sheet, row_of(sheet, "Train"), Action="Train some call handlers in listening")
        self.back(book, "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Return!E7: warning: A1: timescale reads "31 March 2019" where "30 June 2018" is agreed; the '
            "agreed one is shown [changed-date]",
            'returns/2018-09/Police.xlsx:Return!D9: warning: 1.10: action reads "Train some call handlers in listening" where "Train '
            'every call handler in listening" is agreed; the agreed one is shown [changed-wording]'])

    def test_a_register_edited_while_the_forms_are_out_still_knows_their_rows(self):
        book = self.filled(self.form())
        moved = [ACTIONS[0], *reversed(ACTIONS[1:])]
        edited = [tuple(cell.replace("call handler in listening", "call handler in how to listen").replace("30 June 2018", "31 July 2018")
                        for cell in row) for row in moved]
        self.write_register(edited, [MEASURES[0], ("A1", "A", "Share of families housed within a week", *MEASURES[1][3:]), MEASURES[2]])
        self.back(book)
        self.assertEqual(self.findings(), [])
        self.build()
        self.assertEqual(sum(len([u for u in a["updates"] if u["period"] == "2018-09"]) for a in self.json["actions"]), 3)
        self.assertEqual(self.json["measures"][0]["actuals"]["2018-09"]["value"], "61%")

    def test_a_row_whose_action_was_taken_out_of_the_register_is_found(self):
        book = self.filled(self.form())
        self.write_register([row for row in ACTIONS if not row[3].startswith(("Pay", "Ring"))], MEASURES[:1] + MEASURES[2:])
        self.back(book, "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Return!A8: warning: the register no longer has the action of this row of the form (reference '
            '"A1"); shown as an action not agreed [outdated-form]',
            "returns/2018-09/Police.xlsx:Measures!I6: warning: the register no longer has the measure \"Families housed within a week\"; "
            "its figure 61% is not shown [outdated-form]"])
        self.assertEqual(self.sum, "8 rows: 5 merged, 2 unchanged, 1 in findings")

    def test_a_form_in_another_months_folder_is_found_and_known_by_its_mark(self):
        book = self.filled(self.form())
        self.back(book, "2018-10/Health return.xlsx")
        lines = self.findings("2018-10")
        self.assertEqual([line for line in lines if "misplaced" in line], [
            "returns/2018-10/Health return.xlsx: warning: the form says it is for September 2018, and the file lies in the folder of "
            "October 2018; read as the return for October 2018 [misplaced-file]"])

    def test_figures_that_differ_are_found_and_the_registers_stands(self):
        self.write_register(measures=[*MEASURES[:2], MEASURES[2]])
        book = self.form()
        book["Measures"].cell(7, 9).value = 975
        self.back(book, "2018-09/Police.xlsx")
        self.make()
        other = openpyxl.load_workbook(self.forms / "Schools-Colleges.xlsx")
        other["Measures"].cell(6, 9).value = 990
        self.back(other, "2018-09/Schools.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Measures!I7: warning: "Days lost to absence" is 975 for September 2018 here and 990 in '
            "plan.xlsx:Measures!J3; the latter is shown [measure-conflict]"])
        self.build()
        self.assertEqual(self.json["measures"][1]["actuals"]["2018-09"]["value"], "990")

    def test_a_text_that_contradicts_the_forms_own_figure_is_found(self):
        book = self.form()
        fill(book["Return"], row_of(book["Return"], "Open"), Status_now="A - Amber",
             Progress_now="Families housed within a week: 75%")
        book["Measures"].cell(6, 9).value = "61%"
        self.write_register([(*row[:6], "Families housed within a week" if row[6] == "Ten rooms" else row[6]) for row in ACTIONS])
        self.back(book, "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Return!J7: warning: A1: the text has 75% for "Families housed within a week", and the form 61% '
            "for September 2018; shown as given [contradicting-percent]"])

    def test_a_form_with_nothing_filled_in_says_so_and_changes_nothing(self):
        self.back(self.form(), "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            "returns/2018-09/Police.xlsx: warning: nothing is filled in on this form; what was said last stands [empty-return]"])
        self.assertEqual(self.sum, "8 rows: 2 merged, 6 unchanged, 0 in findings")

    def test_what_stands_elsewhere_on_a_form_is_found(self):
        book = self.filled(self.form())
        sheet = book["Return"]
        sheet.cell(FIRST_ROW, len(HEADINGS) + 2).value = "see also page 4"
        fill(sheet, max(rows_of(sheet)) + 1, Progress_now="Which action is this?")
        book.create_sheet("Notes")["A1"] = "mind the gap"
        self.back(book, "2018-09/Police.xlsx")
        self.assertEqual(self.findings(), [
            'returns/2018-09/Police.xlsx:Return!R7: warning: "see also page 4" stands outside the table\'s columns; not shown '
            "[row-not-understood]",
            "returns/2018-09/Police.xlsx:Return!J11: warning: this row says nothing of which action it means: \"Which action is this?\"; "
            "not merged [row-not-understood]",
            'returns/2018-09/Police.xlsx:Notes: note: the sheet "Notes" is not part of the form; nothing of it was merged [sheet-not-read]'])

    def test_a_plan_without_a_register_has_forms_too(self):
        (self.plan / "plan.xlsx").unlink()
        self.send("2018-06/Health.csv", "Ref,Issue,Action,Status,Progress\nH1,Beds,Open ten beds,G,Opened\n")
        self.assertIn("Health.xlsx (Health: 1 action)\n", self.make())
        book = openpyxl.load_workbook(self.forms / "Health.xlsx")
        fill(book["Return"], FIRST_ROW, Status_now="B - Blue", Progress_now="All ten are in use")
        self.back(book)
        self.assertEqual([line for line in self.findings() if "missing-register" not in line], [])
        self.assertEqual(self.sum, "4 rows: 4 merged, 0 unchanged, 0 in findings")

    def test_forms_need_a_month_and_somebody_to_ask(self):
        done = plans.run("forms", self.plan)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--period", done.stderr)
        self.write_register(actions=ACTIONS[:1])
        shutil.rmtree(self.plan / "returns")
        done = plans.run("forms", self.plan, "--period", "2018-09", "--out", self.out)
        self.assertEqual(done.returncode, 2)
        self.assertIn("There is nothing to ask anybody for", done.stderr)
        self.assertFalse(self.out.exists())
