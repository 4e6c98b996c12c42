"""Reports that people make themselves, by the README alone."""

import re
import shutil
import tempfile
import textwrap
import unittest
from pathlib import Path

import plans

README = (plans.ROOT / "README.md").read_text(encoding="utf-8")
PLAN = "send-improvement"


def said_after(words):
    """The indented lines that follow the paragraph with these words in the README."""
    after = README[README.index(words):]
    return textwrap.dedent(re.search(r"\n\n((?:    .*\n)+)", after)[1])


class Templates(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.work = Path(self.folder.name)
        self.templates = self.work / "my-templates"
        shutil.copytree(plans.ROOT / "templates", self.templates)

    def build(self, template, report="to-do"):
        (self.templates / f"reports/{report}.toml").write_text(template, encoding="utf-8")
        return plans.run("build", plans.INPUTS / PLAN, "--templates", "my-templates", "--report", report,
                         "--out", "out", cwd=self.work)

    def headings(self, report="to-do"):
        [paper] = (self.work / "out" / PLAN).glob(f"*/{report}.xlsx")
        book = plans.openpyxl.load_workbook(paper)
        rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
        return next(row for row in rows if "Still to do" in row), rows

    def test_the_ten_lines_of_the_readme_are_a_report(self):
        template = said_after("These ten lines")
        self.assertEqual(len(template.splitlines()), 10)
        done = self.build(template)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertIn("to-do.pdf", done.stdout)
        headings, rows = self.headings()
        column = headings.index("Still to do")
        actions = {action["action"]["value"] for action in plans.built(PLAN).json["actions"]}
        shown = " ".join(str(row[column]) for row in rows)
        self.assertGreater(sum(action in shown for action in actions), 5)

    def test_the_column_of_the_readme_can_be_added_to_it(self):
        done = self.build(said_after("These ten lines") + said_after("To add a column"))
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertIn("Agreed date", self.headings()[0])

    def test_the_mistake_of_the_readme_is_answered_as_it_says(self):
        done = self.build(said_after("These ten lines").replace("agencies", "agncies"))
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr, said_after("stops the build with the file"))
        self.assertFalse((self.work / "out").exists())

    def test_a_mistake_in_any_file_of_the_templates_stops_the_build_with_its_line(self):
        for name, added, said in [
            ("house-style.toml", "[heading3]\nsize = 9\n", '"heading3" means nothing here; did you mean "heading1".'),
            ("checks.toml", "[same-returns]\n", '"same-returns" means nothing here; did you mean "same-return".'),
            ("return.toml", "[labls]\n", '"labls" means nothing here; did you mean "labels".'),
        ]:
            with self.subTest(name=name):
                path = self.templates / name
                whole = path.read_text(encoding="utf-8")
                path.write_text(whole.rstrip("\n") + "\n" + added, encoding="utf-8")
                done = plans.run("build", plans.INPUTS / PLAN, "--templates", "my-templates", "--out", "out", cwd=self.work)
                line = len(whole.rstrip("\n").split("\n")) + 1
                self.assertEqual((done.returncode, done.stdout, done.stderr),
                                 (2, "", f"my-templates/{name}: line {line}: {said}\n"))
                path.write_text(whole, encoding="utf-8")
        (self.templates / "reminder.txt").write_text("To: {two}\n", encoding="utf-8")
        done = plans.run("status", plans.INPUTS / PLAN, "--templates", "my-templates", "--out", "out", cwd=self.work)
        self.assertEqual((done.returncode, done.stdout, done.stderr),
                         (2, "", 'my-templates/reminder.txt: line 1: "{two}" means nothing here; did you mean "{to}".\n'))

    def test_the_guide_names_all_that_the_shipped_reports_use(self):
        guide = plans.run("templates")
        self.assertEqual((guide.returncode, guide.stderr), (0, ""))
        entries = set(re.findall(r"^  ([a-zA-Z0-9-]+) ", guide.stdout, re.M))
        for path in (plans.ROOT / "templates/reports").glob("*.toml"):
            for key, value in re.findall(r'^ *([a-z-]+) = (.*)$', path.read_text(encoding="utf-8"), re.M):
                self.assertIn(key, entries)
                if key in ("kind", "group", "rows", "only", "show", "span", "each"):
                    for name in re.findall(r'"([^"]+)"', value):
                        for word in name.split():
                            if (key, word) != ("each", "quarter"):
                                self.assertIn(word, entries, path)
        self.assertIn("boardpack templates", README)


if __name__ == "__main__":
    unittest.main()
