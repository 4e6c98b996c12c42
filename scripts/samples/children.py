"""Plan 3 as files: the register and what nine agencies sent in at three dates."""

import children_wording as wording
import logo
from evidence import plain_pdf
from grid import Book, Cell, Formula, Table, with_csv, with_openpyxl
from plan_folder import PlanFolder, month_name, register_sheet

NAME = "children-plan-progress"
PERIODS = ["2019-03", "2019-09", "2020-03"]
FIRST_ACTION_ROW = 2
AREAS = {row[0]: row for row in wording.AREAS}
KNOW = "How we will know this area of focus has improved"


class Answered:
    """One action with an agency's answers to its measures."""

    def __init__(self, index, answers):
        self.action, self.index, self.answers = wording.ACTIONS[index], index, answers
        area = AREAS[self.action["area"]]
        self.area = f"{area[1]}\n{area[2].upper()}"
        self.measures = self.action["measures"]
        self.ref, self.text = self.action["ref"], self.action["text"]

    def measures_text(self):
        return "\n".join(f"{number}. {text}" for number, text in enumerate(self.measures, 1)) if len(self.measures) > 1 else self.measures[0]

    def numbered(self):
        return "\n".join(f"{number}. {text}" if number else text for number, text in sorted(self.answers.items()))

    def said(self):
        return dict(register_row=self.index + FIRST_ACTION_ROW, ref=self.ref, answers=sorted(self.answers))


def answered(period, agency):
    return [Answered(index, wording.ANSWERS[period, agency, action["ref"]]) for index, action in enumerate(wording.ACTIONS)
            if (period, agency, action["ref"]) in wording.ANSWERS]


def said(rows):
    return [row.said() for row in rows]


def year_heading(period):
    return {"2019-03": "Progress for Year 1 2018-19", "2019-09": "Progress (half-year)", "2020-03": "Progress for Year 2 2019-20"}[period]


def write_register(folder):
    book = Book()
    register_sheet(book, "Plan", ["Key", "Value"], wording.PLAN.items(), widths=(22, 90))
    logo.png(folder.folder / wording.PLAN["Logo"], ["Larkshire", "Children’s Trust"])
    register_sheet(book, "Agencies", ["Code", "Name", "Other names", "Contact", "E-mail"], wording.AGENCIES, widths=(8, 40, 60, 30, 40))
    register_sheet(book, "Areas", ["Code", "Title", "Statement", "Outcome sought", "Leads"], wording.AREAS, widths=(8, 20, 50, 60, 40))
    headings = ["Ref", "Area", "Outcome or issue", "Action", "Responsible agencies", "Timescale", "Owner", "Accountable leader",
                "Measures of success", "Reporting timetable"]
    rows = [[a["ref"], a["area"], AREAS[a["area"]][2], a["text"], a["agencies"], None, None, a["leads"], Answered(i, {}).measures_text(),
             a["timetable"]] for i, a in enumerate(wording.ACTIONS)]
    register_sheet(book, "Actions", headings, rows, widths=(8, 6, 30, 60, 35, 12, 12, 30, 60, 18))
    headings = ["Ref", "Area", "Measure", "Unit", "Baseline", "Target", "Better"]
    quarters = [month_name(period)[:3] + month_name(period)[-5:] for period in PERIODS]
    headings += [f"Target {quarter}" for quarter in quarters] + [f"Actual {quarter}" for quarter in quarters]
    rows = [fixed + [Cell(value, format="0.0%" if fixed[3] == "%" else "#,##0") for value in trajectory + actuals]
            for *fixed, trajectory, actuals in wording.MEASURES]
    register_sheet(book, "Measures", headings, rows, widths=(8, 6, 50, 10, 12, 10, 10))
    register_sheet(book, "Glossary", ["Term", "Meaning"], wording.GLOSSARY, widths=(18, 80))
    register_sheet(book, "Narrative", ["Heading", "Text"], wording.NARRATIVE, widths=(36, 110))
    with_openpyxl(book, folder.folder / "plan.xlsx")


def measure_rows(table, row, values=None):
    """Area, actions and agencies merged over one row a measure, each answered beside it."""
    first = table.row
    for number, measure in enumerate(row.measures, 1):
        lead = [row.area, row.text, row.action["agencies"]] if number == 1 else [None] * 3
        answer = (values or {}).get(number, row.answers.get(number))
        table.data(*lead, f"{number}. {measure}", f"{number}. {answer}" if isinstance(answer, str) else answer)
    for offset in range(3):
        table.merge_down(first, table.row - 1, offset)


