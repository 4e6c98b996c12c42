"""plan_html.py ROWS.json PLAN.html: the rows as a page for browsers."""
import html
import json
import sys

HEADINGS = ["Required outcomes", "Actions", "Timescale", "Action owner / Accountable leader",
            "Measures of success", "Jun", "Sep", "Dec", "Mar", "Jun"]
STYLE = """
@page { size: A4 landscape; margin: 42pt; @bottom-center { content: "Page " counter(page) " of " counter(pages) } }
body { font: 8.5pt/1.22 "Liberation Sans"; margin: 0 }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
th, td { border: 0.5pt solid #8c9aae; padding: 2.8pt 3.5pt; vertical-align: top; text-align: left }
ul { margin: 0; padding-left: 9pt }
.R, .A, .G, .B { color: white; font-weight: bold; text-align: center; vertical-align: middle }
.R { background: #c00000 } .A { background: #ffc000; color: black } .G { background: #00703c } .B { background: #1f4e9e }
"""


def row_html(row):
    text = html.escape
    out = ["<tr>"]
    if row["outcome_rows"]:
        out.append(f'<td rowspan="{row["outcome_rows"]}">{text(row["outcome"])}</td>')
    out.append(f'<td>{text(row["action"])}</td><td>{text(row["timescale"])}</td>')
    out.append(f'<td><i>{text(row["owner"])}</i><br>{text(row["leader"])}</td><td><ul>')
    out += [f"<li>{text(measure)}</li>" for measure in row["measures"]]
    out.append("</ul>")
    if row["link"]:
        out.append(f'Evidence: <a href="{text(row["link"])}">{text(row["link"])}</a>')
    out.append("</td>")
    out += [f'<td class="{letter}">{letter}</td>' for letter in row["statuses"]]
    return "".join(out) + "</tr>\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file)
    title = f"Action plan of {len(rows)} rows"
    columns = "".join(f'<col style="width: {share / 1.08}%">' for share in [16, 22, 10, 15, 24] + [4.2] * 5)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
                  f"<style>{STYLE}</style></head><body><h1>{title}</h1><table><colgroup>{columns}</colgroup><thead><tr>")
        out.writelines(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
        out.write("</tr></thead><tbody>\n")
        out.writelines(map(row_html, rows))
        out.write("</tbody></table></body></html>\n")


main()
