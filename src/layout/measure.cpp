#include "layout/measure.h"

namespace boardpack {

namespace {

std::size_t index(FontStyle style, bool right_to_left) {
  return (style.bold ? 1u : 0u) + (style.italic ? 2u : 0u) + (right_to_left ? 4u : 0u);
}

}  // namespace

WordId TextMeasure::space(FontStyle style, bool right_to_left) {
  auto& space = spaces_[index(style, right_to_left)];
  if (space < 0) space = word(" ", style, right_to_left);
  return static_cast<WordId>(space);
}

WordId TextMeasure::word(std::string_view text, FontStyle style, bool right_to_left) {
  auto& known = known_[index(style, right_to_left)];
  if (const auto found = known.find(text); found != known.end()) return found->second;
  const auto id = static_cast<WordId>(words_.size());
  words_.push_back(shape(text, style, right_to_left));
  words_.back().text = text;
  words_.back().style = style;
  words_.back().right_to_left = right_to_left;
  breaks_.push_back(token_breaks(text));
  known.emplace(words_.back().text, id);
  return id;
}

}  // namespace boardpack
