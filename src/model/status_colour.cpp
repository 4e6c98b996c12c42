#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "model/status.h"
#include "text/fold.h"

namespace boardpack {
namespace {

struct Hsl {
  double hue = 0;  // degrees
  double saturation = 0;
  double lightness = 0;
  double chroma = 0;
};

Hsl hsl(const Rgb& colour) {
  const double r = colour.red / 255.0, g = colour.green / 255.0, b = colour.blue / 255.0;
  const double high = std::max({r, g, b}), low = std::min({r, g, b});
  Hsl out{.lightness = (high + low) / 2, .chroma = high - low};
  if (out.chroma == 0) return out;
  out.saturation = out.chroma / (1 - std::abs(2 * out.lightness - 1));
  const double sixth = high == r   ? (g - b) / out.chroma
                       : high == g ? (b - r) / out.chroma + 2
                                   : (r - g) / out.chroma + 4;
  out.hue = std::fmod(sixth * 60 + 360, 360.0);
  return out;
}

enum class Family { none, red, amber, green, blue, purple, grey };

// Where people's reds, ambers and greens lie, measured on the palettes of Excel and LibreOffice. Between the
// bands is what could be either. A step may be as pale as Excel's "good" and "bad" styles; header tints are
// paler, or, when blue, not strong enough.
struct Band {
  Family family;
  double hue_from, hue_to;
  double darkest, palest;
};
constexpr std::array<Band, 6> bands = {{{Family::red, 338, 360, 0.22, 0.895},
                                        {Family::red, 0, 13, 0.22, 0.895},
                                        {Family::amber, 20, 62, 0.40, 0.895},
                                        {Family::green, 75, 165, 0.22, 0.895},
                                        {Family::blue, 190, 235, 0.33, 0.70},
                                        {Family::purple, 260, 315, 0.22, 0.80}}};
constexpr double least_saturation = 0.38;
constexpr double least_chroma = 0.152;
constexpr double greyest_chroma = 0.045;

Family family(const Rgb& colour) {
  const Hsl c = hsl(colour);
  if (c.chroma <= greyest_chroma)
    return 0.40 <= c.lightness && c.lightness <= 0.88 ? Family::grey : Family::none;
  if (c.saturation < least_saturation || c.chroma < least_chroma) return Family::none;
  for (const Band& band : bands)
    if (band.hue_from <= c.hue && c.hue <= band.hue_to)
      return band.darkest <= c.lightness && c.lightness <= band.palest ? band.family : Family::none;
  return Family::none;
}

// A step labelled with a colour is of that family, whatever shade the papers print it in.
Family family(const Status& status) {
  const std::string label = fold(status.label);
  if (label == "red") return Family::red;
  if (label == "amber" || label == "yellow" || label == "orange") return Family::amber;
  if (label == "green") return Family::green;
  if (label == "blue") return Family::blue;
  if (label == "purple") return Family::purple;
  if (label == "grey" || label == "gray") return Family::grey;
  return family(status.colour);
}

double distance(const Rgb& a, const Rgb& b) {
  const Hsl x = hsl(a), y = hsl(b);
  const double turn = std::abs(x.hue - y.hue);
  const double hue = std::min(turn, 360 - turn) / 60;
  return std::hypot(hue, x.lightness - y.lightness, x.saturation - y.saturation);
}

}  // namespace

std::optional<int> to_status(const Rgb& fill, const StatusScheme& scheme) {
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if (scheme[i].colour == fill && fill != Rgb{} && fill != Rgb{255, 255, 255}) return static_cast<int>(i);

  const Family wanted = family(fill);
  if (wanted == Family::none) return std::nullopt;
  constexpr double far = std::numeric_limits<double>::infinity();
  double nearest = far, second = far;
  std::optional<int> step;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    if (family(scheme[i]) != wanted) continue;
    const double d = distance(fill, scheme[i].colour);
    if (d < nearest) {
      second = nearest;
      nearest = d;
      step = static_cast<int>(i);
    } else {
      second = std::min(second, d);
    }
  }
  return second == far || nearest < 0.6 * second ? step : std::nullopt;
}

bool is_status_colour(const Rgb& fill) {
  const Family shown = family(fill);
  return shown != Family::none && shown != Family::grey;
}

}  // namespace boardpack
