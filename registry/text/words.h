// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::text {

/// One word of a text. `stem` is its inflectional base after folding (N1 and N2 rules for single words, then
/// N3's reduction): the unit in which definitions are compared and indexed. Bytes [begin, end) of the text it
/// was found in.
struct Word {
  std::string stem;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Word&) const = default;
};

/// The words of a text in order, punctuation left out. UAX #29 words; Chinese, Japanese, Korean, Thai by
/// ICU's dictionaries. ASCII text takes a path without a break iterator (letters, digits and inner
/// apostrophes make a word; a hyphen separates two words), and so does plain Latin, Greek and Cyrillic text.
/// Thread-safe; an ICU break iterator is kept per thread. Ill-formed bytes belong to no word.
/// @throws Error(bad_input) if the text is longer than 2 GiB.
[[nodiscard]] std::vector<Word> words(std::string_view text);

/// A word of a text that is not folded yet: bytes [begin, end) of the text.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const WordRange&) const = default;
};
/// The two halves of words(), for who remembers stems: the i-th word stands at the i-th range, and its stem
/// is word_stem() of the bytes there. `ranges` is overwritten; its memory is used again. Limits and failure as
/// in words().
void find_words(std::string_view text, std::vector<WordRange>& ranges);
[[nodiscard]] std::string word_stem(std::string_view word);

/// The inflectional base of one folded word (lower case, no marks): "twins" -> "twin", "modelling" ->
/// "model", "generated" -> "generate"; never a derivation ("periodic" stays). Words under 3 letters stay as
/// they are.
[[nodiscard]] std::string inflection_base(std::string_view folded_word);

/// The US form of one folded word: "colour" -> "color", "virtualisation" -> "virtualization"; others
/// unchanged, as are words of more than 64 bytes. Idempotent.
[[nodiscard]] std::string us_spelling(std::string_view folded_word);

/// True for the function words of the language (articles, prepositions, forms of "be" ...), by folded word;
/// English and French ("fr", "fr-CA"), every other language: English. Negations ("not", "no", "without") are
/// none: they turn a definition into its opposite.
[[nodiscard]] bool is_function_word(std::string_view folded_word, std::string_view language);

/// Sort key of a text in a language (ICU root collation tailored by `language`, numeric, case last): compare
/// by bytes. Thread-safe; a collator is kept per thread and language.
[[nodiscard]] std::string collation_key(std::string_view text, std::string_view language);

/// Checks that the bytes are well-formed UTF-8 without NUL. @return the offset of the first offending byte,
/// or npos.
[[nodiscard]] std::size_t first_ill_formed(std::string_view bytes);

}  // namespace termreg::text
