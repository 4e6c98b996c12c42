#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

struct hb_face_t;

namespace boardpack {

// A family's four faces, owned by whoever asked: regular, bold, italic, bold italic. Throws
// std::runtime_error with one sentence when the family is not installed, or is one that papers cannot hold.
std::array<hb_face_t*, 4> installed_family(const std::string& family);

// A font by its file's name, for characters that the family lacks; null where it is not installed.
hb_face_t* installed_font(const std::string& file);

// Another font that has the character, whichever is installed; null for none.
hb_face_t* installed_font_with(char32_t character);

}  // namespace boardpack
