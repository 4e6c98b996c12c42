#pragma once
#include "document/document.h"
#include "model/plan.h"

namespace boardpack {

// Every name of an attached file of evidence in the document's texts becomes a link to it, and those files
// the document's attachments, in order of path and still without bytes.
void attach_evidence(const Plan& plan, Document& document);

}  // namespace boardpack
