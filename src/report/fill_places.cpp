#include "report/fill_places.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

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

Places plan_places(const Plan& plan) {
  return {{"title", plan.title.value},
          {"subtitle", plan.subtitle.value},
          {"organisation", plan.organisation.value},
          {"sponsor", plan.sponsor.value},
          {"period", long_text(plan.period)},
          {"vision", plan.vision.value},
          {"version", plan.version.value},
          {"date", plan.date.value}};
}

Places area_places(const Area& area) {
  return {{"code", area.code}, {"title", area.title.value.plain()}, {"focus", area.focus.value.plain()}};
}

}  // namespace boardpack
