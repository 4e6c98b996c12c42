#include "model/form_key.h"

#include <array>
#include <cstdint>
#include <map>

#include "model/reference.h"
#include "text/fold.h"
#include "text/number.h"

namespace boardpack {

namespace {

constexpr std::size_t digest_length = 12;  // of hexadecimal digits

// FNV-1a, of which no seed or machine changes anything.
class Digest {
 public:
  void add(std::string_view text) {
    for (const std::string& word : fold_words(text)) {
      for (const char c : word) add_byte(static_cast<unsigned char>(c));
      add_byte(' ');
    }
    add_byte('\n');
  }
  std::string text() const {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < digest_length; ++i) out += digits[(value_ >> (4 * i)) & 0xF];
    return out;
  }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

std::string digest(std::string_view first, std::string_view second) {
  Digest both;
  both.add(first);
  both.add(second);
  return both.text();
}

std::vector<FormKey> told_apart(std::vector<FormKey> keys) {
  std::map<std::string, int> seen;
  for (FormKey& key : keys) key.nth = ++seen[form_key(key)];
  return keys;
}

}  // namespace

std::string form_key(const FormKey& key) {
  return key.reference + "~" + key.wording + "~" + key.rest + "~" + std::to_string(key.nth);
}

std::optional<FormKey> to_form_key(std::string_view text) {
  std::array<std::string_view, 3> parts;  // behind the reference, the last first
  for (std::string_view& part : parts) {
    const std::size_t at = text.rfind('~');
    if (at == std::string_view::npos) return std::nullopt;
    part = text.substr(at + 1);
    text = text.substr(0, at);
  }
  const std::optional<int> nth = to_int(parts[0]);
  if (!nth || *nth < 1 || parts[1].size() != digest_length || parts[2].size() != digest_length)
    return std::nullopt;
  return FormKey{std::string(text), std::string(parts[2]), std::string(parts[1]), *nth};
}

std::string wording_digest(std::string_view issue, std::string_view action) {
  return digest(issue, action);
}

std::string rest_digest(std::string_view timescale, std::string_view measures) {
  return digest(timescale, measures);
}

std::string agreed_timescale(const Action& action) {
  if (!action.timescale.value.written.empty()) return action.timescale.value.written;
  if (!action.by_when_by_whom.value.empty()) return action.by_when_by_whom.value.plain();
  return action.listed ? long_text(*action.listed) : "";
}

FormKey action_key(const Action& action) {
  return {action.key + (action.listed ? "@" + iso(*action.listed) : ""),
          wording_digest(action.issue.value.plain(), action.text.value.plain()),
          rest_digest(agreed_timescale(action), action.measures.value.plain())};
}

FormKey measure_key(const Measure& measure) {
  return {reference_key(measure.reference), wording_digest("", measure.text.value.plain()),
          rest_digest(measure.unit, measure.baseline.value)};
}

std::vector<FormKey> action_keys(const Plan& plan) {
  std::vector<FormKey> keys;
  for (const Action& action : plan.actions) keys.push_back(action_key(action));
  return told_apart(std::move(keys));
}

std::vector<FormKey> measure_keys(const Plan& plan) {
  std::vector<FormKey> keys;
  for (const Measure& measure : plan.measures) keys.push_back(measure_key(measure));
  return told_apart(std::move(keys));
}

}  // namespace boardpack
