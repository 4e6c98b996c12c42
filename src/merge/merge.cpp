#include "merge/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "merge/acronyms.h"
#include "merge/agencies.h"
#include "merge/areas.h"
#include "merge/changes.h"
#include "merge/evidence.h"
#include "merge/facts.h"
#include "merge/form_rows.h"
#include "merge/honesty.h"
#include "merge/match.h"
#include "merge/quarters.h"
#include "merge/references.h"
#include "merge/sent_before.h"
#include "merge/updates.h"
#include "model/receipts.h"
#include "text/fold.h"

namespace boardpack {

namespace {

class Merger {
 public:
  Merger(Register agreed, const Period& period, Sources sources, const HonestyRules& rules,
         Findings& findings)
      : findings_(findings), rules_(rules) {
    plan_ = std::move(agreed.plan);
    plan_.period = period;
    plan_.sources = std::move(sources);
    areas_agreed_ = !plan_.areas.empty();
    agencies_agreed_ = !plan_.agencies.empty();
    std::vector<RowFacts> rows;
    for (const ReturnRow& row : agreed.actions) rows.push_back(facts_of(row));
    mend_counting(rows, FindingCode::register_problem, "", findings_);
    for (RowFacts& facts : rows) add_registered(facts);
    actions_agreed_ = !plan_.actions.empty();
    references_ = agreed_references(plan_);
  }

  Plan merge(std::vector<Return> returns) {
    std::erase_if(returns, [&](const Return& sent) { return sent.period > plan_.period; });
    std::sort(returns.begin(), returns.end(), [](const Return& a, const Return& b) {
      return std::tie(a.period, a.file) < std::tie(b.period, b.file);
    });
    for (Return& sent : returns) settle_quarters(sent, findings_);
    for (const Return& sent : returns) add_period(sent);
    for (const Return& sent : returns) take_return(sent, sent_before(sent, returns));
    finish();
    check_honesty(plan_, taken_, rules_, findings_);
    return std::move(plan_);
  }

 private:
  void add_period(const Return& sent) {
    if (plan_.periods.empty() || plan_.periods.back() != sent.period) plan_.periods.push_back(sent.period);
    for (const Period& headed : sent.headed) plan_.headed.push_back(headed);
  }

  void add_registered(RowFacts& facts) {
    if (facts.reference_date)
      report(FindingCode::register_problem, facts.reference.origin, "",
             fmt::format(
                 "the reference \"{}\" is a date, which a spreadsheet makes of references such as \"1-2\"; "
                 "shown as it is",
                 facts.reference.value));
    if (facts.continues && !plan_.actions.empty()) {
      take_continued(plan_.actions.back(), facts);
      take_measures(plan_.actions.back(), facts);
      return;
    }
    Action& action = add_action(facts, "");
    action.registered = true;
    if (facts.action.value.empty() && facts.issue.value.empty())
      report(FindingCode::register_problem, facts.origin, "",
             "this row names neither an action nor an issue; shown as it is");
  }

  Action& add_action(RowFacts& facts, const std::string& agency) {
    Action action;
    action.area = find_or_add_area(plan_, facts, !areas_agreed_);
    action.listed = facts.listed;
    take_agreed(action, facts, agency, around(facts), findings_);
    take_measures(action, facts);
    action.responsible = named_agencies(action.agencies.value.plain(), plan_.agencies);
    plan_.actions.push_back(std::move(action));
    index_.add(plan_, static_cast<int>(plan_.actions.size()) - 1);
    return plan_.actions.back();
  }

  std::optional<Period> around(const RowFacts& facts) const {
    if (facts.listed) return facts.listed;
    if (returned_) return returned_;
    return plan_.first_period;
  }

  int sender(const Return& sent) {
    int agency = sender_of(sent, plan_.agencies);
    if (agency >= 0) return agency;
    const std::string name = name_for_sender(sent);
    agency = agency_named(name, plan_.agencies);
    if (agency >= 0) return agency;
    if (agencies_agreed_)
      report(FindingCode::unknown_agency, {sent.file, -1, 0, 0}, name,
             fmt::format("the register has no agency \"{}\"; its rows are shown under that name", name));
    plan_.agencies.push_back({"", name, {}, "", "", {sent.file, -1, 0, 0}});
    return static_cast<int>(plan_.agencies.size()) - 1;
  }

