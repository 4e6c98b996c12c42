#include <fmt/format.h>

#include <ctime>
#include <stdexcept>

#include "app/commands.h"
#include "app/papers.h"
#include "layout/fonts.h"
#include "report/house_style.h"
#include "report/new_register.h"
#include "text/utf8.h"
#include "write/blank_xlsx.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

Period this_month() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return *to_period(fmt::format("{:04}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1));
}

// With a parent, and without a '/' at its end.
fs::path whole_path(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

void make_folder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem)
    throw std::runtime_error(
        fmt::format("The folder {} cannot be made: {}.", folder.string(), problem.message()));
}

void check_new(const fs::path& folder) {
  std::error_code problem;
  if (fs::exists(folder, problem) && !fs::is_directory(folder, problem))
    throw std::runtime_error(fmt::format("{} is a file; a plan is a folder.", folder.string()));
  if (fs::exists(folder, problem) && !fs::is_empty(folder, problem))
    throw std::runtime_error(
        fmt::format("The folder {} is not empty; a new plan needs a folder of its own.", folder.string()));
}

}  // namespace

int start_plan(const BuildOrder& order) {
  check_new(order.folder);
  const Period first = order.period.value_or(this_month());
  const Theme theme = load_house_style((order.templates / "house-style.toml").string());
  Fonts fonts(theme.font);
  const std::vector<Paper> files = {{"plan.xlsx", write_blank_xlsx(new_register(first), theme, fonts)},
                                    {"README.txt", first_steps(first, order.folder.string())}};
  put_papers(whole_path(order.folder), files, [](const std::string&) { return false; });
  make_folder(order.folder / "returns" / iso(first));
  make_folder(order.folder / "evidence");
  fmt::print("A plan was started for {}:\n", long_text(first));
  for (const char* name : {"README.txt", "plan.xlsx"})
    fmt::print("{}\n", escaped((order.folder / name).string()));
  fmt::print("{}\n{}\nNext: fill in plan.xlsx; README.txt says how, step by step.\n",
             escaped((order.folder / "returns" / iso(first)).string() + "/"),
             escaped((order.folder / "evidence").string() + "/"));
  return 0;
}

}  // namespace boardpack
