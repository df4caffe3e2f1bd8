// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/opening.h"

#include <algorithm>
#include <array>

#include "registry/conflicts/word_list.h"
#include "registry/model/ascii.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t longest_opening = 30;  // words

/// The token that stands after the first line of the definition from `at` on; tokens.size() if it has no second
/// line within `longest_opening` words.
std::size_t next_line(std::string_view bare, const std::vector<Token>& tokens, std::size_t at) {
  const std::size_t end = std::min(tokens.size(), at + longest_opening);
  for (std::size_t i = at; i + 1 < end; ++i)
    if (gap_after(bare, tokens, i).find('\n') != std::string_view::npos) return i + 1;
  return tokens.size();
}

/// "VTS-2012-22", "urn:mrn:iala:dic:0901103e": a first line without a space that holds a digit.
std::size_t identifier_length(std::string_view bare, const std::vector<Token>& tokens) {
  const std::size_t line = bare.find('\n');
  if (line == std::string_view::npos) return 0;
  const std::string_view first = bare.substr(0, line);
  const bool has_digit = std::any_of(first.begin(), first.end(), is_digit);
  if (!has_digit || first.find(' ') != std::string_view::npos) return 0;
  const std::size_t next = next_line(bare, tokens, 0);
  return next < tokens.size() ? next : 0;
}

bool opens_definition(const Token& token) {
  static constexpr std::array<std::string_view, 7> openers{"A", "An", "The", "Any", "All", "That", "Those"};
  return holds(openers, token.printed);
}

/// "Alternative terms: Shield (U.S.A.), Screen Any opaque body ...": up to the end of the line, or to the
/// article with a capital that opens the definition.
std::size_t other_names_length(std::string_view bare, const std::vector<Token>& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 4> cues{"alternative", "synonym", "synonyms", "autres"};
  if (at + 2 >= tokens.size() || std::find(cues.begin(), cues.end(), tokens[at].folded) == cues.end())
    return at;
  const std::size_t colon = gap_after(bare, tokens, at).starts_with(':') ? at : at + 1;
  if (!gap_after(bare, tokens, colon).starts_with(':')) return at;
  const std::size_t line = next_line(bare, tokens, at);
  if (line < tokens.size()) return line;
  const std::size_t end = std::min(tokens.size(), at + longest_opening);
  for (std::size_t i = colon + 1; i < end; ++i)
    if (opens_definition(tokens[i])) return i;
  return at;
}

/// How many tokens from `at` on are the words of the designation; 0 if they are not.
std::size_t repeated(const std::string& designation, const std::vector<Token>& tokens, std::size_t at) {
  const std::vector<text::Word> own = text::words(text::without_homonym_mark(designation));
  if (own.empty() || at + own.size() >= tokens.size()) return 0;
  const bool equal =
      std::equal(own.begin(), own.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                 [](const text::Word& word, const Token& token) { return word.stem == token.stem; });
  return equal ? own.size() : 0;
}

/// Where the sentence goes on that has the tokens [at, end) as its subject or heading; `at` if they are neither.
std::size_t after_subject(std::string_view bare, const std::vector<Token>& tokens, std::size_t at,
                          std::size_t end) {
  static constexpr std::array<std::string_view, 6> verbs{"is", "are", "means", "mean", "est", "sont"};
  if (end + 1 < tokens.size() && gap_after(bare, tokens, end - 1) == " (" &&
      gap_after(bare, tokens, end).starts_with(')'))
    ++end;
  const bool copula = holds(verbs, tokens[end].folded);
  if (copula) return std::min(end + 1, tokens.size() - 1);
  const std::string_view gap = gap_after(bare, tokens, end - 1);
  const bool set_off = gap == ": " || gap == " - " || gap == " \u2013 " || gap == " \u2014 ";
  const bool line = gap.find('\n') != std::string_view::npos;
  return set_off || line ? end : at;
}

/// "Lane resolution (in Omega)", a line break, "A method of ...": a short line with a capital and no full stop, over
/// a sentence that an indefinite article opens, is a heading. A definition without an article begins small.
std::size_t heading_length(std::string_view bare, const std::vector<Token>& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 3> indefinite{"A", "An", "Any"};
  constexpr std::size_t longest = 8;
  const std::size_t next = next_line(bare, tokens, at);
  if (next >= tokens.size() || next - at > longest || !is_upper(tokens[at].printed.front())) return at;
  if (is_article(tokens[at].folded) || holds_any(gap_after(bare, tokens, next - 1), ".:;,")) return at;
  const bool opens = holds(indefinite, tokens[next].printed);
  return opens ? next : at;
}

std::size_t subject_length(const Side& side, std::string_view bare, const std::vector<Token>& tokens,
                           std::size_t at) {
  const std::size_t begin = at < tokens.size() && is_article(tokens[at].folded) ? at + 1 : at;
  for (const std::string& designation : side.designations) {
    const std::size_t words = repeated(designation, tokens, begin);
    if (words == 0) continue;
    const std::size_t next = after_subject(bare, tokens, at, begin + words);
    if (next > at) return next;
  }
  return at;
}

}  // namespace

bool is_article(std::string_view folded) {
  static constexpr std::array<std::string_view, 10> articles{"a",  "an", "the", "un", "une",
                                                             "le", "la", "les", "l",  "des"};
  return holds(articles, folded);
}

std::size_t opening_length(const Side& side, std::string_view bare, const std::vector<Token>& tokens) {
  std::size_t at = identifier_length(bare, tokens);
  at = other_names_length(bare, tokens, at);
  at = heading_length(bare, tokens, at);
  return subject_length(side, bare, tokens, at);
}

}  // namespace termreg::conflicts
