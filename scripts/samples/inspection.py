"""Plan 2 as files: the register and what eight services returned over six periods."""

import datetime

import inspection_wording as wording
from grid import Book, Cell, Formula, Table, with_openpyxl
from plan_folder import PlanFolder, first_of, month_name, register_sheet

NAME = "inspection-action-plan"
PERIODS = ["2008-04", "2008-06", "2008-07", "2008-09", "2008-10", "2009-01"]
FIRST_ACTION_ROW = 3  # below the title and the headings
COMMENT = "Outcome/ Comment including reason for any slippage & action being taken"


def who_cell(action):
    return f"{action['when']}: {action['who']}" if action["when"] else action["who"]


def write_register(folder):
    book = Book()
    title = "APA and JAR action plan – register kept by the Inspection Response Team"
    plan = [(key, datetime.date(2008, 4, 1) if key == "First period" else value) for key, value in wording.PLAN.items()]
    sheet, first = register_sheet(book, "Plan", ["Key", "Value"], plan, title, (22, 90))
    sheet.cells[first + 5, 2].format = "mmm yyyy"
    register_sheet(book, "Agencies", ["Code", "Name", "Other names", "Contact", "E-mail"], wording.AGENCIES, title, (8, 40, 60, 30, 40))
    register_sheet(book, "Areas", ["Code", "Title", "Statement", "Outcome sought", "Leads"], wording.AREAS, title, (8, 40, 60, 60, 40))
    headings = ["Ref", "Area", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Owner", "Accountable leader",
                "Measures of success", "Reporting timetable", "Month", "By when and by whom"]
    rows = []
    for action in wording.ACTIONS:
        month = None if action["timescale"] else Cell(first_of(action["month"]), format="mmmm yyyy")
        area = "14-19" if action["ref"].startswith("14-19") else action["ref"].split()[0]
        rows.append([action["ref"], area, action["issue"], action["text"], action["agencies"], action["timescale"] or None, None, None,
                     None, None, month, who_cell(action) or None])
    register_sheet(book, "Actions", headings, rows, title, (10, 8, 50, 60, 14, 18, 14, 14, 14, 14, 14, 45))
    register_sheet(book, "Glossary", ["Term", "Meaning"], wording.GLOSSARY, title, (12, 70))
    register_sheet(book, "Narrative", ["Heading", "Text"], wording.NARRATIVE, title, (30, 110))
    with_openpyxl(book, folder.folder / "plan.xlsx")


class Line:
    """An action as an agency reports on it, and where the register has it."""

    def __init__(self, index, text):
        self.index, self.text = index, text
        self.action = wording.ACTIONS[index]
        self.ref, self.issue, self.what = self.action["ref"], self.action["issue"], self.action["text"]
        self.who = who_cell(self.action)

    def tight(self):
        return self.ref.replace(" ", "")

    def said(self):
        return dict(register_row=self.index + FIRST_ACTION_ROW, ref=self.ref)


def lines(period, agency):
    return [Line(index, text) for index, action in enumerate(wording.ACTIONS)
            for when, who, text in action["said"] if (when, who) == (period, agency)]


def said(rows):
    return [line.said() for line in rows]


def title_block(sheet, *texts):
    for row, text in enumerate(texts, 1):
        sheet.put(row, 1, text, bold=row == 1)


def banded(table, rows, tight=False):
    """Issue (with its reference) / Action / By when and by whom / Outcome, under a band a month; an issue spans its actions."""
    month, issue, first = None, None, 0
    for line in rows:
        if line.action["month"] != month:
            month, issue = line.action["month"], None
            table.band(month_name(month))
        if line.issue == issue:
            table.data(None, line.what, line.who, line.text)
            table.sheet.merges = [m for m in table.sheet.merges if m[0] != first or m[1] != m[3]]
            table.merge_down(first, table.row - 1)
        else:
            issue = line.issue
            first = table.data(f"{issue} ({line.tight() if tight else line.ref})", line.what, line.who, line.text)


