"""Plan 1 as files: the register and the quarterly returns of eight agencies."""

import datetime

import governance
import logo
import send_wording as wording
from grid import Book, Cell, Formula, Rich, Table, with_openpyxl
from plan_folder import STATUSES, PlanFolder, first_of, merge_repeats, month_name, register_sheet

NAME = "send-improvement"
PERIODS = ["2018-03", "2018-06", "2018-09", "2018-12"]
QUARTERS = PERIODS + ["2019-03"]
FIRST_ACTION_ROW = 2
NAMES = {row[0]: row[1] for row in wording.AGENCIES}
RGB = {"R": "FF0000", "A": "FFC000", "G": "00B050", "Grey": "BFBFBF"}
# In the theme that openpyxl writes, Office 2007's: brick red, orange, olive green, white made darker.
THEME = {"R": ("theme", 5, 0), "A": ("theme", 9, 0), "G": ("theme", 6, -0.25), "Grey": ("theme", 0, -0.35)}
WORDS = {"R": "Red", "A": "Amber", "G": "Green", "Grey": "Grey"}
SYNONYMS = {"R": "Delayed", "A": "On track", "G": "Completed", "Grey": "Addressed elsewhere"}


def short_month(period):
    name = month_name(period)
    return name[:3] + name[-5:]


class Line:
    def __init__(self, index, period, agency):
        self.action = wording.ACTIONS[index]
        self.index, self.ref, self.what = index, self.action["ref"], self.action["text"]
        self.outcome = wording.OUTCOMES[self.ref.split(".")[0]]
        self.statuses = {p: s for p, a, s, _ in self.action["said"] if a == agency}
        self.status = self.statuses[period]
        self.text = next(t for p, a, _, t in self.action["said"] if (p, a) == (period, agency)) or None

    def said(self, period):
        return dict(register_row=self.index + FIRST_ACTION_ROW, ref=self.ref, period=period, status=self.status)


def lines(period, agency):
    return [Line(index, period, agency) for index, action in enumerate(wording.ACTIONS)
            if any((p, a) == (period, agency) for p, a, _, _ in action["said"])]


def said(rows, period):
    return [line.said(period) for line in rows]


def write_register(folder):
    book = Book()
    register_sheet(book, "Plan", ["Key", "Value"], wording.PLAN.items(), widths=(22, 90))
    logo.jpeg(folder.folder / wording.PLAN["Logo"], ["Larkshire SEND", "Improvement Board"])
    governance.png(folder.folder / "governance.png")
    register_sheet(book, "Agencies", ["Code", "Name", "Other names", "Contact", "E-mail"], wording.AGENCIES, widths=(8, 40, 60, 30, 40))
    register_sheet(book, "Areas", ["Code", "Title", "Statement", "Outcome sought", "Leads"], wording.AREAS, widths=(8, 50, 60, 70, 35))
    headings = ["Ref", "Area", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Owner", "Accountable leader",
                "Measures of success", "Reporting timetable"]
    rows = []
    for action in wording.ACTIONS:
        agencies = "; ".join(NAMES[code] for code in action["agencies"].split("; "))
        rows.append([action["ref"], action["ref"][0], wording.OUTCOMES[action["ref"].split(".")[0]], action["text"], agencies,
                     action["timescale"], action["owner"], action["leader"], action["measures"], "Quarterly"])
    sheet, first = register_sheet(book, "Actions", headings, rows, widths=(8, 6, 40, 50, 35, 22, 30, 30, 60, 14))
    merge_repeats(sheet, first, first + len(rows) - 1, 3)
    quarters = [short_month(period) for period in QUARTERS]
    headings = ["Ref", "Area", "Measure", "Unit", "Baseline", "Target", "Better"]
    headings += [f"Target {quarter}" for quarter in quarters] + [f"Actual {quarter}" for quarter in quarters]
    rows = []
    for *fixed, trajectory, actuals in wording.MEASURES:
        percent = "0%" if fixed[3] == "%" else "#,##0"
        rows.append(fixed + [Cell(value, format=percent) for value in trajectory + actuals])
    register_sheet(book, "Measures", headings, rows, widths=(8, 6, 50, 10, 12, 24, 10))
    register_sheet(book, "Statuses", ["Letter", "Label", "Meaning", "Colour", "Complete", "Also known as"],
                   [[s[0], s[1], s[2], Cell(s[3], fill=s[3]), s[4], SYNONYMS[s[0]]] for s in STATUSES],
                   widths=(8, 10, 50, 12, 10, 24))
    register_sheet(book, "Glossary", ["Term", "Meaning"], wording.GLOSSARY, widths=(16, 70))
    register_sheet(book, "Narrative", ["Heading", "Text"], wording.NARRATIVE, widths=(30, 110))
    with_openpyxl(book, folder.folder / "plan.xlsx")


