#include "model/calendar_words.h"

#include <algorithm>
#include <optional>

#include "model/date.h"
#include "text/number.h"

namespace boardpack {
namespace {

using Found = std::optional<Mention>;

constexpr int any_leap_year = 2000;

bool is_year(int value) {
  return 1900 <= value && value <= 2199;
}

int full_year(int two_digits) {
  return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

bool follows(int year, int two_digits) {
  return (year + 1) % 100 == two_digits;
}

// "Phase 1 June 2018" is no first of June.
bool is_counted(const Tokens& tokens, std::size_t at) {
  return at > 0 &&
         is_one_of(tokens[at - 1], {"phase", "stage", "step", "part", "year", "term", "wave", "round",
                                    "tranche", "cohort", "group", "level", "no", "room", "priority"});
}

// Reads mentions at one place of a text after another; each `*_at` matches what begins at token `at`.
class Scanner {
 public:
  explicit Scanner(const Tokens& tokens) : tokens_(tokens) {
    has_full_year_ = std::any_of(tokens.begin(), tokens.end(),
                                 [](const Token& t) { return t.is_number(4) && is_year(t.value); });
  }

  Found mention_at(std::size_t at) const {
    if (const Found found = quarter_at(at)) return found;
    if (token(at).kind == Token::Kind::number) {
      for (const auto match : {&Scanner::iso_date_at, &Scanner::numeric_date_at, &Scanner::day_month_at,
                               &Scanner::financial_year_at, &Scanner::numeric_month_at})
        if (const Found found = (this->*match)(at)) return found;
    }
    if (const Found found = month_day_at(at)) return found;
    if (const Found found = named_month_at(at)) return found;
    return financial_year_at(at);
  }

 private:
  const Token& token(std::size_t at) const {
    static const Token nothing;
    return at < tokens_.size() ? tokens_[at] : nothing;
  }
  bool touches(std::size_t at) const { return at < tokens_.size() && !tokens_[at].apart; }
  int month_at(std::size_t at) const {
    return token(at).kind == Token::Kind::word ? month_number(token(at).text) : 0;
  }
  bool ordinal_at(std::size_t at) const { return is_one_of(token(at), {"st", "nd", "rd", "th"}); }

  // The day of a date that goes on with a month: "17th of April".
  bool day_before_month_at(std::size_t at) const {
    if (token(at).digits() < 1 || token(at).digits() > 2) return false;
    ++at;
    if (ordinal_at(at)) ++at;
    if (token(at).is("of")) ++at;
    return month_at(at) != 0;
  }

  struct Year {
    int year = 0;
    std::size_t last = 0;
  };

  // A year of four digits or two, also after a mark ("Mar-18", "Mar '18"), also torn apart by OCR ("20 08").
  std::optional<Year> year_at(std::size_t at) const {
    if (is_one_of(token(at), {"-", "/", ",", ".", "'", "\u2019"})) ++at;
    if (is_one_of(token(at), {"'", "\u2019"})) ++at;
    const Token& number = token(at);
    if (number.is_number(4) && is_year(number.value)) return Year{number.value, at + 1};
    if (const auto torn = torn_year_at(at)) return torn;
    if (!number.is_number(2) || day_before_month_at(at) || is_one_of(token(at + 1), {"%", ":"})) return {};
    return Year{full_year(number.value), at + 1};
  }

  std::optional<Year> torn_year_at(std::size_t at) const {
    const Token& head = token(at);
    const Token& tail = token(at + 1);
    if (head.digits() + tail.digits() != 4 || head.digits() == 0 || tail.digits() == 0) return {};
    if (day_before_month_at(at + 1)) return {};
    const int year = to_int(head.text + tail.text).value_or(0);
    if (!is_year(year)) return {};
    return Year{year, at + 2};
  }

  static Mention day(std::size_t first, std::size_t last, int year, int month, int day_of_month) {
    const bool real = to_date(year == 0 ? any_leap_year : year, month, day_of_month).has_value();
    const auto kind = real ? Mention::Kind::date : Mention::Kind::bad_date;
    return {kind, first, last, year, month, day_of_month, 0};
  }

  bool three_numbers_at(std::size_t at) const {
    const Token& mark = token(at + 1);
    if (!is_one_of(mark, {"-", "/", "."}) || token(at + 3).text != mark.text) return false;
    if (token(at + 2).digits() == 0 || token(at + 4).digits() == 0) return false;
    if (mark.is("/")) return true;
    return touches(at + 1) && touches(at + 2) && touches(at + 3) && touches(at + 4);
  }

  Found iso_date_at(std::size_t at) const {
    if (!token(at).is_number(4) || !three_numbers_at(at)) return {};
    return day(at, at + 5, token(at).value, token(at + 2).value, token(at + 4).value);
  }

  Found numeric_date_at(std::size_t at) const {
    if (token(at).digits() > 2 || token(at + 2).digits() > 2 || !three_numbers_at(at)) return {};
    const Token& year = token(at + 4);
    if (year.digits() < 2) return {};
    if (year.digits() == 2)
      return day(at, at + 5, full_year(year.value), token(at + 2).value, token(at).value);
    if (!year.is_number(4) || !is_year(year.value)) return Mention{Mention::Kind::bad_date, at, at + 5};
    return day(at, at + 5, year.value, token(at + 2).value, token(at).value);
  }

  // "31 March 2018", "31st of Mar", "31-Mar-18".
  Found day_month_at(std::size_t at) const {
    if (token(at).digits() > 2) return {};
    std::size_t next = at + 1;
    const bool ordinal = ordinal_at(next);
    if (ordinal) ++next;
    if (!ordinal && is_counted(tokens_, at)) return {};
    const bool marked = is_one_of(token(next), {"-", "/", "."}) && touches(next) && touches(next + 1);
    if (marked || token(next).is("of")) ++next;
    const int month = month_at(next);
    if (month == 0) return {};
    const auto year = year_at(token(next + 1).is(".") ? next + 2 : next + 1);
    return day(at, year ? year->last : next + 1, year ? year->year : 0, month, token(at).value);
  }

  // "March 31, 2018", "Feb 15th", "May 1". Two digits alone are a year, unless the text has years of four
  // digits.
  Found month_day_at(std::size_t at) const {
    const int month = month_at(at);
    const Token& number = token(at + 1);
    if (month == 0 || number.digits() < 1 || number.digits() > 2 || number.value > 31) return {};
    if (day_before_month_at(at + 1)) return {};
    const bool ordinal = ordinal_at(at + 2);
    std::size_t last = at + 2 + (ordinal ? 1 : 0);
    const std::size_t year_place = last + (token(last).is(",") ? 1 : 0);
    if (const Token& year = token(year_place); year.is_number(4) && is_year(year.value))
      return day(at, year_place + 1, year.value, month, number.value);
    if (torn_year_at(at + 1)) return {};
    const bool is_day = ordinal || number.digits() == 1 || has_full_year_;
    if (!is_day) return {};
    return day(at, last, 0, month, number.value);
  }

  Found named_month_at(std::size_t at) const {
    const int month = month_at(at);
    if (month == 0) return {};
    const std::size_t next = token(at + 1).is(".") ? at + 2 : at + 1;
    if (const auto year = year_at(next))
      return Mention{Mention::Kind::month, at, year->last, year->year, month};
    if (!stands_for_a_month(at)) return {};
    return Mention{Mention::Kind::month, at, at + 1, 0, month};
  }

  // "May" and "March" without a year are also what people may do.
  bool stands_for_a_month(std::size_t at) const {
    if (!is_one_of(token(at), {"may", "march", "mar"})) return true;
    const Token& next = token(at + 1);
    const bool goes_on = next.kind == Token::Kind::word && !next.capital &&
                         !is_one_of(next, {"to", "and", "or", "until", "onwards"});
    if (goes_on) return false;
    return token(at).capital || at == 0 ||
           is_one_of(token(at - 1), {"by", "in", "of", "end", "to", "and", "until", "from", "mid", "early",
                                     "late", "during", "before", "-", "/", "&", ","});
  }

  // "2018-03", "03/2018".
  Found numeric_month_at(std::size_t at) const {
    if (!is_one_of(token(at + 1), {"-", "/", "."}) || !touches(at + 1) || !touches(at + 2)) return {};
    const Token& a = token(at);
    const Token& b = token(at + 2);
    const auto month = [&](const Token& year, const Token& number) -> Found {
      if (!year.is_number(4) || !is_year(year.value) || number.value < 1 || number.value > 12) return {};
      return Mention{Mention::Kind::month, at, at + 3, year.value, number.value};
    };
    if (a.is_number(4) && b.is_number(2) && !token(at + 1).is(".")) return month(a, b);
    if (a.digits() <= 2 && b.is_number(4)) return month(b, a);
    return {};
  }

  // "2018/19", "2018-2019", "FY 18/19"; a year that the next one follows.
  Found financial_year_at(std::size_t at) const {
    std::size_t next = at;
    bool named = false;
    if (token(next).is("fy")) {
      named = true;
      ++next;
    } else if (token(next).is("financial") && token(next + 1).is("year")) {
      named = true;
      next += 2;
    }
    const auto span = year_span_at(next, named);
    if (!span) return {};
    return Mention{Mention::Kind::financial_year, at, span->last, span->year};
  }

  std::optional<Year> year_span_at(std::size_t at, bool two_digits_will_do) const {
    const Token& a = token(at);
    const Token& b = token(at + 2);
    if (!is_one_of(token(at + 1), {"-", "/"})) return {};
    const bool full = a.is_number(4) && is_year(a.value);
    const bool fits = b.is_number(2) ? follows(a.value, b.value) : b.is_number(4) && b.value == a.value + 1;
    if (full && fits) return Year{a.value, at + 3};
    if (two_digits_will_do && a.is_number(2) && b.is_number(2) && follows(a.value, b.value))
      return Year{full_year(a.value), at + 3};
    return {};
  }

  // "Q2 2018/19", "Quarter 3 2018-19", "2nd quarter of 2018/19", "2018/19 Q2".
  Found quarter_at(std::size_t at) const {
    if (const auto year = year_span_at(at, false)) {
      const std::size_t next = year->last + (token(year->last).is(",") ? 1 : 0);
      if (const auto quarter = quarter_number_at(next))
        return Mention{Mention::Kind::quarter, at, quarter->last, year->year, 0, 0, quarter->year};
      return {};
    }
    const auto quarter = quarter_number_at(at);
    if (!quarter) return {};
    Mention found{Mention::Kind::quarter, at, quarter->last, 0, 0, 0, quarter->year};
    std::size_t next = quarter->last;
    while (is_one_of(token(next), {"of", ",", "-", "fy", "(", ":"})) ++next;
    if (const auto year = year_span_at(next, true)) {
      found.year = year->year;
      found.last = year->last;
    } else if (const Token& only = token(next); only.is_number(4) && is_year(only.value)) {
      // Quarters are counted from April; the fourth of one year's number may lie in that year or the next.
      found.year = found.quarter < 4 ? only.value : 0;
      found.last = next + 1;
    }
    return found;
  }

  // Its number is in `year` of the result.
  std::optional<Year> quarter_number_at(std::size_t at) const {
    const auto number = [&](std::size_t place) {
      return token(place).is_number(1) && 1 <= token(place).value && token(place).value <= 4;
    };
    if (is_one_of(token(at), {"q", "qtr", "quarter"}) && number(at + 1))
      return Year{token(at + 1).value, at + 2};
    if (number(at) && ordinal_at(at + 1) && token(at + 2).is("quarter")) return Year{token(at).value, at + 3};
    return {};
  }

  const Tokens& tokens_;
  bool has_full_year_ = false;
};

// "1 - 5 May 2018", "16, 17 & 18 April 2018", "Mon 4th - Fri 8th June": days written without the month that
// comes after the last of them.
void add_bare_days(const Tokens& tokens, std::vector<Mention>& found) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].kind != Mention::Kind::date || found[i].first < 2) continue;
    std::size_t mark = found[i].first - 1;
    if (is_weekday(tokens[mark]) && mark >= 2) --mark;
    if (!is_one_of(tokens[mark], {"-", "to", "&", "and", ",", "/"})) continue;
    std::size_t at = mark - 1;
    if (is_one_of(tokens[at], {"st", "nd", "rd", "th"}) && at > 0) --at;
    const Token& day = tokens[at];
    const bool is_free = i == 0 || found[i - 1].last <= at;
    if (!is_free || is_counted(tokens, at) || day.digits() > 2) continue;
    if (day.value < 1 || day.value >= found[i].day) continue;
    Mention bare = found[i];
    bare.day = day.value;
    bare.first = at;
    bare.last = mark;
    found.insert(found.begin() + static_cast<std::ptrdiff_t>(i), bare);
    --i;  // for the day before it
  }
}

}  // namespace

bool is_weekday(const Token& token) {
  return is_one_of(token, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                           "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
}

std::vector<Mention> mentions(const Tokens& tokens) {
  const Scanner scanner(tokens);
  std::vector<Mention> out;
  for (std::size_t at = 0; at < tokens.size();) {
    if (const Found found = scanner.mention_at(at)) {
      out.push_back(*found);
      at = found->last;
    } else {
      ++at;
    }
  }
  add_bare_days(tokens, out);
  return out;
}

}  // namespace boardpack
