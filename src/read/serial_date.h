#pragma once
#include <optional>
#include <string_view>

#include "model/date.h"

namespace boardpack {

// Days as spreadsheets count them, from 1 for 1 January 1900; the time is the fraction.
// Excel believes 1900 was a leap year: 60 is its 29 February, which is no date.
inline constexpr double days_before_1904 = 1462;  // what the 1904 system counts less
inline constexpr double last_serial = 2958466;    // the first past 31 December 9999

std::optional<Date> date_of_serial(double serial);
std::optional<double> serial_of(const Date& date);  // empty before 1900
// "2018-03-31", "2018-03-31T14:30:00", "14:30:00", with or without fractions of a second and "Z".
std::optional<double> to_serial(std::string_view iso_text);

}  // namespace boardpack
