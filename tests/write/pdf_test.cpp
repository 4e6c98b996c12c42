#include "write/pdf.h"

#include <libdeflate.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "layout/paginate.h"
#include "text/utf8.h"
#include "write/pdf_content.h"
#include "write/pdf_fonts.h"
#include "write/pdf_syntax.h"

using namespace boardpack;

namespace {

Paragraph paragraph(std::string_view text) {
  Paragraph result;
  result.text = RichText(text);
  return result;
}

TableCell cell(int column, std::string_view text, CellRole role) {
  TableCell result;
  result.column = column;
  result.role = role;
  result.content = {paragraph(text)};
  return result;
}

Document sample() {
  Document document;
  document.title = "Plan (draft) – été";
  document.organisation = "Board & partners";
  document.date = "2018-06-30";
  document.blocks.push_back(Heading{1, RichText("Progress")});
  Prose prose;
  auto linked = paragraph("See ");
  linked.text.append(Run{"the report", true, false, "https://a.uk/x y"});
  prose.paragraphs = {linked};
  document.blocks.push_back(prose);
  Table table;
  table.columns = {{1, false, false}, {1, true, true}};
  table.header = {
      {{cell(0, "Action", CellRole::column_header), cell(1, "RAG", CellRole::column_header)}, false}};
  auto status = cell(1, "A", CellRole::status);
  status.fill = Rgb{0xFF, 0xC0, 0};
  auto wide = cell(0, "June", CellRole::band);
  wide.column_span = 2;
  table.rows = {{{wide}, true}, {{cell(0, "office\u00A0work", CellRole::data), status}, false}};
  document.blocks.push_back(table);
  return document;
}

std::string pdf_of(const Document& document) {
  Fonts fonts;
  const auto pages = paginate(document, Theme{}, fonts);
  return write_pdf(pages, fonts, document.attachments);
}

std::string inflated(std::string_view data) {
  std::string out(1 << 20, '\0');
  std::size_t size = 0;
  auto* inflater = libdeflate_alloc_decompressor();
  const auto result =
      libdeflate_zlib_decompress(inflater, data.data(), data.size(), out.data(), out.size(), &size);
  libdeflate_free_decompressor(inflater);
  REQUIRE(result == LIBDEFLATE_SUCCESS);
  out.resize(size);
  return out;
}

std::size_t number_after(const std::string& text, std::string_view key, std::size_t from) {
  return std::stoul(text.substr(text.find(key, from) + key.size(), 12));
}

// The content of the stream that begins with the object at that byte.
std::string stream_at(const std::string& pdf, std::size_t at) {
  const auto length = number_after(pdf, "/Length ", at);
  const auto begin = pdf.find("stream\n", at) + 7;
  return inflated(std::string_view(pdf).substr(begin, length));
}

struct Entry {
  int kind = 0;
  std::size_t where = 0, index = 0;
};

// The cross-reference stream's entries, the predictor undone.
std::vector<Entry> entries(const std::string& pdf) {
  const auto rows = stream_at(pdf, number_after(pdf, "startxref\n", 0));
  std::vector<Entry> result;
  std::vector<unsigned char> row(7, 0);
  for (std::size_t at = 0; at + 8 <= rows.size(); at += 8) {
    REQUIRE(rows[at] == 2);
    for (std::size_t i = 0; i < 7; ++i) row[i] = static_cast<unsigned char>(row[i] + rows[at + 1 + i]);
    const auto where =
        std::size_t(row[1]) << 24 | std::size_t(row[2]) << 16 | std::size_t(row[3]) << 8 | row[4];
    result.push_back({row[0], where, std::size_t(row[5]) << 8 | row[6]});
  }
  return result;
}

// Every object's notation by its number; streams only as their dictionaries.
std::map<std::size_t, std::string> objects(const std::string& pdf) {
  std::map<std::size_t, std::string> result;
  const auto all = entries(pdf);
  for (std::size_t number = 1; number < all.size(); ++number) {
    const auto& entry = all[number];
    if (entry.kind == 1) {
      const auto head = std::to_string(number) + " 0 obj\n";
      REQUIRE(pdf.compare(entry.where, head.size(), head) == 0);
      result[number] = pdf.substr(entry.where, pdf.find("stream\n", entry.where) - entry.where);
    } else if (entry.kind == 2) {
      const auto at = all[entry.where].where;
      const auto packed = stream_at(pdf, at);
      const auto first = number_after(pdf, "/First ", at);
      std::size_t cursor = 0, offset = 0, next = packed.size() - first;
      for (std::size_t i = 0; i <= entry.index; ++i) {
        std::size_t used = 0;
        const auto listed = std::stoul(packed.substr(cursor, 12), &used);
        cursor += used;
        offset = std::stoul(packed.substr(cursor, 12), &used);
        cursor += used;
        if (i == entry.index) REQUIRE(listed == number);
      }
      if (cursor + 1 < first) {
        std::size_t used = 0;
        std::stoul(packed.substr(cursor, 12), &used);
        next = std::stoul(packed.substr(cursor + used, 12));
      }
      result[number] = packed.substr(first + offset, next - offset);
    }
  }
  return result;
}

std::string utf8_of_hex(const std::string& hex) {
  std::string text;
  for (std::size_t at = 0; at + 4 <= hex.size(); at += 4)
    append_utf8(text, static_cast<char32_t>(std::stoul(hex.substr(at, 4), nullptr, 16)));
  return text;
}

std::string object_stream(const std::string& pdf, std::size_t number) {
  return stream_at(pdf, pdf.find("\n" + std::to_string(number) + " 0 obj\n"));
}

// Of the pages.
std::vector<std::string> contents(const std::string& pdf) {
  std::vector<std::string> result;
  for (const auto& [number, notation] : objects(pdf))
    if (notation.find("/Contents ") != std::string::npos)
      result.push_back(object_stream(pdf, number_after(notation, "/Contents ", 0)));
  return result;
}

// What the first page's strings say by the fonts' ToUnicode.
std::string shown_text(const std::string& pdf) {
  const auto all = objects(pdf);
  std::map<std::string, std::map<unsigned char, std::string>> fonts;
  const auto content = contents(pdf).front();
  for (const auto& [number, notation] : all) {
    const auto resources = notation.find("<</Font<</F0 ");
    if (resources == std::string::npos) continue;
    for (auto at = notation.find("/F", 7); at != std::string::npos; at = notation.find("/F", at + 1)) {
      auto& font = fonts[notation.substr(at, notation.find(' ', at) - at)];
      const auto map =
          object_stream(pdf, number_after(all.at(number_after(notation, " ", at)), "/ToUnicode ", 0));
      for (auto code = map.find("\n<"); code != std::string::npos; code = map.find("\n<", code + 1))
        font[static_cast<unsigned char>(std::stoul(map.substr(code + 2, 2), nullptr, 16))] =
            utf8_of_hex(map.substr(code + 6, map.find(">\n", code) - code - 6));
    }
  }
  std::string text, font;
  bool inside = false;
  for (std::size_t i = content.find("\nBT\n"); i < content.size(); ++i) {
    char c = content[i];
    if (c == '/' && !inside) font = content.substr(i, content.find(' ', i) - i);
    if (c == '\\' && inside) {
      c = content[++i] == 'r' ? '\r' : content[i];
    } else if (c == '(' || c == ')') {
      inside = c == '(';
      continue;
    }
    if (inside) text += fonts[font][static_cast<unsigned char>(c)];
  }
  return text;
}

std::size_t count(const std::map<std::size_t, std::string>& all, std::string_view text) {
  std::size_t found = 0;
  for (const auto& [number, notation] : all) found += notation.find(text) != std::string::npos;
  return found;
}

}  // namespace

