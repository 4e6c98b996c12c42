#include "read/serial_date.h"

#include <cmath>
#include <vector>

#include "text/fold.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr int serial_of_march_1900 = 61;

int day_number(const Date& date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int month = date.month <= 2 ? date.month + 9 : date.month - 3;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1;
}

// The part of a day that "14:30:00.5" is.
std::optional<double> to_day_fraction(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const std::vector<std::string_view> parts = split(text, ':');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  double seconds = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = i < parts.size() ? to_number(parts[i]) : 0.0;
    if (!number || *number < 0 || *number >= (i == 0 ? 24 : 60)) return std::nullopt;
    seconds = seconds * 60 + *number;
  }
  return seconds / 86400;
}

}  // namespace

std::optional<Date> date_of_serial(double serial) {
  if (!(serial >= 1 && serial < last_serial)) return std::nullopt;
  const int days = static_cast<int>(std::floor(serial));
  if (days == serial_of_march_1900 - 1) return std::nullopt;
  if (days < serial_of_march_1900) return plus_days({1899, 12, 31}, days);
  return plus_days({1899, 12, 30}, days);
}

std::optional<double> serial_of(const Date& date) {
  if (date.year < 1900 || date.year > 9999) return std::nullopt;
  const int days = day_number(date) - day_number({1899, 12, 30});
  return days < serial_of_march_1900 ? days - 1 : days;
}

std::optional<double> to_serial(std::string_view iso_text) {
  if (iso_text.find(':') != std::string_view::npos && iso_text.find('-') == std::string_view::npos) {
    return to_day_fraction(iso_text);
  }
  const auto date = to_iso_date(iso_text.substr(0, 10));
  if (!date) return std::nullopt;
  const auto serial = serial_of(*date);
  if (!serial || iso_text.size() == 10) return serial;
  if (iso_text[10] != 'T' && iso_text[10] != ' ') return std::nullopt;
  const auto fraction = to_day_fraction(iso_text.substr(11));
  return fraction ? std::optional(*serial + *fraction) : std::nullopt;
}

}  // namespace boardpack
