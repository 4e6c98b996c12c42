#include "model/status_rank.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/fold.h"

namespace boardpack {

namespace {

// As bad as the standard Red, Amber, Green, Blue and Grey; what waits has no standard status.
constexpr int waiting = 4;

constexpr std::array<std::string_view, 13> words_for_done = {
    "complete", "completed", "done",        "achieved",       "closed",
    "finished", "delivered", "implemented", "fully complete", "action completed",
    "ended",    "met",       "signed off"};
constexpr std::array<std::string_view, 16> words_for_elsewhere = {"withdrawn",
                                                                  "superseded",
                                                                  "cancelled",
                                                                  "canceled",
                                                                  "removed",
                                                                  "discontinued",
                                                                  "abandoned",
                                                                  "deleted",
                                                                  "transferred",
                                                                  "no longer required",
                                                                  "no longer needed",
                                                                  "not required",
                                                                  "no longer applicable",
                                                                  "not applicable",
                                                                  "no longer relevant",
                                                                  "addressed elsewhere"};
constexpr std::array<std::string_view, 17> words_for_waiting = {
    "not started", "not yet started", "not begun", "not yet begun", "yet to start", "yet to begin",
    "not due",     "not yet due",     "on hold",   "paused",        "suspended",    "deferred",
    "pending",     "awaiting",        "scheduled", "future",        "not commenced"};

// " the words of a text ", so that a phrase is found as whole words.
std::string spaced(std::string_view text) {
  std::string out = " ";
  for (const std::string& word : fold_words(text)) out += word + " ";
  return out;
}

bool says_one_of(std::string_view text, std::span<const std::string_view> phrases) {
  const std::string words = spaced(text);
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return words.find(" " + std::string(phrase) + " ") != words.npos;
  });
}

bool waits(const Status& status) {
  return says_one_of(status.label, words_for_waiting) || says_one_of(status.meaning, words_for_waiting);
}

const Status* standard_of(const std::optional<int>& step, const StatusScheme& standard) {
  return step ? &standard[static_cast<std::size_t>(*step)] : nullptr;
}

// The standard status that it is by the colour it is labelled with or has, or by what its words mean; none
// for one of another kind.
const Status* standard_of(const Status& status, const StatusScheme& standard) {
  for (const Status& one : standard)
    if (fold(one.label) == fold(status.label)) return &one;
  if (const Status* known = standard_of(to_status(status.colour, standard), standard)) return known;
  if (const Status* known = standard_of(to_status(status.label, standard), standard)) return known;
  for (const std::string& word : status.synonyms)
    if (const Status* known = standard_of(to_status(word, standard), standard)) return known;
  return standard_of(to_status(status.meaning, standard), standard);
}

bool is_worst_first(const StatusScheme& scheme) {
  int falls = 0;
  for (auto a = scheme.begin(); a != scheme.end(); ++a)
    for (auto b = a + 1; b != scheme.end(); ++b)
      if (!a->elsewhere && !b->elsewhere && !waits(*a) && !waits(*b))
        falls += (a->severity > b->severity) - (a->severity < b->severity);
  return falls >= 0;
}

int badness(const Status& status, const StatusScheme& standard) {
  const Status* like = standard_of(status, standard);
  const auto is = [&](auto member) { return like && like->*member; };
  const auto severity_of = [&](auto member) {
    return std::find_if(standard.begin(), standard.end(), [&](const Status& one) { return one.*member; })
        ->severity;
  };
  if (status.elsewhere) return severity_of(&Status::elsewhere);
  if (status.complete) return severity_of(&Status::complete);
  if (waits(status) || !like || is(&Status::elsewhere) || is(&Status::complete)) return waiting;
  return like->severity;
}

}  // namespace

bool names_done(std::string_view label) {
  const std::string words = fold(label);
  return std::find(words_for_done.begin(), words_for_done.end(), words) != words_for_done.end();
}

void rank(StatusScheme& scheme) {
  const StatusScheme standard = default_statuses();
  for (Status& status : scheme) {
    const bool grey = fold(status.label) == "grey" || fold(status.label) == "gray";
    if (!status.complete && !waits(status))
      status.elsewhere = status.elsewhere || grey || says_one_of(status.label, words_for_elsewhere);
    status.severity = badness(status, standard);
  }
  const bool worst_first = is_worst_first(scheme);
  const int count = static_cast<int>(scheme.size());
  for (int i = 0; i < count; ++i) {
    Status& status = scheme[static_cast<std::size_t>(i)];
    status.severity = status.severity * count + (worst_first ? count - 1 - i : i);
  }
}

}  // namespace boardpack
