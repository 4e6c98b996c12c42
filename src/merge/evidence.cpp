#include "merge/evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/paragraphs.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

class EvidenceTie {
 public:
  EvidenceTie(Plan& plan, Findings& findings)
      : plan_(plan), findings_(findings), names_(plan.evidence), spoken_for_(plan.evidence.size()) {}

  void tie() {
    for (const Area& area : plan_.areas)
      for (const SourcedText* text : {&area.title, &area.focus, &area.outcome, &area.leads}) look_at(*text);
    for (const Action& action : plan_.actions) look_at(action);
    for (const Measure& measure : plan_.measures) look_at(measure.text);
    for (const GlossaryEntry& entry : plan_.glossary) look_at(entry.meaning);
    for (const Section& section : plan_.narrative) look_at(section.text);
    for (Evidence& file : plan_.evidence) {
      std::sort(file.mentions.begin(), file.mentions.end());
      file.mentions.erase(std::unique(file.mentions.begin(), file.mentions.end()), file.mentions.end());
    }
    decide();
  }

 private:
  void look_at(const Action& action) {
    for (const SourcedText* text :
         {&action.issue, &action.text, &action.agencies, &action.by_when_by_whom, &action.owner,
          &action.leader, &action.measures, &action.leads, &action.timetable})
      look_at(*text);
    for (const Update& update : action.updates) {
      if (update.answers.empty()) look_at(update.progress, update.agency);
      for (const SourcedText* text : {&update.reason, &update.recovery}) look_at(*text, update.agency);
      for (const SourcedText& text : update.evidence) look_at(text, update.agency);
      for (const MeasureLine& answer : update.answers) look_at(answer.text, update.agency);
    }
  }

  void look_at(const SourcedText& text) { look_at(text, sender(text.origin)); }

  void look_at(const SourcedText& text, int agency) {
    if (!names_.may_be_in(text.value)) return;
    for (const Paragraph& paragraph : to_paragraphs(text.value))
      for (const NamedFile& named : names_.in(paragraph.text)) take(named, text.origin, agency);
  }

  void take(const NamedFile& named, const Origin& origin, int agency) {
    for (const int file : named.files) spoken_for_[file] = true;
    if (named.files.size() == 1) {
      plan_.evidence[named.files.front()].mentions.push_back({origin, agency});
      return;
    }
    std::string message =
        fmt::format("names \"{}\", which is not in evidence/; nothing is attached", named.name);
    if (!named.files.empty()) {
      std::string all;
      for (const int file : named.files)
        all += (all.empty() ? "" : ", ") + valid_utf8(plan_.evidence[file].path);
      message = fmt::format("names \"{}\", which fits {} files in evidence/ ({}); none is attached",
                            named.name, named.files.size(), all);
    }
    findings_.push_back({FindingCode::missing_evidence, origin, agency < 0 ? "" : plan_.agencies[agency].name,
                         std::move(message)});
  }

  // The agency that sent the file; -1 for the register.
  int sender(const Origin& origin) const {
    for (const Receipt& receipt : plan_.receipts)
      if (std::find(receipt.files.begin(), receipt.files.end(), origin.file) != receipt.files.end())
        return receipt.agency;
    return -1;
  }

  void decide() {
    std::uint64_t together = 0;
    for (std::size_t i = 0; i < plan_.evidence.size(); ++i) {
      Evidence& file = plan_.evidence[i];
      const std::string path = valid_utf8(file.path);
      if (!spoken_for_[i])
        report(FindingCode::unused_evidence,
               fmt::format(
                   "evidence/{} is named in no cell of the register or of a return up to {}; not attached",
                   path, long_text(plan_.period)));
      if (file.mentions.empty()) continue;
      if (file.size > largest_evidence) {
        report(FindingCode::large_evidence, fmt::format("evidence/{} is larger than {} MB; not attached",
                                                        path, largest_evidence / 1'000'000));
      } else if (together + file.size > largest_evidence_together) {
        report(FindingCode::large_evidence,
               fmt::format("evidence/{} would make the attached files more than {} MB; not attached", path,
                           largest_evidence_together / 1'000'000));
      } else {
        file.attached = true;
        together += file.size;
      }
    }
  }

  void report(FindingCode code, std::string message) {
    findings_.push_back({code, {}, "", std::move(message)});
  }

  Plan& plan_;
  Findings& findings_;
  EvidenceNames names_;
  std::vector<bool> spoken_for_;  // some text names it, if only by a name that fits others too
};

}  // namespace

void tie_evidence(Plan& plan, Findings& findings) {
  EvidenceTie(plan, findings).tie();
}

}  // namespace boardpack
