// SPDX-License-Identifier: GPL-3.0-or-later
// The genus of a definition is the head of its first noun phrase (ISO 704:2022, 6.2: a definition by
// intension names the superordinate concept first). No tagger is at hand; the phrase is found by its borders:
//
//   definition  = [ lead-in "," ] [ own term "is" ] phrase rest
//   lead-in     = a phrase opened by a preposition or "when", "also": "In the context of X,"
//   phrase      = { determiner | quantifier | word | ("and"|"or") } head
//   border      = function word | punctuation | a word in -ing or -ed that opens a postmodifier, that is, one
//   that a
//                 function word, punctuation, an adverb in -ly or the end follows ("feature permitting the
//                 ...")
//
// English heads stand last in the phrase ("distinctive feature"), Romance heads first ("dispositif
// électronique"). "type of X", "kind of X", "one of X", "piece of X" have the genus X: they tell nothing
// about what the thing is. "set of X", "process of X", "part of X" have the genus set, process, part: those
// do.
#include <algorithm>
#include <array>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"

namespace termreg::conflicts {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 8> copulas{"is", "are", "was", "est", "sont", "es", "son", "ist"};
constexpr std::array<std::string_view, 17> determiners{"a",  "an",  "the", "any",  "one", "this",
                                                       "un", "une", "le",  "la",   "les", "l",
                                                       "el", "los", "ein", "eine", "all"};
constexpr std::array<std::string_view, 33> quantifiers{
    "a",       "an",    "the",     "any",  "each", "every", "all",   "some",  "one",    "two",  "three",
    "several", "more",  "most",    "many", "this", "that",  "these", "those", "either", "both", "such",
    "certain", "other", "another", "un",   "une",  "le",    "la",    "les",   "des",    "tout", "toute"};
constexpr std::array<std::string_view, 12> lead_ins{"in", "for", "when", "within", "of",   "on",
                                                    "at", "as",  "also", "under",  "dans", "en"};
constexpr std::array<std::string_view, 13> kind_nouns{"type",     "kind",    "sort",  "form", "class",
                                                      "category", "variety", "piece", "item", "one",
                                                      "sorte",    "genre",   "espece"};
constexpr std::array<std::string_view, 4> of_words{"of", "de", "d", "des"};
constexpr std::array<std::string_view, 5> conjunctions{"and", "or", "et", "ou", "y"};
constexpr std::array<std::string_view, 7> relatives{"that", "which", "who", "whose", "where", "qui", "que"};
constexpr std::array<std::string_view, 9> early_adjectives{
    "grand", "petit", "nouveau", "nouvelle", "ancien", "premier", "autre", "meme", "bon"};
constexpr std::array<std::string_view, 12> irregular_participles{
    "made", "known", "given", "built", "held", "shown", "written", "taken", "found", "kept", "sent", "drawn"};
constexpr std::array<std::string_view, 11> nouns_in_ing{"thing",   "something", "anything", "everything",
                                                        "nothing", "string",    "ring",     "spring",
                                                        "wing",    "king",      "substring"};
constexpr std::size_t longest_lead_in = 24;  // words
constexpr std::size_t longest_subject = 12;  // words before "is"

bool is_romance(std::string_view language) {
  static constexpr std::array<std::string_view, 5> romance{"fr", "es", "it", "pt", "ca"};
  return is_one_of(romance, language.substr(0, 2));
}

class PhraseFinder {
 public:
  PhraseFinder(std::string_view bare, const std::vector<Token>& tokens, std::string_view language)
      : bare_(bare), tokens_(tokens), romance_(is_romance(language)) {}

