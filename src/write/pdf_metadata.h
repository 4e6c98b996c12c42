#pragma once
#include <string>

#include "layout/pages.h"
#include "write/pdf_objects.h"

namespace boardpack {

// "(D:20180630000000Z)" for "2018-06-30"; empty for what is no date.
std::string pdf_date(std::string date);

// Title, author, language, date and conformance, in the document information and in XMP alike; the sRGB
// output intent. `archival_part` is that of PDF/A: 2, or 3 for a paper with attachments.
void add_metadata(const Pages& pages, int archival_part, PdfObjects& objects);

}  // namespace boardpack
