#include "report/scorecard_template.h"

namespace boardpack {

namespace {

bool is_of_measures(Show show) {
  return show >= Show::group && show <= Show::sparkline;
}

bool is_of_any(Show show) {
  return show == Show::reference || show == Show::area;
}

}  // namespace

void read_scorecard(const TomlReader& table, BlockTemplate& block) {
  const bool scorecard = block.kind == BlockTemplate::Kind::scorecard;
  block.measures = table.texts("measures");
  block.bands = table.flag("bands", false);
  block.near = table.number("near", 0) / 100;
  if (block.near < 0 || block.near >= 1)
    table.fail("near", "\"near\" should be per cent of a target, 0 to 99");
  block.periods = static_cast<int>(table.number("periods", 0));
  if (block.periods < 0) table.fail("periods", "\"periods\" should be how many, 1 or more");
  if (scorecard && block.columns.empty())
    table.fail("kind", "a scorecard needs at least one [[block.column]]");
  for (const ColumnTemplate& column : block.columns)
    for (const ShownField& field : column.fields)
      if (!is_of_any(field.show) && is_of_measures(field.show) != scorecard)
        table.fail("kind", scorecard
                               ? "a scorecard shows measures: reference, area, group, measure, unit, better, "
                                 "baseline, target, target-now, actual, direction, standing or sparkline"
                               : "measures and their figures are shown by a block of kind \"scorecard\"");
}

}  // namespace boardpack
