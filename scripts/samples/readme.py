"""inputs/README.md: what each sample return holds and what should be found in it."""

ABOUT = {
    "inspection-action-plan": "**`inspection-action-plan`** is the plan of Larkshire’s services after an inspection in 2008: {actions} actions from April 2008"
    " to July 2009 in bands by month, some months empty, no ratings. One reference serves several issues and actions (14-19 (5), 14-19 (6), SCLA 5)."
    " SRH 2 and SRH 4 come back every quarter, worded alike, so only the month tells their rows apart. The register’s sheets have a title above the headings."
    " Reports: board-summary, chronological, changes, slippage. In the answer key an action is named by its row in the register’s Actions sheet, since references repeat.",
    "send-improvement": "**`send-improvement`** is a written statement of action for 2018-19: {actions} actions in five areas under {outcomes} required outcomes (merged"
    " in the register), rated each quarter by eight agencies. An agency that did not return keeps its last rating; of agencies that disagree the one named first in"
    " the register counts if it returned, else the worst (here R, A, G, Grey). Reports: board-summary, quarterly-rag, statement-of-action, scorecard, changes, slippage.",
    "children-plan-progress": "**`children-plan-progress`** is the yearly progress of a children’s plan: four areas, {actions} registered rows with bulleted actions and"
    " up to eleven numbered measures in one cell, answered by number by nine agencies in March 2019, September 2019 and March 2020. Reports: board-summary, progress, scorecard, changes, slippage. `answers` in the"
    " key gives the number of the measure each text answers; null answers none. `evidence/` holds files that the returns name: three are attached to the papers"
    " of the period whose texts name them; DA pathway audit June 2019.docx and clubs-notes-final.pdf were named and never sent (missing-evidence); nothing names"
    " notes of call.txt (unused-evidence).",
}
FOOT = """
How rows are counted: a row under the headings that holds anything, except bands, blank rows, headings again, guidance rows and totals. A merged cell
counts once, in its first row; every action or measure row beside it counts by itself. A file that cannot be read has none.
`tests/cases/<plan>.json` says the same for programs. Findings are named by their codes; `hidden-content` and `unmapped-column` are hints of what is
there to be found, not a promise that nothing else will be.
"""


def statuses(folder):
    periods = list(folder.statuses)
    lines = ["", "Statuses the board should read (in brackets: carried from an earlier quarter; an asterisk: agencies disagree):", "",
             "| ref | " + " | ".join(periods) + " |", "|---|" + "---|" * len(periods)]
    refs = list(dict.fromkeys(ref for period in periods for ref in folder.statuses[period]))
    for ref in sorted(refs, key=lambda ref: (ref.split(".")[0], int(ref.split(".")[1]))):
        cells = []
        for period in periods:
            entry = folder.statuses[period].get(ref)
            shown = "–" if not entry else entry["status"] + ("*" if entry.get("conflict") else "")
            cells.append(f"({shown})" if entry and "carried_from" in entry else shown)
        lines.append(f"| {ref} | " + " | ".join(cells) + " |")
    restated = "D1.3 was R in September; the December return says A of September. The restatement is a finding; the table shows what was reported first."
    return lines + ["", restated]


def write(root, folders):
    lines = ["# Sample plans", "", "Three invented plans of an invented county, written by `scripts/make-samples`; not one word in them is about a real place or person.", ""]
    for folder in folders:
        numbers = dict(actions=folder.actions, outcomes=getattr(folder, "outcomes", 0))
        lines += [f"## {folder.name}", "", ABOUT[folder.name].format(**numbers), "", folder.readme_table()]
        missing = [f"{period} {', '.join(codes)}" for period, codes in folder.missing.items() if codes]
        if missing:
            lines += ["", "No return at all: " + "; ".join(missing) + "."]
        if hasattr(folder, "statuses"):
            lines += statuses(folder)
        lines.append("")
    (root / "inputs" / "README.md").write_text("\n".join(lines) + FOOT, encoding="utf-8")
