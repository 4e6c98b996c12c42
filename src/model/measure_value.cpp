#include "model/measure_value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

using Is = MeasureValue::Is;
using Counts = MeasureValue::Counts;

struct Words {
  std::string_view folded;
  Is is;
};
// Those of the Government Statistical Service among them: [c] confidential, [x] not available, [z] not
// applicable.
constexpr std::array<Words, 51> words_for_none = {{{"-", Is::nothing},
                                                   {"--", Is::nothing},
                                                   {"not known", Is::not_known},
                                                   {"unknown", Is::not_known},
                                                   {"n/k", Is::not_known},
                                                   {"nk", Is::not_known},
                                                   {"n.k.", Is::not_known},
                                                   {"not available", Is::not_known},
                                                   {"unavailable", Is::not_known},
                                                   {"no data", Is::not_known},
                                                   {"no data available", Is::not_known},
                                                   {"data not available", Is::not_known},
                                                   {"data unavailable", Is::not_known},
                                                   {"not recorded", Is::not_known},
                                                   {"not collected", Is::not_known},
                                                   {"not reported", Is::not_known},
                                                   {"..", Is::not_known},
                                                   {"...", Is::not_known},
                                                   {":", Is::not_known},
                                                   {"?", Is::not_known},
                                                   {"x", Is::not_known},
                                                   {"[x]", Is::not_known},
                                                   {"tbc", Is::awaited},
                                                   {"tba", Is::awaited},
                                                   {"to be confirmed", Is::awaited},
                                                   {"to be agreed", Is::awaited},
                                                   {"to be set", Is::awaited},
                                                   {"to follow", Is::awaited},
                                                   {"awaited", Is::awaited},
                                                   {"awaiting data", Is::awaited},
                                                   {"data awaited", Is::awaited},
                                                   {"pending", Is::awaited},
                                                   {"not yet known", Is::awaited},
                                                   {"not yet available", Is::awaited},
                                                   {"not yet published", Is::awaited},
                                                   {"not yet due", Is::awaited},
                                                   {"*", Is::withheld},
                                                   {"**", Is::withheld},
                                                   {"c", Is::withheld},
                                                   {"[c]", Is::withheld},
                                                   {"suppressed", Is::withheld},
                                                   {"withheld", Is::withheld},
                                                   {"confidential", Is::withheld},
                                                   {"small number", Is::withheld},
                                                   {"small numbers", Is::withheld},
                                                   {"n/a", Is::not_applicable},
                                                   {"na", Is::not_applicable},
                                                   {"n.a.", Is::not_applicable},
                                                   {"not applicable", Is::not_applicable},
                                                   {"z", Is::not_applicable},
                                                   {"[z]", Is::not_applicable}}};

// "<5", "fewer than 5", "under 6": how a number too small to publish is written.
bool is_small_number(std::string_view folded) {
  for (const std::string_view less : {"<", "fewer than", "less than", "under"})
    if (folded.starts_with(less)) {
      const auto most = to_figure(trim(folded.substr(less.size())));
      return most && most->unit.empty() && most->value > 0 && most->value <= 10;
    }
  return false;
}

Is none_said(const std::string& folded) {
  if (folded.empty()) return Is::nothing;
  for (const Words& one : words_for_none)
    if (folded == one.folded) return one.is;
  return Is::words;
}

bool in_percent(const Measure& measure) {
  const std::string unit = fold(measure.unit);
  return unit == "%" || unit == "per cent" || unit == "percent" || unit == "percentage" || unit == "pc";
}

// "per 1,000" of "23.4 per 1,000" and of "rate per 1000 children"; empty for none.
std::string rate_in(std::string_view folded) {
  const std::size_t at = folded.find("per ");
  if (at == folded.npos || (at > 0 && folded[at - 1] != ' ')) return "";
  std::string digits;
  for (const char c : folded.substr(at + 4)) {
    if (c == ',') continue;
    if (c < '0' || c > '9') break;
    digits += c;
  }
  const auto of = to_number(digits);
  return of && *of >= 1 && *of < 1e12 ? "per " + grouped_text(static_cast<std::uint64_t>(*of)) : "";
}

std::string singular(std::string unit) {
  if (unit.size() > 3 && unit.ends_with('s') && !unit.ends_with("ss")) unit.pop_back();
  return unit;
}

// What a bare number of the measure counts.
std::string own_unit(const Measure& measure) {
  if (in_percent(measure)) return "%";
  const std::string unit = fold(measure.unit);
  if (const std::string rate = rate_in(unit); !rate.empty()) return rate;
  if (unit.starts_with("£") || unit.starts_with("€") || unit.starts_with("$")) return unit;
  for (const std::string_view plain : {"number", "numbers", "count", "no", "no.", "n", "#"})
    if (unit == plain) return "";
  return singular(unit);
}

Counts counted(const std::string& unit) {
  if (unit == "%") return Counts::percentage;
  if (unit.starts_with("£") || unit.starts_with("€") || unit.starts_with("$")) return Counts::money;
  return unit.starts_with("per ") || unit == "rate" || unit == "ratio" ? Counts::rate : Counts::count;
}

