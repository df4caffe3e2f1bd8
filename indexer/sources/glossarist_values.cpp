// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/glossarist_values.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "registry/model/ascii.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::sources::glossarist {
namespace {

template <typename Value>
using Row = std::pair<std::string_view, Value>;

constexpr std::array<Row<RelationKind>, 36> relations{{
    {"broader", RelationKind::broader},
    {"narrower", RelationKind::narrower},
    {"broader_generic", RelationKind::broader_generic},
    {"narrower_generic", RelationKind::narrower_generic},
    {"broader_partitive", RelationKind::broader_partitive},
    {"narrower_partitive", RelationKind::narrower_partitive},
    {"broader_instantial", RelationKind::broader},
    {"narrower_instantial", RelationKind::narrower},
    {"broad_match", RelationKind::broader},
    {"narrow_match", RelationKind::narrower},
    {"related_concept_broader", RelationKind::broader},
    {"related_concept_narrower", RelationKind::narrower},
    {"instance_of", RelationKind::broader},
    {"has_instance", RelationKind::narrower},
    {"is_part_of", RelationKind::broader_partitive},
    {"has_part", RelationKind::narrower_partitive},
    {"equivalent", RelationKind::same_concept},
    {"exact_match", RelationKind::same_concept},
    {"see", RelationKind::see_also},
    {"see_also", RelationKind::see_also},
    {"references", RelationKind::see_also},
    {"compare", RelationKind::associative},
    {"contrast", RelationKind::associative},
    {"related_concept", RelationKind::associative},
    {"related_match", RelationKind::associative},
    {"close_match", RelationKind::associative},
    {"sequentially_related", RelationKind::associative},
    {"spatially_related", RelationKind::associative},
    {"temporally_related", RelationKind::associative},
    {"sequentially_related_concept", RelationKind::associative},
    {"spatially_related_concept", RelationKind::associative},
    {"temporally_related_concept", RelationKind::associative},
    {"supersedes", RelationKind::supersedes},
    {"replaces", RelationKind::supersedes},
    {"superseded_by", RelationKind::superseded_by},
    {"replaced_by", RelationKind::superseded_by},
}};

constexpr std::array<Row<Status>, 12> statuses{{{"valid", {EntryStatus::valid, true}},
                                                {"Standard", {EntryStatus::valid, false}},
                                                {"draft", {EntryStatus::draft, true}},
                                                {"superseded", {EntryStatus::superseded, true}},
                                                {"retired", {EntryStatus::withdrawn, false}},
                                                {"withdrawn", {EntryStatus::withdrawn, true}},
                                                {"not_valid", {EntryStatus::rejected, false}},
                                                {"rejected", {EntryStatus::rejected, true}},
                                                {"candidate", {EntryStatus::candidate, true}},
                                                {"external", {EntryStatus::candidate, false}},
                                                {"submitted", {EntryStatus::proposed, false}},
                                                {"proposed", {EntryStatus::proposed, true}}}};

// Anything that says the words are not the source's own counts as modified; Glossarist tells more kinds of
// it.
constexpr std::array<Row<SourceRelation>, 10> source_relations{{{"identical", SourceRelation::identical},
                                                                {"modified", SourceRelation::modified},
                                                                {"adapted", SourceRelation::adapted},
                                                                {"restyle", SourceRelation::modified},
                                                                {"restyled", SourceRelation::modified},
                                                                {"similar", SourceRelation::modified},
                                                                {"context_added", SourceRelation::modified},
                                                                {"generalisation", SourceRelation::modified},
                                                                {"specialisation", SourceRelation::modified},
                                                                {"unspecified", SourceRelation::unstated}}};

constexpr std::array<Row<DesignationKind>, 13> kinds{{{"expression", DesignationKind::term},
                                                      {"acronym", DesignationKind::abbreviation},
                                                      {"initialism", DesignationKind::abbreviation},
                                                      {"short_form", DesignationKind::abbreviation},
                                                      {"clipped_term", DesignationKind::abbreviation},
                                                      {"abbreviation", DesignationKind::abbreviation},
                                                      {"symbol", DesignationKind::symbol},
                                                      {"letter_symbol", DesignationKind::symbol},
                                                      {"graphical_symbol", DesignationKind::symbol},
                                                      {"formula", DesignationKind::formula},
                                                      {"equation", DesignationKind::formula},
                                                      {"logical_expression", DesignationKind::formula},
                                                      {"mathematical_expression", DesignationKind::formula}}};

constexpr std::array<Row<Acceptability>, 4> ratings{{{"preferred", Acceptability::preferred},
                                                     {"admitted", Acceptability::admitted},
                                                     {"deprecated", Acceptability::deprecated},
                                                     {"superseded", Acceptability::deprecated}}};

constexpr std::array<Row<std::string_view>, 7> parts_of_speech{{{"noun", "noun"},
                                                                {"verb", "verb"},
                                                                {"adj", "adjective"},
                                                                {"adverb", "adverb"},
                                                                {"preposition", "preposition"},
                                                                {"participle", "participle"},
                                                                {"pronoun", "pronoun"}}};

template <typename Value, std::size_t N>
const Value* look_up(const std::array<Row<Value>, N>& table, std::string_view word) {
  // "Letter symbol", "letter-symbol"; whoever must give the word back compares it himself.
  auto name = files::lower_ascii(word);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
  return found == table.end() ? nullptr : &found->second;
}

void keep_others(Extras& extras, const YamlNode& map, std::initializer_list<std::string_view> but) {
  for (const auto& member : map.members)
    if (std::find(but.begin(), but.end(), member.name) == but.end()) keep(extras, member);
}

void keep_named(Extras& extras, const YamlNode& map, std::string_view name) {
  for (const auto& member : map.members)
    if (member.name == name) keep(extras, member);
}

// {source, id, version}, wherever it stands.
void take_reference(Source& source, const YamlNode& reference) {
  const auto body = files::trimmed(reference.text("source"));
  const auto id = files::trimmed(reference.text("id"));
  // Some give the whole name as the id: {source: ISO, id: "ISO 19101"}.
  const bool is_named_twice = !body.empty() && id.starts_with(body) && id.size() > body.size() &&
                              (id[body.size()] == ' ' || id[body.size()] == '/');
  auto whole = is_named_twice ? std::string() : std::string(body);
  if (!id.empty()) whole += (whole.empty() ? "" : " ") + std::string(id);
  auto [document, edition] = parse_document_reference(text::clean(whole));
  source.document = std::move(document);
  source.edition = std::move(edition);
  if (const auto version = text::clean(reference.text("version")); !version.empty()) source.edition = version;
}

// True if the clause says all that the locality does.
bool take_locality(Source& source, const YamlNode& locality) {
  const auto type = locality.text("type");
  const bool clause = type == "clause" || type == "section" || type == "annex";
  if (clause && source.clause.empty()) source.clause = text::clean(locality.text("reference_from"));
  return type == "clause" && locality.members.size() == 2;
}

void take_origin(Source& source, const YamlNode& origin) {
  const auto* reference = origin.find("ref");
  if (reference != nullptr && reference->is_map()) {
    take_reference(source, *reference);
    keep_named(source.extras, origin, "ref");
  } else if (reference != nullptr) {
    auto [document, edition] = parse_document_reference(text::clean(reference->scalar));
    source.document = std::move(document);
    source.edition = std::move(edition);
    if (!source.edition.empty()) keep_named(source.extras, origin, "ref");
  } else {
    take_reference(source, origin);
    for (const auto name : {"source", "id", "version"}) keep_named(source.extras, origin, name);
  }
  source.clause = text::clean(origin.text("clause"));
  source.link = std::string(files::trimmed(origin.text("link")));
  const auto original = origin.text("original");
  source.text = text::clean(original.empty() ? origin.text("text") : original);
  if (!original.empty()) keep_named(source.extras, origin, "text");
  const auto* locality = origin.find("locality");
  if (locality != nullptr && !take_locality(source, *locality)) keep_named(source.extras, origin, "locality");
  keep_others(source.extras, origin,
              {"ref", "source", "id", "version", "clause", "link", "original", "text", "locality"});
}

// {status, modification}; data sets of old say the same as {relationship: {type, modification}}, which is kept as well.
void take_source_status(Source& source, const YamlNode& item) {
  const auto* relationship = item.find("relationship");
  if (item.find("status") == nullptr && relationship != nullptr && relationship->is_map()) {
    if (const auto* relation = look_up(source_relations, relationship->text("type")); relation != nullptr)
      source.relation = *relation;
    source.modification = text::clean(relationship->text("modification"));
    return;
  }
  const auto status = item.text("status");
  const auto* relation = look_up(source_relations, status);
  if (relation != nullptr) source.relation = *relation;
  source.modification = text::clean(item.text("modification"));
  // Whoever words a modification has modified, even if no status says so.
  if (!source.modification.empty() && source.relation == SourceRelation::unstated)
    source.relation = SourceRelation::modified;
  if (status != name(source.relation)) keep_named(source.extras, item, "status");
}

// A single flag among noun, verb, adj ...; false if the grammar says more than the model holds.
bool take_grammar(Grammar& grammar, const YamlNode& info) {
  bool whole = true;
  for (const auto& member : info.members) {
    const auto* part = look_up(parts_of_speech, member.name);
    if (part != nullptr && member.value.scalar == "true" && grammar.part_of_speech.empty()) {
      grammar.part_of_speech = *part;
    } else if (member.name == "gender" && member.value.kind == YamlNode::Kind::scalar) {
      grammar.gender = text::clean(member.value.scalar);
    } else if (member.name == "number" && member.value.kind == YamlNode::Kind::scalar) {
      grammar.number = text::clean(member.value.scalar);
    } else {
      whole = false;
    }
  }
  return whole;
}

void take_usage(Designation& designation, const YamlNode& term) {
  if (const auto* grammar = term.find("grammar_info"); grammar != nullptr) {
    const bool one = grammar->items.size() == 1;
    const auto& info = grammar->items.empty() ? *grammar : grammar->items.front();
    if (!take_grammar(designation.grammar, info) || !one)
      keep_named(designation.extras, term, "grammar_info");
  }
  if (const auto* area = term.find("geographical_area"); area != nullptr) {
    designation.geographical_usage = text::clean(area->scalar);
    for (const auto& item : area->items)
      designation.geographical_usage +=
          (designation.geographical_usage.empty() ? "" : ", ") + text::clean(item.scalar);
    if (!area->items.empty()) keep_named(designation.extras, term, "geographical_area");
  }
  if (const auto* sources = term.find("sources"); sources != nullptr)
    for (const auto& item : sources->items) designation.sources.push_back(source_of(item));
}

void take_kind(Designation& designation, const YamlNode& term) {
  const auto type = term.text("type");
  if (const auto* kind = look_up(kinds, type)) designation.kind = *kind;
  if (type.empty() && term.text("abbrev") == "true") designation.kind = DesignationKind::abbreviation;
  if (type != "expression" && type != name(designation.kind)) keep_named(designation.extras, term, "type");
  // The type of ISO 12620 tells formulas, which are expressions otherwise.
  const auto* finer = look_up(kinds, term.text("term_type"));
  if (finer != nullptr && *finer == DesignationKind::formula) {
    designation.kind = *finer;
    keep_named(designation.extras, term, "type");
  }
}

// The last part, unless that is the reference: "magnitude, IEV:102-03-23".
std::string_view shown_mention(std::string_view mention) {
  const auto comma = mention.rfind(',');
  if (comma == std::string_view::npos) return files::trimmed(mention);
  const auto last = files::trimmed(mention.substr(comma + 1));
  const bool refers = last.starts_with("IEV:") || last.starts_with("urn:");
  return refers ? files::trimmed(mention.substr(0, comma)) : last;
}

}  // namespace

