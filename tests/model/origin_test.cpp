#include "model/origin.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("columns are lettered as in Excel") {
  const auto [column, letters] = GENERATE(table<std::uint32_t, std::string>({{1, "A"},
                                                                             {26, "Z"},
                                                                             {27, "AA"},
                                                                             {28, "AB"},
                                                                             {52, "AZ"},
                                                                             {702, "ZZ"},
                                                                             {703, "AAA"},
                                                                             {16384, "XFD"},
                                                                             {0, ""}}));
  CHECK(column_letters(column) == letters);
}

TEST_CASE("a cell is named by column and row") {
  CHECK(cell_name(17, 6) == "F17");
  CHECK(cell_name(0, 6) == "F");
  CHECK(cell_name(17, 0) == "17");
}

TEST_CASE("a place is as exact as its origin") {
  const Sources sources = {{"returns/2018-06/police.xlsx", {"Guidance", "Actions"}},
                           {"returns/2018-06/camhs.csv", {""}}};
  CHECK(place({0, 1, 17, 6}, sources) == "returns/2018-06/police.xlsx:Actions!F17");
  CHECK(place({0, 1, 17, 0}, sources) == "returns/2018-06/police.xlsx:Actions!17");
  CHECK(place({0, 1, 0, 0}, sources) == "returns/2018-06/police.xlsx:Actions");
  CHECK(place({0, -1, 0, 0}, sources) == "returns/2018-06/police.xlsx");
  CHECK(place({1, 0, 2, 1}, sources) == "returns/2018-06/camhs.csv:A2");
  CHECK(place({-1, -1, 0, 0}, sources).empty());
  CHECK(place({7, 0, 1, 1}, sources).empty());
}
