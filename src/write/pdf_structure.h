#pragma once
#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "write/pdf_objects.h"

namespace boardpack {

// PDF's name for it: "TD".
std::string_view structure_type(Tag tag);

// Adds the structure tree and enters it in the catalog. `pages` and `links` are the objects of the pages and
// of each page's link annotations. A page's key in the parent tree is its index; links have theirs after the
// pages', in order.
void add_structure(const Pages& pages, const std::vector<int>& page_objects,
                   const std::vector<std::vector<int>>& link_objects, PdfObjects& objects);

}  // namespace boardpack
