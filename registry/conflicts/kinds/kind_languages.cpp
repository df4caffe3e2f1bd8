// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look across languages and at what groups have agreed: C22, C23, C24.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"

namespace termreg::conflicts {
namespace {

/// In some other language both entries have designations, and none of them is shared there.
bool differ_elsewhere(const Ground& ground, std::uint32_t a, std::uint32_t b) {
  const std::string& here = ground.sections()[a].side.language;
  bool differ = false;
  const Ground::Places entry_a = ground.entry_of(a);
  const Ground::Places entry_b = ground.entry_of(b);
  for (std::uint32_t i = entry_a.begin; i < entry_a.end; ++i)
    for (std::uint32_t j = entry_b.begin; j < entry_b.end; ++j) {
      const Section& one = ground.sections()[i];
      const Section& other = ground.sections()[j];
      if (one.side.language == here || one.side.language != other.side.language) continue;
      if (common_name(one, other)) return false;
      differ = true;
    }
  return differ;
}

bool domains_tell_apart(const Section& a, const Section& b) {
  return a.prepared.domain != 0 && b.prepared.domain != 0 && a.prepared.domain != b.prepared.domain;
}

std::string elsewhere(const Ground& ground, std::uint32_t section) {
  const std::string& here = ground.sections()[section].side.language;
  const Ground::Places entry = ground.entry_of(section);
  for (std::uint32_t i = entry.begin; i < entry.end; ++i) {
    const Section& other = ground.sections()[i];
    if (other.side.language != here) return '"' + other.side.designations.front() + '"';
  }
  return {};
}

void raise_homonym(const Ground& ground, std::uint32_t a, std::uint32_t b, std::uint64_t group,
                   std::vector<Raised>& out) {
  const Section& one = ground.sections()[a];
  const Section& other = ground.sections()[b];
  const auto common = common_name(one, other);
  // Two entries that share two designations are told once, by the first.
  if (group_of(one, one.prepared.names[common->a]) != group) return;
  Raised raised{
      Severity::info, {&one, &other}, one.side.designations[common->a], MatchLevel::n3_stem, {}, {}, {}, {}};
  put_in_order(raised.sections);
  raised.units = {group_unit(group)};
  raised.evidence = {evidence_in_name(one, common->a), evidence_in_name(other, common->b)};
  raised.why = fmt::format("{} and {} are both \"{}\" in {}.", elsewhere(ground, a), elsewhere(ground, b),
                           raised.designation, one.side.language);
  raised.suggestion = {
      "qualify",
      fmt::format("Give each concept a designation of its own in {}, or a domain.", one.side.language)};
  out.push_back(std::move(raised));
}

/// The first designation that is not deprecated.
const Name* preferred_name(const Section& section) {
  for (const Name& name : section.prepared.names)
    if (name.acceptability != Acceptability::deprecated && !name.abbreviation) return &name;
  return nullptr;
}

/// The parts of a language tag that name a region or script make two translations no contradiction.
std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

void raise_split(const std::vector<const Section*>& sections, std::vector<Raised>& out) {
  std::map<std::uint64_t, const Section*> by_name;
  for (const Section* section : sections)
    if (const Name* name = preferred_name(*section)) by_name.try_emplace(name->keys[3], section);
  if (by_name.size() < 2) return;
  Raised raised;
  raised.units = {unit_of(FindingCode::c24_translation_split, sections.front()->id.text())};
  std::vector<std::string> said;
  for (const auto& [key, section] : by_name) raised.sections.push_back(section);
  put_in_order(raised.sections);
  const bool one_body = std::all_of(raised.sections.begin(), raised.sections.end(), [&](const Section* s) {
    return s->id.body() == raised.sections.front()->id.body();
  });
  if (one_body) return;
  for (const Section* section : raised.sections) {
    said.push_back(fmt::format("\"{}\" ({})", section->side.designations.front(), citation(*section)));
    raised.evidence.push_back(evidence_in_name(*section, 0));
  }
  raised.designation = raised.sections.front()->side.designations.front();
  raised.why = fmt::format("One concept has several names in {}: {}.", raised.sections.front()->side.language,
                           listed(said));
  raised.suggestion = {"liaise", "Agree on one translation, and list the others as admitted."};
  out.push_back(std::move(raised));
}

/// The first designation of the section that is of the group.
std::string designation_in(const Section& section, std::uint64_t group) {
  const auto& names = section.prepared.names;
  const auto at = std::find_if(names.begin(), names.end(),
                               [&](const Name& name) { return group_of(section, name) == group; });
  return section.side.designations[at == names.end() ? 0 : static_cast<std::size_t>(at - names.begin())];
}

// Those that a domain does not tell apart from every other: homonyms of one group are no rivals.
std::vector<const Section*> not_told_apart(const std::vector<const Section*>& sections) {
  std::vector<const Section*> rivals;
  for (const auto* one : sections)
    if (std::any_of(sections.begin(), sections.end(),
                    [&](const auto* other) { return other != one && !domains_tell_apart(*one, *other); }))
      rivals.push_back(one);
  return rivals;
}

}  // namespace

/// C22: more than one agreed working definition of one concept in the same group and language. Homonyms that their
/// domains tell apart are two concepts, as for the desk (registry/working/desk.h).
void find_rival_working_definitions(const Ground& ground, std::vector<Raised>& out) {
  for (const auto& group : ground.groups()) {
    std::map<std::string, std::vector<const Section*>> by_group;  // body and document of the entry
    for (const NamedSection& named : group) {
      const Section& section = ground.sections()[named.section];
      if (section.status == EntryStatus::agreed)
        by_group[std::string(section.id.body()) + ':' + std::string(section.id.document())].push_back(
            &section);
    }
    for (auto& [owner, agreed] : by_group) {
      auto sections = not_told_apart(agreed);
      put_in_order(sections);
      if (sections.size() < 2) continue;
      Raised raised{Severity::error,
                    sections,
                    designation_in(*sections[0], group.front().key),
                    MatchLevel::n3_stem,
                    {},
                    {},
                    {},
                    {group_unit(group.front().key)}};
      raised.why = fmt::format("The group has agreed on {} definitions of \"{}\": {}.", sections.size(),
                               raised.designation, cited_as(sections));
      raised.suggestion = {"merge", "Keep one and withdraw the others, or propose one that replaces them."};
      out.push_back(std::move(raised));
    }
  }
}

/// C23: two concepts that have different designations in one language share one in another, and no domain tells
/// them apart there.
void find_cross_language_homonyms(const Ground& ground, std::vector<Raised>& out) {
  for (const auto& group : ground.groups())
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        const std::uint32_t a = group[i].section;
        const std::uint32_t b = group[j].section;
        const Section& one = ground.sections()[a];
        const Section& other = ground.sections()[b];
        if (one.id == other.id || ground.one_concept(a, b) || domains_tell_apart(one, other)) continue;
        if (ground.entry_of(a).size() < 2 || ground.entry_of(b).size() < 2) continue;
        if (differ_elsewhere(ground, a, b)) raise_homonym(ground, a, b, group.front().key, out);
      }
}

/// C24: one concept has different preferred designations in a language, from different bodies. Entries that
/// clash in that language itself are C3 or C4 there.
void find_translation_splits(const Ground& ground, std::vector<Raised>& out) {
  std::map<std::pair<std::uint32_t, std::string>, std::vector<const Section*>> by_concept;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    if (ground.entry_of(i).size() > 1)
      by_concept[{ground.concept_of(i), std::string(primary(section.side.language))}].push_back(&section);
  }
  for (const auto& [key, sections] : by_concept) raise_split(sections, out);
}

}  // namespace termreg::conflicts
