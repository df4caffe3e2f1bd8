// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look at designations: C6, C7, C10, C11.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"
#include "registry/model/ascii.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

using Members = std::vector<std::uint32_t>;

/// The sections of a group, by the concept they belong to: only those of one concept stand together.
std::map<std::uint32_t, Members> by_concept(const Ground& ground, std::span<const NamedSection> group) {
  std::map<std::uint32_t, Members> out;
  for (const NamedSection& named : group) out[ground.concept_of(named.section)].push_back(named.section);
  return out;
}

/// The names of a section that are of the group.
template <typename Visit>
void each_name(const Section& section, std::uint64_t key, Visit visit) {
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i)
    if (group_of(section, section.prepared.names[i]) == key) visit(i);
}

/// ISO 10241-1 lists the preferred term first, so an unrated first designation counts as preferred.
bool is_preferred(const Section& section, std::size_t name) {
  const Acceptability rating = section.prepared.names[name].acceptability;
  return rating == Acceptability::preferred || (rating == Acceptability::unstated && name == 0);
}

bool is_deprecated(const Section& section, std::size_t name) {
  return section.prepared.names[name].acceptability == Acceptability::deprecated;
}

/// The texts differ in nothing but capitals; of letters of the alphabet without marks.
bool differ_in_capitals(const std::vector<std::string>& texts) {
  const auto same_letter = [](char x, char y) { return to_lower(x) == to_lower(y); };
  return std::all_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return std::equal(text.begin(), text.end(), texts.front().begin(), texts.front().end(), same_letter);
  });
}

std::string_view difference_at(MatchLevel level, const std::vector<std::string>& texts) {
  switch (level) {
    case MatchLevel::n1_match:
      return differ_in_capitals(texts) ? "capital letters" : "case, hyphen or width";
    case MatchLevel::n2_loose:
      return "spelling, diacritics or joining";
    default:
      return "number or other inflection";
  }
}

/// The coarsest level at which two of the names are equal.
MatchLevel level_between(const Name& a, const Name& b) {
  for (std::size_t level = 0; level < a.keys.size(); ++level)
    if (a.keys[level] == b.keys[level]) return static_cast<MatchLevel>(level);
  return MatchLevel::none;
}

struct Spelling {
  const Section* section = nullptr;
  std::size_t name = 0;
};

bool within_one_document(const std::vector<const Section*>& sections) {
  return std::all_of(sections.begin(), sections.end(), [&](const Section* s) {
    return s->id.body() == sections.front()->id.body() &&
           s->id.document() == sections.front()->id.document() &&
           s->id.edition() == sections.front()->id.edition();
  });
}

void raise_spellings(const std::map<std::string, Spelling>& spellings, std::uint64_t group,
                     std::vector<Raised>& out) {
  Raised raised;
  raised.units = {group_unit(group)};
  std::vector<std::string> texts;
  const Spelling& first = spellings.begin()->second;
  raised.level = MatchLevel::n0_clean;
  for (const auto& [text, spelling] : spellings) {
    raised.sections.push_back(spelling.section);
    raised.evidence.push_back(evidence_in_name(*spelling.section, spelling.name));
    raised.level = std::max(raised.level, level_between(first.section->prepared.names[first.name],
                                                        spelling.section->prepared.names[spelling.name]));
    texts.push_back('"' + text + '"');
  }
  put_in_order(raised.sections);
  raised.severity = within_one_document(raised.sections) ? Severity::warning : Severity::info;
  for (const auto& [text, spelling] : spellings)
    if (spelling.section == raised.sections.front()) raised.designation = text;
  raised.why = fmt::format("{} name one concept and differ in {} only (in {}).", listed(texts),
                           difference_at(raised.level, texts), cited_as(raised.sections));
  raised.suggestion = {"rename", fmt::format("Write the designation one way, as {} does.",
                                             citation(*raised.sections.front()))};
  out.push_back(std::move(raised));
}

struct ExpandedBy {
  std::uint32_t section = 0;
  std::size_t name = 0;                        ///< the abbreviation
  const std::vector<WordId>* words = nullptr;  ///< of the expansion
};

/// The expansion as the section writes it.
std::string written_out(const Section& section, const ExpandedBy& one) {
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i)
    if (section.prepared.names[i].words == *one.words) return section.side.designations[i];
  return expansion_of(section, one.name);
}

