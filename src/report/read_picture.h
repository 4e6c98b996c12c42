#pragma once
#include <string>
#include <variant>

#include "document/picture.h"

namespace boardpack {

// A PNG or a JPEG, decoded once to be sure that it is whole, and freed of all but its pixels; or why it
// cannot be used: "it is neither PNG nor JPEG". No bytes at all are those of a file that is not there.
std::variant<Picture, std::string> read_picture(const std::string& bytes, const std::string& alternative);

}  // namespace boardpack
