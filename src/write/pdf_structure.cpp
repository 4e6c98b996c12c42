#include "write/pdf_structure.h"

#include <algorithm>

#include "write/pdf_syntax.h"

namespace boardpack {

std::string_view structure_type(Tag tag) {
  switch (tag) {
    case Tag::document:
      return "Document";
    case Tag::section:
      return "Sect";
    case Tag::heading1:
      return "H1";
    case Tag::heading2:
      return "H2";
    case Tag::heading3:
      return "H3";
    case Tag::heading4:
      return "H4";
    case Tag::heading5:
      return "H5";
    case Tag::heading6:
      return "H6";
    case Tag::paragraph:
      return "P";
    case Tag::list:
      return "L";
    case Tag::list_item:
      return "LI";
    case Tag::label:
      return "Lbl";
    case Tag::list_body:
      return "LBody";
    case Tag::table:
      return "Table";
    case Tag::table_head:
      return "THead";
    case Tag::table_body:
      return "TBody";
    case Tag::table_row:
      return "TR";
    case Tag::header_cell:
      return "TH";
    case Tag::data_cell:
      return "TD";
    case Tag::link:
      return "Link";
    case Tag::contents:
      return "TOC";
    case Tag::contents_item:
      return "TOCI";
    case Tag::reference:
      return "Reference";
    case Tag::figure:
      return "Figure";
    case Tag::caption:
      return "Caption";
    case Tag::span:
      return "Span";
    case Tag::annotation:
      return "Annot";
  }
  return "";
}

namespace {

std::string_view numbering_name(Numbering numbering) {
  switch (numbering) {
    case Numbering::none:
      break;
    case Numbering::disc:
      return "/Disc";
    case Numbering::decimal:
      return "/Decimal";
    case Numbering::letters:
      return "/LowerAlpha";
    case Numbering::roman:
      return "/LowerRoman";
  }
  return "/None";
}

class Structure {
 public:
  Structure(const Pages& pages, const std::vector<int>& page_objects,
            const std::vector<std::vector<int>>& link_objects, PdfObjects& objects)
      : pages_(pages), page_objects_(page_objects), link_objects_(link_objects), objects_(objects) {}
  void add();

 private:
  int page_object(int page) const { return page_objects_[static_cast<std::size_t>(page)]; }
  int object_of(int element) const { return element_objects_[static_cast<std::size_t>(element)]; }
  void append_attributes(const Element& element, std::string& out) const;
  void append_kids(const Element& element, std::string& out) const;
  void append_kid(const Kid& kid, int main_page, std::string& out) const;
  int parent_tree();

