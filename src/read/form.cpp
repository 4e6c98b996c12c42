#include "read/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/form_key.h"
#include "model/form_mark.h"
#include "read/grid.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

// Where the ids of a table's columns stand, and what they are.
struct FormPlace {
  FormMark mark;
  std::uint32_t ids_row = 0;
  std::uint32_t key_column = 0;
  std::map<std::uint32_t, std::string> columns;  // their ids
};

bool may_hold_form(const Workbook& book) {
  return std::ranges::any_of(book.texts, [](const RichText& text) {
    return !text.runs.empty() && begins_form_mark(text.runs.front().text);
  });
}

std::optional<FormPlace> form_place(const Grid& grid) {
  for (const GridRow& row : grid.rows())
    for (const GridCell& cell : row.cells) {
      const std::optional<FormMark> mark = to_form_mark(cell.plain);
      if (!mark) continue;
      FormPlace place{*mark, row.row, cell.column, {}};
      for (const GridCell& id : row.cells)
        if (id.column != cell.column) place.columns.emplace(id.column, id.plain);
      return place;
    }
  return std::nullopt;
}

bool is_what_is_filled_in(Field field) {
  switch (field) {
    case Field::status:
    case Field::progress:
    case Field::forecast:
    case Field::reason:
    case Field::recovery:
    case Field::percent:
    case Field::finished:
      return true;
    default:
      return false;
  }
}

class FormSheet {
 public:
  FormSheet(const Grid& grid, const FormPlace& place, std::int32_t file, std::int32_t sheet, Return& into,
            Findings& findings)
      : grid_(grid), place_(place), file_(file), sheet_(sheet), into_(into), findings_(findings) {}

  void read() {
    for (const GridRow& row : grid_.rows()) {
      const GridCell* key = row.at(place_.key_column);
      if (row.row == place_.ids_row || (key && key->plain == form_key_heading)) continue;
      const bool keyed = key && to_form_key(key->plain);
      // Above the ids stands the title; sorting may bring a row there.
      if (!keyed && row.row < place_.ids_row) continue;
      if (into_.rows.size() + into_.measures.size() >= limits::return_rows)
        refuse_more_than(limits::return_rows, "rows under its headings");
      const std::string name = keyed ? key->plain : "";
      if (place_.mark.table == FormMark::Table::actions)
        take_action(row, name);
      else
        take_measure(row, name);
    }
    report_comments();
  }

  // Of a form that somebody put into another form's workbook.
  void refuse_rows() {
    const std::string whose =
        fmt::format("is on a form of {} for {}, which should be sent as a file of its own",
                    place_.mark.agency, long_text(place_.mark.period));
    for (const GridRow& row : grid_.rows()) {
      const GridCell* key = row.at(place_.key_column);
      const bool heading = row.row == place_.ids_row || (key && key->plain == form_key_heading);
      if (!heading && (row.row > place_.ids_row || (key && to_form_key(key->plain)))) report_row(row, whose);
    }
  }

 private:
  Origin origin(std::uint32_t row, std::uint32_t column) const {
    return grid_.origin(file_, sheet_, row, column);
  }

  const GridCell* cell(const GridRow& row, std::string_view id) const {
    for (const auto& [column, name] : place_.columns)
      if (name == id) return row.at(column);
    return nullptr;
  }

  void report(FindingCode code, std::uint32_t row, std::uint32_t column, std::string message) {
    findings_.push_back({code, origin(row, column), "", std::move(message)});
  }

  void report_cells_outside(const GridRow& row) {
    for (const GridCell& cell : row.cells)
      if (place_.columns.count(cell.column) == 0 && cell.column != place_.key_column)
        report(FindingCode::row_not_understood, cell.row, cell.column,
               fmt::format("\"{}\" stands outside the table's columns; not shown", cell.plain));
  }

  void report_row(const GridRow& row, const std::string& what) {
    std::string text;
    for (const GridCell& cell : row.cells)
      if (cell.column != place_.key_column) text += (text.empty() ? "" : " | ") + cell.plain;
    report(FindingCode::row_not_understood, row.row, row.cells.front().column,
           fmt::format("this row {}: \"{}\"; not merged", what, text));
    ++into_.rows_in_findings;
  }

  FieldValue value_of(Field field, const GridCell& cell) const {
    FieldValue value;
    value.field = field;
    value.text = {cell.text, origin(cell.row, cell.column)};
    value.number = cell.number;
    if (field == Field::reference) value.date = cell.date;
    // The column is headed so: a bare 1 is one in a hundred.
    if (field == Field::percent && to_number(cell.plain)) value.text.value.append(Run{"%", false, false, ""});
    return value;
  }

