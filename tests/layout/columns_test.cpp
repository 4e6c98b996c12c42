#include "layout/columns.h"

#include <catch2/catch.hpp>
#include <numeric>

using namespace boardpack;

namespace {

TableColumn by_share(double share) {
  return {share, false, false};
}
TableColumn narrow(double share) {
  return {share, false, true};
}

}  // namespace

TEST_CASE("columns have their shares of the table's width") {
  CHECK(column_widths({by_share(1), by_share(3)}, {{}, {}}, 1000) == std::vector<Length>{250, 750});
  CHECK(column_widths({by_share(1), by_share(1), by_share(1)}, {{}, {}, {}}, 1000) ==
        std::vector<Length>{333, 333, 334});
}

TEST_CASE("a column is as wide as its longest word and the others give way") {
  CHECK(column_widths({by_share(1), by_share(9)}, {{300, 300}, {100, 900}}, 1000) ==
        std::vector<Length>{300, 700});
}

TEST_CASE("a narrow column takes no more than its text") {
  CHECK(column_widths({by_share(1), narrow(1)}, {{100, 900}, {100, 150}}, 1000) ==
        std::vector<Length>{850, 150});
  CHECK(column_widths({by_share(9), narrow(1)}, {{100, 900}, {120, 400}}, 1000) ==
        std::vector<Length>{880, 120});
}

TEST_CASE("a narrow column leaves the others their longest words") {
  CHECK(column_widths({by_share(1), narrow(9)}, {{300, 900}, {100, 900}}, 1000) ==
        std::vector<Length>{900, 100});
}

TEST_CASE("columns that are all narrow fill the table") {
  CHECK(column_widths({narrow(1), narrow(1)}, {{10, 10}, {10, 10}}, 1000) == std::vector<Length>{500, 500});
}

TEST_CASE("where the longest words do not fit the longest gives way") {
  CHECK(column_widths({by_share(1), by_share(1), by_share(1)}, {{200, 200}, {900, 900}, {300, 300}}, 1000) ==
        std::vector<Length>{200, 500, 300});
}
