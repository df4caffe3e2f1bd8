// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/definition_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "registry/conflicts/word_list.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin(), [](char w, char t) { return w == to_lower(t); });
}

/// "5-2-045", "3.2.1": digits with at least one separator, nothing else.
bool is_clause_number(std::string_view text) {
  const bool form = std::all_of(text.begin(), text.end(),
                                [](char c) { return is_digit(c) || c == '-' || c == '.' || c == ' '; });
  return form && !text.empty() && is_digit(text.front()) &&
         text.find_first_of("-.") != std::string_view::npos;
}

/// What stands in brackets points somewhere else and says nothing about the concept.
bool is_cross_reference(std::string_view inside) {
  return is_clause_number(inside) || starts_with_word(inside, "see ") || starts_with_word(inside, "fig");
}

/// A piece of layout: how many bytes it takes, and what is to be read instead of it.
struct Piece {
  std::size_t bytes = 0;
  std::string_view instead;
};

std::optional<Piece> enclosed(std::string_view text, std::string_view open, std::string_view close,
                              std::size_t longest) {
  if (!text.starts_with(open)) return std::nullopt;
  const std::size_t end = text.find(close, open.size());
  if (end == std::string_view::npos || end - open.size() > longest) return std::nullopt;
  return Piece{end + close.size(), text.substr(open.size(), end - open.size())};
}

std::optional<Piece> layout_piece(std::string_view text, bool at_start) {
  constexpr std::size_t longest_tag = 100;
  if (const auto tag = enclosed(text, "<", ">", longest_tag)) {
    const char first = tag->instead.empty() ? ' ' : tag->instead.front();
    if (at_start || is_lower(to_lower(first)) || first == '/') return Piece{tag->bytes, " "};
  }
  if (const auto reference = enclosed(text, "[[", "]]", longest_tag)) return Piece{reference->bytes, " "};
  if (const auto mention = enclosed(text, "{{", "}}", 4 * longest_tag))
    return Piece{mention->bytes, mention->instead.substr(mention->instead.rfind(',') + 1)};
  if (const auto bracket = enclosed(text, "(", ")", longest_tag))
    if (at_start || is_cross_reference(bracket->instead)) return Piece{bracket->bytes, " "};
  return std::nullopt;
}

std::string folded_word(std::string_view printed) {
  if (!is_ascii(printed)) return text::us_spelling(text::match_key(printed).bytes());
  std::string small(printed);
  std::transform(small.begin(), small.end(), small.begin(), to_lower);
  return text::us_spelling(small);
}

/// "ITS" is not "its": a word of two or more capitals in a text that also has small letters.
bool is_shouted(std::string_view printed) {
  return printed.size() > 1 && std::all_of(printed.begin(), printed.end(), is_upper);
}

constexpr std::array<std::string_view, 14> abbreviations{"e",  "g",      "i",    "etc", "cf", "fig", "no",
                                                         "vs", "approx", "dept", "mr",  "dr", "st",  "viz"};

bool ends_sentence(std::string_view gap, const Token& before, const Token& after) {
  if (gap.find('\n') != std::string_view::npos) return true;
  const std::size_t stop = gap.find_first_of(".?!");
  if (stop == std::string_view::npos || gap.find(' ', stop) == std::string_view::npos) return false;
  if (is_lower(after.printed.front())) return false;
  const bool bracketed = gap.substr(0, stop).find(')') != std::string_view::npos;
  const bool abbreviated = before.folded.size() < 2 || holds(abbreviations, before.folded);
  return bracketed || !abbreviated;
}

/// "... and deactivated. See ." is what is left of a reference whose target was mark-up.
void drop_dangling_see(std::string& text) {
  static constexpr std::string_view see = " See";
  const std::size_t end = text.find_last_not_of(" .\n");
  if (end == std::string::npos || end + 1 < see.size()) return;
  const std::size_t begin = end + 1 - see.size();
  if (std::string_view(text).substr(begin, see.size()) == see) text.resize(begin);
}

std::string without_layout(std::string_view definition) {
  std::string out;
  out.reserve(definition.size());
  for (std::size_t at = 0; at < definition.size();) {
    const auto piece = layout_piece(definition.substr(at), out.find_first_not_of(' ') == std::string::npos);
    if (piece) {
      out += piece->instead;
      at += piece->bytes;
    } else {
      out += definition[at++];
    }
  }
  return out;
}

}  // namespace

