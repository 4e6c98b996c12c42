#include "report/headlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/movement.h"
#include "model/slippage.h"
#include "model/status_counts.h"
#include "report/returns_table.h"

namespace boardpack {

namespace {

std::string counted(int count, const std::string& one, const std::string& several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string listed(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return out;
}

std::string how_they_stand(const Plan& plan, const std::optional<Period>& before) {
  const StatusCounts now = status_counts(plan, plan.period);
  const StatusCounts was = before ? status_counts(plan, *before) : StatusCounts(now.size(), 0);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i] == 0 && was[i] == 0) continue;
    const std::string name = i < plan.statuses.size() ? plan.statuses[i].label : "without a status";
    parts.push_back(before ? fmt::format("{} {} ({})", now[i], name, was[i])
                           : fmt::format("{} {}", now[i], name));
  }
  return fmt::format("{}: {}{}.", counted(total(now), "action", "actions"), listed(parts),
                     before ? fmt::format("; in brackets, {}", long_text(*before)) : "");
}

std::string named(const Action& action) {
  return action.reference.value.empty() ? "" : fmt::format(" ({})", action.reference.value);
}

// " (EHC 5, SCH 3)", where all of them have a reference and they are not too many to read.
std::string named(const std::vector<const Action*>& actions) {
  constexpr std::size_t most = 8;
  std::string out;
  for (const Action* action : actions) {
    if (action->reference.value.empty()) return "";
    out += (out.empty() ? "" : ", ") + action->reference.value;
  }
  return actions.size() > most ? "" : fmt::format(" ({})", out);
}

std::string what_moved(const Plan& plan, const Period& before) {
  using Kind = Movement::Kind;
  static const std::vector<std::pair<Kind, std::string>> words = {
      {Kind::up, "improved"},        {Kind::down, "worsened"}, {Kind::closed, "completed"},
      {Kind::reopened, "reopened"},  {Kind::added, "new"},     {Kind::rated, "rated for the first time"},
      {Kind::set_aside, "set aside"}};
  std::map<Kind, std::vector<const Action*>> moved;
  for (const Action& action : plan.actions) moved[movement(plan, action).kind].push_back(&action);
  std::vector<std::string> parts;
  for (const auto& [kind, word] : words) {
    if (moved[kind].empty()) continue;
    parts.push_back(fmt::format("{} {}", moved[kind].size(), word));
    if (kind == Kind::down || kind == Kind::reopened || kind == Kind::added)
      parts.back() += named(moved[kind]);
  }
  return fmt::format("Since {}: {}.", long_text(before), parts.empty() ? "no status moved" : listed(parts));
}

std::string what_is_late(const Plan& plan) {
  int overdue = 0, longest = -1, moved = 0;
  const Action* oldest = nullptr;
  for (const Action& action : plan.actions) {
    const Slippage slipped = slippage(plan, action);
    moved += std::any_of(slipped.moves.begin(), slipped.moves.end(),
                         [&](const DateMove& move) { return move.returned == plan.period; });
    if (!slipped.overdue) continue;
    ++overdue;
    if (slipped.days_overdue <= longest) continue;
    longest = slipped.days_overdue;
    oldest = &action;
  }
  std::string out =
      overdue == 0 ? "No action is overdue" : counted(overdue, "action is overdue", "actions are overdue");
  if (oldest) out += fmt::format(", the longest by {}{}", counted(longest, "day", "days"), named(*oldest));
  out += moved == 0 ? "; no return moves a date"
                    : "; the returns move the date of " + counted(moved, "action", "actions");
  return out + ".";
}

std::vector<std::string> without_statuses(const Plan& plan) {
  std::vector<std::string> out = {fmt::format(
      "{}; reported on for {}: {}.", counted(static_cast<int>(plan.actions.size()), "action", "actions"),
      long_text(plan.period), reported_count(plan))};
  out.push_back(what_is_late(plan));
  if (const std::string returns = returns_line(plan); !returns.empty()) out.push_back("Returns: " + returns);
  return out;
}

}  // namespace

std::vector<std::string> headlines(const Plan& plan) {
  const std::optional<Period> before = period_before(plan);
  if (!has_statuses(plan)) return without_statuses(plan);
  std::vector<std::string> out = {how_they_stand(plan, before)};
  if (before) out.push_back(what_moved(plan, *before));
  out.push_back(what_is_late(plan));
  if (const std::string returns = returns_line(plan); !returns.empty()) out.push_back("Returns: " + returns);
  return out;
}

}  // namespace boardpack
