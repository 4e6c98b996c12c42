#include "report/plan_json.h"

#include <nlohmann/json.hpp>

#include "model/measure_standing.h"
#include "model/movement.h"
#include "model/slippage.h"
#include "text/fold.h"

namespace boardpack {

namespace {

using Json = nlohmann::ordered_json;

class PlanWriter {
 public:
  explicit PlanWriter(const Plan& plan) : plan_(plan) {}

  Json write() const {
    Json out;
    out["schema_version"] = 2;  // of templates/plan.schema.json
    out["title"] = sourced(plan_.title);
    out["subtitle"] = sourced(plan_.subtitle);
    out["sponsor"] = sourced(plan_.sponsor);
    out["organisation"] = sourced(plan_.organisation);
    out["vision"] = sourced(plan_.vision);
    out["marking"] = sourced(plan_.marking);
    out["contact"] = sourced(plan_.contact);
    out["period"] = iso(plan_.period);
    out["periods"] = Json::array();
    for (const Period& period : plan_.periods) out["periods"].push_back(iso(period));
    out["rows"] = {{"rows", plan_.rows.rows},
                   {"merged", plan_.rows.merged},
                   {"unchanged", plan_.rows.unchanged},
                   {"in_findings", plan_.rows.in_findings}};
    out["statuses"] = Json::array();
    for (const Status& status : plan_.statuses)
      out["statuses"].push_back({{"letter", status.letter},
                                 {"label", status.label},
                                 {"meaning", status.meaning},
                                 {"colour", hex(status.colour)},
                                 {"complete", status.complete}});
    out["agencies"] = Json::array();
    for (const Agency& agency : plan_.agencies)
      out["agencies"].push_back({{"code", agency.code},
                                 {"name", agency.name},
                                 {"contact", agency.contact},
                                 {"email", agency.email}});
    out["returns"] = Json::array();
    for (const Receipt& receipt : plan_.receipts) out["returns"].push_back(written(receipt));
    out["areas"] = Json::array();
    for (const Area& area : plan_.areas) out["areas"].push_back(written(area));
    out["actions"] = Json::array();
    for (const Action& action : plan_.actions) out["actions"].push_back(written(action));
    out["measures"] = Json::array();
    for (const Measure& measure : plan_.measures) out["measures"].push_back(written(measure));
    out["glossary"] = Json::array();
    for (const GlossaryEntry& entry : plan_.glossary)
      out["glossary"].push_back({{"term", entry.term}, {"meaning", sourced(entry.meaning)}});
    out["evidence"] = Json::array();
    for (const Evidence& file : plan_.evidence) out["evidence"].push_back(written(file));
    return out;
  }

 private:
  Json source(const Origin& origin) const {
    Json out;
    if (origin.file < 0) return nullptr;
    const SourceFile& file = plan_.sources[origin.file];
    out["file"] = file.path;
    if (origin.sheet >= 0 && static_cast<std::size_t>(origin.sheet) < file.sheets.size())
      out["sheet"] = file.sheets[origin.sheet];
    if (origin.row > 0) out["cell"] = cell_name(origin.row, origin.column);
    return out;
  }

  Json sourced(const std::string& value, const Origin& origin) const {
    if (value.empty()) return nullptr;
    return {{"value", value}, {"source", source(origin)}};
  }
  Json sourced(const SourcedText& text) const { return sourced(text.value.plain(), text.origin); }
  Json sourced(const Sourced<std::string>& text) const { return sourced(text.value, text.origin); }

  Json written(const Receipt& receipt) const {
    Json files = Json::array();
    for (int file : receipt.files) files.push_back(plan_.sources[file].path);
    return {{"agency", plan_.agencies[receipt.agency].name},
            {"period", iso(receipt.period)},
            {"owed", receipt.owed},
            {"readable", receipt.readable},
            {"late", receipt.late},
            {"actions", receipt.actions},
            {"rows", receipt.rows},
            {"files", files}};
  }

