#pragma once

namespace boardpack {

// Undoes entities and character references between `begin` and `end` in place, and makes every line end '\n'
// (in an attribute, white space a blank), as XML demands. The new end; null when a reference is none that XML
// knows.
char* undo_references(char* begin, char* end, bool in_attribute);

}  // namespace boardpack
