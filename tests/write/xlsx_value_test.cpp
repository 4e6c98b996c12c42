#include "write/xlsx_value.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a value is written with the format that shows what the paper shows") {
  struct Case {
    CellValue value;
    const char* shown;
    double number;
    const char* format;
  };
  const Case cases[] = {
      {CellDate{2018, 3, 31}, "31 March 2018", 43190, "d mmmm yyyy"},
      {CellDate{2018, 3, 31}, "31 Mar 2018", 43190, "d mmm yyyy"},
      {CellDate{2018, 3, 31}, "31/03/2018", 43190, "dd/mm/yyyy"},
      {CellDate{2018, 3, 1}, "Mar 2018", 43160, "mmm yyyy"},
      {CellDate{2018, 5, 1}, "May 2018", 43221, "mmmm yyyy"},
      {CellDate{2018, 3, 31}, "2018-03-31", 43190, "yyyy-mm-dd"},
      {CellDate{2018, 3, 31}, "", 43190, "d mmm yyyy"},
      {CellDate{1900, 3, 1}, "1 March 1900", 61, "d mmmm yyyy"},
      {CellNumber{44, false}, "44", 44, "0"},
      {CellNumber{1200, false}, "1,200", 1200, "#,##0"},
      {CellNumber{44.53, false}, "44.5", 44.53, "0.0"},
      {CellNumber{-3, false}, "−3", -3, "0"},
      {CellNumber{1250.5, false}, "£1,250.50", 1250.5, "\"£\"#,##0.00"},
      {CellNumber{0.75, true}, "75%", 0.75, "0%"},
      {CellNumber{0.756, true}, "75.6%", 0.756, "0.0%"},
      {CellNumber{0.75, true}, "", 0.75, "0%"},
      {CellNumber{0.75, true}, "75", 75, "0"},
      {CellNumber{75, false}, "75%", 75, "0\"%\""},
  };
  for (const Case& one : cases) {
    INFO(one.shown);
    CHECK(to_sheet_value(one.value, one.shown) == SheetValue{one.number, one.format});
  }
}

TEST_CASE("a value that no format would show as the paper does stays text") {
  CHECK_FALSE(to_sheet_value({}, "44"));
  CHECK_FALSE(to_sheet_value(CellNumber{44, false}, "44 of 50"));
  CHECK_FALSE(to_sheet_value(CellNumber{44, false}, "45"));
  CHECK_FALSE(to_sheet_value(CellNumber{44, false}, "not known"));
  CHECK_FALSE(to_sheet_value(CellDate{2018, 3, 31}, "by the end of March"));
  CHECK_FALSE(to_sheet_value(CellDate{2018, 2, 30}, "30 February 2018"));
  CHECK_FALSE(to_sheet_value(CellDate{1900, 2, 28}, "28 February 1900"));
}
