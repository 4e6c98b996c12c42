#include "write/xlsx_chart.h"

#include <algorithm>

#include "layout/chart_canvas.h"
#include "layout/chart_scale.h"
#include "write/xlsx_styles.h"
#include "write/xlsx_text.h"

namespace boardpack {
namespace {

constexpr std::size_t longest_text = 250;
constexpr double points_a_pixel = 0.75;
constexpr double own_width = 480, own_height = 288;  // libxlsxwriter's, in pixels
constexpr double lowest_chart = 120;
constexpr std::uint16_t bar_gap = 45;  // percent of a bar
constexpr Rgb white{255, 255, 255};
constexpr std::uint8_t markers[] = {LXW_CHART_MARKER_CIRCLE,   LXW_CHART_MARKER_SQUARE,
                                    LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND,
                                    LXW_CHART_MARKER_X,        LXW_CHART_MARKER_PLUS};
constexpr std::uint8_t dashes[] = {LXW_CHART_LINE_DASH_SOLID,        LXW_CHART_LINE_DASH_DASH,
                                   LXW_CHART_LINE_DASH_ROUND_DOT,    LXW_CHART_LINE_DASH_DASH_DOT,
                                   LXW_CHART_LINE_DASH_LONG_DASH,    LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT,
                                   LXW_CHART_LINE_DASH_LONG_DASH_DOT};

// libxlsxwriter takes a text that begins with "=" for a range of cells.
std::string literal(const std::string& text) {
  const std::string line = one_line(sheet_text(text), longest_text);
  return line.starts_with('=') ? " " + line : line;
}

class NativeChart {
 public:
  NativeChart(const Chart& chart, const ChartCells& cells, const Theme& theme, lxw_workbook* workbook);
  lxw_chart* set();

 private:
  bool lines() const { return chart_.kind == Chart::Kind::lines; }
  bool bars() const { return chart_.kind == Chart::Kind::stacked_bars; }
  lxw_chart_font font(const Rgb& ink, bool bold = false);
  void set_title();
  void set_axes();
  void add_series(std::size_t index);
  void set_segment(lxw_chart_series* series, const ChartSeries& source);
  void set_line(lxw_chart_series* series, const ChartSeries& source, std::size_t index);
  void label_line(lxw_chart_series* series, const ChartSeries& source, std::size_t index);

  const Chart& chart_;
  const ChartCells& cells_;
  const Theme& theme_;
  std::string font_name_;
  lxw_chart* native_;
};

std::uint8_t chart_type(Chart::Kind kind) {
  switch (kind) {
    case Chart::Kind::stacked_bars:
      return LXW_CHART_BAR_STACKED;
    case Chart::Kind::stacked_columns:
      return LXW_CHART_COLUMN_STACKED;
    case Chart::Kind::lines:
      break;
  }
  return LXW_CHART_LINE;
}

NativeChart::NativeChart(const Chart& chart, const ChartCells& cells, const Theme& theme,
                         lxw_workbook* workbook)
    : chart_(chart),
      cells_(cells),
      theme_(theme),
      font_name_(sheet_font(theme.font)),
      native_(workbook_add_chart(workbook, chart_type(chart.kind))) {}

lxw_chart_font NativeChart::font(const Rgb& ink, bool bold) {
  lxw_chart_font result{};
  result.name = font_name_.data();
  result.size = bold ? theme_.caption.size : theme_.chart_label.size;
  result.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  result.color = colour_number(ink);
  return result;
}

void NativeChart::set_title() {
  if (chart_.title.empty()) return chart_title_off(native_);
  chart_title_set_name(native_, literal(chart_.title).c_str());
  auto look = font(theme_.caption.ink, true);
  chart_title_set_name_font(native_, &look);
}

// The first category of bars is at the top, as in the table.
void NativeChart::set_axes() {
  lxw_chart_axis* values = bars() ? native_->x_axis : native_->y_axis;
  lxw_chart_axis* categories = bars() ? native_->y_axis : native_->x_axis;
  auto look = font(theme_.chart_label.ink);
  chart_axis_set_num_font(values, &look);
  chart_axis_set_num_font(categories, &look);
  if (chart_.unit == "%") {
    chart_axis_set_num_format(values, "0%");
  } else if (!chart_.unit.empty()) {
    chart_axis_set_name(values, literal(chart_.unit).c_str());
    chart_axis_set_name_font(values, &look);
  }
  if (bars()) {
    chart_axis_set_reverse(categories);
    chart_axis_set_crossing_max(categories);
  }
  if (!lines() && all_whole(chart_) && stacked_reach(chart_).most <= 10) chart_axis_set_major_unit(values, 1);
  lxw_chart_line grid{};
  grid.color = colour_number(theme_.chart_grid);
  grid.width = static_cast<float>(theme_.grid_width);
  chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
  chart_axis_major_gridlines_set_line(values, &grid);
  chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
}

// Its mark stands before each figure; a figure of nothing has no segment and no label.
void NativeChart::set_segment(lxw_chart_series* series, const ChartSeries& source) {
  lxw_chart_fill fill{};
  fill.color = colour_number(source.colour);
  chart_series_set_fill(series, &fill);
  lxw_chart_line edge{};
  const bool pale = contrast(source.colour, white) < 3;
  edge.color = colour_number(pale ? theme_.status_outline : white);
  edge.width = 0.75;
  chart_series_set_line(series, &edge);
  chart_series_set_labels(series);
  chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_CENTER);
  auto look = font(ink_on(source.colour));
  chart_series_set_labels_font(series, &look);
  std::string mark = one_line(sheet_text(source.mark), 8);
  std::erase(mark, '"');
  std::string format = chart_.unit != "%" ? "General" : all_whole(chart_) ? "0%" : "0.0%";
  if (!mark.empty()) format = "\"" + mark + " \"" + format;
  chart_series_set_labels_num_format(series, ("[=0]\"\";" + format).c_str());
}

void NativeChart::set_line(lxw_chart_series* series, const ChartSeries& source, std::size_t index) {
  const auto ink = colour_number(line_colour(source.colour));
  lxw_chart_line line{};
  line.color = ink;
  line.width = static_cast<float>(theme_.chart_line_width);
  line.dash_type = dashes[index % std::size(dashes)];
  chart_series_set_line(series, &line);
  chart_series_set_marker_type(series, markers[index % std::size(markers)]);
  chart_series_set_marker_size(series, static_cast<std::uint8_t>(theme_.chart_marker));
  lxw_chart_fill fill{};
  fill.color = ink;
  chart_series_set_marker_fill(series, &fill);
  lxw_chart_line edge{};
  edge.color = ink;
  chart_series_set_marker_line(series, &edge);
  label_line(series, source, index);
}

// One or two lines have all their figures beside them, more only their last.
void NativeChart::label_line(lxw_chart_series* series, const ChartSeries& source, std::size_t index) {
  chart_series_set_labels(series);
  auto look = font(theme_.chart_label.ink);
  chart_series_set_labels_font(series, &look);
  if (chart_.series.size() <= 2) {
    chart_series_set_labels_position(
        series, index == 0 ? LXW_CHART_LABEL_POSITION_ABOVE : LXW_CHART_LABEL_POSITION_BELOW);
    return;
  }
  chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_RIGHT);
  std::vector<lxw_chart_data_label> labels(chart_.categories.size());
  for (auto& label : labels) label.hide = LXW_TRUE;
  for (std::size_t i = labels.size(); i-- > 0;) {
    if (!figure(source, i)) continue;
    labels[i].hide = LXW_FALSE;
    break;
  }
  std::vector<lxw_chart_data_label*> list;
  for (auto& label : labels) list.push_back(&label);
  list.push_back(nullptr);
  chart_series_set_labels_custom(series, list.data());
}

