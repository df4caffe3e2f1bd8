// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/mentions.h"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>

namespace termreg::conflicts {
namespace {

constexpr std::size_t least_places = 1024;

bool goes_before(const MentionFinder::Holder& x, const MentionFinder::Holder& y) {
  const auto rank = [](const MentionFinder::Holder& holder) {
    return std::tuple(!is_active(holder.section->status), std::string_view(holder.section->id.text()),
                      holder.name);
  };
  return rank(x) < rank(y);
}

bool is_retired(const MentionFinder::Holder& holder) {
  return !is_active(holder.section->status) ||
         holder.section->prepared.names[holder.name].acceptability == Acceptability::deprecated;
}

}  // namespace

bool MentionFinder::is_looked_for(const Name& name) {
  const bool one_function_word = name.words.size() == 1 && (name.function_words & 1U) != 0;
  return !name.words.empty() && !name.abbreviation && !one_function_word;
}

std::uint64_t MentionFinder::beginning(const std::string& language) {
  return std::hash<std::string>{}(language) | 1U;
}

MentionFinder::MentionFinder(const Collection& collection) {
  std::size_t places = least_places;
  while (places < 6 * collection.sections.size()) places *= 2;
  steps_.resize(places);
  mask_ = places - 1;
  holders_.reserve(2 * collection.sections.size());
  for (const auto* const held : {&collection.sections, &collection.retired})
    for (const Section& section : *held) add(section);
}

MentionFinder::Step& MentionFinder::place_of(std::uint64_t key) {
  std::size_t at = (key >> 7U) & mask_;
  while (steps_[at].key != key && steps_[at].key != 0) at = (at + 1) & mask_;
  if (steps_[at].key == 0) ++used_;
  steps_[at].key = key;
  return steps_[at];
}

void MentionFinder::grow() {
  std::vector<Step> old(2 * steps_.size());
  old.swap(steps_);
  mask_ = steps_.size() - 1;
  used_ = 0;
  for (const Step& step : old)
    if (step.key != 0) place_of(step.key).designation = step.designation;
}

void MentionFinder::add(const Section& section) {
  for (std::uint32_t i = 0; i < section.prepared.names.size(); ++i) {
    const Name& name = section.prepared.names[i];
    if (!is_looked_for(name)) continue;
    while (2 * (used_ + name.words.size()) > steps_.size()) grow();
    std::uint64_t key = beginning(section.side.language);
    Step* step = nullptr;
    for (const WordId word : name.words) {
      key = extended(key, word);
      step = &place_of(key);
    }
    if (step->designation == none) {
      step->designation = size();
      holders_.emplace_back();
    }
    auto& holders = holders_[step->designation];
    const Holder holder{&section, i};
    if (is_retired(holder)) ++retired_holders_;
    // Those of a whole registry come in their order.
    if (holders.empty() || goes_before(holders.back(), holder))
      holders.push_back(holder);
    else
      holders.insert(std::upper_bound(holders.begin(), holders.end(), holder, goes_before), holder);
  }
}

void MentionFinder::remove(const Section& section) {
  for (const Name& name : section.prepared.names) {
    std::uint64_t key = beginning(section.side.language);
    for (const WordId word : name.words) key = extended(key, word);
    const Step* step = is_looked_for(name) ? find(key) : nullptr;
    if (step == nullptr || step->designation == none) continue;
    std::erase_if(holders_[step->designation], [&](const Holder& holder) {
      if (holder.section != &section) return false;
      if (is_retired(holder)) --retired_holders_;
      return true;
    });
  }
}

std::span<const MentionFinder::Holder> MentionFinder::holders_of(std::span<const WordId> words,
                                                                 const std::string& language) const {
  std::uint64_t key = beginning(language);
  for (const WordId word : words) key = extended(key, word);
  const Step* step = find(key);
  if (step == nullptr || step->designation == none) return {};
  return holders_[step->designation];
}

}  // namespace termreg::conflicts
