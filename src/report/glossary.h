#pragma once
#include "document/document.h"
#include "model/plan.h"
#include "report/report_template.h"

namespace boardpack {

// The register's terms and meanings under a heading of their own.
void add_glossary(const Plan& plan, const BlockTemplate& block, Document& document);

// Takes from the glossary, a table of the document, what the paper's other blocks do not say: an acronym as
// it is written ("SEND" is not "send"), any other term in whatever capitals, either also in the plural. Of
// "SEN, SEND" one is enough. An empty glossary goes with its heading.
void keep_used_terms(Document& document, std::size_t glossary);

}  // namespace boardpack
