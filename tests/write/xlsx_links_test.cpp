#include "write/xlsx_links.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a link leads to the cell of a spreadsheet beside the workbook") {
  CHECK(file_link({"", "police.xlsx", "Actions", "F17"}) == "external:police.xlsx#'Actions'!F17");
  CHECK(file_link({"", "returns/2018-06/Police v2.ods", "O'Brien #1", "B2"}) ==
        "external:returns/2018-06/Police v2.ods#'O''Brien #1'!B2");
  CHECK(file_link({"", "police.csv", "", "C2"}) == "external:police.csv#C2");
  CHECK(file_link({"", "Police.XLSX", "Actions", ""}) == "external:Police.XLSX#'Actions'!A1");
  CHECK(file_link({"", "police.xlsx", "", ""}) == "external:police.xlsx");
  CHECK(file_link({"", "50%25 café.xlsx", "", ""}) == "external:50%2525 café.xlsx");
}

TEST_CASE("a file's name that could lead anywhere else is no link") {
  for (const char* name : {"\\\\host\\share\\a.xlsx",
                           "//host/a.xlsx",
                           "/etc/a.xlsx",
                           "../a.xlsx",
                           "a/../b.xlsx",
                           "./a.xlsx",
                           "C:a.xlsx",
                           "https:a.xlsx",
                           "javascript:alert(1).csv",
                           "file:a.xlsx",
                           "a#b.xlsx",
                           "a\nb.xlsx",
                           "a\x01.xlsx",
                           "a\".xlsx",
                           "a<b>.xlsx",
                           "a|b.xlsx",
                           "a?b.xlsx",
                           "a.xlsx\xFF.csv",
                           "a.exe",
                           "a.lnk",
                           "a.xlsx.bat",
                           "a",
                           "",
                           "x//a.xlsx"}) {
    INFO(name);
    CHECK(file_link({"", name, "Actions", "F17"}).empty());
  }
  CHECK(file_link({"", "a.xlsx", "A\nB", "F17"}).empty());
}

TEST_CASE("a link that is longer than Excel follows is none") {
  CHECK_FALSE(file_link({"", "a.xlsx", std::string(1'900, 'x'), "F17"}).empty());
  CHECK(file_link({"", "a.xlsx", std::string(2'100, 'x'), "F17"}).empty());
  CHECK(file_link({"", std::string(700, '%') + ".xlsx", "", "F17"}).empty());
}

TEST_CASE("a link inside the workbook quotes the sheet's name") {
  CHECK(cell_link("It's done", 16, 5) == "internal:'It''s done'!F17");
}
