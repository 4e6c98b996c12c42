#pragma once
#include <string>
#include <string_view>

namespace boardpack {

// What a number format code ("dd/mm/yyyy", "0.0%", "[Red]-0;0") says of the values shown with it: its first
// section.
struct NumberFormat {
  bool is_date = false;   // shows a date, a time or a duration
  bool is_time = false;   // of a date: nothing of day, month and year
  bool shows_day = true;  // of a date: false for "mmm yyyy"
  bool is_percent = false;
  int decimals = 0;        // digits that always stand after the point: 2 of "0.00"
  bool shows_year = true;  // of a date: false for "d-mmm", which Excel gives what was typed without a year
  bool operator==(const NumberFormat&) const = default;
};

NumberFormat number_format(std::string_view code);

// The code of the formats that files name by number only; "General" for what is none.
std::string_view builtin_number_format(unsigned id);

}  // namespace boardpack
