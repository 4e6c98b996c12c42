"""The whole story of an action."""

import re
import unittest

import plans

SOURCE = re.compile(r"\[([^\[\]]+\.(?:xlsx|xlsm|ods|csv)):(?:(.+)!)?([A-Z]+\d+)\]$")


def explained(plan, *arguments):
    done = plans.run("explain", plans.INPUTS / plan, *arguments)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", done.stderr
    return done.stdout


def lines_of(story):
    """(text, source) of each line that has one, put together again."""
    told = ""
    for line in story.splitlines():
        told = line if re.match(r"  \S", line) or not line.startswith(" ") else f"{told} {line.strip()}"
        if found := SOURCE.search(told):
            yield told[:found.start()].strip(), found.groups()
            told = ""


class Explain(unittest.TestCase):
    def test_a_reference_is_found_however_it_is_typed_and_all_its_actions_are_told(self):
        plan = "inspection-action-plan"
        story = explained(plan, "SCLA 4")
        self.assertIn("2 actions\n", story)
        self.assertEqual(len(re.findall(r"(?m)^SCLA 4: ", story)), 2)
        for typed in (["scla4"], ["SCLA-4"], ["scla", "4"]):
            self.assertEqual(explained(plan, *typed), story)
        self.assertIn("14-19 (5): ", explained(plan, "14-19(5)"))

    def test_words_name_an_action_too(self):
        self.assertIn("SCLA 5: Keep the homework clubs", explained("inspection-action-plan", "the", "HOMEWORK clubs"))

    def test_an_unknown_reference_is_answered_with_the_nearest(self):
        done = plans.run("explain", plans.INPUTS / "send-improvement", "Z1.2")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr, 'No action of the plan has the reference "Z1.2", nor these words in what it says; '
                                      'the nearest references are "A1.2", "C1.2", "D1.2".\n')
        done = plans.run("explain", plans.INPUTS / "send-improvement", "\x1b[2J")
        self.assertEqual(done.returncode, 2)
        self.assertNotIn("\x1b", done.stderr)

    def test_a_month_is_told_as_it_was_then(self):
        story = explained("send-improvement", "A1.2", "--period", "2018-06")
        self.assertIn("\nJune 2018, ", story)
        self.assertNotIn("September 2018", story)

    def test_every_line_is_in_the_cell_it_names(self):
        seen = 0
        for plan in plans.PLANS:
            for action in plans.built(plan).json["actions"]:
                if not action["reference"]:
                    continue
                for text, (file, sheet, cell) in lines_of(explained(plan, action["reference"]["value"])):
                    self.assertTrue((plans.INPUTS / plan / file).is_file(), file)
                    label, _, said = text.partition(": ")
                    if not file.endswith((".xlsx", ".xlsm")) or not re.match(
                            r"action|progress|issue|responsible|reason|timescale|measure", label):
                        continue
                    value = plans.workbook(plans.INPUTS / plan / file)[sheet][cell].value
                    if not isinstance(value, str):
                        continue
                    with self.subTest(plan=plan, source=(file, sheet, cell)):
                        told, held = plans.words(said), plans.words(value)
                        self.assertTrue(told <= held or held <= told, (said, value))
                    seen += 1
                if seen > 400:
                    break
        self.assertGreater(seen, 200)

    def test_every_update_of_an_action_is_told(self):
        built = plans.built("send-improvement")
        action = max((one for one in built.json["actions"] if one["reference"]), key=lambda one: len(one["updates"]))
        story = explained("send-improvement", action["reference"]["value"])
        said = plans.words(story)
        self.assertGreater(len(action["updates"]), 4)
        for update in action["updates"]:
            if update["progress"]:
                self.assertTrue(plans.words(update["progress"]["value"]) <= said, update)

    def test_no_line_is_wider_than_a_terminal_but_for_a_long_source(self):
        for plan in plans.PLANS:
            reference = next(one["reference"]["value"] for one in plans.built(plan).json["actions"] if one["reference"])
            for line in explained(plan, reference).splitlines():
                if not SOURCE.search(line):
                    self.assertLessEqual(len(line), 100, line)
