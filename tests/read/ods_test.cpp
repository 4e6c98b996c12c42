#include "read/ods.h"

#include <catch2/catch.hpp>

#include "read/ods_cell.h"
#include "support/golden.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

std::string table(const std::string& rows, const std::string& columns = "") {
  return "<table:table table:name=\"Plan\">" + columns + rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}

Workbook book_of(const std::string& rows, const std::string& styles = "", const std::string& columns = "") {
  return workbook_of(ods_bytes(styles, table(rows, columns)));
}

std::string coloured_style(const std::string& name, const std::string& colour) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"table-cell\"><style:table-cell-properties "
         "fo:background-color=\"" +
         colour + "\"/></style:style>";
}

}  // namespace

TEST_CASE("an OpenDocument spreadsheet of LibreOffice is read") {
  check_golden("read/libreoffice.ods.txt", workbook_text(workbook_of(read_data("libreoffice.ods"))));
}

TEST_CASE("a flat OpenDocument spreadsheet is read") {
  check_golden("read/libreoffice.fods.txt", workbook_text(workbook_of(read_data("libreoffice.fods"))));
}

TEST_CASE("durations are days") {
  CHECK(to_duration("PT12H00M00S") == 0.5);
  CHECK(to_duration("PT36H0M0.0S") == 1.5);
  CHECK(to_duration("P1DT12H") == 1.5);
  CHECK(to_duration("-PT6H") == -0.25);
  CHECK_FALSE(to_duration("P1M"));
  CHECK_FALSE(to_duration("12:00"));
  CHECK_FALSE(to_duration("PT12"));
}

TEST_CASE("repeated cells and rows are expanded where they have a value, blanks are not") {
  const Workbook book =
      book_of(row(cell("a", "table:number-columns-repeated=\"2\"") +
                      "<table:table-cell table:number-columns-repeated=\"16382\"/>",
                  "table:number-rows-repeated=\"2\"") +
              row("<table:table-cell/>", "table:number-rows-repeated=\"1048000\"") + row(cell("end")));
  CHECK(workbook_text(book) ==
        "ods\nsheet Plan\n  A1 text \"a\"\n  B1 text \"a\"\n  A2 text \"a\"\n  B2 text \"a\"\n  A1048003 "
        "text \"end\"\n");
}

TEST_CASE("a value repeated beyond all measure refuses the file") {
  const Refusal refusal =
      refusal_of(ods_bytes("", table(row(cell("a", "table:number-columns-repeated=\"16384\""),
                                         "table:number-rows-repeated=\"1048576\""))));
  CHECK(refusal.reason == Refusal::Reason::too_large);
  CHECK(refusal.detail == "more than 2,000,000 cells");
}

TEST_CASE("values outside the grid are left out and remarked") {
  const Workbook book =
      book_of(row("<table:table-cell table:number-columns-repeated=\"16384\"/>" + cell("far")) +
              row("<table:table-cell/>", "table:number-rows-repeated=\"4294967295\"") + row(cell("deep")));
  CHECK(book.sheets.front().cells.empty());
  CHECK(book.remarks.size() == 2);
}

TEST_CASE("all paragraphs of a cell are read, comments and drawings are not") {
  const Workbook book = book_of(
      row("<table:table-cell office:value-type=\"string\"><office:annotation "
          "xmlns:d=\"x\"><text:p>comment</text:p>"
          "</office:annotation><text:p>one<text:s "
          "text:c=\"3\"/>two<text:tab/>three<text:line-break/>four</text:p>"
          "<text:p/><text:p>five\nsix<text:ruby><text:ruby-base> base</text:ruby-base><text:ruby-text>kana"
          "</text:ruby-text></text:ruby></text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\" office:string-value=\"said\"/>"));
  CHECK(shown_at(book, 1, 1) == "one   two\tthree\\nfour\\n\\nfive six base");
  CHECK(shown_at(book, 1, 2) == "said");
}

