#include "model/form_key.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/form_mark.h"

using namespace boardpack;

namespace {

Action action(const std::string& reference, const std::string& issue, const std::string& text,
              const std::string& timescale = "June 2018") {
  Action out;
  out.reference.value = reference;
  out.key = reference;
  out.issue.value = RichText(issue);
  out.text.value = RichText(text);
  out.timescale.value.written = timescale;
  return out;
}

std::set<std::string> written(const std::vector<FormKey>& keys) {
  std::set<std::string> out;
  for (const FormKey& key : keys) out.insert(form_key(key));
  return out;
}

}  // namespace

TEST_CASE("keys stay when the register's rows change places, and are all different") {
  Plan plan;
  plan.actions = {action("A1", "Homes", "Open the refuge"), action("A1", "Homes", "Open the office"),
                  action("", "Homes", "Open the refuge"), action("A1", "Homes", "Open the refuge", "2019"),
                  action("A1", "Homes", "Open the refuge")};
  const std::set<std::string> before = written(action_keys(plan));
  CHECK(before.size() == plan.actions.size());
  std::reverse(plan.actions.begin(), plan.actions.end());
  CHECK(written(action_keys(plan)) == before);
}

TEST_CASE("a key is what it was before, whatever program wrote it down") {
  const FormKey key = action_key(action("1.10", "Homes", "Open the refuge"));
  CHECK(form_key(key) == "1.10~8a71a71d43c4~08bf8fbfcfe8~1");
  CHECK(to_form_key(form_key(key)) == key);
}

TEST_CASE("a key's wording does not count capitals, punctuation and blanks") {
  CHECK(wording_digest("Homes", "Open the refuge.") == wording_digest(" homes", "Open  the\nRefuge"));
  CHECK(wording_digest("Homes", "Open") != wording_digest("", "Homes Open"));
}

TEST_CASE("an action listed under two months has two keys") {
  Action april = action("A1", "Homes", "Open the refuge"), may = april;
  april.listed = Period{2008, 4};
  may.listed = Period{2008, 5};
  CHECK(form_key(action_key(april)) != form_key(action_key(may)));
}

TEST_CASE("what is no key is none") {
  for (const char* text : {"", "A1", "A1~~~", "A1~0123456789ab~0123456789ab~0",
                           "A1~0123456789ab~0123456789ab~x", "A1~0123~0123456789ab~1", "~0123456789ab~1"})
    CHECK(!to_form_key(text));
  CHECK(to_form_key("~0123456789ab~0123456789ab~2")->nth == 2);
  CHECK(to_form_key("a~b~0123456789ab~0123456789ab~1")->reference == "a~b");
}

TEST_CASE("a form's mark says whose it is and for when, on one line each") {
  const FormMark mark{FormMark::Table::measures, {2018, 9}, "POL", "Police: North", "Our\nplan"};
  const std::string text = form_mark(mark);
  CHECK(
      text ==
      "boardpack form 1\ntable: measures\nperiod: 2018-09\ncode: POL\nagency: Police: North\nplan: Our plan");
  FormMark read = mark;
  read.plan = "Our plan";
  CHECK(to_form_mark(text) == read);
}

TEST_CASE("a mark that lacks something, or is of a later version, is none") {
  CHECK(!to_form_mark("boardpack form 1"));
  CHECK(!to_form_mark("boardpack form 1\ntable: actions\nperiod: 2018-13\nagency: Police"));
  CHECK(!to_form_mark("boardpack form 1\ntable: actions\nperiod: 2018-09\nagency:"));
  CHECK(!to_form_mark("boardpack form 1\ntable: sums\nperiod: 2018-09\nagency: Police"));
  CHECK(!to_form_mark("boardpack form 12\ntable: actions\nperiod: 2018-09\nagency: Police"));
  CHECK(to_form_mark("boardpack form 1\ntable: actions\nperiod: 2018-09\nagency: Police"));
}
