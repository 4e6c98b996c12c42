#include "write/xlsx.h"

#include <catch2/catch.hpp>

#include "half_em.h"
#include "read/workbook.h"

using namespace boardpack;

namespace {

std::string written(const Document& document) {
  HalfEm measure;
  return write_xlsx(document, Theme{}, measure);
}

Workbook read_back(const Document& document) {
  auto result = read_workbook(written(document));
  REQUIRE(std::holds_alternative<Workbook>(result));
  return std::get<Workbook>(std::move(result));
}

TableCell cell(int column, const RichText& text, CellRole role = CellRole::data) {
  TableCell one;
  one.column = column;
  one.role = role;
  one.content = {{Paragraph::Kind::body, 0, "", text}};
  return one;
}

TableCell cell(int column, std::string_view text, CellRole role = CellRole::data) {
  return cell(column, RichText(text), role);
}

TableRow header(std::initializer_list<const char*> names) {
  TableRow row;
  for (const char* name : names)
    row.cells.push_back(cell(static_cast<int>(row.cells.size()), name, CellRole::column_header));
  return row;
}

// A paper that is one table of three columns: its header is row 1 of the sheet.
Document paper(std::vector<TableRow> rows) {
  Table table;
  table.title = "Action plan";
  table.columns = {{1, false, false}, {1, false, false}, {1, false, false}};
  table.header = {header({"Ref", "Action", "Due"})};
  table.rows = std::move(rows);
  Document document;
  document.title = "Paper";
  document.date = "2018-06-30";
  document.blocks = {table};
  return document;
}

const SheetCell& cell_at(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  const SheetCell* found = book.sheets.front().at(row, column);
  REQUIRE(found != nullptr);
  return *found;
}

std::string shown(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  return book.display(book.sheets.front(), cell_at(book, row, column)).plain();
}

// What stands in each row of a sheet, '|' between columns.
std::vector<std::string> lines_of(const Workbook& book, const Sheet& sheet) {
  std::vector<std::string> lines(sheet.last_row());
  for (std::uint32_t row = 1; row <= sheet.last_row(); ++row) {
    std::uint32_t column = 1;
    for (const SheetCell& one : sheet.row(row)) {
      for (; column < one.column; ++column) lines[row - 1] += '|';
      lines[row - 1] += book.display(sheet, one).plain();
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("text comes back as text, whatever it looks like") {
  const char* texts[] = {"=cmd()|' /C calc'!A0", "-1+1",    "0012",     "31/03/2018", "  spaces  ",
                         "naïve – ‘quoted’ 😀",   "_x0041_", "a < b & c"};
  std::vector<TableRow> rows;
  for (const char* text : texts) rows.push_back({{cell(0, text), cell(1, "x"), cell(2, "")}, false});
  const Workbook book = read_back(paper(rows));
  std::uint32_t row = 2;
  for (const char* text : texts) {
    const SheetCell& found = cell_at(book, row, 1);
    CHECK(found.kind == CellKind::text);
    CHECK_FALSE(found.formula);
    CHECK(book.texts[found.text].plain() == text);
    ++row;
  }
}

TEST_CASE("dates, numbers and percentages come back as such") {
  TableCell date = cell(0, "31 March 2018"), number = cell(1, "1,200"), percent = cell(2, "75%");
  date.value = CellDate{2018, 3, 31};
  number.value = CellNumber{1200, false};
  percent.value = CellNumber{0.75, true};
  const Workbook book = read_back(paper({{{date, number, percent}, false}}));
  CHECK(cell_at(book, 2, 1).kind == CellKind::date);
  CHECK(book.date(cell_at(book, 2, 1)) == Date{2018, 3, 31});
  CHECK(cell_at(book, 2, 2).kind == CellKind::number);
  CHECK(cell_at(book, 2, 2).number == 1200);
  CHECK(book.style(cell_at(book, 2, 2)).number_format == "#,##0");
  CHECK(cell_at(book, 2, 3).number == 0.75);
  CHECK(book.style(cell_at(book, 2, 3)).is_percent);
}

TEST_CASE("a sparkline's cell has its words, and nothing is drawn") {
  TableCell plain = cell(0, "36% to 52%"), drawn = plain;
  drawn.sparkline = Sparkline{{36, std::nullopt, 52}, "36%, not known, 52%"};
  CHECK(shown(read_back(paper({{{drawn}, false}})), 2, 1) == "36% to 52%");
  CHECK(written(paper({{{drawn}, false}})) == written(paper({{{plain}, false}})));
}

TEST_CASE("emphasis comes back run by run") {
  RichText text("Agree the ");
  text.append(Run{"joint", true, false, ""});
  text.append(Run{" plan ", false, false, ""});
  text.append(Run{"soon", false, true, ""});
  const Workbook book = read_back(paper({{{cell(0, text), cell(1, ""), cell(2, "")}, false}}));
  CHECK(book.display(book.sheets.front(), cell_at(book, 2, 1)) == text);
}

TEST_CASE("a cell with one link leads there, one with several says where") {
  RichText one("See "), two;
  one.append(Run{"the dashboard", false, false, "https://example.org/d?a=1&b=2"});
  two.append(Run{"first", false, false, "https://example.org/1"});
  two.append(Run{" and ", false, false, ""});
  two.append(Run{"second", false, false, "https://example.org/2"});
  const Workbook book = read_back(paper({{{cell(0, one), cell(1, two), cell(2, "")}, false}}));
  CHECK(shown(book, 2, 1) == "See the dashboard");
  CHECK(shown(book, 2, 2) == "first <https://example.org/1> and second <https://example.org/2>");
  REQUIRE(book.sheets.front().links.size() == 1);
  CHECK(book.sheets.front().links.front().target == "https://example.org/d?a=1&b=2");
}

TEST_CASE("a text of several lines says its address, as LibreOffice would cut it if it were a link") {
  RichText text("See the dashboard of the partnership for the figures of every district and school: ");
  text.append(Run{"here", false, false, "https://example.org/d"});
  const Workbook book = read_back(paper({{{cell(0, text), cell(1, ""), cell(2, "")}, false}}));
  CHECK(shown(book, 2, 1).ends_with("school: here <https://example.org/d>"));
  CHECK(book.sheets.front().links.empty());
}

TEST_CASE("spans are merged ranges and a status has its colour and an ink that shows") {
  TableCell spanning = cell(0, "SCLA 4", CellRole::row_header);
  spanning.row_span = 2;
  TableCell wide = cell(1, "both");
  wide.column_span = 2;
  TableCell status = cell(2, "R", CellRole::status);
  status.fill = Rgb{0xC0, 0, 0};
  const Workbook book = read_back(paper({{{spanning, wide}, false}, {{cell(1, "x"), status}, false}}));
  const Sheet& sheet = book.sheets.front();
  CHECK(sheet.merge_at(2, 1) == CellRange{2, 1, 3, 1});
  CHECK(sheet.merge_at(2, 2) == CellRange{2, 2, 2, 3});
  CHECK(book.look(sheet, 3, 3).fill == Rgb{0xC0, 0, 0});
  CHECK(book.style(cell_at(book, 3, 3)).bold);
}

TEST_CASE("a text that no row can hold is spread over merged rows") {
  std::string words;
  for (int i = 0; i < 2'000; ++i) words += "word ";
  const Workbook book = read_back(paper({{{cell(0, words), cell(1, "x"), cell(2, "y")}, false}}));
  CHECK(shown(book, 2, 1) == words);
  const auto merge = book.sheets.front().merge_at(2, 2);
  REQUIRE(merge);
  CHECK(merge->last_row > 10);
}

TEST_CASE("a page break before a heading of level 1 begins a sheet of that name") {
  Document document = paper({});
  const Table table = std::get<Table>(document.blocks.front());
  document.blocks = {Heading{1, RichText("First")},
                     table,
                     PageBreak{},
                     Heading{2, RichText("Same sheet")},
                     PageBreak{},
                     Heading{1, RichText("Police/fire")},
                     table};
  const Workbook book = read_back(document);
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[0].name == "Action plan");
  CHECK(book.sheets[1].name == "Police fire");
  for (const Sheet& sheet : book.sheets) CHECK(sheet.visibility == Sheet::Visibility::visible);
}

TEST_CASE("every block is on the sheet, in order") {
  Document document = paper({});
  Table table = std::get<Table>(document.blocks.front());
  table.empty_note = "No action is overdue.";
  Legend legend;
  legend.entries = {{"R", "Red", "little or no progress", {0xC0, 0, 0}}};
  legend.notes = {"(Mar 2018) carried forward"};
  const std::vector<Paragraph> prose{{Paragraph::Kind::body, 0, "", RichText("Lead")},
                                     {Paragraph::Kind::bullet, 0, "•", RichText("item")}};
  document.blocks = {TitleBlock{"Title", "Subtitle", {{"Period", "June 2018"}, {"Sponsor", "Board"}}},
                     Prose{Prose::Look::lead, prose}, legend, Heading{2, RichText("Overdue")}, table};
  const Workbook book = read_back(document);
  std::vector<std::string> texts;
  for (const SheetCell& one : book.sheets.front().cells)
    texts.push_back(book.display(book.sheets.front(), one).plain());
  CHECK(texts == std::vector<std::string>{"Title", "Subtitle", "Period: June 2018     Sponsor: Board", "Lead",
                                          "• item", "R", "Red: little or no progress",
                                          "(Mar 2018) carried forward", "Overdue", "No action is overdue."});
}

TEST_CASE("the same document gives the same bytes") {
  const Document document = paper({{{cell(0, "A1"), cell(1, "x"), cell(2, "")}, false}});
  CHECK(written(document) == written(document));
}

TEST_CASE("a cover has a sheet of its own, other paper begins another") {
  auto document = paper({{{cell(0, "1"), cell(1, "Do"), cell(2, "May")}, false}});
  Cover cover;
  cover.title = "Our plan";
  cover.facts = {{"Version", "2.1"}};
  document.blocks.insert(document.blocks.begin(), {cover, Contents{}, PageBreak{PageSetup{}}});
  document.blocks.push_back(PageBreak{PageSetup{PageSetup::Paper::a3, true}});
  document.blocks.push_back(Heading{1, RichText("Annex")});
  const auto book = read_back(document);
  REQUIRE(book.sheets.size() == 3);
  CHECK(book.sheets[0].name == "Cover");
  CHECK(book.sheets[1].name == "Action plan");
  CHECK(book.sheets[2].name == "Annex");
  CHECK(book.display(book.sheets[0], cell_at(book, 1, 1)).plain() == "Our plan");
}

TEST_CASE("where each cell's value was said is on a last sheet, keyed to the row of the paper") {
  TableCell ref = cell(0, "A1"), action = cell(1, "Open the refuge"), due = cell(2, "May");
  action.sources = {{"register", "plan.xlsx", "Actions", "D2"}};
  ref.sources = {{"register", "plan.xlsx", "Actions", "A2"}};
  action.row_span = 2;
  due.sources = {{"Police", "returns/2018-06/police.xlsx", "Return", "C4"},
                 {"Police", "returns/2018-06/police.xlsx", "Return", "D4"},
                 {"Health", "returns/2018-06/health.csv", "", "C5"}};
  TableCell later = cell(2, "June");
  later.sources = {{"Police", "returns/2018-06/police.xlsx", "Return", "C6"}};
  Document document = paper({{{ref, action, due}, false}, {{cell(0, "A2"), later}, false}});
  auto& table = std::get<Table>(document.blocks.front());
  table.header = {header({"", "What", "What"}), header({"Ref", "Action", "Due"})};

  const Workbook book = read_back(document);
  REQUIRE(book.sheets.size() == 2);
  const Sheet& sources = book.sheets[1];
  CHECK(sources.name == "Sources");
  CHECK(lines_of(book, sources) ==
        std::vector<std::string>{"Paper's sheet|Row|Agency|File|Sheet|Columns (cells)",
                                 "Action plan|3|register|plan.xlsx|Actions|Ref (A2); What: Action (D2)",
                                 "Action plan|3|Police|returns/2018-06/police.xlsx|Return|What: Due (C4, D4)",
                                 "Action plan|3|Health|returns/2018-06/health.csv||What: Due (C5)",
                                 "Action plan|4|Police|returns/2018-06/police.xlsx|Return|What: Due (C6)"});
  REQUIRE(sources.links.size() == 2);  // one for each row of the paper
  CHECK(sources.links[0].target == "#'Action plan'!A3");
  CHECK(sources.links[1].target == "#'Action plan'!C4");
}

TEST_CASE("a cell that very many cells of a file say has them all among its sources, over several lines") {
  TableCell one = cell(0, "x");
  for (int row = 1; row <= 3'000; ++row)
    one.sources.push_back({"Police", "police.xlsx", "", "A" + std::to_string(row)});
  const Workbook book = read_back(paper({{{one, cell(1, ""), cell(2, "")}, false}}));
  std::size_t named = 0;
  for (const std::string& line : lines_of(book, book.sheets[1]))
    named += static_cast<std::size_t>(std::ranges::count(line, ',')) + (line.find("(A") != std::string::npos);
  CHECK(named == 3'000);
  CHECK(book.sheets[1].links.size() == 1);
}

TEST_CASE("a paper whose cells nobody said has no sheet of sources") {
  CHECK(read_back(paper({{{cell(0, "A1"), cell(1, "Do"), cell(2, "May")}, false}})).sheets.size() == 1);
}

TEST_CASE("more sources than Excel takes links in a sheet are all listed") {
  std::vector<TableRow> rows;
  for (int row = 0; row < 66'000; ++row) {
    TableCell one = cell(0, "x");
    one.sources = {{"Police", "police.xlsx", "", "A" + std::to_string(row)}};
    rows.push_back({{one, cell(1, ""), cell(2, "")}, false});
  }
  const Workbook book = read_back(paper(std::move(rows)));
  CHECK(book.sheets[1].last_row() == 66'001);
  CHECK(book.sheets[1].links.size() == 65'000);
}

TEST_CASE("a cell that leads to its source is a link to the file beside the paper") {
  TableCell found = cell(0, "F17");
  found.sources = {{"Police", "police return 100%.xlsx", "It's done", "F17"}};
  found.leads_to_source = true;
  TableCell outside = found;
  outside.column = 1;
  outside.sources.front().file = "../../police.xlsx";
  const Workbook book = read_back(paper({{{found, outside, cell(2, "")}, false}}));
  REQUIRE(book.sheets.size() == 1);  // it says itself where
  REQUIRE(book.sheets[0].links.size() == 1);
  CHECK(book.sheets[0].links[0].target == "police%20return%20100%25.xlsx#'It''s done'!F17");
  CHECK(shown(book, 2, 2) == "F17");
}

TEST_CASE("a main heading over a table with other columns begins a sheet of its own") {
  const auto table_of_columns = [](int count) {
    Table table;
    TableRow row;
    for (int i = 0; i < count; ++i) {
      table.columns.push_back({1, false, false});
      TableCell cell;
      cell.column = i;
      Paragraph text;
      text.text = RichText("said");
      cell.content = {text};
      row.cells.push_back(cell);
    }
    table.rows = {row};
    return table;
  };
  Document document;
  document.title = "Paper";
  document.blocks = {Heading{1, RichText("First")},  table_of_columns(3),
                     Heading{1, RichText("Second")}, table_of_columns(3),
                     Heading{1, RichText("Third")},  table_of_columns(2),
                     Heading{2, RichText("Fourth")}, table_of_columns(4)};
  HalfEm measure;
  const auto book = read_workbook(write_xlsx(document, Theme{}, measure));
  std::vector<std::string> names;
  for (const Sheet& sheet : std::get<Workbook>(book).sheets) names.push_back(sheet.name);
  CHECK(names == std::vector<std::string>{"Paper", "Third"});
}
