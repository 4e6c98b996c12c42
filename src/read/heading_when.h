#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/date.h"

// The month or quarter that a heading names, and what stands beside it.
namespace boardpack {

struct WordsAndQuarter {
  std::string words;  // what is said beside the quarter
  int quarter = 0;
  int year = 0;  // the financial year that begins in it; 0: not said
};

// Quickly, before the text is taken apart: whether it may name a month or quarter.
bool may_name_when(std::string_view text);
// "Mar 2018", "RAG Mar 2018", "Progress - June 2018", "Jun 2018 RAG".
std::optional<std::pair<std::string, Period>> split_month(const std::vector<std::string>& words);
// "Q1 update", "RAG Quarter 2", "Quarter 1 2026/27 RAG".
std::optional<WordsAndQuarter> split_quarter(const std::vector<std::string>& words);

}  // namespace boardpack
