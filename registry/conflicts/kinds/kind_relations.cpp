// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look at relations: C19, C20, C21.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"
#include "registry/model/ascii.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

/// Relations belong to the entry, so they are looked at once.
bool is_first_of_entry(const Ground& ground, std::uint32_t section) {
  return section == 0 || ground.sections()[section - 1].id != ground.sections()[section].id;
}

using Texts = std::set<std::string>;

Units of_entry(FindingCode code, const Section& section) {
  return {unit_of(code, section.id.text())};
}

void raise_contradiction(const Section& section, const Section* other, std::string why,
                         std::vector<Raised>& out) {
  Raised raised{Severity::error,
                {&section},
                section.side.designations.front(),
                MatchLevel::none,
                std::move(why),
                {},
                {},
                {}};
  raised.units = of_entry(FindingCode::c20_relation_contradiction, section);
  if (other != nullptr) raised.sections.push_back(other);
  raised.suggestion = {"liaise", asked_of(section, "correct one of the two statements")};
  out.push_back(std::move(raised));
}

/// S13: a designation of a section is rated in two ways.
void check_labels(const Section& section, std::vector<Raised>& out) {
  const auto& names = section.prepared.names;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i + 1; j < names.size(); ++j)
      if (names[i].keys[0] == names[j].keys[0] && names[i].acceptability != names[j].acceptability)
        return raise_contradiction(section, nullptr,
                                   fmt::format("{} lists \"{}\" as {} and as {} (SKOS S13).",
                                               citation(section), section.side.designations[i],
                                               name(names[i].acceptability), name(names[j].acceptability)),
                                   out);
}

/// S27 and S46: what is related or the same is not also above or below.
void check_targets(const Ground& ground, std::uint32_t number, std::vector<Raised>& out) {
  const Section& section = ground.sections()[number];
  for (const Link& link : section.relations) {
    const bool same = link.kind == RelationKind::same_concept;
    if (!same && link.kind != RelationKind::associative) continue;
    const auto own = ground.hierarchy().number_of(section.id.text());
    const auto target = ground.hierarchy().number_of(link.target);
    const bool ordered = own && target && ground.hierarchy().are_ordered(*own, *target);
    if (!ordered) continue;
    raise_contradiction(
        section, ground.find(link.target),
        fmt::format("{} calls {} {}, and one of the two is above the other in the hierarchy (SKOS {}).",
                    section.id.text(), link.target, same ? "the same concept" : "related",
                    same ? "S46" : "S27"),
        out);
  }
}

/// Numbers of clauses that a text points to: "(3.1.5)", "see 3.2", "see clause 7.3.1". At least two parts.
std::vector<std::string> clause_references(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts =
        is_digit(text[at]) && (at == 0 || !(is_alphanumeric(text[at - 1]) || text[at - 1] == '.'));
    if (!starts) continue;
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
      ++end;
    const std::string_view number = text.substr(at, end - at);
    const std::string_view before = text.substr(0, at);
    const bool pointed =
        before.ends_with("(")
            ? text.substr(end).starts_with(")")
            : before.ends_with("see ") || before.ends_with("see clause ") || before.ends_with("voir ");
    if (pointed && std::count(number.begin(), number.end(), '.') > 0) out.emplace_back(number);
    at = end;
  }
  return out;
}

std::string parent_of(const std::string& clause) {
  const auto dot = clause.rfind('.');
  return dot == std::string::npos ? std::string{} : clause.substr(0, dot);
}

/// The clauses of the entries of each document that was read whole, and the clauses right above them.
struct Clauses {
  Texts entries, parents;
};
using ClausesByDocument = std::unordered_map<std::uint64_t, Clauses>;  // by Section::origin
ClausesByDocument clauses_by_document(const Ground& ground) {
  ClausesByDocument out;
  for (const auto* const held : {&ground.collection().sections, &ground.collection().retired})
    for (const Section& section : *held) {
      if (!section.whole_document || section.clause.empty()) continue;
      auto& clauses = out[section.origin];
      clauses.entries.insert(section.clause);
      clauses.parents.insert(parent_of(section.clause));
    }
  return out;
}

void raise_dangling(const Section& section, std::string why, std::vector<Raised>& out) {
  Raised raised{Severity::error,
                {&section},
                section.side.designations.front(),
                MatchLevel::none,
                std::move(why),
                {},
                {},
                {}};
  raised.units = of_entry(FindingCode::c19_dangling_mention, section);
  raised.suggestion = {"liaise", asked_of(section, "correct the reference or take it out")};
  out.push_back(std::move(raised));
}

/// The genera stand in a hierarchy that the registry knows: an entry called like one is above one called like
/// the other.
bool genera_are_related(const Ground& ground, const Section& a, const Section& b) {
  const Hierarchy& hierarchy = ground.hierarchy();
  if (hierarchy.empty()) return false;
  const auto called = [&](const Section& section) {
    const std::string& genus = ground.collection().lexicon->vocabulary.text(section.prepared.statement.genus);
    return hierarchy.called(genus_group(genus, section.side.language));
  };
  for (const NamedSection& x : called(a))
    for (const NamedSection& y : called(b))
      if (hierarchy.are_ordered(x.section, y.section)) return true;
  return false;
}