void raise_expansion_split(const Ground& ground, Unit unit, const std::vector<ExpandedBy>& all,
                           std::vector<Raised>& out) {
  std::map<std::uint64_t, ExpandedBy> by_abbreviation;  // at N3: "URIs" is the plural of "URI"
  std::set<std::uint32_t> entries;
  for (const ExpandedBy& one : all) {
    by_abbreviation.try_emplace(ground.sections()[one.section].prepared.names[one.name].keys[3], one);
    entries.insert(one.section);
  }
  if (by_abbreviation.size() < 2 || entries.size() < 2) return;
  Raised raised;
  raised.units = {unit};
  std::vector<std::string> texts;
  for (const auto& [key, one] : by_abbreviation) {
    const Section& section = ground.sections()[one.section];
    raised.sections.push_back(&section);
    raised.evidence.push_back(evidence_in_name(section, one.name));
    texts.push_back('"' + section.side.designations[one.name] + '"');
  }
  put_in_order(raised.sections);
  if (raised.sections.size() < 2) return;  // one entry gives both, as admitted forms
  std::sort(texts.begin(), texts.end());
  for (const auto& [key, one] : by_abbreviation)
    if (&ground.sections()[one.section] == raised.sections.front())
      raised.designation = written_out(*raised.sections.front(), one);
  raised.why = fmt::format("\"{}\" is abbreviated in several ways: {} (in {}).", raised.designation,
                           listed(texts), cited_as(raised.sections));
  raised.suggestion = {"rename", "Use one abbreviation and list the others as admitted."};
  out.push_back(std::move(raised));
}

/// What to do about a draft that defines what an entry in force has a definition for. One that means something else
/// is not to be cited: then the designation is taken.
Suggestion instead_of_redefining(const Ground& ground, const Section& draft, const Section& in_force,
                                 const CommonName& common) {
  const auto a = ground.place_of(draft);
  const auto b = ground.place_of(in_force);
  const bool both_defined = !draft.side.definition.empty() && !in_force.side.definition.empty();
  const std::string& designation = in_force.side.designations[common.b];
  if (both_defined && a && b && !ground.one_concept(*a, *b))
    return {"qualify",
            fmt::format("\"{}\" seems to mean something else in {}: choose another designation, or write "
                        "the domain before the definition.",
                        designation, citation(in_force))};
  return {"cite", fmt::format("Cite it instead of defining it again (3.1): {} [{}]{}{}", designation,
                              citation(in_force), in_force.side.definition.empty() ? "." : ": ",
                              in_force.side.definition)};
}

bool is_being_worked_on(EntryStatus status) {
  return status == EntryStatus::candidate || status == EntryStatus::draft || status == EntryStatus::proposed;
}

}  // namespace

Unit expansion_unit(const std::vector<WordId>& words, const std::string& language) {
  std::uint64_t out = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const WordId word : words) out = (out ^ word) * 0x100000001b3ULL;
  return unit_of(FindingCode::c10_expansion_split, group_key(out, language));
}

/// C6: one designation is preferred in e and deprecated in f, and both are one concept.
void find_status_inversions(const Ground& ground, std::vector<Raised>& out) {
  for (const auto& group : ground.groups())
    for (auto& [number, members] : by_concept(ground, group)) {
      std::vector<Spelling> preferred, deprecated;
      for (const std::uint32_t member : members) {
        const Section& section = ground.sections()[member];
        each_name(section, group.front().key, [&](std::size_t name) {
          if (is_deprecated(section, name)) deprecated.push_back({&section, name});
          if (is_preferred(section, name)) preferred.push_back({&section, name});
        });
      }
      if (preferred.empty() || deprecated.empty()) continue;
      if (preferred.front().section->id == deprecated.front().section->id && preferred.size() == 1) continue;
      Raised raised{
          Severity::error, {}, {}, MatchLevel::n3_stem, {}, {}, {}, {group_unit(group.front().key)}};
      std::vector<const Section*> keep, reject;
      for (const Spelling& one : preferred) keep.push_back(one.section);
      for (const Spelling& one : deprecated) reject.push_back(one.section);
      put_in_order(keep);
      put_in_order(reject);
      raised.sections = keep;
      raised.sections.insert(raised.sections.end(), reject.begin(), reject.end());
      raised.designation = preferred.front().section->side.designations[preferred.front().name];
      raised.level = level_between(preferred.front().section->prepared.names[preferred.front().name],
                                   deprecated.front().section->prepared.names[deprecated.front().name]);
      for (const auto* const list : {&preferred, &deprecated})
        for (const Spelling& one : *list) raised.evidence.push_back(evidence_in_name(*one.section, one.name));
      raised.why = fmt::format("\"{}\" is preferred in {} and deprecated in {}, for one concept.",
                               raised.designation, cited_as(keep), cited_as(reject));
      raised.suggestion = {
          "deprecate-one",
          fmt::format("Agree on the rating: prefer \"{}\" as {}, or take the term preferred in {}.",
                      raised.designation, cited_as(keep), cited_as(reject))};
      out.push_back(std::move(raised));
    }
}

