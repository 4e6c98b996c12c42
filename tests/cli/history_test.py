"""Six months of a plan with statuses of its own, held against a key made by hand."""

import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import openpyxl
import plans

MONTHS = ["2021-04", "2021-05", "2021-06", "2021-07", "2021-08", "2021-09"]
NAMES = ["April", "May", "June", "July", "August", "September"]
LABELS = {"C": "Complete", "T": "On track", "S": "Slipping", "X": "Off track", "N": "Not started", "W": "Withdrawn"}
REGISTER = {
    "Plan": [("Title", "Community safety"), ("Reports", "board-summary, changes, slippage")],
    "Agencies": [("Code", "Name", "Other names"), ("POL", "Police"), ("FIR", "Fire and Rescue", "Fire"), ("HEA", "Public Health")],
    # The best first, what has not begun after the worst.
    "Statuses": [("Letter", "Label", "Meaning", "Colour", "Complete"), ("C", "Complete", "Signed off", "4472C4", "yes"),
                 ("T", "On track", "", "70AD47", "no"), ("S", "Slipping", "Behind", "FFC000", "no"),
                 ("X", "Off track", "", "C00000", "no"), ("N", "Not started", "Not yet due", "D9D9D9", "no"),
                 ("W", "Withdrawn", "No longer in the plan", "7F7F7F", "no")],
    "Actions": [("Ref", "Action", "Responsible agencies", "Timescale"),
                ("1.1", "Relaunch neighbourhood watch in twelve wards", "Police", "30 June 2021"),
                ("1.2", "Install cameras at the bus station", "Police; Public Health", "end of July 2021"),
                ("2.1", "Fit smoke alarms in 500 homes", "Fire and Rescue", "30 September 2021"),
                ("2.2", "Run a campaign on deliberate fires", "Fire and Rescue", "May 2021"),
                ("3.1", "Commission a needle exchange", "Public Health", "31 July 2021"),
                ("3.2", "Map the harm that alcohol does", "Public Health", "30 September 2021")],
}
WATCH = "Relaunch neighbourhood watch in twelve wards"
CAMERAS = "Install cameras at the bus station"
EXCHANGE = "Commission a needle exchange"
REWORDED = "Commission advice on a needle exchange"
BIDDER = "One bidder only"

