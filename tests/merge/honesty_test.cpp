#include "merge/honesty.h"

#include <catch2/catch.hpp>

#include "support/plan_folder.h"

using namespace boardpack;

namespace {

using Code = FindingCode;

const Rows agreed = {{"Ref", "Action", "Responsible agency", "Timescale", "Measures of success"},
                     {"A1", "Publish the strategy", "Police", "31 March 2018", ""},
                     {"A2", "Train the staff", "Police, Health", "31 December 2018",
                      "1. Staff trained\n2. Visits on time: 90%"},
                     {"A3", "Review the pathway", "Health", "Quarterly", ""}};

Folder plan_of_three() {
  return Folder().agency("Police").agency("Health").actions(agreed);
}

const std::vector<std::string> headings = {
    "Ref", "RAG", "Progress", "Revised date", "Reason for delay", "% complete", "Date completed"};

// A row for the headings; what is not given is empty.
Rows row(std::vector<std::string> cells) {
  cells.resize(headings.size());
  return {headings, cells};
}

// The codes of the checks and the cells they name, of what one June return says.
std::vector<std::pair<Code, std::uint32_t>> found_in(Folder& folder, const std::string& period = "2018-06") {
  folder.merged(period);
  std::vector<std::pair<Code, std::uint32_t>> out;
  for (const Finding& finding : folder.findings)
    if (kind(finding.code).subject == FindingSubject::honesty)
      out.emplace_back(finding.code, finding.origin.column);
  return out;
}
using Found = std::vector<std::pair<Code, std::uint32_t>>;

Found found_in_june(std::vector<std::string> cells) {
  Folder folder = plan_of_three();
  folder.sent("2018-06", "Police.xlsx", row(std::move(cells)));
  return found_in(folder);
}

Measure measure(const std::string& reference, const std::string& text, const std::string& target,
                const std::string& actual, const Period& period = {2018, 6}) {
  Measure out;
  out.reference = reference;
  out.text.value = RichText(text);
  out.unit = "%";
  out.target.value = target;
  out.actuals = {{period, {actual, {}}}};
  return out;
}

}  // namespace

TEST_CASE("green is no colour for an action that is overdue, unless it says that it is done") {
  CHECK(found_in_june({"A1", "G", "Drafted"}) == Found{{Code::green_overdue, 2}});
  CHECK(found_in_june({"A1", "A", "Drafted"}).empty());
  CHECK(found_in_june({"A1", "B", "Published"}).empty());
  CHECK(found_in_june({"A2", "G", "Begun"}).empty());
  CHECK(found_in_june({"A3", "G", "Reviewed"}).empty());
  CHECK(found_in_june({"A1", "G", "Published", "", "", "", "12/06/2018"}).empty());
  CHECK(found_in_june({"A1", "G", "Drafted", "30/09/2018"}) == Found{{Code::green_overdue, 2}});
}

TEST_CASE("days of grace and what counts as green are rules") {
  Folder lenient = plan_of_three();
  lenient.rules.green_overdue.grace_days = 91;
  CHECK(found_in(lenient.sent("2018-06", "Police.xlsx", row({"A1", "G", "Drafted"}))).empty());
  Folder strict = plan_of_three();
  strict.rules.green_overdue.statuses = {"amber"};
  CHECK(found_in(strict.sent("2018-06", "Police.xlsx", row({"A1", "A", "Drafted"}))) ==
        Found{{Code::green_overdue, 2}});
  Folder off = plan_of_three();
  off.rules.green_overdue.check = false;
  CHECK(found_in(off.sent("2018-06", "Police.xlsx", row({"A1", "G", "Drafted"}))).empty());
}

TEST_CASE("a status that is only carried forward is not held against the agency again") {
  Folder folder = plan_of_three();
  folder.sent("2018-05", "Police.xlsx", row({"A1", "G", "Drafted"}))
      .sent("2018-06", "Health.xlsx", row({"A3", "A", "Begun"}));
  CHECK(found_in(folder).empty());
}

