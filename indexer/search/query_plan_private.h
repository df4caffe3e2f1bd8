// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/search/analyser_private.h"
#include "indexer/search/schema.h"
#include "registry/model/search.h"

namespace termreg::search {

/// What a query asks of Xapian. The modes `all`, `terms` and `definitions` want every word (function words
/// may be missing), and what meets only some words counts where nothing meets all; `meaning` wants any word
/// and ranks.
struct QueryPlan {
  using Queries = std::vector<Xapian::Query>;
  /// One wanted word, to find out later which field of a hit met it.
  struct Wanted {
    std::vector<std::string> stems;
    std::string beginning;  ///< of a prefix; empty for a word
    bool decides = true;    ///< false of a function word beside others
    Xapian::Query query;
  };
  /// Everything of the query that narrows what its words find.
  struct Narrowing {
    std::map<Field, Queries> filters;  ///< of the text: those that name one field are alternatives
    Queries all;                       ///< beside the text
    Queries excluded;
    [[nodiscard]] Xapian::Query around(Xapian::Query words) const;
  };
  Xapian::Query strict;    ///< every word
  bool has_words = false;  ///< otherwise the filters alone choose, and nothing is ranked
  bool several_words = false;
  std::vector<Wanted> wanted;
  std::string text;  ///< what is wanted, without operators and filters
  Narrowing narrowing;
};

/// A query of more words is cut after so many: a definition has some thirty.
inline constexpr std::size_t most_query_words = 256;
/// A prefix stands for at most so many terms, the most frequent ones.
inline constexpr Xapian::termcount most_prefix_terms = 100;

/// Plans a query: the text by parse_query and the analyser, the members of `query` as filters. Filters of the
/// text that name one field are alternatives; everything else must be met, and excluded items must not be. An
/// empty text is every entry that meets the filters; a text without any word or filter in it ("?!") is
/// nothing.
/// @param languages  the primary languages of the index
[[nodiscard]] QueryPlan plan_query(const Query& query, Analyser& analyser,
                                   const std::vector<std::string>& languages);

enum class FunctionWords { weighed, left_out };

/// Documents that hold any word of the plan. The rarest choose, until together they stand in about
/// `candidates` documents; the others only add their weight, function words only if `function_words` says so: their
/// long lists cost more than everything else. What holds nothing but commoner words is not met.
/// @throws Xapian::Error
[[nodiscard]] Xapian::Query any_word(const QueryPlan& plan, const Xapian::Database& database, SearchMode mode,
                                     Xapian::doccount candidates, FunctionWords function_words);

}  // namespace termreg::search
