// Writes a plan of so many rows as PDF or XLSX, or the same rows as JSON for other tools to set.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bench/plan_rows.h"
#include "layout/paginate.h"
#include "write/pdf.h"
#include "write/xlsx.h"

using namespace boardpack;

namespace {

TableCell cell(int column, CellRole role, std::vector<Paragraph> content) {
  TableCell result;
  result.column = column;
  result.role = role;
  result.content = std::move(content);
  return result;
}

Paragraph paragraph(const std::string& text, bool italic = false) {
  Paragraph result;
  result.text.append(Run{text, false, italic, {}});
  return result;
}

Paragraph bullet(const std::string& text) {
  Paragraph result = paragraph(text);
  result.kind = Paragraph::Kind::bullet;
  result.marker = "•";
  return result;
}

Rgb status_colour(char letter) {
  switch (letter) {
    case 'R':
      return {0xC0, 0x00, 0x00};
    case 'A':
      return {0xFF, 0xC0, 0x00};
    case 'G':
      return {0x00, 0x70, 0x3C};
  }
  return {0x1F, 0x4E, 0x9E};
}

TableRow table_row(const PlanRow& row) {
  TableRow result;
  if (row.outcome_rows > 0) {
    result.cells.push_back(cell(0, CellRole::data, {paragraph(row.outcome)}));
    result.cells.back().row_span = row.outcome_rows;
  }
  result.cells.push_back(cell(1, CellRole::data, {paragraph(row.action)}));
  result.cells.push_back(cell(2, CellRole::data, {paragraph(row.timescale)}));
  result.cells.push_back(cell(3, CellRole::data, {paragraph(row.owner, true), paragraph(row.leader)}));
  std::vector<Paragraph> measures;
  for (const auto& measure : row.measures) measures.push_back(bullet(measure));
  if (!row.link.empty()) {
    measures.push_back(paragraph("Evidence: "));
    measures.back().text.append(Run{row.link, false, false, row.link});
  }
  result.cells.push_back(cell(4, CellRole::data, std::move(measures)));
  for (int quarter = 0; quarter < 5; ++quarter) {
    const char letter = row.statuses[static_cast<std::size_t>(quarter)];
    result.cells.push_back(cell(5 + quarter, CellRole::status, {paragraph(std::string(1, letter))}));
    result.cells.back().fill = status_colour(letter);
  }
  return result;
}

Document plan(const std::vector<PlanRow>& rows) {
  Document document;
  document.title = "Action plan of " + std::to_string(rows.size()) + " rows";
  document.organisation = "Children and Young People's Partnership Board";
  document.date = "2018-06-30";
  document.blocks.push_back(TitleBlock{document.title, "Progress", {{"Period", "June 2018"}}});
  Table table;
  table.columns = {{16}, {22}, {10}, {15}, {24}};
  table.columns.resize(10, {4.2, true, true});
  const char* headings[] = {"Required outcomes",
                            "Actions",
                            "Timescale",
                            "Action owner / Accountable leader",
                            "Measures of success",
                            "Jun",
                            "Sep",
                            "Dec",
                            "Mar",
                            "Jun"};
  auto& header = table.header.emplace_back();
  for (int column = 0; column < 10; ++column)
    header.cells.push_back(cell(column, CellRole::column_header, {paragraph(headings[column])}));
  for (const auto& row : rows) table.rows.push_back(table_row(row));
  document.blocks.push_back(std::move(table));
  return document;
}

nlohmann::json as_json(const PlanRow& row) {
  return {{"outcome", row.outcome},   {"outcome_rows", row.outcome_rows},
          {"action", row.action},     {"timescale", row.timescale},
          {"owner", row.owner},       {"leader", row.leader},
          {"measures", row.measures}, {"link", row.link},
          {"statuses", row.statuses}};
}

// Twelve columns, of which each cell names where it was said.
Document workbook(const std::vector<PlanRow>& rows) {
  constexpr int columns = 12;
  Document document;
  document.title = "Action plan of " + std::to_string(rows.size()) + " rows";
  document.date = "2018-06-30";
  Table table;
  table.columns.resize(columns, {10});
  auto& header = table.header.emplace_back();
  for (int column = 0; column < columns; ++column)
    header.cells.push_back(
        cell(column, CellRole::column_header, {paragraph(std::string(1, char('A' + column)))}));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlanRow& row = rows[i];
    const std::vector<std::string> texts = {
        "A" + std::to_string(i + 1), row.action,         row.timescale, row.owner, row.leader,
        row.measures.front(),        row.measures.back()};
    TableRow& out = table.rows.emplace_back();
    for (int column = 0; column < columns; ++column) {
      const auto at = static_cast<std::size_t>(column);
      const bool status = at >= texts.size();
      const std::string text = status ? std::string(1, row.statuses[at - texts.size()]) : texts[at];
      out.cells.push_back(cell(column, status ? CellRole::status : CellRole::data, {paragraph(text)}));
      if (status) out.cells.back().fill = status_colour(text.front());
      out.cells.back().sources = {
          {"Police", "returns/2018-06/police.xlsx", "Return", char('A' + column) + std::to_string(i + 4)}};
    }
  }
  document.blocks.push_back(std::move(table));
  return document;
}

int run(const std::string& format, int count, const std::string& file) {
  const auto rows = plan_rows(count);
  std::ofstream out(file, std::ios::binary);
  if (format == "json") {
    auto all = nlohmann::json::array();
    for (const auto& row : rows) all.push_back(as_json(row));
    out << all.dump();
    return out.flush() ? 0 : 2;
  }
  Fonts fonts;
  if (format == "xlsx") {
    out << write_xlsx(workbook(rows), Theme{}, fonts);
    return out.flush() ? 0 : 2;
  }
  const auto pages = paginate(plan(rows), Theme{}, fonts);
  const auto bytes = write_pdf(pages, fonts);
  out << bytes;
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  std::printf("%.3f s CPU, %ld MB, %zu pages, %zu bytes\n", seconds(used.ru_utime) + seconds(used.ru_stime),
              used.ru_maxrss / 1024, pages.pages.size(), bytes.size());
  return out.flush() ? 0 : 2;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string format = count == 4 ? arguments[1] : "";
  const bool known = format == "pdf" || format == "xlsx" || format == "json";
  const int rows = known ? std::atoi(arguments[2]) : 0;
  if (rows < 1) {
    std::fputs("usage: pdf_bench pdf|xlsx|json ROWS FILE\n", stderr);
    return 2;
  }
  try {
    return run(format, rows, arguments[3]);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "pdf_bench: %s\n", problem.what());
    return 2;
  }
}
