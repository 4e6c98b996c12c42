#include "report/missing_characters.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::size_t most_cells = 5;  // named for each character

struct Cell {
  Origin origin;
  int agency = -1;  // that sent it; -1: the register
  bool operator==(const Cell&) const = default;
};

// The cells whose text has the character: those of the register, then what was returned, in the plan's order.
class Search {
 public:
  Search(const Plan& plan, std::string wanted) : plan_(plan), wanted_(std::move(wanted)) {}

  std::vector<Cell> cells() && {
    see_plan();
    for (const Area& area : plan_.areas)
      for (const SourcedText* text : {&area.title, &area.focus, &area.outcome, &area.leads}) see(*text);
    for (const Area& area : plan_.areas) see(area.code, area.title.origin);
    for (const Action& action : plan_.actions) see(action);
    for (const Measure& measure : plan_.measures) see(measure);
    for (const Action& action : plan_.actions)
      for (const Update& update : action.updates) see(update);
    return std::move(cells_);
  }

 private:
  void see(std::string_view text, const Origin& origin, int agency = -1) {
    if (text.find(wanted_) == std::string_view::npos) return;
    const auto same_place = [&](const Cell& cell) { return cell.origin == origin; };
    if (std::none_of(cells_.begin(), cells_.end(), same_place)) cells_.push_back({origin, agency});
  }
  void see(const SourcedText& text, int agency = -1) {
    for (const Run& run : text.value.runs) see(run.text, text.origin, agency);
  }
  void see(const Sourced<std::string>& text, int agency = -1) { see(text.value, text.origin, agency); }

  void see_plan() {
    for (const auto* text : {&plan_.title, &plan_.subtitle, &plan_.sponsor, &plan_.organisation,
                             &plan_.vision, &plan_.marking, &plan_.contact})
      see(*text);
    for (const Agency& agency : plan_.agencies)
      for (const auto* text : {&agency.code, &agency.name, &agency.contact, &agency.email})
        see(*text, agency.origin);
    const Origin the_register{plan_.title.origin.file, -1, 0, 0};  // a status does not know its cell
    for (const Status& status : plan_.statuses)
      for (const auto* text : {&status.letter, &status.label, &status.meaning}) see(*text, the_register);
    for (const GlossaryEntry& entry : plan_.glossary) {
      see(entry.term, entry.meaning.origin);
      see(entry.meaning);
    }
    for (const Section& section : plan_.narrative) {
      see(section.heading, section.text.origin);
      see(section.text);
    }
  }

  void see(const Action& action) {
    see(action.reference);
    for (const SourcedText* text :
         {&action.issue, &action.text, &action.agencies, &action.by_when_by_whom, &action.owner,
          &action.leader, &action.measures, &action.leads, &action.timetable})
      see(*text);
    see(action.timescale.value.written, action.timescale.origin);
    for (const MeasureLine& line : action.measure_lines) see(line.text);
  }

  void see(const Measure& measure) {
    see(measure.text);
    see(measure.unit, measure.origin);
    see(measure.baseline);
    see(measure.target);
    for (const auto* values : {&measure.trajectory, &measure.actuals})
      for (const auto& [period, value] : *values) see(value);
  }

  void see(const Update& update) {
    for (const SourcedText* text : {&update.progress, &update.reason, &update.recovery})
      see(*text, update.agency);
    see(update.forecast.value.written, update.forecast.origin);
    for (const Rewording& rewording : update.rewordings) see(rewording.said, update.agency);
    for (const SourcedText& text : update.evidence) see(text, update.agency);
    for (const MeasureLine& answer : update.answers) see(answer.text, update.agency);
    if (update.status) see(update.status->said, update.agency);
  }

  const Plan& plan_;
  std::string wanted_;
  std::vector<Cell> cells_;
};

std::string agency_name(const Plan& plan, int agency) {
  return agency < 0 ? "" : plan.agencies[static_cast<std::size_t>(agency)].name;
}

}  // namespace

Findings missing_characters(const Plan& plan, const std::vector<char32_t>& missing) {
  Findings findings;
  for (char32_t character : missing) {
    std::string written;
    append_utf8(written, character);
    std::vector<Cell> cells = Search(plan, written).cells();
    if (cells.empty()) cells.emplace_back();  // in what a template says
    const std::size_t named = std::min(cells.size(), most_cells);
    for (std::size_t i = 0; i < named; ++i) {
      std::string message = fmt::format(
          "no font has the character \"{}\" (U+{:04X}); the PDF shows \"\xEF\xBF\xBD\" in its place", written,
          static_cast<unsigned>(character));
      const std::size_t more = cells.size() - named;
      if (i + 1 == named && more > 0)
        message += fmt::format(", and in {} more {}", more, more == 1 ? "cell" : "cells");
      findings.push_back({FindingCode::missing_glyph, cells[i].origin, agency_name(plan, cells[i].agency),
                          std::move(message)});
    }
  }
  return findings;
}

}  // namespace boardpack
