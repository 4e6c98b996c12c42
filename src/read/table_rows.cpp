#include "read/table_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/reference.h"
#include "model/status.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "read/row_text.h"
#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::size_t rows_to_next_header = 12;  // between a section's heading and its column headings

}  // namespace

TableRows::TableRows(const Grid& grid, std::int32_t file, std::int32_t sheet, const ReturnTemplate& form,
                     Return& into, Findings& findings)
    : grid_(grid),
      file_(file),
      sheet_(sheet),
      form_(form),
      into_(into),
      findings_(findings),
      comment_used_(grid.comments().size()) {}

bool TableRows::read() {
  const auto& rows = grid_.rows();
  std::size_t index = 0;
  std::optional<Header> header;
  while (index < rows.size() && !(header = header_at(grid_, index, form_))) ++index;
  if (!header) return false;
  if (into_.rows.size() + (rows.size() - index) > limits::return_rows)
    refuse_more_than(limits::return_rows, "rows under its headings");
  read_labels(index);
  sheet_begin_ = into_.rows.size();
  take_heading_above(index);
  first_header_ = *header;
  start_table(*header);
  for (++index; index < rows.size(); ++index) {
    if (rows[index].row <= header_.last_row) continue;
    take(index, classify(index));
  }
  report_comments();
  return true;
}

void TableRows::read_under(const Header& header) {
  header_ = header;
  header_.first_row = header_.last_row = 0;
  first_header_ = header_;
  sheet_begin_ = table_begin_ = into_.rows.size();
  for (std::size_t index = 0; index < grid_.rows().size(); ++index) take(index, classify(index));
}

void TableRows::read_labels(std::size_t before) {
  for (std::size_t i = 0; i < before; ++i) {
    const GridRow& row = grid_.rows()[i];
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string& plain = row.cells[c].plain;
      const std::size_t colon = plain.find(':');
      const std::string label = words_of(plain.substr(0, colon));
      std::string value = colon == std::string::npos ? "" : std::string(trim(plain.substr(colon + 1)));
      std::optional<Date> date;
      if (value.empty() && c + 1 < row.cells.size()) {
        value = row.cells[c + 1].plain;
        date = row.cells[c + 1].date;
      }
      if (value.empty() || value.size() > 120) continue;
      auto is = [&](const std::vector<std::string>& labels) {
        return std::find(labels.begin(), labels.end(), label) != labels.end();
      };
      if (into_.agency_label.empty() && is(form_.agency_labels)) into_.agency_label = value;
      if (!into_.period_label && is(form_.period_labels)) {
        if (date)
          into_.period_label = month_of(*date);
        else if (auto month = to_month_year(value))
          into_.period_label = *month;
        else if (auto day = to_typed_date(value))
          into_.period_label = month_of(*day);
      }
    }
  }
}

// The rows just above a heading row may head the section: "A. Accountability", then what is sought, then the
// legend.
void TableRows::take_heading_above(std::size_t index) {
  for (std::size_t back = 1; back <= 4 && back <= index; ++back) {
    const GridRow& row = grid_.rows()[index - back];
    for (const GridCell& cell : row.cells) {
      const std::string words = words_of(cell.plain);
      if (begins_with_any(words, form_.area_outcomes))
        area_outcome_ = {cell.text, origin(cell.row, cell.column)};
      else if (area_band_.value.empty() && is_section_heading(cell.plain) && !is_legend(cell.plain))
        area_band_ = {cell.text, origin(cell.row, cell.column)};
    }
    if (!area_band_.value.empty()) return;
  }
  if (index == 0 || grid_.rows()[index - 1].cells.size() > 2) return;
  const GridCell& above = grid_.rows()[index - 1].cells.front();
  if (above.plain.find(':') == std::string::npos) title_ = {above.text, origin(above.row, above.column)};
}

