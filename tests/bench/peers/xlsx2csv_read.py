"""xlsx2csv_read.py FILE ...: each as CSV that nobody reads."""
import os
import sys

import xlsx2csv

for file in sys.argv[1:]:
    xlsx2csv.Xlsx2csv(file, outputencoding="utf-8").convert(os.devnull, sheetid=1)
