#pragma once
#include <string>
#include <vector>

#include "document/theme.h"
#include "layout/pages.h"

namespace boardpack {

// What is wrong with where the pages of a document break and how their cells are filled: text across the
// grid's lines; a split row with one line on a page; a heading, band or table header without what it is over;
// a spanning cell that goes on without saying so. One sentence each, none when all is well.
std::vector<std::string> broken_page_rules(const Pages& pages, const Document& document, const Theme& theme);

}  // namespace boardpack
