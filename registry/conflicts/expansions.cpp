// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <span>

#include "registry/conflicts/cues.h"
#include "registry/conflicts/stated_names.h"

namespace termreg::conflicts {
namespace {

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

std::vector<std::string> expansions(const Side& side, std::size_t index, const std::vector<Token>& tokens,
                                    WordMemo& memo) {
  const std::string letters = letters_of(side.designations[index]);
  std::vector<std::string> spelled;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < side.designations.size(); ++i) {
    const std::string& designation = side.designations[i];
    const std::vector<Token> words = definition_tokens(designation, side.language, memo);
    if (i == index || words.size() < 2) continue;
    (spells(words, letters) ? spelled : others).push_back(designation);
  }
  if (!spelled.empty()) return spelled;
  std::vector<std::string> stated = expansions_in_definition(tokens, letters);
  return stated.empty() ? others : stated;
}

}  // namespace termreg::conflicts
