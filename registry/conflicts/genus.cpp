// SPDX-License-Identifier: GPL-3.0-or-later
// The genus of a definition is the head of its first noun phrase (ISO 704:2022, 6.2: a definition by
// intension names the superordinate concept first). No tagger is at hand; the phrase is found by its borders:
//
//   definition  = [ lead-in "," ] [ own term "is" ] phrase rest
//   lead-in     = an adverb, or what a preposition or "when", "also" opens: "In the context of X,"
//   phrase      = { determiner | quantifier | word | ("and"|"or") } head
//   border      = function word | punctuation | postmodifier
//   postmodifier = a participle that something else than a noun follows ("feature permitting the ...", "antenna
//                 consisting of", "effects created using"), an adverb before one, or an adjective with its
//                 preposition ("time necessary for")
//
// English heads stand last in the phrase ("distinctive feature"), Romance heads first ("dispositif
// électronique"). "type of X", "kind of X", "one of X", "piece of X" have the genus X: they tell nothing
// about what the thing is; so have "general term for X" and "name given to X". "set of X", "process of X", "part of
// X" have the genus set, process, part: those do. "made by software" has none: it defines an adjective.
//
// What words are needed for that stands in genus_words.h; tests/conflicts/genus_test.cpp says how well it does.
#include <algorithm>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"
#include "registry/conflicts/genus_words.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t longest_lead_in = 24;  // words
constexpr std::size_t longest_subject = 12;  // words before "is"
constexpr std::size_t longest_naming = 6;    // words between "term" and "for"

