#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>

#include "report/cells.h"
#include "report/report.h"
#include "report/request.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

struct Column {
  const char* heading;
  double share;
};
constexpr Column whole_list[] = {
    {"Agency", 13}, {"Severity", 7},        {"File", 16},           {"Sheet", 9},
    {"Cell", 6},    {"What was found", 34}, {"What is needed", 24}, {"Code", 11},
};
constexpr Column own_list[] = {
    {"Return for", 9}, {"Severity", 7},        {"File", 15},           {"Sheet", 9},
    {"Cell", 6},       {"What was found", 34}, {"What is needed", 24}, {"Your answer", 22},
};
// A workbook with more sheets helps nobody; the list that comes first has them all.
constexpr std::size_t most_sheets = 250;

using FindingList = std::vector<const Finding*>;

struct FoundAt {
  std::string file, sheet, cell;
};

FoundAt found_at(const Plan& plan, const Origin& at) {
  if (at.file < 0) return {};
  const SourceFile& file = plan.sources[at.file];
  const bool on_sheet = at.sheet >= 0 && static_cast<std::size_t>(at.sheet) < file.sheets.size();
  return {file.path, on_sheet ? file.sheets[at.sheet] : "", at.row > 0 ? cell_name(at.row, at.column) : ""};
}

// The month whose folder the file lies in.
std::optional<Period> month_of_file(std::string_view path) {
  if (path.starts_with("returns/")) path.remove_prefix(8);
  const std::size_t end = path.find('/');
  return end == std::string_view::npos ? std::nullopt : to_period(path.substr(0, end));
}

TableCell cell(std::size_t column, std::string_view text, CellRole role = CellRole::data) {
  TableCell made;
  made.column = static_cast<int>(column);
  made.role = role;
  made.content = body(text);
  return made;
}

TableRow row_of(const std::vector<std::string_view>& texts) {
  TableRow row;
  for (std::size_t i = 0; i < texts.size(); ++i) row.cells.push_back(cell(i, texts[i]));
  return row;
}

Table table_of(const std::string& title, std::span<const Column> columns) {
  Table table;
  table.title = title;
  table.empty_note = "Nothing was found.";
  TableRow header;
  for (const Column& column : columns) {
    header.cells.push_back(cell(table.columns.size(), column.heading, CellRole::column_header));
    table.columns.push_back({column.share, false, false});
  }
  table.header.push_back(std::move(header));
  return table;
}

TableRow row_of_whole_list(const Plan& plan, const Finding& finding) {
  const FindingKind& what = kind(finding.code);
  const FoundAt at = found_at(plan, finding.origin);
  return row_of({finding.agency.empty() ? "(business manager)" : finding.agency, severity_name(what.severity),
                 escaped(at.file), escaped(at.sheet), at.cell, finding.message, what.needed, what.name});
}

// The cell, or else the file, leads to where it was found: an agency has its file under the name it sent it
// by, the manager has the plan's folder.
TableRow row_of_own_list(const Plan& plan, const Finding& finding, bool manager) {
  FoundAt at = found_at(plan, finding.origin);
  const std::optional<Period> month = month_of_file(at.file);
  const bool sent = at.file.find('/') != std::string::npos;
  if (!manager && sent) at.file = at.file.substr(at.file.rfind('/') + 1);
  TableRow row =
      row_of({month ? long_text(*month) : long_text(plan.period), severity_name(kind(finding.code).severity),
              escaped(at.file), escaped(at.sheet), at.cell, finding.message,
              manager ? kind(finding.code).needed : request(finding.code), ""});
  if (at.file.empty() || (!manager && !sent)) return row;
  TableCell& leading = row.cells[at.cell.empty() ? 2 : 4];
  leading.sources.push_back({finding.agency, at.file, at.sheet, at.cell});
  leading.leads_to_source = true;
  return row;
}

Prose prose(const std::vector<std::string>& sentences) {
  Prose out;
  for (const std::string& sentence : sentences)
    for (Paragraph& paragraph : body(sentence)) out.paragraphs.push_back(std::move(paragraph));
  return out;
}

Prose opening(const Plan& plan, const std::string& agency) {
  const std::string of_plan = plan.title.value.empty() ? "" : " of " + plan.title.value;
  const std::string period = long_text(plan.period);
  if (agency.empty())
    return prose(
        {fmt::format("For the business manager: what was found in the register, the folders and the papers{} "
                     "for {}.",
                     of_plan, period),
         "The cells lead to the files when this workbook lies in the plan's folder."});
  const std::string to = plan.contact.value.empty() ? "." : ", to: " + plan.contact.value;
  return prose({fmt::format("For {}: what was found in your returns for the papers{} for {}.", agency,
                            of_plan, period),
                "Please correct your file and send it again, or write your answer beside each finding and "
                "send this sheet "
                "back" +
                    to,
                "The cells lead to your file when it lies in the same folder as this workbook."});
}

// This period's first, then the latest before it.
void sort_by_month(const Plan& plan, FindingList& findings) {
  const auto months_back = [&](const Finding* finding) {
    const auto month = month_of_file(found_at(plan, finding->origin).file);
    return month ? std::abs(months_between(*month, plan.period)) : 0;
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding* a, const Finding* b) { return months_back(a) < months_back(b); });
}

void add_sheet(const Plan& plan, const std::string& agency, FindingList findings, Document& document) {
  sort_by_month(plan, findings);
  const std::string name = agency.empty() ? "Business manager" : agency;
  document.blocks.push_back(PageBreak{});
  document.blocks.push_back(Heading{1, RichText(name)});
  document.blocks.push_back(opening(plan, agency));
  Table table = table_of(name, own_list);
  if (agency.empty()) {
    table.columns.pop_back();
    table.header.front().cells.pop_back();
  }
  for (const Finding* finding : findings) {
    table.rows.push_back(row_of_own_list(plan, *finding, agency.empty()));
    table.rows.back().cells.resize(table.columns.size());
  }
  document.blocks.push_back(std::move(table));
}

}  // namespace

Document build_findings(const Plan& plan, const Findings& findings) {
  Document document;
  document.title = plan.title.value.empty() ? "Findings" : "Findings: " + plan.title.value;
  document.organisation = plan.organisation.value;
  document.period = long_text(plan.period);
  document.date = iso(last_day(plan.period));
  document.marking = plan.marking.value;
  TitleBlock title;
  title.title = document.title;
  title.facts = {{"Position at", long_text(plan.period)}, {"Rows of all returns", sentence(plan.rows)}};
  document.blocks.push_back(std::move(title));

  Table table = table_of("Findings", whole_list);
  std::map<std::string, FindingList> by_agency;  // the business manager's come first
  for (const Finding& finding : findings) {
    table.rows.push_back(row_of_whole_list(plan, finding));
    by_agency[finding.agency].push_back(&finding);
  }
  if (by_agency.size() > most_sheets)
    document.blocks.push_back(prose({fmt::format("The first {} of {} agencies have a sheet of their own.",
                                                 most_sheets, by_agency.size())}));
  document.blocks.push_back(std::move(table));
  std::size_t sheets = 0;
  for (const auto& [agency, own] : by_agency)
    if (sheets++ < most_sheets) add_sheet(plan, agency, own, document);
  return document;
}

}  // namespace boardpack
