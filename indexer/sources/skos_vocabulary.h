// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/rdf/graph.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/skos_properties.h"

namespace termreg::sources::skos {

/// A graph seen as a vocabulary: which of its resources are concepts, what they are called, and which
/// publication each belongs to. A concept is what is typed skos:Concept, or of a class that the file declares
/// below it, or has a label of SKOS and a place in a scheme or hierarchy; what is only pointed at is none.
/// Lives as long as graph and input.
class Vocabulary {
 public:
  Vocabulary(const rdf::Graph& graph, const Input& input);

  [[nodiscard]] const rdf::Graph& graph() const noexcept { return graph_; }
  /// In the order of the file.
  [[nodiscard]] const std::vector<rdf::NodeId>& concepts() const noexcept { return concepts_; }
  [[nodiscard]] bool is_concept(rdf::NodeId id) const { return locators_.contains(id); }
  [[nodiscard]] const Property& property_of(rdf::NodeId predicate) const;

  /// The concept's name within its publication: the last part of its IRI, the whole of it where two concepts
  /// share that part; a nameless one's number.
  [[nodiscard]] const std::string& locator(rdf::NodeId concept_id) const { return locators_.at(concept_id); }
  /// Title, publisher and version of the concept's first scheme, else of the only scheme, else what the
  /// caller says.
  [[nodiscard]] const Publication& publication(rdf::NodeId concept_id) const;
  /// The id of a concept whose IRI is one of ours, unless the caller asked for a document.
  [[nodiscard]] std::optional<EntryId> own_id(rdf::NodeId concept_id) const;
  [[nodiscard]] std::string entry_id_of(rdf::NodeId concept_id) const;

  /// A label of a resource: the preferred one in English, else the first; empty if it has none.
  [[nodiscard]] std::string label_of(rdf::NodeId id) const;
  /// The first object of that property, if there is one.
  [[nodiscard]] const rdf::Node* object_of(rdf::NodeId id, std::string_view predicate_iri) const;
  /// Groups (isothes:ConceptGroup) that the concept is a member of.
  [[nodiscard]] const std::vector<rdf::NodeId>& groups_of(rdf::NodeId concept_id) const;

 private:
  void find_classes();
  void find_concepts();
  void find_groups();
  void find_schemes();
  void name_concepts();
  [[nodiscard]] bool is_concept_by_what_it_says(rdf::NodeId subject) const;
  [[nodiscard]] Publication publication_of_scheme(rdf::NodeId scheme) const;
  [[nodiscard]] std::optional<Publication> publication_of_own_scheme(rdf::NodeId scheme) const;
  [[nodiscard]] bool has_type(rdf::NodeId subject, const std::set<rdf::NodeId>& types) const;

  const rdf::Graph& graph_;
  const Input& input_;
  std::vector<const Property*> properties_;  // by node
  std::optional<rdf::NodeId> type_;
  std::set<rdf::NodeId> concept_classes_;
  std::set<rdf::NodeId> other_classes_;  // schemes, collections, labels
  std::vector<rdf::NodeId> concepts_;
  std::unordered_map<rdf::NodeId, std::string> locators_;
  std::unordered_map<rdf::NodeId, std::vector<rdf::NodeId>> groups_;
  std::unordered_map<rdf::NodeId, Publication> schemes_;
  Publication of_file_;
};

}  // namespace termreg::sources::skos
