// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace termreg::search {

/// A word of a query with the forms under which the index may hold it.
struct QueryWord {
  std::string base;                ///< inflectional base of the folded word, as text::words gives it
  std::vector<std::string> stems;  ///< what may stand in the index for it; distinct, never empty
  bool function_word = false;      ///< an article, a preposition ... : does not decide alone what is found
};

/// The one analyser: what is indexed and what is asked pass through it. A text is cut into words by
/// text::words, which folds them and takes inflection off; on top of it the Snowball stemmer of the text's
/// language takes derivation off, for recall ("virtual" and "virtualization" meet). Stemmers: English,
/// French, Spanish, Russian, Arabic; Chinese, Japanese and every other language are indexed by the base
/// itself.
///
/// Holds the stemmers and a memory of stems made before: keep one per thread. Not thread-safe.
class Analyser {
 public:
  Analyser();

  /// The stems of a text, in order, repeated as they are repeated. `language` is a BCP 47 tag; "und" and
  /// unknown ones are not stemmed beyond the base. Stems are cut at 120 bytes, well under Xapian's 245.
  [[nodiscard]] std::vector<std::string> stems(std::string_view text, std::string_view language);

  /// The words of a query, in order, at most `limit`. Without a language a word may stand in a text of any:
  /// it gets the stem of every stemmer, and always the bare base for texts whose source names no language.
  [[nodiscard]] std::vector<QueryWord> query_words(std::string_view text, std::string_view language,
                                                   std::size_t limit);

 private:
  struct Stemmer {
    std::string_view language;
    Xapian::Stem stem;
    std::unordered_map<std::string, std::string> known;  ///< base -> stem
  };
  [[nodiscard]] Stemmer* stemmer(std::string_view language);
  [[nodiscard]] static const std::string& stem_with(Stemmer& stemmer, const std::string& base);

  std::vector<Stemmer> stemmers_;
};

}  // namespace termreg::search