TEST_CASE("numbers and texts in PDF notation") {
  const auto length = [](Length value) {
    std::string out;
    append_length(out, value);
    return out;
  };
  CHECK(length(0) == "0");
  CHECK(length(1200) == "12");
  CHECK(length(1250) == "12.5");
  CHECK(length(-5) == "-.05");
  CHECK(pdf_text("a(b)\\") == "(a\\(b\\)\\\\)");
  CHECK(pdf_text("é") == "<FEFF00E9>");
  CHECK(pdf_text("\U0001F600") == "<FEFFD83DDE00>");
}

TEST_CASE("the same paper gives the same bytes, another paper another file ID") {
  const auto pdf = pdf_of(sample());
  CHECK(pdf == pdf_of(sample()));
  auto other = sample();
  other.title += "!";
  const auto id = [](const std::string& bytes) { return bytes.substr(bytes.rfind("/ID[<"), 40); };
  CHECK(id(pdf) != id(pdf_of(other)));
}

TEST_CASE("a long paper is the same bytes on one thread and on several") {
  Document document;
  document.title = "Long";
  Prose prose;
  for (int i = 0; i < 3000; ++i)
    prose.paragraphs.push_back(paragraph("Paragraph " + std::to_string(i * 7919)));
  document.blocks.push_back(prose);
  Fonts fonts;
  const auto pages = paginate(document, Theme{}, fonts);
  REQUIRE(pages.pages.size() > 50);
  const auto pdf = write_pdf(pages, fonts, {}, 1);
  CHECK(write_pdf(pages, fonts, {}, 2) == pdf);
  CHECK(write_pdf(pages, fonts, {}, 8) == pdf);
}