def children_and_families(folder):
    headings = ["Issue", "Action", "By when and by whom", COMMENT]
    widths = {1: 38, 2: 48, 3: 28, 4: 55}
    for period, writer in (("2008-04", "openpyxl"), ("2008-06", "openpyxl"), ("2008-09", "LibreOffice"), ("2008-10", "openpyxl")):
        rows = lines(period, "CF")
        book = Book()
        sheet = book.sheet("Return")
        sheet.widths = widths
        title_block(sheet, "Children and Families Service", f"Inspection action plan: return for {month_name(period)}",
                    "Please do not change the first three columns")
        table = Table(book, sheet, headings, row=5)
        findings, peculiar = [], "title block, header in row 5, months as merged bands, reference in brackets behind the issue, issue merged over its actions"
        if period == "2008-06":
            for line in rows:
                if line.ref == "SCLA 8":
                    line.who = "31/06/2008 - " + line.who
            findings = ["bad-date: 31/06/2008 (SCLA8)", "changed-date: SCLA8 was given none, if the bad date is not taken first"]
            peculiar += "; references without blank (SCLA8); “31/06/2008”"
        banded(table, rows, tight=period == "2008-06")
        if period == "2008-10":
            table.blank(2)
            table.header()
            table.band("November 2008")
            table.band("December 2008")
            peculiar += "; header repeated over two empty months"
        folder.add(period, f"C&F return {month_name(period)}.xlsx", "CF", writer, book, peculiar, findings, said(rows))
    families_in_sheets(folder, headings, widths)
    families_in_january(folder)


def families_in_sheets(folder, headings, widths):
    rows = lines("2008-07", "CF")
    book = Book()
    notes = book.sheet("READ ME FIRST")
    for row, text in enumerate(["How to fill in this form", "1. One sheet for each part of the service.", "2. Keep your comment short: the board has 20 minutes.",
                                "3. Return by the 5th of the month to inspection.response@larkshire.example"], 2):
        notes.put(row, 2, text, bold=row == 2)
    for name, wanted in (("Duty & assessment", lambda ref: ref in ("SCLA 7", "SCLA 8")), ("Looked after", lambda ref: ref == "SCLA 5"),
                         ("Quality", lambda ref: ref == "SCLA 9")):
        sheet = book.sheet(name)
        sheet.widths = widths
        sheet.put(1, 1, f"C&F - {name} - July 2008", bold=True)
        table = Table(book, sheet, headings, row=3)
        banded(table, [line for line in rows if wanted(line.ref)])
        if name == "Looked after":
            table.blank()
            table.data("Children looked after move school in Year 10 or 11 when their placement ends (SCLA 19)",
                       "Taxi for up to a year so that they can stay; review the cost each term.", "Service Manager, Placements",
                       "Started with six pupils. £1,140 a week at present.")
    book.sheet("Lists", hidden=True).put(1, 1, "on time; late; not due")
    folder.add("2008-07", "Children_Families_July08_v3 FINAL.xlsx", "CF", "openpyxl", book,
               "one sheet a section, an instructions sheet, a hidden sheet of lists, an action that nobody registered",
               ["unknown-reference: SCLA 19 (Looked after)", "hidden-content: sheet Lists, if it is read at all"], said(rows))


def families_in_january(folder):
    rows = lines("2009-01", "CF")
    book = Book()
    sheet = book.sheet("Jan 09")
    table = Table(book, sheet, ["ISSUE (AND REF.)", "ACTION", "BY WHEN AND BY WHOM", "OUTCOME / COMMENT"], row=1, heading_fill="DAEEF3")
    for line in rows:
        table.data(f"({line.ref}) {line.issue}", line.what, line.who, line.text)
        table.blank()
    folder.add("2009-01", "Childrens social care - january.xlsx", "CF", "XlsxWriter", book,
               "agency by another of its names, in the file name only; reference before the issue; a blank row after each row", [], said(rows))


def sen_and_disability(folder):
    for period in ("2008-04", "2008-06", "2008-09", "2008-10", "2009-01"):
        rows = lines(period, "SEN")
        book = Book()
        sheet = book.sheet("SEN")
        sheet.put(2, 3, "Service:", bold=True)
        sheet.put(2, 4, "SEN, Disability & Access")
        sheet.put(2, 6, first_of(period), format="mmmm yyyy")
        table = Table(book, sheet, ["Ref.", "Issue", "Action", "By whom", "By when", "Outcome/comment"], row=4, column=3)
        table.other(None, "as in the plan", "as in the plan", "post, not name", "leave blank if unchanged", "incl. reason for slippage", italic=True)
        for line in rows:
            when = line.action["when"]
            if period == "2008-09" and line.ref == "LDD 3":
                when = datetime.date(2008, 11, 30)
            table.data(line.ref if period != "2008-06" else line.tight(), line.issue, line.what, line.action["who"],
                       Cell(when, format="dd/mm/yyyy") if when else None, line.text)
        findings = ["changed-date: LDD 3 from 30 September 2008 to 30 November 2008"] if period == "2008-09" else []
        peculiar = "header in row 4 from column C, guidance row under it, who and when in two columns"
        folder.add(period, f"SEN {period}.ods", "SEN", "LibreOffice", book, peculiar + ("; a date moved" if findings else ""), findings, said(rows))


