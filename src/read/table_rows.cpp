#include "read/table_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/reference.h"
#include "model/status.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "read/row_text.h"
#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::size_t rows_to_next_header = 12;  // between a section's heading and its column headings

// Below what the text says already.
void append_line(RichText& text, const RichText& more) {
  if (!text.empty() && !more.empty()) text.append(Run{"\n", false, false, ""});
  text.append(more);
}

}  // namespace

void join_rows(ReturnRow& above, const ReturnRow& rest) {
  for (const FieldValue& value : rest.values) {
    auto same = std::find_if(above.values.begin(), above.values.end(), [&](const FieldValue& v) {
      return v.field == value.field && v.period == value.period;
    });
    if (same == above.values.end())
      above.values.push_back(value);
    else if (!value.inherited)
      append_line(same->text.value, value.text.value);
  }
}

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
  header_ = header;
  table_begin_ = into_.rows.size();
  first_row_of_table_ = true;
  awaits_header_ = false;
  if (again) return;
  if (header.has(Field::recovery)) into_.asks_recovery = true;
  for (const Column& column : header.columns) {
    if (column.period) {
      auto& headed = into_.headed;
      if (std::find(headed.begin(), headed.end(), *column.period) == headed.end())
        headed.push_back(*column.period);
    }
    if (column.field != Field::ignored) continue;
    const std::string near = nearest_heading(column.heading, form_);
    findings_.push_back(
        {FindingCode::unmapped_column, origin(header.last_row, column.column), "",
         fmt::format("the heading \"{}\" is not known{}; its cells are not shown", column.heading,
                     near.empty() ? "" : fmt::format(" (the nearest is \"{}\")", near))});
  }
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

// One text over the width of the table, or in its first column where that is no field of an action.
bool TableRows::is_area_band(std::size_t index) {
  const GridRow& row = grid_.rows()[index];
  const GridCell* only = nullptr;
  for (const GridCell& cell : row.cells) {
    if (match_heading(cell.plain, form_) || is_legend(cell.plain)) continue;
    if (only) return false;
    only = &cell;
  }
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
  const bool heads_next = index + 1 < grid_.rows().size() && header_at(grid_, index + 1, form_).has_value();
  if (heads_next && reads_as_title(only->plain)) return true;
  return is_section_heading(only->plain) && (header_follows(index) || !header_.has(Field::issue) ||
                                             header_.columns.front().field != Field::issue);
}