TEST_CASE("a better status with the words of the return before, or without words, is found") {
  const auto june = [](std::vector<std::string> may, std::vector<std::string> now) {
    Folder folder = plan_of_three();
    folder.sent("2018-05", "Police.xlsx", row(std::move(may)))
        .sent("2018-06", "Police.xlsx", row(std::move(now)));
    return found_in(folder);
  };
  CHECK(june({"A2", "A", "Rooms booked"}, {"A2", "G", "rooms booked."}) ==
        Found{{Code::improved_unchanged, 2}});
  CHECK(june({"A2", "A", "Rooms booked"}, {"A2", "B", "Rooms booked"}) ==
        Found{{Code::improved_unchanged, 2}});
  CHECK(june({"A2", "A", "Rooms booked"}, {"A2", "G", ""}) == Found{{Code::improved_unchanged, 2}});
  CHECK(june({"A2", "A", "Rooms booked"}, {"A2", "B", "", "", "", "", "12/06/2018"}).empty());
  CHECK(june({"A2", "A", "Rooms booked"}, {"A2", "G", "Forty trained"}).empty());
  CHECK(june({"A2", "G", "Rooms booked"}, {"A2", "A", "Rooms booked"}).empty());
  CHECK(june({"A2", "A", ""}, {"A2", "G", ""}).empty());
  CHECK(june({"A2", "Gy", "Rooms booked"}, {"A2", "G", "Rooms booked"}).empty());
}

TEST_CASE("an improvement that is another agency's word is not this agency's") {
  Folder folder = plan_of_three();
  folder.sent("2018-05", "Police.xlsx", row({"A2", "A", "Rooms booked"}))
      .sent("2018-05", "Health.xlsx", row({"A2", "G", "All trained here"}))
      .sent("2018-06", "Health.xlsx", row({"A2", "G", "All trained here"}));
  CHECK(found_in(folder).empty());
}

TEST_CASE("red asks for a word of recovery: in its column where the form has one, else anywhere") {
  CHECK(found_in_june({"A2", "R"}) == Found{{Code::red_without_recovery, 2}});
  CHECK(found_in_june({"A2", "R", "Trainer ill; cover from July"}).empty());
  CHECK(found_in_june({"A2", "R", "", "", "Trainer ill"}).empty());
  const auto with_column = [](const std::string& recovery, HonestyRules::RedWithoutRecovery::Wanted wanted) {
    Folder folder = plan_of_three();
    folder.rules.red_without_recovery.wanted = wanted;
    folder.sent("2018-06", "Police.xlsx",
                Rows{{"Ref", "RAG", "Progress", "Recovery plan"}, {"A2", "R", "Trainer ill", recovery}});
    return found_in(folder);
  };
  using enum HonestyRules::RedWithoutRecovery::Wanted;
  CHECK(with_column("", as_the_form_asks) == Found{{Code::red_without_recovery, 2}});
  CHECK(with_column("TBC", as_the_form_asks) == Found{{Code::red_without_recovery, 2}});
  CHECK(with_column("Cover from July", as_the_form_asks).empty());
  CHECK(with_column("", any_text).empty());
  Folder strict = plan_of_three();
  strict.rules.red_without_recovery.wanted = recovery_column;
  CHECK(found_in(strict.sent("2018-06", "Police.xlsx", row({"A2", "R", "Trainer ill"}))) ==
        Found{{Code::red_without_recovery, 2}});
}

TEST_CASE("a status that is the same in every return from the first is found from the fourth on") {
  const auto after = [](const std::vector<std::string>& letters) {
    Folder folder = plan_of_three();
    for (std::size_t i = 0; i < letters.size(); ++i)
      folder.sent(iso(plus_months({2018, 3}, static_cast<int>(i))), "Police.xlsx",
                  row({"A2", letters[i], "Step " + std::to_string(i)}));
    return found_in(folder, iso(plus_months({2018, 3}, static_cast<int>(letters.size()) - 1)));
  };
  CHECK(after({"A", "A", "A", "A"}) == Found{{Code::status_never_changed, 2}});
  CHECK(after({"A", "A", "A"}).empty());
  CHECK(after({"G", "A", "A", "A", "A"}).empty());
  CHECK(after({"B", "B", "B", "B"}).empty());
  CHECK(after({"A", "", "A", "A"}).empty());
  CHECK(after({"A", "", "A", "A", "A"}) == Found{{Code::status_never_changed, 2}});
}

