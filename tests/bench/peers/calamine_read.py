"""calamine_read.py FILE ...: the values of every cell."""
import sys

import python_calamine

cells = 0
for file in sys.argv[1:]:
    book = python_calamine.CalamineWorkbook.from_path(file)
    for name in book.sheet_names:
        cells += sum(value != "" for row in book.get_sheet_by_name(name).to_python() for value in row)
print(cells, "cells")
