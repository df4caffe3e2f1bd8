// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/registry.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <shared_mutex>
#include <unordered_set>

#include "registry/codec/json.h"
#include "registry/conflicts/scan.h"
#include "registry/hits.h"
#include "registry/meaning.h"
#include "registry/model/error.h"
#include "registry/references.h"
#include "registry/registry_cache_private.h"
#include "registry/store/clock.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

// A hit of the ladder stands above every hit of full text; the better the rung, the higher.
double ladder_score(MatchLevel level) {
  constexpr std::array scores{1.0, 0.98, 0.95, 0.90, 0.89, 0.88, 0.87, 0.86, 0.85, 0.84, 0.83, 0.0};
  return scores.at(static_cast<std::size_t>(level));
}
constexpr double full_text_share = 0.8;

// Editors search in the whole registry; a list is never longer than this.
constexpr std::uint32_t longest_page = 1000;

bool uses_ladder(const Query& query) {
  return !query.text.empty() && (query.mode == SearchMode::all || query.mode == SearchMode::terms);
}

// What an entry's id and status tell is asked in the table already; the subject field only the entry knows.
designations::FindRequest find_request(const Query& query, const store::Store& store) {
  designations::FindRequest request{query.text, query.language, std::size_t{query.offset} + query.limit, {}};
  if (query.body.empty() && query.document.empty() && !query.status && query.subject.empty()) return request;
  request.accepts = [&query, &store](std::string_view text, EntryStatus status) {
    const auto id = EntryId::parse(text);
    if (!id || (query.status && *query.status != status)) return false;
    if (!query.body.empty() && id_part(query.body) != id->body()) return false;
    if (!query.document.empty() && id_part(query.document) != id->document()) return false;
    if (query.subject.empty()) return true;
    const auto stored = store.get(*id);
    return stored && passes(codec::entry_from_json(stored->json).entry, query);
  };
  return request;
}

// Whoever names a place ("Y.4600 3.2.1", an id) wants what stands there before anything called so.
void put_referred_first(const Query& query, const store::Store& store,
                        std::vector<designations::Match>& ladder) {
  std::vector<EntryId> ids;
  if (auto id = EntryId::parse(query.text)) ids.push_back(std::move(*id));
  if (const auto reference = parse_reference(query.text))
    ids = referred_entries(*reference, store, std::size_t{query.offset} + query.limit);
  const auto accepts = find_request(query, store).accepts;
  std::vector<designations::Match> first;
  for (EntryId& id : ids) {
    const auto stored = store.get(id);
    if (!stored) continue;
    const auto entry = codec::entry_from_json(stored->json).entry;
    const auto* head = headword(entry, query.language);
    if (head == nullptr || (accepts && !accepts(id.text(), entry.status))) continue;
    std::erase_if(ladder, [&](const designations::Match& match) { return match.entry == id; });
    first.push_back({std::move(id), head->text, query.language, head->kind, head->acceptability, entry.status,
                     MatchLevel::n0_clean});
  }
  ladder.insert(ladder.begin(), first.begin(), first.end());
}

std::string today() {
  constexpr std::size_t date_length = 10;
  return store::utc_now().substr(0, date_length);
}

}  // namespace

Registry::Registry(store::Store& store, SearchIndex* index)
    : store_(store),
      index_(index),
      table_(std::make_unique<designations::Table>(store)),
      cache_(std::make_unique<Cache>()),
      desk_(std::make_unique<working::Desk>(
          store, *table_, [this](const TermEntry& a, const TermEntry& b) { return compare_unfiled(a, b); },
          [this](std::string_view definition, std::string_view language) {
            return defined_alike(definition, language);
          })),
      deliverables_(std::make_unique<working::Deliverables>(store)) {}

Registry::~Registry() = default;

LookupResult Registry::lookup(std::string_view term, std::string_view language) const {
  LookupResult result;
  std::unordered_set<std::string> seen;
  for (auto& match : table_->lookup(term, language, 0)) {
    if (!seen.insert(match.entry.text()).second) continue;
    const auto stored = store_.get(match.entry);
    if (!stored) continue;  // removed since the table was asked
    result.level = match.level;
    result.hits.push_back(make_hit(codec::entry_from_json(stored->json).entry,
                                   {HitField::designation, match.level, match.text, match.language},
                                   ladder_score(match.level)));
  }
  return result;
}

SearchResult Registry::search(const Query& asked) const {
  SearchResult result;
  Query query = asked;
  query.limit = std::min(query.limit, longest_page);
  std::vector<designations::Match> ladder;
  if (uses_ladder(query)) {
    ladder = table_->find(find_request(query, store_));
    put_referred_first(query, store_, ladder);
  }
  if (!ladder.empty() && ladder.front().level == MatchLevel::typo) result.did_you_mean = ladder.front().text;
  // The table knows designations better than full text does; without facets nobody else needs asking.
  const bool ladder_is_enough =
      query.mode == SearchMode::terms && query.facets == Facets::left_out && !ladder.empty();
  IndexResult full_text;
  if (index_ != nullptr && !ladder_is_enough) {
    // As many more as the ladder may already show.
    Query wider = query;
    wider.offset = 0;
    wider.limit = query.offset + query.limit + static_cast<std::uint32_t>(ladder.size());
    if (query.mode == SearchMode::meaning) wider.limit = best_by_meaning;
    full_text = index_->search(wider);
    if (query.mode == SearchMode::meaning) rank_by_meaning(query.text, store_, full_text.hits);
  }
  merge(query, ladder, full_text, result);
  result.facets = std::move(full_text.facets);
  return result;
}

