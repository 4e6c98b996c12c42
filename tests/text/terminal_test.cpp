#include "text/terminal.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("a text is as wide as the columns it takes on a terminal") {
  CHECK(terminal_width("") == 0);
  CHECK(terminal_width("Grażyna") == 7);
  CHECK(terminal_width("e\u0301") == 1);
  CHECK(terminal_width("報告") == 4);
}

TEST_CASE("text is wrapped between words, behind its indent, and a lead goes before its first line") {
  CHECK(wrapped("one two three four", 11, 2) == "  one two\n  three\n  four\n");
  CHECK(wrapped("one two three", 14, 2, "lead: ") == "  lead: one\n  two three\n");
  CHECK(wrapped("報告報告", 6, 1) == " 報告\n 報告\n");
}

TEST_CASE("a word longer than the line stands out whole") {
  CHECK(wrapped("a incomprehensibilities b", 8, 0) == "a\nincomprehensibilities\nb\n");
}

TEST_CASE("lines of a text stay lines, and empty ones go") {
  CHECK(wrapped("one\r\n\n  two\tthree", 40, 1) == " one\n two three\n");
  CHECK(wrapped(" \n", 40, 1).empty());
  CHECK(wrapped(" \n one", 40, 1, "lead: ") == " lead: one\n");
}

TEST_CASE("nothing in a text steers the terminal") {
  CHECK(wrapped("a\x1B[31mred", 40, 0) == "a\\x1B[31mred\n");
  CHECK(wrapped("a\n\u202Eb", 40, 0) == "a\n\\u202Eb\n");
}
