// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/publication.h"
#include "registry/model/document_text.h"
#include "registry/model/term_entry.h"

/// How the houses lay out terms in a document, whatever its format: one file and one row each. N document
/// formats and M houses are N + M pieces of code.
namespace termreg::sources::clauses {

/// One entry as a clause reader found it: everything but id, body, document and provenance, which follow from
/// the publication and the file.
struct Harvested {
  TermEntry entry;      ///< `clause` is set where the document numbers its entries
  std::string locator;  ///< what names the entry within the document where `clause` does not; else empty
  Place place;
};

/// What a clause reader wants to say about a place in the document.
struct HarvestRemark {
  Place place;
  std::string entry;
  std::string rule;
  Severity severity = Severity::warning;
  std::string message;
};

/// Everything a house found in one document, in the order of the document.
struct Harvest {
  Publication stated;  ///< what the document says of itself; parts may be empty
  std::vector<Harvested> entries;
  std::vector<HarvestRemark> remarks;
  /// True where a document is one page of a collection that has a file a term: the publication is then named
  /// after the directory of the collection, not after the file.
  bool of_collection = false;
};

/// A row of the table of houses.
struct House {
  std::string_view name;  ///< "itu-t", "iso", "etsi-3gpp", "ieee", "w3c", "ietf", "glossary"
  /// How sure the house is that a document is laid out its way: 0 not at all, 1 perhaps, 2 by its layout, 3
  /// beyond doubt (it names itself).
  int (*recognise)(const DocumentText& document);
  /// Never throws for what a document holds; a document without terms gives an empty harvest.
  Harvest (*read)(const DocumentText& document);
};

/// Every house.
[[nodiscard]] std::span<const House> houses();
/// The house that is surest of a document, or nullptr if none is.
[[nodiscard]] const House* house_of(const DocumentText& document);

}  // namespace termreg::sources::clauses
