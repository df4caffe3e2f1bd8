// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/named_sections.h"

#include <algorithm>
#include <functional>

namespace termreg::conflicts {

std::uint64_t group_key(std::uint64_t stem, const std::string& language) {
  return stem ^ (std::hash<std::string>{}(language)*0x9E3779B97F4A7C15ULL);
}

std::vector<NamedSection> named_sections(const Collection& collection) {
  std::vector<NamedSection> out;
  for (std::uint32_t i = 0; i < collection.sections.size(); ++i) {
    const Section& section = collection.sections[i];
    for (const Name& name : section.prepared.names)
      out.push_back({group_key(name.keys[3], section.side.language), i});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::span<const NamedSection>> groups_of(const std::vector<NamedSection>& named) {
  std::vector<std::span<const NamedSection>> out;
  for (auto begin = named.begin(); begin != named.end();) {
    const auto end = std::find_if(begin, named.end(), [&](const auto& n) { return n.key != begin->key; });
    if (end - begin > 1) out.emplace_back(begin, end);
    begin = end;
  }
  return out;
}

}  // namespace termreg::conflicts
