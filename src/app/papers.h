#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace boardpack {

struct Paper {
  std::string name;  // "progress.pdf"
  std::string bytes;
};

// Puts the papers of one run into `folder`, all of them or none: they are written beside it and then change
// places with what was there. Of that, files that are none of `ours` are kept. Throws a sentence when the
// disk will not have them.
void put_papers(const std::filesystem::path& folder, const std::vector<Paper>& papers,
                const std::function<bool(const std::string&)>& ours);

}  // namespace boardpack
