#pragma once
#include <string>
#include <vector>

#include "document/document.h"
#include "text/number.h"

namespace boardpack {

inline TableCell text_cell(int column, std::string_view text, CellRole role) {
  TableCell cell;
  cell.column = column;
  cell.role = role;
  cell.content.emplace_back().text = RichText(text);
  return cell;
}

// The table that holds a chart's figures.
inline Table table_of(const Chart& chart) {
  Table table;
  table.title = chart.title;
  table.columns.push_back({3, false, false});
  TableRow header{
      {text_cell(0, chart.kind == Chart::Kind::stacked_bars ? "Area" : "Period", CellRole::column_header)},
      false};
  for (const auto& series : chart.series) {
    const auto column = static_cast<int>(table.columns.size());
    table.columns.push_back({1, true, false});
    header.cells.push_back(text_cell(column, series.name, CellRole::column_header));
  }
  table.header = {header};
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    TableRow row{{text_cell(0, chart.categories[i], CellRole::row_header)}, false};
    for (std::size_t k = 0; k < chart.series.size(); ++k) {
      const auto value = chart.series[k].values[i];
      const bool percent = chart.unit == "%";
      auto cell = text_cell(static_cast<int>(k) + 1,
                            value ? number_text(*value) + (percent ? "%" : "") : std::string("not known"),
                            CellRole::data);
      if (value) cell.value = CellNumber{percent ? *value / 100 : *value, percent};
      row.cells.push_back(cell);
    }
    table.rows.push_back(row);
  }
  return table;
}

inline Chart bars_by_area() {
  Chart chart;
  chart.kind = Chart::Kind::stacked_bars;
  chart.title = "Actions by area and status, June 2018";
  chart.alternative =
      "Stacked bars of the actions of five areas by status. Most green: joint commissioning, 12 of 21.";
  chart.unit = "actions";
  chart.categories = {
      "A. Leaders hold one another to account for improvement", "B. Joint commissioning",
      "C. Education, health and care plans are timely and of good quality, and families say so",
      "D. Preparing for adulthood", "E. Voice of children and young people"};
  chart.series = {{"Red: little or no progress", "R", {0xC0, 0, 0}, {2, 1, 7, 0, 0}},
                  {"Amber: progressing", "A", {0xFF, 0xC0, 0}, {5, 6, 9, 3, 1}},
                  {"Green: completed or embedding", "G", {0, 0x70, 0x3C}, {8, 12, 4, 6, 0}},
                  {"Grey: addressed elsewhere", "X", {0x80, 0x80, 0x80}, {1, 2, 0, 1, 0}},
                  {"No status", "\u2013", {0xE4, 0xE8, 0xEE}, {0, 0, 3, 1, 2}}};
  return chart;
}

inline Chart columns_by_period() {
  Chart chart;
  chart.kind = Chart::Kind::stacked_columns;
  chart.title = "Actions by status over the last six periods";
  chart.alternative =
      "Stacked columns. Green rises from 8 actions in January to 30 in June; March is not known.";
  chart.unit = "actions";
  chart.categories = {"January 2018", "February 2018", "March 2018", "April 2018", "May 2018", "June 2018"};
  chart.series = {{"Red", "R", {0xC0, 0, 0}, {21, 18, {}, 14, 11, 10}},
                  {"Amber", "A", {0xFF, 0xC0, 0}, {30, 30, {}, 29, 26, 24}},
                  {"Green", "G", {0, 0x70, 0x3C}, {8, 12, {}, 20, 27, 30}}};
  return chart;
}

inline Chart target_and_actual() {
  Chart chart;
  chart.kind = Chart::Kind::lines;
  chart.title = "Plans issued within 20 weeks: target against actual";
  chart.alternative =
      "Lines. The target rises from 50% to 95%; the actual figure was 41% and is now 68%, below it.";
  chart.unit = "%";
  chart.categories = {"Mar 2018", "Jun 2018", "Sep 2018", "Dec 2018", "Mar 2019", "Jun 2019", "Sep 2019"};
  chart.series = {{"Target", "", {0x1F, 0x38, 0x64}, {50, 60, 70, 80, 90, 95, 95}},
                  {"Actual", "", {0xC5, 0x5A, 0x11}, {41, 52.5, {}, 61, 68, {}, {}}},
                  {"England", "", {0xFF, 0xC0, 0}, {58, 58.6, 59, 60.1, 60.4, 60, 60.4}}};
  return chart;
}

// A paper with a chart of each kind, each before the table of its figures.
inline Document chart_paper() {
  Document document;
  document.title = "Charts";
  document.organisation = "Larkshire & partners";
  document.period = "June 2018";
  document.date = "2018-06-30";
  document.marking = "Official";
  document.blocks.push_back(
      TitleBlock{"Board summary", "Larkshire's improvement plan", {{"Period", "June 2018"}}});
  for (const auto& chart : {bars_by_area(), columns_by_period(), target_and_actual()}) {
    document.blocks.push_back(Heading{1, RichText(chart.title.substr(0, chart.title.find(' ')))});
    document.blocks.push_back(chart);
    document.blocks.push_back(table_of(chart));
  }
  return document;
}

}  // namespace boardpack
