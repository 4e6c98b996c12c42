#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "half_em.h"
#include "layout/paginate.h"
#include "model/origin.h"
#include "read/work.h"
#include "read/workbook.h"
#include "read/zip.h"
#include "support/chart_paper.h"
#include "write/pdf_content.h"
#include "write/pdf_fonts.h"
#include "write/xlsx.h"

using namespace boardpack;

namespace {

std::string written(const Document& document) {
  HalfEm measure;
  return write_xlsx(document, Theme{}, measure);
}

Workbook workbook_of(const std::string& bytes) {
  auto result = read_workbook(bytes);
  REQUIRE(std::holds_alternative<Workbook>(result));
  return std::get<Workbook>(std::move(result));
}

std::string part(const std::string& bytes, const std::string& name) {
  Work work;
  Zip zip(bytes, work);
  return std::string(zip.read(name).view());
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    out.push_back((*at)[1]);
  return out;
}

// What the cells show that a reference such as 'Sheet one'!$A$2:$A$7 names.
std::vector<std::string> shown(const Workbook& book, const std::string& reference) {
  std::smatch found;
  const std::regex form("(?:'(.*)'|(\\w+))!\\$([A-Z]+)\\$(\\d+)(?::\\$([A-Z]+)\\$(\\d+))?");
  INFO(reference);
  REQUIRE(std::regex_match(reference, found, form));
  const std::string sheet_name = found[1].matched ? found[1].str() : found[2].str();
  const auto sheet = std::find_if(book.sheets.begin(), book.sheets.end(),
                                  [&](const Sheet& one) { return one.name == sheet_name; });
  REQUIRE(sheet != book.sheets.end());
  REQUIRE((!found[5].matched || found[3] == found[5]));
  const auto column = static_cast<std::uint32_t>(found[3].str()[0] - 'A' + 1);
  const auto first = static_cast<std::uint32_t>(std::stoul(found[4]));
  const auto last = found[6].matched ? static_cast<std::uint32_t>(std::stoul(found[6])) : first;
  std::vector<std::string> out;
  for (auto row = first; row <= last; ++row) {
    const SheetCell* cell = sheet->at(row, column);
    out.push_back(cell == nullptr ? "" : book.display(*sheet, *cell).plain());
  }
  return out;
}

std::vector<std::string> expected_values(const Chart& chart, std::size_t series) {
  std::vector<std::string> out;
  for (const auto& value : chart.series[series].values) {
    const std::string gap = chart.kind == Chart::Kind::lines ? "" : "not known";
    out.push_back(value ? number_text(*value) + (chart.unit == "%" ? "%" : "") : gap);
  }
  return out;
}

// Each series refers to its name, to the categories and to its figures.
void check_references(const Workbook& book, const std::string& xml, const Chart& chart) {
  const auto references = matches(xml, "<c:f>([^<]*)</c:f>");
  REQUIRE(references.size() == 3 * chart.series.size());
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    CHECK(shown(book, references[3 * i]) == std::vector{chart.series[i].name});
    CHECK(shown(book, references[3 * i + 1]) == chart.categories);
    CHECK(shown(book, references[3 * i + 2]) == expected_values(chart, i));
  }
}

// Main headings over other columns would begin sheets of their own.
Document on_one_sheet() {
  Document document = chart_paper();
  for (Block& block : document.blocks)
    if (auto* heading = std::get_if<Heading>(&block)) heading->level = 2;
  return document;
}

}  // namespace

TEST_CASE("a chart in a workbook refers to the cells of the table after it") {
  const auto bytes = written(chart_paper());
  const auto book = workbook_of(bytes);
  const Chart charts[] = {bars_by_area(), columns_by_period(), target_and_actual()};
  for (int i = 0; i < 3; ++i)
    check_references(book, part(bytes, "xl/charts/chart" + std::to_string(i + 1) + ".xml"), charts[i]);
}

TEST_CASE("a chart in a workbook has its kind, title, unit, colours, marks and description") {
  const auto bytes = written(on_one_sheet());
  const auto bars = part(bytes, "xl/charts/chart1.xml");
  CHECK(bars.find("<c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/>") != std::string::npos);
  CHECK(bars.find("<a:t>Actions by area and status, June 2018</a:t>") != std::string::npos);
  CHECK(bars.find("<a:t>actions</a:t>") != std::string::npos);
  CHECK(bars.find("<a:srgbClr val=\"FFC000\"/>") != std::string::npos);
  CHECK(bars.find("&quot;R &quot;General") != std::string::npos);
  CHECK(part(bytes, "xl/charts/chart2.xml").find("<c:barDir val=\"col\"/>") != std::string::npos);
  const auto lines = part(bytes, "xl/charts/chart3.xml");
  CHECK(lines.find("<c:lineChart>") != std::string::npos);
  CHECK(matches(lines, "<c:symbol val=\"([a-z]+)\"/>") ==
        std::vector<std::string>{"circle", "square", "triangle"});
  CHECK(lines.find("<c:dispBlanksAs") == std::string::npos);  // without one, a blank cell is a gap
  const auto drawing = part(bytes, "xl/drawings/drawing1.xml");
  CHECK(matches(drawing, "descr=\"([^\"]*)\"") == std::vector<std::string>{bars_by_area().alternative,
                                                                           columns_by_period().alternative,
                                                                           target_and_actual().alternative});
}