  void take_return(const Return& original, bool again) {
    Return sent = original;
    const int agency = sender(sent);
    taken_.push_back({agency, again, &original});
    const Period folder = sent.period;
    if (again) sent.period = *sent.period_label;
    returned_ = sent.period;
    again_ = again;
    for (Finding& finding : findings_)
      if (finding.origin.file == sent.file && finding.agency.empty()) {
        finding.agency = plan_.agencies[agency].name;
        if (finding.code == FindingCode::unreadable_file)
          finding.message += fmt::format("; {} should send it again", finding.agency);
      }
    Receipt& receipt = receipt_of(agency, sent.period);
    if (!again) take_receipt(receipt, sent.readable, came_late(sent));
    receipt.files.push_back(sent.file);
    const int rows = static_cast<int>(sent.rows.size()) + sent.rows_in_findings + sent.rows_joined;
    receipt.rows += rows + static_cast<int>(sent.measures.size());
    plan_.rows.rows += rows;
    plan_.rows.in_findings += sent.rows_in_findings;
    plan_.rows.merged += sent.rows_joined;
    if (sent.period_label && *sent.period_label != folder)
      report(FindingCode::misplaced_file, {sent.file, -1, 0, 0}, plan_.agencies[agency].name,
             fmt::format("the form says it is for {}, and the file lies in the folder of {}; {}",
                         long_text(*sent.period_label), long_text(folder),
                         again ? fmt::format("it is the return for {} again and counts for that month",
                                             long_text(*sent.period_label))
                               : fmt::format("read as the return for {}", long_text(folder))));
    int previous = -1;
    last_area_.clear();
    std::vector<RowFacts> facts_of_all = facts_of_rows(sent, agency);
    for (RowFacts& facts : facts_of_all) {
      if (!index_.knows(facts.key) && facts.rivals.empty() && (actions_agreed_ || facts.action.value.empty()))
        take_number_as_measure(facts);
      previous = take_row(facts, sent, agency, previous);
    }
    take_figures(plan_, sent.measures, agency, sent.period_label.value_or(sent.period), findings_);
  }

  std::vector<RowFacts> facts_of_rows(const Return& sent, int agency) {
    std::vector<RowFacts> rows;
    for (const ReturnRow& row : sent.rows) rows.push_back(facts_of(row));
    if (sent.is_form) forms_.tie(plan_, index_, agency, actions_agreed_, rows, findings_);
    if (actions_agreed_)
      mend_references(rows, references_, plan_, agency, findings_);
    else
      mend_counting(rows, FindingCode::damaged_reference, plan_.agencies[agency].name, findings_);
    return rows;
  }

  Receipt& receipt_of(int agency, const Period& period) {
    for (Receipt& receipt : plan_.receipts)
      if (receipt.agency == agency && receipt.period == period) return receipt;
    plan_.receipts.push_back({agency, period, {}, false, true, 0, 0, false});
    return plan_.receipts.back();
  }

  // One file that can be read is enough, and one that came in time.
  static void take_receipt(Receipt& receipt, bool readable, bool late) {
    const bool first = receipt.files.empty();
    if (first || (readable && !receipt.readable)) {
      receipt.readable = readable;
      receipt.late = readable && late;
    } else if (readable) {
      receipt.late = receipt.late && late;
    }
  }

  // Who reports a row of a file that holds several agencies.
  int reporter(const SourcedText& name, const Return& sent) {
    const std::string plain = name.value.plain();
    int agency = agency_named(plain, plan_.agencies);
    if (agency < 0) {
      if (agencies_agreed_)
        report(FindingCode::unknown_agency, name.origin, plain,
               fmt::format("the register has no agency \"{}\"; its rows are shown under that name",
                           quoted(plain)));
      plan_.agencies.push_back({"", plain, {}, "", "", name.origin});
      agency = static_cast<int>(plan_.agencies.size()) - 1;
    }
    Receipt& receipt = receipt_of(agency, sent.period);
    if (std::find(receipt.files.begin(), receipt.files.end(), sent.file) == receipt.files.end()) {
      if (!again_) take_receipt(receipt, true, came_late(sent));
      receipt.files.push_back(sent.file);
    }
    return agency;
  }

