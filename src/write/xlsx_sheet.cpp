#include "write/xlsx_sheet.h"

#include <algorithm>
#include <stdexcept>

#include "text/fold.h"
#include "write/xlsx_links.h"
#include "write/xlsx_text.h"

namespace boardpack {
namespace {

constexpr double row_padding = 3;
constexpr int last_header_start = 12;  // rows and points above which a header may stay in sight
constexpr double most_frozen = 240;
constexpr std::size_t most_links = 65'000;        // Excel: 65,530 a sheet
constexpr double points_a_pixel = 0.75;           // Excel's are a 96th of an inch
constexpr std::size_t longest_description = 250;  // of a picture
constexpr std::size_t most_page_breaks = 1'000;   // Excel: 1,023 a sheet

bool uniform(const RichText& text) {
  return std::all_of(text.runs.begin(), text.runs.end(), [&](const Run& run) {
    const Run& first = text.runs.front();
    return run.bold == first.bold && run.italic == first.italic && run.link.empty() == first.link.empty();
  });
}

// Sorting and filtering work where each table row is one sheet row.
bool can_filter(const Table& table, const SheetRows& rows) {
  const auto plain = [](const TableCell& cell) { return cell.row_span == 1 && cell.column_span == 1; };
  const auto plain_row = [&](const TableRow& row) {
    return !row.band && std::all_of(row.cells.begin(), row.cells.end(), plain);
  };
  return !table.header.empty() && table.rows.size() > 1 && rows.heights.size() == table.rows.size() &&
         std::all_of(table.rows.begin(), table.rows.end(), plain_row) && plain_row(table.header.back());
}

RichText bold_text(std::string_view text) {
  RichText bold(text);
  for (Run& run : bold.runs) run.bold = true;
  return bold;
}

CellLook title_look(const TextStyle& style) {
  CellLook look = line_look(style);
  look.height = CellLook::Height::middle;
  return look;
}

}  // namespace

SheetWriter::SheetWriter(lxw_worksheet* sheet, Styles& styles, const Theme& theme, SheetMeasure& measure,
                         const SheetGrid& grid)
    : sheet_(sheet), styles_(styles), theme_(theme), measure_(measure), grid_(grid) {
  for (int column = 0; column < grid_.columns(); ++column) {
    const auto place = static_cast<lxw_col_t>(column);
    worksheet_set_column_pixels(sheet_, place, place, static_cast<std::uint32_t>(grid_.widths[column] / 0.75),
                                nullptr);
  }
}

void SheetWriter::write(const TitleBlock& title) {
  if (!title.title.empty())
    write_line(RichText(title.title), title_look(theme_.title), 0, theme_.title.space_after);
  if (!title.subtitle.empty())
    write_line(RichText(title.subtitle), title_look(theme_.subtitle), 0, theme_.subtitle.space_after);
  RichText facts;
  for (const auto& [name, value] : title.facts) {
    if (!facts.empty()) facts.append(Run{"     ", false, false, {}});
    facts.append(bold_text(name + ": "));
    facts.append(RichText(value));
  }
  if (!facts.empty()) write_line(facts, line_look(theme_.body), 0, theme_.body.space_after);
}

// Title in A1, where a reader looks for it; the logo under all else.
void SheetWriter::write(const Cover& cover) {
  const auto lines = [&](const std::string& text, const TextStyle& style) {
    for (const std::string_view line : split(text, '\n'))
      if (!trim(line).empty())
        write_line(RichText(trim(line)), title_look(style), style.space_before, style.space_after);
  };
  lines(cover.title, theme_.cover_title);
  lines(cover.subtitle, theme_.cover_subtitle);
  if (!cover.statement.empty()) write_gap(theme_.cover_title.size);
  lines(cover.statement, theme_.cover_statement);
  write_gap(theme_.cover_title.size);
  for (const auto& [name, value] : cover.facts) {
    RichText fact = bold_text(name + ": ");
    fact.append(RichText(value));
    write_line(fact, line_look(theme_.cover_fact), 0, theme_.cover_fact.space_after);
  }
  if (cover.logo) write_logo(*cover.logo);
}

void SheetWriter::write_logo(const Picture& logo) {
  write_gap(theme_.cover_title.size);
  insert_picture(logo, theme_.logo_height / points_a_pixel / logo.height);
  write_gap(theme_.logo_height);
}

void SheetWriter::insert_picture(const Picture& picture, double scale) {
  lxw_image_options options{};
  options.x_scale = options.y_scale = scale;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  std::string description = one_line(picture.alternative, longest_description);
  options.description = description.data();
  worksheet_insert_image_buffer_opt(sheet_, static_cast<lxw_row_t>(row_), 0,
                                    reinterpret_cast<const unsigned char*>(picture.bytes.data()),
                                    picture.bytes.size(), &options);
}

void SheetWriter::write(const Heading& heading) {
  if (heading_end_ != row_) {
    heading_row_ = row_;
    above_heading_ = height_;
  }
  const TextStyle& style = heading.level <= 1 ? theme_.heading1 : theme_.heading2;
  CellLook look = line_look(style);
  look.height = CellLook::Height::bottom;
  write_line(heading.text, look, row_ == 0 ? 0 : style.space_before, style.space_after);
  heading_end_ = row_;
}

void SheetWriter::write(const Prose& prose) {
  const TextStyle& style = prose.look == Prose::Look::lead   ? theme_.lead
                           : prose.look == Prose::Look::note ? theme_.note
                                                             : theme_.body;
  for (const Paragraph& paragraph : prose.paragraphs) {
    CellLook look = line_look(style);
    Paragraph one = paragraph;
    if (paragraph.kind != Paragraph::Kind::body) look.indent = std::clamp(paragraph.level + 1, 1, 15);
    one.level = 0;
    const bool item = paragraph.kind != Paragraph::Kind::body;
    write_line(cell_text({one}), look, style.space_before, item ? 0 : style.space_after);
  }
}

void SheetWriter::write(const Legend& legend) {
  if (row_ > 0) write_gap(theme_.body.space_after);
  for (const LegendEntry& entry : legend.entries) {
    const CellLook mark = status_look(entry.colour, theme_);
    CellLook meaning = line_look(theme_.cell);
    meaning.indent = 1;
    meaning.height = CellLook::Height::middle;
    const RichText letter(entry.letter.empty() ? entry.label : entry.letter);
    RichText text = bold_text(entry.label);
    if (!entry.meaning.empty()) text.append(RichText((entry.label.empty() ? "" : ": ") + entry.meaning));

    const int end = grid_.columns();
    const double height = std::max(measure_.height(letter, mark, grid_.width(0, 1)),
                                   measure_.height(text, meaning, grid_.width(1, end)));
    const SheetRows rows = spread_rows({height + row_padding});
    const int row = take_rows(rows.heights);
    write_cell({row, 0, row_, 1}, letter, mark, nullptr);
    write_cell({row, 1, row_, end}, text, meaning, nullptr);
  }
  if (!legend.notes.empty()) write_gap(theme_.note.space_after);
  for (const std::string& note : legend.notes)
    write_line(RichText(note), line_look(theme_.note), 0, theme_.note.space_after);
}

void SheetWriter::write(const PageBreak&) {
  break_page(row_, height_);
}

void SheetWriter::break_page(int row, double above) {
  if (row == 0 || page_breaks_.size() >= most_page_breaks) return;
  page_breaks_.push_back(static_cast<lxw_row_t>(row));
  page_start_ = above;
}

void SheetWriter::write(const Table& table) {
  if (row_ > 0) write_gap(theme_.body.space_after + 2);
  if (table.rows.empty()) {
    if (!table.empty_note.empty()) write_line(RichText(table.empty_note), line_look(theme_.body), 2, 2);
    return;
  }
  if (!table.caption.empty())
    write_line(RichText(table.caption), line_look(theme_.caption), 0, theme_.caption.space_after);
  const std::vector<int> edges = fit_columns(table.columns, grid_);
  write_header(table, edges);
  has_table_ = true;
  write_rows(table, table.rows, edges);
  draw_waiting_chart();
  write_gap(theme_.body.space_after + 2);
}

void SheetWriter::write_header(const Table& table, const std::vector<int>& edges) {
  const int first = row_;
  if (!table.header.empty()) write_rows(table, table.header, edges);
  if (&table == repeated_ && row_ > first) {
    worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(first), static_cast<lxw_row_t>(row_ - 1));
  }
  const bool same_header = repeated_ != nullptr && table.header == repeated_->header;
  if (!has_table_ && !has_chart_ && same_header && row_ > first && first < last_header_start &&
      height_ <= most_frozen)
    freeze_below(row_);
}

