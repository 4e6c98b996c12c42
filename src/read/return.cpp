#include "read/return.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/reference.h"
#include "read/form.h"
#include "read/grid.h"
#include "read/header.h"
#include "read/limits.h"
#include "read/refuse.h"
#include "read/table_rows.h"
#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::uint32_t widest_turned = 512;  // columns of a sheet that may have its headings in a column

bool is_generic_name(std::string_view sheet) {
  const std::string name = fold(sheet);
  return name.empty() || name.starts_with("sheet") || name.starts_with("table") ||
         name.starts_with("return") || name.starts_with("feuil") || name == "data" ||
         name.starts_with("export");
}

bool is_other_sheet(const std::string& name, const ReturnTemplate& form) {
  const std::string words = heading_words(name);
  return std::find(form.other_sheets.begin(), form.other_sheets.end(), words) != form.other_sheets.end();
}

bool says_only_issue(const ReturnRow& row) {
  return std::all_of(row.values.begin(), row.values.end(),
                     [](const FieldValue& value) {
                       return value.inherited || value.field == Field::issue || value.field == Field::area ||
                              value.field == Field::reference || value.text.value.empty();
                     }) &&
         row.find(Field::issue) && !row.find(Field::issue)->inherited;
}

const FieldValue* own_issue(const ReturnRow& row) {
  const FieldValue* issue = row.find(Field::issue);
  return issue && !issue->inherited ? issue : nullptr;
}

bool has_reference(const ReturnRow& row) {
  const FieldValue* issue = row.find(Field::issue);
  return row.find(Field::reference) || (issue && split_reference(issue->text.value.plain()));
}

// A row without an action whose issue ends in the reference that the issue above lacks is the rest of the row
// above.
bool ends_issue_above(const ReturnRow& row, const ReturnRow& above) {
  return own_issue(row) && !row.find(Field::action) && !row.find(Field::reference) && has_reference(row) &&
         own_issue(above) && above.find(Field::action) && !has_reference(above) &&
         above.month_band == row.month_band && above.area_band.origin == row.area_band.origin;
}

// An issue written alone above its actions has been carried down to each of them.
void drop_carried_headings(Return& into) {
  std::vector<ReturnRow> kept;
  for (std::size_t i = 0; i < into.rows.size(); ++i) {
    const FieldValue* next = i + 1 < into.rows.size() ? into.rows[i + 1].find(Field::issue) : nullptr;
    if (says_only_issue(into.rows[i]) && next && next->inherited &&
        next->text.origin == into.rows[i].find(Field::issue)->text.origin)
      ++into.rows_joined;
    else if (!kept.empty() && ends_issue_above(into.rows[i], kept.back())) {
      join_rows(kept.back(), into.rows[i]);
      ++into.rows_joined;
    } else
      kept.push_back(std::move(into.rows[i]));
  }
  into.rows = std::move(kept);
}

void report_hidden(const Workbook& book, const Sheet& sheet, std::int32_t file, std::int32_t index,
                   Findings& findings) {
  if (sheet.visibility != Sheet::Visibility::visible) {
    findings.push_back({FindingCode::hidden_content,
                        {file, index, 0, 0},
                        "",
                        fmt::format("the sheet \"{}\" is hidden; its rows are used all the same, but for "
                                    "actions that a sheet in sight has",
                                    sheet.name)});
    return;
  }
  std::uint32_t last_row = 0;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row == last_row || book.display(sheet, cell).empty()) continue;
    const bool by_row = sheet.row_hidden(cell.row);
    if (!by_row && !sheet.column_hidden(cell.column)) continue;
    findings.push_back({FindingCode::hidden_content,
                        {file, index, cell.row, cell.column},
                        "",
                        fmt::format("\"{}\" is in a hidden {}; what names an action is used all the same",
                                    book.display(sheet, cell).plain(), by_row ? "row" : "column")});
    if (!by_row) return;
    last_row = cell.row;
  }
}

struct SheetRead {
  std::int32_t sheet = 0;
  std::size_t first_row = 0;  // into Return::rows
  std::size_t end_row = 0;
};

// Tables that stand side by side are read one after the other.
bool read_beside(const Workbook& book, std::int32_t file, std::int32_t index, const Grid& grid,
                 bool on_its_side, const ReturnTemplate& form, Return& into, Findings& findings) {
  const Sheet& sheet = book.sheets[index];
  std::size_t row = 0;
  while (row < grid.rows().size() && !header_at(grid, row, form)) ++row;
  if (row == grid.rows().size()) return false;
  const std::vector<std::uint32_t> begins = tables_beside(grid, row, form);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const Grid part(book, sheet, on_its_side, i == 0 ? 1 : begins[i],
                    i + 1 < begins.size() ? begins[i + 1] - 1 : limits::last_row);
    TableRows(part, file, index, form, into, findings).read();
  }
  return !begins.empty();
}

