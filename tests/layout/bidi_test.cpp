#include "layout/bidi.h"

#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/line_runs.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

// The runs of the text set in one line, in reading order: where each begins in characters, which way it
// reads, and what it says.
std::string runs_of(std::string_view text) {
  HalfEm measure;
  auto broken = in_pieces(RichText(text), false, measure);
  break_lines(broken, 1'000'000, 1000, measure);
  std::string out;
  for (const auto& line : broken.lines) {
    std::vector<WordId> words;
    for (const auto& run : line_runs(broken, line, measure, words)) {
      if (!out.empty()) out += '|';
      out += std::to_string(run.x / 500) + (run.right_to_left ? "<" : ">");
      for (auto i = run.first_word; i < run.first_word + run.word_count; ++i) out += measure[words[i]].text;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("only text with characters of right-to-left scripts is looked at closer") {
  for (const auto* text : {"", "plain", "Łódź – “quoted” … €", "王小明", "👍🏽 ✓", "नमस्ते", "\u200E"})
    CHECK_FALSE(may_read_right_to_left(text));
  for (const auto* text : {"a שלום", "مرحبا", "x \u200F", "\uFB1D", "\uFEFB", "\U0001E900"})
    CHECK(may_read_right_to_left(text));
}

TEST_CASE("a line's words stand where the bidirectional algorithm puts them") {
  const std::pair<const char*, const char*> cases[] = {
      {"one two", "0>one two"},
      {"abc שלום עולם def", "0>abc |13<שלום עולם|13> def"},
      {"שלום עולם", "9<שלום עולם"},
      {"שלום abc עולם", "13<שלום |5>abc|5< עולם"},
      {"(שלום) a", "8<(שלום) |0>a"},
      {"a (שלום) b", "0>a (|7<שלום|7>) b"},
      {"Mrs نعم (parent) on 12 May", "0>Mrs |7<نعم|7> (parent) on 12 May"},
      {"עד 12 מאי", "9<עד |4>12|4< מאי"},
      {"SEND-שלום", "0>SEND-|9<שלום"},
  };
  for (const auto& [text, expected] : cases) CHECK(runs_of(text) == expected);
}

TEST_CASE("the first strong character of each line decides on which side it is set") {
  HalfEm measure;
  auto broken = in_pieces(RichText("one שלום\n12 שלום one\ntwo"), false, measure);
  break_lines(broken, 1'000'000, 1000, measure);
  REQUIRE(broken.lines.size() == 3);
  CHECK_FALSE(broken.lines[0].right_to_left);
  CHECK(broken.lines[1].right_to_left);
  CHECK_FALSE(broken.lines[2].right_to_left);
}

TEST_CASE("the space at the end of a right-to-left line stands left of it") {
  HalfEm measure;
  auto broken = in_pieces(RichText("שלום עולם"), false, measure);
  break_lines(broken, 5 * 500, 1000, measure);
  REQUIRE(broken.lines.size() == 2);
  std::vector<WordId> words;
  const auto runs = line_runs(broken, broken.lines[0], measure, words);
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].x == 4 * 500);
  CHECK(runs[0].width == 4 * 500);
  CHECK(words.size() == 2);
}

TEST_CASE("lines are broken in reading order, then each is ordered") {
  HalfEm measure;
  auto broken = in_pieces(RichText("abc שלום עולם טוב"), false, measure);
  break_lines(broken, 9 * 500, 1000, measure);
  REQUIRE(broken.lines.size() == 2);
  std::vector<WordId> words;
  line_runs(broken, broken.lines[0], measure, words);
  std::string first;
  for (const auto word : words) first += measure[word].text;
  CHECK(first == "abc שלום ");
}

TEST_CASE("a right-to-left stretch is an element with its words as they are read, at the right of its cell") {
  HalfEm measure;
  auto document = upright_document();
  Prose prose;
  prose.paragraphs = paragraphs("שלום abc עולם");
  document.blocks.push_back(prose);
  const auto pages = paginate(document, plain_theme(), measure);
  std::vector<std::string> spans;
  for (const auto& element : pages.structure)
    if (element.tag == Tag::span) spans.push_back(element.actual_text);
  CHECK(spans == std::vector<std::string>{"שלום ", " עולם"});
  CHECK(reading_text(pages, 0) == "שלום abc עולם / ");
  // 13 characters of 5 points, the right edge at 500 points; a right-to-left item begins at its right edge.
  CHECK(texts_of(pages, 0).starts_with("500,"));
}
