// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <span>

#include "indexer/search/query_plan_private.h"
#include "registry/model/names.h"
#include "registry/query.h"

namespace termreg::search {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query combine(Xapian::Query::op op, const Queries& queries) {
  return {op, queries.begin(), queries.end()};
}

/// The same word wherever the mode looks for it.
template <typename QueryOfField>
Xapian::Query over_fields(std::span<const Field> searched, const QueryOfField& query_of) {
  Queries queries;
  for (const Field field : searched)
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query_of(field), row(field).weight);
  return combine(Xapian::Query::OP_OR, queries);
}

/// The stems of one word are one word: as synonyms they share one frequency, so that a rare stem of another
/// language does not outweigh the common one.
Xapian::Query word_query(const QueryWord& word, std::span<const Field> searched) {
  return over_fields(searched, [&](Field field) {
    Queries stems;
    for (const std::string& stem : word.stems) stems.emplace_back(word_term(field, stem));
    return stems.size() == 1 ? stems.front() : combine(Xapian::Query::OP_SYNONYM, stems);
  });
}

/// What all forms of the word begin with: the index holds stems, so "generated*" must look for "generat*".
/// Empty if they share too little to be looked for.
std::string common_beginning(const QueryWord& word) {
  std::string_view common = word.base;
  for (const std::string& stem : word.stems)
    common =
        common.substr(0, static_cast<std::size_t>(std::ranges::mismatch(common, stem).in1 - common.begin()));
  while (common.size() < word.base.size() && !common.empty() && is_continuation(word.base[common.size()]))
    common.remove_suffix(1);
  return count_characters(common) < shortest_prefix ? std::string() : std::string(common);
}

Xapian::Query prefix_query(const std::string& beginning, std::span<const Field> searched) {
  return over_fields(searched, [&](Field field) {
    return Xapian::Query(Xapian::Query::OP_WILDCARD, word_term(field, beginning), most_prefix_terms,
                         Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_SYNONYM);
  });
}

/// Collects the parts of a plan in the order of the query.
class Planner {
 public:
  Planner(const Query& query, Analyser& analyser)
      : query_(query), analyser_(analyser), searched_(searched_fields(query.mode)) {}

  void add(const QueryItem& item) {
    if (item.kind == ItemKind::filter)
      add_filter(item);
    else
      add_words(item);
  }
  /// A filter beside the text: it narrows whatever the text says.
  void narrow(Field field, std::string_view value) {
    if (!value.empty()) narrowing_.emplace_back(filter_term(field, value));
  }
  [[nodiscard]] QueryPlan finish(bool text_is_empty) const;

 private:
  void add_filter(const QueryItem& item) {
    const Field field = index_field(item.field);
    auto& those = item.presence == Presence::excluded ? excluded_ : filters_[field];
    those.emplace_back(filter_term(field, item.text));
  }
  void add_words(const QueryItem& item);
  [[nodiscard]] Xapian::Query filtered(Xapian::Query words) const;

  const Query& query_;
  Analyser& analyser_;
  std::span<const Field> searched_;
  Queries required_;
  Queries optional_;
  Queries excluded_;
  Queries narrowing_;
  std::map<Field, Queries> filters_;
  std::vector<QueryPlan::Wanted> wanted_;
};

void Planner::add_words(const QueryItem& item) {
  const std::size_t left = most_query_words - std::min(most_query_words, required_.size() + optional_.size());
  Queries excluded_words;
  for (const QueryWord& word : analyser_.query_words(item.text, query_.language, left)) {
    const std::string beginning = item.kind == ItemKind::prefix ? common_beginning(word) : std::string();
    Xapian::Query made = beginning.empty() ? word_query(word, searched_) : prefix_query(beginning, searched_);
    if (item.presence == Presence::excluded) {
      excluded_words.push_back(std::move(made));
      continue;
    }
    (word.function_word ? optional_ : required_).push_back(std::move(made));
    wanted_.push_back({word.stems, beginning});
  }
  // What is excluded is a document with all words of the item: -"digital twin" keeps other twins.
  if (!excluded_words.empty()) excluded_.push_back(combine(Xapian::Query::OP_AND, excluded_words));
}

Xapian::Query Planner::filtered(Xapian::Query words) const {
  for (const auto& [field, values] : filters_)
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, combine(Xapian::Query::OP_OR, values));
  if (!narrowing_.empty())
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, combine(Xapian::Query::OP_AND, narrowing_));
  if (!excluded_.empty())
    words = Xapian::Query(Xapian::Query::OP_AND_NOT, words, combine(Xapian::Query::OP_OR, excluded_));
  return words;
}

QueryPlan Planner::finish(bool text_is_empty) const {
  QueryPlan plan;
  // Function words decide only where there is nothing else.
  const Queries& deciding = required_.empty() ? optional_ : required_;
  plan.has_words = !deciding.empty();
  plan.several_words = deciding.size() > 1;
  plan.wanted = wanted_;
  if (!plan.has_words) {
    const bool chooses = text_is_empty || !filters_.empty() || !excluded_.empty();
    plan.strict = chooses ? filtered(Xapian::Query::MatchAll) : Xapian::Query::MatchNothing;
    plan.relaxed = plan.strict;
    return plan;
  }
  Xapian::Query all = combine(Xapian::Query::OP_AND, deciding);
  if (!required_.empty() && !optional_.empty())
    all = Xapian::Query(Xapian::Query::OP_AND_MAYBE, all, combine(Xapian::Query::OP_OR, optional_));
  plan.strict = filtered(all);
  plan.relaxed = filtered(combine(Xapian::Query::OP_OR, deciding));
  return plan;
}

}  // namespace

QueryPlan plan_query(const Query& query, Analyser& analyser) {
  const std::vector<QueryItem> items = parse_query(query.text);
  Planner planner(query, analyser);
  for (const QueryItem& item : items) planner.add(item);
  planner.narrow(Field::body, query.body);
  planner.narrow(Field::document, query.document);
  planner.narrow(Field::language, query.language);
  planner.narrow(Field::subject, query.subject);
  planner.narrow(Field::source, query.source);
  if (query.status) planner.narrow(Field::status, name(*query.status));
  if (query.kind) planner.narrow(Field::kind, name(*query.kind));
  return planner.finish(items.empty());
}

}  // namespace termreg::search
