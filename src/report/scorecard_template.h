#pragma once
#include "report/report_template.h"
#include "report/toml_reader.h"

namespace boardpack {

// What only blocks of measures have; fails where a column is of another kind of block.
void read_scorecard(const TomlReader& table, BlockTemplate& block);

}  // namespace boardpack
