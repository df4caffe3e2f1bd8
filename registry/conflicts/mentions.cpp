// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/mentions.h"

#include <algorithm>
#include <string>

namespace termreg::conflicts {
namespace {

// One more word of a sequence; the odd factor of Fibonacci hashing, then a mix so that order counts.
std::uint64_t extended(std::uint64_t so_far, WordId word) {
  std::uint64_t mixed = (so_far ^ (word + 1ULL)) * 0x9E3779B97F4A7C15ULL;
  mixed ^= mixed >> 29U;
  return mixed;
}

std::uint64_t beginning(const std::string& language) {
  return std::hash<std::string>{}(language) | 1U;
}

bool is_looked_for(const Name& name) {
  const bool one_function_word = name.words.size() == 1 && (name.function_words & 1U) != 0;
  return !name.words.empty() && !name.abbreviation && !one_function_word;
}

}  // namespace

MentionFinder::MentionFinder(const Collection& collection) {
  steps_.reserve(2 * collection.sections.size());
  for (const auto* const held : {&collection.sections, &collection.retired})
    for (const Section& section : *held) add(section);
  std::stable_sort(found_.begin(), found_.end(),
                   [](const auto& x, const auto& y) { return x.first < y.first; });
  for (const auto& [designation, holder] : found_) {
    if (first_holder_.size() <= designation)
      first_holder_.push_back(static_cast<std::uint32_t>(holders_.size()));
    holders_.push_back(holder);
  }
  first_holder_.push_back(static_cast<std::uint32_t>(holders_.size()));
  found_ = {};
}

void MentionFinder::add(const Section& section) {
  for (std::uint32_t i = 0; i < section.prepared.names.size(); ++i) {
    const Name& name = section.prepared.names[i];
    if (!is_looked_for(name)) continue;
    std::uint64_t key = beginning(section.side.language);
    Step* step = nullptr;
    for (const WordId word : name.words) {
      key = extended(key, word);
      step = &steps_[key];
    }
    if (step->designation == none) step->designation = designations_++;
    found_.emplace_back(step->designation, Holder{&section, i});
  }
}

void MentionFinder::each(std::span<const WordId> text, const std::string& language,
                         const std::function<void(const Mention&)>& visit) const {
  const std::uint64_t start = beginning(language);
  for (std::uint32_t begin = 0; begin < text.size();) {
    std::uint64_t key = start;
    Mention longest{none, begin, begin + 1};
    for (std::uint32_t end = begin; end < text.size() && text[end] != no_word; ++end) {
      key = extended(key, text[end]);
      const auto step = steps_.find(key);
      if (step == steps_.end()) break;
      if (step->second.designation != none) longest = {step->second.designation, begin, end + 1};
    }
    if (longest.designation != none) visit(longest);
    begin = longest.end;
  }
}

std::span<const MentionFinder::Holder> MentionFinder::holders(std::uint32_t designation) const {
  const auto begin = first_holder_[designation];
  return {holders_.data() + begin, first_holder_[designation + 1] - begin};
}

}  // namespace termreg::conflicts
