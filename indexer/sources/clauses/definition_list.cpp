// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/definition_list.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/model/entry_id.h"
#include "registry/model/rules.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr auto triggers = std::to_array<std::string_view>(
    {"terminology", "terminologies", "glossary", "vocabulary", "terms", "term", "definitions", "definition",
     "abbreviations", "abbreviation", "acronyms", "acronym", "nomenclature", "initialisms"});
// What may stand beside “definitions” and “terms” without making them definitions of something else.
constexpr auto fillers = std::to_array<std::string_view>({"and",          "of",
                                                          "the",          "in",
                                                          "used",         "this",
                                                          "document",     "specification",
                                                          "for",          "key",
                                                          "conventions",  "notation",
                                                          "notations",    "notational",
                                                          "general",      "basic",
                                                          "common",       "list",
                                                          "requirements", "language",
                                                          "concepts",     "symbols",
                                                          "other",        "new",
                                                          "important",    "defined",
                                                          "elsewhere",    "a",
                                                          "an",           "words",
                                                          "overview",     "background",
                                                          "protocol",     "normative",
                                                          "main",         "core",
                                                          "introduced",   "by",
                                                          "from",         "additional",
                                                          "standard",     "technical",
                                                          "selected",     "references",
                                                          "conformance",  "typographical",
                                                          "roles",        "introduction",
                                                          "scope"});

bool is_in(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> heading_words(std::string_view title) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : files::lower_ascii(title) + ' ') {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool is_definition_word(std::string_view word) {
  return word == "definition" || word == "definitions" || word == "term" || word == "terms";
}

std::string text_of(const Block& block) {
  return text::clean(plain_text(block));
}

// "Produces:" and "Evidence" -> "Produces: Evidence".
std::string pair_of(const std::string& term, const std::string& description) {
  return term.ends_with(':') ? term + ' ' + description : term + ": " + description;
}

void append_paragraph(std::string& text, const std::string& paragraph) {
  if (paragraph.empty()) return;
  if (!text.empty()) text += '\n';
  text += paragraph;
}

// "en" in a document of "en-GB" is its language; "zh-Hans" and "zh-Hant" are two.
bool is_same_language(std::string_view left, std::string_view right) {
  const auto one = files::lower_ascii(left), other = files::lower_ascii(right);
  return one == other || (!other.empty() && one.starts_with(other + '-')) ||
         (!one.empty() && other.starts_with(one + '-'));
}

std::optional<std::size_t> section_index(const TermEntry& entry, std::string_view language) {
  const auto found = std::find_if(
      entry.languages.begin(), entry.languages.end(),
      [&](const LanguageSection& section) { return is_same_language(section.language, language); });
  if (found == entry.languages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - entry.languages.begin());
}

bool is_editorial(const Block& block) {
  return block.style.find("issue") != std::string::npos || block.style.find("ednote") != std::string::npos;
}

}  // namespace

TermGroup term_group_at(const DocumentText& document, std::size_t index) {
  TermGroup group;
  const auto& blocks = document.blocks;
  const auto level = blocks[index].level;
  for (; index < blocks.size() && blocks[index].kind == BlockKind::term && blocks[index].level == level;
       ++index)
    group.terms.push_back(&blocks[index]);
  for (; index < blocks.size(); ++index) {
    const auto& block = blocks[index];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::title || block.level < level) break;
    const bool same = block.level == level;
    // A list within a description stands deeper; one of the same depth comes after this list.
    if (same && (block.kind == BlockKind::term || block.kind == BlockKind::paragraph ||
                 block.kind == BlockKind::list_item))
      break;
    group.body.push_back(&block);
  }
  group.end = index;
  return group;
}

bool is_terminology_title(std::string_view title) {
  const auto words = heading_words(title);
  const auto trigger =
      std::find_if(words.begin(), words.end(), [](const auto& word) { return is_in(word, triggers); });
  if (trigger == words.end()) return false;
  const bool whole = std::all_of(words.begin(), words.end(), [](const auto& word) {
    return is_in(word, triggers) || is_in(word, fillers);
  });
  if (whole) return true;
  // "SFC Terminology", "Acronyms Used with PCE"; but definitions and terms of something are something else.
  return !is_definition_word(*trigger) && (trigger == words.begin() || trigger + 1 == words.end());
}

bool is_abbreviations_title(std::string_view title) {
  const auto words = heading_words(title);
  const auto has = [&](std::string_view stem) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.starts_with(stem); });
  };
  return (has("abbreviation") || has("acronym") || has("initialism")) && !has("defin") && !has("term") &&
         !has("glossary");
}

bool looks_abbreviated(std::string_view text) {
  if (text.size() < 2 || text.size() > 24 || text.find(' ') != std::string_view::npos) return false;
  const auto capitals = std::count_if(text.begin(), text.end(), is_upper);
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const auto small = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals >= 2 && small <= capitals + digits;
}

