#include "write/xlsx_sources.h"

#include <algorithm>

#include "write/xlsx_links.h"
#include "write/xlsx_text.h"

namespace boardpack {
namespace {

enum Column : std::size_t { paper_sheet, paper_row, agency, file, file_sheet, columns_cells };
constexpr const char* headings[] = {"Paper's sheet", "Row", "Agency", "File", "Sheet", "Columns (cells)"};
constexpr double widths[] = {110, 36, 100, 200, 100, 260};  // points

constexpr double row_padding = 3;
constexpr double highest_row = 400;              // Excel: 409
constexpr std::size_t most_lines = 1'000'000;    // Excel: 1,048,576 rows a sheet
constexpr std::size_t most_links = 65'000;       // Excel: 65,530 a sheet
constexpr std::size_t longest_columns = 30'000;  // Excel: 32,767
constexpr std::size_t longest_text = 1'000;      // of a name that should have been one

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
    const std::vector<SourcedCell>& cells = sheet.cells;
    for (auto begin = cells.begin(); begin != cells.end();) {
      const auto end =
          std::find_if(begin, cells.end(), [&](const SourcedCell& cell) { return cell.row != begin->row; });
      add_row(sheet.name, {begin, end});
      begin = end;
    }
  }
}

void SourcesWriter::add_row(const std::string& sheet, std::span<const SourcedCell> cells) {
  const std::size_t row_begin = lines_.size();
  for (const SourcedCell& cell : cells)
    for (const CellSource& source : cell.cell->sources) {
      Line& line = line_from(source, row_begin);
      std::string& said = line.columns_cells;
      if (line.cell == nullptr) {
        line.sheet = &sheet;
        line.cell = &cell;
      }
      const bool new_column = line.last_column != cell.column;
      if (new_column) said += (said.empty() ? "" : "; ") + heading(cell);
      line.names_cell = line.names_cell && !new_column;
      if (!source.cell.empty()) {
        if (line.names_cell) said.pop_back();
        said += (line.names_cell                       ? ", "
                 : said.empty() || said.ends_with(' ') ? "("
                                                       : " (") +
                source.cell + ')';
        line.names_cell = true;
      }
      line.last_column = cell.column;
    }
}

// The line for the source's sheet in the row that begins at lines_[row_begin]; a full one is followed by
// another.
SourcesWriter::Line& SourcesWriter::line_from(const CellSource& source, std::size_t row_begin) {
  for (std::size_t i = lines_.size(); i > row_begin; --i) {
    Line& line = lines_[i - 1];
    const CellSource& known = *line.source;
    if (known.agency == source.agency && known.file == source.file && known.sheet == source.sheet &&
        line.columns_cells.size() < longest_text)
      return line;
  }
  return lines_.emplace_back(Line{nullptr, nullptr, &source, "", -1, false, lines_.size() == row_begin});
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
    case agency:
      return line.source->agency;
    case file:
      return line.source->file;
    case file_sheet:
      return line.source->sheet;
    default:
      return line.columns_cells;
  }
}

const SourcesWriter::Shown& SourcesWriter::shown(const std::string& text, std::size_t column) {
  if (column == columns_cells) shown_[column].clear();  // hardly two are the same
  const auto [found, added] = shown_[column].try_emplace(text);
  if (added) {
    found->second.text = one_line(text, column == columns_cells ? longest_columns : longest_text);
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
    const Shown& one = shown(text(line, column), column);
    height = std::max(height, one.height);
    worksheet_write_string(sheet, at, place, one.text.c_str(), data_);
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
