// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/glossarist_entry.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/glossarist_values.h"
#include "indexer/sources/language.h"
#include "registry/model/entry_name.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::sources::glossarist {
namespace {

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Calls `take` with each item of a sequence, or with the node itself if it is none (v0 wrote single values
// bare).
template <typename Take>
void for_each_item(const YamlNode* node, Take&& take) {
  if (node == nullptr) return;
  if (node->kind != YamlNode::Kind::sequence) return take(*node);
  for (const auto& item : node->items) take(item);
}

template <typename Text>
void take_text(std::vector<Text>& texts, const YamlNode& item) {
  const auto content = item.is_map() ? item.text("content") : std::string_view(item.scalar);
  auto shown = shown_text(content);
  Text text;
  text.text = std::move(shown.text);
  for_each_item(item.find("sources"), [&](const auto& source) { text.sources.push_back(source_of(source)); });
  for (const auto& member : item.members)
    if (!is_among(member.name, {"content", "sources"}) || (shown.changed && member.name == "content"))
      keep(text.extras, member);
  if (shown.changed && !item.is_map()) text.extras.push_back({"content", to_json(item)});
  if (!text.text.empty() || !text.sources.empty() || !text.extras.empty()) texts.push_back(std::move(text));
}

// The text of `content` of a relation: words, or words by language.
std::string label_of(const YamlNode& item) {
  const auto* content = item.find("content");
  if (content == nullptr) return {};
  if (content->is_map() && !content->members.empty())
    return text::clean(content->members.front().value.scalar);
  return text::clean(content->scalar);
}

std::string pointer_of(const YamlNode& reference) {
  if (!reference.is_map()) return text::clean(reference.scalar);
  auto pointer = std::string(reference.text("source"));
  if (const auto id = reference.text("id"); !id.empty())
    pointer += (pointer.empty() ? "" : " ") + std::string(id);
  return text::clean(pointer.empty() ? reference.text("text") : std::string_view(pointer));
}

class Builder {
 public:
  Builder(const ConceptParts& parts, const Input& input, const DataSet& set)
      : parts_(parts), input_(input), set_(set) {}

  TermEntry build() {
    if (parts_.concept_node != nullptr) take_concept(*parts_.concept_node);
    name_entry();
    if (parts_.concept_node != nullptr) take_relations(data_of(*parts_.concept_node), {});
    if (parts_.concept_node != nullptr && parts_.concept_node->find("data") != nullptr)
      take_relations(*parts_.concept_node, {});
    for (const auto& localized : parts_.localized) take_localized(*localized.node, localized.language);
    return std::move(entry_);
  }

 private:
  void take_concept(const YamlNode& node) {
    const auto& data = data_of(node);
    const bool nested = &data != &node;
    own_ = entry_of_uri(data.text("uri"));
    for (const auto* level : {&node, &data}) {
      if (own_ && level == &data) break;  // which says where the entry stands
      for_each_item(level->find("sources"),
                    [&](const auto& item) { entry_.sources.push_back(source_of(item)); });
      if (!nested) break;
    }
    for_each_item(data.find("domains"), [&](const auto& item) { take_domain(item); });
    take_status(node);
    for (const auto& member : node.members)
      if (!is_among(member.name, {"data", "sources", "related", "status", "termid", "identifier"}) &&
          !is_localized_member(member) && member.value.scalar != parts_.locator)
        keep(entry_.extras, member);
    if (!nested) return;
    for (const auto& member : data.members)
      if (!is_among(member.name, {"identifier", "sources", "related", "designations", "terms", "definition",
                                  "notes", "examples"}))
        keep(entry_.extras, member, "data.");
  }

  void take_status(const YamlNode& node) {
    const auto word = node.text("status");
    if (word.empty()) return;
    const auto status = status_of(word);
    entry_.status = status.status;
    if (!status.exact) entry_.extras.push_back({"status", '"' + std::string(word) + '"'});
  }

  // {concept_id, source, ref_type}: a section by its title, any other by its id.
  void take_domain(const YamlNode& item) {
    auto id = std::string(item.text("concept_id"));
    if (id.empty()) id = item.text("id");
    if (id.empty()) id = item.scalar;
    auto section = set_.sections.find(id.starts_with("section-") ? id.substr(8) : id);
    const auto field = text::clean(section == set_.sections.end() ? id : section->second);
    if (!field.empty()) entry_.subject_fields.push_back(field);
  }

  void name_entry() {
    const auto fallback = collection_name(input_.path, parts_.locator);
    auto publication = publication_of(input_, set_.publication, fallback);
    const Source* source = entry_.sources.empty() ? nullptr : &entry_.sources.front();
    of_set_ = publication;
    // A register with an owner is a publication of its own, whatever its concepts were taken from.
    if (set_.publication.body.empty()) publication = publication_of_entry(input_, publication, source);
    identify(entry_, publication, parts_.locator);
    take_clause(entry_, source);
    if (own_ && input_.options.document.empty()) take_own_place(data_of(*parts_.concept_node));
    const auto* node = parts_.concept_node != nullptr ? parts_.concept_node : parts_.localized.front().node;
    entry_.provenance = {"glossarist", input_.path.filename().string(), node->line};
  }

  // An entry of our own export says its id, and by its first source where it stands.
  void take_own_place(const YamlNode& data) {
    entry_.id = *own_;
    entry_.body = entry_.document = entry_.edition = entry_.clause = {};
    const auto* sources = data.find("sources");
    if (sources == nullptr || sources->items.empty()) return;
    const auto* origin = sources->items.front().find("origin");
    if (origin == nullptr) return;
    if (const auto* reference = origin->find("ref")) {
      entry_.body = text::clean(reference->text("source"));
      entry_.document = text::clean(reference->text("id"));
      entry_.edition = text::clean(reference->text("version"));
    }
    if (const auto* locality = origin->find("locality"))
      entry_.clause = text::clean(locality->text("reference_from"));
  }

  void take_relations(const YamlNode& level, std::string_view language) {
    for_each_item(level.find("related"), [&](const YamlNode& item) {
      ConceptRelation relation;
      const auto type = item.text("type");
      relation.kind = relation_kind(type);
      relation.label = label_of(item);
      const auto* reference = item.find("ref");
      relation.target = reference == nullptr ? relation.label : target_of(*reference);
      for (const auto& member : item.members)
        if (member.name == "ref" || (member.name == "content" && member.value.is_map()) ||
            (member.name == "type" && snake_case_of(relation.kind) != type) ||
            !is_among(member.name, {"ref", "content", "type"}))
          keep(relation.extras, member);
      if (!language.empty()) relation.extras.push_back({"language", '"' + std::string(language) + '"'});
      entry_.relations.push_back(std::move(relation));
    });
  }

  static std::string snake_case_of(RelationKind kind) { return snake_case(name(kind)); }

  // The EntryId where the pointer leads into this data set or one beside it, else the pointer.
  [[nodiscard]] std::string target_of(const YamlNode& reference) const {
    const auto id = reference.text("id");
    const auto source = reference.text("source");
    if (const auto own = entry_of_uri(reference.text("text"))) return own->text();
    if (id.empty()) return pointer_of(reference);
    const bool here =
        source.empty() || std::find(set_.names.begin(), set_.names.end(), source) != set_.names.end();
    if (here) return entry_id(of_set_, id).text();
    const auto sibling = set_.siblings.find(std::string(source));
    if (sibling == set_.siblings.end() || !input_.options.document.empty()) return pointer_of(reference);
    return entry_id(publication_of(input_, sibling->second), id).text();
  }

  LanguageSection& section_of(const std::string& language) {
    for (auto& section : entry_.languages)
      if (section.language == language) return section;
    return entry_.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
  }

  [[nodiscard]] std::string language_of(const YamlNode& data, const std::string& named) const {
    const auto own = data.text("language_code");
    if (!own.empty()) return language_tag(own);
    return language_tag(named.empty() ? input_.options.language : named);
  }

  void take_localized(const YamlNode& node, const std::string& named) {
    const auto& data = data_of(node);
    auto& section = section_of(language_of(data, named));
    for (const auto* terms : {data.find("terms"), data.find("designations")})
      for_each_item(terms, [&](const auto& term) { take_designation(section, term); });
    if (data.find("terms") == nullptr && data.find("designations") == nullptr) take_bare_terms(section, data);
    const auto first_definition = section.definitions.size();
    for (const auto* definition : {data.find("definition"), data.find("definitions")})
      for_each_item(definition, [&](const auto& item) { take_text(section.definitions, item); });
    for_each_item(data.find("notes"), [&](const auto& item) { take_text(section.notes, item); });
    for_each_item(data.find("examples"), [&](const auto& item) { take_text(section.examples, item); });
    take_domain_words(section, data, first_definition);
    for (const auto* sources : {data.find("sources"), data.find("authoritative_source")})
      for_each_item(sources, [&](const auto& item) { take_section_source(section, item, first_definition); });
    take_relations(data, section.language);
    if (&node != parts_.concept_node) keep_rest(section, node, data);
  }

  // The oldest files have no list of terms, but members of one word each; these stay as extras too.
  static void take_bare_terms(LanguageSection& section, const YamlNode& data) {
    const auto add = [&](const YamlNode& item, Acceptability rating, DesignationKind kind) {
      Designation designation;
      designation.text = text::clean(item.scalar);
      designation.acceptability = rating;
      designation.kind = kind;
      const bool is_word = !item.is_map() && !designation.text.empty() && item.scalar != "true" &&
                           item.scalar != "false" && item.scalar != "null";
      if (is_word) section.designations.push_back(std::move(designation));
    };
    using enum Acceptability;
    for_each_item(data.find("term"), [&](const auto& item) { add(item, unstated, DesignationKind::term); });
    for (const char* name : {"alt", "synonyms"})
      for_each_item(data.find(name), [&](const auto& item) { add(item, admitted, DesignationKind::term); });
    for_each_item(data.find("abbrev"),
                  [&](const auto& item) { add(item, unstated, DesignationKind::abbreviation); });
  }

  void take_designation(LanguageSection& section, const YamlNode& term) {
    auto designation = designation_of(term);
    if (!designation.text.empty()) {
      section.designations.push_back(std::move(designation));
    } else {
      section.extras.push_back({"term", to_json(term)});  // absent: true, and the like
    }
  }

  static bool is_pointer(std::string_view domain) {
    return domain.find(':') != std::string_view::npos && domain.find(' ') == std::string_view::npos;
  }

  static void take_domain_words(LanguageSection& section, const YamlNode& data, std::size_t first) {
    const auto domain = data.text("domain");
    if (domain.empty()) return;
    if (is_pointer(domain) || section.definitions.size() == first) {
      for (const auto& member : data.members)
        if (member.name == "domain") keep(section.extras, member, "data.");
      return;
    }
    for (auto at = first; at < section.definitions.size(); ++at)
      section.definitions[at].domain = text::clean(domain);
  }

  void take_section_source(LanguageSection& section, const YamlNode& item, std::size_t first) {
    auto source = source_of(item);
    source.extras.push_back({"level", "\"" + section.language + "\""});
    auto& sources = section.definitions.size() > first ? section.definitions[first].sources : entry_.sources;
    sources.push_back(std::move(source));
  }

  static void keep_rest(LanguageSection& section, const YamlNode& node, const YamlNode& data) {
    const bool nested = &node != &data;
    if (nested)
      for (const auto& member : node.members)
        if (member.name != "data") keep(section.extras, member);
    for (const auto& member : data.members)
      if (!is_among(member.name,
                    {"language_code", "terms", "designations", "definition", "definitions", "notes",
                     "examples", "sources", "authoritative_source", "domain", "related"}))
        keep(section.extras, member, nested ? "data." : "");
  }

  const ConceptParts& parts_;
  const Input& input_;
  const DataSet& set_;
  Publication of_set_;
  std::optional<EntryId> own_;
  TermEntry entry_;
};

}  // namespace

const YamlNode& data_of(const YamlNode& document) {
  const auto* data = document.find("data");
  return data != nullptr && data->is_map() ? *data : document;
}

bool is_localized_member(const YamlMember& member) {
  return member.key.size() >= 2 && member.key.size() <= 11 && language_tag(member.key) != "und" &&
         (member.value.find("terms") != nullptr || member.value.find("definition") != nullptr ||
          member.value.find("term") != nullptr);
}

DocumentKind kind_of(const YamlNode& document) {
  if (!document.is_map()) return DocumentKind::other;
  if (std::any_of(document.members.begin(), document.members.end(), is_localized_member))
    return DocumentKind::whole;
  const auto* data = document.find("data");
  if (data != nullptr && data->is_map()) {
    if (data->find("localized_concepts") != nullptr || data->find("identifier") != nullptr)
      return DocumentKind::managed;
    if (data->find("language_code") != nullptr || data->find("terms") != nullptr)
      return DocumentKind::localized;
  }
  const bool registers = document.find("schema_type") != nullptr ||
                         document.find("subregisters") != nullptr || document.find("sections") != nullptr;
  return registers ? DocumentKind::register_of_set : DocumentKind::other;
}

std::string identifier_of(const YamlNode& document) {
  const auto& data = data_of(document);
  for (const auto text :
       {data.text("identifier"), document.text("termid"), document.text("id"), data.text("id")})
    if (auto id = text::clean(text); !id.empty()) return id;
  return {};
}

TermEntry build_entry(const ConceptParts& parts, const Input& input, const DataSet& set) {
  return Builder(parts, input, set).build();
}

}  // namespace termreg::sources::glossarist