/// C7: designations of one concept that differ at N0 and agree at N1 to N3.
void find_spelling_variants(const Ground& ground, std::vector<Raised>& out) {
  for (const auto& group : ground.groups())
    for (auto& [number, members] : by_concept(ground, group)) {
      if (members.size() < 2) continue;
      std::map<std::string, Spelling> spellings;  // the foremost section that writes it so
      for (const std::uint32_t member : members) {
        const Section& section = ground.sections()[member];
        each_name(section, group.front().key, [&](std::size_t name) {
          const std::string text(text::without_homonym_mark(section.side.designations[name]));
          const auto [at, is_new] = spellings.try_emplace(text, Spelling{&section, name});
          if (!is_new && stands_before(section, *at->second.section)) at->second = {&section, name};
        });
      }
      std::set<const Section*> writers;
      for (const auto& [text, spelling] : spellings) writers.insert(spelling.section);
      if (spellings.size() > 1 && writers.size() > 1) raise_spellings(spellings, group.front().key, out);
    }
}

/// C10: one expansion at N3 has different abbreviations.
void find_expansion_splits(const Ground& ground, std::vector<Raised>& out) {
  std::map<Unit, std::vector<ExpandedBy>> by_expansion;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    if (section.prepared.expansions.empty()) continue;
    for (std::size_t name = 0; name < section.prepared.names.size(); ++name) {
      if (!section.prepared.names[name].abbreviation) continue;
      for (const auto& words : section.prepared.expansions)
        if (words.size() > 1)
          by_expansion[expansion_unit(words, section.side.language)].push_back({i, name, &words});
    }
  }
  for (const auto& [key, all] : by_expansion)
    if (all.size() > 1) raise_expansion_split(ground, key, all, out);
}

/// C11: an entry that is being worked on shares a designation at <= N3 with an entry in force of the authority
/// list. Where the definitions are those of C1 or C2 it is to be cited instead.
void find_redefinitions(const Ground& ground, std::vector<Raised>& out) {
  for (const auto& group : ground.groups()) {
    std::vector<const Section*> drafted, in_force;
    for (const NamedSection& named : group) {
      const Section& section = ground.sections()[named.section];
      if (is_being_worked_on(section.status) && ground.speaks_for_entry(named.section))
        drafted.push_back(&section);
      if (section.status == EntryStatus::valid && has_authority(section.standing))
        in_force.push_back(&section);
    }
    if (drafted.empty() || in_force.empty()) continue;
    put_in_order(in_force);
    // The entry to cite is the foremost of those whose text is held here.
    std::stable_partition(in_force.begin(), in_force.end(),
                          [](const Section* section) { return !section->side.definition.empty(); });
    for (const Section* draft : drafted) {
      Raised raised{Severity::error, {draft}, {}, MatchLevel::n3_stem, {}, {}, {}, {}};
      raised.sections.insert(raised.sections.end(), in_force.begin(), in_force.end());
      const auto common = common_name(*draft, *in_force.front());
      // A draft that shares its term and its abbreviation is told once, by the foremost.
      if (!common || group_of(*draft, draft->prepared.names[common->a]) != group.front().key) continue;
      raised.units = {group_unit(group.front().key)};
      raised.designation = draft->side.designations[common->a];
      raised.level =
          level_between(draft->prepared.names[common->a], in_force.front()->prepared.names[common->b]);
      raised.evidence.push_back(evidence_in_name(*draft, common->a));
      raised.why = fmt::format("{} ({}) defines \"{}\", which is in force in {}.", citation(*draft),
                               name(draft->status), raised.designation, cited_as(in_force));
      raised.suggestion = instead_of_redefining(ground, *draft, *in_force.front(), *common);
      out.push_back(std::move(raised));
    }
  }
}

}  // namespace termreg::conflicts
