// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/stated_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "registry/conflicts/prepared_side.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

using Cue = std::initializer_list<std::string_view>;
constexpr std::size_t longest_name = 8;  // words

bool stands_at(const std::vector<Token>& tokens, std::size_t at, Cue cue) {
  if (at + cue.size() > tokens.size()) return false;
  return std::equal(cue.begin(), cue.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [](std::string_view word, const Token& token) { return token.folded == word; });
}

/// Number of words of the cue that stands at the place; 0 if none does.
std::size_t cue_length(const std::vector<Token>& tokens, std::size_t at, std::span<const Cue> cues) {
  for (const Cue& cue : cues)
    if (stands_at(tokens, at, cue)) return cue.size();
  return 0;
}

std::string_view printed_run(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  const char* const first = tokens[begin].printed.data();
  const std::string_view last = tokens[end - 1].printed;
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

bool separates_names(const Token& token) {
  static constexpr std::array<std::string_view, 4> words{"or", "and", "ou", "et"};
  return std::find(words.begin(), words.end(), token.folded) != words.end();
}

bool is_definite_article(const Token& token) {
  static constexpr std::array<std::string_view, 5> articles{"the", "le", "la", "les", "l"};
  return std::find(articles.begin(), articles.end(), token.folded) != articles.end();
}

/// "X, Y or Z" from `at` to the end of the sentence or clause.
void take_list(std::string_view bare, const std::vector<Token>& tokens, std::size_t at,
               std::vector<std::string>& out) {
  std::size_t begin = at;
  for (std::size_t i = at; i < tokens.size() && i - begin < longest_name; ++i) {
    if (separates_names(tokens[i]) || (i == begin && is_definite_article(tokens[i]))) {
      begin = i + 1;
      continue;
    }
    const std::string_view gap = gap_after(bare, tokens, i);
    const bool ends = i + 1 == tokens.size() || holds_any(gap, ".;:()\n");
    if (ends || gap.find(',') != std::string_view::npos || separates_names(tokens[i + 1])) {
      out.emplace_back(printed_run(tokens, begin, i + 1));
      begin = i + 1;
    }
    if (ends) return;
  }
}

void add_cued_synonyms(std::string_view bare, const std::vector<Token>& tokens,
                       std::vector<std::string>& out) {
  static const std::array<Cue, 12> cues{{{"also", "called"},
                                         {"also", "known", "as"},
                                         {"also", "referred", "to", "as"},
                                         {"also", "termed"},
                                         {"also", "named"},
                                         {"synonym", "of"},
                                         {"synonym", "for"},
                                         {"synonymous", "with"},
                                         {"alternative", "terms"},
                                         {"alternative", "term"},
                                         {"aussi", "appelé"},
                                         {"également", "appelé"}}};
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const std::size_t length = cue_length(tokens, i, cues)) take_list(bare, tokens, i + length, out);
}

/// "... the trust layer is Layer 2."
void add_identities(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                    std::vector<std::string>& out) {
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

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string letters_of(std::string_view abbreviation) {
  std::string out;
  for (const char c : abbreviation)
    if (c != '.' && c != '-') out += small(c);
  return out;
}

/// The initials of the words spell the abbreviation; function words may be passed over ("Department of
/// Defense", DoD).
bool spells(std::span<const Token> words, std::string_view letters) {
  std::size_t met = 0;
  for (const Token& word : words) {
    if (met < letters.size() && small(word.printed.front()) == letters[met])
      ++met;
    else if (!word.function_word)
      return false;
  }
  return met == letters.size();
}

/// The words after the cue whose initials spell the abbreviation.
std::string cued_expansion(const std::vector<Token>& tokens, std::size_t at, std::string_view letters) {
  for (std::size_t begin = at; begin < tokens.size() && begin < at + 3; ++begin)
    for (std::size_t end = begin + letters.size(); end <= tokens.size() && end <= begin + longest_name; ++end)
      if (spells(std::span(tokens).subspan(begin, end - begin), letters))
        return std::string(printed_run(tokens, begin, end));
  return {};
}

std::vector<std::string> expansions_in_definition(const std::vector<Token>& tokens,
                                                  std::string_view letters) {
  static const std::array<Cue, 7> cues{{{"short", "for"},
                                        {"stands", "for"},
                                        {"abbreviation", "of"},
                                        {"abbreviation", "for"},
                                        {"acronym", "for"},
                                        {"acronym", "of"},
                                        {"see"}}};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t length = cue_length(tokens, i, cues);
    if (length == 0) continue;
    std::string found = cued_expansion(tokens, i + length, letters);
    if (!found.empty()) return {std::move(found)};
  }
  return {};
}

}  // namespace

std::vector<std::string> stated_synonyms(const Side& side, std::string_view bare,
                                         const std::vector<Token>& tokens) {
  std::vector<std::string> out;
  add_cued_synonyms(bare, tokens, out);
  add_identities(side, bare, tokens, out);
  return out;
}

std::vector<std::string> expansions(const Side& side, std::size_t index, const std::vector<Token>& tokens) {
  const std::string letters = letters_of(side.designations[index]);
  std::vector<std::string> spelled;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < side.designations.size(); ++i) {
    const std::string& designation = side.designations[i];
    const std::vector<Token> words = definition_tokens(designation, side.language);
    if (i == index || words.size() < 2) continue;
    (spells(words, letters) ? spelled : others).push_back(designation);
  }
  if (!spelled.empty()) return spelled;
  std::vector<std::string> stated = expansions_in_definition(tokens, letters);
  return stated.empty() ? others : stated;
}

}  // namespace termreg::conflicts
