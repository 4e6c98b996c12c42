"""The sample plans against their hand-made answer keys (tests/cases): every status, text and answer that an agency
sent stands at its action in plan.json, once, and nothing else does."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("BOARDPACK", ROOT / "build/release/boardpack"))


def words(text):
    return re.findall(r"\w+", text.casefold())


def register_row(action):
    for field in ("reference", "action", "issue", "timescale"):
        said = action[field]
        if said and said["source"]["file"] == "plan.xlsx":
            return int(re.sub(r"\D", "", said["source"]["cell"]))
    return None


def received(key, period, agency, row):
    """Whether a file that can be read says something of the action for that agency and period."""
    return any(file["readable"] and "misplaced-file" not in file["findings"] and file["period"] == period and file["agency"] == agency
               and any(line["register_row"] == row for line in file["says"]) for file in key["files"])


class Answers(unittest.TestCase):
    def built(self, plan, period):
        with tempfile.TemporaryDirectory() as out:
            run = subprocess.run(
                [BINARY, "build", ROOT / "inputs" / plan, "--out", out, "--period", period],
                capture_output=True, text=True)
            self.assertIn(run.returncode, (0, 1), run.stderr)
            return json.loads((Path(out) / plan / period / "plan.json").read_text())

    def merged(self, plan):
        key = json.loads((ROOT / "tests/cases" / f"{plan}.json").read_text())
        found = self.built(plan, key["periods"][-1])
        codes = {agency["name"]: agency["code"] for agency in found["agencies"]}
        by_row = {register_row(action): action for action in found["actions"]}
        return key, found, codes, by_row

    def check_texts(self, plan, wanted):
        key, found, codes, by_row = self.merged(plan)
        for action in key["actions"]:
            with self.subTest(plan=plan, row=action["register_row"], ref=action["ref"]):
                said = [(u["period"], codes[u["agency"]], words(u["progress"]["value"]))
                        for u in by_row[action["register_row"]]["updates"] if u["progress"]]
                expected = [(a["period"], a["agency"], words(a["text"])) for a in wanted(action)
                            if a["text"] and received(key, a["period"], a["agency"], action["register_row"])]
                self.assertEqual(sorted(said), sorted(expected))

    def test_outcomes_of_the_chronological_plan(self):
        self.check_texts("inspection-action-plan", lambda action: action["outcomes"])

    def test_progress_of_the_quarterly_plan(self):
        self.check_texts("send-improvement", lambda action: action["progress"])

    def test_statuses_of_the_quarterly_plan(self):
        key, found, codes, by_row = self.merged("send-improvement")
        refs = {a["reference"]["value"]: a for a in found["actions"] if a["registered"]}
        for period, actions in key["statuses"].items():
            for ref, expected in actions.items():
                with self.subTest(period=period, ref=ref):
                    said = {codes[u["agency"]]: u["status"]["value"] for u in refs[ref]["updates"]
                            if u["status"] and u["period"] == period}
                    self.assertEqual(said, expected.get("said", {}))

    def test_answers_of_the_progress_report(self):
        key, found, codes, by_row = self.merged("children-plan-progress")
        for action in key["actions"]:
            only_measure = 1 if action["measures"] == 1 else 0
            with self.subTest(row=action["register_row"]):
                merged = by_row[action["register_row"]]
                self.assertEqual(len(merged["measure_lines"]), action["measures"])
                said = [(u["period"], codes[u["agency"]], line["number"] or only_measure, words(line["text"]["value"]))
                        for u in merged["updates"] for line in u["answers"]]
                expected = [(a["period"], a["agency"], a["number"] or only_measure, words(a["text"]))
                            for a in action["answers"]
                            if received(key, a["period"], a["agency"], action["register_row"])]
                self.assertEqual(sorted(said), sorted(expected))

    def test_rows_of_every_file_are_counted(self):
        for plan in ("inspection-action-plan", "send-improvement", "children-plan-progress"):
            key, found, codes, by_row = self.merged(plan)
            total = found["rows"]
            self.assertEqual(total["rows"], total["merged"] + total["unchanged"] + total["in_findings"])
            self.assertGreaterEqual(total["rows"], sum(f["rows"] for f in key["files"]))
            read = {path for receipt in found["returns"] for path in receipt["files"]}
            for file in key["files"]:
                if not file["file"].startswith("~$"):
                    self.assertIn(f"returns/{file['period']}/{file['file']}", read)


if __name__ == "__main__":
    unittest.main()
