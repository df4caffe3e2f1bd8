// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/stated_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>

#include "registry/conflicts/cues.h"
#include "registry/conflicts/word_list.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

bool separates_names(const Token& token) {
  static constexpr std::array<std::string_view, 4> words{"or", "and", "ou", "et"};
  return holds(words, token.folded);
}

bool is_definite_article(const Token& token) {
  static constexpr std::array<std::string_view, 5> articles{"the", "le", "la", "les", "l"};
  return holds(articles, token.folded);
}

template <std::size_t N>
bool is_among(const Token& token, const std::array<std::string_view, N>& words) {
  return holds(words, token.folded);
}

/// "X, Y or Z" from `at` to the end of the sentence or clause. Brackets that open a name, "(Antenna) Power
/// gain", belong to it; those after it end the list. Tells the last token of the list; past all if it never ends.
std::size_t take_list(std::string_view bare, const std::vector<Token>& tokens, std::size_t at,
                      std::vector<std::string>& out) {
  std::size_t begin = at;
  bool bracketed = at > 0 && holds_any(gap_after(bare, tokens, at - 1), "(");
  for (std::size_t i = at; i < tokens.size() && i - begin < longest_name; ++i) {
    if (separates_names(tokens[i]) || (i == begin && is_definite_article(tokens[i]))) {
      begin = i + 1;
      continue;
    }
    if (i == begin && begin != at && tokens[i].function_word)
      return tokens.size();  // "..., on a pier": no name
    const std::string_view gap = gap_after(bare, tokens, i);
    if (bracketed && i + 1 < tokens.size() && gap == ") ") {
      bracketed = false;
      continue;
    }
    const bool ends = i + 1 == tokens.size() || holds_any(gap, ".;:()\n");
    if (ends || gap.find(',') != std::string_view::npos || separates_names(tokens[i + 1])) {
      out.emplace_back(printed_run(tokens, begin, i + 1));
      begin = i + 1;
    }
    if (ends) return i;
  }
  return tokens.size();
}

/// Words of the cue at the place: "also called", "sometimes referred to as", "synonym of" ...; 0 if none is
/// there.
std::size_t synonym_cue(const std::vector<Token>& tokens, std::size_t at) {
  static const std::array<Cue, 13> fixed{{{"synonym", "of"},
                                          {"synonym", "for"},
                                          {"synonym", "is"},
                                          {"synonyms", "are"},
                                          {"synonymous", "with"},
                                          {"alternative", "terms"},
                                          {"alternative", "term"},
                                          {"alternative", "names"},
                                          {"alternative", "name"},
                                          {"aka"},
                                          {"a", "k", "a"},
                                          {"également", "appelé"},
                                          {"également", "appelée"}}};
  static const std::array<Cue, 9> verbs{{{"called"},
                                         {"termed"},
                                         {"named"},
                                         {"known", "as"},
                                         {"referred", "to", "as"},
                                         {"abbreviated", "as"},
                                         {"abbreviated", "to"},
                                         {"appelé"},
                                         {"appelée"}}};
  static constexpr std::array<std::string_view, 10> adverbs{
      "also",      "sometimes", "often",      "commonly", "generally",
      "otherwise", "formerly",  "previously", "usually",  "aussi"};
  if (const std::size_t length = cue_length(tokens, at, fixed)) return length;
  std::size_t verb = at;
  while (verb < tokens.size() && is_among(tokens[verb], adverbs)) ++verb;
  const std::size_t length = verb == at ? 0 : cue_length(tokens, verb, verbs);
  return length == 0 ? 0 : verb - at + length;
}

bool ends_clause(std::string_view gap) {
  return holds_any(gap, ".;:?!\n");
}

