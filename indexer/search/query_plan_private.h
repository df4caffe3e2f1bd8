// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/search/analyser_private.h"
#include "registry/model/search.h"

namespace termreg::search {

/// What a query asks of Xapian. The modes `all`, `terms` and `definitions` want every word (function words
/// may be missing), and what meets only some words counts where nothing meets all; `meaning` wants any word
/// and ranks.
struct QueryPlan {
  /// One wanted word, to find out later which field of a hit met it.
  struct Wanted {
    std::vector<std::string> stems;
    std::string beginning;  ///< of a prefix; empty for a word
  };
  Xapian::Query strict;    ///< every word
  Xapian::Query relaxed;   ///< any word; equal in effect to `strict` where a query has but one
  bool has_words = false;  ///< otherwise the filters alone choose, and nothing is ranked
  bool several_words = false;
  std::vector<Wanted> wanted;
};

/// A query of more words is cut after so many: a definition has some thirty.
inline constexpr std::size_t most_query_words = 256;
/// A prefix stands for at most so many terms, the most frequent ones.
inline constexpr Xapian::termcount most_prefix_terms = 100;

/// Plans a query: the text by parse_query and the analyser, the members of `query` as filters. Filters of the
/// text that name one field are alternatives; everything else must be met, and excluded items must not be. An
/// empty text is every entry that meets the filters; a text without any word or filter in it ("?!") is
/// nothing.
[[nodiscard]] QueryPlan plan_query(const Query& query, Analyser& analyser);

}  // namespace termreg::search
