#include "write/xlsx_looks.h"

#include <cmath>
#include <utility>

namespace boardpack {
namespace {

CellLook boxed(const TextStyle& style, const Rgb& border) {
  CellLook look = line_look(style);
  look.border = border;
  return look;
}

CellLook filled(const TextStyle& style, const Rgb& fill, const Theme& theme) {
  CellLook look = boxed(style, theme.grid);
  look.fill = fill;
  look.height = CellLook::Height::middle;
  return look;
}

CellLook role_look(const TableCell& cell, const Theme& theme) {
  switch (cell.role) {
    case CellRole::column_header:
    case CellRole::group_header:
      return filled(theme.header_cell, theme.header_fill, theme);
    case CellRole::band:
      return filled(theme.band_cell, theme.band_fill, theme);
    case CellRole::note:
      return boxed(theme.note, theme.grid);
    case CellRole::status:
      return status_look(cell.fill, theme);
    case CellRole::row_header:
    case CellRole::data:
      break;
  }
  CellLook look = boxed(theme.cell, theme.grid);
  look.bold = cell.role == CellRole::row_header;
  if (cell.fill) {
    look.fill = cell.fill;
    look.ink = ink_on(*cell.fill);
  }
  return look;
}

}  // namespace

CellLook line_look(const TextStyle& style) {
  CellLook look;
  look.size = style.size;
  look.ink = style.ink;
  look.bold = style.bold;
  return look;
}

CellLook cell_look(const TableCell& cell, const TableColumn& column, const Theme& theme) {
  CellLook look = role_look(cell, theme);
  if (cell.role == CellRole::group_header || (column.centred && cell.role != CellRole::band)) {
    look.align = CellLook::Align::centre;
  } else if (cell.role == CellRole::data && std::holds_alternative<CellNumber>(cell.value)) {
    look.align = CellLook::Align::right;
  } else if (cell.role != CellRole::status) {
    look.indent = 1;
  }
  return look;
}

CellLook status_look(std::optional<Rgb> fill, const Theme& theme) {
  CellLook look = boxed(theme.cell, fill ? theme.status_outline : theme.grid);
  look.bold = true;
  look.align = CellLook::Align::centre;
  look.height = CellLook::Height::middle;
  look.fill = fill;
  if (fill) look.ink = ink_on(*fill);
  return look;
}

std::string sheet_font(const std::string& family) {
  for (const auto& [liberation, excel] :
       {std::pair("Liberation Sans", "Arial"), std::pair("Liberation Serif", "Times New Roman"),
        std::pair("Liberation Mono", "Courier New")}) {
    if (family == liberation) return excel;
  }
  return family;
}

double sheet_line_height(double font_size) {
  const double pixels = std::round(font_size * 96 / 72);
  return (std::ceil(pixels * 1.15) + 2) * 72 / 96;
}

}  // namespace boardpack
