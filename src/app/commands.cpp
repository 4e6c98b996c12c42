#include "app/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "app/evidence.h"
#include "app/inputs.h"
#include "app/merged.h"
#include "app/papers.h"
#include "layout/fonts.h"
#include "layout/paginate.h"
#include "report/house_style.h"
#include "report/missing_characters.h"
#include "report/plan_csv.h"
#include "report/plan_json.h"
#include "report/read_picture.h"
#include "report/report.h"
#include "report/template_guide.h"
#include "text/utf8.h"
#include "write/pdf.h"
#include "write/xlsx.h"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> known_reports(const fs::path& templates) {
  std::vector<std::string> names;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(templates / "reports", problem))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  if (names.empty())
    throw std::runtime_error(
        fmt::format("There are no report templates in {}.", (templates / "reports").string()));
  std::sort(names.begin(), names.end());
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::vector<ReportTemplate> wanted_reports(const BuildOrder& order, const Plan& plan, const Theme& theme) {
  const std::vector<std::string> known = known_reports(order.templates);
  const std::vector<std::string>& asked = !order.reports.empty() ? order.reports
                                          : plan.reports.empty() ? known
                                                                 : plan.reports;
  std::vector<ReportTemplate> out;
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw std::runtime_error(fmt::format("There is no report \"{}\"; there are {}.", name, listed(known)));
    out.push_back(
        load_report_template((order.templates / "reports" / (name + ".toml")).string(), theme.page));
  }
  return out;
}

std::optional<Picture> read_logo(const fs::path& folder, const Plan& plan, Findings& findings) {
  if (plan.logo.value.empty()) return std::nullopt;
  const std::string& named = plan.logo_description.value;
  const auto read = read_picture(file_of_plan(folder, plan.logo.value),
                                 named.empty() ? "Logo of " + plan.organisation.value : named);
  if (const auto* picture = std::get_if<Picture>(&read)) return *picture;
  findings.push_back({FindingCode::register_problem, plan.logo.origin, "",
                      fmt::format("the logo \"{}\" cannot be used: {}; the papers have none", plan.logo.value,
                                  std::get<std::string>(read))});
  return std::nullopt;
}

// Those that the narrative places; what is wrong with one is a finding, once for each cell that places it.
Pictures read_pictures(const fs::path& folder, const Plan& plan, Findings& findings) {
  Pictures out;
  for (const NarrativePicture& placed : pictures_of(plan)) {
    const auto problem = [&](const std::string& what) {
      findings.push_back({FindingCode::register_problem, placed.origin, "",
                          fmt::format("the picture \"{}\" {}", placed.file, what)});
    };
    if (placed.alternative.empty())
      problem(
          fmt::format("has no words that say what it shows, as in ![The boards](boards.png); {} stands "
                      "for them",
                      placed.section.empty() ? "its name" : "the section's heading"));
    if (out.count(placed.file) > 0) continue;
    auto read = read_picture(file_of_plan(folder, placed.file), "");
    if (auto* picture = std::get_if<Picture>(&read))
      out.emplace(placed.file, std::move(*picture));
    else
      problem(fmt::format("cannot be used: {}; the papers have its words", std::get<std::string>(read)));
  }
  return out;
}

bool any_error(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return kind(f.code).severity == Severity::error; });
}

void print_findings(const Merged& merged, bool notes) {
  int left_out = 0;
  for (const Finding& finding : merged.findings) {
    if (notes || kind(finding.code).severity != Severity::note)
      fmt::print("{}\n", line(finding, merged.plan.sources));
    else
      ++left_out;
  }
  if (left_out > 0) fmt::print("and {} {} in findings.txt\n", left_out, left_out == 1 ? "note" : "notes");
}

