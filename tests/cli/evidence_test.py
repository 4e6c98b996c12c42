import json
import subprocess
import tempfile
import unittest
from pathlib import Path

import plans

PLAN = "children-plan-progress"


def attached(pdf):
    """The files in a PDF, by name."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["pdfdetach", "-saveall", "-o", work, str(pdf)], check=True, capture_output=True)
        return {path.name: path.read_bytes() for path in Path(work).iterdir()}


def objects(pdf):
    done = subprocess.run(["qpdf", "--json", str(pdf)], check=True, capture_output=True)
    found = json.loads(done.stdout)
    return [value.get("value", value.get("stream", {}).get("dict")) if isinstance(value, dict) else value
            for value in (found["qpdf"][1] if "qpdf" in found else found["objects"]).values()]


class SampleEvidence(unittest.TestCase):
    def test_what_the_papers_texts_name_is_attached_as_it_was_sent(self):
        built = plans.built(PLAN)
        sent = plans.INPUTS / PLAN / "evidence"
        self.assertEqual(attached(built.folder / "progress.pdf"), {
            path.name: path.read_bytes() for path in (sent / "2020-03").iterdir()})

    def test_each_file_is_embedded_once_and_every_name_of_it_leads_to_it(self):
        found = [one for one in objects(plans.built(PLAN).folder / "progress.pdf") if isinstance(one, dict)]
        files = [one for one in found if one.get("/Type") == "/EmbeddedFile"]
        self.assertEqual(sorted(one["/Subtype"] for one in files),
                         ["/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "/text/csv"])
        specifications = [one for one in found if one.get("/Type") == "/Filespec"]
        self.assertEqual(len(specifications), 2)
        for one in specifications:
            self.assertEqual(one["/AFRelationship"], "/Supplement")
            self.assertIn("Named by ", one["/Desc"])
        notes = [one for one in found if one.get("/Subtype") == "/FileAttachment"]
        self.assertEqual(len({one["/FS"] for one in notes}), 2)
        for one in notes:
            self.assertTrue({"/StructParent", "/AP", "/Contents"} <= set(one), one)

    def test_missing_and_unused_files_are_findings(self):
        told = (plans.built(PLAN).folder / "findings.txt").read_text(encoding="utf-8")
        for line in ('DA return!G8: warning: names "DA pathway audit June 2019.docx", which is not in evidence/',
                     'Sheet1!C5: warning: names "clubs-notes-final.pdf", which is not in evidence/',
                     "evidence/notes of call.txt is named in no cell"):
            self.assertIn(line, told)
        self.assertEqual(told.count("[missing-evidence]\n"), 2)
        self.assertEqual(told.count("[unused-evidence]\n"), 1)

    def test_a_plan_without_evidence_attaches_nothing(self):
        for paper in plans.built("inspection-action-plan").papers(".pdf"):
            self.assertEqual(attached(paper), {})

    def test_names_of_attached_files_are_plain_text_in_workbooks(self):
        book = plans.workbook(plans.built(PLAN).folder / "progress.xlsx")
        texts = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        self.assertTrue(any("Attendance data Autumn 2019.csv" in text for text in texts))
        self.assertFalse(any("attachment:" in text for text in texts))


class OnlyEvidence(unittest.TestCase):
    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.work = Path(work.name)
        self.plan = self.work / "plan"
        (self.plan / "returns" / "2018-06").mkdir(parents=True)
        (self.plan / "evidence").mkdir()
        (self.work / "secret.txt").write_text("not for the board")

    def build(self, text):
        (self.plan / "returns" / "2018-06" / "police.csv").write_text(
            "Ref,Action,Progress\nA1,Act,\"" + text + "\"\n", encoding="utf-8")
        done = plans.run("build", self.plan, "--out", self.work / "out", "--report", "quarterly-rag", "--report", "chronological")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        folder = self.work / "out" / "plan" / "2018-06"
        found = {}
        for paper in folder.glob("*.pdf"):
            found |= attached(paper)
        return found, (folder / "findings.txt").read_text(encoding="utf-8")

    def test_nothing_outside_the_folder_is_attached(self):
        (self.plan / "evidence" / "linked.txt").symlink_to(self.work / "secret.txt")
        (self.plan / "evidence" / "folder").symlink_to(self.work)
        found, told = self.build("See linked.txt, ../secret.txt, evidence/../../secret.txt, folder/secret.txt "
                                 f"and {self.work}/secret.txt; also ../plan.xlsx")
        self.assertEqual(found, {})
        self.assertIn('names "linked.txt", which is not in evidence/', told)
        self.assertIn('names "secret.txt", which is not in evidence/', told)
        self.assertIn("evidence/linked.txt is a link to elsewhere", told)
        self.assertIn("evidence/folder is a link to elsewhere", told)

    def test_a_linked_evidence_folder_is_not_followed(self):
        (self.plan / "evidence").rmdir()
        (self.plan / "evidence").symlink_to(self.work)
        found, told = self.build("See secret.txt")
        self.assertEqual(found, {})
        self.assertIn("evidence is a link to another folder", told)

    def test_names_that_PDF_has_to_write_otherwise_come_out_whole(self):
        names = ["Ffôn (1) – été.csv", "100% #2.csv"]
        for name in names:
            (self.plan / "evidence" / name).write_bytes(name.encode() * 1000)
        found, told = self.build(f"See {names[0]} and {names[1]}")
        self.assertEqual(found, {name: name.encode() * 1000 for name in names})
        self.assertNotIn("-evidence]", told)

    def test_hidden_files_and_locks_are_left_out(self):
        for name in (".hidden.txt", "~$open.xlsx"):
            (self.plan / "evidence" / name).write_text("x")
        found, told = self.build("See .hidden.txt and ~$open.xlsx")
        self.assertEqual(found, {})
        self.assertIn("evidence/.hidden.txt is a lock file or a hidden file", told)

    def test_a_file_past_the_limit_is_a_finding(self):
        with (self.plan / "evidence" / "film.mp4").open("wb") as film:
            film.truncate(25_000_001)
        found, told = self.build("See film.mp4")
        self.assertEqual(found, {})
        self.assertIn("evidence/film.mp4 is larger than 25 MB; not attached [large-evidence]", told)
