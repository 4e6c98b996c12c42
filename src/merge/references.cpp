#include "merge/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "model/reference.h"
#include "model/tokens.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

// How a date's numbers stand in the reference it was made of.
enum class Order { none, either, day_first, month_first };

Order order_in(const std::string& reference, const Date& date) {
  Tokens parts;
  for (const Token& token : tokens(reference)) {
    if (token.kind != Token::Kind::mark)
      parts.push_back(token);
    else if (!is_one_of(token, {"-", "/", "."}))
      return Order::none;
  }
  const auto day = [&](const Token& t) { return t.value == date.day; };
  const auto month = [&](const Token& t) {
    return t.value == date.month || month_number(t.text) == date.month;
  };
  const auto year = [&](const Token& t) { return t.value == date.year % 100 || t.value == date.year; };
  if (parts.size() != 2 && parts.size() != 3) return Order::none;
  if (parts.size() == 2 &&
      ((month(parts[0]) && year(parts[1]) && date.day == 1) || (day(parts[0]) && year(parts[1]))))
    return Order::either;
  if (parts.size() == 3 && year(parts[0]) && month(parts[1]) && day(parts[2])) return Order::either;
  if (parts.size() == 3 && !year(parts[2])) return Order::none;
  const bool day_first = day(parts[0]) && month(parts[1]), month_first = month(parts[0]) && day(parts[1]);
  if (day_first && month_first) return Order::either;
  return day_first ? Order::day_first : month_first ? Order::month_first : Order::none;
}

// Without what people put before a reference and after it: "Ref A1.1", "No. 2", "#3", "5)".
std::string bare(const std::string& reference) {
  static constexpr std::array<std::string_view, 12> words = {"ref",  "reference", "action", "actions",
                                                             "no",   "number",    "rec",    "recommendation",
                                                             "item", "risk",      "point",  "id"};
  std::size_t begin = 0;
  for (const Token& token : tokens(reference)) {
    const bool before = std::find(words.begin(), words.end(), token.text) != words.end() ||
                        is_one_of(token, {"#", ".", ":", "-"});
    if (!before) break;
    begin = token.end;
  }
  std::string rest(trim(std::string_view(reference).substr(begin)));
  while (rest.ends_with(':') || rest.ends_with('.') ||
         (rest.ends_with(')') && rest.find('(') == std::string::npos))
    rest.pop_back();
  return rest;
}

class Mender {
 public:
  Mender(std::vector<RowFacts>& rows, const AgreedReferences& agreed, const Plan& plan, int agency,
         Findings& findings)
      : rows_(rows), agreed_(agreed), plan_(plan), agency_(agency), findings_(findings) {}

  void mend() {
    for (RowFacts& row : rows_) {
      part_reference_from_words(row);
      candidates_.push_back(candidates(row));
    }
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (candidates_[i].size() > 1) narrow(i, by_wording(i));
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (candidates_[i].size() > 1) narrow(i, by_order(i));
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (candidates_[i].size() > 1) narrow(i, by_place(i));
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (candidates_[i].size() > 1) narrow(i, by_agency(i));
    for (std::size_t i = 0; i < rows_.size(); ++i) settle(i);
  }

 private:
  using Places = std::vector<std::size_t>;  // in agreed_

  // "1.2 - Review the document": the agreed reference that a text begins with, and what follows it.
  std::optional<std::pair<std::size_t, std::string>> begun_with(const std::string& text) const {
    const std::string rest = bare(text);
    const std::size_t end = rest.find_first_of(" :\n");
    if (end == rest.npos) return std::nullopt;
    const auto found = agreed_.by_key.find(reference_key(bare(rest.substr(0, end))));
    if (found == agreed_.by_key.end()) return std::nullopt;
    const std::size_t words = rest.find_first_not_of(" :.)-\n", end);
    return std::pair{found->second, words == rest.npos ? "" : rest.substr(words)};
  }

