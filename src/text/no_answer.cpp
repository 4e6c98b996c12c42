#include "text/no_answer.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace boardpack {

bool is_no_answer(std::string_view text) {
  static constexpr std::array<std::string_view, 14> stand_ins = {"n/a",
                                                                 "na",
                                                                 "n.a.",
                                                                 "none",
                                                                 "nil",
                                                                 "no",
                                                                 "x",
                                                                 "tbc",
                                                                 "tba",
                                                                 "to follow",
                                                                 "not applicable",
                                                                 "to be confirmed",
                                                                 "nothing",
                                                                 "not required"};
  const std::string words = fold(text);
  if (words.find_first_not_of("-./? ") == words.npos) return true;
  const std::string_view bare = trim(std::string_view(words).substr(0, words.find_last_not_of(". ") + 1));
  return std::any_of(stand_ins.begin(), stand_ins.end(),
                     [&](std::string_view one) { return one == words || one == bare; });
}

}  // namespace boardpack
