#pragma once
#include "text/rich_text.h"

namespace boardpack {

// The text with every web and e-mail address in it that has no link yet leading where it says: "https://…",
// "www.…", "name@place.example". What ends a sentence or closes a bracket is no part of an address.
RichText with_links(const RichText& text);

}  // namespace boardpack