std::string bare_definition(std::string_view definition) {
  const bool plain = definition.find_first_of("<[{(") == std::string_view::npos;
  std::string out = plain ? std::string(definition) : without_layout(definition);
  drop_dangling_see(out);
  return out;
}

void WordMemo::grow() {
  constexpr std::size_t least_slots = 64;
  std::vector<Slot> old(std::max(least_slots, 2 * slots_.size()));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word == nullptr) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].word != nullptr) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

KnownWord& WordMemo::of(std::string_view printed) {
  if (2 * words_.size() >= slots_.size()) grow();
  const std::uint64_t hash = std::hash<std::string_view>{}(printed);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].word != nullptr; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && slots_[at].word->printed == printed) return *slots_[at].word;
  KnownWord& made = words_.emplace_back();
  slots_[at] = {hash, &made};
  made.printed = printed;
  made.folded = folded_word(printed);
  made.stem = text::word_stem(printed);
  made.english_function = text::is_function_word(made.folded, "en");
  made.french_function = text::is_function_word(made.folded, "fr");
  made.shouted = is_shouted(printed);
  return made;
}

namespace {

/// How many bytes of a French word are an elided one: "l" of "l'appareil", "qu" of "qu\u2019un"; 0 if none.
std::size_t elided_length(std::string_view word) {
  static constexpr std::array<std::string_view, 7> elided{"l", "d", "qu", "n", "s", "j", "jusqu"};
  for (const std::string_view prefix : elided) {
    const bool opens = word.size() > prefix.size() + 1 && starts_with_word(word, prefix);
    if (opens && (word[prefix.size()] == '\'' || word.substr(prefix.size()).starts_with("\u2019")))
      return prefix.size();
  }
  return 0;
}

std::size_t apostrophe_length(std::string_view word, std::size_t at) {
  return word[at] == '\'' ? 1 : std::string_view("\u2019").size();
}

/// The words of the text; an elided French article or preposition is a word of its own.
std::vector<std::string_view> printed_words(std::string_view bare, bool french) {
  std::vector<text::WordRange> ranges;
  text::find_words(bare, ranges);
  std::vector<std::string_view> out;
  out.reserve(ranges.size());
  for (const text::WordRange& range : ranges) {
    std::string_view word = bare.substr(range.begin, range.end - range.begin);
    const std::size_t elided = french ? elided_length(word) : 0;
    if (elided > 0) {
      const std::size_t rest = elided + apostrophe_length(word, elided);
      if (rest < word.size()) {
        out.push_back(word.substr(0, elided));
        word.remove_prefix(rest);
      }
    }
    out.push_back(word);
  }
  return out;
}

}  // namespace

std::vector<Token> definition_tokens(std::string_view bare, std::string_view language, WordMemo& memo) {
  const bool mixed_case = std::any_of(bare.begin(), bare.end(), is_lower);
  const bool french = language.starts_with("fr") && (language.size() == 2 || language[2] == '-');
  const std::vector<std::string_view> words = printed_words(bare, french);
  std::vector<Token> out;
  out.reserve(words.size());
  for (const std::string_view word : words) {
    Token token;
    token.printed = word;
    token.known = &memo.of(token.printed);
    token.folded = token.known->folded;
    token.stem = token.known->stem;
    token.function_word = (french ? token.known->french_function : token.known->english_function) &&
                          !(mixed_case && token.known->shouted);
    out.push_back(token);
  }
  return out;
}

std::string_view gap_after(std::string_view bare, const std::vector<Token>& tokens, std::size_t index) {
  const auto offset = [bare](const char* at) { return static_cast<std::size_t>(at - bare.data()); };
  const std::string_view printed = tokens[index].printed;
  const std::size_t begin = offset(printed.data()) + printed.size();
  const std::size_t end = index + 1 < tokens.size() ? offset(tokens[index + 1].printed.data()) : bare.size();
  return bare.substr(begin, end - begin);
}

bool holds_any(std::string_view gap, std::string_view characters) {
  return gap.find_first_of(characters) != std::string_view::npos;
}

std::size_t first_sentence(std::string_view bare, const std::vector<Token>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (ends_sentence(gap_after(bare, tokens, i), tokens[i], tokens[i + 1])) return i + 1;
  return tokens.size();
}

}  // namespace termreg::conflicts
