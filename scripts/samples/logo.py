"""The sample boards' logos: a lark over fields, drawn with Pillow."""

from PIL import Image, ImageDraw, ImageFont

FONT = "LiberationSans-Bold.ttf"


def draw(lines, ground, ink):
    picture = Image.new("RGBA", (1200, 320), ground)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((20, 20, 300, 300), fill=ink)
    pen.pieslice((20, 20, 300, 300), 20, 160, fill="#3C7D3C")
    pen.polygon([(90, 170), (150, 110), (215, 130), (250, 95), (232, 150), (170, 190)], fill="white")
    pen.polygon([(140, 140), (105, 70), (190, 125)], fill="white")
    font = ImageFont.truetype(FONT, 74)
    for number, line in enumerate(lines):
        pen.text((350, 160 - 45 * len(lines) + 90 * number), line, font=font, fill=ink)
    return picture


def png(path, lines):
    draw(lines, (0, 0, 0, 0), "#1F3864").save(path, optimize=True)


def jpeg(path, lines):
    draw(lines, "white", "#1F3864").convert("RGB").save(path, quality=85)
