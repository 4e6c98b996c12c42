#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "app/commands.h"
#include "app/merged.h"
#include "app/papers.h"
#include "layout/fonts.h"
#include "report/forms.h"
#include "report/house_style.h"
#include "report/reminders.h"
#include "text/utf8.h"
#include "write/form_xlsx.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

std::string counted(int count, const std::string& what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string told(const Plan& plan, const AgencyForm& one, const fs::path& path) {
  return fmt::format("{} ({}: {}{})\n", escaped(path.string()), escaped(plan.agencies[one.agency].name),
                     counted(one.actions, "action"),
                     one.measures > 0 ? ", " + counted(one.measures, "measure") : "");
}

}  // namespace

int make_forms(const BuildOrder& order, const std::string& return_by) {
  const Progress progress;
  const Theme theme = load_house_style((order.templates / "house-style.toml").string());
  const Period period = order.period.value();
  BuildOrder before = order;
  before.period = plus_months(period, -1);
  const Plan plan = read_and_merge(before, progress).plan;
  const std::vector<AgencyForm> forms = build_forms(plan, period, return_by);
  if (forms.empty())
    throw std::runtime_error(
        fmt::format("There is nothing to ask anybody for: neither the register in {} nor a return before {} "
                    "says who is responsible for an action.",
                    order.folder.string(), long_text(period)));
  const std::vector<std::string> names = agency_file_names(plan, ".xlsx");
  std::vector<Paper> papers;
  Fonts fonts(theme.font);
  for (const AgencyForm& one : forms)
    papers.push_back({names[one.agency], write_form_xlsx(one.form, theme, fonts)});
  const fs::path folder = order.out / fs::canonical(order.folder).filename() / iso(period) / "forms";
  const std::set<std::string> ours(names.begin(), names.end());
  put_papers(folder, papers, [&](const std::string& name) { return ours.count(name) > 0; });

  progress.say("");
  for (std::size_t i = 0; i < forms.size(); ++i)
    fmt::print("{}", told(plan, forms[i], folder / papers[i].name));
  for (std::size_t i = 0; i < plan.agencies.size(); ++i)
    if (std::none_of(forms.begin(), forms.end(),
                     [&](const AgencyForm& one) { return one.agency == static_cast<int>(i); }))
      fmt::print("no form for {}, which is responsible for nothing\n", escaped(plan.agencies[i].name));
  fmt::print("{} for {}\n", counted(static_cast<int>(forms.size()), "form"), long_text(period));
  return 0;
}

}  // namespace boardpack
