"""openpyxl_xlsx.py ROWS_JSON XLSX: writes the rows with openpyxl, without the sheet of their sources."""
import json
import sys

import openpyxl

rows = json.load(open(sys.argv[1]))
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet("Plan")
for index, row in enumerate(rows, 1):
    sheet.append([f"A{index}", row["action"], row["timescale"], row["owner"], row["leader"], row["measures"][0],
                  row["measures"][-1], *row["statuses"][:5]])
book.save(sys.argv[2])
