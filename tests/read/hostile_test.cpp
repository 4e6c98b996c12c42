#include <catch2/catch.hpp>
#include <cstdint>

#include "read/limits.h"
#include "read/register.h"
#include "read/return.h"
#include "support/package_builder.h"
#include "support/workbook_text.h"

namespace boardpack {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string refusal_text(const XlsxPackage& package) {
  return refusal_of(package.bytes()).detail;
}

// A linear congruential generator: the same numbers everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

// One to three changes: a byte set, a stretch copied, cut out or doubled.
std::string mutated(std::string bytes, Numbers& numbers) {
  const std::size_t changes = 1 + numbers.below(3);
  for (std::size_t i = 0; i < changes && bytes.size() > 8; ++i) {
    const std::size_t at = numbers.below(bytes.size());
    const std::size_t size = std::min<std::size_t>(1 + numbers.below(16), bytes.size() - at);
    switch (numbers.below(4)) {
      case 0:
        bytes[at] = static_cast<char>(numbers.below(256));
        break;
      case 1:
        bytes.replace(at, size, bytes.substr(numbers.below(bytes.size()), size));
        break;
      case 2:
        bytes.erase(at, size);
        break;
      default:
        bytes.insert(at, bytes.substr(at, size));
    }
  }
  return bytes;
}

// Reads it and asks every cell what it shows: nothing may go wrong, whatever the bytes.
void exercise(const std::string& bytes) {
  const auto result = read_workbook(bytes);
  const auto* const book = std::get_if<Workbook>(&result);
  if (book == nullptr) return;
  for (const Sheet& sheet : book->sheets) {
    for (const SheetCell& cell : sheet.cells) {
      REQUIRE(cell.row >= 1);
      REQUIRE(cell.column >= 1);
      REQUIRE(sheet.at(cell.row, cell.column) == &cell);
      book->display(sheet, cell);
      book->date(cell);
      book->look(sheet, cell.row, cell.column + 1);
      sheet.merge_at(cell.row, cell.column);
    }
  }
}

// The archive with one part's content changed, its sizes and checksum right again.
std::vector<ZipEntry> with_part(std::vector<ZipEntry> entries, std::size_t part, std::string content) {
  entries[part].content = std::move(content);
  return entries;
}

}  // namespace

TEST_CASE("a package cut off at any length is refused") {
  for (const std::string name : {"libreoffice.xlsx", "libreoffice.ods", "password.xlsx"}) {
    const std::string bytes = read_data(name);
    for (std::size_t size = 4; size < bytes.size(); size += name == "libreoffice.xlsx" ? 1 : 7) {
      const auto result = read_workbook(std::string_view(bytes).substr(0, size));
      if (!std::holds_alternative<Refusal>(result)) FAIL(name << " was read when cut to " << size);
    }
  }
}

TEST_CASE("a flat document cut off at any length is refused") {
  const std::string bytes = read_data("libreoffice.fods");
  for (std::size_t size = 300; size + 1 < bytes.size(); size += 3) {
    const auto result = read_workbook(std::string_view(bytes).substr(0, size));
    if (!std::holds_alternative<Refusal>(result)) FAIL("it was read when cut to " << size);
  }
}

TEST_CASE("changed bytes are read or refused, and nothing worse") {
  Numbers numbers(20180331);
  for (const std::string name : {"libreoffice.xlsx", "openpyxl.xlsx", "libreoffice.ods", "libreoffice.fods",
                                 "password.xlsx", "legacy.xls"}) {
    const std::string bytes = read_data(name);
    for (int i = 0; i < 150; ++i) exercise(mutated(bytes, numbers));
  }
  const std::string csv = "Ref;Action;Due\n1.10;\"a \"\"b\"\"\n c\";31/03/2018\n\xE9;;\"x\n";
  for (int i = 0; i < 2000; ++i) exercise(mutated(csv, numbers));
}

TEST_CASE("changed parts of a sound archive are read or refused, and nothing worse") {
  Numbers numbers(20190331);
  XlsxPackage package;
  package.before_data = "<cols><col min=\"2\" max=\"3\" style=\"1\" hidden=\"1\"/></cols>";
  package.sheet_data =
      "<row r=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
      "s=\"1\"><v>43190.5</v></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>x_x000D_</t></r><r><t>y</t></r></is></c><c "
      "s=\"1\"/></row>"
      "<row hidden=\"1\"><c t=\"d\"><v>2018-03-31T10:00:00</v></c><c "
      "t=\"e\"><v>#N/A</v></c><c><f>1</f></c></row>";
  package.after_data =
      "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells><hyperlinks><hyperlink ref=\"A1\" "
      "r:id=\"h1\"/></hyperlinks>";
  package.shared_strings = "<si><t>a &amp; b</t></si><si><r><t>c</t></r><r><rPr><i/></rPr><t>d</t></r></si>";
  package.styles =
      "<numFmts><numFmt numFmtId=\"164\" "
      "formatCode=\"dd/mm/yyyy\"/></numFmts><fonts><font><b/></font></fonts>"
      "<fills><fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" "
      "tint=\"0.4\"/></patternFill></fill>"
      "</fills><cellXfs><xf/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\"/></cellXfs>";
  package.theme = "<a:accent1><a:srgbClr val=\"5B9BD5\"/></a:accent1>";
  package.sheet_relationships =
      "<Relationship Id=\"h1\" Type=\"x/hyperlink\" Target=\"https://a.example/\"/>";
  const std::vector<ZipEntry> entries = package.entries();
  exercise(zip_bytes(entries));
  for (std::size_t part = 0; part < entries.size(); ++part) {
    for (int i = 0; i < 120; ++i) {
      exercise(zip_bytes(with_part(entries, part, mutated(entries[part].content, numbers))));
    }
  }
}

