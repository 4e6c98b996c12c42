#pragma once
#include <string>

namespace boardpack {

// Every block, key, option, field and place that a report template may use, each with what it means, in lines
// for people to read.
std::string template_guide();

}  // namespace boardpack
