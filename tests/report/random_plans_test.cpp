#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <set>

#include "model/movement.h"
#include "model/status_counts.h"
#include "report/report.h"
#include "support/random_plan.h"

using namespace boardpack;

namespace {

constexpr int plans = 30;

std::vector<ReportTemplate> all_reports() {
  std::vector<std::string> paths;
  for (const auto& file : std::filesystem::directory_iterator(BOARDPACK_SOURCE_DIR "/templates/reports"))
    paths.push_back(file.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<ReportTemplate> out;
  for (const std::string& path : paths) out.push_back(load_report_template(path, {}));
  return out;
}

const std::vector<ReportTemplate>& reports() {
  static const std::vector<ReportTemplate> loaded = all_reports();
  return loaded;
}

void each_plan(const std::function<void(const RandomPlan&, RandomPlanMaker&)>& look_at) {
  for (std::uint32_t seed = 1; seed <= plans; ++seed) {
    CAPTURE(seed);
    RandomPlanMaker maker(seed);
    const RandomPlan plan = maker.make();
    look_at(plan, maker);
  }
}

Folder with(const RandomPlan& plan, const std::vector<RandomReturn>& returns) {
  Folder folder = plan.folder();
  for (const RandomReturn& sent : returns) folder.sent(sent.period, RandomPlan::file(plan, sent), sent.rows);
  return folder;
}

std::vector<Document> papers(const Plan& plan) {
  std::vector<Document> out;
  for (const ReportTemplate& report : reports()) out.push_back(build_report(plan, report));
  return out;
}

// "w17", by themselves.
void take_words(std::string_view text, std::set<std::string>& into) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != 'w' || (at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])))) continue;
    std::size_t end = at + 1;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
    if (end > at + 1) into.insert(std::string(text.substr(at, end - at)));
  }
}

std::set<std::string> words_of(const Document& document) {
  std::set<std::string> words;
  for (const Block& block : document.blocks)
    if (const auto* table = std::get_if<Table>(&block))
      for (const TableRow& row : table->rows)
        for (const TableCell& cell : row.cells)
          for (const Paragraph& paragraph : cell.content) take_words(paragraph.text.plain(), words);
  return words;
}

}  // namespace

TEST_CASE("random plans: every row is counted once, whatever is sent") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    for (const std::string& period : plan.periods) {
      int rows = 0;
      for (const RandomReturn& sent : plan.returns)
        if (sent.period <= period) rows += static_cast<int>(sent.rows.size()) - 1;
      const Plan merged = with(plan, plan.returns).merged(period);
      CHECK(merged.rows.balances());
      CHECK(merged.rows.rows == rows);
    }
  });
}

TEST_CASE("random plans: the order of the returns does not matter") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    Folder there = with(plan, plan.returns), back = with(plan, plan.returns);
    CHECK(there.merged(plan.periods.back()) == back.shuffled().merged(plan.periods.back()));
    CHECK(there.findings == back.findings);
  });
}

TEST_CASE("random plans: the papers of a month are what they were before later returns came") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    for (const std::string& period : plan.periods) {
      std::vector<RandomReturn> by_then;
      for (const RandomReturn& sent : plan.returns)
        if (sent.period <= period) by_then.push_back(sent);
      CHECK(papers(with(plan, plan.returns).merged(period)) == papers(with(plan, by_then).merged(period)));
    }
  });
}

TEST_CASE("random plans: last period in the summary is what the summary of last period said") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    for (std::size_t i = 1; i < plan.periods.size(); ++i) {
      const Plan now = with(plan, plan.returns).merged(plan.periods[i]);
      const std::optional<Period> before = period_before(now);
      if (!before) continue;
      const Plan then = with(plan, plan.returns).merged(iso(*before));
      CHECK(status_counts(now, *before) == status_counts(then, *before));
    }
  });
}

TEST_CASE("random plans: a return sent twice brings nothing new and changes no paper") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker& maker) {
    if (plan.returns.empty()) return;
    const RandomReturn& twice = plan.returns[maker.below(static_cast<int>(plan.returns.size()))];
    Folder once = with(plan, plan.returns), again = with(plan, plan.returns);
    again.sent(twice.period, "Copy of " + RandomPlan::file(plan, twice), twice.rows);
    const Plan with_one = once.merged(plan.periods.back()), with_two = again.merged(plan.periods.back());
    CHECK(with_two.rows.balances());
    CHECK(with_two.rows.merged == with_one.rows.merged);
    REQUIRE(with_one.actions.size() == with_two.actions.size());
    for (std::size_t i = 0; i < with_one.actions.size(); ++i)
      CHECK(with_one.actions[i].updates == with_two.actions[i].updates);
  });
}

TEST_CASE("random plans: where a return is lost, its agency's last position stands") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    if (plan.periods.size() < 2) return;
    const std::string last = plan.periods.back();
    std::vector<RandomReturn> kept;
    for (const RandomReturn& sent : plan.returns)
      if (sent.period != last || sent.agency != 0) kept.push_back(sent);
    kept.push_back({last, 1, {{"Ref", "Status"}, {plan.actions[1][0], ""}}});
    const Plan without = with(plan, kept).merged(last);
    for (const Action& action : without.actions) {
      if (action.responsible != std::vector<int>{0}) continue;
      CHECK(movement(without, action).kind == Movement::Kind::none);
    }
  });
}

TEST_CASE("random plans: no paper shows a word or a status that no cell said by then") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    for (const std::string& period : plan.periods) {
      std::set<std::string> said;
      const auto hear = [&](const Rows& rows) {
        for (const auto& row : rows)
          for (const std::string& cell : row) take_words(cell, said);
      };
      hear(plan.actions);
      for (const RandomReturn& sent : plan.returns)
        if (sent.period <= period) hear(sent.rows);
      const Plan merged = with(plan, plan.returns).merged(period);
      for (const Document& paper : papers(merged))
        for (const std::string& word : words_of(paper)) CHECK(said.count(word) == 1);
      for (const Action& action : merged.actions)
        if (const auto shown = position_as_at(merged, action, merged.period)) CHECK(shown->origin.file >= 0);
    }
  });
}

TEST_CASE("random plans: each agency's latest words on an action are in the progress report") {
  each_plan([](const RandomPlan& plan, RandomPlanMaker&) {
    const Plan merged = with(plan, plan.returns).merged(plan.periods.back());
    const ReportTemplate report =
        load_report_template(BOARDPACK_SOURCE_DIR "/templates/reports/progress.toml", {});
    const std::set<std::string> shown = words_of(build_report(merged, report));
    for (const Action& action : merged.actions)
      for (const Update* update : latest_texts(merged, action, merged.period)) {
        std::set<std::string> words;
        for (const SourcedText* text : {&update->progress, &update->reason})
          take_words(text->value.plain(), words);
        for (const std::string& word : words) CHECK(shown.count(word) == 1);
      }
  });
}
