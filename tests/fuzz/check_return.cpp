#include "fuzz/check_return.h"

#include <algorithm>
#include <set>

#include "fuzz/check_workbook.h"
#include "fuzz/fuzz.h"
#include "read/grid.h"
#include "read/header.h"
#include "read/register.h"
#include "read/return.h"
#include "read/row_text.h"

namespace boardpack {
namespace {

constexpr std::int32_t file = 3;

bool is_month(const Period& period) {
  return period.year >= 0 && period.year <= 9999 && period.month >= 1 && period.month <= 12;
}
bool is_month(const std::optional<Period>& period) {
  return !period || is_month(*period);
}

bool names_row_not_merged(const Finding& finding) {
  return (finding.code == FindingCode::row_not_understood || finding.code == FindingCode::row_set_aside) &&
         finding.message.ends_with("; not merged");
}

std::string shown_at(const Workbook& book, const Origin& origin) {
  if (origin.row == 0) return book.sheets[origin.sheet].name;
  const Sheet& sheet = book.sheets[origin.sheet];
  const SheetCell* const cell = sheet.at(origin.row, origin.column);
  return cell ? trimmed(book.display(sheet, *cell)).plain() : "";
}

void check_source(const Workbook& book, const SourcedText& text) {
  require(is_clean(text.value), "a return's text is clean");
  if (text.value.empty()) return;
  const bool placed = text.origin.file == file && text.origin.sheet >= 0 &&
                      text.origin.sheet < static_cast<std::int32_t>(book.sheets.size());
  require(placed, "a return's text names its file and sheet");
  const std::string source = shown_at(book, text.origin);
  require(!source.empty(), "a return's text names a cell that says something");
  require(text.value.plain().starts_with(source), "a return's text begins with what its cell shows");
}

void check_row(const Workbook& book, const ReturnRow& row) {
  require(!row.values.empty(), "a row of a return says something");
  for (const FieldValue& value : row.values) {
    require(!value.text.value.empty() || value.fill, "a value has a text or a fill");
    require(value.field != Field::ignored, "a value has a field");
    require(is_month(value.period), "a value's period is a month");
    check_source(book, value.text);
  }
  check_source(book, row.area_band);
  check_source(book, row.area_outcome);
  require(is_month(row.month_band), "a month band is a month");
}

// The sheet as it was read: upright, or on its side.
std::optional<Grid> grid_read(const Workbook& book, const Sheet& sheet, const ReturnTemplate& form) {
  for (const bool on_its_side : {false, true}) {
    Grid grid(book, sheet, on_its_side);
    for (std::size_t i = 0; i < grid.rows().size(); ++i)
      if (header_at(grid, i, form)) return grid;
  }
  return std::nullopt;
}

// Whether the row may head others, or explain the colours, and be in no row of the return for that.
bool may_be_heading(const GridRow& row, const ReturnTemplate& form) {
  if (month_of_row(row) || (row.cells.size() <= 2 && is_legend(joined(row)))) return true;
  const auto others = std::count_if(row.cells.begin(), row.cells.end(), [&](const GridCell& cell) {
    return !match_heading(cell.plain, form) && !is_legend(cell.plain);
  });
  return others <= 1;
}

// What became of the rows and cells of one sheet.
class SheetAccount {
 public:
  SheetAccount(const Grid& grid, std::int32_t sheet, const Return& sent, const Findings& findings)
      : grid_(grid), sheet_(sheet) {
    for (const ReturnRow& row : sent.rows) {
      told_.insert(row.origin);
      for (const FieldValue& value : row.values) told_.insert(value.text.origin);
      told_.insert(row.area_band.origin);
      told_.insert(row.area_outcome.origin);
    }
    for (const Finding& finding : findings) {
      if (finding.origin.sheet != sheet) continue;
      if (finding.code == FindingCode::row_not_understood || finding.code == FindingCode::row_set_aside)
        told_.insert(finding.origin);
      if (finding.code != FindingCode::unmapped_column) continue;
      unmapped_.push_back(finding.origin);
      // One finding for many headings names them all, and the first one's cell.
      many_unmapped_ = many_unmapped_ || finding.message.find(" headings: ") != std::string::npos;
    }
    for (const ReturnRow& row : sent.rows)
      if (row.origin.sheet == sheet) kept_.insert(row.origin);
    for (const Finding& finding : findings)
      if (finding.origin.sheet == sheet && names_row_not_merged(finding)) in_findings_.insert(finding.origin);
  }

