#include "layout/furniture.h"

#include <algorithm>

#include "layout/lines.h"
#include "text/characters.h"

namespace boardpack {

namespace {

struct SetText {
  std::vector<WordId> words;
  int width = 0;  // thousandths of an em
};

SetText set_text(std::string_view text, FontStyle style, TextMeasure& measure) {
  SetText set;
  const auto pieces = in_pieces(RichText(text), style.bold, measure).pieces;
  const auto space = measure.space(style);
  for (const auto& piece : pieces) {
    set.words.push_back(piece.word);
    set.width += piece.width;
    if (!piece.space_after) continue;
    set.words.push_back(space);
    set.width += measure[space].width;
  }
  return set;
}

// As much of the text as fits, with an ellipsis where words are missing.
SetText shortened(const std::string& text, Length width, Length size, TextMeasure& measure) {
  auto set = set_text(text, {}, measure);
  if (scaled(set.width, size) <= width) return set;
  const auto ellipsis = measure.word("…", {});
  while (!set.words.empty() && scaled(set.width + measure[ellipsis].width, size) > width) {
    set.width -= measure[set.words.back()].width;
    set.words.pop_back();
  }
  set.words.push_back(ellipsis);
  set.width += measure[ellipsis].width;
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

void add_text(const SetText& text, Length x, Length baseline, const TextStyle& style, Artifact artifact,
              Page& page) {
  if (text.words.empty()) return;
  TextItem item;
  item.x = x;
  item.baseline = baseline;
  item.size = from_points(style.size);
  item.ink = style.ink;
  item.artifact = artifact;
  item.first_word = static_cast<std::uint32_t>(page.words.size());
  item.word_count = static_cast<std::uint32_t>(text.words.size());
  page.words.insert(page.words.end(), text.words.begin(), text.words.end());
  page.texts.push_back(item);
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
               style, Artifact::footer, page);
      add_text(number, right - number_width, bottom + foot, style, Artifact::footer, page);
    }
    const Length centred = (page.width - scaled(marking.width, size)) / 2;
    add_text(marking, centred, from_points(theme.margin_top) - size * 3 / 2, style, Artifact::header, page);
    add_text(marking, centred, bottom + foot + size * 4 / 3, style, Artifact::footer, page);
  }
}

}  // namespace boardpack
