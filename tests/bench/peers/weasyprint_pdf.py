"""weasyprint_pdf.py PLAN.html PDF"""
import sys

import weasyprint

weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
