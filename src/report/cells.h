#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "model/movement.h"
#include "model/plan.h"
#include "model/slippage.h"
#include "report/report_template.h"

namespace boardpack {

// A row of an action table: an action, or one measure of it with what answers it.
struct ActionRow {
  const Action* action = nullptr;
  bool by_measure = false;  // the row shows its measure and answers only
  const MeasureLine* measure = nullptr;
  bool first = true;              // the first row of its action
  std::optional<Period> month{};  // the band it stands under
  // Of rows that are one agency's.
  int agency = -1;
  std::optional<DateMove> move{};
  const Rewording* rewording = nullptr;
  std::optional<Unchanged> unchanged{};
};

// What a column shows of a row. Cells with equal content and key may share one cell.
TableCell cell_of(const Plan& plan, const ActionRow& row, const ColumnTemplate& column);
TableCell status_cell(const Plan& plan, const ActionRow& row, const std::vector<Period>& quarters,
                      std::size_t quarter);

// The letter of a position with its colour; the month it dates from, where that is before `about`.
TableCell position_cell(const Plan& plan, const std::optional<Position>& position, const Period& about);

// Where a value was said, and by whom: `agency` (into Plan::agencies) or, without one, whoever sent the file.
// None for what no cell said.
std::vector<CellSource> sources_of(const Plan& plan, const Origin& origin, int agency = -1);
void add_sources(TableCell& cell, const std::vector<CellSource>& sources);  // each once

std::vector<Paragraph> body(std::string_view text);
bool is_blank(const TableCell& cell);

}  // namespace boardpack
