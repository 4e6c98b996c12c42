#include "layout/paginate.h"

#include "layout/composition.h"
#include "layout/furniture.h"

namespace boardpack {

Pages paginate(const Document& document, const Theme& theme, TextMeasure& measure) {
  Composition composition(document, theme, measure);
  for (const auto& block : document.blocks) std::visit(composition, block);
  Pages pages = std::move(composition).finished();
  add_furniture(document, theme, measure, pages);
  pages.words.assign(measure.words().begin(), measure.words().end());
  return pages;
}

}  // namespace boardpack
