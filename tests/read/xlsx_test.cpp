#include "read/xlsx.h"

#include <catch2/catch.hpp>

#include "read/register.h"
#include "support/golden.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

// What A1 shows when the cell is written so.
std::string shown_cell(const std::string& cell, const XlsxPackage& rest = {}) {
  XlsxPackage package = rest;
  package.sheet_data = "<row r=\"1\">" + cell + "</row>";
  return shown_at(workbook_of(package.bytes()), 1, 1);
}

std::vector<ReadRemark::Kind> remark_kinds(const Workbook& book) {
  std::vector<ReadRemark::Kind> kinds;
  for (const ReadRemark& remark : book.remarks) kinds.push_back(remark.kind);
  return kinds;
}

// Cell formats: 0 plain, 1 date, 2 "mmm yyyy", 3 percent, 4 bold, 5 time, 6 "0.00".
const std::string some_styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"mmm yyyy\"/></numFmts>"
    "<fonts><font/><font><b/><i val=\"0\"/></font></fonts>"
    "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf fontId=\"1\"/>"
    "<xf numFmtId=\"20\"/><xf numFmtId=\"2\"/></cellXfs>";

XlsxPackage with_styles() {
  XlsxPackage package;
  package.styles = some_styles;
  return package;
}

// Cell formats 1.. have these fills.
std::string styles_with_fills(const std::vector<std::string>& fills) {
  std::string styles = "<fills><fill><patternFill patternType=\"none\"/></fill>";
  for (const std::string& fill : fills) styles += "<fill>" + fill + "</fill>";
  styles += "</fills><cellXfs><xf/>";
  for (std::size_t i = 1; i <= fills.size(); ++i) styles += "<xf fillId=\"" + std::to_string(i) + "\"/>";
  return styles + "</cellXfs>";
}

std::string solid(const std::string& colour) {
  return "<patternFill patternType=\"solid\"><fgColor " + colour + "/></patternFill>";
}

}  // namespace

TEST_CASE("a workbook of LibreOffice is read") {
  check_golden("read/libreoffice.xlsx.txt", workbook_text(workbook_of(read_data("libreoffice.xlsx"))));
}

TEST_CASE("a workbook of openpyxl is read") {
  check_golden("read/openpyxl.xlsx.txt", workbook_text(workbook_of(read_data("openpyxl.xlsx"))));
}

TEST_CASE("each kind of value is shown as a person sees it") {
  const XlsxPackage styled = with_styles();
  CHECK(shown_cell("<c r=\"A1\"><v>1.5</v></c>") == "1.5");
  CHECK(shown_cell("<c r=\"A1\"><v> +12 </v></c>") == "12");
  CHECK(shown_cell("<c r=\"A1\"><v>1.1000000000000001</v></c>") == "1.1");
  CHECK(shown_cell("<c r=\"A1\" s=\"6\"><v>1.1</v></c>", styled) == "1.10");
  CHECK(shown_cell("<c r=\"A1\" s=\"3\"><v>0.755</v></c>", styled) == "76%");
  CHECK(shown_cell("<c r=\"A1\" s=\"1\"><v>43190</v></c>", styled) == "31 March 2018");
  CHECK(shown_cell("<c r=\"A1\" s=\"1\"><v>43190.604166666664</v></c>", styled) == "31 March 2018 14:30");
  CHECK(shown_cell("<c r=\"A1\" s=\"2\"><v>43190</v></c>", styled) == "Mar 2018");
  CHECK(shown_cell("<c r=\"A1\" s=\"5\"><v>0.604166666666667</v></c>", styled) == "14:30");
  CHECK(shown_cell("<c r=\"A1\" t=\"b\"><v>1</v></c>") == "TRUE");
  CHECK(shown_cell("<c r=\"A1\" t=\"b\"><v>0</v></c>") == "FALSE");
  CHECK(shown_cell("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>") == "#DIV/0!");
  CHECK(shown_cell("<c r=\"A1\" t=\"d\"><v>2018-03-31</v></c>") == "31 March 2018");
  CHECK(shown_cell("<c r=\"A1\" t=\"str\"><f>A2</f><v>text</v></c>") == "text");
  CHECK(shown_cell("<c r=\"A1\" t=\"inlineStr\"><is><t>text</t></is></c>") == "text");
  CHECK(shown_cell("<c r=\"A1\" t=\"inlineStr\"><v>text</v></c>") == "text");
  CHECK(shown_cell("<c r=\"A1\" t=\"str\"><is><t>text</t></is></c>") == "text");
  CHECK(shown_cell("<c r=\"A1\" s=\"4\" t=\"str\"><v>text</v></c>", styled) == "*text*");
  CHECK(shown_cell("<c r=\"A1\"/>").empty());
  CHECK(shown_cell("<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>").empty());
}