def education(folder):
    headings = ["Area of Focus", "Actions", "Responsible agencies", KNOW]
    for period, writer in (("2019-03", "openpyxl"), ("2019-09", "LibreOffice"), ("2020-03", "XlsxWriter")):
        rows = answered(period, "EDU")
        book = Book()
        sheet = book.sheet("Education")
        sheet.widths = {1: 22, 2: 50, 3: 28, 4: 50, 5: 60}
        sheet.put(1, 1, "Education Service", bold=True)
        sheet.put(2, 1, f"Children and Young People’s Plan, {month_name(period)}")
        table = Table(book, sheet, headings + [year_heading(period)], row=4)
        peculiar, findings = "area, actions and agencies merged over one row a measure; measures and answers numbered", []
        for row in rows:
            if period == "2019-09":
                table.data(row.area, row.text, row.action["agencies"], row.measures_text(), row.numbered())
                peculiar = "everything of an area in one row, eleven numbered answers in one cell"
            else:
                measure_rows(table, row, {6: Cell(0.069, format="0.0%")} if period == "2020-03" else None)
        if period == "2020-03":
            peculiar += "; one answer is the percentage 6.9% alone, a number; “Refer to above, no. 10.”; a web address; the name of an attached file"
        folder.add(period, f"Education return {month_name(period)}.xlsx", "EDU", writer, book, peculiar, findings, said(rows))


def early_help(folder):
    for period in PERIODS:
        rows = answered(period, "EH")
        book = Book()
        sheet = book.sheet("Early Help")
        table = Table(book, sheet, ["Ref", "Area of focus", "How we will know", "Progress", "Reporting timetable"], row=3, column=2)
        sheet.put(1, 2, "Agency: Early Help", bold=True)
        for row in rows:
            area = AREAS[row.action["area"]][1]
            for number, text in sorted(row.answers.items()):
                table.data(row.ref, area, f"{number}. {row.measures[number - 1]}", f"{number}. {text}", row.action["timetable"])
        folder.add(period, f"Early Help {period}.ods", "EH", "LibreOffice", book, "from column B; only the measures it answers, one a row, without the action",
                   [], said(rows))


def public_health(folder):
    for period in PERIODS:
        rows = answered(period, "PH")
        book = Book()
        sheet = book.sheet("PH")
        sheet.put(1, 1, "PUBLIC HEALTH", bold=True)
        sheet.merge(1, 1, 1, 4)
        table = Table(book, sheet, ["Actions", "No.", KNOW, "Progress", "Checked by"], row=2, heading_fill="C6E0B4")
        for row in rows:
            first = table.row
            for number, text in sorted(row.answers.items()):
                table.data(row.text if table.row == first else None, number, row.measures[number - 1], text, "UO" if number == 6 else None)
            table.merge_down(first, table.row - 1)
        sheet.hidden_columns.add(5)
        folder.add(period, f"PH_{month_name(period).replace(' ', '_')}.xlsx", "PH", "openpyxl", book,
                   "the measure’s number in a column of its own; figures by term on tabbed lines in one cell; a hidden column", ["hidden-content: column E"], said(rows))


def fenbrook(folder):
    for period in PERIODS:
        rows = answered(period, "FHW")
        book = Book()
        table = Table(book, book.sheet("csv"), ["Ref", "Actions", "Measures of success", "Progress"])
        for row in rows:
            table.data(row.ref, row.text, row.measures_text(), row.numbered())
        folder.add(period, f"fenbrook_{period}.csv", "FHW", "csv", book, "UTF-8 with byte order mark; numbered lists and bullets inside quoted cells", [], said(rows),
                   encoding="utf-8-sig")


def districts(folder):
    for period in ("2019-03", "2020-03"):
        rows = answered(period, "DIS")
        book = Book()
        for row in rows:
            sheet = book.sheet(AREAS[row.action["area"]][1])
            sheet.put(1, 1, "District and City Councils", bold=True)
            sheet.put(2, 1, f"Reporting period: {month_name(period)}")
            table = Table(book, sheet, ["Area of Focus", "Actions", "Responsible agencies", KNOW, year_heading(period)], row=4)
            at = table.data(row.area, row.text, row.action["agencies"], row.measures_text(), row.numbered())
            if period == "2020-03":
                sheet.hidden_rows.add(at + 3)
                sheet.put(at + 3, 5, "internal: Tolbury asked not to name the hall")
                book.rows += 1
        file = {"2019-03": "district councils_march19 FINAL v2.xlsx", "2020-03": "district councils_mar20 FINAL.xlsx"}[period]
        findings = ["hidden-content: a hidden row", "row-not-understood: the same row"] if period == "2020-03" else []
        folder.add(period, file, "DIS", "LibreOffice", book, "one sheet an area" + ("; a hidden row with a stray remark" if findings else ""), findings, said(rows))
    stale = folder.path("2019-09", "district councils_march19 FINAL v2.xlsx")
    stale.write_bytes(folder.path("2019-03", stale.name).read_bytes())
    first = next(entry for entry in folder.files if entry["file"] == stale.name)
    folder.note("2019-09", stale.name, "DIS", first["writer"], first["rows"], "March’s return sent again in September: its label and name say March 2019",
                ["misplaced-file"], first["says"])


def police(folder):
    for period in PERIODS:
        rows = answered(period, "POL")
        book = Book()
        table = Table(book, book.sheet("csv"), ["Focus", "Actions", "No", "Measure", "Progress"])
        for row in rows:
            for number, text in sorted(row.answers.items()):
                table.data(AREAS[row.action["area"]][1], row.text, number, row.measures[number - 1], text)
        folder.add(period, "police.csv", "POL", "csv", book, "semicolons, Windows-1252; the same file name each time; a column “No” that numbers the measures",
                   ["reader-remark: encoding guessed"], said(rows), encoding="cp1252", delimiter=";")


