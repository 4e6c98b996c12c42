#include "write/blank_xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include "write/xlsx_file.h"
#include "write/xlsx_measure.h"
#include "write/xlsx_styles.h"
#include "write/xlsx_text.h"

namespace boardpack {

namespace {

constexpr double points_a_character = 5.25;  // of a column: seven pixels, and
constexpr double points_beside = 3.75;       // five more beside them
constexpr double arrow_room = 15;            // of a heading's filter button
constexpr std::size_t longest_message = 255, longest_message_title = 32;
constexpr lxw_row_t about_row = 1, guidance_row = 2, heading_row = 3, first_row = 4;
constexpr lxw_row_t last_row = 999;  // to which lists are offered
constexpr Rgb example_ink{0x59, 0x59, 0x59};

class BlankWriter {
 public:
  BlankWriter(const BlankWorkbook& book, const Theme& theme, TextMeasure& measure)
      : book_(book), theme_(theme), measure_(measure), styles_(file_.workbook(), sheet_font(theme.font)) {}

  std::string write() {
    set_properties(file_.workbook(), {book_.title, "", ""});
    for (const BlankSheet& sheet : book_.sheets)
      write_sheet(workbook_add_worksheet(file_.workbook(), sheet.name.c_str()), sheet);
    return file_.finish();
  }

 private:
  CellLook body() const {
    CellLook look = line_look(theme_.body);
    look.border = theme_.grid;
    return look;
  }

  CellLook guidance() const {
    CellLook look = line_look(theme_.note);
    look.italic = true;
    look.height = CellLook::Height::bottom;
    return look;
  }

  CellLook heading() const {
    CellLook look = line_look(theme_.header_cell);
    look.size = theme_.body.size;
    look.fill = theme_.header_fill;
    look.border = theme_.grid;
    look.height = CellLook::Height::middle;
    return look;
  }

  CellLook look_of(const BlankCell& cell) const {
    if (cell.kind == BlankCell::Kind::guidance) {
      CellLook look = guidance();
      look.border = theme_.grid;
      look.height = CellLook::Height::top;
      return look;
    }
    CellLook look = body();
    look.number_format = "@";  // a month or a reference stays as it is typed
    if (cell.kind == BlankCell::Kind::example) {
      look.italic = true;
      look.ink = example_ink;
    }
    if (cell.fill) {
      look.fill = cell.fill;
      look.ink = ink_on(*cell.fill);
    }
    return look;
  }

  void write_text(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& text,
                  const CellLook& look) {
    const auto beside = static_cast<lxw_col_t>(column);
    if (text.empty())
      worksheet_write_blank(sheet, row, beside, styles_.format(look));
    else
      worksheet_write_string(sheet, row, beside, sheet_text(text).c_str(), styles_.format(look));
  }

  double height(const std::string& text, const CellLook& look, const BlankColumn& column, double less = 0) {
    return measure_.height(RichText(text), look, column.width * points_a_character + points_beside - less);
  }

  // Over the whole sheet: it runs on over the empty cells beside it.
  void write_line(lxw_worksheet* sheet, lxw_row_t row, const std::string& text, const TextStyle& style) {
    CellLook look = line_look(style);
    look.wrap = false;
    worksheet_set_row(sheet, row, sheet_line_height(look.size) + 4, nullptr);
    write_text(sheet, row, 0, text, look);
  }

  void write_sheet(lxw_worksheet* sheet, const BlankSheet& content) {
    write_line(sheet, 0, content.name, theme_.heading1);
    write_line(sheet, about_row, content.about, theme_.body);
    write_head(sheet, content);
    lxw_row_t row = first_row;
    for (const std::vector<BlankCell>& cells : content.rows) write_row(sheet, row++, content, cells);
    add_table(sheet, content, std::max(row, first_row + 1) - 1);
    for (std::size_t i = 0; i < content.columns.size(); ++i) offer_choices(sheet, content, i);
    set_up_page(sheet, content);
  }

