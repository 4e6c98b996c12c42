#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// What a line of a list begins with.
struct ListMarker {
  enum class Kind { bullet, number, letter, roman };
  Kind kind = Kind::bullet;
  std::string written;     // "•", "10.", "(a)"
  std::string style;       // what markers of one list have in common: the bullet itself, "1.", "(a)"
  int number = 0;          // of a number, or where a letter or roman numeral stands in its order
  std::size_t length = 0;  // bytes, without the white space after it
};

// The marker that a line without leading blanks begins with. Decimals ("18.19"), years ("2018. The"),
// negative numbers ("-5%") and initials ("A. Smith") are none. A single "i", "v" or "x" is roman here; only
// its neighbours can tell.
std::optional<ListMarker> list_marker(std::string_view line);

// Where bullets stand inside a line, behind other text: "Aims: • a • b".
std::vector<std::size_t> inner_bullets(std::string_view line);

}  // namespace boardpack
