#include "merge/areas.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

struct AreaHeading {
  std::string code;
  RichText title;
  RichText focus;
};

RichText plain_look(RichText text) {
  RichText out;
  for (Run& run : text.runs) out.append(Run{std::move(run.text), false, false, run.link});
  return out;
}

// "A. The timeliness of plans": one letter or number, then a point or bracket.
std::size_t code_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  if (length == 0 && !text.empty() && text[0] >= 'A' && text[0] <= 'Z') length = 1;
  if (length == 0 || length > 2 || length >= text.size()) return 0;
  return text[length] == '.' || text[length] == ')' || text[length] == ':' ? length : 0;
}

AreaHeading read_heading(const RichText& text) {
  AreaHeading heading;
  RichText rest = trimmed(text);
  if (std::size_t length = code_length(rest.plain()); length > 0) {
    heading.code = rest.plain().substr(0, length);
    rest = trimmed(slice(rest, length + 1, rest.plain().size()));
  }
  const std::string plain = rest.plain();
  const std::string folded = fold(plain);
  std::size_t cut = plain.find('\n');
  if (cut == std::string::npos) {
    for (std::string_view dash : {" – ", " — ", " - "}) {
      const std::size_t at = plain.find(dash);
      if (at != std::string::npos && fold(plain.substr(at + dash.size())).starts_with("focus")) {
        heading.title = trimmed(slice(rest, 0, at));
        heading.focus = trimmed(slice(rest, at + dash.size(), plain.size()));
        return heading;
      }
    }
    heading.title = rest;
    return heading;
  }
  heading.title = trimmed(slice(rest, 0, cut));
  heading.focus = trimmed(slice(rest, cut + 1, plain.size()));
  return heading;
}

bool same(std::string_view a, std::string_view b) {
  return !trim(a).empty() && fold_words(a) == fold_words(b);
}

bool is_area(const Area& area, const RichText& text, const AreaHeading& heading) {
  const std::string plain = text.plain();
  const std::string title = area.title.value.plain();
  if (same(plain, area.code) || same(plain, title)) return true;
  if (!heading.code.empty() && same(heading.code, area.code) &&
      (area.code.size() > 1 || similarity(heading.title.plain(), title) > 0.3))
    return true;
  if (same(heading.title.plain(), title) || same(plain, area.code + " " + title)) return true;
  if (same(plain, "section " + area.code) || same(plain, "area " + area.code)) return true;
  return title.size() > 12 && similarity(plain, title) > 0.7;
}

SourcedText outcome_of(const SourcedText& said) {
  const std::string plain = said.value.plain();
  const std::size_t colon = plain.find(':');
  if (colon == std::string::npos) return said;
  return {trimmed(slice(said.value, colon + 1, plain.size())), said.origin};
}

}  // namespace

int find_or_add_area(Plan& plan, const RowFacts& facts, bool add) {
  if (facts.area.value.empty()) return -1;
  const AreaHeading heading = read_heading(facts.area.value);
  for (std::size_t i = 0; i < plan.areas.size(); ++i) {
    if (!is_area(plan.areas[i], facts.area.value, heading)) continue;
    if (plan.areas[i].outcome.value.empty()) plan.areas[i].outcome = outcome_of(facts.area_outcome);
    return static_cast<int>(i);
  }
  if (!add) return -1;
  Area area;
  area.code = heading.code;
  area.title = {plain_look(heading.title), facts.area.origin};
  if (!heading.focus.empty()) area.focus = {plain_look(heading.focus), facts.area.origin};
  area.outcome = outcome_of(facts.area_outcome);
  plan.areas.push_back(std::move(area));
  return static_cast<int>(plan.areas.size()) - 1;
}

}  // namespace boardpack
