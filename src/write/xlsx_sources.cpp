#include "write/xlsx_sources.h"

#include <algorithm>

#include "write/xlsx_links.h"
#include "write/xlsx_text.h"

namespace boardpack {
namespace {

enum Column : std::size_t { paper_sheet, paper_row, paper_column, agency, file, file_sheet, file_cell };
constexpr const char* headings[] = {"Paper's sheet", "Row", "Column", "Agency", "File", "Sheet", "Cell"};
constexpr double widths[] = {135, 36, 140, 110, 230, 110, 45};  // points

constexpr double row_padding = 3;
constexpr double highest_row = 400;            // Excel: 409
constexpr std::size_t most_lines = 1'000'000;  // Excel: 1,048,576 rows a sheet
constexpr std::size_t most_links = 65'000;     // Excel: 65,530 a sheet
constexpr std::size_t longest_text = 1'000;    // of a name that should have been one

TableCell role_cell(CellRole role) {
  TableCell cell;
  cell.role = role;
  return cell;
}

std::string heading_of(const Table& table, int column) {
  std::string out;
  for (const TableRow& row : table.header)
    for (const TableCell& cell : row.cells) {
      if (column < cell.column || column >= cell.column + std::max(cell.column_span, 1)) continue;
      const std::string text = one_line(cell_text(cell.content).plain(), longest_text);
      if (!out.empty() && !text.empty()) out += ": ";
      out += text;
    }
  return out;
}

}  // namespace

SourcesWriter::SourcesWriter(const std::vector<SheetSources>& sheets, Styles& styles, const Theme& theme,
                             SheetMeasure& measure)
    : measure_(measure), data_look_(cell_look(role_cell(CellRole::data), {}, theme)) {
  CellLook number = data_look_;
  number.align = CellLook::Align::right;
  number.indent = 0;
  CellLook link = number;
  link.underline = true;
  link.ink = theme.link;
  header_ = styles.format(cell_look(role_cell(CellRole::column_header), {}, theme));
  data_ = styles.format(data_look_);
  number_ = styles.format(number);
  link_ = styles.format(link);
  for (const SheetSources& sheet : sheets) {
    int row = -1;
    for (const SourcedCell& cell : sheet.cells)
      for (const CellSource& source : cell.cell->sources) {
        lines_.push_back({&sheet.name, &heading(cell), &cell, &source, cell.row != row});
        row = cell.row;
      }
  }
}

const std::string& SourcesWriter::heading(const SourcedCell& cell) {
  const auto [found, added] = headings_.try_emplace({cell.table, cell.cell->column});
  if (added) found->second = heading_of(*cell.table, cell.cell->column);
  return found->second;
}

const std::string& SourcesWriter::text(const Line& line, std::size_t column) const {
  switch (column) {
    case paper_sheet:
      return *line.sheet;
    case paper_column:
      return *line.heading;
    case agency:
      return line.source->agency;
    case file:
      return line.source->file;
    case file_sheet:
      return line.source->sheet;
    default:
      return line.source->cell;
  }
}

const SourcesWriter::Shown& SourcesWriter::shown(const std::string& text, std::size_t column) {
  const auto [found, added] = shown_[column].try_emplace(text);
  if (added) {
    found->second.text = one_line(text, longest_text);
    const RichText one(found->second.text);
    if (!measure_.fits_line(one, data_look_, widths[column]))
      found->second.height = measure_.height(one, data_look_, widths[column]) + row_padding;
  }
  return found->second;
}

void SourcesWriter::write_header(lxw_worksheet* sheet) {
  for (std::size_t column = 0; column < columns; ++column) {
    const auto place = static_cast<lxw_col_t>(column);
    worksheet_set_column_pixels(sheet, place, place, static_cast<std::uint32_t>(widths[column] / 0.75),
                                nullptr);
    worksheet_write_string(sheet, 0, place, headings[column], header_);
  }
  worksheet_set_default_row(sheet, sheet_line_height(data_look_.size) + row_padding, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_freeze_panes(sheet, 1, 0);
}

void SourcesWriter::write_line(lxw_worksheet* sheet, int row, const Line& line) {
  const auto at = static_cast<lxw_row_t>(row);
  double height = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    if (column == paper_row) continue;
    const auto place = static_cast<lxw_col_t>(column);
    const std::string& said = text(line, column);
    const char* written = said.c_str();
    if (column != file_cell) {
      const Shown& one = shown(said, column);
      height = std::max(height, one.height);
      written = one.text.c_str();
    }
    worksheet_write_string(sheet, at, place, written, data_);
  }
  if (height > 0) worksheet_set_row(sheet, at, std::min(height, highest_row), nullptr);

  const bool leads = line.first && links_ < most_links;
  if (leads) {
    ++links_;
    worksheet_write_url_opt(sheet, at, paper_row,
                            cell_link(*line.sheet, line.cell->row, line.cell->column).c_str(), nullptr, "",
                            nullptr);
  }
  worksheet_write_number(sheet, at, paper_row, line.cell->row + 1, leads ? link_ : number_);
}

void SourcesWriter::write_sheet(lxw_worksheet* sheet) {
  write_header(sheet);
  links_ = 0;
  int row = 0;
  for (; at_ < lines_.size() && static_cast<std::size_t>(row) < most_lines; ++at_)
    write_line(sheet, ++row, lines_[at_]);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(row), columns - 1);
}

}  // namespace boardpack