  static constexpr int in_findings = -2;

  // The action the row went to, for the rows that continue it; in_findings when it went into one.
  int take_row(RowFacts& facts, const Return& sent, int agency, int previous) {
    if (facts.form == FormTie::untouched) {
      ++plan_.rows.unchanged;
      return previous;
    }
    if (!facts.agency.value.empty()) agency = reporter(facts.agency, sent);
    if (facts.continues && previous == in_findings) {
      report(FindingCode::ambiguous_action, facts.origin, plan_.agencies[agency].name,
             "this row goes on from one that was not merged; not merged");
      ++plan_.rows.in_findings;
      return in_findings;
    }
    if (!facts.rivals.empty()) {
      report(
          FindingCode::ambiguous_action, facts.reference.origin, plan_.agencies[agency].name,
          fmt::format("the reference \"{}\" is kept as a {} and may be {}; not merged", facts.reference.value,
                      facts.reference_date ? "date" : "number", fmt::join(facts.rivals, " or ")));
      ++plan_.rows.in_findings;
      return in_findings;
    }
    const bool new_area = !facts.area.value.empty() && facts.area.value.plain() != last_area_;
    last_area_ = facts.area.value.plain();
    if (new_area && !actions_agreed_) previous = -1;
    const int area = find_or_add_area(plan_, facts, false);
    int target = facts.form == FormTie::none ? continued(facts, area, previous) : facts.form_action;
    bool fresh = false;
    if (target < 0) {
      const Match match = facts.form == FormTie::outdated
                              ? Match{}
                              : index_.find(plan_, facts, area, agency, actions_agreed_);
      if (match.kind == Match::Kind::ambiguous) {
        report_ambiguous(facts, match, agency);
        ++plan_.rows.in_findings;
        return in_findings;
      }
      fresh = match.kind == Match::Kind::none;
      target = match.action;
      report_match(facts, match, agency);
      if (fresh) {
        add_action(facts, plan_.agencies[agency].name);
        target = static_cast<int>(plan_.actions.size()) - 1;
        plan_.actions[target].found = sent.period;
      }
    }
    Action& action = plan_.actions[target];
    bool news = fresh;
    if (!fresh && !facts.continues)
      news = take_agreed(action, facts, plan_.agencies[agency].name, around(facts), findings_) || news;
    if (!fresh && facts.continues && !action.registered) news = take_continued(action, facts) || news;
    if (!fresh) news = take_measures(action, facts) || news;
    if (action.responsible.empty() && !action.agencies.value.empty())
      action.responsible = named_agencies(action.agencies.value.plain(), plan_.agencies);
    UpdateTaker taker(plan_, action, agency, sent.period, facts, around(facts), findings_);
    news = taker.take() || news;
    ++(news ? plan_.rows.merged : plan_.rows.unchanged);
    return target;
  }

  // The action of a row that names none: the agreed one that has its measure, else the one of the row before
  // it.
  int continued(const RowFacts& facts, int area, int previous) const {
    const bool names_none = facts.key.empty() && facts.action.value.empty();
    if (!facts.continues && !(names_none && actions_agreed_)) return -1;
    if (actions_agreed_ && !facts.measures.value.empty())
      if (int with_measure = ActionIndex::with_measure(plan_, facts, area); with_measure >= 0)
        return with_measure;
    return facts.continues ? previous : -1;
  }

  void report_ambiguous(const RowFacts& facts, const Match& match, int agency) {
    std::string rivals;
    for (int rival : match.rivals) {
      if (!rivals.empty()) rivals += "; ";
      rivals += fmt::format("\"{}\"", quoted(plan_.actions[rival].text.value.plain()));
    }
    report(FindingCode::ambiguous_action, facts.origin, plan_.agencies[agency].name,
           fmt::format("this row ({}) fits {} actions equally well: {}; not merged", named(facts),
                       match.rivals.size(), rivals));
  }

