// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/searcher_private.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/search/document_private.h"
#include "indexer/search/query_plan_private.h"
#include "indexer/search/schema.h"
#include "indexer/search/wording_private.h"

namespace termreg::search {
namespace {

// What holds only some words of a query: so many documents are looked at, about.
constexpr Xapian::doccount candidates_of_some_words = 5000;
// Of a description the rarest words choose about so many, ...
constexpr Xapian::doccount candidates_by_meaning = 1200;
// ... unless already the rarest stands in more: then the best so many are compared with it word by word.
constexpr Xapian::doccount most_candidates_by_meaning = 5000;

/// What is asked, and of whom.
struct Asked {
  const Reading& reading;
  const QueryPlan& plan;
  const Query& query;
  std::span<const EntryId> known;
};

/// Whether a document is of one of the known entries. Nearly every other one is told by the end of its locator.
class KnownEntries {
 public:
  KnownEntries(const Columns& columns, std::span<const EntryId> known) : columns_(columns), known_(known) {
    for (const EntryId& id : known) endings_ |= bit(Columns::locator_of(id.text()));
  }
  [[nodiscard]] bool holds(Xapian::docid document) const {
    if (endings_ == 0 || (endings_ & bit(columns_.locator(document))) == 0) return false;
    return std::ranges::any_of(known_,
                               [&](const EntryId& id) { return columns_.is_of(document, id.text()); });
  }

 private:
  static std::uint64_t bit(std::string_view text) {
    if (text.empty()) return 0;
    const auto last = static_cast<unsigned char>(text.back());
    const auto before = text.size() > 1 ? static_cast<unsigned char>(text[text.size() - 2]) : 0U;
    return std::uint64_t{1} << ((last * 7U + before) % 64U);
  }
  const Columns& columns_;
  std::span<const EntryId> known_;
  std::uint64_t endings_ = 0;
};

/// Counts what meets a query: its facets by their number, and how many of the known entries are among it.
class Counter final : public Xapian::MatchSpy {
 public:
  Counter(const Columns& columns, const KnownEntries& known)
      : columns_(columns), known_(known), counts_(columns.facet_count(), 0) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    count(document.get_docid());
  }
  void count(Xapian::docid document) {
    ++met_;
    if (known_.holds(document)) ++known_met_;
    if (const auto number = columns_.facet_number(document); number < counts_.size()) ++counts_[number];
  }
  [[nodiscard]] std::string name() const override { return "termreg::search::Counter"; }
  void report(IndexResult& result) const;

 private:
  const Columns& columns_;
  const KnownEntries& known_;
  std::vector<std::uint32_t> counts_;
  std::uint64_t met_ = 0;
  std::uint64_t known_met_ = 0;
};

/// Few distinct facets stand for many documents, so they are taken apart only after counting.
void Counter::report(IndexResult& result) const {
  std::vector<std::map<std::string_view, std::uint64_t>> counts(facet_names().size());
  for (Columns::FacetNumber number = 0; number < counts_.size(); ++number) {
    if (counts_[number] == 0) continue;
    const FacetParts parts = split_facets(columns_.facets(number));
    for (std::size_t i = 0; i < counts.size(); ++i)
      for (const std::string_view part : parts[i]) counts[i][part] += counts_[number];
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Facet facet{facet_names()[i], {}};
    for (const auto& [value, count] : counts[i]) facet.values.push_back({std::string(value), count});
    std::ranges::stable_sort(facet.values, std::ranges::greater{}, &FacetValue::count);
    result.facets.push_back(std::move(facet));
  }
  result.total = met_;
  result.known = known_met_;
}

std::vector<std::string> terms_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) terms.push_back(*term);
  return terms;  // in order, as Xapian keeps them
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
HitField best_field(const Xapian::MSetIterator& hit, const QueryPlan& plan, SearchMode mode) {
  const auto searched = searched_fields(mode);
  if (searched.size() == 1) return row(searched.front()).hit_field;
  const auto terms = terms_of(hit.get_document());
  const auto words_met = [&](Field field) {
    return std::ranges::count_if(plan.wanted,
                                 [&](const auto& wanted) { return meets(terms, field, wanted); });
  };
  return row(*std::ranges::max_element(searched, {}, words_met)).hit_field;
}

std::string language_of(const Asked& asked, Xapian::docid document) {
  if (!asked.query.language.empty()) return asked.query.language;
  const auto number = asked.reading.columns.facet_number(document);
  if (number == Columns::no_document) return {};
  const auto languages = split_facets(asked.reading.columns.facets(number))[language_facet];
  return languages.size() == 1 ? std::string(languages.front()) : std::string();
}

/// Xapian's percentage of the best hit says how much of the query it meets; the others follow by their
/// weight.
double score_of(const Xapian::MSetIterator& hit, const Xapian::MSet& found) {
  const double best = found.get_max_attained();
  if (best <= 0) return 0;
  return std::clamp(hit.get_weight() / best * found.convert_to_percent(best) / 100.0, 0.0, 1.0);
}

