// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/registry.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
#include "registry/draft_check.h"
#include "registry/model/error.h"
#include "registry/registry_cache_private.h"
#include "registry/store/clock.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

std::string today() {
  constexpr std::size_t date_length = 10;
  return store::utc_now().substr(0, date_length);
}

}  // namespace

Registry::Registry(store::Store& store, SearchIndex* index, people::PasswordCost password_cost)
    : store_(store),
      index_(index),
      table_(std::make_unique<designations::Table>(store)),
      upkeep_(std::make_unique<conflicts::Upkeep>(store)),
      cache_(std::make_unique<Cache>()),
      desk_(std::make_unique<working::Desk>(
          store, *table_, [this](const TermEntry& a, const TermEntry& b) { return compare_unfiled(a, b); },
          [this](std::string_view definition, std::string_view language) {
            return defined_alike(definition, language);
          })),
      deliverables_(std::make_unique<working::Deliverables>(store)),
      people_(std::make_unique<people::People>(store, std::chrono::system_clock::now, password_cost)) {
  upkeep_->follow_changes();
}

Registry::~Registry() = default;

std::optional<store::StoredEntry> Registry::entry(const EntryId& id) const {
  return store_.get(id);
}

std::vector<store::StoredEntry> Registry::history(const EntryId& id) const {
  return store_.history(id, 1000);
}

std::vector<Finding> Registry::conflicts(const conflicts::Filter& filter) const {
  return list_conflicts(filter, {}).findings;
}

conflicts::Listing Registry::list_conflicts(const conflicts::Filter& filter,
                                            const conflicts::Window& window) const {
  return upkeep_->list(filter, window, today());
}

std::optional<Finding> Registry::finding(std::string_view digest, conflicts::Freshness freshness) const {
  return upkeep_->find(digest, freshness, today());
}

store::Applied Registry::decide(const std::vector<std::string>& digests,
                                const conflicts::DecisionRequest& request) {
  return store_.apply(conflicts::decide(upkeep_->all_of(digests), request, store::utc_now()));
}

std::vector<Disposition> Registry::decisions() const {
  const conflicts::Decisions decisions(store_);
  std::vector<Disposition> out;
  for (const auto& [digest, disposition] : decisions.all()) out.push_back(disposition);
  return out;
}

std::optional<Disposition> Registry::decision(std::string_view digest) const {
  const auto stored = store_.record(store::RecordKind::disposition, digest);
  if (!stored) return std::nullopt;
  return codec::disposition_from_json(stored->json);
}

Finding Registry::compare(const EntryId& a, const EntryId& b) const {
  const auto get = [&](const EntryId& id) {
    const auto stored = store_.get(id);
    if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
    return codec::entry_from_json(stored->json).entry;
  };
  const auto entry_a = get(a);
  const auto entry_b = get(b);
  return compare_unfiled(entry_a, entry_b);
}

std::vector<EntryId> Registry::defined_alike(std::string_view definition, std::string_view language) const {
  constexpr std::uint32_t likest = 10;
  if (index_ == nullptr || definition.empty()) return {};
  Query query;
  query.text = definition;
  query.mode = SearchMode::meaning;
  query.language = language;
  query.facets = Facets::left_out;
  query.limit = likest;
  std::vector<EntryId> ids;
  for (auto& hit : search(query).hits) ids.push_back(std::move(hit.id));
  return ids;
}

Finding Registry::compare_unfiled(const TermEntry& a, const TermEntry& b) const {
  Finding out;
  upkeep_->with_weights(
      [&](const conflicts::WordWeights& weights) { out = conflicts::compare_entries(a, b, weights); });
  return out;
}

DraftReport Registry::check(const Draft& draft, const drafts::CheckOptions& options) const {
  std::shared_lock reading(cache_->drafts_mutex);
  const auto change = store_.last_entry_change();
  if (cache_->drafts_change != change) {
    reading.unlock();
    {
      const std::unique_lock making(cache_->drafts_mutex);
      if (cache_->drafts_change != change) {
        cache_->terms = drafts::TermIndex::of(*table_);
        cache_->words.reset();
        cache_->drafts_change = change;
      }
    }
    reading.lock();
  }
  const auto words = [this]() -> const conflicts::WordWeights& {
    const std::lock_guard lock(cache_->words_mutex);
    if (!cache_->words) cache_->words = definition_weights(store_);
    return *cache_->words;
  };
  return drafts::check(draft, {cache_->terms, words, entries_of(store_)}, options);
}

RegistryStatistics Registry::statistics() const {
  RegistryStatistics facts;
  facts.store = store_.statistics();
  facts.head = store_.head();
  facts.indexed_sequence = index_ == nullptr ? 0 : index_->applied_sequence();
  facts.table_bytes = table_->memory_bytes();
  facts.text_profile = text::profile();
  return facts;
}

std::vector<store::Damage> Registry::verify() const {
  auto damages = store_.verify();
  if (index_ == nullptr) return damages;
  for (auto& damage : index_->verify()) damages.push_back(std::move(damage));
  return damages;
}

}  // namespace termreg
