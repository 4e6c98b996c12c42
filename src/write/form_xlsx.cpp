#include "write/form_xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include "text/number.h"
#include "write/xlsx_file.h"
#include "write/xlsx_measure.h"
#include "write/xlsx_styles.h"
#include "write/xlsx_text.h"

namespace boardpack {

namespace {

using Entry = FormColumn::Entry;

constexpr double points_a_character = 5.25;  // of a column: seven pixels, and
constexpr double points_beside = 3.75;       // five more beside them
constexpr double highest_row = 400;          // Excel: 409
constexpr double key_width = 12;
constexpr std::size_t longest_message = 255, longest_message_title = 32;
constexpr Rgb locked_fill{0xF2, 0xF2, 0xF2};
constexpr const char* date_format = "d mmm yyyy";

double column_points(double characters) {
  return characters * points_a_character + points_beside;
}

bool is_filled_in(const FormColumn& column) {
  return column.entry != Entry::locked;
}

// Everything a user of a protected sheet may do, but for changing what is locked.
void protect(lxw_worksheet* sheet) {
  lxw_protection allowed{};
  allowed.format_columns = allowed.format_rows = LXW_TRUE;
  allowed.insert_rows = allowed.delete_rows = allowed.insert_hyperlinks = LXW_TRUE;
  allowed.sort = allowed.autofilter = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &allowed);
}

void set_up_page(lxw_worksheet* sheet, bool landscape, const std::string& title, int header_row) {
  constexpr std::uint8_t a3 = 8, a4 = 9;
  worksheet_set_paper(sheet, landscape ? a3 : a4);
  landscape ? worksheet_set_landscape(sheet) : worksheet_set_portrait(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  if (header_row >= 0)
    worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(header_row), static_cast<lxw_row_t>(header_row));
  const std::string footer = "&L" + furniture_text(title, 120) + "&RPage &P of &N";
  worksheet_set_footer(sheet, footer.c_str());
}

class FormWriter {
 public:
  FormWriter(const Form& form, const Theme& theme, TextMeasure& measure)
      : form_(form), theme_(theme), measure_(measure), styles_(file_.workbook(), sheet_font(theme.font)) {}

  std::string write() {
    set_properties(file_.workbook(), {form_.title, form_.subject, form_.organisation});
    std::vector<lxw_worksheet*> sheets;
    for (const FormTable& table : form_.tables) sheets.push_back(add_sheet(table.name));
    write_guidance(add_sheet("Guidance"));
    for (std::size_t i = 0; i < sheets.size(); ++i) write_table(sheets[i], form_.tables[i]);
    return file_.finish();
  }

 private:
  lxw_worksheet* add_sheet(const std::string& name) {
    return workbook_add_worksheet(file_.workbook(), name.c_str());
  }

  CellLook cell(bool filled_in) const {
    CellLook look;
    look.size = theme_.cell.size + 0.5;
    look.ink = theme_.cell.ink;
    look.border = theme_.grid;
    look.unlocked = filled_in;
    if (!filled_in) look.fill = locked_fill;
    return look;
  }

  CellLook cell(const FormColumn& column, bool spare) const {
    const bool information = !is_filled_in(column) && column.id.starts_with("last-");
    CellLook look = cell(is_filled_in(column) || (spare && !information));
    if (column.entry == Entry::date) look.number_format = date_format;
    return look;
  }

  CellLook heading() const {
    CellLook look = cell(false);
    look.bold = true;
    look.ink = theme_.header_cell.ink;
    look.fill = theme_.header_fill;
    look.height = CellLook::Height::middle;
    return look;
  }

  // A line over the whole sheet, which runs on over the empty cells beside it.
  int write_line(lxw_worksheet* sheet, int row, const std::string& text, const TextStyle& style) {
    CellLook look = line_look(style);
    look.wrap = false;
    worksheet_set_row(sheet, static_cast<lxw_row_t>(row), sheet_line_height(look.size) + 3, nullptr);
    worksheet_write_string(sheet, static_cast<lxw_row_t>(row), 0, sheet_text(text).c_str(),
                           styles_.format(look));
    return row + 1;
  }

  void write_text(lxw_worksheet* sheet, int row, int column, const std::string& text, const CellLook& look) {
    const auto at = static_cast<lxw_row_t>(row);
    const auto beside = static_cast<lxw_col_t>(column);
    if (text.empty())
      worksheet_write_blank(sheet, at, beside, styles_.format(look));
    else
      worksheet_write_string(sheet, at, beside,
                             sheet_text(cell_pieces(RichText(text)).front().plain()).c_str(),
                             styles_.format(look));
  }

