#include "model/date.h"

#include <array>
#include <chrono>

#include "text/number.h"

namespace boardpack {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

std::string_view month_name(int month) {
  return month_names[static_cast<std::size_t>(month - 1)];
}

std::chrono::year_month_day civil(const Date& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

std::string digits(int value, std::size_t width) {
  std::string out = std::to_string(value);
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

std::optional<int> fixed_digits(std::string_view text, std::size_t at, std::size_t count) {
  const std::string_view part = text.substr(at, count);
  if (part.size() != count || part.find_first_not_of("0123456789") != part.npos) return std::nullopt;
  return to_int(part);
}

}  // namespace

std::optional<Date> to_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
    return std::nullopt;
  return Date{year, month, day};
}

std::optional<Period> to_period(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = fixed_digits(text, 0, 4);
  const auto month = fixed_digits(text, 5, 2);
  if (!year || !month || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  return Period{*year, *month};
}

std::optional<Date> to_iso_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto period = to_period(text.substr(0, 7));
  const auto day = fixed_digits(text, 8, 2);
  return period && day ? to_date(period->year, period->month, *day) : std::nullopt;
}

std::string iso(const Period& period) {
  return digits(period.year, 4) + "-" + digits(period.month, 2);
}

std::string iso(const Date& date) {
  return iso(month_of(date)) + "-" + digits(date.day, 2);
}

std::string long_text(const Period& period) {
  return std::string(month_name(period.month)) + " " + std::to_string(period.year);
}

std::string short_text(const Period& period) {
  return std::string(month_name(period.month).substr(0, 3)) + " " + std::to_string(period.year);
}

std::string long_text(const Date& date) {
  return std::to_string(date.day) + " " + long_text(month_of(date));
}

std::string short_text(const Date& date) {
  return std::to_string(date.day) + " " + short_text(month_of(date));
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && std::chrono::year(year).is_leap()) return 29;
  return days[static_cast<std::size_t>(month - 1)];
}

Date first_day(const Period& period) {
  return {period.year, period.month, 1};
}

Date last_day(const Period& period) {
  return {period.year, period.month, days_in_month(period.year, period.month)};
}

Period month_of(const Date& date) {
  return {date.year, date.month};
}

Period plus_months(const Period& period, int months) {
  const int month = period.year * 12 + period.month - 1 + months;
  const int year = month >= 0 ? month / 12 : (month - 11) / 12;
  return {year, month - year * 12 + 1};
}

Period quarter_end(int financial_year, int quarter) {
  return plus_months({financial_year, 4}, 3 * quarter - 1);
}

int months_between(const Period& from, const Period& to) {
  return (to.year - from.year) * 12 + to.month - from.month;
}

Date plus_days(const Date& date, int days) {
  const std::chrono::year_month_day moved = std::chrono::sys_days(civil(date)) + std::chrono::days(days);
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((std::chrono::sys_days(civil(to)) - std::chrono::sys_days(civil(from))).count());
}

int month_number(std::string_view word) {
  constexpr std::size_t shortest = 3, longest = 9;  // "may", "september"
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < shortest || word.size() > longest) return 0;
  if (std::string_view("jfmasondJFMASOND").find(word.front()) == std::string_view::npos) return 0;
  std::string lowered;
  for (const char c : word) lowered += static_cast<char>('A' <= c && c <= 'Z' ? c + ('a' - 'A') : c);
  if (lowered == "sept") return 9;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    std::string name(month_names[i]);
    name[0] = static_cast<char>(name[0] + ('a' - 'A'));
    if (lowered == name || (lowered.size() == 3 && name.starts_with(lowered))) return static_cast<int>(i) + 1;
  }
  return 0;
}

}  // namespace boardpack
