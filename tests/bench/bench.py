"""bench.py PDF_BENCH [ROWS ...]: sets the same rows with boardpack and with every other tool found, and prints what each
took. CPU time is that of the tool's process and all its children; memory that of the largest of them."""
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LIMIT = 120  # seconds a tool may take; it is spared the sizes after one that took longer
HERE = pathlib.Path(__file__).parent / "peers"
PYTHON = os.environ.get("BENCH_PYTHON", "python3")


class Result:
    def __init__(self):
        self.cpu, self.peak, self.failed, self.late = 0.0, 0.0, False, False


def run(command, folder):
    """Waits for the process and for those it leaves behind."""
    result = Result()
    begin = time.monotonic()
    with open(folder / "log.txt", "ab") as log:
        child = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                 start_new_session=True)
    ended = None
    while True:
        try:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            break
        now = time.monotonic()
        if pid:
            result.cpu += usage.ru_utime + usage.ru_stime
            result.peak = max(result.peak, usage.ru_maxrss / 1024)
            if pid == child.pid:
                child.returncode = status
                result.failed = status != 0
                ended = now
        elif now - begin > LIMIT or (ended and now - ended > 2):
            result.late = ended is None
            stop(child.pid)
        else:
            time.sleep(0.002)
    return result


def stop(group):
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        time.sleep(0.01)


def has_module(name):
    return shutil.which(PYTHON) and subprocess.run([PYTHON, "-c", f"import {name}"], capture_output=True).returncode == 0


def tools(pdf_bench):
    """Name, the commands that make plan.pdf of rows.json, plan.html and plan.tex; None where it is not here."""
    typst = None
    typ = "plan.typ"
    if shutil.which("typst"):
        typst = [["typst", "compile", "--root", "/", "--pdf-standard", "ua-1", "--input", "rows=rows.json", typ, "plan.pdf"]]
    elif has_module("typst"):
        typst = [[PYTHON, str(HERE / "typst_pdf.py"), typ, "rows.json", "plan.pdf"]]
    weasyprint = [[PYTHON, str(HERE / "weasyprint_pdf.py"), "plan.html", "plan.pdf"]]
    reportlab = [[PYTHON, str(HERE / "reportlab_pdf.py"), "rows.json", "plan.pdf"]]
    # Twice, as longtable finds its columns' widths in the first run.
    latex = [["pdflatex", "-interaction=batchmode", "plan.tex"]] * 2
    browser = next(filter(shutil.which, ["chromium", "chromium-browser", "google-chrome"]), None)
    chromium = [[browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-breakpad", "--no-pdf-header-footer",
                 "--user-data-dir=profile", "--print-to-pdf=plan.pdf", "plan.html"]]
    return [("boardpack", lambda rows: [[pdf_bench, "pdf", str(rows), "plan.pdf"]]),
            ("Typst", typst and (lambda _: typst)),
            ("WeasyPrint", has_module("weasyprint") and (lambda _: weasyprint)),
            ("ReportLab", has_module("reportlab") and (lambda _: reportlab)),
            ("pdflatex", shutil.which("pdflatex") and (lambda _: latex)),
            ("Chromium", browser and (lambda _: chromium))]


def prepare(pdf_bench, rows, folder):
    subprocess.run([pdf_bench, "json", str(rows), "rows.json"], cwd=folder, check=True)
    for kind in ["html", "tex"]:
        subprocess.run([sys.executable, str(HERE / f"plan_{kind}.py"), "rows.json", f"plan.{kind}"], cwd=folder, check=True)
    shutil.copy(HERE / "plan.typ", folder)


def pdf_facts(pdf):
    """Pages, and whether it is tagged."""
    lines = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout.splitlines()
    facts = dict(line.split(":", 1) for line in lines if ":" in line)
    return int(facts["Pages"]), facts["Tagged"].strip()


def measure(commands, folder):
    """The columns of the table, or why there are none."""
    pdf = folder / "plan.pdf"
    pdf.unlink(missing_ok=True)
    cpu = peak = 0.0
    for command in commands:
        result = run(command, folder)
        cpu, peak = cpu + result.cpu, max(peak, result.peak)
        if result.late:
            return f"stopped after {LIMIT} s", True
        if result.failed or not pdf.exists():
            return "failed", False
    pages, tagged = pdf_facts(pdf)
    size = pdf.stat().st_size
    return f"{cpu:8.3f} {pages:7} {pages / cpu:9.1f} {peak:8.0f} {size / pages:9.0f}  {tagged}", False


def main():
    pdf_bench = os.path.abspath(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or [100, 1000, 10000]
    pr_set_child_subreaper = 36
    ctypes.CDLL(None).prctl(pr_set_child_subreaper, 1, 0, 0, 0)  # what a tool leaves behind is waited for here
    all_tools = tools(pdf_bench)
    absent = [name for name, commands in all_tools if not commands]
    late = {}
    print(f'{"rows":>6}  {"tool":<11}{"CPU s":>8} {"pages":>7} {"pages/s":>9} {"peak MB":>8} {"B/page":>9}  tagged')
    for rows in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            prepare(pdf_bench, rows, folder)
            for tool, commands in all_tools:
                if not commands:
                    continue
                if tool in late:
                    print(f"{rows:>6}  {tool:<11}left out, as {late[tool]} rows took too long", flush=True)
                    continue
                line, too_late = measure(commands(rows), folder)
                if too_late:
                    late[tool] = rows
                print(f"{rows:>6}  {tool:<11}{line}", flush=True)
    if absent:
        print("not found:", ", ".join(absent))


if __name__ == "__main__":
    main()