ShownText shown_text(std::string_view content) {
  std::string shown;
  bool changed = false;
  while (!content.empty()) {
    const auto begin = content.find("{{");
    const auto end = begin == std::string_view::npos ? begin : content.find("}}", begin);
    if (end == std::string_view::npos) break;
    const auto mention = content.substr(begin + 2, end - begin - 2);
    shown.append(content.substr(0, begin));
    shown.append(shown_mention(mention));
    content.remove_prefix(end + 2);
    changed = true;
  }
  shown.append(content);
  return {text::clean(shown), changed};
}

ShownText shown_designation(std::string_view designation) {
  const auto whole = files::trimmed(designation);
  constexpr std::string_view stem = "stem:[";
  const bool math = whole.starts_with(stem) && whole.ends_with(']');
  return {text::clean(
              files::on_one_line(math ? whole.substr(stem.size(), whole.size() - stem.size() - 1) : whole)),
          math};
}

Source source_of(const YamlNode& item) {
  Source source;
  if (item.kind == YamlNode::Kind::scalar) {
    source = parse_citation(item.scalar);
    return source;
  }
  // An authoritative_source of old has the members of the origin itself.
  const auto* origin = item.find("origin");
  take_origin(source, origin != nullptr && origin->is_map() ? *origin : item);
  if (origin != nullptr && !origin->is_map()) source.text = text::clean(origin->scalar);
  if (origin == nullptr)
    std::erase_if(source.extras,
                  [](const Extra& extra) { return extra.name == "status" || extra.name == "modification"; });
  take_source_status(source, item);
  if (origin != nullptr) keep_others(source.extras, item, {"origin", "status", "modification"});
  return source;
}

