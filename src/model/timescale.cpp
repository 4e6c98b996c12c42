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
    const bool leads_in =
        i > a.last && (is_weekday(tokens[i]) || is_one_of(tokens[i], {"end", "the", "of", "to"}));
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

// "within 6 weeks of June 2018": due some other time.
bool counts_from_there(const Tokens& tokens, const Span& s) {
  return starts_there(tokens, s) ||
         comes_after(tokens, s, {"days", "weeks", "months", "years", "after", "following"});
}

// "(originally June 2018)", "slipped from June 2018".
bool is_superseded(const Tokens& tokens, const Span& s) {
  const std::size_t at = s.mention.first;
  if (comes_after(tokens, s, {"originally", "original", "previously", "formerly", "was"})) return true;
  return at > 1 && tokens[at - 1].is("from") &&
         is_one_of(tokens[at - 2], {"slipped", "revised", "moved", "changed", "extended", "deferred",
                                    "postponed", "delayed"});
}

std::vector<Date> last_days(const std::vector<Span>& spans) {
  std::set<Date> days;
  for (const Span& s : spans) days.insert(s.last);
  return {days.begin(), days.end()};
}

// A stretch longer than a month is also where the recurrence ends.
void start_with(Timescale& out, const Span& s) {
  out.start = s.first;
  if (!is_one_day(s) && kind_of(s) != Kind::month) out.end = s.last;
}

void set_recurrence(Timescale& out, const Tokens& words, const Recurrence& recurrence,
                    const std::vector<Span>& spans) {
  out.kind = Kind::recurrence;
  out.every = recurrence.every;
  out.unit = recurrence.unit;
  std::vector<Span> named;
  for (const Span& s : spans) {
    if (starts_there(words, s)) {
      start_with(out, s);
    } else if (comes_after(words, s, {"until", "till", "to", "through", "ending"})) {
      out.end = s.last;
    } else {
      named.push_back(s);
    }
  }
  const bool starts_named =
      !out.start && named.size() == 1 && (!is_one_day(named[0]) || named[0].mention.last <= recurrence.first);
  if (starts_named) {
    start_with(out, named[0]);
  } else {
    out.dates = last_days(named);
  }
}

void set_due(Timescale& out, const Tokens& words, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  if (spans.size() == 1 && kind_of(spans[0]) != Kind::range && counts_from_there(words, spans[0])) return;
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
  const auto has_no_year = [](const Mention& m) { return m.year == 0; };
  const bool unsettled = std::any_of(found.begin(), found.end(), has_no_year);
  std::erase_if(found, has_no_year);
  const auto recurrence = find_recurrence(words, found);
  if (out.bad_date || (is_open_ended(words) && !recurrence)) return out;
  // "Annually in March" recurs in March, not in whatever month one starts to count.
  if (recurrence && recurrence->unit == Timescale::Unit::month && recurrence->every > 1 && unsettled)
    return out;

  std::vector<Span> spans;
  for (const Mention& mention : found) spans.push_back(span(mention));
  bool backwards = false;
  spans = ranges_joined(words, spans, backwards);
  if (spans.size() > 1) std::erase_if(spans, [&](const Span& s) { return is_superseded(words, s); });
  if (recurrence) {
    set_recurrence(out, words, *recurrence, spans);
    backwards = backwards || (out.start && out.end && *out.end < *out.start);
  } else {
    set_due(out, words, spans);
  }
  if (!backwards) return out;
  Timescale bad;
  bad.written = written;
  bad.bad_date = true;
  return bad;
}

}  // namespace boardpack
