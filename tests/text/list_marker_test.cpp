#include "text/list_marker.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a marker knows what it is, as written, and where it stands in its order") {
  using Kind = ListMarker::Kind;
  const auto [line, kind, written, number] = GENERATE(table<std::string, Kind, std::string, int>({
      {"12. x", Kind::number, "12.", 12},
      {"(3) x", Kind::number, "(3)", 3},
      {"c) x", Kind::letter, "c)", 3},
      {"(b) x", Kind::letter, "(b)", 2},
      {"iv) x", Kind::roman, "iv)", 4},
      {"(ix) x", Kind::roman, "(ix)", 9},
      {"xii) x", Kind::roman, "xii)", 12},
      {"– x", Kind::bullet, "•", 0},
  }));
  CAPTURE(line);
  const auto marker = list_marker(line);
  REQUIRE(marker);
  CHECK(marker->kind == kind);
  CHECK(marker->written == written);
  CHECK(marker->number == number);
}

TEST_CASE("markers of one list have one style") {
  CHECK(list_marker("1. x")->style == list_marker("27. x")->style);
  CHECK(list_marker("1. x")->style != list_marker("1) x")->style);
  CHECK(list_marker("– x")->style == list_marker("- x")->style);
  CHECK(list_marker("• x")->style != list_marker("o X")->style);
}

TEST_CASE("a number of four digits is no marker") {
  CHECK_FALSE(list_marker("2018. Then"));
  CHECK_FALSE(list_marker("(2018) Then"));
  CHECK_FALSE(list_marker(""));
}

TEST_CASE("bullets inside a line are found, other stars are not") {
  CHECK(inner_bullets("• a • b") == std::vector<std::size_t>{6});
  CHECK(inner_bullets("x: * One * Two") == std::vector<std::size_t>{3, 9});
  CHECK(inner_bullets("* One * Two") == std::vector<std::size_t>{6});
  CHECK(inner_bullets("5 A* - Cs * Yes").empty());
}
