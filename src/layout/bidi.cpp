#include "layout/bidi.h"

#include <fribidi.h>

#include <numeric>

#include "text/utf8.h"

namespace boardpack {

namespace {

// Letters of right-to-left scripts, their digits, and the characters that ask for this direction.
bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067 ||
         (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

void append_levels(std::string_view line, BidiText& result) {
  std::vector<FriBidiChar> characters;
  std::vector<std::size_t> sizes;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = at;
    characters.push_back(next_code_point(line, at));
    sizes.push_back(at - begin);
  }
  const auto count = static_cast<FriBidiStrIndex>(characters.size());
  std::vector<FriBidiCharType> types(characters.size());
  std::vector<FriBidiBracketType> brackets(characters.size());
  std::vector<FriBidiLevel> levels(characters.size());
  fribidi_get_bidi_types(characters.data(), count, types.data());
  fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
  FriBidiParType direction = FRIBIDI_PAR_ON;
  // 0 only where memory has run out.
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) ==
      0)
    levels.assign(levels.size(), 0);
  for (std::size_t i = 0; i < levels.size(); ++i)
    result.levels.insert(result.levels.end(), sizes[i], static_cast<BidiLevel>(levels[i]));
  result.paragraph.resize(result.levels.size(), FRIBIDI_IS_RTL(direction) ? 1 : 0);
}

}  // namespace

bool may_read_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0xD6) continue;  // what begins lower is before U+0590
    std::size_t after = at;
    if (is_right_to_left(next_code_point(text, after))) return true;
  }
  return false;
}

BidiText bidi_levels(std::string_view text) {
  BidiText result;
  result.levels.reserve(text.size());
  result.paragraph.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const auto line_break = text.find('\n', begin);
    const auto end = line_break == std::string_view::npos ? text.size() : line_break + 1;
    append_levels(text.substr(begin, end - begin), result);
    begin = end;
  }
  return result;
}

std::vector<int> visual_order(std::vector<BidiLevel>& levels, const std::vector<bool>& spaces,
                              BidiLevel paragraph) {
  std::vector<FriBidiCharType> types;
  for (const bool space : spaces) types.push_back(space ? FRIBIDI_TYPE_WS : FRIBIDI_TYPE_ON);
  std::vector<FriBidiLevel> reordered(levels.begin(), levels.end());
  std::vector<FriBidiStrIndex> order(levels.size());
  std::iota(order.begin(), order.end(), 0);
  [[maybe_unused]] const auto levels_used = fribidi_reorder_line(
      FRIBIDI_FLAGS_DEFAULT, types.data(), static_cast<FriBidiStrIndex>(levels.size()), 0,
      paragraph == 0 ? FRIBIDI_PAR_LTR : FRIBIDI_PAR_RTL, reordered.data(), nullptr, order.data());
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = static_cast<BidiLevel>(reordered[i]);
  return {order.begin(), order.end()};
}

}  // namespace boardpack
