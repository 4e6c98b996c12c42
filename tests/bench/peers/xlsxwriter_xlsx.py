"""xlsxwriter_xlsx.py ROWS_JSON XLSX: writes the rows with XlsxWriter, without the sheet of their sources."""
import json
import sys

import xlsxwriter

rows = json.load(open(sys.argv[1]))
book = xlsxwriter.Workbook(sys.argv[2])
sheet = book.add_worksheet("Plan")
text = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
for index, row in enumerate(rows, 1):
    values = [f"A{index}", row["action"], row["timescale"], row["owner"], row["leader"], row["measures"][0],
              row["measures"][-1], *row["statuses"][:5]]
    for column, value in enumerate(values):
        sheet.write_string(index, column, value, text)
book.close()
