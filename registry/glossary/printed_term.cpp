// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/printed_term.h"

#include <algorithm>

#include "registry/style/abbreviation.h"

namespace termreg::glossary {
namespace {

// Lower is better; 0 is the tag itself.
int distance(std::string_view tag, std::string_view wanted) {
  if (tag == wanted) return 0;
  if (tag.size() > wanted.size() && tag.starts_with(wanted) && tag[wanted.size()] == '-') return 1;
  return tag == "und" || tag.empty() ? 2 : 3;
}

const LanguageSection* printed_section(const TermEntry& entry, std::string_view language) {
  const LanguageSection* best = nullptr;
  int best_distance = 3;
  for (const auto& section : entry.languages) {
    const int here = distance(section.language, language);
    if (here >= best_distance || section.designations.empty()) continue;
    best = &section;
    best_distance = here;
  }
  return best;
}

bool is_full_form(const Designation& designation) {
  return designation.kind == DesignationKind::term || designation.kind == DesignationKind::proper_name;
}

int rank(const Designation& designation) {
  if (designation.acceptability == Acceptability::deprecated) return 4;
  return (is_full_form(designation) ? 0 : 2) +
         (designation.acceptability == Acceptability::preferred ? 0 : 1);
}

}  // namespace

std::optional<PrintedTerm> printed_term(const TermEntry& entry, std::string_view language) {
  PrintedTerm printed;
  printed.section = printed_section(entry, language);
  if (printed.section == nullptr) return std::nullopt;
  const auto& designations = printed.section->designations;
  printed.term = &*std::min_element(designations.begin(), designations.end(),
                                    [](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (const auto& designation : designations) {
    if (&designation == printed.term) continue;
    if (designation.acceptability == Acceptability::deprecated)
      printed.deprecated.push_back(&designation);
    else if (is_full_form(designation))
      printed.synonyms.push_back(&designation);
    else
      printed.short_forms.push_back(&designation);
  }
  return printed;
}

bool is_listed_abbreviation(const Designation& form) {
  return form.kind == DesignationKind::abbreviation || style::is_abbreviation(form.text);
}

bool is_defined_here(const TermEntry& entry) noexcept {
  return entry.status == EntryStatus::draft || entry.status == EntryStatus::proposed ||
         entry.status == EntryStatus::agreed;
}

}  // namespace termreg::glossary
