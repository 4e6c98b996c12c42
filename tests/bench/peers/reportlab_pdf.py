"""reportlab_pdf.py ROWS.json PDF: a LongTable of paragraphs. An outcome stands in the first of its rows only."""
import json
import sys
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

HEADINGS = ["Required outcomes", "Actions", "Timescale", "Action owner / Accountable leader",
            "Measures of success", "Jun", "Sep", "Dec", "Mar", "Jun"]
FILLS = {"R": "#c00000", "A": "#ffc000", "G": "#00703c", "B": "#1f4e9e"}
FONTS = "/usr/share/fonts/truetype/liberation2/LiberationSans-"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file)
    for name, face in [("sans", "Regular"), ("bold", "Bold"), ("italic", "Italic")]:
        pdfmetrics.registerFont(TTFont(name, f"{FONTS}{face}.ttf"))
    pdfmetrics.registerFontFamily("sans", normal="sans", bold="bold", italic="italic", boldItalic="bold")
    body = ParagraphStyle("body", fontName="sans", fontSize=8.5, leading=10.4)
    item = ParagraphStyle("item", parent=body, leftIndent=9, bulletFontName="sans")
    style = [("GRID", (0, 0), (-1, -1), 0.5, HexColor("#8c9aae")), ("VALIGN", (0, 0), (-1, -1), "TOP"),
             ("FONT", (0, 0), (-1, -1), "bold", 8.5), ("LEFTPADDING", (0, 0), (-1, -1), 3.5),
             ("RIGHTPADDING", (0, 0), (-1, -1), 3.5)]
    data = [HEADINGS[:3] + [Paragraph(HEADINGS[3], body)] + HEADINGS[4:]]
    for number, row in enumerate(rows, 1):
        measures = [Paragraph(escape(measure), item, bulletText="•") for measure in row["measures"]]
        if row["link"]:
            measures.append(Paragraph(f'Evidence: <a href="{row["link"]}">{row["link"]}</a>', body))
        data.append([Paragraph(escape(row["outcome"]), body), Paragraph(escape(row["action"]), body),
                     Paragraph(escape(row["timescale"]), body),
                     Paragraph(f'<i>{escape(row["owner"])}</i><br/>{escape(row["leader"])}', body), measures,
                     *row["statuses"]])
        for column, letter in enumerate(row["statuses"], 5):
            style.append(("BACKGROUND", (column, number), (column, number), HexColor(FILLS[letter])))
    width = landscape(A4)[0] - 84
    widths = [width * share / 108 for share in [16, 22, 10, 15, 24] + [4.2] * 5]
    table = LongTable(data, colWidths=widths, repeatRows=1, style=TableStyle(style))
    SimpleDocTemplate(sys.argv[2], pagesize=landscape(A4), leftMargin=42, rightMargin=42, topMargin=42,
                      bottomMargin=42).build([table])


main()
