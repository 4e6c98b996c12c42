#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "layout/half_em.h"
#include "layout/page_text.h"
#include "layout/paginate.h"

using namespace boardpack;

namespace {

// Documents drawn at random; the same seed gives the same document everywhere.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}

  Document document() {
    Document result;
    result.page.landscape = below(2) == 0;
    result.marking = below(2) == 0 ? "secret" : "";
    const int blocks = 1 + below(6);
    for (int i = 0; i < blocks; ++i) result.blocks.push_back(block());
    return result;
  }
  // All words of the document in reading order.
  const std::vector<std::string>& words() const { return words_; }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  std::string word() {
    auto text = "w" + std::to_string(words_.size());
    switch (below(30)) {
      case 0:
        text = "https://a.uk/" + text +
               "/board-papers?item=" + std::string(static_cast<std::size_t>(below(60)), 'q');
        break;
      case 1:
        text += std::string(static_cast<std::size_t>(below(80)), 'x');
        break;
      case 2:
        text += "-part";
        break;
      default:
        break;
    }
    words_.push_back(text);
    return text;
  }

  RichText rich(int count) {
    RichText text;
    for (int i = 0; i < count; ++i) {
      if (i > 0) text.append(Run{" ", false, false, {}});
      text.append(Run{word(), below(8) == 0, below(8) == 0, below(12) == 0 ? "https://a.uk" : ""});
    }
    return text;
  }

  std::vector<Paragraph> content(int most) {
    std::vector<Paragraph> result;
    const int count = below(4);
    for (int i = 0; i < count; ++i) {
      Paragraph paragraph;
      if (below(3) == 0) {
        paragraph.kind = below(2) == 0 ? Paragraph::Kind::bullet : Paragraph::Kind::numbered;
        paragraph.marker = paragraph.kind == Paragraph::Kind::bullet ? "•" : std::to_string(i + 1) + ".";
        paragraph.level = below(3);
        words_.push_back(paragraph.marker);
      }
      paragraph.text = rich(1 + below(most));
      result.push_back(paragraph);
    }
    return result;
  }

  TableCell cell_at(int column, int rows_left, int columns_left) {
    TableCell result;
    result.column = column;
    result.row_span = below(4) == 0 ? 1 + below(rows_left) : 1;
    result.column_span = below(6) == 0 ? 1 + below(columns_left) : 1;
    const CellRole roles[] = {CellRole::data, CellRole::row_header, CellRole::status, CellRole::note};
    result.role = roles[below(4)];
    if (result.role == CellRole::status) result.fill = Rgb{0xFF, 0xC0, 0};
    result.content = content(below(20) == 0 ? 400 : 30);
    return result;
  }

  // Fills the grid; a cell's span stops where another cell is in its way.
  std::vector<TableRow> rows(int count, int columns) {
    std::vector<std::vector<bool>> taken(static_cast<std::size_t>(count),
                                         std::vector<bool>(static_cast<std::size_t>(columns)));
    std::vector<TableRow> result(static_cast<std::size_t>(count));
    for (int r = 0; r < count; ++r) {
      auto& row = taken[static_cast<std::size_t>(r)];
      for (int c = 0; c < columns; ++c) {
        if (row[static_cast<std::size_t>(c)]) continue;
        auto cell = cell_at(c, count - r, columns - c);
        int free = 1;
        while (free < cell.column_span && !row[static_cast<std::size_t>(c + free)]) ++free;
        cell.column_span = free;
        for (int i = 0; i < cell.row_span; ++i)
          for (int k = 0; k < free; ++k)
            taken[static_cast<std::size_t>(r + i)][static_cast<std::size_t>(c + k)] = true;
        result[static_cast<std::size_t>(r)].cells.push_back(cell);
      }
    }
    return result;
  }

  Table table() {
    Table result;
    const int columns = 1 + below(8);
    for (int i = 0; i < columns; ++i)
      result.columns.push_back({0.5 + below(4), below(4) == 0, below(4) == 0});
    result.header = rows(below(3), columns);
    for (auto& row : result.header)
      for (auto& cell : row.cells) cell.role = CellRole::column_header;
    result.rows = rows(1 + below(12), columns);
    return result;
  }

  Block block() {
    switch (below(4)) {
      case 0:
        return Heading{1, rich(1 + below(5))};
      case 1:
        return Prose{Prose::Look::body, content(100)};
      default:
        return table();
    }
  }

  std::mt19937 random_;
  std::vector<std::string> words_;
};

std::string without_separators(std::string text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '/') out += c;
  return out;
}

// Says only where they differ: the texts are long.
void check_same(const std::string& actual, const std::string& expected) {
  const auto differ = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  const auto at = static_cast<std::size_t>(differ.first - actual.begin());
  const auto from = at < 20 ? 0 : at - 20;
  CHECK(actual.substr(std::min(from, actual.size()), 60) ==
        expected.substr(std::min(from, expected.size()), 60));
  CHECK(actual.size() == expected.size());
}

Box text_box(const Pages& pages, const Page& page, const TextItem& item) {
  std::size_t characters = 0;
  for (const char c : text_of(pages, page, item))
    characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return {item.x, item.baseline - item.size * 6 / 10, static_cast<Length>(characters) * item.size / 2,
          item.size * 6 / 10};
}

bool overlap(const Box& a, const Box& b) {
  constexpr Length rounding = 30;
  return a.x + a.width > b.x + rounding && b.x + b.width > a.x + rounding &&
         a.y + a.height > b.y + rounding && b.y + b.height > a.y + rounding;
}

void check_page(const Pages& pages, const Page& page, const Theme& theme) {
  const Length left = from_points(theme.margin_left), right = page.width - from_points(theme.margin_right);
  const Length top = from_points(theme.margin_top), bottom = page.height - from_points(theme.margin_bottom);
  std::vector<Box> boxes;
  for (const auto& item : page.texts) {
    const auto box = text_box(pages, page, item);
    const bool furniture = item.artifact == Artifact::header || item.artifact == Artifact::footer;
    const bool inside = box.x >= left && box.x + box.width <= right + 5 &&
                        (furniture || (box.y >= top && box.y + box.height <= bottom));
    if (!inside)
      FAIL_CHECK("outside the margins at " << box.x << "," << box.y << ": " << text_of(pages, page, item));
    boxes.push_back(box);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t k = i + 1; k < boxes.size(); ++k)
      if (overlap(boxes[i], boxes[k]))
        FAIL_CHECK("overlap: " << text_of(pages, page, page.texts[i]) << " and "
                               << text_of(pages, page, page.texts[k]));
  for (const auto& rectangle : page.rectangles) {
    const auto& box = rectangle.box;
    if (box.x < left || box.x + box.width > right || box.y < top || box.y + box.height > bottom)
      FAIL_CHECK("a rectangle outside the margins");
  }
}

}  // namespace

TEST_CASE(
    "whatever the paper, all its words are on its pages in order, within the margins, none over another") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    RandomDocument random(seed);
    const auto document = random.document();
    HalfEm measure;
    const Theme theme;
    const auto pages = paginate(document, theme, measure);
    std::string expected;
    for (const auto& word : random.words()) expected += word;
    check_same(without_separators(reading_text(pages)), without_separators(expected));
    for (const auto& page : pages.pages) check_page(pages, page, theme);
  }
}
