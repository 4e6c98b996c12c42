#pragma once
#include <string>

#include "write/pdf_objects.h"

namespace boardpack {

// The file's bytes: streams as they are, all other objects packed in object streams, found by a
// cross-reference stream (a third of the size that PoDoFo's own writer makes of a tagged file). The file's ID
// is a hash of its content.
std::string serialized(PdfObjects& objects);

}  // namespace boardpack
