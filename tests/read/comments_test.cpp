#include <catch2/catch.hpp>

#include "read/return.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

std::string note(const std::string& place, const std::string& text) {
  return "<comment ref=\"" + place + "\" authorId=\"0\"><text>" + text + "</text></comment>";
}
std::string plain_note(const std::string& place, const std::string& text) {
  return note(place, "<t xml:space=\"preserve\">" + text + "</t>");
}
std::string reply(const std::string& place, const std::string& text) {
  return "<threadedComment ref=\"" + place + "\"><text>" + text + "</text></threadedComment>";
}

// Headings in row 1, actions in rows 2 and 3; only that of row 3 says its progress.
Workbook book_with(const std::string& notes, const std::string& threads = {}, const std::string& after = {},
                   const std::string& author = "J Smith") {
  std::string rows;
  const std::vector<std::vector<std::string>> table = {{"Ref", "Action", "RAG", "Progress"},
                                                       {"P1", "Open the refuge", "G", ""},
                                                       {"P2", "Train the panel", "", "Begun"}};
  for (const auto& row : table) {
    rows += "<row>";
    for (const std::string& text : row) rows += "<c t=\"str\"><v>" + text + "</v></c>";
    rows += "</row>";
  }
  XlsxPackage package;
  package.sheet_data = rows;
  package.after_data = after;
  package.styles =
      "<dxfs><dxf><fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill></dxf></dxfs>";
  package.sheet_relationships =
      "<Relationship Id=\"c1\" Type=\"urn:x/comments\" Target=\"../comments1.xml\"/>"
      "<Relationship Id=\"c2\" Type=\"urn:x/threadedComment\" Target=\"../threadedComments/t1.xml\"/>";
  std::vector<ZipEntry> entries = package.entries();
  if (!notes.empty())
    entries.push_back(zip_entry("xl/comments1.xml", "<comments xmlns=\"urn:main\"><authors><author>" +
                                                        author + "</author></authors><commentList>" + notes +
                                                        "</commentList></comments>"));
  if (!threads.empty())
    entries.push_back(zip_entry("xl/threadedComments/t1.xml", "<ThreadedComments xmlns=\"urn:threads\">" +
                                                                  threads + "</ThreadedComments>"));
  return workbook_of(zip_bytes(entries));
}

std::string comment_at(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  for (const CellComment& comment : book.sheets.front().comments)
    if (comment.row == row && comment.column == column) return marked_text(comment.text);
  return "";
}

struct Recognised {
  Return sent;
  std::vector<std::string> findings;
};

Recognised recognise(const Workbook& book) {
  static const ReturnTemplate form = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  Recognised out;
  Findings findings;
  out.sent = recognise_return(book, 0, form, findings);
  for (const Finding& finding : findings)
    out.findings.push_back(cell_name(finding.origin.row, finding.origin.column) + " " + finding.message);
  return out;
}

}  // namespace

TEST_CASE("a comment is read without the line that names its author") {
  const Workbook book = book_with(
      note("C2", "<r><rPr><b/></rPr><t>Somebody:</t></r><r><t xml:space=\"preserve\">\nDoors open</t></r>") +
      plain_note("D2", "J Smith:\nFirst\nSecond") + plain_note("D3", "To do:\npaint"));
  CHECK(comment_at(book, 2, 3) == "Doors open");
  CHECK(comment_at(book, 2, 4) == "First\\nSecond");
  CHECK(comment_at(book, 3, 4) == "To do:\\npaint");
}

TEST_CASE("a thread is read with its replies, and its copy only where the thread is not there") {
  const std::string copy =
      plain_note("D2", "[Threaded comment]\n\nYour version of Excel…\n\nComment:\n    Doors open");
  CHECK(comment_at(book_with(copy, reply("D2", "Doors open") + reply("D2", "In May")), 2, 4) ==
        "Doors open\\nIn May");
  CHECK(comment_at(book_with(copy), 2, 4) == "Doors open");
  const std::string in_german =
      plain_note("D2", "[Kommentarthread]\n\nIhre Version…\n\nKommentar:\n    Doors open");
  CHECK(comment_at(book_with(in_german, reply("D2", "Doors open"), "", "tc={0F1E}"), 2, 4) == "Doors open");
}

TEST_CASE("a comment is the update where the row's progress is empty") {
  const auto [sent, findings] = recognise(book_with(plain_note("C2", "Doors open")));
  REQUIRE(sent.rows.size() == 2);
  const FieldValue* const progress = sent.rows[0].find(Field::progress);
  REQUIRE(progress != nullptr);
  CHECK(progress->text.value.plain() == "Doors open");
  CHECK(progress->text.origin == Origin{0, 0, 2, 3});
  CHECK(findings.empty());
}

TEST_CASE("of two comments in a row that of the progress cell is the update") {
  const auto [sent, findings] =
      recognise(book_with(plain_note("B2", "Who?") + plain_note("D2", "Doors open")));
  CHECK(sent.rows.at(0).find(Field::progress)->text.value.plain() == "Doors open");
  CHECK(findings == std::vector<std::string>{"B2 a comment says \"Who?\"; not merged"});
}

TEST_CASE("a comment that is no update is a finding") {
  const auto [sent, findings] =
      recognise(book_with(plain_note("A1", "As agreed") + plain_note("D3", "Nearly") +
                          plain_note("F2", "Beside") + plain_note("A9", "Below")));
  CHECK(sent.rows.at(0).find(Field::progress) == nullptr);
  CHECK(sent.rows.at(1).find(Field::progress)->text.value.plain() == "Begun");
  CHECK(findings == std::vector<std::string>{"A1 a comment says \"As agreed\"; not merged",
                                             "F2 a comment says \"Beside\"; not merged",
                                             "D3 a comment says \"Nearly\"; not merged",
                                             "A9 a comment says \"Below\"; not merged"});
}

TEST_CASE(
    "a conditional format's fill is the status, and one that cannot be read is told once where no word is") {
  const auto with_rule = [](const std::string& expression) {
    return recognise(
        book_with("", "",
                  "<conditionalFormatting sqref=\"C2:C9\"><cfRule type=\"expression\" priority=\"1\" "
                  "dxfId=\"0\"><formula>" +
                      expression + "</formula></cfRule></conditionalFormatting>"));
  };
  const auto read = with_rule("D2=\"Begun\"");
  REQUIRE(read.sent.rows.at(1).find(Field::status) != nullptr);
  CHECK(read.sent.rows[1].find(Field::status)->fill == Rgb{0xC0, 0, 0});
  CHECK_FALSE(read.sent.rows[0].find(Field::status)->fill);
  CHECK(read.findings.empty());
  CHECK(with_rule("D2&lt;TODAY()").findings ==
        std::vector<std::string>{
            "C3 the colours of C2:C9 come from the rule \"D2<TODAY()\", which could not be read; "
            "a cell there without a word has no status"});
}

}  // namespace boardpack