def raising_achievement(folder):
    for period in ("2008-04", "2008-06", "2008-07", "2008-09", "2008-10", "2009-01"):
        rows = lines(period, "RAS")
        book = Book()
        sheet = book.sheet("Raising Achievement")
        sheet.widths = {1: 10, 2: 50, 3: 40, 4: 26, 5: 50}
        sheet.put(1, 1, "Agreed in the plan", bold=True, fill="FFE699")
        sheet.merge(1, 1, 1, 4)
        sheet.put(1, 5, "Your return", bold=True, fill="C6E0B4")
        table = Table(book, sheet, ["Rec.", "Action", "Issue", "Lead officer", "Comment (including reason for slippage)"], row=2)
        findings, peculiar = [], "two header rows, action before issue"
        for line in rows:
            ref = line.tight() if period in ("2008-09", "2009-01") else line.ref
            what = line.what
            if period == "2008-06" and line.ref == "14-19 (1)":
                ref = Cell(datetime.date(2019, 1, 14), format="dd-yy")
                findings.append("reference “14-19 (1)” became a date shown as 14-19: matched by wording, or no-reference-match")
                peculiar += "; a reference turned into a date by Excel"
            if period == "2008-06" and line.ref == "SM 6":
                what = "Write a strategy for the education of Gypsy and Traveller children in consultation with head teachers, as capacity allows."
                findings.append("changed-wording: SM 6")
                peculiar += "; the agreed wording of SM 6 watered down"
            table.data(ref, what, line.issue, line.who, line.text)
        file = f"RAS {month_name(period)}.xlsx"
        folder.add(period, file, "RAS", "XlsxWriter", book, peculiar, findings, said(rows))
        if period == "2008-10":
            folder.send_again(period, file, "Copy of RAS October 2008 (1).xlsx")


def commissioning(folder):
    for period in ("2008-04", "2008-06", "2008-07", "2008-09", "2008-10"):
        rows = lines(period, "CSL")
        book = Book()
        table = Table(book, book.sheet("csv"), ["Reference", "Issue", "Action", "By whom", "Outcome/Comment"])
        for line in rows:
            table.data(line.ref, line.issue, line.what, line.who, line.text)
        if period == "2008-10":
            with_sheet = book.sheets[0]
            with_sheet.name = "CSL"
            table.blank()
            table.other(Formula("COUNTA(A2:A3)", 2), None, None, None, "rows returned", bold=True)
            folder.add(period, "commissioning strategy localities oct08.xlsx", "CSL", "XlsxWriter", book,
                       "a totals row that is a formula with a cached value", [], said(rows))
        else:
            folder.add(period, f"commissioning_{month_name(period).replace(' ', '').lower()}.csv", "CSL", "csv", book,
                       "semicolons, Windows-1252 (curly quotes, £), line breaks inside quotes", ["reader-remark: encoding guessed"], said(rows),
                       encoding="cp1252", delimiter=";")
    rows = [("SM 8", SHARING_ROW[0], SHARING_ROW[1])]
    book = Book()
    table = Table(book, book.sheet("CSL"), ["Reference", "Action", "Outcome/Comment"])
    for row in rows:
        table.data(*row)
    folder.add("2009-01", "CSL return January.xlsx", "CSL", "LibreOffice", book, "cut off in transfer at three fifths of its length",
               ["unreadable-file: damaged"])
    folder.truncate("2009-01", "CSL return January.xlsx")


SHARING_ROW = ("Publish a guide to information sharing", "348 of 400 trained by Christmas.")


def health(folder):
    for period in PERIODS:
        rows = lines(period, "PCT")
        book = Book()
        sheet = book.sheet("Larkshire PCT")
        title_block(sheet, "Larkshire Primary Care Trust", f"Return to the Inspection Response Team, {month_name(period)}")
        table = Table(book, sheet, ["Ref", "Month due", "Action", "Internal note", "By when and by whom", "Outcome / comment"], row=4,
                      heading_fill="BDD7EE")
        for line in rows:
            who = line.who
            if period == "2008-07" and line.ref == "SRH 5":
                who = "By end of October 2008: CAMHS General Manager"
            table.data(line.ref, Cell(first_of(line.action["month"]), format="mmm-yy"), line.what, "NHS" if line.ref.startswith("SRH") else None,
                       who or None, line.text)
        table.other("Total", None, Formula(f"COUNTA(A5:A{table.row - 1})", len(rows)), bold=True)
        sheet.hidden_columns.add(4)
        findings = ["hidden-content: column D"]
        peculiar = "header in row 4, a month column with real dates (mmm-yy), a hidden column, a totals row; the same SRH 2 line each quarter"
        if period == "2008-07":
            findings.append("changed-date: SRH 5 from end of July 2008 to end of October 2008")
            peculiar += "; a date moved"
        folder.add(period, f"PCT return {month_name(period)}.xlsx", "PCT", "LibreOffice", book, peculiar, findings, said(rows))
    folder.lock_file("2008-06", "~$PCT return June 2008.xlsx", "Siân Prydderch")


