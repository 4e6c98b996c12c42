#include "report/house_style.h"

#include "report/page_setup.h"
#include "report/toml_reader.h"

namespace boardpack {

namespace {

constexpr double least_contrast = 4.5;  // WCAG 2.1, 1.4.3

void read_colour(const TomlReader& table, std::string_view key, Rgb& colour) {
  if (!table.has(key)) return;
  auto read = to_rgb(table.text(key));
  if (!read) table.fail(key, fmt::format("\"{}\" is not a colour such as \"#1F3864\"", table.text(key)));
  colour = *read;
}

void read_style(const TomlReader& table, TextStyle& style) {
  table.allow({"size", "line-height", "space-before", "space-after", "bold", "ink"});
  style.size = table.number("size", style.size);
  style.line_height = table.number("line-height", style.line_height);
  style.space_before = table.number("space-before", style.space_before);
  style.space_after = table.number("space-after", style.space_after);
  style.bold = table.flag("bold", style.bold);
  read_colour(table, "ink", style.ink);
  if (style.size < 5 || style.size > 72) table.fail("size", "\"size\" should be from 5 to 72 points");
}

void read_chart(const TomlReader& chart, Theme& theme) {
  chart.allow({"height", "bar", "bar-gap", "segment-gap", "line-width", "marker"});
  const auto read = [&](std::string_view key, double& size, double least, double most) {
    size = chart.number(key, size);
    if (size < least || size > most)
      chart.fail(key, fmt::format("\"{}\" should be from {} to {} points", key, least, most));
  };
  read("height", theme.chart_height, 40, 400);
  read("bar", theme.chart_bar, 2, 60);
  read("bar-gap", theme.chart_bar_gap, 0, 60);
  read("segment-gap", theme.segment_gap, 0, 5);
  read("line-width", theme.chart_line_width, 0.5, 5);
  read("marker", theme.chart_marker, 2, 20);
}

void check_pair(const TomlReader& top, std::string_view what, const Rgb& ink, const Rgb& fill) {
  const double ratio = contrast(ink, fill);
  if (ratio >= least_contrast) return;
  top.fail(what,
           fmt::format("{}: ink {} on {} has a contrast of {:.1f}:1, and {}:1 is the least that all can read",
                       what, hex(ink), hex(fill), ratio, least_contrast));
}

}  // namespace

Theme load_house_style(const std::string& path) {
  const toml::table file = TomlReader::load(path);
  const TomlReader top(file, path);
  Theme theme;
  const std::initializer_list<std::pair<std::string_view, TextStyle*>> styles = {
      {"title", &theme.title},
      {"subtitle", &theme.subtitle},
      {"heading1", &theme.heading1},
      {"heading2", &theme.heading2},
      {"body", &theme.body},
      {"lead", &theme.lead},
      {"note", &theme.note},
      {"cell", &theme.cell},
      {"header-cell", &theme.header_cell},
      {"band-cell", &theme.band_cell},
      {"furniture", &theme.furniture},
      {"cover-title", &theme.cover_title},
      {"cover-subtitle", &theme.cover_subtitle},
      {"cover-statement", &theme.cover_statement},
      {"cover-fact", &theme.cover_fact},
      {"caption", &theme.caption},
      {"chart-label", &theme.chart_label},
      {"contents", &theme.contents}};
  std::vector<std::string_view> keys = {"font",  "page",  "margins",    "colours",
                                        "table", "chart", "logo-height"};
  for (const auto& [key, style] : styles) keys.push_back(key);
  top.allow(keys);
  theme.font = top.text("font", theme.font);
  theme.logo_height = top.number("logo-height", theme.logo_height);
  if (theme.logo_height < 10 || theme.logo_height > 300)
    top.fail("logo-height", "\"logo-height\" should be from 10 to 300 points");
  if (const auto page = top.section("page")) {
    page->allow({"paper", "landscape"});
    theme.page = read_page(*page, theme.page);
  }
  for (const auto& [key, style] : styles)
    if (const auto section = top.section(key)) read_style(*section, *style);
  if (const auto margins = top.section("margins")) {
    margins->allow({"top", "bottom", "left", "right"});
    theme.margin_top = margins->number("top", theme.margin_top);
    theme.margin_bottom = margins->number("bottom", theme.margin_bottom);
    theme.margin_left = margins->number("left", theme.margin_left);
    theme.margin_right = margins->number("right", theme.margin_right);
  }
  if (const auto colours = top.section("colours")) {
    colours->allow({"header-fill", "band-fill", "grid", "status-outline", "link", "chart-grid"});
    read_colour(*colours, "header-fill", theme.header_fill);
    read_colour(*colours, "band-fill", theme.band_fill);
    read_colour(*colours, "grid", theme.grid);
    read_colour(*colours, "status-outline", theme.status_outline);
    read_colour(*colours, "link", theme.link);
    read_colour(*colours, "chart-grid", theme.chart_grid);
  }
  if (const auto cells = top.section("table")) {
    cells->allow({"padding-x", "padding-y", "grid-width", "list-indent"});
    theme.cell_padding_x = cells->number("padding-x", theme.cell_padding_x);
    theme.cell_padding_y = cells->number("padding-y", theme.cell_padding_y);
    theme.grid_width = cells->number("grid-width", theme.grid_width);
    theme.list_indent = cells->number("list-indent", theme.list_indent);
  }
  if (const auto chart = top.section("chart")) read_chart(*chart, theme);
  constexpr Rgb white{255, 255, 255};
  for (const auto& [key, style] : styles)
    if (key != "header-cell" && key != "band-cell") check_pair(top, key, style->ink, white);
  check_pair(top, "header-cell", theme.header_cell.ink, theme.header_fill);
  check_pair(top, "band-cell", theme.band_cell.ink, theme.band_fill);
  check_pair(top, "link", theme.link, white);
  return theme;
}

}  // namespace boardpack