  Json written(const Evidence& file) const {
    Json named = Json::array();
    for (const Evidence::Mention& mention : file.mentions)
      named.push_back(
          {{"agency", mention.agency < 0 ? Json(nullptr) : Json(plan_.agencies[mention.agency].name)},
           {"source", source(mention.origin)}});
    return {{"file", file.path}, {"size", file.size}, {"attached", file.attached}, {"named", named}};
  }

  Json written(const Area& area) const {
    return {{"code", area.code},
            {"title", sourced(area.title)},
            {"statement", sourced(area.focus)},
            {"outcome", sourced(area.outcome)},
            {"leads", sourced(area.leads)}};
  }

  Json written(const Timescale& timescale) const {
    static constexpr const char* kinds[] = {"date",  "month", "quarter",    "financial-year",
                                            "range", "list",  "recurrence", "none"};
    static constexpr const char* units[] = {"day", "week", "month"};
    Json out{{"kind", kinds[static_cast<int>(timescale.kind)]}};
    if (timescale.start) out["start"] = iso(*timescale.start);
    if (timescale.end) out["end"] = iso(*timescale.end);
    for (const Date& date : timescale.dates) out["dates"].push_back(iso(date));
    if (timescale.every > 0) {
      out["every"] = timescale.every;
      out["unit"] = units[static_cast<int>(timescale.unit)];
    }
    return out;
  }

  Json written(const std::vector<MeasureLine>& lines) const {
    Json out = Json::array();
    for (const MeasureLine& line : lines)
      out.push_back({{"number", line.number}, {"text", sourced(line.text)}});
    return out;
  }

  Json written(const Action& action) const {
    Json out;
    out["reference"] = sourced(action.reference);
    out["area"] = action.area < 0 ? Json(nullptr) : Json(action.area);
    out["issue"] = sourced(action.issue);
    out["action"] = sourced(action.text);
    out["agencies"] = sourced(action.agencies);
    out["responsible"] = Json::array();
    for (int agency : action.responsible) out["responsible"].push_back(plan_.agencies[agency].name);
    out["timescale"] = sourced(action.timescale.value.written, action.timescale.origin);
    if (!action.timescale.value.written.empty()) out["timescale"]["means"] = written(action.timescale.value);
    out["listed"] = action.listed ? Json(iso(*action.listed)) : Json(nullptr);
    out["by_when_by_whom"] = sourced(action.by_when_by_whom);
    out["owner"] = sourced(action.owner);
    out["leader"] = sourced(action.leader);
    out["measures"] = sourced(action.measures);
    out["measure_lines"] = written(action.measure_lines);
    out["leads"] = sourced(action.leads);
    out["timetable"] = sourced(action.timetable);
    out["registered"] = action.registered;
    out["found"] = action.found ? Json(iso(*action.found)) : Json(nullptr);
    out["position"] = written(position_as_at(plan_, action, plan_.period));
    const std::optional<Period> before = period_before(plan_);
    out["position_before"] = written(before ? position_as_at(plan_, action, *before) : std::nullopt);
    out["movement"] = movement_name(movement(plan_, action).kind);
    out["slippage"] = written(slippage(plan_, action));
    out["updates"] = Json::array();
    for (const Update& update : action.updates) out["updates"].push_back(written(update));
    return out;
  }

  Json written(const std::optional<Position>& position) const {
    if (!position) return nullptr;
    return {{"status", plan_.statuses[position->status].letter},
            {"period", iso(position->period)},
            {"agency", plan_.agencies[position->agency].name},
            {"source", source(position->origin)}};
  }

  Json forecast(const Sourced<Timescale>& when) const {
    Json out = sourced(when.value.written, when.origin);
    if (!when.value.written.empty()) out["means"] = written(when.value);
    return out;
  }