/// The tokens that end before `end` are a designation of the side; an abbreviation in brackets may follow it.
bool follows_own_name(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                      std::size_t end) {
  const auto opens = [&](std::size_t i) { return i > 0 && gap_after(bare, tokens, i - 1).ends_with('('); };
  if (end > 1 && opens(end - 1) && gap_after(bare, tokens, end - 1).starts_with(')')) --end;
  return std::any_of(side.designations.begin(), side.designations.end(), [&](const std::string& designation) {
    const std::vector<text::Word> own = text::words(designation);
    if (own.empty() || own.size() > end) return false;
    return std::equal(own.begin(), own.end(), tokens.begin() + static_cast<std::ptrdiff_t>(end - own.size()),
                      [](const text::Word& word, const Token& token) { return word.stem == token.stem; });
  });
}

/// What the cue speaks of: the concept, whatever it stands next to ("a network suite, also known as ..."), or the
/// concept if the names after it end the first sentence.
enum class Scope { concept_itself, concept_at_end, something_else };

/// The concept itself where the cue opens its clause ("Also called X.", "It is also called X.") or follows a
/// designation of the side ("OWN, also called X, ..."). Never where the sentence takes it back ("loosely used as
/// a synonym of", "not synonymous with").
Scope scope_of(const Side& side, std::string_view bare, const std::vector<Token>& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 9> hedges{
      "loosely", "incorrectly", "wrongly", "erroneously", "improperly", "not", "cannot", "confused", "never"};
  static constexpr std::array<std::string_view, 4> openers{"note", "term", "terms", "concept"};
  std::size_t begin = at;
  while (begin > 0 && !ends_clause(gap_after(bare, tokens, begin - 1))) --begin;
  bool opens_clause = true;
  for (std::size_t i = begin; i < at; ++i) {
    if (is_among(tokens[i], hedges)) return Scope::something_else;
    opens_clause &= tokens[i].function_word || is_among(tokens[i], openers);
  }
  const std::string_view gap = at == 0 ? std::string_view{} : gap_after(bare, tokens, at - 1);
  if (opens_clause && (begin == at || !holds_any(gap, "("))) return Scope::concept_itself;
  std::size_t subject_end = at;
  while (subject_end > begin && tokens[subject_end - 1].function_word) --subject_end;
  if (follows_own_name(side, bare, tokens, subject_end)) return Scope::concept_itself;
  const bool apposition = at < first_sentence(bare, tokens) && holds_any(gap, ",");
  return apposition ? Scope::concept_at_end : Scope::something_else;
}

void add_cued_synonyms(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                       std::vector<std::string>& out) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t length = synonym_cue(tokens, i);
    if (length == 0) continue;
    const Scope scope = scope_of(side, bare, tokens, i);
    if (scope == Scope::something_else) continue;
    std::vector<std::string> names;
    const std::size_t last = take_list(bare, tokens, i + length, names);
    const bool at_end =
        last + 1 == tokens.size() || (last < tokens.size() && ends_clause(gap_after(bare, tokens, last)));
    if (scope == Scope::concept_itself || at_end)
      std::move(names.begin(), names.end(), std::back_inserter(out));
  }
}

/// A definition that is nothing but a name, "see X", "abbreviation for X", "X", defines nothing: it makes the
/// term a synonym of the name. Without a cue at least two content words, else any genus would do.
void add_pointer(const std::vector<Token>& tokens, std::vector<std::string>& out) {
  static const std::array<Cue, 16> cues{{{"see", "under"},
                                         {"see"},
                                         {"same", "as"},
                                         {"synonym", "of"},
                                         {"synonym", "for"},
                                         {"another", "name", "for"},
                                         {"another", "term", "for"},
                                         {"another", "word", "for"},
                                         {"short", "for"},
                                         {"short", "form", "of"},
                                         {"stands", "for"},
                                         {"abbreviation", "of"},
                                         {"abbreviation", "for"},
                                         {"acronym", "of"},
                                         {"acronym", "for"},
                                         {"voir"}}};
  std::size_t begin = 0;
  const auto skip_article = [&] {
    while (begin < tokens.size() && (tokens[begin].folded == "an" || tokens[begin].folded == "a" ||
                                     is_definite_article(tokens[begin])))
      ++begin;
  };
  skip_article();
  const std::size_t length = cue_length(tokens, begin, cues);
  begin += length;
  skip_article();
  if (begin >= tokens.size() || tokens.size() - begin > longest_name) return;
  const auto content = std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.end(),
                                     [](const Token& token) { return !token.function_word; });
  if (content >= 2 || (length > 0 && content > 0))
    out.emplace_back(printed_run(tokens, begin, tokens.size()));
}

