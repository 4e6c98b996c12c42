#include "write/pdf_forms.h"

#include <algorithm>

#include "write/pdf_content.h"
#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

bool is_repeated(const TextItem& item) {
  return item.mark < 0 && item.artifact == Artifact::repeated;
}

bool is_same(const Page& a, const Page& b, std::size_t i) {
  const auto& text = a.texts[i];
  return text == b.texts[i] &&
         std::equal(a.words.begin() + text.first_word, a.words.begin() + text.first_word + text.word_count,
                    b.words.begin() + text.first_word);
}

}  // namespace

// How many texts that repeat something both pages begin with.
std::size_t PdfForms::common_texts(std::size_t first, std::size_t second) const {
  const auto &a = pages_.pages[first], &b = pages_.pages[second];
  if (a.width != b.width || a.height != b.height) return 0;
  const auto most = std::min(a.texts.size(), b.texts.size());
  std::size_t count = 0;
  while (count < most && is_repeated(a.texts[count]) && is_same(a, b, count)) ++count;
  return count;
}

const PdfForm* PdfForms::on(std::size_t page) {
  if (!forms_.empty() && common_texts(forms_.back().page, page) >= forms_.back().texts) return &forms_.back();
  const auto texts = page + 1 < pages_.pages.size() ? common_texts(page, page + 1) : 0;
  if (texts == 0) return nullptr;
  const auto& drawn = pages_.pages[page];
  std::string entries = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_length(entries, drawn.width);
  entries += ' ';
  append_length(entries, drawn.height);
  entries += "]/Resources ";
  append_reference(entries, resources_);
  PdfForm form;
  form.name = "H" + std::to_string(forms_.size());
  form.object = objects_.add_stream(std::move(entries), form_content(drawn, pages_.structure, texts, fonts_));
  form.page = page;
  form.texts = texts;
  forms_.push_back(std::move(form));
  return &forms_.back();
}

std::string PdfForms::entries() const {
  std::string out;
  for (const auto& form : forms_) {
    out.append("/").append(form.name) += ' ';
    append_reference(out, form.object);
  }
  return out;
}

}  // namespace boardpack