  static std::string named(const RowFacts& facts) {
    if (!facts.reference.value.empty()) return fmt::format("reference \"{}\"", facts.reference.value);
    if (facts.action.value.empty() && facts.issue.value.empty()) return "which names no action";
    return fmt::format("\"{}\"", quoted(facts.action.value.empty() ? facts.issue.value.plain()
                                                                   : facts.action.value.plain()));
  }

  void report_match(const RowFacts& facts, const Match& match, int agency) {
    const std::string& name = plan_.agencies[agency].name;
    if (facts.form == FormTie::outdated)
      return report(
          FindingCode::outdated_form, facts.origin, name,
          fmt::format("the register no longer has the action of this row of the form ({}); shown as an "
                      "action not agreed",
                      named(facts)));
    if (!actions_agreed_) return;
    if (match.kind == Match::Kind::by_wording && !facts.key.empty() &&
        plan_.actions[match.action].key != facts.key)
      report(FindingCode::unknown_reference, facts.reference.origin, name,
             fmt::format("reference \"{}\" is not that of this wording; merged with {}, which is worded so",
                         facts.reference.value,
                         plan_.actions[match.action].reference.value.empty()
                             ? "the action without reference"
                             : plan_.actions[match.action].reference.value));
    if (match.kind != Match::Kind::none) return;
    if (!facts.key.empty())
      report(FindingCode::unknown_reference, facts.reference.origin, name,
             fmt::format(
                 "reference \"{}\" with this wording is not in the register; shown as an action not agreed",
                 facts.reference.value));
    else
      report(FindingCode::no_reference_match, facts.origin, name,
             fmt::format("this row ({}) fits no action of the register; shown as an action not agreed",
                         named(facts)));
  }

  void report(FindingCode code, const Origin& origin, const std::string& agency, std::string message) {
    findings_.push_back({code, origin, agency, std::move(message)});
  }

  void finish() {
    std::sort(plan_.headed.begin(), plan_.headed.end());
    plan_.headed.erase(std::unique(plan_.headed.begin(), plan_.headed.end()), plan_.headed.end());
    for (Action& action : plan_.actions) {
      std::stable_sort(action.updates.begin(), action.updates.end(), [](const Update& a, const Update& b) {
        return std::tie(a.period, a.agency, a.returned) < std::tie(b.period, b.agency, b.returned);
      });
      report_conflicts(plan_, action, findings_);
    }
    report_missing();
    std::sort(plan_.receipts.begin(), plan_.receipts.end(), [](const Receipt& a, const Receipt& b) {
      return std::tie(a.period, a.agency) < std::tie(b.period, b.agency);
    });
  }

  void report_missing() {
    for (std::size_t i = 0; i < plan_.agencies.size(); ++i) {
      const int agency = static_cast<int>(i);
      const auto owed = static_cast<int>(actions_owed(plan_, agency).size());
      if (owed == 0) continue;
      Receipt& receipt = receipt_of(agency, plan_.period);
      receipt.owed = true;
      receipt.actions = owed;
      if (receipt.files.empty())
        report(FindingCode::missing_return, {}, plan_.agencies[i].name,
               fmt::format("no return from {} for {}, which owes {} action{}; their last position is shown",
                           plan_.agencies[i].name, long_text(plan_.period), owed, owed == 1 ? "" : "s"));
    }
  }

  Plan plan_;
  ActionIndex index_;
  AgreedReferences references_;
  FormRows forms_;
  Findings& findings_;
  const HonestyRules& rules_;
  std::vector<TakenReturn> taken_;
  bool areas_agreed_ = false;
  bool agencies_agreed_ = false;
  bool actions_agreed_ = false;
  std::optional<Period> returned_;
  bool again_ = false;     // the return is an earlier month's, sent once more
  std::string last_area_;  // of the row before
};

}  // namespace

Plan merge_returns(Register agreed, std::vector<Return> returns, const Period& period, Sources sources,
                   const HonestyRules& rules, Findings& findings) {
  Plan plan =
      Merger(std::move(agreed), period, std::move(sources), rules, findings).merge(std::move(returns));
  tie_evidence(plan, findings);
  report_acronyms(plan, findings);
  sort_findings(findings);
  return plan;
}

}  // namespace boardpack
