#pragma once
#include <filesystem>
#include <vector>

#include "document/document.h"
#include "model/plan.h"

namespace boardpack {

// The files in the plan folder's evidence/, by path. Only real files: hidden ones, locks and links to
// elsewhere are left out with a finding.
std::vector<Evidence> list_evidence(const std::filesystem::path& folder, Findings& findings);

// Reads the bytes of attachments from the plan folder's evidence/. Throws a sentence when one cannot be read.
void read_attachments(const std::filesystem::path& folder, std::vector<Attachment>& attachments);

}  // namespace boardpack