void SheetWriter::write_rows(const Table& table, const std::vector<TableRow>& rows,
                             const std::vector<int>& edges) {
  const int columns = static_cast<int>(table.columns.size());
  const auto fits_line = [&](const RichText& text, const TableCell& cell) {
    const int end = std::min(cell.column + std::max(cell.column_span, 1), columns);
    return measure_.fits_line(text, cell_look(cell, table.columns[cell.column], theme_),
                              grid_.width(edges[cell.column], edges[end]));
  };
  const PlacedRows placed = place_cells(rows, columns, fits_line);
  std::vector<CellLook> looks;
  looks.reserve(placed.cells.size());
  const auto height = [&](const PlacedCell& cell) {
    looks.push_back(cell_look(*cell.source, table.columns[cell.column], theme_));
    if (cell.value) looks.back().number_format = cell.value->format;
    const double width = grid_.width(edges[cell.column], edges[cell.column + cell.column_span]);
    return measure_.height(cell.text, looks.back(), width) + row_padding;
  };
  const SheetRows sheet_rows = spread_rows(needed_heights(placed, height));
  const int first = take_rows(sheet_rows.heights);
  for (std::size_t i = 0; i < placed.cells.size(); ++i) {
    const PlacedCell& cell = placed.cells[i];
    const Place place{first + sheet_rows.first[cell.row], edges[cell.column],
                      first + sheet_rows.first[cell.row + cell.row_span],
                      edges[cell.column + cell.column_span]};
    if (waiting_) note_cells(table, cell, place.row, place.column);
    const bool gap = is_gap(table, cell);
    const TableCell& said = *cell.source;
    const bool leads = said.leads_to_source && !said.sources.empty() && fits_line(cell.text, said);
    write_cell(place, gap ? RichText() : cell.text, looks[i], cell.value && !gap ? &*cell.value : nullptr,
               leads ? file_link(said.sources.front()) : std::string());
    const bool goes_on = i > 0 && placed.cells[i - 1].source == &said;
    if (!said.sources.empty() && !said.leads_to_source && !goes_on)
      sourced_.push_back({place.row, place.column, &table, &said});
  }
  if (&table == filtered_ && &rows == &table.rows && can_filter(table, sheet_rows)) {
    worksheet_autofilter(sheet_, static_cast<lxw_row_t>(first - 1), 0, static_cast<lxw_row_t>(row_ - 1),
                         static_cast<lxw_col_t>(grid_.columns() - 1));
  }
}

