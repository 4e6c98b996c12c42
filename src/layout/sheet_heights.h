#pragma once
#include <vector>

#include "document/theme.h"
#include "layout/measure.h"

namespace boardpack {

// How high the paragraphs stand in a column of that width, without padding: as paginate() would set them.
// No text has no height.
Length content_height(const std::vector<Paragraph>& paragraphs, const TextStyle& style, Length width,
                      const Theme& theme, TextMeasure& measure);

}  // namespace boardpack
