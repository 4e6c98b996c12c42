#!/usr/bin/env python3
"""End-to-end tests of the real program.

    run_all.py <program> [filter]

The last line is "N passed, N failed".
"""

import os
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import plans


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    plans.binary = str(Path(sys.argv[1]).resolve())
    os.environ["BOARDPACK"] = plans.binary
    loader = unittest.TestLoader()
    if len(sys.argv) > 2:
        loader.testNamePatterns = [f"*{sys.argv[2]}*"]
    tests = loader.discover(str(Path(__file__).resolve().parent), pattern="*_test.py")
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(tests)
    failed = len({getattr(test, "test_case", test).id() for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
