#pragma once
#include <string>
#include <vector>

#include "document/theme.h"
#include "layout/pages.h"

namespace boardpack {

// Texts, fills and drawings outside the margins, and texts over each other; one sentence each. For texts set
// with half an em a character.
std::vector<std::string> misplaced(const Pages& pages, const Theme& theme);

Box text_box(const Pages& pages, const Page& page, const TextItem& item);

}  // namespace boardpack
