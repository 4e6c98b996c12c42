#pragma once
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "write/pdf_fonts.h"

namespace boardpack {

// A page's content stream; its first texts may be left to a form of that name. The only place where y is
// turned upside down, but for rectangles of links and bookmarks.
std::string page_content(const Page& page, const std::vector<Element>& structure, PdfFonts& fonts,
                         std::size_t texts_in_form = 0, std::string_view form = {});

// Of a form that holds the page's first texts.
std::string form_content(const Page& page, const std::vector<Element>& structure, std::size_t texts,
                         PdfFonts& fonts);

}  // namespace boardpack
