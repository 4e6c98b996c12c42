"""xlsx.py PDF_BENCH [ROWS ...]: writes a table of 12 columns as XLSX with boardpack, and with the sheet that says where each
cell came from; and with XlsxWriter and openpyxl where they are found, which write the cells alone."""
import os
import pathlib
import subprocess
import sys
import tempfile

from bench import HERE, LIMIT, PYTHON, has_module, run


def main():
    pdf_bench = os.path.abspath(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or [1000, 10000]
    writers = [("boardpack", lambda rows: [pdf_bench, "xlsx", str(rows), "plan.xlsx"]),
               ("XlsxWriter", has_module("xlsxwriter") and (lambda _: [PYTHON, str(HERE / "xlsxwriter_xlsx.py"), "rows.json", "plan.xlsx"])),
               ("openpyxl", has_module("openpyxl") and (lambda _: [PYTHON, str(HERE / "openpyxl_xlsx.py"), "rows.json", "plan.xlsx"]))]
    print(f'{"rows":>6}  {"tool":<11}{"CPU s":>8} {"peak MB":>8} {"KB":>8}')
    for rows in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            subprocess.run([pdf_bench, "json", str(rows), "rows.json"], cwd=folder, check=True)
            for tool, command in writers:
                if not command:
                    continue
                results = [run(command(rows), folder) for _ in range(3)]
                best = min(results, key=lambda result: result.cpu)
                line = f"{best.cpu:8.3f} {best.peak:8.0f} {(folder / 'plan.xlsx').stat().st_size / 1024:8.0f}"
                if any(result.failed or result.late for result in results):
                    line = f"failed, or stopped after {LIMIT} s"
                print(f"{rows:>6}  {tool:<11}{line}", flush=True)
    absent = [tool for tool, command in writers if not command]
    if absent:
        print("not found:", ", ".join(absent))


main()
