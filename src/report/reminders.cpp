#include "report/reminders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "model/receipts.h"
#include "report/fill_places.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

using When = ReminderTemplate::When;

constexpr std::array<std::string_view, 13> place_names = {
    "agency",  "contact", "email",   "to",   "plan",  "subtitle",    "organisation",
    "sponsor", "period",  "actions", "owed", "files", "plan_contact"};
constexpr std::string_view if_missing = "if missing", if_unreadable = "if unreadable";
constexpr std::size_t longest_quote = 300;      // characters
constexpr std::size_t longest_file_name = 100;  // bytes

// Texts go on one line of the e-mail: nothing in a cell begins a new header.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_space(c) || c < 0x20 || (0x7F <= c && c < 0xA0)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      append_utf8(out, c);
    }
  }
  return std::string(trim(out));
}

std::string shortened(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < characters; ++count) next_code_point(text, at);
  if (at == text.size()) return text;
  const std::size_t blank = text.rfind(' ', at);
  return text.substr(0, blank == std::string::npos || blank == 0 ? at : blank) + " …";
}

std::string below(const std::string& label, const std::string& text) {
  return text.empty() ? "" : fmt::format("    {}: {}\n", label, text);
}

std::string agreed_date(const Action& action) {
  if (!action.timescale.value.written.empty()) return on_one_line(action.timescale.value.written);
  return action.listed ? long_text(*action.listed) : "";
}

std::string text_of(const Update& update) {
  for (const SourcedText* text : {&update.progress, &update.recovery, &update.reason})
    if (!text->value.empty()) return shortened(on_one_line(text->value.plain()), longest_quote);
  return "";
}

std::string last_position(const Plan& plan, const Action& action, int agency) {
  const Update* last = last_said(action, agency);
  if (!last) return "none from you yet";
  std::string out;
  if (last->status)
    out = last->status->status < 0 ? on_one_line(last->status->said.value)
                                   : plan.statuses[last->status->status].label;
  if (const std::string text = text_of(*last); !text.empty()) out += (out.empty() ? "“" : ", “") + text + "”";
  return fmt::format("{} (your return for {})", out, long_text(last->returned));
}

std::string written_action(const Plan& plan, const Action& action, int agency) {
  const SourcedText& wording = action.text.value.empty() ? action.issue : action.text;
  std::string out = action.reference.value.empty() ? "" : on_one_line(action.reference.value) + "  ";
  bool first = true;
  const std::string plain = wording.value.plain();
  for (std::string_view line : split(plain, '\n')) {
    const std::string shown = on_one_line(line);
    if (shown.empty()) continue;
    out += (first ? "" : "    ") + shown + "\n";
    first = false;
  }
  if (first) out += "\n";
  if (action.timescale.value.written.empty())
    out += below("By when and by whom", on_one_line(action.by_when_by_whom.value.plain()));
  return out + below("Agreed date", agreed_date(action)) +
         below("Last position", last_position(plan, action, agency));
}

std::string owed_actions(const Plan& plan, int agency) {
  std::string out;
  for (int owed : actions_owed(plan, agency))
    out += (out.empty() ? "" : "\n") + written_action(plan, plan.actions[owed], agency);
  return out;
}

std::string file_names(const Plan& plan, const Receipt& receipt) {
  std::string out;
  for (int file : receipt.files) {
    const std::string& path = plan.sources[file].path;
    out += (out.empty() ? "" : ", ") + on_one_line(path.substr(path.rfind('/') + 1));
  }
  return out;
}

Places places_of(const Plan& plan, const Receipt& receipt) {
  const Agency& agency = plan.agencies[receipt.agency];
  const std::string& sender = plan.contact.value.empty() ? plan.organisation.value : plan.contact.value;
  Places places = {{"agency", agency.name},
                   {"contact", agency.contact.empty() ? agency.name : agency.contact},
                   {"email", agency.email},
                   {"to", addressee(agency)},
                   {"plan", plan.title.value},
                   {"subtitle", plan.subtitle.value},
                   {"organisation", plan.organisation.value},
                   {"sponsor", plan.sponsor.value},
                   {"period", long_text(plan.period)},
                   {"owed", fmt::format("{} action{}", receipt.actions, receipt.actions == 1 ? "" : "s")},
                   {"files", file_names(plan, receipt)},
                   {"plan_contact", sender}};
  for (auto& [name, text] : places) text = on_one_line(text);
  places.emplace_back("actions", owed_actions(plan, receipt.agency));
  return places;
}

// The names of the places of a line, in their order.
std::vector<std::string> places_in(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t open = 0; (open = line.find('{', open)) != std::string::npos;) {
    const std::size_t close = line.find('}', open);
    if (close == std::string::npos) break;
    out.push_back(line.substr(open + 1, close - open - 1));
    open = close;
  }
  return out;
}

