// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "registry/conflicts/section.h"

namespace termreg::conflicts {

/// A designation met in a text: its words stand at [begin, end) of the text.
struct Mention {
  std::uint32_t designation = 0;  ///< number of the designation, see MentionFinder::holders
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Finds registered designations in texts by their words at N3: the longest first, from left to right, without
/// overlap. Abbreviations and single function words are not looked for, since N3 cannot tell "IT" from "it".
/// Many threads may read at once. It points to the sections, which must be taken out before they go.
class MentionFinder {
 public:
  /// Who has a designation.
  struct Holder {
    const Section* section = nullptr;
    std::uint32_t name = 0;  ///< place in its list of designations
  };

  explicit MentionFinder(const Collection& collection);

  void add(const Section& section);
  void remove(const Section& section);

  /// Calls visit(mention) for every mention in the words of a text of that language; no_word is never part of one.
  template <typename Visit>
  void each(std::span<const WordId> text, const std::string& language, const Visit& visit) const {
    const std::uint64_t start = beginning(language);
    for (std::uint32_t begin = 0; begin < text.size();) {
      std::uint64_t key = start;
      Mention longest{none, begin, begin + 1};
      for (std::uint32_t end = begin; end < text.size() && text[end] != no_word; ++end) {
        key = extended(key, text[end]);
        const Step* step = find(key);
        if (step == nullptr) break;
        if (step->designation != none && !holders_[step->designation].empty())
          longest = {step->designation, begin, end + 1};
      }
      if (longest.designation != none) visit(longest);
      begin = longest.end;
    }
  }
  /// How many designations there are; they are numbered from 0.
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(holders_.size()); }
  /// Active and then retired sections that have the designation, each in the order of their ids.
  [[nodiscard]] std::span<const Holder> holders(std::uint32_t designation) const {
    return holders_[designation];
  }
  /// How many holders are no longer active or call it deprecated.
  [[nodiscard]] std::size_t retired_holders() const noexcept { return retired_holders_; }
  /// The holders of the designation of these words; empty if nobody has it.
  [[nodiscard]] std::span<const Holder> holders_of(std::span<const WordId> words,
                                                   const std::string& language) const;
  /// True for a designation that is looked for.
  [[nodiscard]] static bool is_looked_for(const Name& name);

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  /// What the words so far are: the beginning of a designation, or one. Open addressing: key 0 is a free place.
  struct Step {
    std::uint64_t key = 0;
    std::uint32_t designation = none;  ///< none: only the beginning of one
  };
  static std::uint64_t beginning(const std::string& language);
  static std::uint64_t extended(std::uint64_t so_far, WordId word) {
    // The odd factor of Fibonacci hashing, then a mix so that order counts.
    std::uint64_t mixed = (so_far ^ (word + 1ULL)) * 0x9E3779B97F4A7C15ULL;
    mixed ^= mixed >> 29U;
    return mixed | 1U;
  }
  [[nodiscard]] const Step* find(std::uint64_t key) const {
    for (std::size_t at = (key >> 7U) & mask_;; at = (at + 1) & mask_) {
      if (steps_[at].key == key) return &steps_[at];
      if (steps_[at].key == 0) return nullptr;
    }
  }
  Step& place_of(std::uint64_t key);
  void grow();

  std::vector<Step> steps_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
  std::size_t retired_holders_ = 0;
  std::vector<std::vector<Holder>> holders_;  ///< by designation
};

}  // namespace termreg::conflicts