// The ladder first, then what only full text found; entries are read for the page alone.
void Registry::merge(const Query& query, const std::vector<designations::Match>& ladder,
                     const IndexResult& full_text, SearchResult& result) const {
  std::unordered_set<std::string_view> seen;
  std::uint64_t place = 0;
  const auto on_page = [&] { return place >= query.offset && place < query.offset + query.limit; };
  for (const auto& match : ladder) {
    seen.insert(match.entry.text());
    if (on_page()) add_hit(match, result);
    ++place;
  }
  std::uint64_t twice = 0;
  for (const auto& hit : full_text.hits) {
    if (seen.contains(hit.id.text())) {
      ++twice;
      continue;
    }
    if (on_page()) add_hit(hit, result);
    ++place;
  }
  result.total = ladder.size() + full_text.total - std::min(full_text.total, twice);
}

void Registry::add_hit(const designations::Match& match, SearchResult& result) const {
  const auto stored = store_.get(match.entry);
  if (!stored) return;  // removed since the table was asked
  result.hits.push_back(make_hit(codec::entry_from_json(stored->json).entry,
                                 {HitField::designation, match.level, match.text, match.language},
                                 ladder_score(match.level)));
}

void Registry::add_hit(const IndexHit& hit, SearchResult& result) const {
  const auto stored = store_.get(hit.id);
  if (!stored) return;  // removed since the index saw it
  const auto entry = codec::entry_from_json(stored->json).entry;
  auto made = make_hit(entry, {hit.field, MatchLevel::none, {}, hit.language}, hit.score * full_text_share);
  made.why.matched = hit.field == HitField::designation ? made.designation : made.definition;
  result.hits.push_back(std::move(made));
}

std::vector<designations::Match> Registry::suggest(std::string_view beginning, std::string_view language,
                                                   std::size_t limit) const {
  return table_->suggest(beginning, language, limit);
}

std::optional<store::StoredEntry> Registry::entry(const EntryId& id) const {
  return store_.get(id);
}

std::vector<store::StoredEntry> Registry::history(const EntryId& id) const {
  return store_.history(id, 1000);
}

std::vector<TermEntry> Registry::select(const Query& query) const {
  return query.text.empty() ? filtered(query) : found(query);
}

std::vector<TermEntry> Registry::found(Query query) const {
  std::vector<TermEntry> chosen;
  query.limit = longest_page;
  for (query.offset = 0;; query.offset += longest_page) {
    const auto page = search(query);
    for (const auto& hit : page.hits)
      if (const auto stored = store_.get(hit.id))
        chosen.push_back(codec::entry_from_json(stored->json).entry);
    if (query.offset + longest_page >= page.total) return chosen;
  }
}

std::vector<TermEntry> Registry::filtered(const Query& query) const {
  std::vector<TermEntry> chosen;
  store_.each_entry(
      [&](std::string_view, std::string_view json) {
        auto entry = codec::entry_from_json(json).entry;
        if (passes(entry, query)) chosen.push_back(std::move(entry));
        return true;
      },
      query.body.empty() ? std::string() : id_part(query.body) + ":");
  return chosen;
}

const conflicts::Overview& Registry::overview(std::unique_lock<std::mutex>& held) const {
  held = std::unique_lock(cache_->mutex);
  const auto sequence = store_.head().sequence;
  if (!cache_->overview ||
      (cache_->sequence != sequence && conflicts::must_survey_again(store_, cache_->sequence))) {
    cache_->overview = std::make_unique<const conflicts::Overview>(conflicts::survey(store_));
    cache_->table.emplace(cache_->overview->findings);
  }
  if (!cache_->decisions || cache_->sequence != sequence)
    cache_->decisions = std::make_unique<const conflicts::Decisions>(store_);
  cache_->sequence = sequence;
  return *cache_->overview;
}

std::vector<Finding> Registry::conflicts(const conflicts::Filter& filter) const {
  return list_conflicts(filter, {}).findings;
}

conflicts::Listing Registry::list_conflicts(const conflicts::Filter& filter,
                                            const conflicts::Window& window) const {
  std::unique_lock<std::mutex> held;
  (void)overview(held);
  return cache_->table->list(filter, window, *cache_->decisions, today());
}

std::optional<Finding> Registry::finding(std::string_view digest) const {
  std::unique_lock<std::mutex> held;
  (void)overview(held);
  const auto* found = cache_->table->find(digest);
  if (found == nullptr) return std::nullopt;
  auto finding = *found;
  cache_->decisions->mark(finding, today());
  return finding;
}

store::Applied Registry::decide(const std::vector<std::string>& digests,
                                const conflicts::DecisionRequest& request) {
  std::vector<Finding> findings;
  {
    std::unique_lock<std::mutex> held;
    (void)overview(held);
    for (const std::string& digest : digests) {
      const auto* found = cache_->table->find(digest);
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
  return conflicts::compare_entries(entry_a, entry_b, overview(held).weights);
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
  if (!cache_->overview) {
    held.unlock();
    (void)overview(held);
  }
  return conflicts::compare_entries(a, b, cache_->overview->weights);
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
