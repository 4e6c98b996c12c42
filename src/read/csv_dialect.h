#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace boardpack {

struct CsvText {
  std::string utf8;
  std::string guessed;  // "Windows-1252" where nothing in the file says so; empty when it is certain
};
CsvText decoded_csv(std::string_view bytes);

// UTF-16 without a byte order mark: every second byte is nearly always zero.
bool looks_like_utf16(std::string_view bytes, bool big_endian);

// One field, from where it begins to the separator or line end after it.
struct CsvField {
  std::string_view raw;  // with its quotes
  bool quoted = false;
  bool terminated = true;  // false: the closing quote is missing
  bool ends_row = false;
  std::size_t next = 0;  // where the next field begins
};
CsvField csv_field(std::string_view text, std::size_t begin, char delimiter, bool quotes = true);
// What the field says: without its quotes, doubled quotes single.
std::string csv_value(const CsvField& field);

struct CsvDialect {
  char delimiter = ',';
  std::size_t begin = 0;  // after a line "sep=;"
};
CsvDialect csv_dialect(std::string_view text);

}  // namespace boardpack
