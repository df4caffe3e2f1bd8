// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/genus_class.h"
#include "registry/conflicts/vocabulary.h"
#include "registry/model/designation.h"

namespace termreg::conflicts {

/// A designation ready to be compared. Keys are 64-bit digests of the keys of registry/text.
struct Name {
  std::array<std::uint64_t, 4> keys{};  ///< N0 (case-sensitive) to N3
  std::vector<WordId> words;            ///< all words at N3, in order
  std::uint64_t function_words = 0;     ///< bit i: words[i] is one (i < 64)
  bool abbreviation = false;
  Acceptability acceptability = Acceptability::unstated;
};

/// A definition ready to be compared.
struct Statement {
  std::uint64_t dn = 0;  ///< digest of Dn; 0 if there is no definition
  std::uint64_t wording =
      0;  ///< digest of the words in order from `subject` on, but for articles: tells "A before B" from "B before A"
  std::vector<WordId> words;    ///< content words at N3, each once, ascending
  std::vector<WordId> lead;     ///< those of the first sentence; empty if there is no second one
  std::vector<WordId> text;     ///< all words at N3, in the order of the text
  std::uint32_t subject = 0;    ///< length of the opening of `text` that only repeats the term: "A twin is"
  std::uint32_t genus_at = 0;   ///< place of the genus in `text`; its size if there is none
  std::uint32_t negations = 0;  ///< which negation words the first sentence holds, a bit each
  WordId genus = no_word;
  GenusClass kind = GenusClass::unknown;
  std::vector<std::uint64_t>
      synonyms;  ///< N3 digests of the designations that the definition gives as other names
  std::vector<std::uint64_t> synonyms_as_printed;  ///< their N0 digests, in the same order
  bool introduces = false;  ///< it only leads up to a list: "The following terms are used when ..."
};

/// A Side with everything that can be worked out before it meets another. Immutable once made.
struct PreparedSide {
  Statement statement;
  std::vector<Name> names;                      ///< in the order of Side::designations
  std::vector<std::vector<WordId>> expansions;  ///< what the abbreviations stand for, if the side says so
  std::uint64_t domain = 0;                     ///< digest of the domain at N1; 0 if none is given
};

/// Works out everything about one side; its words are given ids of `vocabulary`.
[[nodiscard]] PreparedSide prepare(const Side& side, Vocabulary& vocabulary);

/// Replaces every id by new_ids[id] and sorts the word sets anew: used when the vocabularies of several
/// threads are merged. An id of genus becomes that of its word.
void renumber(PreparedSide& side, const std::vector<WordId>& new_ids);

/// True for a designation in the form of an abbreviation: one word of at least two letters and at most twelve
/// characters, at least half of its letters capitals and at least two of them ("XR", "IoT", "WoT TD" is not:
/// two words).
[[nodiscard]] bool looks_like_abbreviation(std::string_view designation);

}  // namespace termreg::conflicts