// Each finding, then once for each of their codes what is needed, then the sum.
std::string findings_text(const Merged& merged) {
  std::string out, needed;
  std::set<FindingCode> told;
  for (const Finding& finding : merged.findings) {
    out += line(finding, merged.plan.sources) + "\n";
    if (told.insert(finding.code).second)
      needed += fmt::format("[{}] {}\n", kind(finding.code).name, kind(finding.code).needed);
  }
  if (!needed.empty()) out += "\n" + needed + "\n";
  return out + sentence(merged.plan.rows) + "\n";
}

}  // namespace

int build(const BuildOrder& order) {
  const Progress progress;
  const Theme theme = load_house_style((order.templates / "house-style.toml").string());
  Merged merged = read_and_merge(order, progress);
  Plan& plan = merged.plan;
  const std::vector<ReportTemplate> reports = wanted_reports(order, plan, theme);
  const std::optional<Picture> logo = read_logo(order.folder, plan, merged.findings);
  const Pictures pictures = read_pictures(order.folder, plan, merged.findings);
  std::vector<Paper> papers;
  for (const ReportTemplate& report : reports) {
    progress.say(fmt::format("Setting {} ...", report.name));
    Document document = build_report(plan, report, logo, pictures);
    read_attachments(order.folder, document.attachments);
    Fonts fonts(theme.font);
    papers.push_back({report.name + ".xlsx", write_xlsx(document, theme, fonts)});
    Fonts paper_fonts(theme.font);
    papers.push_back({report.name + ".pdf",
                      write_pdf(paginate(document, theme, paper_fonts), paper_fonts, document.attachments)});
    const Findings missing = missing_characters(plan, paper_fonts.missing());
    merged.findings.insert(merged.findings.end(), missing.begin(), missing.end());
  }
  sort_findings(merged.findings);
  Fonts fonts(theme.font);
  papers.push_back({"findings.xlsx", write_xlsx(build_findings(plan, merged.findings), theme, fonts)});
  papers.push_back({"findings.txt", findings_text(merged)});
  papers.push_back({"plan.json", plan_json(plan)});
  papers.push_back({"actions.csv", actions_csv(plan)});
  papers.push_back({"updates.csv", updates_csv(plan)});
  papers.push_back({"measures.csv", measures_csv(plan)});

  const fs::path folder = order.out / fs::canonical(order.folder).filename() / iso(plan.period);
  std::set<std::string> ours = {"findings.xlsx", "findings.txt", "plan.json",
                                "actions.csv",   "updates.csv",  "measures.csv"};
  for (const std::string& name : known_reports(order.templates)) ours.insert({name + ".xlsx", name + ".pdf"});
  put_papers(folder, papers, [&](const std::string& name) { return ours.count(name) > 0; });

  progress.say("");
  print_findings(merged, false);
  fmt::print("{}\n", sentence(plan.rows));
  for (const Paper& paper : papers) fmt::print("{}\n", escaped((folder / paper.name).string()));
  return any_error(merged.findings) ? 1 : 0;
}

int check(const BuildOrder& order) {
  const Progress progress;
  Merged merged = read_and_merge(order, progress);
  read_pictures(order.folder, merged.plan, merged.findings);
  sort_findings(merged.findings);
  progress.say("");
  print_findings(merged, true);
  fmt::print("{}\n", sentence(merged.plan.rows));
  return any_error(merged.findings) ? 1 : 0;
}

int explain_findings() {
  std::vector<FindingKind> kinds(finding_codes().begin(), finding_codes().end());
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const FindingKind& a, const FindingKind& b) { return a.subject < b.subject; });
  std::optional<FindingSubject> subject;
  for (const FindingKind& what : kinds) {
    if (what.subject != subject) fmt::print("{}{}\n", subject ? "\n" : "", subject_title(what.subject));
    subject = what.subject;
    fmt::print("\n  {} ({})\n    Means: {}\n    To do: {}\n", what.name, severity_name(what.severity),
               what.meaning, what.needed);
  }
  return 0;
}

int explain_templates() {
  fmt::print("{}", template_guide());
  return 0;
}

}  // namespace boardpack