// A line that fits stays in one cell and runs on over its empty neighbours; a longer one wraps in a merged
// row.
void SheetWriter::write_line(const RichText& text, CellLook look, double before, double after) {
  const double width = grid_.width(0, grid_.columns());
  const bool linked = !only_link(text).empty() && measure_.fits_line(text, look, width);
  for (const RichText& piece : cell_pieces(linked ? text : with_addresses(text))) {
    const double height = measure_.height(piece, look, width);
    const int row = take_rows(spread_rows({height + before + after}).heights);
    look.wrap = !measure_.fits_line(piece, look, width);
    write_cell({row, 0, row_, look.wrap ? grid_.columns() : 1}, piece, look, nullptr);
  }
}

void SheetWriter::write_gap(double height) {
  take_rows(spread_rows({height}).heights);
}

void SheetWriter::write_cell(const Place& place, const RichText& text, const CellLook& look,
                             const SheetValue* value, const std::string& file) {
  const auto row = static_cast<lxw_row_t>(place.row);
  const auto column = static_cast<lxw_col_t>(place.column);
  if (place.row_end - place.row > 1 || place.column_end - place.column > 1) {
    worksheet_merge_range(sheet_, row, column, static_cast<lxw_row_t>(place.row_end - 1),
                          static_cast<lxw_col_t>(place.column_end - 1), "", styles_.format(look));
  }
  if (value != nullptr) {
    worksheet_write_number(sheet_, row, column, value->number, styles_.format(look));
  } else if (text.empty()) {
    worksheet_write_blank(sheet_, row, column, styles_.format(look));
  } else {
    write_text(place, text, look, file);
  }
}

