#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

// The form in which references are compared: "SCLA 4", "SCLA4" and "scla-4" are one, "14-19 (5)" and
// "14-19(5)" are one. Upper case, no blanks; dashes of every kind one dash, and none between letters and
// digits; "1.10" stays apart from "1.1".
std::string reference_key(std::string_view written);

// Whether a text reads as a reference by itself ("SCLA 4", "A1.2", "14-19(5)", "1.10", "SM8", "LDD-3"):
// short, with a digit, no sentence and no date.
bool is_reference(std::string_view text);

// A reference that stands in brackets at the end (or the start) of an issue: "… are too high (SCLA 7)" is
// {"… are too high", "SCLA 7"}. A year, a count or a plain word in brackets is no reference: a reference has
// letters or a dash as well as a digit. "(14-19(5))" is "14-19(5)".
struct IssueReference {
  std::string issue;      // without the reference
  std::string reference;  // as written, without the outer brackets
  bool operator==(const IssueReference&) const = default;
};
std::optional<IssueReference> split_reference(std::string_view issue);

}  // namespace boardpack
