// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/conflicts/decisions.h"
#include "registry/conflicts/judgement.h"
#include "registry/model/authority.h"
#include "registry/model/term_entry.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// A place that an entry names as its source.
struct Cited {
  std::string document;  ///< document_key of the document
  std::string edition;   ///< as printed; may be empty
  std::string clause;    ///< id part of the clause; may be empty
  SourceRelation relation = SourceRelation::unstated;
};
/// A relation of the entry to another one.
struct Link {
  RelationKind kind = RelationKind::other;
  std::string target;  ///< as the entry stores it: an entry id, if the pointer could be resolved
};

/// One language section of an entry, with what a finding has to say about it.
/// The definition is the first one that the section gives. The domain is the one printed before the
/// definition: subject fields are shelf marks, and two bodies that shelve one concept differently do clash.
struct Section {
  EntryId id;
  std::string body, document, edition, clause;
  Side side;
  PreparedSide prepared;
  Standing standing;
  EntryStatus status = EntryStatus::valid;
  bool whole_document = false;  ///< read from the document itself, so nothing of it is missing
  std::vector<Cited> cites;     ///< sources of the entry and of its definition
  std::vector<Link> relations;  ///< of the entry
  std::vector<WordId> notes;    ///< words of the notes at N3, in order; no_word between two notes
};

/// The sections of an entry, in its order; those without a designation are left out. The words get ids of
/// `vocabulary`.
[[nodiscard]] std::vector<Section> sections_of(TermEntry entry, Vocabulary& vocabulary);

/// The document in the form of an id part, edition left out ("ISO 1087:2019" is ISO 1087): what a citation and
/// its target have in common.
[[nodiscard]] std::string document_key(std::string_view document);

/// True if one of the two cites the other as its source, word for word.
[[nodiscard]] bool is_adopted(const Section& a, const Section& b);

/// True if one of the two names the other as the same concept.
[[nodiscard]] bool are_linked(const Section& a, const Section& b);

/// Order of the entries of a finding: authority, newer edition, id.
[[nodiscard]] bool stands_before(const Section& a, const Section& b);

/// All sections of a registry, ready to be judged against each other.
struct Collection {
  std::vector<Section> sections;  ///< of active entries, in the order of their ids
  std::vector<Section> retired;   ///< of the others, likewise
  Vocabulary vocabulary;          ///< rarest word first, so that ids ascend with how common a word is
  WordTable table;
  Statements statements;               ///< of editors, about pairs of entries
  std::vector<std::uint32_t> seen_in;  ///< in how many definitions each word occurs
  std::uint64_t definitions = 0;
};

/// Reads the store over one snapshot, decoding on `threads` threads beside the one that reads. The result
/// does not depend on how many there are.
/// @throws Error(bad_input) if an entry of the store cannot be decoded.
[[nodiscard]] Collection collect(const store::Store& store, unsigned threads);

}  // namespace termreg::conflicts
