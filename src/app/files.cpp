#include "app/files.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace boardpack {

bool is_lock_or_hidden(const std::string& name) {
  return name.starts_with("~$") || name.starts_with(".") || name == "Thumbs.db" || name == "desktop.ini";
}

std::string load(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("The file {} cannot be opened.", path.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace boardpack
