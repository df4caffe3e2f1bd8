// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rdf/json_ld_context.h"

#include <array>
#include <utility>

namespace termreg::rdf {
namespace {

using codec::JsonNode;

constexpr int longest_chain = 16;  // of prefixes that are defined by prefixes

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> prefixes{
    {{"skos", "http://www.w3.org/2004/02/skos/core#"},
     {"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
     {"isothes", "http://purl.org/iso25964/skos-thes#"},
     {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
     {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
     {"owl", "http://www.w3.org/2002/07/owl#"},
     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
     {"dc", "http://purl.org/dc/elements/1.1/"},
     {"dct", "http://purl.org/dc/terms/"},
     {"dcterms", "http://purl.org/dc/terms/"},
     {"foaf", "http://xmlns.com/foaf/0.1/"},
     {"schema", "http://schema.org/"}}};

// Names of SKOS (W3C, 2009) as contexts give them; those in the second list point at resources.
constexpr std::array<std::string_view, 20> texts{
    "prefLabel",     "altLabel",   "hiddenLabel", "definition",        "scopeNote",
    "note",          "example",    "historyNote", "editorialNote",     "changeNote",
    "notation",      "Concept",    "Collection",  "OrderedCollection", "ConceptScheme",
    "hasTopConcept", "memberList", "literalForm", "semanticRelation",  "mappingRelation"};
constexpr std::array<std::string_view, 13> references{
    "broader",      "narrower",          "related",           "broadMatch", "narrowMatch",
    "relatedMatch", "exactMatch",        "closeMatch",        "inScheme",   "topConceptOf",
    "member",       "broaderTransitive", "narrowerTransitive"};

bool is_keyword(std::string_view name) {
  return name.starts_with('@');
}

std::string text_of(const JsonNode* node) {
  return node != nullptr && node->is_text() ? node->scalar : std::string();
}

bool names_container(const JsonNode& container, std::string_view wanted) {
  if (container.is_text()) return container.scalar == wanted;
  for (const auto& item : container.items)
    if (item.scalar == wanted) return true;
  return false;
}

void take_container(JsonLdTerm& term, const JsonNode* container) {
  if (container == nullptr) return;
  term.by_language = names_container(*container, "@language");
  term.by_index = names_container(*container, "@index") || names_container(*container, "@id") ||
                  names_container(*container, "@type");
  term.is_list = names_container(*container, "@list");
}

}  // namespace

void JsonLdContext::know_skos() {
  remote_ = true;
  for (const auto& [prefix, iri] : prefixes) terms_[std::string(prefix)].iri = iri;
  const std::string skos(prefixes[0].second);
  for (const auto name : texts) terms_[std::string(name)].iri = skos + std::string(name);
  for (const auto name : references) {
    auto& term = terms_[std::string(name)];
    term.iri = skos + std::string(name);
    term.type = "@id";
  }
  for (const auto& [alias, keyword] : {std::pair{"id", "@id"}, {"type", "@type"}, {"graph", "@graph"}})
    terms_[alias].iri = keyword;
}

void JsonLdContext::take(const JsonNode& context) {
  if (context.kind == JsonNode::Kind::null) {
    *this = {};
  } else if (context.is_text()) {
    know_skos();
  } else if (context.is_array()) {
    for (const auto& item : context.items) take(item);
  } else if (context.is_object()) {
    for (const auto& [name, value] : context.members) {
      if (name == "@vocab") vocabulary_ = value.is_text() ? expand_within(value.scalar, context, 0) : "";
      if (name == "@base") base_ = text_of(&value);
      if (name == "@language") language_ = text_of(&value);
      if (name == "@import") know_skos();
    }
    for (const auto& [name, value] : context.members)
      if (!is_keyword(name)) define(name, value, context);
  }
}

void JsonLdContext::define(const std::string& name, const JsonNode& definition, const JsonNode& context) {
  JsonLdTerm term;
  if (definition.is_text()) {
    term.iri = expand_within(definition.scalar, context, 0);
  } else if (definition.is_object()) {
    const auto* reverse = definition.find("@reverse");
    const auto* id = reverse != nullptr ? reverse : definition.find("@id");
    term.reverse = reverse != nullptr;
    term.iri = expand_within(id == nullptr ? name : text_of(id), context, id == nullptr ? 1 : 0);
    term.type = expand_within(text_of(definition.find("@type")), context, 0);
    if (const auto* language = definition.find("@language"); language != nullptr) {
      term.has_language = true;
      term.language = text_of(language);
    }
    take_container(term, definition.find("@container"));
  }
  terms_[name] = std::move(term);
}

// A name within a context that is being taken: its own definitions first, those in force after them.
std::string JsonLdContext::expand_within(std::string_view name, const JsonNode& context, int depth) const {
  if (name.empty() || is_keyword(name) || depth > longest_chain) return std::string(name);
  const auto definition_of = [&](std::string_view wanted) -> std::string {
    const auto* found = context.find(wanted);
    if (found != nullptr && found->is_object()) found = found->find("@id");
    const auto written = text_of(found);
    if (!written.empty() && written != wanted) return expand_within(written, context, depth + 1);
    const auto known = terms_.find(wanted);
    return known == terms_.end() ? std::string() : known->second.iri;
  };
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) {
    auto whole = depth == 1 ? std::string() : definition_of(name);
    if (!whole.empty()) return whole;
    const auto vocabulary = text_of(context.find("@vocab"));
    return (vocabulary.empty() ? vocabulary_ : vocabulary) + std::string(name);
  }
  const auto rest = name.substr(colon + 1);
  if (rest.starts_with("//")) return std::string(name);
  const auto space = definition_of(name.substr(0, colon));
  return space.empty() ? std::string(name) : space + std::string(rest);
}

const JsonLdTerm* JsonLdContext::term(std::string_view name) const {
  const auto found = terms_.find(name);
  return found == terms_.end() ? nullptr : &found->second;
}

std::string JsonLdContext::expand(std::string_view name) const {
  if (is_keyword(name) || name.starts_with("_:")) return std::string(name);
  if (const auto* known = term(name); known != nullptr) return known->iri;
  const auto colon = name.find(':');
  if (colon == std::string_view::npos)
    return vocabulary_.empty() ? std::string() : vocabulary_ + std::string(name);
  const auto* prefix = name.substr(colon + 1).starts_with("//") ? nullptr : term(name.substr(0, colon));
  return prefix == nullptr || prefix->iri.empty() ? std::string(name)
                                                  : prefix->iri + std::string(name.substr(colon + 1));
}

std::string JsonLdContext::resolve(std::string_view reference) const {
  const auto colon = reference.find(':');
  if (reference.starts_with("_:")) return std::string(reference);
  if (colon != std::string_view::npos && colon < reference.find_first_of("/?#")) {
    const auto* prefix =
        reference.substr(colon + 1).starts_with("//") ? nullptr : term(reference.substr(0, colon));
    return prefix == nullptr || prefix->iri.empty() ? std::string(reference)
                                                    : prefix->iri + std::string(reference.substr(colon + 1));
  }
  return base_ + std::string(reference);
}

}  // namespace termreg::rdf
