#include "read/zip.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <cstring>

#include "read/limits.h"
#include "read/refuse.h"

namespace boardpack {
namespace {

constexpr std::uint64_t local_header_bytes = 30;
constexpr std::uint64_t directory_header_bytes = 46;
constexpr std::uint64_t end_record_bytes = 22;
constexpr std::uint64_t full32 = 0xFFFFFFFF;

[[noreturn]] void refuse_damaged(std::string detail) {
  refuse(Refusal::Reason::damaged, std::move(detail));
}

}  // namespace

void Zip::FreeDecompressor::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Zip::Zip(std::string_view bytes, Work& work)
    : bytes_(bytes), work_(work), decompressor_(libdeflate_alloc_decompressor()) {
  if (!decompressor_) refuse(Refusal::Reason::too_large, "it needs more memory than this computer has free");
  read_directory(find_directory());
  check_overlaps();
}

bool Zip::has_folder(std::string_view prefix) const {
  return std::ranges::any_of(entries_, [&](const auto& entry) { return entry.first.starts_with(prefix); });
}

std::uint64_t Zip::number(std::uint64_t at, int bytes) const {
  if (at > bytes_.size() || bytes_.size() - at < static_cast<std::uint64_t>(bytes)) {
    refuse_damaged("the zip directory points past the end of the file");
  }
  std::uint64_t value = 0;
  for (int i = bytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
  return value;
}

bool Zip::marked(std::uint64_t at, std::string_view mark) const {
  return at <= bytes_.size() && bytes_.substr(at).starts_with(mark);
}

Zip::Directory Zip::find_directory() const {
  const std::size_t end = bytes_.rfind("PK\5\6");
  if (end == std::string_view::npos || bytes_.size() - end < end_record_bytes) {
    refuse_damaged("the end of the file is missing, as when a download stops halfway");
  }
  Directory directory{number(end + 16, 4), number(end + 10, 2)};
  std::uint64_t size = number(end + 12, 4);
  std::uint64_t directory_end = end;
  if (end >= 20 && marked(end - 20, "PK\6\7")) {
    const std::uint64_t record = number(end - 20 + 8, 8);
    if (marked(record, "PK\6\6")) {
      directory.count = number(record + 32, 8);
      size = number(record + 40, 8);
      directory.begin = number(record + 48, 8);
      directory_end = record;
    }
  }
  if (size > directory_end) refuse_damaged("the zip directory is larger than the file");
  return directory;
}

void Zip::read_directory(const Directory& directory) {
  if (directory.count > limits::zip_entries) {
    refuse_more_than(limits::zip_entries, "files inside it");
  }
  std::uint64_t at = directory.begin;
  for (std::uint64_t i = 0; i < directory.count; ++i) {
    if (!marked(at, "PK\1\2")) refuse_damaged("the zip directory is broken");
    Entry entry;
    entry.flags = static_cast<std::uint16_t>(number(at + 8, 2));
    entry.method = static_cast<std::uint16_t>(number(at + 10, 2));
    entry.checksum = static_cast<std::uint32_t>(number(at + 16, 4));
    entry.compressed = number(at + 20, 4);
    entry.size = number(at + 24, 4);
    const std::uint64_t name_size = number(at + 28, 2);
    const std::uint64_t extra_size = number(at + 30, 2);
    const std::uint64_t comment_size = number(at + 32, 2);
    entry.header = number(at + 42, 4);
    const std::uint64_t name_begin = at + directory_header_bytes;
    at = name_begin + name_size + extra_size + comment_size;
    if (at > bytes_.size()) refuse_damaged("the zip directory is cut off");
    read_zip64_sizes(entry, name_begin + name_size, name_begin + name_size + extra_size);
    const std::string_view name = bytes_.substr(name_begin, name_size);
    if (name.empty() || name.ends_with('/') || name.ends_with('\\')) continue;
    if (!entries_.emplace(canonical_part_name(name), entry).second) {
      refuse_damaged(fmt::format("two parts of one name ({})", canonical_part_name(name)));
    }
  }
}

void Zip::read_zip64_sizes(Entry& entry, std::uint64_t extra, std::uint64_t end) const {
  while (extra + 4 <= end) {
    const std::uint64_t size = number(extra + 2, 2);
    if (number(extra, 2) == 1) {
      std::uint64_t at = extra + 4;
      for (std::uint64_t* field : {&entry.size, &entry.compressed, &entry.header}) {
        if (*field != full32 || at + 8 > extra + 4 + size) continue;
        *field = number(at, 8);
        at += 8;
      }
    }
    extra += 4 + size;
  }
}

std::uint64_t Zip::content_begin(const Entry& entry) const {
  if (!marked(entry.header, "PK\3\4")) refuse_damaged("a zip entry is not where the directory says");
  const std::uint64_t begin =
      entry.header + local_header_bytes + number(entry.header + 26, 2) + number(entry.header + 28, 2);
  if (begin > bytes_.size() || bytes_.size() - begin < entry.compressed)
    refuse_damaged("a zip entry is cut off");
  return begin;
}

void Zip::check_overlaps() const {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
  places.reserve(entries_.size());
  for (const auto& [name, entry] : entries_) {
    places.emplace_back(entry.header, content_begin(entry) + entry.compressed);
  }
  std::ranges::sort(places);
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].first < places[i - 1].second) refuse_damaged("zip entries that overlap");
  }
}

