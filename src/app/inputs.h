#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/return.h"
#include "read/return_template.h"

namespace boardpack {

// Everything a plan's folder holds, read.
struct Inputs {
  Register agreed;
  std::vector<Return> returns;
  Sources sources;
  std::optional<Period> latest;  // the latest period with returns
};

// Reads plan.xlsx (or .xlsm, .ods, .fods) and returns/<YYYY-MM>/**, in parallel; the result does not depend
// on it. Files of evidence/ are only listed, in the plan. Without a folder "returns" the plan's folder itself
// holds the periods' folders, or, when `period` says for when, the files. Returns for periods after `period`
// are not read. Throws a sentence when the folder cannot be read.
Inputs read_inputs(const std::filesystem::path& folder, std::optional<Period> period,
                   const ReturnTemplate& form, Findings& findings);

// The bytes of another file in the plan's folder, by its name there; none where no such file lies in it.
std::string file_of_plan(const std::filesystem::path& folder, const std::string& name);

}  // namespace boardpack
