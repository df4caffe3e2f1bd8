// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/skos_properties.h"

#include <algorithm>
#include <array>
#include <utility>

namespace termreg::sources::skos {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> prefixes{
    {{"skos", "http://www.w3.org/2004/02/skos/core#"},
     {"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
     {"isothes", "http://purl.org/iso25964/skos-thes#"},
     {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
     {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
     {"owl", "http://www.w3.org/2002/07/owl#"},
     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
     {"dc", "http://purl.org/dc/elements/1.1/"},
     {"dct", "http://purl.org/dc/terms/"},
     {"foaf", "http://xmlns.com/foaf/0.1/"}}};

constexpr std::array<Property, 45> table{{
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
    {"skos", "broader", Meaning::relation, RelationKind::broader},
    {"skos", "narrower", Meaning::relation, RelationKind::narrower},
    {"skos", "broaderTransitive", Meaning::relation, RelationKind::broader},
    {"skos", "narrowerTransitive", Meaning::relation, RelationKind::narrower},
    {"skos", "related", Meaning::relation, RelationKind::associative},
    {"skos", "broadMatch", Meaning::relation, RelationKind::broader},
    {"skos", "narrowMatch", Meaning::relation, RelationKind::narrower},
    {"skos", "relatedMatch", Meaning::relation, RelationKind::associative},
    {"skos", "closeMatch", Meaning::relation, RelationKind::associative},
    {"skos", "exactMatch", Meaning::relation, RelationKind::same_concept},
    {"owl", "sameAs", Meaning::relation, RelationKind::same_concept},
    {"isothes", "broaderGeneric", Meaning::relation, RelationKind::broader_generic},
    {"isothes", "narrowerGeneric", Meaning::relation, RelationKind::narrower_generic},
    {"isothes", "broaderPartitive", Meaning::relation, RelationKind::broader_partitive},
    {"isothes", "narrowerPartitive", Meaning::relation, RelationKind::narrower_partitive},
    {"isothes", "broaderInstantial", Meaning::relation, RelationKind::broader},
    {"isothes", "narrowerInstantial", Meaning::relation, RelationKind::narrower},
    {"dct", "isReplacedBy", Meaning::relation, RelationKind::superseded_by},
    {"dct", "replaces", Meaning::relation, RelationKind::supersedes},
    {"rdfs", "seeAlso", Meaning::relation, RelationKind::see_also},
    {"dct", "source", Meaning::source},
    {"dc", "source", Meaning::source},
    {"dct", "subject", Meaning::subject},
    {"owl", "deprecated", Meaning::deprecated},
    {"dct", "references", Meaning::relation, RelationKind::see_also},
}};

constexpr Property unknown{};

const std::pair<std::string_view, std::string_view>* prefix_of(std::string_view whole) {
  const auto* found = std::find_if(prefixes.begin(), prefixes.end(),
                                   [&](const auto& row) { return whole.starts_with(row.second); });
  return found == prefixes.end() ? nullptr : found;
}

}  // namespace

const Property& property(std::string_view iri) {
  const auto* prefix = prefix_of(iri);
  if (prefix == nullptr) return unknown;
  const auto name = iri.substr(prefix->second.size());
  for (const auto& row : table)
    if (row.name == name && row.space == prefix->first) return row;
  return unknown;
}

std::string short_name(std::string_view iri) {
  const auto* prefix = prefix_of(iri);
  if (prefix == nullptr) return std::string(iri);
  return std::string(prefix->first) + ":" + std::string(iri.substr(prefix->second.size()));
}

std::string iri(std::string_view prefix, std::string_view name) {
  for (const auto& [known, space] : prefixes)
    if (known == prefix) return std::string(space) + std::string(name);
  return std::string(name);
}

std::string_view local_name(std::string_view iri) {
  const auto whole = iri;
  while (iri.ends_with('/') || iri.ends_with('#')) iri.remove_suffix(1);
  const auto border = iri.find_last_of("#/:");
  const auto name = border == std::string_view::npos ? iri : iri.substr(border + 1);
  return name.empty() ? whole : name;
}

}  // namespace termreg::sources::skos
