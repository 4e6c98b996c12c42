#include "write/pdf.h"

#include <stdexcept>

#include "write/pdf_attachments.h"
#include "write/pdf_content.h"
#include "write/pdf_forms.h"
#include "write/pdf_metadata.h"
#include "write/pdf_outline.h"
#include "write/pdf_pictures.h"
#include "write/pdf_serialize.h"
#include "write/pdf_structure.h"
#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

// Addresses may hold only ASCII without spaces.
std::string percent_encoded(std::string_view address) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

void append_place(std::string& out, Length x, Length y) {
  append_length(out, x);
  out += ' ';
  append_length(out, y);
  out += ' ';
}

std::string link_annotation(const LinkArea& link, const Pages& pages, const Page& page,
                            const std::vector<int>& page_objects, const PdfAttachments& attachments,
                            int key) {
  const std::string attached = attachments.annotation_entries(link.address);
  std::string out =
      "<</Type/Annot" + (attached.empty() ? "/Subtype/Link/F 4/Border[0 0 0]" : attached) + "/Rect[";
  append_box(out, link.box, page.height);
  out += "]/Contents" + pdf_text(link.description) + "/StructParent ";
  append_number(out, key);
  if (!attached.empty()) return out + ">>";
  if (link.page < 0) return out + "/A<</S/URI/URI" + pdf_bytes(percent_encoded(link.address)) + ">>>>";
  const auto target = static_cast<std::size_t>(link.page);
  out += "/Dest[" + reference(page_objects[target]) + "/XYZ 0 ";
  append_length(out, pages.pages[target].height - link.y);
  return out + " null]>>";
}

// Keys in the parent tree: the pages' indices, then one for each link in order.
std::vector<std::vector<int>> add_links(const Pages& pages, const std::vector<int>& page_objects,
                                        const PdfAttachments& attachments, PdfObjects& objects) {
  std::vector<std::vector<int>> links;
  auto key = static_cast<int>(pages.pages.size());
  for (const auto& page : pages.pages) {
    auto& on_page = links.emplace_back();
    for (const auto& link : page.links)
      on_page.push_back(objects.add(link_annotation(link, pages, page, page_objects, attachments, key++)));
  }
  return links;
}

std::string page_dictionary(const Page& page, std::size_t index, const std::vector<int>& links, int parent,
                            int resources, int content) {
  std::string out = "<</Type/Page/Parent " + reference(parent) + "/MediaBox[0 0 ";
  append_place(out, page.width, page.height);
  out += "]/Resources " + reference(resources) + "/Contents " + reference(content) + "/Tabs/S/StructParents ";
  append_number(out, static_cast<std::int64_t>(index));
  if (!links.empty()) {
    out += "/Annots[";
    for (const int link : links) append_reference(out, link);
    out += ']';
  }
  return out + ">>";
}

void add_pages(const Pages& pages, const std::vector<int>& page_objects,
               const std::vector<std::vector<int>>& links, const Fonts& fonts, PdfObjects& objects) {
  PdfFonts pdf_fonts(pages, fonts);
  const int fonts_only = objects.reserve();
  PdfForms forms(pages, fonts_only, pdf_fonts, objects);
  std::vector<int> contents;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto* form = forms.on(i);
    auto content = form ? page_content(pages.pages[i], pages.structure, pdf_fonts, form->texts, form->name)
                        : page_content(pages.pages[i], pages.structure, pdf_fonts);
    contents.push_back(objects.add_stream("", std::move(content)));
  }
  const auto font_entries = "/Font<<" + pdf_fonts.add_to(objects) + ">>";
  objects.set(fonts_only, "<<" + font_entries + ">>");
  const int resources = objects.add("<<" + font_entries + "/XObject<<" + forms.entries() +
                                    add_pictures(pages.pictures, objects) + ">>>>");
  std::string kids = "[";
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    objects.set(page_objects[i],
                page_dictionary(pages.pages[i], i, links[i], objects.page_tree(), resources, contents[i]));
    append_reference(kids, page_objects[i]);
  }
  objects.set_page_tree("Kids", kids + "]");
  objects.set_page_tree("Count", std::to_string(pages.pages.size()));
}

}  // namespace

std::string write_pdf(const Pages& pages, const Fonts& fonts, const std::vector<Attachment>& attachments,
                      unsigned threads) {
  try {
    PdfObjects objects(threads);
    std::vector<int> page_objects;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) page_objects.push_back(objects.reserve());
    const PdfAttachments attached(attachments, pages.date, objects);
    const auto links = add_links(pages, page_objects, attached, objects);
    add_pages(pages, page_objects, links, fonts, objects);
    add_structure(pages, page_objects, links, objects);
    add_outline(pages, page_objects, objects);
    add_metadata(pages, attachments.empty() ? 2 : 3, objects);
    return serialized(objects);
  } catch (const PoDoFo::PdfError& error) {
    throw std::runtime_error(std::string("The PDF could not be written: ") +
                             PoDoFo::PdfError::ErrorName(error.GetError()) + ".");
  }
}

}  // namespace boardpack
