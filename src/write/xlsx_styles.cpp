#include "write/xlsx_styles.h"

#include <utility>

namespace boardpack {

lxw_color_t colour_number(const Rgb& colour) {
  const auto number = static_cast<lxw_color_t>(colour.red << 16 | colour.green << 8 | colour.blue);
  // libxlsxwriter takes 0 for "no colour".
  return number == 0 ? static_cast<lxw_color_t>(LXW_COLOR_BLACK) : number;
}

namespace {

std::uint8_t alignment(CellLook::Align align) {
  switch (align) {
    case CellLook::Align::left:
      return LXW_ALIGN_LEFT;
    case CellLook::Align::centre:
      return LXW_ALIGN_CENTER;
    case CellLook::Align::right:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

std::uint8_t alignment(CellLook::Height height) {
  switch (height) {
    case CellLook::Height::top:
      return LXW_ALIGN_VERTICAL_TOP;
    case CellLook::Height::middle:
      return LXW_ALIGN_VERTICAL_CENTER;
    case CellLook::Height::bottom:
      return LXW_ALIGN_VERTICAL_BOTTOM;
  }
  return LXW_ALIGN_VERTICAL_TOP;
}

void set_font(lxw_format* format, const std::string& name, const CellLook& look) {
  format_set_font_name(format, name.c_str());
  format_set_font_size(format, look.size);
  format_set_font_color(format, colour_number(look.ink));
  if (look.bold) format_set_bold(format);
  if (look.italic) format_set_italic(format);
  if (look.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

void set_box(lxw_format* format, const CellLook& look) {
  if (look.fill) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, colour_number(*look.fill));
  }
  if (look.border) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, colour_number(*look.border));
  }
}

}  // namespace

Styles::Styles(lxw_workbook* workbook, std::string font) : workbook_(workbook), font_(std::move(font)) {
  // The first format is the workbook's Normal style, whose digits are the unit of column widths; Arial 10 has
  // the same digits of seven pixels as the Calibri 11 that libxlsxwriter reckons with, and its stand-in is on
  // every machine.
  lxw_format* normal = STAILQ_FIRST(workbook->formats);
  format_set_font_name(normal, "Arial");
  format_set_font_size(normal, 10);
}

lxw_format* Styles::format(const CellLook& look) {
  const auto [found, added] = formats_.try_emplace(look, nullptr);
  if (!added) return found->second;
  lxw_format* format = workbook_add_format(workbook_);
  set_font(format, font_, look);
  set_box(format, look);
  format_set_align(format, alignment(look.align));
  format_set_align(format, alignment(look.height));
  if (look.wrap) format_set_text_wrap(format);
  if (look.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(look.indent));
  if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
  if (look.unlocked) format_set_unlocked(format);
  return found->second = format;
}

}  // namespace boardpack