def areas_of(rows):
    for code, title, *_ in wording.AREAS:
        wanted = [line for line in rows if line.ref[0] == code]
        if wanted:
            yield code, title, wanted


def sen_sheet(book, code, title, rows, period):
    """The statement's own layout: two heading rows, outcomes merged over their actions, a narrow column a quarter."""
    sheet = book.sheet(f"{code}")
    sheet.widths = {1: 7, 2: 30, 3: 45, 4: 18, 5: 28, 6: 45, 12: 60} | {column: 6 for column in range(7, 12)}
    sheet.put(1, 1, f"{code}. {title}", bold=True, fill="DDEBF7")
    sheet.merge(1, 1, 1, 6)
    sheet.put(1, 7, "Progress", bold=True, fill="DDEBF7")
    sheet.merge(1, 7, 1, 11)
    headings = ["Ref", "Required outcomes", "Actions", "Timescale", "Action owner / Accountable leader", "Measures of success"]
    table = Table(book, sheet, headings + [short_month(quarter) for quarter in QUARTERS] + ["Comment"], row=2)
    first, outcome = 0, None
    for line in rows:
        people = Rich([(line.action["owner"], "i"), ("\n" + line.action["leader"], "")])
        timescale = {("2018-06", "D5.2"): "July 2018", ("2018-09", "D5.2"): "October 2018", ("2018-12", "D5.2"): "Jan 2019"}.get(
            (period, line.ref), line.action["timescale"])
        cells = []
        for quarter in QUARTERS:
            status = line.statuses.get(quarter) if quarter <= period else None
            fill = RGB.get(status)
            if (period, quarter, line.ref) == ("2018-09", "2018-09", "C4.2"):
                fill = RGB["G"]
            if (period, quarter, line.ref) == ("2018-12", "2018-09", "D1.3"):
                status, fill = "A", RGB["A"]
            colour_only = period == "2018-12" and quarter == "2018-03"
            cells.append(Cell(None if colour_only else status, fill=fill))
        row = table.data(line.ref, line.outcome if line.outcome != outcome else None, line.what, timescale, people, line.action["measures"],
                         *cells, line.text)
        if line.outcome != outcome:
            if first:
                table.merge_down(first, row - 1, 1)
            first, outcome = row, line.outcome
    table.merge_down(first, table.row - 1, 1)


def sen_service(folder):
    findings = {
        "2018-03": [],
        "2018-06": ["changed-date: D5.2 from May 2018 to July 2018"],
        "2018-09": ["changed-date: D5.2 from May 2018 to October 2018, moved twice", "status-disagrees: C4.2 says A on green"],
        "2018-12": ["changed-date: D5.2 to Jan 2019, moved three times", "restated-status: D1.3 Sep 2018 from R to A"],
    }
    files = {"2018-03": "SEND WSoA return - SEN Service Mar 2018.xlsx", "2018-06": "SEND WSoA return - SEN Service June 2018 v4.xlsx",
             "2018-09": "SEND return Q2 - SEN.xlsx", "2018-12": "SEND return Q3 - SEN FINAL FINAL.xlsx"}
    peculiar = "one sheet an area, two heading rows (“Progress” merged over the quarters), owner in italics over the leader in one cell, outcome merged over actions"
    for period in PERIODS:
        rows = lines(period, "SEN")
        book = Book()
        for code, title, wanted in areas_of(rows):
            sen_sheet(book, code, title, wanted, period)
        more = {"2018-09": "; one letter on the wrong colour", "2018-12": "; Mar 2018 is colour only; a past quarter restated"}.get(period, "")
        folder.add(period, files[period], "SEN", "openpyxl", book, peculiar + more, findings[period], said(rows, period))
    folder.lock_file("2018-12", "~$SEND return Q3 - SEN FINAL FINAL.xlsx", "Margaret Oyelaran")


