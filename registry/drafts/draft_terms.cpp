// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "registry/drafts/checking_private.h"
#include "registry/model/ascii.h"
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
  // ISO and IEC number their documents in one row, and authors write either name.
  for (const std::string_view body : {"iso/iec/ieee ", "iso/iec ", "iec "})
    if (key.starts_with(body)) return "iso " + key.substr(body.size());
  return key;
}

bool is_series_number(std::string_view text) {
  const auto dot = text.find('.');
  return dot != std::string_view::npos && dot > 0 && dot <= 2 && is_letter(text.front()) &&
         dot + 1 < text.size() && is_digit(text[dot + 1]);
}

// "itu-t l.314" and "itu-t l.85" of "itu-t l.314/l.85": a Recommendation of two series has two numbers.
std::vector<std::string> document_names(std::string_view printed) {
  auto key = bare_document(printed);
  const auto blank = key.rfind(' ');
  const auto first = blank == std::string::npos ? 0 : blank + 1;
  const auto slash = key.find('/', first);
  if (slash == std::string::npos) return {std::move(key)};
  const auto one = key.substr(first, slash - first), other = key.substr(slash + 1);
  if (!is_series_number(one) || !is_series_number(other)) return {std::move(key)};
  const auto body = key.substr(0, first);
  return {body + one, body + other};
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
  for (const auto& one : document_names(a))
    for (const auto& other : document_names(b)) {
      if (one.empty() || other.empty()) continue;
      if (one == other || ends_behind_blank(one, other) || ends_behind_blank(other, one)) return true;
    }
  return false;
}

bool names_number_of(std::string_view text, std::string_view document) {
  const auto key = text::match_key(text).bytes();
  const auto belongs = [](char c) { return is_letter(c) || is_digit(c); };
  for (const auto& name : document_names(document)) {
    const auto number = std::string_view(name).substr(name.rfind(' ') + 1);
    // "y.4600", "17301-1"; a bare number may be that of anything.
    if (number.find_first_of(".-") == std::string_view::npos ||
        number.find_first_of("0123456789") == number.npos)
      continue;
    for (auto at = key.find(number); at != std::string::npos; at = key.find(number, at + 1)) {
      const auto end = at + number.size();
      const bool goes_on =
          end < key.size() &&
          (belongs(key[end]) || (key[end] == '.' && end + 1 < key.size() && is_digit(key[end + 1])));
      if (!goes_on && (at == 0 || (!belongs(key[at - 1]) && key[at - 1] != '.'))) return true;
    }
  }
  return false;
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
