// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/skos_vocabulary.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/model/entry_name.h"
#include "registry/text/keys.h"

namespace termreg::sources::skos {
namespace {

using rdf::Node;
using rdf::NodeId;

constexpr std::size_t longest_edition = 24;

bool is_english(const std::string& language) {
  return language == "en" || files::lower_ascii(language).starts_with("en-");
}

// "3.2", "2024-10-01"; not "$Id: a.ttl 1197 …$" or "the latest version".
bool looks_like_edition(std::string_view version) {
  return version.size() <= longest_edition && version.find(' ') == std::string_view::npos &&
         std::any_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Vocabulary::Vocabulary(const rdf::Graph& graph, const Input& input) : graph_(graph), input_(input) {
  properties_.reserve(graph.size());
  for (NodeId id = 0; id < graph.size(); ++id)
    properties_.push_back(&property(graph.node(id).kind == Node::Kind::iri ? graph.node(id).value : ""));
  type_ = graph.find(iri("rdf", "type"));
  find_classes();
  find_concepts();
  find_groups();
  find_schemes();
  name_concepts();
}

const Property& Vocabulary::property_of(NodeId predicate) const {
  return *properties_[predicate];
}

void Vocabulary::find_classes() {
  if (const auto known = graph_.find(iri("skos", "Concept"))) concept_classes_.insert(*known);
  for (const auto& [prefix, name] : {std::pair{"skos", "ConceptScheme"},
                                     {"skos", "Collection"},
                                     {"skos", "OrderedCollection"},
                                     {"skosxl", "Label"},
                                     {"isothes", "ConceptGroup"},
                                     {"isothes", "ThesaurusArray"}})
    if (const auto known = graph_.find(iri(prefix, name))) other_classes_.insert(*known);
  const auto below = graph_.find(iri("rdfs", "subClassOf"));
  if (!below) return;
  std::unordered_multimap<NodeId, NodeId> subclasses;
  for (const auto subject : graph_.subjects())
    for (const auto& statement : graph_.about(subject))
      if (statement.predicate == *below) subclasses.emplace(statement.object, subject);
  std::vector<NodeId> open(concept_classes_.begin(), concept_classes_.end());
  while (!open.empty()) {
    const auto [first, last] = subclasses.equal_range(open.back());
    open.pop_back();
    for (auto it = first; it != last; ++it)
      if (concept_classes_.insert(it->second).second) open.push_back(it->second);
  }
}

bool Vocabulary::has_type(NodeId subject, const std::set<NodeId>& types) const {
  for (const auto& statement : graph_.about(subject))
    if (type_ && statement.predicate == *type_ && types.contains(statement.object)) return true;
  return false;
}

bool Vocabulary::is_concept_by_what_it_says(NodeId subject) const {
  bool labelled = false;
  bool placed = false;
  for (const auto& statement : graph_.about(subject)) {
    const auto& known = property_of(statement.predicate);
    const bool of_skos = known.space == "skos" || known.space == "skosxl";
    labelled = labelled || (of_skos && known.meaning == Meaning::preferred);
    placed = placed || (known.space == "skos" &&
                        (known.meaning == Meaning::scheme || known.meaning == Meaning::relation));
  }
  return labelled && placed;
}

void Vocabulary::find_concepts() {
  for (const auto subject : graph_.subjects()) {
    if (concept_classes_.contains(subject)) continue;  // the class itself
    const bool typed = has_type(subject, concept_classes_);
    if (typed || (!has_type(subject, other_classes_) && is_concept_by_what_it_says(subject)))
      concepts_.push_back(subject);
  }
}

void Vocabulary::find_groups() {
  const auto member = graph_.find(iri("skos", "member"));
  const auto group_class = graph_.find(iri("isothes", "ConceptGroup"));
  if (!member || !group_class) return;
  for (const auto subject : graph_.subjects()) {
    if (!has_type(subject, {*group_class})) continue;
    for (const auto& statement : graph_.about(subject))
      if (statement.predicate == *member) groups_[statement.object].push_back(subject);
  }
}

void Vocabulary::find_schemes() {
  of_file_ = publication_of(input_, {});
  const auto scheme_class = graph_.find(iri("skos", "ConceptScheme"));
  for (const auto subject : graph_.subjects())
    if (scheme_class && has_type(subject, {*scheme_class}))
      schemes_.emplace(subject, publication_of_scheme(subject));
  if (schemes_.size() == 1) of_file_ = schemes_.begin()->second;
}

Publication Vocabulary::publication_of_scheme(NodeId scheme) const {
  if (auto own = publication_of_own_scheme(scheme)) return *std::move(own);
  Publication stated;
  for (const auto& [prefix, name] : {std::pair{"dct", "title"}, {"dc", "title"}})
    if (const auto* title = object_of(scheme, iri(prefix, name)); title != nullptr && stated.document.empty())
      stated.document = files::on_one_line(title->value);
  if (stated.document.empty()) stated.document = files::on_one_line(label_of(scheme));
  for (const auto& [prefix, name] : {std::pair{"dct", "publisher"}, {"dc", "publisher"}}) {
    const auto* publisher = object_of(scheme, iri(prefix, name));
    if (publisher == nullptr || !stated.body.empty()) continue;
    const auto named = publisher->kind == Node::Kind::iri ? graph_.find(publisher->value) : std::nullopt;
    stated.body = publisher->kind == Node::Kind::literal ? publisher->value : named ? label_of(*named) : "";
  }
  if (const auto* version = object_of(scheme, iri("owl", "versionInfo"));
      version != nullptr && looks_like_edition(version->value))
    stated.edition = version->value;
  return publication_of(input_, stated);
}

// A scheme of our own export says all there is to say, whatever the edition is called.
std::optional<Publication> Vocabulary::publication_of_own_scheme(NodeId scheme) const {
  if (!is_own_scheme(graph_.node(scheme).value) || !input_.options.document.empty()) return std::nullopt;
  const auto stated = [&](std::string_view prefix, std::string_view name) {
    const auto* said = object_of(scheme, iri(prefix, name));
    return said == nullptr ? std::string() : text::clean(said->value);
  };
  return Publication{stated("dct", "publisher"), stated("dct", "title"), stated("owl", "versionInfo")};
}

void Vocabulary::name_concepts() {
  std::map<std::string_view, std::size_t> uses;
  for (const auto id : concepts_)
    if (graph_.node(id).kind == Node::Kind::iri) ++uses[local_name(graph_.node(id).value)];
  for (std::size_t at = 0; at < concepts_.size(); ++at) {
    const auto& node = graph_.node(concepts_[at]);
    const auto name = local_name(node.value);
    const auto locator = node.kind == Node::Kind::blank ? std::to_string(at + 1)
                         : uses[name] > 1               ? node.value
                                                        : std::string(name);
    locators_.emplace(concepts_[at], text::clean(locator));
  }
}

const Publication& Vocabulary::publication(NodeId concept_id) const {
  for (const auto& statement : graph_.about(concept_id))
    if (property_of(statement.predicate).meaning == Meaning::scheme)
      if (const auto known = schemes_.find(statement.object); known != schemes_.end()) return known->second;
  return of_file_;
}

std::optional<EntryId> Vocabulary::own_id(NodeId concept_id) const {
  if (!input_.options.document.empty()) return std::nullopt;
  return entry_of_uri(graph_.node(concept_id).value);
}

std::string Vocabulary::entry_id_of(NodeId concept_id) const {
  if (const auto own = own_id(concept_id)) return own->text();
  return entry_id(publication(concept_id), locator(concept_id)).text();
}

std::string Vocabulary::label_of(NodeId id) const {
  std::string label;
  for (const auto wanted : {Meaning::preferred, Meaning::name}) {
    for (const auto& statement : graph_.about(id)) {
      const auto& node = graph_.node(statement.object);
      if (property_of(statement.predicate).meaning != wanted || node.kind != Node::Kind::literal) continue;
      if (is_english(node.language)) return text::clean(node.value);
      if (label.empty()) label = text::clean(node.value);
    }
    if (!label.empty()) return label;
  }
  const auto* name = object_of(id, iri("foaf", "name"));
  return name == nullptr ? label : text::clean(name->value);
}

const Node* Vocabulary::object_of(NodeId id, std::string_view predicate_iri) const {
  const auto predicate = graph_.find(predicate_iri);
  if (!predicate) return nullptr;
  for (const auto& statement : graph_.about(id))
    if (statement.predicate == *predicate) return &graph_.node(statement.object);
  return nullptr;
}

const std::vector<NodeId>& Vocabulary::groups_of(NodeId concept_id) const {
  static const std::vector<NodeId> none;
  const auto found = groups_.find(concept_id);
  return found == groups_.end() ? none : found->second;
}

}  // namespace termreg::sources::skos