TEST_CASE("a chart lies over no cell that says something, and is no wider than the sheet") {
  const auto bytes = written(on_one_sheet());
  const auto book = workbook_of(bytes);
  const auto drawing = part(bytes, "xl/drawings/drawing1.xml");
  const auto rows = matches(drawing, "<xdr:row>(\\d+)</xdr:row>"),
             columns = matches(drawing, "<xdr:col>(\\d+)</xdr:col>");
  REQUIRE(rows.size() == 6);
  for (std::size_t i = 0; i < rows.size(); i += 2) {
    const auto first = std::stoul(rows[i]) + 1, last = std::stoul(rows[i + 1]) + 1;
    CHECK(last > first + 5);
    for (const auto& cell : book.sheets[0].cells) CHECK((cell.row < first || cell.row > last));
  }
  // The widest table has a column of categories and five of figures.
  for (const auto& column : columns) CHECK(std::stoul(column) < 6);
}

TEST_CASE("texts of a chart that look like references stay texts") {
  auto chart = bars_by_area();
  chart.title = "=A1";
  chart.unit = "=B1";
  chart.series[0].name = "=C1";
  Document document;
  document.blocks = {chart, table_of(bars_by_area())};
  const auto xml = part(written(document), "xl/charts/chart1.xml");
  CHECK(xml.find("<a:t> =A1</a:t>") != std::string::npos);
  CHECK(matches(xml, "<c:f>([^<]*)</c:f>").size() == 3 * chart.series.size() - 1);
}

TEST_CASE("a printed page ends above a chart that would not fit on it, and above its headings") {
  Document document = on_one_sheet();
  const auto bytes = written(document);
  const auto breaks = matches(part(bytes, "xl/worksheets/sheet1.xml"), "<brk id=\"(\\d+)\"");
  const auto book = workbook_of(bytes);
  REQUIRE(breaks.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const SheetCell* heading = book.sheets[0].at(static_cast<std::uint32_t>(std::stoul(breaks[i])) + 1, 1);
    REQUIRE(heading != nullptr);
    CHECK(book.display(book.sheets[0], *heading).plain() == (i == 0 ? "Actions" : "Plans"));
  }
}

TEST_CASE("a chart of forty bars is made to fit the page that a title has begun") {
  Chart chart = bars_by_area();
  chart.categories.clear();
  for (auto& series : chart.series) series.values.assign(40, 1);
  for (int i = 0; i < 40; ++i) chart.categories.push_back("Area " + std::to_string(i));
  Document document = chart_paper();
  document.blocks = {document.blocks[0], chart, table_of(chart)};
  const auto bytes = written(document);
  CHECK(part(bytes, "xl/worksheets/sheet1.xml").find("<brk ") == std::string::npos);
  check_references(workbook_of(bytes), part(bytes, "xl/charts/chart1.xml"), chart);
}

TEST_CASE("a drawing is marked as its figure's, with its dashes, and texts have other marks") {
  Fonts fonts;
  Pages pages;
  PdfFonts pdf_fonts(pages, fonts);
  Page page;
  page.height = 10000;
  page.marks = {1};
  const Rgb red{255, 0, 0}, black;
  page.drawings = {{{{{{0, 0}, {1000, 0}, {1000, 500}}, true, red, {}, 0, {}},
                     {{{0, 1000}, {500, 1000}}, false, {}, black, 200, {400, 200}},
                     {{{0, 2000}, {500, 2000}}, false, {}, black, 200, {}}},
                    0}};
  std::vector<Element> structure(2);
  structure[1].tag = Tag::figure;
  CHECK(
      page_content(page, structure, pdf_fonts) ==
      "/Figure<</MCID 0>>BDC\n1 0 0 rg\n0 100 m 10 100 l 10 95 l h f\n0 G\n2 w\n[4 2 ]0 d\n0 90 m 5 90 l S\n"
      "[]0 d\n0 80 m 5 80 l S\nEMC\n");
}