/// @param designation  what the concept is called: entries may share more than one, and each is a finding
void check_genera(const Ground& ground, std::vector<const Section*> sections, std::string designation,
                  Unit unit, std::vector<Raised>& out) {
  put_in_order(sections);
  const Vocabulary& vocabulary = ground.collection().lexicon->vocabulary;
  std::map<std::string_view, const Section*> genera;
  for (const Section* section : sections)
    if (section->prepared.statement.genus != no_word)
      genera.try_emplace(vocabulary.text(section->prepared.statement.genus), section);
  if (genera.size() < 2) return;
  const Section& one = *genera.begin()->second;
  const Section& other = *std::next(genera.begin())->second;
  if (genera.size() == 2 && genera_are_related(ground, one, other)) return;
  Raised raised{Severity::info, {}, std::move(designation), MatchLevel::none, {}, {}, {}, {}};
  raised.units = {unit};
  std::vector<std::string> said;
  for (const Section* section : sections) {
    const Statement& statement = section->prepared.statement;
    if (statement.genus == no_word) continue;
    raised.sections.push_back(section);
    raised.evidence.push_back(evidence_in_definition(*section, statement.genus_at, statement.genus_at + 1));
  }
  for (const auto& [genus, section] : genera)
    said.push_back(fmt::format("\"{}\" ({})", genus, citation(*section)));
  raised.why = fmt::format("What \"{}\" is in the first place is told in {} ways: {}.", raised.designation,
                           genera.size(), listed(said));
  raised.suggestion = {"liaise",
                       "Agree on the superordinate concept first; the differences may then be small."};
  out.push_back(std::move(raised));
}

}  // namespace

std::uint64_t genus_group(const std::string& genus, const std::string& language) {
  return group_key(std::hash<std::string_view>{}(text::ladder_keys(genus).stem.bytes()), language);
}

/// C19: a relation points to an entry of a document that was read whole and has no such entry, or the definition
/// refers to a clause ("see 3.2.5") among those of its entries that is not there.
void find_dangling_mentions(const Ground& ground, std::vector<Raised>& out) {
  const ClausesByDocument documents = clauses_by_document(ground);
  if (documents.empty()) return;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    for (const Link& link : section.relations) {
      const auto target = EntryId::parse(link.target);
      if (!is_first_of_entry(ground, i) || !target || !documents.contains(origin_of(*target))) continue;
      if (ground.find(link.target) == nullptr)
        raise_dangling(
            section,
            fmt::format("{} points to {}, which its document does not have.", citation(section), link.target),
            out);
    }
    const auto own = documents.find(section.origin);
    if (own == documents.end()) continue;
    for (const std::string& clause : clause_references(section.side.definition))
      if (own->second.parents.contains(parent_of(clause)) && !own->second.entries.contains(clause) &&
          !own->second.parents.contains(clause))
        raise_dangling(section,
                       fmt::format("The definition in {} refers to {}, but the document has no entry there.",
                                   citation(section), clause),
                       out);
  }
}

/// C20: the integrity conditions of SKOS (W3C SKOS Reference, S13, S27, S46), and a hierarchy that leads back to
/// where it started.
void find_relation_contradictions(const Ground& ground, std::vector<Raised>& out) {
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    check_labels(ground.sections()[i], out);
    if (is_first_of_entry(ground, i)) check_targets(ground, i, out);
  }
  for (const std::string& entry : ground.hierarchy().circles()) {
    const Section* section = ground.find(entry);
    if (section == nullptr) continue;  // a part of a registry need not hold it
    raise_contradiction(*section, nullptr,
                        fmt::format("{} is above itself in the hierarchy of concepts.", citation(*section)),
                        out);
    out.back().units = {};
  }
}

/// C21: entries of one concept (a C3, or linked) state different genera that the registry does not know as
/// broader and narrower.
void find_genus_conflicts(const Ground& ground, std::vector<Raised>& out) {
  for (const Cluster& cluster : ground.shared()) {
    if (cluster.judgement.code != FindingCode::c3_competing_definition) continue;
    std::vector<const Section*> sections;
    for (const std::uint32_t member : cluster.members) sections.push_back(&ground.sections()[member]);
    const std::string& shared = sections.front()->side.designations[cluster.judgement.shared.a];
    check_genera(ground, std::move(sections), shared, group_unit(cluster.group), out);
  }
  for (const Section& section : ground.sections())
    for (const Link& link : section.relations) {
      const Section* other = link.kind == RelationKind::same_concept ? ground.find(link.target) : nullptr;
      if (other == nullptr || other->side.language != section.side.language || common_name(section, *other))
        continue;
      if (is_active(other->status) && !(are_linked(*other, section) && other->id < section.id))
        check_genera(ground, {&section, other},
                     (stands_before(section, *other) ? section : *other).side.designations.front(),
                     unit_of(FindingCode::c21_genus_conflict, section.id.text()), out);
    }
}

}  // namespace termreg::conflicts
