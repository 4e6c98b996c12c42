#include "write/pdf_fonts.h"

#include <algorithm>

#include "text/utf8.h"
#include "write/font_subset.h"
#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

// PDF/A allows neither these values nor characters of private use as the text of a code.
char32_t allowed(char32_t c) {
  const bool private_use = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
  return private_use || c == 0 || c == 0xFEFF || c == 0xFFFE ? U'\uFFFD' : c;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) result += allowed(next_code_point(text, at));
  if (result.empty()) result += U'\u200B';  // a further glyph of a cluster adds no text
  return result;
}

// The text each glyph stands for: of the cluster's characters one each, the last glyph having what is left.
std::string_view glyph_text(const ShapedWord& word, std::size_t i) {
  const auto& glyphs = word.glyphs;
  const auto begin = glyphs[i].cluster;
  auto end = static_cast<std::uint32_t>(word.text.size());
  for (const auto& glyph : glyphs)
    if (glyph.cluster > begin) end = std::min(end, glyph.cluster);
  const auto cluster = std::string_view(word.text).substr(begin, end - begin);
  std::size_t at = 0;
  for (auto first = i; first > 0 && glyphs[first - 1].cluster == begin && at < cluster.size(); --first)
    next_code_point(cluster, at);
  const bool last = i + 1 == glyphs.size() || glyphs[i + 1].cluster != begin;
  auto after = at;
  if (after < cluster.size()) next_code_point(cluster, after);
  return cluster.substr(at, last ? cluster.npos : after - at);
}

std::string to_unicode(const std::vector<std::u32string>& texts) {
  std::string map =
      "/CIDInit/ProcSet findresource begin 12 dict begin "
      "begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
      "/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>"
      "endcodespacerange\n";
  constexpr std::size_t most_a_block = 100;
  for (std::size_t begin = 1; begin < texts.size(); begin += most_a_block) {
    const auto end = std::min(texts.size(), begin + most_a_block);
    append_number(map, static_cast<std::int64_t>(end - begin));
    map += " beginbfchar\n";
    for (auto code = begin; code < end; ++code) {
      map += '<';
      append_utf16_hex(map, static_cast<char32_t>(code));
      map += "><";
      for (const auto c : texts[code]) append_utf16_hex(map, c);
      map += ">\n";
    }
    map += "endbfchar\n";
  }
  return map + "endcmap CMapName currentdict/CMap defineresource pop end end";
}

// Six letters that differ where the glyphs do.
std::string subset_name(const std::vector<std::uint16_t>& glyphs, const std::string& font) {
  std::uint32_t hash = 2166136261u;
  for (const auto glyph : glyphs) hash = (hash ^ glyph) * 16777619u;
  std::string name = "/";
  for (int i = 0; i < 6; ++i, hash /= 26) name += static_cast<char>('A' + hash % 26);
  return name + "+" + font;
}

std::string descriptor(const FontFacts& facts, const std::string& name, int file) {
  std::string out = "<</Type/FontDescriptor/FontName" + name + "/Flags 4/FontBBox[";
  for (const int edge : facts.box) {
    append_number(out, edge);
    out += ' ';
  }
  const std::pair<const char*, int> entries[] = {{"]/ItalicAngle ", facts.italic_angle},
                                                 {"/Ascent ", facts.ascent},
                                                 {"/Descent ", facts.descent},
                                                 {"/CapHeight ", facts.cap_height},
                                                 {"/StemV ", facts.weight >= 600 ? 140 : 80}};
  for (const auto& [key, value] : entries) {
    out += key;
    append_number(out, value);
  }
  return out + "/FontFile2 " + reference(file) + ">>";
}

}  // namespace

PdfFonts::PdfFonts(const Pages& pages, const Fonts& fonts)
    : pages_(pages), fonts_(fonts), used_(fonts.count()), words_(pages.words.size()) {
  for (auto& font : used_) font.codes.push_back({0, 0, U"\uFFFD"});
}

