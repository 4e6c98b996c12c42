#!/usr/bin/python3
"""Every word of every cell of a paper's workbook is read in the same order in its tagged PDF.

reading_order.py FILE.pdf ...: each beside its FILE.xlsx. Names what is missing and exits with 1.
"""

import re
import subprocess
import sys
from pathlib import Path

import openpyxl

INVISIBLE = re.compile("[\\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufffd]+")


def told(pdf):
    """What assistive technology reads, without white space: words broken between lines are whole again."""
    shown = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return squeezed("".join(line.strip()[1:-1] for line in shown.splitlines() if re.match(r'\s+"', line)))


def squeezed(text):
    return INVISIBLE.sub("", text)


def missing(pdf):
    text = told(pdf)
    lost = []
    at = 0
    for sheet in openpyxl.load_workbook(pdf.with_suffix(".xlsx"), read_only=False).worksheets:
        if sheet["A1"].value == "Paper's sheet":
            continue  # where the cells come from is said in the workbook alone
        for row in sheet.iter_rows():
            for cell in row:
                # Dates and numbers are typed cells; the PDF has them as written.
                if not isinstance(cell.value, str):
                    continue
                # A fact of the head stands apart from the others by blanks.
                # An address behind a text is a link in the PDF.
                for part in re.split(" {5}| <(?:https?|mailto):[^>]*>", cell.value):
                    wanted = squeezed(part)
                    found = text.find(wanted, at)
                    if found < 0:
                        lost.append(f"{pdf}: {sheet.title}!{cell.coordinate}: {part[:80]!r}")
                    else:
                        at = found + len(wanted)
    return lost


if __name__ == "__main__":
    lost = [line for name in sys.argv[1:] for line in missing(Path(name))]
    print("\n".join(lost[:40]), end="\n" if lost else "")
    print(f"reading order: {len(sys.argv) - 1} files, {len(lost)} cells not found in order")
    sys.exit(1 if lost else 0)