// The figure of a text, a remark in brackets behind it left aside: "73.4% (provisional)".
std::optional<Figure> figure_said(std::string_view said, bool target) {
  std::string folded = fold(said);
  if (folded.ends_with(')')) {
    const std::size_t open = folded.rfind(" (");
    if (open != folded.npos) folded.resize(open);
  }
  for (const std::string_view currency : {"£-", "€-", "$-"})  // "£-3.50"
    if (folded.starts_with(currency)) {
      folded.erase(currency.size() - 1, 1);
      folded.insert(0, "-");
    }
  std::string_view rest = folded;
  const bool below_zero = rest.starts_with('-') || rest.starts_with("−");
  if (below_zero) rest.remove_prefix(rest.front() == '-' ? 1 : std::string_view("−").size());
  const std::string rate = rate_in(rest);
  if (!rate.empty()) rest = trim(rest.substr(0, rest.find("per ")));
  std::optional<Figure> figure = target ? to_target(rest) : to_figure(rest);
  if (!figure) return std::nullopt;
  if (below_zero) figure->value = -figure->value;
  if (!rate.empty()) {
    if (!figure->unit.empty()) return std::nullopt;
    figure->unit = rate;
  }
  return figure;
}

std::vector<double> signed_percentages(const Measure& measure) {
  std::vector<double> out;
  const auto add = [&](std::string_view said) {
    const auto figure = figure_said(said, true);
    if (figure && figure->unit == "%" && figure->value > 0) out.push_back(figure->value);
  };
  add(measure.baseline.value);
  add(measure.target.value);
  for (const auto& [period, value] : measure.trajectory) add(value.value);
  for (const auto& [period, value] : measure.actuals) add(value.value);
  return out;
}

enum class Scale { percent, share_of_one, not_sure };

// What a number without a sign stands for in a percentage: 0.734 is 73.4% beside 71%, 0.7 is 0.7% beside
// 1.2%.
Scale scale_of(const Measure& measure, double value) {
  if (value > 1 || value < -1 || value == 0) return Scale::percent;
  constexpr double alike = 3;  // times as much or as little
  bool as_percent = false, as_share = false;
  for (const double known : signed_percentages(measure)) {
    const auto near = [&](double one) { return one * alike >= known && one <= known * alike; };
    as_percent = as_percent || near(value);
    as_share = as_share || near(value * 100);
  }
  if (as_percent == as_share) return Scale::not_sure;
  return as_share ? Scale::share_of_one : Scale::percent;
}

void take_percent(const Measure& measure, MeasureValue& out) {
  switch (scale_of(measure, out.value)) {
    case Scale::percent:
      out.shown += "%";
      return;
    case Scale::share_of_one:
      out.decimals = std::max(0, out.decimals - 2);
      out.value = std::round(out.value * 100 * std::pow(10, out.decimals)) / std::pow(10, out.decimals);
      out.shown = number_text(out.value) + "%";
      return;
    case Scale::not_sure:
      out.unit_sure = false;
      return;
  }
}

// "1140.5" as "1,140.5".
std::string with_commas(std::string number) {
  const std::size_t first = std::min(number.find_first_of("0123456789"), number.size());
  std::size_t end = std::min(number.find_first_not_of("0123456789", first), number.size());
  for (; end > first + 3; end -= 3) number.insert(end - 3, ",");
  return number;
}

MeasureValue value_of(const Measure& measure, std::string_view said, bool target) {
  MeasureValue out;
  out.said = out.shown = std::string(trim(said));
  const std::string folded = fold(said);
  out.is = none_said(folded);
  if (out.is != Is::words) return out;
  if (!target && is_small_number(folded)) {
    out.is = Is::withheld;
    return out;
  }
  const std::optional<Figure> figure = figure_said(said, target);
  if (!figure) return out;
  out.is = Is::figure;
  out.value = figure->value;
  out.decimals = std::max(0, figure->decimals);
  out.bound = figure->bound;
  out.strictly = figure->strictly;
  const std::string own = own_unit(measure);
  out.unit = figure->unit.empty() ? own : singular(figure->unit);
  // "188 pupils" where the measure counts a number of them.
  if (own.empty() && counted(out.unit) == Counts::count) out.unit.clear();
  out.counts = counted(out.unit);
  const bool bare = to_number(folded).has_value();
  if (bare && own != "%") out.shown = with_commas(out.shown);
  if (figure->unit.empty() && own == "%" && bare)
    take_percent(measure, out);
  else if (figure->unit.empty() && own == "%")
    out.unit_sure = scale_of(measure, out.value) == Scale::percent;
  return out;
}

}  // namespace

MeasureValue measure_value(const Measure& measure, std::string_view said) {
  return value_of(measure, said, false);
}

MeasureValue measure_target(const Measure& measure, std::string_view said) {
  return value_of(measure, said, true);
}

bool comparable(const MeasureValue& a, const MeasureValue& b) {
  return a.is == Is::figure && b.is == Is::figure && a.unit == b.unit && a.unit_sure == b.unit_sure;
}

std::string_view name_of(MeasureValue::Is is) {
  switch (is) {
    case Is::nothing:
      return "No figure";
    case Is::figure:
      return "";
    case Is::words:
      return "Not compared";
    case Is::not_known:
      return "Not known";
    case Is::awaited:
      return "Awaited";
    case Is::withheld:
      return "Withheld";
    case Is::not_applicable:
      return "Not applicable";
  }
  return "";
}

std::string_view name_of(MeasureValue::Counts counts) {
  switch (counts) {
    case Counts::percentage:
      return "percentage";
    case Counts::rate:
      return "rate";
    case Counts::money:
      return "money";
    case Counts::count:
      return "count";
  }
  return "";
}

}  // namespace boardpack
