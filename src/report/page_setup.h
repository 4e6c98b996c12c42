#pragma once
#include "document/document.h"
#include "report/template_names.h"
#include "report/toml_reader.h"

namespace boardpack {

// "paper" ("A4" or "A3") and "landscape" of a template's table; what it does not say is as otherwise.
inline PageSetup read_page(const TomlReader& table, PageSetup otherwise) {
  return {table.choice("paper", paper_names(), otherwise.paper),
          table.flag("landscape", otherwise.landscape)};
}

}  // namespace boardpack
