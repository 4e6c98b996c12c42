#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/origin.h"
#include "text/rich_text.h"

namespace boardpack {

// A file of the plan's folder evidence/. It is never opened, only copied.
struct Evidence {
  std::string path;        // below evidence/, '/' between names
  std::uint64_t size = 0;  // bytes
  bool attached = false;   // it is named, and within the limits
  struct Mention {
    Origin origin;
    int agency = -1;  // who says so; none for the register
    auto operator<=>(const Mention&) const = default;
  };
  std::vector<Mention> mentions;  // in order of place
  bool operator==(const Evidence&) const = default;
};

// How much may be attached to a paper.
inline constexpr std::uint64_t largest_evidence = 25'000'000;
inline constexpr std::uint64_t largest_evidence_together = 100'000'000;

// "text/csv" for "Attendance.CSV"; "application/octet-stream" for an ending that is not known.
std::string_view media_type(std::string_view file_name);

// A place in a text that names a file.
struct NamedFile {
  std::size_t begin = 0, end = 0;  // bytes of the plain text
  std::string name;                // as it is written, or as the cell's link has it
  std::vector<int> files;          // of the evidence that answer to the name
  bool operator==(const NamedFile&) const = default;
};

// Finds the names of files in texts: those in evidence/, by name or path, whatever the case, blanks and
// dashes; and those that are not there, where a text holds what reads as a name with a known ending. Web
// addresses are no names; a link to a file on somebody's disk is.
class EvidenceNames {
 public:
  explicit EvidenceNames(const std::vector<Evidence>& evidence);
  bool may_be_in(const RichText& text) const;  // a quick look: false is certain
  // `paragraph` is one line, as a name never goes over two. In the order of the text.
  std::vector<NamedFile> in(const RichText& paragraph) const;

 private:
  std::size_t ending_after(std::string_view text, std::size_t dot) const;
  std::vector<int> files_named(std::string_view name) const;
  void find_linked(const RichText& text, std::string& plain, std::vector<NamedFile>& found,
                   std::vector<NamedFile>& missing) const;
  void find_written(std::string_view plain, std::vector<NamedFile>& found) const;
  NamedFile longest_name(std::string_view plain, std::size_t from, std::size_t end) const;

  std::map<std::string, std::vector<int>> by_name_;  // folded; a file by its name and by its path
  std::set<std::string, std::less<>> endings_;
  std::size_t longest_ = 0;
};

}  // namespace boardpack