TEST_CASE("a date is the same in both date systems") {
  XlsxPackage package = with_styles();
  package.workbook_options = "<workbookPr date1904=\"true\"/>";
  CHECK(shown_cell("<c r=\"A1\" s=\"1\"><v>41728</v></c>", package) == "31 March 2018");
  CHECK(shown_cell("<c r=\"A1\" s=\"1\"><v>0</v></c>", package) == "1 January 1904");
  CHECK(shown_cell("<c r=\"A1\" s=\"5\"><v>0.5</v></c>", package) == "12:00");
  package.sheet_data = "<row><c s=\"1\"><v>41728</v></c><c s=\"5\"><v>0.5</v></c><c><v>5</v></c></row>";
  const Workbook book = workbook_of(package.bytes());
  const std::vector<SheetCell>& cells = book.sheets.front().cells;
  REQUIRE(cells.size() == 3);
  CHECK(book.date(cells[0]) == Date{2018, 3, 31});
  CHECK(cells[0].number == 43190);
  CHECK_FALSE(book.date(cells[1]));
  CHECK_FALSE(book.date(cells[2]));
}

TEST_CASE("a shared text keeps its emphasis, and phonetic hints are no text") {
  XlsxPackage package = with_styles();
  package.shared_strings =
      "<si><t xml:space=\"preserve\"> plain </t></si>"
      "<si><r><t>first </t></r><r><rPr><b/></rPr><t>bold</t></r><r><rPr><i/><b val=\"0\"/></rPr><t> "
      "italic</t></r></si>"
      "<si><t>base</t><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh><phoneticPr fontId=\"1\"/></si>"
      "<si/>";
  CHECK(shown_cell("<c t=\"s\"><v>0</v></c>", package) == " plain ");
  CHECK(shown_cell("<c t=\"s\"><v>1</v></c>", package) == "first *bold*/ italic/");
  CHECK(shown_cell("<c t=\"s\" s=\"4\"><v>1</v></c>", package) == "*first bold*/ italic/");
  CHECK(shown_cell("<c t=\"s\"><v>2</v></c>", package) == "base");
  CHECK(shown_cell("<c t=\"s\"><v>3</v></c>", package).empty());
}

TEST_CASE("escapes and line breaks in texts are undone once") {
  CHECK(shown_cell("<c t=\"str\"><v>a_x000D_&#10;b_x005F_x0041_</v></c>") == "a\\nb_x0041_");
  CHECK(shown_cell("<c t=\"str\"><v>_xD83D__xDE00_ _x0000_</v></c>") == "\xF0\x9F\x98\x80 \xEF\xBF\xBD");
  CHECK(shown_cell("<c t=\"str\"><v>_x00g0_ _x12</v></c>") == "_x00g0_ _x12");
  CHECK(shown_cell("<c t=\"inlineStr\"><is><t>_x0041_</t></is></c>") == "A");
  CHECK(shown_cell("<c t=\"inlineStr\"><is><r><t>_x0041_</t></r><r><rPr><b/></rPr><t>B</t></r></is></c>") ==
        "A*B*");
}

TEST_CASE("a line break that was escaped twice is a line break") {
  CHECK(shown_cell("<c t=\"str\"><v>a_x005F_x000D_&#10;b_x005F_x000D_c_x005F_x000A_d</v></c>") ==
        "a\\nb\\nc\\nd");
}

