#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "model/origin.h"
#include "read/workbook.h"

namespace boardpack {

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string read_data(const std::string& name) {
  return file_bytes(std::filesystem::path(BOARDPACK_SOURCE_DIR) / "tests" / "read" / "data" / name);
}

inline Workbook workbook_of(const std::string& bytes) {
  auto result = read_workbook(bytes);
  if (const auto* refusal = std::get_if<Refusal>(&result)) FAIL(refusal->detail);
  return std::get<Workbook>(std::move(result));
}

inline Refusal refusal_of(const std::string& bytes) {
  auto result = read_workbook(bytes);
  REQUIRE(std::holds_alternative<Refusal>(result));
  return std::get<Refusal>(std::move(result));
}

inline std::string range_text(const CellRange& range) {
  return cell_name(range.first_row, range.first_column) + ":" + cell_name(range.last_row, range.last_column);
}

// "*bold*", "/italic/", "[linked](address)".
inline std::string marked_text(const RichText& text) {
  std::string result;
  for (const Run& run : text.runs) {
    std::string piece = run.text;
    if (run.bold) piece = "*" + piece + "*";
    if (run.italic) piece = "/" + piece + "/";
    if (!run.link.empty()) piece = "[" + piece + "](" + run.link + ")";
    result += piece;
  }
  for (std::size_t at = 0; (at = result.find('\n', at)) != std::string::npos;) result.replace(at, 1, "\\n");
  return result;
}

inline std::string shown(const Workbook& book, const SheetCell& cell) {
  return marked_text(book.display(book.sheets.front(), cell));
}

// What is shown at a place of the first sheet; empty where it is blank.
inline std::string shown_at(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  const SheetCell* const cell = book.sheets.front().at(row, column);
  return cell == nullptr ? std::string() : shown(book, *cell);
}

inline std::string fill_at(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  const auto fill = book.look(book.sheets.front(), row, column).fill;
  return fill ? hex(*fill) : std::string();
}

// All there is in a workbook, a line each.
inline std::string workbook_text(const Workbook& book) {
  static constexpr const char* kinds[] = {"number", "date", "text", "boolean", "error"};
  static constexpr const char* visibilities[] = {"", " hidden", " very hidden"};
  std::string result = book.format + "\n";
  for (const ReadRemark& remark : book.remarks) {
    const std::string place = remark.row == 0 ? std::string() : cell_name(remark.row, remark.column);
    result += "remark " + std::to_string(remark.sheet) + "!" + place + " " + remark.detail + "\n";
  }
  for (const Sheet& sheet : book.sheets) {
    result += "sheet " + sheet.name + visibilities[static_cast<int>(sheet.visibility)] + "\n";
    for (const SheetCell& cell : sheet.cells) {
      const CellStyle& style = book.style(cell);
      result += "  " + cell_name(cell.row, cell.column) + " " + kinds[static_cast<int>(cell.kind)] +
                (cell.formula ? " =" : "") + " \"" + marked_text(book.display(sheet, cell)) + "\"";
      if (style.fill) result += " on " + hex(*style.fill);
      if (style.number_format != "General") result += " as " + style.number_format;
      result += "\n";
    }
    for (const CellRange& merge : sheet.merges) result += "  merge " + range_text(merge) + "\n";
    for (const FilledRange& fill : sheet.fills) {
      result += "  fill " + range_text(fill.range) + " " + hex(fill.colour) + "\n";
    }
    for (const auto* const hidden : {&sheet.hidden_columns, &sheet.hidden_rows})
      for (const CellRange& range : *hidden) result += "  hidden " + range_text(range) + "\n";
    for (const CellLink& link : sheet.links)
      result += "  link " + range_text(link.range) + " " + link.target + "\n";
  }
  return result;
}

}  // namespace boardpack
