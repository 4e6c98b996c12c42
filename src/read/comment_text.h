#pragma once
#include <functional>
#include <set>
#include <string>

#include "text/rich_text.h"

namespace boardpack {

using CommentAuthors = std::set<std::string, std::less<>>;

// Without the first line where that is the author's name and a colon: one of `authors`, or in bold, as Excel
// sets it.
RichText without_author(const RichText& text, const CommentAuthors& authors);
// Whether a comment is only what Excel keeps of a thread for older programs.
bool copies_thread(const RichText& text);
// What such a copy says under its notice to their users; any other comment as it is.
RichText thread_text(const RichText& comment);

}  // namespace boardpack
