#include <catch2/catch.hpp>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

constexpr Rgb paper{255, 255, 255};

// What is drawn last under the middle of the text's beginning.
Rgb under(const Page& page, const TextItem& item) {
  Rgb fill = paper;
  const Length x = item.x + item.size / 4, y = item.baseline - item.size / 4;
  for (const auto& [box, colour, outline, width] : page.rectangles)
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) fill = colour;
  return fill;
}

TableCell status(int column, const Rgb& colour) {
  auto made = cell(column, "R", CellRole::status);
  made.fill = colour;
  Paragraph linked;
  linked.text.append(Run{"see", false, true, "https://a.uk/x"});
  made.content.push_back(linked);
  return made;
}

// Every part of a paper that has ink or fill, and status colours from everywhere in the cube.
Document colourful() {
  auto document = upright_document();
  document.marking = "Official";
  Cover cover;
  cover.title = cover.subtitle = cover.statement = "Plan";
  cover.facts = {{"Version", "2"}};
  Legend legend;
  Table table;
  table.caption = "Colours";
  table.columns = {{1, false, false}, {1, true, true}};
  table.header = {{{cell(0, "A", CellRole::column_header), cell(1, "B", CellRole::group_header)}, false}};
  table.rows = {{{spanning(cell(0, "May", CellRole::band), 1, 2)}, true}};
  for (int code = 0; code < 216; ++code) {
    const auto channel = [&](int by) { return static_cast<std::uint8_t>(code / by % 6 * 51); };
    const Rgb colour{channel(36), channel(6), channel(1)};
    table.rows.push_back({{cell(0, "x"), status(1, colour)}, false});
    legend.entries.push_back({"R", "Red", "slow", colour});
  }
  Prose note{Prose::Look::note, paragraphs("note")}, lead{Prose::Look::lead, paragraphs("lead")};
  document.blocks = {cover,  Contents{}, Heading{1, RichText("One")}, Heading{2, RichText("Two")}, note, lead,
                     legend, table};
  return document;
}

}  // namespace

TEST_CASE("every text stands out from what is under it by 4.5:1") {
  HalfEm measure;
  const auto pages = paginate(colourful(), Theme{}, measure);
  for (const auto& page : pages.pages)
    for (const auto& item : page.texts) {
      INFO(text_of(pages, page, item) << ": " << hex(item.ink) << " on " << hex(under(page, item)));
      CHECK(contrast(item.ink, under(page, item)) >= 4.5);
    }
}