void Zip::check_size(const Entry& entry, std::string_view name) {
  const bool implausible =
      entry.size > limits::ratio_floor && entry.size / limits::inflate_ratio > entry.compressed;
  if (entry.size > limits::part_bytes)
    refuse_more_than(limits::part_bytes >> 20, fmt::format("MB in {} when unpacked", name));
  if (implausible)
    refuse_more_than(
        limits::inflate_ratio,
        fmt::format("times its packed size in {} when unpacked, as only made-up files are", name));
  inflated_ += entry.size;
  if (inflated_ > limits::all_parts_bytes)
    refuse_more_than(limits::all_parts_bytes >> 20, "MB when unpacked");
}

void Zip::inflate(std::string_view packed, Buffer& part, std::string_view name) {
  std::size_t written = 0;
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor_.get(), packed.data(), packed.size(), part.data.get(), part.size, &written);
  if (result == LIBDEFLATE_SUCCESS && written == part.size) return;
  if (result == LIBDEFLATE_BAD_DATA) refuse_damaged(fmt::format("{} cannot be unpacked", name));
  refuse_damaged(fmt::format("{} has not the size that the zip directory says", name));
}

Buffer Zip::read(std::string_view name) {
  const auto found = entries_.find(canonical_part_name(name));
  if (found == entries_.end()) refuse_damaged(fmt::format("the part {} is missing", name));
  const Entry& entry = found->second;
  if (entry.flags & 1) refuse(Refusal::Reason::password, "a zip archive with a password");
  check_size(entry, name);
  Buffer part(entry.size);
  const std::string_view packed = bytes_.substr(content_begin(entry), entry.compressed);
  if (entry.method == 8 && !packed.empty()) {
    inflate(packed, part, name);
  } else if (entry.method != 0 && entry.method != 8) {
    refuse_damaged(fmt::format("{} is packed by a method that no spreadsheet program uses", name));
  } else if (packed.size() != part.size) {
    refuse_damaged(fmt::format("{} has not the size that the zip directory says", name));
  } else if (!packed.empty()) {
    std::memcpy(part.data.get(), packed.data(), packed.size());
  }
  if (libdeflate_crc32(0, part.data.get(), part.size) != entry.checksum) {
    refuse_damaged(fmt::format("the checksum of {} is wrong", name));
  }
  work_.check();
  return part;
}

}  // namespace boardpack