  const Pages& pages_;
  const std::vector<int>& page_objects_;
  const std::vector<std::vector<int>>& link_objects_;
  PdfObjects& objects_;
  std::vector<int> element_objects_;
};

void Structure::append_attributes(const Element& element, std::string& out) const {
  if (element.box) {
    const Length page_height = pages_.pages[static_cast<std::size_t>(element.kids.front().page)].height;
    out += "/A<</O/Layout/Placement/Block/BBox[";
    append_box(out, *element.box, page_height);
    out += "]>>";
    return;
  }
  if (element.tag == Tag::list) {
    out += "/A<</O/List/ListNumbering";
    out += numbering_name(element.numbering);
    out += ">>";
    return;
  }
  const bool table = element.tag == Tag::table && !element.alternative.empty();
  if (!table && element.scope == Scope::none && element.row_span == 1 && element.column_span == 1) return;
  out += "/A<</O/Table";
  if (table) out += "/Summary" + pdf_text(element.alternative);
  if (element.scope == Scope::row) out += "/Scope/Row";
  if (element.scope == Scope::column) out += "/Scope/Column";
  if (element.row_span > 1) {
    out += "/RowSpan ";
    append_number(out, element.row_span);
  }
  if (element.column_span > 1) {
    out += "/ColSpan ";
    append_number(out, element.column_span);
  }
  out += ">>";
}

void Structure::append_kid(const Kid& kid, int main_page, std::string& out) const {
  const auto append_page = [&] {
    if (kid.page == main_page) return;
    out += "/Pg ";
    append_reference(out, page_object(kid.page));
  };
  switch (kid.kind) {
    case Kid::Kind::element:
      append_reference(out, object_of(kid.index));
      break;
    case Kid::Kind::content:
      if (kid.page == main_page) {
        append_number(out, kid.index);
        out += ' ';
        break;
      }
      out += "<</Type/MCR";
      append_page();
      out += "/MCID ";
      append_number(out, kid.index);
      out += ">>";
      break;
    case Kid::Kind::link:
      out += "<</Type/OBJR";
      append_page();
      out += "/Obj ";
      append_reference(
          out, link_objects_[static_cast<std::size_t>(kid.page)][static_cast<std::size_t>(kid.index)]);
      out += ">>";
      break;
  }
}

void Structure::append_kids(const Element& element, std::string& out) const {
  const auto on_page = std::find_if(element.kids.begin(), element.kids.end(),
                                    [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
  const int main_page = on_page == element.kids.end() ? -1 : on_page->page;
  if (main_page >= 0) {
    out += "/Pg ";
    append_reference(out, page_object(main_page));
  }
  if (element.kids.empty()) return;
  out += element.kids.size() > 1 ? "/K[" : "/K ";
  for (const auto& kid : element.kids) append_kid(kid, main_page, out);
  if (element.kids.size() > 1) out += ']';
}

int Structure::parent_tree() {
  std::string numbers = "<</Nums[";
  std::string parents;
  auto key = static_cast<int>(pages_.pages.size());
  for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
    parents = "[";
    for (const int element : pages_.pages[i].marks) append_reference(parents, object_of(element));
    append_number(numbers, static_cast<std::int64_t>(i));
    numbers += ' ';
    append_reference(numbers, objects_.add(parents + "]"));
  }
  for (const auto& page : pages_.pages) {
    for (const auto& link : page.links) {
      append_number(numbers, key++);
      numbers += ' ';
      append_reference(numbers, object_of(link.element));
    }
  }
  return objects_.add(numbers + "]>>");
}

void Structure::add() {
  const int root = objects_.reserve();
  element_objects_.reserve(pages_.structure.size());
  for (std::size_t i = 0; i < pages_.structure.size(); ++i) element_objects_.push_back(objects_.reserve());
  std::string out;
  for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
    const auto& element = pages_.structure[i];
    out = "<</S/";
    out += structure_type(element.tag);
    out += "/P ";
    append_reference(out, element.parent < 0 ? root : object_of(element.parent));
    append_attributes(element, out);
    if (element.tag != Tag::table && !element.alternative.empty())
      out += "/Alt" + pdf_text(element.alternative);
    if (!element.actual_text.empty()) out += "/ActualText" + pdf_text(element.actual_text);
    append_kids(element, out);
    out += ">>";
    objects_.set(element_objects_[i], out);
  }
  const int parents = parent_tree();
  out = "<</Type/StructTreeRoot/K " + reference(element_objects_[0]) + "/ParentTree " + reference(parents) +
        "/ParentTreeNextKey ";
  std::size_t keys = pages_.pages.size();
  for (const auto& page : pages_.pages) keys += page.links.size();
  append_number(out, static_cast<std::int64_t>(keys));
  objects_.set(root, out + ">>");
  objects_.set_catalog("StructTreeRoot", reference(root));
  objects_.set_catalog("MarkInfo", "<</Marked true>>");
}

}  // namespace

void add_structure(const Pages& pages, const std::vector<int>& page_objects,
                   const std::vector<std::vector<int>>& link_objects, PdfObjects& objects) {
  Structure(pages, page_objects, link_objects, objects).add();
}

}  // namespace boardpack