TEST_CASE("emphasis comes from the spans' styles and their parents") {
  const std::string styles =
      "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties "
      "fo:font-weight=\"700\"/></style:style>"
      "<style:style style:name=\"BI\" style:family=\"text\" "
      "style:parent-style-name=\"B\"><style:text-properties "
      "fo:font-style=\"italic\"/></style:style>"
      "<style:style style:name=\"strong\" style:family=\"table-cell\"><style:text-properties "
      "fo:font-weight=\"bold\"/>"
      "</style:style>"
      "<style:style style:name=\"N\" style:family=\"text\"><style:text-properties "
      "fo:font-weight=\"normal\"/></style:style>";
  const Workbook book = book_of(
      row(cell(
              "a<text:span text:style-name=\"B\">b</text:span><text:span text:style-name=\"BI\">c</text:span>"
              "<text:a xlink:href=\"https://a.example/\">d</text:a>") +
          cell("e<text:span text:style-name=\"N\">f</text:span>", "table:style-name=\"strong\"")),
      styles);
  CHECK(shown_at(book, 1, 1) == "a*b*/*c*/[d](https://a.example/)");
  CHECK(shown_at(book, 1, 2) == "*e*f");
}

TEST_CASE("colours come from the cell, else from its row, else from its column") {
  const std::string styles = coloured_style("red", "#ff0000") + coloured_style("green", "#00ff00") +
                             coloured_style("blue", "#0000ff") + coloured_style("none", "transparent");
  const std::string columns =
      "<table:table-column/><table:table-column table:default-cell-style-name=\"red\" "
      "table:number-columns-repeated=\"2\"/>";
  const Workbook book =
      book_of(row("<table:table-cell/>" + cell("x") + "<table:table-cell table:style-name=\"none\"/>") +
                  row("<table:table-cell/>" + cell("y") + cell("z", "table:style-name=\"blue\""),
                      "table:default-cell-style-name=\"green\"") +
                  row("<table:table-cell/><table:table-cell table:style-name=\"blue\"/>"),
              styles, columns);
  CHECK(fill_at(book, 1, 1).empty());
  CHECK(fill_at(book, 1, 2) == "FF0000");
  CHECK(fill_at(book, 1, 3) == "FFFFFF");
  CHECK(fill_at(book, 2, 1) == "00FF00");
  CHECK(fill_at(book, 2, 2) == "00FF00");
  CHECK(fill_at(book, 2, 3) == "0000FF");
  CHECK(fill_at(book, 3, 2) == "0000FF");
  CHECK(fill_at(book, 3, 3) == "FF0000");
}

TEST_CASE("a bad date is kept as its text and remarked") {
  const Workbook book =
      book_of(row("<table:table-cell office:value-type=\"date\" "
                  "office:date-value=\"2018-02-31\"><text:p>31/02/2018</text:p>"
                  "</table:table-cell>"));
  CHECK(shown_at(book, 1, 1) == "31/02/2018");
  REQUIRE(book.remarks.size() == 1);
  CHECK(book.remarks[0].detail == "\"2018-02-31\" is no date; kept as text");
}

TEST_CASE("rows and columns in groups are read, hidden ones are marked") {
  const Workbook book = book_of("<table:table-header-rows>" + row(cell("head")) +
                                    "</table:table-header-rows><table:table-row-group>" +
                                    row(cell("filtered"), "table:visibility=\"filter\"") +
                                    "</table:table-row-group>" + row(cell("plain")),
                                "",
                                "<table:table-column-group><table:table-column "
                                "table:visibility=\"collapse\"/></table:table-column-group>");
  CHECK(workbook_text(book) ==
        "ods\nsheet Plan\n  A1 text \"head\"\n  A2 text \"filtered\"\n  A3 text \"plain\"\n  hidden "
        "A1:A1048576\n"
        "  hidden A2:XFD2\n");
}

TEST_CASE("an OpenDocument text is no spreadsheet") {
  const std::string office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const std::string content = "<office:document-content xmlns:office=\"" + office +
                              "\"><office:body><office:text/></office:body></office:document-content>";
  const Refusal refusal = refusal_of(zip_bytes({zip_entry("content.xml", content)}));
  CHECK(refusal.reason == Refusal::Reason::not_a_spreadsheet);
}

}  // namespace boardpack
