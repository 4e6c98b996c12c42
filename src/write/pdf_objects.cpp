#include "write/pdf_objects.h"

#include <utility>

namespace boardpack {

namespace {

// PoDoFo writes no space between a key and raw notation.
PoDoFo::PdfVariant raw(std::string_view notation) {
  const auto spaced = " " + std::string(notation);
  return PoDoFo::PdfVariant(PoDoFo::PdfData(spaced.data(), spaced.size()));
}

}  // namespace

PdfObjects::PdfObjects(unsigned threads) : deflation_(threads) {
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
}

int PdfObjects::reserve() {
  auto* object = document_.GetObjects().CreateObject(PoDoFo::PdfVariant());
  const auto number = object->Reference().ObjectNumber();
  if (by_number_.size() <= number) by_number_.resize(number + 1);
  by_number_[number] = object;
  return static_cast<int>(number);
}

void PdfObjects::set(int object, std::string_view notation) {
  static_cast<PoDoFo::PdfVariant&>(*by_number_[static_cast<std::size_t>(object)]) =
      PoDoFo::PdfVariant(PoDoFo::PdfData(notation.data(), notation.size()));
}

int PdfObjects::add(std::string_view notation) {
  const int object = reserve();
  set(object, notation);
  return object;
}

int PdfObjects::add_stream(std::string entries, std::string bytes, bool compressed) {
  PdfStream stream;
  stream.object = reserve();
  stream.entries = std::move(entries);
  stream.compressed = compressed;
  if (compressed)
    stream.deflated = deflation_.add(std::move(bytes));
  else
    stream.bytes = std::move(bytes);
  streams_.push_back(std::move(stream));
  return streams_.back().object;
}

int PdfObjects::catalog() const {
  return static_cast<int>(document_.GetCatalog()->Reference().ObjectNumber());
}

int PdfObjects::info() const {
  return static_cast<int>(document_.GetInfo()->GetObject()->Reference().ObjectNumber());
}

int PdfObjects::page_tree() const {
  const auto* tree = document_.GetCatalog()->GetIndirectKey("Pages");
  return static_cast<int>(tree->Reference().ObjectNumber());
}

void PdfObjects::set_catalog(const char* key, std::string_view notation) {
  document_.GetCatalog()->GetDictionary().AddKey(key, raw(notation));
}

void PdfObjects::set_info(const char* key, std::string_view notation) {
  auto& dictionary = document_.GetInfo()->GetObject()->GetDictionary();
  if (notation.empty())
    dictionary.RemoveKey(key);
  else
    dictionary.AddKey(key, raw(notation));
}

void PdfObjects::set_page_tree(const char* key, std::string_view notation) {
  document_.GetCatalog()->GetIndirectKey("Pages")->GetDictionary().AddKey(key, raw(notation));
}

}  // namespace boardpack
