#pragma once
#include <string>
#include <thread>
#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/pages.h"

namespace boardpack {

// The bytes of a tagged, archival PDF (PDF/UA-1 and PDF/A-2a, or PDF/A-3a with attachments) of the pages.
// `fonts` are those the pages were set with; every attachment that a link leads to must be there. The same
// pages give the same bytes, on however many threads they are compressed.
std::string write_pdf(const Pages& pages, const Fonts& fonts, const std::vector<Attachment>& attachments = {},
                      unsigned threads = std::thread::hardware_concurrency());

}  // namespace boardpack
