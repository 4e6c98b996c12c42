#include "report/markdown.h"

#include <catch2/catch.hpp>
#include <random>

using namespace boardpack;

namespace {

std::string shown(const RichText& text) {
  std::string out;
  for (const Run& run : text.runs) {
    const std::string mark = std::string(run.bold ? "*" : "") + (run.italic ? "_" : "");
    out += mark + run.text + std::string(mark.rbegin(), mark.rend());
    if (!run.link.empty()) out += "<" + run.link + ">";
  }
  return out;
}

std::string shown(const std::vector<Paragraph>& paragraphs) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs) {
    const bool item = paragraph.kind != Paragraph::Kind::body;
    if (!out.empty()) out += " / ";
    out += std::string(item ? static_cast<std::size_t>(paragraph.level) + 1 : 0, '>') + paragraph.marker +
           (item ? " " : "") + shown(paragraph.text);
  }
  return out;
}

std::string shown(const Table& table) {
  std::string out = "table";
  for (const auto* rows : {&table.header, &table.rows})
    for (const TableRow& row : *rows) {
      out += rows == &table.header ? " head" : " row";
      for (const TableCell& cell : row.cells) out += " [" + shown(cell.content) + "]";
    }
  return out;
}

// One line for each block.
std::string read(const RichText& text) {
  std::string out;
  for (const MarkdownBlock& block : markdown_blocks(text)) {
    if (const auto* heading = std::get_if<Heading>(&block))
      out += std::string(static_cast<std::size_t>(heading->level), '#') + " " + shown(heading->text);
    if (const auto* prose = std::get_if<Prose>(&block))
      out += (prose->look == Prose::Look::lead ? "lead: " : "") + shown(prose->paragraphs);
    if (const auto* table = std::get_if<Table>(&block)) out += shown(*table);
    if (const auto* picture = std::get_if<PlacedPicture>(&block))
      out += "picture " + picture->file + " (" + picture->alternative + ") " + picture->caption;
    out += "\n";
  }
  return out;
}
std::string read(const std::string& text) {
  return read(RichText(text));
}

}  // namespace

TEST_CASE("headings, paragraphs and emphasis are read from Markdown") {
  CHECK(read("# One\n\nText that is **bold**, *leaning* or ***both***.\n\n### Three *now*") ==
        "# One\nText that is *bold*, _leaning_ or *_both_*.\n### Three _now_\n");
}

TEST_CASE("a line break in a cell is kept, as in any other cell") {
  CHECK(read("First line\nsecond line  \nthird line") == "First line / second line / third line\n");
}

TEST_CASE("lists are read with their levels and their own numbers") {
  CHECK(read("- a\n- b\n  - b one\n  - b two\n- c") == ">• a / >• b / >>• b one / >>• b two / >• c\n");
  CHECK(read("4. four\n5. five\n   - within") == ">4. four / >5. five / >>• within\n");
  CHECK(read("1) first\n\n2) second") == ">1) first / >2) second\n");
}

TEST_CASE("a further paragraph of an item goes on with the item") {
  CHECK(read("- a\n\n  more of a\n- b") == ">• a / > more of a / >• b\n");
  CHECK(read("1. a\n   and on") == ">1. a / > and on\n");
}

TEST_CASE("an item without a text still has its mark") {
  CHECK(read("- a\n-\n- c") == ">• a / >•  / >• c\n");
  CHECK(read("- - a") == ">•  / >>• a\n");
}

TEST_CASE("a list with the marks that people type in Excel is a list") {
  CHECK(read("Aims:\n• a\n• b") == "Aims: / >• a / >• b\n");
  CHECK(read("Steps\n(a) first\n(b) second") == "Steps / >(a) first / >(b) second\n");
}

TEST_CASE("a quotation is leading text") {
  CHECK(read("Before\n\n> A place to grow up in\n\nAfter") == "Before\nlead: A place to grow up in\nAfter\n");
}

TEST_CASE("links lead to web and e-mail addresses only, and no address is lost") {
  CHECK(read("[the law](https://law.example/a)") == "the law<https://law.example/a>\n");
  CHECK(read("[us](mailto:us@board.example)") == "us<mailto:us@board.example>\n");
  CHECK(read("see www.board.example.") == "see www.board.example<http://www.board.example>.\n");
  CHECK(read("[run](javascript:alert(1))") == "run (javascript:alert(1))\n");
  CHECK(read("[plan](plan.docx)") == "plan (plan.docx)\n");
  CHECK(read("[](https://law.example/b)") == "https://law.example/b<https://law.example/b>\n");
}

