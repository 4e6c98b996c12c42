#include "model/status_rank.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

Status made(std::string label, std::string meaning, std::string_view colour, bool complete = false) {
  Status out;
  out.letter = out.label = std::move(label);
  out.meaning = std::move(meaning);
  if (const auto rgb = to_rgb(colour)) out.colour = *rgb;
  out.complete = complete;
  return out;
}

// The labels of those that are this plan's, the worst first.
std::string worst_first(StatusScheme scheme) {
  rank(scheme);
  std::erase_if(scheme, [](const Status& status) { return status.elsewhere; });
  std::sort(scheme.begin(), scheme.end(),
            [](const Status& a, const Status& b) { return a.severity > b.severity; });
  std::string out;
  for (const Status& status : scheme) out += (out.empty() ? "" : ", ") + status.label;
  return out;
}

}  // namespace

TEST_CASE("a board's own statuses are ranked by their colours in whatever order it lists them") {
  const StatusScheme best_first = {made("Complete", "", "4472C4", true), made("On track", "", "70AD47"),
                                   made("Slipping", "", "FFC000"), made("Off track", "", "C00000")};
  const std::string ranked = "Off track, Slipping, On track, Complete";
  CHECK(worst_first(best_first) == ranked);
  CHECK(worst_first({best_first.rbegin(), best_first.rend()}) == ranked);
}

TEST_CASE("what has not begun or waits is neither the best nor out of the plan") {
  CHECK(worst_first({made("Complete", "", "4472C4", true), made("On track", "", "70AD47"),
                     made("Slipping", "", "FFC000"), made("Off track", "", "C00000"),
                     made("Not started", "Not yet due to start", "D9D9D9")}) ==
        "Off track, Slipping, Not started, On track, Complete");
  CHECK(worst_first({made("Red", "", "C00000"), made("Amber", "", "FFC000"), made("Green", "", "00B050"),
                     made("Grey", "Not yet started", "A6A6A6")}) == "Red, Amber, Grey, Green");
  CHECK(worst_first({made("Red", "", "C00000"), made("Green", "", "00B050"),
                     made("Blue", "Action on hold", "0070C0")}) == "Red, Blue, Green");
  CHECK(worst_first({made("Red", "", "C00000"), made("White", "", "FFFFFF"), made("Green", "", "00B050")}) ==
        "Red, White, Green");
}

TEST_CASE("what is withdrawn or addressed elsewhere is out of the plan, unless it counts as complete") {
  const auto elsewhere = [](Status status) {
    StatusScheme scheme = {std::move(status)};
    rank(scheme);
    return scheme[0].elsewhere;
  };
  CHECK(elsewhere(made("Withdrawn", "", "7F7F7F")));
  CHECK(elsewhere(made("Closed - superseded", "", "7F7F7F")));
  CHECK(elsewhere(made("Grey", "", "A6A6A6")));
  CHECK_FALSE(elsewhere(made("Superseded", "", "7F7F7F", true)));
  CHECK_FALSE(elsewhere(made("Off track", "", "C00000")));
  CHECK_FALSE(elsewhere(made("Not started", "", "7F7F7F")));
}

TEST_CASE("statuses in one colour, or without any, are as bad as their words and their order say") {
  CHECK(worst_first({made("Red", "", "C00000"), made("Amber/Red", "", "F79646"), made("Amber", "", "FFC000"),
                     made("Green", "", "00B050")}) == "Red, Amber/Red, Amber, Green");
  CHECK(worst_first({made("Green", "", "00B050"), made("Amber", "", "FFC000"),
                     made("Amber/Red", "", "F79646"), made("Red", "", "C00000")}) ==
        "Red, Amber/Red, Amber, Green");
  CHECK(worst_first({made("On track", "", ""), made("At risk", "", ""), made("Off track", "", ""),
                     made("Done", "", "", true)}) == "Off track, At risk, On track, Done");
  CHECK(worst_first({made("Planned", "", ""), made("Under way in part", "", ""), made("Nearly there", "", ""),
                     made("Done", "", "", true)}) == "Planned, Under way in part, Nearly there, Done");
  CHECK(worst_first({made("Done", "", "", true), made("Nearly there", "", ""), made("Planned", "", "")}) ==
        "Planned, Nearly there, Done");
}

TEST_CASE("a label that says done counts as complete") {
  CHECK(names_done("Complete"));
  CHECK(names_done("DELIVERED"));
  CHECK_FALSE(names_done("Partly complete"));
  CHECK_FALSE(names_done("Green"));
}
