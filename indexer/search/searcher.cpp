// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <utility>

#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "indexer/search/searcher_private.h"

namespace termreg::search {
namespace {

using ValueCounts = std::map<std::string, std::uint64_t>;

/// Few distinct values stand for many documents, so they are taken apart only after counting.
std::vector<Facet> make_facets(const ValueCounts& counted) {
  std::vector<std::map<std::string, std::uint64_t, std::less<>>> counts(facet_names().size());
  for (const auto& [value, count] : counted) {
    const FacetParts parts = split_facets(value);
    for (std::size_t i = 0; i < counts.size(); ++i)
      for (const std::string_view part : parts[i]) counts[i][std::string(part)] += count;
  }
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Facet facet{facet_names()[i], {}};
    for (const auto& [value, count] : counts[i]) facet.values.push_back({value, count});
    std::ranges::stable_sort(facet.values, std::ranges::greater{}, &FacetValue::count);
    facets.push_back(std::move(facet));
  }
  return facets;
}

std::vector<std::string> terms_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) terms.push_back(*term);
  return terms;  // in order, as Xapian keeps them
}

std::string_view after_prefix(const std::vector<std::string>& terms, Field field) {
  const auto first = std::ranges::lower_bound(terms, std::string(1, row(field).prefix));
  if (first == terms.end() || first->front() != row(field).prefix) return {};
  return std::string_view(*first).substr(1);
}

bool meets(const std::vector<std::string>& terms, Field field, const QueryPlan::Wanted& wanted) {
  if (!wanted.beginning.empty()) {
    const std::string beginning = word_term(field, wanted.beginning);
    const auto first = std::ranges::lower_bound(terms, beginning);
    return first != terms.end() && first->starts_with(beginning);
  }
  return std::ranges::any_of(wanted.stems, [&](const std::string& stem) {
    return std::ranges::binary_search(terms, word_term(field, stem));
  });
}

/// The field that meets most words of the query; among equals the one that stands first in the mode.
HitField best_field(const std::vector<std::string>& terms, const QueryPlan& plan, SearchMode mode) {
  const auto searched = searched_fields(mode);
  if (searched.size() == 1) return row(searched.front()).hit_field;
  const auto words_met = [&](Field field) {
    return std::ranges::count_if(plan.wanted,
                                 [&](const auto& wanted) { return meets(terms, field, wanted); });
  };
  return row(*std::ranges::max_element(searched, {}, words_met)).hit_field;
}

std::string language_of(const Xapian::Document& document, const Query& query) {
  if (!query.language.empty()) return query.language;
  const std::string value = document.get_value(facet_slot);
  const auto languages = split_facets(value)[language_facet];
  return languages.size() == 1 ? std::string(languages.front()) : std::string();
}

/// Xapian's percentage of the best hit says how much of the query it meets; the others follow by their
/// weight.
double score_of(const Xapian::MSetIterator& hit, const Xapian::MSet& found) {
  const double best = found.get_max_attained();
  if (best <= 0) return 0;
  return std::clamp(hit.get_weight() / best * found.convert_to_percent(best) / 100.0, 0.0, 1.0);
}

void add_hit(IndexResult& result, const Xapian::MSetIterator& hit, double score, const QueryPlan& plan,
             const Query& query) {
  const Xapian::Document document = hit.get_document();
  const std::vector<std::string> terms = terms_of(document);
  auto id = EntryId::parse(after_prefix(terms, Field::id));
  if (!id) return;  // no document of ours: `verify` names it
  result.hits.push_back(
      {std::move(*id), score, best_field(terms, plan, query.mode), language_of(document, query)});
}

IndexResult best_hundred(Xapian::Enquire& enquire, const QueryPlan& plan, const Query& query) {
  const Xapian::MSet found = enquire.get_mset(0, best_by_meaning);
  IndexResult result;
  result.total = found.size();
  ValueCounts counts;
  std::uint32_t rank = 0;
  for (auto hit = found.begin(); hit != found.end(); ++hit, ++rank) {
    ++counts[hit.get_document().get_value(facet_slot)];
    if (rank >= query.offset && rank - query.offset < std::min(query.limit, longest_page))
      add_hit(result, hit, score_of(hit, found), plan, query);
  }
  result.facets = make_facets(counts);
  return result;
}

IndexResult every_match(Xapian::Enquire& enquire, const Xapian::Database& database, const QueryPlan& plan,
                        const Query& query) {
  Xapian::ValueCountMatchSpy spy(facet_slot);
  enquire.add_matchspy(&spy);
  const Xapian::doccount all =
      database.get_doccount() + 1;  // look at every match: totals and facets are exact
  const Xapian::MSet found = enquire.get_mset(query.offset, std::min(query.limit, longest_page), all);
  enquire.clear_matchspies();
  IndexResult result;
  result.total = found.get_matches_estimated();
  for (auto hit = found.begin(); hit != found.end(); ++hit)
    add_hit(result, hit, score_of(hit, found), plan, query);
  ValueCounts counts;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value)
    counts[*value] = value.get_termfreq();
  result.facets = make_facets(counts);
  return result;
}

}  // namespace

IndexResult run_query(const Xapian::Database& database, const QueryPlan& plan, const Query& query) {
  Xapian::Enquire enquire(database);
  if (!plan.has_words) enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (query.mode == SearchMode::meaning && plan.has_words) {
    enquire.set_query(plan.relaxed);
    return best_hundred(enquire, plan, query);
  }
  enquire.set_query(plan.strict);
  IndexResult result = every_match(enquire, database, plan, query);
  if (result.total > 0 || !plan.several_words) return result;
  enquire.set_query(plan.relaxed);
  return every_match(enquire, database, plan, query);
}

}  // namespace termreg::search
