#include "layout/installed_fonts.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>
#include <strings.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace boardpack {

namespace {

struct Family {
  std::string_view name;
  std::string_view package;
  std::string_view file;  // what the names of its files begin with
};
constexpr std::array families = {
    Family{"Liberation Sans", "fonts-liberation2", "LiberationSans"},
    Family{"Carlito", "fonts-crosextra-carlito", "Carlito"},
    Family{"DejaVu Sans", "fonts-dejavu-core", "DejaVuSans"},
};

// Debian's places first; fontconfig would take 3 to 7 ms to say the same.
constexpr std::array directories = {
    "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/truetype/liberation/",
    "/usr/share/fonts/truetype/crosextra/",   "/usr/share/fonts/truetype/dejavu/",
    "/usr/share/fonts/truetype/noto/",        "/usr/share/fonts/truetype/ancient-scripts/",
    "/usr/share/fonts/truetype/wqy/",         "/usr/share/fonts/truetype/droid/",
    "/usr/share/fonts/liberation-sans/",      "/usr/share/fonts/liberation-sans-fonts/",
    "/usr/share/fonts/liberation/",           "/usr/share/fonts/TTF/",
};

// TrueType outlines that do not vary: what a PDF can hold a part of.
bool can_be_embedded(hb_face_t* face) {
  hb_blob_t* outlines = hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f'));
  const bool has_outlines = hb_blob_get_length(outlines) > 0;
  hb_blob_destroy(outlines);
  return has_outlines && !hb_ot_var_has_data(face);
}

// Null when there is no such file or it cannot be embedded.
hb_face_t* face_of(const std::string& path, unsigned index) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(path.c_str());
  if (!blob) return nullptr;
  hb_face_t* face = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  if (can_be_embedded(face)) return face;
  hb_face_destroy(face);
  return nullptr;
}

std::array<hb_face_t*, 4> known_family(const Family& family) {
  const std::string file(family.file);
  const bool oblique = family.name == "DejaVu Sans";
  const std::string italic = oblique ? "Oblique" : "Italic";
  const std::string styles[] = {oblique ? ".ttf" : "-Regular.ttf", "-Bold.ttf", "-" + italic + ".ttf",
                                "-Bold" + italic + ".ttf"};
  std::array<hb_face_t*, 4> faces{};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    faces[i] = installed_font(file + styles[i]);
    if (faces[i]) continue;
    for (auto* face : faces) hb_face_destroy(face);
    throw std::runtime_error("The font file " + file + styles[i] +
                             " is not installed; it comes with the package " + std::string(family.package) +
                             ".");
  }
  return faces;
}

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Config = std::unique_ptr<FcConfig, Destroy<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;

struct FontFile {
  std::string path;
  int index = 0;
  auto operator<=>(const FontFile&) const = default;
};

FontFile file_of(const FcPattern& pattern) {
  FontFile file;
  FcChar8* path = nullptr;
  if (FcPatternGetString(&pattern, FC_FILE, 0, &path) == FcResultMatch)
    file.path = reinterpret_cast<const char*>(path);
  FcPatternGetInteger(&pattern, FC_INDEX, 0, &file.index);
  return file;
}

// fontconfig answers an unknown family with another one.
bool is_of_family(const FcPattern& pattern, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(&pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i)
    if (strcasecmp(reinterpret_cast<const char*>(name), family.c_str()) == 0) return true;
  return false;
}

FontFile matching_file(FcConfig* config, const std::string& family, bool bold, bool italic) {
  const Pattern wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(wanted.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(config, wanted.get(), &result));
  return found && is_of_family(*found, family) ? file_of(*found) : FontFile{};
}

}  // namespace

std::array<hb_face_t*, 4> installed_family(const std::string& family) {
  for (const auto& known : families)
    if (known.name == family) return known_family(known);
  const Config config(FcInitLoadConfigAndFonts());
  std::array<hb_face_t*, 4> faces{};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const auto file = matching_file(config.get(), family, (i & 1) != 0, (i & 2) != 0);
    if (!file.path.empty()) faces[i] = face_of(file.path, static_cast<unsigned>(file.index));
    if (faces[i]) continue;
    for (auto* face : faces) hb_face_destroy(face);
    throw std::runtime_error(
        file.path.empty() ? "The font \"" + family + "\" is not installed."
                          : "The font \"" + family +
                                "\" cannot be used in papers: they need TrueType outlines that do not vary.");
  }
  return faces;
}

hb_face_t* installed_font(const std::string& file) {
  for (const auto* directory : directories)
    if (hb_face_t* face = face_of(directory + file, 0)) return face;
  return nullptr;
}

hb_face_t* installed_font_with(char32_t character) {
  const Config config(FcInitLoadConfigAndFonts());
  const Pattern wanted(FcPatternCreate());
  const std::unique_ptr<FcCharSet, Destroy<FcCharSetDestroy>> characters(FcCharSetCreate());
  FcCharSetAddChar(characters.get(), character);
  FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
  const std::unique_ptr<FcObjectSet, Destroy<FcObjectSetDestroy>> asked(
      FcObjectSetBuild(FC_FILE, FC_INDEX, nullptr));
  const std::unique_ptr<FcFontSet, Destroy<FcFontSetDestroy>> found(
      FcFontList(config.get(), wanted.get(), asked.get()));
  std::vector<FontFile> files;
  for (int i = 0; found && i < found->nfont; ++i) files.push_back(file_of(*found->fonts[i]));
  std::sort(files.begin(), files.end());
  for (const auto& file : files)
    if (hb_face_t* face = face_of(file.path, static_cast<unsigned>(file.index))) return face;
  return nullptr;
}

}  // namespace boardpack