bool is_romance(std::string_view language) {
  static constexpr std::array<std::string_view, 5> romance{"fr", "es", "it", "pt", "ca"};
  return holds(romance, language.substr(0, 2));
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
    for (std::size_t next = inner_phrase(head); next < tokens_.size(); next = inner_phrase(head)) {
      const std::size_t inner = head_from(next);
      if (inner >= tokens_.size()) break;
      head = inner;
    }
    return head;
  }

 private:
  /// In the form of the lists: N3 where the folded word has a mark ("première" is "premiere" there).
  [[nodiscard]] std::string_view word(std::size_t i) const {
    const std::string_view folded = tokens_[i].folded;
    const bool marked =
        std::any_of(folded.begin(), folded.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    return marked ? tokens_[i].stem : folded;
  }
  [[nodiscard]] std::string_view gap(std::size_t i) const { return gap_after(bare_, tokens_, i); }

  /// "1. Bars used to ..."
  [[nodiscard]] std::size_t skip_numbering(std::size_t at) const {
    const auto is_number = [this](std::size_t i) {
      return std::all_of(word(i).begin(), word(i).end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    while (at + 1 < tokens_.size() && is_number(at)) ++at;
    return at;
  }

  /// "In the context of digital communication, an attribute ...", "Generally, a point ..."
  [[nodiscard]] std::size_t skip_lead_in(std::size_t at) const {
    if (at + 1 < tokens_.size() && word(at).ends_with("ly") && gap(at).starts_with(',')) return at + 1;
    if (at >= tokens_.size() || !holds(genus_words::lead_ins, word(at))) return at;
    const std::size_t end = std::min(tokens_.size() - 1, at + longest_lead_in);
    for (std::size_t i = at; i < end; ++i)
      if (gap(i).find(',') != std::string_view::npos) return i + 1;
    return at;
  }

  /// "A digital twin is a virtual representation ...": on to what follows "is", if a determiner does.
  [[nodiscard]] std::size_t skip_subject(std::size_t at) const {
    const std::size_t end = std::min(tokens_.size(), at + longest_subject);
    for (std::size_t i = at; i + 1 < end; ++i) {
      if (holds(genus_words::relatives, word(i))) return at;
      if (i > at && holds(genus_words::copulas, word(i)) &&
          (holds(genus_words::determiners, word(i + 1)) || word(i) == "are"))
        return i + 1;
      if (holds_any(gap(i), ".;:,")) return at;
    }
    return at;
  }

  [[nodiscard]] bool is_participle(std::size_t i) const {
    const std::string_view w = word(i);
    if (std::binary_search(genus_words::participles.begin(), genus_words::participles.end(), w)) return true;
    if (w.size() < 4 || w.ends_with("eed")) return false;
    if (holds(genus_words::nouns_in_ing, w)) return has_object(i);
    return w.ends_with("ing") || w.ends_with("ed") || w.ends_with("able") || w.ends_with("ible");
  }

  /// "vehicle meeting the requirements", but "metal housing of the lamp".
  [[nodiscard]] bool has_object(std::size_t i) const {
    const bool article =
        i + 1 < tokens_.size() && (word(i + 1) == "the" || word(i + 1) == "a" || word(i + 1) == "an");
    return article && gap(i) == " ";
  }

  [[nodiscard]] bool is_adverb(std::size_t i) const {
    return word(i).size() > 4 && word(i).ends_with("ly") && !holds(genus_words::adjectives_in_ly, word(i));
  }

  /// "(time) necessary for", "(layer) independent of"
  [[nodiscard]] bool takes_preposition(std::size_t i) const {
    if (i + 1 >= tokens_.size() || gap(i) != " ") return false;
    if (word(i + 1) == "of") return holds(genus_words::adjectives_with_of, word(i));
    return holds(genus_words::trailing_adjectives, word(i)) &&
           holds(genus_words::adjective_links, word(i + 1));
  }

  /// The word ends the phrase if something else than a noun follows it: a participle, an adverb before one, or an
  /// adjective that takes a preposition. Before a noun they belong to the phrase, and before "of" a word in
  /// -ing is a noun ("processing of data").
  [[nodiscard]] bool opens_postmodifier(std::size_t i) const {
    const bool last = i + 1 == tokens_.size();
    if (is_adverb(i)) return last || tokens_[i + 1].function_word || is_participle(i + 1);
    if (takes_preposition(i)) return true;
    if (!is_participle(i)) return false;
    if (last || holds_any(gap(i), ".,;:()")) return true;
    const std::string_view next = word(i + 1);
    if (word(i).ends_with("ing") && next == "of") return holds(genus_words::verbs_with_of, word(i));
    const bool digit = next.front() >= '0' && next.front() <= '9';
    return (tokens_[i + 1].function_word && !holds(genus_words::conjunctions, next)) || digit ||
           next.ends_with("ly") || holds(genus_words::quantifiers, next) ||
           holds(genus_words::second_participles, next) || holds(genus_words::borders, next) ||
           takes_preposition(i + 1);
  }

  /// Words that stand in the phrase and are not its head.
  [[nodiscard]] bool only_links(std::size_t i, bool started) const {
    if (holds(genus_words::conjunctions, word(i))) return true;
    if (started) return false;
    return holds(genus_words::quantifiers, word(i)) ||
           (romance_ && holds(genus_words::romance_prepositions, word(i)));
  }

  [[nodiscard]] bool ends_phrase(std::size_t i) const {
    return tokens_[i].function_word || holds(genus_words::borders, word(i)) || opens_postmodifier(i);
  }

  /// "able to detect faults", "made by software": what defines an adjective has no noun phrase.
  [[nodiscard]] bool defines_adjective(std::size_t at) const {
    return at < tokens_.size() && is_participle(at) && !word(at).ends_with("ing") && opens_postmodifier(at);
  }

  /// The head of the phrase that starts at or after `at`; tokens_.size() if there is none.
  [[nodiscard]] std::size_t head_from(std::size_t at) const {
    std::size_t head = tokens_.size();
    if (!romance_ && defines_adjective(at)) return head;
    for (std::size_t i = at; i < tokens_.size(); ++i) {
      const bool started = head < tokens_.size();
      if (!only_links(i, started)) {
        if (started && ends_phrase(i)) break;
        if (tokens_[i].function_word || (!started && holds(genus_words::borders, word(i)))) continue;
        if (romance_ && !holds(genus_words::early_adjectives, word(i))) return i;
        head = i;
      }
      if (head < tokens_.size() && holds_any(gap(i), ".,;:()[]\n")) break;
    }
    return head;
  }

  [[nodiscard]] bool names_only_a_kind(std::size_t head) const {
    const WordList nouns =
        romance_ ? WordList(genus_words::romance_kind_nouns) : WordList(genus_words::kind_nouns);
    return holds(nouns, tokens_[head].stem) && holds(genus_words::of_words, word(head + 1));
  }

  /// Where the phrase begins that names the thing itself, after "type of" or "general term for";
  /// tokens_.size() if the head names it.
  [[nodiscard]] std::size_t inner_phrase(std::size_t head) const {
    if (head + 2 >= tokens_.size()) return tokens_.size();
    if (names_only_a_kind(head)) return head + 2;
    if (!holds(genus_words::naming_nouns, tokens_[head].stem)) return tokens_.size();
    const std::size_t end = std::min(tokens_.size() - 1, head + longest_naming);
    for (std::size_t i = head + 1; i < end; ++i) {
      const bool named = holds(genus_words::naming_links, word(i));
      if (named && !(word(i) == "to" && is_naming_verb(i + 1))) return i + 1;
      if (!named && !holds(genus_words::naming_steps, word(i)) && !holds_any(gap(i), "()")) break;
    }
    return tokens_.size();
  }

  /// "used to describe X": the verb, not its "to", leads to X.
  [[nodiscard]] bool is_naming_verb(std::size_t i) const {
    return i + 1 < tokens_.size() && (holds(genus_words::naming_links, word(i)) || word(i) == "refer");
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
