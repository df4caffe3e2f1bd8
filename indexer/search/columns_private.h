// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/search/wording_private.h"
#include "registry/designations/interner.h"

namespace termreg::search {

/// What is known of every document by its number, in memory: whose entry it is and the facets it has. Counting
/// facets looks at every match of a query, and Xapian reads a block for each value it is asked for: 5 us a match
/// against 5 ns here. 12 bytes a document and the locator of its entry; the beginnings of ids and the facets are
/// kept once each. Reading is safe from many threads while nobody loads or sets.
class Columns {
 public:
  using FacetNumber = designations::Ordinal;
  static constexpr FacetNumber no_document = designations::no_ordinal;

  /// Takes in what the value slots of the database hold, in place of what was
  /// here. @throws Xapian::Error; then what is here is a part.
  void load(const Xapian::Database& database);
  /// A document was written: its values.
  void set(Xapian::docid document, std::string_view id, std::string_view facets, std::string_view wording);

  /// Number of the facets of a document, under facet_count(); `no_document` if it was never set.
  [[nodiscard]] FacetNumber facet_number(Xapian::docid document) const noexcept {
    return document < rows_.size() ? rows_[document].facets : no_document;
  }
  [[nodiscard]] std::size_t facet_count() const noexcept { return facets_.size(); }
  /// The facets with that number, as document_private.h takes them apart. The view lives until the next set().
  [[nodiscard]] std::string_view facets(FacetNumber number) const noexcept { return facets_.text(number); }

  /// The id of a document's entry; empty if it was never set.
  [[nodiscard]] std::string id(Xapian::docid document) const;
  /// True if the document is that entry's. Quicker than comparing with id().
  [[nodiscard]] bool is_of(Xapian::docid document, std::string_view id) const noexcept;
  /// What follows the last colon of the id.
  [[nodiscard]] std::string_view locator(Xapian::docid document) const noexcept;
  [[nodiscard]] static std::string_view locator_of(std::string_view id) noexcept {
    return id.substr(id.rfind(':') + 1);
  }

  /// The primary languages ("en" of "en-gb") that documents are or were in, each once.
  [[nodiscard]] const std::vector<std::string>& languages() const noexcept { return languages_; }

  [[nodiscard]] const Wordings& wordings() const noexcept { return wordings_; }

  [[nodiscard]] std::size_t memory_bytes() const noexcept;

 private:
  struct Row {
    FacetNumber facets = no_document;
    designations::Ordinal beginning = 0;  // of the id, up to and with its last colon
    std::uint32_t locator = 0;            // in locators_, up to a NUL
  };
  void note_languages(std::string_view facets);

  std::vector<Row> rows_;  // by number of the document
  designations::Interner facets_, beginnings_;
  std::string locators_;
  std::vector<std::string> languages_;
  Wordings wordings_;
};

}  // namespace termreg::search
