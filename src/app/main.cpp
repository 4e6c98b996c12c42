#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "app/commands.h"
#include "text/utf8.h"

namespace {

namespace fs = std::filesystem;

constexpr int not_built = 2;

// Beside the program, or in the source tree it was built in.
fs::path templates_folder() {
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem).parent_path();
  for (const fs::path& folder :
       {program / "templates", program / "../../templates", program / "../share/boardpack/templates"})
    if (fs::exists(folder / "return.toml")) return fs::canonical(folder);
  return "templates";
}

void add_folder(CLI::App& command, boardpack::BuildOrder& order, std::string& period) {
  command
      .add_option("plan-folder", order.folder,
                  "The plan's folder: the register plan.xlsx, and the agencies' files in returns/2018-06, "
                  "returns/2018-07 ...")
      ->required();
  command.add_option("--period", period,
                     "The month to build for, such as 2018-06. Without it, the latest month with returns.");
  command.add_option(
      "--templates", order.templates,
      "The folder with return.toml, house-style.toml and reports/, if not the one that came with boardpack.");
}

int run(int argc, char** argv) {
  boardpack::BuildOrder order;
  order.templates = templates_folder();
  std::string period;
  CLI::App app{"boardpack turns the returns of partner agencies into a board's papers.", "boardpack"};
  app.set_version_flag("--version", "boardpack " BOARDPACK_VERSION);
  app.require_subcommand(1);
  app.footer("Each command explains itself: boardpack build --help");

  CLI::App* build = app.add_subcommand(
      "build", "Read the returns, merge them into one plan and write its papers (XLSX and PDF).");
  add_folder(*build, order, period);
  build
      ->add_option("--out", order.out,
                   "Where the papers go: a folder for the plan, and in it one for the month.")
      ->capture_default_str();
  build->add_option(
      "--report", order.reports,
      "A report to write, such as progress; can be given several times. Without it, the reports that the "
      "register's Plan sheet names, else all.");
  build->footer(
      "Writes <out>/<plan>/<month>/: each report as .xlsx and .pdf; findings.xlsx and findings.txt, what in "
      "the returns needs\n"
      "someone's attention; and plan.json, the merged plan with the cell each value came from.\n"
      "Ends with 0 when all is well, 1 when the papers are built and a finding is an error, 2 when nothing "
      "was built.");
  CLI::App* check =
      app.add_subcommand("check", "Read and merge the returns and print what was found. Writes nothing.");
  add_folder(*check, order, period);
  check->footer(
      "Ends with 0 when all is well, 1 when a finding is an error, 2 when the returns could not be read at "
      "all.");

  CLI::App* findings = app.add_subcommand(
      "findings", "Print every kind of finding there is: what it means and what to do about it.");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : not_built;
  }
  if (findings->parsed()) return boardpack::explain_findings();
  if (!period.empty()) {
    order.period = boardpack::to_period(period);
    if (!order.period)
      throw std::runtime_error(fmt::format("The period \"{}\" is not a month such as 2018-06.", period));
  }
  return build->parsed() ? boardpack::build(order) : boardpack::check(order);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", boardpack::escaped(problem.what()));
    return not_built;
  }
}
