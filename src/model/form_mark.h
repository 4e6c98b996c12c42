#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace boardpack {

// What a table of a form that boardpack made says of itself, in a hidden cell: whose form it is and for when,
// whatever its file is called.
struct FormMark {
  enum class Table { actions, measures };
  Table table = Table::actions;
  Period period;
  std::string code;    // the agency's, empty where it has none
  std::string agency;  // its name
  std::string plan;    // the plan's title
  bool operator==(const FormMark&) const = default;
};

// Lines that begin with the version of forms; every value is on one line.
std::string form_mark(const FormMark& mark);
std::optional<FormMark> to_form_mark(std::string_view text);
// Whether a text begins as a mark does.
bool begins_form_mark(std::string_view text);

// What stands over the keys of a form's rows.
inline constexpr std::string_view form_key_heading = "Key of the row (please leave)";

}  // namespace boardpack
