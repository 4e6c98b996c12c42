#pragma once
#include <string>

namespace boardpack {

// A picture that was read and found whole.
struct Picture {
  enum class Format { png, jpeg };
  Format format = Format::png;
  std::string bytes;          // of a file with nothing but the pixels in it
  int width = 0, height = 0;  // pixels, more than 0
  int channels = 3;           // 1 grey, 3 red, green and blue
  std::string samples;        // of a PNG: rows from the top, a byte a channel
  std::string opacity;        // of a PNG that is not opaque everywhere: a byte a pixel, 255 opaque
  std::string alternative;    // what it shows, for those who cannot see it
  bool operator==(const Picture&) const = default;
};

}  // namespace boardpack
