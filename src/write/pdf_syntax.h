#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/pages.h"

namespace boardpack {

// PDF's notation, appended to a string.
void append_number(std::string& out, std::int64_t value);
void append_length(std::string& out, std::int32_t hundredths);
void append_reference(std::string& out, int object);         // "12 0 R "
void append_string_byte(std::string& out, unsigned char c);  // within ( and )
void append_hex(std::string& out, std::string_view bytes);
void append_utf16_hex(std::string& out, char32_t character);

// "x0 y0 x1 y1", from a box whose y grows downwards from the page's top
void append_box(std::string& out, const Box& box, Length page_height);

std::string reference(int object);
std::string pdf_text(std::string_view utf8);    // with its delimiters; UTF-16 where it is not ASCII
std::string pdf_bytes(std::string_view ascii);  // with its delimiters

}  // namespace boardpack
