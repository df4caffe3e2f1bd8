// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up and searching: the ladder of designations first, then what full text adds.
#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_set>

#include "registry/codec/json.h"
#include "registry/hits.h"
#include "registry/marks.h"
#include "registry/model/authority.h"
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

// A query for the ladder: its text without the filters that stand in it, and all filters. The language is asked of
// the designation that meets the query, not of its entry.
struct LadderQuery {
  explicit LadderQuery(const Query& asked) : query(asked) {
    auto split = split_query(asked.text);
    query.text = std::move(split.text);
    in_text = std::move(split.filters);
    beside_text = filters_of(query);
    std::erase_if(beside_text, [](const QueryItem& filter) { return filter.field == QueryField::language; });
  }
  [[nodiscard]] bool is_asked() const {
    return !query.text.empty() && (query.mode == SearchMode::all || query.mode == SearchMode::terms);
  }
  [[nodiscard]] bool has_filters() const { return !in_text.empty() || !beside_text.empty(); }
  [[nodiscard]] bool may_pass(const EntryId& id, EntryStatus status) const {
    return termreg::may_pass(id, status, beside_text) && termreg::may_pass(id, status, in_text);
  }
  [[nodiscard]] bool passes(const TermEntry& entry) const {
    return termreg::passes(entry, beside_text) && termreg::passes(entry, in_text);
  }
  /// Whether there is something that only the entry itself can tell.
  [[nodiscard]] bool asks_entry() const {
    return !std::all_of(in_text.begin(), in_text.end(), is_told_by_id) ||
           !std::all_of(beside_text.begin(), beside_text.end(), is_told_by_id);
  }

  Query query;
  std::vector<QueryItem> in_text, beside_text;
};

