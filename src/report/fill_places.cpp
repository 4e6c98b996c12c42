#include "report/fill_places.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace boardpack {

namespace {

template <class From>
struct Place {
  std::string_view name;
  std::string_view meaning;
  std::string (*text)(const From&);
};

constexpr auto plan_table = std::to_array<Place<Plan>>({
    {"title", "the plan's title", [](const Plan& plan) { return plan.title.value; }},
    {"subtitle", "the plan's subtitle", [](const Plan& plan) { return plan.subtitle.value; }},
    {"organisation", "whose plan it is", [](const Plan& plan) { return plan.organisation.value; }},
    {"sponsor", "who sponsors it", [](const Plan& plan) { return plan.sponsor.value; }},
    {"period", "the month of the papers, such as June 2018",
     [](const Plan& plan) { return long_text(plan.period); }},
    {"vision", "the plan's vision", [](const Plan& plan) { return plan.vision.value; }},
    {"version", "the paper's version", [](const Plan& plan) { return plan.version.value; }},
    {"date", "the paper's date", [](const Plan& plan) { return plan.date.value; }},
});

constexpr auto area_table = std::to_array<Place<Area>>({
    {"code", "the area's code", [](const Area& area) { return area.code; }},
    {"title", "the area's title", [](const Area& area) { return area.title.value.plain(); }},
    {"focus", "its statement", [](const Area& area) { return area.focus.value.plain(); }},
});

template <class Table>
std::vector<PlaceName> meanings(const Table& table) {
  std::vector<PlaceName> out;
  for (const auto& place : table) out.push_back({place.name, place.meaning});
  return out;
}

template <class Table>
std::vector<std::string_view> names(const Table& table) {
  std::vector<std::string_view> out;
  for (const auto& place : table) out.push_back(place.name);
  return out;
}

template <class Table, class From>
Places filled(const Table& table, const From& from) {
  Places out;
  for (const auto& place : table) out.emplace_back(place.name, place.text(from));
  return out;
}

struct Piece {
  std::string text;
  bool place = false;
};

std::vector<Piece> pieces_of(const std::string& text, const Places& places) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) {
      pieces.push_back({text.substr(at), false});
      break;
    }
    if (open > at) pieces.push_back({text.substr(at, open - at), false});
    const std::string name = text.substr(open + 1, close - open - 1);
    auto found =
        std::find_if(places.begin(), places.end(), [&](const auto& place) { return place.first == name; });
    pieces.push_back({found == places.end() ? text.substr(open, close - open + 1) : found->second, true});
    at = close + 1;
  }
  return pieces;
}

}  // namespace

std::string fill_places(const std::string& text, const Places& places) {
  const std::vector<Piece> pieces = pieces_of(text, places);
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool joins =
        !pieces[i].place && i > 0 && i + 1 < pieces.size() && pieces[i - 1].place && pieces[i + 1].place;
    if (joins && (pieces[i - 1].text.empty() || pieces[i + 1].text.empty())) continue;
    out += pieces[i].text;
  }
  return std::string(trim(out));
}

std::vector<std::string> places_in(const std::string& text) {
  std::vector<std::string> out;
  for (const Piece& piece : pieces_of(text, {}))
    if (piece.place) out.push_back(piece.text.substr(1, piece.text.size() - 2));
  return out;
}

std::vector<PlaceName> plan_place_meanings() {
  return meanings(plan_table);
}

std::vector<PlaceName> area_place_meanings() {
  return meanings(area_table);
}

std::vector<std::string_view> plan_place_names() {
  return names(plan_table);
}

std::vector<std::string_view> area_place_names() {
  return names(area_table);
}

Places plan_places(const Plan& plan) {
  return filled(plan_table, plan);
}

Places area_places(const Area& area) {
  return filled(area_table, area);
}

}  // namespace boardpack
