#include "model/status.h"

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

std::string step(std::string_view text, const StatusScheme& scheme = default_statuses()) {
  const auto found = to_status(text, scheme);
  return found ? scheme[static_cast<std::size_t>(*found)].label : "none";
}

std::string step_of_fill(std::string_view fill, const StatusScheme& scheme = default_statuses()) {
  const auto found = to_status(to_rgb(fill).value(), scheme);
  return found ? scheme[static_cast<std::size_t>(*found)].label : "none";
}

Status made(std::string letter, std::string label, std::string meaning, std::string_view colour,
            bool complete) {
  return {std::move(letter),
          std::move(label),
          std::move(meaning),
          to_rgb(colour).value(),
          complete,
          false,
          0,
          {}};
}

}  // namespace

TEST_CASE("the default scheme's letters are readable and its worst is red") {
  const StatusScheme scheme = default_statuses();
  REQUIRE(scheme.size() == 5);
  for (const Status& a : scheme) {
    CHECK(contrast(a.colour, ink_on(a.colour)) >= 4.5);
    for (const Status& b : scheme) CHECK((&a == &b || (a.letter != b.letter && a.severity != b.severity)));
    CHECK(a.severity <= scheme[0].severity);
  }
}

TEST_CASE("a status is named by letter, label, meaning, synonym or symbol") {
  const auto [text, label] = GENERATE(table<std::string, std::string>({
      {"R", "Red"},
      {"a", "Amber"},
      {" G ", "Green"},
      {"RED", "Red"},
      {"amber", "Amber"},
      {"Yellow", "Amber"},
      {"gray", "Grey"},
      {"Amber - progressing", "Amber"},
      {"G - on track", "Green"},
      {"Green: three of four schools visited", "Green"},
      {"Amber (at risk)", "Amber"},
      {"Red.", "Red"},
      {"RAG: Red", "Red"},
      {"RAG rating - Amber", "Amber"},
      {"little or no progress", "Red"},
      {"Progressing", "Amber"},
      {"On track", "Green"},
      {"Completed / embedding", "Green"},
      {"Green – Completed / embedding", "Green"},
      {"Grey – being addressed via wider/alternative systems", "Grey"},
      {"Complete", "Blue"},
      {"Completed", "Blue"},
      {"Completed - report published", "Blue"},
      {"🔴", "Red"},
      {"🟠", "Amber"},
      {"🟡", "Amber"},
      {"🟢", "Green"},
      {"🔵 Complete", "Blue"},
      {"🟩", "Green"},
      {"🟢 on track", "Green"},
  }));
  CAPTURE(text);
  CHECK(step(text) == label);
}

TEST_CASE("what names no step, two steps, or only mentions one is no status") {
  const auto* text =
      GENERATE("", " ", "amber/red", "A/G", "R - G", "Amber - moving to green", "●", "n/a", "N/A", "tbc",
               "Not due", "A multi-agency group has met", "The red team has met twice", "A-level results",
               "Greenfield", "🔴🟢", "🟢 amber", "1", "Achieved but need to monitor", "A.B. Smith", "-",
               "Status", "RA", "Greenwich: two visits");
  CAPTURE(text);
  CHECK(step(text) == "none");
}

TEST_CASE("done is the step that counts as complete, whatever it is called") {
  const StatusScheme rag = {made("R", "Red", "Little or no progress", "FF0000", false),
                            made("A", "Amber", "Progressing", "FFC000", false),
                            made("G", "Green", "Completed / embedding", "00B050", true)};
  CHECK(step("Completed", rag) == "Green");
  CHECK(step("Done", rag) == "Green");
  CHECK(step("Finished", {made("D", "Delivered", "", "00B050", true),
                          made("L", "Late", "", "FF0000", false)}) == "Delivered");
  CHECK(step("Blue", rag) == "none");
  CHECK(step("🔵", rag) == "none");
  StatusScheme unmarked = rag;
  unmarked[2].complete = false;
  CHECK(step("Complete", unmarked) == "Green");
  unmarked[2].meaning = "On track";
  CHECK(step("Complete", unmarked) == "none");
}

