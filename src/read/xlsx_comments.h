#pragma once
#include <map>
#include <utility>

#include "read/draft.h"
#include "read/xml.h"

namespace boardpack {

struct XlsxComments {
  using Place = std::pair<std::uint32_t, std::uint32_t>;  // row, column
  std::map<Place, RichText> notes;                        // without the line that names their author
  std::map<Place, RichText> threads;
  std::map<Place, RichText> copies;  // of threads, for programs that do not know them
};

// Of a comments part, or of one of threads.
void read_xlsx_comments(XmlScanner& xml, bool thread, XlsxComments& comments);
// A note that only copies a thread for older programs is left out where the thread itself was read.
void add_xlsx_comments(const XlsxComments& comments, SheetDraft& sheet);

}  // namespace boardpack
