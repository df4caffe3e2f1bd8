// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/skos_entry.h"

#include <algorithm>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "registry/model/entry_name.h"
#include "registry/text/keys.h"

namespace termreg::sources::skos {
namespace {

using rdf::Node;
using rdf::NodeId;
using rdf::Statement;

constexpr int deepest_extra = 8;
constexpr std::size_t longest_extra = 64 * 1024;
// One nameless node may be pointed at by every concept of a file.
constexpr std::size_t most_written_out = 256 * 1024 * 1024;

LanguageSection& section_of(TermEntry& entry, const std::string& language) {
  for (auto& section : entry.languages)
    if (section.language == language) return section;
  return entry.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
}

std::string language_of(const Node& literal) {
  return literal.language.empty() ? "und" : language_tag(literal.language);
}

Designation* find_designation(LanguageSection& section, const std::string& text) {
  for (auto& designation : section.designations)
    if (designation.text == text) return &designation;
  return nullptr;
}

bool is_true(const Node& node) {
  const auto value = files::trimmed(node.value);
  return value == "true" || value == "1";
}

template <typename Text>
Text sourced(SourcedText text) {
  Text result;
  static_cast<SourcedText&>(result) = std::move(text);
  return result;
}

}  // namespace

TermEntry EntryBuilder::build(NodeId concept_id) {
  TermEntry entry;
  replaced_ = false;
  const auto& node = graph_.node(concept_id);
  identify(entry, vocabulary_.publication(concept_id), vocabulary_.locator(concept_id));
  if (const auto own = vocabulary_.own_id(concept_id)) entry.id = *own;
  entry.clause.clear();  // an IRI's last part may be digits, but is no clause
  const auto statements = graph_.about(concept_id);
  entry.provenance = {"skos", input_.path.filename().string(), statements.front().line};
  if (node.kind == Node::Kind::iri) entry.extras.push_back({"@id", node.value});
  for (const auto& statement : statements) take(entry, statement);
  take_names(entry, concept_id);
  for (const auto group : vocabulary_.groups_of(concept_id))
    if (auto label = vocabulary_.label_of(group); !label.empty()) entry.subject_fields.push_back(label);
  if (replaced_ && entry.status == EntryStatus::withdrawn) entry.status = EntryStatus::superseded;
  check_labels(entry, entry.provenance.line);
  return entry;
}

void EntryBuilder::take(TermEntry& entry, const Statement& statement) {
  const auto& known = vocabulary_.property_of(statement.predicate);
  const auto& object = graph_.node(statement.object);
  switch (known.meaning) {
    case Meaning::preferred:
    case Meaning::alternative:
    case Meaning::hidden:
      return take_label(entry, statement, known);
    case Meaning::definition:
    case Meaning::note:
    case Meaning::example:
      return take_text(entry, statement, known);
    case Meaning::relation:
      return take_relation(entry, statement, known);
    case Meaning::source:
      entry.sources.push_back(source_of(statement.object));
      return;
    case Meaning::subject:
      if (object.kind != Node::Kind::literal) return keep(entry.extras, statement);
      if (auto field = text::clean(files::on_one_line(object.value)); !field.empty())
        entry.subject_fields.push_back(std::move(field));
      return;
    case Meaning::notation:
      if (entry.clause.empty()) {
        entry.clause = text::clean(files::on_one_line(object.value));
        if (object.language.empty() && object.datatype.empty()) return;
      }
      return keep(entry.extras, statement);
    case Meaning::deprecated:
      if (is_true(object)) entry.status = EntryStatus::withdrawn;
      return keep(entry.extras, statement);
    case Meaning::name:
      return;  // take_names() looks whether it is needed
    default:
      if (short_name(graph_.node(statement.predicate).value) == "rdf:type" &&
          object.value == iri("skos", "Concept"))
        return;
      keep(entry.extras, statement);
  }
}

void EntryBuilder::take_label(TermEntry& entry, const Statement& statement, const Property& known) {
  const bool extended = graph_.node(statement.object).kind != Node::Kind::literal;
  const auto form = iri("skosxl", "literalForm");
  const auto* label =
      extended ? vocabulary_.object_of(statement.object, form) : &graph_.node(statement.object);
  if (label == nullptr || label->kind != Node::Kind::literal) return keep(entry.extras, statement);
  auto text = text::clean(files::on_one_line(label->value));
  if (text.empty()) return keep(entry.extras, statement);
  auto& section = section_of(entry, language_of(*label));
  auto* designation = find_designation(section, text);
  const bool repeated = designation != nullptr;
  if (!repeated) {
    designation = &section.designations.emplace_back();
    designation->text = std::move(text);
    designation->acceptability =
        known.meaning == Meaning::preferred ? Acceptability::preferred : Acceptability::admitted;
    if (known.meaning == Meaning::hidden) designation->extras.push_back({"label", "hidden"});
    if (!label->language.empty() && section.language != label->language)
      designation->extras.push_back({"language", label->language});
    if (!label->datatype.empty()) designation->extras.push_back({"datatype", label->datatype});
  }
  if (extended) {
    // The same words as a plain label are that label (SKOS-XL, B.3.4).
    const auto& resource = graph_.node(statement.object);
    if (resource.kind == Node::Kind::iri) designation->extras.push_back({"@id", resource.value});
    keep_all_but(designation->extras, statement.object, form);
  } else if (repeated && known.space == "skos") {
    designation->extras.push_back({"repeated", short_name(graph_.node(statement.predicate).value)});
  }
}

// rdfs:label names a concept that nothing else names in that language.
void EntryBuilder::take_names(TermEntry& entry, NodeId concept_id) {
  const bool named = headword(entry) != nullptr;
  for (const auto& statement : graph_.about(concept_id)) {
    if (vocabulary_.property_of(statement.predicate).meaning != Meaning::name) continue;
    const auto& label = graph_.node(statement.object);
    auto text = text::clean(files::on_one_line(label.value));
    if (named || label.kind != Node::Kind::literal || text.empty()) {
      keep(entry.extras, statement);
      continue;
    }
    auto& designation = section_of(entry, language_of(label)).designations.emplace_back();
    designation.text = std::move(text);
    designation.acceptability = Acceptability::preferred;
    designation.extras.push_back({"label", "rdfs:label"});
  }
}

void EntryBuilder::take_text(TermEntry& entry, const Statement& statement, const Property& known) {
  const bool extended = graph_.node(statement.object).kind != Node::Kind::literal;
  const auto value = iri("rdf", "value");
  const auto* literal =
      extended ? vocabulary_.object_of(statement.object, value) : &graph_.node(statement.object);
  if (literal == nullptr || literal->kind != Node::Kind::literal) return keep(entry.extras, statement);
  SourcedText text;
  text.text = text::clean(literal->value);
  if (text.text.empty()) return keep(entry.extras, statement);
  const auto name = short_name(graph_.node(statement.predicate).value);
  if (known.meaning == Meaning::note && name != "skos:note") text.extras.push_back({"kind", name});
  if (!literal->datatype.empty()) text.extras.push_back({"datatype", literal->datatype});
  if (extended) {
    const auto& resource = graph_.node(statement.object);
    if (resource.kind == Node::Kind::iri) text.extras.push_back({"@id", resource.value});
    for (const auto& about : graph_.about(statement.object)) {
      if (vocabulary_.property_of(about.predicate).meaning == Meaning::source)
        text.sources.push_back(source_of(about.object));
      else if (graph_.node(about.predicate).value != value)
        keep(text.extras, about);
    }
  }
  auto& section = section_of(entry, language_of(*literal));
  if (!literal->language.empty() && section.language != literal->language)
    text.extras.push_back({"language", literal->language});
  if (known.meaning == Meaning::definition)
    section.definitions.push_back(sourced<Definition>(std::move(text)));
  else if (known.meaning == Meaning::example)
    section.examples.push_back(sourced<Example>(std::move(text)));
  else
    section.notes.push_back(sourced<NoteToEntry>(std::move(text)));
}

void EntryBuilder::take_relation(TermEntry& entry, const Statement& statement, const Property& known) {
  const auto& object = graph_.node(statement.object);
  ConceptRelation relation;
  relation.kind = known.relation;
  replaced_ = replaced_ || known.relation == RelationKind::superseded_by;
  if (vocabulary_.is_concept(statement.object)) {
    relation.target = vocabulary_.entry_id_of(statement.object);
    relation.label = vocabulary_.label_of(statement.object);
    if (object.kind == Node::Kind::iri) relation.extras.push_back({"@id", object.value});
  } else if (object.kind == Node::Kind::blank) {
    return keep(entry.extras, statement);
  } else {
    const auto own = entry_of_uri(object.value);
    relation.target = own ? own->text() : text::clean(object.value);
    if (object.kind == Node::Kind::iri) relation.label = vocabulary_.label_of(statement.object);
  }
  relation.extras.push_back({"property", short_name(graph_.node(statement.predicate).value)});
  entry.relations.push_back(std::move(relation));
}

Source EntryBuilder::source_of(NodeId object) const {
  const auto& node = graph_.node(object);
  if (node.kind == Node::Kind::literal) return parse_citation(text::clean(node.value));
  Source source;
  if (node.kind == Node::Kind::iri) source.link = node.value;
  source.text = vocabulary_.label_of(object);
  if (source.text.empty()) source.text = node.kind == Node::Kind::iri ? node.value : as_turtle(object, 0);
  return source;
}

void EntryBuilder::keep(Extras& extras, const Statement& statement) const {
  extras.push_back({short_name(graph_.node(statement.predicate).value), as_turtle(statement.object, 0)});
}

void EntryBuilder::keep_all_but(Extras& extras, NodeId subject, std::string_view predicate_iri) const {
  for (const auto& statement : graph_.about(subject))
    if (graph_.node(statement.predicate).value != predicate_iri) keep(extras, statement);
}

// What a nameless node says stands in its brackets; a circle of them ends at the limit.
std::string EntryBuilder::as_turtle(NodeId object, int depth) const {
  const auto& node = graph_.node(object);
  if (node.kind != Node::Kind::blank) return rdf::to_text(node);
  if (depth == deepest_extra || written_out_ > most_written_out) return "[]";
  std::string text = "[";
  for (const auto& statement : graph_.about(object)) {
    text += (text.size() > 1 ? "; <" : " <") + graph_.node(statement.predicate).value + "> " +
            as_turtle(statement.object, depth + 1);
    if (text.size() > longest_extra) break;
  }
  written_out_ += text.size();
  return text + " ]";
}

void EntryBuilder::check_labels(const TermEntry& entry, std::uint32_t line) {
  for (const auto& section : entry.languages) {
    const auto preferred = std::count_if(
        section.designations.begin(), section.designations.end(),
        [](const auto& designation) { return designation.acceptability == Acceptability::preferred; });
    if (preferred > 1)
      remarks_.warning({line, std::string(entry.id.locator())}, "skos-preferred-twice",
                       "The concept has " + std::to_string(preferred) + " preferred labels in the language " +
                           section.language + "; SKOS allows one.");
    for (const auto& designation : section.designations)
      for (const auto& extra : designation.extras)
        if (extra.name == "repeated")
          remarks_.info({line, std::string(entry.id.locator())}, "skos-label-repeated",
                        "“" + designation.text.substr(0, 80) + "” is a label of the concept more than once.");
  }
}

}  // namespace termreg::sources::skos
