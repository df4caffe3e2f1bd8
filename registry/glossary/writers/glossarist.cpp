// SPDX-License-Identifier: GPL-3.0-or-later
// Glossarist v3 (https://github.com/glossarist/concept-model) as a package: a zip archive with metadata.yaml and
// concepts/<n>.yaml, each of so many concepts. A concept is several YAML documents: the managed concept, then a
// localized concept for each language. Every scalar is double-quoted with the escapes of JSON, which YAML 1.2 shares.
//
//     concept     data {identifier, uri = uri(entry id), domains, sources: the entry's own document}; sources, related,
//                 status
//     localized   data {language_code, terms, definition, notes, examples}
//     source      {type, status: identical | modified, modification,
//                  origin {ref {source, version}, locality {clause}, link, original}}
//
// What the schemas of the model list is kept to: what is none of a list is left out.
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

#include "registry/codec/json_writer.h"
#include "registry/codec/xml_text.h"
#include "registry/glossary/remarks.h"
#include "registry/glossary/writers/exchange.h"
#include "registry/glossary/writers/rows.h"
#include "registry/glossary/writers/zip_package_private.h"
#include "registry/model/entry_name.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"
#include "registry/text/letters.h"

namespace termreg::glossary {
namespace glossarist {
namespace {

using codec::JsonWriter;
using std::string_view;

// A reader reads a file whole; ours takes at most 1 MiB of YAML at a time. Only an entry that is longer by itself makes
// a longer file.
constexpr std::size_t enough_for_a_file = 512UL * 1024;

std::string snake_case(string_view words) {
  std::string result(words);
  for (auto& c : result)
    if (c == '-') c = '_';
  return result;
}

// Text at N0 is UTF-8 already; whatever is not is mended, since YAML allows nothing else.
std::string sound(string_view text) {
  std::string result;
  codec::append_xml_characters(result, text);
  return result;
}

// Two braces would be a mention of another concept, and there is no other way to write them.
std::string without_mentions(string_view text) {
  auto result = sound(text);
  for (auto at = result.find("{{"); at != std::string::npos; at = result.find("{{", at))
    result.insert(at + 1, " ");
  return result;
}

void optional_text(JsonWriter& yaml, string_view name, string_view text) {
  if (!text.empty()) yaml.member(name, sound(text));
}

void write_source(JsonWriter& yaml, const Source& source) {
  yaml.begin_object().member("type", "authoritative");
  // What is adapted is modified; Glossarist has no stronger word.
  if (source.relation != SourceRelation::unstated)
    yaml.member("status", name(source.relation == SourceRelation::identical ? source.relation
                                                                            : SourceRelation::modified));
  optional_text(yaml, "modification", source.modification);
  yaml.key("origin").begin_object();
  if (!source.document.empty()) {
    const auto [document, edition] = style::parse_document_reference(sound(source.document));
    yaml.key("ref").begin_object().member("source", document);
    optional_text(yaml, "version", source.edition.empty() ? edition : source.edition);
    yaml.end_object();
  }
  if (!source.clause.empty())
    yaml.key("locality")
        .begin_object()
        .member("type", "clause")
        .member("reference_from", sound(source.clause))
        .end_object();
  optional_text(yaml, "link", source.link);
  optional_text(yaml, "original", source.text);
  yaml.end_object().end_object();
}

void write_sources(JsonWriter& yaml, const std::vector<Source>& sources) {
  if (sources.empty()) return;
  yaml.key("sources").begin_array();
  for (const auto& source : sources) write_source(yaml, source);
  yaml.end_array();
}

template <typename Texts>
void write_texts(JsonWriter& yaml, string_view name, const Texts& texts) {
  if (texts.empty()) return;
  yaml.key(name).begin_array();
  for (const auto& text : texts) {
    yaml.begin_object().member("content", without_mentions(text.text));
    write_sources(yaml, text.sources);
    yaml.end_object();
  }
  yaml.end_array();
}

string_view type_of(DesignationKind kind) {
  switch (kind) {
    case DesignationKind::abbreviation:
      return "abbreviation";
    case DesignationKind::symbol:
      return "symbol";
    case DesignationKind::formula:
    case DesignationKind::term:
    case DesignationKind::proper_name:
      break;
  }
  return "expression";
}

bool is_among(std::initializer_list<string_view> list, string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Parts of speech are flags.
void write_grammar(JsonWriter& yaml, const Grammar& grammar) {
  string_view part = grammar.part_of_speech;
  if (part == "adjective") part = "adj";
  const bool is_flag = is_among({"noun", "verb", "adj", "adverb", "preposition", "participle"}, part);
  const bool has_gender = is_among({"masculine", "feminine", "neuter", "common"}, grammar.gender);
  const bool has_number = is_among({"singular", "dual", "plural", "mass", "other_number"}, grammar.number);
  if (!is_flag && !has_gender && !has_number) return;
  yaml.key("grammar_info").begin_array().begin_object();
  if (is_flag) yaml.member(part, true);
  if (has_gender) yaml.member("gender", grammar.gender);
  if (has_number) yaml.member("number", grammar.number);
  yaml.end_object().end_array();
}

void write_term(JsonWriter& yaml, const Designation& designation) {
  yaml.begin_object()
      .member("type", type_of(designation.kind))
      .member("designation", sound(designation.text));
  if (designation.kind == DesignationKind::formula) yaml.member("term_type", "formula");
  if (designation.acceptability != Acceptability::unstated)
    yaml.member("normative_status", name(designation.acceptability));
  write_grammar(yaml, designation.grammar);
  if (!designation.geographical_usage.empty())
    yaml.key("geographical_area").begin_array().value(sound(designation.geographical_usage)).end_array();
  write_sources(yaml, designation.sources);
  yaml.end_object();
}

string_view relation_type(RelationKind kind) {
  switch (kind) {
    case RelationKind::associative:
      return "related_concept";
    case RelationKind::same_concept:
      return "equivalent";
    case RelationKind::see_also:
    case RelationKind::other:
      return "see";
    default:
      return name(kind);
  }
}

void write_relation(JsonWriter& yaml, const ConceptRelation& relation) {
  const auto target = EntryId::parse(relation.target);
  yaml.begin_object().member("type", snake_case(relation_type(relation.kind)));
  // Words are by language, and nobody said in which these are.
  if (!relation.label.empty())
    yaml.key("content").begin_object().member("und", sound(relation.label)).end_object();
  yaml.key("ref").begin_object().member("text", target ? uri(*target) : sound(relation.target)).end_object();
  yaml.end_object();
}

// Glossarist has no word for what a body agreed: it is valid.
string_view status_of(EntryStatus status) {
  switch (status) {
    case EntryStatus::agreed:
      return "valid";
    case EntryStatus::withdrawn:
      return "retired";
    case EntryStatus::rejected:
      return "not_valid";
    case EntryStatus::candidate:
    case EntryStatus::proposed:
      return "submitted";
    default:
      return name(status);
  }
}

// A domain without blanks and with a colon is read as the address of a concept.
bool is_pointer(string_view domain) {
  return domain.find(':') != string_view::npos && domain.find(' ') == string_view::npos;
}

class GlossaristWriter : public Writer {
 public:
  explicit GlossaristWriter(std::ostream& out) : out_(out) {}

  void begin(const Heading& heading) override {
    JsonWriter yaml;
    yaml.begin_object().member("title", sound(heading.title)).end_object();
    package_.add("metadata.yaml", yaml.take() + "\n");
  }

  void entry(const TermEntry& entry) override {
    const auto before = file_.size();
    document([&](JsonWriter& yaml) { write_concept(yaml, entry); });
    for (const auto& section : one_section_a_language(entry, sections_))
      document([&](JsonWriter& yaml) { write_section(yaml, section); });
    if (file_.size() > enough_for_a_file && before > 0) begin_file_at(before);
  }

  void end() override {
    if (!file_.empty()) close_file();
    package_.write(out_);
  }

 private:
  // A flow mapping on one line is YAML as well as JSON, and a document of its own behind its dashes.
  template <typename Write>
  void document(Write write) {
    JsonWriter yaml;
    write(yaml);
    file_ += "---\n" + yaml.take() + "\n";
  }

  // What was written from there on is the next file's.
  void begin_file_at(std::size_t place) {
    auto next = file_.substr(place);
    file_.resize(place);
    close_file();
    file_ = std::move(next);
  }

  void close_file() {
    auto number = std::to_string(++files_);
    if (number.size() < 6) number.insert(0, 6 - number.size(), '0');
    package_.add("concepts/" + number + ".yaml", std::move(file_));
    file_.clear();
  }

  static void write_concept(JsonWriter& yaml, const TermEntry& entry) {
    yaml.begin_object().key("data").begin_object();
    yaml.member("identifier", entry.id.locator()).member("uri", uri(entry.id));
    if (!entry.subject_fields.empty()) {
      yaml.key("domains").begin_array();
      for (const auto& field : entry.subject_fields)
        yaml.begin_object().member("concept_id", sound(field)).member("ref_type", "domain").end_object();
      yaml.end_array();
    }
    yaml.key("sources")
        .begin_array()
        .begin_object()
        .member("type", "authoritative")
        .key("origin")
        .begin_object();
    yaml.key("ref").begin_object();
    optional_text(yaml, "source", entry.body);
    optional_text(yaml, "id", entry.document);
    optional_text(yaml, "version", entry.edition);
    yaml.end_object();
    if (!entry.clause.empty())
      yaml.key("locality")
          .begin_object()
          .member("type", "clause")
          .member("reference_from", sound(entry.clause))
          .end_object();
    yaml.end_object().end_object().end_array().end_object();
    write_sources(yaml, entry.sources);
    if (!entry.relations.empty()) {
      yaml.key("related").begin_array();
      for (const auto& relation : entry.relations) write_relation(yaml, relation);
      yaml.end_array();
    }
    yaml.member("status", status_of(entry.status)).end_object();
  }

  static void write_section(JsonWriter& yaml, const LanguageSection& section) {
    yaml.begin_object().key("data").begin_object().member("language_code",
                                                          text::three_letter_code(section.language));
    yaml.key("terms").begin_array();
    for (const auto& designation : section.designations) write_term(yaml, designation);
    yaml.end_array();
    if (!section.definitions.empty() && !is_pointer(section.definitions.front().domain))
      optional_text(yaml, "domain", section.definitions.front().domain);
    write_texts(yaml, "definition", section.definitions);
    write_texts(yaml, "notes", section.notes);
    write_texts(yaml, "examples", section.examples);
    yaml.end_object().end_object();
  }

  std::ostream& out_;
  ZipPackage package_;
  std::string file_;
  std::vector<LanguageSection> sections_;
  std::size_t files_ = 0;
};

}  // namespace
}  // namespace glossarist

std::unique_ptr<Writer> make_glossarist_writer(std::ostream& out) {
  return std::make_unique<glossarist::GlossaristWriter>(out);
}

}  // namespace termreg::glossary
