#include "write/xlsx_links.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_url = 2'000;  // Excel: 2,079

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || static_cast<unsigned char>(byte) == 0x7F;
  });
}

// Excel counts an address by its escaped form.
std::size_t escaped_length(std::string_view address) {
  std::size_t length = 0;
  for (const char byte : address) {
    const auto code = static_cast<unsigned char>(byte);
    length += code < 0x80 && std::string_view(" \"<>[]`^{}%").find(byte) == std::string_view::npos ? 1 : 3;
  }
  return length;
}

// A name that Windows takes too, and that nothing reads as a scheme, a share or a way out of the folder.
bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && !has_control(name) &&
         name.find_first_of(":\\*?\"<>|#") == std::string_view::npos;
}

bool is_spreadsheet(std::string_view path) {
  constexpr std::array endings{".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv"};
  const std::string lower = lower_ascii(path);
  return std::any_of(endings.begin(), endings.end(), [&](const char* one) { return lower.ends_with(one); });
}

std::string quoted(std::string_view sheet) {
  std::string out(1, '\'');
  for (const char letter : sheet) out.append(letter == '\'' ? 2 : 1, letter);
  return out += "'!";
}

}  // namespace

bool is_linkable(std::string_view address) {
  constexpr std::array schemes{"http://", "https://", "ftp://", "mailto:"};
  const std::string lower = lower_ascii(address.substr(0, 8));
  if (std::none_of(schemes.begin(), schemes.end(), [&](const char* one) { return lower.starts_with(one); }))
    return false;
  return std::none_of(address.begin(), address.end(),
                      [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }) &&
         escaped_length(address) <= longest_url;
}

std::string file_link(const CellSource& place) {
  if (!is_spreadsheet(place.file) || !is_valid_utf8(place.file) || !is_valid_utf8(place.sheet)) return {};
  for (const std::string_view name : split(place.file, '/'))
    if (!is_plain_name(name)) return {};
  if (has_control(place.sheet)) return {};
  std::string link = "external:";
  for (const char letter : place.file) link += letter == '%' ? "%25" : std::string(1, letter);
  const std::string cell = place.cell.empty() ? "A1" : place.cell;
  if (!place.sheet.empty())
    link += "#" + quoted(place.sheet) + cell;
  else if (!place.cell.empty())
    link += "#" + cell;
  return escaped_length(link) <= longest_url ? link : std::string();
}

std::string cell_link(std::string_view sheet, int row, int column) {
  char cell[LXW_MAX_CELL_NAME_LENGTH];
  lxw_rowcol_to_cell(cell, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column));
  return "internal:" + quoted(sheet) + cell;
}

}  // namespace boardpack
