// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "registry/drafts/checking_private.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

// "itu-t y.4600" of "Recommendation ITU-T Y.4600 (2022)" and of "ITU-T Rec. Y.4600:2022".
std::string bare_document(std::string_view printed) {
  auto key = text::match_key(printed).bytes();
  for (const std::string_view word : {"recommendation ", "rec. ", "draft "})
    if (const auto at = key.find(word); at != std::string::npos) key.erase(at, word.size());
  key.resize(std::min(key.find_first_of("(:,"), key.size()));
  while (key.ends_with(' ')) key.pop_back();
  return key;
}

bool ends_behind_blank(std::string_view whole, std::string_view tail) {
  return whole.size() > tail.size() && whole.ends_with(tail) && whole[whole.size() - tail.size() - 1] == ' ';
}

}  // namespace

bool is_defined_term(const DraftTerm& term) noexcept {
  return term.kind != ClauseKind::abbreviations && term.kind != ClauseKind::symbols;
}

const LanguageSection* main_section(const DraftTerm& term) noexcept {
  return term.entry.languages.empty() ? nullptr : &term.entry.languages.front();
}

std::string_view designation_of(const DraftTerm& term) noexcept {
  const auto* section = main_section(term);
  return section == nullptr || section->designations.empty()
             ? std::string_view()
             : std::string_view(section->designations.front().text);
}

std::string_view definition_of(const DraftTerm& term) noexcept {
  const auto* section = main_section(term);
  return section == nullptr || section->definitions.empty()
             ? std::string_view()
             : std::string_view(section->definitions.front().text);
}

Spot definition_spot(const DraftView& view, const DraftTerm& term) {
  auto definition = definition_of(term);
  definition = definition.substr(0, definition.find('\n'));
  if (definition.empty()) return designation_spot(view, term);
  auto spot = view.spot_of(definition, term.block, term.end);
  if (spot.end - spot.begin == definition.size()) return spot;
  // White space was folded: its first words tell where it begins.
  constexpr std::size_t lead_bytes = 24;
  const auto lead = definition.substr(0, definition.rfind(' ', lead_bytes));
  spot = view.spot_of(lead, term.block, term.end);
  if (spot.end - spot.begin == lead.size()) spot.end = view.text(spot.block).size();
  return spot;
}

Spot designation_spot(const DraftView& view, const DraftTerm& term) {
  return view.spot_of(designation_of(term), term.block, std::min(term.end, term.block + 2));
}

bool same_document(std::string_view a, std::string_view b) {
  const auto one = bare_document(a), other = bare_document(b);
  if (one.empty() || other.empty()) return false;
  return one == other || ends_behind_blank(one, other) || ends_behind_blank(other, one);
}

std::string in_quotes(std::string_view text) {
  return "“" + std::string(text) + "”";
}

std::string cited(const TermEntry& entry) {
  auto text = entry.document.empty() ? entry.body : entry.document;
  if (!entry.edition.empty()) text += " (" + entry.edition + ")";
  if (!entry.clause.empty()) text += ", " + entry.clause;
  return text;
}

}  // namespace termreg::drafts
