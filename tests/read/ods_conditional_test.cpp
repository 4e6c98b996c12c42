#include <catch2/catch.hpp>

#include "read/calc_condition.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

const std::string red = "C00000", green = "00B050", blue = "0000FF", white = "FFFFFF";

std::string style(const std::string& name, const std::string& background, const std::string& inside = "") {
  const std::string fill =
      background.empty() ? "" : "<style:table-cell-properties fo:background-color=\"" + background + "\"/>";
  return "<style:style style:name=\"" + name + "\" style:display-name=\"" + name +
         " shown\" style:family=\"table-cell\">" + fill + inside + "</style:style>";
}
std::string styles() {
  return style("Bad", "#c00000") + style("Good", "#00b050") + style("Clear", "transparent") +
         style("Bold", "") + style("own", "#0000ff");
}

std::string text_cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}
std::string number_cell(const std::string& value) {
  return "<table:table-cell office:value-type=\"float\" office:value=\"" + value +
         "\"><text:p>x</text:p></table:table-cell>";
}

std::string condition(const std::string& value, const std::string& look = "Bad shown") {
  return "<c:condition c:apply-style-name=\"" + look + "\" c:value=\"" + value +
         "\" c:base-cell-address=\"'My plan'.A1\"/>";
}
std::string format(const std::string& conditions, const std::string& ranges = "'My plan'.A1:'My plan'.A9") {
  return "<c:conditional-formats "
         "xmlns:c=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
         "<c:conditional-format c:target-range-address=\"" +
         ranges + "\">" + conditions + "</c:conditional-format></c:conditional-formats>";
}

Workbook book_with(const std::string& cells, const std::string& formats, const std::string& more_styles = "",
                   const std::string& before = "") {
  return workbook_of(
      ods_bytes(styles() + more_styles, before + "<table:table table:name=\"My plan\"><table:table-row>" +
                                            cells + "</table:table-row>" + formats + "</table:table>"));
}

std::string fill_with(const std::string& cells, const std::string& conditions) {
  return fill_at(book_with(cells, format(conditions)), 1, 1);
}

}  // namespace

TEST_CASE("Calc's conditions on the cell are followed") {
  CHECK(fill_with(text_cell("RED"), condition("=&quot;Red&quot;")) == red);
  CHECK(fill_with(text_cell("Green"), condition("=&quot;Red&quot;")).empty());
  CHECK(fill_with(text_cell("Green"), condition("!=&quot;Red&quot;")) == red);
  CHECK(fill_with(number_cell("3"), condition("&gt;=3")) == red);
  CHECK(fill_with(number_cell("3"), condition("between(5,2)")) == red);
  CHECK(fill_with(number_cell("6"), condition("not-between(2,5)")) == red);
  CHECK(fill_with(text_cell("at amber"), condition("contains-text(&quot;Amber&quot;)")) == red);
  CHECK(fill_with(text_cell("green"), condition("not-contains-text(&quot;amber&quot;)")) == red);
  CHECK(fill_with(text_cell("amber, late"), condition("begins-with(&quot;Am&quot;)")) == red);
  CHECK(fill_with(text_cell("nearly done"), condition("ends-with(&quot;done&quot;)")) == red);
  CHECK(fill_with(text_cell("x"), condition("is-error")).empty());
}

TEST_CASE("Calc does not compare a text with a number") {
  CHECK(fill_with(text_cell("late"), condition("&gt;3")).empty());
  CHECK(fill_with(text_cell("late"), condition("between(1,3)")).empty());
  CHECK(fill_with(text_cell("late"), condition("!=3")) == red);
  CHECK(fill_with("<table:table-cell/>", condition("=0")) == red);
  CHECK(fill_with("<table:table-cell/>", condition("=&quot;&quot;")) == red);
}

TEST_CASE("Calc's formulas are followed, except where only a setting says whether case counts") {
  const std::string cells = text_cell("R") + text_cell("");
  CHECK(fill_with(cells, condition("formula-is(LEFT([.$A1];1)=&quot;R&quot;)")) == red);
  CHECK(fill_with(cells, condition("formula-is(AND([.A$1]=&quot;R&quot;;ISBLANK([.B1])))")) == red);
  CHECK(fill_with(cells, condition("formula-is([.A1]=&quot;G&quot;)")).empty());
  const auto unread = [&](const std::string& value) {
    const Workbook book = book_with(cells, format(condition(value)));
    return book.look(book.sheets.front(), 1, 1).unread != nullptr;
  };
  CHECK_FALSE(unread("formula-is([.A1]=&quot;G&quot;)"));
  CHECK(unread("formula-is([.A1]=&quot;r&quot;)"));
  CHECK(unread("formula-is([Lists.A1]=&quot;R&quot;)"));
  CHECK(unread("formula-is(COUNTIF([.A1:.A9];&quot;R&quot;)=1)"));
  CHECK(unread("duplicate"));
}