void add_hit(IndexResult& result, const Xapian::MSetIterator& hit, double score, const Asked& asked) {
  auto id = EntryId::parse(asked.reading.columns.id(*hit));
  if (!id) return;  // no document of ours: `verify` names it
  result.hits.push_back(
      {std::move(*id), score, best_field(hit, asked.plan, asked.query.mode), language_of(asked, *hit)});
}

/// A document that may be meant: which of those found.
struct Meant {
  Xapian::doccount place = 0;
  double score = 0;
};

// Full text tells which definitions hold the rare words of a description, but not whether they stand in its order, nor
// whether the small words fit. A description that fits throughout decides; one that fits by half says little more than
// its words do.
double score_by_meaning(double fit, double by_words) {
  return (3 * fit * fit * fit * fit + by_words) / 4;
}

// What BM25 makes of the length of a text at its default b = 1/2, here from the length of the definitions alone. Xapian
// would read the length of every document from its tables, which takes a third of the whole query.
double weight_of_length(std::size_t words, double mean) {
  return 2 / (1.5 + static_cast<double>(words) / mean / 2);
}

std::vector<Meant> ranked_by_meaning(const Xapian::MSet& found, const Asked& asked) {
  const auto& wordings = asked.reading.columns.wordings();
  std::vector<std::span<const WordCode>> definitions;
  definitions.reserve(found.size());
  for (auto hit = found.begin(); hit != found.end(); ++hit) definitions.push_back(wordings.of(*hit));
  WordingFit fit(wording_of(asked.plan.text));
  const double best = found.get_max_attained(),
               unit = best > 0 ? found.convert_to_percent(best) / 100.0 / best : 0;
  std::vector<Meant> meant;
  meant.reserve(found.size());
  Xapian::doccount place = 0;
  for (auto hit = found.begin(); hit != found.end(); ++hit, ++place) {
    const double by_words =
        hit.get_weight() * unit * weight_of_length(definitions[place].size(), wordings.mean_length());
    meant.push_back({place, score_by_meaning(fit.with(definitions[place]), by_words)});
  }
  const auto last =
      meant.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(meant.size(), best_by_meaning));
  std::ranges::partial_sort(meant, last, [](const Meant& a, const Meant& b) {
    return a.score != b.score ? a.score > b.score : a.place < b.place;
  });
  meant.erase(last, meant.end());
  return meant;
}

IndexResult best_hundred(Xapian::Enquire& enquire, const Asked& asked) {
  const KnownEntries none(asked.reading.columns, {});
  Counter counter(asked.reading.columns, none);
  const Xapian::MSet found = enquire.get_mset(0, most_candidates_by_meaning);
  IndexResult result;
  std::uint32_t rank = 0;
  for (const auto& [place, score] : ranked_by_meaning(found, asked)) {
    const Xapian::MSetIterator hit = found[place];
    counter.count(*hit);
    if (rank >= asked.query.offset && rank - asked.query.offset < std::min(asked.query.limit, longest_page))
      add_hit(result, hit, score, asked);
    ++rank;
  }
  counter.report(result);
  return result;
}

IndexResult every_match(Xapian::Enquire& enquire, const Asked& asked) {
  const KnownEntries known(asked.reading.columns, asked.known);
  Counter counter(asked.reading.columns, known);
  enquire.add_matchspy(&counter);
  // Totals and facets are exact: every match is looked at. The known ones may stand anywhere among the hits.
  const Xapian::doccount all = asked.reading.database.get_doccount() + 1;
  const auto wanted = std::min(asked.query.limit, longest_page);
  const auto deepest = wanted == 0 ? 0 : asked.query.offset + wanted + asked.known.size();
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(deepest), all);
  enquire.clear_matchspies();
  IndexResult result;
  counter.report(result);
  std::uint32_t place = 0;
  for (auto hit = found.begin(); hit != found.end() && result.hits.size() < wanted; ++hit)
    if (!known.holds(*hit) && place++ >= asked.query.offset)
      add_hit(result, hit, score_of(hit, found), asked);
  return result;
}

}  // namespace

IndexResult run_query(const Reading& reading, Analyser& analyser, const Query& query,
                      std::span<const EntryId> known) {
  const QueryPlan plan = plan_query(query, analyser, reading.columns.languages());
  const Asked asked{reading, plan, query, known};
  Xapian::Enquire enquire(reading.database);
  if (query.mode == SearchMode::meaning && plan.has_words) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 1, 0, 0.5));  // see weight_of_length()
    enquire.set_query(
        any_word(plan, reading.database, query.mode, candidates_by_meaning, FunctionWords::left_out));
    return best_hundred(enquire, asked);
  }
  // Weights cost as much as the matching itself; whoever only counts needs none.
  if (!plan.has_words || query.limit == 0) enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(plan.strict);
  IndexResult result = every_match(enquire, asked);
  if (result.total > 0 || !plan.several_words) return result;
  enquire.set_query(
      any_word(plan, reading.database, query.mode, candidates_of_some_words, FunctionWords::weighed));
  return every_match(enquire, asked);
}

}  // namespace termreg::search