  void write_head(lxw_worksheet* sheet, const BlankSheet& content) {
    double above = 0, head = 0;
    for (std::size_t i = 0; i < content.columns.size(); ++i) {
      const BlankColumn& column = content.columns[i];
      const auto beside = static_cast<lxw_col_t>(i);
      CellLook typed = body();
      typed.number_format = "@";
      typed.border.reset();
      worksheet_set_column(sheet, beside, beside, column.width, styles_.format(typed));
      if (!column.guidance.empty()) write_text(sheet, guidance_row, i, column.guidance, guidance());
      above = std::max(above, height(column.guidance, guidance(), column));
      head = std::max(head, height(column.heading, heading(), column, arrow_room));
    }
    worksheet_set_row(sheet, guidance_row, std::ceil(above) + 4, nullptr);
    worksheet_set_row(sheet, heading_row, std::ceil(head) + 6, nullptr);
  }

  void write_row(lxw_worksheet* sheet, lxw_row_t row, const BlankSheet& content,
                 const std::vector<BlankCell>& cells) {
    double highest = sheet_line_height(theme_.body.size);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const CellLook look = look_of(cells[i]);
      write_text(sheet, row, i, cells[i].text, look);
      highest = std::max(highest, height(cells[i].text, look, content.columns[i]));
    }
    worksheet_set_row(sheet, row, std::ceil(highest) + 2, nullptr);
  }

  // A table of Excel's own: what is typed below it becomes part of it.
  void add_table(lxw_worksheet* sheet, const BlankSheet& content, lxw_row_t last) {
    std::vector<std::string> headings;
    for (const BlankColumn& column : content.columns) headings.push_back(column.heading);
    std::vector<lxw_table_column> columns(content.columns.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i].header = headings[i].data();
      columns[i].header_format = styles_.format(heading());
      pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    std::string name = content.name;
    lxw_table_options options{};
    options.name = name.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 15;
    options.no_banded_rows = LXW_TRUE;
    options.columns = pointers.data();
    worksheet_add_table(sheet, heading_row, 0, last, static_cast<lxw_col_t>(columns.size() - 1), &options);
  }

  // A list beside each cell and a hint; what is not in the list may be typed all the same.
  void offer_choices(lxw_worksheet* sheet, const BlankSheet& content, std::size_t at) {
    const BlankColumn& column = content.columns[at];
    if (column.choices.empty() && column.choices_from.empty()) return;
    std::string title = one_line(column.heading, longest_message_title);
    std::string hint = one_line(column.guidance, longest_message);
    std::string range = "='" + column.choices_from + "'!$A$" + std::to_string(first_row + 1) + ":$A$" +
                        std::to_string(last_row + 1);
    std::vector<const char*> list;
    for (const std::string& choice : column.choices) list.push_back(choice.c_str());
    list.push_back(nullptr);
    lxw_data_validation check{};
    check.ignore_blank = LXW_VALIDATION_ON;
    check.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    check.input_title = title.data();
    check.input_message = hint.data();
    if (column.choices.empty()) {
      check.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      check.value_formula = range.data();
    } else {
      check.validate = LXW_VALIDATION_TYPE_LIST;
      check.value_list = const_cast<char**>(list.data());
    }
    const auto beside = static_cast<lxw_col_t>(at);
    worksheet_data_validation_range(sheet, first_row, beside, last_row, beside, &check);
  }

  void set_up_page(lxw_worksheet* sheet, const BlankSheet& content) {
    constexpr std::uint8_t a3 = 8, a4 = 9;
    constexpr std::size_t most_on_a4 = 9;
    worksheet_set_paper(sheet, content.columns.size() > most_on_a4 ? a3 : a4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, heading_row, heading_row);
    worksheet_freeze_panes(sheet, first_row, 1);
    worksheet_gridlines(sheet, LXW_SHOW_SCREEN_GRIDLINES);
    worksheet_set_selection(sheet, first_row, 0, first_row, 0);
    const std::string footer =
        "&L" + furniture_text(content.name + " – " + book_.title, 120) + "&RPage &P of &N";
    worksheet_set_footer(sheet, footer.c_str());
  }

  const BlankWorkbook& book_;
  const Theme& theme_;
  SheetMeasure measure_;
  WorkbookFile file_;
  Styles styles_;
};

}  // namespace

std::string write_blank_xlsx(const BlankWorkbook& book, const Theme& theme, TextMeasure& measure) {
  return BlankWriter(book, theme, measure).write();
}

}  // namespace boardpack

#ifdef __SANITIZE_ADDRESS__
// libxlsxwriter 1.1.4 keeps a copy of a list's formula for itself.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:lxw_strdup\n";
}
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
#endif
