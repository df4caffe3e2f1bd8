// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/term_entry.h"

#include <algorithm>

namespace termreg {
namespace {

bool speaks(const LanguageSection& section, std::string_view language) {
  return language.empty() || section.language == language ||
         (section.language.starts_with(language) && section.language[language.size()] == '-');
}

// Lower is better: a heading is preferred, then anything not deprecated.
int rank(const Designation& designation) {
  if (designation.acceptability == Acceptability::preferred) return 0;
  return designation.acceptability == Acceptability::deprecated ? 2 : 1;
}

}  // namespace

bool is_active(EntryStatus status) noexcept {
  return status != EntryStatus::superseded && status != EntryStatus::withdrawn &&
         status != EntryStatus::rejected;
}

const Designation* headword(const TermEntry& entry, std::string_view language) {
  for (const auto& section : entry.languages) {
    if (!speaks(section, language) || section.designations.empty()) continue;
    return &*std::min_element(section.designations.begin(), section.designations.end(),
                              [](const auto& a, const auto& b) { return rank(a) < rank(b); });
  }
  return nullptr;
}

const Definition* main_definition(const TermEntry& entry, std::string_view language) {
  for (const auto& section : entry.languages)
    if (speaks(section, language) && !section.definitions.empty()) return &section.definitions.front();
  return nullptr;
}

bool is_restated(const SourcedText& text) {
  return std::any_of(text.sources.begin(), text.sources.end(), [](const Source& source) {
    return source.relation == SourceRelation::modified || source.relation == SourceRelation::adapted;
  });
}

}  // namespace termreg
