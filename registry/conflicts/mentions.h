// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
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
/// Built once; afterwards only read, by many threads at once.
class MentionFinder {
 public:
  /// Who has a designation.
  struct Holder {
    const Section* section = nullptr;
    std::uint32_t name = 0;  ///< place in its list of designations
  };

  explicit MentionFinder(const Collection& collection);

  /// Calls `visit` for every mention in the words of a text of that language; no_word is never part of one.
  void each(std::span<const WordId> text, const std::string& language,
            const std::function<void(const Mention&)>& visit) const;
  /// How many designations there are; they are numbered from 0.
  [[nodiscard]] std::uint32_t size() const noexcept { return designations_; }
  /// Active and retired sections that have the designation.
  [[nodiscard]] std::span<const Holder> holders(std::uint32_t designation) const;

 private:
  struct Step {
    std::uint32_t designation = none;  ///< none: only the beginning of one
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  void add(const Section& section);

  std::unordered_map<std::uint64_t, Step> steps_;  ///< by the digest of the words so far
  std::uint32_t designations_ = 0;
  std::vector<std::pair<std::uint32_t, Holder>> found_;  ///< only while it is built
  std::vector<Holder> holders_;
  std::vector<std::uint32_t> first_holder_;  ///< by designation, and one past the last
};

}  // namespace termreg::conflicts
