#pragma once
#include "read/draft.h"
#include "read/ods_styles.h"
#include "read/xml.h"

namespace boardpack {

// Of the <table:table> just begun; moves past its end.
void read_ods_sheet(XmlScanner& xml, OdsStyles& styles, Draft& draft, SheetDraft& sheet);

}  // namespace boardpack