void TableRows::start_table(const Header& header) {
  const bool again = header_.same_table(header);
  const Header before = std::exchange(header_, header);
  table_begin_ = into_.rows.size();
  first_row_of_table_ = true;
  awaits_header_ = false;
  for (std::size_t i = 0; again && i < before.columns.size(); ++i)
    header_.columns[i].damage = before.columns[i].damage;
  if (again) return;
  if (header.has(Field::recovery)) into_.asks_recovery = true;
  for (Column& column : header_.columns) {
    if (column.field == Field::timescale) read_dates(column);
    if (column.field == Field::area && ranks(column)) column.field = Field::ignored;
  }
  for (const Column& column : header_.columns) {
    if (column.period) {
      auto& headed = into_.headed;
      if (std::find(headed.begin(), headed.end(), *column.period) == headed.end())
        headed.push_back(*column.period);
    }
    if (column.quarter > 0) into_.headed_quarters.push_back(column.quarter);
  }
  report_unmapped();
}

// Many at once are the sender's own and one finding.
void TableRows::report_unmapped() {
  constexpr std::size_t many = 8;
  std::vector<std::string> said;
  std::vector<std::uint32_t> columns;
  for (const Column& column : header_.columns) {
    if (column.field != Field::ignored) continue;
    const std::string near = column.doubled ? "" : nearest_heading(column.heading, form_);
    const std::string why =
        column.doubled ? "says the same as another column’s"
                       : "is not known" + (near.empty() ? "" : fmt::format(" (the nearest is \"{}\")", near));
    said.push_back(fmt::format("the heading \"{}\" {}", column.heading, why));
    columns.push_back(column.column);
  }
  if (said.size() > many) {
    findings_.push_back(
        {FindingCode::unmapped_column, origin(header_.last_row, columns.front()), "",
         fmt::format("{} headings: {}; their cells are not shown", said.size(), fmt::join(said, ", "))});
    return;
  }
  for (std::size_t i = 0; i < said.size(); ++i)
    findings_.push_back({FindingCode::unmapped_column, origin(header_.last_row, columns[i]), "",
                         said[i] + "; its cells are not shown"});
}

// "Priority" that says high, medium and low is no area of the plan.
bool TableRows::ranks(const Column& column) const {
  static constexpr std::array<std::string_view, 12> words = {
      "h", "m", "l", "high", "medium", "med", "low", "critical", "urgent", "must", "should", "could"};
  std::size_t cells = 0;
  for (const GridRow& row : grid_.rows()) {
    const GridCell* cell = row.row > header_.last_row ? row.at(column.column) : nullptr;
    if (!cell) continue;
    ++cells;
    if (std::find(words.begin(), words.end(), fold(cell->plain)) == words.end()) return false;
  }
  return cells > 0;
}

void TableRows::read_dates(Column& column) {
  std::vector<const GridCell*> cells;
  for (const GridRow& row : grid_.rows())
    if (row.row > header_.last_row)
      if (const GridCell* cell = row.at(column.column)) cells.push_back(cell);
  const DateColumn dates = date_column(cells);
  if (dates.damage == DateDamage::none) return;
  if (dates.sure) column.damage = dates.damage;
  constexpr std::size_t most_shown = 3;
  std::string shown;
  for (std::size_t i = 0; i < std::min(most_shown, dates.damaged.size()); ++i)
    shown += fmt::format("{}\"{}\" {} be {}", i > 0 ? ", " : "", dates.damaged[i]->plain,
                         dates.sure ? "must" : "may", as_typed(*dates.damaged[i], dates.damage));
  if (dates.damaged.size() > most_shown)
    shown += fmt::format(" and {} more", dates.damaged.size() - most_shown);
  const bool swapped = dates.damage == DateDamage::day_and_month_swapped;
  findings_.push_back({FindingCode::doubtful_date, origin(dates.damaged.front()->row, column.column), "",
                       fmt::format("the column \"{}\" keeps dates with {}: {}; {}", one_line(column.heading),
                                   swapped ? "day and month changed over" : "the year as a day", shown,
                                   dates.sure ? "put right" : "shown as they are kept")});
}

bool TableRows::in_table(std::uint32_t column) const {
  return std::any_of(header_.columns.begin(), header_.columns.end(),
                     [&](const Column& c) { return c.column == column; });
}

bool TableRows::header_follows(std::size_t index) const {
  const auto& rows = grid_.rows();
  for (std::size_t ahead = 1; ahead <= rows_to_next_header && index + ahead < rows.size(); ++ahead)
    if (header_at(grid_, index + ahead, form_)) return true;
  return false;
}