def inclusion(folder):
    for period in PERIODS:
        rows = lines(period, "INC")
        book = Book()
        sheet = book.sheet("Inclusion")
        sheet.widths = {1: 8, 2: 50, 3: 20, 4: 28, 5: 28, 11: 60}
        sheet.put(1, 1, "Learning and Inclusion", bold=True)
        sheet.put(2, 1, "Period:", bold=True)
        sheet.put(2, 2, month_name(period))
        headings = ["Ref.", "Action", "Timescale", "Action owner", "Accountable leader"]
        headings += [Cell(first_of(quarter), format="mmm yyyy") for quarter in QUARTERS] + ["Commentary"]
        table = Table(book, sheet, headings, row=4)
        table.other("do not change", "do not change", "dd/mm/yyyy or month", None, None, *["R / A / G / Grey"] * 5, "two or three sentences",
                    italic=True)
        findings, peculiar = [], "period in a label, heading row 4 with quarters as real dates, guidance row under it, areas as merged band rows"
        for code, title, wanted in areas_of(rows):
            table.band(f"{code}. {title}")
            for line in wanted:
                owner = line.action["owner"]
                if period == "2018-12" and line.ref == "E2.2":
                    owner = "Research Assistant (temporary)"
                    findings.append("changed-owner: E2.2")
                timescale = "end of Sept" if (period, line.ref) == ("2018-09", "E2.3") else line.action["timescale"]
                said_here = [line.statuses.get(quarter) if quarter <= period else None for quarter in QUARTERS]
                if period == "2018-09":
                    said_here = [WORDS.get(status) for status in said_here]
                table.data(line.ref, line.what, timescale, owner, line.action["leader"],
                           *[Cell(word, fill=RGB[word if word in RGB else word[0]]) if word else None for word in said_here], line.text)
        file = {"2018-03": "Inclusion.xlsx", "2018-06": "Inclusion june.xlsx", "2018-09": "SEND return Q2 - Inclusion.xlsx",
                "2018-12": "Inclusion Dec 18 (TR comments).xlsx"}[period]
        if period == "2018-09":
            peculiar += "; status as words; “end of Sept”, which moves nothing"
        folder.add(period, file, "INC", "XlsxWriter", book, peculiar, findings, said(rows, period))
        if period == "2018-09":
            folder.send_again(period, file, "SEND return Q2 - Inclusion (2).xlsx")


def social_care(folder):
    for period in PERIODS:
        rows = lines(period, "CSC")
        book = Book()
        sheet = book.sheet("CSC")
        sheet.widths = {1: 10, 2: 10, 3: 55, 4: 8, 5: 60, 6: 35}
        table = Table(book, sheet, ["REF NO.", "AREA", "ACTION", "RAG", "PROGRESS THIS QUARTER", "EVIDENCE"], heading_fill="D6DCE4")
        findings, peculiar = [], "headings in capitals, status by fill alone: theme colours with and without tint (brick red, orange, olive green); names of evidence files; a totals row"
        for line in rows:
            what = line.what
            if period == "2018-12" and line.ref == "C1.1":
                what = ("Social care advice to describe present needs where a worker is allocated. Give out a revised form; team managers to dip-sample"
                        " advice.")
                findings.append("changed-wording: C1.1")
                peculiar += "; the agreed wording of C1.1 changed"
            evidence = f"{line.ref} {short_month(period)} evidence.docx" if line.status == "G" else None
            table.data(line.ref, line.ref[0], what, Cell(None, fill=THEME[line.status]), line.text, evidence)
        table.other("TOTAL", None, Formula(f"COUNTA(A2:A{table.row - 1})&\" actions\"", f"{len(rows)} actions"), bold=True)
        findings.append("formula-without-value: the totals row")
        findings.append("missing-evidence: the files named under EVIDENCE, none of which was kept")
        file = f"CSC SEND return {month_name(period)}.xlsx"
        folder.add(period, file, "CSC", "openpyxl", book, peculiar, findings, said(rows, period))
        if period == "2018-09":
            folder.protect(period, file)
            folder.files[-1].update(findings=["unreadable-file: password"], peculiar="protected by a password (Wexbridge1)")


