#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "merge/merge.h"
#include "read/return.h"
#include "support/make_workbook.h"

namespace boardpack {

using Rows = std::vector<std::vector<std::string>>;

inline const ReturnTemplate& form() {
  static const ReturnTemplate loaded = load_return_template(BOARDPACK_SOURCE_DIR "/templates/return.toml");
  return loaded;
}

// A plan's folder in memory: a register and returns, merged.
class Folder {
 public:
  Folder() { agreed_.plan.statuses = default_statuses(); }

  Folder& agency(const std::string& name, std::vector<std::string> others = {}) {
    agreed_.plan.agencies.push_back({"", name, std::move(others), "", "", {}});
    return *this;
  }
  Folder& area(const std::string& code, const std::string& title) {
    Area area;
    area.code = code;
    area.title.value = RichText(title);
    agreed_.plan.areas.push_back(std::move(area));
    return *this;
  }
  Folder& measure(Measure one) {
    agreed_.plan.measures.push_back(std::move(one));
    return *this;
  }
  Folder& actions(const Rows& rows) {
    const Workbook book = make_workbook(rows);
    agreed_.actions = recognise_return(book, add_source("plan.xlsx"), form(), findings).rows;
    agreed_.found = true;
    return *this;
  }
  Folder& sent(const std::string& period, const std::string& file, const Workbook& book) {
    Return one = recognise_return(book, add_source("returns/" + period + "/" + file), form(), findings);
    one.period = *to_period(period);
    one.file_name = file;
    returns_.push_back(std::move(one));
    return *this;
  }
  Folder& sent(const std::string& period, const std::string& file, const Rows& rows) {
    return sent(period, file, make_workbook(rows));
  }
  Folder& shuffled() {
    std::reverse(returns_.begin(), returns_.end());
    return *this;
  }
  Plan merged(const std::string& period) {
    return merge_returns(agreed_, returns_, *to_period(period), sources_, rules, findings);
  }

  int count(FindingCode code) const {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const Finding& finding) { return finding.code == code; }));
  }

  Findings findings;
  HonestyRules rules;

 private:
  std::int32_t add_source(const std::string& path) {
    sources_.push_back({path, {"Actions"}});
    return static_cast<std::int32_t>(sources_.size()) - 1;
  }

  Register agreed_;
  std::vector<Return> returns_;
  Sources sources_;
};

}  // namespace boardpack
