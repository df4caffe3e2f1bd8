// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/text/words.h"

namespace termreg::search {

/// A word of a query with the forms under which the index may hold it.
struct QueryWord {
  std::string base;                ///< inflectional base of the folded word, as text::words gives it
  std::vector<std::string> stems;  ///< what may stand in the index for it; distinct, never empty
  bool function_word = false;      ///< an article, a preposition ... : does not decide alone what is found
};

/// The primary languages that have a stemmer of Snowball's, in order: the six of the ITU but Chinese, and what
/// glossaries are in besides.
[[nodiscard]] std::span<const std::string_view> stemmed_languages();

/// The one analyser: what is indexed and what is asked pass through it. A text is cut into words by
/// text::words, which folds them and takes inflection off; on top of it the Snowball stemmer of the text's
/// language takes derivation off, for recall ("virtual" and "virtualization" meet). stemmed_languages() says
/// for which languages there is one; Chinese, Japanese, Korean, Thai and every other language are indexed by
/// the base itself.
///
/// Holds the stemmers and a memory of stems made before: keep one per thread. Not thread-safe.
class Analyser {
 public:
  Analyser();

  /// Calls visit(std::string_view stem) for the stems of a text, in order, repeated as they are repeated. The
  /// view lives for the call. `language` is a BCP 47 tag; "und" and unknown ones are not stemmed beyond the
  /// base. Stems are cut at 120 bytes, well under Xapian's 245.
  template <typename Visit>
  void each_stem(std::string_view text, std::string_view language, Visit visit) {
    Stemmer& with = stemmer(language);
    text::find_words(text, ranges_);
    for (const auto [begin, end] : ranges_)
      if (const std::string& stem = with.of_word(text.substr(begin, end - begin)); !stem.empty()) visit(stem);
  }

  /// The words of a query, in order, at most `limit`. A word may stand in a text of any of the `languages` that
  /// the query is about: it gets the stem of each that has a stemmer, and always the bare base for texts whose
  /// source names no language.
  [[nodiscard]] std::vector<QueryWord> query_words(std::string_view text,
                                                   std::span<const std::string> languages, std::size_t limit);

 private:
  /// The way from a word as written to its stem in one language, with the last stems made: a table in which a
  /// word has one place, so that it neither grows nor has to be emptied. Nearly every word is found there.
  class Stemmer {
   public:
    explicit Stemmer(std::string_view language);
    [[nodiscard]] std::string_view language() const noexcept { return language_; }
    [[nodiscard]] const std::string& of_word(std::string_view word);
    [[nodiscard]] std::string of_base(const std::string& base) const { return stem_(base); }

   private:
    struct Known {
      std::string word;
      std::string stem;
    };
    void make(std::string_view word, std::string& stem) const;

    std::string_view language_;
    Xapian::Stem stem_;
    std::vector<Known> known_;  ///< empty until the first word
    std::string unknown_;       ///< the stem of a word too long to be kept
  };
  [[nodiscard]] Stemmer& stemmer(std::string_view language);

  std::vector<Stemmer> stemmers_;  ///< in the order of stemmed_languages()
  Stemmer bare_;                   ///< for languages without a stemmer
  std::vector<text::WordRange> ranges_;
};

}  // namespace termreg::search
