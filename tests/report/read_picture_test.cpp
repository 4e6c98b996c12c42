#include "report/read_picture.h"

#include <png.h>
#include <turbojpeg.h>

#include <catch2/catch.hpp>

using namespace boardpack;

namespace {

// Two by three pixels, each with its own colour.
constexpr int width = 2, height = 3;

std::string png(bool opaque) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGBA;
  std::string pixels;
  for (int i = 0; i < width * height; ++i) {
    pixels += static_cast<char>(i * 40);
    pixels += static_cast<char>(255 - i * 40);
    pixels += static_cast<char>(7);
    pixels += static_cast<char>(opaque || i != 3 ? 255 : 128);
  }
  std::string bytes(4096, '\0');
  png_alloc_size_t size = bytes.size();
  REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
  bytes.resize(size);
  return bytes;
}

std::string jpeg(TJPF format, TJSAMP sampling) {
  const std::string pixels(width * height * static_cast<std::size_t>(tjPixelSize[format]), '\x60');
  tjhandle encoder = tjInitCompress();
  unsigned char* out = nullptr;
  unsigned long size = 0;
  REQUIRE(tjCompress2(encoder, reinterpret_cast<const unsigned char*>(pixels.data()), width, 0, height,
                      format, &out, &size, sampling, 90, 0) == 0);
  std::string bytes(reinterpret_cast<char*>(out), size);
  tjFree(out);
  tjDestroy(encoder);
  return bytes;
}

std::string why_not(const std::string& bytes) {
  const auto read = read_picture(bytes, "");
  REQUIRE(std::holds_alternative<std::string>(read));
  return std::get<std::string>(read);
}

Picture picture(const std::string& bytes) {
  const auto read = read_picture(bytes, "Our logo");
  REQUIRE(std::holds_alternative<Picture>(read));
  return std::get<Picture>(read);
}

}  // namespace

TEST_CASE("a PNG is taken apart into colour and opacity") {
  const auto read = picture(png(false));
  CHECK(read.format == Picture::Format::png);
  CHECK(read.width == width);
  CHECK(read.height == height);
  CHECK(read.alternative == "Our logo");
  CHECK(read.samples.substr(0, 6) == std::string("\x00\xFF\x07\x28\xD7\x07", 6));
  CHECK(read.samples.size() == 18);
  CHECK(read.opacity == "\xFF\xFF\xFF\x80\xFF\xFF");
  CHECK(picture(png(true)).opacity.empty());
  auto titled = png(false);  // a comment before the end, its checksum as zlib makes it
  titled.insert(titled.size() - 12, std::string("\x00\x00\x00\x05tEXtA\0Bob\xFD\xE6\xFD\xB2", 17));
  CHECK(picture(titled).bytes == read.bytes);
}

// With what a camera or an editor leaves in the file: a comment, and dots an inch.
std::string signed_jpeg() {
  std::string bytes = jpeg(TJPF_RGB, TJSAMP_444);
  REQUIRE(bytes.compare(6, 4, "JFIF") == 0);
  bytes.replace(13, 5, std::string("\x01\x01\x2C\x01\x2C", 5));
  return bytes.insert(20, std::string("\xFF\xFE\x00\x0EJane Citizen", 16));
}

TEST_CASE("a JPEG keeps its pixels, in colour or grey, and nothing else") {
  const auto read = picture(signed_jpeg());
  CHECK(read.format == Picture::Format::jpeg);
  CHECK(read.bytes.find("Jane") == std::string::npos);
  CHECK(read.bytes == picture(jpeg(TJPF_RGB, TJSAMP_444)).bytes);
  CHECK(picture(read.bytes).bytes == read.bytes);
  CHECK(read.channels == 3);
  CHECK(read.width == width);
  CHECK(picture(jpeg(TJPF_GRAY, TJSAMP_GRAY)).channels == 1);
}

TEST_CASE("what is no whole picture is refused with its reason") {
  CHECK(why_not("") == "there is no such file in the plan's folder");
  CHECK(why_not("<svg/>") == "it is neither PNG nor JPEG");
  const auto whole = png(true);
  CHECK_THAT(why_not(whole.substr(0, whole.size() / 2)), Catch::StartsWith("it is a damaged PNG ("));
  CHECK_THAT(why_not(jpeg(TJPF_RGB, TJSAMP_444).substr(0, 40)), Catch::StartsWith("it is a damaged JPEG ("));
  CHECK_THAT(why_not(jpeg(TJPF_CMYK, TJSAMP_444)), Catch::Contains("printing press (CMYK)"));
}
