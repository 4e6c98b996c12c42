#pragma once
#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "document/theme.h"

namespace boardpack {

// The cells of a sheet that hold a chart's figures; rows and columns from 0.
struct ChartCells {
  std::string sheet;
  int first_row = 0, last_row = 0;  // of the categories
  std::vector<int> columns;         // of the categories, then of each series
  struct Name {
    int row = 0;
    std::string text;
  };
  std::vector<Name> names;  // what stands over each column; text empty for nothing
};

// In points; as wide as the sheet, or as its columns ask for.
struct ChartSize {
  double width = 0, height = 0;
};
ChartSize chart_size(const Chart& chart, double sheet_width, double most_height);

void insert_chart(const Chart& chart, const ChartCells& cells, int row, const ChartSize& size,
                  const Theme& theme, lxw_workbook* workbook, lxw_worksheet* sheet);

}  // namespace boardpack