  Json written(const Slippage& slipped) const {
    Json moves = Json::array();
    for (const DateMove& move : slipped.moves)
      moves.push_back({{"agency", plan_.agencies[move.agency].name},
                       {"returned", iso(move.returned)},
                       {"to", forecast(move.to)},
                       {"days", move.days ? Json(*move.days) : Json(nullptr)},
                       {"reason", sourced(move.reason)}});
    return {{"moves", moves},
            {"days_moved", slipped.days_moved ? Json(*slipped.days_moved) : Json(nullptr)},
            {"overdue", slipped.overdue},
            {"days_overdue", slipped.days_overdue}};
  }

  Json written(const Update& update) const {
    Json out;
    out["agency"] = plan_.agencies[update.agency].name;
    out["period"] = iso(update.period);
    out["returned"] = iso(update.returned);
    if (update.listed) out["listed"] = iso(*update.listed);
    out["status"] = nullptr;
    if (update.status) {
      const std::string letter = update.status->status < 0 ? update.status->said.value
                                                           : plan_.statuses[update.status->status].letter;
      out["status"] = sourced(letter, update.status->said.origin);
      out["status"]["said"] = update.status->said.value;
    }
    out["progress"] = sourced(update.progress);
    out["evidence"] = Json::array();
    for (const SourcedText& text : update.evidence) out["evidence"].push_back(sourced(text));
    out["answers"] = written(update.answers);
    out["forecast"] = forecast(update.forecast);
    out["reason"] = sourced(update.reason);
    out["recovery"] = sourced(update.recovery);
    out["percent"] = nullptr;
    if (update.percent)
      out["percent"] = {{"value", update.percent->value}, {"source", source(update.percent->origin)}};
    out["finished"] = nullptr;
    if (update.finished) out["finished"] = sourced(iso(update.finished->value), update.finished->origin);
    out["rewordings"] = Json::array();
    for (const Rewording& rewording : update.rewordings)
      out["rewordings"].push_back({{"part", part_name(rewording.part)}, {"said", sourced(rewording.said)}});
    return out;
  }

  Json written(const Measure& measure) const {
    Json out;
    out["reference"] = measure.reference;
    out["source"] = source(measure.origin);
    out["area"] = measure.area < 0 ? Json(nullptr) : Json(measure.area);
    out["group"] = measure.group;
    out["measure"] = sourced(measure.text);
    out["unit"] = measure.unit;
    out["baseline"] = sourced(measure.baseline);
    out["target"] = sourced(measure.target);
    out["lower_is_better"] = measure.lower_is_better;
    for (const auto& [period, value] : measure.trajectory) out["trajectory"][iso(period)] = sourced(value);
    for (const auto& [period, value] : measure.actuals) out["actuals"][iso(period)] = sourced(value);
    out["standing"] = standing(measure);
    return out;
  }

  // By the last that was told up to the plan's period.
  Json standing(const Measure& measure) const {
    const std::optional<Period> at = last_told(measure, plan_.period);
    if (!at) return nullptr;
    const MeasurePoint point = measure_point(measure, *at);
    const auto number = [](const MeasureValue& value) {
      return value.is == MeasureValue::Is::figure ? Json(value.value) : Json(nullptr);
    };
    const bool figure = point.actual.is == MeasureValue::Is::figure;
    Json out = {{"period", iso(*at)},
                {"actual", number(point.actual)},
                {"is", fold(figure ? name_of(point.actual.counts) : name_of(point.actual.is))},
                {"target", number(point.target)},
                {"against_target", fold(name_of(point.standing))},
                {"direction", nullptr}};
    if (point.actual.is == MeasureValue::Is::words) out["is"] = "words";
    if (const MeasureChange change = change_since(measure, *at); change.since)
      out["direction"] = fold(name_of(change.way));
    return out;
  }

  const Plan& plan_;
};

}  // namespace

std::string plan_json(const Plan& plan) {
  return PlanWriter(plan).write().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace boardpack
