#pragma once
#include <string_view>

namespace boardpack {

// What people write where a form asks and there is nothing to say: nothing at all, "-", "n/a", "None", "TBC".
bool is_no_answer(std::string_view text);

}  // namespace boardpack