  bool is_worded(std::size_t place, const std::string& words) const {
    constexpr double same = 0.72;
    return std::ranges::any_of(agreed_.all[place].actions, [&](int action) {
      return similarity(plan_.actions[action].text.value.plain(), words) >= same;
    });
  }

  // Where the action begins with its reference, or the reference goes on with its action.
  void part_reference_from_words(RowFacts& row) const {
    if (row.key.empty() && !row.action.value.empty()) {
      const auto begun = begun_with(row.action.value.plain());
      if (!begun || !is_worded(begun->first, begun->second)) return;
      row.reference = {agreed_.all[begun->first].written, row.action.origin};
      row.action.value = RichText(begun->second);
      row.key = agreed_.all[begun->first].key;
    } else if (!row.key.empty() && row.action.value.empty() && agreed_.by_key.count(row.key) == 0) {
      const auto begun = begun_with(row.reference.value);
      if (!begun) return;
      row.action = {RichText(begun->second), row.reference.origin};
      row.reference.value = agreed_.all[begun->first].written;
      row.key = agreed_.all[begun->first].key;
    }
  }

  Places candidates(const RowFacts& row) const {
    if (row.key.empty()) return {};
    if (row.reference_date) {
      Places found;
      for (std::size_t i = 0; i < agreed_.all.size(); ++i)
        if (agreed_.all[i].key == row.key ||
            order_in(agreed_.all[i].written, *row.reference_date) != Order::none)
          found.push_back(i);
      return found;
    }
    if (row.reference_is_number)
      if (const auto kept = to_number(row.reference.value))
        if (const auto found = agreed_.by_number.find(*kept); found != agreed_.by_number.end())
          return found->second;
    auto found = agreed_.by_key.find(row.key);
    if (found == agreed_.by_key.end()) found = agreed_.by_key.find(reference_key(bare(row.reference.value)));
    return found == agreed_.by_key.end() ? Places{} : Places{found->second};
  }

  void narrow(std::size_t row, Places left) {
    if (!left.empty()) candidates_[row] = std::move(left);
  }

  // The only one whose action the row words.
  Places by_wording(std::size_t row) const {
    constexpr double same = 0.72, clear_lead = 0.06;
    const std::string said = rows_[row].action.value.plain();
    if (said.empty()) return {};
    double best = 0, second = 0;
    std::size_t place = 0;
    for (const std::size_t candidate : candidates_[row]) {
      double score = 0;
      for (const int action : agreed_.all[candidate].actions)
        score = std::max(score, similarity(plan_.actions[action].text.value.plain(), said));
      second = std::max(second, std::min(score, best));
      if (score > best) place = candidate;
      best = std::max(best, score);
    }
    return best >= same && best - second >= clear_lead ? Places{place} : Places{};
  }

