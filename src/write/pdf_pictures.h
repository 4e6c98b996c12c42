#pragma once
#include <string>
#include <vector>

#include "document/picture.h"
#include "write/pdf_objects.h"

namespace boardpack {

// The name a page's content draws a picture by: "/I0".
std::string picture_name(int picture);

// Adds the pictures; a JPEG as it is. Gives the resources' entries.
std::string add_pictures(const std::vector<Picture>& pictures, PdfObjects& objects);

}  // namespace boardpack