designations::FindRequest find_request(const LadderQuery& ladder, const store::Store& store) {
  const Query& query = ladder.query;
  designations::FindRequest request{query.text, query.language, std::size_t{query.offset} + query.limit, {}};
  if (!ladder.has_filters()) return request;
  request.accepts = [&ladder, &store, asks_entry = ladder.asks_entry()](std::string_view text,
                                                                        EntryStatus status) {
    const auto id = EntryId::parse(text);
    if (!id || !ladder.may_pass(*id, status)) return false;
    if (!asks_entry) return true;
    const auto stored = store.get(*id);
    return stored && ladder.passes(codec::entry_from_json(stored->json).entry);
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
  std::vector<designations::Match> first;
  for (EntryId& id : ids) {
    const auto stored = store.get(id);
    if (!stored) continue;
    const auto entry = codec::entry_from_json(stored->json).entry;
    const auto* head = headword(entry, query.language);
    if (head == nullptr || !asked.passes(entry)) continue;
    std::erase_if(ladder, [&](const designations::Match& match) { return match.entry == id; });
    first.push_back({std::move(id), head->text, query.language, head->kind, head->acceptability, entry.status,
                     MatchLevel::n0_clean});
  }
  ladder.insert(ladder.begin(), first.begin(), first.end());
}

// A hit before its entry is read.
struct Found {
  EntryId id;
  Why why;
  double score = 0;
  std::size_t rank = 0;  // equal where nothing but the id put one hit before the next
};

// Whether the ladder knows no difference but the id. Where a designation was met in part, the nearer one stays first.
bool are_level(const designations::Match& a, const designations::Match& b) {
  const auto key = [](const designations::Match& match) {
    return std::tuple(match.level, match.acceptability, match.status,
                      standing(match.entry.body(), {}).authority);
  };
  return a.level <= MatchLevel::n3_stem && key(a) == key(b);
}

// Of hits of one rank, those that say what the concept is come first.
void put_defined_first(std::vector<Hit>& hits, const std::vector<std::size_t>& ranks) {
  const auto at = [&](std::size_t i) { return hits.begin() + static_cast<std::ptrdiff_t>(i); };
  for (std::size_t begin = 0, end = 0; begin < hits.size(); begin = end) {
    while (end < hits.size() && ranks[end] == ranks[begin]) ++end;
    std::stable_partition(at(begin), at(end), [](const Hit& hit) { return !hit.definition.empty(); });
  }
}

// The part of the page that the ladder fills, then what full text adds to it.
std::vector<Found> page_of(const Query& query, std::vector<designations::Match>& ladder,
                           std::vector<IndexHit>& full_text) {
  std::vector<Found> page;
  const auto end = std::min<std::size_t>(ladder.size(), std::size_t{query.offset} + query.limit);
  std::size_t rank = 0;
  for (std::size_t i = query.offset; i < end; ++i) {
    auto& match = ladder[i];
    const bool next_is_level = i + 1 < end && are_level(match, ladder[i + 1]);
    page.push_back({std::move(match.entry),
                    {HitField::designation, match.level, std::move(match.text), std::move(match.language)},
                    ladder_score(match.level),
                    rank});
    if (!next_is_level) ++rank;
  }
  for (auto& hit : full_text)
    page.push_back({std::move(hit.id),
                    {hit.field, MatchLevel::none, {}, std::move(hit.language)},
                    hit.score * full_text_share,
                    rank++});
  return page;
}

// Reads the entries of a page; those that were removed meanwhile leave it.
std::vector<Hit> rendered(std::vector<Found> page, const store::Store& store) {
  std::vector<EntryId> ids;
  ids.reserve(page.size());
  for (auto& found : page) ids.push_back(std::move(found.id));
  const auto stored = store.get_many(ids);
  std::vector<Hit> hits;
  std::vector<std::size_t> ranks;
  hits.reserve(page.size());
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!stored[i]) continue;
    hits.push_back(
        make_hit(codec::entry_from_json(stored[i]->json).entry, std::move(page[i].why), page[i].score));
    ranks.push_back(page[i].rank);
    auto& why = hits.back().why;
    if (why.level == MatchLevel::none)
      why.matched = why.field == HitField::designation ? hits.back().designation : hits.back().definition;
  }
  put_defined_first(hits, ranks);
  return hits;
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
  std::vector<std::size_t> ranks;
  const auto matches = table_->lookup(term, language, 0);
  std::size_t rank = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto& match = matches[i];
    if (i > 0 && !are_level(matches[i - 1], match)) ++rank;
    if (!seen.insert(match.entry.text()).second) continue;
    const auto stored = store_.get(match.entry);
    if (!stored) continue;  // removed since the table was asked
    result.level = match.level;
    result.hits.push_back(make_hit(codec::entry_from_json(stored->json).entry,
                                   {HitField::designation, match.level, match.text, match.language},
                                   ladder_score(match.level)));
    ranks.push_back(rank);
  }
  put_defined_first(result.hits, ranks);
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
  IndexResult full_text = beside(query, ladder);
  result.total = ladder.size() + full_text.total - full_text.known;
  result.hits = rendered(page_of(query, ladder, full_text.hits), store_);
  if (asked.sort != SortOrder::relevance) arrange(asked, result.hits);
  const SoughtWords sought(asked.text);
  for (auto& hit : result.hits) hit.marks = sought.met_in(hit.definition);
  result.facets = std::move(full_text.facets);
  return result;
}

// What full text adds to the ladder on the page, and what it counts. Where the ladder fills the page, it only counts.
IndexResult Registry::beside(const Query& query, const std::vector<designations::Match>& ladder) const {
  // The table knows designations better than full text does; without facets nobody else needs asking.
  const bool ladder_is_enough =
      query.mode == SearchMode::terms && query.facets == Facets::left_out && !ladder.empty();
  if (index_ == nullptr || ladder_is_enough) return {};
  const auto taken = static_cast<std::uint32_t>(ladder.size());
  const auto end = query.offset + query.limit;
  Query wanted = query;
  wanted.offset = query.offset - std::min(query.offset, taken);
  wanted.limit = end - std::min(end, std::max(taken, query.offset));
  std::vector<EntryId> known;
  known.reserve(ladder.size());
  for (const auto& match : ladder) known.push_back(match.entry);
  return index_->search_beside(wanted, known);
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
