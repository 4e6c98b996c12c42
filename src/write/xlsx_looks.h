#pragma once
#include <compare>
#include <optional>
#include <string>

#include "document/theme.h"

namespace boardpack {

// How a cell of a sheet looks; a rich text's runs differ from their cell in bold, italic, underline and ink.
struct CellLook {
  enum class Align { left, centre, right };
  enum class Height { top, middle, bottom };

  double size = 10;
  Rgb ink;
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool wrap = true;
  Align align = Align::left;
  Height height = Height::top;
  int indent = 0;
  std::optional<Rgb> fill;
  std::optional<Rgb> border;
  std::string number_format;  // empty for General
  bool unlocked = false;      // may be changed on a protected sheet
  auto operator<=>(const CellLook&) const = default;
};

CellLook line_look(const TextStyle& style);
CellLook cell_look(const TableCell& cell, const TableColumn& column, const Theme& theme);
// The mark of a status: its colour, and an ink that stands out on it.
CellLook status_look(std::optional<Rgb> fill, const Theme& theme);

// The font's name as Excel has it: Liberation's families have the widths of Arial, Times New Roman and
// Courier New.
std::string sheet_font(const std::string& family);

// How high one line stands in Excel, in points: it sets lines in whole pixels of 1/96 inch, with one to
// spare.
double sheet_line_height(double font_size);

}  // namespace boardpack
