#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// What a row of a form is told by when it comes back: it does not change when the register's rows change
// places, and its parts tell which of them still hold when the register, or the row, was edited since.
struct FormKey {
  std::string reference;  // reference_key, and the month it is listed under: "SCLA4", "SCLA4@2008-04"
  std::string wording;    // digest of issue and action
  std::string rest;       // digest of what else is agreed and shown
  int nth = 1;            // of several that are alike
  bool operator==(const FormKey&) const = default;
};
std::string form_key(const FormKey& key);  // "SCLA4~6f1c09ab52d4~0b7e31c9a4f2~1"
std::optional<FormKey> to_form_key(std::string_view text);

// Of the words alone: punctuation, capitals and blanks do not count.
std::string wording_digest(std::string_view issue, std::string_view action);
std::string rest_digest(std::string_view timescale, std::string_view measures);

// When the action is agreed to be done, as a form shows it.
std::string agreed_timescale(const Action& action);

FormKey action_key(const Action& action);  // the first of its kind
FormKey measure_key(const Measure& measure);
std::vector<FormKey> action_keys(const Plan& plan);  // no two alike
std::vector<FormKey> measure_keys(const Plan& plan);

}  // namespace boardpack
