#include <catch2/catch.hpp>

#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

std::string text_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"str\"><v>" + text + "</v></c>";
}

const std::string red = "C00000", green = "00B050";

// Formats: 0 red, 1 green, 2 a font only; cell format 1 is blue.
std::string styles() {
  const auto fill = [](const std::string& colour) {
    return "<dxf><fill><patternFill><bgColor rgb=\"FF" + colour + "\"/></patternFill></fill></dxf>";
  };
  return "<fills><fill/><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF0000FF\"/></patternFill>"
         "</fill></fills><cellXfs><xf/><xf fillId=\"1\"/></cellXfs><dxfs>" +
         fill("C00000") + fill("00B050") + "<dxf><font><b/></font></dxf></dxfs>";
}

std::string rule(const std::string& attributes, const std::string& inside) {
  return "<cfRule priority=\"1\" dxfId=\"0\" " + attributes + ">" + inside + "</cfRule>";
}
std::string formula(const std::string& text) {
  return "<formula>" + text + "</formula>";
}
std::string format(const std::string& ranges, const std::string& rules) {
  return "<conditionalFormatting sqref=\"" + ranges + "\">" + rules + "</conditionalFormatting>";
}

Workbook book_with(const std::string& cells, const std::string& formats) {
  XlsxPackage package;
  package.styles = styles();
  package.sheet_data = "<row r=\"1\">" + cells + "</row>";
  package.after_data = formats;
  return workbook_of(package.bytes());
}

// What A1 is filled with when the rule holds for it.
std::string fill_with(const std::string& cell, const std::string& one_rule) {
  return fill_at(book_with(cell, format("A1:A9", one_rule)), 1, 1);
}

std::string expression_on(const std::string& text, const std::string& expression) {
  return fill_with(text_cell("A1", text), rule("type=\"expression\"", formula(expression)));
}

bool unread_at_a1(const std::string& cell, const std::string& one_rule) {
  const Workbook book = book_with(cell, format("A1:A9", one_rule));
  return book.look(book.sheets.front(), 1, 1).unread != nullptr;
}

}  // namespace

TEST_CASE("a conditional format compares the cell with a value") {
  const auto when = [](const std::string& comparison, const std::string& formulas, const std::string& value) {
    return fill_with("<c r=\"A1\"><v>" + value + "</v></c>",
                     rule("type=\"cellIs\" operator=\"" + comparison + "\"", formulas));
  };
  CHECK(when("equal", formula("3"), "3") == red);
  CHECK(when("equal", formula("3"), "4").empty());
  CHECK(when("notEqual", formula("3"), "4") == red);
  CHECK(when("greaterThan", formula("3"), "3").empty());
  CHECK(when("greaterThanOrEqual", formula("3"), "3") == red);
  CHECK(when("lessThan", formula("-3"), "-4") == red);
  CHECK(when("lessThanOrEqual", formula("0.5"), "0.6").empty());
  CHECK(when("between", formula("5") + formula("2"), "3") == red);
  CHECK(when("between", formula("2") + formula("5"), "6").empty());
  CHECK(when("notBetween", formula("2") + formula("5"), "6") == red);
  const std::string is_red = rule("type=\"cellIs\" operator=\"equal\"", formula("\"Red\""));
  CHECK(fill_with(text_cell("A1", "RED"), is_red) == red);
  CHECK(fill_with(text_cell("A1", "Reddish"), is_red).empty());
}

TEST_CASE("a conditional format looks for a text, by its formula or without one") {
  const auto with = [](const std::string& type, const std::string& text, const std::string& cell) {
    return fill_with(text_cell("A1", cell), rule("type=\"" + type + "\" text=\"" + text + "\"", ""));
  };
  CHECK(with("containsText", "amber", "at Amber") == red);
  CHECK(with("containsText", "amber", "red").empty());
  CHECK(with("containsText", "a*r", "amber").empty());
  CHECK(with("notContainsText", "amber", "red") == red);
  CHECK(with("beginsWith", "am", "AMBER") == red);
  CHECK(with("beginsWith", "am", "Team").empty());
  CHECK(with("endsWith", "done", "nearly done") == red);
  CHECK(with("endsWith", "done", "done nearly").empty());
  CHECK(fill_with(text_cell("A1", "amber"), rule("type=\"containsText\" text=\"?\"",
                                                 formula("NOT(ISERROR(SEARCH(\"amber\",A1)))"))) == red);
}

