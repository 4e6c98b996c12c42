#include "write/xlsx_measure.h"

#include <catch2/catch.hpp>

#include "half_em.h"

using namespace boardpack;

TEST_CASE("a text is as high as its lines in Excel") {
  HalfEm half_em;
  SheetMeasure measure(half_em);
  CellLook look;
  look.size = 10;
  const double room = 50 / 0.96 + 3.75;  // ten characters
  const auto lines = [&](const char* text) {
    return measure.height(RichText(text), look, room + 0.01) / sheet_line_height(10);
  };
  CHECK(lines("") == 0);
  CHECK(lines("ten chars.") == 1);
  CHECK(lines("eleven char") == 2);
  CHECK(lines("a\nb\nc") == 3);
  CHECK(lines("ten chars. ten chars. ten chars.") == 3);
  CHECK(lines("a word-with-hyphens") == 3);
  CHECK(lines("aaaaaaaaaaaaaaaaaaaaaaaaa") == 3);
  CHECK(lines("a aaaaaaaaaaaaaaaaaaaaaaaaa") == 4);
  CHECK(lines("é é é é é é") == 2);
}

TEST_CASE("lines stand as far apart as Excel sets them") {
  CHECK(sheet_line_height(8) == 11.25);
  CHECK(sheet_line_height(8.5) == 11.25);
  CHECK(sheet_line_height(9) == 12);
  CHECK(sheet_line_height(10) == 12.75);
  CHECK(sheet_line_height(14) == 18);
  CHECK(sheet_line_height(20) == 25.5);
}