TEST_CASE("a return that says what the one before said is found once, as a file") {
  const Rows may = {headings, {"A1", "A", "Drafted"}, {"A2", "A", "Rooms booked"}};
  const auto june = [&](const Rows& now, const std::string& file = "Police.xlsx") {
    Folder folder = plan_of_three();
    folder.sent("2018-05", "Police.xlsx", may).sent("2018-06", file, now);
    return found_in(folder);
  };
  CHECK(june(may) == Found{{Code::same_return, 0}});
  CHECK(june(may, "Police June final.xlsx") == Found{{Code::same_return, 0}});
  Rows other = may;
  other[2][2] = "Rooms booked, forty trained";
  CHECK(june(other).empty());
  CHECK(june({may[0], may[1]}).empty());
  Rows done = may;
  done[1][1] = done[2][1] = "B";
  Folder folder = plan_of_three();
  folder.sent("2018-05", "Police.xlsx", done).sent("2018-06", "Police.xlsx", done);
  CHECK(found_in(folder).empty());
}

TEST_CASE("a return that still names last month is one finding, not two") {
  const auto form = [](const std::string& month) {
    return Rows{{"Period:", month}, {}, headings, {"A1", "A", "Drafted"}, {"A2", "A", "Rooms booked"}};
  };
  Folder folder = plan_of_three();
  folder.sent("2018-05", "Police.xlsx", form("May 2018")).sent("2018-06", "Police.xlsx", form("May 2018"));
  CHECK(found_in(folder).empty());
  CHECK(folder.count(Code::misplaced_file) == 1);
}

TEST_CASE("a date that the status beside it or the calendar contradicts is found at the date") {
  CHECK(found_in_june({"A2", "B", "All trained", "30/09/2018"}) == Found{{Code::contradicting_date, 4}});
  CHECK(found_in_june({"A2", "B", "All trained", "31 December 2018"}).empty());  // as agreed
  CHECK(found_in_june({"A2", "B", "All trained", "30/06/2018"}).empty());
  CHECK(found_in_june({"A2", "A", "Half trained", "30/09/2018"}).empty());
  CHECK(found_in_june({"A2", "A", "Half trained", "31/05/2018"}) == Found{{Code::contradicting_date, 4}});
  CHECK(found_in_june({"A2", "A", "Half trained", "15/06/2018"}).empty());
  CHECK(found_in_june({"A2", "Gy", "Now the trust's", "31/05/2018"}).empty());
  CHECK(found_in_june({"A2", "A", "Half trained", "", "", "", "12/06/2018"}) ==
        Found{{Code::contradicting_date, 7}});
  CHECK(found_in_june({"A2", "B", "All trained", "", "", "", "12/06/2018"}).empty());
  CHECK(found_in_june({"A2", "B", "All trained", "", "", "", "12/07/2018"}) ==
        Found{{Code::contradicting_date, 7}});
  CHECK(found_in_june({"A2", "A", "Half trained", "", "", "", "12/07/2018"}) ==
        Found{{Code::contradicting_date, 7}});
  CHECK(found_in_june({"A3", "A", "Reviewed in spring", "", "", "", "12/04/2018"}).empty());  // it recurs
}

TEST_CASE("a day of completion in a text is one only where nothing says that it is to come") {
  CHECK(found_in_june({"A2", "B", "Training completed on 12/07/2018."}) ==
        Found{{Code::contradicting_date, 3}});
  CHECK(found_in_june({"A2", "B", "Training was completed on 12 July 2018"}) ==
        Found{{Code::contradicting_date, 3}});
  for (const char* text :
       {"Training completed on 12/06/2018", "Training will be completed on 12/07/2018",
        "Training to be completed on 12/07/2018", "Completed. Review on 12/07/2018",
        "Once completed on 12 July 2018 it is reported", "Training completed on 12 July"}) {
    CAPTURE(text);
    CHECK(found_in_june({"A2", "B", text}).empty());
  }
}

