#include "write/xlsx_measure.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr double points_a_pixel = 0.75;
constexpr double cell_edges = 5 * points_a_pixel;  // what Excel keeps free at the sides of a cell
constexpr double indent_width = 9 * points_a_pixel;
constexpr double screen_slack = 0.96;  // Excel's screen fonts run up to 4 % wider than the printed ones

// Calls see(character, bold) for each character.
template <typename See>
void each_character(const RichText& text, bool bold, See see) {
  for (const Run& run : text.runs) {
    for (std::size_t at = 0; at < run.text.size();) {
      const auto byte = static_cast<unsigned char>(run.text[at]);
      see(byte < 0x80 ? static_cast<char32_t>(run.text[at++]) : next_code_point(run.text, at),
          bold || run.bold);
    }
  }
}

}  // namespace

SheetMeasure::SheetMeasure(TextMeasure& measure) : measure_(measure) {
  for (char32_t character = U' '; character < 0x7F; ++character) {
    ascii_[0][character] = shaped_width(character, false);
    ascii_[1][character] = shaped_width(character, true);
  }
}

double SheetMeasure::shaped_width(char32_t character, bool bold) {
  std::string text;
  append_utf8(text, character);
  return measure_[measure_.word(text, {bold, false})].width / 1000.0;
}

double SheetMeasure::width(char32_t character, bool bold) {
  if (character < 0x80) return ascii_[bold][character];
  const auto [found, added] = others_[bold].try_emplace(character, 0.0);
  if (added) found->second = shaped_width(character, bold);
  return found->second;
}

// Excel breaks lines after spaces and hyphens, and words that are too wide anywhere.
int SheetMeasure::line_count(const RichText& text, bool bold, double room) {
  int lines = 1;
  double line = 0, word = 0;  // up to the last place to break at, and from there on
  each_character(text, bold, [&](char32_t character, bool is_bold) {
    if (character == U'\n') {
      ++lines;
      line = word = 0;
      return;
    }
    const double own = width(character, is_bold);
    if (character == U' ') {
      line += word + own;
      word = 0;
      return;
    }
    if (line > 0 && line + word + own > room) {
      ++lines;
      line = 0;
    }
    if (word > 0 && word + own > room) {
      ++lines;
      word = 0;
    }
    word += own;
    if (character == U'-') {
      line += word;
      word = 0;
    }
  });
  return lines;
}

double SheetMeasure::height(const RichText& text, const CellLook& look, double cell_width) {
  if (text.empty()) return 0;
  const double room = (cell_width - cell_edges - look.indent * indent_width) * screen_slack;
  return line_count(text, look.bold, room / look.size) * sheet_line_height(look.size);
}

bool SheetMeasure::fits_line(const RichText& text, const CellLook& look, double cell_width) {
  return height(text, look, cell_width) <= sheet_line_height(look.size);
}

ColumnNeed SheetMeasure::need(const RichText& text, const CellLook& look) {
  double line = 0, word = 0, widest_line = 0, widest_word = 0;
  each_character(text, look.bold, [&](char32_t character, bool bold) {
    const double own = width(character, bold);
    line = character == U'\n' ? 0 : line + own;
    word = character == U'\n' || character == U' ' ? 0 : word + own;
    widest_line = std::max(widest_line, line);
    widest_word = std::max(widest_word, word);
    if (character == U'-') word = 0;
  });
  const auto cell_width = [&](double ems) {
    return from_points(ems * look.size / screen_slack + cell_edges + look.indent * indent_width +
                       points_a_pixel);
  };
  return {cell_width(widest_word), cell_width(widest_line)};
}

}  // namespace boardpack
