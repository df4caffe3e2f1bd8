// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/search/analyser_private.h"
#include "registry/model/term_entry.h"

namespace termreg::search {

/// One entry, made ready for the index outside the thread that writes it. Without a document the entry is to
/// be taken out of the index.
struct PreparedDocument {
  std::string unique_term;
  std::optional<Xapian::Document> document;
  bool is_new = false;  ///< the index does not hold the entry yet
};

/// The document of an entry, exactly as schema.h lays it down. The same entry always gives the same terms and
/// value: `verify` and the tests compare by them.
[[nodiscard]] Xapian::Document make_document(const TermEntry& entry, Analyser& analyser);

/// The document of an entry as the store keeps it. An entry that does not decode is logged and gets no
/// document: one damaged entry must not stop the index for all others, and `Store::verify` names it.
[[nodiscard]] PreparedDocument prepare(std::string_view id, std::string_view json, Analyser& analyser);

/// Terms with their wdf, and the facets, in one text: equal documents give equal texts and different ones
/// different.
[[nodiscard]] std::string fingerprint(const Xapian::Document& document);

/// A facet value of a document taken apart: the names of facet_names(), each with the values the document
/// has.
using FacetParts = std::vector<std::vector<std::string_view>>;
[[nodiscard]] FacetParts split_facets(std::string_view value);
/// "body", "document", "status", "subject", "language": the order within the value.
[[nodiscard]] const std::vector<std::string>& facet_names();

}  // namespace termreg::search
