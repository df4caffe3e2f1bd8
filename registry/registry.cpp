// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/registry.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
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
      cache_(std::make_unique<Cache>()),
      desk_(std::make_unique<working::Desk>(
          store, *table_, [this](const TermEntry& a, const TermEntry& b) { return compare_unfiled(a, b); },
          [this](std::string_view definition, std::string_view language) {
            return defined_alike(definition, language);
          })),
      deliverables_(std::make_unique<working::Deliverables>(store)),
      people_(std::make_unique<people::People>(store, std::chrono::system_clock::now, password_cost)) {}

Registry::~Registry() = default;

std::optional<store::StoredEntry> Registry::entry(const EntryId& id) const {
  return store_.get(id);
}

std::vector<store::StoredEntry> Registry::history(const EntryId& id) const {
  return store_.history(id, 1000);
}

// A survey that could not be kept up must not be used again, whatever happens on the way.
void Registry::bring_up_to_date() const {
  if (cache_->survey) {
    const auto touched = conflicts::touched_since(store_, cache_->sequence);
    auto old = std::move(cache_->survey);
    if (touched && old->update(store_, *touched)) cache_->survey = std::move(old);
  }
  if (cache_->survey) return;
  cache_->survey = std::make_unique<conflicts::Survey>(store_);
  cache_->weights = cache_->survey->weights();
  cache_->survey->prepare_for_updates();
}

const conflicts::Survey& Registry::survey(std::unique_lock<std::mutex>& held) const {
  held = std::unique_lock(cache_->mutex);
  const auto sequence = store_.head().sequence;
  if (!cache_->survey || cache_->sequence != sequence) bring_up_to_date();
  if (!cache_->decisions || cache_->sequence != sequence)
    cache_->decisions = std::make_unique<const conflicts::Decisions>(store_);
  cache_->sequence = sequence;
  return *cache_->survey;
}

std::vector<Finding> Registry::conflicts(const conflicts::Filter& filter) const {
  return list_conflicts(filter, {}).findings;
}

conflicts::Listing Registry::list_conflicts(const conflicts::Filter& filter,
                                            const conflicts::Window& window) const {
  std::unique_lock<std::mutex> held;
  return survey(held).table().list(filter, window, *cache_->decisions, today());
}

std::optional<Finding> Registry::finding(std::string_view digest) const {
  std::unique_lock<std::mutex> held;
  const auto& table = survey(held).table();
  const auto* found = table.find(digest);
  if (found == nullptr) return std::nullopt;
  auto finding = table.worded(*found);
  cache_->decisions->mark(finding, today());
  return finding;
}

store::Applied Registry::decide(const std::vector<std::string>& digests,
                                const conflicts::DecisionRequest& request) {
  std::vector<Finding> findings;
  {
    std::unique_lock<std::mutex> held;
    const auto& table = survey(held).table();
    for (const std::string& digest : digests) {
      const auto* found = table.find(digest);
      if (found == nullptr)
        throw Error(ErrorCode::not_found,
                    "There is no finding with the digest " + digest +
                        "; the entries may have changed since it was made. Nothing was decided.");
      findings.push_back(*found);
    }
  }
  return store_.apply(conflicts::decide(findings, request, store::utc_now()));
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
  std::unique_lock<std::mutex> held;
  (void)survey(held);
  return conflicts::compare_entries(entry_a, entry_b, cache_->weights);
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

// While somebody writes, the registry changes all the time, and how much a word tells hardly does: weights of
// an older survey are good enough.
Finding Registry::compare_unfiled(const TermEntry& a, const TermEntry& b) const {
  std::unique_lock held(cache_->mutex);
  if (!cache_->survey) {
    held.unlock();
    (void)survey(held);
  }
  return conflicts::compare_entries(a, b, cache_->weights);
}

namespace {

conflicts::WordWeights weights_of(const store::Store& store) {
  conflicts::WordWeights weights;
  std::vector<std::string> stems;
  store.each_entry([&](std::string_view, std::string_view json) {
    for (const auto& section : codec::entry_from_json(json).entry.languages) {
      if (section.definitions.empty()) continue;
      stems.clear();
      for (auto& word : text::words(section.definitions.front().text)) stems.push_back(std::move(word.stem));
      weights.count(stems);
    }
    return true;
  });
  return weights;
}

}  // namespace

DraftReport Registry::check(const Draft& draft, const drafts::CheckOptions& options) const {
  const auto entry = [this](std::string_view text) -> std::optional<TermEntry> {
    const auto id = EntryId::parse(text);
    const auto stored = id ? store_.get(*id) : std::nullopt;
    if (!stored) return std::nullopt;
    return codec::entry_from_json(stored->json).entry;
  };
  std::shared_lock reading(cache_->drafts_mutex);
  const auto sequence = store_.head().sequence;
  if (cache_->drafts_sequence != sequence) {
    reading.unlock();
    {
      const std::unique_lock making(cache_->drafts_mutex);
      if (cache_->drafts_sequence != sequence) {
        cache_->terms = drafts::TermIndex::of(*table_);
        cache_->words = weights_of(store_);
        cache_->drafts_sequence = sequence;
      }
    }
    reading.lock();
  }
  return drafts::check(draft, {cache_->terms, cache_->words, entry}, options);
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
