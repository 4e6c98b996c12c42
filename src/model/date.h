#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

// A day of the Gregorian calendar. Only made from parts that are a real day (see to_date).
struct Date {
  int year = 0;
  int month = 0;  // 1-12
  int day = 0;    // 1-31
  auto operator<=>(const Date&) const = default;
};

// A month; also how a reporting period is named ("2018-06").
struct Period {
  int year = 0;
  int month = 0;  // 1-12
  auto operator<=>(const Period&) const = default;
};

std::optional<Date> to_date(int year, int month, int day);  // empty when there is no such day
std::optional<Date> to_iso_date(std::string_view text);     // "2018-06-30"
std::optional<Period> to_period(std::string_view text);     // "2018-06"

std::string iso(const Date& date);             // "2018-06-30"
std::string iso(const Period& period);         // "2018-06"
std::string long_text(const Date& date);       // "30 June 2018"
std::string short_text(const Date& date);      // "30 Jun 2018"
std::string long_text(const Period& period);   // "June 2018"
std::string short_text(const Period& period);  // "Jun 2018"

int days_in_month(int year, int month);
Date first_day(const Period& period);
Date last_day(const Period& period);
Period month_of(const Date& date);
Period plus_months(const Period& period, int months);
Period quarter_end(int financial_year, int quarter);  // the last month of its first (April to June) .. fourth
int months_between(const Period& from, const Period& to);  // negative when `to` is earlier
Date plus_days(const Date& date, int days);
int days_between(const Date& from, const Date& to);  // negative when `to` is earlier

// 1-12 for "April", "Apr", "Sept", in any case; 0 when the word is no month.
int month_number(std::string_view word);
// "April 2008", "Mar 2018", "Sept 18", "Mar-18", "2018-03", "03/2018", also with OCR's stray blanks ("April
// 20 08"). Nothing but a month and a year may stand in the text.
std::optional<Period> to_month_year(std::string_view text);
// A date as people type it, day first: "31/03/2018", "31.3.18", "31 March 2018", "31st Mar 18", "2018-03-31",
// "March 31, 2018", with or without a weekday before it. Nothing but the date may stand in the text.
std::optional<Date> to_typed_date(std::string_view text);

}  // namespace boardpack
