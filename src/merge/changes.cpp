#include "merge/changes.h"

#include <fmt/format.h>

#include "text/fold.h"

namespace boardpack {

namespace {

constexpr std::size_t quoted_length = 160;

// The words alone: emphasis, punctuation and blanks at the ends are no change of wording.
bool same_words(std::string_view a, std::string_view b) {
  return fold_words(a) == fold_words(b);
}

class Agreement {
 public:
  Agreement(const std::string& agency, const Action& action, RowFacts& facts, Findings& findings)
      : agency_(agency), name_(action.reference.value), facts_(facts), findings_(findings) {}

  bool filled() const { return filled_; }

  void text(SourcedText& agreed, const SourcedText& said, FindingCode code, AgreedPart part,
            bool inherited = false) {
    if (said.value.empty()) return;
    if (agreed.value.empty()) {
      agreed = said;
      filled_ = true;
      return;
    }
    if (inherited || agreed.origin == said.origin) return;
    const std::string was = agreed.value.plain(), is = said.value.plain();
    if (same_words(was, is)) return;
    report(code, said.origin, part_name(part), was, is);
    facts_.rewordings.push_back({part, said});
  }

  void timescale(Sourced<Timescale>& agreed, const SourcedText& said, const std::optional<Period>& around) {
    if (said.value.empty()) return;
    const std::string written = said.value.plain();
    Timescale meant = to_timescale(written, around);
    if (meant.bad_date)
      findings_.push_back({FindingCode::bad_date, said.origin, agency_,
                           fmt::format("timescale \"{}\" holds a date that does not exist; kept as written",
                                       quoted(written))});
    if (agreed.value.written.empty()) {
      agreed = {std::move(meant), said.origin};
      filled_ = true;
      return;
    }
    if (agreed.origin == said.origin || same_words(agreed.value.written, written)) return;
    const Timescale& was = agreed.value;
    const bool same = was.kind != Timescale::Kind::none && was.kind == meant.kind &&
                      was.start == meant.start && was.end == meant.end && was.dates == meant.dates &&
                      was.every == meant.every && was.unit == meant.unit;
    if (same) return;
    report(FindingCode::changed_date, said.origin, "timescale", was.written, written);
    if (facts_.forecast.value.empty()) facts_.forecast = said;
  }

 private:
  void report(FindingCode code, const Origin& at, std::string_view what, const std::string& was,
              const std::string& is) {
    findings_.push_back({code, at, agency_,
                         fmt::format("{}{} reads \"{}\" where \"{}\" is agreed; the agreed one is shown",
                                     name_.empty() ? "" : name_ + ": ", what, quoted(is), quoted(was))});
  }

  const std::string& agency_;
  std::string name_;
  RowFacts& facts_;
  Findings& findings_;
  bool filled_ = false;
};

}  // namespace

std::string quoted(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' ? ' ' : c;
  if (out.size() <= quoted_length) return out;
  std::size_t end = quoted_length;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

bool take_agreed(Action& action, RowFacts& facts, const std::string& agency,
                 const std::optional<Period>& around, Findings& findings) {
  using enum FindingCode;
  Agreement agreement(agency, action, facts, findings);
  agreement.text(action.issue, facts.issue, changed_wording, AgreedPart::issue, facts.issue_inherited);
  agreement.text(action.text, facts.action, changed_wording, AgreedPart::action);
  agreement.text(action.agencies, facts.agencies, changed_owner, AgreedPart::agencies);
  // Where nothing is agreed and the row knows but one date, that is the one later dates count from.
  const bool only_date = action.timescale.value.written.empty() && facts.when.value.empty();
  agreement.timescale(action.timescale, only_date ? facts.forecast : facts.when, around);
  agreement.text(action.owner, facts.owner, changed_owner, AgreedPart::owner);
  agreement.text(action.leader, facts.leader, changed_owner, AgreedPart::leader);
  agreement.text(action.leads, facts.leads, changed_owner, AgreedPart::leads);
  agreement.text(action.timetable, facts.timetable, changed_date, AgreedPart::timetable);
  if (action.by_when_by_whom.value.empty()) action.by_when_by_whom = facts.by_when_by_whom;
  if (action.reference.value.empty() && !facts.reference.value.empty()) {
    action.reference = facts.reference;
    action.key = facts.key;
  }
  return agreement.filled();
}

bool take_continued(Action& action, const RowFacts& facts) {
  bool news = false;
  auto add = [&](SourcedText& text, const SourcedText& more) {
    if (more.value.empty() || text.origin == more.origin) return;
    if (text.value.plain().find(more.value.plain()) != std::string::npos) return;
    if (text.value.empty()) {
      text = more;
    } else {
      text.value.append(Run{"\n", false, false, ""});
      text.value.append(more.value);
    }
    news = true;
  };
  add(action.agencies, facts.agencies);
  add(action.owner, facts.owner);
  add(action.leader, facts.leader);
  add(action.leads, facts.leads);
  add(action.timetable, facts.timetable);
  if (!facts.when.value.empty() &&
      action.timescale.value.written.find(facts.when.value.plain()) == std::string::npos) {
    SourcedText when{RichText(action.timescale.value.written), action.timescale.origin};
    add(when, facts.when);
    action.timescale = {to_timescale(when.value.plain()), when.origin};
    news = true;
  }
  return news;
}

std::optional<ReportedStatus> read_status(const StatusSaid& said, const StatusScheme& scheme,
                                          const std::string& agency, Findings& findings) {
  const std::string text = said.text.value.plain();
  const int by_fill = said.fill ? to_status(*said.fill, scheme).value_or(-1) : -1;
  const int by_text = text.empty() ? -1 : to_status(text, scheme).value_or(-1);
  if (by_text < 0 && by_fill < 0) return std::nullopt;
  if (by_text < 0) return ReportedStatus{by_fill, {"fill " + hex(*said.fill), said.text.origin}};
  if (by_fill >= 0 && by_fill != by_text)
    findings.push_back({FindingCode::status_disagrees, said.text.origin, agency,
                        fmt::format("the status reads \"{}\" and its cell is coloured {}; {} is shown",
                                    quoted(text), scheme[by_fill].label, scheme[by_text].label)});
  return ReportedStatus{by_text, {text, said.text.origin}};
}

}  // namespace boardpack
