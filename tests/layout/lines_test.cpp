#include "layout/lines.h"

#include <catch2/catch.hpp>

#include "layout/breaks.h"
#include "layout/half_em.h"

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
      out += measure[broken.pieces[i].word].text;
      if (broken.pieces[i].space_after && i + 1 < line.end) out += ' ';
    }
    CHECK(line.width == 500 * static_cast<int>(out.size()));
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view text, Length characters) {
  return lines_of(RichText(text), characters);
}

using Lines = std::vector<std::string>;

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

TEST_CASE("only web and mail addresses are links") {
  CHECK(is_safe_address("https://a.uk"));
  CHECK(is_safe_address("mailto:a@b.uk"));
  CHECK_FALSE(is_safe_address("javascript:alert(1)"));
  CHECK_FALSE(is_safe_address("file:///etc/passwd"));
  CHECK_FALSE(is_safe_address(""));
}