  // Of a status, the colour of a cell without a word as well.
  void add_value(ReturnRow& out, const GridRow& row, std::uint32_t column, Field field) const {
    const GridCell* found = row.at(column);
    FieldValue value;
    if (found) value = value_of(field, *found);
    if (field == Field::status) {
      value.field = field;
      value.fill = grid_.look(row.row, column).fill;
      value.text.origin = origin(row.row, column);
    }
    if (found || value.fill) out.values.push_back(std::move(value));
  }

  void take_comments(ReturnRow& out, std::uint32_t row) {
    if (out.find(Field::progress)) return;
    for (const GridComment& comment : grid_.comments()) {
      if (comment.row != row) continue;
      FieldValue value;
      value.field = Field::progress;
      value.text = {comment.text, origin(comment.row, comment.column)};
      out.values.push_back(std::move(value));
      used_comments_.push_back({comment.row, comment.column});
      return;
    }
  }

  void report_comments() {
    for (const GridComment& comment : grid_.comments())
      if (std::ranges::find(used_comments_, std::pair(comment.row, comment.column)) == used_comments_.end())
        report(FindingCode::unmerged_comment, comment.row, comment.column,
               fmt::format("a comment says \"{}\"; not merged", comment.text.plain()));
  }

  void take_action(const GridRow& row, const std::string& key) {
    ReturnRow out;
    out.origin = origin(row.row, row.cells.front().column);
    out.form_key = key;
    for (const auto& [column, id] : place_.columns)
      if (const auto field = to_field(id)) add_value(out, row, column, *field);
    take_comments(out, row.row);
    const bool names_action = out.find(Field::reference) || out.find(Field::issue) || out.find(Field::action);
    const bool fills_in = std::ranges::any_of(
        out.values, [](const FieldValue& value) { return is_what_is_filled_in(value.field); });
    if (key.empty() && !names_action) return report_row(row, "says nothing of which action it means");
    if (key.empty() && !fills_in && !out.find(Field::action))
      return report_row(row, "neither names an action nor says how one goes");
    report_cells_outside(row);
    if (!out.values.empty()) into_.rows.push_back(std::move(out));
  }

  void take_measure(const GridRow& row, const std::string& key) {
    if (key.empty()) return report_row(row, "is not one of the measures that were asked for");
    MeasureRow out;
    out.origin = origin(row.row, row.cells.front().column);
    out.form_key = key;
    if (const GridCell* found = cell(row, "measure"))
      out.measure = {found->text, origin(found->row, found->column)};
    if (const GridCell* found = cell(row, "actual"))
      out.actual = {found->plain, origin(found->row, found->column)};
    report_cells_outside(row);
    into_.measures.push_back(std::move(out));
  }

  const Grid& grid_;
  const FormPlace& place_;
  std::int32_t file_;
  std::int32_t sheet_;
  Return& into_;
  Findings& findings_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> used_comments_;
};

bool is_filled_in(const Return& sent) {
  return std::ranges::any_of(sent.measures,
                             [](const MeasureRow& row) { return !row.actual.value.empty(); }) ||
         std::ranges::any_of(sent.rows, [](const ReturnRow& row) {
           return row.form_key.empty() || std::ranges::any_of(row.values, [](const FieldValue& value) {
                    return is_what_is_filled_in(value.field);
                  });
         });
}

bool same_form(const FormMark& a, const FormMark& b) {
  return a.period == b.period && a.code == b.code && a.agency == b.agency;
}

void take_mark(const FormMark& mark, Return& into) {
  into.is_form = true;
  into.agency_label = mark.agency;
  into.agency_code = mark.code;
  into.period_label = mark.period;
  into.asks_recovery = true;
}

}  // namespace

std::optional<Return> read_form(const Workbook& book, std::int32_t file, Findings& findings) {
  if (!may_hold_form(book)) return std::nullopt;
  Return into;
  into.file = file;
  std::optional<FormMark> first;
  std::vector<std::int32_t> others;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (book.sheets[i].cells.empty()) continue;
    const Grid grid(book, book.sheets[i], false);
    const std::optional<FormPlace> place = form_place(grid);
    if (!place) {
      others.push_back(index);
      continue;
    }
    if (first && !same_form(*first, place->mark)) {
      FormSheet(grid, *place, file, index, into, findings).refuse_rows();
      continue;
    }
    if (!first) take_mark(*(first = place->mark), into);
    FormSheet(grid, *place, file, index, into, findings).read();
  }
  if (!first) return std::nullopt;
  for (const std::int32_t index : others)
    if (book.sheets[index].name != "Guidance")
      findings.push_back({FindingCode::sheet_not_read,
                          {file, index, 0, 0},
                          "",
                          fmt::format("the sheet \"{}\" is not part of the form; nothing of it was merged",
                                      book.sheets[index].name)});
  if (!is_filled_in(into))
    findings.push_back({FindingCode::empty_return,
                        {file, -1, 0, 0},
                        "",
                        "nothing is filled in on this form; what was said last stands"});
  return into;
}

}  // namespace boardpack
