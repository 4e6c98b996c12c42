#include "report/action_cells.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace boardpack {

namespace {

using Row = std::tuple<std::int32_t, std::int32_t, std::uint32_t>;

Row row_of(const Origin& origin) {
  return {origin.file, origin.sheet, origin.row};
}

struct Cells {
  std::set<Origin> cells;
  std::set<Row> rows;  // that are about the action alone

  void add(const Origin& origin) {
    if (origin.file >= 0 && origin.row > 0) cells.insert(origin);
  }
  void add_with_row(const Origin& origin) {
    if (origin.file < 0 || origin.row == 0) return;
    cells.insert(origin);
    rows.insert(row_of(origin));
  }
};

void add_update(Cells& out, const Update& update) {
  if (update.status) out.add_with_row(update.status->said.origin);
  for (const SourcedText* text : {&update.progress, &update.reason, &update.recovery})
    out.add_with_row(text->origin);
  for (const SourcedText& text : update.evidence) out.add_with_row(text.origin);
  for (const MeasureLine& answer : update.answers) out.add_with_row(answer.text.origin);
  out.add_with_row(update.forecast.origin);
  if (update.percent) out.add_with_row(update.percent->origin);
  if (update.finished) out.add_with_row(update.finished->origin);
  for (const Rewording& other : update.rewordings) out.add(other.said.origin);
}

// An issue, an owner and the like may stand in a cell merged over the rows of several actions.
Cells cells_of(const Action& action) {
  Cells out;
  out.add_with_row(action.text.origin);
  out.add(action.reference.origin);
  for (const SourcedText* text : {&action.issue, &action.agencies, &action.by_when_by_whom, &action.owner,
                                  &action.leader, &action.measures, &action.leads, &action.timetable})
    out.add(text->origin);
  out.add(action.timescale.origin);
  for (const MeasureLine& line : action.measure_lines) out.add(line.text.origin);
  for (const Update& update : action.updates) add_update(out, update);
  return out;
}

}  // namespace

Findings findings_on(const Plan& plan, const Action& action, const Findings& findings) {
  const Cells own = cells_of(action);
  std::set<Origin> others;
  for (const Action& other : plan.actions)
    if (&other != &action) others.merge(cells_of(other).cells);
  Findings out;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(out), [&](const Finding& finding) {
    if (own.cells.count(finding.origin) > 0) return true;
    return own.rows.count(row_of(finding.origin)) > 0 && others.count(finding.origin) == 0;
  });
  return out;
}

}  // namespace boardpack
