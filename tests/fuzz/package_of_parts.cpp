#include "fuzz/package_of_parts.h"

#include <algorithm>

#include "support/zip_builder.h"

namespace boardpack {

std::string package_of_parts(std::string_view bytes) {
  constexpr char mark = '\x1E';
  if (!bytes.starts_with(mark)) return std::string(bytes);
  ZipBuilder builder;
  while (!bytes.empty()) {
    bytes.remove_prefix(1);
    const std::string_view part = bytes.substr(0, bytes.find(mark));
    const std::string_view name = part.substr(0, part.find('\n'));
    ZipEntry entry =
        zip_entry(std::string(name), std::string(part.substr(std::min(name.size() + 1, part.size()))));
    entry.deflated = false;
    builder.add(entry);
    bytes.remove_prefix(part.size());
  }
  return builder.bytes();
}

}  // namespace boardpack
