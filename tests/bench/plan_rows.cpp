#include "bench/plan_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace boardpack {

namespace {

constexpr std::array verbs = {"Review",     "Agree",      "Publish",   "Develop",  "Embed",      "Audit",
                              "Commission", "Strengthen", "Establish", "Map",      "Extend",     "Recruit",
                              "Train",      "Consult",    "Report on", "Evaluate", "Co-produce", "Monitor",
                              "Share",      "Implement",  "Align",     "Refresh",  "Launch",     "Complete"};
constexpr std::array stems = {"child",
                              "young people",
                              "family",
                              "carer",
                              "parent",
                              "school",
                              "college",
                              "setting",
                              "service",
                              "partner",
                              "health",
                              "education",
                              "social care",
                              "assessment",
                              "plan",
                              "pathway",
                              "review",
                              "outcome",
                              "need",
                              "support",
                              "early help",
                              "transition",
                              "provision",
                              "practice",
                              "quality",
                              "data",
                              "dashboard",
                              "audit",
                              "framework",
                              "protocol",
                              "threshold",
                              "referral",
                              "caseload",
                              "supervision",
                              "workforce",
                              "training",
                              "induction",
                              "guidance",
                              "policy",
                              "strategy",
                              "board",
                              "subgroup",
                              "governor",
                              "headteacher",
                              "co-ordinator",
                              "therapist",
                              "nurse",
                              "midwife",
                              "visitor",
                              "worker",
                              "team",
                              "locality",
                              "neighbourhood",
                              "community",
                              "voluntary sector",
                              "charity",
                              "funding",
                              "budget",
                              "contract",
                              "commissioner",
                              "provider",
                              "placement",
                              "attendance",
                              "exclusion",
                              "attainment",
                              "progress",
                              "speech",
                              "language",
                              "autism",
                              "sensory",
                              "mental health",
                              "wellbeing",
                              "resilience",
                              "nutrition",
                              "obesity",
                              "vaccination",
                              "screening",
                              "dental",
                              "sleep",
                              "exploitation",
                              "neglect",
                              "domestic abuse",
                              "risk",
                              "safety",
                              "missing episode",
                              "return interview",
                              "police",
                              "probation",
                              "housing",
                              "tenancy",
                              "homelessness",
                              "employment",
                              "apprenticeship",
                              "internship",
                              "travel",
                              "transport",
                              "leisure",
                              "short break",
                              "respite",
                              "direct payment",
                              "advocacy",
                              "mediation",
                              "tribunal",
                              "complaint",
                              "feedback",
                              "survey",
                              "questionnaire",
                              "focus group",
                              "forum",
                              "newsletter",
                              "website",
                              "local offer",
                              "campaign",
                              "conference",
                              "workshop",
                              "toolkit",
                              "checklist",
                              "template",
                              "timetable",
                              "milestone",
                              "baseline"};
constexpr std::array joins = {
    "and",      "of",           "with",       "for",           "in",         "the",        "to",
    "by",       "from",         "across",     "through",       "so that",    "including",  "where",
    "within",   "between",      "after",      "before",        "at",         "on",         "all",
    "every",    "each",         "more",       "timely",        "effective",  "consistent", "joint",
    "shared",   "multi-agency", "better",     "high-quality",  "identified", "agreed",     "reduced",
    "improved", "monitored",    "as well as", "no later than", "evidence of"};
constexpr std::array first_names = {"Asha",   "Bronwen", "Callum", "Dilys",  "Ewa",  "Farah",
                                    "Gareth", "Hannah",  "Iwan",   "Joanna", "Kofi", "Łukasz",
                                    "Mairi",  "Nia",     "Olu",    "Siân"};
constexpr std::array surnames = {"Adeyemi",   "Bevan",     "Clarke",  "Davies", "Evans",
                                 "Fernández", "Griffiths", "Hughes",  "Iqbal",  "Jones",
                                 "Kowalska",  "Llewellyn", "Morgan",  "Nowak",  "O’Brien",
                                 "Patel",     "Quinn",     "Roberts", "Singh",  "Thomas"};
constexpr std::array posts = {"Head of SEND",
                              "Designated Clinical Officer",
                              "Principal Social Worker",
                              "Director of Public Health",
                              "Virtual School Head",
                              "Service Manager, Early Help",
                              "Assistant Director, Education",
                              "Chief Nurse",
                              "Commissioning Manager",
                              "Superintendent",
                              "Chair of the Parent Carer Forum",
                              "Business Manager"};
constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};

class Writer {
 public:
  std::uint32_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state_ >> 33) % limit);
  }

  // Some words are much more frequent than others, as in any text.
  template <std::size_t size>
  std::string one_of(const std::array<const char*, size>& words) {
    return words[std::min(below(size), below(size))];
  }

  // As many words as asked for, or one more.
  std::string phrase(int words) {
    std::string text = one_of(verbs);
    for (int count = 1; count < words; count += 2) {
      text += ' ';
      text += one_of(joins);
      text += ' ';
      text += noun();
    }
    return text;
  }

  std::string timescale() {
    const auto kind = below(4);
    const auto day = 1 + below(28);
    auto month = one_of(months) + " ";
    month += std::to_string(2018 + below(3));
    if (kind == 0) return fmt::format("Quarterly, starting {}", month);
    if (kind == 1) return fmt::format("{} {}", day, month);
    if (kind == 2) return fmt::format("By end of {}, then every six months", month);
    return month;
  }

  std::string name() {
    std::string first = one_of(first_names) + " ";
    return first + one_of(surnames);
  }
  std::string post() { return one_of(posts); }

  std::string measure() {
    std::string text = phrase(5 + static_cast<int>(below(5)));
    const auto from = 20 + below(50);
    const auto to = from + 5 + below(30);
    return fmt::format("{} up from {}% to {}%", text, from, to);
  }

 private:
  std::string noun() {
    std::string word = one_of(stems);
    switch (below(8)) {
      case 0:
      case 1:
        return word + "s";
      case 2:
        return word + ",";
      case 3:
        return word + "s,";
      case 4:
        return word + "’s";
      case 5:
        return fmt::format("({})", word);
    }
    return word;
  }

  std::uint64_t state_ = 2018;
};

}  // namespace

std::vector<PlanRow> plan_rows(int count) {
  Writer writer;
  std::vector<PlanRow> rows;
  for (int i = 0, left_of_outcome = 0; i < count; ++i, --left_of_outcome) {
    PlanRow row;
    if (left_of_outcome == 0) {
      left_of_outcome = std::min<int>(1 + static_cast<int>(writer.below(5)), count - i);
      row.outcome_rows = left_of_outcome;
      row.outcome = writer.phrase(14 + static_cast<int>(writer.below(10))) + ".";
    }
    row.action = fmt::format("A{}. {}.", i + 1, writer.phrase(12 + static_cast<int>(writer.below(14))));
    row.timescale = writer.timescale();
    row.owner = writer.post();
    row.leader = writer.name();
    for (auto measures = 1 + writer.below(3); measures > 0; --measures)
      row.measures.push_back(writer.measure());
    if (i % 12 == 5) row.link = fmt::format("https://www.example.gov.uk/plans/action-{}", i + 1);
    for (int quarter = 0; quarter < 5; ++quarter) row.statuses += "RAGGAB"[writer.below(6)];
    rows.push_back(row);
  }
  return rows;
}

}  // namespace boardpack