TEST_CASE("every object is where the cross-references say") {
  const auto pdf = pdf_of(sample());
  CHECK(pdf.starts_with("%PDF-1.7\n"));
  CHECK(pdf.ends_with("%%EOF\n"));
  const auto all = objects(pdf);
  CHECK(all.size() + 1 == entries(pdf).size());
  for (const auto& [number, notation] : all)
    for (auto at = notation.find(" 0 R"); at != std::string::npos; at = notation.find(" 0 R", at + 1)) {
      const auto begin = notation.find_last_not_of("0123456789", at - 1) + 1;
      CHECK(all.contains(std::stoul(notation.substr(begin, at - begin))));
    }
}

TEST_CASE("text of more characters than there are codes in a font can be read back") {
  Document document;
  document.title = "Characters";
  std::string text;
  for (char32_t c = U'\u00C0'; c < U'\u0250'; ++c) append_utf8(text, c);
  Prose prose;
  prose.paragraphs = {paragraph(text + "again")};
  document.blocks.push_back(prose);
  const auto pdf = pdf_of(document);
  CHECK(shown_text(pdf).starts_with(text + "again"));
}

TEST_CASE("a table's header that later pages repeat is in the file once") {
  auto document = sample();
  auto& table = std::get<Table>(document.blocks.back());
  for (int i = 0; i < 200; ++i) table.rows.push_back(table.rows[1]);
  const auto pdf = pdf_of(document);
  const auto pages = contents(pdf);
  REQUIRE(pages.size() > 3);
  CHECK(count(objects(pdf), "/Subtype/Form") == 1);
  CHECK(pages[0].find("/H0 Do") == std::string::npos);
  for (std::size_t i = 1; i < pages.size(); ++i)
    CHECK(pages[i].find("EMC\n/H0 Do\nBT\n/TD<<") != std::string::npos);
}

TEST_CASE("boxes of one colour side by side are filled as one, those below each other together") {
  Fonts fonts;
  Pages pages;
  PdfFonts pdf_fonts(pages, fonts);
  Page page;
  page.height = 10000;
  const Rgb red{255, 0, 0}, white{255, 255, 255};
  page.rectangles = {{{0, 0, 1000, 500}, red, {}, 0},
                     {{1000, 0, 2000, 500}, red, {}, 0},
                     {{0, 500, 1000, 500}, red, {}, 0},
                     {{1000, 500, 1000, 500}, white, {}, 0},
                     {{2000, 500, 1000, 500}, white, red, 100}};
  CHECK(page_content(page, {}, pdf_fonts) ==
        "/Artifact BMC\n1 0 0 rg\n0 95 30 5 re\n0 90 10 5 re\nf\n1 g\n10 90 10 5 re\nf\n"
        "1 0 0 RG\n1 w\n20 90 10 5 re\nB\nEMC\n");
}

TEST_CASE("the structure says what the table is") {
  const auto all = objects(pdf_of(sample()));
  CHECK(count(all, "/S/Table/") == 1);
  CHECK(count(all, "/S/THead/") == 1);
  CHECK(count(all, "/S/TR/") == 3);
  CHECK(count(all, "/S/TD/") == 2);
  CHECK(count(all, "/S/TH/") == 3);
  CHECK(count(all, "/Scope/Column/ColSpan 2") == 1);
  CHECK(count(all, "/S/H1/") == 1);
  CHECK(count(all, "/Type/StructTreeRoot") == 1);
  CHECK(count(all, "/ParentTree ") == 1);
}

