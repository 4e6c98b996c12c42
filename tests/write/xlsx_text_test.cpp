#include "write/xlsx_text.h"

#include <catch2/catch.hpp>

#include "text/utf8.h"

using namespace boardpack;

namespace {

Paragraph item(std::string marker, std::string_view text, int level = 0) {
  return {Paragraph::Kind::bullet, level, std::move(marker), RichText(text)};
}

std::string joined(const std::vector<RichText>& pieces) {
  std::string all;
  for (const RichText& piece : pieces) all += piece.plain();
  return all;
}

}  // namespace

TEST_CASE("what a sheet cannot hold is shown, not dropped") {
  CHECK(sheet_text("=1+1, naïve – fine\nnext") == "=1+1, naïve – fine\nnext");
  CHECK(sheet_text("bell\x07 end") == "bell␇ end");
  CHECK(sheet_text("delete\x7F") == "delete␡");
  CHECK(sheet_text("a\r\nb\rc\td") == "a\nb\nc d");
  CHECK(sheet_text("broken \xC3( here") == "broken \xEF\xBF\xBD( here");
  CHECK(sheet_text("\xEF\xBF\xBF") == "\xEF\xBF\xBD");
  CHECK(sheet_text("_x0041_ is no A") == "_x005F_x0041_ is no A");
  CHECK(sheet_text("_x00_") == "_x00_");
}

TEST_CASE("paragraphs become lines and list items keep their markers") {
  const std::vector<Paragraph> content{
      {Paragraph::Kind::body, 0, "", RichText("To do:")}, item("•", "first"), item("(a)", "deeper", 1)};
  CHECK(cell_text(content).plain() == "To do:\n• first\n   (a) deeper");
  CHECK(cell_text({}).empty());
}

TEST_CASE("the name of a file that only a PDF has attached is plain text") {
  Paragraph named;
  named.text.append(Run{"log.csv", false, false, "attachment:log.csv"});
  CHECK(cell_text({named}) == RichText("log.csv"));
}

TEST_CASE("a text leads somewhere when it has one address that Excel can follow") {
  const auto linked = [](const std::string& address) {
    RichText text("See ");
    text.append(Run{"this", false, false, address});
    return text;
  };
  CHECK(only_link(linked("https://example.org/a")) == "https://example.org/a");
  CHECK(only_link(linked("MAILTO:a@example.org")) == "MAILTO:a@example.org");
  CHECK(only_link(linked("javascript:alert(1)")).empty());
  CHECK(only_link(linked("file:///etc/passwd")).empty());
  CHECK(only_link(linked("https://example.org/" + std::string(2000, 'a'))).empty());
  RichText two = linked("https://example.org/a");
  two.append(linked("https://example.org/b"));
  CHECK(only_link(two).empty());
  CHECK(with_addresses(two).plain() == "See this <https://example.org/a>See this <https://example.org/b>");
}

TEST_CASE("an address that is already shown is not written again") {
  RichText text("Write to ");
  text.append(Run{"a@example.org", false, false, "mailto:a@example.org"});
  CHECK(with_addresses(text).plain() == "Write to a@example.org");
}

TEST_CASE("a text too long for a cell is cut after a word and nothing is lost") {
  std::string words;
  for (int i = 0; i < 10'000; ++i) words += "word" + std::to_string(i) + " ";
  const auto pieces = cell_pieces(RichText(words));
  CHECK(pieces.size() == 3);
  CHECK(joined(pieces) == words);
  for (const RichText& piece : pieces) {
    CHECK(piece.plain().size() < 32'767);
    CHECK(piece.plain().back() == ' ');
  }
}

TEST_CASE("a text without a place to cut is cut between characters") {
  std::string long_word;
  for (int i = 0; i < 20'000; ++i) long_word += "😀";
  const auto pieces = cell_pieces(RichText(long_word));
  CHECK(pieces.size() == 2);
  CHECK(joined(pieces) == long_word);
  CHECK(is_valid_utf8(pieces.front().plain()));
}

TEST_CASE("a text with more lines than Excel allows is cut after a line") {
  std::string lines;
  for (int i = 0; i < 600; ++i) lines += "line\n";
  for (const RichText& piece : cell_pieces(RichText(lines))) {
    const std::string plain = piece.plain();
    CHECK(std::count(plain.begin(), plain.end(), '\n') <= 253);
  }
}

TEST_CASE("a sheet's name is one that Excel takes") {
  struct Case {
    const char* wanted;
    const char* name;
  };
  const Case cases[] = {
      {"Action plan", "Action plan"},
      {"Police/fire: [north]*", "Police fire north"},
      {"'quoted'", "quoted"},
      {"", "Paper"},
      {"///", "Paper"},
      {"History", "History (2)"},
      {"Written Statement of Action for Oxfordshire", "Written Statement of Action for"},
      {"Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellsch"},
  };
  for (const Case& one : cases) CHECK(sheet_name(one.wanted, {}) == one.name);
  CHECK(sheet_name("police", {"Police"}) == "police (2)");
  CHECK(sheet_name("Action #1", {}) == "Action 1");
  CHECK(sheet_name("Written Statement of Action for X", {"Written Statement of Action for"}) ==
        "Written Statement of Action (2)");
}

TEST_CASE("a page's head keeps its ampersands and stays short") {
  CHECK(furniture_text("Health & Care", 40) == "Health && Care");
  CHECK(furniture_text("Health and Care", 7) == "Health…");
  CHECK(one_line("Health & Care\nNorth", 40) == "Health & Care North");
}
