#include "read/cell_text.h"

#include <algorithm>

#include "read/limits.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

bool needs_cleaning(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
}

// Vertical tabs and form feeds are what Word leaves for line and page breaks.
std::string without_controls(std::string_view text, bool& invalid) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!needs_cleaning(c)) {
      result += c;
    } else if (c == '\r' || c == '\v' || c == '\f') {
      if (c != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += '\n';
    } else {
      invalid = true;
    }
  }
  return result;
}

// Line breaks as they come where an export escaped a text that Excel had escaped already.
constexpr std::string_view escaped_return = "_x000D_", escaped_feed = "_x000A_";

std::string with_line_breaks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(escaped_return)) {
      result += '\r';
      at += escaped_return.size();
    } else if (rest.starts_with(escaped_feed)) {
      result += '\n';
      at += escaped_feed.size();
    } else {
      result += text[at++];
    }
  }
  return result;
}

// Bytes of at most `characters` characters.
std::size_t prefix_size(std::string_view text, std::size_t characters) {
  if (text.size() <= characters) return text.size();
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins_character = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins_character && characters-- == 0) break;
  }
  return at;
}

struct Cleaned {
  std::string text;
  bool cut = false;
  bool invalid = false;
};

Cleaned cleaned(std::string_view raw, std::size_t characters) {
  if (raw.find("_x000") != raw.npos &&
      (raw.find(escaped_return) != raw.npos || raw.find(escaped_feed) != raw.npos))
    return cleaned(with_line_breaks(raw), characters);
  Cleaned result;
  if (std::ranges::any_of(raw, needs_cleaning)) {
    result.text = without_controls(raw, result.invalid);
  } else {
    result.text = raw;
  }
  if (!is_valid_utf8(result.text)) {
    result.text = valid_utf8(result.text);
    result.invalid = true;
  }
  const std::size_t size = prefix_size(result.text, characters);
  result.cut = size < result.text.size();
  result.text.resize(size);
  return result;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The number in "_x000D_" at the place, or -1.
int escaped_unit(std::string_view text, std::size_t at) {
  constexpr std::size_t size = 7;
  if (text.size() - at < size || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
  int value = 0;
  for (const char c : text.substr(at + 2, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (lower < 'a' || lower > 'f')) return -1;
    value = value * 16 + (digit ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

}  // namespace

CellText cell_text(std::string_view raw) {
  Cleaned clean = cleaned(raw, limits::text_characters);
  CellText result{{}, clean.cut, clean.invalid};
  if (!clean.text.empty()) result.text.runs.push_back({std::move(clean.text), false, false, {}});
  return result;
}

CellText cell_text(const RichText& raw) {
  CellText result;
  std::size_t left = limits::text_characters;
  for (const Run& run : raw.runs) {
    Cleaned clean = cleaned(run.text, left);
    left -= count_characters(clean.text);
    result.cut = result.cut || clean.cut;
    result.invalid = result.invalid || clean.invalid;
    result.text.append({std::move(clean.text), run.bold, run.italic, run.link});
  }
  return result;
}

std::string unescaped_xstring(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const int unit = escaped_unit(text, at);
    if (unit < 0) {
      result += text[at++];
      continue;
    }
    at += 7;
    auto c = static_cast<char32_t>(unit);
    const int low = c >= 0xD800 && c < 0xDC00 ? escaped_unit(text, at) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(low) - 0xDC00);
      at += 7;
    }
    append_utf8(result, c == 0 ? U'\uFFFD' : c);
  }
  return result;
}

}  // namespace boardpack
