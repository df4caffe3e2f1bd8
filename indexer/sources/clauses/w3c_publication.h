// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/sources/publication.h"
#include "registry/model/document_text.h"

namespace termreg::sources::clauses {

/// Which document of W3C or WHATWG this is, by its settings (short name, date, group), the address of its
/// dated version, or that of its latest version in its head; empty if it says nothing of the kind. Pure and
/// thread-safe.
[[nodiscard]] Publication w3c_publication(const DocumentText& document);

}  // namespace termreg::sources::clauses
