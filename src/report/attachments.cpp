#include "report/attachments.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "text/fold.h"
#include "text/utf8.h"

namespace boardpack {

namespace {

constexpr std::size_t most_places = 3;  // told in a description

// A file's name, with its folders where another file has the same.
std::vector<std::string> attachment_names(const std::vector<Evidence>& evidence) {
  std::vector<std::string> names;
  std::multiset<std::string> base_names;
  const auto base_name = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  for (const Evidence& file : evidence) base_names.insert(fold(base_name(file.path)));
  std::set<std::string> taken;
  for (const Evidence& file : evidence) {
    std::string name = valid_utf8(base_name(file.path));
    if (base_names.count(fold(base_name(file.path))) > 1) {
      name.clear();
      for (const std::string_view part : split(file.path, '/'))
        name += (name.empty() ? "" : " - ") + valid_utf8(part);
    }
    std::string unique = name;
    for (int number = 2; !taken.insert(fold(unique)).second; ++number)
      unique = fmt::format("({}) {}", number, name);
    names.push_back(std::move(unique));
  }
  return names;
}

std::string description(const Evidence& file, const Plan& plan) {
  std::string out;
  for (std::size_t i = 0; i < std::min(file.mentions.size(), most_places); ++i) {
    const Evidence::Mention& mention = file.mentions[i];
    out += i == 0 ? "Named " : "; ";
    if (mention.agency >= 0) out += fmt::format("by {} ", plan.agencies[mention.agency].name);
    out += "in " + place(mention.origin, plan.sources);
  }
  if (file.mentions.size() > most_places)
    out += fmt::format("; and in {} more", file.mentions.size() - most_places);
  return out;
}

class Linker {
 public:
  Linker(const Plan& plan, Document& document)
      : plan_(plan),
        document_(document),
        finder_(plan.evidence),
        names_(attachment_names(plan.evidence)),
        used_(plan.evidence.size()) {}

  void link() {
    for (Block& block : document_.blocks) {
      if (auto* heading = std::get_if<Heading>(&block)) unlink(heading->text);
      if (auto* prose = std::get_if<Prose>(&block)) link(prose->paragraphs);
      if (auto* table = std::get_if<Table>(&block))
        for (TableRow& row : table->rows)
          for (TableCell& cell : row.cells) link(cell.content);
    }
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const Evidence& file = plan_.evidence[i];
      if (used_[i])
        document_.attachments.push_back(
            {names_[i], std::string(media_type(names_[i])), description(file, plan_), file.path, ""});
    }
  }

 private:
  // No text of a plan leads to an attachment by itself, whatever a cell's own link says.
  static void unlink(RichText& text) {
    for (Run& run : text.runs)
      if (run.link.starts_with(attachment_scheme)) run.link.clear();
  }

  void link(std::vector<Paragraph>& paragraphs) {
    for (Paragraph& paragraph : paragraphs) {
      unlink(paragraph.text);
      if (!plan_.evidence.empty()) link(paragraph.text);
    }
  }

  void link(RichText& text) {
    RichText linked;
    std::size_t at = 0;
    for (const NamedFile& named : finder_.in(text)) {
      if (named.files.size() != 1 || !plan_.evidence[named.files.front()].attached) continue;
      const auto file = static_cast<std::size_t>(named.files.front());
      used_[file] = true;
      linked.append(slice(text, at, named.begin));
      for (Run run : slice(text, named.begin, named.end).runs) {
        run.link = std::string(attachment_scheme) + names_[file];
        linked.append(run);
      }
      at = named.end;
    }
    if (at == 0) return;
    linked.append(slice(text, at, text.plain().size()));
    text = std::move(linked);
  }

  const Plan& plan_;
  Document& document_;
  EvidenceNames finder_;
  std::vector<std::string> names_;
  std::vector<bool> used_;
};

}  // namespace

void attach_evidence(const Plan& plan, Document& document) {
  Linker(plan, document).link();
}

}  // namespace boardpack
