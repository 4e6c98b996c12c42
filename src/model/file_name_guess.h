#pragma once
#include <cstddef>
#include <string_view>

namespace boardpack {

// Where a file's name probably begins that ends where `before` ends: at the quotation mark it is closed with
// in `after`, else after the words that lead up to it ("Please see attached: "), not before `from`. The end
// of `before` when it is no name, as in a web address.
std::size_t begin_of_name(std::string_view before, std::size_t from, std::string_view after);

}  // namespace boardpack
