// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/conflicts/found.h"

namespace termreg::conflicts {

using SectionPointers = std::vector<const Section*>;

/// Who has to do with whom, kept up as entries come and go: what a change can touch is looked up here. Points to
/// sections; those taken out must still be there when they are. One writer, or many readers.
class Neighbourhood {
 public:
  /// @param all  must outlive it
  Neighbourhood(const Collection& all, const Ground& ground);

  void add(const Section& section);
  void remove(const Section& section);

  /// Active sections that have a designation with this group_key; and the retired ones.
  [[nodiscard]] std::span<const Section* const> named(std::uint64_t group) const;
  [[nodiscard]] std::span<const Section* const> retired_named(std::uint64_t group) const;
  /// Active sections whose definition gives such a designation as another name.
  [[nodiscard]] std::span<const Section* const> stating(std::uint64_t group) const;
  /// Active and retired sections of a document (by document_key), and those that stand in a clause of it.
  [[nodiscard]] std::span<const Section* const> of_document(std::string_view document) const;
  [[nodiscard]] std::span<const Section* const> in_clause(std::string_view document,
                                                          std::string_view clause) const;
  /// Active sections that cite the document; and those that cite a place (place_unit).
  [[nodiscard]] std::span<const Section* const> citing(std::string_view document) const;
  [[nodiscard]] std::span<const Section* const> citing_place(Unit place) const;
  /// Active sections of entries that have a relation to this one.
  [[nodiscard]] std::span<const Section* const> pointing_to(std::string_view entry_id) const;
  /// Active sections with this expansion (expansion_unit).
  [[nodiscard]] std::span<const Section* const> expanding(Unit expansion) const;
  /// Active sections whose genus is called so, by its group_key.
  [[nodiscard]] std::span<const Section* const> of_genus(std::uint64_t group) const;
  /// Active and retired sections of one document and edition (Section::origin).
  [[nodiscard]] std::span<const Section* const> of_origin(std::uint64_t origin) const;
  /// Those of them that say in which clause they stand, and were read from the document itself.
  [[nodiscard]] std::span<const Section* const> whole_of_origin(std::uint64_t origin) const;
  /// Active sections whose definition or notes hold the word.
  [[nodiscard]] std::span<const Section* const> using_word(WordId word) const;
  /// Active sections of the language whose definition or notes hold these words in a row.
  [[nodiscard]] SectionPointers using_words(const std::vector<WordId>& words,
                                            const std::string& language) const;
  /// Keys of the designations that are easily taken for this one.
  [[nodiscard]] std::vector<std::uint64_t> confusable_with(const std::string& letters,
                                                           const std::string& language) const;

  /// Sections of one concept have one label.
  [[nodiscard]] std::span<const Section* const> members_of(std::uint32_t label) const;
  /// Nothing for a section that has no label yet.
  [[nodiscard]] std::optional<std::uint32_t> label_of(const Section& section) const;
  [[nodiscard]] std::uint32_t new_label() noexcept { return next_label_++; }
  void set_label(const Section& section, std::uint32_t label);

 private:
  enum class Role : std::uint8_t {
    name,
    retired_name,
    synonym,
    document,
    clause,
    cites,
    place,
    target,
    expansion,
    origin,
    whole,
    genus
  };
  static std::uint64_t key(Role role, std::uint64_t subject);
  static std::uint64_t key(Role role, std::string_view subject);
  template <typename Visit>
  void each_key(const Section& section, const Visit& visit) const;
  [[nodiscard]] std::span<const Section* const> held(std::uint64_t key) const;
  void add_looks(const Section& section);

  struct Look {
    std::string letters;   ///< at N1
    std::string skeleton;  ///< only where the letters are not all ASCII
    std::string language;
    std::uint64_t group = 0;
    std::uint32_t holders = 0;
  };
  const Vocabulary& vocabulary_;
  std::unordered_map<std::uint64_t, SectionPointers> by_key_;
  std::vector<SectionPointers> by_word_;
  std::unordered_map<const Section*, std::uint32_t> labels_;
  std::unordered_map<std::uint32_t, SectionPointers> members_;
  std::uint32_t next_label_ = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> look_places_;  // look_of -> place in looks_
  std::vector<Look> looks_;
};

}  // namespace termreg::conflicts