bool expands(std::string_view abbreviation, std::string_view text) {
  constexpr std::size_t longest = 400;
  text = text.substr(0, longest);
  const auto words = files::lower_ascii(text);
  const auto begins_word = [&](std::size_t at) {
    return at == 0 || !is_letter(text[at - 1]) || (is_upper(text[at]) && !is_upper(text[at - 1]));
  };
  // best[p]: most letters that begin words, over all ways to find the letters so far before byte p; -1: none.
  std::vector<int> best(words.size() + 1, 0);
  int letters = 0;
  for (const char letter : files::lower_ascii(abbreviation)) {
    if (!is_letter(letter) && !is_digit(letter)) continue;
    ++letters;
    std::vector<int> next(words.size() + 1, -1);
    for (std::size_t at = 0; at < words.size(); ++at) {
      next[at + 1] = next[at];
      if (words[at] == letter && best[at] >= 0)
        next[at + 1] = std::max(next[at + 1], best[at] + (begins_word(at) ? 1 : 0));
    }
    best = std::move(next);
  }
  return letters > 0 && 2 * best.back() >= letters;
}

TermWithAbbreviation split_abbreviation(std::string_view printed) {
  const auto open = printed.rfind(" (");
  if (printed.ends_with(')') && open != std::string_view::npos && open > 0) {
    const auto inner = printed.substr(open + 2, printed.size() - open - 3);
    if (looks_abbreviated(inner))
      return {std::string(files::trimmed(printed.substr(0, open))), std::string(inner)};
  }
  return {std::string(printed), {}};
}

std::string bare_term(std::string_view printed) {
  auto term = text::clean(files::on_one_line(printed));
  constexpr auto quotes = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"\"", "\""}, {"“", "”"}, {"'", "'"}, {"‘", "’"}, {"«", "»"}, {"「", "」"}});
  const auto strip_end = [&] {
    while (term.ends_with(':') || term.ends_with(' ') || term.ends_with(" -") || term.ends_with(';') ||
           (term.ends_with('.') && term.find('.') + 1 == term.size()))
      term.pop_back();
    for (const std::string_view dash : {" –", " —", "："})
      if (term.ends_with(dash)) term.resize(term.size() - dash.size());
  };
  strip_end();
  for (const auto& [open, close] : quotes)
    if (term.size() > open.size() + close.size() && term.starts_with(open) && term.ends_with(close) &&
        term.find(close, open.size()) == term.size() - close.size())
      term = text::clean(term.substr(open.size(), term.size() - open.size() - close.size()));
  strip_end();
  return term;
}

void put_body(LanguageSection& section, const std::vector<const Block*>& body) {
  Definition definition;
  std::string inner_term;
  const auto note = [&](std::string text) {
    if (!text.empty()) section.notes.emplace_back().text = std::move(text);
  };
  const auto level = body.empty() ? 0 : body.front()->level;
  for (const auto* block : body) {
    auto text = text_of(*block);
    const bool inner = block->level > level;
    if (is_editorial(*block) || text.empty()) continue;
    if (block->kind == BlockKind::note) {
      note(std::move(text));
    } else if (block->kind == BlockKind::example) {
      section.examples.emplace_back().text = std::move(text);
    } else if (inner && block->kind == BlockKind::term) {
      if (!inner_term.empty()) text = inner_term + ", " + text;
      inner_term = std::move(text);
    } else if (inner && block->kind == BlockKind::description && !inner_term.empty()) {
      note(pair_of(inner_term, text));
      inner_term.clear();
    } else if (inner && block->kind == BlockKind::description && !section.notes.empty()) {
      append_paragraph(section.notes.back().text, text);
    } else {
      append_paragraph(definition.text, text);
    }
  }
  note(std::move(inner_term));
  if (!definition.text.empty()) section.definitions.push_back(std::move(definition));
}

LanguageSection& section_of_term(TermEntry& entry, const Block& term, std::string_view document_language) {
  const auto language = term.language.empty() ? document_language : std::string_view(term.language);
  if (const auto known = section_index(entry, language)) return entry.languages[*known];
  if (entry.languages.size() >= limits::languages) return entry.languages.front();
  auto& added = entry.languages.emplace_back();
  added.language = language;
  return added;
}

void put_body(TermEntry& entry, const std::vector<const Block*>& body, std::string_view document_language) {
  std::vector<std::vector<const Block*>> parts(entry.languages.size());
  for (const auto* block : body) {
    if (!block->language.empty()) static_cast<void>(section_of_term(entry, *block, document_language));
    parts.resize(entry.languages.size());
    const auto language = block->language.empty() ? document_language : std::string_view(block->language);
    parts[section_index(entry, language).value_or(0)].push_back(block);
  }
  for (std::size_t at = 0; at < parts.size(); ++at) put_body(entry.languages[at], parts[at]);
}

std::string LocatorNames::unique(std::string_view wanted) {
  std::string name(wanted);
  int& asked = taken_[id_part(wanted)];
  while (++asked > 1) {
    name = std::string(wanted) + '-' + std::to_string(asked);
    if (taken_.emplace(id_part(name), 1).second) break;
  }
  return name;
}

}  // namespace termreg::sources::clauses
