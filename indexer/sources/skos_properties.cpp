// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/skos_properties.h"

#include <algorithm>
#include <array>
#include <vector>

#include "registry/codec/vocabularies.h"

namespace termreg::sources::skos {
namespace {

// Those that only others use.
constexpr std::array<codec::Vocabulary, 3> further_vocabularies{
    {{"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
     {"dc", "http://purl.org/dc/elements/1.1/"},
     {"foaf", "http://xmlns.com/foaf/0.1/"}}};

// Beside the relations that an export has, too (codec::relation_properties).
constexpr std::array<Property, 34> table{{
    {"skos", "prefLabel", Meaning::preferred},
    {"skos", "altLabel", Meaning::alternative},
    {"skos", "hiddenLabel", Meaning::hidden},
    {"skosxl", "prefLabel", Meaning::preferred},
    {"skosxl", "altLabel", Meaning::alternative},
    {"skosxl", "hiddenLabel", Meaning::hidden},
    {"rdfs", "label", Meaning::name},
    {"skos", "definition", Meaning::definition},
    {"skos", "note", Meaning::note},
    {"skos", "scopeNote", Meaning::note},
    {"skos", "historyNote", Meaning::note},
    {"skos", "editorialNote", Meaning::note},
    {"skos", "changeNote", Meaning::note},
    {"rdfs", "comment", Meaning::note},
    {"dct", "description", Meaning::note},
    {"dc", "description", Meaning::note},
    {"skos", "example", Meaning::example},
    {"skos", "notation", Meaning::notation},
    {"skos", "inScheme", Meaning::scheme},
    {"skos", "topConceptOf", Meaning::scheme},
    {"skos", "broaderTransitive", Meaning::relation, RelationKind::broader},
    {"skos", "narrowerTransitive", Meaning::relation, RelationKind::narrower},
    {"skos", "broadMatch", Meaning::relation, RelationKind::broader},
    {"skos", "narrowMatch", Meaning::relation, RelationKind::narrower},
    {"skos", "relatedMatch", Meaning::relation, RelationKind::associative},
    {"skos", "closeMatch", Meaning::relation, RelationKind::associative},
    {"owl", "sameAs", Meaning::relation, RelationKind::same_concept},
    {"isothes", "broaderInstantial", Meaning::relation, RelationKind::broader},
    {"isothes", "narrowerInstantial", Meaning::relation, RelationKind::narrower},
    {"dct", "source", Meaning::source},
    {"dc", "source", Meaning::source},
    {"dct", "subject", Meaning::subject},
    {"owl", "deprecated", Meaning::deprecated},
    {"dct", "references", Meaning::relation, RelationKind::see_also},
}};

constexpr Property unknown{};

template <typename Fits>
const codec::Vocabulary* vocabulary(Fits fits) {
  for (const auto& row : codec::vocabularies)
    if (fits(row)) return &row;
  for (const auto& row : further_vocabularies)
    if (fits(row)) return &row;
  return nullptr;
}

const codec::Vocabulary* vocabulary_of(std::string_view whole) {
  return vocabulary([&](const auto& row) { return whole.starts_with(row.space); });
}

// The first kind of a property is what it says by itself.
std::vector<Property> all_properties() {
  std::vector<Property> all(table.begin(), table.end());
  for (const auto& row : codec::relation_properties)
    if (std::none_of(all.begin(), all.end(),
                     [&](const auto& known) { return known.space == row.prefix && known.name == row.local; }))
      all.push_back({row.prefix, row.local, Meaning::relation, row.kind});
  return all;
}

}  // namespace

const Property& property(std::string_view iri) {
  static const auto properties = all_properties();
  const auto* known = vocabulary_of(iri);
  if (known == nullptr) return unknown;
  const auto name = iri.substr(known->space.size());
  for (const auto& row : properties)
    if (row.name == name && row.space == known->prefix) return row;
  return unknown;
}

std::string short_name(std::string_view iri) {
  const auto* known = vocabulary_of(iri);
  if (known == nullptr) return std::string(iri);
  return std::string(known->prefix) + ":" + std::string(iri.substr(known->space.size()));
}

std::string iri(std::string_view prefix, std::string_view name) {
  const auto* known = vocabulary([&](const auto& row) { return row.prefix == prefix; });
  return (known == nullptr ? std::string() : std::string(known->space)) + std::string(name);
}

std::string_view local_name(std::string_view iri) {
  const auto whole = iri;
  while (iri.ends_with('/') || iri.ends_with('#')) iri.remove_suffix(1);
  const auto border = iri.find_last_of("#/:");
  const auto name = border == std::string_view::npos ? iri : iri.substr(border + 1);
  return name.empty() ? whole : name;
}

}  // namespace termreg::sources::skos