TEST_CASE("a percentage that the status or the text beside it contradicts is found") {
  CHECK(found_in_june({"A2", "A", "Half", "", "", "100%"}) == Found{{Code::contradicting_percent, 6}});
  CHECK(found_in_june({"A2", "B", "All", "", "", "60%"}) == Found{{Code::contradicting_percent, 6}});
  CHECK(found_in_june({"A2", "B", "All", "", "", "100%"}).empty());
  CHECK(found_in_june({"A2", "A", "Half", "", "", "60%"}).empty());
  CHECK(found_in_june({"A2", "A", "80% complete", "", "", "60%"}) == Found{{Code::contradicting_percent, 3}});
  CHECK(found_in_june({"A2", "A", "60% complete", "", "", "60%"}).empty());
  CHECK(found_in_june({"A2", "A", "Leaflets are 80% complete and posters begun", "", "", "60%"}).empty());
}

TEST_CASE("complete while a measure misses what was to be reached is found at the status") {
  const auto with = [](const Measure& one, const std::string& letter = "B") {
    Folder folder = plan_of_three();
    folder.measure(one).sent("2018-06", "Police.xlsx", row({"A2", letter, "All trained"}));
    return found_in(folder);
  };
  const Found off = {{Code::complete_off_target, 2}};
  CHECK(with(measure("M1", "Visits on time", "90%", "64%")) == off);
  CHECK(with(measure("A2", "Something else", "90%", "64%")) == off);
  CHECK(with(measure("M1", "Visits on time", "at least 90%", "64")) == off);
  CHECK(with(measure("M1", "Visits on time", "90%", "64%"), "A").empty());
  CHECK(with(measure("M1", "Visits on time", "90%", "90%")).empty());
  CHECK(with(measure("M1", "Something else", "90%", "64%")).empty());
  CHECK(with(measure("M1", "Visits on time", "90%", "0.64")).empty());  // 64% or 0.64%
  CHECK(with(measure("M1", "Visits on time", "as agreed", "64%")).empty());
  CHECK(with(measure("M1", "Visits on time", "90%", "64%", {2018, 9})).empty());  // not yet
  Measure lower = measure("M1", "Visits on time", "90%", "64%");
  lower.lower_is_better = true;
  CHECK(with(lower).empty());
  Measure stepped = measure("M1", "Visits on time", "90%", "64%");
  stepped.trajectory = {{{2018, 3}, {"50%", {}}}, {{2018, 6}, {"60%", {}}}, {{2018, 9}, {"70%", {}}}};
  CHECK(with(stepped).empty());
  stepped.trajectory[1].second.value = "65%";
  CHECK(with(stepped) == off);
  stepped.trajectory = {{{2018, 9}, {"70%", {}}}};
  CHECK(with(stepped).empty());  // nothing was to be reached by June
}

TEST_CASE(
    "a figure that is new turns against what was called complete before; an old one is not told again") {
  const auto later = [](const Period& figure) {
    Folder folder = plan_of_three();
    folder.measure(measure("M1", "Visits on time", "90%", "64%", figure))
        .sent("2018-05", "Police.xlsx", row({"A2", "B", "All trained"}))
        .sent("2018-06", "Health.xlsx", row({"A3", "A", "Begun"}));
    return found_in(folder);
  };
  CHECK(later({2018, 6}) == Found{{Code::complete_off_target, 2}});
  CHECK(later({2018, 5}).empty());
}

TEST_CASE("the percentage that answers a measure is the register's, where both are surely of one thing") {
  const auto with = [](const std::string& text) {
    Folder folder = plan_of_three();
    folder.measure(measure("M1", "Visits on time", "90%", "64%"))
        .sent("2018-06", "Police.xlsx", row({"A2", "A", text}));
    return found_in(folder);
  };
  const Found other = {{Code::contradicting_percent, 3}};
  CHECK(with("1. Forty trained\n2. 78% this month") == other);
  CHECK(with("Rooms booked. Visits on time stand at 78%") == other);
  for (const char* text :
       {"1. Forty trained\n2. 64% this month", "1. 78% trained\n2. Better", "78% of staff trained",
        "Visits on time: target 90%", "Visits on time up by 5%", "Visits on time were 58% in March",
        "Visits on time 64% in June, 70% in the north", "Visits on time stand at 63.8%"}) {
    CAPTURE(text);
    CHECK(with(text).empty());
  }
}
