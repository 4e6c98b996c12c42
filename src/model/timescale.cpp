#include "model/timescale.h"

#include <algorithm>
#include <set>

#include "model/calendar_words.h"
#include "model/recurrence.h"

namespace boardpack {
namespace {

using Kind = Timescale::Kind;

// A mention whose days are known.
struct Span {
  Mention mention;
  Date first;
  Date last;
};

bool has_word(const Tokens& tokens, std::initializer_list<std::string_view> words) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return is_one_of(t, words); });
}

bool is_open_ended(const Tokens& tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
    if (tokens[i].is("on") && tokens[i + 1].is("-") && tokens[i + 2].is("going")) return true;
  return has_word(tokens, {"ongoing", "continuous", "continuously", "continuing", "onwards", "onward"});
}

// A year counted otherwise than from April.
bool is_academic(const Tokens& tokens) {
  return has_word(tokens, {"academic", "school", "term", "spring", "summer", "autumn", "winter", "calendar"});
}

int fiscal_year(const Mention& m) {
  return m.month >= 4 || m.month == 0 ? m.year : m.year - 1;
}

bool later_in_year(const Mention& a, const Mention& b) {
  return a.month != b.month ? a.month > b.month : a.day > b.day && a.day != 0 && b.day != 0;
}

bool has_months(const Mention& m) {
  return m.kind == Mention::Kind::date || m.kind == Mention::Kind::month;
}

void take_year_before(Mention& mention, const Mention& next) {
  if (mention.kind == Mention::Kind::quarter) {
    mention.year = fiscal_year(next) - (mention.quarter > next.quarter && next.quarter > 0 ? 1 : 0);
  } else if (has_months(next)) {
    mention.year = later_in_year(mention, next) ? next.year - 1 : next.year;
  }
}

void take_year_after(Mention& mention, const Mention& previous) {
  if (mention.kind == Mention::Kind::quarter) {
    mention.year = fiscal_year(previous) + (mention.quarter < previous.quarter ? 1 : 0);
  } else if (has_months(previous)) {
    mention.year = later_in_year(previous, mention) ? previous.year + 1 : previous.year;
  }
}

void take_year_around(Mention& mention, const Period& around) {
  if (!has_months(mention)) return;
  const Period earliest = plus_months(around, -3);
  mention.year = mention.month >= earliest.month ? earliest.year : earliest.year + 1;
}

// Years that are not written: from what follows ("April to Sep 2018"), else from what went before ("Dec 2018,
// March"), else from `around`.
void settle_years(std::vector<Mention>& found, const std::optional<Period>& around) {
  for (std::size_t i = found.size(); i-- > 1;)
    if (found[i - 1].year == 0 && found[i].year != 0) take_year_before(found[i - 1], found[i]);
  if (around && !found.empty() && found[0].year == 0) take_year_around(found[0], *around);
  for (std::size_t i = 1; i < found.size(); ++i)
    if (found[i].year == 0 && found[i - 1].year != 0) take_year_after(found[i], found[i - 1]);
}

Span span(const Mention& m) {
  switch (m.kind) {
    case Mention::Kind::date:
    case Mention::Kind::bad_date: {
      const Date date{m.year, m.month, m.day};
      return {m, date, date};
    }
    case Mention::Kind::month:
      return {m, first_day({m.year, m.month}), last_day({m.year, m.month})};
    case Mention::Kind::quarter: {
      const Period first = plus_months({m.year, 4}, 3 * (m.quarter - 1));
      return {m, first_day(first), last_day(plus_months(first, 2))};
    }
    case Mention::Kind::financial_year:
      return {m, {m.year, 4, 1}, {m.year + 1, 3, 31}};
  }
  return {m, {}, {}};
}

bool is_range_mark(const Token& token) {
  return is_one_of(token, {"to", "-", "until", "till", "through", "up", "/"});
}

// Whether two mentions are the ends of one range, going by the words between them.
bool is_range(const Tokens& tokens, const Mention& a, const Mention& b) {
  const bool between = a.first > 0 && tokens[a.first - 1].is("between");
  if (between && b.first == a.last + 1 && tokens[a.last].is("and")) return true;
  if (b.first == a.last) return false;
  for (std::size_t i = a.last; i < b.first; ++i) {
    const bool leads_in = i > a.last && is_one_of(tokens[i], {"end", "the", "of", "to"});
    if (!is_range_mark(tokens[i]) && !leads_in) return false;
  }
  return true;
}

std::vector<Span> ranges_joined(const Tokens& tokens, const std::vector<Span>& spans, bool& backwards) {
  std::vector<Span> out;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Span joined = spans[i];
    if (i + 1 < spans.size() && is_range(tokens, spans[i].mention, spans[i + 1].mention)) {
      joined.last = spans[++i].last;
      joined.mention.last = spans[i].mention.last;
      backwards = backwards || joined.last < joined.first;
    }
    out.push_back(joined);
  }
  return out;
}

Kind kind_of(const Span& s) {
  if (span(s.mention).last != s.last) return Kind::range;
  switch (s.mention.kind) {
    case Mention::Kind::date:
      return Kind::date;
    case Mention::Kind::month:
      return Kind::month;
    case Mention::Kind::quarter:
      return Kind::quarter;
    case Mention::Kind::financial_year:
      return Kind::financial_year;
    case Mention::Kind::bad_date:
      return Kind::none;
  }
  return Kind::none;
}

