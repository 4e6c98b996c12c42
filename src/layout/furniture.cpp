#include "layout/furniture.h"

#include <algorithm>

#include "layout/line_runs.h"
#include "text/characters.h"

namespace boardpack {

namespace {

// Text in one line.
struct SetText {
  BrokenText text;
  int width = 0;  // thousandths of an em
};

SetText set_text(std::string_view text, FontStyle style, TextMeasure& measure) {
  SetText set;
  set.text = in_pieces(RichText(text), style.bold, measure);
  const int space = measure[measure.space(style)].width;
  for (const auto& piece : set.text.pieces) set.width += piece.width + (piece.space_after ? space : 0);
  return set;
}

// As much of the text as fits, with an ellipsis where words are missing.
SetText shortened(const std::string& text, Length width, Length size, TextMeasure& measure) {
  auto set = set_text(text, {}, measure);
  if (scaled(set.width, size) <= width) return set;
  const int space = measure[measure.space({})].width;
  Piece ellipsis;
  ellipsis.word = measure.word("…", {});
  ellipsis.width = measure[ellipsis.word].width;
  auto& pieces = set.text.pieces;
  while (!pieces.empty() && scaled(set.width + ellipsis.width, size) > width) {
    auto& last = pieces.back();
    set.width -= last.space_after ? space : last.width;
    if (last.space_after)
      last.space_after = false;
    else
      pieces.pop_back();
  }
  if (!pieces.empty()) ellipsis.level = ellipsis.space_level = pieces.front().right_to_left ? 1 : 0;
  pieces.push_back(ellipsis);
  set.width += ellipsis.width;
  return set;
}

std::string foot_text(const Document& document) {
  std::string text;
  for (const auto* part : {&document.organisation, &document.title, &document.period}) {
    if (part->empty()) continue;
    if (!text.empty()) text += "  |  ";
    text += *part;
  }
  return text;
}

void add_text(const SetText& set, Length x, Length baseline, const TextStyle& style, Artifact artifact,
              TextMeasure& measure, Page& page) {
  const auto& pieces = set.text.pieces;
  if (pieces.empty()) return;
  const Line line{0, static_cast<std::uint32_t>(pieces.size()), set.width, false, pieces[0].right_to_left};
  for (const auto& run : line_runs(set.text, line, measure, page.words)) {
    TextItem item;
    item.size = from_points(style.size);
    item.x = x + scaled(run.x, item.size);
    item.baseline = baseline;
    item.ink = style.ink;
    item.artifact = artifact;
    item.first_word = run.first_word;
    item.word_count = run.word_count;
    page.texts.push_back(item);
  }
}

}  // namespace

void add_furniture(const Document& document, const Theme& theme, TextMeasure& measure, Pages& pages) {
  const auto& style = theme.furniture;
  const Length size = from_points(style.size), left = from_points(theme.margin_left);
  const Length foot = size * 9 / 4;  // its base line below the text area
  const auto marking = set_text(capitals(document.marking), {true, false}, measure);
  const auto text = foot_text(document);
  const auto count = std::to_string(pages.pages.size());
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    auto& page = pages.pages[i];
    const Length right = page.width - from_points(theme.margin_right);
    const Length bottom = page.height - from_points(theme.margin_bottom);
    if (!page.cover) {
      page.rules.push_back(
          {left, bottom + foot - size * 6 / 5, right, bottom + foot - size * 6 / 5, 40, theme.grid});
      const auto number = set_text("Page " + std::to_string(i + 1) + " of " + count, {}, measure);
      const Length number_width = scaled(number.width, size);
      add_text(shortened(text, right - left - number_width - 2 * size, size, measure), left, bottom + foot,
               style, Artifact::footer, measure, page);
      add_text(number, right - number_width, bottom + foot, style, Artifact::footer, measure, page);
    }
    const Length centred = (page.width - scaled(marking.width, size)) / 2;
    add_text(marking, centred, from_points(theme.margin_top) - size * 3 / 2, style, Artifact::header, measure,
             page);
    add_text(marking, centred, bottom + foot + size * 4 / 3, style, Artifact::footer, measure, page);
  }
}

}  // namespace boardpack