/// Names set before the definition proper: "Sun relay Daylight control A device that ...". A capital opens
/// each; the article with a capital inside the sentence shows where the definition begins.
void add_names_before_article(std::string_view bare, const std::vector<Token>& tokens,
                              std::vector<std::string>& out) {
  static constexpr std::array<std::string_view, 4> articles{"A", "An", "The", "Any"};
  const auto starts_sentence = [](const Token& token) { return holds(articles, token.printed); };
  std::size_t end = 0;
  while (end < tokens.size() && end <= longest_name && !tokens[end].function_word) {
    if (end + 1 < tokens.size() && holds_any(gap_after(bare, tokens, end), ".,;:()")) return;
    ++end;
  }
  if (end == 0 || end + 1 >= tokens.size() || !starts_sentence(tokens[end])) return;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= end; ++i) {
    const char first = tokens[i].printed.front();
    if (i < end && (first < 'A' || first > 'Z')) continue;
    out.emplace_back(printed_run(tokens, begin, i));
    begin = i;
  }
}

/// Names that stand in one designation: "Sun relay, Sun switch", "threshold value (or alert limit)". Each has
/// at least two words: "paint, epoxy" is one name turned round, and "mark (or buoy)" lets one word of a name be
/// replaced.
void add_written_together(const Side& side, std::vector<std::string>& out) {
  constexpr std::string_view opener = " (or ";
  const auto add_names = [&out](std::initializer_list<std::string_view> parts) {
    const bool names = std::all_of(parts.begin(), parts.end(),
                                   [](std::string_view part) { return text::words(part).size() > 1; });
    if (names) out.insert(out.end(), parts.begin(), parts.end());
  };
  for (const std::string_view designation : side.designations) {
    const std::size_t bracket = designation.find(opener);
    const std::size_t comma = designation.find(", ");
    if (bracket != std::string_view::npos && designation.ends_with(')')) {
      const std::string_view inner = designation.substr(bracket + opener.size());
      add_names({designation.substr(0, bracket), inner.substr(0, inner.size() - 1)});
    } else if (comma != std::string_view::npos) {
      add_names({designation.substr(0, comma), designation.substr(comma + 2)});
    }
  }
}

/// "... the trust layer is Layer 2."
void add_identities(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                    std::vector<std::string>& out) {
  // Few definitions say "is" at all, and only those are worth the words of the designations.
  if (std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.folded == "is"; }))
    return;
  for (const std::string& designation : side.designations) {
    const std::vector<text::Word> own = text::words(designation);
    for (std::size_t i = 0; !own.empty() && i + own.size() + 1 < tokens.size(); ++i) {
      const std::size_t is = i + own.size();
      if (tokens[is].folded != "is") continue;
      const bool own_term =
          std::equal(own.begin(), own.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const text::Word& word, const Token& token) { return word.stem == token.stem; });
      if (!own_term) continue;
      for (std::size_t end = is + 1; end < tokens.size() && end - is <= longest_name; ++end) {
        if (tokens[end].function_word) break;
        if (end + 1 < tokens.size() && !holds_any(gap_after(bare, tokens, end), ".;\n")) continue;
        out.emplace_back(printed_run(tokens, is + 1, end + 1));
        break;
      }
    }
  }
}

}  // namespace

std::vector<std::string> stated_synonyms(const Side& side, std::string_view bare,
                                         const std::vector<Token>& tokens) {
  std::vector<std::string> out;
  add_cued_synonyms(side, bare, tokens, out);
  add_identities(side, bare, tokens, out);
  add_pointer(tokens, out);
  add_names_before_article(bare, tokens, out);
  add_written_together(side, out);
  return out;
}

}  // namespace termreg::conflicts