def youth_offending(folder):
    for period in ("2008-04", "2008-07", "2008-10", "2009-01"):
        rows = lines(period, "YOS")
        book = Book()
        table = Table(book, book.sheet("csv"), ["ref", "issue", "action", "month", "who", "comment"])
        for line in rows:
            table.data(line.tight(), line.issue, line.what, month_name(line.action["month"]), line.who, line.text)
        folder.add(period, f"yos_{period[2:4]}{period[5:]}.csv", "YOS", "csv", book, "UTF-8 with byte order mark, commas, SRH4 without blank", [],
                   said(rows), encoding="utf-8-sig")


def pathways(folder):
    for period in ("2008-06", "2008-09"):
        rows = lines(period, "PTH")
        book = Book()
        notes = book.sheet("Instructions")
        for row, text in enumerate(["Inspection action plan", "Fill in the yellow column on the next sheet.", "Do not insert columns. Ref, Action and Comment are looked up."], 1):
            notes.put(row, 1, text, bold=row == 1)
        sheet = book.sheet("Return")
        sheet.put(1, 1, "Agency:", bold=True)
        sheet.put(1, 2, "Pathways Larkshire (Connexions)")
        sheet.put(2, 1, "Period:", bold=True)
        sheet.put(2, 2, month_name(period))
        table = Table(book, sheet, ["Ref", "Issue", "Action", "Responsible", "Progress / comment"], row=4)
        for number, line in enumerate(rows):
            at = table.data(line.ref.replace("14-19", "14–19"), line.issue, line.what, line.who, Cell(line.text, fill="FFFFCC"))
            if number == 1:
                sheet.hidden_rows.add(at)
        lists = book.sheet("Lists")
        for row, text in enumerate(["Status", "On track", "Slipped", "Done"], 1):
            lists.put(row, 1, text)
        folder.add(period, f"Pathways {month_name(period)}.xlsx", "PTH", "openpyxl", book,
                   "instructions and lists sheets around the return; en dash in 14–19; a hidden row that holds data", ["hidden-content: one row of Return"],
                   said(rows))
    book = Book()
    table = Table(book, book.sheet("Return"), ["Ref", "Action", "Progress / comment"])
    table.data("14-19 (6)", "Every provider to sign the standard for impartial advice", "33 of 38 have signed.")
    folder.add("2008-10", "Pathways October 2008.xlsx", "PTH", "openpyxl", book, "protected by a password (Wexbridge1)", ["unreadable-file: password"])
    folder.protect("2008-10", "Pathways October 2008.xlsx")


def safeguarding_board(folder):
    headings = ["Concern", "Agreed action", "Lead", "Position now"]
    for period in ("2008-04", "2008-06", "2009-01"):
        rows = lines(period, "LSB")
        book = Book()
        sheet = book.sheet("LSCB")
        sheet.widths = {1: 40, 2: 50, 3: 25, 4: 60}
        sheet.put(1, 1, f"LSCB update – {month_name(period)}", bold=True)
        table = Table(book, sheet, headings, row=2)
        for line in rows:
            table.data(line.issue, line.what, line.who, line.text)
        folder.add(period, f"LSCB update {month_name(period)}.xlsx", "LSB", "LibreOffice", book,
                   "no references at all: matched by wording; headings of its own", [], said(rows))
    book = Book()
    sheet = book.sheet("LSCB")
    sheet.put(1, 1, "LSCB update – September 2008", bold=True)
    Table(book, sheet, headings, row=2)
    folder.add("2008-09", "LSCB update September 2008.xlsx", "LSB", "openpyxl", book, "headings and nothing under them", ["empty-return"])


def make(root):
    folder = PlanFolder(root, NAME, PERIODS)
    write_register(folder)
    for agency in (children_and_families, sen_and_disability, raising_achievement, commissioning, health, youth_offending, pathways,
                   safeguarding_board):
        agency(folder)
    folder.files.sort(key=lambda entry: (entry["period"], entry["file"]))
    folder.write_key([row[0] for row in wording.AGENCIES], actions=[
        dict(register_row=index + FIRST_ACTION_ROW, ref=action["ref"], month=action["month"],
             outcomes=[dict(period=p, agency=a, text=t) for p, a, t in action["said"]])
        for index, action in enumerate(wording.ACTIONS)])
    return folder