TEST_CASE("a link has a description, a place in the structure and an address in ASCII") {
  const auto all = objects(pdf_of(sample()));
  CHECK(count(all, "/Subtype/Link/F 4") == 1);
  CHECK(count(all, "/URI(https://a.uk/x%20y)") == 1);
  CHECK(count(all, "/Contents(https://a.uk/x y)") == 1);
  CHECK(count(all, "/Type/OBJR/Obj ") == 1);
}

namespace {

Document with_attachments() {
  Document document = sample();
  document.attachments = {{"été.csv", "text/csv", "Named by Police in police.xlsx:A!F17", "x", "a,b\n"},
                          {"notes (1).bin", "application/octet-stream", "", "y", std::string("\0\1", 2)}};
  auto& prose = std::get<Prose>(document.blocks[1]);
  auto named = paragraph("See ");
  named.text.append(Run{"the été.csv", false, false, "attachment:été.csv"});
  named.text.append(Run{" and again ", false, false, ""});
  named.text.append(Run{"été.csv", false, false, "attachment:été.csv"});
  prose.paragraphs.push_back(named);
  return document;
}

}  // namespace

TEST_CASE("an attached file is embedded once and listed in the catalog") {
  const auto pdf = pdf_of(with_attachments());
  CHECK(pdf == pdf_of(with_attachments()));
  const auto all = objects(pdf);
  CHECK(count(all, "/EmbeddedFile/Subtype/") == 2);
  CHECK(count(all, "/Subtype/text#2Fcsv/Params<</Size 4/CreationDate(D:20180630000000Z)") == 1);
  CHECK(count(all, "/Type/Filespec/F<FEFF00E9007400E9002E006300730076>/UF<FEFF00E90074") == 1);
  CHECK(count(all, "/AFRelationship/Supplement/Desc(Named by Police in police.xlsx:A!F17)/EF<</F ") == 1);
  // The name tree is in order of its strings, ASCII before UTF-16.
  const auto catalog = std::find_if(all.begin(), all.end(), [](const auto& one) {
    return one.second.find("/EmbeddedFiles") != std::string::npos;
  });
  REQUIRE(catalog != all.end());
  CHECK(catalog->second.find("/Names[(notes \\(1\\).bin)") != std::string::npos);
  CHECK(catalog->second.find("/AF ") != std::string::npos);
}

TEST_CASE("the name of an attached file leads to it and has its place in the structure") {
  const auto pdf = pdf_of(with_attachments());
  const auto all = objects(pdf);
  CHECK(count(all, "/Subtype/FileAttachment/F 4/Name/Paperclip/FS ") == 2);
  CHECK(count(all, "/Contents<FEFF00410074007400610063006800650064") == 2);  // "Attached ..."
  CHECK(count(all, "/S/Annot/") == 2);
  CHECK(pdf.find("<pdfaid:part>3</pdfaid:part>") != std::string::npos);
  CHECK(pdf_of(sample()).find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
  CHECK(count(objects(pdf_of(sample())), "/EmbeddedFiles") == 0);
}

TEST_CASE("title, language and conformance are stated, and the only date is the paper's") {
  const auto pdf = pdf_of(sample());
  const auto all = objects(pdf);
  CHECK(pdf.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  CHECK(pdf.find("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>") !=
        std::string::npos);
  CHECK(pdf.find("Board &amp; partners") != std::string::npos);
  CHECK(pdf.find("<xmp:CreateDate>2018-06-30T00:00:00Z</xmp:CreateDate>") != std::string::npos);
  CHECK(count(all, "(D:20180630000000Z)") == 1);
  CHECK(count(all, "/Lang (en-GB)") + count(all, "/Lang(en-GB)") == 1);
  CHECK(count(all, "/DisplayDocTitle true") == 1);
}

TEST_CASE("a bad date is left out") {
  auto document = sample();
  document.date = "June";
  const auto pdf = pdf_of(document);
  CHECK(pdf.find("CreateDate") == std::string::npos);
  CHECK(count(objects(pdf), "CreationDate") == 0);
}

TEST_CASE("a right-to-left word is drawn letter by letter in reading order, the pen going left") {
  Fonts fonts;
  Pages pages;
  const auto word = fonts.word("\u05D0\u05D1", {}, true);  // alef, bet
  pages.words = {fonts.words().begin(), fonts.words().end()};
  PdfFonts used(pages, fonts);
  const auto& parts = used.word(word);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].adjusted);
  const int alef = pages.words[word].glyphs.at(0).advance, bet = pages.words[word].glyphs.at(1).advance;
  // ( ) around what is there: back by alef, alef, back by alef and bet, bet, back by bet.
  std::string numbers;
  for (const char c : parts[0].notation) numbers += (c >= '0' && c <= '9') || c == '-' ? c : ' ';
  std::vector<std::string> found;
  std::istringstream in(numbers);
  for (std::string number; in >> number;) found.push_back(number);
  CHECK(found ==
        std::vector<std::string>{std::to_string(alef), std::to_string(alef + bet), std::to_string(bet)});
}