// The only text of a row beside headings and a legend, if there is one alone; a section may be titled like a
// heading ("Priority 1: ...").
const GridCell* TableRows::band_title(const GridRow& row) const {
  const GridCell* only = nullptr;
  for (auto at = row.cells.rbegin(); at != row.cells.rend(); ++at) {  // on the right stand the short ones
    const GridCell& cell = *at;
    const bool first = &cell == &row.cells.front();
    if ((first ? is_heading(cell.plain, form_) : match_heading(cell.plain, form_).has_value()) ||
        is_legend(cell.plain))
      continue;
    if (only) return nullptr;
    only = &cell;
  }
  return only;
}

// One text over the width of the table, or in its first column where that is no field of an action.
bool TableRows::is_area_band(std::size_t index) {
  const GridRow& row = grid_.rows()[index];
  const GridCell* only = band_title(row);
  constexpr std::size_t longest_letter = 3;  // of what may be a reference without a number
  constexpr std::size_t longest_title = 60;  // what is longer and ends as a sentence is one
  if (!only || only->plain.size() > 400 || (only->plain.back() == '.' && only->plain.size() > longest_title))
    return false;
  for (const Column& column : header_.columns)
    if (column.field == Field::status && own_look(row.row, column.column).fill) return false;
  auto merge = grid_.merge_at(only->row, only->column);
  if (merge && merge->last_column > merge->first_column) {
    const std::size_t covered = static_cast<std::size_t>(
        std::count_if(header_.columns.begin(), header_.columns.end(),
                      [&](const Column& c) { return merge->contains(row.row, c.column); }));
    if (2 * covered >= header_.columns.size() || covered >= 3) return true;
  }
  if (only->column > header_.columns.front().column) return false;
  const Column& first = header_.columns.front();
  const bool no_reference = first.field == Field::reference && first.column == only->column &&
                            only->plain.size() > longest_letter &&
                            only->plain.find_first_of("0123456789") == std::string::npos;
  if (no_reference && row.cells.size() == 1 && reads_as_title(only->plain) && header_.has(Field::action))
    return true;
  const bool heads_next = index + 1 < grid_.rows().size() && header_at(grid_, index + 1, form_).has_value();
  if (heads_next && reads_as_title(only->plain)) return true;
  return is_section_heading(only->plain) && (header_follows(index) || !header_.has(Field::issue) ||
                                             header_.columns.front().field != Field::issue);
}

// Most of its cells tell how to fill the form in.
bool TableRows::reads_as_guidance(const GridRow& row) const {
  const auto guides = [&](const GridCell& cell) {
    return cell.plain.front() == '(' || cell.plain.front() == '[' ||
           begins_with_any(words_of(cell.plain), form_.guidance_words);
  };
  if (is_example(row.cells.front().plain) || counts_columns(row)) return true;
  const Column* reference = header_.find(Field::reference);
  const GridCell* referring = reference ? row.at(reference->column) : nullptr;
  if (referring && !guides(*referring) && is_reference(referring->plain)) return false;
  const auto guiding = std::count_if(row.cells.begin(), row.cells.end(), guides);
  for (const Column& column : header_.columns)
    if (const GridCell* cell = row.at(column.column); cell && column.field == Field::status &&
                                                      cell->plain.find_first_of(",/") == std::string::npos &&
                                                      to_status(cell->plain, default_statuses()))
      return false;
  if (std::any_of(row.cells.begin(), row.cells.end(),
                  [](const GridCell& cell) { return split_reference(cell.plain).has_value(); }))
    return false;
  return guiding > 0 && 3 * static_cast<std::size_t>(guiding) >= row.cells.size();
}

bool TableRows::says_something(const GridRow& row) const {
  return std::any_of(header_.columns.begin(), header_.columns.end(),
                     [&](const Column& c) { return c.field != Field::ignored && row.at(c.column); });
}