// Most of its cells tell how to fill the form in.
bool TableRows::reads_as_guidance(const GridRow& row) const {
  const Column* reference = header_.find(Field::reference);
  if (reference && row.at(reference->column) && is_reference(row.at(reference->column)->plain)) return false;
  const auto guiding = std::count_if(row.cells.begin(), row.cells.end(), [&](const GridCell& cell) {
    if (cell.plain.front() == '(' || cell.plain.front() == '[') return true;
    const std::string words = words_of(cell.plain);
    return begins_with_any(words, form_.guidance_words);
  });
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
  if (is_area_band(index)) return Line::area;
  const Column* action = header_.find(Field::action);
  const bool says_action = action && row.at(action->column) && row.at(action->column)->plain.size() > 20;
  const bool counts = begins_with_any(first, form_.totals) ||
                      (!says_action && row.cells.size() <= 2 &&
                       begins_with_any(words_of(row.cells.back().plain), form_.totals));
  if (counts && !says_action) return Line::total;
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
      for (const GridCell& cell : row.cells)
        if (area_band_.value.empty() && !match_heading(cell.plain, form_) && !is_legend(cell.plain))
          area_band_ = {cell.text, origin(cell.row, cell.column)};
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

void TableRows::add_values(const GridRow& row, const Column& column, ReturnRow& out) {
  const GridCell* own = row.at(column.column);
  auto merge = grid_.merge_at(row.row, column.column);
  const GridCell* speaking = own;
  bool inherited = false, icon_only = false;
  if (!own && merge && merge->first_row < row.row && merge->first_row > header_.last_row &&
      merge->first_column == column.column) {
    speaking = grid_.at(merge->first_row, merge->first_column);
    inherited = speaking != nullptr;
  }
  FieldValue value{column.field, column.period, {}, std::nullopt, inherited};
  if (column.field == Field::status) {
    const PlaceLook look = own_look(row.row, column.column);
    value.fill = look.fill;
    if (!look.fill && look.unread != nullptr) report_unread_colour(row, column, *look.unread);
    icon_only = look.fill && look.icon_only;
  }
  if (!speaking && !value.fill) return;
  value.text.origin = speaking ? origin(speaking->row, speaking->column) : origin(row.row, column.column);
  if (speaking) {
    if (speaking->error)
      findings_.push_back({FindingCode::error_value, value.text.origin, "",
                           fmt::format("the formula gives \"{}\"; shown as it is", speaking->plain)});
    if (!icon_only) value.text.value = speaking->text;
  }
  out.values.push_back(std::move(value));
}

// Issue and area are written once above the rows they hold for.
void TableRows::carry_down(ReturnRow& out) {
  if (into_.rows.size() <= table_begin_) return;
  const ReturnRow& above = into_.rows.back();
  if (above.month_band != out.month_band || above.area_band.origin != out.area_band.origin) return;
  const bool issue_goes_on = header_.has(Field::issue) && !out.find(Field::issue);
  for (Field field : {Field::area, Field::issue, Field::reference}) {
    if (!header_.has(field) || out.find(field) || (field == Field::reference && !issue_goes_on)) continue;
    if (const FieldValue* value = above.find(field)) {
      FieldValue copy = *value;
      copy.inherited = true;
      out.values.push_back(std::move(copy));
    }
  }
  // An area's agencies, leads and timetable "for all actions" are said in its first row.
  for (Field field : {Field::agencies, Field::leads, Field::timetable}) {
    const Column* column = header_.find(field);
    if (!column || out.find(field) || fold(column->heading).find("for all actions") == std::string::npos)
      continue;
    const FieldValue* area = out.find(Field::area);
    const FieldValue* value = above.find(field);
    if (!value || (area && !area->inherited)) continue;
    FieldValue copy = *value;
    copy.inherited = true;
    out.values.push_back(std::move(copy));
  }
}

// Ends the issue which the rows above say with its reference; false where they say none, or where it is no
// longer one issue that is said by so many.
bool TableRows::end_issue_above(const FieldValue& reference) {
  constexpr std::ptrdiff_t most_rows_of_an_issue = 200;
  const auto issue_of = [](const ReturnRow& row) {
    const FieldValue* issue = row.find(Field::issue);
    return issue ? issue->text.origin : Origin{};
  };
  const Origin issue = issue_of(into_.rows.back());
  if (issue == Origin{}) return false;
  const auto table =
      std::make_reverse_iterator(into_.rows.begin() + static_cast<std::ptrdiff_t>(table_begin_));
  const auto above =
      std::find_if(into_.rows.rbegin(), table, [&](const ReturnRow& row) { return issue_of(row) != issue; });
  if (above - into_.rows.rbegin() > most_rows_of_an_issue) return false;
  for (auto row = into_.rows.rbegin(); row != above; ++row)
    for (FieldValue& value : row->values)
      if (value.field == Field::issue) append_line(value.text.value, reference.text.value);
  return true;
}

void TableRows::take_data(const GridRow& row) {
  ReturnRow out;
  out.origin = origin(row.row, row.cells.front().column);
  out.area_band = area_band_;
  out.area_outcome = area_outcome_;
  out.month_band = month_band_;
  for (const Column& column : header_.columns)
    if (column.field != Field::ignored) add_values(row, column, out);
  report_cells_outside(row);
  first_row_of_table_ = false;

  auto own = [&](Field field) {
    const FieldValue* value = out.find(field);
    return value && !value->inherited && !value->text.value.empty() ? value : nullptr;
  };
  const bool follows =
      into_.rows.size() > table_begin_ && into_.rows.back().area_band.origin == out.area_band.origin;
  const FieldValue* issue = own(Field::issue);
  if (follows && issue && only_reference(issue->text.value)) {
    const FieldValue* action = own(Field::action);
    if (!action || begins_in_lower_case(action->text.value)) {
      join_rows(into_.rows.back(), out);
      ++into_.rows_joined;
      return;
    }
    if (end_issue_above(*issue)) {
      std::erase_if(out.values, [](const FieldValue& value) { return value.field == Field::issue; });
      issue = nullptr;
    }
  }
  if (header_.has(Field::action)) {
    const bool named = own(Field::action) || own(Field::reference) || issue;
    out.continues = !named && follows;
  }
  // Somebody's note to herself may be hidden; what is hidden goes before a board only where it names its
  // action.
  if (out.continues && grid_.row_hidden(row.row))
    return report_row(row, FindingCode::row_not_understood, "this hidden row names no action");
  if (!header_.has(Field::action) || own(Field::action) || own(Field::reference)) take_comments(row, out);
  carry_down(out);
  into_.rows.push_back(std::move(out));
}

}  // namespace boardpack
