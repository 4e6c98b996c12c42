#include <algorithm>
#include <vector>

#include "read/zip.h"

namespace boardpack {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string folded(std::string_view name) {
  std::string result;
  result.reserve(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    char c = name[i];
    if (c == '%' && i + 2 < name.size() && hex_digit(name[i + 1]) >= 0 && hex_digit(name[i + 2]) >= 0) {
      c = static_cast<char>(hex_digit(name[i + 1]) * 16 + hex_digit(name[i + 2]));
      i += 2;
    }
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    result += c;
  }
  return result;
}

}  // namespace

std::string canonical_part_name(std::string_view name) {
  const std::string text = folded(name);
  std::string result;
  result.reserve(text.size());
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    const std::string_view segment = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    if (segment.empty() || segment == ".") continue;
    if (segment == "..") {
      const std::size_t slash = result.rfind('/');
      result.resize(slash == std::string::npos ? 0 : slash);
      continue;
    }
    if (!result.empty()) result += '/';
    result += segment;
  }
  return result;
}

std::string target_part_name(std::string_view source, std::string_view target) {
  target = target.substr(0, target.find('#'));
  if (target.starts_with('/') || target.starts_with('\\')) return canonical_part_name(target);
  const std::size_t slash = source.rfind('/');
  std::string path(source.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
  return canonical_part_name(path.append(target));
}

}  // namespace boardpack
