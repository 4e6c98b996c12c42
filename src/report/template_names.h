#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "report/report_template.h"

namespace boardpack {

// Every name that a report template may use, with what it stands for and what that means to the person who
// writes the template. The reader knows no other names, and `boardpack templates` prints these.

template <class T>
struct TemplateName {
  std::string_view name;
  T value;
  std::string_view meaning;
};

struct BlockName {
  std::string_view name;
  BlockTemplate::Kind value;
  std::string_view meaning;
  std::string_view keys;  // those it takes beside the keys of every block, with blanks between
};

struct TemplateKey {
  std::string_view name;
  std::string_view takes;  // what is written behind the =
  std::string_view meaning;
};

enum class Look { italic, bold };

std::span<const BlockName> block_names();
std::span<const TemplateName<Show>> show_names();
std::span<const TemplateName<Look>> look_names();
std::span<const TemplateName<BlockTemplate::Group>> group_names();
std::span<const TemplateName<BlockTemplate::Rows>> rows_names();
std::span<const TemplateName<BlockTemplate::Only>> only_names();
std::span<const TemplateName<BlockTemplate::Order>> order_names();
std::span<const TemplateName<ColumnTemplate::Span>> span_names();
std::span<const TemplateName<bool>> each_names();
std::span<const TemplateName<PageSetup::Paper>> paper_names();

std::span<const TemplateKey> report_keys();       // at the head of the file
std::span<const TemplateKey> every_block_keys();  // of a [[block]], whatever its kind
std::span<const TemplateKey> block_keys();        // of a [[block]], where its kind takes them
std::span<const TemplateKey> column_keys();       // of a [[block.column]]

// The names of the keys that a block of this kind takes.
std::vector<std::string_view> keys_of(const BlockName& block);

}  // namespace boardpack
