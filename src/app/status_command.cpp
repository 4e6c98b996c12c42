#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/commands.h"
#include "app/merged.h"
#include "app/papers.h"
#include "model/receipts.h"
#include "report/reminders.h"
#include "report/returns_text.h"
#include "text/utf8.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

std::vector<Paper> reminders(const Plan& plan, const ReminderTemplate& wording,
                             const std::vector<std::string>& names) {
  std::vector<Paper> out;
  for (const Receipt& receipt : receipts_of_period(plan)) {
    const ReceiptState stands = state(receipt);
    if (!receipt.owed || (stands != ReceiptState::missing && stands != ReceiptState::unreadable)) continue;
    out.push_back({names[receipt.agency], reminder(plan, receipt, wording)});
  }
  return out;
}

// Those of agencies that have returned since go; a folder that holds nothing else goes with them.
void put_reminders(const fs::path& folder, const std::vector<Paper>& papers,
                   const std::vector<std::string>& names) {
  if (papers.empty() && !fs::exists(folder)) return;
  const std::set<std::string> ours(names.begin(), names.end());
  put_papers(folder, papers, [&](const std::string& name) { return ours.count(name) > 0; });
  if (papers.empty() && fs::is_empty(folder)) fs::remove(folder);
}

}  // namespace

int tell_status(const BuildOrder& order) {
  const Progress progress;
  const ReminderTemplate wording = load_reminder_template((order.templates / "reminder.txt").string());
  const Plan plan = read_and_merge(order, progress).plan;
  const std::vector<std::string> names = reminder_names(plan);
  const std::vector<Paper> papers = reminders(plan, wording, names);
  const fs::path folder = order.out / fs::canonical(order.folder).filename() / iso(plan.period) / "reminders";
  put_reminders(folder, papers, names);

  progress.say("");
  fmt::print("{}: returns for {}\n\n{}\n", escaped(plan.title.value), long_text(plan.period),
             returns_text(plan));
  for (const Paper& paper : papers) fmt::print("{}\n", escaped((folder / paper.name).string()));
  fmt::print("{}\n", sentence(count_receipts(plan)));
  return 0;
}

}  // namespace boardpack
