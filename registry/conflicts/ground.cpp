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

Ground::Ground(const Collection& collection, const std::vector<Cluster>& shared)
    : collection_(collection),
      shared_(shared),
      named_(named_sections(collection)),
      numbers_(number_entries(collection.sections)),
      hierarchy_(collection.sections, numbers_),
      mentions_(collection) {
  groups_ = groups_of(named_);
  find_concepts();
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
      if (!collection_.statements.are_kept_apart(first, sections()[member].id))
        forest.join(cluster.members.front(), member);
  }
  for (std::uint32_t i = 0; i < sections().size(); ++i)
    for (const Link& link : sections()[i].relations) {
      if (link.kind != RelationKind::same_concept) continue;
      if (const Section* other = find(link.target); other != nullptr && is_active(other->status))
        forest.join(i, static_cast<std::uint32_t>(other - sections().data()));
    }
  for (const auto& [one, other] : collection_.statements.linked()) {
    const auto a = number_of(one);
    const auto b = number_of(other);
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

std::span<const NamedSection> Ground::with_name(std::uint64_t stem, const std::string& language) const {
  const NamedSection first{group_key(stem, language), 0};
  const auto begin = std::lower_bound(named_.begin(), named_.end(), first);
  const auto end =
      std::find_if(begin, named_.end(), [&](const NamedSection& n) { return n.key != first.key; });
  return {begin, end};
}

std::span<const Section> Ground::entry_of(std::uint32_t section) const {
  const auto& all = sections();
  std::size_t begin = section;
  std::size_t end = section + 1;
  while (begin > 0 && all[begin - 1].id == all[section].id) --begin;
  while (end < all.size() && all[end].id == all[section].id) ++end;
  return {all.data() + begin, end - begin};
}

bool Ground::speaks_for_entry(std::uint32_t section) const {
  const auto entry = entry_of(section);
  const auto defined =
      std::find_if(entry.begin(), entry.end(), [](const Section& s) { return !s.side.definition.empty(); });
  return &sections()[section] == (defined == entry.end() ? &entry.front() : &*defined);
}

std::span<const Section* const> Ground::of_document(const std::string& document) const {
  const auto found = documents_.find(document);
  return found == documents_.end() ? std::span<const Section* const>{} : found->second;
}

std::optional<std::uint32_t> Ground::number_of(std::string_view entry_id) const {
  const auto found = numbers_.find(entry_id);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

const Section* Ground::find(std::string_view entry_id) const {
  if (const auto number = number_of(entry_id)) return &sections()[*number];
  const auto& retired = collection_.retired;
  const auto at = std::lower_bound(retired.begin(), retired.end(), entry_id,
                                   [](const Section& s, std::string_view id) { return s.id.text() < id; });
  return at != retired.end() && at->id.text() == entry_id ? &*at : nullptr;
}

}  // namespace termreg::conflicts