  void set_height(lxw_worksheet* sheet, int row, double height) {
    worksheet_set_row(sheet, static_cast<lxw_row_t>(row), std::min(std::ceil(height), highest_row), nullptr);
  }

  void write_table(lxw_worksheet* sheet, const FormTable& table) {
    const auto key_column = static_cast<lxw_col_t>(table.columns.size());
    int row = write_line(sheet, 0, table.title, theme_.heading1);
    for (const std::string& line : table.lines) row = write_line(sheet, row, line, theme_.body);
    const int ids = row, headings = row + 1, first = row + 2;
    for (lxw_col_t i = 0; i < key_column; ++i) {
      const FormColumn& column = table.columns[i];
      worksheet_set_column(sheet, i, i, column.width, nullptr);
      worksheet_write_string(sheet, static_cast<lxw_row_t>(ids), i, column.id.c_str(), nullptr);
    }
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(sheet, key_column, key_column, key_width, nullptr, &hidden);
    worksheet_set_row_opt(sheet, static_cast<lxw_row_t>(ids), LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_write_string(sheet, static_cast<lxw_row_t>(ids), key_column, sheet_text(table.mark).c_str(),
                           nullptr);
    write_headings(sheet, headings, table);
    row = first;
    for (const FormRow& one : table.rows) write_row(sheet, row++, table, one);
    for (int i = 0; i < table.spare_rows; ++i) write_row(sheet, row++, table, {});
    const int last = std::max(first, row - 1);
    for (lxw_col_t i = 0; i < key_column; ++i) check_entries(sheet, first, last, i, table.columns[i]);
    worksheet_autofilter(sheet, static_cast<lxw_row_t>(headings), 0, static_cast<lxw_row_t>(last),
                         key_column);
    worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(first), 1);
    set_up_page(sheet, true, table.title, headings);
    worksheet_print_area(sheet, 0, 0, static_cast<lxw_row_t>(last), static_cast<lxw_col_t>(key_column - 1));
    name_ranges(table, headings, first, last);
    protect(sheet);
  }

  void write_headings(lxw_worksheet* sheet, int row, const FormTable& table) {
    const CellLook look = heading();
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const FormColumn& column = table.columns[i];
      write_text(sheet, row, static_cast<int>(i), column.heading, look);
      height =
          std::max(height, measure_.height(RichText(column.heading), look, column_points(column.width) - 15));
    }
    write_text(sheet, row, static_cast<int>(table.columns.size()), table.key_heading, look);
    set_height(sheet, row, height + 6);
  }

