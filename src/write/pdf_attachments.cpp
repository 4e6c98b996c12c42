#include "write/pdf_attachments.h"

#include <cassert>

#include "text/utf8.h"
#include "write/pdf_metadata.h"
#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

// A slash, and whatever else is no plain letter of a PDF name, in its escaped form.
std::string pdf_name(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "/";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && std::string_view("/#%()<>[]{}").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '#';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

int embedded_file(const Attachment& attachment, const std::string& date, PdfObjects& objects) {
  std::string entries = "/Type/EmbeddedFile/Subtype" + pdf_name(attachment.media_type) + "/Params<</Size ";
  append_number(entries, static_cast<std::int64_t>(attachment.bytes.size()));
  if (!date.empty()) entries += "/CreationDate" + date + "/ModDate" + date;
  return objects.add_stream(entries + ">>", attachment.bytes);
}

int file_specification(const Attachment& attachment, int file, PdfObjects& objects) {
  const std::string name = pdf_text(attachment.name);
  std::string out = "<</Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Supplement";
  if (!attachment.description.empty()) out += "/Desc" + pdf_text(attachment.description);
  return objects.add(out + "/EF<</F " + reference(file) + "/UF " + reference(file) + ">>>>");
}

// How a name sorts in a name tree: by the bytes of its string, which are UTF-16 where it is not ASCII.
std::string tree_order(const std::string& name) {
  const std::string notation = pdf_text(name);
  return notation.starts_with('<') ? "\xFE" + notation : name;
}

}  // namespace

PdfAttachments::PdfAttachments(const std::vector<Attachment>& attachments, const std::string& date,
                               PdfObjects& objects) {
  if (attachments.empty()) return;
  std::map<std::string, std::string> tree;
  std::string all;
  for (const Attachment& attachment : attachments) {
    const int file = embedded_file(attachment, pdf_date(date), objects);
    const int specification = file_specification(attachment, file, objects);
    files_.emplace(attachment.name, specification);
    tree.emplace(tree_order(attachment.name), pdf_text(attachment.name) + reference(specification));
    append_reference(all, specification);
  }
  assert(tree.size() == attachments.size());
  std::string names;
  for (const auto& [order, entry] : tree) names += entry;
  objects.set_catalog("AF", "[" + all + "]");
  objects.set_catalog("Names", "<</EmbeddedFiles<</Names[" + names + "]>>>>");
  // The name itself is drawn as text; PDF/A wants an appearance none the less.
  appearance_ = objects.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>", "", false);
}

std::string PdfAttachments::annotation_entries(std::string_view address) const {
  if (!address.starts_with(attachment_scheme)) return {};
  const auto file = files_.find(address.substr(attachment_scheme.size()));
  assert(file != files_.end());
  return "/Subtype/FileAttachment/F 4/Name/Paperclip/FS " + reference(file->second) + "/AP<</N " +
         reference(appearance_) + ">>";
}

}  // namespace boardpack
