"""A workbook as plain values, and the programs that write it: openpyxl, XlsxWriter, LibreOffice and csv."""

import csv
import datetime
import io
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter

LONG_AGO = datetime.datetime(2020, 1, 1)


@dataclass
class Cell:
    value: object = None  # text, number, date, Formula or Rich
    bold: bool = False
    italic: bool = False
    fill: object = None  # "FF0000" or ("theme", 9, -0.25)
    format: str = ""


@dataclass
class Formula:
    text: str  # without "="
    cached: object = None


@dataclass
class Rich:
    runs: list  # of (text, "" | "i" | "b")

    def plain(self):
        return "".join(text for text, _ in self.runs)


@dataclass
class Sheet:
    name: str
    cells: dict = field(default_factory=dict)  # (row, column) from 1
    merges: list = field(default_factory=list)  # (row, column, row, column)
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)
    widths: dict = field(default_factory=dict)
    hidden: bool = False

    def put(self, row, column, value, **style):
        cell = value if isinstance(value, Cell) else Cell(value)
        for name, setting in style.items():
            if not getattr(cell, name):
                setattr(cell, name, setting)
        if cell.value is not None or cell.fill:
            self.cells[row, column] = cell

    def merge(self, *corners):
        self.merges.append(corners)


@dataclass
class Book:
    sheets: list = field(default_factory=list)
    rows: int = 0  # data rows, as the answer key counts them

    def sheet(self, name, **settings):
        self.sheets.append(Sheet(name, **settings))
        return self.sheets[-1]


class Table:
    """Rows written one under the other; counts those that hold data."""

    def __init__(self, book, sheet, headings, row=1, column=1, heading_fill="D9E2F3", bold=True):
        self.book, self.sheet, self.headings = book, sheet, headings
        self.row, self.column, self.heading_fill, self.bold = row, column, heading_fill, bold
        if headings:
            self.header()

    def header(self):
        self._write(self.headings, bold=self.bold, fill=self.heading_fill)

    def _write(self, values, **style):
        for offset, value in enumerate(values):
            self.sheet.put(self.row, self.column + offset, value, **style)
        self.row += 1
        return self.row - 1

    def data(self, *values):
        self.book.rows += 1
        return self._write(values)

    def other(self, *values, **style):
        return self._write(values, **style)

    def blank(self, count=1):
        self.row += count

    def band(self, text, merged=True, fill="E7E6E6", bold=True, width=None):
        last = self.column + (width or len(self.headings)) - 1
        self.sheet.put(self.row, self.column, text, bold=bold, fill=fill)
        if merged:
            self.sheet.merge(self.row, self.column, self.row, last)
        self.row += 1
        return self.row - 1

    def merge_down(self, first, last, offset=0):
        if last > first:
            self.sheet.merge(first, self.column + offset, last, self.column + offset)


def _colour(fill):
    if isinstance(fill, tuple):
        return Color(theme=fill[1], tint=fill[2])
    return Color(rgb="FF" + fill)


def _openpyxl_value(value):
    if isinstance(value, Formula):
        return "=" + value.text
    if isinstance(value, Rich):
        fonts = {"i": InlineFont(i=True), "b": InlineFont(b=True)}
        return CellRichText(*[TextBlock(fonts[mark], text) if mark else text for text, mark in value.runs])
    return value