void NativeChart::add_series(std::size_t index) {
  const auto& source = chart_.series[index];
  const auto row = static_cast<lxw_row_t>(cells_.first_row), end = static_cast<lxw_row_t>(cells_.last_row);
  const auto labels = static_cast<lxw_col_t>(cells_.columns[0]);
  const auto column = static_cast<lxw_col_t>(cells_.columns[index + 1]);
  lxw_chart_series* series = chart_add_series(native_, nullptr, nullptr);
  chart_series_set_categories(series, cells_.sheet.c_str(), row, labels, end, labels);
  chart_series_set_values(series, cells_.sheet.c_str(), row, column, end, column);
  const auto& name = cells_.names[index + 1];
  if (name.text == source.name && !name.text.empty())
    chart_series_set_name_range(series, cells_.sheet.c_str(), static_cast<lxw_row_t>(name.row), column);
  else if (!source.name.empty())
    chart_series_set_name(series, literal(source.name).c_str());
  if (lines())
    set_line(series, source, index);
  else
    set_segment(series, source);
}

lxw_chart* NativeChart::set() {
  set_title();
  set_axes();
  for (std::size_t i = 0; i < chart_.series.size(); ++i) add_series(i);
  if (!lines()) chart_set_series_gap(native_, bar_gap);
  auto look = font(theme_.chart_label.ink);
  chart_legend_set_position(native_, bars() ? LXW_CHART_LEGEND_TOP : LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(native_, &look);
  lxw_chart_line none{};
  none.none = LXW_TRUE;
  chart_chartarea_set_line(native_, &none);
  return native_;
}

}  // namespace

ChartSize chart_size(const Chart& chart, double sheet_width, double most_height) {
  const auto count = static_cast<double>(chart.categories.size());
  const double most = std::max(most_height, lowest_chart);
  if (chart.kind == Chart::Kind::stacked_bars) return {sheet_width, std::min(95 + 24 * count, most)};
  return {std::min(sheet_width, std::max(360.0, 90 + 75 * count)), std::min(240.0, most)};
}

void insert_chart(const Chart& chart, const ChartCells& cells, int row, const ChartSize& size,
                  const Theme& theme, lxw_workbook* workbook, lxw_worksheet* sheet) {
  lxw_chart* native = NativeChart(chart, cells, theme, workbook).set();
  lxw_chart_options options{};
  options.x_scale = (size.width / points_a_pixel - 2) / own_width;
  options.y_scale = (size.height / points_a_pixel - 2) / own_height;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  std::string description = one_line(sheet_text(chart.alternative), longest_text);
  options.description = description.data();
  worksheet_insert_chart_opt(sheet, static_cast<lxw_row_t>(row), 0, native, &options);
}

}  // namespace boardpack
