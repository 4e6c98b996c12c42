#pragma once
#include "layout/page_builder.h"

namespace boardpack {

// Where the list of contents goes, once it is known what stands on which page.
struct ContentsPlace {
  PageBuilder::Place place;
  std::string title;
  int heading = -1, list = -1;     // elements
  std::size_t first_bookmark = 0;  // of what is listed
};

// Begins a page where little is left of this one.
ContentsPlace reserve_contents(const Contents& block, Tag heading, PageBuilder& pages);

// Lists the bookmarks of the two highest levels with their pages. Pages that the list runs on to are counted
// where they will stand, behind its first, but added as the last.
void set_contents(const ContentsPlace& contents, PageBuilder& pages);

// The last pages go behind the page `after`, and whatever names a page follows.
void move_last_pages(int count, int after, Pages& pages);

}  // namespace boardpack
