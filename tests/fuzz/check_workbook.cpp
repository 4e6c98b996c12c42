#include "fuzz/check_workbook.h"

#include <algorithm>
#include <cmath>

#include "fuzz/fuzz.h"
#include "read/limits.h"
#include "read/return.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::size_t most_cells = 20'000;  // that are looked at one by one, for the fuzzer's speed

bool is_in_grid(const CellRange& range) {
  return range.first_row >= 1 && range.first_column >= 1 && range.first_row <= range.last_row &&
         range.first_column <= range.last_column && range.last_row <= limits::last_row &&
         range.last_column <= limits::last_column;
}

void check_cell(const Workbook& book, const Sheet& sheet, const SheetCell& cell) {
  require(is_in_grid({cell.row, cell.column, cell.row, cell.column}), "a cell lies in the grid");
  require(sheet.at(cell.row, cell.column) == &cell, "a cell is found at its place");
  require(cell.style < book.styles.size(), "a cell's style is one of the workbook's");
  const bool says_text = cell.kind == CellKind::text || cell.kind == CellKind::error;
  require(!says_text || cell.text < book.texts.size(), "a cell's text is one of the workbook's");
  require(std::isfinite(cell.number), "a number is finite");
  const RichText shown = book.display(sheet, cell);
  require(is_clean(shown), "what a cell shows is clean text");
  require(!shown.empty(), "a cell that is kept shows something");
  if (const auto date = book.date(cell))
    require(to_date(date->year, date->month, date->day) == date, "a date is a day of the calendar");
  for (const std::uint32_t column : {cell.column, cell.column + 1}) {
    const PlaceLook look = book.look(sheet, cell.row, column);
    require(!look.unread || look.unread->range.contains(cell.row, column),
            "a rule holds the place it was found at");
    require(!look.icon_only || look.fill, "an icon has a colour");
  }
  const auto merge = sheet.merge_at(cell.row, cell.column);
  require(!merge || merge->contains(cell.row, cell.column), "a merge holds the place it was asked for");
}

void check_sheet(const Workbook& book, const Sheet& sheet) {
  require(is_clean(sheet.name), "a sheet's name is clean text");
  for (std::size_t i = 0; i < std::min(sheet.cells.size(), most_cells); ++i) {
    check_cell(book, sheet, sheet.cells[i]);
    if (i == 0) continue;
    const SheetCell &before = sheet.cells[i - 1], &cell = sheet.cells[i];
    require(before.row < cell.row || (before.row == cell.row && before.column < cell.column),
            "cells stand in order, one a place");
  }
  for (const CellRange& merge : sheet.merges) require(is_in_grid(merge), "a merge lies in the grid");
  for (const CellRange& rows : sheet.hidden_rows) require(is_in_grid(rows), "hidden rows lie in the grid");
  for (const CellRange& columns : sheet.hidden_columns)
    require(is_in_grid(columns), "hidden columns lie in the grid");
  for (const FilledRange& filled : sheet.fills) require(is_in_grid(filled.range), "a fill lies in the grid");
  for (const ColourRule& rule : sheet.colour_rules) {
    require(is_clean(rule.words) && !rule.words.empty(), "a rule has clean words");
    require(rule.kind != ColourRule::Kind::icons || !rule.icons.empty(), "a set of icons has some");
  }
  for (const RuledRange& ruled : sheet.ruled) {
    require(is_in_grid(ruled.range), "a rule's range lies in the grid");
    require(ruled.rule < sheet.colour_rules.size(), "a range's rule is one of the sheet's");
  }
  for (std::size_t i = 0; i < sheet.comments.size(); ++i) {
    const CellComment& comment = sheet.comments[i];
    require(is_in_grid({comment.row, comment.column, comment.row, comment.column}),
            "a comment lies in the grid");
    require(is_clean(comment.text) && !comment.text.empty(), "a comment says something in clean text");
    if (i == 0) continue;
    const CellComment& before = sheet.comments[i - 1];
    require(before.row < comment.row || (before.row == comment.row && before.column < comment.column),
            "comments stand in order, one a place");
  }
  for (const CellLink& link : sheet.links) {
    require(is_in_grid(link.range), "a link lies in the grid");
    require(is_clean(link.target), "a link is clean text");
    require(!link.target.empty() && link.target.size() <= limits::link_bytes,
            "a link has a target of bounded length");
  }
}

}  // namespace

bool is_clean(std::string_view text) {
  return is_valid_utf8(text) && std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
         });
}

bool is_clean(const RichText& text) {
  return std::ranges::all_of(text.runs,
                             [](const Run& run) { return is_clean(run.text) && is_clean(run.link); });
}

void check_workbook(const Workbook& book) {
  require(book.sheets.size() <= limits::sheets, "sheets stay within their limit");
  require(!book.styles.empty(), "there is a plain style");
  std::size_t cells = 0;
  for (const Sheet& sheet : book.sheets) {
    check_sheet(book, sheet);
    cells += sheet.cells.size();
  }
  require(cells <= limits::cells, "cells stay within their limit");
  for (const RichText& text : book.texts) {
    require(is_clean(text), "a text is clean");
    for (std::size_t i = 0; i < text.runs.size(); ++i) {
      require(!text.runs[i].text.empty(), "no run of a text is empty");
      require(i == 0 || text.runs[i].bold != text.runs[i - 1].bold ||
                  text.runs[i].italic != text.runs[i - 1].italic ||
                  text.runs[i].link != text.runs[i - 1].link,
              "neighbouring runs differ in look");
    }
  }
}

void check_findings(const Findings& findings, std::int32_t file, const Workbook& book) {
  const auto sheets = static_cast<std::int32_t>(book.sheets.size());
  for (const Finding& finding : findings) {
    require(!finding.message.empty() && is_clean(finding.message), "a finding's message is clean text");
    require(finding.origin.file == file, "a finding names its file");
    require(finding.origin.sheet >= -1 && finding.origin.sheet < sheets, "a finding's sheet is there");
    require(finding.origin.row <= limits::last_row && finding.origin.column <= limits::last_column,
            "a finding's place lies in the grid");
    require(finding.origin.row > 0 || finding.origin.column == 0,
            "a finding's place is a cell, a row or a sheet");
  }
}

std::variant<Workbook, Refusal> check_file(std::string_view bytes) {
  auto result = read_workbook(bytes);
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    require(is_clean(refusal->detail), "the detail of a refusal is clean text");
    const Finding finding = refusal_finding(*refusal, 0);
    require(!finding.message.empty() && is_clean(finding.message), "a refusal says why in clean text");
    return result;
  }
  const Workbook& book = std::get<Workbook>(result);
  check_workbook(book);
  Findings findings;
  add_remarks(book, 0, findings);
  check_findings(findings, 0, book);
  require(result == read_workbook(bytes), "a file read again gives the same");
  return result;
}

}  // namespace boardpack
