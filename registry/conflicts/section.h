// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
  std::string printed;   ///< the document as the source has it
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
  bool alone = true;            ///< no other section of the entry has a designation
  bool whole_document = false;  ///< read from the document itself, so nothing of it is missing
  std::uint32_t number =
      0;  ///< of active sections, each its own; those read first: their place in the collection
  std::uint64_t origin = 0;     ///< digest of body, document and edition of the id: equal within one document
  std::vector<Cited> cites;     ///< sources of the entry and of its definition
  std::vector<Link> relations;  ///< of the entry
  std::vector<WordId> notes;    ///< words of the notes at N3, in order; no_word between two notes
};

/// The sections of an entry, in its order; those without a designation are left out. The words get ids of
/// `vocabulary`.
[[nodiscard]] std::vector<Section> sections_of(TermEntry entry, Vocabulary& vocabulary);

/// Digest of body, document and edition of an entry: see Section::origin.
[[nodiscard]] std::uint64_t origin_of(const EntryId& id);

/// The document in the form of an id part, edition left out ("ISO 1087:2019" is ISO 1087): what a citation and
/// its target have in common.
[[nodiscard]] std::string document_key(std::string_view document);

/// True if one of the two cites the other as its source, word for word.
[[nodiscard]] bool is_adopted(const Section& a, const Section& b);

/// True if one of the two names the other as the same concept.
[[nodiscard]] bool are_linked(const Section& a, const Section& b);

/// Order of the entries of a finding: authority, newer edition, id.
[[nodiscard]] bool stands_before(const Section& a, const Section& b);

/// Sections in an order, held by somebody else. Reads like a vector of sections.
class SectionList {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = const Section;
    using difference_type = std::ptrdiff_t;
    using pointer = const Section*;
    using reference = const Section&;
    Iterator() = default;
    explicit Iterator(const Section* const* at) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return *at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    bool operator==(const Iterator&) const = default;

   private:
    const Section* const* at_ = nullptr;
  };

  SectionList() = default;
  explicit SectionList(std::vector<const Section*> all) : all_(std::move(all)) {}
  void push_back(const Section& section) { all_.push_back(&section); }
  void reserve(std::size_t size) { all_.reserve(size); }
  /// In a list in the order of ids: takes out the sections of these entries, and puts in those of `come` that are
  /// active, or those that are not.
  void exchange(const std::set<std::string>& entries, const std::vector<const Section*>& come, bool active);
  [[nodiscard]] const Section& operator[](std::size_t i) const { return *all_[i]; }
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
  [[nodiscard]] Iterator begin() const { return Iterator(all_.data()); }
  [[nodiscard]] Iterator end() const { return Iterator(all_.data() + all_.size()); }

 private:
  std::vector<const Section*> all_;
};

/// The place of the first section of the entry, among sections in the order of their ids.
[[nodiscard]] std::optional<std::uint32_t> first_of_entry(const SectionList& sections,
                                                          std::string_view entry_id);

/// The words of a registry, and how much each tells.
struct Lexicon {
  Vocabulary
      vocabulary;  ///< of what was read first: rarest word first, so that ids ascend with how common a word is
  WordTable table;
  std::vector<std::uint32_t> seen_in;  ///< in how many definitions each word occurs
  std::uint64_t definitions = 0;
};

/// Sections ready to be judged against each other: all of a registry, or some of them. Holds none of what it
/// points to.
struct Collection {
  SectionList sections;  ///< of active entries, in the order of their ids
  SectionList retired;   ///< of the others, likewise
  const Lexicon* lexicon = nullptr;
  const Statements* statements = nullptr;  ///< of editors, about pairs of entries
};

/// A whole registry, read. Stays where it is: `all` points into it.
struct Holdings {
  Holdings() = default;
  Holdings(const Holdings&) = delete;
  Holdings& operator=(const Holdings&) = delete;
  std::vector<std::vector<Section>> kept;  ///< in the order of their ids, but for what came later
  Lexicon lexicon;
  Statements statements;
  Collection all;
};

/// Reads the store over one snapshot, decoding on `threads` threads beside the one that reads. The result
/// does not depend on how many there are.
/// @param weights  how much words tell; null: as they are spread over the definitions of this registry
/// @throws Error(bad_input) if an entry of the store cannot be decoded.
[[nodiscard]] std::unique_ptr<Holdings> collect(const store::Store& store, unsigned threads,
                                                const WordWeights* weights = nullptr);

}  // namespace termreg::conflicts
