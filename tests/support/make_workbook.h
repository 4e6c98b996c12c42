#pragma once
#include <initializer_list>
#include <string>
#include <vector>

#include "read/draft.h"
#include "read/serial_date.h"
#include "read/workbook.h"

namespace boardpack {

// A workbook of one sheet written out in a test: rows of texts, "" for a blank cell. The first row is row 1.
inline Workbook make_workbook(const std::vector<std::vector<std::string>>& rows,
                              const std::string& sheet_name = "Actions") {
  Workbook book;
  book.format = "xlsx";
  book.styles.push_back({});
  book.styles.front().number_format = "General";
  Sheet sheet;
  sheet.name = sheet_name;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (rows[row][column].empty()) continue;
      SheetCell cell;
      cell.row = static_cast<std::uint32_t>(row) + 1;
      cell.column = static_cast<std::uint32_t>(column) + 1;
      cell.kind = CellKind::text;
      cell.text = static_cast<std::uint32_t>(book.texts.size());
      book.texts.push_back(RichText(rows[row][column]));
      sheet.cells.push_back(cell);
    }
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

// A cell that the spreadsheet keeps as a number, or as a date, whatever was typed there.
inline void keep(Workbook& book, std::uint32_t row, std::uint32_t column, CellKind kind, double number,
                 const CellStyle& style) {
  for (SheetCell& cell : book.sheets.front().cells) {
    if (cell.row != row || cell.column != column) continue;
    book.styles.push_back(style);
    cell.kind = kind;
    cell.number = number;
    cell.style = static_cast<std::uint32_t>(book.styles.size()) - 1;
  }
}

inline void keep_as_number(Workbook& book, std::uint32_t row, std::uint32_t column, double number) {
  keep(book, row, column, CellKind::number, number, book.styles.front());
}

// `format` is "dd/mm/yyyy", "d-mmm" or "mmm-yy".
inline void keep_as_date(Workbook& book, std::uint32_t row, std::uint32_t column, const Date& date,
                         std::string_view format = "dd/mm/yyyy") {
  keep(book, row, column, CellKind::date, *serial_of(date), style_with_format(format));
}

// A blank cell with a fill, or the fill of a cell that has a text.
inline void paint(Workbook& book, std::uint32_t row, std::uint32_t column, const Rgb& colour) {
  for (SheetCell& cell : book.sheets.front().cells) {
    if (cell.row != row || cell.column != column) continue;
    book.styles.push_back(book.styles.front());
    book.styles.back().fill = colour;
    cell.style = static_cast<std::uint32_t>(book.styles.size()) - 1;
    return;
  }
  book.sheets.front().fills.push_back({{row, column, row, column}, colour});
}

inline void merge(Workbook& book, std::uint32_t first_row, std::uint32_t first_column, std::uint32_t last_row,
                  std::uint32_t last_column) {
  book.sheets.front().merges.push_back({first_row, first_column, last_row, last_column});
}

}  // namespace boardpack
