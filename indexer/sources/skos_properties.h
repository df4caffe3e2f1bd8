// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/term_entry.h"

/// SKOS (W3C Recommendation, 2009), SKOS-XL and what vocabularies use beside them: ISO 25964 SKOS-Thes,
/// Dublin Core, OWL, RDF Schema.
namespace termreg::sources::skos {

/// What a property means to the model. `kept` has no member there and stays with its concept as an Extra.
enum class Meaning {
  kept,
  preferred,
  alternative,
  hidden,
  name,  ///< rdfs:label: of a concept that has no label of SKOS
  definition,
  note,
  example,
  notation,
  scheme,
  relation,
  source,
  subject,
  deprecated
};

struct Property {
  std::string_view space;  ///< prefix as in prefix_of()
  std::string_view name;
  Meaning meaning = Meaning::kept;
  RelationKind relation = RelationKind::other;  ///< only with Meaning::relation
};

/// The property of that IRI; one that means nothing to the model gives a row with Meaning::kept and no name.
[[nodiscard]] const Property& property(std::string_view iri);

/// "skos:prefLabel" for an IRI of a vocabulary known by a prefix, else the IRI itself. With it extras name
/// what they hold, whatever prefixes the file declares.
[[nodiscard]] std::string short_name(std::string_view iri);

/// The IRI behind a short name with a known prefix: iri("skos", "Concept").
[[nodiscard]] std::string iri(std::string_view prefix, std::string_view name);

/// What an IRI ends with behind its last '#', '/' or ':': the name that its vocabulary gives it. The whole
/// IRI if nothing stands there.
[[nodiscard]] std::string_view local_name(std::string_view iri);

}  // namespace termreg::sources::skos