bool all_empty(const std::string& line, const Places& places) {
  const std::vector<std::string> named = places_in(line);
  return !named.empty() && std::all_of(named.begin(), named.end(), [&](const std::string& name) {
    return std::any_of(places.begin(), places.end(),
                       [&](const auto& place) { return place.first == name && place.second.empty(); });
  });
}

ReminderTemplate::Line to_line(std::string text, const std::string& where) {
  ReminderTemplate::Line line;
  for (const auto& [name, when] : {std::pair{if_missing, When::missing}, {if_unreadable, When::unreadable}}) {
    const std::string mark = fmt::format("{{{}}}", name);
    if (!text.starts_with(mark)) continue;
    line.when = when;
    text.erase(0, mark.size());
  }
  for (const std::string& name : places_in(text)) {
    if (std::find(place_names.begin(), place_names.end(), name) != place_names.end()) continue;
    std::vector<std::string_view> known(place_names.begin(), place_names.end());
    known.insert(known.end(), {if_missing, if_unreadable});
    if (name == if_missing || name == if_unreadable)
      throw std::runtime_error(fmt::format("{}: \"{{{}}}\" should begin its line.", where, name));
    throw std::runtime_error(fmt::format("{}: \"{{{}}}\" means nothing here; did you mean \"{{{}}}\".", where,
                                         name, fmt::join(nearest(name, known, 1), "")));
  }
  if (const std::size_t open = text.rfind('{');
      open != std::string::npos && text.find('}', open) == std::string::npos)
    throw std::runtime_error(fmt::format("{}: \"{}\" has no closing brace.", where, text.substr(open)));
  line.text = std::move(text);
  return line;
}

bool reserved_on_windows(const std::string& name) {
  const std::string stem = fold(name.substr(0, name.find('.')));
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' &&
         stem[3] <= '9';
}

std::string safe_name(const std::string& agency) {
  std::string out;
  const std::string line = on_one_line(agency);
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    std::string one;
    append_utf8(
        one, c < 0x80 && std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos
                 ? U'-'
                 : c);
    if (out.size() + one.size() > longest_file_name) break;
    out += one;
  }
  while (!out.empty() && (out.front() == '.' || out.front() == '~' || out.front() == ' ')) out.erase(0, 1);
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  if (reserved_on_windows(out)) out += "_";
  return out.empty() ? "agency" : out;
}

}  // namespace

ReminderTemplate load_reminder_template(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("The template {} cannot be opened.", path));
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!is_valid_utf8(bytes)) bytes = utf8_from_windows1252(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  ReminderTemplate out;
  int number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) continue;
    out.lines.push_back(to_line(std::string(line), fmt::format("{}: line {}", path, number)));
  }
  return out;
}

std::string reminder(const Plan& plan, const Receipt& receipt, const ReminderTemplate& wording) {
  const Places places = places_of(plan, receipt);
  const When when = state(receipt) == ReceiptState::unreadable ? When::unreadable : When::missing;
  std::string out;
  for (const ReminderTemplate::Line& line : wording.lines) {
    if ((line.when != When::always && line.when != when) || all_empty(line.text, places)) continue;
    const std::string filled = fill_places(line.text, places);
    if (filled.empty() && (out.empty() || out.ends_with("\n\n"))) continue;
    out += filled + "\n";
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::vector<std::string> agency_file_names(const Plan& plan, const std::string& ending) {
  std::vector<std::string> out;
  std::set<std::string> taken;
  for (const Agency& agency : plan.agencies) {
    const std::string name = safe_name(agency.name);
    std::string unique = name;
    for (int n = 2; !taken.insert(fold(unique)).second; ++n) unique = fmt::format("{} ({})", name, n);
    out.push_back(unique + ending);
  }
  return out;
}

std::vector<std::string> reminder_names(const Plan& plan) {
  return agency_file_names(plan, ".txt");
}

std::string addressee(const Agency& agency) {
  const std::string name = on_one_line(agency.contact), email = on_one_line(agency.email);
  if (email.empty()) return name.empty() ? on_one_line(agency.name) : name;
  if (name.empty() || email.find_first_of(",; <") != std::string::npos) return email;
  if (name.find_first_of("()<>[]:;@\\,.\"") == std::string::npos) return fmt::format("{} <{}>", name, email);
  std::string escaped_name;
  for (char c : name) {
    if (c == '"' || c == '\\') escaped_name += '\\';
    escaped_name += c;
  }
  return fmt::format("\"{}\" <{}>", escaped_name, email);
}

}  // namespace boardpack
