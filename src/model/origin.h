#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace boardpack {

// A file that was read. `path` is relative to the plan's folder, with '/' between names.
struct SourceFile {
  std::string path;
  std::vector<std::string> sheets;
  bool operator==(const SourceFile&) const = default;
};
using Sources = std::vector<SourceFile>;  // in order of path

// Where a value was born. Attached when a cell is read, and never falls off.
// Row and column count from 1; row 0 means the whole sheet, sheet -1 the whole file, file -1 no file.
struct Origin {
  std::int32_t file = -1;
  std::int32_t sheet = -1;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  auto operator<=>(const Origin&) const = default;
};

std::string column_letters(std::uint32_t column);                 // 1 is "A", 28 is "AB"
std::string cell_name(std::uint32_t row, std::uint32_t column);   // "F17"
std::string place(const Origin& origin, const Sources& sources);  // "returns/2018-06/police.xlsx:Actions!F17"

// A value with the cell that said it.
template <class T>
struct Sourced {
  T value{};
  Origin origin;
  bool operator==(const Sourced&) const = default;
};

}  // namespace boardpack
