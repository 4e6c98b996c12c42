#include "read/xlsx_text.h"

#include <fmt/format.h>

#include "read/limits.h"
#include "read/refuse.h"
#include "read/xlsx_value.h"

namespace boardpack {
namespace {

struct FontRun {
  Run run;
  bool has_font = false;
};

std::string unescaped(std::string_view text) {
  return text.find("_x") == std::string_view::npos ? std::string(text) : unescaped_xstring(text);
}

FontRun read_run(XmlScanner& xml) {
  FontRun result;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (xml.is("t")) {
      result.run.text += unescaped(xml.content());
    } else if (xml.is("rPr")) {
      result.has_font = true;
      const std::size_t properties = xml.depth();
      while (xml.next_child(properties)) {
        if (xml.is("b")) result.run.bold = is_switched_on(xml);
        if (xml.is("i")) result.run.italic = is_switched_on(xml);
      }
    }
  }
  return result;
}

}  // namespace

bool is_switched_on(const XmlScanner& xml) {
  const std::string_view value = xml.attribute("val");
  return value.empty() || is_true(value);
}

XlsxText read_xlsx_text(XmlScanner& xml) {
  std::string_view plain;  // the whole text, as long as it is a single <t>
  RichText rich;
  bool first_has_font = true;
  std::size_t runs = 0;
  const std::size_t depth = xml.depth();
  while (xml.next_child(depth)) {
    if (++runs > limits::runs) refuse_more_than(limits::runs, "changes of look in a text");
    if (xml.is("t")) {
      if (plain.empty() && rich.empty()) {
        plain = xml.content();
        continue;
      }
      rich.append(Run{unescaped(xml.content()), false, false, {}});
    } else if (xml.is("r")) {
      const FontRun read = read_run(xml);
      if (rich.empty()) first_has_font = read.has_font;
      rich.append(read.run);
    }
  }
  if (rich.empty()) {
    const bool escaped = plain.find("_x") != std::string_view::npos;
    return {escaped ? cell_text(unescaped_xstring(plain)) : cell_text(plain), false};
  }
  if (!plain.empty()) {
    RichText both(unescaped(plain));
    both.append(rich);
    rich = std::move(both);
    first_has_font = false;
  }
  return {cell_text(rich), !first_has_font && rich.runs.size() > 1};
}

}  // namespace boardpack
