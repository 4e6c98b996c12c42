#include "read/csv.h"

#include <catch2/catch.hpp>

#include "read/csv_dialect.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

// Cells by place, without the heading of the dump.
std::string cells_of(const std::string& bytes) {
  const Workbook book = workbook_of(bytes);
  REQUIRE(book.sheets.size() == 1);
  std::string result;
  for (const SheetCell& cell : book.sheets.front().cells) {
    result += cell_name(cell.row, cell.column) + "=" + shown(book, cell) + ";";
  }
  return result;
}

}  // namespace

TEST_CASE("values are texts, with quotes undone and line breaks kept") {
  CHECK(cells_of("Ref,Action\n1.10,\"a, \"\"b\"\"\nc\"\n") == "A1=Ref;B1=Action;A2=1.10;B2=a, \"b\"\\nc;");
  CHECK(cells_of("a,b\r\nc,d\r\n") == "A1=a;B1=b;A2=c;B2=d;");
  CHECK(cells_of("a,b\rc,d") == "A1=a;B1=b;A2=c;B2=d;");
  CHECK(cells_of("a,,c\n\n,e,") == "A1=a;C1=c;B3=e;");
  CHECK(cells_of("a,b \"c\" d\n\"e\"f,g\n") == "A1=a;B1=b \"c\" d;A2=ef;B2=g;");
  CHECK(cells_of("007,1e5,=1+1\n1,2,3\n") == "A1=007;B1=1e5;C1==1+1;A2=1;B2=2;C2=3;");
}

TEST_CASE("line breaks that a spreadsheet escaped are line breaks") {
  CHECK(cells_of("a_x000D_b,\"c_x000D_\nd\"\ne_x000D,f\n") == "A1=a\\nb;B1=c\\nd;A2=e_x000D;B2=f;");
}

TEST_CASE("the delimiter is the one that explains the rows best") {
  CHECK(csv_dialect("a;b;c\n1,5;2,5;3\n").delimiter == ';');
  CHECK(csv_dialect("a\tb\n1,2\t3\n").delimiter == '\t');
  CHECK(csv_dialect("a|b\n1|2\n").delimiter == '|');
  CHECK(csv_dialect("\"a;b\",c\n\"d;e\",f\n").delimiter == ',');
  CHECK(csv_dialect("one column\nonly\n").delimiter == ',');
  CHECK(csv_dialect("ID;Name\n1;x\n").delimiter == ';');
  CHECK(cells_of("sep=;\na,b;c\n") == "A1=a,b;B1=c;");
}

TEST_CASE("the encoding is told from the bytes, and remarked where it is a guess") {
  using namespace std::string_literals;
  CHECK(cells_of("\xEF\xBB\xBF"
                 "caf\xC3\xA9,x\n") == "A1=caf\xC3\xA9;B1=x;");
  CHECK(cells_of("caf\xC3\xA9,x\n") == "A1=caf\xC3\xA9;B1=x;");
  CHECK(cells_of("caf\xE9 \x93x\x94,y\n") == "A1=caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D;B1=y;");
  CHECK(cells_of("\xFF\xFE"
                 "a\0,\0\xE9\0\n\0"s) == "A1=a;B1=\xC3\xA9;");
  CHECK(cells_of("\xFE\xFF\0a\0\t\0b"s) == "A1=a;B1=b;");
  CHECK(cells_of("a\0,\0b\0\n\0"s) == "A1=a;B1=b;");
  CHECK(workbook_of("caf\xC3\xA9\n").remarks.empty());
  REQUIRE(workbook_of("caf\xE9\n").remarks.size() == 1);
  CHECK(workbook_of("caf\xE9\n").remarks[0].detail ==
        "the file does not say how its letters are stored; read as Windows-1252");
}

TEST_CASE("a quotation mark without its end does not swallow the rows after it") {
  const std::string text = "a,\"b\n1,2\n3,4\n";
  CHECK(cells_of(text) == "A1=a;B1=\"b;A2=1;B2=2;A3=3;B3=4;");
  REQUIRE(workbook_of(text).remarks.size() == 1);
  CHECK(workbook_of(text).remarks[0].detail == "a quotation mark without its end; kept as a character");
}

TEST_CASE("an error that a formula left is an error, and a text that only looks like one is a text") {
  const Workbook book = workbook_of("#REF!,#N/A,#1\n");
  REQUIRE(book.sheets.front().cells.size() == 3);
  CHECK(book.sheets.front().cells[0].kind == CellKind::error);
  CHECK(book.sheets.front().cells[1].kind == CellKind::error);
  CHECK(book.sheets.front().cells[2].kind == CellKind::text);
}

TEST_CASE("what lies beyond the last column is left out and remarked") {
  const Workbook book = workbook_of(std::string(16'384, ',') + "x\na,b\n");
  CHECK(book.sheets.front().cells.size() == 2);
  REQUIRE(book.remarks.size() == 1);
  CHECK(book.remarks[0].kind == ReadRemark::Kind::cell_outside_grid);
}

}  // namespace boardpack
