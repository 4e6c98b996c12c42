#include "read/number_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace boardpack {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_folded(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::ranges::equal(text.substr(0, word.size()), word, {}, lower);
}

// The first section's letters and signs that mean something: quoted, escaped and bracketed text gone, elapsed
// time in brackets kept as its letter, AM/PM as 'A', exponents as 'E'.
std::string meaning_of(std::string_view code) {
  std::string result;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = lower(code[i]);
    const std::string_view rest = code.substr(i);
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, close - i - 1);
      const bool elapsed = inside.find_first_not_of("hHmMsS") == std::string_view::npos && !inside.empty();
      if (elapsed) result += 'h';
      i = close;
    } else if (starts_with_folded(rest, "general")) {
      i += 6;
    } else if (starts_with_folded(rest, "am/pm")) {
      result += 'A';
      i += 4;
    } else if (starts_with_folded(rest, "a/p")) {
      result += 'A';
      i += 2;
    } else if (c == 'e' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-')) {
      result += 'E';
      ++i;
    } else {
      result += c;
    }
  }
  return result;
}

struct DateParts {
  bool day = false;
  bool month_or_year = false;
  bool time = false;
  bool year = false;
};

// "m" is minutes after hours and before seconds, else a month.
DateParts date_parts(std::string_view meaning) {
  DateParts parts;
  std::string letters;
  for (const char c : meaning) {
    const bool is_part = std::string_view("ymdhsegA").find(c) != std::string_view::npos;
    if (is_part && (letters.empty() || letters.back() != c)) letters += c;
  }
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = letters[i];
    if (c == 'm') {
      const bool minutes =
          (i > 0 && letters[i - 1] == 'h') || (i + 1 < letters.size() && letters[i + 1] == 's');
      (minutes ? parts.time : parts.month_or_year) = true;
    }
    parts.day = parts.day || c == 'd';
    parts.year = parts.year || c == 'y' || c == 'e' || c == 'g';
    parts.month_or_year = parts.month_or_year || parts.year;
    parts.time = parts.time || c == 'h' || c == 's' || c == 'A';
  }
  return parts;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
  NumberFormat format;
  const std::string meaning = meaning_of(code);
  const DateParts parts = date_parts(meaning);
  format.is_date = parts.day || parts.month_or_year || parts.time;
  if (format.is_date) {
    format.is_time = !parts.day && !parts.month_or_year;
    format.shows_day = parts.day;
    format.shows_year = parts.year;
    return format;
  }
  format.is_percent = meaning.find('%') != std::string::npos;
  const std::size_t point = meaning.find('.');
  if (point != std::string::npos && meaning.find_first_of("E/") == std::string::npos) {
    for (std::size_t i = point + 1; i < meaning.size() && meaning[i] == '0'; ++i) ++format.decimals;
  }
  return format;
}

std::string_view builtin_number_format(unsigned id) {
  static constexpr std::array<std::pair<unsigned, std::string_view>, 28> codes = {{
      {1, "0"},
      {2, "0.00"},
      {3, "#,##0"},
      {4, "#,##0.00"},
      {9, "0%"},
      {10, "0.00%"},
      {11, "0.00E+00"},
      {12, "# ?/?"},
      {13,
       "# ?"
       "?/??"},
      {14, "dd/mm/yyyy"},
      {15, "d-mmm-yy"},
      {16, "d-mmm"},
      {17, "mmm-yy"},
      {18, "h:mm AM/PM"},
      {19, "h:mm:ss AM/PM"},
      {20, "h:mm"},
      {21, "h:mm:ss"},
      {22, "dd/mm/yyyy h:mm"},
      {37, "#,##0;-#,##0"},
      {38, "#,##0;-#,##0"},
      {39, "#,##0.00;-#,##0.00"},
      {40, "#,##0.00;-#,##0.00"},
      {45, "mm:ss"},
      {46, "[h]:mm:ss"},
      {47, "mm:ss.0"},
      {48, "##0.0E+0"},
      {49, "@"},
      {52, "yyyy\\-mm"},
  }};
  const auto found = std::ranges::find(codes, id, [](const auto& entry) { return entry.first; });
  if (found != codes.end()) return found->second;
  // East Asian and Thai programs keep their own dates and times here.
  if ((id >= 32 && id <= 35) || (id >= 75 && id <= 80)) return "h:mm:ss";
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81)) return "yyyy/m/d";
  return "General";
}

}  // namespace boardpack
