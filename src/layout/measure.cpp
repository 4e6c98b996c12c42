#include "layout/measure.h"

namespace boardpack {

namespace {

std::size_t index(FontStyle style) {
  return (style.bold ? 1u : 0u) + (style.italic ? 2u : 0u);
}

}  // namespace

WordId TextMeasure::space(FontStyle style) {
  auto& space = spaces_[index(style)];
  if (space < 0) space = word(" ", style);
  return static_cast<WordId>(space);
}

WordId TextMeasure::word(std::string_view text, FontStyle style) {
  auto& known = known_[index(style)];
  if (const auto found = known.find(text); found != known.end()) return found->second;
  const auto id = static_cast<WordId>(words_.size());
  words_.push_back(shape(text, style));
  words_.back().text = text;
  words_.back().style = style;
  breaks_.push_back(token_breaks(text));
  known.emplace(words_.back().text, id);
  return id;
}

}  // namespace boardpack
