#include "model/acronyms.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_acronym = 6;

// Not acronyms, or known to everyone.
constexpr auto words = std::to_array<std::string_view>(
    {"AM",   "PM",   "OK",     "UK",     "EU",   "NB",   "TBC",   "TBA",   "RAG",    "BRAG",
     "NHS",  "JAN",  "FEB",    "MAR",    "APR",  "MAY",  "JUN",   "JUL",   "AUG",    "SEP",
     "SEPT", "OCT",  "NOV",    "DEC",    "JUNE", "JULY", "MARCH", "APRIL", "AUGUST", "MON",
     "TUE",  "WED",  "THU",    "FRI",    "SAT",  "SUN",  "RED",   "AMBER", "GREEN",  "BLUE",
     "GREY", "NOT",  "AND",    "ALL",    "NO",   "YES",  "ONLY",  "MUST",  "NEW",    "NOW",
     "DO",   "TO",   "BE",     "WILL",   "ANY",  "IS",   "IN",    "ON",    "OF",     "THE",
     "THIS", "FOR",  "BOTH",   "SEE",    "DUE",  "LATE", "DONE",  "DRAFT", "FINAL",  "TOTAL",
     "NONE", "NOTE", "URGENT", "UPDATE", "PDF",  "TV",   "RE",    "FW",    "TODAY",  "ASAP"});

bool is_known_word(std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end() ||
         word.find_first_not_of("IVX") == std::string_view::npos;
}

struct Word {
  std::string_view text;
  bool capitals = false;  // all of its letters, two at least
};

bool is_word_character(char32_t c) {
  return is_letter(c) || is_digit(c);
}

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> out;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t begin = at;
    bool capitals = true;
    std::size_t end = at;
    while (at < line.size()) {
      std::size_t next = at;
      const char32_t c = next_code_point(line, next);
      if (!is_word_character(c)) break;
      capitals = capitals && is_upper(c);
      end = at = next;
    }
    const bool error_value = begin > 0 && line[begin - 1] == '#';  // "#REF!"
    if (end > begin && !error_value)
      out.push_back({line.substr(begin, end - begin), capitals && end - begin > 1});
    if (at == end && at < line.size()) next_code_point(line, at);
  }
  return out;
}

// "EHCPs" is "EHCP"; empty for what is no acronym.
std::string_view acronym(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  const bool capitals = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || word.size() < 2 || word.size() > longest_acronym || is_known_word(word)) return {};
  return word;
}

// Capitals throughout, or beside a word of capitals too long for an acronym, are a way to be loud.
bool is_loud(const std::vector<Word>& line, std::size_t at) {
  const auto loud = [&](std::size_t i) {
    return i < line.size() && line[i].capitals && (line[i].text.size() > longest_acronym);
  };
  return loud(at - 1) || loud(at + 1);
}

class Search {
 public:
  explicit Search(const Plan& plan) : plan_(plan) {
    for (const GlossaryEntry& entry : plan.glossary) know(entry.term);
    for (const Agency& agency : plan.agencies) {
      know(agency.code);
      know(agency.name);
      for (const std::string& name : agency.other_names) know(name);
    }
    for (const Area& area : plan.areas) know(area.code);
    for (const Action& action : plan.actions) know(action.reference.value);
    for (const Measure& measure : plan.measures) know(measure.reference);
    for (const Status& status : plan.statuses) {
      know(status.letter);
      know(status.label);
    }
  }

  std::vector<UnexplainedAcronym> found() && {
    look_at(plan_.vision.value, plan_.vision.origin);
    for (const Section& section : plan_.narrative) look_at(section.text);
    for (const Area& area : plan_.areas)
      for (const SourcedText* text : {&area.title, &area.focus, &area.outcome, &area.leads}) look_at(*text);
    for (const Action& action : plan_.actions)
      for (const SourcedText* text :
           {&action.issue, &action.text, &action.agencies, &action.by_when_by_whom, &action.owner,
            &action.leader, &action.measures, &action.leads, &action.timetable})
        look_at(*text);
    for (const Measure& measure : plan_.measures) look_at(measure.text);
    for (const Action& action : plan_.actions)
      for (const Update* update : latest_texts(plan_, action, plan_.period))
        for (const SourcedText* text : {&update->progress, &update->reason, &update->recovery})
          look_at(*text);
    std::erase_if(found_, [&](const auto& one) { return known_.count(one.written) > 0; });
    return std::move(found_);
  }

 private:
  void know(std::string_view text) {
    for (const Word& word : words_of(text)) {
      known_.emplace(word.text);
      if (const std::string_view written = acronym(word.text); !written.empty()) known_.emplace(written);
    }
  }

  void look_at(const SourcedText& text) { look_at(text.value.plain(), text.origin); }
  void look_at(const std::string& text, const Origin& origin) {
    for (const std::string& written : acronyms_in(text)) {
      if (text.find("(" + written + ")") != std::string::npos) known_.insert(written);
      if (known_.count(written) > 0) continue;
      auto same = std::find_if(found_.begin(), found_.end(),
                               [&](const UnexplainedAcronym& one) { return one.written == written; });
      if (same == found_.end()) same = found_.insert(found_.end(), {written, {}});
      if (std::find(same->cells.begin(), same->cells.end(), origin) == same->cells.end())
        same->cells.push_back(origin);
    }
  }

  const Plan& plan_;
  std::set<std::string, std::less<>> known_;
  std::vector<UnexplainedAcronym> found_;
};

}  // namespace

std::vector<std::string> acronyms_in(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : split(text, '\n')) {
    const std::vector<Word> said = words_of(line);
    const auto capitals = [](const Word& word) {
      return word.capitals || word.text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (said.size() > 1 && std::all_of(said.begin(), said.end(), capitals)) continue;
    for (std::size_t i = 0; i < said.size(); ++i)
      if (const std::string_view written = acronym(said[i].text); !written.empty() && !is_loud(said, i))
        out.emplace_back(written);
  }
  return out;
}

std::vector<UnexplainedAcronym> unexplained_acronyms(const Plan& plan) {
  return Search(plan).found();
}

}  // namespace boardpack
