#pragma once
#include <optional>

#include "model/calendar_words.h"
#include "model/timescale.h"

namespace boardpack {

// How often something recurs, in the words [first, last) that say so.
struct Recurrence {
  int every = 0;
  Timescale::Unit unit = Timescale::Unit::month;
  std::size_t first = 0;
  std::size_t last = 0;
};

// The recurrence a text states, not one that it only mentions: beside a date, "monthly" counts where a clause
// begins or ends with it ("April 2018 Monthly analysis"), not inside one ("report to the monthly board by
// June 2018").
std::optional<Recurrence> find_recurrence(const Tokens& tokens, const std::vector<Mention>& mentions);

}  // namespace boardpack
