#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// What became of an action's status since the papers of the period before.
struct Movement {
  enum class Kind {
    none,       // as it was, or never rated
    added,      // first named in a return for this period
    rated,      // has its first status
    closed,     // now complete
    reopened,   // was complete, or this plan's no longer, and is open again
    up,         // better
    down,       // worse
    set_aside,  // no longer this plan's
  };
  Kind kind = Kind::none;
  std::optional<Position> before;  // as the papers of the period before showed it
  std::optional<Position> now;
  bool operator==(const Movement&) const = default;
};
Movement movement(const Plan& plan, const Action& action);
std::string_view movement_name(Movement::Kind kind);  // "set aside"

// Open: there is still something to do in this plan. An action without a status is.
bool is_open(const Plan& plan, const std::optional<Position>& position);

// How many returns in a row, the one of this period the last of them, an agency gave the same progress text
// word for word; 0 where it gave none for this period.
struct Unchanged {
  int agency = -1;
  int periods = 0;
  Period since;
  bool operator==(const Unchanged&) const = default;
};
std::vector<Unchanged> unchanged_texts(const Plan& plan, const Action& action);

// What an agency's return for this period words otherwise than agreed, and otherwise than the agency did last
// time.
struct NewRewording {
  int agency = -1;
  const Rewording* rewording = nullptr;
};
std::vector<NewRewording> new_rewordings(const Plan& plan, const Action& action);

// The same words in the same order, whatever their case, punctuation and emphasis.
bool same_words(const RichText& a, const RichText& b);

}  // namespace boardpack
