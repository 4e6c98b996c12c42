#include "layout/breaks.h"

#include <linebreak.h>

#include <algorithm>
#include <array>
#include <string>

#include "layout/graphemes.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::size_t longest_glued =
    30;  // what no-break spaces hold together; more is pasted from a web page

bool is_address(std::string_view token) {
  if (token.find("://") != std::string_view::npos || token.starts_with("www.")) return true;
  if (token.find_first_of("_\\") != std::string_view::npos) return true;
  if (token.size() > longest_glued && token.find(no_break_space) != std::string_view::npos) return true;
  const auto at = token.find('@');
  return at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos;
}

bool announces_number(std::string_view token) {
  constexpr std::array words = {"no.", "nos.", "No.", "Nos.", "p.", "pp.", "para.", "paras.", "ref.", "Ref."};
  while (token.starts_with('(')) token.remove_prefix(1);
  return std::find(words.begin(), words.end(), token) != words.end();
}

void prepare_library() {
  [[maybe_unused]] static const bool prepared = [] {
    init_linebreak();
    return true;
  }();
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) result += next_code_point(text, at);
  return result;
}

// "e-" of "e-mail", "s)" of "parent/s)": one letter or digit and nothing but punctuation beside it.
bool is_lone(std::string_view part) {
  const auto characters = code_points(part);
  const auto said = std::count_if(characters.begin(), characters.end(), [](char32_t c) {
    return c >= 0x80 ? !is_dash(c) : is_letter(c) || is_digit(c);
  });
  return said <= 1 && std::all_of(characters.begin(), characters.end(), [](char32_t c) {
           return c < 0x2E80;  // from there on scripts are written without spaces
         });
}

// A range or a fraction: figures on both sides of a dash or slash.
bool is_between_figures(std::string_view before, std::string_view after) {
  const auto characters = code_points(before);
  const auto count = characters.size();
  return count >= 2 && (is_dash(characters[count - 1]) || characters[count - 1] == '/') &&
         is_digit(characters[count - 2]) && !after.empty() && is_digit(static_cast<unsigned char>(after[0]));
}

bool begins_with_dash(std::string_view text) {
  std::size_t at = 0;
  return is_dash(next_code_point(text, at));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void leave_out_bad(std::string_view token, std::vector<std::uint32_t>& breaks) {
  if (breaks.empty()) return;
  if (!is_ascii(token)) {
    const auto ends = grapheme_ends(token);
    std::erase_if(breaks, [&](auto at) { return !std::binary_search(ends.begin(), ends.end(), at); });
  }
  std::erase_if(breaks, [&](auto at) {
    return begins_with_dash(token.substr(at)) || is_between_figures(token.substr(0, at), token.substr(at));
  });
  while (!breaks.empty() && is_lone(token.substr(0, breaks.front()))) breaks.erase(breaks.begin());
  while (!breaks.empty() && is_lone(token.substr(breaks.back()))) breaks.pop_back();
}

// libunibreak 1.1 asserts that it meets no flag (two regional indicators) and no U+FFFF.
void replace_what_stops_the_library(std::string& text) {
  constexpr std::string_view indicators = "\xF0\x9F\x87", ideograph = "\xF0\xA0\x80\x80";
  constexpr std::string_view last_of_plane = "\xEF\xBF\xBF", replacement = "\xEF\xBF\xBD";
  for (auto at = text.find(indicators); at != std::string::npos; at = text.find(indicators, at))
    text.replace(at, ideograph.size(), ideograph);
  for (auto at = text.find(last_of_plane); at != std::string::npos; at = text.find(last_of_plane, at))
    text.replace(at, last_of_plane.size(), replacement);
}

}  // namespace

TokenBreaks token_breaks(std::string_view token) {
  prepare_library();
  TokenBreaks result;
  result.address = is_address(token);
  result.announces_number = announces_number(token);
  result.number = !token.empty() && is_digit(static_cast<unsigned char>(token[0]));
  std::string text = "x ";
  const auto begin = text.size();
  text += token;
  text += " x";
  replace_what_stops_the_library(text);
  std::vector<char> raw(text.size(), LINEBREAK_NOBREAK);
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "en", raw.data());
  const auto breaks_after = [&](std::size_t byte) {
    return raw[byte] == LINEBREAK_ALLOWBREAK || raw[byte] == LINEBREAK_MUSTBREAK;
  };
  result.glued_before = !breaks_after(begin - 1);
  result.glued_after = !breaks_after(begin + token.size());
  for (std::size_t i = 1; i < token.size() && !result.address; ++i)
    if (breaks_after(begin + i - 1)) result.inner.push_back(static_cast<std::uint32_t>(i));
  leave_out_bad(token, result.inner);
  return result;
}

std::vector<std::string_view> address_parts(std::string_view address) {
  constexpr std::string_view ends_part = "/\\.-_&=?#%+@";
  std::vector<std::string_view> parts;
  const auto scheme = address.find("://");
  std::size_t begin = 0;
  for (auto i = scheme == std::string_view::npos ? 0 : scheme + 3; i + 1 < address.size(); ++i) {
    const bool spaced = i > 0 && address.substr(i - 1, 2) == no_break_space;
    const bool ends = spaced || ends_part.find(address[i]) != std::string_view::npos;
    const bool next_ends = ends_part.find(address[i + 1]) != std::string_view::npos;
    if (!ends || next_ends) continue;
    parts.push_back(address.substr(begin, i + 1 - begin));
    begin = i + 1;
  }
  parts.push_back(address.substr(begin));
  return parts;
}

}  // namespace boardpack