// "Actions on track | 12", "% green | 57%": a name and a number, where a row of data has its reference or
// action.
bool TableRows::is_tally(const GridRow& row) const {
  if (row.cells.size() != 2) return false;
  const std::string& name = row.cells.front().plain;
  const std::string& number = row.cells.back().plain;
  const bool is_count =
      number.find_first_not_of("0123456789.,% ") == std::string::npos && !is_reference(name);
  if (!is_count) return false;
  for (const Column& column : header_.columns) {
    if (!grid_.merge_at(row.row, column.column) && column.column != row.cells.front().column) continue;
    if (column.field != Field::reference && column.field != Field::status && column.field != Field::ignored)
      return false;
  }
  return header_.has(Field::action) || header_.has(Field::issue);
}

TableRows::Line TableRows::classify(std::size_t index) {
  const GridRow& row = grid_.rows()[index];
  if (auto header = header_at(grid_, index, form_)) return Line::header;
  if (auto month = month_of_row(row)) {
    const Column* column = nullptr;
    for (const Column& c : header_.columns)
      if (c.column == row.cells[0].column) column = &c;
    if (!column || column == &header_.columns.front() || grid_.merge_at(row.row, row.cells[0].column) ||
        column->field == Field::action || column->field == Field::issue)
      return Line::month;
  }
  const std::string first = words_of(row.cells.front().plain);
  if (begins_with_any(first, form_.area_outcomes) && row.cells.size() <= 2) return Line::area_outcome;
  if (row.cells.size() <= 2 && is_legend(joined(row))) return Line::legend;
  if (begins_legend(first) || (in_legend_ && row.cells.size() <= 2 && explains_status(row)))
    return Line::legend;
  if (is_area_band(index)) return Line::area;
  const Column* action = header_.find(Field::action);
  const bool says_action = action && row.at(action->column) && row.at(action->column)->plain.size() > 20;
  const bool counts = begins_with_any(first, form_.totals) ||
                      (!says_action && row.cells.size() <= 2 &&
                       begins_with_any(words_of(row.cells.back().plain), form_.totals));
  if ((counts || is_tally(row)) && !says_action) return Line::total;
  if (first_row_of_table_ && reads_as_guidance(row)) return Line::guidance;
  if (foreign_ || !says_something(row) || (awaits_header_ && row.cells.size() <= 2)) return Line::stray;
  return Line::data;
}

void TableRows::report_row(const GridRow& row, FindingCode code, const std::string& what) {
  std::string text = row.cells.front().plain;
  for (std::size_t i = 1; i < row.cells.size(); ++i) text += " | " + row.cells[i].plain;
  findings_.push_back({code, origin(row.row, row.cells.front().column), "",
                       fmt::format("{}: \"{}\"; not merged", what, text)});
  ++into_.rows_in_findings;
}

void TableRows::take(std::size_t index, Line line) {
  const GridRow& row = grid_.rows()[index];
  const GridCell& first = row.cells.front();
  in_legend_ = line == Line::legend;
  switch (line) {
    case Line::header: {
      const Header header = *header_at(grid_, index, form_);
      // A tally or a list of something else below the return.
      foreign_ = first_header_.has(Field::action) && !header.has(Field::action) &&
                 !header.has(Field::issue) && !header.has(Field::measures);
      start_table(header);
      return;
    }
    case Line::month:
      month_band_ = month_of_row(row);
      return;
    case Line::area:
      area_band_ = {};
      area_outcome_ = {};
      if (const GridCell* title = band_title(row))
        area_band_ = {title->text, origin(title->row, title->column)};
      awaits_header_ = header_follows(index);
      // So the text above the sheet's first headings was a section's heading, too, not a title.
      if (awaits_header_ && !title_.value.empty())
        for (std::size_t i = sheet_begin_; i < into_.rows.size(); ++i)
          if (into_.rows[i].area_band.value.empty()) into_.rows[i].area_band = title_;
      if (awaits_header_) title_ = {};
      return;
    case Line::area_outcome:
      area_outcome_ = {first.text, origin(first.row, first.column)};
      return;
    case Line::legend:
      return;
    case Line::guidance:
      report_row(row, FindingCode::row_set_aside, "this row reads as guidance for filling the form in");
      return;
    case Line::total:
      report_row(row, FindingCode::row_set_aside, "this row reads as a total");
      return;
    case Line::stray:
      report_row(row, FindingCode::row_not_understood, "this row belongs to no action of the return");
      return;
    case Line::data:
      take_data(row);
      return;
  }
}

}  // namespace boardpack
