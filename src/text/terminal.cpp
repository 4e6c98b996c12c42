#include "text/terminal.h"

#include <unilbrk.h>
#include <uniwidth.h>

#include <algorithm>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

void add_line(std::string& out, std::string_view line, std::size_t width, std::size_t indent) {
  const std::size_t room = width > indent ? width - indent : 1;
  std::vector<char> breaks(line.size());
  u8_width_linebreaks(bytes_of(line), line.size(), static_cast<int>(room), 0, 0, nullptr, "UTF-8",
                      breaks.data());
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= line.size(); ++at) {
    if (at < line.size() && breaks[at] != UC_BREAK_POSSIBLE) continue;
    std::string_view part = line.substr(begin, at - begin);
    while (part.ends_with(' ')) part.remove_suffix(1);
    out.append(indent, ' ').append(part).append("\n");
    begin = at;
  }
}

}  // namespace

std::size_t terminal_width(std::string_view text) {
  const int width = u8_width(bytes_of(text), text.size(), "UTF-8");
  return static_cast<std::size_t>(std::max(width, 0));
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::string_view lead) {
  std::string out;
  for (std::string_view line : split(text, '\n')) {
    std::string shown(trim(line));
    if (shown.empty()) continue;
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    add_line(out, out.empty() ? std::string(lead) + escaped(shown) : escaped(shown), width, indent);
  }
  return out;
}

}  // namespace boardpack
