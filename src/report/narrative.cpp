#include "report/narrative.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/cells.h"
#include "report/fill_places.h"
#include "report/markdown.h"
#include "text/fold.h"

namespace boardpack {

namespace {

constexpr int deepest_heading = 6;

// "Annex*" is every heading that begins so.
bool names(const std::string& wanted, const Section& section) {
  const std::string heading = fold(section.heading);
  if (wanted.ends_with('*')) return heading.starts_with(fold(wanted.substr(0, wanted.size() - 1)));
  return heading == fold(wanted);
}

bool is_named(const Section& section, const BlockTemplate& block) {
  return std::any_of(block.sections.begin(), block.sections.end(),
                     [&](const std::string& wanted) { return names(wanted, section); });
}

std::vector<const Section*> sections_of(const Plan& plan, const BlockTemplate& block,
                                        const ReportTemplate& report) {
  std::vector<const Section*> out;
  for (const Section& section : plan.narrative) {
    const bool elsewhere = std::any_of(report.blocks.begin(), report.blocks.end(),
                                       [&](const BlockTemplate& other) { return is_named(section, other); });
    if (block.sections.empty() ? !elsewhere : is_named(section, block)) out.push_back(&section);
  }
  return out;
}

// The highest heading of a text stands right below the section's; none is more than one below that before it.
class Levels {
 public:
  Levels(int top, const std::vector<MarkdownBlock>& blocks) : top_(top), last_(top - 1) {
    for (const MarkdownBlock& block : blocks)
      if (const auto* heading = std::get_if<Heading>(&block)) highest_ = std::min(highest_, heading->level);
  }
  int of(const Heading& heading) {
    last_ = std::min({top_ + heading.level - highest_, last_ + 1, deepest_heading});
    return last_;
  }

 private:
  int top_, last_;
  int highest_ = deepest_heading;
};

std::string alternative_of(const PlacedPicture& placed, const Section& section) {
  if (!placed.alternative.empty()) return placed.alternative;
  return section.heading.empty() ? "Picture " + placed.file
                                 : fmt::format("{}: picture {}", section.heading, placed.file);
}

void add_picture(const PlacedPicture& placed, const Section& section, const Pictures& pictures,
                 Document& document) {
  const auto note = [&](const std::string& text) {
    if (!text.empty()) document.blocks.push_back(Prose{Prose::Look::note, body(text)});
  };
  const auto found = pictures.find(placed.file);
  if (found == pictures.end()) {
    note(fmt::format("({}: this picture cannot be shown.)", alternative_of(placed, section)));
  } else {
    Picture picture = found->second;
    picture.alternative = alternative_of(placed, section);
    document.blocks.push_back(std::move(picture));
  }
  note(placed.caption);
}

void add_section(const Section& section, int level, const Pictures& pictures, Document& document) {
  std::string heading = section.heading;
  if (!heading.empty()) document.blocks.push_back(Heading{level++, RichText(heading)});
  const std::vector<MarkdownBlock> blocks = markdown_blocks(section.text.value);
  Levels levels(level, blocks);
  for (const MarkdownBlock& block : blocks) {
    if (const auto* below = std::get_if<Heading>(&block)) {
      heading = below->text.plain();
      document.blocks.push_back(Heading{levels.of(*below), below->text});
    } else if (const auto* prose = std::get_if<Prose>(&block)) {
      document.blocks.push_back(*prose);
    } else if (const auto* table = std::get_if<Table>(&block)) {
      document.blocks.push_back(*table);
      std::get<Table>(document.blocks.back()).title = heading;
    } else {
      add_picture(std::get<PlacedPicture>(block), section, pictures, document);
    }
  }
}

}  // namespace

std::vector<NarrativePicture> pictures_of(const Plan& plan) {
  std::vector<NarrativePicture> out;
  for (const Section& section : plan.narrative)
    for (const MarkdownBlock& block : markdown_blocks(section.text.value))
      if (const auto* placed = std::get_if<PlacedPicture>(&block))
        out.push_back({placed->file, placed->alternative, section.heading, section.text.origin});
  return out;
}

bool has_narrative(const Plan& plan, const BlockTemplate& block, const ReportTemplate& report) {
  return !sections_of(plan, block, report).empty();
}

void add_narrative(const Plan& plan, const BlockTemplate& block, const ReportTemplate& report,
                   const Pictures& pictures, Document& document) {
  const std::vector<const Section*> sections = sections_of(plan, block, report);
  if (sections.empty()) return;
  const std::string title = fill_places(block.title, plan_places(plan));
  if (!title.empty()) document.blocks.push_back(Heading{1, RichText(title)});
  for (const Section* section : sections) add_section(*section, title.empty() ? 1 : 2, pictures, document);
}

}  // namespace boardpack
