#pragma once
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

// A word, a number or a mark of a text and the bytes [begin, end) it covers.
struct Token {
  enum class Kind { word, number, mark };
  Kind kind = Kind::mark;
  std::string text;  // lower case; every dash is "-"
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = -1;  // of a number of up to four digits
  bool capital = false;
  bool apart = false;        // white space stands before it
  bool on_new_line = false;  // a line break does

  bool is(std::string_view word) const { return text == word; }
  bool is_number(std::size_t digits) const { return kind == Kind::number && text.size() == digits; }
  std::size_t digits() const { return kind == Kind::number ? text.size() : 0; }
};
using Tokens = std::vector<Token>;

Tokens tokens(std::string_view text);
bool is_one_of(const Token& token, std::initializer_list<std::string_view> words);
bool is_one_of(const Token& token, std::span<const std::string_view> words);

}  // namespace boardpack
