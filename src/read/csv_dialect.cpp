#include "read/csv_dialect.h"

#include <algorithm>
#include <map>

#include "text/utf8.h"

namespace boardpack {
namespace {

constexpr std::size_t sample_bytes = 64u << 10;
constexpr std::size_t sample_rows = 100;

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

// How well the delimiter explains the text: the share of rows that have the usual number of fields, a little
// more for more fields; nothing when the usual row has but one.
double consistency(std::string_view sample, bool is_whole, char delimiter) {
  std::map<std::size_t, int> rows_of_width;
  std::size_t width = 0;
  std::size_t rows = 0;
  int counted = 0;
  for (std::size_t at = 0; at < sample.size() && rows < sample_rows;) {
    const CsvField field = csv_field(sample, at, delimiter);
    ++width;
    at = field.next;
    if (!field.ends_row) continue;
    const bool blank = width == 1 && field.raw.empty();
    const bool cut_off = at >= sample.size() && !is_whole && rows > 0;
    if (!blank && !cut_off) {
      ++rows_of_width[width];
      ++counted;
    }
    width = 0;
    ++rows;
  }
  std::size_t usual = 1;
  int most = 0;
  for (const auto& [columns, count] : rows_of_width) {
    if (count >= most) {
      most = count;
      usual = columns;
    }
  }
  if (usual == 1) return 0;
  const double share = static_cast<double>(most) / counted;
  return share * (1 + 0.01 * static_cast<double>(std::min<std::size_t>(usual, 20)));
}

}  // namespace

bool looks_like_utf16(std::string_view bytes, bool big_endian) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 4) return false;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1 : 0;
  const std::size_t high = zeros[big_endian ? 0 : 1];
  const std::size_t low = zeros[big_endian ? 1 : 0];
  return high > sample.size() / 5 && low < sample.size() / 50 + 1;
}

CsvText decoded_csv(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {valid_utf8(bytes.substr(3)), {}};
  if (bytes.starts_with("\xFF\xFE")) return {utf8_from_utf16(bytes.substr(2), false), {}};
  if (bytes.starts_with("\xFE\xFF")) return {utf8_from_utf16(bytes.substr(2), true), {}};
  for (const bool big_endian : {false, true}) {
    if (looks_like_utf16(bytes, big_endian)) return {utf8_from_utf16(bytes, big_endian), "UTF-16"};
  }
  if (is_valid_utf8(bytes)) return {std::string(bytes), {}};
  return {utf8_from_windows1252(bytes), "Windows-1252"};
}

CsvField csv_field(std::string_view text, std::size_t begin, char delimiter, bool quotes) {
  CsvField field;
  std::size_t at = begin;
  if (quotes && at < text.size() && text[at] == '"') {
    field.quoted = true;
    for (;;) {
      const std::size_t quote = text.find('"', at + 1);
      if (quote == std::string_view::npos) {
        field.terminated = false;
        at = text.size();
        break;
      }
      at = quote + 1;
      if (at >= text.size() || text[at] != '"') break;
    }
  }
  while (at < text.size() && text[at] != delimiter && !ends_line(text[at])) ++at;
  field.raw = text.substr(begin, at - begin);
  field.ends_row = at >= text.size() || text[at] != delimiter;
  field.next = at + 1;
  if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n') ++field.next;
  return field;
}

std::string csv_value(const CsvField& field) {
  if (!field.quoted) return std::string(field.raw);
  std::string value;
  value.reserve(field.raw.size());
  std::size_t at = 1;
  for (; at < field.raw.size(); ++at) {
    if (field.raw[at] != '"') {
      value += field.raw[at];
    } else if (at + 1 < field.raw.size() && field.raw[at + 1] == '"') {
      value += '"';
      ++at;
    } else {
      break;
    }
  }
  // What stands after the closing quote belongs to the field all the same.
  if (at + 1 < field.raw.size()) value += field.raw.substr(at + 1);
  return value;
}

CsvDialect csv_dialect(std::string_view text) {
  if (text.starts_with("sep=") && text.size() > 5 && ends_line(text[5])) {
    return {text[4], csv_field(text, 5, text[4]).next};
  }
  const std::string_view sample = text.substr(0, sample_bytes);
  CsvDialect best;
  double best_consistency = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const double score = consistency(sample, sample.size() == text.size(), delimiter);
    if (score <= best_consistency) continue;
    best_consistency = score;
    best.delimiter = delimiter;
  }
  return best;
}

}  // namespace boardpack
