#include "model/status.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace boardpack {
namespace {

constexpr std::array<std::string_view, 7> words_for_done = {
    "complete", "completed", "done", "achieved", "closed", "finished", "fully complete"};
constexpr std::array<std::string_view, 9> lead_ins = {
    "rag rating", "rag status", "rag rated", "current rag", "rag", "status", "rating", "rated", "progress"};

struct Symbol {
  std::string_view symbol;
  std::string_view colour;
};

constexpr std::array<Symbol, 10> symbols = {{{"🔴", "red"},
                                             {"🟥", "red"},
                                             {"🟠", "amber"},
                                             {"🟧", "amber"},
                                             {"🟡", "amber"},
                                             {"🟨", "amber"},
                                             {"🟢", "green"},
                                             {"🟩", "green"},
                                             {"🔵", "blue"},
                                             {"🟦", "blue"}}};

// What stands beside a word: which way it moves, or the shape of its sign.
constexpr std::array<std::string_view, 18> shapes = {"↑", "↓", "↔", "⬆", "⬇", "↗", "↘", "●", "▲",
                                                     "▼", "■", "★", "☆", "◆", "○", "✓", "✔", "\uFE0F"};

// Words for one colour: a step labelled with any of them answers to all.
constexpr std::array<std::array<std::string_view, 3>, 2> same_colours = {
    {{"amber", "yellow", "orange"}, {"grey", "gray", ""}}};

std::optional<int> only(const std::vector<int>& found) {
  return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
}

template <class Test>
std::vector<int> steps(const StatusScheme& scheme, Test test) {
  std::vector<int> found;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if (test(scheme[i])) found.push_back(static_cast<int>(i));
  return found;
}

// "Completed / embedding" and "completed or embedding" are the same words.
std::vector<std::string> meaning_words(std::string_view text) {
  std::vector<std::string> words = fold_words(text);
  std::erase_if(words, [](const std::string& w) { return w == "or" || w == "and"; });
  return words;
}

std::optional<int> by_colour_word(std::string_view word, const StatusScheme& scheme) {
  const auto labelled = [&](std::string_view colour) {
    return steps(scheme, [&](const Status& s) { return !colour.empty() && fold(s.label) == colour; });
  };
  if (const auto step = only(labelled(word))) return step;
  for (const auto& colours : same_colours) {
    if (std::find(colours.begin(), colours.end(), word) == colours.end()) continue;
    for (const std::string_view colour : colours)
      if (const auto step = only(labelled(colour))) return step;
  }
  return std::nullopt;
}

// What is done is the step that counts as complete; of several, the one that says so.
std::optional<int> done_step(const StatusScheme& scheme) {
  const auto complete = steps(scheme, [](const Status& s) { return s.complete; });
  if (complete.size() == 1) return complete[0];
  return only(steps(scheme, [&](const Status& s) {
    if (!complete.empty() && !s.complete) return false;
    const std::vector<std::string> words = fold_words(s.label + " " + s.meaning);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& w) { return w.starts_with("complete"); });
  }));
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The step that the whole of a folded text names.
std::optional<int> exact(const std::string& text, const StatusScheme& scheme) {
  if (text.empty()) return std::nullopt;
  if (const auto step = only(steps(scheme, [&](const Status& s) { return fold(s.letter) == text; })))
    return step;
  if (const auto step = by_colour_word(text, scheme)) return step;
  const std::vector<std::string> words = meaning_words(text);
  if (words.empty()) return std::nullopt;
  const auto meant = steps(scheme, [&](const Status& s) {
    return meaning_words(s.meaning) == words || contains(s.synonyms, text);
  });
  if (const auto step = only(meant)) return step;
  if (std::find(words_for_done.begin(), words_for_done.end(), text) != words_for_done.end())
    return done_step(scheme);
  return std::nullopt;
}

struct HeadAndRest {
  std::string_view head;
  std::string_view rest;
};