// A page of a list that goes on without its headings: rows with references, under the columns of the page
// before.
bool goes_on(const Grid& grid, const Header& header) {
  const Column* reference = header.find(Field::reference);
  if (!reference || grid.rows().empty()) return false;
  const std::uint32_t last = header.columns.back().column;
  return std::ranges::all_of(grid.rows(), [&](const GridRow& row) {
    const GridCell* cell = row.at(reference->column);
    return row.cells.back().column <= last && row.cells.size() > 1 && cell && is_reference(cell->plain);
  });
}

bool read_sheet(const Workbook& book, std::int32_t file, std::int32_t index, const ReturnTemplate& form,
                Header& header, Return& into, Findings& findings) {
  const Sheet& sheet = book.sheets[index];
  const Grid grid(book, sheet, false);
  if (read_beside(book, file, index, grid, false, form, into, findings)) return true;
  TableRows rows(grid, file, index, form, into, findings);
  if (rows.read()) {
    header = rows.header();
    return true;
  }
  if (goes_on(grid, header)) {
    rows.read_under(header);
    findings.push_back(
        {FindingCode::reader_remark,
         {file, index, 0, 0},
         "",
         fmt::format("the sheet \"{}\" has no headings; read under those of the sheet before it",
                     sheet.name)});
    return true;
  }
  const bool narrow = std::all_of(sheet.cells.begin(), sheet.cells.end(),
                                  [](const SheetCell& cell) { return cell.row <= widest_turned; });
  if (!narrow) return false;
  const Grid turned(book, sheet, true);
  if (read_beside(book, file, index, turned, true, form, into, findings)) return true;
  return TableRows(turned, file, index, form, into, findings).read();
}

// Which action a row names, unless it says of which month it speaks: by reference, else by its words.
std::string named_action(const ReturnRow& row) {
  const bool of_its_month = std::ranges::any_of(
      row.values, [](const FieldValue& value) { return value.period.has_value() || value.quarter > 0; });
  if (of_its_month) return "";
  const FieldValue* reference = row.find(Field::reference);
  if (reference) return reference_key(reference->text.value.plain());
  const FieldValue* issue = row.find(Field::issue);
  const auto split = issue ? split_reference(issue->text.value.plain()) : std::nullopt;
  if (split) return reference_key(split->reference);
  const FieldValue* action = row.find(Field::action);
  return action ? fold(action->text.value.plain()) : "";
}

// A hidden sheet is mostly last month's: of an action that a sheet in sight speaks of it says nothing.
void drop_hidden_doubles(const Workbook& book, const std::vector<SheetRead>& sheets, Return& into,
                         Findings& findings) {
  const auto is_hidden = [&](const SheetRead& read) {
    return book.sheets[read.sheet].visibility != Sheet::Visibility::visible;
  };
  std::set<std::string> in_sight;
  for (const SheetRead& read : sheets)
    for (std::size_t i = read.first_row; i < read.end_row && !is_hidden(read); ++i)
      in_sight.insert(named_action(into.rows[i]));
  in_sight.erase("");
  std::vector<bool> doubled(into.rows.size(), false);
  for (const SheetRead& read : sheets) {
    if (!is_hidden(read)) continue;
    int dropped = 0;
    for (std::size_t i = read.first_row; i < read.end_row; ++i) {
      const bool goes_on = into.rows[i].continues && i > read.first_row;
      doubled[i] = goes_on ? doubled[i - 1] : in_sight.count(named_action(into.rows[i])) > 0;
      dropped += doubled[i];
    }
    if (dropped == 0) continue;
    into.rows_in_findings += dropped;
    findings.push_back(
        {FindingCode::hidden_content,
         {into.file, read.sheet, 0, 0},
         "",
         fmt::format("{} row{} of the hidden sheet \"{}\" {} of actions that a sheet in sight has; "
                     "not merged",
                     dropped, dropped == 1 ? "" : "s", book.sheets[read.sheet].name,
                     dropped == 1 ? "speaks" : "speak")});
  }
  std::vector<ReturnRow> kept;
  for (std::size_t i = 0; i < into.rows.size(); ++i)
    if (!doubled[i]) kept.push_back(std::move(into.rows[i]));
  into.rows = std::move(kept);
}

// Where a workbook has a sheet for each area, the sheet's name is the heading its rows stand under.
void name_areas_by_sheets(const Workbook& book, std::int32_t file, const std::vector<SheetRead>& sheets,
                          Return& into) {
  if (sheets.size() < 2) return;
  for (const SheetRead& read : sheets) {
    const std::string& name = book.sheets[read.sheet].name;
    if (is_generic_name(name)) continue;
    for (std::size_t i = read.first_row; i < read.end_row; ++i)
      if (into.rows[i].area_band.value.empty())
        into.rows[i].area_band = {RichText(name), {file, read.sheet, 0, 0}};
  }
}

