#pragma once
#include <set>
#include <string>
#include <string_view>

namespace boardpack {

// What stands after the last point of a file's name, in lower case; empty for none.
std::string file_ending(std::string_view file_name);
// Those whose media type is known.
std::set<std::string, std::less<>> known_endings();

}  // namespace boardpack