# What each agency sends for each month: reference, then the columns of its form. None: nothing.
POLICE = [
    [("1.1", WATCH, "30 June 2021", "Not started", "Not due"), ("1.2", CAMERAS, "end of July 2021", "On track", "Tender out")],
    [("1.1", WATCH, "30 June 2021", "On track", "Three wards"), ("1.2", CAMERAS, "end of July 2021", "On track", "Bids in")],
    [("1.1", WATCH, "30 June 2021", "On track", "this file is cut off")],
    [("1.1", WATCH, "31 August 2021", "Slipping", "Five wards"), ("1.2", CAMERAS, "end of July 2021", "Off track", "Bid withdrawn"),
     ("9.1", "Pilot scooter enforcement days", "31 October 2021", "On track", "First day held")],
    [("1.1", WATCH, "30 September 2021", "Slipping", "Six wards"), ("1.2", CAMERAS, "end of July 2021", "Slipping", "New bid"),
     ("9.1", "Pilot scooter enforcement days", "31 October 2021", "Slipping", "Rained off")],
    [("1.1", WATCH, "30 September 2021", "On track", "Ten wards"), ("1.2", CAMERAS, "end of July 2021", "Complete", "Switched on"),
     ("9.1", "Pilot scooter enforcement days", "31 October 2021", "Complete", "Four days held")],
]
FIRE = [
    [("2.1", "T", "Alarms ordered", "", ""), ("2.2", "T", "Posters printed", "", "")],
    [("2.1", "T", "Alarms ordered", "n/a", "n/a"), ("2.2", "C", "Campaign run", "n/a", "")],
    [("2.1", "T", "alarms ordered.", "No change", ""), ("2.2", "C", "Campaign run in May", "", "")],
    None,
    [("2.1", "S", "200 fitted", "30/11/2021", "Alarms on back order"), ("2.2", "C", "Campaign has been run", "", "")],
    [("2.1", "S", "260 fitted", "no change", "Alarms on back order"), ("2.2", "S", "To be run again", "", "")],
]
HEALTH = [
    [("3.1", EXCHANGE, "S", "Tender drafted", "", "", ""), ("3.2", "", "N", "Data asked for", "", "", ""), ("1.2", CAMERAS, "T", "Sites agreed", "", "", "")],
    [("3.1", EXCHANGE, "S", "Tender issued", "31/08/2021", BIDDER, "Second tender"), ("3.2", "", "N", "Data due in June", "", "", ""), ("1.2", CAMERAS, "T", "Plans seen", "", "", "")],
    [("3.1", REWORDED, "X", "One bid", "30/09/2021", BIDDER, "tbc"), ("3.2", "", "N", "Data came late", "", "", ""), ("1.2", CAMERAS, "S", "Site flooded", "", "", "")],
    [("3.1", REWORDED, "X", "No bid taken", "30/09/2021", BIDDER, "Direct award"), ("3.2", "", "N", "Analyst on leave", "", "", ""), ("1.2", CAMERAS, "X", "Site shut", "", "", "Site to reopen")],
    [("3.1", REWORDED, "S", "Award made", "30/09/2021", BIDDER, ""), ("3.2", "", "T", "Half mapped", "", "", ""), ("1.2", CAMERAS, "S", "Site open", "", "", "")],
    [("3.1", REWORDED, "C", "Exchange open", "", "", ""), ("3.2", "", "W", "County maps it", "", "", ""), ("1.2", CAMERAS, "T", "Poles up", "", "", "")],
]

# The key.
POSITIONS = {"1.1": "NTTSST", "1.2": "TTSXSC", "2.1": "TTTTSS", "2.2": "TCCCCS", "3.1": "SSXXSC", "3.2": "NNNNTW", "9.1": "...TSC"}
MOVED = [
    {},
    {"Completed": ["2.2"], "Status better": ["1.1"]},
    {"Status worse": ["1.2", "3.1"]},
    {"New actions": ["9.1"], "Status worse": ["1.1", "1.2"]},
    {"Status better": ["1.2", "3.1", "3.2"], "Status worse": ["2.1", "9.1"]},
    {"Completed": ["1.2", "3.1", "9.1"], "Status better": ["1.1"], "Reopened": ["2.2"], "Set aside": ["3.2"]},
]
DATES = [
    [],
    [("3.1", "31 July 2021", "31/08/2021", 31, BIDDER)],
    [("3.1", "31/08/2021", "30/09/2021", 30, BIDDER)],
    [("1.1", "30 June 2021", "31 August 2021", 62, None)],
    [("1.1", "31 August 2021", "30 September 2021", 30, None), ("2.1", "30 September 2021", "30/11/2021", 61, "Alarms on back order")],
    [],
]
OVERDUE = [{}, {}, {}, {"1.1": 31}, {"1.1": 62, "1.2": 31, "3.1": 31}, {"1.1": 92, "2.2": 122}]
RED_FIRST = [[], [], ["3.1"], ["1.2", "3.1", "1.1"], ["1.1", "1.2", "3.1"], ["2.2", "1.1"]]
SAID_AGAIN = [{}, {"2.1": 2}, {"2.1": 3}, {}, {}, {}]
REWORDINGS = [[], [], ["3.1"], [], [], []]
RETURNS = [{}, {}, {"Police": ("Could not be read", 2)}, {"Fire and Rescue": ("Missing", 2)}, {"Public Health": ("Late", 3)}, {}]
LEDGER = {"2.2": (0, None, 122), "1.1": (2, 92, 92), "2.1": (1, 61, None), "3.1": (2, 61, None)}
FOUND = [
    [],
    [],
    ["Police unreadable-file", "3.1 changed-wording", "3.1 red-without-recovery"],
    ["Fire missing-return", "1.1 changed-date", "9.1 unknown-reference", "3.1 changed-wording", "3.2 status-never-changed"],
    ["1.1 changed-date", "3.1 changed-wording"],
    ["1.1 changed-date", "3.1 changed-wording", "1.2 status-conflict", "1.1 green-overdue"],
]


