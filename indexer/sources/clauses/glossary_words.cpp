// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/glossary_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::size_t most_title_words = 12;
constexpr std::size_t longest_label = 40;

// Whole words of a title. Those of scripts without blanks between words are looked for anywhere.
constexpr std::array<std::string_view, 30> announcing{
    "glossary",    "glossaries",    "terminology",  "vocabulary",   "lexicon",      "definitions",
    "acronyms",    "abbreviations", "glossaire",    "terminologie", "vocabulaire",  "lexique",
    "définitions", "glosario",      "terminología", "vocabulario",  "definiciones", "glossar",
    "glossario",   "glossário",     "begriffe",     "definitionen", "definizioni",  "definições",
    "глоссарий",   "термины",       "терминология", "словарь",      "مصطلحات",      "woordenlijst"};
constexpr std::array<std::string_view, 6> announcing_anywhere{"術語", "术语", "用語", "용어", "词汇", "詞彙"};

constexpr std::array<std::string_view, 36> furniture{"table of contents",
                                                     "contents",
                                                     "toc",
                                                     "index",
                                                     "introduction",
                                                     "overview",
                                                     "scope",
                                                     "about",
                                                     "references",
                                                     "bibliography",
                                                     "see also",
                                                     "license",
                                                     "licence",
                                                     "contributing",
                                                     "contributors",
                                                     "authors",
                                                     "editors",
                                                     "acknowledgements",
                                                     "acknowledgments",
                                                     "changelog",
                                                     "change log",
                                                     "history",
                                                     "foreword",
                                                     "preface",
                                                     "abstract",
                                                     "status",
                                                     "notes",
                                                     "sources",
                                                     "examples",
                                                     "sommaire",
                                                     "inhalt",
                                                     "inhaltsverzeichnis",
                                                     "índice",
                                                     "références",
                                                     "referencias",
                                                     "back to top"};

constexpr std::array<std::pair<std::string_view, ColumnRole>, 40> headers{
    {{"term", ColumnRole::term},
     {"terms", ColumnRole::term},
     {"concept", ColumnRole::term},
     {"word", ColumnRole::term},
     {"expression", ColumnRole::term},
     {"term name", ColumnRole::term},
     {"term concept", ColumnRole::term},
     {"terme", ColumnRole::term},
     {"término", ColumnRole::term},
     {"termino", ColumnRole::term},
     {"termo", ColumnRole::term},
     {"termine", ColumnRole::term},
     {"begriff", ColumnRole::term},
     {"термин", ColumnRole::term},
     {"术语", ColumnRole::term},
     {"用語", ColumnRole::term},
     {"abbreviation", ColumnRole::abbreviation},
     {"abbreviations", ColumnRole::abbreviation},
     {"acronym", ColumnRole::abbreviation},
     {"acronyms", ColumnRole::abbreviation},
     {"sigle", ColumnRole::abbreviation},
     {"sigla", ColumnRole::abbreviation},
     {"abkürzung", ColumnRole::abbreviation},
     {"definition", ColumnRole::definition},
     {"definitions", ColumnRole::definition},
     {"meaning", ColumnRole::definition},
     {"description", ColumnRole::definition},
     {"expansion", ColumnRole::definition},
     {"stands for", ColumnRole::definition},
     {"définition", ColumnRole::definition},
     {"definición", ColumnRole::definition},
     {"definição", ColumnRole::definition},
     {"definizione", ColumnRole::definition},
     {"bedeutung", ColumnRole::definition},
     {"определение", ColumnRole::definition},
     {"定义", ColumnRole::definition},
     {"source", ColumnRole::source},
     {"reference", ColumnRole::source},
     {"note", ColumnRole::note},
     {"notes", ColumnRole::note}}};

constexpr std::array<std::pair<std::string_view, Label>, 36> labels{
    {{"see", Label::see},
     {"use", Label::see},
     {"see also", Label::see_also},
     {"also see", Label::see_also},
     {"for more information", Label::see_also},
     {"for more information see", Label::see_also},
     {"compare", Label::contrast},
     {"contrast with", Label::contrast},
     {"also known as", Label::synonyms},
     {"aka", Label::synonyms},
     {"synonym", Label::synonyms},
     {"synonyms", Label::synonyms},
     {"alternate terms", Label::synonyms},
     {"alternate term", Label::synonyms},
     {"alternative terms", Label::synonyms},
     {"non preferred terms", Label::discouraged},
     {"alternate non preferred terms", Label::discouraged},
     {"deprecated", Label::discouraged},
     {"deprecated terms", Label::discouraged},
     {"broader terms", Label::broader},
     {"broader term", Label::broader},
     {"narrower terms", Label::narrower},
     {"narrower term", Label::narrower},
     {"related terms", Label::related},
     {"related term", Label::related},
     {"related concepts", Label::related},
     {"source", Label::source},
     {"sources", Label::source},
     {"reference", Label::source},
     {"note", Label::note},
     {"notes", Label::note},
     {"example", Label::example},
     {"examples", Label::example},
     {"for example", Label::example},
     {"supporting definitions", Label::others_definitions},
     {"supporting definition", Label::others_definitions}}};

}  // namespace

std::string plain_words(std::string_view text) {
  std::string words;
  const auto key = text::match_key(text);
  for (const char c : key.bytes()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

bool announces_terms(std::string_view title) {
  const auto words = plain_words(title);
  if (static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) >= most_title_words) return false;
  for (const auto word : announcing_anywhere)
    if (words.find(word) != std::string::npos) return true;
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (is_one_of(announcing, rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words == "terms" || words == "key terms" || words == "key concepts";
}

bool is_furniture(std::string_view heading) {
  const auto words = plain_words(heading);
  const auto code_points = std::count_if(
      words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
  // "A", "A - C", "0-9", "#"
  const bool letters = code_points <= 1 || (code_points == 3 && words[words.size() / 2] == ' ');
  return letters || is_one_of(furniture, words) || words.starts_with("how to ");
}

ColumnRole column_role(std::string_view header) {
  const auto words = plain_words(header);
  for (const auto& [word, role] : headers)
    if (words == word) return role;
  return ColumnRole::other;
}

Label label_of(std::string_view words) {
  const auto plain = plain_words(words);
  for (const auto& [word, label] : labels)
    if (plain == word) return label;
  return Label::none;
}

Labelled take_label(std::string_view text) {
  text = files::trimmed(text);
  const auto colon = text.find(':');
  if (colon != std::string_view::npos && colon <= longest_label)
    if (const auto label = label_of(text.substr(0, colon)); label != Label::none)
      return {label, text.substr(0, colon), files::trimmed(text.substr(colon + 1))};
  for (const std::string_view word : {"See also ", "Also see ", "Also known as ", "See ", "Use "})
    if (text.starts_with(word))
      return {label_of(word), text.substr(0, word.size() - 1), files::trimmed(text.substr(word.size()))};
  return {};
}

}  // namespace termreg::sources::clauses
