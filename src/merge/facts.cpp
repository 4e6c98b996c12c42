#include "merge/facts.h"

#include <algorithm>
#include <utility>

#include "model/reference.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

void join(SourcedText& into, const SourcedText& more) {
  if (more.value.empty()) return;
  if (into.value.empty()) {
    into = more;
    return;
  }
  into.value.append(Run{"\n", false, false, ""});
  into.value.append(more.value);
}

// Where the owner ends by the look of the text: behind the last italics that anything follows, where it
// begins in italics; else where they begin. npos when the look never changes.
std::size_t look_changes_at(const RichText& text) {
  std::size_t at = 0, change = std::string::npos;
  const RichText whole = trimmed(text);
  bool begins_italic = false, italic = false, first = true;
  for (const Run& run : whole.runs) {
    const bool blank = trim(run.text).empty();
    if (!blank && first) {
      begins_italic = italic = run.italic;
      first = false;
    } else if (!blank && run.italic != italic) {
      italic = run.italic;
      const bool owner_ends = italic != begins_italic;
      if (owner_ends && (change == std::string::npos || begins_italic)) change = at;
    }
    at += run.text.size();
  }
  return change;
}

std::optional<std::size_t> only_slash(std::string_view plain) {
  std::optional<std::size_t> found;
  for (std::size_t at = plain.find('/'); at != std::string_view::npos; at = plain.find('/', at + 1)) {
    if (found) return std::nullopt;
    found = at;
  }
  return found;
}

// "Actions" that begin with their reference: "A1.2 Report to the board".
void take_reference_from_action(RowFacts& facts) {
  const std::string plain = facts.action.value.plain();
  const std::size_t blank = plain.find_first_of(" \n:");
  if (blank == std::string::npos || blank > 12) return;
  const std::string_view first = std::string_view(plain).substr(0, blank);
  const bool letter_and_digit = first.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos &&
                                first.find_first_of("0123456789") != std::string_view::npos &&
                                first.find('.') != std::string_view::npos;
  if (!letter_and_digit || !is_reference(first)) return;
  facts.reference = {std::string(first), facts.action.origin};
  facts.action.value = trimmed(slice(facts.action.value, blank + 1, plain.size()));
}

void take_reference(RowFacts& facts) {
  if (facts.reference.value.empty() && !facts.issue.value.empty()) {
    const std::string plain = facts.issue.value.plain();
    if (auto split = split_reference(plain)) {
      facts.reference = {split->reference, facts.issue.origin};
      // Keep the emphasis of what stays.
      const std::size_t at = plain.find(split->issue);
      facts.issue.value = at == std::string::npos ? RichText(split->issue)
                                                  : slice(facts.issue.value, at, at + split->issue.size());
    }
  }
  if (facts.reference.value.empty() && !facts.action.value.empty()) take_reference_from_action(facts);
  facts.key = reference_key(facts.reference.value);
}

void take_when_and_whom(const FieldValue& value, RowFacts& facts) {
  facts.by_when_by_whom = value.text;
  const WhenAndWho parts = split_when_and_who(value.text.value.plain());
  if (!parts.when.empty()) facts.when = {RichText(parts.when), value.text.origin};
  if (!parts.who.empty() && facts.owner.value.empty())
    facts.owner = {parts.when.empty() ? value.text.value : RichText(parts.who), value.text.origin};
}

// What stands in a column of figures or days and is none is said all the same.
void take_percent(const FieldValue& value, RowFacts& facts) {
  if (value.text.value.empty()) return;
  if (auto percent = to_percent(value.text.value.plain()))
    facts.percent = {*percent, value.text.origin};
  else
    facts.progress.push_back({value.period, value.text});
}

void take_finished(const FieldValue& value, RowFacts& facts) {
  if (value.text.value.empty()) return;
  if (auto day = to_typed_date(value.text.value.plain()))
    facts.finished = {*day, value.text.origin};
  else
    facts.progress.push_back({value.period, value.text});
}

}  // namespace

void take_number_as_measure(RowFacts& facts) {
  if (facts.measures.value.empty()) return;
  std::string digits = facts.reference.value;
  if (!digits.empty() && (digits.back() == '.' || digits.back() == ')')) digits.pop_back();
  const std::optional<int> number = to_int(digits);
  if (!number || *number <= 0) return;
  facts.measure_number = *number;
  facts.reference = {};
  facts.key.clear();
  facts.continues =
      facts.continues || (facts.action.value.empty() && (facts.issue.value.empty() || facts.issue_inherited));
}

std::vector<MeasureLine> measures_of(const RowFacts& facts) {
  std::vector<MeasureLine> lines = numbered_lines(facts.measures);
  if (facts.measure_number > 0 && lines.size() == 1 && lines.front().number == 0) {
    lines.front().number = facts.measure_number;
    lines.front().marker = std::to_string(facts.measure_number) + ".";
  }
  return lines;
}

