#pragma once
#include <vector>

#include "layout/pages.h"
#include "write/pdf_objects.h"

namespace boardpack {

// Adds the bookmarks, nested by their levels, and enters them in the catalog.
void add_outline(const Pages& pages, const std::vector<int>& page_objects, PdfObjects& objects);

}  // namespace boardpack
