import csv
import re
import subprocess
import tempfile
import unittest
from functools import lru_cache
from pathlib import Path

import plans

QUOTE = "Mrs Fatima الزهراء (parent) said 'نعم' on 12 May 2020"
ARABIC = "مرحبا بالعالم. نحن نريد مدرسة أقرب إلى البيت (5 كم) مع NHS"
HEBREW = "שלום עולם! אנחנו רוצים תוכנית חדשה (2018/19) עם SEND team"
WORDS = "Ŵyn Łódź ✅ 👍🏽 👩\u200d👧 🟢 🇬🇧 王小明 नमस्ते one"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
MISSING = "melting \U0001FAE0 face"
TEXTS = [QUOTE, ARABIC, HEBREW, WORDS, LONG, MISSING]


class Papers:
    def __init__(self, folder):
        plan = Path(folder) / "voices"
        returns = plan / "returns" / "2018-06"
        returns.mkdir(parents=True)
        with open(returns / "Health.csv", "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Ref", "Action", "Status", "Progress"])
            for number, text in enumerate(TEXTS, 1):
                rows.writerow([f"A{number}", f"Action {number}", "G", text])
        self.run = plans.run("build", plan, "--out", Path(folder) / "out", "--report", "quarterly-rag", "--report",
                             "chronological")
        self.pdf = Path(folder) / "out" / "voices" / "2018-06" / "chronological.pdf"

    def spoken(self):
        """What the structure says, its stretches joined."""
        done = subprocess.run(["pdfinfo", "-struct-text", str(self.pdf)], capture_output=True, check=True)
        return "".join(re.findall(r'^ *"(.*)"$', done.stdout.decode("utf-8", "replace"), re.M))


scratch = tempfile.TemporaryDirectory(prefix="boardpack-languages-")


@lru_cache(maxsize=None)
def papers():
    return Papers(scratch.name)


class Languages(unittest.TestCase):
    def test_text_of_both_directions_is_read_in_order(self):
        self.assertIn(papers().run.returncode, (0, 1), papers().run.stderr)
        spoken = papers().spoken()
        for text in TEXTS:
            with self.subTest(text=text):
                self.assertIn(text.replace(" ", ""), spoken.replace(" ", ""))

    def test_viewers_find_right_to_left_words(self):
        done = subprocess.run(["pdftotext", str(papers().pdf), "-"], capture_output=True, check=True)
        text = re.sub("[\u202a-\u202e]", "", done.stdout.decode("utf-8"))
        for word in ("الزهراء", "نعم", "مرحبا", "بالعالم", "שלום", "עולם", "תוכנית"):
            self.assertIn(word, text)

    def test_a_character_no_font_has_is_a_finding_with_its_cell(self):
        lines = [line for line in papers().run.stdout.splitlines() if "missing-glyph" in line]
        self.assertEqual(len(lines), 1, lines)
        self.assertRegex(lines[0], r"Health\.csv:D7: warning: no font has the character .* \(U\+1FAE0\)")


if __name__ == "__main__":
    unittest.main()
