#pragma once
#include <xlsxwriter.h>

#include <map>
#include <string>

#include "write/xlsx_looks.h"

namespace boardpack {

lxw_color_t colour_number(const Rgb& colour);

// The workbook's formats, one for each look.
class Styles {
 public:
  Styles(lxw_workbook* workbook, std::string font);
  lxw_format* format(const CellLook& look);
  lxw_workbook* workbook() const { return workbook_; }

 private:
  lxw_workbook* workbook_;
  std::string font_;
  std::map<CellLook, lxw_format*> formats_;
};

}  // namespace boardpack
