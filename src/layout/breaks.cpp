#include "layout/breaks.h"

#include <linebreak.h>

#include <string>

namespace boardpack {

namespace {

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

}  // namespace

TokenBreaks token_breaks(std::string_view token) {
  prepare_library();
  TokenBreaks result;
  result.address = is_address(token);
  std::string text = "x ";
  const auto begin = text.size();
  text += token;
  text += " x";
  std::vector<char> raw(text.size(), LINEBREAK_NOBREAK);
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "en", raw.data());
  const auto breaks_after = [&](std::size_t byte) {
    return raw[byte] == LINEBREAK_ALLOWBREAK || raw[byte] == LINEBREAK_MUSTBREAK;
  };
  result.glued_before = !breaks_after(begin - 1);
  result.glued_after = !breaks_after(begin + token.size());
  for (std::size_t i = 1; i < token.size() && !result.address; ++i) {
    // A soft hyphen would have to show a hyphen where the line ends; it is left invisible instead.
    if (breaks_after(begin + i - 1) && !token.substr(0, i).ends_with("\xC2\xAD"))
      result.inner.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
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