TEST_CASE("more of anything than a workbook can need is refused") {
  XlsxPackage package;
  package.sheet_data = repeated("<row>", 100);
  CHECK(refusal_text(package) == "more than 64 elements inside each other in xl/worksheets/sheet1.xml");

  package.sheet_data.clear();
  package.after_data = "<mergeCells>" + repeated("<mergeCell ref=\"A1:B2\"/>", 200'001) + "</mergeCells>";
  CHECK(refusal_text(package) == "more than 200,000 merged cells on a sheet");
  package.after_data =
      "<hyperlinks>" + repeated("<hyperlink ref=\"A1\" location=\"x\"/>", 66'001) + "</hyperlinks>";
  CHECK(refusal_text(package) == "more than 66,000 links");
  package.after_data.clear();

  package.styles = "<cellXfs>" + repeated("<xf/>", 70'000) + "</cellXfs>";
  CHECK(refusal_text(package) == "more than 65,535 cell styles");
  package.styles =
      "<fills><fill/><fill><patternFill patternType=\"solid\"><fgColor "
      "rgb=\"FF0000FF\"/></patternFill></fill>"
      "</fills><cellXfs><xf/><xf fillId=\"1\"/></cellXfs>";
  package.sheet_data = repeated("<row><c s=\"1\"/><c/><c s=\"1\"/></row><row/>", 250'001);
  CHECK(refusal_text(package) == "more than 500,000 coloured areas");
  package.styles.clear();
  package.sheet_data = repeated("<row hidden=\"1\"/><row/>", 500'001);
  CHECK(refusal_text(package) == "more than 500,000 merges and hidden rows");

  package.sheet_data.clear();
  package.shared_strings = "<si>" + repeated("<r><t>x</t></r>", 5000) + "</si>";
  CHECK(refusal_text(package) == "more than 4,096 changes of look in a text");
}

TEST_CASE("a thousand sheets on one part are refused beyond the limit") {
  auto entries = XlsxPackage{}.entries();
  std::string& workbook = entries[1].content;
  workbook.insert(workbook.find("<sheet "),
                  repeated("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", 2000));
  CHECK(refusal_of(zip_bytes(entries)).detail == "more than 1,024 sheets");
}

TEST_CASE("entities are never expanded") {
  auto entries = XlsxPackage{}.entries();
  for (ZipEntry& entry : entries) {
    if (entry.name != "xl/workbook.xml") continue;
    entry.content = "<!DOCTYPE x [<!ENTITY a \"" + repeated("lol", 100) +
                    "\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + entry.content;
  }
  CHECK(refusal_of(zip_bytes(entries)).detail ==
        "xl/workbook.xml is not well-formed: a declaration that no spreadsheet program writes");
}

TEST_CASE("ranges that all lie over one another cost no more than others") {
  XlsxPackage package;
  package.before_data = "<cols>" + repeated("<col min=\"5\" max=\"9\" hidden=\"1\"/>", 16'000) + "</cols>";
  package.sheet_data = repeated("<row hidden=\"1\"><c><v>1</v></c></row><row><c><v>1</v></c></row>", 20'000);
  package.after_data =
      "<mergeCells>" + repeated("<mergeCell ref=\"A2:B9000\"/>", 60'000) + "</mergeCells><hyperlinks>" +
      repeated("<hyperlink ref=\"A1:XFD1048576\" location=\"x\"/>", 60'000) + "</hyperlinks>";
  const Workbook book = workbook_of(package.bytes());
  const Sheet& sheet = book.sheets.front();
  // Looking at each range for each cell would take minutes here, and the whole test's time with it.
  std::size_t hidden = 0, merged = 0, linked = 0;
  for (const SheetCell& cell : sheet.cells) {
    hidden += sheet.row_hidden(cell.row) ? 1 : 0;
    merged += sheet.merge_at(cell.row, cell.column) ? 1 : 0;
    linked += book.display(sheet, cell).runs.front().link == "#x" ? 1 : 0;
    CHECK_FALSE(sheet.column_hidden(cell.column));
  }
  CHECK(hidden == 20'000);
  CHECK(merged == 8'999);
  CHECK(linked == 40'000);
  CHECK(sheet.column_hidden(7));
}

TEST_CASE("more column records than there are columns are refused") {
  XlsxPackage package;
  package.before_data = "<cols>" + repeated("<col min=\"1\" max=\"1\" style=\"0\"/>", 16'385) + "</cols>";
  CHECK(refusal_text(package) == "more than 16,384 column records on a sheet");
}

TEST_CASE("more work than a workbook can need is refused, counted in steps and in seconds") {
  XlsxPackage package;
  package.sheet_data = repeated("<row/>", 10'000);
  const auto refusal = [](const std::string& bytes, const WorkLimits& limits) {
    const auto result = read_workbook(bytes, limits);
    REQUIRE(std::holds_alternative<Refusal>(result));
    CHECK(std::get<Refusal>(result).reason == Refusal::Reason::too_large);
    return std::get<Refusal>(result).detail;
  };
  CHECK(refusal(package.bytes(), {.steps = 10'000}) == "more than 10,000 tags and fields");
  CHECK(std::holds_alternative<Workbook>(read_workbook(package.bytes(), {.steps = 10'100})));
  CHECK(refusal(repeated("a,b\n", 100), {.steps = 199}) == "more than 199 tags and fields");
  CHECK(refusal(ods_bytes("", "<table:table>" + repeated("<table:table-row/>", 100) + "</table:table>"),
                {.steps = 100}) == "more than 100 tags and fields");

  // A clock that moves a second each time it is looked at.
  static double now = 0;
  const auto clock = [] { return now++; };
  CHECK(refusal(package.bytes(), {.seconds = 3, .clock = clock}) == "more than 3 seconds to read it");
  CHECK(std::holds_alternative<Workbook>(read_workbook(package.bytes(), {.seconds = 30, .clock = clock})));
}

TEST_CASE("the same column described over and over, on sheet after sheet, is work that is counted") {
  XlsxPackage package;
  package.before_data = "<cols>" + repeated("<col min=\"1\" max=\"16384\" style=\"0\"/>", 16'000) + "</cols>";
  CHECK(refusal_text(package) == "more than 50,000,000 tags and fields");
}

TEST_CASE(
    "a long text in thousands of cells is read, and refused as a return for what it would be when written "
    "out") {
  XlsxPackage package;
  package.shared_strings = "<si><t>" + std::string(32'000, 'x') + "</t></si>";
  package.sheet_data = "<row>" + repeated("<c t=\"s\"><v>0</v></c>", 4'000) + "</row>";
  CHECK(workbook_of(package.bytes()).sheets.front().cells.size() == 4'000);
  package.sheet_data += package.sheet_data;
  const Workbook book = workbook_of(package.bytes());
  CHECK(book.sheets.front().cells.size() == 8'000);
  Findings findings;
  CHECK_FALSE(recognise_return(book, 0, ReturnTemplate{}, findings).readable);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message.starts_with(
      "the file is too large to be a return: more than 128 MB of text in its cells; "));
  CHECK(recognise_register(book, 0, ReturnTemplate{}, findings)
            .unreadable.starts_with(
                "the file is too large to be a return: more than 128 MB of text in its cells; "));
}

TEST_CASE("blanks that are counted, not written, fill no more than a cell") {
  const std::string blanks = repeated("<text:s text:c=\"30000\"/>", 100'000);  // 3 GB of blanks
  const Workbook book =
      workbook_of(ods_bytes("", "<table:table><table:table-row><table:table-cell><text:p>x" + blanks +
                                    "</text:p></table:table-cell></table:table-row></table:table>"));
  CHECK(shown_at(book, 1, 1).size() == limits::text_characters);
  REQUIRE(book.remarks.size() == 1);
  CHECK(book.remarks.front().kind == ReadRemark::Kind::text_cut);
}

TEST_CASE("namespaces without end are refused") {
  XlsxPackage package;
  for (int i = 0; i < 300; ++i) {
    const std::string prefix = "n" + std::to_string(i);
    package.sheet_data += "<row xmlns:" + prefix + "=\"" + prefix + "\">";
    if (i % 60 == 59) package.sheet_data += repeated("</row>", 60);
  }
  CHECK(std::holds_alternative<Workbook>(read_workbook(package.bytes())));
  package.sheet_data = "<row";
  for (int i = 0; i < 200; ++i) package.sheet_data += " xmlns:a" + std::to_string(i) + "=\"x\"";
  package.sheet_data += "><c";
  for (int i = 0; i < 200; ++i) package.sheet_data += " xmlns:b" + std::to_string(i) + "=\"x\"";
  package.sheet_data += "/></row>";
  CHECK(refusal_text(package) == "more than 256 namespaces at once in xl/worksheets/sheet1.xml");
}

TEST_CASE("a merge over the whole sheet costs nothing") {
  XlsxPackage package;
  package.sheet_data = "<row><c><v>1</v></c></row>";
  package.after_data = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
  const Workbook book = workbook_of(package.bytes());
  CHECK(book.sheets.front().merge_at(1'000'000, 16'000) == CellRange{1, 1, 1'048'576, 16'384});
}

}  // namespace boardpack