Return recognise(const Workbook& book, std::int32_t file, const ReturnTemplate& form, Findings& findings) {
  refuse_endless_texts(book);
  Return into;
  into.file = file;
  std::vector<SheetRead> tables;
  std::vector<std::int32_t> without;
  Header header;  // of the sheet before
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    if (book.sheets[i].cells.empty()) continue;
    if (book.sheets.size() > 1 && is_other_sheet(book.sheets[i].name, form)) {
      without.push_back(index);
      continue;
    }
    const std::size_t first_row = into.rows.size();
    if (read_sheet(book, file, index, form, header, into, findings)) {
      tables.push_back({index, first_row, into.rows.size()});
      report_hidden(book, book.sheets[i], file, index, findings);
    } else {
      without.push_back(index);
    }
  }
  if (tables.empty()) {
    findings.push_back({FindingCode::no_table,
                        {file, -1, 0, 0},
                        "",
                        "no row of headings such as Action, Progress or RAG was found in this file; nothing "
                        "of it was merged"});
    return into;
  }
  name_areas_by_sheets(book, file, tables, into);
  drop_hidden_doubles(book, tables, into, findings);
  for (std::int32_t index : without)
    findings.push_back({FindingCode::sheet_not_read,
                        {file, index, 0, 0},
                        "",
                        fmt::format("the sheet \"{}\" is not a list of actions; nothing of it was merged",
                                    book.sheets[index].name)});
  drop_carried_headings(into);
  if (into.rows.empty())
    findings.push_back({FindingCode::empty_return,
                        {file, tables.front().sheet, 0, 0},
                        "",
                        "there is no row under the headings; nothing was merged"});
  return into;
}

}  // namespace

Return recognise_return(const Workbook& book, std::int32_t file, const ReturnTemplate& form,
                        Findings& findings) {
  const auto before = static_cast<std::ptrdiff_t>(findings.size());
  try {
    if (std::optional<Return> filled_in = read_form(book, file, findings)) return std::move(*filled_in);
    return recognise(book, file, form, findings);
  } catch (const Unreadable& unreadable) {
    findings.erase(findings.begin() + before, findings.end());
    findings.push_back(refusal_finding(unreadable.refusal, file));
    Return none;
    none.file = file;
    none.readable = false;
    return none;
  }
}

std::string refusal_words(const Refusal& refusal) {
  using enum Refusal::Reason;
  const std::string& detail = refusal.detail;
  switch (refusal.reason) {
    case empty:
      return "the file is empty";
    case password:
      if (detail.starts_with("an OpenDocument"))
        return fmt::format(
            "the file is {}; in LibreOffice it is taken off under File, Save As, by leaving Save with "
            "password "
            "unticked",
            detail);
      if (detail.starts_with("a zip"))
        return fmt::format("the file is {}; the workbook is to be taken out of it and sent alone", detail);
      return fmt::format(
          "the file is {}; in Excel it is taken off under File, Info, Protect Workbook, Encrypt with "
          "Password, by "
          "emptying the box and saving",
          detail);
    case rights:
      return fmt::format("the file is {}, which only its sender can lift", detail);
    case legacy_xls:
      return fmt::format(
          "the file is {}; in Excel, File, Save As, Excel Workbook (.xlsx) makes one that can be read",
          detail);
    case not_a_spreadsheet:
      return fmt::format("the file is no spreadsheet that can be read: {}", detail);
    case damaged:
      return fmt::format("the file is damaged: {}", detail);
    case too_large:
      return fmt::format(
          "the file is too large to be a return: {}; the table copied into a new workbook may be small "
          "enough",
          detail);
  }
  return "";
}

Finding refusal_finding(const Refusal& refusal, std::int32_t file) {
  return {FindingCode::unreadable_file,
          {file, -1, 0, 0},
          "",
          refusal_words(refusal) + "; nothing of it was merged"};
}

void add_remarks(const Workbook& book, std::int32_t file, Findings& findings) {
  for (const ReadRemark& remark : book.remarks) {
    const Origin origin{file, remark.sheet, remark.row, remark.column};
    if (remark.kind == ReadRemark::Kind::formula_without_value)
      findings.push_back({FindingCode::formula_without_value, origin, "",
                          "the formula has no value saved with it; the cell is shown empty"});
    else
      findings.push_back({FindingCode::reader_remark, origin, "", remark.detail});
  }
}

}  // namespace boardpack
