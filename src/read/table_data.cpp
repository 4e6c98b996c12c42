#include <fmt/format.h>

#include <algorithm>

#include "model/reference.h"
#include "model/timescale.h"
#include "read/row_text.h"
#include "read/table_rows.h"
#include "text/fold.h"

namespace boardpack {

// What the rows of data say of their actions.

namespace {

// Below what the text says already.
void append_line(RichText& text, const RichText& more) {
  if (!text.empty() && !more.empty()) text.append(Run{"\n", false, false, ""});
  text.append(more);
}

// "Next steps: brief the panel": with the heading, as it is no progress itself.
RichText beside(const Column& column, const GridCell& cell) {
  std::string heading = one_line(column.heading);
  while (heading.ends_with(':') || heading.ends_with(' ')) heading.pop_back();
  RichText text(heading + ": ");
  text.append(cell.text);
  return text;
}

// "SCLA4", "A12": letters and a number below a year's, but for months and quarters.
bool is_code(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  const auto is_letter = [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); };
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_letter) - text.begin());
  const std::string_view letters = text.substr(0, end), number = text.substr(end);
  return !letters.empty() && letters.find_first_of("qQ") == std::string_view::npos &&
         month_number(letters) == 0 && number.size() <= most_digits &&
         number.find_first_not_of("0123456789") == std::string_view::npos && !number.empty();
}

// "01-Feb" in a file of text is what a spreadsheet wrote there for the date it kept.
void keep_what_it_was(const GridCell& cell, FieldValue& value) {
  value.number = cell.number;
  value.date = cell.date;
  if (cell.date || cell.number || is_code(cell.plain)) return;
  const Timescale when = to_timescale(cell.plain, Period{2000, 1});
  if (when.kind == Timescale::Kind::date && when.dates.size() <= 1) value.date = when.end;
}

}  // namespace

void join_rows(ReturnRow& above, const ReturnRow& rest) {
  for (const FieldValue& value : rest.values) {
    auto same = std::find_if(above.values.begin(), above.values.end(), [&](const FieldValue& v) {
      return v.field == value.field && v.period == value.period && v.quarter == value.quarter;
    });
    if (same == above.values.end())
      above.values.push_back(value);
    else if (!value.inherited)
      append_line(same->text.value, value.text.value);
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
  FieldValue value;
  value.field = column.field;
  value.period = column.period;
  value.quarter = column.quarter;
  value.inherited = inherited;
  if (column.field == Field::status) {
    const PlaceLook look = own_look(row.row, column.column);
    value.fill = look.fill;
    if (!look.fill && look.unread != nullptr) report_unread_colour(row, column, *look.unread);
    if (!look.fill && look.unread == nullptr && !speaking) report_shaded_row(row.row, column);
    icon_only = look.fill && look.icon_only;
  }
  if (!speaking && !value.fill) return;
  value.text.origin = speaking ? origin(speaking->row, speaking->column) : origin(row.row, column.column);
  if (speaking) {
    if (speaking->error)
      findings_.push_back({FindingCode::error_value, value.text.origin, "",
                           fmt::format("the formula gives \"{}\"; shown as it is", speaking->plain)});
    if (!icon_only) value.text.value = speaking->text;
    const bool damaged = speaking->date && speaking->shows_day &&
                         (column.damage != DateDamage::year_kept_as_day || !speaking->shows_year);
    if (column.damage != DateDamage::none && damaged)
      value.text.value = RichText(as_typed(*speaking, column.damage));
    if (column.field == Field::reference) keep_what_it_was(*speaking, value);
    if (column.beside) value.text.value = beside(column, *speaking);
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
