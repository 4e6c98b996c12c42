#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "read/date_column.h"
#include "read/grid.h"
#include "read/return_template.h"

namespace boardpack {

struct Column {
  std::uint32_t column = 0;
  Field field = Field::ignored;  // ignored: the heading means nothing to the template
  std::optional<Period> period;
  std::string heading;                   // as written
  int quarter = 0;                       // of a year the heading leaves open
  bool beside = false;                   // said beside the progress
  bool doubled = false;                  // ignored, because another column says the same
  DateDamage damage = DateDamage::none;  // of its dates, to be undone
  double score = 0;                      // of the match, and its rank
  std::size_t rank = 0;
};

// The heading row (or two) of a table.
struct Header {
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::vector<Column> columns;  // left to right
  double score = 0;
  std::size_t known = 0;  // headings that are known to the letter, and are no mere month

  const Column* find(Field field) const;
  bool has(Field field) const { return find(field) != nullptr; }
  bool same_table(const Header& other) const;  // the same fields in the same columns
};

// The header that begins at rows()[index], if one does: at least two fields of which one is what a return is
// about (issue, action, measures, status, progress), and at least half of its cells headings.
std::optional<Header> header_at(const Grid& grid, std::size_t index, const ReturnTemplate& form);

// Where each of the tables begins whose headings stand side by side in rows()[index]; empty when there is
// one.
std::vector<std::uint32_t> tables_beside(const Grid& grid, std::size_t index, const ReturnTemplate& form);

}  // namespace boardpack
