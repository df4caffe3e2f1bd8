// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/sources/skos_vocabulary.h"
#include "registry/model/term_entry.h"

namespace termreg::sources::skos {

/// Builds entries of the concepts of a vocabulary. Where things go:
///
///     prefLabel, altLabel, hiddenLabel, those of SKOS-XL by their literalForm
///                    -> designations of their language (preferred, admitted; a hidden one has the extra
///                    "label"); rdfs:label where there is no prefLabel
///     definition     -> definitions; notes of every kind -> notes with the extra "kind" unless skos:note
///     example        -> examples; notation -> clause (the first)
///     broader, narrower, related, matches, replaces ... -> relations, the extra "property" says which
///     source         -> sources; deprecated -> withdrawn, superseded if something replaces the concept
///     dct:subject as a text, isothes:ConceptGroup that the concept is a member of -> subject_fields
///
/// An IRI of ours (entry_name.h) is the entry's id. A text may be a literal, or a resource with rdf:value, whose sources become the text's. What names no
/// language is in "und". Everything else is an Extra named by the property (short_name), its value in
/// Turtle; the concept's IRI is the extra "@id". Not thread-safe; the vocabulary must outlive it.
class EntryBuilder {
 public:
  EntryBuilder(const Vocabulary& vocabulary, const Input& input, Remarks& remarks)
      : vocabulary_(vocabulary), graph_(vocabulary.graph()), input_(input), remarks_(remarks) {}

  [[nodiscard]] TermEntry build(rdf::NodeId concept_id);

 private:
  void take(TermEntry& entry, const rdf::Statement& statement);
  void take_label(TermEntry& entry, const rdf::Statement& statement, const Property& known);
  void take_text(TermEntry& entry, const rdf::Statement& statement, const Property& known);
  void take_relation(TermEntry& entry, const rdf::Statement& statement, const Property& known);
  void take_names(TermEntry& entry, rdf::NodeId concept_id);
  void keep(Extras& extras, const rdf::Statement& statement) const;
  void keep_all_but(Extras& extras, rdf::NodeId subject, std::string_view predicate_iri) const;
  [[nodiscard]] Source source_of(rdf::NodeId object) const;
  [[nodiscard]] std::string as_turtle(rdf::NodeId object, int depth) const;
  void check_labels(const TermEntry& entry, std::uint32_t line);

  const Vocabulary& vocabulary_;
  const rdf::Graph& graph_;
  const Input& input_;
  Remarks& remarks_;
  bool replaced_ = false;
  mutable std::size_t written_out_ = 0;  // bytes of nameless nodes in extras, in all entries
};

}  // namespace termreg::sources::skos
