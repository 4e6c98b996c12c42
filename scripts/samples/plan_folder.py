"""One sample plan on disk: its register, its returns and the answer key to them."""

import datetime
import json
import shutil
from pathlib import Path

import msoffcrypto

import grid
from grid import Book, Cell, Table

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
STATUSES = [
    ("R", "Red", "Little or no progress", "C00000", "no"),
    ("A", "Amber", "Progressing", "FFC000", "no"),
    ("G", "Green", "Completed or embedding", "00B050", "yes"),
    ("Grey", "Grey", "Being addressed through wider or other systems", "A6A6A6", "no"),
]
WRITERS = {
    "openpyxl": grid.with_openpyxl,
    "XlsxWriter": grid.with_xlsxwriter,
    "LibreOffice": grid.with_libreoffice,
    "csv": grid.with_csv,
}


def month_name(period):
    year, month = period.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"


def first_of(period):
    return datetime.date(int(period[:4]), int(period[5:]), 1)


class PlanFolder:
    def __init__(self, root, name, periods):
        self.name = name
        self.root = root
        self.folder = root / "inputs" / name
        self.periods = periods
        self.files = []  # dicts, as in the answer key
        shutil.rmtree(self.folder, ignore_errors=True)
        for period in periods:
            (self.folder / "returns" / period).mkdir(parents=True)

    def path(self, period, file):
        return self.folder / "returns" / period / file

    def add(self, period, file, agency, writer, book, peculiar="", findings=(), says=(), **options):
        """`says` lists what the rows report, for the answer key."""
        WRITERS[writer](book, self.path(period, file), **options)
        self.note(period, file, agency, writer, book.rows, peculiar, findings, says)

    def note(self, period, file, agency, writer, rows, peculiar, findings=(), says=(), readable=True):
        self.files.append(dict(period=period, file=file, agency=agency, writer=writer, rows=rows, readable=readable,
                               peculiar=peculiar, findings=list(findings), says=list(says)))

    def protect(self, period, file, password="Wexbridge1"):
        path = self.path(period, file)
        plain = path.with_suffix(".plain")
        path.rename(plain)
        with plain.open("rb") as source, path.open("wb") as target:
            msoffcrypto.OfficeFile(source).encrypt(password, target)
        plain.unlink()
        self._unreadable(period, file)

    def truncate(self, period, file, share=0.6):
        path = self.path(period, file)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        self._unreadable(period, file)

    def _unreadable(self, period, file):
        entry = next(entry for entry in self.files if (entry["period"], entry["file"]) == (period, file))
        entry.update(rows=0, readable=False, says=[])

    def send_again(self, period, file, copy):
        shutil.copyfile(self.path(period, file), self.path(period, copy))
        first = next(entry for entry in self.files if entry["file"] == file and entry["period"] == period)
        self.note(period, copy, first["agency"], first["writer"], first["rows"], f"the same bytes as `{file}`: all rows unchanged",
                  [], first["says"])

    def lock_file(self, period, file, user):
        name = user.encode("latin-1", "replace")
        data = bytes([len(name)]) + name.ljust(54, b" ") + bytes([len(user), 0]) + user.encode("utf-16-le")
        self.path(period, file).write_bytes(data.ljust(165, b" "))
        self.note(period, file, "", "Excel’s lock file", 0, "165 bytes naming who has the file open", ["skipped-file"], readable=False)

    def write_key(self, agencies, **more):
        sent = {(entry["period"], entry["agency"]) for entry in self.files}
        self.actions = len(more["actions"])
        self.missing = {period: [code for code in agencies if (period, code) not in sent] for period in self.periods}
        key = dict(plan=self.name, periods=self.periods, missing_returns=self.missing,
                   files=[{k: v for k, v in entry.items() if k not in ("writer", "peculiar")} for entry in self.files], **more)
        target = self.root / "tests" / "cases" / f"{self.name}.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(key, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    def readme_table(self):
        lines = ["| file | writer | rows | what is peculiar | findings expected |", "|---|---|---:|---|---|"]
        for entry in self.files:
            lines.append(f"| {entry['period']}/{entry['file']} | {entry['writer']} | {entry['rows']} | {entry['peculiar'] or '–'} |"
                         f" {'; '.join(entry['findings']) or '–'} |")
        return "\n".join(lines)


def register_sheet(book, name, headings, rows, title="", widths=()):
    """Register sheets are not returns: their rows are not counted."""
    sheet = book.sheet(name)
    sheet.widths = dict(enumerate(widths, 1))
    table = Table(book, sheet, [], row=1)
    if title:
        table.other(title, bold=True)
    table.other(*headings, bold=True, fill="DDEBF7")
    first = table.row
    for row in rows:
        table.other(*row)
    return sheet, first


def merge_repeats(sheet, first, last, column):
    """Merges a run of equal neighbours in a column, as people do with an outcome that several actions serve."""
    row = first
    while row <= last:
        end = row
        value = sheet.cells.get((row, column), Cell()).value
        while value and end < last and sheet.cells.get((end + 1, column), Cell()).value == value:
            end += 1
            del sheet.cells[end, column]
        if end > row:
            sheet.merge(row, column, end, column)
        row = end + 1
