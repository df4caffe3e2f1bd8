// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/clusters.h"
#include "registry/conflicts/hierarchy.h"
#include "registry/conflicts/mentions.h"
#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// What cannot be told from a part of a registry: where designations are mentioned, and what stands above what.
struct Surroundings {
  explicit Surroundings(const Collection& collection) : mentions(collection), hierarchy(collection) {}
  MentionFinder mentions;
  Hierarchy hierarchy;
};

/// What the kinds of conflict look things up in: which sections share a designation, which entries are one
/// concept, who holds what is cited, and where definitions mention designations. Built once for a scan, then
/// only read; many threads at once. Numbers are places in Collection::sections. What it is built from must outlive it.
class Ground {
 public:
  /// Of a whole registry.
  /// @param shared  clusters of the pairs that share a designation: those of C1, C2 and C3 say which entries are
  /// one concept, beside the links of the entries themselves
  Ground(const Collection& collection, const NameIndex& names, const std::vector<Cluster>& shared,
         const Surroundings& surroundings);
  /// Of a part of one, where the concepts of its sections are known.
  Ground(const Collection& part, const NameIndex& names, const std::vector<Cluster>& shared,
         const Surroundings& surroundings, std::vector<std::uint32_t> concepts);

  [[nodiscard]] const Collection& collection() const noexcept { return collection_; }
  [[nodiscard]] const SectionList& sections() const noexcept { return collection_.sections; }
  /// The place of a section in sections(), if it is there.
  [[nodiscard]] std::optional<std::uint32_t> place_of(const Section& section) const;
  [[nodiscard]] const std::vector<Cluster>& shared() const noexcept { return shared_; }

  /// Sections of one language that share a designation at N3; at least two each.
  [[nodiscard]] const std::vector<std::span<const NamedSection>>& groups() const noexcept {
    return names_.groups();
  }
  /// Sections that have the designation, by its N3 digest.
  [[nodiscard]] std::span<const NamedSection> with_name(std::uint64_t stem,
                                                        const std::string& language) const {
    return names_.with_key(group_key(stem, language));
  }

  /// Number of the concept: equal for sections of one entry, of linked entries, and of entries whose definitions
  /// say the same thing in any language.
  [[nodiscard]] std::uint32_t concept_of(std::uint32_t section) const { return concepts_[section]; }
  [[nodiscard]] bool one_concept(std::uint32_t a, std::uint32_t b) const {
    return concepts_[a] == concepts_[b];
  }
  /// The places of all sections of the entry that the section belongs to.
  struct Places {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
  };
  [[nodiscard]] Places entry_of(std::uint32_t section) const;

  /// True for the section that speaks for its entry where a kind is about the entry as a whole: the first one
  /// with a definition, or the first one if none has any.
  [[nodiscard]] bool speaks_for_entry(std::uint32_t section) const;

  /// Active and retired sections of a document, by its document_key; in the order of their ids.
  [[nodiscard]] std::span<const Section* const> of_document(const std::string& document) const;
  /// Any section of the entry, or nullptr.
  [[nodiscard]] const Section* find(std::string_view entry_id) const;

  [[nodiscard]] const Hierarchy& hierarchy() const noexcept { return surroundings_.hierarchy; }
  [[nodiscard]] const MentionFinder& mentions() const noexcept { return surroundings_.mentions; }

 private:
  void find_concepts();
  void find_cited_documents();

  const Collection& collection_;
  const NameIndex& names_;
  const std::vector<Cluster>& shared_;
  const Surroundings& surroundings_;
  bool whole_ = true;
  std::unordered_map<std::uint32_t, std::uint32_t> places_;  // of a part: by Section::number
  std::vector<std::uint32_t> concepts_;
  std::unordered_map<std::string, std::vector<const Section*>> documents_;  // only those that somebody cites
};

}  // namespace termreg::conflicts
