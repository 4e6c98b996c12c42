#include <algorithm>
#include <cstring>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xml.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

// "ISO-8859-1" of <?xml version="1.0" encoding="ISO-8859-1"?>, in lower case.
std::string declared_encoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  const std::string_view declaration = xml.substr(0, std::min<std::size_t>(xml.find("?>"), 200));
  const std::size_t found = declaration.find("encoding");
  if (found == std::string_view::npos) return {};
  const std::size_t begin = declaration.find_first_of("\"'", found);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[begin], begin + 1);
  if (end == std::string_view::npos) return {};
  std::string name(declaration.substr(begin + 1, end - begin - 1));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return name;
}

Buffer buffer_of(std::string_view text) {
  Buffer buffer(text.size());
  std::memcpy(buffer.data.get(), text.data(), text.size());
  return buffer;
}

}  // namespace

Buffer as_utf8(Buffer part) {
  const std::string_view bytes = part.view();
  const bool little = bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2));
  const bool big = bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2));
  const std::string encoding = declared_encoding(bytes);
  const bool one_byte = encoding == "iso-8859-1" || encoding == "windows-1252";
  if (!little && !big && !one_byte) return part;
  if (bytes.size() > limits::converted_bytes) {
    refuse_more_than(limits::converted_bytes >> 20, "MB in a part that is not in UTF-8");
  }
  return buffer_of(one_byte ? utf8_from_windows1252(bytes) : utf8_from_utf16(bytes, big));
}

}  // namespace boardpack