def with_openpyxl(book, path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    thin = Side(style="thin", color="FFBFBFBF")
    for sheet in book.sheets:
        target = workbook.create_sheet(sheet.name)
        for (row, column), cell in sheet.cells.items():
            place = target.cell(row, column)
            place.value = _openpyxl_value(cell.value)
            place.alignment = Alignment(wrap_text=True, vertical="top")
            place.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            if cell.bold or cell.italic:
                place.font = Font(bold=cell.bold, italic=cell.italic)
            if cell.fill:
                place.fill = PatternFill("solid", fgColor=_colour(cell.fill))
            if cell.format:
                place.number_format = cell.format
        for top, left, bottom, right in sheet.merges:
            target.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in sheet.hidden_rows:
            target.row_dimensions[row].hidden = True
        for column, width in sheet.widths.items():
            target.column_dimensions[get_column_letter(column)].width = width
        for column in sheet.hidden_columns:
            target.column_dimensions[get_column_letter(column)].hidden = True
        if sheet.hidden:
            target.sheet_state = "hidden"
    workbook.properties.creator = ""
    workbook.properties.created = workbook.properties.modified = LONG_AGO
    workbook.save(path)
    _settle(path)


def with_xlsxwriter(book, path):
    workbook = xlsxwriter.Workbook(str(path))
    workbook.set_properties({"created": LONG_AGO})
    for sheet in book.sheets:
        target = workbook.add_worksheet(sheet.name)
        formats = {}

        def style(cell):
            key = (cell.bold, cell.italic, str(cell.fill), cell.format)
            if key not in formats:
                settings = {"text_wrap": True, "valign": "top", "border": 1}
                settings |= {"bold": True} if cell.bold else {}
                settings |= {"italic": True} if cell.italic else {}
                settings |= {"bg_color": "#" + cell.fill} if cell.fill else {}
                settings |= {"num_format": cell.format} if cell.format else {}
                formats[key] = workbook.add_format(settings)
            return formats[key]

        bold, italic = workbook.add_format({"bold": True}), workbook.add_format({"italic": True})
        for top, left, bottom, right in sheet.merges:
            corner = sheet.cells.get((top, left), Cell())
            target.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", style(corner))
        for (row, column), cell in sheet.cells.items():
            row, column, value = row - 1, column - 1, cell.value
            if value is None:
                target.write_blank(row, column, None, style(cell))
            elif isinstance(value, Formula):
                target.write_formula(row, column, "=" + value.text, style(cell), value.cached)
            elif isinstance(value, Rich):
                marks = {"b": [bold], "i": [italic], "": []}
                target.write_rich_string(row, column, *[p for t, m in value.runs for p in marks[m] + [t]], style(cell))
            elif isinstance(value, (datetime.date, datetime.datetime)):
                target.write_datetime(row, column, value, style(cell))
            elif isinstance(value, str):
                target.write_string(row, column, value, style(cell))
            else:
                target.write(row, column, value, style(cell))
        for row in sheet.hidden_rows:
            target.set_row(row - 1, None, None, {"hidden": True})
        for column, width in sheet.widths.items():
            target.set_column(column - 1, column - 1, width)
        for column in sheet.hidden_columns:
            target.set_column(column - 1, column - 1, None, None, {"hidden": True})
        if sheet.hidden:
            target.hide()
    workbook.close()


def with_libreoffice(book, path):
    """The suffix of `path` (.xlsx or .ods) says what LibreOffice saves."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in" / f"{path.stem}.xlsx"
        source.parent.mkdir()
        with_openpyxl(book, source)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{tempfile.gettempdir()}/boardpack-samples", "--headless", "--convert-to", path.suffix[1:],
             "--outdir", folder, str(source)],
            check=True, capture_output=True, timeout=180)
        shutil.move(Path(folder) / path.name, path)
    _settle(path)


def with_csv(book, path, encoding="utf-8", delimiter=",", newline="\r\n"):
    sheet = book.sheets[0]
    last_row = max(row for row, _ in sheet.cells)
    last_column = max(column for _, column in sheet.cells)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    for row in range(1, last_row + 1):
        writer.writerow([_csv_value(sheet.cells.get((row, column), Cell())) for column in range(1, last_column + 1)])
    path.write_bytes(out.getvalue().encode(encoding))


def _csv_value(cell):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, Rich):
        return value.plain()
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, Formula):
        return str(value.cached)
    return str(value)


def _settle(path):
    """Takes the clock out of a zip: entry times become 2020 in place, dates of the document properties too."""
    data = path.read_bytes()
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    dated = [name for name in names if re.search(r"core\.xml$|^meta\.xml$", name)]
    if dated:
        old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
        with zipfile.ZipFile(new, "w") as archive:
            for info in old.infolist():
                content = old.read(info)
                if info.filename in dated:
                    content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", b"2020-01-01T00:00:00", content)
                    content = re.sub(rb"<meta:editing-duration>[^<]*</meta:editing-duration>", b"", content)
                archive.writestr(info, content)
        data = new.getvalue()
    data = bytearray(data)
    stamp = struct.pack("<HH", 0, (2020 - 1980) << 9 | 1 << 5 | 1)
    for signature, offset in ((b"PK\x03\x04", 10), (b"PK\x01\x02", 12)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset:at + offset + 4] = stamp
            at = data.find(signature, at + 4)
    path.write_bytes(data)
