#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "write/pdf_fonts.h"
#include "write/pdf_objects.h"

namespace boardpack {

// A table's header as later pages repeat it, drawn once and shown on each of them.
struct PdfForm {
  std::string name;  // among the resources
  int object = 0;
  std::size_t page = 0;   // one that it stands on
  std::size_t texts = 0;  // so many of the page's first
};

class PdfForms {
 public:
  // `resources`: the object of those the forms use.
  PdfForms(const Pages& pages, int resources, PdfFonts& fonts, PdfObjects& objects)
      : pages_(pages), resources_(resources), fonts_(fonts), objects_(objects) {}

  // The one that holds the page's first texts, if there is one. Pages are to be asked for in order.
  const PdfForm* on(std::size_t page);
  // The resources' entries.
  std::string entries() const;

 private:
  std::size_t common_texts(std::size_t a, std::size_t b) const;

  const Pages& pages_;
  int resources_;
  PdfFonts& fonts_;
  PdfObjects& objects_;
  std::vector<PdfForm> forms_;
};

}  // namespace boardpack
