#pragma once
#include <cstddef>
#include <vector>

#include "model/tokens.h"

namespace boardpack {

bool is_weekday(const Token& token);

// Where a text names a day, a month, a quarter or a financial year: the tokens [first, last). A part that is
// not written is 0. A bad date looks like a day and is none.
struct Mention {
  enum class Kind { date, month, quarter, financial_year, bad_date };
  Kind kind = Kind::date;
  std::size_t first = 0;
  std::size_t last = 0;
  int year = 0;  // of a quarter or financial year, the one it begins in
  int month = 0;
  int day = 0;
  int quarter = 0;
};

// In the order of the text, none overlapping another.
std::vector<Mention> mentions(const Tokens& tokens);

}  // namespace boardpack
