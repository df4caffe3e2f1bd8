// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/conflicts/authority.h"
#include "registry/conflicts/judgement.h"
#include "registry/model/term_entry.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// One language section of an entry, with what a finding has to say about it.
/// The definition is the first one that the section gives. The domain is the one printed before the
/// definition: subject fields are shelf marks, and two bodies that shelve one concept differently do clash.
struct Section {
  EntryId id;
  std::string body, document, edition, clause;
  Side side;
  PreparedSide prepared;
  Standing standing;
  std::vector<std::string> adopts;  ///< citation_key of every source given as identical
  std::vector<std::string> links;   ///< ids of entries that this one names as the same concept
};

/// The sections of an entry, in its order; those without a designation are left out. The words get ids of
/// `vocabulary`.
[[nodiscard]] std::vector<Section> sections_of(TermEntry entry, Vocabulary& vocabulary);

/// "document|clause" in the form of id parts, edition left out: what a citation and its target have in
/// common. Empty if one of them is missing.
[[nodiscard]] std::string citation_key(std::string_view document, std::string_view clause);

/// True if one of the two cites the other as its source, word for word.
[[nodiscard]] bool is_adopted(const Section& a, const Section& b);

/// Order of the entries of a finding: authority, newer edition, id.
[[nodiscard]] bool stands_before(const Section& a, const Section& b);

/// All sections of the active entries of a registry, ready to be judged against each other.
struct Collection {
  std::vector<Section> sections;  ///< in the order of their ids
  Vocabulary vocabulary;          ///< rarest word first, so that ids ascend with how common a word is
  WordTable table;
  std::vector<std::uint32_t> seen_in;  ///< in how many definitions each word occurs
  std::uint64_t definitions = 0;
};

/// Reads the store over one snapshot, decoding on `threads` threads beside the one that reads. The result
/// does not depend on how many there are.
/// @throws Error(bad_input) if an entry of the store cannot be decoded.
[[nodiscard]] Collection collect(const store::Store& store, unsigned threads);

}  // namespace termreg::conflicts
