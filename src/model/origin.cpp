#include "model/origin.h"

#include <algorithm>

namespace boardpack {

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return column_letters(column) + (row > 0 ? std::to_string(row) : "");
}

std::string place(const Origin& origin, const Sources& sources) {
  if (origin.file < 0 || static_cast<std::size_t>(origin.file) >= sources.size()) return {};
  const SourceFile& file = sources[static_cast<std::size_t>(origin.file)];
  std::string out = file.path;
  if (origin.sheet < 0 || static_cast<std::size_t>(origin.sheet) >= file.sheets.size()) return out;

  const std::string& sheet = file.sheets[static_cast<std::size_t>(origin.sheet)];
  const std::string cell = cell_name(origin.row, origin.column);
  if (!sheet.empty() || !cell.empty()) out += ':';
  out += sheet;
  if (!sheet.empty() && !cell.empty()) out += '!';
  return out + cell;
}

}  // namespace boardpack