TEST_CASE("of Calc's conditions the first that holds gives the look, whatever it says of the fill") {
  const std::string own = text_cell("R", "table:style-name=\"own\"");
  const std::string first = condition("=&quot;R&quot;", "Bold shown"), second = condition("=&quot;R&quot;");
  CHECK(fill_with(own, second) == red);
  CHECK(fill_with(own, condition("=&quot;R&quot;", "Good shown") + second) == green);
  CHECK(fill_with(own, first + second) == blue);
  CHECK(fill_with(own, condition("=&quot;R&quot;", "Clear shown")) == white);
  CHECK(fill_with(own, condition("=&quot;G&quot;")) == blue);
}

TEST_CASE("Calc's icons are colours, and its scales and days are not read") {
  const auto icons = [](const std::string& name) {
    const auto entry = [](const std::string& value) {
      return "<c:formatting-entry c:type=\"number\" c:value=\"" + value + "\"/>";
    };
    return "<c:icon-set c:icon-set-type=\"" + name + "\">" + entry("0") + entry("2") + entry("3") +
           "</c:icon-set>";
  };
  CHECK(fill_with(number_cell("1"), icons("3TrafficLights1")) == red);
  CHECK(fill_with(number_cell("3"), icons("3TrafficLights1")) == green);
  for (const std::string& unread : {icons("3ArrowsGray"), std::string("<c:color-scale/>"),
                                    std::string("<c:date-is c:date=\"today\"/>")}) {
    const Workbook book = book_with(number_cell("3"), format(unread));
    CHECK(fill_at(book, 1, 1).empty());
    CHECK(book.look(book.sheets.front(), 1, 1).unread != nullptr);
  }
}

TEST_CASE("a style's own conditions are followed where Calc's list is not there") {
  const std::string mapped =
      style("mapped", "",
            "<style:map style:condition=\"cell-content()=&quot;R&quot;\" style:apply-style-name=\"Bad\" "
            "style:base-cell-address=\"'My plan'.A1\"/><style:map "
            "style:condition=\"is-true-formula([.A1]=&quot;G&quot;)\" style:apply-style-name=\"Good\" "
            "style:base-cell-address=\"'My plan'.A1\"/>");
  const std::string cells = text_cell("R", "table:style-name=\"mapped\"") +
                            text_cell("G", "table:style-name=\"mapped\"") + text_cell("R");
  const Workbook book = book_with(cells, "", mapped);
  CHECK(fill_at(book, 1, 1) == red);
  CHECK(fill_at(book, 1, 2) == green);
  CHECK(fill_at(book, 1, 3).empty());
  CHECK(fill_at(book_with(cells, format(condition("=&quot;x&quot;")), mapped), 1, 1).empty());
}

TEST_CASE("a date is compared as the spreadsheet counts days") {
  const std::string cell =
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-03-31\"><text:p>x</text:p>"
      "</table:table-cell>";
  const auto fill = [&](const std::string& day, const std::string& value) {
    return fill_at(book_with(cell, format(condition(value)), "",
                             "<table:calculation-settings><table:null-date table:date-value=\"" + day +
                                 "\"/></table:calculation-settings>"),
                   1, 1);
  };
  CHECK(fill("1899-12-30", "=43190") == red);
  CHECK(fill("1904-01-01", "=41728") == red);
  CHECK(fill("1900-01-01", "=43188") == red);
}

TEST_CASE("a condition is put into the words of .xlsx") {
  const Condition between = to_calc_condition("cell-content-is-between([.B1],\"a,b\")", true);
  CHECK(between.type == "cellIs");
  CHECK(between.comparison == "between");
  CHECK(between.formulas == std::vector<std::string>{"B1", "\"a,b\""});
  CHECK(to_calc_condition("of:is-true-formula([.B1]=\"x;y\")", true).formulas.front() == "B1=\"x;y\"");
  CHECK(to_calc_condition("formula-is([.B1]=1)", false).formulas.front() == "[.B1]=1");
  CHECK(to_calc_condition("contains-text(\"say \"\"so\"\"\")", true).text == "say \"so\"");
  CHECK(to_calc_condition("", true).type.empty());
}

TEST_CASE("an annotation is a comment, without the line that names its author") {
  const auto comment = [](const std::string& inside) {
    const Workbook book = book_with(
        "<table:table-cell><office:annotation "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
            inside + "</office:annotation></table:table-cell>" + text_cell("x"),
        "");
    const auto& comments = book.sheets.front().comments;
    return comments.size() == 1 && comments[0].column == 1 ? comments[0].text.plain() : "";
  };
  CHECK(comment("<dc:creator>J Smith</dc:creator><dc:date>2018-03-31T00:00:00</dc:date><text:p>Doors "
                "open</text:p><text:p>in May</text:p>") == "Doors open\nin May");
  CHECK(comment("<dc:creator>J Smith</dc:creator><text:p>J Smith:</text:p><text:p>Open</text:p>") == "Open");
  CHECK(comment("<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>") == "One");
  CHECK(comment("<text:p>[Threaded comment]</text:p><text:p>Your version</text:p><text:p>Comment:</text:p>"
                "<text:p>  Open</text:p>") == "Open");
  CHECK(comment("<dc:creator>J Smith</dc:creator>").empty());
}

}  // namespace boardpack
