#pragma once
#include <xlsxwriter.h>

#include <ctime>
#include <string>

namespace boardpack {

// The file a workbook is written to, as libxlsxwriter 1.1 writes to a named file only; it goes with the
// object.
class WorkbookFile {
 public:
  // Throws a sentence when there is no room for temporary files.
  WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;
  ~WorkbookFile();

  lxw_workbook* workbook() const { return workbook_; }
  // The workbook's bytes; nothing more can be written then. Throws when the disk refuses.
  std::string finish();

 private:
  std::string path_;
  lxw_workbook* workbook_ = nullptr;
};

struct WorkbookProperties {
  std::string title;
  std::string subject;
  std::string author;
  // A file without a date of its own would carry the clock's.
  std::time_t created = 315532800;  // 1980-01-01
};
void set_properties(lxw_workbook* workbook, const WorkbookProperties& properties);

}  // namespace boardpack
