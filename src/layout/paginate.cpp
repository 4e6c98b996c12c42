#include "layout/paginate.h"

#include <algorithm>

#include "layout/composition.h"
#include "layout/furniture.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_without_contents = 5;  // pages

Pages composed(const Document& document, const Theme& theme, TextMeasure& measure, bool with_contents) {
  Composition composition(document, theme, measure, with_contents);
  for (const auto& block : document.blocks) std::visit(composition, block);
  return std::move(composition).finished();
}

}  // namespace

Pages paginate(const Document& document, const Theme& theme, TextMeasure& measure) {
  Pages pages = composed(document, theme, measure, true);
  const bool has_contents =
      std::any_of(document.blocks.begin(), document.blocks.end(),
                  [](const auto& block) { return std::holds_alternative<Contents>(block); });
  // The list and the page that begins behind it may be what makes the paper so long.
  if (has_contents && pages.pages.size() <= longest_without_contents + 2) {
    Pages without = composed(document, theme, measure, false);
    if (without.pages.size() <= longest_without_contents) pages = std::move(without);
  }
  add_furniture(document, theme, measure, pages);
  pages.words.assign(measure.words().begin(), measure.words().end());
  return pages;
}

}  // namespace boardpack