TEST_CASE("underlined text is no link") {
  CHECK(shown_cell("<c t=\"inlineStr\"><is><r><rPr><u/></rPr><t>Sep-Dec20</t></r></is></c>") == "Sep-Dec20");
  CHECK(shown_cell("<c t=\"inlineStr\"><is><r><rPr><b/><u "
                   "val=\"double\"/></rPr><t>A</t></r><r><t>b</t></r></is></c>") == "*A*b");
}

TEST_CASE("cells and rows without a reference follow their neighbours") {
  XlsxPackage package;
  package.sheet_data =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
      "<row><c><v>5</v></c></row>";
  CHECK(workbook_text(workbook_of(package.bytes())) ==
        "xlsx\nsheet Plan\n  A1 number \"1\"\n  B1 number \"2\"\n  C5 number \"3\"\n  D5 number \"4\"\n"
        "  A6 number \"5\"\n");
}

TEST_CASE("cells in disorder are put in order, and of two for one place the later stands") {
  XlsxPackage package;
  package.sheet_data =
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c "
      "r=\"A1\"><v>3</v></c></row>"
      "<row r=\"2\"><c r=\"B2\"><v>4</v></c></row>";
  CHECK(workbook_text(workbook_of(package.bytes())) ==
        "xlsx\nremark 0!B2 two values for one cell; the later one was kept\nsheet Plan\n  A1 number \"3\"\n"
        "  A2 number \"2\"\n  B2 number \"4\"\n");
}