def voluntary(folder):
    for period in PERIODS:
        rows = answered(period, "VCS")
        book = Book()
        sheet = book.sheet("Sheet1")
        table = Table(book, sheet, ["AREA OF FOCUS", "ACTIONS", "PROGRESS"], heading_fill="FCE4D6")
        for row in rows:
            table.data(AREAS[row.action["area"]][1], row.text, row.numbered())
            table.blank(2)
        if period == "2020-03":
            table.data("Be healthy", "• Lend tablets to families who cannot get on line.", "74 lent. Not in the plan, we know, but it is what we do all day.")
        folder.add(period, f"Voluntary Action return {month_name(period)[:3]}{period[2:4]}.xlsx", "VCS", "LibreOffice", book,
                   "no references or measures; an e-mail pasted into a cell (September); blank rows" + ("; an action that nobody registered" if period == "2020-03" else ""),
                   ["no-reference-match: lending tablets"] if period == "2020-03" else [], said(rows))


def domestic_abuse(folder):
    for period in PERIODS:
        rows = answered(period, "DAP")
        book = Book()
        sheet = book.sheet("DA return")
        sheet.put(2, 2, "Domestic Abuse Partnership", bold=True)
        sheet.put(3, 2, f"Update for: {month_name(period)}")
        headings = ["Actions", "Responsible agencies", KNOW, "Children’s Trust Board Leads", "Reporting timetable", "Progress"]
        table = Table(book, sheet, headings, row=6, column=2)
        table.band("BE SAFE – Focus on children who live with domestic abuse")
        for row in rows:
            first = table.row
            for number, measure in enumerate(row.measures, 1):
                lead = [row.text, row.action["agencies"]] if number == 1 else [None, None]
                answer = row.answers.get(number)
                table.data(*lead, f"{number}. {measure}", row.action["leads"] if number == 1 else None, row.action["timetable"] if number == 1 else None,
                           f"{number}. {answer}" if answer else None)
            for offset in (0, 1, 3, 4):
                table.merge_down(first, table.row - 1, offset)
        peculiar = "from column B, header in row 6, the area as a band, actions merged over their measures; names of evidence files in the text"
        findings = []
        file = f"DA Partnership {month_name(period)}.xlsx"
        folder.add(period, file, "DAP", "XlsxWriter" if period == "2019-09" else "openpyxl", book, peculiar, findings, said(rows))


def engagement(folder):
    for period in PERIODS:
        rows = answered(period, "ENG")
        book = Book()
        sheet = book.sheet("Engagement")
        table = Table(book, sheet, ["Area of Focus", "Actions", "Responsible agencies", KNOW, "Progress"], row=1)
        table.other("Be …", "copied from the plan", None, "copied from the plan", "two or three sentences", italic=True)
        for row in rows:
            table.data(row.area, row.text, row.action["agencies"], row.measures_text(), row.numbered())
        table.other("Total", Formula(f"COUNTA(B3:B{table.row - 1})", len(rows)), bold=True)
        folder.add(period, f"Engagement Team {period}.xlsx", "ENG", "XlsxWriter", book, "guidance row, totals row with a cached formula", [], said(rows))


def write_evidence(folder):
    """Files that returns name; the names are written as people write them. Two that are named were never sent, one that was is not named."""
    target = folder.folder / "evidence"
    (target / "2020-03").mkdir(parents=True)
    for rows, name, writer in ((wording.ATTENDANCE, "2020-03/Attendance data Autumn 2019.csv", with_csv),
                               (wording.VOICE_LOG, "2020-03/youth voice log 2019-20.xlsx", with_openpyxl)):
        book = Book()
        table = Table(book, book.sheet("Data"), [], row=1)
        for row in rows:
            table.other(*row)
        writer(book, target / name)
    plain_pdf(target / "Are you listening 2018 - results.pdf", wording.LISTENING)
    (target / "notes of call.txt").write_text("Rang the partnership about the audit report: it will be sent.\n", encoding="utf-8")


def make(root):
    folder = PlanFolder(root, NAME, PERIODS)
    write_register(folder)
    write_evidence(folder)
    for agency in (education, early_help, public_health, fenbrook, districts, police, voluntary, domestic_abuse, engagement):
        agency(folder)
    folder.lock_file("2020-03", "~$district councils_mar20 FINAL.xlsx", "François Delacroix-Webb")
    folder.files.sort(key=lambda entry: (entry["period"], entry["file"]))
    folder.write_key(
        [row[0] for row in wording.AGENCIES],
        actions=[dict(register_row=i + FIRST_ACTION_ROW, ref=a["ref"], measures=len(a["measures"]),
                      answers=[dict(period=p, agency=g, number=n or None, text=t) for (p, g, r), texts in wording.ANSWERS.items() if r == a["ref"]
                               for n, t in sorted(texts.items())]) for i, a in enumerate(wording.ACTIONS)])
    return folder
