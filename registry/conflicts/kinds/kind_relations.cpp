// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look at relations: C19, C20, C21.
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

/// Relations belong to the entry, so they are looked at once.
bool is_first_of_entry(const Ground& ground, std::uint32_t section) {
  return section == 0 || ground.sections()[section - 1].id != ground.sections()[section].id;
}

using Texts = std::set<std::string>;

bool are_ordered(const Hierarchy& hierarchy, std::uint32_t a, std::uint32_t b) {
  return hierarchy.is_above(a, b) || hierarchy.is_above(b, a);
}

void raise_contradiction(const Section& section, const Section* other, std::string why,
                         std::vector<Raised>& out) {
  Raised raised{Severity::error,
                {&section},
                section.side.designations.front(),
                MatchLevel::none,
                std::move(why),
                {},
                {}};
  if (other != nullptr) raised.sections.push_back(other);
  raised.suggestion = {"accept", "Correct one of the two statements in its source."};
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
    const auto target = ground.number_of(link.target);
    const bool ordered = target && are_ordered(ground.hierarchy(), number, *target);
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
std::map<std::string, Clauses> clauses_by_document(const Ground& ground) {
  std::map<std::string, Clauses> out;
  for (const auto* const held : {&ground.collection().sections, &ground.collection().retired})
    for (const Section& section : *held) {
      if (!section.whole_document || section.clause.empty()) continue;
      auto& clauses = out[std::string(section.id.body()) + ':' + std::string(section.id.document()) + ':' +
                          std::string(section.id.edition())];
      clauses.entries.insert(section.clause);
      clauses.parents.insert(parent_of(section.clause));
    }
  return out;
}

std::string document_of(const EntryId& id) {
  return std::string(id.body()) + ':' + std::string(id.document()) + ':' + std::string(id.edition());
}

void raise_dangling(const Section& section, std::string why, std::vector<Raised>& out) {
  Raised raised{Severity::error,
                {&section},
                section.side.designations.front(),
                MatchLevel::none,
                std::move(why),
                {},
                {}};
  raised.suggestion = {"accept", "Correct the reference, or take it out."};
  out.push_back(std::move(raised));
}

/// The genera stand in a hierarchy that the registry knows: an entry called like one is above one called like
/// the other.
bool genera_are_related(const Ground& ground, const Section& a, const Section& b) {
  const auto called = [&](const Section& section) {
    const std::string& genus = ground.collection().vocabulary.text(section.prepared.statement.genus);
    return ground.with_name(std::hash<std::string_view>{}(text::ladder_keys(genus).stem.bytes()),
                            section.side.language);
  };
  for (const NamedSection& x : called(a))
    for (const NamedSection& y : called(b)) {
      const auto one = ground.number_of(ground.sections()[x.section].id.text());
      const auto other = ground.number_of(ground.sections()[y.section].id.text());
      if (one && other && are_ordered(ground.hierarchy(), *one, *other)) return true;
    }
  return false;
}

void check_genera(const Ground& ground, std::vector<const Section*> sections, std::vector<Raised>& out) {
  put_in_order(sections);
  std::map<WordId, const Section*> genera;
  for (const Section* section : sections)
    if (section->prepared.statement.genus != no_word)
      genera.try_emplace(section->prepared.statement.genus, section);
  if (genera.size() < 2) return;
  const Section& one = *genera.begin()->second;
  const Section& other = *std::next(genera.begin())->second;
  if (genera.size() == 2 && genera_are_related(ground, one, other)) return;
  Raised raised{
      Severity::info, {}, sections.front()->side.designations.front(), MatchLevel::none, {}, {}, {}};
  std::vector<std::string> said;
  for (const Section* section : sections) {
    const Statement& statement = section->prepared.statement;
    if (statement.genus == no_word) continue;
    raised.sections.push_back(section);
    raised.evidence.push_back(evidence_in_definition(*section, statement.genus_at, statement.genus_at + 1));
  }
  for (const auto& [genus, section] : genera)
    said.push_back(
        fmt::format("\"{}\" ({})", ground.collection().vocabulary.text(genus), citation(*section)));
  raised.why = fmt::format("What \"{}\" is in the first place is told in {} ways: {}.", raised.designation,
                           genera.size(), listed(said));
  raised.suggestion = {"liaise",
                       "Agree on the superordinate concept first; the differences may then be small."};
  out.push_back(std::move(raised));
}

}  // namespace

/// C19: a relation points to an entry of a document that was read whole and has no such entry, or the definition
/// refers to a clause ("see 3.2.5") among those of its entries that is not there.
void find_dangling_mentions(const Ground& ground, std::vector<Raised>& out) {
  const auto documents = clauses_by_document(ground);
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    for (const Link& link : section.relations) {
      const auto target = EntryId::parse(link.target);
      if (!is_first_of_entry(ground, i) || !target || !documents.contains(document_of(*target))) continue;
      if (ground.find(link.target) == nullptr)
        raise_dangling(
            section,
            fmt::format("{} points to {}, which its document does not have.", citation(section), link.target),
            out);
    }
    const auto own = documents.find(document_of(section.id));
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
  for (const std::uint32_t entry : ground.hierarchy().circles()) {
    const Section& section = ground.sections()[entry];
    raise_contradiction(section, nullptr,
                        fmt::format("{} is above itself in the hierarchy of concepts.", citation(section)),
                        out);
  }
}

/// C21: entries of one concept (a C3, or linked) state different genera that the registry does not know as
/// broader and narrower.
void find_genus_conflicts(const Ground& ground, std::vector<Raised>& out) {
  for (const Cluster& cluster : ground.shared()) {
    if (cluster.judgement.code != FindingCode::c3_competing_definition) continue;
    std::vector<const Section*> sections;
    for (const std::uint32_t member : cluster.members) sections.push_back(&ground.sections()[member]);
    check_genera(ground, std::move(sections), out);
  }
  for (const Section& section : ground.sections())
    for (const Link& link : section.relations) {
      const Section* other = link.kind == RelationKind::same_concept ? ground.find(link.target) : nullptr;
      if (other == nullptr || other->side.language != section.side.language || common_name(section, *other))
        continue;
      if (is_active(other->status) && !(are_linked(*other, section) && other->id < section.id))
        check_genera(ground, {&section, other}, out);
    }
}

}  // namespace termreg::conflicts