// Apart at the first mark that can stand between a status and what is said of it: "g - on track", "amber (at
// risk)".
HeadAndRest apart(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool before_blank = at + 1 == text.size() || text[at + 1] == ' ';
    const bool after_blank = at > 0 && text[at - 1] == ' ';
    const bool separates = c == ':' || c == '/' || c == '(' || c == ';' ||
                           ((c == '.' || c == ',') && before_blank) ||
                           (c == '-' && (before_blank || after_blank));
    if (separates) return {trim(text.substr(0, at)), trim(text.substr(at + 1))};
  }
  return {text, {}};
}

// Whether a text names another step than `step`, even in passing.
bool names_another(std::string_view text, int step, const StatusScheme& scheme) {
  for (const std::string& word : fold_words(text))
    if (const auto colour = by_colour_word(word, scheme); colour && *colour != step) return true;
  const HeadAndRest parts = apart(text);
  const auto head = exact(std::string(parts.head), scheme);
  return head && *head != step && (parts.head.size() <= 2 || parts.rest.empty());
}

std::string_view without_lead_in(std::string_view text) {
  for (const std::string_view lead_in : lead_ins) {
    if (!text.starts_with(lead_in)) continue;
    const std::string_view rest = trim(text.substr(lead_in.size()));
    if (rest.starts_with(':') || rest.starts_with('-') || rest.starts_with('=')) return trim(rest.substr(1));
  }
  return text;
}

// "2 - Amber": the number counts the steps, the word says which.
std::string_view without_number(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  if (end == 0 || end == text.npos) return text;
  const std::string_view rest = trim(text.substr(end));
  if (rest.empty() || std::string_view("-=.:)").find(rest.front()) == std::string_view::npos) return text;
  return trim(rest.substr(1));
}

std::optional<int> in_words(std::string_view text, const StatusScheme& scheme) {
  text = without_lead_in(text);
  if (!exact(std::string(apart(text).head), scheme)) text = without_number(text);
  if (const auto step = exact(std::string(text), scheme)) return step;
  const HeadAndRest parts = apart(text);
  if (parts.head.size() == text.size()) return std::nullopt;
  const auto step = exact(std::string(parts.head), scheme);
  if (!step || names_another(parts.rest, *step, scheme)) return std::nullopt;
  return step;
}

}  // namespace

StatusScheme default_statuses() {
  return {
      {"R",
       "Red",
       "Little or no progress",
       {0xC0, 0x00, 0x00},
       false,
       false,
       6,
       {"little progress", "no progress", "off track", "off-track", "not on track", "overdue", "stalled"}},
      {"A",
       "Amber",
       "Progressing",
       {0xFF, 0xC0, 0x00},
       false,
       false,
       5,
       {"in progress", "some progress", "progress made", "underway", "under way", "at risk",
        "partly complete", "partially complete"}},
      {"G",
       "Green",
       "Completed or embedding",
       {0x00, 0xB0, 0x50},
       false,
       false,
       3,
       {"on track", "on-track", "on target", "on schedule", "embedding", "embedded"}},
      {"Gy",
       "Grey",
       "Addressed elsewhere",
       {0xA6, 0xA6, 0xA6},
       false,
       true,
       1,
       {"being addressed elsewhere", "being addressed via wider/alternative systems", "superseded"}},
      {"B", "Blue", "Complete", {0x00, 0x70, 0xC0}, true, false, 2, {}},
  };
}

std::optional<int> to_status(std::string_view text, const StatusScheme& scheme) {
  std::string folded = fold(text);
  if (exact(folded, scheme)) return exact(folded, scheme);
  for (const std::string_view shape : shapes)
    for (std::size_t at = folded.find(shape); at != folded.npos; at = folded.find(shape))
      folded.erase(at, shape.size());
  std::optional<int> shown;
  for (const Symbol& symbol : symbols) {
    const std::size_t at = folded.find(symbol.symbol);
    if (at == folded.npos) continue;
    const auto step = by_colour_word(symbol.colour, scheme);
    if (!step || (shown && *shown != *step)) return std::nullopt;
    shown = step;
    folded.erase(at, symbol.symbol.size());
  }
  const std::string_view words = trim(folded);
  if (!shown) return in_words(words, scheme);
  if (words.empty()) return shown;
  const auto said = in_words(words, scheme);
  if (said ? *said != *shown : names_another(words, *shown, scheme)) return std::nullopt;
  return shown;
}

}  // namespace boardpack
