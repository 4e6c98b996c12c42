#include "write/pdf_objects.h"

#include <libdeflate.h>

#include <new>

namespace boardpack {

namespace {

constexpr int compression_level = 6;

// PoDoFo writes no space between a key and raw notation.
PoDoFo::PdfVariant raw(std::string_view notation) {
  const auto spaced = " " + std::string(notation);
  return PoDoFo::PdfVariant(PoDoFo::PdfData(spaced.data(), spaced.size()));
}

}  // namespace

struct PdfObjects::Compressor {
  libdeflate_compressor* state = libdeflate_alloc_compressor(compression_level);
  Compressor() {
    if (!state) throw std::bad_alloc();
  }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  ~Compressor() { libdeflate_free_compressor(state); }
};

PdfObjects::PdfObjects() : compressor_(std::make_unique<Compressor>()) {
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
}

PdfObjects::~PdfObjects() = default;

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

int PdfObjects::add_stream(std::string_view entries, std::string_view bytes, bool compressed) {
  auto* object = document_.GetObjects().CreateObject();
  auto& dictionary = object->GetDictionary();
  std::string_view rest = entries;  // "/Key value/Key value": kept as the one value of its first key
  if (!rest.empty()) {
    rest.remove_prefix(1);
    const auto key_end = rest.find_first_of(" /<[(");
    dictionary.AddKey(PoDoFo::PdfName(std::string(rest.substr(0, key_end))), raw(rest.substr(key_end)));
  }
  const std::string data = compressed ? deflated(bytes) : std::string(bytes);
  if (compressed) dictionary.AddKey("Filter", PoDoFo::PdfName("FlateDecode"));
  dictionary.AddKey("Length", static_cast<PoDoFo::pdf_int64>(data.size()));
  PoDoFo::PdfMemoryInputStream input(data.data(), static_cast<PoDoFo::pdf_long>(data.size()));
  object->GetStream()->SetRawData(&input, static_cast<PoDoFo::pdf_long>(data.size()));
  return static_cast<int>(object->Reference().ObjectNumber());
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

std::string PdfObjects::deflated(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor_->state, bytes.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor_->state, bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace boardpack
