#include "layout/line_runs.h"

namespace boardpack {

namespace {

// A word or a space of a line.
struct Part {
  WordId word = 0;
  int width = 0;
  int x = 0;  // of its left edge
  std::int16_t link = -1;
  bool space = false;
};

WordId shown_word(const BrokenText& text, const Line& line, std::uint32_t piece, TextMeasure& measure) {
  const bool at_hyphen = line.hyphenated && piece + 1 == line.end;
  return at_hyphen ? hyphenated(text.pieces[piece], measure) : text.pieces[piece].word;
}

std::vector<LineRun> left_to_right_runs(const BrokenText& text, const Line& line, TextMeasure& measure,
                                        std::vector<WordId>& words) {
  std::vector<LineRun> runs;
  int used = 0;
  for (auto i = line.begin; i < line.end; ++i) {
    const auto& piece = text.pieces[i];
    if (runs.empty() || runs.back().link != piece.link) {
      auto& run = runs.emplace_back();
      run.x = used;
      run.link = piece.link;
      run.first_word = static_cast<std::uint32_t>(words.size());
    }
    auto& run = runs.back();
    words.push_back(shown_word(text, line, i, measure));
    used += measure[words.back()].width;
    run.width = used - run.x;
    if (piece.space_after) {
      words.push_back(measure.space(piece.style));
      used += measure[words.back()].width;
    }
    run.word_count = static_cast<std::uint32_t>(words.size()) - run.first_word;
  }
  return runs;
}

// The line's words and spaces in reading order, each where it stands; `levels` are theirs.
std::vector<Part> placed_parts(const BrokenText& text, const Line& line, TextMeasure& measure,
                               std::vector<BidiLevel>& levels) {
  std::vector<Part> parts;
  std::vector<bool> spaces;
  const auto add = [&](WordId word, std::int16_t link, BidiLevel level, bool space) {
    parts.push_back({word, measure[word].width, 0, link, space});
    spaces.push_back(space);
    levels.push_back(level);
  };
  for (auto i = line.begin; i < line.end; ++i) {
    const auto& piece = text.pieces[i];
    add(shown_word(text, line, i, measure), piece.link, piece.level, false);
    if (piece.space_after) add(measure.space(piece.style), piece.link, piece.space_level, true);
  }
  const auto order = visual_order(levels, spaces, line.right_to_left ? 1 : 0);
  // The space at the end of a right-to-left line stands left of it.
  int x = line.right_to_left && parts.back().space ? -parts.back().width : 0;
  for (const int index : order) {
    auto& part = parts[static_cast<std::size_t>(index)];
    part.x = x;
    x += part.width;
  }
  return parts;
}

std::vector<LineRun> runs_both_ways(const BrokenText& text, const Line& line, TextMeasure& measure,
                                    std::vector<WordId>& words) {
  std::vector<BidiLevel> levels;
  const auto parts = placed_parts(text, line, measure, levels);
  std::vector<LineRun> runs;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& part = parts[i];
    const bool right_to_left = levels[i] % 2 == 1;
    if (i == 0 || levels[i] != levels[i - 1] || part.link != parts[i - 1].link) {
      auto& run = runs.emplace_back();
      run.x = right_to_left ? part.x + part.width : part.x;
      run.link = part.link;
      run.right_to_left = right_to_left;
      run.first_word = static_cast<std::uint32_t>(words.size());
    }
    auto& run = runs.back();
    words.push_back(part.space ? measure.space(measure[part.word].style, right_to_left) : part.word);
    ++run.word_count;
    if (!part.space) run.width = right_to_left ? run.x - part.x : part.x + part.width - run.x;
  }
  return runs;
}

}  // namespace

std::vector<LineRun> line_runs(const BrokenText& text, const Line& line, TextMeasure& measure,
                               std::vector<WordId>& words) {
  if (line.begin == line.end) return {};
  return text.bidirectional ? runs_both_ways(text, line, measure, words)
                            : left_to_right_runs(text, line, measure, words);
}

}  // namespace boardpack
