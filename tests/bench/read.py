"""read.py READ_BENCH: reads 50 returns of 40 rows, and a workbook of a million cells, with boardpack and with every other
reader found, and prints what each took: "cells" is what the others do, "rows" also recognises the returns' actions. Times are
those of the whole process, of the quickest run of three."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from bench import HERE, LIMIT, PYTHON, has_module, run

FORM = pathlib.Path(__file__).parents[2] / "templates" / "return.toml"


def has_sheetjs():
    return shutil.which("node") and subprocess.run(["node", "-e", "require('xlsx')"], cwd=HERE, capture_output=True).returncode == 0


def readers(read_bench):
    """Name, and the command that the files' names are added to; None where it is not here."""
    return [("boardpack, cells", [read_bench, "cells"]),
            ("boardpack, rows", [read_bench, "rows", str(FORM)]),
            ("calamine", has_module("python_calamine") and [PYTHON, str(HERE / "calamine_read.py")]),
            ("SheetJS", has_sheetjs() and ["node", str(HERE / "sheetjs_read.js")]),
            ("openpyxl", has_module("openpyxl") and [PYTHON, str(HERE / "openpyxl_read.py")]),
            ("xlsx2csv", has_module("xlsx2csv") and [PYTHON, str(HERE / "xlsx2csv_read.py")])]


def measure(command, folder):
    """The columns of the table, or why there are none."""
    runs = []
    for _ in range(3):
        begin = time.monotonic()
        result = run(command, folder)
        if result.late:
            return f"stopped after {LIMIT} s"
        if result.failed:
            return "failed"
        runs.append((result.cpu, time.monotonic() - begin, result.peak))
    return "{:8.3f} {:8.3f} {:8.0f}".format(*min(runs))


def main():
    read_bench = os.path.abspath(sys.argv[1])
    all_readers = readers(read_bench)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "returns").mkdir()
        subprocess.run([read_bench, "make-returns", "returns"], cwd=folder, check=True)
        subprocess.run([read_bench, "make-million", "million.xlsx"], cwd=folder, check=True)
        returns = sorted(f"returns/{path.name}" for path in (folder / "returns").iterdir())
        print(f'{"read":<15}{"tool":<18}{"CPU s":>8} {"wall s":>8} {"peak MB":>8}')
        for what, files in [("50 returns", returns), ("a million cells", ["million.xlsx"])]:
            for tool, command in all_readers:
                if command and not (tool == "boardpack, rows" and files is not returns):
                    print(f"{what:<15} {tool:<17}{measure(command + files, folder)}", flush=True)
    absent = [tool for tool, command in all_readers if not command]
    if absent:
        print("not found:", ", ".join(absent))


main()