bool is_one_day(const Span& s) {
  return s.first == s.last;
}

bool comes_after(const Tokens& tokens, const Span& s, std::initializer_list<std::string_view> words) {
  std::size_t at = s.mention.first;
  while (at > 0 && is_one_of(tokens[at - 1], {"the", "on", "in", "of", "end", ":"})) --at;
  return at > 0 && is_one_of(tokens[at - 1], words);
}

bool starts_there(const Tokens& tokens, const Span& s) {
  return comes_after(tokens, s, {"from", "starting", "commencing", "beginning", "since"});
}

std::vector<Date> last_days(const std::vector<Span>& spans) {
  std::set<Date> days;
  for (const Span& s : spans) days.insert(s.last);
  return {days.begin(), days.end()};
}

void set_recurrence(Timescale& out, const Tokens& words, const Recurrence& recurrence,
                    std::vector<Span> spans) {
  out.kind = Kind::recurrence;
  out.every = recurrence.every;
  out.unit = recurrence.unit;
  std::erase_if(spans, [&](const Span& s) {
    const bool is_end = comes_after(words, s, {"until", "till", "to", "through", "ending"});
    const bool is_start = starts_there(words, s);
    if (is_end) out.end = s.last;
    if (is_start) out.start = s.first;
    return is_end || is_start;
  });
  if (!out.start && spans.size() == 1) {
    const Span only = spans[0];
    const bool is_long = !is_one_day(only);
    if (is_long || only.mention.last <= recurrence.first) {
      out.start = only.first;
      if (is_long && only.mention.kind != Mention::Kind::month) out.end = only.last;
      if (is_long && kind_of(only) == Kind::range) out.end = only.last;
      return;
    }
  }
  out.dates = last_days(spans);
}

void set_due(Timescale& out, const Tokens& words, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  if (spans.size() == 1 && kind_of(spans[0]) != Kind::range && starts_there(words, spans[0])) return;
  const std::vector<Date> days = last_days(spans);
  if (days.size() > 1) {
    out.kind = Kind::list;
    out.dates = days;
    out.end = days.back();
    return;
  }
  out.kind = kind_of(spans[0]);
  out.end = spans[0].last;
  if (!is_one_day(spans[0])) out.start = spans[0].first;
}

}  // namespace

Timescale to_timescale(std::string_view written, std::optional<Period> around) {
  Timescale out;
  out.written = written;
  const Tokens words = tokens(written);
  std::vector<Mention> found = mentions(words);
  const bool has_finer = std::any_of(found.begin(), found.end(), has_months);
  std::erase_if(found, [&](const Mention& m) {
    return m.kind == Mention::Kind::financial_year && (has_finer || is_academic(words));
  });
  settle_years(found, around);
  const auto is_bad = [](const Mention& m) {
    return m.kind == Mention::Kind::bad_date ||
           (m.kind == Mention::Kind::date && m.year != 0 && !to_date(m.year, m.month, m.day));
  };
  out.bad_date = std::any_of(found.begin(), found.end(), is_bad);
  std::erase_if(found, [](const Mention& m) { return m.year == 0; });
  const auto recurrence = find_recurrence(words, found);
  if (out.bad_date || (is_open_ended(words) && !recurrence)) return out;

  std::vector<Span> spans;
  for (const Mention& mention : found) spans.push_back(span(mention));
  bool backwards = false;
  spans = ranges_joined(words, spans, backwards);
  if (backwards) {
    out.bad_date = true;
  } else if (recurrence) {
    set_recurrence(out, words, *recurrence, spans);
  } else {
    set_due(out, words, spans);
  }
  return out;
}

namespace {

void add_recurring(std::set<Period>& months, const Timescale& t, const Period& first, const Period& last) {
  const Period end = t.end ? std::min(last, month_of(*t.end)) : last;
  const Date anchor = t.start ? *t.start : !t.dates.empty() ? t.dates.back() : first_day(first);
  const int step = std::max(t.every, 1);
  if (t.unit == Timescale::Unit::month) {
    for (Period at = month_of(anchor); at <= end; at = plus_months(at, step))
      if (first <= at) months.insert(at);
    return;
  }
  const int days = t.unit == Timescale::Unit::week ? step * 7 : step;
  if (days < 28) {
    for (Period at = std::max(first, month_of(anchor)); at <= end; at = plus_months(at, 1)) months.insert(at);
    return;
  }
  for (Date at = anchor; month_of(at) <= end; at = plus_days(at, days))
    if (first <= month_of(at)) months.insert(month_of(at));
}

}  // namespace

std::vector<Period> months_due(const Timescale& timescale, const Period& first, const Period& last) {
  std::set<Period> months;
  if (timescale.kind == Kind::recurrence) {
    add_recurring(months, timescale, first, last);
  } else if (timescale.end && timescale.dates.empty()) {
    months.insert(month_of(*timescale.end));
  }
  for (const Date& date : timescale.dates) months.insert(month_of(date));
  std::erase_if(months, [&](const Period& month) { return month < first || last < month; });
  return {months.begin(), months.end()};
}

bool is_past(const Timescale& timescale, const Date& day) {
  return timescale.kind != Kind::recurrence && timescale.kind != Kind::none && timescale.end &&
         *timescale.end < day;
}

}  // namespace boardpack
