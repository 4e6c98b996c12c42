#pragma once
#include <filesystem>

#include "model/honesty_rules.h"

namespace boardpack {

// The rules of templates/checks.toml, as far as it sets them; a folder of templates without that file has the
// shipped ones. Throws a sentence with path and line for what means nothing there.
HonestyRules load_check_rules(const std::filesystem::path& path);

}  // namespace boardpack
