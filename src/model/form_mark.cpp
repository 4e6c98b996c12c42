#include "model/form_mark.h"

#include <array>
#include <vector>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::string_view version = "boardpack form 1";
constexpr std::array<std::string_view, 2> table_names = {"actions", "measures"};

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' || c == '\r' ? ' ' : c;
  return std::string(trim(out));
}

// What stands behind "period: " on the line of that name.
std::string_view value_of(std::string_view name, const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines)
    if (line.starts_with(name) && line.substr(name.size()).starts_with(":"))
      return trim(line.substr(name.size() + 1));
  return {};
}

}  // namespace

bool begins_form_mark(std::string_view text) {
  return text.starts_with(version);
}

std::string form_mark(const FormMark& mark) {
  std::string out(version);
  const auto add = [&](std::string_view name, std::string_view value) {
    out += "\n" + std::string(name) + ": " + on_one_line(value);
  };
  add("table", table_names[static_cast<std::size_t>(mark.table)]);
  add("period", iso(mark.period));
  add("code", mark.code);
  add("agency", mark.agency);
  add("plan", mark.plan);
  return out;
}

std::optional<FormMark> to_form_mark(std::string_view text) {
  if (!begins_form_mark(text)) return std::nullopt;
  const std::vector<std::string_view> lines = split(text, '\n');
  if (trim(lines.front()) != version) return std::nullopt;
  FormMark mark;
  const std::optional<Period> period = to_period(value_of("period", lines));
  const std::string_view table = value_of("table", lines);
  mark.agency = value_of("agency", lines);
  if (!period || mark.agency.empty() || (table != table_names[0] && table != table_names[1]))
    return std::nullopt;
  mark.table = table == table_names[0] ? FormMark::Table::actions : FormMark::Table::measures;
  mark.period = *period;
  mark.code = value_of("code", lines);
  mark.plan = value_of("plan", lines);
  return mark;
}

}  // namespace boardpack