void SheetWriter::write_text(const Place& place, const RichText& text, CellLook look,
                             const std::string& file) {
  const auto row = static_cast<lxw_row_t>(place.row);
  const auto column = static_cast<lxw_col_t>(place.column);
  const std::string link = links_ >= most_links ? std::string() : file.empty() ? only_link(text) : file;
  if (!uniform(text)) return write_rich(place, text, look, link);

  look.bold = look.bold || text.runs.front().bold;
  look.italic = text.runs.front().italic;
  const std::string plain = sheet_text(text.plain());
  if (link.empty()) {
    worksheet_write_string(sheet_, row, column, plain.c_str(), styles_.format(look));
    return;
  }
  ++links_;
  look.underline = true;
  if (!look.fill) look.ink = theme_.link;
  worksheet_write_url_opt(sheet_, row, column, link.c_str(), styles_.format(look), plain.c_str(), nullptr);
}

void SheetWriter::write_rich(const Place& place, const RichText& text, const CellLook& look,
                             const std::string& link) {
  const auto row = static_cast<lxw_row_t>(place.row);
  const auto column = static_cast<lxw_col_t>(place.column);
  if (!link.empty()) {
    ++links_;
    worksheet_write_url_opt(sheet_, row, column, link.c_str(), styles_.format(look),
                            sheet_text(text.plain()).c_str(), nullptr);
  }
  std::vector<std::string> texts;
  std::vector<lxw_rich_string_tuple> runs;
  texts.reserve(text.runs.size());
  runs.reserve(text.runs.size());
  for (const Run& run : text.runs) {
    CellLook of_run;
    of_run.size = look.size;
    of_run.ink = run.link.empty() || look.fill ? look.ink : theme_.link;
    of_run.bold = look.bold || run.bold;
    of_run.italic = run.italic;
    of_run.underline = !run.link.empty() && !link.empty();
    texts.push_back(sheet_text(run.text));
    runs.push_back({styles_.format(of_run), texts.back().data()});
  }
  std::vector<lxw_rich_string_tuple*> list;
  for (lxw_rich_string_tuple& run : runs) list.push_back(&run);
  list.push_back(nullptr);
  if (worksheet_write_rich_string(sheet_, row, column, list.data(), styles_.format(look)) != LXW_NO_ERROR) {
    worksheet_write_string(sheet_, row, column, sheet_text(text.plain()).c_str(), styles_.format(look));
  }
}

int SheetWriter::take_rows(const std::vector<double>& heights) {
  const int first = row_;
  for (const double height : heights) {
    if (row_ >= LXW_ROW_MAX)
      throw std::runtime_error("The paper has more rows than an Excel sheet can hold (1,048,576).");
    worksheet_set_row(sheet_, static_cast<lxw_row_t>(row_++), height, nullptr);
    height_ += height;
  }
  return first;
}

void SheetWriter::freeze_below(int row) {
  worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(row), 0);
}

void SheetWriter::finish() {
  if (page_breaks_.empty()) return;
  page_breaks_.push_back(0);
  worksheet_set_h_pagebreaks(sheet_, page_breaks_.data());
}

}  // namespace boardpack