def adult_services(folder):
    for period in PERIODS:
        if period == "2018-09":
            continue
        rows = lines(period, "ASC")
        book = Book()
        sheet = book.sheet("Adults")
        sheet.put(1, 3, "Adult Services", bold=True)
        sheet.put(2, 3, f"Return for the quarter ending {month_name(period)}")
        table = Table(book, sheet, ["Reference", "Required outcome", "Action", "By when", "Status", "Update"], row=4, column=3)
        for number, line in enumerate(rows):
            table.data(line.ref.lower() if period == "2018-03" else line.ref, line.outcome, line.what, line.action["timescale"],
                       SYNONYMS[line.status], line.text)
            if number % 3 == 2:
                table.blank()
        peculiar = "starts in column C; synonyms (On track is amber, Completed green, Delayed red); blank rows"
        folder.add(period, f"Adults {period}.ods", "ASC", "LibreOffice", book, peculiar + ("; references in lower case" if period == "2018-03" else ""),
                   [], said(rows, period))


def commissioning_group(folder):
    for period in PERIODS:
        rows = lines(period, "CCG")
        book = Book()
        for code, title, wanted in areas_of(rows):
            sheet = book.sheet(f"{code} - {title[:20]}".rstrip())
            sheet.put(1, 1, f"NHS Larkshire Clinical Commissioning Group – {code}", bold=True)
            table = Table(book, sheet, ["No.", "Actions", "RAG status", "Comments"], row=3)
            for line in wanted:
                number = float(line.ref[1:]) if period == "2018-09" else line.ref
                table.data(number, line.what, Cell(WORDS[line.status].upper(), fill=RGB[line.status]), line.text)
        peculiar, findings = "one sheet an area, header in row 3, status in capitals on its colour", []
        if period == "2018-09":
            peculiar += "; references typed without the area’s letter, so that they are numbers and C3.10 is 3.1"
            findings = ["rows matched by wording, as 1.1 to 4.2 are no references; C3.10 appears as 3.1"]
        folder.add(period, f"CCG SEND {month_name(period)}.xlsx", "CCG", "LibreOffice", book, peculiar, findings, said(rows, period))


def community_health(folder):
    for period in PERIODS:
        rows = lines(period, "FCH")
        book = Book()
        notes = book.sheet("Guidance")
        for row, text in enumerate(["SEND return – guidance for completion", "Red = little or no progress", "Amber = progressing",
                                    "Green = completed or embedding", "Grey = addressed elsewhere"], 2):
            notes.put(row, 2, text, bold=row == 2)
        sheet = book.sheet("Return")
        sheet.put(1, 1, "Organisation: Fenbrook Community Health NHS Trust", bold=True)
        sheet.put(2, 1, f"Position as at {month_name(period)}")
        table = Table(book, sheet, ["Action ref", "Action", "Timescale", "Current RAG", "Progress to date"], row=4)
        findings, peculiar = ["hidden-content: one row"], "a guidance sheet with the colours’ meanings, header repeated every six rows, a hidden row with data"
        for number, line in enumerate(rows):
            if number and number % 6 == 0:
                table.blank()
                table.header()
            timescale = line.action["timescale"]
            if period == "2018-09" and line.ref == "D2.3":
                timescale = "31/09/2018"
                findings.append("bad-date: D2.3 31/09/2018")
                peculiar += "; a date that does not exist"
            at = table.data(line.ref.replace(".", " . ") if line.ref == "C3.8" else line.ref, line.what, timescale,
                            Cell(line.status, fill=RGB[line.status]), line.text)
            if number == 3:
                sheet.hidden_rows.add(at)
        file = {"2018-03": "SEND return Q4 - Health.xlsx", "2018-06": "SEND return Q1 - Health.xlsx", "2018-09": "SEND return Q2 - Health v2.xlsx",
                "2018-12": "Fenbrook SEND Dec18.xlsx"}[period]
        folder.add(period, file, "FCH", "openpyxl", book, peculiar, findings, said(rows, period))
        if period == "2018-03":
            folder.truncate(period, file)
            folder.files[-1].update(findings=["unreadable-file: damaged"], peculiar="cut off at three fifths of its length")