  [[nodiscard]] std::size_t genus(std::size_t from) const {
    std::size_t at = skip_numbering(from);
    at = skip_lead_in(at);
    at = skip_subject(at);
    std::size_t head = head_from(at);
    while (names_only_a_kind(head)) {
      const std::size_t inner = head_from(head + 2);
      if (inner >= tokens_.size()) break;
      head = inner;
    }
    return head;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const { return tokens_[i].folded; }
  [[nodiscard]] std::string_view gap(std::size_t i) const { return gap_after(bare_, tokens_, i); }

  /// "1. Bars used to ..."
  [[nodiscard]] std::size_t skip_numbering(std::size_t at) const {
    const auto is_number = [this](std::size_t i) {
      return std::all_of(word(i).begin(), word(i).end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    while (at + 1 < tokens_.size() && is_number(at)) ++at;
    return at;
  }

  /// "In the context of digital communication, an attribute ..."
  [[nodiscard]] std::size_t skip_lead_in(std::size_t at) const {
    if (at >= tokens_.size() || !is_one_of(lead_ins, word(at))) return at;
    const std::size_t end = std::min(tokens_.size() - 1, at + longest_lead_in);
    for (std::size_t i = at; i < end; ++i)
      if (gap(i).find(',') != std::string_view::npos) return i + 1;
    return at;
  }

  /// "A digital twin is a virtual representation ...": on to what follows "is", if a determiner does.
  [[nodiscard]] std::size_t skip_subject(std::size_t at) const {
    const std::size_t end = std::min(tokens_.size(), at + longest_subject);
    for (std::size_t i = at; i + 1 < end; ++i) {
      if (is_one_of(relatives, word(i))) return at;
      if (i > at && is_one_of(copulas, word(i)) && (is_one_of(determiners, word(i + 1)) || word(i) == "are"))
        return i + 1;
      if (holds_any(gap(i), ".;:,")) return at;
    }
    return at;
  }

  [[nodiscard]] bool is_participle(std::size_t i) const {
    const std::string_view w = word(i);
    if (is_one_of(irregular_participles, w)) return true;
    if (w.size() < 4 || is_one_of(nouns_in_ing, w) || w.ends_with("eed")) return false;
    return w.ends_with("ing") || w.ends_with("ed") || w.ends_with("able") || w.ends_with("ible");
  }

  /// A participle that something else than a noun follows ends the phrase; before a noun it is an adjective,
  /// and before "of" one in -ing is a noun ("processing of data").
  [[nodiscard]] bool opens_postmodifier(std::size_t i) const {
    if (!is_participle(i)) return false;
    if (i + 1 == tokens_.size() || holds_any(gap(i), ".,;:()")) return true;
    if (word(i).ends_with("ing") && word(i + 1) == "of") return false;
    return (tokens_[i + 1].function_word && !is_one_of(conjunctions, word(i + 1))) ||
           word(i + 1).ends_with("ly") || is_one_of(quantifiers, word(i + 1));
  }

  /// The head of the phrase that starts at or after `at`; tokens_.size() if there is none.
  [[nodiscard]] std::size_t head_from(std::size_t at) const {
    std::size_t head = tokens_.size();
    for (std::size_t i = at; i < tokens_.size(); ++i) {
      const bool started = head < tokens_.size();
      const bool linking = is_one_of(conjunctions, word(i)) || (!started && is_one_of(quantifiers, word(i)));
      if (!linking) {
        if (tokens_[i].function_word || (started && opens_postmodifier(i))) {
          if (started) break;
          continue;
        }
        if (romance_ && !is_one_of(early_adjectives, word(i))) return i;
        head = i;
      }
      if (head < tokens_.size() && holds_any(gap(i), ".,;:()[]\n")) break;
    }
    return head;
  }

  [[nodiscard]] bool names_only_a_kind(std::size_t head) const {
    return head + 2 < tokens_.size() && is_one_of(kind_nouns, tokens_[head].stem) &&
           is_one_of(of_words, word(head + 1));
  }

  std::string_view bare_;
  const std::vector<Token>& tokens_;
  bool romance_;
};

bool has_noun_phrases(std::string_view language) {
  return language.substr(0, 2) == "en" || is_romance(language);
}

}  // namespace

std::size_t find_genus(std::string_view bare, const std::vector<Token>& tokens, std::string_view language,
                       std::size_t from) {
  if (has_noun_phrases(language)) return PhraseFinder(bare, tokens, language).genus(from);
  const auto content = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                                    [](const Token& t) { return !t.function_word; });
  return static_cast<std::size_t>(content - tokens.begin());
}

std::string genus(std::string_view definition, std::string_view language) {
  WordMemo memo;
  const std::string bare = bare_definition(definition);
  const std::vector<Token> tokens = definition_tokens(bare, language, memo);
  const std::size_t head = find_genus(bare, tokens, language);
  return head < tokens.size() ? std::string(tokens[head].stem) : std::string{};
}

}  // namespace termreg::conflicts
