import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import plans

PLAN = plans.PLANS[0]


class SameBytes(unittest.TestCase):
    def test_time_zone_locale_and_working_folder_change_nothing(self):
        expected = plans.files_below(plans.built(PLAN).folder)
        with tempfile.TemporaryDirectory() as work:
            time.sleep(2.1)  # a clock written anywhere would differ by now; zip keeps seconds in pairs
            done = plans.run("build", plans.INPUTS / PLAN, "--out", "papers", cwd=work,
                             env=plans.environment(TZ="Asia/Kathmandu", LC_ALL="C", LANG="de_DE.UTF-8"))
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertEqual(plans.files_below(Path(work) / "papers" / PLAN / plans.built(PLAN).period), expected)

    def test_the_order_in_which_files_came_changes_nothing(self):
        for plan in plans.PLANS:
            with self.subTest(plan=plan), tempfile.TemporaryDirectory() as work:
                copy = Path(work) / "copy" / plan
                for path in sorted((plans.INPUTS / plan).rglob("*"), reverse=True):
                    if path.is_file():
                        target = copy / path.relative_to(plans.INPUTS / plan)
                        target.parent.mkdir(parents=True, exist_ok=True)
                        target.write_bytes(path.read_bytes())
                done = plans.run("build", copy, "--out", Path(work) / "out")
                self.assertIn(done.returncode, (0, 1), done.stderr)
                built = plans.built(plan)
                self.assertEqual(plans.files_below(Path(work) / "out" / plan / built.period),
                                 plans.files_below(built.folder))


class Refusals(unittest.TestCase):
    def refused(self, *arguments):
        done = plans.run(*arguments)
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def test_a_wrong_order_is_answered_with_one_sentence(self):
        plan = plans.INPUTS / PLAN
        with tempfile.TemporaryDirectory() as work:
            for arguments in (
                ("build", plan, "--period", "June"),
                ("build", plan, "--period", "2018-13"),
                ("build", plan, "--out", work, "--report", "no-such-report"),
                ("build", plan, "--out", work, "--templates", work),
                ("build", Path(work) / "nowhere"),
                ("check", Path(work) / "nowhere"),
                ("build", work),
                ("build", plan / "plan.xlsx"),
            ):
                with self.subTest(arguments=[str(one) for one in arguments]):
                    said = self.refused(*arguments).strip()
                    self.assertTrue(said.endswith((".", "?")), said)
                    self.assertEqual(len(said.splitlines()), 1, said)

    def test_an_unknown_option_or_command_is_refused(self):
        for arguments in ((), ("build",), ("rebuild", "x"), ("build", plans.INPUTS / PLAN, "--speed")):
            with self.subTest(arguments=[str(one) for one in arguments]):
                self.assertTrue(self.refused(*arguments).strip())

    def test_check_writes_nothing(self):
        with tempfile.TemporaryDirectory() as work:
            copy = Path(work) / PLAN
            shutil.copytree(plans.INPUTS / PLAN, copy)
            before = plans.files_below(work)
            done = plans.run("check", copy, cwd=work)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertRegex(done.stdout.splitlines()[-1], plans.SUM)
            self.assertEqual(plans.files_below(work), before)
            self.assertEqual([path.name for path in Path(work).iterdir()], [PLAN])


class LastGoodPapers(unittest.TestCase):
    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.out = Path(work.name)
        built = plans.built(PLAN)
        self.folder = self.out / PLAN / built.period
        shutil.copytree(built.folder, self.folder)
        # Papers of another day: a build that went through would change them.
        for path in self.folder.iterdir():
            path.write_bytes(b"the last good " + path.name.encode())
        self.before = plans.files_below(self.folder)
        self.order = ("build", plans.INPUTS / PLAN, "--out", self.out)

    def test_a_full_disk_leaves_them(self):
        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        done = plans.run(*self.order, preexec_fn=small_files)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertTrue(done.stderr.strip())
        self.assertEqual(plans.files_below(self.folder), self.before)
        self.assertEqual([path.name for path in self.folder.parent.iterdir()], [self.folder.name])

    def test_a_file_in_the_place_of_the_folder_is_refused(self):
        shutil.rmtree(self.out / PLAN)
        (self.out / PLAN).write_text("in the way")
        done = plans.run(*self.order)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual((self.out / PLAN).read_text(), "in the way")

    def test_a_killed_build_leaves_them_or_has_replaced_them_all(self):
        started = time.monotonic()
        plans.run("check", plans.INPUTS / PLAN)
        usual = max(time.monotonic() - started, 0.02)
        for step in range(12):
            child = subprocess.Popen([plans.binary, *map(str, self.order)], stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            time.sleep(usual * step / 6)
            child.send_signal(signal.SIGKILL)
            child.wait()
            after = plans.files_below(self.folder)
            self.assertIn(after, (self.before, plans.files_below(plans.built(PLAN).folder)))
