#include "read/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/cfb.h"
#include "read/csv_dialect.h"
#include "read/refuse.h"

namespace boardpack {
namespace {

constexpr std::size_t sample_bytes = 4096;
constexpr auto other = Refusal::Reason::not_a_spreadsheet;

struct Mark {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::array<Mark, 14> foreign_marks = {{
    {"%PDF-", "a PDF document"},
    {"{\\rtf", "a Rich Text document"},
    {"\x89PNG", "an image"},
    {"\xFF\xD8\xFF", "an image"},
    {"GIF8", "an image"},
    {"Rar!", "an archive"},
    {"7z\xBC\xAF", "an archive"},
    {"\x1F\x8B", "an archive"},
    {"SQLite format 3", "a database"},
    {"version https://git-lfs", "a pointer to a file that was not downloaded"},
    {"MIME-Version:", "a web page saved as a file"},
    {"From: ", "an e-mail"},
    {"Received: ", "an e-mail"},
    {"\x7F"
     "ELF",
     "a program"},
}};

// The beginning without byte order mark, zeros (of UTF-16) and blanks, in lower case.
std::string folded_beginning(std::string_view bytes) {
  std::string result;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  for (const char c : bytes.substr(0, sample_bytes)) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (c == '\0' || (blank && result.empty())) continue;
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

bool is_html(std::string_view beginning) {
  constexpr std::array<std::string_view, 8> tags = {"<html", "<!doctype html", "<table", "<head",
                                                    "<body", "<meta",          "<style", "<div"};
  if (std::ranges::any_of(tags, [&](std::string_view tag) { return beginning.starts_with(tag); }))
    return true;
  const bool markup = beginning.starts_with("<!--") || beginning.starts_with("<?xml");
  return markup && beginning.find("<html") != std::string_view::npos;
}

bool is_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  if (looks_like_utf16(bytes, false) || looks_like_utf16(bytes, true)) return false;
  const std::string_view sample = bytes.substr(0, sample_bytes);
  const auto controls = std::ranges::count_if(sample, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r') && c != 0x1A && c != 0x1B;
  });
  return sample.find('\0') != std::string_view::npos ||
         static_cast<std::size_t>(controls) > sample.size() / 50 + 1;
}

bool is_old_excel(std::string_view bytes) {
  constexpr std::array<char, 4> versions = {0, 2, 4, 8};
  return bytes.size() > 4 && bytes[0] == 9 && std::ranges::count(versions, bytes[1]) != 0 && bytes[3] == 0;
}

}  // namespace

FileType sniff(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return FileType::zip;
  if (bytes.starts_with(cfb_mark)) return FileType::cfb;
  if (is_old_excel(bytes)) refuse(Refusal::Reason::legacy_xls, "a very old Excel worksheet (.xls)");
  for (const auto& [mark, what] : foreign_marks) {
    if (bytes.starts_with(mark)) refuse(other, std::string(what));
  }
  const std::string beginning = folded_beginning(bytes);
  if (beginning.empty()) refuse(Refusal::Reason::empty, "nothing but blanks");
  if (is_html(beginning)) refuse(other, "a web page");
  if (beginning.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos) {
    refuse(other, "an XML spreadsheet of 2003");
  }
  if (beginning.starts_with("<?xml") || beginning.starts_with("<office:document")) {
    if (beginning.find("<office:document") != std::string::npos) return FileType::flat_ods;
    refuse(other, "an XML document");
  }
  if (beginning.starts_with("id;p") && beginning.find("\nc;") != std::string::npos)
    refuse(other, "a SYLK file");
  if (is_binary(bytes)) refuse(other, "not text and no kind of file that is known");
  return FileType::text;
}

}  // namespace boardpack
