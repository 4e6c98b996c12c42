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
                     "The month, such as 2018-06. Without it, the latest month with returns, else the "
                     "plan's first.");
  command.add_option("--templates", order.templates,
                     "The folder with return.toml, house-style.toml, reminder.txt and reports/, if not the "
                     "one that came with "
                     "boardpack.");
}

int run(int argc, char** argv) {
  boardpack::BuildOrder order;
  order.templates = templates_folder();
  std::string period;
  CLI::App app{"boardpack turns the returns of partner agencies into a board's papers.", "boardpack"};
  app.set_version_flag("--version", "boardpack " BOARDPACK_VERSION);
  app.require_subcommand(1);
  app.footer("Each command explains itself: boardpack build --help");

  CLI::App* start = app.add_subcommand(
      "new", "Start a plan: a folder with a register to fill in with Excel, and a README that says how.");
  start->add_option("plan-folder", order.folder, "The folder to make. If there is one it must be empty.")
      ->required();
  start->add_option("--period", period,
                    "The first month that agencies report for, such as 2018-06. Without it, this month.");
  start->add_option("--templates", order.templates,
                    "The folder with house-style.toml, if not the one that came with boardpack.");
  start->footer(
      "Makes plan.xlsx, the register, with its sheets, headings, guidance and an example of each; returns/ "
      "with a\n"
      "folder for the first month; evidence/; and README.txt, what to do in the first month.\n"
      "Ends with 0 when they are there, 2 when not.");
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

  CLI::App* status = app.add_subcommand(
      "status",
      "Print who has returned for the month and who has not, and write a reminder for each who has not.");
  add_folder(*status, order, period);
  status
      ->add_option("--out", order.out,
                   "Where the reminders go: a folder for the plan, and in it one for the month.")
      ->capture_default_str();
  status->footer(
      "For each agency that owes something: whether its return is received, late, missing or could not be "
      "read,\n"
      "how many actions it owes, how many rows it sent, and its contact. Each whose return is missing or "
      "could not\n"
      "be read gets a reminder to paste into an e-mail, <out>/<plan>/<month>/reminders/<agency>.txt, worded "
      "by\n"
      "reminder.txt of the templates. --period may name a month that has no folder yet: everyone is "
      "missing.\n"
      "Ends with 0 when that is told, 2 when the returns could not be read at all.");
  CLI::App* forms = app.add_subcommand(
      "forms", "Write a form for each agency to report on: a workbook with its own actions and measures.");
  add_folder(*forms, order, period);
  forms->get_option("--period")->required()->description("The month to report on, such as 2018-09.");
  std::string return_by;
  forms->add_option(
      "--return-by", return_by,
      "The day to send the forms back by, as the form is to say it: \"Friday 5 October 2018\".");
  forms
      ->add_option("--out", order.out,
                   "Where the forms go: a folder for the plan, and in it one for the month.")
      ->capture_default_str();
  forms->footer(
      "Writes <out>/<plan>/<month>/forms/<agency>.xlsx for each agency that is responsible for something: "
      "what "
      "is\n"
      "agreed, locked; what it said last; and cells to fill in, with lists, checks and hints. Filled in with "
      "Excel or\n"
      "LibreOffice and put into returns/<month>/, under whatever name, each is read back without guessing, "
      "also "
      "when\n"
      "its rows were sorted, filtered, added or taken out. They stand as the plan stood before the month.\n"
      "Ends with 0 when they are written, 2 when not.");
  std::vector<std::string> reference;
  CLI::App* explain = app.add_subcommand(
      "explain", "Print the whole story of an action, with the cell that says each line of it.");
  add_folder(*explain, order, period);
  explain
      ->add_option("reference", reference,
                   "The action's reference, however it is typed (SCLA 4, scla4), or words of its text.")
      ->required();
  explain->footer(
      "What is agreed; what each agency said of it for each month; how its date and its status moved; and "
      "the\n"
      "findings on its cells. A reference that several actions have tells them all. Writes nothing.\n"
      "Ends with 0 when it is told, 2 when there is no such action or the returns could not be read at all.");

  CLI::App* findings = app.add_subcommand(
      "findings", "Print every kind of finding there is: what it means and what to do about it.");

  CLI::App* templates = app.add_subcommand(
      "templates", "Print every block, field and option that a report's template may use.");
  templates->footer(
      "A report is a file in the templates' folder reports/. To change one or add your own, copy the folder "
      "and name\n"
      "the copy: boardpack build my-plan --templates my-templates. What is misspelt there stops the build, "
      "with the file,\n"
      "the line and the nearest name there is.");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : not_built;
  }
  if (findings->parsed()) return boardpack::explain_findings();
  if (templates->parsed()) return boardpack::explain_templates();
  if (!period.empty()) {
    order.period = boardpack::to_period(period);
    if (!order.period)
      throw std::runtime_error(fmt::format("The period \"{}\" is not a month such as 2018-06.", period));
  }
  if (start->parsed()) return boardpack::start_plan(order);
  if (status->parsed()) return boardpack::tell_status(order);
  if (forms->parsed()) return boardpack::make_forms(order, return_by);
  if (explain->parsed()) return boardpack::explain(order, fmt::format("{}", fmt::join(reference, " ")));
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