std::uint16_t PdfFonts::code(std::size_t font, std::uint16_t glyph, std::string_view text) {
  auto& used = used_[font];
  std::string key;
  key += static_cast<char>(glyph >> 8);
  key += static_cast<char>(glyph & 0xFF);
  key += text;
  const auto [found, added] = used.by_text.try_emplace(key, static_cast<std::uint16_t>(used.codes.size()));
  if (added) used.codes.push_back({glyph, glyph_advance(fonts_.face(font), glyph), code_points(text)});
  return found->second;
}

// The pen goes to the right, or in a right-to-left word to the left, glyph by glyph in reading order, so that
// who takes the glyphs as they come reads rightly.
void PdfFonts::encode(const ShapedWord& word, std::vector<PdfTextPart>& parts) {
  int back = 0;  // how far the pen is to be moved to the left before what follows
  const auto move_pen = [&] {
    if (back == 0) return;
    auto& part = parts.back();
    part.adjusted = true;
    part.notation += ')';
    append_number(part.notation, back);
    part.notation += '(';
    back = 0;
  };
  for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
    const auto& glyph = word.glyphs[i];
    if (parts.empty() || parts.back().font != glyph.font || parts.back().rise != glyph.y_offset) {
      if (!parts.empty()) move_pen();
      parts.push_back({glyph.font, glyph.y_offset, false, {}});
    }
    back += (word.right_to_left ? glyph.advance : 0) - glyph.x_offset;
    move_pen();
    const auto code_number = code(glyph.font, glyph.id, glyph_text(word, i));
    auto& part = parts.back();
    append_string_byte(part.notation, static_cast<unsigned char>(code_number >> 8));
    append_string_byte(part.notation, static_cast<unsigned char>(code_number & 0xFF));
    back = used_[glyph.font].codes[code_number].advance + glyph.x_offset -
           (word.right_to_left ? 0 : glyph.advance);
  }
  if (!parts.empty()) move_pen();
}

const std::vector<PdfTextPart>& PdfFonts::word(WordId id) {
  auto& parts = words_[id];
  if (parts.empty()) encode(pages_.words[id], parts);
  return parts;
}

int PdfFonts::add_font(std::size_t font, PdfObjects& objects) const {
  const auto& codes = used_[font].codes;
  std::vector<std::uint16_t> glyphs;
  std::vector<std::u32string> texts;
  std::string widths = "[0[";
  for (const auto& entry : codes) {
    glyphs.push_back(entry.glyph);
    texts.push_back(entry.text);
    append_number(widths, entry.advance);
    widths += ' ';
  }
  const auto facts = font_facts(fonts_.face(font));
  const auto name = subset_name(glyphs, facts.postscript_name);
  const auto subset = font_subset(fonts_.face(font), glyphs);
  std::string glyph_map;
  for (const auto glyph : glyphs) {
    glyph_map += static_cast<char>(glyph >> 8);
    glyph_map += static_cast<char>(glyph & 0xFF);
  }
  const int file = objects.add_stream("/Length1 " + std::to_string(subset.size()), subset);
  const int map = objects.add_stream("", glyph_map);
  const int unicode = objects.add_stream("", to_unicode(texts));
  const int described = objects.add(descriptor(facts, name, file));
  const int descendant =
      objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name +
                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                  "/FontDescriptor " +
                  reference(described) + "/CIDToGIDMap " + reference(map) + "/DW 0/W" + widths + "]]>>");
  return objects.add("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H/DescendantFonts[" +
                     reference(descendant) + "]/ToUnicode " + reference(unicode) + ">>");
}

std::string PdfFonts::add_to(PdfObjects& objects) const {
  std::string resources;
  for (std::size_t font = 0; font < used_.size(); ++font)
    if (used_[font].codes.size() > 1)
      resources += "/F" + std::to_string(font) + " " + reference(add_font(font, objects));
  return resources;
}

}  // namespace boardpack
