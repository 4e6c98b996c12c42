#pragma once
#include "layout/page_builder.h"

namespace boardpack {

// Sets a cover on the page, which has nothing on it yet, and fills the page up.
void set_cover(const Cover& cover, PageBuilder& pages);

}  // namespace boardpack
