// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>
#include <utility>

#include "indexer/search/query_plan_private.h"
#include "registry/model/names.h"
#include "registry/query.h"

namespace termreg::search {
namespace {

using Queries = QueryPlan::Queries;

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
  Planner(const Query& query, Analyser& analyser, const std::vector<std::string>& languages)
      : query_(query), analyser_(analyser), languages_(languages), searched_(searched_fields(query.mode)) {
    if (!query.language.empty()) languages_ = {std::string(primary_language(query.language))};
  }

  void add(const QueryItem& item) {
    if (item.kind == ItemKind::filter)
      add_filter(item);
    else
      add_words(item);
  }
  /// A filter beside the text: it narrows whatever the text says.
  void narrow(Field field, std::string_view value) {
    if (!value.empty()) plan_.narrowing.all.emplace_back(filter_term(field, value));
  }
  [[nodiscard]] QueryPlan finish(bool text_is_empty) &&;

 private:
  void add_filter(const QueryItem& item) {
    const Field field = index_field(item.field);
    auto& narrowing = plan_.narrowing;
    auto& those = item.presence == Presence::excluded ? narrowing.excluded : narrowing.filters[field];
    those.emplace_back(filter_term(field, item.text));
  }
  void add_words(const QueryItem& item);

  const Query& query_;
  Analyser& analyser_;
  std::vector<std::string> languages_;
  std::span<const Field> searched_;
  QueryPlan plan_;
};

void Planner::add_words(const QueryItem& item) {
  const std::size_t left = most_query_words - std::min(most_query_words, plan_.wanted.size());
  Queries excluded_words;
  for (QueryWord& word : analyser_.query_words(item.text, languages_, left)) {
    std::string beginning = item.kind == ItemKind::prefix ? common_beginning(word) : std::string();
    Xapian::Query made = beginning.empty() ? word_query(word, searched_) : prefix_query(beginning, searched_);
    if (item.presence == Presence::excluded) {
      excluded_words.push_back(std::move(made));
      continue;
    }
    plan_.wanted.push_back(
        {std::move(word.stems), std::move(beginning), !word.function_word, std::move(made)});
  }
  if (item.presence == Presence::wanted) (plan_.text += ' ') += item.text;
  // What is excluded is a document with all words of the item: -"digital twin" keeps other twins.
  if (!excluded_words.empty())
    plan_.narrowing.excluded.push_back(combine(Xapian::Query::OP_AND, excluded_words));
}

QueryPlan Planner::finish(bool text_is_empty) && {
  // Function words decide only where there is nothing else.
  if (std::ranges::none_of(plan_.wanted, &QueryPlan::Wanted::decides))
    for (auto& word : plan_.wanted) word.decides = true;
  Queries required, optional;
  for (const auto& word : plan_.wanted) (word.decides ? required : optional).push_back(word.query);
  plan_.has_words = !required.empty();
  plan_.several_words = required.size() > 1;
  const auto& narrowing = plan_.narrowing;
  if (!plan_.has_words) {
    const bool chooses = text_is_empty || !narrowing.filters.empty() || !narrowing.excluded.empty();
    plan_.strict = chooses ? narrowing.around(Xapian::Query::MatchAll) : Xapian::Query::MatchNothing;
    return std::move(plan_);
  }
  Xapian::Query all = combine(Xapian::Query::OP_AND, required);
  if (!optional.empty())
    all = Xapian::Query(Xapian::Query::OP_AND_MAYBE, all, combine(Xapian::Query::OP_OR, optional));
  plan_.strict = narrowing.around(all);
  return std::move(plan_);
}

/// In how many documents a word stands, at most.
Xapian::doccount frequency(const QueryPlan::Wanted& word, const Xapian::Database& database, SearchMode mode) {
  if (!word.beginning.empty()) return 0;  // who asks for a beginning wants it
  Xapian::doccount found = 0;
  for (const Field field : searched_fields(mode))
    for (const std::string& stem : word.stems) found += database.get_termfreq(word_term(field, stem));
  return found;
}

}  // namespace

Xapian::Query QueryPlan::Narrowing::around(Xapian::Query words) const {
  for (const auto& [field, values] : filters)
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, combine(Xapian::Query::OP_OR, values));
  if (!all.empty())
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, combine(Xapian::Query::OP_AND, all));
  if (!excluded.empty())
    words = Xapian::Query(Xapian::Query::OP_AND_NOT, words, combine(Xapian::Query::OP_OR, excluded));
  return words;
}

QueryPlan plan_query(const Query& query, Analyser& analyser, const std::vector<std::string>& languages) {
  const std::vector<QueryItem> items = parse_query(query.text);
  Planner planner(query, analyser, languages);
  for (const QueryItem& item : items) planner.add(item);
  planner.narrow(Field::body, query.body);
  planner.narrow(Field::document, query.document);
  planner.narrow(Field::language, query.language);
  planner.narrow(Field::subject, query.subject);
  planner.narrow(Field::source, query.source);
  if (query.status) planner.narrow(Field::status, name(*query.status));
  if (query.kind) planner.narrow(Field::kind, name(*query.kind));
  return std::move(planner).finish(items.empty());
}

Xapian::Query any_word(const QueryPlan& plan, const Xapian::Database& database, SearchMode mode,
                       Xapian::doccount candidates, FunctionWords function_words) {
  std::vector<std::pair<Xapian::doccount, const QueryPlan::Wanted*>> words;
  for (const auto& word : plan.wanted)
    if (word.decides) words.emplace_back(frequency(word, database, mode), &word);
  std::ranges::stable_sort(words, {}, &std::pair<Xapian::doccount, const QueryPlan::Wanted*>::first);
  Queries choosing, weighing;
  std::uint64_t met = 0;
  for (const auto& [found, word] : words) {
    (choosing.empty() || met == 0 || met + found <= candidates ? choosing : weighing).push_back(word->query);
    met += found;
  }
  Xapian::Query any = combine(Xapian::Query::OP_OR, choosing);
  // Function words choose nothing, but of definitions alike they tell which one is meant.
  for (const auto& word : plan.wanted)
    if (!word.decides && function_words == FunctionWords::weighed) weighing.push_back(word.query);
  if (!weighing.empty())
    any = Xapian::Query(Xapian::Query::OP_AND_MAYBE, any, combine(Xapian::Query::OP_OR, weighing));
  return plan.narrowing.around(any);
}

}  // namespace termreg::search
