#pragma once
#include <random>
#include <string>
#include <vector>

#include "document/document.h"

namespace boardpack {

// Documents drawn at random; the same seed gives the same document everywhere.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}

  Document document() {
    Document result;
    result.page.landscape = below(2) == 0;
    result.marking = below(2) == 0 ? "secret" : "";
    const int blocks = 1 + below(4);
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

  Paragraph figures(std::size_t columns) {
    Paragraph line;
    std::string text = word();
    for (std::size_t i = 0; i < columns; ++i) {
      text += '\t';
      line.columns.push_back(text.size());
      words_.push_back(std::to_string(below(10'000)));
      text += words_.back();
    }
    line.text = RichText(text);
    return line;
  }

  std::vector<Paragraph> content(int most) {
    std::vector<Paragraph> result;
    if (below(12) == 0) {
      const auto columns = static_cast<std::size_t>(1 + below(3));
      const int lines = 2 + below(6);
      for (int i = 0; i < lines; ++i) result.push_back(figures(columns));
      return result;
    }
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
    result.content = content(below(40) == 0 ? 400 : 30);
    if (++cells_ % 12 == 0) result.sparkline = Sparkline{{1, 3, std::nullopt, 2}, "1, 3, not known, 2"};
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
    const int columns = 1 + below(below(6) == 0 ? 12 : 8);
    for (int i = 0; i < columns; ++i)
      result.columns.push_back({0.5 + below(4), below(4) == 0, below(4) == 0});
    result.header = rows(below(3), columns);
    for (auto& row : result.header)
      for (auto& cell : row.cells) cell.role = CellRole::column_header;
    const int sections = 1 + below(3);
    for (int i = 0; i < sections; ++i) {
      for (int bands = below(3); bands > 0; --bands) result.rows.push_back(band(columns));
      for (auto& row : rows(1 + below(8), columns)) result.rows.push_back(std::move(row));
    }
    return result;
  }

  TableRow band(int columns) {
    TableCell cell;
    cell.column_span = columns;
    cell.role = CellRole::band;
    cell.content.emplace_back().text = rich(1 + below(12));
    return {{cell}, true};
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
  int cells_ = 0;
};

}  // namespace boardpack
