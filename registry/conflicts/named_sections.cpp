// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/named_sections.h"

#include <algorithm>
#include <functional>

namespace termreg::conflicts {

std::uint64_t group_key(std::uint64_t stem, const std::string& language) {
  return stem ^ (std::hash<std::string>{}(language)*0x9E3779B97F4A7C15ULL);
}

std::uint64_t group_of(const Section& section, const Name& name) {
  return group_key(name.keys[3], section.side.language);
}

NameIndex::NameIndex(const Collection& collection, const KeySet* wanted) {
  named_.reserve(2 * collection.sections.size());
  for (std::uint32_t i = 0; i < collection.sections.size(); ++i) {
    const Section& section = collection.sections[i];
    const std::uint64_t language = group_key(0, section.side.language);
    for (const Name& name : section.prepared.names) named_.push_back({name.keys[3] ^ language, i});
  }
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
  for (auto begin = named_.begin(); begin != named_.end();) {
    const auto end = std::find_if(begin, named_.end(), [&](const auto& n) { return n.key != begin->key; });
    if (end - begin > 1 && (wanted == nullptr || wanted->contains(begin->key)))
      groups_.emplace_back(begin, end);
    begin = end;
  }
}

std::span<const NamedSection> NameIndex::with_key(std::uint64_t key) const {
  const auto begin = std::lower_bound(named_.begin(), named_.end(), NamedSection{key, 0});
  const auto end = std::find_if(begin, named_.end(), [&](const NamedSection& n) { return n.key != key; });
  return {begin, end};
}

}  // namespace termreg::conflicts
