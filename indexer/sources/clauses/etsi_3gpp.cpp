// SPDX-License-Identifier: GPL-3.0-or-later
// ETSI and 3GPP (ETSI drafting rules, clause 2.11; 3GPP TR 21.801, clause 6): clause 3 with 3.1 Terms, 3.2
// Symbols, 3.3 Abbreviations, all without numbers of their own:
//
//     term         = bold name ":" definition *(note / example / source)
//     symbol       = sign tab meaning
//     abbreviation = short form tab expansion
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/term_clauses.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t most_cover_blocks = 60;  // of the cover
constexpr std::size_t longest_cover_line = 120;

std::string_view next_word(std::string_view& rest) {
  rest = files::trimmed(rest);
  const auto end = std::min(rest.find(' '), rest.size());
  const auto word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

bool is_version(std::string_view word) {
  return word.size() > 3 && (word[0] == 'V' || word[0] == 'v') && is_digit(word[1]) &&
         word.find('.') != std::string_view::npos;
}

// "3GPP TS 22.156 V19.1.0 (2024-03)", "ETSI TS 103 195-2 V1.1.1 (2018-05)".
std::optional<Publication> name_in(std::string_view line) {
  auto text = text::clean(files::on_one_line(line));
  std::replace(text.begin(), text.end(), '\t', ' ');
  text = text::clean(text);
  std::string_view rest = text;
  const auto body = next_word(rest);
  if (body != "3GPP" && body != "ETSI") return std::nullopt;
  constexpr auto kinds =
      std::to_array<std::string_view>({"TS", "TR", "EN", "ES", "EG", "SR", "GS", "GR", "TBR", "ETS"});
  const auto kind = next_word(rest);
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return std::nullopt;
  Publication found{std::string(body), std::string(body) + " " + std::string(kind), {}};
  bool numbered = false;
  while (!rest.empty()) {
    const auto word = next_word(rest);
    if (is_version(word)) {
      found.edition = "V" + std::string(word.substr(1));
      break;
    }
    const bool of_number =
        std::any_of(word.begin(), word.end(), is_digit) || (!numbered && kind.starts_with('G'));
    if (!of_number || word.starts_with('(')) break;
    numbered |= std::any_of(word.begin(), word.end(), is_digit);
    found.document += " " + std::string(word);
  }
  return numbered ? std::optional(found) : std::nullopt;
}

std::optional<Publication> stated_by_etsi_3gpp(const DocumentText& document) {
  std::optional<Publication> stated = name_in(document.title);
  std::size_t seen = 0;
  for (const auto& block : document.blocks) {
    if ((stated && !stated->edition.empty()) || ++seen > most_cover_blocks) break;
    const auto line = plain_text(block);
    if (line.size() > longest_cover_line || block.kind == BlockKind::table_of_contents) continue;
    auto name = name_in(line);
    if (name && (!stated || name->document == stated->document)) stated = std::move(name);
  }
  return stated;
}

}  // namespace

int recognise_etsi_3gpp(const DocumentText& document) {
  return stated_by_etsi_3gpp(document) ? 3 : 0;
}

Harvest read_etsi_3gpp(const DocumentText& document) {
  Harvest harvest;
  harvest.stated = stated_by_etsi_3gpp(document).value_or(Publication{});
  harvest_term_clauses(document, TermLayout::unnumbered, harvest);
  return harvest;
}

}  // namespace termreg::sources::clauses
