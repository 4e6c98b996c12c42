#include "model/tokens.h"

#include <algorithm>

#include "text/characters.h"
#include "text/number.h"
#include "text/utf8.h"

namespace boardpack {

Tokens tokens(std::string_view text) {
  Tokens out;
  bool apart = false, on_new_line = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      apart = true;
      on_new_line = on_new_line || c == '\n';
      continue;
    }
    const auto kind = is_letter(c)  ? Token::Kind::word
                      : is_digit(c) ? Token::Kind::number
                                    : Token::Kind::mark;
    const bool goes_on = !out.empty() && !apart && kind != Token::Kind::mark && out.back().kind == kind;
    if (!goes_on) {
      Token& token = out.emplace_back();
      token.kind = kind;
      token.begin = begin;
      token.capital = is_upper(c);
      token.apart = apart;
      token.on_new_line = on_new_line;
    }
    append_utf8(out.back().text, is_dash(c) ? U'-' : lower(c));
    out.back().end = at;
    apart = on_new_line = false;
  }
  for (Token& token : out)
    if (token.digits() > 0 && token.digits() <= 4) token.value = to_int(token.text).value_or(-1);
  return out;
}

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

bool is_one_of(const Token& token, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

}  // namespace boardpack
