// Makes 50 returns, or a workbook of a million cells, and reads workbooks; for bench/read.py.
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <array>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "bench/plan_rows.h"
#include "read/return.h"
#include "read/workbook.h"

using namespace boardpack;

namespace {

constexpr int returns = 50, rows_of_return = 40;
constexpr int million_rows = 100'000, million_columns = 10;

// A workbook of one sheet in which the clock leaves no trace.
class Writer {
 public:
  explicit Writer(const std::string& file)
      : book_(workbook_new(file.c_str())), sheet_(workbook_add_worksheet(book_, "Return")) {
    lxw_doc_properties properties{};
    properties.created = 1'530'000'000;
    workbook_set_properties(book_, &properties);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "d mmm yyyy");
    wrapped_ = workbook_add_format(book_);
    format_set_text_wrap(wrapped_);
  }
  void text(int row, int column, const std::string& value) {
    worksheet_write_string(sheet_, lxw_row_t(row), lxw_col_t(column), value.c_str(), wrapped_);
  }
  void number(int row, int column, double value) {
    worksheet_write_number(sheet_, lxw_row_t(row), lxw_col_t(column), value, nullptr);
  }
  void date(int row, int column, double serial) {
    worksheet_write_number(sheet_, lxw_row_t(row), lxw_col_t(column), serial, date_);
  }
  void close() {
    if (const auto problem = workbook_close(book_); problem != LXW_NO_ERROR)
      throw std::runtime_error(lxw_strerror(problem));
  }

 private:
  lxw_workbook* book_;
  lxw_worksheet* sheet_;
  lxw_format *date_, *wrapped_;
};

void make_return(const std::string& file, const PlanRow* rows, int first_number) {
  constexpr std::array headings = {
      "Ref",    "Required outcome",    "Action",   "Responsible agencies", "Timescale", "Owner",
      "Leader", "Measures of success", "Progress", "Reporting timetable",  "Mar 2018",  "Jun 2018"};
  Writer out(file);
  out.text(0, 0, fmt::format("Agency: {}", rows->leader));
  for (std::size_t i = 0; i < headings.size(); ++i) out.text(2, static_cast<int>(i), headings[i]);
  for (int i = 0; i < rows_of_return; ++i) {
    const PlanRow& row = rows[i];
    const std::array texts = {fmt::format("A{}", first_number + i),
                              row.outcome.empty() ? "As above" : row.outcome,
                              row.action,
                              row.owner,
                              row.timescale,
                              row.owner,
                              row.leader,
                              row.measures[0],
                              fmt::format("{}, {}", row.measures.back(), row.timescale),
                              std::string("Quarterly"),
                              std::string(1, row.statuses[0]),
                              std::string(1, row.statuses[1])};
    for (std::size_t column = 0; column < texts.size(); ++column)
      if (column != 4 || i % 2 == 0) out.text(3 + i, static_cast<int>(column), texts[column]);
    if (i % 2 == 1) out.date(3 + i, 4, 43'100 + i);
  }
  out.close();
}

void make_returns(const std::string& folder) {
  const auto rows = plan_rows(returns * rows_of_return);
  for (int i = 0; i < returns; ++i)
    make_return(fmt::format("{}/{:02}.xlsx", folder, i), &rows[static_cast<std::size_t>(i * rows_of_return)],
                i * rows_of_return + 1);
}

// Half of it numbers and dates, half of it texts, most of which come several times.
void make_million(const std::string& file) {
  const auto rows = plan_rows(2'000);
  Writer out(file);
  for (int row = 0; row < million_rows; ++row) {
    for (int column = 0; column < million_columns; ++column) {
      const int cell = row * million_columns + column;
      if (column % 2 == 0)
        out.text(row, column, fmt::format("{} {}", rows[std::size_t(row % 2'000)].owner, cell % 50'000));
      else if (column == 1)
        out.date(row, column, 40'000 + row % 4'000);
      else
        out.number(row, column, column == 3 ? row : cell / 7.0);
    }
  }
  out.close();
}

std::string load(const char* file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("{} cannot be opened", file));
  return {std::istreambuf_iterator<char>(in), {}};
}

// Reads the files one after the other; with a form, their rows too.
void read(const ReturnTemplate* form, char** files, int count) {
  std::size_t cells = 0, rows = 0;
  for (int i = 0; i < count; ++i) {
    const auto result = read_workbook(load(files[i]));
    const auto* book = std::get_if<Workbook>(&result);
    if (book == nullptr)
      throw std::runtime_error(fmt::format("{}: {}", files[i], std::get<Refusal>(result).detail));
    for (const Sheet& sheet : book->sheets) cells += sheet.cells.size();
    Findings findings;
    if (form != nullptr) rows += recognise_return(*book, i, *form, findings).rows.size();
  }
  fmt::print("{} cells, {} rows\n", cells, rows);
}

int run(const std::string& what, char** arguments, int count) {
  if (what == "make-returns" && count == 1)
    make_returns(arguments[0]);
  else if (what == "make-million" && count == 1)
    make_million(arguments[0]);
  else if (what == "cells" && count >= 1)
    read(nullptr, arguments, count);
  else if (what == "rows" && count >= 2) {
    const ReturnTemplate form = load_return_template(arguments[0]);
    read(&form, arguments + 1, count - 1);
  } else {
    fmt::print(stderr,
               "usage: read_bench make-returns FOLDER | make-million FILE | cells FILE ... | rows FORM FILE "
               "...\n");
    return 2;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count > 1 ? arguments[1] : "", arguments + 2, count - 2);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "read_bench: {}\n", problem.what());
    return 2;
  }
}
