#include <new>
#include <stdexcept>

#include "read/cfb.h"
#include "read/csv.h"
#include "read/limits.h"
#include "read/ods.h"
#include "read/refuse.h"
#include "read/sniff.h"
#include "read/workbook.h"
#include "read/xlsx.h"
#include "read/zip.h"

namespace boardpack {
namespace {

Workbook read_zip(std::string_view bytes, Work& work) {
  Zip zip(bytes, work);
  const bool open_document = zip.has("content.xml") || zip.has("encrypted-package");
  return open_document ? read_ods(zip) : read_xlsx(zip);
}

Workbook read_any(std::string_view bytes, Work& work) {
  if (bytes.empty()) refuse(Refusal::Reason::empty, "");
  if (bytes.size() > limits::file_bytes) refuse_more_than(limits::file_bytes >> 20, "MB");
  switch (sniff(bytes)) {
    case FileType::zip:
      return read_zip(bytes, work);
    case FileType::cfb:
      refuse_cfb(bytes);
    case FileType::flat_ods:
      return read_flat_ods(bytes, work);
    case FileType::text:
      return read_csv(bytes, work);
  }
  return {};
}

}  // namespace

std::variant<Workbook, Refusal> read_workbook(std::string_view bytes, const WorkLimits& work_limits) {
  try {
    Work work(work_limits);
    return read_any(bytes, work);
  } catch (const Unreadable& unreadable) {
    return unreadable.refusal;
  } catch (const std::bad_alloc&) {
    return Refusal{Refusal::Reason::too_large, "it needs more memory than this computer has free"};
  } catch (const std::length_error&) {
    return Refusal{Refusal::Reason::too_large, "it needs more memory than this computer has free"};
  }
}

}  // namespace boardpack
