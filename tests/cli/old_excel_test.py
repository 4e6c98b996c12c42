import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

import plans

PLAN = "send-improvement"


def as_old_excel(workbook, work):
    """The bytes of the workbook as Excel 97-2003 would have saved it."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "xls",
                    "--outdir", str(work), str(workbook)], check=True, capture_output=True)
    return (work / workbook.with_suffix(".xls").name).read_bytes()


def has_formula(workbook):
    return any(cell.data_type == "f" for sheet in plans.openpyxl.load_workbook(workbook)
               for row in sheet.iter_rows() for cell in row)


class OldExcel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        work = tempfile.TemporaryDirectory()
        cls.addClassCleanup(work.cleanup)
        cls.work = Path(work.name)
        cls.plan = cls.work / "old" / PLAN
        shutil.copytree(plans.INPUTS / PLAN, cls.plan)
        # A total that has no value in the .xlsx gets one from LibreOffice; such returns would not read the same.
        returns = sorted(filter(zipfile.is_zipfile, (cls.plan / "returns").rglob("*.xlsx")))
        cls.replaced = [path for path in returns if not has_formula(path)][:2]
        for path in cls.replaced:
            # Under its name of before, which an agency may have given it: the type is told from the bytes.
            path.write_bytes(as_old_excel(path, cls.work))
        (cls.work / "tmp").mkdir()

    def check(self, plan, **changes):
        done = plans.run("check", plan, env=plans.environment(TMPDIR=str(self.work / "tmp"), **changes))
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertEqual(list((self.work / "tmp").iterdir()), [])
        return done.stdout.splitlines()

    def test_it_is_read_through_libreoffice_as_its_xlsx_would_be(self):
        expected = self.check(plans.INPUTS / PLAN)
        found = self.check(self.plan)
        through = [line for line in found if "was read through LibreOffice" in line]
        self.assertEqual(found[-1], expected[-1])
        self.assertEqual([line for line in found if line not in through and "notes in" not in line],
                         [line for line in expected if "notes in" not in line])
        self.assertEqual(len(through), len(self.replaced))
        for path, line in zip(self.replaced, sorted(through)):
            self.assertIn(f"{path.relative_to(self.plan)}: note: ", line)

    def refused(self, why, **changes):
        found = [line for line in self.check(self.plan, **changes) if "[unreadable-file]" in line]
        expected = [f"{path.relative_to(self.plan)}: error: the file is an old Excel workbook (.xls); {why}; in Excel, File, "
                    "Save As, Excel Workbook (.xlsx) makes one that can be read; nothing of it was merged"
                    for path in self.replaced]
        self.assertEqual(sorted(line.rpartition("; ")[0] for line in found if "old Excel" in line), expected)

    def test_without_libreoffice_the_agency_is_asked_for_an_xlsx(self):
        self.refused("LibreOffice, which could read it, is not installed here", PATH="/nonexistent")

    def test_where_libreoffice_fails_the_agency_is_asked_for_an_xlsx(self):
        folder = self.work / "bin"
        folder.mkdir()
        (folder / "soffice").write_text("#!/bin/sh\nexit 0\n")
        (folder / "soffice").chmod(0o755)
        self.refused("LibreOffice cannot read it either", PATH=f"{folder}:{os.environ['PATH']}")

    def test_a_build_that_is_told_to_end_takes_libreoffice_with_it(self):
        folder = self.work / "slow"
        folder.mkdir()
        (folder / "soffice").write_text(
            f"#!/bin/sh\necho $$ >'{folder}/started'\nmv '{folder}/started' '{folder}/pid'\nsleep 60\n")
        (folder / "soffice").chmod(0o755)
        child = subprocess.Popen([plans.binary, "check", self.plan], stdout=subprocess.DEVNULL,
                                 env=plans.environment(TMPDIR=str(self.work / "tmp"), PATH=f"{folder}:{os.environ['PATH']}"))
        begin = time.monotonic()
        while not (folder / "pid").exists() and time.monotonic() - begin < 20:
            time.sleep(0.02)
        child.terminate()
        self.assertEqual(child.wait(20), -signal.SIGTERM)
        self.assertFalse(Path("/proc", (folder / "pid").read_text().strip()).exists())
        self.assertEqual(list((self.work / "tmp").iterdir()), [])

    def test_with_a_password_it_is_refused_as_such(self):
        plan = self.work / "locked" / PLAN
        shutil.copytree(plans.INPUTS / PLAN, plan)
        path = plan / self.replaced[0].relative_to(self.plan)
        shutil.copy(plans.ROOT / "tests" / "read" / "data" / "password.xls", path)
        found = [line for line in self.check(plan) if str(path.relative_to(plan)) in line]
        self.assertTrue(any("with a password" in line for line in found), found)
        self.assertFalse(any("LibreOffice" in line for line in found), found)
