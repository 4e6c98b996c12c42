#include "write/form_xlsx.h"

#include <catch2/catch.hpp>

#include "read/workbook.h"
#include "write/half_em.h"

using namespace boardpack;

namespace {

Form form() {
  FormTable table;
  table.name = "Return";
  table.mark = "the mark";
  table.title = "A plan: return";
  table.lines = {"From: Police"};
  table.columns = {{"action", "Action", 30, FormColumn::Entry::locked, ""},
                   {"status", "Status now", 12, FormColumn::Entry::choice, "Choose."},
                   {"finished", "Done on", 12, FormColumn::Entry::date, "A day."},
                   {"percent", "Done", 12, FormColumn::Entry::percent, "A number."}};
  table.key_heading = "Key";
  table.rows = {{"k1", {"Open \"the\" refuge", "", "", ""}}, {"k2", {"=1+1", "", "", ""}}};
  table.spare_rows = 1;
  Form out;
  out.title = "A plan: return";
  out.tables = {table};
  out.choices = {{"R - \"Red\"", "Late", {0xC0, 0, 0}}, {"G - Green", "Done", {0, 0x80, 0}}};
  out.guidance = {{"Status now", "Choose."}};
  return out;
}

std::string written(const Form& what) {
  HalfEm measure;
  return write_form_xlsx(what, Theme{}, measure);
}

std::string text_at(const Workbook& book, const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const SheetCell* cell = sheet.at(row, column);
  return cell ? book.display(sheet, *cell).plain() : "";
}

}  // namespace

TEST_CASE("a form's workbook holds its table, with ids and keys out of sight") {
  const auto read = read_workbook(written(form()));
  REQUIRE(std::holds_alternative<Workbook>(read));
  const auto& book = std::get<Workbook>(read);
  REQUIRE(book.sheets.size() == 2);
  const Sheet& sheet = book.sheets[0];
  CHECK(sheet.name == "Return");
  CHECK(book.sheets[1].name == "Guidance");
  CHECK(text_at(book, sheet, 1, 1) == "A plan: return");
  CHECK(text_at(book, sheet, 3, 2) == "status");
  CHECK(text_at(book, sheet, 3, 5) == "the mark");
  CHECK(text_at(book, sheet, 4, 2) == "Status now");
  CHECK(text_at(book, sheet, 5, 1) == "Open \"the\" refuge");
  CHECK(text_at(book, sheet, 5, 5) == "k1");
  CHECK(text_at(book, sheet, 6, 1) == "=1+1");
  CHECK(sheet.at(6, 1)->kind == CellKind::text);
  CHECK(sheet.row_hidden(3));
  CHECK(!sheet.row_hidden(4));
  CHECK(sheet.column_hidden(5));
  CHECK(!sheet.column_hidden(4));
  CHECK(sheet.merges.empty());
}

TEST_CASE("the same form gives the same bytes") {
  CHECK(written(form()) == written(form()));
}

TEST_CASE("a form without rows can be written") {
  Form empty = form();
  empty.tables[0].rows.clear();
  empty.tables[0].spare_rows = 0;
  CHECK(std::holds_alternative<Workbook>(read_workbook(written(empty))));
}
