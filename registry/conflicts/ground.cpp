// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/ground.h"

#include <algorithm>

namespace termreg::conflicts {
namespace {

bool is_one_concept(FindingCode code) {
  return code == FindingCode::c1_duplicate_entry || code == FindingCode::c2_divergent_copy ||
         code == FindingCode::c3_competing_definition;
}

}  // namespace

Ground::Ground(const Collection& collection, const NameIndex& names, const std::vector<Cluster>& shared,
               const Surroundings& surroundings)
    : collection_(collection), names_(names), shared_(shared), surroundings_(surroundings) {
  find_concepts();
  find_cited_documents();
}

Ground::Ground(const Collection& part, const NameIndex& names, const std::vector<Cluster>& shared,
               const Surroundings& surroundings, std::vector<std::uint32_t> concepts)
    : collection_(part),
      names_(names),
      shared_(shared),
      surroundings_(surroundings),
      whole_(false),
      concepts_(std::move(concepts)) {
  for (std::uint32_t i = 0; i < sections().size(); ++i) places_.emplace(sections()[i].number, i);
  find_cited_documents();
}

void Ground::find_concepts() {
  Forest forest(sections().size());
  for (std::uint32_t i = 1; i < sections().size(); ++i)
    if (sections()[i].id == sections()[i - 1].id) forest.join(i - 1, i);
  for (const Cluster& cluster : shared_) {
    if (!is_one_concept(cluster.judgement.code)) continue;
    const EntryId& first = sections()[cluster.members.front()].id;
    for (const std::uint32_t member : cluster.members)
      if (!collection_.statements->are_kept_apart(first, sections()[member].id))
        forest.join(cluster.members.front(), member);
  }
  for (std::uint32_t i = 0; i < sections().size(); ++i)
    for (const Link& link : sections()[i].relations) {
      if (link.kind != RelationKind::same_concept) continue;
      if (const auto other = first_of_entry(sections(), link.target)) forest.join(i, *other);
    }
  for (const auto& [one, other] : collection_.statements->linked()) {
    const auto a = first_of_entry(sections(), one);
    const auto b = first_of_entry(sections(), other);
    if (a && b) forest.join(*a, *b);
  }
  concepts_.resize(sections().size());
  for (std::uint32_t i = 0; i < sections().size(); ++i) concepts_[i] = forest.root(i);
}

void Ground::find_cited_documents() {
  for (const auto* const held : {&collection_.sections, &collection_.retired})
    for (const Section& section : *held)
      for (const Cited& cited : section.cites) documents_.try_emplace(cited.document);
  if (documents_.empty()) return;
  std::string last_document, last_key;  // entries of a document stand together
  for (const auto* const held : {&collection_.sections, &collection_.retired})
    for (const Section& section : *held) {
      if (section.document != last_document) {
        last_document = section.document;
        last_key = document_key(section.document);
      }
      if (const auto found = documents_.find(last_key); found != documents_.end())
        found->second.push_back(&section);
    }
}

std::optional<std::uint32_t> Ground::place_of(const Section& section) const {
  if (!is_active(section.status)) return std::nullopt;
  if (whole_) return section.number;
  const auto found = places_.find(section.number);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

Ground::Places Ground::entry_of(std::uint32_t section) const {
  const auto& all = sections();
  Places out{section, section + 1};
  while (out.begin > 0 && all[out.begin - 1].id == all[section].id) --out.begin;
  while (out.end < all.size() && all[out.end].id == all[section].id) ++out.end;
  return out;
}

bool Ground::speaks_for_entry(std::uint32_t section) const {
  const Places entry = entry_of(section);
  for (std::uint32_t i = entry.begin; i < entry.end; ++i)
    if (!sections()[i].side.definition.empty()) return i == section;
  return section == entry.begin;
}

std::span<const Section* const> Ground::of_document(const std::string& document) const {
  const auto found = documents_.find(document);
  return found == documents_.end() ? std::span<const Section* const>{} : found->second;
}

const Section* Ground::find(std::string_view entry_id) const {
  if (const auto place = first_of_entry(sections(), entry_id)) return &sections()[*place];
  const auto retired = first_of_entry(collection_.retired, entry_id);
  return retired ? &collection_.retired[*retired] : nullptr;
}

}  // namespace termreg::conflicts
