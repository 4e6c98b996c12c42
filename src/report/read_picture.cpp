#include "report/read_picture.h"

#include <fmt/format.h>
#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <new>

namespace boardpack {

namespace {

using Read = std::variant<Picture, std::string>;

constexpr int most_pixels_a_side = 10'000;

std::string too_large(long width, long height) {
  return fmt::format("it has {} by {} pixels, and {} a side is the most", width, height, most_pixels_a_side);
}

// Colour and opacity apart, as PDF wants them.
void take_apart(const std::string& rgba, Picture& picture) {
  const bool opaque = [&] {
    for (std::size_t at = 3; at < rgba.size(); at += 4)
      if (static_cast<unsigned char>(rgba[at]) != 255) return false;
    return true;
  }();
  picture.samples.reserve(rgba.size() / 4 * 3);
  for (std::size_t at = 0; at < rgba.size(); at += 4) {
    picture.samples.append(rgba, at, 3);
    if (!opaque) picture.opacity += rgba[at + 3];
  }
}

// The same pixels without whatever else was in the file: who made it, where, at how many dots an inch.
std::string bare_png(png_image image, const std::string& rgba) {
  std::string bytes;
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&image, nullptr, &size, 0, rgba.data(), 0, nullptr) == 0)
    throw std::bad_alloc();
  bytes.resize(size);
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rgba.data(), 0, nullptr) == 0)
    throw std::bad_alloc();
  bytes.resize(size);
  return bytes;
}

// Empty where it cannot be done.
std::string bare_jpeg(const unsigned char* data, unsigned long size) {
  const std::unique_ptr<void, decltype(&tjDestroy)> transformer(tjInitTransform(), tjDestroy);
  tjtransform only_pixels{};
  only_pixels.options = TJXOPT_COPYNONE;
  unsigned char* out = nullptr;
  unsigned long out_size = 0;
  const int result = tjTransform(transformer.get(), data, size, 1, &out, &out_size, &only_pixels, 0);
  const std::unique_ptr<unsigned char, decltype(&tjFree)> freed(out, tjFree);
  if (result != 0) return {};
  std::string bytes(reinterpret_cast<const char*>(out), out_size);
  // JFIF: units none, a pixel as wide as high.
  if (bytes.size() > 18 && bytes.compare(6, 5, std::string("JFIF\0", 5)) == 0)
    bytes.replace(13, 5, std::string("\0\0\1\0\1", 5));
  return bytes;
}

Read read_png(const std::string& bytes, Picture picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&image, png_image_free);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
    return fmt::format("it is a damaged PNG ({})", image.message);
  if (image.width > most_pixels_a_side || image.height > most_pixels_a_side)
    return too_large(image.width, image.height);
  image.format = PNG_FORMAT_RGBA;
  std::string rgba(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr) == 0)
    return fmt::format("it is a damaged PNG ({})", image.message);
  picture.format = Picture::Format::png;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.bytes = bare_png(image, rgba);
  take_apart(rgba, picture);
  return picture;
}

Read read_jpeg(const std::string& bytes, Picture picture) {
  const std::unique_ptr<void, decltype(&tjDestroy)> decoder(tjInitDecompress(), tjDestroy);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto size = static_cast<unsigned long>(bytes.size());
  const auto damaged = [&] {
    return fmt::format("it is a damaged JPEG ({})", tjGetErrorStr2(decoder.get()));
  };
  int sampling = 0, space = 0;
  if (tjDecompressHeader3(decoder.get(), data, size, &picture.width, &picture.height, &sampling, &space) != 0)
    return damaged();
  if (picture.width > most_pixels_a_side || picture.height > most_pixels_a_side)
    return too_large(picture.width, picture.height);
  if (space == TJCS_CMYK || space == TJCS_YCCK)
    return "its colours are those of a printing press (CMYK); save it with the colours of a screen (RGB)";
  picture.format = Picture::Format::jpeg;
  picture.channels = space == TJCS_GRAY ? 1 : 3;
  std::string pixels(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height),
                     '\0');
  if (tjDecompress2(decoder.get(), data, size, reinterpret_cast<unsigned char*>(pixels.data()), picture.width,
                    0, picture.height, TJPF_GRAY, 0) != 0)
    return damaged();
  picture.bytes = bare_jpeg(data, size);
  if (picture.bytes.empty()) return damaged();
  return picture;
}

}  // namespace

Read read_picture(const std::string& bytes, const std::string& alternative) {
  Picture picture;
  picture.alternative = alternative;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes, std::move(picture));
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg(bytes, std::move(picture));
  return bytes.empty() ? "there is no such file in the plan's folder" : "it is neither PNG nor JPEG";
}

}  // namespace boardpack
