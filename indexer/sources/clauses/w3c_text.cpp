// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/w3c_text.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/definition_list.h"
#include "indexer/sources/clauses/glossary_words.h"
#include "indexer/sources/clauses/sentence.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_other_name = 120;
// Where the term ends and its text begins; behind the first only if a blank or nothing follows.
constexpr auto term_stops = std::to_array<std::string_view>({".", "。", "．", "।", "۔", "።", "។"});
constexpr auto other_name_words = std::to_array<std::string_view>(
    {"or ", "or, ", "also ", "aka ", "a.k.a. ", ", or ", ", also ", ", aka ", "/ "});

std::size_t stop_length(std::string_view text) {
  for (const auto stop : term_stops)
    if (text.starts_with(stop) && (stop != "." || text.size() == 1 || text[1] == ' ' || text[1] == '\n'))
      return stop.size();
  return 0;
}

// Behind a remark in brackets, if one stands there and is closed.
std::string_view behind_brackets(std::string_view text) {
  text = files::trimmed(text);
  if (!text.starts_with('(')) return text;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return files::trimmed(text.substr(at + 1));
  }
  return text;
}

std::string_view behind_other_name(std::string_view text) {
  const bool named = std::any_of(other_name_words.begin(), other_name_words.end(),
                                 [&](std::string_view word) { return text.starts_with(word); });
  if (!named) return text;
  for (std::size_t at = 0; at < std::min(text.size(), longest_other_name); ++at)
    if (stop_length(text.substr(at)) > 0) return text.substr(at);
  return text;
}

}  // namespace

Introduction introduction_by(std::string_view paragraph, std::size_t place, std::size_t length) {
  if (!files::trimmed(paragraph.substr(0, place)).empty()) return {};
  const auto rest =
      behind_other_name(behind_brackets(paragraph.substr(std::min(place + length, paragraph.size()))));
  if (rest.empty()) return {true, {}};
  const auto stop = stop_length(rest);
  if (stop == 0) return {};
  return {true, text::clean(rest.substr(stop))};
}

std::string sentence_about(std::string_view paragraph, std::size_t place, const std::string& term) {
  auto sentence = text::clean(sentence_at(paragraph, place));
  if (bare_term(sentence) == bare_term(term)) return {};
  if (!sentence.starts_with(term)) return sentence;
  const auto rest = files::trimmed(std::string_view(sentence).substr(term.size()));
  for (const std::string_view mark : {":", "–", "—", "- ", "："})
    if (rest.starts_with(mark)) return std::string(files::trimmed(rest.substr(mark.size())));
  return sentence;
}

std::map<std::uint32_t, TableColumns> table_columns(const DocumentText& document) {
  std::map<std::uint32_t, TableColumns> tables;
  for (const auto& block : document.blocks) {
    if (!block.cell) continue;
    auto& columns = tables[block.cell->table];
    if (block.cell->row != 1) continue;
    const auto role = column_role(plain_text(block));
    if (role == ColumnRole::term && columns.term == 0) columns.term = block.cell->column;
    if (role == ColumnRole::definition && columns.definition == 0) columns.definition = block.cell->column;
  }
  return tables;
}

}  // namespace termreg::sources::clauses
