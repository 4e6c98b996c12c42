#pragma once
#include <podofo/podofo.h>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "write/deflation.h"

namespace boardpack {

// A stream's place among the objects, and its bytes or the number they have in the deflation.
struct PdfStream {
  int object = 0;
  std::string entries;  // of its dictionary, besides length and filter
  bool compressed = true;
  std::string bytes;
  std::size_t deflated = 0;
};

// The objects of a PDF file. PoDoFo's document holds its head: catalog, information and page tree. The many
// others stand beside it in PDF notation, as PoDoFo takes several times as long for each; streams are
// compressed on up to so many threads.
class PdfObjects {
 public:
  explicit PdfObjects(unsigned threads);

  // The number of an object to be given later; none may be left out.
  int reserve();
  void set(int object, std::string_view notation);
  int add(std::string_view notation);
  // `entries`: of its dictionary, besides length and filter.
  int add_stream(std::string entries, std::string bytes, bool compressed = true);

  int catalog() const;
  int info() const;
  int page_tree() const;
  void set_catalog(const char* key, std::string_view notation);
  void set_info(const char* key, std::string_view notation);
  void set_page_tree(const char* key, std::string_view notation);

  int count() const { return static_cast<int>(notations_.size()) - 1; }  // numbers are 1 to this
  std::string_view notation(int object);                                 // of one that is no stream
  std::vector<PdfStream>& streams() { return streams_; }                 // by their objects' numbers
  Deflation& deflation() { return deflation_; }

 private:
  PoDoFo::PdfMemDocument document_;
  std::deque<std::string> blocks_;           // what the notations are in
  std::vector<std::string_view> notations_;  // by number, empty for PoDoFo's and for streams
  std::vector<PdfStream> streams_;
  Deflation deflation_;
};

}  // namespace boardpack
