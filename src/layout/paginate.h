#pragma once
#include "document/theme.h"
#include "layout/measure.h"
#include "layout/pages.h"

namespace boardpack {

// Sets the paper in pages. Every word of it is on some page, in order, and nothing stands outside the margins
// but the furniture (foot of the page, protective marking).
Pages paginate(const Document& document, const Theme& theme, TextMeasure& measure);

}  // namespace boardpack
