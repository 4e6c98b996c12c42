#pragma once
#include <string>

namespace boardpack {

// A minimal ICC v4 display profile of sRGB: three primaries and a curve.
std::string srgb_profile();

}  // namespace boardpack
