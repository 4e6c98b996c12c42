#include "write/pdf_pictures.h"

#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

std::string entries(const Picture& picture, int channels) {
  return "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + std::to_string(picture.width) +
         "/Height " + std::to_string(picture.height) + "/ColorSpace" +
         (channels == 1 ? "/DeviceGray" : "/DeviceRGB");
}

int add_picture(const Picture& picture, PdfObjects& objects) {
  std::string own = entries(picture, picture.channels);
  if (picture.format == Picture::Format::jpeg)
    return objects.add_stream(own + "/Filter/DCTDecode", picture.bytes, false);
  if (!picture.opacity.empty())
    own += "/SMask " + reference(objects.add_stream(entries(picture, 1), picture.opacity));
  return objects.add_stream(own, picture.samples);
}

}  // namespace

std::string picture_name(int picture) {
  return "/I" + std::to_string(picture);
}

std::string add_pictures(const std::vector<Picture>& pictures, PdfObjects& objects) {
  std::string resources;
  for (std::size_t i = 0; i < pictures.size(); ++i)
    resources += picture_name(static_cast<int>(i)) + " " + reference(add_picture(pictures[i], objects));
  return resources;
}

}  // namespace boardpack
