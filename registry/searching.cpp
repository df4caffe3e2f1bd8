// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up and searching: the ladder of designations first, then what full text adds.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "registry/codec/json.h"
#include "registry/hits.h"
#include "registry/marks.h"
#include "registry/meaning.h"
#include "registry/query.h"
#include "registry/references.h"
#include "registry/registry.h"
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

// A query for the ladder: its text without the filters that stand in it, and these.
struct LadderQuery {
  explicit LadderQuery(const Query& asked) : query(asked) {
    auto split = split_query(asked.text);
    query.text = std::move(split.text);
    filters = std::move(split.filters);
  }
  [[nodiscard]] bool is_asked() const {
    return !query.text.empty() && (query.mode == SearchMode::all || query.mode == SearchMode::terms);
  }
  [[nodiscard]] bool has_filters() const {
    return !query.body.empty() || !query.document.empty() || query.status || asks_entry();
  }
  /// Whether only the entry itself can tell; its id and status are known to the table.
  [[nodiscard]] bool asks_entry() const {
    return !query.subject.empty() || query.kind || !query.source.empty() || !filters.empty();
  }

  Query query;
  std::vector<QueryItem> filters;
};

designations::FindRequest find_request(const LadderQuery& ladder, const store::Store& store) {
  const Query& query = ladder.query;
  designations::FindRequest request{query.text, query.language, std::size_t{query.offset} + query.limit, {}};
  if (!ladder.has_filters()) return request;
  request.accepts = [&ladder, &query, &store](std::string_view text, EntryStatus status) {
    const auto id = EntryId::parse(text);
    if (!id || (query.status && *query.status != status)) return false;
    if (!query.body.empty() && id_part(query.body) != id->body()) return false;
    if (!query.document.empty() && id_part(query.document) != id->document()) return false;
    if (!ladder.asks_entry()) return true;
    const auto stored = store.get(*id);
    if (!stored) return false;
    const auto entry = codec::entry_from_json(stored->json).entry;
    return passes(entry, query) && passes(entry, ladder.filters);
  };
  return request;
}

// Whoever names a place ("Y.4600 3.2.1", an id) wants what stands there before anything called so.
void put_referred_first(const LadderQuery& asked, const store::Store& store,
                        std::vector<designations::Match>& ladder) {
  const Query& query = asked.query;
  std::vector<EntryId> ids;
  if (auto id = EntryId::parse(query.text)) ids.push_back(std::move(*id));
  if (const auto reference = parse_reference(query.text))
    ids = referred_entries(*reference, store, std::size_t{query.offset} + query.limit);
  const auto accepts = find_request(asked, store).accepts;
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

// Puts hits in the order that was asked for and leaves the page that was.
void arrange(const Query& asked, std::vector<Hit>& hits) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < hits.size(); ++i)
    keys.emplace_back(asked.sort == SortOrder::newest
                          ? hits[i].edition
                          : text::collation_key(hits[i].designation, hits[i].language),
                      i);
  const auto before = [&](const auto& a, const auto& b) {
    return asked.sort == SortOrder::newest ? a.first > b.first : a.first < b.first;
  };
  std::stable_sort(keys.begin(), keys.end(), before);
  std::vector<Hit> page;
  for (std::size_t i = asked.offset; i < keys.size() && page.size() < asked.limit; ++i)
    page.push_back(std::move(hits[keys[i].second]));
  hits = std::move(page);
}

}  // namespace

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
  if (asked.sort != SortOrder::relevance) {
    query.offset = 0;
    query.limit = longest_page;
  }
  std::vector<designations::Match> ladder;
  if (const LadderQuery rungs(query); rungs.is_asked()) {
    ladder = table_->find(find_request(rungs, store_));
    put_referred_first(rungs, store_, ladder);
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
  if (asked.sort != SortOrder::relevance) arrange(asked, result.hits);
  const SoughtWords sought(asked.text);
  for (auto& hit : result.hits) hit.marks = sought.met_in(hit.definition);
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

}  // namespace termreg
