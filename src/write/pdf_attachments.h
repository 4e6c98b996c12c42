#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "write/pdf_objects.h"

namespace boardpack {

// The attached files in a PDF: each embedded once and entered in the catalog, dated as the paper is.
class PdfAttachments {
 public:
  PdfAttachments(const std::vector<Attachment>& attachments, const std::string& date, PdfObjects& objects);
  // What makes an annotation that of the file the address leads to; empty for another kind of address.
  std::string annotation_entries(std::string_view address) const;

 private:
  std::map<std::string, int, std::less<>> files_;  // by name; their file specifications
  int appearance_ = 0;
};

}  // namespace boardpack
