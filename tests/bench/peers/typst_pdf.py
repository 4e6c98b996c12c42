"""typst_pdf.py PLAN.typ ROWS PDF: by Typst's Python module. ROWS as the .typ file names it."""
import os
import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[3], root="/", sys_inputs={"rows": os.path.abspath(sys.argv[2])},
              pdf_standards="ua-1")
