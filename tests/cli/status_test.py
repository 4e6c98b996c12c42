"""Who returned, and the reminders for those who did not."""

import resource
import shutil
import signal
import tempfile
import unittest
from pathlib import Path

import openpyxl
import plans

AGENCIES = [
    ("Code", "Name", "Other names", "Contact", "E-mail"),
    ("POL", "Police", "", "Sgt. Ito", "ito@police.example"),
    ("HEA", "Health", "", "Śliwa", "sliwa@health.example"),
    ("SCH", "Schools/Colleges", "Schools", "Ann", "ann@schools.example"),
    ("FOR", "Forum", "", "", ""),
]
ACTIONS = [
    ("Ref", "Action", "Responsible agencies", "Timescale"),
    ("A1", "Publish the strategy", "Police; Schools", "31 March 2018"),
    ("A2", "Train the staff", "Police; Health", "30 June 2018"),
    ("A3", "Ask the families", "Forum", "Quarterly"),
]


class Status(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.plan, self.out = Path(work.name) / "plan", Path(work.name) / "out"
        self.plan.mkdir()
        book = openpyxl.Workbook()
        book.active.title = "Plan"
        for row in (("Title", "Our plan"), ("Contact", "Board Office – board@larkshire.example")):
            book.active.append(row)
        for name, rows in (("Agencies", AGENCIES), ("Actions", ACTIONS)):
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.save(self.plan / "plan.xlsx")
        self.send("2018-03/Police.csv", "Ref,Status,Progress\nA1,A,Drafted\nA2,G,Ten trained\n")
        self.reminders = self.out / "plan/2018-06/reminders"

    def send(self, path, text):
        file = self.plan / "returns" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def status(self, *options, **more):
        return plans.run("status", self.plan, "--out", self.out, *options, **more)

    def told(self, *options):
        done = self.status(*options)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_each_agency_is_told_in_columns_and_the_sum_comes_last(self):
        self.send("2018-06/Health.csv", "Ref,Status\nA2,A\n")
        self.send("2018-06/late/Police.csv", "Ref,Status\nA1,A\nA2,A\n")
        self.send("2018-06/Schools.xlsx", "%PDF-1.7\n")
        self.assertEqual(
            self.told(),
            "Our plan: returns for June 2018\n\n"
            "Agency            Return             Actions owed  Rows sent  Contact\n"
            'Police            late                          2          2  "Sgt. Ito" <ito@police.example>\n'
            "Health            received                      1          1  Śliwa <sliwa@health.example>\n"
            "Schools/Colleges  could not be read             1          –  Ann <ann@schools.example>\n"
            "Forum             missing                       1          –  no contact in the register\n\n"
            f"{self.reminders}/Schools-Colleges.txt\n"
            f"{self.reminders}/Forum.txt\n"
            "2 of 4 agencies returned, 1 of them late, 1 missing, 1 sent what could not be read\n")
        self.assertEqual(sorted(plans.files_below(self.reminders)), ["Forum.txt", "Schools-Colleges.txt"])

    def test_a_reminder_can_be_pasted_into_an_email(self):
        self.told("--period", "2018-06")
        lines = (self.reminders / "Police.txt").read_bytes().decode("utf-8").split("\n")
        self.assertEqual(lines[0], 'To: "Sgt. Ito" <ito@police.example>')
        self.assertEqual(lines[1], "Subject: Our plan: return for June 2018 from Police")
        self.assertEqual(lines[2:4], ["", "Dear Sgt. Ito,"])
        start = lines.index("A1  Publish the strategy")
        self.assertEqual(lines[start + 1:start + 3], [
            "    Agreed date: 31 March 2018",
            "    Last position: Amber, “Drafted” (your return for March 2018)"])
        self.assertIn("    Last position: none from you yet",
                      (self.reminders / "Health.txt").read_text(encoding="utf-8").split("\n"))
        self.assertTrue(any("Board Office – board@larkshire.example" in line for line in lines))

    def test_a_month_without_a_folder_has_begun_and_everyone_is_missing(self):
        self.assertEqual(self.told("--period", "2018-06").splitlines()[-1], "0 of 4 agencies returned, 4 missing")
        self.assertEqual(len(plans.files_below(self.reminders)), 4)
        shutil.rmtree(self.plan / "returns")
        self.assertEqual(self.told("--period", "2018-06").splitlines()[-1], "0 of 4 agencies returned, 4 missing")

    def test_reminders_of_those_who_returned_since_go_and_files_of_ones_own_stay(self):
        self.told("--period", "2018-06")
        (self.reminders / "notes.txt").write_text("called Ann")
        self.send("2018-06/Forum.csv", "Ref,Status\nA3,G\n")
        self.told()
        self.assertEqual(sorted(plans.files_below(self.reminders)),
                         ["Health.txt", "Police.txt", "Schools-Colleges.txt", "notes.txt"])
        self.send("2018-06/Police.csv", "Ref,Status\nA1,G\n")
        self.send("2018-06/Health.csv", "Ref,Status\nA2,G\n")
        self.send("2018-06/Schools.csv", "Ref,Status\nA1,G\n")
        self.assertEqual(self.told().splitlines()[-1], "4 of 4 agencies returned")
        self.assertEqual(sorted(plans.files_below(self.reminders)), ["notes.txt"])
        (self.reminders / "notes.txt").unlink()
        self.told()
        self.assertFalse(self.reminders.exists())

    def test_where_all_have_returned_nothing_is_written(self):
        self.send("2018-06/Forum.csv", "Ref,Agency,Status\nA3,Forum,G\nA1,Police,G\nA2,Health,G\nA1,Schools,G\n")
        self.assertEqual(self.told().splitlines()[-1], "4 of 4 agencies returned")
        self.assertFalse(self.out.exists())

    def test_a_build_keeps_the_reminders(self):
        self.send("2018-06/Forum.csv", "Ref,Status\nA3,G\n")
        self.told()
        before = plans.files_below(self.reminders)
        done = plans.run("build", self.plan, "--out", self.out)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertEqual(plans.files_below(self.reminders), before)
        self.assertTrue(before)

    def test_a_full_disk_leaves_the_last_reminders(self):
        self.told("--period", "2018-06")
        before = plans.files_below(self.out)
        self.send("2018-06/Forum.csv", "Ref,Status\nA3,G\n")

        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

        done = self.status(preexec_fn=small_files)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertEqual(plans.files_below(self.out), before)

    def test_the_wording_is_the_template_s_and_an_unknown_place_in_it_is_refused(self):
        templates = self.plan.parent / "templates"
        shutil.copytree(plans.ROOT / "templates", templates)
        (templates / "reminder.txt").write_text("# ours\nTo: {to}\nHello {agency}\n")
        self.told("--period", "2018-06", "--templates", templates)
        self.assertEqual((self.reminders / "Health.txt").read_text(encoding="utf-8"),
                         "To: Śliwa <sliwa@health.example>\nHello Health\n")
        (templates / "reminder.txt").write_text("# ours\nTo: {to}\nHello {agencies}\n")
        done = self.status("--templates", templates)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, f'{templates}/reminder.txt: line 3: "{{agencies}}" means nothing here; '
                                      'did you mean "{agency}".\n')

    def test_the_same_returns_give_the_same_bytes(self):
        first = self.told("--period", "2018-06"), plans.files_below(self.out)
        shutil.rmtree(self.out)
        done = self.status("--period", "2018-06", env=plans.environment(TZ="Asia/Kathmandu", LC_ALL="C"))
        self.assertEqual((done.stdout, plans.files_below(self.out)), first)

    def test_the_sample_plans_owe_what_their_papers_say_is_missing(self):
        for plan in plans.PLANS:
            with self.subTest(plan=plan):
                done = plans.run("status", plans.INPUTS / plan, "--out", self.out)
                self.assertEqual(done.returncode, 0, done.stderr)
                period = plans.built(plan).period
                owed = [one for one in plans.built(plan).json["returns"] if one["period"] == period and one["owed"]]
                asked = {one["agency"] for one in owed if not one["files"] or not one["readable"]}
                written = {path.stem for path in (self.out / plan).rglob("*.txt")}
                self.assertEqual(written, asked)
                self.assertIn(f"{len(owed) - len(asked)} of {len(owed)} agencies returned", done.stdout)
                for one in owed:
                    self.assertRegex(done.stdout, rf"(?m)^{one['agency']} .* {one['actions']} ")
