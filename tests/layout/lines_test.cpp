#include "layout/lines.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/breaks.h"
#include "layout/half_em.h"
#include "text/utf8.h"

using namespace boardpack;

namespace {

// The lines of a text in type of 10 points, a character 5 points wide.
std::vector<std::string> lines_of(const RichText& text, Length characters) {
  HalfEm measure;
  auto broken = in_pieces(text, false, measure);
  break_lines(broken, characters * 500, 1000, measure);
  std::vector<std::string> lines;
  for (const auto& line : broken.lines) {
    auto& out = lines.emplace_back();
    for (auto i = line.begin; i < line.end; ++i) {
      const bool at_hyphen = line.hyphenated && i + 1 == line.end;
      out += at_hyphen ? measure[hyphenated(broken.pieces[i], measure)].text.substr(
                             0, measure[broken.pieces[i].word].text.size()) +
                             '-'
                       : measure[broken.pieces[i].word].text;
      if (broken.pieces[i].space_after && i + 1 < line.end) out += ' ';
    }
    const auto shown = std::count_if(out.begin(), out.end(), [](char c) { return (c & 0xC0) != 0x80; });
    CHECK(line.width == 500 * static_cast<int>(shown));
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view text, Length characters) {
  return lines_of(RichText(text), characters);
}

using Lines = std::vector<std::string>;

// The stretches of a word that a line may end between, a bar between them.
std::string breaks_of(std::string_view token) {
  std::string out;
  std::size_t begin = 0;
  for (const auto end : token_breaks(token).inner) {
    out += std::string(token.substr(begin, end - begin)) + '|';
    begin = end;
  }
  return out + std::string(token.substr(begin));
}

}  // namespace

TEST_CASE("lines are filled with words and the space at a line's end takes no room") {
  CHECK(lines_of("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines_of("one two three", 6) == Lines{"one", "two", "three"});
  CHECK(lines_of("  one \t two  ", 20) == Lines{"one two"});
  CHECK(lines_of("one\ntwo", 20) == Lines{"one", "two"});
  CHECK(lines_of("", 20).empty());
  CHECK(lines_of("   ", 20).empty());
}

TEST_CASE("a line may end after a hyphen or a slash but not before a full stop") {
  CHECK(lines_of("co-produced", 8) == Lines{"co-", "produced"});
  CHECK(lines_of("and/or more.", 5) == Lines{"and/", "or", "more."});
}

TEST_CASE("punctuation stays with its word across a space") {
  CHECK(lines_of("so what ?", 7) == Lines{"so", "what ?"});
  CHECK(lines_of("is ( what", 4) == Lines{"is", "(", "what"});
}

TEST_CASE("a word too long for a line is cut where the line is full") {
  CHECK(lines_of("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
  CHECK(lines_of("abcdefghi", 4) == Lines{"abcd", "efg", "hi"});
  CHECK(lines_of("a abcdefghij b", 4) == Lines{"a", "abcd", "efgh", "ij b"});
  CHECK(lines_of("abc", 0) == Lines{"a", "b", "c"});
}

TEST_CASE("words in two looks without a space between them stay together, or break there when they must") {
  RichText text("one ");
  text.append(Run{"bold", true, false, {}});
  text.append(Run{"ly", false, false, {}});
  CHECK(lines_of(text, 8) == Lines{"one", "boldly"});
  CHECK(lines_of(text, 5) == Lines{"one", "bold", "ly"});
}

TEST_CASE("a web address moves to the next line whole where it fits there") {
  CHECK(lines_of("see http://a.uk/b-c ok", 16) == Lines{"see", "http://a.uk/b-c", "ok"});
}

TEST_CASE("a web address too long for a line breaks after its punctuation, never after its scheme") {
  CHECK(lines_of("https://www.oxon.gov.uk/board?item=4", 14) ==
        Lines{"https://www.", "oxon.gov.uk/", "board?item=4"});
  CHECK(address_parts("https://a.uk/b?c=d&e") ==
        std::vector<std::string_view>{"https://a.", "uk/", "b?", "c=", "d&", "e"});
}

TEST_CASE("the widest stretch is the longest word, or the longest part of an address") {
  HalfEm measure;
  CHECK(widest_stretch(in_pieces(RichText("one three five"), false, measure), measure) == 5 * 500);
  CHECK(widest_stretch(in_pieces(RichText("http://a.uk/leaflet"), false, measure), measure) == 9 * 500);
  CHECK(natural_width(in_pieces(RichText("one three\ntwo"), false, measure), measure) == 9 * 500);
}

TEST_CASE("where words may end a line") {
  const std::pair<const char*, const char*> cases[] = {
      {"and/or", "and/|or"},
      {"NHS/CCG", "NHS/|CCG"},
      {"2018/19", "2018/19"},
      {"14-19", "14-19"},
      {"14–19", "14–19"},
      {"Covid-19", "Covid-19"},
      {"£1,200", "£1,200"},
      {"£1.2m", "£1.2m"},
      {"50%", "50%"},
      {"e.g.", "e.g."},
      {"n/a", "n/a"},
      {"s/he", "s/he"},
      {"parent/s)", "parent/s)"},
      {"w/c", "w/c"},
      {"e-mail", "e-mail"},
      {"parent(s)", "parent(s)"},
      {"co-produced", "co-|produced"},
      {"A&E", "A&E"},
      {"24/7", "24/7"},
      {"word—dash", "word—|dash"},
      {"SCLA4(5)", "SCLA4(5)"},
      {"王小明", "王|小|明"},
      {"👍🏽👍🏽", "👍🏽|👍🏽"},
      {"👩\u200D👧👩", "👩\u200D👧|👩"},
      {"🇬🇧🇫🇷", "🇬🇧|🇫🇷"},
      {"https://a.uk/b-c", "https://a.uk/b-c"},
      {"jo@oxon.gov.uk", "jo@oxon.gov.uk"},
      {"SEND_return-final_v2.xlsx", "SEND_return-final_v2.xlsx"},
  };
  for (const auto& [token, expected] : cases) CHECK(breaks_of(token) == expected);
}

TEST_CASE("no character stops the search for breaks") {
  for (char32_t c = 1; c < 0x20000; ++c) {
    std::string text = "a";
    append_utf8(text, c);
    (void)token_breaks(text);
  }
}

TEST_CASE("addresses and file names too long for a line break after their punctuation") {
  CHECK(lines_of("first.last@education.oxon.gov.uk", 20) ==
        Lines{"first.last@", "education.oxon.gov.", "uk"});
  CHECK(lines_of("SEND_return_final_v2 (3).xlsx", 14) == Lines{"SEND_return_", "final_v2", "(3).xlsx"});
  CHECK(lines_of("C:\\shared\\returns.xlsx", 12) == Lines{"C:\\shared\\", "returns.xlsx"});
}

TEST_CASE("a number stays with what announces it") {
  CHECK(lines_of("above, no. 5", 10) == Lines{"above,", "no. 5"});
  CHECK(lines_of("say no. Then", 10) == Lines{"say no.", "Then"});
}

TEST_CASE("a soft hyphen shows only where a line ends") {
  CHECK(lines_of("co\u00ADoperation", 20) == Lines{"cooperation"});
  CHECK(lines_of("co\u00ADoper\u00ADation", 8) == Lines{"cooper-", "ation"});
  CHECK(lines_of("co\u00ADoper\u00ADation", 6) == Lines{"co-", "oper-", "ation"});
  CHECK(lines_of("odd\u00AD one", 20) == Lines{"odd one"});
}

TEST_CASE("a letter with its mark is not taken apart where a word is cut") {
  HalfEm measure;
  const std::string text = "aaae\u0301e\u0301e\u0301e\u0301";
  auto broken = in_pieces(RichText(text), false, measure);
  break_lines(broken, 4 * 500, 1000, measure);
  for (const auto& piece : broken.pieces) CHECK_FALSE(measure[piece.word].text.starts_with("\u0301"));
}

TEST_CASE("words pasted with no-break spaces between all of them still end lines there") {
  CHECK(lines_of("children\u00A0and\u00A0young\u00A0people\u00A0in\u00A0Oxfordshire", 14) ==
        Lines{"children\u00A0and\u00A0", "young\u00A0people\u00A0", "in\u00A0Oxfordshire"});
  CHECK(lines_of("by 10\u00A0May", 7) == Lines{"by", "10\u00A0May"});
}

TEST_CASE("only web and mail addresses are links") {
  CHECK(is_safe_address("https://a.uk"));
  CHECK(is_safe_address("mailto:a@b.uk"));
  CHECK_FALSE(is_safe_address("javascript:alert(1)"));
  CHECK_FALSE(is_safe_address("file:///etc/passwd"));
  CHECK_FALSE(is_safe_address(""));
}
