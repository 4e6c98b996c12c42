#include "report/template_guide.h"

#include "report/fill_places.h"
#include "report/template_names.h"
#include "text/terminal.h"

namespace boardpack {

namespace {

constexpr std::size_t width = 110;
constexpr std::size_t name_width = 24, key_width = 32;

std::string entry(const std::string& name, const std::string& meaning, std::size_t column = name_width) {
  std::string lines = wrapped(meaning, width, column);
  return lines.replace(2, name.size(), name);
}

template <class Names>
std::string entries(const std::string& heading, const Names& names) {
  std::string out = "\n" + heading + "\n";
  for (const auto& one : names) out += entry(std::string(one.name), std::string(one.meaning));
  return out;
}

std::string keys(const std::string& heading, std::span<const TemplateKey> of) {
  std::string out = "\n" + heading + "\n";
  for (const TemplateKey& key : of) {
    const std::string name(key.name), takes(key.takes);
    out += entry(takes.starts_with('[') ? takes : name + " = " + takes, std::string(key.meaning), key_width);
  }
  return out;
}

std::string commas(std::string_view names) {
  std::string out;
  for (const char c : names) out += c == ' ' ? ", " : std::string(1, c);
  return out;
}

std::string blocks() {
  std::string out = "\nBlocks: kind = \"...\", and what each takes\n";
  for (const BlockName& block : block_names()) {
    out += entry(std::string(block.name), std::string(block.meaning));
    if (!block.keys.empty()) out += entry("", "takes " + commas(block.keys));
  }
  return out;
}

}  // namespace

std::string template_guide() {
  std::string out = wrapped(
      "A report is a file in templates/reports, such as progress.toml: what holds for all of it, and then "
      "its "
      "blocks in the order of the paper.",
      width, 0);
  out += keys("At the head of the file", report_keys());
  out += blocks();
  out += keys("Every [[block]] takes", every_block_keys());
  out += keys("A [[block]] takes, where its kind does", block_keys());
  out += keys("A [[block.column]] takes", column_keys());
  out += entries("Fields: show = \"...\"", show_names());
  out += entries("Looks: behind a field", look_names());
  out += entries("Groups: group = \"...\"", group_names());
  out += entries("Kinds of row: rows = \"...\"", rows_names());
  out += entries("Which actions: only = \"...\"", only_names());
  out += entries("In which order: order = \"...\"", order_names());
  out += entries("Spans: span = \"...\"", span_names());
  out += entries("Paper: paper = \"...\"", paper_names());
  out += entries("Places in braces, in titles, notes, captions and columns' headings", plan_place_meanings());
  out += entries("Places in an area's heading and caption", area_place_meanings());
  return out;
}

}  // namespace boardpack
