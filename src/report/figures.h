#pragma once
#include <string>
#include <vector>

#include "document/document.h"
#include "model/status_counts.h"

namespace boardpack {

// A table of figures while it is put together: a first column of names, then numbers.
class FigureTable {
 public:
  explicit FigureTable(std::string title) { table_.title = std::move(title); }

  // The heading of the next column; columns with the same `over` stand under it.
  void column(const std::string& heading, const std::string& over = "", double share = 1);
  void text_column(const std::string& heading, const std::string& over = "", double share = 1);
  void head();  // after the columns
  void row(const std::string& name, bool bold = false);
  void number(int value, std::vector<CellSource> sources = {});
  void share(int percent);
  void text(const std::string& words, bool bold = false);
  void blank();                           // a figure that nobody knows
  void band(const std::string& heading);  // over the whole width
  void begin_row() { table_.rows.emplace_back(); }
  void add(TableCell made);  // as it is, in the row's next column
  Table done() { return std::move(table_); }

 private:
  TableCell& cell(const std::string& text, CellRole role);

  struct Column {
    std::string heading, over;
  };
  std::vector<Column> columns_;
  bool bold_ = false;
  Table table_;
};

// The numbers of a table's row, from its second column on; -1 where a cell holds none.
std::vector<int> numbers_of(const TableRow& row);

// Counts the same another way than status_counts does: from each action's own updates, newest first.
StatusCounts recounted(const Plan& plan, const Period& period, std::optional<int> area = std::nullopt);

// Throws a sentence naming the table.
[[noreturn]] void disagree(const Table& table);
// Throws it where the figures, which should be `counted` and then their sum, are
// not, or where a share is not a whole of 100.
void check_counts(const Table& table, std::size_t row, std::size_t first, const StatusCounts& counted);
// Where the last figure of the row, its sum, is another.
void check_sum(const Table& table, std::size_t row, int counted);
void check_shares(const Table& table, std::size_t row, std::size_t first, std::size_t count);

}  // namespace boardpack