TEST_CASE("a mark is drawn where its letter wants it, and the pen goes on as if it had not moved") {
  Fonts fonts;
  Pages pages;
  const auto word = fonts.word("\u0628\u064E", {}, true);  // beh with fatha
  pages.words = {fonts.words().begin(), fonts.words().end()};
  PdfFonts used(pages, fonts);
  const auto& parts = used.word(word);
  REQUIRE(pages.words[word].glyphs.at(1).y_offset != 0);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].rise == 0);
  CHECK(parts[1].rise == pages.words[word].glyphs[1].y_offset);
}

TEST_CASE("a right-to-left stretch has its words in reading order as its actual text") {
  Document document;
  Prose prose;
  prose.paragraphs = {paragraph("said \u05E9\u05DC\u05D5\u05DD twice")};
  document.blocks.push_back(prose);
  const auto all = objects(pdf_of(document));
  CHECK(count(all, "/S/Span/P ") == 1);
  CHECK(count(all, "/ActualText<FEFF05E905DC05D505DD>") == 1);
}

TEST_CASE("a logo is a figure with its description and its box, transparent where it was") {
  auto document = sample();
  Cover cover;
  cover.title = "Plan";
  cover.logo = Picture{};
  cover.logo->width = cover.logo->height = 2;
  cover.logo->samples = std::string(12, '\x80');
  cover.logo->opacity = std::string(4, '\x40');
  cover.logo->alternative = "The Trust's tree";
  document.blocks.insert(document.blocks.begin(), cover);
  const auto all = objects(pdf_of(document));
  CHECK(count(all, "/S/Figure/") == 1);
  CHECK(count(all, "/Alt(The Trust's tree)") == 1);
  CHECK(count(all, "/BBox[42 491.28 104 553.28 ]") == 1);
  CHECK(count(all, "/Subtype/Image") == 2);
  CHECK(count(all, "/SMask ") == 1);
  CHECK(count(all, "/XObject<</I0 ") == 1);
}

TEST_CASE("a sparkline is a figure in its cell, with its figures in words and its box") {
  auto document = sample();
  for (Block& block : document.blocks)
    if (auto* table = std::get_if<Table>(&block))
      table->rows.front().cells.front().sparkline = Sparkline{{36, 52}, "Mar 36%, Jun 52%"};
  const auto all = objects(pdf_of(document));
  CHECK(count(all, "/S/Figure/") == 1);
  CHECK(count(all, "/Alt(Mar 36%, Jun 52%)") == 1);
  CHECK(count(all, "/Placement/Block/BBox[") == 1);
}

TEST_CASE("the contents lead to the pages they name") {
  auto document = sample();
  document.blocks.insert(document.blocks.begin(), Contents{});
  for (int i = 0; i < 6; ++i) {
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(Heading{1, RichText("Part " + std::to_string(i))});
    Prose prose;
    prose.paragraphs = {paragraph("text")};
    document.blocks.push_back(prose);
  }
  const auto all = objects(pdf_of(document));
  // "Progress", the band "June" in a list of its own, and six parts; and the link in the text.
  CHECK(count(all, "/S/TOC/") == 2);
  CHECK(count(all, "/S/TOCI/") == 8);
  CHECK(count(all, "/S/Reference/") == 8);
  CHECK(count(all, "/Contents(Part 3)") == 1);
  CHECK(count(all, "/Subtype/Link/F 4") == 9);
}
