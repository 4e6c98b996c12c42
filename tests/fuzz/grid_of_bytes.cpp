#include "fuzz/grid_of_bytes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "read/draft.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::array<Rgb, 6> colours = {{{0xFF, 0x00, 0x00},
                                         {0xFF, 0xC0, 0x00},
                                         {0x00, 0xB0, 0x50},
                                         {0x00, 0x70, 0xC0},
                                         {0xA6, 0xA6, 0xA6},
                                         {0xFF, 0xFF, 0xFF}}};

// What the marks before a cell's text say of it.
struct Marks {
  CellKind kind = CellKind::text;
  bool formula = false, bold = false, percent = false;
  std::optional<Rgb> fill;
  std::uint32_t right = 0, down = 0;  // more places that it is merged over

  // Takes the marks off the text.
  explicit Marks(std::string_view& text) {
    while (!text.empty() && take(text[0], text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0u))
      text.remove_prefix(text[0] == 1 || text[0] == 6 || text[0] == 7 ? std::min<std::size_t>(2, text.size())
                                                                      : 1);
  }

 private:
  bool take(char mark, std::uint32_t much) {
    switch (mark) {
      case 1:
        fill = colours[much % colours.size()];
        return true;
      case 2:
        kind = CellKind::date;
        return true;
      case 3:
        kind = CellKind::number;
        return true;
      case 4:
        kind = CellKind::error;
        return true;
      case 5:
        return formula = true;
      case 6:
        right = much % 16;
        return true;
      case 7:
        down = much;
        return true;
      case 8:
        return bold = true;
      case 14:
        return percent = true;
      default:
        return false;
    }
  }
};

std::uint32_t style_of(const Marks& marks, Draft& draft) {
  CellStyle style = style_with_format(marks.kind == CellKind::date ? "dd/mm/yyyy"
                                      : marks.percent              ? "0%"
                                                                   : "General");
  style.bold = marks.bold;
  style.fill = marks.fill;
  const auto& styles = draft.book.styles;
  const auto known = std::find(styles.begin(), styles.end(), style);
  return known != styles.end() ? static_cast<std::uint32_t>(known - styles.begin()) : draft.add_style(style);
}

void put_cell(std::string_view text, const CellPlace& place, Draft& draft, SheetDraft& sheet) {
  Marks marks(text);
  if (marks.right > 0 || marks.down > 0)
    sheet.add_merge({place.row, place.column, place.row + marks.down, place.column + marks.right});
  SheetCell cell;
  cell.row = place.row;
  cell.column = place.column;
  cell.formula = marks.formula;
  cell.style = style_of(marks, draft);
  cell.kind = marks.kind;
  if (marks.kind == CellKind::number || marks.kind == CellKind::date) {
    const auto number = to_number(text);
    const bool usable = number && (marks.kind == CellKind::number || (*number >= 0 && *number < 2'958'466));
    if (usable) cell.number = *number;
    if (!usable) cell.kind = CellKind::text;
  }
  if (cell.kind == CellKind::text || cell.kind == CellKind::error) {
    cell.text = sheet.add_text(text, place);
    if (draft.book.texts[cell.text].empty()) {
      if (marks.fill) sheet.fill_blanks({place.row, place.column, place.row, place.column}, *marks.fill);
      return;
    }
  }
  sheet.add_cell(cell);
}

}  // namespace

Workbook grid_of_bytes(std::string_view bytes) {
  constexpr char sheet_mark = '\x1E', hidden_mark = '\x1F';
  Draft draft("xlsx");
  std::optional<SheetDraft> sheet;
  CellPlace place{1, 1};
  const auto begin_sheet = [&](std::string_view name) {
    if (sheet) sheet->finish();
    draft.book.sheets.emplace_back().name = cell_text(name).text.plain();
    sheet.emplace(draft, static_cast<std::int32_t>(draft.book.sheets.size()) - 1);
    place.row = 1;
  };
  for (std::string_view line : split(bytes, '\n')) {
    if (line.starts_with(sheet_mark)) {
      begin_sheet(line.substr(1));
      continue;
    }
    if (!sheet) begin_sheet("Actions");
    if (line.starts_with(hidden_mark)) sheet->hide_rows(place.row, place.row);
    if (line.starts_with(hidden_mark)) line.remove_prefix(1);
    place.column = 1;
    for (const std::string_view cell : split(line, '\t')) {
      put_cell(cell, place, draft, *sheet);
      ++place.column;
    }
    ++place.row;
  }
  if (sheet) sheet->finish();
  return draft.finished();
}

const ReturnTemplate& usual_template() {
  static const ReturnTemplate form = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  return form;
}

}  // namespace boardpack
