#include "text/utf8.h"

#include <catch2/catch.hpp>
#include <string>

using namespace boardpack;
using namespace std::string_literals;

TEST_CASE("a code point is written as one to four bytes") {
  const auto [code_point, bytes] = GENERATE(table<char32_t, std::string>({{U'A', "A"},
                                                                          {U'\u00E9', "\xC3\xA9"},
                                                                          {U'\u20AC', "\xE2\x82\xAC"},
                                                                          {U'\U0001F7E2', "\xF0\x9F\x9F\xA2"},
                                                                          {0xD800, "\xEF\xBF\xBD"},
                                                                          {0x110000, "\xEF\xBF\xBD"}}));
  std::string out;
  append_utf8(out, code_point);
  CHECK(out == bytes);
}

TEST_CASE("a code point is read back from its bytes") {
  const std::string text = "Aé€🟢";
  std::size_t at = 0;
  CHECK(next_code_point(text, at) == U'A');
  CHECK(next_code_point(text, at) == U'\u00E9');
  CHECK(next_code_point(text, at) == U'\u20AC');
  CHECK(next_code_point(text, at) == U'\U0001F7E2');
  CHECK(at == text.size());
}

TEST_CASE("a broken sequence is a replacement character for each byte") {
  const auto [broken, mended] = GENERATE(table<std::string, std::string>({
      {"a\xFFz", "a\uFFFDz"},
      {"\xC3", "\uFFFD"},                                // cut short
      {"\xE2\x82z", "\uFFFD\uFFFDz"},                    // cut short by another character
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // "/" written too long
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // past U+10FFFF
      {"\x80", "\uFFFD"},
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},  // "/" written longer still
  }));
  CHECK_FALSE(is_valid_utf8(broken));
  CHECK(valid_utf8(broken) == mended);
  CHECK(is_valid_utf8(mended));
}

TEST_CASE("valid text stays as it is") {
  const std::string text = "Llandudno – tŷ “5%”\n\0x"s;
  CHECK(is_valid_utf8(text));
  CHECK(valid_utf8(text) == text);
}

TEST_CASE("UTF-16 is read in either byte order") {
  CHECK(utf8_from_utf16("A\0\xE9\0"s, false) == "Aé");
  CHECK(utf8_from_utf16("\0A\0\xE9"s, true) == "Aé");
  CHECK(utf8_from_utf16("\x3D\xD8\xE2\xDF"s, false) == "🟢");
}

TEST_CASE("what is no UTF-16 becomes a replacement character") {
  CHECK(utf8_from_utf16("\x3D\xD8z\0"s, false) == "\uFFFDz");
  CHECK(utf8_from_utf16("\x3D\xD8"s, false) == "\uFFFD");
  CHECK(utf8_from_utf16("\xE2\xDF"s, false) == "\uFFFD");
  CHECK(utf8_from_utf16("A\0B"s, false) == "A\uFFFD");
  CHECK(utf8_from_utf16("", true).empty());
}

TEST_CASE("Windows-1252 has quotes and the euro where Latin-1 has controls") {
  CHECK(utf8_from_windows1252("\x93"
                              "Caf\xE9\x94 \x96 \x80"
                              "5") == "“Café” – €5");
  CHECK(utf8_from_windows1252("\x81") == "\uFFFD");
}

TEST_CASE("no text can steer a terminal once escaped") {
  const auto [text, shown] = GENERATE(table<std::string, std::string>({{"plain – tŷ", "plain – tŷ"},
                                                                       {"a\nb\tc", "a\\nb\\tc"},
                                                                       {"\x1B[31mred", "\\x1B[31mred"},
                                                                       {"\r\x07\x7F", "\\x0D\\x07\\x7F"},
                                                                       {"\xC2\x9B"
                                                                        "31m",
                                                                        "\\u009B31m"},
                                                                       {"\u202Egnp.exe", "\\u202Egnp.exe"},
                                                                       {"\u2028", "\\u2028"},
                                                                       {"\xFF", "\\xFF"}}));
  CHECK(escaped(text) == shown);
}
