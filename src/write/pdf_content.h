#pragma once
#include <string>

#include "layout/pages.h"
#include "write/pdf_fonts.h"

namespace boardpack {

// A page's content stream. The only place where y is turned upside down, but for rectangles of links and
// bookmarks.
std::string page_content(const Page& page, const std::vector<Element>& structure, PdfFonts& fonts);

}  // namespace boardpack
