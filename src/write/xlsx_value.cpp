#include "write/xlsx_value.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "text/fold.h"
#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
constexpr std::array date_formats{"d mmmm yyyy", "d mmm yyyy", "dd/mm/yyyy", "d/m/yyyy",
                                  "yyyy-mm-dd",  "mmmm yyyy",  "mmm yyyy"};

std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

std::string month_text(int month, std::size_t letters) {
  const std::string name = month_names[static_cast<std::size_t>(month - 1)];
  if (letters <= 2) return padded(month, letters);
  return letters == 3 ? name.substr(0, 3) : name;
}

std::string formatted(const CellDate& date, std::string_view format) {
  std::string out;
  for (std::size_t at = 0; at < format.size();) {
    const char letter = format[at];
    const std::size_t end = std::min(format.find_first_not_of(letter, at), format.size());
    if (letter == 'd') {
      out += padded(date.day, end - at);
    } else if (letter == 'm') {
      out += month_text(date.month, end - at);
    } else if (letter == 'y') {
      out += padded(date.year, end - at);
    } else {
      out += format.substr(at, end - at);
    }
    at = end;
  }
  return out;
}

std::optional<SheetValue> date_value(const CellDate& date, std::string_view shown) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(date.day)}};
  // Excel believes 1900 was a leap year: its days agree with the calendar from March 1900 on.
  if (!day.ok() || day < 1900y / March / 1 || day > 9999y / December / 31) return {};
  const auto serial = static_cast<double>((sys_days{day} - sys_days{1899y / December / 30}).count());
  if (shown.empty()) return SheetValue{serial, "d mmm yyyy"};
  for (const std::string_view format : date_formats) {
    if (formatted(date, format) == shown) return SheetValue{serial, std::string(format)};
  }
  return {};
}

std::string decimals_format(std::string_view digits) {
  const std::size_t point = digits.find('.');
  std::string format = digits.find(',') != std::string_view::npos ? "#,##0" : "0";
  if (point != std::string_view::npos) format += "." + std::string(digits.size() - point - 1, '0');
  return format;
}

struct ShownNumber {
  std::string currency;
  std::string_view digits;  // with commas and decimals as shown, no sign
  double value = 0;
  bool percent = false;
};

std::optional<ShownNumber> to_shown_number(std::string_view shown) {
  ShownNumber number;
  double sign = 1;
  for (const std::string_view minus : {"-", "−"}) {
    if (shown.starts_with(minus)) {
      sign = -1;
      shown.remove_prefix(minus.size());
    }
  }
  for (const std::string_view currency : {"£", "€", "$"}) {
    if (shown.starts_with(currency)) {
      number.currency = currency;
      shown.remove_prefix(currency.size());
    }
  }
  if (shown.ends_with('%')) {
    number.percent = true;
    shown = trim(shown.substr(0, shown.size() - 1));
  }
  if (shown.find_first_not_of("0123456789,.") != std::string_view::npos) return {};
  std::string plain(shown);
  std::erase(plain, ',');
  const auto value = to_number(plain);
  if (!value) return {};
  number.digits = shown;
  number.value = sign * *value;
  return number;
}

std::optional<SheetValue> number_value(const CellNumber& value, std::string_view shown) {
  const std::string own =
      number_text(value.percent ? value.value * 100 : value.value) + (value.percent ? "%" : "");
  const auto number = to_shown_number(shown.empty() ? std::string_view(own) : shown);
  if (!number) return {};
  const double kept = value.percent ? value.value * 100 : value.value;
  const std::string format = decimals_format(number->digits);
  const std::size_t point = format.find('.');
  const int places = point == std::string::npos ? 0 : static_cast<int>(format.size() - point - 1);
  if (std::abs(number->value - kept) > 0.5000001 * std::pow(10.0, -places)) return {};

  const std::string prefix = number->currency.empty() ? "" : "\"" + number->currency + "\"";
  if (!number->percent) return SheetValue{kept, prefix + format};
  if (value.percent) return SheetValue{value.value, prefix + format + "%"};
  return SheetValue{kept, prefix + format + "\"%\""};
}

}  // namespace

std::optional<SheetValue> to_sheet_value(const CellValue& value, std::string_view shown) {
  shown = trim(shown);
  if (const auto* date = std::get_if<CellDate>(&value)) return date_value(*date, shown);
  if (const auto* number = std::get_if<CellNumber>(&value)) return number_value(*number, shown);
  return {};
}

}  // namespace boardpack