def write_returns(folder):
    for number, month in enumerate(MONTHS):
        into = folder / "returns" / month
        (into / "late").mkdir(parents=True)
        book = openpyxl.Workbook()
        for row in [("Organisation:", "Police"), ("Month:", f"{NAMES[number]} 2021"), (),
                    ("Action no", "Action", "By when", "Status", "Comments"), *POLICE[number]]:
            book.active.append(row)
        book.save(into / "Police.xlsx")
        if number == 2:
            whole = (into / "Police.xlsx").read_bytes()
            (into / "Police.xlsx").write_bytes(whole[: len(whole) // 2])
        if FIRE[number]:
            rows = [("Ref", "Status", "Update", "Revised date", "Reason for delay"), *FIRE[number]]
            (into / "Fire.csv").write_text("".join(";".join(row) + "\n" for row in rows), encoding="cp1252")
        book = openpyxl.Workbook()
        for row in [("Ref", "Action", "RAG", "Position", "Expected date", "Reason for slippage", "Recovery plan"), *HEALTH[number]]:
            book.active.append(row)
        book.save(into / ("late/Public Health.xlsx" if number == 4 else "Public Health.xlsx"))


def sections(path):
    """The tables of a paper's workbook by the heading above them: rows of values."""
    out = {}
    for sheet in plans.workbook(path).worksheets:
        heading = None
        for row in sheet.iter_rows(values_only=True):
            filled = [value for value in row if value is not None]
            if len(filled) == 1 and isinstance(row[0], str):
                heading = row[0] if not row[0].startswith(("•", "The agreed", "A month")) and "actions whose" not in row[0] else heading
            elif not filled and heading in out:
                heading = None
            elif filled and heading:
                out.setdefault(heading, []).append(row)
    return out


class SixMonths(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.work.cleanup)
        plan = Path(cls.work.name) / "safety"
        plan.mkdir()
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in REGISTER.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.save(plan / "plan.xlsx")
        write_returns(plan)
        cls.papers = []
        for month in MONTHS:
            done = plans.run("build", plan, "--out", cls.work.name + "/out", "--period", month)
            if done.returncode not in (0, 1):
                raise AssertionError(done.stderr)
            folder = Path(cls.work.name) / "out/safety" / month
            texts = {name: sections(folder / f"{name}.xlsx") for name in ("board-summary", "changes", "slippage")}
            texts["findings"] = (folder / "findings.txt").read_text(encoding="utf-8")
            cls.papers.append(texts)

    def each(self, paper):
        return [(number, MONTHS[number], papers[paper]) for number, papers in enumerate(self.papers)]

    def test_the_actions_stand_as_the_returns_say_now_and_the_month_before(self):
        for number, month, paper in self.each("board-summary"):
            rows = paper["How the actions stand"]
            head = next(row for row in rows if "Total" in row)
            [line] = [row for row in rows if row[0] == "All actions"]
            half = head.index("Total")
            counted = lambda at: Counter(LABELS[said[at]] for said in POSITIONS.values() if said[at] != ".")
            shown = lambda first: Counter({head[i]: line[i] for i in range(first, first + half - 1) if line[i]})
            self.assertEqual(shown(1), counted(number), month)
            if number:
                self.assertEqual(shown(half + 1), counted(number - 1), month)

    def test_the_matrix_says_from_which_status_to_which(self):
        for number, month, paper in self.each("board-summary"):
            rows = next((rows for heading, rows in paper.items() if heading.startswith("Movement")), [])
            self.assertEqual(bool(rows), number > 0, month)
            if not rows:
                continue
            head = next(row for row in rows if "Total" in row)
            shown = Counter({(row[0], head[i]): row[i] for row in rows[rows.index(head) + 1 : -1]
                             for i in range(1, head.index("Total")) if row[i]})
            self.assertEqual(shown, Counter(
                ("New since then" if said[number - 1] == "." else "Was " + LABELS[said[number - 1]], LABELS[said[number]])
                for said in POSITIONS.values() if said[number] != "."), month)

    def test_every_movement_is_told_and_none_invented(self):
        kinds = ["New actions", "Completed", "Reopened", "Status worse", "Status better", "Rated for the first time", "Set aside"]
        for number, month, paper in self.each("changes"):
            told = {kind: sorted(row[0] for row in paper.get(kind, [])[1:]) for kind in kinds}
            self.assertEqual({kind: rows for kind, rows in told.items() if rows}, MOVED[number], month)

    def test_every_moved_date_is_told_with_its_days_and_reason(self):
        for number, month, paper in self.each("changes"):
            told = [(row[0], row[3], row[4], row[5], row[7]) for row in paper.get("Dates moved", [])[1:]]
            self.assertEqual(sorted(told, key=str), sorted(DATES[number], key=str), month)

    def test_texts_told_again_and_words_changed_are_told(self):
        for number, month, paper in self.each("changes"):
            again = {row[0]: int(re.search(r"in (\d+) returns", row[4])[1])
                     for row in paper.get("Progress told again in the same words", [])[1:]}
            self.assertEqual(again, SAID_AGAIN[number], month)
            self.assertEqual([row[0] for row in paper.get("Agreed wording that returns change", [])[1:]], REWORDINGS[number], month)

    def test_what_is_red_or_overdue_is_listed_the_worst_first(self):
        for number, month, paper in self.each("board-summary"):
            rows = paper.get("Red and overdue actions", [()])
            self.assertEqual([row[0] for row in rows[1:]], RED_FIRST[number], month)
            self.assertEqual({row[0]: row[rows[0].index("Days overdue")] for row in rows[1:]
                              if row[rows[0].index("Days overdue")] is not None}, OVERDUE[number], month)

    def test_the_ledger_has_moves_days_moved_and_days_overdue(self):
        rows = self.papers[5]["slippage"]["Slippage ledger"]
        at = [rows[0].index(heading) for heading in ("Moves", "Days moved", "Days overdue")]
        self.assertEqual({row[0]: tuple(row[i] for i in at) for row in rows[1:]}, LEDGER)
        self.assertEqual([row[0] for row in rows[1:]], list(LEDGER))

    def test_who_returned_is_told_with_what_each_owes(self):
        for number, month, paper in self.each("board-summary"):
            told = {row[0]: (row[1], row[3]) for row in paper["Returns"][1:]}
            # From July on the Police are also asked for the action that only they have named.
            self.assertEqual(told, {"Police": ("Received", 2 if number < 3 else 3), "Fire and Rescue": ("Received", 2),
                                    "Public Health": ("Received", 3), **RETURNS[number]}, month)

    def test_every_conflict_is_found_and_none_invented(self):
        for number, month, text in self.each("findings"):
            found = []
            for line in text.splitlines():
                made = re.fullmatch(r"(?:returns/(\d{4}-\d\d)/[^:]*)?.*?(?:error|warning|note): (.*) \[([a-z-]+)\]", line)
                if not made or (made[1] and made[1] != MONTHS[number]) or made[3] == "reader-remark":
                    continue
                who = re.search(r"\b\d\.\d\b|Police|Fire", made[2])
                found.append(f"{who[0] if who else '?'} {made[3]}")
            self.assertEqual(sorted(found), sorted(FOUND[number]), month)


if __name__ == "__main__":
    unittest.main()
