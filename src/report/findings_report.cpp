#include <array>

#include "report/cells.h"
#include "report/report.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::array<std::pair<const char*, double>, 8> columns = {{
    {"Agency", 13},
    {"Severity", 7},
    {"File", 16},
    {"Sheet", 9},
    {"Cell", 6},
    {"What was found", 34},
    {"What is needed", 24},
    {"Code", 11},
}};

TableCell cell(std::size_t column, std::string_view text, CellRole role = CellRole::data) {
  TableCell made;
  made.column = static_cast<int>(column);
  made.role = role;
  made.content = body(text);
  return made;
}

TableRow row_of(const Plan& plan, const Finding& finding) {
  const FindingKind& what = kind(finding.code);
  const Origin& at = finding.origin;
  const SourceFile* file = at.file < 0 ? nullptr : &plan.sources[at.file];
  const bool on_sheet = file && at.sheet >= 0 && static_cast<std::size_t>(at.sheet) < file->sheets.size();
  TableRow row;
  row.cells = {cell(0, finding.agency.empty() ? "(business manager)" : finding.agency),
               cell(1, severity_name(what.severity)),
               cell(2, file ? escaped(file->path) : ""),
               cell(3, on_sheet ? escaped(file->sheets[at.sheet]) : ""),
               cell(4, at.row > 0 ? cell_name(at.row, at.column) : ""),
               cell(5, finding.message),
               cell(6, what.needed),
               cell(7, what.name)};
  return row;
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
  Table table;
  table.title = "Findings";
  table.empty_note = "Nothing was found.";
  TableRow header;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    table.columns.push_back({columns[i].second, false, false});
    header.cells.push_back(cell(i, columns[i].first, CellRole::column_header));
  }
  table.header.push_back(std::move(header));
  for (const Finding& finding : findings) table.rows.push_back(row_of(plan, finding));
  document.blocks.push_back(std::move(table));
  return document;
}

}  // namespace boardpack
