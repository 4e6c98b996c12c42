#include "fuzz/fuzz.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

void boardpack::require(bool kept, std::string_view promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  boardpack::fuzz({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
