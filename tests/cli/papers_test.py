import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import plans


class Papers(unittest.TestCase):
    def test_every_pdf_passes_qpdf(self):
        for plan in plans.PLANS:
            for paper in plans.built(plan).papers(".pdf"):
                with self.subTest(paper=f"{plan}/{paper.name}"):
                    done = subprocess.run(["qpdf", "--check", str(paper)], capture_output=True, text=True)
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_each_report_comes_as_a_pdf_and_a_workbook(self):
        for plan in plans.PLANS:
            built = plans.built(plan)
            names = {paper.stem for paper in built.papers(".xlsx")} - {"findings"}
            self.assertTrue(names, plan)
            self.assertEqual(names, {paper.stem for paper in built.papers(".pdf")}, plan)
            self.assertTrue((built.folder / "findings.txt").is_file(), plan)

    def test_every_workbook_opens_and_hides_and_calculates_nothing(self):
        for plan in plans.PLANS:
            for paper in plans.built(plan).papers(".xlsx"):
                with self.subTest(paper=f"{plan}/{paper.name}"):
                    book = plans.openpyxl.load_workbook(paper)
                    for sheet in book.worksheets:
                        self.assertEqual(sheet.sheet_state, "visible")
                        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
                        self.assertTrue(cells, sheet.title)
                        self.assertFalse([cell.coordinate for cell in cells if cell.data_type == "f"])
                        self.assertLessEqual(max(row.height or 0 for row in sheet.row_dimensions.values()), 409)

    def test_libreoffice_shows_what_the_workbooks_hold(self):
        papers = [paper for plan in plans.PLANS for paper in plans.built(plan).papers(".xlsx")]
        with tempfile.TemporaryDirectory() as work:
            for number, paper in enumerate(papers):
                (Path(work) / f"{number}.xlsx").write_bytes(paper.read_bytes())
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf",
                 "--outdir", work, *(str(Path(work) / f"{number}.xlsx") for number in range(len(papers)))],
                capture_output=True, check=True, timeout=300)
            for number, paper in enumerate(papers):
                with self.subTest(paper=f"{paper.parent.parent.name}/{paper.name}"):
                    shown = plans.words(plans.pdf_text(Path(work) / f"{number}.pdf"))
                    held = set()
                    for sheet in plans.openpyxl.load_workbook(paper).worksheets:
                        for row in sheet.iter_rows():
                            for cell in row:
                                if isinstance(cell.value, str):
                                    held |= {word for word in plans.words(cell.value) if len(word) <= 12}
                    lost = held - shown
                    # A long word in a narrow column may be broken between two lines.
                    self.assertLessEqual(len(lost), len(held) // 100, sorted(lost)[:20])


class Conservation(unittest.TestCase):
    def test_the_sum_of_rows_balances(self):
        for plan in plans.PLANS:
            with self.subTest(plan=plan):
                found = plans.SUM.search(plans.built(plan).run.stdout)
                self.assertIsNotNone(found, plans.built(plan).run.stdout[-300:])
                rows, *parts = (int(number.replace(",", "")) for number in found.groups())
                self.assertEqual(rows, sum(parts))
                self.assertGreater(rows, 0)

    def test_the_files_that_are_named_last_are_all_that_were_written(self):
        for plan in plans.PLANS:
            built = plans.built(plan)
            named = built.run.stdout.splitlines()[-len(list(built.folder.iterdir())):]
            self.assertEqual({Path(line).name for line in named}, {path.name for path in built.folder.iterdir()}, plan)

    def test_the_words_of_every_merged_row_are_in_a_paper(self):
        for plan in plans.PLANS:
            built = plans.built_with_every_report(plan)
            # What is not merged is told in the findings; agreed wording is shown as the register has it.
            findings = (built.folder / "findings.txt").read_text(encoding="utf-8")
            told = plans.words(findings)
            unmapped = set(re.findall(r"^(.+):([^:!]+)!([A-Z]+)\d+: .* \[unmapped-column\]$", findings, re.M))
            for paper in built.papers(".pdf"):
                told |= plans.words(plans.pdf_text(paper))
            for sheet in plans.workbook(plans.INPUTS / plan / "plan.xlsx").worksheets:
                for row in sheet.iter_rows(values_only=True):
                    told |= {word for value in row if isinstance(value, str) for word in plans.words(value)}
            for file, sheet, number in sorted(self.merged_rows(built)):
                row = plans.workbook(plans.INPUTS / plan / file)[sheet][number]
                with self.subTest(row=f"{plan}/{file}:{sheet}!{number}"):
                    text = " ".join(cell.value for cell in row if isinstance(cell.value, str)
                                    and (file, sheet, cell.column_letter) not in unmapped)
                    # A longer word may be broken between two lines.
                    self.assertFalse({word for word in plans.words(text) - told if len(word) <= 20})

    def merged_rows(self, built):
        prefix = f"returns/{built.period}/"
        rows = set()
        for _, source in plans.sources(built.json):
            if source["file"].startswith(prefix) and source["file"].endswith((".xlsx", ".xlsm")):
                rows.add((source["file"], source["sheet"], int(re.search(r"\d+$", source["cell"]).group())))
        self.assertTrue(rows, built.plan)
        return rows


class Provenance(unittest.TestCase):
    def test_the_sheet_of_sources_leads_from_each_cell_of_a_paper_to_cells_that_say_it(self):
        for plan in plans.PLANS:
            built = plans.built_with_every_report(plan)
            followed_of_plan = 0
            for paper in built.papers(".xlsx"):
                if paper.stem == "findings":
                    continue
                book = plans.openpyxl.load_workbook(paper)
                # Slippage without slips, changes without a change, a scorecard without measures: no cell to trace.
                if paper.stem in ("slippage", "changes", "scorecard") and "Sources" not in book.sheetnames:
                    continue
                header, *lines = book["Sources"].iter_rows()
                names = [cell.value for cell in header]
                self.assertEqual(names, ["Paper's sheet", "Row", "Agency", "File", "Sheet", "Columns (cells)"])
                shown, followed = None, 0
                for line in lines:
                    sheet, row, agency, file, source_sheet, columns = (cell.value for cell in line)
                    if line[1].hyperlink:
                        shown = line[1].hyperlink.location.rsplit("!", 1)
                        self.assertEqual(shown[0], "'" + sheet.replace("'", "''") + "'")
                    self.assertEqual(int(re.search(r"\d+$", shown[1]).group()), row)
                    said_in = re.findall(r"(?:^|; )([^;]+?) \(([A-Z]+\d+(?:, [A-Z]+\d+)*)\)(?=;|$)", columns)
                    self.assertTrue(agency, line)
                    # How many rows a file brought is said by the whole file.
                    if columns != "Rows returned":
                        self.assertEqual("; ".join(f"{column} ({cells})" for column, cells in said_in), columns)
                    self.assertEqual(agency == "register", file == "plan.xlsx")
                    path = plans.INPUTS / plan / file
                    self.assertTrue(path.is_file(), file)
                    if path.suffix not in (".xlsx", ".xlsm"):
                        continue
                    # A row of figures counts the cells that it names.
                    if sum(isinstance(cell.value, int) for cell in book[sheet][row]) > 2:
                        followed += len(said_in)
                        continue
                    for source_cell in (cell for _, cells in said_in for cell in cells.split(", ")):
                        said = plans.workbook(path)[source_sheet][source_cell].value
                        in_row = [plans.words(str(cell.value)) for cell in book[sheet][row] if cell.value]
                        if isinstance(said, str) and len(said) > 12:
                            with self.subTest(source=f"{plan}/{paper.name}:{sheet}!{row} {file}:{source_sheet}!{source_cell}"):
                                # A row may show one line of a cell, or the cell with what others say.
                                held = plans.words(said)
                                self.assertTrue(any(len(held & words) * 2 > min(len(held), len(words)) for words in in_row),
                                                (said, in_row))
                            followed += 1
                self.assertGreater(len(lines), 0, paper)
                followed_of_plan += followed
            self.assertGreater(followed_of_plan, 100, plan)

    def test_every_value_of_the_plan_is_in_the_cell_it_names(self):
        for plan in plans.PLANS:
            built = plans.built(plan)
            seen = 0
            for value, source in plans.sources(built.json):
                path = plans.INPUTS / plan / source["file"]
                self.assertTrue(path.is_file(), source)
                if path.suffix not in (".xlsx", ".xlsm") or not isinstance(value, str) or not value:
                    continue
                cell = plans.workbook(path)[source["sheet"]][source["cell"]]
                if not isinstance(cell.value, str):
                    continue
                # A value may go on in the cells below the one it begins in.
                said, held = plans.words(value), plans.words(cell.value)
                with self.subTest(source=f"{plan}/{source}"):
                    self.assertTrue(said <= held or held <= said, (value, cell.value))
                seen += 1
            self.assertGreater(seen, 20, plan)
