#include "report/csv.h"

#include <algorithm>
#include <array>

#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

// One kind of line break, and no other control character than a tab.
std::string legible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\r\n")) ++at;
    const char32_t character = next_code_point(text, at);
    const bool control = (character < 0x20 && character != U'\n' && character != U'\t') || character == 0x7F;
    append_utf8(out, character == U'\r' ? U'\n' : control ? U'\uFFFD' : character);
  }
  return out;
}

bool is_number(std::string_view text) {
  return to_number(text.starts_with('+') ? text.substr(1) : text).has_value();
}

// Some programs pass over blanks before a formula, and some take the wide signs of East Asian keyboards.
bool begins_formula(std::string_view text) {
  if (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n')) return true;
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  constexpr std::array signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::any_of(signs.begin(), signs.end(), [&](const char* sign) { return text.starts_with(sign); });
}

std::string quoted(const std::string& field) {
  const bool blank_edge = !field.empty() && (field.front() == ' ' || field.back() == ' ');
  if (!blank_edge && field.find_first_of("\",;\t\r\n") == std::string::npos) return field;
  std::string out(1, '"');
  for (const char letter : field) out.append(letter == '"' ? 2 : 1, letter);
  out += '"';
  return out;
}

}  // namespace

std::string csv_text(std::string_view text) {
  if (is_number(text)) return std::string(text);
  std::string field = legible(text);
  if (begins_formula(text)) field.insert(field.begin(), '\'');
  return field;
}

std::string csv_row(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) out += ',';
    out += quoted(field);
  }
  return out + "\r\n";
}

}  // namespace boardpack