TEST_CASE("a conditional format tells blank cells from others") {
  const std::string blanks = rule("type=\"containsBlanks\"", formula("LEN(TRIM(A1))=0"));
  CHECK(fill_with("", blanks) == red);
  CHECK(fill_with(text_cell("A1", " "), blanks) == red);
  CHECK(fill_with(text_cell("A1", "x"), blanks).empty());
  CHECK(fill_with(text_cell("A1", " "), rule("type=\"containsBlanks\"", "")) == red);
  CHECK(fill_with("", rule("type=\"notContainsBlanks\"", "")).empty());
  CHECK(fill_with(text_cell("A1", "x"), rule("type=\"notContainsBlanks\"", "")) == red);
}

TEST_CASE("simple expressions are evaluated") {
  CHECK(expression_on("R", "$A1=\"R\"") == red);
  CHECK(expression_on("r", "A1 = \"R\"") == red);
  CHECK(expression_on("G", "A1=\"R\"").empty());
  CHECK(expression_on("Red, late", "LEFT(A1,1)=\"R\"") == red);
  CHECK(expression_on("at amber", "ISNUMBER(SEARCH(\"amber\",A1))") == red);
  CHECK(expression_on("At Amber", "ISNUMBER(FIND(\"amber\",A1))").empty());
  CHECK(expression_on("R", "OR(A1=\"R\",A1=\"Red\")") == red);
  CHECK(expression_on("R", "AND(A1&lt;&gt;\"\",NOT(ISBLANK(B1)))").empty());
  CHECK(expression_on("say \"R\"", "RIGHT(A1,3)=\"\"\"R\"\"\"") == red);
  CHECK(expression_on("", "ISBLANK($A$1)") == red);
}

TEST_CASE("a rule's cell moves with the place, where it is not fixed") {
  const std::string cells = text_cell("A1", "R") + text_cell("C1", "x");
  const auto fill = [&](const std::string& expression, std::uint32_t column) {
    return fill_at(book_with(cells, format("B1:C9 A1", rule("type=\"expression\"", formula(expression)))), 1,
                   column);
  };
  CHECK(fill("$A1=\"R\"", 3) == red);
  CHECK(fill("A1=\"R\"", 1) == red);
  CHECK(fill("A1=\"R\"", 3).empty());
  CHECK(fill("A1=\"x\"", 3) == red);
}

TEST_CASE("of several rules the first that holds gives the fill, and wins over the cell's own") {
  const std::string blue_cell = "<c r=\"A1\" s=\"1\" t=\"str\"><v>R</v></c>";
  const std::string later =
      "<cfRule type=\"expression\" priority=\"2\" dxfId=\"0\"><formula>A1=\"R\"</formula></cfRule>";
  const std::string first =
      "<cfRule type=\"expression\" priority=\"1\" dxfId=\"1\"><formula>A1&lt;&gt;\"\"</formula></cfRule>";
  const std::string stop =
      "<cfRule type=\"expression\" priority=\"1\" stopIfTrue=\"1\"><formula>A1=\"R\"</formula></cfRule>";
  const std::string font_only =
      "<cfRule type=\"expression\" priority=\"1\" dxfId=\"2\"><formula>A1=\"R\"</formula></cfRule>";
  CHECK(fill_with(blue_cell, later) == red);
  CHECK(fill_with(blue_cell, later + first) == green);
  CHECK(fill_with(blue_cell, later + stop) == "0000FF");
  CHECK(fill_with(blue_cell, later + font_only) == red);
  CHECK(fill_with(blue_cell, rule("type=\"expression\"", formula("A1=\"G\""))) == "0000FF");
}

TEST_CASE("a rule that cannot be evaluated hides the fill and says so") {
  const std::string number = "<c r=\"A1\" s=\"1\"><v>3</v></c>";
  const std::string today = rule("type=\"expression\"", formula("A1&lt;TODAY()"));
  CHECK(fill_with(number, today).empty());
  CHECK(unread_at_a1(number, today));
  const std::string scale = "<cfRule type=\"colorScale\" priority=\"1\"><colorScale/></cfRule>";
  CHECK(fill_with(number, scale).empty());
  CHECK(unread_at_a1(number, scale));
  CHECK_FALSE(unread_at_a1(text_cell("A1", "R"), scale));
  const std::string icons = "<cfRule type=\"iconSet\" priority=\"1\"><iconSet/></cfRule>";
  CHECK(fill_with(number, icons) == "0000FF");
  CHECK(unread_at_a1(number, icons));
  CHECK_FALSE(unread_at_a1(number, rule("type=\"cellIs\" operator=\"equal\"", formula("3"))));
}

