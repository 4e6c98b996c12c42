#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/buffer.h"
#include "read/work.h"

struct libdeflate_decompressor;

namespace boardpack {

// The form in which part names are compared: "\XL\sheets\..\Book%201.xml" is "xl/book 1.xml".
std::string canonical_part_name(std::string_view name);
// The part that a relationship of `source` leads to; a target that begins with '/' counts from the root.
std::string target_part_name(std::string_view source, std::string_view target);

// The parts of a zip archive in memory. Everything refuses what is damaged, hostile or beyond the limits.
class Zip {
 public:
  Zip(std::string_view bytes, Work& work);

  Work& work() { return work_; }

  bool has(std::string_view name) const { return entries_.contains(canonical_part_name(name)); }
  // Whether some part's canonical name begins so.
  bool has_folder(std::string_view prefix) const;
  // The part, inflated and checked against its checksum. Refuses when there is none of the name.
  Buffer read(std::string_view name);

 private:
  struct Entry {
    std::uint64_t header = 0;  // where the local header stands
    std::uint64_t compressed = 0;
    std::uint64_t size = 0;
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
  };
  struct Directory {
    std::uint64_t begin = 0;
    std::uint64_t count = 0;
  };
  struct FreeDecompressor {
    void operator()(libdeflate_decompressor* decompressor) const;
  };

  std::uint64_t number(std::uint64_t at, int bytes) const;
  bool marked(std::uint64_t at, std::string_view mark) const;
  Directory find_directory() const;
  void read_directory(const Directory& directory);
  void read_zip64_sizes(Entry& entry, std::uint64_t extra, std::uint64_t end) const;
  std::uint64_t content_begin(const Entry& entry) const;
  void check_overlaps() const;
  void check_size(const Entry& entry, std::string_view name);
  void inflate(std::string_view packed, Buffer& part, std::string_view name);

  std::string_view bytes_;
  Work& work_;
  std::unordered_map<std::string, Entry> entries_;
  std::uint64_t inflated_ = 0;
  std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor_;
};

}  // namespace boardpack
