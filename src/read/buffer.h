#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace boardpack {

// Bytes that are read in place. Not filled when made, so that a size claimed but not used costs nothing.
struct Buffer {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;

  Buffer() = default;
  explicit Buffer(std::size_t bytes) : data(std::make_unique_for_overwrite<char[]>(bytes)), size(bytes) {}
  std::span<char> span() { return {data.get(), size}; }
  std::string_view view() const { return {data.get(), size}; }
};

}  // namespace boardpack