TEST_CASE("a table has its headings, its columns and its figures") {
  const auto blocks =
      markdown_blocks(RichText("| Month | Share |\n|---|:-:|\n| June | 50% |\n| July | **1,204** |"));
  REQUIRE(blocks.size() == 1);
  const auto& table = std::get<Table>(blocks[0]);
  CHECK(shown(table) == "table head [Month] [Share] row [June] [50%] row [July] [*1,204*]");
  CHECK(table.header[0].cells[1].role == CellRole::column_header);
  CHECK(table.rows[0].cells[1].value == CellValue(CellNumber{0.5, true}));
  CHECK(table.rows[1].cells[1].value == CellValue(CellNumber{1204, false}));
  CHECK_FALSE(table.columns[0].centred);
  CHECK(table.columns[1].centred);
}

TEST_CASE("a table without headings has its first column for headings") {
  const auto blocks = markdown_blocks(RichText("| | |\n|---|---|\n| June | 5 |"));
  REQUIRE(blocks.size() == 1);
  const auto& table = std::get<Table>(blocks[0]);
  CHECK(table.header.empty());
  CHECK(table.rows[0].cells[0].role == CellRole::row_header);
}

TEST_CASE("a table of headings alone says what they say") {
  CHECK(read("| Month | Share |\n|---|---|") == "table row [Month] [Share]\n");
}

TEST_CASE("what a row has behind its last column stands in that column") {
  CHECK(read("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |\n| 6 | |seven|") ==
        "table head [a] [b] row [1] [2 / 3 | 4] row [5] [] row [6] [seven]\n");
}

TEST_CASE("a picture stands where it is placed, with what it shows and its caption") {
  CHECK(read("Before ![A *red* bus](bus.png \"The bus\") after") ==
        "Before\npicture bus.png (A red bus) The bus\nafter\n");
  CHECK(read("![](<our bus.png>)") == "picture our bus.png () \n");
  CHECK(read("- one ![Bus](bus.png)\n- two") == ">• one / >• two\npicture bus.png (Bus) \n");
  CHECK(read("| a |\n|---|\n| ![Bus](bus.png) |") == "table head [a] row []\npicture bus.png (Bus) \n");
  CHECK(read("[![Bus](bus.png)](https://bus.example)") ==
        "picture bus.png (Bus) \nhttps://bus.example<https://bus.example>\n");
}

TEST_CASE("HTML and what Markdown does not know are text") {
  CHECK(read("<b>bold</b> & ~~gone~~ [x] <script>") == "<b>bold</b> & ~~gone~~ [x] <script>\n");
  CHECK(read("<div>\n\ninside\n\n</div>") == "<div> / inside / </div>\n");
  CHECK(read("    far in") == "far in\n");
  CHECK(read("```\nkept *as* it is\nline two\n```") == "kept *as* it is / line two\n");
  CHECK(read("Fish &amp; chips &pound;5 &what;") == "Fish & chips £5 &what;\n");
}

TEST_CASE("what the cell itself has in bold, italic or as a link stays so") {
  RichText text;
  text.append(Run{"Plain ", false, false, ""});
  text.append(Run{"bold *and", true, false, ""});
  text.append(Run{" more*", false, false, ""});
  text.append(Run{" here", false, false, "https://here.example"});
  CHECK(read(text) == "Plain *bold **_and_*_ more_ here<https://here.example>\n");
}

TEST_CASE("no word is lost, whatever marks stand around it") {
  const std::vector<std::string> marks = {"\n",   "\n\n", "# ",    "- ",   "  - ",  "3. ",  "> ",
                                          "**",   "*",    "_",     "`",    "```\n", "|",    "\n|---|---|\n",
                                          "<",    ">",    "&",     "[",    "](",    ")",    "![",
                                          "\\",   "~",    "---\n", "    ", "\t",    "<br>", "• ",
                                          "\r\n", " "};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::vector<std::string> words;
    for (int i = 0; i < 24; ++i) {
      text += marks[random() % marks.size()];
      if (random() % 2 == 0) text += " " + words.emplace_back("word" + std::to_string(i) + "x");
    }
    std::string said;
    for (const MarkdownBlock& block : markdown_blocks(RichText(text))) {
      if (const auto* heading = std::get_if<Heading>(&block)) said += heading->text.plain();
      if (const auto* prose = std::get_if<Prose>(&block)) said += shown(prose->paragraphs);
      if (const auto* table = std::get_if<Table>(&block)) said += shown(*table);
      if (const auto* picture = std::get_if<PlacedPicture>(&block))
        said += picture->file + picture->alternative + picture->caption;
    }
    for (const std::string& word : words)
      if (said.find(word) == std::string::npos)
        FAIL(word << " is lost of " << text << "\nwhich reads " << said);
  }
}