TEST_CASE("what Excel would show is not guessed") {
  const auto unread = [](const std::string& text, const std::string& expression) {
    return unread_at_a1(text_cell("A1", text), rule("type=\"expression\"", formula(expression)));
  };
  CHECK(unread("Été", "A1=\"ÉTÉ\""));
  CHECK_FALSE(unread("Été", "A1=\"Red\""));
  CHECK(unread("a-b", "A1&lt;\"ab\""));
  CHECK(unread("x", "NOT(A1)"));
  CHECK(unread("x", "AND(A1,TRUE)"));
  CHECK(unread("x", "A1+1=2"));
  CHECK(unread("x", "Lists!A1=2"));
  CHECK(unread("x", "COUNTIF(A:A,A1)&gt;1"));
  const std::string tenth = "<c r=\"A1\"><v>0.30000000000000004</v></c>";
  CHECK(unread_at_a1(tenth, rule("type=\"cellIs\" operator=\"equal\"", formula("0.3"))));
}

TEST_CASE("a rule looks no further into a long text than it must") {
  const std::string cell = text_cell("A1", std::string(300, 'x'));
  CHECK(fill_with(cell, rule("type=\"containsBlanks\"", formula("LEN(TRIM(A1))=0"))).empty());
  CHECK_FALSE(unread_at_a1(cell, rule("type=\"containsBlanks\"", formula("LEN(TRIM(A1))=0"))));
  CHECK(fill_with(cell, rule("type=\"expression\"", formula("A1&lt;&gt;\"Red\""))) == red);
  CHECK(fill_with(cell, rule("type=\"expression\"", formula("NOT(ISBLANK(A1))"))) == red);
  CHECK(unread_at_a1(cell, rule("type=\"expression\"", formula("LEFT(A1,1)=\"x\""))));
}

TEST_CASE("a date is compared as its own workbook counts days") {
  const auto fill = [](const std::string& options, const std::string& serial) {
    XlsxPackage package;
    package.styles = styles();
    package.styles.replace(package.styles.find("<xf/>"), 5, "<xf numFmtId=\"14\"/>");
    package.workbook_options = options;
    package.sheet_data = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>" + serial + "</v></c></row>";
    package.after_data = format("A1", rule("type=\"cellIs\" operator=\"greaterThan\"", formula("42000")));
    return fill_at(workbook_of(package.bytes()), 1, 1);
  };
  CHECK(fill("", "42001") == red);
  CHECK(fill("", "41999").empty());
  CHECK(fill("<workbookPr date1904=\"1\"/>", "42001") == red);
  CHECK(fill("<workbookPr date1904=\"1\"/>", "41999").empty());
}

TEST_CASE("an icon of a traffic light is a colour") {
  const auto bound = [](const std::string& type, const std::string& value, const std::string& more = "") {
    return "<cfvo type=\"" + type + "\" val=\"" + value + "\"" + more + "/>";
  };
  const auto icons = [](const std::string& attributes, const std::string& inside) {
    return "<cfRule type=\"iconSet\" priority=\"1\"><iconSet " + attributes + ">" + inside +
           "</iconSet></cfRule>";
  };
  std::string cells;
  for (const char* const value : {"0", "10", "20", "30", "100"})
    cells += "<c><v>" + std::string(value) + "</v></c>";
  const auto colours = [&](const std::string& one_rule) {
    const Workbook book = book_with(cells, format("A1:E1", one_rule));
    std::string all;
    for (std::uint32_t column = 1; column <= 5; ++column) {
      const std::string fill = fill_at(book, 1, column);
      all += fill == "C00000" ? 'r' : fill == "FFC000" ? 'a' : fill == "00B050" ? 'g' : '-';
    }
    return all;
  };
  const std::string none = bound("percent", "0");
  CHECK(colours(icons("", none + bound("percent", "10") + bound("percent", "30"))) == "raagg");
  CHECK(colours(icons("", none + bound("num", "11") + bound("num", "30", " gte=\"0\""))) == "rraag");
  CHECK(colours(icons("", none + bound("percentile", "50") + bound("percentile", "75"))) == "rragg");
  CHECK(colours(icons("", none + bound("formula", "10") + bound("max", ""))) == "raaag");
  CHECK(colours(icons("reverse=\"1\"", none + bound("num", "20") + bound("num", "30"))) == "ggarr");
  CHECK(colours(icons("iconSet=\"4Arrows\"",
                      none + bound("num", "10") + bound("num", "20") + bound("num", "30"))) == "raagg");
  CHECK(colours(icons("iconSet=\"4TrafficLights\"",
                      none + bound("num", "10") + bound("num", "20") + bound("num", "30"))) == "-ragg");
  CHECK(colours(icons("iconSet=\"3ArrowsGray\"", none + bound("num", "10") + bound("num", "20"))) == "-----");
  CHECK(colours(icons("", none + bound("num", "$A$1") + bound("num", "20"))) == "-----");
  CHECK(colours(icons("", none + bound("num", "20") + bound("num", "10"))) == "-----");
  const Workbook book = book_with(
      cells, format("A1:E1", icons("showValue=\"0\"", none + bound("num", "10") + bound("num", "20"))));
  CHECK(book.look(book.sheets.front(), 1, 1).icon_only);
  const Workbook failing =
      book_with(cells + "<c t=\"e\"><v>#N/A</v></c>",
                format("A1:F1", icons("", none + bound("num", "10") + bound("num", "20"))));
  CHECK(fill_at(failing, 1, 1).empty());
  CHECK(failing.look(failing.sheets.front(), 1, 1).unread != nullptr);
}

