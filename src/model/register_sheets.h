#pragma once
#include <span>
#include <string_view>

namespace boardpack {

// A heading of the register and what stands under it; on the sheet Plan, a key and what stands beside it.
struct RegisterHeading {
  std::string_view heading;
  std::string_view guidance;  // what to write there: a sentence for a business manager
  std::string_view example;
};

struct RegisterSheet {
  std::string_view name;
  std::string_view about;  // what it is for: sentences for a business manager
  std::span<const RegisterHeading> headings;
};

// Every sheet and heading that a register has. The reader asks for no others, and a new register has them
// all.
std::span<const RegisterSheet> register_sheets();
const RegisterSheet& register_sheet(std::string_view name);  // one of them, its name in whatever case

// The columns of the sheet Plan, which has a key in each row.
inline constexpr std::string_view plan_key_heading = "Item", plan_value_heading = "Value",
                                  plan_guidance_heading = "What to write";

// What begins a cell that only shows how to fill the register in: "Example: Larkshire Police".
inline constexpr std::string_view example_mark = "Example";
bool is_marked_example(std::string_view text);

}  // namespace boardpack