  // Rows that are neither kept, nor in a finding, nor a heading: joined to others, or lost.
  int missing(const ReturnTemplate& form) const {
    int count = 0;
    std::uint32_t last_of_header = 0;
    bool begun = false;
    for (std::size_t i = 0; i < grid_.rows().size(); ++i) {
      const GridRow& row = grid_.rows()[i];
      if (begun && row.row <= last_of_header) continue;
      if (const auto header = header_at(grid_, i, form)) {
        begun = true;
        last_of_header = header->last_row;
        continue;
      }
      if (!begun) continue;
      const Origin origin = grid_.origin(file, sheet_, row.row, row.cells.front().column);
      if (in_findings_.contains(origin)) continue;
      if (kept_.contains(origin))
        check_cells(row);
      else if (!may_be_heading(row, form))
        ++count;
    }
    return count;
  }

 private:
  void check_cells(const GridRow& row) const {
    for (const GridCell& cell : row.cells) {
      const Origin origin = grid_.origin(file, sheet_, cell.row, cell.column);
      const bool told = many_unmapped_ || told_.contains(origin) || only_reference(cell.text) ||
                        std::ranges::any_of(unmapped_, [&](const Origin& heading) {
                          return heading.column == origin.column || heading.row == origin.row;
                        });
      require(told, "each cell of a row is in a value or in a finding");
    }
  }

  const Grid& grid_;
  std::int32_t sheet_;
  std::set<Origin> told_, kept_, in_findings_;
  std::vector<Origin> unmapped_;
  bool many_unmapped_ = false;
};

void check_accounts(const Workbook& book, const ReturnTemplate& form, const Return& sent,
                    const Findings& findings) {
  const auto named = std::ranges::count_if(findings, names_row_not_merged);
  require(named == sent.rows_in_findings, "rows in findings are counted");
  // A form that boardpack made is read by its ids and keys, not by what its headings look like.
  if (sent.is_form) {
    for (const MeasureRow& row : sent.measures) check_source(book, row.measure);
    return;
  }
  std::set<std::int32_t> unread;
  for (const Finding& finding : findings)
    if (finding.code == FindingCode::sheet_not_read || finding.code == FindingCode::no_table)
      unread.insert(finding.origin.sheet);
  if (unread.contains(-1)) {
    require(sent.rows.empty() && sent.rows_in_findings == 0, "a return without a table has no rows");
    return;
  }
  int missing = 0;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (unread.contains(index)) continue;
    const auto grid = grid_read(book, book.sheets[i], form);
    if (grid) missing += SheetAccount(*grid, index, sent, findings).missing(form);
  }
  require(missing <= sent.rows_joined, "each row is kept, joined, a heading, or counted in a finding");
}

}  // namespace

void check_return(const Workbook& book, const ReturnTemplate& form) {
  Findings findings, again;
  const Return sent = recognise_return(book, file, form, findings);
  check_findings(findings, file, book);
  std::set<Origin> origins;
  for (const ReturnRow& row : sent.rows) {
    check_row(book, row);
    require(origins.insert(row.origin).second, "a row stands in a return once");
  }
  require(std::ranges::all_of(sent.headed, [](const Period& period) { return is_month(period); }),
          "a heading's period is a month");
  require(is_month(sent.period_label), "a return's period is a month");
  require(is_clean(sent.agency_label), "a return's agency is clean text");
  check_accounts(book, form, sent, findings);
  require(sent == recognise_return(book, file, form, again) && findings == again,
          "a return recognised again is the same");
}

void check_register(const Workbook& book, const ReturnTemplate& form) {
  Findings findings, again;
  const Register agreed = recognise_register(book, file, form, findings);
  check_findings(findings, file, book);
  for (const ReturnRow& row : agreed.actions) check_row(book, row);
  const Plan& plan = agreed.plan;
  require(!plan.statuses.empty(), "a plan has statuses");
  require(is_month(plan.first_period) && is_month(plan.last_period), "a plan's periods are months");
  for (const Agency& agency : plan.agencies) require(!agency.name.empty(), "an agency has a name");
  for (const Measure& measure : plan.measures)
    for (const auto& [period, value] : measure.trajectory)
      require(is_month(period), "a target's period is a month");
  require(agreed == recognise_register(book, file, form, again) && findings == again,
          "a register recognised again is the same");
}

}  // namespace boardpack
