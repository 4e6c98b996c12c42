#pragma once
#include <string>

#include "document/document.h"

namespace boardpack {

// The house style: every size, colour and font that a paper uses. Sizes and margins in points.
struct TextStyle {
  double size = 9;
  double line_height = 1.2;  // times the size
  double space_before = 0;
  double space_after = 0;
  bool bold = false;
  Rgb ink;
  bool operator==(const TextStyle&) const = default;
};

struct Theme {
  std::string font = "Liberation Sans";
  PageSetup page;  // where a report does not say otherwise
  double margin_top = 42, margin_bottom = 42, margin_left = 42, margin_right = 42;

  TextStyle cover_title{30, 1.15, 0, 6, true, {0x1F, 0x38, 0x64}};
  TextStyle cover_subtitle{17, 1.2, 0, 6, false, {0x40, 0x40, 0x40}};
  TextStyle cover_statement{15, 1.35, 0, 5, false, {0x1F, 0x38, 0x64}};
  TextStyle cover_fact{11, 1.3, 0, 5, false, {0, 0, 0}};
  double logo_height = 62;  // a wide logo is lower
  TextStyle title{20, 1.15, 0, 2, true, {0x1F, 0x38, 0x64}};
  TextStyle subtitle{13, 1.2, 0, 4, false, {0x40, 0x40, 0x40}};
  TextStyle heading1{14, 1.2, 10, 4, true, {0x1F, 0x38, 0x64}};
  TextStyle heading2{11.5, 1.2, 8, 3, true, {0x1F, 0x38, 0x64}};
  TextStyle body{9.5, 1.25, 0, 4, false, {0, 0, 0}};
  TextStyle lead{10.5, 1.3, 0, 5, false, {0x1F, 0x1F, 0x1F}};
  TextStyle note{8, 1.2, 0, 2, false, {0x40, 0x40, 0x40}};
  TextStyle cell{8.5, 1.22, 0, 1.5, false, {0, 0, 0}};
  TextStyle header_cell{8.5, 1.2, 0, 1, true, {0xFF, 0xFF, 0xFF}};
  TextStyle band_cell{10, 1.2, 0, 1, true, {0x1F, 0x38, 0x64}};
  TextStyle caption{8.5, 1.2, 0, 3, true, {0x1F, 0x38, 0x64}};
  TextStyle chart_label{8, 1.2, 0, 0, false, {0x26, 0x26, 0x26}};
  TextStyle contents{10, 1.25, 0, 3, false, {0, 0, 0}};
  TextStyle furniture{8, 1.2, 0, 0, false, {0x40, 0x40, 0x40}};

  Rgb header_fill{0x1F, 0x38, 0x64};
  Rgb band_fill{0xDC, 0xE6, 0xF1};
  Rgb grid{0x8C, 0x9A, 0xAE};
  Rgb status_outline{0x40, 0x40, 0x40};
  Rgb link{0x05, 0x50, 0xA0};
  Rgb chart_grid{0xD9, 0xDE, 0xE6};
  double cell_padding_x = 3.5, cell_padding_y = 2.8;
  double grid_width = 0.5;
  double list_indent = 9;

  double chart_height = 150;  // of the plot of columns and lines
  double chart_bar = 16;      // the thickness of a bar; a column may be three times as wide
  double chart_bar_gap = 7;   // between bars
  double segment_gap = 0.9;   // white between the segments of a bar
  double chart_line_width = 1.6;
  double chart_marker = 6;

  bool operator==(const Theme&) const = default;
};

}  // namespace boardpack
