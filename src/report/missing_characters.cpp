#include "report/missing_characters.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace boardpack {

namespace {

// The first cell whose text has the character, in the plan's order.
class Search {
 public:
  Search(const Plan& plan, std::string wanted) : plan_(plan), wanted_(std::move(wanted)) {}

  bool run() {
    for (const Area& area : plan_.areas)
      for (const SourcedText* text : {&area.title, &area.focus, &area.outcome, &area.leads})
        if (is_in(*text)) return true;
    for (const Action& action : plan_.actions)
      if (is_in(action)) return true;
    return false;
  }
  const Origin& origin() const { return origin_; }
  int agency() const { return agency_; }

 private:
  bool is_in(const SourcedText& text) {
    for (const Run& run : text.value.runs) {
      if (run.text.find(wanted_) == std::string::npos) continue;
      origin_ = text.origin;
      return true;
    }
    return false;
  }

  bool is_in(const Action& action) {
    for (const SourcedText* text :
         {&action.issue, &action.text, &action.agencies, &action.by_when_by_whom, &action.owner,
          &action.leader, &action.measures, &action.leads, &action.timetable})
      if (is_in(*text)) return true;
    for (const Update& update : action.updates) {
      const bool said =
          is_in(update.progress) || std::any_of(update.evidence.begin(), update.evidence.end(),
                                                [&](const SourcedText& text) { return is_in(text); });
      if (!said) continue;
      agency_ = update.agency;
      return true;
    }
    return false;
  }

  const Plan& plan_;
  std::string wanted_;
  Origin origin_;
  int agency_ = -1;
};

}  // namespace

Findings missing_characters(const Plan& plan, const std::vector<char32_t>& missing) {
  Findings findings;
  for (char32_t character : missing) {
    std::string written;
    append_utf8(written, character);
    Search search(plan, written);
    if (!search.run()) continue;
    findings.push_back(
        {FindingCode::missing_glyph, search.origin(),
         search.agency() < 0 ? "" : plan.agencies[search.agency()].name,
         fmt::format(
             "no font has the character \"{}\" (U+{:04X}); the PDF shows \"\xEF\xBF\xBD\" in its place",
             written, static_cast<unsigned>(character))});
  }
  return findings;
}

}  // namespace boardpack