TEST_CASE("what is lost or odd is remarked, with its place") {
  XlsxPackage package;
  package.shared_strings = "<si><t>only</t></si>";
  package.sheet_data =
      "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\" t=\"s\"><v>7</v></c><c r=\"C1\"><v>soon</v></c>"
      "<c r=\"XFE1\"><v>1</v></c></row><row r=\"1048577\"><c><v>1</v></c></row>"
      "<row r=\"2\"><c t=\"str\"><v>" +
      std::string(40'000, 'x') + "</v></c><c t=\"str\"><v>a\xFFz</v></c></row>";
  const Workbook book = workbook_of(package.bytes());
  using Kind = ReadRemark::Kind;
  CHECK(remark_kinds(book) == std::vector<Kind>{Kind::formula_without_value, Kind::string_missing,
                                                Kind::bad_value, Kind::cell_outside_grid,
                                                Kind::cell_outside_grid, Kind::text_cut, Kind::invalid_text});
  CHECK(book.remarks[1].detail == "text number \"7\" is missing from the file; shown as #REF!");
  CHECK(book.remarks[1].column == 2);
  CHECK(book.remarks[2].detail == "\"soon\" is no number; kept as text");
  CHECK(book.remarks[3].detail == "cell \"XFE1\" lies outside the sheet; left out");
  CHECK(shown_at(book, 1, 2) == "#REF!");
  CHECK(shown_at(book, 1, 3) == "soon");
  CHECK(shown_at(book, 2, 1).size() == 32'767);
  CHECK(shown_at(book, 2, 2) == "a\xEF\xBF\xBDz");
}

TEST_CASE("remarks of one kind are told one by one up to a hundred, then counted") {
  XlsxPackage package;
  package.sheet_data = "<row>";
  for (int i = 0; i < 150; ++i) package.sheet_data += "<c><f>1</f></c>";
  package.sheet_data += "</row>";
  const Workbook book = workbook_of(package.bytes());
  REQUIRE(book.remarks.size() == 101);
  CHECK(book.remarks.back().detail == "50 more of the kind just named; the same was done");
}

TEST_CASE("a solid fill is a colour, whichever way it is written") {
  XlsxPackage package;
  package.theme =
      "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr val=\"window\" "
      "lastClr=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"44546A\"/></a:dk2><a:lt2><a:srgbClr "
      "val=\"E7E6E6\"/></a:lt2>"
      "<a:accent1><a:srgbClr val=\"5B9BD5\"/></a:accent1><a:accent2><a:srgbClr val=\"ED7D31\"/></a:accent2>";
  const std::vector<std::pair<std::string, std::string>> fills = {
      {solid("rgb=\"FFFFC000\""), "FFC000"},
      {solid("rgb=\"00FF0000\""), "FF0000"},
      {solid("theme=\"0\""), "FFFFFF"},
      {solid("theme=\"3\""), "44546A"},
      {solid("theme=\"4\""), "5B9BD5"},
      {solid("theme=\"4\" tint=\"0.59999389629810485\""), "BDD7EE"},
      {solid("theme=\"5\" tint=\"-0.249977111117893\""), "C55A11"},
      {solid("theme=\"12\""), ""},
      {solid("indexed=\"3\""), "00FF00"},
      {solid("indexed=\"52\""), "FF9900"},
      {solid("indexed=\"64\""), ""},
      {solid("auto=\"1\""), ""},
      {"<patternFill patternType=\"gray125\"><fgColor rgb=\"FFFF0000\"/></patternFill>", ""},
      {"<gradientFill><stop position=\"0\"><color rgb=\"FFFF0000\"/></stop></gradientFill>", ""},
      {"<patternFill patternType=\"solid\"><bgColor rgb=\"FFFF0000\"/></patternFill>", ""},
  };
  std::vector<std::string> written;
  for (const auto& [fill, expected] : fills) written.push_back(fill);
  package.styles = styles_with_fills(written);
  package.sheet_data = "<row r=\"1\">";
  for (std::size_t i = 1; i <= fills.size(); ++i) {
    package.sheet_data += "<c s=\"" + std::to_string(i) + "\"" + (i % 2 == 0 ? "/>" : "><v>1</v></c>");
  }
  package.sheet_data += "</row>";
  const Workbook book = workbook_of(package.bytes());
  for (std::size_t i = 0; i < fills.size(); ++i) {
    INFO(fills[i].first);
    CHECK(fill_at(book, 1, static_cast<std::uint32_t>(i) + 1) == fills[i].second);
  }
}

TEST_CASE("a workbook's own palette comes before the usual one, and may be short") {
  XlsxPackage package;
  package.styles = styles_with_fills({solid("indexed=\"1\""), solid("indexed=\"3\"")}) +
                   "<colors><indexedColors><rgbColor rgb=\"00111111\"/><rgbColor "
                   "rgb=\"00222222\"/></indexedColors></colors>";
  package.sheet_data = "<row r=\"1\"><c s=\"1\"/><c s=\"2\"/></row>";
  const Workbook book = workbook_of(package.bytes());
  CHECK(fill_at(book, 1, 1) == "222222");
  CHECK(fill_at(book, 1, 2) == "00FF00");
}

TEST_CASE("a cell without a style takes the row's, then the column's") {
  XlsxPackage package;
  package.styles =
      styles_with_fills({solid("rgb=\"FF111111\""), solid("rgb=\"FF222222\""), solid("rgb=\"FF333333\"")});
  package.before_data = "<cols><col min=\"2\" max=\"3\" style=\"1\"/></cols>";
  package.sheet_data =
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"C1\" s=\"0\"/></row>"
      "<row r=\"2\" s=\"2\" customFormat=\"1\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"3\"/><c r=\"C2\" "
      "s=\"0\"><v>1</v></c></row>"
      "<row r=\"3\" s=\"2\"/><row r=\"4\" s=\"0\" customFormat=\"1\"/>";
  const Workbook book = workbook_of(package.bytes());
  CHECK(fill_at(book, 1, 1).empty());
  CHECK(fill_at(book, 1, 2) == "111111");
  CHECK(fill_at(book, 1, 3) == "FFFFFF");
  CHECK(fill_at(book, 2, 1) == "222222");
  CHECK(fill_at(book, 2, 2) == "333333");
  CHECK(fill_at(book, 2, 3).empty());
  CHECK(fill_at(book, 2, 9) == "222222");
  CHECK(fill_at(book, 3, 1).empty());
  CHECK(fill_at(book, 3, 2) == "111111");
  CHECK(fill_at(book, 4, 2) == "FFFFFF");
  CHECK(fill_at(book, 900'000, 3) == "111111");
}

TEST_CASE("painted blanks are kept as rectangles") {
  XlsxPackage package;
  package.styles = styles_with_fills({solid("rgb=\"FFFFFFFF\""), solid("rgb=\"FFFF0000\"")});
  for (int row = 1; row <= 1000; ++row) {
    package.sheet_data += "<row>";
    for (int column = 1; column <= 20; ++column) {
      package.sheet_data += row == 500 && column == 7 ? "<c s=\"2\"/>" : "<c s=\"1\"/>";
    }
    package.sheet_data += "</row>";
  }
  const Workbook book = workbook_of(package.bytes());
  CHECK(book.sheets.front().cells.empty());
  CHECK(book.sheets.front().fills.size() == 5);
  CHECK(fill_at(book, 500, 7) == "FF0000");
  CHECK(fill_at(book, 500, 8) == "FFFFFF");
  CHECK(fill_at(book, 1000, 20) == "FFFFFF");
  CHECK(fill_at(book, 1000, 21).empty());
}

TEST_CASE("merges, links and hidden rows and columns are kept") {
  XlsxPackage package;
  package.before_data = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>";
  package.sheet_data =
      "<row r=\"1\"><c t=\"str\"><v>plan</v></c><c r=\"B1\" "
      "t=\"str\"><f>HYPERLINK(\"https://a.example/x\",\"y\")</f>"
      "<v>y</v></c></row><row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"true\"/><row r=\"6\" "
      "hidden=\"1\"/>";
  package.after_data =
      "<mergeCells count=\"9\"><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"junk\"/></mergeCells>"
      "<hyperlinks><hyperlink ref=\"A1\" r:id=\"h1\" location=\"part\"/><hyperlink ref=\"C1:C2\" "
      "location=\"Plan!A1\"/>"
      "</hyperlinks>";
  package.sheet_relationships =
      "<Relationship Id=\"h1\" Type=\"x/hyperlink\" Target=\"https://b.example/?a=1&amp;b=2\" "
      "TargetMode=\"External\"/>";
  const Workbook book = workbook_of(package.bytes());
  const Sheet& sheet = book.sheets.front();
  CHECK(workbook_text(book) ==
        "xlsx\nsheet Plan\n  A1 text \"[plan](https://b.example/?a=1&b=2#part)\"\n"
        "  B1 text = \"[y](https://a.example/x)\"\n  merge A2:B3\n  hidden B1:C1048576\n  hidden A3:XFD4\n"
        "  hidden A6:XFD6\n  link B1:B1 https://a.example/x\n  link A1:A1 https://b.example/?a=1&b=2#part\n"
        "  link C1:C2 #Plan!A1\n");
  CHECK(sheet.merge_at(3, 2) == CellRange{2, 1, 3, 2});
  CHECK_FALSE(sheet.merge_at(4, 2));
  CHECK(sheet.row_hidden(4));
  CHECK_FALSE(sheet.row_hidden(5));
  CHECK(sheet.column_hidden(3));
  CHECK_FALSE(sheet.column_hidden(4));
}

TEST_CASE(
    "parts are found by relationship, strict or transitional, else by content type or their usual name") {
  XlsxPackage package;
  package.sheet_data = "<row><c t=\"s\"><v>0</v></c></row>";
  package.shared_strings = "<si><t>found</t></si>";
  const auto rename = [&](std::vector<ZipEntry> entries, std::string_view from, std::string_view to) {
    for (ZipEntry& entry : entries) {
      for (std::string* text : {&entry.name, &entry.content}) {
        for (std::size_t at = 0; (at = text->find(from, at)) != std::string::npos; at += to.size()) {
          text->replace(at, from.size(), to);
        }
      }
    }
    return zip_bytes(entries);
  };
  const auto entries = package.entries();
  CHECK(shown_at(workbook_of(rename(entries, "worksheets/sheet1", "Blatt/eins")), 1, 1) == "found");
  CHECK(shown_at(workbook_of(rename(entries, "xl/", "xl\\")), 1, 1) == "found");
  CHECK(shown_at(workbook_of(rename(entries, "schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "purl.oclc.org/ooxml/officeDocument/relationships")),
                 1, 1) == "found");
  CHECK(shown_at(workbook_of(rename(entries, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")),
                 1, 1) == "found");
  auto without_links = entries;
  without_links.erase(without_links.begin());
  CHECK(shown_at(workbook_of(zip_bytes(without_links)), 1, 1) == "found");
  without_links.push_back(
      zip_entry("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
                "PartName=\"/xl/buch.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                "spreadsheetml.sheet.main+xml\"/></Types>"));
  CHECK(shown_at(workbook_of(rename(without_links, "workbook.xml", "buch.xml")), 1, 1) == "found");
}

TEST_CASE("workbooks with macros and templates are told by their content type alone") {
  XlsxPackage package;
  package.sheet_data = "<row><c><v>1</v></c></row>";
  for (const std::string type : {"vnd.ms-excel.sheet.macroEnabled", "vnd.ms-excel.template.macroEnabled",
                                 "vnd.openxmlformats-officedocument.spreadsheetml.template"}) {
    INFO(type);
    auto entries = package.entries();
    entries.erase(entries.begin());
    for (ZipEntry& entry : entries) {
      if (const std::size_t at = entry.name.find("workbook.xml"); at != std::string::npos)
        entry.name.replace(at, 8, "buch");
    }
    CHECK(refusal_of(zip_bytes(entries)).detail == "a zip archive without a workbook");
    entries.push_back(zip_entry("[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/buch.xml\" ContentType=\"application/" +
                                    type + ".main+xml\"/></Types>"));
    CHECK(shown_at(workbook_of(zip_bytes(entries)), 1, 1) == "1");
  }
}

TEST_CASE("what a sheet says of its size is not believed") {
  XlsxPackage package;
  package.before_data = "<dimension ref=\"A1:A1\"/>";
  package.sheet_data =
      "<row r=\"5\" spans=\"1:1\"><c r=\"C5\"><v>7</v></c></row><row r=\"900\"><c "
      "r=\"XFD900\"><v>8</v></c></row>";
  const Workbook book = workbook_of(package.bytes());
  CHECK(shown_at(book, 5, 3) == "7");
  CHECK(shown_at(book, 900, 16'384) == "8");
}

TEST_CASE("a sheet is found from the package's root, past dots, and in UTF-16") {
  XlsxPackage package;
  package.sheet_data = "<row><c t=\"inlineStr\"><is><t>found</t></is></c></row>";
  for (const std::string target : {"/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml",
                                   "..\\xl\\WorkSheets\\Sheet1.xml"}) {
    INFO(target);
    auto entries = package.entries();
    std::string& links = entries[2].content;
    links.replace(links.find("worksheets/sheet1.xml"), 21, target);
    std::string& sheet = entries[3].content;
    std::string wide = "\xFF\xFE";
    for (const char c : sheet) wide += {c, '\0'};
    sheet = wide;
    CHECK(shown_at(workbook_of(zip_bytes(entries)), 1, 1) == "found");
  }
}

TEST_CASE("numbers are shown with the digits they have, up to fifteen") {
  XlsxPackage package;
  package.sheet_data =
      "<row><c><v>123456789012345</v></c><c><v>0.1</v></c><c><v>1.1000000000000001</v></c>"
      "<c><v>1E-3</v></c><c><v>999999999999999</v></c><c><v>-2.5</v></c></row>";
  const Workbook book = workbook_of(package.bytes());
  const std::vector<std::string> expected = {"123456789012345", "0.1", "1.1", "0.001",
                                             "999999999999999", "-2.5"};
  for (std::uint32_t i = 0; i < 6; ++i) CHECK(shown_at(book, 1, i + 1) == expected[i]);
}

TEST_CASE("the tables of a sheet have a name and a place, and a register's sheet may be known by them") {
  XlsxPackage package;
  package.sheet_data =
      "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Code</t></is></c><c r=\"C3\" "
      "t=\"inlineStr\"><is><t>Name</t></is></c></row>"
      "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>POL</t></is></c><c r=\"C4\" "
      "t=\"inlineStr\"><is><t>Police</t></is></c></row>";
  package.sheet_relationships = "<Relationship Id=\"t1\" Type=\"x/table\" Target=\"../tables/table1.xml\"/>";
  auto entries = package.entries();
  entries.push_back(
      zip_entry("xl/tables/table1.xml",
                "<table xmlns=\"x\" id=\"1\" name=\"Table1\" displayName=\"Agencies\" ref=\"B3:C4\"/>"));
  const Workbook book = workbook_of(zip_bytes(entries));
  CHECK(book.sheets.front().tables == std::vector<NamedTable>{{"Agencies", {3, 2, 4, 3}}});
  Findings findings;
  const ReturnTemplate form = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  const Register agreed = recognise_register(book, 0, form, findings);
  REQUIRE(agreed.plan.agencies.size() == 1);
  CHECK(agreed.plan.agencies.front().name == "Police");
}

TEST_CASE("a missing part of texts is remarked, and a missing sheet refuses the file") {
  XlsxPackage package;
  package.sheet_data = "<row><c t=\"s\"><v>0</v></c></row>";
  package.shared_strings = "<si><t>found</t></si>";
  auto entries = package.entries();
  std::erase_if(entries, [](const ZipEntry& entry) { return entry.name == "xl/sharedStrings.xml"; });
  const Workbook book = workbook_of(zip_bytes(entries));
  REQUIRE(book.remarks.size() == 2);
  CHECK(book.remarks[0].detail ==
        "the part xl/sharedstrings.xml is missing from the file; what it would say is not shown");
  CHECK(shown_at(book, 1, 1) == "#REF!");
  std::erase_if(entries, [](const ZipEntry& entry) { return entry.name == "xl/worksheets/sheet1.xml"; });
  CHECK(refusal_of(zip_bytes(entries)).detail == "the part xl/worksheets/sheet1.xml is missing");
}

TEST_CASE("a sheet that was of macros taken out is remarked, and the others are read") {
  XlsxPackage package;
  package.sheet_data = "<row><c><v>1</v></c></row>";
  auto entries = package.entries();
  std::string& workbook = entries[1].content;
  workbook.insert(workbook.find("</sheets>"), "<sheet name=\"Module\" sheetId=\"2\" r:id=\"\"/>");
  CHECK(workbook_text(workbook_of(zip_bytes(entries))) ==
        "xlsx\nremark 1! a sheet without cells in the file\nsheet Plan\n  A1 number \"1\"\nsheet Module\n");
  workbook.replace(workbook.find("r:id=\"\""), 7, "");
  CHECK(refusal_of(zip_bytes(entries)).detail == "the sheet \"Module\" is missing");
}

TEST_CASE("prefixed elements, foreign elements and alternate content are read as Excel does") {
  XlsxPackage package;
  package.sheet_namespaces =
      "xmlns:m=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:o=\"urn:other\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  package.sheet_data =
      "<m:row r=\"1\"><m:c r=\"A1\"><m:v>1</m:v></m:c><o:c r=\"B1\"><v>2</v></o:c></m:row>"
      "<mc:AlternateContent><mc:Choice Requires=\"o\"><row r=\"2\"><c r=\"A2\"><v>3</v></c></row></mc:Choice>"
      "<mc:Fallback><row r=\"2\"><c r=\"A2\"><v>4</v></c></row></mc:Fallback></mc:AlternateContent>"
      "<extLst><ext><row r=\"3\"><c r=\"A3\"><v>5</v></c></row></ext></extLst>";
  CHECK(workbook_text(workbook_of(package.bytes())) ==
        "xlsx\nsheet Plan\n  A1 number \"1\"\n  A2 number \"4\"\n");
}

TEST_CASE("a sheet that breaks midway refuses the file") {
  XlsxPackage package;
  package.sheet_data = "<row><c><v>1</v></c></row><row><c><v>2</c></row>";
  const Refusal refusal = refusal_of(package.bytes());
  CHECK(refusal.reason == Refusal::Reason::damaged);
  CHECK(refusal.detail ==
        "xl/worksheets/sheet1.xml is not well-formed: an end tag that matches no start tag");
}

}  // namespace boardpack
