#pragma once
#include <utility>

#include "text/rich_text.h"

namespace boardpack {

// Two wordings of one thing, each with the words that only it has in bold and in square brackets, so that the
// difference is there to be seen, heard and searched. Case and punctuation are no difference. Texts too long
// to be compared word by word are marked as a whole.
std::pair<RichText, RichText> mark_difference(std::string_view was, std::string_view is);

}  // namespace boardpack
