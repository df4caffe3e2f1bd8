// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "registry/model/body.h"
#include "registry/store/store.h"

namespace termreg {

/// A document of the catalogue, and what is held of it.
struct DocumentHolding {
  SourceDocument document;
  std::uint64_t entries = 0;
  std::string superseded_by;  ///< number and edition of the one that says it replaces it; empty if none does
};

/// A body with its documents.
struct BodyHoldings {
  Body body;
  std::uint64_t entries = 0;
  std::vector<DocumentHolding> documents;  ///< by number, the newest edition first
};

/// Every body and document of the catalogue, and those that only entries name, in the order of the bodies' names. Looks
/// at the id of every entry and decodes one a document: some 0.2 s for 100,000 entries.
[[nodiscard]] std::vector<BodyHoldings> holdings(const store::Store& store);

}  // namespace termreg
