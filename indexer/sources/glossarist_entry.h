// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/glossarist_dataset.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/yaml_tree.h"
#include "registry/model/term_entry.h"

namespace termreg::sources::glossarist {

/// The parts of one concept, from one or several files. The nodes belong to the caller.
struct ConceptParts {
  const YamlNode* concept_node = nullptr;  ///< the managed concept, or the whole of a v1 concept; nullptr if
                                           ///< there is only a localized one
  struct Localized {
    const YamlNode* node = nullptr;
    std::string language;  ///< as a map of localized concepts names it; empty if only the node itself says
  };
  std::vector<Localized> localized;
  std::string locator;
};

/// What a YAML document is by its members.
enum class DocumentKind { managed, localized, whole, register_of_set, other };
[[nodiscard]] DocumentKind kind_of(const YamlNode& document);

/// `data` of a document, or the document itself where it has none (v1).
[[nodiscard]] const YamlNode& data_of(const YamlNode& document);

/// True if a member of a v1 concept is its localized concept in the language that is the member's key.
[[nodiscard]] bool is_localized_member(const YamlMember& member);

/// The source's id of a concept: data.identifier, termid, id, data.id; empty if there is none.
[[nodiscard]] std::string identifier_of(const YamlNode& document);

/// Builds the entry of one concept. Where things go:
///
///     concept    identifier -> locator; sources -> sources; related -> relations; status -> status;
///                domains -> subject_fields (by the title of the section that the register gives)
///     localized  terms -> designations; domain -> domain of the definitions, if it is words;
///                definition, notes, examples -> those of the section, as shown text;
///                sources -> those of the first definition with the extra "level", else of the entry;
///                related -> relations with the extra "language"
///
/// All else is kept as an Extra with JSON of the subtree, "data." before names that stand under `data`.
[[nodiscard]] TermEntry build_entry(const ConceptParts& parts, const Input& input, const DataSet& set);

}  // namespace termreg::sources::glossarist
