#include "text/no_answer.h"

#include <catch2/catch.hpp>

using namespace boardpack;

TEST_CASE("what stands where there is nothing to say is no answer") {
  for (const std::string_view text :
       {"", " ", "-", "–", "--", "n/a", "N/A", "n.a.", "None.", "nil", "TBC", "?"})
    CHECK(is_no_answer(text));
}

TEST_CASE("a word that says something is an answer") {
  for (const std::string_view text : {"No lease yet", "None of the staff is left", "5", "Nilsson", "£"})
    CHECK_FALSE(is_no_answer(text));
}