  void write_row(lxw_worksheet* sheet, int row, const FormTable& table, const FormRow& content) {
    const bool spare = content.key.empty();
    double height = (spare ? 2 : table.lines_to_fill) * sheet_line_height(cell(true).size);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const FormColumn& column = table.columns[i];
      const std::string text = i < content.cells.size() ? content.cells[i] : "";
      const CellLook look = cell(column, spare);
      write_text(sheet, row, static_cast<int>(i), text, look);
      height = std::max(height, measure_.height(RichText(text), look, column_points(column.width)));
    }
    write_text(sheet, row, static_cast<int>(table.columns.size()), content.key, cell(spare));
    set_height(sheet, row, height + 2);
  }

  // Lists, checks and hints of the cells below one heading.
  void check_entries(lxw_worksheet* sheet, int first, int last, lxw_col_t column, const FormColumn& what) {
    if (!is_filled_in(what)) return;
    std::string title = one_line(what.heading, longest_message_title);
    std::string hint = one_line(what.hint, longest_message);
    lxw_data_validation check{};
    check.ignore_blank = LXW_VALIDATION_ON;
    check.input_title = title.data();
    check.input_message = hint.data();
    std::string list = "=Statuses", error;
    switch (what.entry) {
      case Entry::locked:
        return;
      case Entry::text:
        check.validate = LXW_VALIDATION_TYPE_ANY;
        break;
      case Entry::choice:
        check.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        check.value_formula = list.data();
        error = "Please choose one of the list, or leave the cell empty.";
        colour_choices(sheet, first, last, column);
        break;
      case Entry::date:
        check.validate = LXW_VALIDATION_TYPE_DATE;
        check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        check.minimum_datetime = {2000, 1, 1, 0, 0, 0};
        check.maximum_datetime = {2100, 12, 31, 0, 0, 0};
        error = "This is not a date such as 30/06/2019.";
        break;
      case Entry::percent:
        check.validate = LXW_VALIDATION_TYPE_INTEGER;
        check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        check.minimum_number = 0;
        check.maximum_number = 100;
        error = "Please type a whole number from 0 to 100, without the % sign.";
        break;
    }
    check.error_title = title.data();
    if (!error.empty()) check.error_message = error.data();
    worksheet_data_validation_range(sheet, static_cast<lxw_row_t>(first), column,
                                    static_cast<lxw_row_t>(last), column, &check);
    // libxlsxwriter 1.1 loses memory over a list by formula, and over no other formula.
    lxw_data_val_obj* added = nullptr;
    STAILQ_FOREACH(added, sheet->data_validations, list_pointers)
    if (added->validate == LXW_VALIDATION_TYPE_CUSTOM_FORMULA)
      added->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  }

  // A status that was chosen shows its colour beside its word.
  void colour_choices(lxw_worksheet* sheet, int first, int last, lxw_col_t column) {
    for (const FormChoice& choice : form_.choices) {
      lxw_format* format = workbook_add_format(file_.workbook());
      format_set_bg_color(format, colour_number(choice.colour));
      format_set_font_color(format, colour_number(ink_on(choice.colour)));
      std::string value = "\"";
      for (const char c : sheet_text(choice.text))
        value += c == '"' ? std::string("\"\"") : std::string(1, c);
      value += '"';
      lxw_conditional_format rule{};
      rule.type = LXW_CONDITIONAL_TYPE_CELL;
      rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
      rule.value_string = value.data();
      rule.format = format;
      worksheet_conditional_format_range(sheet, static_cast<lxw_row_t>(first), column,
                                         static_cast<lxw_row_t>(last), column, &rule);
    }
  }

  // Names that people can go to; those that begin with ColumnTitle tell a screen reader where the headings
  // are.
  void name_ranges(const FormTable& table, int headings, int first, int last) {
    const std::string end = column_letters(table.columns.size() - 1);
    const auto range = [&](int from, int to) {
      return "='" + table.name + "'!$A$" + std::to_string(from + 1) + ":$" + end + "$" +
             std::to_string(to + 1);
    };
    workbook_define_name(file_.workbook(), (table.name + "_table").c_str(), range(headings, last).c_str());
    workbook_define_name(file_.workbook(), (table.name + "_rows").c_str(), range(first, last).c_str());
    workbook_define_name(file_.workbook(), ("ColumnTitle_" + table.name).c_str(),
                         range(headings, headings).c_str());
  }

  static std::string column_letters(std::size_t column) {
    std::string out;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
      out.insert(out.begin(), static_cast<char>('A' + (left - 1) % 26));
    return out;
  }

  void write_guidance(lxw_worksheet* sheet) {
    constexpr double topic_width = 28, text_width = 84;
    worksheet_set_column(sheet, 0, 0, topic_width, nullptr);
    worksheet_set_column(sheet, 1, 1, text_width, nullptr);
    int row = write_line(sheet, 0, "How to fill in this form", theme_.heading1);
    const auto write_pair = [&](const std::string& topic, const std::string& text, CellLook left,
                                const CellLook& right) {
      write_text(sheet, row, 0, topic, left);
      write_text(sheet, row, 1, text, right);
      const double height = std::max(measure_.height(RichText(topic), left, column_points(topic_width)),
                                     measure_.height(RichText(text), right, column_points(text_width)));
      set_height(sheet, row, height + 4);
      ++row;
    };
    CellLook plain = cell(false);
    plain.fill.reset();
    plain.size = theme_.body.size;
    CellLook strong = plain;
    strong.bold = true;
    write_pair("About", "What to do", heading(), heading());
    for (const auto& [topic, text] : form_.guidance) write_pair(topic, text, strong, plain);
    row = write_line(sheet, row + 1, "What each status means", theme_.heading1);
    write_pair("Status", "Meaning", heading(), heading());
    const int first = row;
    for (const FormChoice& choice : form_.choices) {
      CellLook look = strong;
      look.fill = choice.colour;
      look.ink = ink_on(choice.colour);
      write_pair(choice.text, choice.meaning, look, plain);
    }
    const std::string range =
        "=Guidance!$A$" + std::to_string(first + 1) + ":$A$" + std::to_string(std::max(first + 1, row));
    workbook_define_name(file_.workbook(), "Statuses", range.c_str());
    set_up_page(sheet, false, form_.title, -1);
    protect(sheet);
  }

  const Form& form_;
  const Theme& theme_;
  SheetMeasure measure_;
  WorkbookFile file_;
  Styles styles_;
};

}  // namespace

std::string write_form_xlsx(const Form& form, const Theme& theme, TextMeasure& measure) {
  return FormWriter(form, theme, measure).write();
}

}  // namespace boardpack
