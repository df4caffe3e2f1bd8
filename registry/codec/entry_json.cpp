// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an entry. Members with an empty value are left out; the order of members is fixed, so that equal
// entries give equal bytes (the store tells "unchanged" by that).
#include "registry/codec/entry_parts_private.h"
#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/model/names.h"

namespace termreg::codec {
namespace {

template <typename Items, typename Write>
void list(JsonWriter& out, std::string_view name, const Items& items, Write write) {
  if (items.empty()) return;
  out.key(name).begin_array();
  for (const auto& item : items) write(out, item);
  out.end_array();
}

void write_extra(JsonWriter& out, const Extra& extra) {
  out.begin_object().member("name", extra.name).member("value", extra.value).end_object();
}

void extras(JsonWriter& out, const Extras& items) {
  list(out, "extras", items, write_extra);
}

void write_source(JsonWriter& out, const Source& source) {
  out.begin_object();
  out.optional_member("document", source.document);
  out.optional_member("edition", source.edition);
  out.optional_member("clause", source.clause);
  if (source.relation != SourceRelation::unstated) out.member("relation", name(source.relation));
  out.optional_member("modification", source.modification);
  out.optional_member("link", source.link);
  out.optional_member("text", source.text);
  extras(out, source.extras);
  out.end_object();
}

void sources(JsonWriter& out, const std::vector<Source>& items) {
  list(out, "sources", items, write_source);
}

void write_designation(JsonWriter& out, const Designation& designation) {
  out.begin_object();
  out.member("text", designation.text);
  out.member("kind", name(designation.kind));
  out.member("acceptability", name(designation.acceptability));
  out.optional_member("part_of_speech", designation.grammar.part_of_speech);
  out.optional_member("gender", designation.grammar.gender);
  out.optional_member("number", designation.grammar.number);
  out.optional_member("geographical_usage", designation.geographical_usage);
  sources(out, designation.sources);
  extras(out, designation.extras);
  out.end_object();
}

void write_text(JsonWriter& out, const SourcedText& text) {
  out.begin_object().member("text", text.text);
  sources(out, text.sources);
  extras(out, text.extras);
  out.end_object();
}

void write_definition(JsonWriter& out, const Definition& definition) {
  out.begin_object().member("text", definition.text);
  out.optional_member("domain", definition.domain);
  sources(out, definition.sources);
  extras(out, definition.extras);
  out.end_object();
}

void write_relation(JsonWriter& out, const ConceptRelation& relation) {
  out.begin_object().member("kind", name(relation.kind)).member("target", relation.target);
  out.optional_member("label", relation.label);
  extras(out, relation.extras);
  out.end_object();
}

void write_provenance(JsonWriter& out, const Provenance& provenance) {
  if (provenance == Provenance{}) return;
  out.key("provenance").begin_object();
  out.optional_member("format", provenance.format);
  out.optional_member("file", provenance.file);
  if (provenance.line != 0) out.member("line", provenance.line);
  out.end_object();
}

void write_string(JsonWriter& out, const std::string& text) {
  out.value(text);
}

}  // namespace

void write_section(JsonWriter& out, const LanguageSection& section) {
  out.begin_object().member("language", section.language);
  list(out, "designations", section.designations, write_designation);
  list(out, "definitions", section.definitions, write_definition);
  list(out, "notes", section.notes, write_text);
  list(out, "examples", section.examples, write_text);
  extras(out, section.extras);
  out.end_object();
}

std::string entry_to_json(const TermEntry& entry, std::uint64_t revision) {
  JsonWriter out;
  out.reserve(1024);
  out.begin_object().member("schema", static_cast<unsigned>(schema)).member("id", entry.id.text());
  if (revision != 0) out.member("revision", revision);
  out.member("status", name(entry.status));
  out.optional_member("body", entry.body);
  out.optional_member("document", entry.document);
  out.optional_member("edition", entry.edition);
  out.optional_member("clause", entry.clause);
  list(out, "subject_fields", entry.subject_fields, write_string);
  list(out, "languages", entry.languages, write_section);
  sources(out, entry.sources);
  list(out, "relations", entry.relations, write_relation);
  list(out, "notes", entry.notes, write_text);
  write_provenance(out, entry.provenance);
  extras(out, entry.extras);
  return out.end_object().take();
}

}  // namespace termreg::codec
