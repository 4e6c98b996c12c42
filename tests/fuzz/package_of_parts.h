#pragma once
#include <string>
#include <string_view>

namespace boardpack {

// Lets mutations reach what lies inside a package instead of dying at its checksums. Bytes that begin with
// the record separator are parts: "\x1E" name "\n" content, and so on. They become a sound zip archive; all
// other bytes stay what they are.
std::string package_of_parts(std::string_view bytes);

}  // namespace boardpack
