// SPDX-License-Identifier: GPL-3.0-or-later
// The use cases that look at many entries at once: gap analysis and harmonisation sheet.
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "registry/codec/json.h"
#include "registry/conflicts/decisions.h"
#include "registry/conflicts/gap.h"
#include "registry/conflicts/sheet.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/registry.h"
#include "registry/registry_cache_private.h"

namespace termreg {
namespace {

std::optional<TermEntry> read(const store::Store& store, const EntryId& id) {
  const auto stored = store.get(id);
  return stored ? std::optional(codec::entry_from_json(stored->json).entry) : std::nullopt;
}

bool sets_beside(const Finding& finding) {
  switch (finding.code) {
    case FindingCode::c1_duplicate_entry:
    case FindingCode::c2_divergent_copy:
    case FindingCode::c3_competing_definition:
    case FindingCode::c4_homonym:
    case FindingCode::c5_synonym_split:
      return true;
    default:
      return false;
  }
}

/// A finding is on the sheet if two of its entries are, or if it is about a single one.
bool is_among(const Finding& finding, const std::set<EntryId>& ids) {
  const auto count = std::count_if(finding.entries.begin(), finding.entries.end(),
                                   [&](const EntryId& id) { return ids.contains(id); });
  return count >= std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(finding.entries.size()));
}

/// Finds the entries of a sheet, by what was asked for.
class SheetEntries {
 public:
  using FindingsOf = std::function<std::vector<Finding>(const std::set<EntryId>& ids)>;
  SheetEntries(const Registry& registry, const SheetRequest& request, FindingsOf findings_of)
      : registry_(registry),
        request_(request),
        findings_of_(std::move(findings_of)),
        language_(request.language) {
    const int given = static_cast<int>(!request.term.empty()) + static_cast<int>(!request.id.empty()) +
                      static_cast<int>(!request.digest.empty());
    if (given != 1)
      throw Error(
          ErrorCode::usage,
          "A sheet is made for a term, for an entry id or for the digest of a finding: expected one of them, "
          "found " +
              std::to_string(given) + ".");
    if (!request.digest.empty()) {
      add_finding();
      return;
    }
    request.id.empty() ? add_term(request.term) : add_entry();
    if (ids_.empty())
      throw Error(ErrorCode::not_found, "There is no entry with the term \"" + request.term + "\".");
    add_set_beside();
    add_linked();
  }

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::vector<TermEntry> entries() const {
    std::vector<TermEntry> out;
    for (const EntryId& id : ids_) {
      auto entry = read(registry_.store(), id);
      if (entry && (is_active(entry->status) || id.text() == request_.id)) out.push_back(std::move(*entry));
    }
    return out;
  }

 private:
  void add_finding() {
    const auto found = registry_.finding(request_.digest, conflicts::Freshness::as_known);
    if (!found)
      throw Error(ErrorCode::not_found, "There is no finding with the digest " + request_.digest +
                                            "; the entries may have changed since it was made.");
    ids_.insert(found->entries.begin(), found->entries.end());
    if (language_.empty()) language_ = found->language;
  }

  void add_entry() {
    const auto id = EntryId::parse(request_.id);
    const auto entry = id ? read(registry_.store(), *id) : std::nullopt;
    if (!entry) throw Error(ErrorCode::not_found, "There is no entry " + request_.id + ".");
    ids_.insert(*id);
    if (language_.empty() && !entry->languages.empty()) language_ = entry->languages.front().language;
    if (const Designation* head = headword(*entry, language_)) add_term(head->text);
  }

  void add_term(const std::string& term) {
    for (const Hit& hit : registry_.lookup(term, language_).hits) {
      if (language_.empty()) language_ = hit.why.language;
      ids_.insert(hit.id);
    }
  }

  void add_set_beside() {
    for (const Finding& finding : findings_of_(ids_))
      if (sets_beside(finding) && finding.language == language_)
        ids_.insert(finding.entries.begin(), finding.entries.end());
  }

  void add_linked() {
    std::set<EntryId> linked;
    for (const EntryId& id : ids_)
      if (const auto entry = read(registry_.store(), id))
        for (const ConceptRelation& relation : entry->relations)
          if (const auto target = EntryId::parse(relation.target);
              target && relation.kind == RelationKind::same_concept)
            linked.insert(*target);
    ids_.merge(linked);
  }

  const Registry& registry_;
  const SheetRequest& request_;
  FindingsOf findings_of_;
  std::string language_;
  std::set<EntryId> ids_;
};

std::string key_of(const std::vector<std::string>& bodies) {
  std::string key;
  for (const std::string& body : bodies) (key += id_part(body)) += '\n';
  return key;
}

}  // namespace

GapReport Registry::gap(const GapRequest& request) const {
  constexpr std::size_t most_kept = 4;
  GapReport report;
  {
    const std::unique_lock held(cache_->gap_mutex);
    const std::pair now(store_.last_entry_change(),
                        store_.last_record_change(store::RecordKind::disposition));
    if (cache_->gap_changes != now || cache_->gaps.size() >= most_kept) cache_->gaps.clear();
    cache_->gap_changes = now;
    const std::string key = key_of(request.bodies);
    auto kept = cache_->gaps.find(key);
    if (kept == cache_->gaps.end())
      kept = cache_->gaps.emplace(key, conflicts::gap(store_, request.bodies)).first;
    report = kept->second;
  }
  if (request.query.empty()) return report;
  Query query;
  query.text = request.query;
  std::set<EntryId> found;
  for (const TermEntry& entry : select(query)) found.insert(entry.id);
  return conflicts::restricted(std::move(report), [&](const GapRow& row) {
    return found.contains(row.foremost) ||
           std::any_of(row.cells.begin(), row.cells.end(), [&](const GapCell& cell) {
             return std::any_of(cell.entries.begin(), cell.entries.end(),
                                [&](const GapEntry& entry) { return found.contains(entry.id); });
           });
  });
}

std::vector<Finding> Registry::findings_of(const std::set<EntryId>& ids) const {
  std::vector<Finding> out;
  conflicts::Window window;
  window.freshness = conflicts::Freshness::as_known;
  for (const EntryId& id : ids) {
    conflicts::Filter filter;
    filter.entry = id.text();
    for (Finding& finding : list_conflicts(filter, window).findings) out.push_back(std::move(finding));
  }
  std::sort(out.begin(), out.end(), conflicts::comes_before);
  const auto is_same = [](const Finding& x, const Finding& y) {
    return x.digest == y.digest && x.why == y.why;
  };
  out.erase(std::unique(out.begin(), out.end(), is_same), out.end());
  return out;
}

HarmonisationSheet Registry::sheet(const SheetRequest& request) const {
  const SheetEntries chosen(*this, request,
                            [this](const std::set<EntryId>& ids) { return findings_of(ids); });
  HarmonisationSheet out;
  upkeep_->with_weights([&](const conflicts::WordWeights& weights) {
    out = conflicts::sheet(chosen.entries(), chosen.language(), weights);
  });
  if (out.sides.empty())
    throw Error(ErrorCode::not_found,
                "None of the entries has a designation in the language \"" + chosen.language() + "\".");
  std::set<EntryId> ids;
  for (const SheetSide& side : out.sides) ids.insert(side.id);
  for (Finding& finding : findings_of(ids))
    if (finding.language == out.language && is_among(finding, ids))
      out.findings.push_back(std::move(finding));
  return out;
}

}  // namespace termreg
