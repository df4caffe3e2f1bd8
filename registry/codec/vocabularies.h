// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "registry/model/term_entry.h"

/// What the reader and the writers of SKOS share: RDF vocabularies by the prefixes we know them by, and the properties
/// that are relations between concepts.
namespace termreg::codec {

/// A vocabulary: its prefix, and what the prefix stands for.
struct Vocabulary {
  std::string_view prefix;
  std::string_view space;
};
/// Those that an export declares.
inline constexpr std::array<Vocabulary, 7> vocabularies{
    {{"skos", "http://www.w3.org/2004/02/skos/core#"},
     {"isothes", "http://purl.org/iso25964/skos-thes#"},
     {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
     {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
     {"owl", "http://www.w3.org/2002/07/owl#"},
     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
     {"dct", "http://purl.org/dc/terms/"}}};

struct RelationProperty {
  RelationKind kind;
  std::string_view prefix;
  std::string_view local;
};
/// In the order of an export. A kind has more than one property where a reader of plain SKOS would not see the finer
/// one; the first kind of a property is what it says by itself.
inline constexpr std::array<RelationProperty, 16> relation_properties{
    {{RelationKind::broader, "skos", "broader"},
     {RelationKind::broader_generic, "skos", "broader"},
     {RelationKind::broader_partitive, "skos", "broader"},
     {RelationKind::narrower, "skos", "narrower"},
     {RelationKind::narrower_generic, "skos", "narrower"},
     {RelationKind::narrower_partitive, "skos", "narrower"},
     {RelationKind::associative, "skos", "related"},
     {RelationKind::same_concept, "skos", "exactMatch"},
     {RelationKind::broader_generic, "isothes", "broaderGeneric"},
     {RelationKind::broader_partitive, "isothes", "broaderPartitive"},
     {RelationKind::narrower_generic, "isothes", "narrowerGeneric"},
     {RelationKind::narrower_partitive, "isothes", "narrowerPartitive"},
     {RelationKind::supersedes, "dct", "replaces"},
     {RelationKind::superseded_by, "dct", "isReplacedBy"},
     {RelationKind::see_also, "rdfs", "seeAlso"},
     {RelationKind::other, "rdfs", "seeAlso"}}};

}  // namespace termreg::codec
