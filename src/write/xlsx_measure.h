#pragma once
#include <array>
#include <unordered_map>

#include "layout/columns.h"
#include "write/xlsx_looks.h"

namespace boardpack {

// How much room a text takes in a cell of a sheet. Excel grows no merged row, and LibreOffice none whose
// height is given, so every height is worked out here, from the widths of the paper's own font.
class SheetMeasure {
 public:
  explicit SheetMeasure(TextMeasure& measure);

  // Of the text's lines in a cell of that width; in points.
  double height(const RichText& text, const CellLook& look, double cell_width);
  bool fits_line(const RichText& text, const CellLook& look, double cell_width);
  // The widths the cell asks for.
  ColumnNeed need(const RichText& text, const CellLook& look);

 private:
  int line_count(const RichText& text, bool bold, double room);
  double width(char32_t character, bool bold);
  double shaped_width(char32_t character, bool bold);

  TextMeasure& measure_;
  std::array<std::array<double, 128>, 2> ascii_{};  // ems; regular, bold
  std::array<std::unordered_map<char32_t, double>, 2> others_;
};

}  // namespace boardpack
