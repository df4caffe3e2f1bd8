// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/search/analyser_private.h"
#include "indexer/search/schema.h"
#include "registry/codec/entry_texts.h"

namespace termreg::search {

/// What a Xapian document is to hold, in one piece: made in one thread and turned into a document in the one
/// that writes it. A Xapian::Document is a tree of strings; built here and taken apart there it costs both
/// threads more than the words do.
struct PackedDocument {
  struct Term {
    std::uint32_t end = 0;  ///< in `bytes`; it begins where the one before it ends
    std::uint32_t wdf = 0;
  };
  std::string bytes;        ///< the terms, ascending and each once
  std::vector<Term> terms;  ///< in the same order
  std::string facets;       ///< value of facet_slot
  std::string id;           ///< value of id_slot
  std::string wording;      ///< value of wording_slot
};
[[nodiscard]] Xapian::Document unpack(const PackedDocument& packed);

/// One entry, made ready for the index outside the thread that writes it. Without a document the entry is to
/// be taken out of the index.
struct PreparedDocument {
  std::string unique_term;
  std::optional<PackedDocument> document;
  bool is_new = false;  ///< the index does not hold the entry yet
};

/// Makes documents of entries, exactly as schema.h lays them down. The same entry always gives the same terms
/// and value: `verify` and the tests compare by them. Remembers stems and filters made before: keep one per
/// thread. Not thread-safe.
class DocumentMaker {
 public:
  /// The document of an entry as the store keeps it. An entry that cannot be read is logged and gets no
  /// document: one damaged entry must not stop the index for all others, and `Store::verify` names it.
  [[nodiscard]] PreparedDocument prepare(std::string_view id, std::string_view json);

 private:
  struct DraftTerm {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t wdf = 0;
  };
  struct Remembered {
    std::string printed;
    std::string term;
  };

  void add_term(std::string_view first, std::string_view second, std::uint32_t wdf);
  void add_filter(Field field, std::string_view printed);
  void add_filters();
  [[nodiscard]] std::string_view text_of(const DraftTerm& term) const;
  [[nodiscard]] PackedDocument pack();

  Analyser analyser_;
  codec::EntryTexts entry_;
  std::array<Remembered, field_count> filters_;  ///< the last of each field: entries repeat the one before
  std::string bytes_;                            ///< of the entry at hand
  std::vector<DraftTerm> terms_;
};

/// Terms with their wdf, and the three values, in one text: equal documents give equal texts and different ones
/// different.
[[nodiscard]] std::string fingerprint(const Xapian::Document& document);

/// A facet value of a document taken apart: the names of facet_names(), each with the values the document
/// has.
using FacetParts = std::vector<std::vector<std::string_view>>;
[[nodiscard]] FacetParts split_facets(std::string_view value);
/// "body", "document", "status", "subject", "language", "kind": the order within the value.
inline constexpr std::size_t language_facet = 4;
[[nodiscard]] const std::vector<std::string>& facet_names();

}  // namespace termreg::search
