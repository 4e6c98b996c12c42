#pragma once
#include <cstddef>
#include <cstdint>

// What is read of one file at most. Every real workbook seen stays far below; what goes beyond is refused as
// too large, by refuse_more_than, which names the limit.
namespace boardpack::limits {

inline constexpr std::uint64_t file_bytes = 64u << 20;
inline constexpr std::size_t zip_entries = 8'192;
inline constexpr std::uint64_t part_bytes = 512u << 20;       // it lies in memory beside what is read of it
inline constexpr std::uint64_t all_parts_bytes = 2ull << 30;  // a part read twice counts twice
inline constexpr std::uint64_t inflate_ratio = 250;           // of a part beyond ratio_floor
inline constexpr std::uint64_t ratio_floor = 16u << 20;

// Of time. The steps are what a file is refused by on every machine alike; the seconds stop what they missed.
inline constexpr std::uint64_t steps = 50'000'000;  // tags, or fields of a text file
inline constexpr std::uint64_t seconds = 20;        // of one core

inline constexpr std::size_t package_entries = 100'000;    // content types, or relationships of one part
inline constexpr std::size_t converted_bytes = 64u << 20;  // of a part that is not in UTF-8

inline constexpr std::size_t xml_depth = 64;
inline constexpr std::size_t xml_token_bytes = 1u << 20;
inline constexpr std::size_t xml_attributes = 256;
inline constexpr std::size_t xml_namespaces = 256;  // declared for one element, by it and those around it

inline constexpr std::size_t sheets = 1'024;
inline constexpr std::size_t tables = 1'024;     // of one sheet
inline constexpr std::size_t cells = 2'000'000;  // with a value, in the whole workbook
inline constexpr std::size_t blank_rectangles = 500'000;
inline constexpr std::size_t texts = 2'000'000;
inline constexpr std::size_t text_characters = 32'767;
inline constexpr std::size_t shown_bytes = 128u << 20;  // of texts, as often as cells show them, in a return
inline constexpr std::size_t runs = 4'096;              // of one text
inline constexpr std::size_t styles = 65'535;
inline constexpr std::size_t return_rows = 100'000;  // below its headings, in the whole workbook
inline constexpr std::size_t merges = 200'000;       // of one sheet
inline constexpr std::size_t ranges = 500'000;  // merges and hidden rows and columns, in the whole workbook
inline constexpr std::size_t conditional_rules = 10'000;    // in the whole workbook
inline constexpr std::size_t conditional_ranges = 500'000;  // that they hold for
// With more than these a sheet's rules are not followed (see RuleWork).
inline constexpr std::uint64_t conditional_steps = 20'000'000;
inline constexpr std::uint64_t conditional_visits = 400'000'000;
inline constexpr std::size_t conditional_text_bytes = 255;  // of a text that a rule looks into
inline constexpr std::size_t comments = 66'000;
inline constexpr std::size_t links = 66'000;
inline constexpr std::size_t link_bytes = 2'083;
inline constexpr std::size_t remarks_of_a_kind = 100;  // told one by one; the others are counted

inline constexpr std::uint32_t last_row = 1'048'576;
inline constexpr std::uint32_t last_column = 16'384;

}  // namespace boardpack::limits
