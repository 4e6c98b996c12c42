#include "read/ods_number_style.h"

#include <algorithm>

#include "read/xlsx_value.h"

namespace boardpack {
namespace {

constexpr std::uint32_t most_decimals = 15;

std::string digits_code(const XmlScanner& xml) {
  std::string code = xml.attribute(Space::number, "grouping") == "true" ? "#,##0" : "0";
  const std::uint32_t decimals = to_count(xml.attribute(Space::number, "decimal-places")).value_or(0);
  const std::uint32_t needed =
      to_count(xml.attribute(Space::number, "min-decimal-places")).value_or(decimals);
  if (decimals > 0) code.append(".").append(std::min(needed, most_decimals), '0');
  return code;
}

std::string literal_code(std::string_view text, bool is_percentage) {
  if (text.find_first_not_of(" /:.,-") == std::string_view::npos) return std::string(text);
  if (is_percentage && text == "%") return "%";
  std::string code = "\"";
  std::ranges::copy_if(text.substr(0, 40), std::back_inserter(code), [](char c) { return c != '"'; });
  return code + '"';
}

// "d", "mmmm", "yyyy", ... for the part of a date that was just begun.
std::string date_part_code(const XmlScanner& xml, bool elapsed) {
  const std::string_view part = xml.name();
  const bool is_long = xml.attribute(Space::number, "style") == "long";
  if (part == "day") return is_long ? "dd" : "d";
  if (part == "day-of-week") return is_long ? "dddd" : "ddd";
  if (part == "month" && xml.attribute(Space::number, "textual") == "true") return is_long ? "mmmm" : "mmm";
  if (part == "month") return is_long ? "mm" : "m";
  if (part == "year") return is_long ? "yyyy" : "yy";
  if (part == "hours") return elapsed ? "[h]" : is_long ? "hh" : "h";
  if (part == "minutes") return is_long ? "mm" : "m";
  if (part == "seconds") return is_long ? "ss" : "s";
  if (part == "am-pm") return "AM/PM";
  return {};
}

}  // namespace

std::string read_ods_number_style(XmlScanner& xml) {
  const bool is_percentage = xml.name() == "percentage-style";
  const bool is_text = xml.name() == "text-style";
  const bool elapsed = xml.attribute(Space::number, "truncate-on-overflow") == "false";
  std::string code;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.space() != Space::number) continue;
    if (xml.name() == "number") {
      code += digits_code(xml);
    } else if (xml.name() == "scientific-number") {
      code += "0.00E+00";
    } else if (xml.name() == "fraction") {
      code += "# ?/?";
    } else if (xml.name() == "text") {
      code += literal_code(xml.content(), is_percentage);
    } else if (xml.name() == "text-content" || is_text) {
      code += '@';
    } else {
      code += date_part_code(xml, elapsed);
    }
  }
  return code;
}

}  // namespace boardpack
