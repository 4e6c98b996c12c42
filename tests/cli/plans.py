"""Runs the real program on the sample plans, and reads what it wrote with other people's tools."""

import json
import os
import re
import subprocess
import tempfile
import unicodedata
import warnings
from functools import lru_cache
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
INPUTS = ROOT / "inputs"
PLANS = sorted(path.name for path in INPUTS.iterdir() if path.is_dir())
SUM = re.compile(r"^([\d,]+) rows?: ([\d,]+) merged, ([\d,]+) unchanged, ([\d,]+) in findings$", re.M)

binary = None  # set by run_all.py
scratch = tempfile.TemporaryDirectory(prefix="boardpack-cli-")


def run(*arguments, cwd=None, **options):
    return subprocess.run([binary, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, timeout=120, **options)


def files_below(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


class Built:
    """One build of a plan's default period."""

    def __init__(self, plan, out, *options):
        self.plan = plan
        self.run = run("build", INPUTS / plan, "--out", out, *options)
        if self.run.returncode not in (0, 1):
            raise AssertionError(f"{plan} was not built: {self.run.stderr}")
        self.folder = sorted((out / plan).iterdir())[-1]
        self.period = self.folder.name
        self.json = json.loads((self.folder / "plan.json").read_text(encoding="utf-8"))

    def papers(self, ending):
        return sorted(self.folder.glob("*" + ending))


@lru_cache(maxsize=None)
def built(plan):
    return Built(plan, Path(scratch.name) / "papers")


@lru_cache(maxsize=None)
def built_with_every_report(plan):
    options = []
    for template in sorted((ROOT / "templates" / "reports").glob("*.toml")):
        options += ["--report", template.stem]
    return Built(plan, Path(scratch.name) / "every", *options)


def sources(tree):
    """Every (value, source) of plan.json, wherever it stands; of a status, what its cell says."""
    if isinstance(tree, dict):
        if isinstance(tree.get("source"), dict) and "value" in tree:
            yield tree.get("said", tree["value"]), tree["source"]
        for child in tree.values():
            yield from sources(child)
    elif isinstance(tree, list):
        for child in tree:
            yield from sources(child)


@lru_cache(maxsize=None)
def workbook(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path, data_only=True)


def words(text):
    """The words of a text without its punctuation, as they are also found when a line ends at a hyphen."""
    text = re.sub(r"</?[A-Za-z]+/?>", " ", text)
    return set(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=None)
def pdf_text(path):
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def environment(**changes):
    return {**os.environ, **changes}
