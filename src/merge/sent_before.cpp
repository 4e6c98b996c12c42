#include "merge/sent_before.h"

#include <algorithm>

#include "text/fold.h"

namespace boardpack {

namespace {

bool same_text(const ReturnRow& a, const ReturnRow& b) {
  return std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                    [](const FieldValue& x, const FieldValue& y) {
                      return x.field == y.field && x.period == y.period && x.fill == y.fill &&
                             x.text.value == y.text.value;
                    });
}

bool lies_in_late_folder(const std::string& file_name) {
  const std::vector<std::string_view> names = split(file_name, '/');
  return std::any_of(names.begin(), names.end() - 1,
                     [](std::string_view folder) { return fold(folder) == "late"; });
}

}  // namespace

bool sent_before(const Return& sent, const std::vector<Return>& returns) {
  if (!sent.period_label || *sent.period_label >= sent.period || sent.rows.empty()) return false;
  return std::any_of(returns.begin(), returns.end(), [&](const Return& other) {
    return other.period == *sent.period_label &&
           std::equal(sent.rows.begin(), sent.rows.end(), other.rows.begin(), other.rows.end(), same_text);
  });
}

bool came_late(const Return& sent) {
  return lies_in_late_folder(sent.file_name) || (sent.period_label && *sent.period_label < sent.period);
}

}  // namespace boardpack
