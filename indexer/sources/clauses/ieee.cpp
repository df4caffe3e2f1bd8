// SPDX-License-Identifier: GPL-3.0-or-later
// IEEE (Standards Style Manual, clause 12): clause 3 with 3.1 Definitions and 3.2 Acronyms and abbreviations.
//
//     term       = bold name ":" definition ["(" source ")"] ["See also:" names] ["Syn:" names] ["Contrast:"
//     names] reference  = bold name ":" "See:" names
//
// A source in brackets at the end is a document ("(IEEE Std 100-2000)"); what a pointer names becomes a
// relation, a synonym a designation.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/term_clauses.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t most_front_blocks = 80;
constexpr std::size_t longest_front_line = 120;

// "IEEE Std 3079-2020", "IEEE P2048/D5", "IEEE Std 802.1AS-2020".
std::optional<Publication> name_in(std::string_view line) {
  auto text = text::clean(files::on_one_line(line));
  for (auto at = text.find("™"); at != std::string::npos; at = text.find("™"))
    text.erase(at, std::string_view("™").size());
  if (!text.starts_with("IEEE ")) return std::nullopt;
  std::string_view rest = std::string_view(text).substr(5);
  for (const std::string_view word : {"Std ", "Standard ", "Std. "})
    if (rest.starts_with(word)) rest = rest.substr(word.size());
  auto number = rest.substr(0, std::min(rest.find_first_of(" ,:;("), rest.size()));
  const auto first = number.starts_with('P') ? 1U : 0U;
  if (number.size() <= first || !is_digit(number[first])) return std::nullopt;
  Publication found{"IEEE", "IEEE ", {}};
  const auto dash = number.rfind('-');
  if (dash != std::string_view::npos && number.size() - dash == 5) {
    found.edition = number.substr(dash + 1);
    number = number.substr(0, dash);
  }
  const auto slash = number.find("/D");
  if (slash != std::string_view::npos) {
    found.edition = number.substr(slash + 1);
    number = number.substr(0, slash);
  }
  found.document += number;
  return found;
}

std::optional<Publication> stated_by_ieee(const DocumentText& document) {
  if (auto stated = name_in(document.title)) return stated;
  std::size_t seen = 0;
  for (const auto& block : document.blocks) {
    if (++seen > most_front_blocks) break;
    const auto line = plain_text(block);
    if (line.size() > longest_front_line || block.kind == BlockKind::table_of_contents) continue;
    if (auto name = name_in(line)) return name;
  }
  return std::nullopt;
}

struct Pointer {
  std::string_view words;
  RelationKind kind;
};
constexpr auto pointers = std::to_array<Pointer>({{"See also:", RelationKind::see_also},
                                                  {"See:", RelationKind::see_also},
                                                  {"Contrast:", RelationKind::associative},
                                                  {"Cf:", RelationKind::associative}});

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(";,"), text.size());
    auto name = text::clean(text.substr(0, end));
    while (name.ends_with('.')) name.pop_back();
    if (!name.empty()) names.push_back(std::move(name));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

// Cuts "word names" off the end of a text. @return the names.
std::vector<std::string> cut_behind(std::string& text, std::string_view word) {
  const auto at = text.rfind(word);
  if (at == std::string::npos || (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n')) return {};
  auto names = names_in(std::string_view(text).substr(at + word.size()));
  text = files::trimmed(std::string_view(text).substr(0, at));
  return names;
}

// Where the bracket opens that the last character closes; npos if it is none.
std::size_t opening_of_last(std::string_view text) {
  std::size_t depth = 0;
  for (auto at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
    if (depth == 0) break;
  }
  return std::string_view::npos;
}

bool cut_word(std::string& text, std::string_view word) {
  if (!files::lower_ascii(text).starts_with(word)) return false;
  text.erase(0, word.size());
  return true;
}

// Nothing if the bracket names no document; one that says "from" names one, with or without a number.
std::optional<Source> bracketed_source(std::string inner) {
  const auto before = inner.size();
  const bool adapted = cut_word(inner, "adapted from ");
  if (cut_word(inner, "modified from ")) {
    const auto change = inner.find(" – ");
    inner.insert(change == std::string::npos ? inner.size() : change, ", modified");
  } else {
    cut_word(inner, "from ");
  }
  auto source = parse_citation(inner);
  if (adapted) source.relation = SourceRelation::adapted;
  const bool is_said = inner.size() != before;
  return is_said || !source.document.empty() ? std::optional(std::move(source)) : std::nullopt;
}

// "… thing. (IEEE Std 100-2000)", "… thing. (adapted from ISO 9000:2015)", "(from ITU-T Y.4600 (2022), 3.1)", "(modified
// from ISO 9000:2015 – shortened)", each perhaps with the tag of its reference, "[B1]", behind it.
void cut_bracketed_source(Definition& definition) {
  auto& text = definition.text;
  std::string_view before_tag = text;
  if (const auto tag = text.rfind(" ["); text.ends_with(']') && tag != std::string::npos)
    before_tag = before_tag.substr(0, tag);
  const auto open = opening_of_last(before_tag);
  if (open == std::string_view::npos || (open > 0 && text[open - 1] != ' ' && text[open - 1] != '\n')) return;
  auto source = bracketed_source(std::string(before_tag.substr(open + 1, before_tag.size() - open - 2)));
  if (!source) return;
  definition.sources.push_back(*std::move(source));
  text.resize(open == 0 ? 0 : open - 1);
}

void take_pointers(TermEntry& entry) {
  auto& section = entry.languages.front();
  if (section.definitions.empty()) return;
  auto& definition = section.definitions.front();
  for (const auto& pointer : pointers)
    for (auto& name : cut_behind(definition.text, pointer.words))
      entry.relations.push_back({pointer.kind, name, {}, {}});
  for (const std::string_view word : {"Syn:", "Synonym:", "Synonyms:"})
    for (auto& name : cut_behind(definition.text, word)) {
      Designation synonym;
      synonym.text = std::move(name);
      section.designations.push_back(std::move(synonym));
    }
  cut_bracketed_source(definition);
  if (cut_restated_mark(definition.text)) mark_restated(definition.sources);
  if (!definition.text.empty()) return;
  entry.sources = std::move(definition.sources);
  section.definitions.clear();
}

}  // namespace

int recognise_ieee(const DocumentText& document) {
  return stated_by_ieee(document) ? 3 : 0;
}

Harvest read_ieee(const DocumentText& document) {
  Harvest harvest;
  harvest.stated = stated_by_ieee(document).value_or(Publication{});
  harvest_term_clauses(document, TermLayout::unnumbered, harvest);
  for (auto& found : harvest.entries) take_pointers(found.entry);
  return harvest;
}

}  // namespace termreg::sources::clauses
