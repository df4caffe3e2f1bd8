// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/clause_heading.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_heading_words_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

// What the words of a title say together.
struct Heard {
  std::map<TitleWord, int> words;
  std::string_view language;
  bool unknown = false;

  [[nodiscard]] bool has(TitleWord word) const { return words.contains(word); }
};

bool is_letter_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

// Vowel signs are printed in some titles and not in others.
void drop_arabic_vowels(std::string& text) {
  for (std::size_t at = 0; at + 1 < text.size();) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (text[at] == '\xd9' && second >= 0x8b && second <= 0x92)
      text.erase(at, 2);
    else
      ++at;
  }
}

std::vector<std::string> words_of(std::string_view title) {
  auto folded = text::match_key(title).bytes();
  for (const std::string_view mark : {"،", "、", "；", "·", "–", "’", "“", "”", "«", "»"})
    files::replace_all(folded, mark, " ");
  drop_arabic_vowels(folded);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    auto end = at;
    while (end < folded.size() && is_letter_byte(folded[end])) ++end;
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

const KnownWord* known(std::string_view word) {
  const auto* found = std::find_if(title_words.begin(), title_words.end(),
                                   [&](const KnownWord& one) { return one.word == word; });
  return found == title_words.end() ? nullptr : found;
}

bool is_filler(std::string_view word) {
  return std::find(title_fillers.begin(), title_fillers.end(), word) != title_fillers.end();
}

bool hear_whole(Heard& heard, std::string_view word) {
  if (const auto* one = known(word)) {
    ++heard.words[one->meaning];
    if (heard.language.empty()) heard.language = one->language;
    return true;
  }
  return is_filler(word);
}

// Conjunction and article are written with their word in Arabic.
bool hear_arabic(Heard& heard, std::string_view word) {
  if (word.starts_with("و") && word.size() > 6) {
    word.remove_prefix(std::string_view("و").size());
    if (hear_whole(heard, word)) return true;
  }
  if (word.starts_with("ال")) word.remove_prefix(std::string_view("ال").size());
  return hear_whole(heard, word);
}

// Chinese has no blanks: the longest known word that the rest begins with is taken off it, and so on.
bool hear_pieces(Heard& heard, std::string_view word) {
  while (!word.empty()) {
    std::size_t longest = 0;
    for (const auto& one : title_words)
      if (one.language == "zh" && word.starts_with(one.word)) longest = std::max(longest, one.word.size());
    for (const auto filler : title_fillers)
      if (filler[0] < '\0' && word.starts_with(filler)) longest = std::max(longest, filler.size());
    if (longest == 0) return false;
    hear_whole(heard, word.substr(0, longest));
    word.remove_prefix(longest);
  }
  return true;
}

bool is_han(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xe3 && lead <= 0xe9;
}
bool is_arabic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xd8 && lead <= 0xdb;
}

Heard hear(std::string_view title) {
  Heard heard;
  for (const auto& word : words_of(title)) {
    const bool understood = hear_whole(heard, word) || (is_han(word) && hear_pieces(heard, word)) ||
                            (is_arabic(word) && hear_arabic(heard, word));
    heard.unknown |= !understood;
  }
  return heard;
}

ClauseKind kind_of_exact(const Heard& heard) {
  if (heard.has(TitleWord::terms) || heard.has(TitleWord::one_term)) {
    if (heard.has(TitleWord::abbreviations)) return ClauseKind::definitions;
    if (heard.has(TitleWord::elsewhere)) return ClauseKind::defined_elsewhere;
    return heard.has(TitleWord::here) ? ClauseKind::defined_here : ClauseKind::definitions;
  }
  if (heard.has(TitleWord::abbreviations)) return ClauseKind::abbreviations;
  if (heard.has(TitleWord::symbols)) return ClauseKind::symbols;
  if (heard.has(TitleWord::bibliography)) return ClauseKind::bibliography;
  return heard.has(TitleWord::references) ? ClauseKind::references : ClauseKind::other;
}

// "Parameter definitions", "Message type definitions": things of a protocol are defined there, and no terms.
bool defines_things(std::string_view title) {
  constexpr auto things = std::to_array<std::string_view>(
      {"parameter", "parameters", "message",   "messages",   "type",      "types",      "field",
       "fields",    "function",   "functions", "functional", "interface", "interfaces", "syntax",
       "module",    "modules",    "class",     "classes",    "structure", "structures", "format",
       "element",   "elements",   "metric",    "metrics",    "schema",    "object",     "objects",
       "primitive", "primitives", "procedure", "variable",   "variables", "constant",   "constants",
       "code",      "codes",      "attribute", "attributes", "state",     "states",     "timer",
       "timers",    "event",      "events",    "macro",      "macros",    "operation",  "operations",
       "packet",    "service",    "services",  "signal",     "signals",   "layer",      "port",
       "ports",     "profile",    "profiles",  "data",       "datatype",  "datatypes",  "performance",
       "outcome",   "problem",    "process",   "role",       "roles",     "command",    "commands",
       "management"});
  const auto words = words_of(title);
  if (words.size() < 2 || (words.back() != "definitions" && words.back() != "definition")) return false;
  return std::find(things.begin(), things.end(), words[words.size() - 2]) != things.end();
}

}  // namespace

ClauseHeading clause_heading(std::string_view title) {
  constexpr std::size_t longest_title = 200;
  if (title.size() > longest_title) return {};
  const auto heard = hear(title);
  const auto kind = heard.unknown
                        ? (heard.has(TitleWord::terms) && !defines_things(title) ? ClauseKind::definitions
                                                                                 : ClauseKind::other)
                        : kind_of_exact(heard);
  if (kind == ClauseKind::other) return {};
  return {kind, heard.unknown ? HeadingMatch::loose : HeadingMatch::exact, heard.language};
}

}  // namespace termreg::sources::clauses