def parent_forum(folder):
    for period in PERIODS:
        rows = lines(period, "PCF")
        book = Book()
        sheet = book.sheet("Forum")
        spreadsheet = period == "2018-12"
        if spreadsheet:
            sheet.put(1, 1, "Larkshire Parent Carer Forum", bold=True)
        table = Table(book, sheet, ["Ref", "What has happened", "RAG", "Action"], row=3 if spreadsheet else 1)
        for line in rows:
            table.data(line.ref, line.text, {"A": "amber", "R": "red", "G": "green"}[line.status], line.what)
        if spreadsheet:
            folder.add(period, "Forum december.xlsx", "PCF", "LibreOffice", book, "comment before the action; statuses in lower case", [], said(rows, period))
        else:
            folder.add(period, f"forum-{period}.csv", "PCF", "csv", book, "UTF-8 with byte order mark; comment before the action; statuses in lower case",
                       [], said(rows, period), encoding="utf-8-sig")


def schools(folder):
    headings = ["Ref", "Required outcomes", "Action", "How are we doing?", "RAG"]
    for period in PERIODS:
        rows = lines(period, "LSP") if period != "2018-03" else []
        book = Book()
        sheet = book.sheet("Schools")
        table = Table(book, sheet, headings)
        for line in rows:
            table.data(line.ref, line.outcome, line.what, line.text, line.status)
        if period == "2018-12":
            table.data("E3.3", "3. The eight schools that exclude most reduce the days lost.", "Open a nurture room in each of the eight schools.",
                       "Three rooms open since half-term, paid for by the schools.", "A")
        file, writer, peculiar, findings, options = "Schools Partnership.ods", "LibreOffice", "rating after the comment", [], {}
        if period == "2018-03":
            peculiar, findings = "headings and nothing under them", ["empty-return"]
        if period == "2018-09":
            file, writer, options = "schools partnership sept.csv", "csv", dict(encoding="cp1252", delimiter=";")
            peculiar, findings = "semicolons, Windows-1252", ["reader-remark: encoding guessed"]
        if period == "2018-12":
            peculiar, findings = "an action that nobody registered (E3.3)", ["unknown-reference: E3.3"]
        folder.add(period, file, "LSP", writer, book, peculiar, findings, said(rows, period), **options)


def expected_statuses(folder):
    """For each period and action: the status the board reads, who said what, and from when it is carried."""
    readable = {(entry["period"], entry["agency"]) for entry in folder.files if entry["readable"]}
    worst = ["R", "A", "G", "Grey"]
    expected, last = {}, {}
    for period in PERIODS:
        expected[period] = {}
        for action in wording.ACTIONS:
            ref = action["ref"]
            said_now = {a: s for p, a, s, _ in action["said"] if p == period and (p, a) in readable and not (a == "LSP" and p == "2018-03")}
            if said_now:
                first = action["agencies"].split("; ")[0]
                status = said_now.get(first) or min(said_now.values(), key=worst.index)
                last[ref] = (status, period)
            if ref in last:
                entry = dict(status=last[ref][0], said=said_now)
                if not said_now:
                    entry["carried_from"] = last[ref][1]
                if len(set(said_now.values())) > 1:
                    entry["conflict"] = True
                expected[period][ref] = entry
    return expected


def make(root):
    folder = PlanFolder(root, NAME, PERIODS)
    write_register(folder)
    for agency in (sen_service, inclusion, social_care, adult_services, commissioning_group, community_health, parent_forum, schools):
        agency(folder)
    folder.files.sort(key=lambda entry: (entry["period"], entry["file"]))
    folder.outcomes = len(wording.OUTCOMES)
    folder.statuses = expected_statuses(folder)
    folder.write_key(
        list(NAMES), statuses=folder.statuses,
        restated=[dict(ref="D1.3", agency="SEN", period="2018-09", first="R", later="A", returned="2018-12")],
        actions=[dict(register_row=index + FIRST_ACTION_ROW, ref=action["ref"], timescale=action["timescale"],
                      progress=[dict(period=p, agency=a, status=s, text=t) for p, a, s, t in action["said"]])
                 for index, action in enumerate(wording.ACTIONS)])
    return folder