TEST_CASE("the fills people use stand for the step they mean") {
  const auto [fill, label] = GENERATE(table<std::string, std::string>(
      {{"00B050", "Green"}, {"92D050", "Green"}, {"C6EFCE", "Green"}, {"70AD47", "Green"},
       {"008000", "Green"}, {"A9D08E", "Green"}, {"00FF00", "Green"}, {"9BBB59", "Green"},
       {"FFEB9C", "Amber"}, {"FFC000", "Amber"}, {"FFFF00", "Amber"}, {"ED7D31", "Amber"},
       {"F79646", "Amber"}, {"FF9900", "Amber"}, {"FFE699", "Amber"}, {"FFFF99", "Amber"},
       {"FFC7CE", "Red"},   {"FF0000", "Red"},   {"C00000", "Red"},   {"C0504D", "Red"},
       {"F4CCCC", "Red"},   {"FF5050", "Red"},   {"BFBFBF", "Grey"},  {"808080", "Grey"},
       {"D9D9D9", "Grey"},  {"A6A6A6", "Grey"},  {"C0C0C0", "Grey"},  {"4472C4", "Blue"},
       {"5B9BD5", "Blue"},  {"0070C0", "Blue"},  {"00B0F0", "Blue"},  {"4F81BD", "Blue"}}));
  CAPTURE(fill);
  CHECK(step_of_fill(fill) == label);
}

TEST_CASE("white, black, header tints and what could be either stand for none") {
  const auto* fill = GENERATE("FFFFFF", "F2F2F2", "FAFAFA", "000000", "404040", "DCE6F1", "DDEBF7", "E7E6E6",
                              "D9E1F2", "1F3864", "44546A", "002060", "BDD7EE", "B8CCE4", "FFF2CC", "E2EFDA",
                              "FCE4D6", "EEECE1", "FF3F00", "8497B0", "DBF0D5", "CCFF00", "00FFFF", "7030A0",
                              "833C0B", "DDD9C4", "EBF1DE", "F2DCDB");
  CAPTURE(fill);
  CHECK(step_of_fill(fill) == "none");
}

TEST_CASE("a scheme's own colours come first, and a colour it has no step for is none") {
  const StatusScheme own = {
      made("N", "Not started", "", "7030A0", false), made("P", "Planned", "", "DDEBF7", false),
      made("O", "On track", "", "00B050", false), made("L", "Late", "", "FFFFFF", false)};
  CHECK(step_of_fill("7030A0", own) == "Not started");
  CHECK(step_of_fill("DDEBF7", own) == "Planned");
  CHECK(step_of_fill("92D050", own) == "On track");
  CHECK(step_of_fill("FF0000", own) == "none");
  CHECK(step_of_fill("FFFFFF", own) == "none");
}

TEST_CASE("of two steps in one colour the clearly nearer is meant") {
  const StatusScheme greens = {made("C", "Done", "", "00B050", true),
                               made("T", "On track", "", "C6EFCE", false)};
  CHECK(step_of_fill("00AA4B", greens) == "Done");
  CHECK(step_of_fill("C9F0D0", greens) == "On track");
  CHECK(step_of_fill("63D28F", greens) == "none");
}

TEST_CASE("a number, an arrow or a shape beside a status word changes nothing") {
  const StatusScheme scheme = default_statuses();
  for (const char* text : {"2 - Amber", "2. Amber", "Amber ↑", "▲ Amber", "● A", "2: amber - on its way"}) {
    CAPTURE(text);
    REQUIRE(to_status(text, scheme));
    CHECK(scheme[*to_status(text, scheme)].label == "Amber");
  }
  for (const char* text : {"2", "▲", "Red → Amber", "2 of 3"}) {
    CAPTURE(text);
    CHECK_FALSE(to_status(text, scheme));
  }
}
