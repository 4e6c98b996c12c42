#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"

namespace boardpack {

// When an action is due, as agreed. The words are kept as written; what they mean is beside them.
//   date            "17 April 2018"
//   month           "Sept 2018"
//   quarter         "Q2 2018/19", "Quarter 3 2018-19" (financial year's quarters, April first)
//   financial_year  "2018/19", "FY 2018-19"
//   range           "April to Sep 2018", "October 2017 to March 2018", "1 May - 30 June 2018"
//   list            "17 April 2018 & 21 Aug 2018 Next meeting 16 May 2019"
//   recurrence      "Monthly", "Every 2 months, starting March 2018", "6 monthly Next date: 16 July 2018",
//   "Weekly" none            empty, or nothing a calendar knows ("tbc", "As detailed in the Strategy")
struct Timescale {
  enum class Kind { none, date, month, quarter, financial_year, range, list, recurrence };
  enum class Unit { day, week, month };

  std::string written;
  Kind kind = Kind::none;
  std::optional<Date>
      start;  // range, month, quarter, year: its first day; recurrence: the day it starts, if said
  std::optional<Date> end;  // the day it is due: last day of a month, quarter, year or range; the date itself
  std::vector<Date>
      dates;  // list: every date; recurrence: dates named beside it ("Next date: 16 July 2018"); ascending
  int every = 0;  // recurrence: every so many units ("Quarterly" is 3 months)
  Unit unit = Unit::month;
  bool bad_date = false;  // something looks like a date and is none ("31/06/2018")

  bool operator==(const Timescale&) const = default;
};

// What `written` means. `around`, when given, settles a year that is not written ("by end of June", "March"):
// the first such month not more than three months before it.
Timescale to_timescale(std::string_view written, std::optional<Period> around = std::nullopt);

// The months between `first` and `last`, both included, in which it falls due: the month it ends; for a list
// each date's month; for a recurrence the months of its named dates, and each month it recurs in from its
// start on, else from the last named date, else from `first`. A recurrence shorter than a month falls due in
// every month.
std::vector<Period> months_due(const Timescale& timescale, const Period& first, const Period& last);

// Whether it was wholly due before `day`; never true of a recurrence or of none.
bool is_past(const Timescale& timescale, const Date& day);

// A cell that says both when and who ("By end of June 2008: Service Manager", "Head of SEN, May 2008"), taken
// apart. When it cannot be, `when` is empty and `who` is the whole text. Every word of the text is in one of
// the two.
struct WhenAndWho {
  std::string when;
  std::string who;
  bool operator==(const WhenAndWho&) const = default;
};
WhenAndWho split_when_and_who(std::string_view text);

}  // namespace boardpack
