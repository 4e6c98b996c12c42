#include "write/xlsx_file.h"

#include <stdlib.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "write/xlsx_text.h"

namespace boardpack {

namespace {

constexpr std::size_t longest_property = 250;  // libxlsxwriter: 255

}  // namespace

WorkbookFile::WorkbookFile() : path_((std::filesystem::temp_directory_path() / "boardpack-XXXXXX").string()) {
  const int file = mkstemp(path_.data());
  if (file < 0)
    throw std::runtime_error("No temporary file can be made in " +
                             std::filesystem::temp_directory_path().string() + ".");
  close(file);
  workbook_ = workbook_new(path_.c_str());
}

WorkbookFile::~WorkbookFile() {
  if (workbook_ != nullptr) lxw_workbook_free(workbook_);
  std::remove(path_.c_str());
}

std::string WorkbookFile::finish() {
  const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("The workbook could not be written: ") + lxw_strerror(error));
  std::ifstream in(path_, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void set_properties(lxw_workbook* workbook, const WorkbookProperties& properties) {
  std::string title = one_line(properties.title, longest_property);
  std::string subject = one_line(properties.subject, longest_property);
  std::string author = one_line(properties.author, longest_property);
  lxw_doc_properties document{};
  document.title = title.data();
  document.subject = subject.data();
  document.author = author.data();
  document.created = properties.created;
  workbook_set_properties(workbook, &document);
}

}  // namespace boardpack
