// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/near_duplicates.h"

namespace termreg::conflicts {

inline constexpr WordId no_word = 0xFFFFFFFF;

/// What is known of a word by the way it is printed.
struct KnownWord {
  std::string printed;
  std::string folded;             ///< at N1, US spelling
  std::string stem;               ///< at N3
  bool english_function = false;  ///< what text::is_function_word says of it in English, and in French
  bool french_function = false;
  bool shouted = false;  ///< two or more capitals and nothing else
  WordId id = no_word;   ///< of the stem, once a Vocabulary has numbered it
};

/// Remembers words by the way they are printed: a registry has a hundred times as many words as different ones.
/// Not thread-safe; what it gives lives as long as it does.
class WordMemo {
 public:
  KnownWord& of(std::string_view printed);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    KnownWord* word = nullptr;  ///< null: a free place
  };
  void grow();

  std::deque<KnownWord> words_;  // a deque: tokens point into it
  std::vector<Slot> slots_;      // open addressing, at most half full
};

/// One word of a definition, as the rules of comparison see it.
struct Token {
  std::string_view printed;  ///< as written; a view into the bare definition
  std::string_view folded;   ///< at N1, US spelling; this and the next live as long as the memo
  std::string_view stem;     ///< at N3
  KnownWord* known = nullptr;
  bool function_word = false;  ///< article, preposition ... ; never for a word in capitals ("ITS", "WHO")
};

/// A definition without what belongs to its layout and not to what it says: leading `<domain>`, mark-up tags,
/// reference tags "[[RFC3986]]", cross-reference numbers "(5-2-045)", "(see 3.2)", "(Fig. 2)". `{{id, text}}`
/// gives its text. Anything else stays, byte for byte.
[[nodiscard]] std::string bare_definition(std::string_view definition);

/// The words of a bare definition, in order. What was printed lives as long as `bare`, the rest as long as `memo`.
[[nodiscard]] std::vector<Token> definition_tokens(std::string_view bare, std::string_view language,
                                                   WordMemo& memo);

/// What stands between the token and the next one (after the last: the rest of the text).
[[nodiscard]] std::string_view gap_after(std::string_view bare, const std::vector<Token>& tokens,
                                         std::size_t index);

/// Number of tokens in the first sentence: a full stop, question mark or line break ends it, but not in an
/// abbreviation ("e.g.", "a.c.", "Fig.") and not before a small letter.
[[nodiscard]] std::size_t first_sentence(std::string_view bare, const std::vector<Token>& tokens);

/// Index of the token that is the genus (see conflicts::genus) of the definition that begins at token `from`,
/// or tokens.size() if there is none.
[[nodiscard]] std::size_t find_genus(std::string_view bare, const std::vector<Token>& tokens,
                                     std::string_view language, std::size_t from = 0);

/// The text between the end of the token before and the start of this one holds one of the characters.
[[nodiscard]] bool holds_any(std::string_view gap, std::string_view characters);

}  // namespace termreg::conflicts
