"""The chart of boards in a statement's annex, drawn with Pillow."""

from PIL import Image, ImageDraw, ImageFont

FONT = "LiberationSans-Regular.ttf"
BOLD = "LiberationSans-Bold.ttf"
INK = "#1F3864"


def box(pen, x, y, width, lines, strong=False):
    pen.rounded_rectangle((x, y, x + width, y + 90), 10, fill="#DCE6F1" if not strong else INK, outline=INK, width=2)
    font = ImageFont.truetype(BOLD if strong else FONT, 23)
    for number, line in enumerate(lines):
        at = x + (width - pen.textlength(line, font=font)) / 2
        pen.text((at, y + 45 - 15 * len(lines) + 30 * number), line, font=font, fill="white" if strong else "black")


def arrow(pen, x, y, end):
    pen.line((x, y, x, end), fill=INK, width=3)
    pen.polygon([(x - 8, end + 12), (x + 8, end + 12), (x, end - 4)], fill=INK)


def png(path):
    picture = Image.new("RGB", (960, 520), "white")
    pen = ImageDraw.Draw(picture)
    box(pen, 20, 20, 290, ["Health and Wellbeing", "Board"])
    box(pen, 335, 20, 290, ["Children’s Trust"])
    box(pen, 650, 20, 290, ["Governing Body", "of the CCG"])
    box(pen, 300, 215, 360, ["SEND Improvement Board"], strong=True)
    box(pen, 20, 410, 290, ["SEND Operations Group"])
    box(pen, 335, 410, 290, ["Larkshire Parent", "Carer Forum"])
    box(pen, 650, 410, 290, ["Three scrutiny", "committees"])
    for x in (165, 480, 795):
        arrow(pen, x, 160 if x != 480 else 215, 118)
        arrow(pen, x, 410, 320 if x == 480 else 358)
    pen.line((165, 160, 795, 160), fill=INK, width=3)
    pen.line((165, 358, 795, 358), fill=INK, width=3)
    picture.save(path, optimize=True)
