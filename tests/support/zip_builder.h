#pragma once
#include <libdeflate.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boardpack {

// An entry of a zip archive made in a test; what is claimed may be a lie.
struct ZipEntry {
  std::string name;
  std::string content;
  bool deflated = true;
  std::optional<std::uint32_t> claimed_size;
  std::optional<std::uint32_t> claimed_checksum;
  std::optional<std::uint16_t> claimed_method;
  std::uint16_t flags = 0;
  bool data_descriptor = false;
  bool zip64 = false;
};

inline ZipEntry zip_entry(std::string name, std::string content) {
  ZipEntry entry;
  entry.name = std::move(name);
  entry.content = std::move(content);
  return entry;
}

inline std::string little_endian(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
  return text;
}

inline std::string deflated(std::string_view content) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(1);
  std::string packed(libdeflate_deflate_compress_bound(compressor, content.size()), '\0');
  packed.resize(
      libdeflate_deflate_compress(compressor, content.data(), content.size(), packed.data(), packed.size()));
  libdeflate_free_compressor(compressor);
  return packed;
}

class ZipBuilder {
 public:
  void add(const ZipEntry& entry) {
    const std::string packed = entry.deflated ? deflated(entry.content) : entry.content;
    const std::uint16_t method = entry.claimed_method.value_or(entry.deflated ? 8 : 0);
    const std::uint32_t checksum =
        entry.claimed_checksum.value_or(libdeflate_crc32(0, entry.content.data(), entry.content.size()));
    const std::uint64_t size = entry.claimed_size.value_or(static_cast<std::uint32_t>(entry.content.size()));
    const auto flags = static_cast<std::uint16_t>(entry.flags | (entry.data_descriptor ? 8 : 0));
    const std::uint64_t offset = bytes_.size();
    const std::string sizes =
        little_endian(checksum, 4) + little_endian(packed.size(), 4) + little_endian(size, 4);
    const std::string begin =
        little_endian(20, 2) + little_endian(flags, 2) + little_endian(method, 2) + little_endian(0, 4);
    const std::string name_size = little_endian(entry.name.size(), 2);
    bytes_ += "PK\3\4" + begin + (entry.data_descriptor ? std::string(12, '\0') : sizes) + name_size +
              little_endian(0, 2) + entry.name + packed;
    if (entry.data_descriptor) bytes_ += "PK\7\x08" + sizes;

    std::string extra;
    std::string central_sizes = sizes;
    std::uint64_t central_offset = offset;
    if (entry.zip64) {
      extra = little_endian(1, 2) + little_endian(24, 2) + little_endian(size, 8) +
              little_endian(packed.size(), 8) + little_endian(offset, 8);
      central_sizes = little_endian(checksum, 4) + std::string(8, '\xFF');
      central_offset = 0xFFFFFFFF;
    }
    directory_ += "PK\1\2" + little_endian(20, 2) + begin + central_sizes + name_size +
                  little_endian(extra.size(), 2) + little_endian(0, 2) + little_endian(0, 2) +
                  little_endian(0, 2) + little_endian(0, 4) + little_endian(central_offset, 4) + entry.name +
                  extra;
    ++count_;
  }

  std::string bytes(bool zip64_end = false) const {
    std::string end;
    std::uint64_t offset = bytes_.size();
    if (zip64_end) {
      end = "PK\6\6" + little_endian(44, 8) + little_endian(45, 2) + little_endian(45, 2) +
            little_endian(0, 4) + little_endian(0, 4) + little_endian(count_, 8) + little_endian(count_, 8) +
            little_endian(directory_.size(), 8) + little_endian(offset, 8);
      end +=
          "PK\6\7" + little_endian(0, 4) + little_endian(offset + directory_.size(), 8) + little_endian(1, 4);
      offset = 0xFFFFFFFF;
    }
    end += "PK\5\6" + little_endian(0, 4) + little_endian(count_, 2) + little_endian(count_, 2) +
           little_endian(directory_.size(), 4) + little_endian(offset, 4) + little_endian(0, 2);
    return bytes_ + directory_ + end;
  }

 private:
  std::string bytes_;
  std::string directory_;
  std::uint64_t count_ = 0;
};

inline std::string zip_bytes(const std::vector<ZipEntry>& entries) {
  ZipBuilder builder;
  for (const ZipEntry& entry : entries) builder.add(entry);
  return builder.bytes();
}

}  // namespace boardpack