void keep(Extras& extras, const YamlMember& member, std::string_view prefix) {
  if (!member.value.is_empty()) extras.push_back({std::string(prefix) + member.key, to_json(member.value)});
}

Status status_of(std::string_view word) {
  const auto* known = look_up(statuses, word);
  if (known == nullptr) return {};
  auto status = *known;
  status.exact = status.exact && std::none_of(word.begin(), word.end(), is_upper);
  return status;
}

RelationKind relation_kind(std::string_view type) {
  const auto* known = look_up(relations, type);
  return known == nullptr ? RelationKind::other : *known;
}

Designation designation_of(const YamlNode& term) {
  Designation designation;
  const auto shown = shown_designation(term.text("designation"));
  designation.text = shown.text;
  if (shown.changed) keep_named(designation.extras, term, "designation");
  take_kind(designation, term);
  const auto status = term.text("normative_status");
  if (const auto* rating = look_up(ratings, status)) designation.acceptability = *rating;
  if (!status.empty() && status != name(designation.acceptability))
    keep_named(designation.extras, term, "normative_status");
  take_usage(designation, term);
  keep_others(designation.extras, term,
              {"designation", "type", "normative_status", "grammar_info", "geographical_area", "sources"});
  return designation;
}

}  // namespace termreg::sources::glossarist