OwnerAndLeader split_owner_and_leader(const RichText& text) {
  const RichText whole = trimmed(text);
  const std::string plain = whole.plain();
  if (std::size_t at = look_changes_at(whole); at != std::string::npos) {
    RichText owner = trimmed(slice(whole, 0, at)), leader = trimmed(slice(whole, at, plain.size()));
    if (!owner.empty() && owner.plain().back() == '/')
      owner = trimmed(slice(owner, 0, owner.plain().size() - 1));
    if (!leader.empty() && leader.plain().front() == '/')
      leader = trimmed(slice(leader, 1, leader.plain().size()));
    return {owner, leader};
  }
  if (std::size_t line = plain.rfind('\n'); line != std::string::npos)
    return {trimmed(slice(whole, 0, line)), trimmed(slice(whole, line + 1, plain.size()))};
  if (auto slash = only_slash(plain))
    return {trimmed(slice(whole, 0, *slash)), trimmed(slice(whole, *slash + 1, plain.size()))};
  return {whole, {}};
}

std::vector<MeasureLine> numbered_lines(const SourcedText& text) {
  std::vector<MeasureLine> lines;
  bool inner_numbers = false;  // a numbered list under the last line
  for (const Paragraph& paragraph : to_paragraphs(text.value)) {
    const int number = item_number(paragraph);
    // "5." after the bullets of "2." goes on counting, though it looks like part of them.
    const bool counts_on =
        !lines.empty() && !inner_numbers && lines.back().number > 0 && number > lines.back().number;
    inner_numbers = number > 0 && paragraph.level > 0 && !counts_on;
    if (number > 0 && (paragraph.level == 0 || counts_on)) {
      lines.push_back({number, paragraph.marker, {paragraph.text, text.origin}});
      continue;
    }
    if (lines.empty()) lines.push_back({0, "", {RichText(), text.origin}});
    RichText& last = lines.back().text.value;
    if (!last.empty()) last.append(Run{"\n", false, false, ""});
    if (paragraph.kind != Paragraph::Kind::body) last.append(Run{paragraph.marker + " ", false, false, ""});
    last.append(paragraph.text);
  }
  return lines;
}

RowFacts facts_of(const ReturnRow& row) {
  RowFacts facts;
  facts.origin = row.origin;
  facts.area = row.area_band;
  facts.area_outcome = row.area_outcome;
  facts.listed = row.month_band;
  facts.continues = row.continues;
  facts.form_key = row.form_key;
  for (const FieldValue& value : row.values) {
    switch (value.field) {
      case Field::reference:
        facts.reference = {value.text.value.plain(), value.text.origin};
        facts.reference_is_number = value.number;
        facts.reference_date = value.date;
        break;
      case Field::area:
        facts.area = value.text;
        break;
      case Field::issue:
        join(facts.issue, value.text);
        facts.issue_inherited = value.inherited;
        break;
      case Field::action:
        if (!value.inherited || !row.continues) join(facts.action, value.text);
        break;
      case Field::by_when_by_whom:
        take_when_and_whom(value, facts);
        break;
      case Field::timescale:
        facts.when = value.text;
        break;
      case Field::owner:
        join(facts.owner, value.text);
        break;
      case Field::leader:
        join(facts.leader, value.text);
        break;
      case Field::owner_and_leader: {
        OwnerAndLeader parts = split_owner_and_leader(value.text.value);
        facts.owner = {std::move(parts.owner), value.text.origin};
        if (!parts.leader.empty()) facts.leader = {std::move(parts.leader), value.text.origin};
        break;
      }
      case Field::agencies:
        facts.agencies = value.text;
        break;
      case Field::measures:
        facts.measures_inherited = value.inherited;
        if (!value.inherited || !row.continues) join(facts.measures, value.text);
        break;
      case Field::leads:
        facts.leads = value.text;
        break;
      case Field::timetable:
        facts.timetable = value.text;
        break;
      case Field::month:
        if (auto month = to_month_year(value.text.value.plain())) facts.listed = month;
        break;
      case Field::status:
        if (!value.inherited || !row.continues)
          facts.statuses.push_back({value.period, value.text, value.fill});
        break;
      case Field::progress:
        if (!value.inherited || !row.continues) facts.progress.push_back({value.period, value.text});
        break;
      case Field::evidence:
        if (!value.inherited || !row.continues) join(facts.evidence, value.text);
        break;
      case Field::forecast:
        if (!value.inherited || !row.continues) facts.forecast = value.text;
        break;
      case Field::reason:
        if (!value.inherited || !row.continues) join(facts.reason, value.text);
        break;
      case Field::recovery:
        if (!value.inherited || !row.continues) join(facts.recovery, value.text);
        break;
      case Field::percent:
        take_percent(value, facts);
        break;
      case Field::finished:
        take_finished(value, facts);
        break;
      case Field::agency:
        facts.agency = value.text;
        break;
      case Field::ignored:
        break;
    }
  }
  // Evidence beside an empty cell is all the progress there is.
  const bool silent = std::all_of(facts.progress.begin(), facts.progress.end(),
                                  [](const ProgressSaid& said) { return said.text.value.empty(); });
  if (silent && !facts.evidence.value.empty())
    facts.progress.push_back({std::nullopt, std::exchange(facts.evidence, {})});
  take_reference(facts);
  return facts;
}

}  // namespace boardpack
