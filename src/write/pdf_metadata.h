#pragma once
#include "layout/pages.h"
#include "write/pdf_objects.h"

namespace boardpack {

// Title, author, language, date and conformance, in the document information and in XMP alike; the sRGB
// output intent.
void add_metadata(const Pages& pages, PdfObjects& objects);

}  // namespace boardpack
