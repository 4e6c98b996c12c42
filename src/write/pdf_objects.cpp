#include "write/pdf_objects.h"

#include <algorithm>
#include <utility>

namespace boardpack {

namespace {

constexpr std::size_t block_size = 1 << 16;

// PoDoFo writes no space between a key and raw notation.
PoDoFo::PdfVariant raw(std::string_view notation) {
  const auto spaced = " " + std::string(notation);
  return PoDoFo::PdfVariant(PoDoFo::PdfData(spaced.data(), spaced.size()));
}

}  // namespace

PdfObjects::PdfObjects(unsigned threads) : deflation_(threads) {
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
  notations_.resize(document_.GetObjects().GetObjectCount());
}

int PdfObjects::reserve() {
  notations_.emplace_back();
  return count();
}

void PdfObjects::set(int object, std::string_view notation) {
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < notation.size())
    blocks_.emplace_back().reserve(std::max(block_size, notation.size()));
  auto& block = blocks_.back();
  const auto begin = block.size();
  block += notation;
  notations_[static_cast<std::size_t>(object)] = std::string_view(block).substr(begin);
}

std::string_view PdfObjects::notation(int object) {
  const auto& known = notations_[static_cast<std::size_t>(object)];
  if (known.empty()) {
    const PoDoFo::PdfReference its_reference(static_cast<PoDoFo::pdf_objnum>(object), 0);
    PoDoFo::PdfRefCountedBuffer buffer;
    PoDoFo::PdfOutputDevice device(&buffer);
    document_.GetObjects().GetObject(its_reference)->Write(&device, PoDoFo::ePdfWriteMode_Compact, nullptr);
    set(object, {buffer.GetBuffer(), static_cast<std::size_t>(device.GetLength())});
  }
  return known;
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
