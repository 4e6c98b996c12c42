#include "read/cfb.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "read/refuse.h"

namespace boardpack {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // from here on numbers are marks, no sectors
constexpr std::size_t entry_bytes = 128;
constexpr std::size_t most_sectors = 1u << 16;
constexpr std::size_t mini_stream_below = 4096;
constexpr std::size_t mini_sector_bytes = 64;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

struct Stream {
  std::string name;
  std::uint32_t first_sector = 0;
  std::uint32_t size = 0;
};

class CompoundFile {
 public:
  explicit CompoundFile(std::string_view bytes) : bytes_(bytes) {
    const std::uint32_t shift = number(30, 2);
    if (shift != 9 && shift != 12) refuse(Refusal::Reason::damaged, "an old Office file that is damaged");
    sector_bytes_ = std::size_t{1} << shift;
    read_sector_table();
    read_streams();
  }

  const std::vector<Stream>& streams() const { return streams_; }
  // Names differ in no more than case when they are one, as some exports write WORKBOOK.
  const Stream* find(std::string_view name) const {
    for (const Stream& stream : streams_) {
      if (std::ranges::equal(stream.name, name, {}, upper, upper)) return &stream;
    }
    return nullptr;
  }
  // Numbers past the end are 0.
  std::uint32_t number(std::size_t at, int bytes) const {
    if (at > bytes_.size() || bytes_.size() - at < static_cast<std::size_t>(bytes)) return 0;
    std::uint32_t value = 0;
    for (int i = bytes; i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(bytes_[at + static_cast<std::size_t>(i)]);
    }
    return value;
  }
  std::size_t sector(std::uint32_t index) const { return (std::size_t{index} + 1) * sector_bytes_; }
  bool has_sector(std::uint32_t index) const {
    return index < last_sector && sector(index) + sector_bytes_ <= bytes_.size();
  }
  // Where the stream begins in the file; 0 when the file is too broken to tell.
  std::size_t begin_of(const Stream& stream) const {
    if (stream.size >= mini_stream_below)
      return has_sector(stream.first_sector) ? sector(stream.first_sector) : 0;
    // Short streams share the stream of the root entry, cut into pieces of 64 bytes.
    const std::size_t offset = std::size_t{stream.first_sector} * mini_sector_bytes;
    std::uint32_t index = streams_.front().first_sector;
    for (std::size_t i = 0; i < offset / sector_bytes_ && index < next_.size(); ++i) index = next_[index];
    return has_sector(index) ? sector(index) + offset % sector_bytes_ : 0;
  }
  // Whether each sector of the stream is in the file; short streams share that of the root entry.
  bool is_whole(const Stream& stream) const {
    const Stream& own = stream.size >= mini_stream_below ? stream : streams_.front();
    std::uint32_t index = own.first_sector;
    for (std::size_t read = 0; read < own.size; read += sector_bytes_) {
      const std::size_t needed = std::min<std::size_t>(sector_bytes_, own.size - read);
      if (index >= next_.size() || sector(index) + needed > bytes_.size()) return false;
      index = next_[index];
    }
    return true;
  }

 private:
  void read_sector_table() {
    std::vector<std::uint32_t> table_sectors;
    for (std::size_t i = 0; i < 109; ++i) table_sectors.push_back(number(76 + 4 * i, 4));
    std::uint32_t more = number(68, 4);
    for (std::size_t i = 0; has_sector(more) && i < most_sectors; ++i) {
      const std::size_t end = sector(more) + sector_bytes_ - 4;
      for (std::size_t at = sector(more); at < end; at += 4) table_sectors.push_back(number(at, 4));
      if (table_sectors.size() > most_sectors) break;
      more = number(end, 4);
    }
    for (const std::uint32_t index : table_sectors) {
      if (!has_sector(index)) continue;
      if (next_.size() > bytes_.size() / sector_bytes_ + sector_bytes_) break;
      for (std::size_t at = sector(index); at < sector(index) + sector_bytes_; at += 4)
        next_.push_back(number(at, 4));
    }
  }

  void read_streams() {
    std::uint32_t index = number(48, 4);
    for (std::size_t i = 0; has_sector(index) && i < most_sectors; ++i) {
      for (std::size_t at = sector(index); at < sector(index) + sector_bytes_; at += entry_bytes)
        read_stream(at);
      if (index >= next_.size() || streams_.size() > most_sectors) break;
      index = next_[index];
    }
  }

  void read_stream(std::size_t at) {
    const std::uint32_t name_bytes = number(at + 64, 2);
    if (name_bytes < 4 || name_bytes > 64) return;
    Stream stream;
    for (std::size_t i = 0; i + 2 < name_bytes; i += 2) {
      const std::uint32_t c = number(at + i, 2);
      stream.name += c < 128 ? static_cast<char>(c) : '?';
    }
    stream.first_sector = number(at + 116, 4);
    stream.size = number(at + 120, 4);
    streams_.push_back(std::move(stream));
  }

  std::string_view bytes_;
  std::size_t sector_bytes_ = 512;
  std::vector<std::uint32_t> next_;  // the sector after each sector
  std::vector<Stream> streams_;
};

// A record FILEPASS stands among the first of a workbook stream that has a password.
bool has_file_pass(const CompoundFile& file, const Stream& workbook) {
  constexpr std::uint32_t file_pass = 0x2F;
  std::size_t at = file.begin_of(workbook);
  for (int i = 0; i < 20 && at != 0; ++i) {
    if (file.number(at, 2) == file_pass) return true;
    at += 4 + file.number(at + 2, 2);
  }
  return false;
}

}  // namespace

void refuse_cfb(std::string_view bytes) {
  const CompoundFile file(bytes);
  bool has_rights = false;
  for (const Stream& stream : file.streams()) {
    has_rights = has_rights || stream.name.find("DRM") != std::string::npos;
  }
  if (has_rights) refuse(Refusal::Reason::rights, "protected by a sensitivity label or by rights management");
  if (file.find("EncryptedPackage") != nullptr)
    refuse(Refusal::Reason::password, "an Excel workbook with a password");
  const Stream* workbook = file.find("Workbook");
  if (workbook == nullptr) workbook = file.find("Book");
  if (workbook != nullptr) {
    if (has_file_pass(file, *workbook))
      refuse(Refusal::Reason::password, "an old Excel workbook with a password");
    if (!file.is_whole(*workbook)) refuse(Refusal::Reason::damaged, "an old Excel workbook that is cut off");
    refuse(Refusal::Reason::legacy_xls, "an old Excel workbook (.xls)");
  }
  constexpr auto other = Refusal::Reason::not_a_spreadsheet;
  if (file.find("WordDocument") != nullptr) refuse(other, "an old Word document");
  if (file.find("PowerPoint Document") != nullptr) refuse(other, "an old PowerPoint presentation");
  refuse(other, "an old Office file without a workbook");
}

}  // namespace boardpack
