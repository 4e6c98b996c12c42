#pragma once
#include "document/theme.h"
#include "layout/pages.h"

namespace boardpack {

// The foot of every page (organisation, title and period; page x of y) and its protective marking, as
// artifacts.
void add_furniture(const Document& document, const Theme& theme, TextMeasure& measure, Pages& pages);

}  // namespace boardpack
