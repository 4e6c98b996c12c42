#pragma once
#include <podofo/podofo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// The objects of a PDF file: PoDoFo's document, filled with objects in PDF notation.
class PdfObjects {
 public:
  PdfObjects();
  ~PdfObjects();

  // The number of an object to be given later; none may be left out.
  int reserve();
  void set(int object, std::string_view notation);
  int add(std::string_view notation);
  // `entries`: of its dictionary, besides length and filter.
  int add_stream(std::string_view entries, std::string_view bytes, bool compressed = true);

  int catalog() const;
  int info() const;
  int page_tree() const;
  void set_catalog(const char* key, std::string_view notation);
  void set_info(const char* key, std::string_view notation);
  void set_page_tree(const char* key, std::string_view notation);

  std::string deflated(std::string_view bytes);
  PoDoFo::PdfVecObjects& all() { return document_.GetObjects(); }

 private:
  struct Compressor;

  PoDoFo::PdfMemDocument document_;
  std::vector<PoDoFo::PdfObject*> by_number_;
  std::unique_ptr<Compressor> compressor_;
};

}  // namespace boardpack
