#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"
#include "text/paragraphs.h"

using namespace boardpack;

namespace {

Pages set(std::string_view text, double share) {
  Table table;
  table.columns = {{1, false, false}, {share, false, false}};
  auto figures = cell(1, "");
  figures.content = to_paragraphs(RichText(text));
  table.rows = {{{cell(0, "Schools"), figures}, false}};
  auto document = upright_document();
  document.blocks.push_back(table);
  HalfEm measure;
  return paginate(document, plain_theme(), measure);
}

std::string outline(const Pages& pages, int index) {
  const auto& element = pages.structure[static_cast<std::size_t>(index)];
  std::string out;
  if (element.tag == Tag::table) out = "Table";
  if (element.tag == Tag::table_body) out = "TBody";
  if (element.tag == Tag::table_row) out = "TR";
  if (element.tag == Tag::header_cell) out = element.scope == Scope::row ? "TH-row" : "TH-column";
  if (element.tag == Tag::data_cell) out = "TD";
  if (element.tag == Tag::paragraph) out = "P";
  std::string kids;
  for (const auto& kid : element.kids)
    if (kid.kind == Kid::Kind::element) kids += (kids.empty() ? "" : " ") + outline(pages, kid.index);
  return kids.empty() ? out : out + "(" + kids + ")";
}

}  // namespace

TEST_CASE("a small table in a cell has its labels to the left and its figures to the right") {
  const auto pages = set("Autumn term\nPrimary\t2,804\t45%\nColleges\t735\t5%\nAll done.", 1);
  CHECK(texts_of(pages, 0) ==
        "105,113 TD \"Schools\"\n"
        "305,113 P \"Autumn term\"\n"
        "305,123 TH \"Primary\"\n"
        "360.01,123 TD \"2,804\"\n"
        "400.02,123 TD \"45%\"\n"
        "305,133 TH \"Colleges\"\n"
        "370.01,133 TD \"735\"\n"
        "405.02,133 TD \"5%\"\n"
        "305,143 P \"All done.\"\n");
  CHECK(reading_text(pages) ==
        "Schools / Autumn term / Primary / 2,804 / 45% / Colleges / 735 / 5% / All done. / ");
  CHECK(outline(pages, 0) == "(Table(TBody(TR(TD TD(P Table(TR(TH-row TD TD) TR(TH-row TD TD)) P)))))");
}

TEST_CASE("small tables of one cell share their columns") {
  const auto text = texts_of(set("Autumn\nPrimary\t2,804\nColleges\t735\nSpring\nArt\t1\nOther\t22", 1), 0);
  CHECK(text.find("360.01,123 TD \"2,804\"") != std::string::npos);
  CHECK(text.find("380.01,153 TD \"1\"") != std::string::npos);
}

TEST_CASE("headings of a small table head its columns") {
  const auto pages = set("Boys\tGirls\nPrimary\t12\t9\nColleges\t8\t11", 1);
  CHECK(outline(pages, 0) ==
        "(Table(TBody(TR(TD TD(Table(TR(TD TH-column TH-column) TR(TH-row TD TD) TR(TH-row TD TD)))))))");
  CHECK(reading_text(pages) == "Schools / Boys / Girls / Primary / 12 / 9 / Colleges / 8 / 11 / ");
}

TEST_CASE("a small table too wide for its cell is running text") {
  const auto pages = set("Primary\t2,804\nColleges\t735", 0.2);
  CHECK(outline(pages, 0) == "(Table(TBody(TR(TD TD(P P)))))");
  CHECK(reading_text(pages) == "Schools / Primary 2,804 / Colleges 735 / ");
}
