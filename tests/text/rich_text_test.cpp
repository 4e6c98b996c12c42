#include "text/rich_text.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

Run plain(std::string text) {
  return {std::move(text), false, false, ""};
}
Run bold(std::string text) {
  return {std::move(text), true, false, ""};
}

RichText made_of(const std::vector<Run>& runs) {
  RichText text;
  for (const Run& run : runs) text.append(run);
  return text;
}

}  // namespace

TEST_CASE("runs of one look become one run, and no run is empty") {
  const RichText text = made_of({plain("a"), plain(""), plain("b"), bold(""), bold("c"), plain("d")});
  CHECK(text.runs == std::vector{plain("ab"), bold("c"), plain("d")});
  CHECK(text.plain() == "abcd");
  CHECK(RichText("").empty());
}

TEST_CASE("joined texts have no seam where the looks are the same") {
  RichText text("a");
  text.append(made_of({plain("b"), bold("c")}));
  CHECK(text.runs == std::vector{plain("ab"), bold("c")});
}

TEST_CASE("a slice keeps its looks") {
  const RichText text = made_of({plain("ab"), bold("cd"), plain("ef")});
  CHECK(slice(text, 1, 5) == made_of({plain("b"), bold("cd"), plain("e")}));
  CHECK(slice(text, 2, 4) == made_of({bold("cd")}));
  CHECK(slice(text, 3, 3).empty());
  CHECK(slice(text, 4, 99) == made_of({plain("ef")}));
}

TEST_CASE("white space of every kind is trimmed at the ends only") {
  CHECK(trimmed(made_of({plain(" \u00A0a"), bold(" b\n")})) == made_of({plain("a"), bold(" b")}));
  CHECK(trimmed(made_of({plain("  "), bold("x"), plain("\t")})) == made_of({bold("x")}));
  CHECK(trimmed(RichText(" \n ")).empty());
}

TEST_CASE("lines are split at line breaks, also inside a run") {
  const RichText text = made_of({plain("a\nb"), bold("c\n"), plain("d\n")});
  CHECK(split_lines(text) == std::vector{made_of({plain("a")}), made_of({plain("b"), bold("c")}),
                                         made_of({plain("d")}), RichText()});
  CHECK(split_lines(RichText()).size() == 1);
}
