// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/references.h"

#include <algorithm>

#include "registry/model/ascii.h"

namespace termreg {
namespace {

constexpr std::string_view iev_document = "60050";

bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char f) {
           return f == '0' ? is_digit(c) : c == f;
         });
}

// "3.2.1", "A.1", "3.2.1bis"; a number with at least one dot, so that "profile 2" stays a term.
bool is_clause(std::string_view word) {
  const auto dot = word.find('.');
  const bool begins = !word.empty() && (is_digit(word.front()) || (is_upper(word.front()) && dot == 1));
  return begins && dot != std::string_view::npos && dot + 1 < word.size() && is_digit(word[dot + 1]);
}

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

std::optional<Reference> parse_urn(std::string_view query) {
  const auto standard = query.find(":std:");
  const auto term = query.rfind(":term:");
  if (standard == std::string_view::npos || term == std::string_view::npos || term < standard)
    return std::nullopt;
  // publisher ":" number [":" part] …: what is no number ends it.
  auto rest = query.substr(standard + 5, term - standard - 5);
  std::string document;
  while (!rest.empty()) {
    const auto piece = rest.substr(0, rest.find(':'));
    const bool is_publisher = document.empty();
    if (!is_publisher && (piece.empty() || !(is_digit(piece.front()) || piece.front() == '-'))) break;
    document += (is_publisher || piece.starts_with('-') ? "" : "-") + std::string(piece);
    rest.remove_prefix(std::min(rest.size(), piece.size() + 1));
  }
  return Reference{id_part(document), id_part(query.substr(term + 6))};
}

std::optional<Reference> parse_place(std::string_view query) {
  const auto space = query.rfind(' ');
  if (space == std::string_view::npos || !is_clause(query.substr(space + 1))) return std::nullopt;
  auto document = trimmed_end(query.substr(0, space));
  constexpr std::string_view clause = " clause";
  if (document.ends_with(clause)) document = trimmed_end(document.substr(0, document.size() - clause.size()));
  if (std::none_of(document.begin(), document.end(), is_digit)) return std::nullopt;
  return Reference{id_part(document.substr(0, document.find(':'))), id_part(query.substr(space + 1))};
}

bool is_of_document(const EntryId& id, const std::string& document) {
  if (document.empty() || id.document() == document) return true;
  const auto with_body = std::string(id.body()) + '-' + std::string(id.document());
  return with_body == document || (document == iev_document && id.document().starts_with(iev_document));
}

// A locator may begin with more than the clause: "y.4600-3.2.1".
bool stands_at(const EntryId& id, const std::string& clause) {
  const auto locator = id.locator();
  if (!locator.ends_with(clause)) return false;
  return locator.size() == clause.size() || locator[locator.size() - clause.size() - 1] == '-';
}

}  // namespace

std::optional<Reference> parse_reference(std::string_view query) {
  while (!query.empty() && query.front() == ' ') query.remove_prefix(1);
  query = trimmed_end(query);
  if (query.starts_with("urn:")) query.remove_prefix(4);
  if (auto urn = parse_urn(query)) return urn;
  auto number = query;
  if (number.starts_with("IEV ")) number.remove_prefix(4);
  if (has_form(number, "000-00-00")) return Reference{std::string(iev_document), std::string(number)};
  return parse_place(query);
}

std::vector<EntryId> referred_entries(const Reference& reference, const store::Store& store,
                                      std::size_t limit) {
  std::vector<EntryId> found;
  store.each_entry([&](std::string_view text, std::string_view) {
    const auto id = text.ends_with(reference.clause) ? EntryId::parse(text) : std::nullopt;
    if (id && stands_at(*id, reference.clause) && is_of_document(*id, reference.document))
      found.push_back(*id);
    return found.size() < limit;
  });
  return found;
}

}  // namespace termreg
