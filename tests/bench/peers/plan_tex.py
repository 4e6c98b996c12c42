"""plan_tex.py ROWS.json PLAN.tex: the rows as a longtable. A row does not break over pages, and an outcome stands in
the first of its rows only. Set in Computer Modern, which every LaTeX has."""
import json
import sys

HEAD = r"""\documentclass{article}
\usepackage[a4paper,landscape,margin=42pt]{geometry}
\usepackage{longtable,array,colortbl,xcolor}
\usepackage[hidelinks]{hyperref}
\renewcommand\familydefault{\sfdefault}
\definecolor{R}{HTML}{C00000}\definecolor{A}{HTML}{FFC000}\definecolor{G}{HTML}{00703C}\definecolor{B}{HTML}{1F4E9E}
\newcommand\status[1]{\cellcolor{#1}\textbf{#1}}
\newcommand\measure[1]{\textbullet\ #1\par}
\setlength\tabcolsep{3.5pt}\setlength\parindent{0pt}
\newcolumntype{P}[1]{>{\raggedright\arraybackslash}p{#1}}
\begin{document}\fontsize{8.5}{10.4}\selectfont
\begin{longtable}{|P{95pt}|P{135pt}|P{60pt}|P{90pt}|P{145pt}|*{5}{P{18pt}|}}
\hline
"""
HEADINGS = ["Required outcomes", "Actions", "Timescale", "Action owner / Accountable leader",
            "Measures of success", "Jun", "Sep", "Dec", "Mar", "Jun"]
SPECIAL = {"%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$"}


def text(value):
    return "".join(SPECIAL.get(c, c) for c in value)


def row_tex(row):
    measures = "".join(rf"\measure{{{text(measure)}}}" for measure in row["measures"])
    if row["link"]:
        measures += rf"Evidence: \url{{{row['link']}}}"
    cells = [text(row["outcome"]), text(row["action"]), text(row["timescale"]),
             rf"\textit{{{text(row['owner'])}}}\newline {text(row['leader'])}", measures]
    cells += [rf"\status{{{letter}}}" for letter in row["statuses"]]
    return " & ".join(cells) + r" \\ \hline" + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(HEAD + " & ".join(rf"\textbf{{{heading}}}" for heading in HEADINGS))
        out.write(r" \\ \hline \endhead" + "\n")
        out.writelines(map(row_tex, rows))
        out.write("\\end{longtable}\n\\end{document}\n")


main()
