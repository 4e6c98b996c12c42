#pragma once
#include <string>

#include "document/theme.h"

namespace boardpack {

// The house style of templates/house-style.toml; what it does not name stays as it is by default. Throws a
// sentence with path and line for an unknown key, a value that is no colour, or a pair of ink and fill that
// is hard to read (contrast under 4.5:1), naming the two colours and their ratio.
Theme load_house_style(const std::string& path);

}  // namespace boardpack