TEST_CASE("icons that a person put together are read") {
  const std::string extension =
      "<extLst><ext xmlns:x14=\"urn:x14\"><x14:conditionalFormattings><x14:conditionalFormatting "
      "xmlns:xm=\"urn:xm\"><x14:cfRule type=\"iconSet\" priority=\"1\"><x14:iconSet iconSet=\"3Flags\" "
      "custom=\"1\"><x14:cfvo type=\"percent\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"num\"><xm:f>2</xm:f>"
      "</x14:cfvo><x14:cfvo type=\"num\"><xm:f>3</xm:f></x14:cfvo><x14:cfIcon iconSet=\"NoIcons\" "
      "iconId=\"0\"/><x14:cfIcon iconSet=\"3Signs\" iconId=\"2\"/><x14:cfIcon iconSet=\"3Arrows\" "
      "iconId=\"0\"/></x14:iconSet></x14:cfRule><xm:sqref>A1:C1</xm:sqref></x14:conditionalFormatting>"
      "</x14:conditionalFormattings></ext></extLst>";
  const Workbook book = book_with("<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>", extension);
  CHECK(fill_at(book, 1, 1).empty());
  CHECK(fill_at(book, 1, 2) == green);
  CHECK(fill_at(book, 1, 3) == red);
}

TEST_CASE("a rule of Excel 2010's extension is read") {
  const std::string extension =
      "<extLst><ext xmlns:x14=\"urn:x14\"><x14:conditionalFormattings><x14:conditionalFormatting "
      "xmlns:xm=\"urn:xm\"><x14:cfRule type=\"expression\" "
      "priority=\"1\"><xm:f>A1=\"R\"</xm:f><x14:dxf><fill>"
      "<patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill></x14:dxf></x14:cfRule>"
      "<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
  CHECK(fill_at(book_with(text_cell("A1", "R"), extension), 1, 1) == red);
}

TEST_CASE(
    "more conditional formats than a workbook has are refused, what would take too long is not followed") {
  std::string many, rows;
  const std::string one = rule("type=\"expression\"", formula("A1=\"R\""));
  for (int i = 0; i < 10'001; ++i) many += one;
  XlsxPackage package;
  package.styles = styles();
  package.sheet_data = "<row r=\"1\">" + text_cell("A1", "R") + "</row>";
  package.after_data = format("A1:A9", many);
  CHECK(refusal_of(package.bytes()).detail == "more than 10,000 conditional formats");
  package.after_data = format("A1:A1048576", many.substr(one.size()));
  CHECK(fill_at(workbook_of(package.bytes()), 1, 1) == red);
  for (int i = 2; i < 600; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>";
  package.sheet_data += rows;
  const Workbook book = workbook_of(package.bytes());
  CHECK(fill_at(book, 1, 1).empty());
  REQUIRE(book.look(book.sheets.front(), 1, 1).unread != nullptr);
  CHECK(book.sheets.front().colour_rules.front().words == "more rules than are followed");
}

}  // namespace boardpack
