#include "text/links.h"

#include <algorithm>
#include <string_view>

namespace boardpack {
namespace {

struct Address {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target;
};

bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= ' ' ||
         std::string_view("<>\"|\\^`{}").find(c) != std::string_view::npos;
}

bool is_mail_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}

// Without the point, comma or unpaired bracket that follows an address in a sentence.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const std::string_view address = text.substr(begin, end - begin);
    const bool open_bracket =
        std::count(address.begin(), address.end(), '(') >= std::count(address.begin(), address.end(), ')');
    if (last == ')' && open_bracket) break;
    if (std::string_view(".,;:!?)]'").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

Address web_address(std::string_view text, std::size_t begin, std::string_view scheme) {
  std::size_t end = begin;
  while (end < text.size() && !ends_address(text[end])) ++end;
  end = trimmed_end(text, begin, end);
  return {begin, end, std::string(scheme) + std::string(text.substr(begin, end - begin))};
}

Address mail_address(std::string_view text, std::size_t at) {
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && is_mail_character(text[begin - 1])) --begin;
  while (end < text.size() && is_mail_character(text[end])) ++end;
  end = trimmed_end(text, begin, end);
  const std::string_view host = text.substr(at + 1, end - at - 1);
  if (begin == at || host.find('.') == std::string_view::npos) return {};
  return {begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

// The first address at or after `from`; an empty one when there is none.
Address next_address(std::string_view text, std::size_t from) {
  Address first{std::string_view::npos, 0, ""};
  auto consider = [&](Address found, std::size_t least) {
    if (found.end >= found.begin + least && found.begin >= from && found.begin < first.begin)
      first = std::move(found);
  };
  for (std::string_view scheme : {"https://", "http://"})
    if (std::size_t at = text.find(scheme, from); at != std::string_view::npos)
      consider(web_address(text, at, ""), scheme.size() + 2);
  if (std::size_t at = text.find("www.", from); at != std::string_view::npos)
    consider(web_address(text, at, "http://"), 7);
  for (std::size_t at = text.find('@', from); at != std::string_view::npos && at < first.begin;
       at = text.find('@', at + 1))
    if (Address mail = mail_address(text, at); mail.end > 0) {
      consider(std::move(mail), 6);
      break;
    }
  return first;
}

}  // namespace

RichText with_links(const RichText& text) {
  RichText out;
  for (const Run& run : text.runs) {
    if (!run.link.empty()) {
      out.append(run);
      continue;
    }
    std::size_t at = 0;
    for (Address found = next_address(run.text, 0); found.begin != std::string_view::npos;
         found = next_address(run.text, found.end)) {
      if (found.begin > at) out.append(Run{run.text.substr(at, found.begin - at), run.bold, run.italic, ""});
      out.append(
          Run{run.text.substr(found.begin, found.end - found.begin), run.bold, run.italic, found.target});
      at = found.end;
    }
    if (at < run.text.size()) out.append(Run{run.text.substr(at), run.bold, run.italic, ""});
  }
  return out;
}

}  // namespace boardpack
