#pragma once
#include "read/draft.h"
#include "read/xlsx_sheet.h"
#include "read/xml.h"

namespace boardpack {

// Of the <conditionalFormatting> just begun, Excel 2007's or the one of 2010 that extensions hold.
void read_xlsx_conditional(XmlScanner& xml, const XlsxTables& tables, SheetDraft& sheet);
// Those in the <extLst> just begun.
void read_xlsx_conditional_extensions(XmlScanner& xml, const XlsxTables& tables, SheetDraft& sheet);

}  // namespace boardpack
