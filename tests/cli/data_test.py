"""What is written for other programs: plan.json as templates/plan.schema.json describes it, the same plan as CSV tables, and
the links of findings.xlsx."""

import copy
import csv
import json
import shutil
import tempfile
import unittest
from pathlib import Path

import jsonschema
import openpyxl
import plans

SCHEMA = json.loads((plans.ROOT / "templates/plan.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ODD = {
    "Police.csv": "Ref,Action,Progress,RAG\n,,\n=P1,=1+1,\"-2+3+cmd|' /C calc'!A0\n\nsecond \"\"line\"\"\",@purple\nP2,\u202eevil\x07,+,\n",
    "javascript:alert(1).csv": "Ref,Action,Progress,RAG,Cost\nP9,\"a,b;c\",31/06/2018,Mauve,1\n",
    "..\\..\\boot.csv": "Ref,Action,Progress,RAG,Cost\nP9,Do,,Mauve,1\n",
    "a#b.csv": "Ref,Action,Progress,RAG,Cost\nP9,Do,,Mauve,1\n",
    "no table.csv": "just words\n",
}


def table(folder, name):
    data = (folder / name).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), name
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True), strict=True))


def said(value):
    return (value or {}).get("value", "")


def typed(text):
    """What a CSV field says of a text: never a formula."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join("\ufffd" if ord(letter) < 32 and letter not in "\n\t" else letter for letter in text)


class Data(unittest.TestCase):
    maxDiff = None

    def build(self, plan, out, *options):
        done = plans.run("build", plan, "--out", out, *options)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        [folder] = Path(out).glob("*/*")
        return folder

    def odd_plan(self, work):
        month = Path(work) / "odd/returns/2018-06"
        month.mkdir(parents=True)
        for name, text in ODD.items():
            (month / name).write_text(text, encoding="utf-8")
        return self.build(month.parents[1], Path(work) / "out")

    def assert_described(self, folder):
        plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        problems = [f"{problem.json_path}: {problem.message}" for problem in VALIDATOR.iter_errors(plan)]
        self.assertFalse(problems, folder)
        return plan

    def test_the_schema_is_one_and_describes_every_key_and_lets_no_other_in(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

        def walk(schema, path):
            self.assertTrue("description" in schema or "pattern" in schema, path)
            if schema.get("type") == "object":
                self.assertIn("additionalProperties", schema, path)
                if "properties" in schema:
                    self.assertIs(schema["additionalProperties"], False, path)
            for key, child in schema.get("properties", {}).items():
                self.assertIn("description", child, f"{path}.{key}")
                walk(child, f"{path}.{key}")
            if "items" in schema:
                walk(schema["items"], path + "[]")
            for child in schema.get("oneOf", []):
                if child.get("type") == "object":
                    walk(child, path)

        walk(SCHEMA, "$")
        for name, child in SCHEMA["$defs"].items():
            walk(child, name)

    def test_the_plan_of_every_sample_and_period_is_as_the_schema_describes_it(self):
        for plan in plans.PLANS:
            for month in sorted((plans.INPUTS / plan / "returns").iterdir()):
                with self.subTest(plan=plan, period=month.name), tempfile.TemporaryDirectory() as out:
                    folder = self.build(plans.INPUTS / plan, out, "--period", month.name)
                    self.assertEqual(self.assert_described(folder)["period"], month.name)

    def test_the_plan_of_every_finding_and_of_odd_files_is_as_the_schema_describes_it(self):
        for case in sorted((plans.ROOT / "tests/findings").iterdir()):
            with self.subTest(plan=case.name), tempfile.TemporaryDirectory() as work:
                shutil.copytree(case, Path(work) / "plans" / case.name)
                self.assert_described(self.build(Path(work) / "plans" / case.name, Path(work) / "out"))
        with tempfile.TemporaryDirectory() as work:
            self.assert_described(self.odd_plan(work))

    def test_the_schema_refuses_what_is_no_plan(self):
        good = plans.built("send-improvement").json
        VALIDATOR.validate(good)

        def broken(change):
            plan = copy.deepcopy(good)
            change(plan)
            return not VALIDATOR.is_valid(plan)

        update = next(i for i, action in enumerate(good["actions"]) if action["updates"])
        for change in [
                lambda plan: plan.update(extra=1),
                lambda plan: plan.update(schema_version=3),
                lambda plan: plan.update(period="June 2018"),
                lambda plan: plan.pop("actions"),
                lambda plan: plan["rows"].update(merged=-1),
                lambda plan: plan["agencies"][0].update(name=None),
                lambda plan: plan["actions"][0].update(area="A"),
                lambda plan: plan["actions"][0]["action"].pop("source"),
                lambda plan: plan["actions"][0]["action"]["source"].update(cell="row 3"),
                lambda plan: plan["actions"][update]["updates"][0].update(period="2018-13"),
                lambda plan: plan["actions"][update]["updates"][0].pop("progress"),
                lambda plan: plan["measures"][0]["actuals"].update(June="5"),
                lambda plan: plan["measures"][0]["standing"].update(against_target="nearly")]:
            self.assertTrue(broken(change))

    def assert_same_plan(self, folder):
        plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        actions, updates, measures = (table(folder, name + ".csv") for name in ("actions", "updates", "measures"))
        self.assertEqual([row["action_id"] for row in actions], [str(i + 1) for i in range(len(plan["actions"]))])
        for row, action in zip(actions, plan["actions"]):
            self.assertEqual(row["action"].removeprefix("'"), typed(said(action["action"])).removeprefix("'"))
            self.assertEqual(row["due"], ((action["timescale"] or {}).get("means") or {}).get("end", ""))
            self.assertEqual(row["source_cell"], ((action["action"] or {}).get("source") or {}).get("cell", ""))
        told = [(str(i + 1), update) for i, action in enumerate(plan["actions"]) for update in action["updates"]]
        self.assertEqual([row["update_id"] for row in updates], [str(i + 1) for i in range(len(told))])
        for row, (action, update) in zip(updates, told):
            self.assertEqual((row["action_id"], row["agency"], row["period"]),
                             (action, typed(update["agency"]), update["period"] + "-01"))
            self.assertEqual(row["progress"].removeprefix("'"), typed(said(update["progress"])).removeprefix("'"))
            if row["status_label"]:
                self.assertEqual(row["status"], said(update["status"]))
        figures = {(i + 1, month) for i, measure in enumerate(plan["measures"])
                   for month in measure.get("trajectory", {}) | measure.get("actuals", {}) or [None]}
        self.assertEqual({(int(row["measure_id"]), row["period"][:7] or None) for row in measures}, figures)
        for field in (field for row in actions + updates + measures for field in row.values()):
            self.assertFalse(field.startswith(("=", "@", "\t", "\r", "+")), field)
            if field.startswith("-"):
                float(field)

    def test_the_tables_say_what_the_plan_says_and_no_field_is_a_formula(self):
        for plan in plans.PLANS:
            with self.subTest(plan=plan):
                self.assert_same_plan(plans.built(plan).folder)
        with tempfile.TemporaryDirectory() as work:
            folder = self.odd_plan(work)
            self.assert_same_plan(folder)
            self.assertIn("'=1+1", [row["action"] for row in table(folder, "actions.csv")])

    def test_no_name_of_a_file_becomes_a_link_to_anywhere_else(self):
        with tempfile.TemporaryDirectory() as work:
            folder = self.odd_plan(work)
            links = [cell.hyperlink.target for sheet in openpyxl.load_workbook(folder / "findings.xlsx").worksheets
                     for row in sheet.iter_rows() for cell in row if cell.hyperlink]
            self.assertTrue(links)
            self.assertEqual(set(links), {"Police.csv", "no%20table.csv"})


if __name__ == "__main__":
    unittest.main()
