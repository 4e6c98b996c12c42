#pragma once
#include <string>

#include "app/commands.h"
#include "model/finding.h"
#include "model/plan.h"

namespace boardpack {

// What is being done, on a terminal only, each over the last.
class Progress {
 public:
  Progress();
  ~Progress() { say(""); }
  void say(const std::string& what) const;

 private:
  bool terminal_;
};

struct Merged {
  Plan plan;
  Findings findings;
};

// The plan of a folder for the order's period, else for the latest with returns. Throws a sentence when there
// is none.
Merged read_and_merge(const BuildOrder& order, const Progress& progress);

}  // namespace boardpack
