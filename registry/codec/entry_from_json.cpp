// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/entry_parts_private.h"
#include "registry/codec/json.h"
#include "registry/codec/json_reader_private.h"

namespace termreg::codec {
namespace {

void read_extras(Members& members, Extras& extras) {
  members.each("extras", [&](const Json& json, const Place& place) {
    Members extra(json, place);
    auto name = extra.text("name");
    extras.push_back({std::move(name), extra.text("value")});
    extra.done();
  });
}

Source read_source(const Json& json, const Place& place) {
  Members members(json, place);
  Source source;
  source.document = members.text("document");
  source.edition = members.text("edition");
  source.clause = members.text("clause");
  source.relation = members.enumeration("relation", SourceRelation::unstated);
  source.modification = members.text("modification");
  source.link = members.text("link");
  source.text = members.text("text");
  read_extras(members, source.extras);
  members.done();
  return source;
}

void read_sources(Members& members, std::vector<Source>& sources) {
  members.each("sources",
               [&](const Json& json, const Place& place) { sources.push_back(read_source(json, place)); });
}

Designation read_designation(const Json& json, const Place& place) {
  Members members(json, place);
  Designation designation;
  designation.text = members.text("text");
  designation.kind = members.enumeration("kind", DesignationKind::term);
  designation.acceptability = members.enumeration("acceptability", Acceptability::unstated);
  designation.grammar = {members.text("part_of_speech"), members.text("gender"), members.text("number")};
  designation.geographical_usage = members.text("geographical_usage");
  read_sources(members, designation.sources);
  read_extras(members, designation.extras);
  members.done();
  return designation;
}

void read_text(Members& members, SourcedText& text) {
  text.text = members.text("text");
  read_sources(members, text.sources);
  read_extras(members, text.extras);
}

template <typename Text>
void read_texts(Members& members, std::string_view name, std::vector<Text>& texts) {
  members.each(name, [&](const Json& json, const Place& place) {
    Members one(json, place);
    read_text(one, texts.emplace_back());
    if constexpr (std::is_same_v<Text, Definition>) texts.back().domain = one.text("domain");
    one.done();
  });
}

ConceptRelation read_relation(const Json& json, const Place& place) {
  Members members(json, place);
  ConceptRelation relation;
  relation.kind = members.enumeration("kind", RelationKind::other);
  relation.target = members.text("target");
  relation.label = members.text("label");
  read_extras(members, relation.extras);
  members.done();
  return relation;
}

Provenance read_provenance(const Json& json) {
  Members members(json, Place{nullptr, "provenance"});
  Provenance provenance;
  provenance.format = members.text("format");
  provenance.file = members.text("file");
  provenance.line = static_cast<std::uint32_t>(members.number("line"));
  members.done();
  return provenance;
}

EntryId read_id(Members& members) {
  const auto text = members.text("id");
  if (const auto id = EntryId::parse(text)) return *id;
  members.fail("id", "an entry id of the form body:document:edition:locator", "\"" + text + "\"");
}

void refuse_newer_schema(Members& members) {
  const auto found = members.number("schema");
  if (found > static_cast<std::uint64_t>(schema))
    throw Error(ErrorCode::bad_input, "The entry has schema " + std::to_string(found) +
                                          ", but this termreg reads " + std::to_string(schema) +
                                          " and below; use a newer termreg.");
}

}  // namespace

LanguageSection read_section(const Json& json, const Place& place) {
  Members members(json, place);
  LanguageSection section;
  section.language = members.text("language");
  members.each("designations", [&](const Json& item, const Place& here) {
    section.designations.push_back(read_designation(item, here));
  });
  read_texts(members, "definitions", section.definitions);
  read_texts(members, "notes", section.notes);
  read_texts(members, "examples", section.examples);
  read_extras(members, section.extras);
  members.done();
  return section;
}

RevisedEntry entry_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the entry"});
  refuse_newer_schema(members);
  RevisedEntry result;
  auto& entry = result.entry;
  entry.id = read_id(members);
  result.revision = members.number("revision");
  entry.status = members.enumeration("status", EntryStatus::valid);
  entry.body = members.text("body");
  entry.document = members.text("document");
  entry.edition = members.text("edition");
  entry.clause = members.text("clause");
  members.texts("subject_fields", entry.subject_fields);
  members.each("languages", [&](const Json& item, const Place& here) {
    entry.languages.push_back(read_section(item, here));
  });
  read_sources(members, entry.sources);
  members.each("relations", [&](const Json& item, const Place& here) {
    entry.relations.push_back(read_relation(item, here));
  });
  read_texts(members, "notes", entry.notes);
  if (Json provenance; members.find("provenance", provenance)) entry.provenance = read_provenance(provenance);
  read_extras(members, entry.extras);
  members.done();
  return result;
}

}  // namespace termreg::codec
