#pragma once
#include <string>

#include "layout/pages.h"

namespace boardpack {

std::string text_of(const Pages& pages, const Page& page,
                    const TextItem& item);  // without the space at its end

// A line for each text, in the order of the page: `100,110 TD "Agreed"`, artifacts with "-" for the tag.
// Furniture is left out.
std::string texts_of(const Pages& pages, int page);

// The tagged text below an element in reading order; words apart by one space, cells and paragraphs by " / ".
std::string reading_text(const Pages& pages, int element = 0);

}  // namespace boardpack
