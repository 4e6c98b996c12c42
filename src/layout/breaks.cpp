#include "layout/breaks.h"

#include <linebreak.h>

#include <algorithm>

namespace boardpack {

namespace {

bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

bool is_address(std::string_view token) {
  if (token.find("://") != std::string_view::npos || token.starts_with("www.")) return true;
  const auto at = token.find('@');
  return at != std::string_view::npos && at > 0 && token.find('.', at) != std::string_view::npos;
}

void prepare_library() {
  [[maybe_unused]] static const bool prepared = [] {
    init_linebreak();
    return true;
  }();
}

// Addresses are recognised by one of these, so that most texts need no look at their words.
bool may_have_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos ||
         text.find('@') != std::string_view::npos;
}

void keep_addresses_whole(std::string_view text, Breaks& breaks) {
  for (std::size_t begin = 0; begin < text.size();) {
    if (is_space(text[begin])) {
      ++begin;
      continue;
    }
    auto end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (is_address(text.substr(begin, end - begin))) {
      for (auto i = begin; i < end; ++i) breaks.address[i] = true;
      for (auto i = begin; i + 1 < end; ++i) breaks.raw[i] = LINEBREAK_NOBREAK;
    }
    begin = end;
  }
}

}  // namespace

BreakKind Breaks::after(std::size_t byte) const {
  if (raw[byte] == LINEBREAK_MUSTBREAK) return BreakKind::required;
  return raw[byte] == LINEBREAK_ALLOWBREAK ? BreakKind::allowed : BreakKind::none;
}

void find_breaks(std::string_view text, Breaks& breaks) {
  prepare_library();
  breaks.raw.assign(text.size(), LINEBREAK_NOBREAK);
  breaks.address.assign(text.size(), false);
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "en", breaks.raw.data());
  if (may_have_address(text)) keep_addresses_whole(text, breaks);
  // A soft hyphen would have to show a hyphen where the line ends; it is left invisible instead.
  for (auto at = text.find("\xC2\xAD"); at != std::string_view::npos; at = text.find("\xC2\xAD", at + 2))
    breaks.raw[at + 1] = LINEBREAK_NOBREAK;
}

std::vector<std::string_view> address_parts(std::string_view address) {
  std::vector<std::string_view> parts;
  const auto scheme = address.find("://");
  std::size_t begin = 0;
  for (auto i = scheme == std::string_view::npos ? 0 : scheme + 3; i + 1 < address.size(); ++i) {
    const bool ends = std::string_view("/.-_&=?#%+@").find(address[i]) != std::string_view::npos;
    const bool next_ends = std::string_view("/.-_&=?#%+@").find(address[i + 1]) != std::string_view::npos;
    if (!ends || next_ends) continue;
    parts.push_back(address.substr(begin, i + 1 - begin));
    begin = i + 1;
  }
  parts.push_back(address.substr(begin));
  return parts;
}

}  // namespace boardpack
