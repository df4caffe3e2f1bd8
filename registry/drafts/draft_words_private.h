// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "registry/designations/interner.h"
#include "registry/model/draft.h"
#include "registry/text/words.h"

namespace termreg::drafts {

/// The words of one draft, to tell designations that it may hold from those that it cannot. Remembers every word it is
/// asked about, so that a word of many designations is reduced once. For one thread.
class DraftWords {
 public:
  explicit DraftWords(const Draft& draft);

  /// True if the draft has all words of the designation, or may have it as a compound: joined where the designation is
  /// apart, apart where it is joined. Never false for one that a search of the whole registry would meet.
  [[nodiscard]] bool may_hold(std::string_view designation);
  /// Calls visit(stem) for every word of the draft that a designation asked about has.
  template <typename Visit>
  void each_met(Visit visit) const {
    for (designations::Ordinal at = 0; at < met_.size(); ++at)
      if (met_[at]) visit(stems_.text(at));
  }

 private:
  struct Asked {
    designations::Ordinal stem = designations::no_ordinal;  // of the draft; no_ordinal: it has no such word
    bool parts = false;                                     // it has two words that make up this one
  };
  void add(std::string_view text);
  designations::Ordinal add_word(std::string_view word);
  [[nodiscard]] Asked looked_up(std::string_view word) const;
  [[nodiscard]] Asked ask(std::string_view word);
  [[nodiscard]] bool has_joined(std::string_view designation) const;
  [[nodiscard]] bool may_begin_with(std::string_view text) const;

  designations::Interner stems_;                // of the draft
  std::vector<bool> met_;                       // by stem
  std::unordered_set<std::string> beginnings_;  // the first letters of its stems
  designations::Interner words_;                // asked about
  std::vector<Asked> asked_;                    // by word
  std::vector<text::WordRange> ranges_;
};

}  // namespace termreg::drafts
