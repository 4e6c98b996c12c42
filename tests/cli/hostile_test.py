"""No file name and no cell's text can write outside the output folder, run anything, or inject into a workbook, JSON, a
PDF or the terminal; and what is beyond a limit is refused by its name."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl
import plans

ESCAPE = "\x1b[31mred\x1b]0;title\x07"
HEADINGS = "Ref,Action,Progress,RAG\n"
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
SPREADSHEET = plans.ROOT / "tests/findings/status-disagrees/returns/2018-06/Police.fods"


class Plan(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.work = Path(work.name)
        self.plan = self.work / "plan"
        self.month = self.plan / "returns/2018-06"
        self.month.mkdir(parents=True)
        self.cwd = self.work / "here"
        self.cwd.mkdir()
        self.out = self.work / "out"

    def sent(self, name, content):
        path = os.fsencode(self.month) + b"/" + (name if isinstance(name, bytes) else os.fsencode(name))
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)

    def build(self, plan=None, *options):
        before = self.outside()
        done = plans.run("build", plan or self.plan, "--out", self.out, *options, cwd=self.cwd)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertEqual(self.outside(), before)
        [self.papers] = self.out.glob("*/*")
        self.assertEqual(self.papers.resolve(), self.papers.absolute())
        return done

    def outside(self):
        """All that lies in the work folder but the papers; a file name may be no text."""
        return sorted(os.fsencode(path) for path in self.work.rglob("*") if self.out not in [path, *path.parents])

    def assert_steers_nothing(self, text, what):
        self.assertFalse(STEERS.findall(text), what)

    def findings(self):
        return (self.papers / "findings.txt").read_text(encoding="utf-8")


class FileNames(Plan):
    def test_control_characters_are_shown_escaped(self):
        self.sent(f"a\nb{ESCAPE}.csv", HEADINGS + f"P1,Open the refuge,\x07Signed,Purple{ESCAPE}\n")
        self.sent("\u202egpj.csv", HEADINGS + "P2,Train the handlers,Begun \u202egnp,Purple \u202eder\n")
        self.sent(b"caf\xe9.csv", HEADINGS + "P3,Open the caf\u00e9,Done,Mauve\n")
        done = self.build()
        self.assert_steers_nothing(done.stdout + done.stderr, "terminal")
        self.assert_steers_nothing(self.findings(), "findings.txt")
        self.assertIn(r"returns/2018-06/a\nb\x1B[31mred\x1B]0;title\x07.csv:D2: warning:", self.findings())
        self.assertIn(r"returns/2018-06/\u202Egpj.csv:D2: warning:", self.findings())
        self.assertIn("returns/2018-06/caf\ufffd.csv:D2: warning:", self.findings())
        self.assertEqual(self.findings().count("[unknown-status]\n"), 3)
        self.assertEqual(plans.run("check", self.plan).stdout, self.findings().split("\n\n")[0] + "\n" +
                         self.findings().splitlines()[-1] + "\n")
        json.loads((self.papers / "plan.json").read_text(encoding="utf-8"))
        for path in self.papers.glob("*.xlsx"):
            for sheet in openpyxl.load_workbook(path):
                for value in (value for row in sheet.iter_rows(values_only=True) for value in row if isinstance(value, str)):
                    self.assertFalse(re.findall("[\x00-\x09\x0b-\x1f]", value), (path.name, value))

    def test_names_of_evidence_are_shown_escaped(self):
        (self.plan / "evidence").mkdir()
        for name in (os.fsencode(f"a{ESCAPE}.txt"), b"caf\xe9.txt", os.fsencode("\u202egpj.txt"), b"=cmd.txt"):
            (self.plan / "evidence" / os.fsdecode(name)).write_text("evidence")
        self.sent("Police.csv", HEADINGS + "P1,Open the refuge,See =cmd.txt and \u202egpj.txt,G\n")
        done = self.build()
        self.assert_steers_nothing(done.stdout + done.stderr, "terminal")
        self.assert_steers_nothing(self.findings(), "findings.txt")
        self.assertIn(r"evidence/a\x1B[31mred\x1B]0;title\x07.txt is named in no cell", self.findings())
        self.assertIn("evidence/caf\ufffd.txt is named in no cell", self.findings())
        json.loads((self.papers / "plan.json").read_text(encoding="utf-8"))
        for paper in self.papers.glob("*.pdf"):
            names = subprocess.run(["pdfdetach", "-list", paper], capture_output=True).stdout
            self.assertNotIn(b"\x1b", names)

    def test_an_error_shows_the_folder_s_name_escaped(self):
        done = plans.run("build", self.work / f"no{ESCAPE}\nplan")
        self.assertEqual(done.returncode, 2)
        self.assert_steers_nothing(done.stderr, "terminal")
        self.assertIn(r"no\x1B[31mred\x1B]0;title\x07\nplan", done.stderr)

    def test_the_plan_folder_s_name_stays_inside_the_output_folder(self):
        self.sent("Police.csv", HEADINGS + "P1,Open the refuge,Signed,G\n")
        for name, folder in ((self.plan / "returns/..", "plan"), (self.plan / ".", "plan")):
            with self.subTest(name=str(name)):
                self.build(name)
                self.assertEqual(self.papers, self.out / folder / "2018-06")
        link = self.work / "..linked"
        link.symlink_to(self.plan, target_is_directory=True)
        self.build(link)
        self.assertEqual(self.papers, self.out / "plan" / "2018-06")
        self.assertTrue(link.is_symlink())
        odd = self.work / f"..{ESCAPE}\n=x"
        self.plan.rename(odd)
        shutil.rmtree(self.out)
        done = self.build(odd)
        self.assertEqual(self.papers.parent.parent, self.out)
        self.assert_steers_nothing(done.stdout, "terminal")

    def test_a_link_out_of_the_plan_is_not_followed_and_nothing_is_dropped_silently(self):
        self.sent("Police.csv", HEADINGS + "P1,Open the refuge,Signed,G\n")
        secret = self.work / "secret.csv"
        secret.write_text(HEADINGS + "P2,Secret plan,Secret text,G\n")
        (self.month / "Health.csv").symlink_to(secret)
        (self.month / "Schools.csv").symlink_to(self.work / "nowhere")
        (self.month / "Fire").symlink_to(self.cwd, target_is_directory=True)
        os.mkfifo(self.month / "Probation.csv")
        self.build()
        self.assertNotIn("Secret", self.findings() + (self.papers / "plan.json").read_text())
        for name, what in (("Health.csv", "a link to elsewhere"), ("Schools.csv", "a link to elsewhere"),
                           ("Fire", "a link to elsewhere"), ("Probation.csv", "no ordinary file")):
            self.assertIn(f'note: "returns/2018-06/{name}" is {what}; it was not read [skipped-file]\n', self.findings())


class CellTexts(Plan):
    def test_what_begins_like_a_formula_stays_text(self):
        texts = ["=1+1", '=HYPERLINK("http://x.example","y")', "+cmd|' /C calc'!A0", "-2+3+cmd|x", "@SUM(A1)",
                 "\t=1+1", "{=1+1}", "=cmd|x"]
        rows = "".join('P%d,"%s","%s",G\n' % (i, f"Action number {i} of all", text.replace('"', '""'))
                       for i, text in enumerate(texts))
        self.sent("=Police.csv", HEADINGS + rows)
        self.build()
        seen = set()
        for path in self.papers.glob("*.xlsx"):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    part = archive.read(name).decode("utf-8")
                    self.assertNotRegex(part, r"<f[ >]", (path.name, name))
                    self.assertNotIn("ddeLink", part)
            for sheet in openpyxl.load_workbook(path):
                for cell in (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)):
                    self.assertEqual(cell.data_type, "s", (path.name, cell.coordinate))
                    seen.add(cell.value)
        self.assertGreaterEqual(seen, {text.strip() for text in texts})

    def test_names_of_agencies_areas_and_sheets_name_no_file_and_break_no_workbook(self):
        names = ["../../../escape", "C:\\temp\\x", "/etc/passwd", "A[b]:*?/\\c", "'quoted'", "x" * 300, "<a>&\"b\"", "History"]
        rows = "".join('P%d,"%s","Action number %d of all","%s"\n' % (i, name.replace('"', '""'), i, name.replace('"', '""'))
                       for i, name in enumerate(names))
        self.sent("Police.csv", "Ref,Area of focus,Action,Agency\n" + rows)
        sheets = SPREADSHEET.read_text().replace('table:name="Return"', f'table:name="../[a]:*?&#10;&quot;{"y" * 60}"')
        self.sent("Health.fods", sheets)
        self.build()
        agencies = [agency["name"] for agency in json.loads((self.papers / "plan.json").read_text())["agencies"]]
        self.assertLessEqual(set(names), set(agencies))
        known = {report.stem for report in (plans.ROOT / "templates/reports").glob("*.toml")} | {
            "findings", "plan", "actions", "updates", "measures"}
        for path in self.papers.iterdir():
            self.assertIn(path.stem, known)
        for path in self.papers.glob("*.xlsx"):
            for sheet in openpyxl.load_workbook(path).sheetnames:
                self.assertRegex(sheet, r"^[^\[\]:*?/\\']{1,31}$")

    def test_only_links_to_the_web_and_mail_stay_links(self):
        targets = ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share\\x.exe", "vbscript:x", "data:text/html,x",
                   "https://example.org/plan", "mailto:a@example.org"]
        link = ('<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>'
                '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="%s">Action number %d of all</text:a>'
                '</text:p></table:table-cell></table:table-row></table:table>')
        sheet = SPREADSHEET.read_text()
        for i, target in enumerate(targets):
            sheet = sheet.replace("</table:table>", link % (target, i))
        self.sent("Police.fods", sheet)
        self.build()
        for path in [*self.papers.glob("*.xlsx"), *self.papers.glob("*.pdf")]:
            if path.suffix == ".pdf":
                content = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"], capture_output=True).stdout
                links = set(re.findall(rb"/URI \((.*?)\)", content)) - {b"URI"}
                self.assertFalse(re.search(rb"/(JavaScript|JS|Launch|GoToR|SubmitForm|OpenAction|AA)\b", content), path.name)
            else:
                with zipfile.ZipFile(path) as archive:
                    content = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
                links = set(re.findall(rb'Target="([^"]*)" TargetMode="External"', content))
            if path.name.startswith("quarterly-rag"):
                self.assertEqual(links, {b"https://example.org/plan", b"mailto:a@example.org"}, path.name)
            own = {b"Police.fods"} if path.name == "findings.xlsx" else set()  # the return that a finding stands in
            self.assertLessEqual(links, {b"https://example.org/plan", b"mailto:a@example.org"} | own, path.name)

    def test_names_inside_an_archive_name_no_file(self):
        for name in ("../../../escape.xml", "/tmp/escape.xml", "xl/..\\..\\escape.xml"):
            with zipfile.ZipFile(self.month / "Police.xlsx", "w") as archive:
                archive.writestr(name, "<a/>")
            self.build()
            self.assertIn("unreadable-file", self.findings())


class Limits(Plan):
    """The message names the limit that is kept; read/limits.h has them all."""

    def refused(self, name, content):
        self.sent(name, content)
        return plans.run("check", self.plan).stdout.splitlines()[1]

    def zipped(self, parts):
        path = self.work / "made.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts:
                archive.writestr(name, content)
        return path.read_bytes()

    def test_each_refusal_names_the_limit_and_what_to_do(self):
        begin, end = SPREADSHEET.read_text().split("<table:table-row>", 1)[0], "</table:table></office:spreadsheet></office:body></office:document>"
        cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="%d"><text:p>x</text:p></table:table-cell>'
        sheet = begin + "%s" + end
        body, tail = begin.rsplit("<table:table ", 1)
        for content, limit in (
            (b" " * (64 << 20) + b"x", "more than 64 MB"),
            (self.zipped((f"{i}.xml", "") for i in range(8193)), "more than 8,192 files inside it"),
            (self.zipped([("content.xml", " " * (17 << 20))]),
             "more than 250 times its packed size in content.xml when unpacked, as only made-up files are"),
            (sheet % ('<table:table-row table:number-rows-repeated="1000">' + cell % 2001 + "</table:table-row>"), "more than 2,000,000 cells"),
            (sheet % ("<table:table-row>" * 70), "more than 64 elements inside each other in the document"),
            (body + '<table:table table:name="a"/>' * 1025 + "</office:spreadsheet></office:body></office:document>", "more than 1,024 sheets"),
            (sheet % ("<table:table-row " + " ".join(f'a{i}="1"' for i in range(300)) + "/>"),
             "more than 256 attributes on one tag of the document"),
            (sheet % ("<table:table-row><table:table-cell><text:p>" + "x" * (2 << 20)),
             "more than 1,048,576 bytes in one tag or text of the document"),
        ):
            with self.subTest(limit=limit):
                self.assertEqual(
                    self.refused("Police.xlsx", content),
                    f"returns/2018-06/Police.xlsx: error: the file is too large to be a return: {limit}; the table copied into "
                    "a new workbook may be small enough; nothing of it was merged; Police should send it again [unreadable-file]")

    def test_a_password_is_named_with_how_to_take_it_off_and_who_should(self):
        self.assertEqual(
            self.refused("Police.xlsx", (plans.ROOT / "tests/read/data/password.xlsx").read_bytes()),
            "returns/2018-06/Police.xlsx: error: the file is an Excel workbook with a password; in Excel it is taken off under "
            "File, Info, Protect Workbook, Encrypt with Password, by emptying the box and saving; nothing of it was merged; "
            "Police should send it again [unreadable-file]")

    def test_a_register_that_cannot_be_read_stops_the_build_with_the_reason(self):
        self.sent("Police.csv", HEADINGS)
        (self.plan / "plan.xlsx").write_bytes(b"%PDF-1.7\n")
        done = plans.run("build", self.plan, "--out", self.out)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, f"The register {self.plan.resolve()}/plan.xlsx cannot be read: the file is no spreadsheet "
                                      "that can be read: a PDF document.\n")


if __name__ == "__main__":
    unittest.main()