  // One program kept all the dates of a return: day first, or month first.
  Places by_order(std::size_t row) const {
    if (!rows_[row].reference_date) return {};
    std::size_t day_first = 0, month_first = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].reference_date || candidates_[i].size() != 1) continue;
      const Order order = order_in(agreed_.all[candidates_[i].front()].written, *rows_[i].reference_date);
      day_first += order == Order::day_first;
      month_first += order == Order::month_first;
    }
    if ((day_first == 0) == (month_first == 0)) return {};
    const Order wanted = day_first > 0 ? Order::day_first : Order::month_first;
    Places left;
    for (const std::size_t candidate : candidates_[row])
      if (order_in(agreed_.all[candidate].written, *rows_[row].reference_date) == wanted)
        left.push_back(candidate);
    return left.size() == 1 ? left : Places{};
  }

  // Those that lie between the rows above and below, where the rows follow the register's order; of as many
  // rows alike as there are such references each takes its own.
  Places by_place(std::size_t row) const {
    std::optional<std::size_t> above, below;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (candidates_[i].size() != 1) continue;
      const std::size_t place = candidates_[i].front();
      if (i < row) above = place;
      if (i > row && !below) below = place;
    }
    if (!in_order() || (!above && !below)) return {};
    Places left;
    for (const std::size_t candidate : candidates_[row])
      if ((!above || candidate > *above) && (!below || candidate < *below)) left.push_back(candidate);
    return left.size() == 1 ? left : Places{};
  }

  bool in_order() const {
    std::size_t last = 0;
    for (const Places& places : candidates_) {
      if (places.size() != 1) continue;
      if (places.front() < last) return false;
      last = places.front();
    }
    return true;
  }

  Places by_agency(std::size_t row) const {
    Places left;
    for (const std::size_t candidate : candidates_[row])
      if (std::ranges::any_of(agreed_.all[candidate].actions, [&](int action) {
            const std::vector<int>& responsible = plan_.actions[action].responsible;
            return std::find(responsible.begin(), responsible.end(), agency_) != responsible.end();
          }))
        left.push_back(candidate);
    return left.size() == 1 ? left : Places{};
  }

  void settle(std::size_t i) {
    RowFacts& row = rows_[i];
    const Places& places = candidates_[i];
    if (places.empty()) return;
    if (places.size() > 1) {
      for (const std::size_t place : places) row.rivals.push_back(agreed_.all[place].written);
      return;
    }
    const AgreedReferences::Reference& agreed = agreed_.all[places.front()];
    if (agreed.key == row.key) return;
    const bool damaged = row.reference_is_number || row.reference_date;
    if (damaged)
      findings_.push_back(
          {FindingCode::damaged_reference, row.reference.origin, plan_.agencies[agency_].name,
           fmt::format("reference \"{}\" is kept as a {} and must be {}; merged with {}", row.reference.value,
                       row.reference_date ? "date" : "number", agreed.written, agreed.written)});
    row.reference.value = agreed.written;
    row.key = agreed.key;
  }

  std::vector<RowFacts>& rows_;
  const AgreedReferences& agreed_;
  const Plan& plan_;
  int agency_;
  Findings& findings_;
  std::vector<Places> candidates_;
};

struct Counted {
  std::string_view head;  // "1"
  int count = 0;          // 9 of "1.9"
};

std::optional<Counted> counted(std::string_view reference) {
  const std::size_t point = reference.rfind('.');
  if (point == std::string_view::npos || point == 0) return std::nullopt;
  const auto count = to_int(reference.substr(point + 1));
  if (!count || *count <= 0) return std::nullopt;
  return Counted{reference.substr(0, point), *count};
}

}  // namespace

AgreedReferences agreed_references(const Plan& plan) {
  AgreedReferences agreed;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Action& action = plan.actions[i];
    if (!action.registered || action.key.empty()) continue;
    const auto [known, fresh] = agreed.by_key.try_emplace(action.key, agreed.all.size());
    if (fresh) {
      if (const auto number = to_number(trim(action.reference.value)))
        agreed.by_number[*number].push_back(agreed.all.size());
      agreed.all.push_back({action.reference.value, action.key, {}});
    }
    agreed.all[known->second].actions.push_back(static_cast<int>(i));
  }
  return agreed;
}

void mend_references(std::vector<RowFacts>& rows, const AgreedReferences& agreed, const Plan& plan,
                     int agency, Findings& findings) {
  Mender(rows, agreed, plan, agency, findings).mend();
}

void mend_counting(std::vector<RowFacts>& rows, FindingCode code, const std::string& agency,
                   Findings& findings) {
  std::string above;
  for (RowFacts& row : rows) {
    if (row.reference.value.empty()) continue;
    const auto before = counted(above), now = counted(row.reference.value);
    if (row.reference_is_number && before && now && before->head == now->head &&
        before->count + 1 == 10 * now->count) {
      const std::string meant = row.reference.value + "0";
      findings.push_back({code, row.reference.origin, agency,
                          fmt::format("reference \"{}\" after \"{}\" is {}, kept as a number; shown as {}",
                                      row.reference.value, above, meant, meant)});
      row.reference.value = meant;
      row.key = reference_key(meant);
    }
    above = row.reference.value;
  }
}

}  // namespace boardpack
