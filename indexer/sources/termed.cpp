// SPDX-License-Identifier: GPL-3.0-or-later
// Termed JSON, the graph export of the terminology tools of Finland's interoperability platform (YTI):
//
//     file       = [ node* ] or { "graphs": ..., "nodes": [ node* ] }
//     node       = { id, code, uri, type: { id, graph: { id } }, properties, references, referrers, ... }
//     properties = { name: [ { lang, value } ] }             references = { name: [ { id, type } ] }
//
// A node of type Concept is an entry; its terms are nodes of type Term that prefLabelXl, altLabelXl,
// hiddenTerm and the like point to; a Collection that has it as a member gives a subject field. Everything
// else of a concept is kept as JSON.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/rows_private.h"
#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

using codec::JsonNode;

constexpr std::uint64_t most_termed_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t most_link_bytes = 1024;  // how far the end of a link in a text is looked for

void append_json(std::string& out, const JsonNode& node);

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out.append("\\u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    } else {
      out += c;
    }
  }
  out += '"';
}

// Recursion is bounded by the depth that json_tree() allows.
void append_json(std::string& out, const JsonNode& node) {
  if (node.is_text()) {
    append_text(out, node.scalar);
  } else if (node.is_array()) {
    out += '[';
    for (const auto& item : node.items) {
      if (&item != node.items.data()) out += ',';
      append_json(out, item);
    }
    out += ']';
  } else if (node.is_object()) {
    out += '{';
    for (const auto& member : node.members) {
      if (&member != node.members.data()) out += ',';
      append_text(out, member.name);
      out += ':';
      append_json(out, member.value);
    }
    out += '}';
  } else {
    out += node.kind == JsonNode::Kind::null ? "null" : node.scalar;
  }
}

std::string to_json(const JsonNode& node) {
  std::string json;
  append_json(json, node);
  return json;
}

std::string text_at(const JsonNode& node, std::string_view name) {
  const auto* member = node.find(name);
  return member != nullptr && member->is_text() ? member->scalar : std::string();
}

std::string type_of(const JsonNode& node) {
  const auto* type = node.find("type");
  return type == nullptr ? std::string() : text_at(*type, "id");
}

// The values of a property or the targets of a reference; empty if there are none.
const std::vector<JsonNode>& list_at(const JsonNode& node, std::string_view group, std::string_view name) {
  static const std::vector<JsonNode> none;
  const auto* all = node.find(group);
  const auto* list = all == nullptr ? nullptr : all->find(name);
  return list == nullptr ? none : list->items;
}

struct Label {
  std::string_view reference;
  Acceptability acceptability;
};
constexpr std::array<Label, 5> labels{{{"prefLabelXl", Acceptability::preferred},
                                       {"altLabelXl", Acceptability::admitted},
                                       {"notRecommendedSynonym", Acceptability::deprecated},
                                       {"hiddenTerm", Acceptability::deprecated},
                                       {"searchTerm", Acceptability::unstated}}};

struct Link {
  std::string_view reference;
  RelationKind kind;
};
constexpr std::array<Link, 9> links{{{"broader", RelationKind::broader_generic},
                                     {"narrower", RelationKind::narrower_generic},
                                     {"isPartOf", RelationKind::broader_partitive},
                                     {"hasPart", RelationKind::narrower_partitive},
                                     {"related", RelationKind::associative},
                                     {"relatedMatch", RelationKind::associative},
                                     {"closeMatch", RelationKind::see_also},
                                     {"exactMatch", RelationKind::same_concept},
                                     {"matchInOther", RelationKind::see_also}}};

template <typename Rows>
bool is_row(const Rows& rows, std::string_view name) {
  return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.reference == name; });
}

EntryStatus status_of(std::string_view word) {
  if (word == "DRAFT" || word == "INCOMPLETE") return EntryStatus::draft;
  if (word == "SUGGESTED") return EntryStatus::proposed;
  if (word == "SUPERSEDED") return EntryStatus::superseded;
  if (word == "RETIRED") return EntryStatus::withdrawn;
  if (word == "INVALID") return EntryStatus::rejected;
  return EntryStatus::valid;
}

class Graph {
 public:
  Graph(const Input& input, Sink& sink, const std::vector<JsonNode>& nodes)
      : input_(input), sink_(sink), remarks_(sink, input), publication_(publication_of(input, {})) {
    std::map<std::string, int> codes;
    for (const auto& node : nodes) {
      const auto id = text_at(node, "id");
      by_id_.emplace(id, &node);
      const auto type = type_of(node);
      if (type == "Concept") {
        concepts_.push_back(&node);
        ++codes[code_of(node)];
      } else if (type == "Collection") {
        for (const auto& member : list_at(node, "references", "member"))
          collections_[text_at(member, "id")].push_back(&node);
      } else if (type == "TerminologicalVocabulary") {
        publication_ = publication_of(input, {{}, first_label(node), {}});
      }
    }
    for (const auto* node : concepts_)
      locator_.emplace(text_at(*node, "id"),
                       codes[code_of(*node)] == 1 ? code_of(*node) : text_at(*node, "id"));
  }

  void give() {
    for (const auto* node : concepts_) sink_.entry(entry_of(*node));
    if (concepts_.empty())
      remarks_.info({}, "termed-no-concepts", "The graph holds no node of type Concept.");
  }

 private:
  static std::string code_of(const JsonNode& node) {
    auto code = text_at(node, "code");
    return code.empty() ? text_at(node, "id") : code;
  }

  static std::string first_label(const JsonNode& node) {
    const auto& label = list_at(node, "properties", "prefLabel");
    return label.empty() ? std::string() : text::clean(files::on_one_line(text_at(label.front(), "value")));
  }

  LanguageSection& section(TermEntry& entry, const std::string& lang) const {
    const auto language = language_tag(lang.empty() ? input_.options.language : lang);
    for (auto& known : entry.languages)
      if (known.language == language) return known;
    return entry.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
  }

  TermEntry entry_of(const JsonNode& node) {
    TermEntry entry;
    const auto id = text_at(node, "id");
    identify(entry, publication_, locator_.at(id));
    entry.clause.clear();
    entry.provenance = {"termed", input_.path.filename().string(), ++number_};
    for (const auto& label : labels)
      for (const auto& target : list_at(node, "references", label.reference))
        add_term(entry, target, label.acceptability);
    if (const auto* properties = node.find("properties"))
      for (const auto& property : properties->members) take_property(entry, property);
    for (const auto& link : links)
      for (const auto& target : list_at(node, "references", link.reference))
        add_relation(entry, target, link.kind);
    if (const auto found = collections_.find(id); found != collections_.end())
      for (const auto* collection : found->second)
        if (auto name = first_label(*collection); !name.empty())
          entry.subject_fields.push_back(std::move(name));
    keep_rest(entry, node);
    return entry;
  }

  void add_term(TermEntry& entry, const JsonNode& target, Acceptability acceptability) {
    const auto found = by_id_.find(text_at(target, "id"));
    if (found == by_id_.end()) {
      entry.extras.push_back({"term", to_json(target)});
      remarks_.warning({0, std::string(entry.id.locator())}, "termed-term-missing",
                       "A term of the concept is not in the file; its id is kept.");
      return;
    }
    for (const auto& value : list_at(*found->second, "properties", "prefLabel")) {
      auto name = text::clean(files::on_one_line(text_at(value, "value")));
      if (name.empty()) continue;
      auto& designation = section(entry, text_at(value, "lang")).designations.emplace_back();
      designation.text = std::move(name);
      designation.acceptability = acceptability;
      take_term_facts(designation, *found->second);
    }
  }

  static void take_term_facts(Designation& designation, const JsonNode& term) {
    const auto* properties = term.find("properties");
    if (properties == nullptr) return;
    for (const auto& [name, values] : properties->members) {
      if (name == "prefLabel" || values.items.empty()) continue;
      const auto value = text::clean(text_at(values.items.front(), "value"));
      if (name == "wordClass") {
        designation.grammar.part_of_speech = value;
      } else if (name == "termConjugation") {
        designation.grammar.number = value;
      } else if (name == "source") {
        designation.sources.push_back(parse_citation(value));
      } else {
        designation.extras.push_back({name, to_json(values)});
      }
    }
  }

  void take_property(TermEntry& entry, const codec::JsonMember& property) {
    const auto& [name, values] = property;
    for (const auto& value : values.items) {
      const auto raw = text_at(value, "value");
      const auto lang = text_at(value, "lang");
      auto words = text::clean(without_links(raw));
      if (words.empty()) continue;
      const bool marked = raw.find("](") != std::string::npos || raw.find("</a>") != std::string::npos;
      if (name == "definition") {
        put(section(entry, lang).definitions, std::move(words), raw, marked);
      } else if (name == "note") {
        put(section(entry, lang).notes, std::move(words), raw, marked);
      } else if (name == "example") {
        put(section(entry, lang).examples, std::move(words), raw, marked);
      } else if (name == "source") {
        entry.sources.push_back(parse_citation(words));
      } else if (name == "subjectArea" || name == "conceptScope") {
        entry.subject_fields.push_back(text::clean(files::on_one_line(words)));
      } else if (name == "status") {
        entry.status = status_of(words);
        entry.extras.push_back({name, words});
      } else {
        entry.extras.push_back({"properties." + name, to_json(value)});
      }
    }
  }

  template <typename Text>
  static void put(std::vector<Text>& texts, std::string words, const std::string& raw, bool marked) {
    auto& text = texts.emplace_back();
    text.text = std::move(words);
    if (marked) text.extras.push_back({"markup", raw});
  }

  // "[real estate (2)](kira:ID35)" and "<a href='…'>real estate</a>" -> their words.
  static std::string without_links(std::string_view text) {
    std::string words;
    while (!text.empty()) {
      const auto open = text.find_first_of("[<");
      words += text.substr(0, open);
      if (open == std::string_view::npos) break;
      text.remove_prefix(open);
      const auto close = text.substr(0, most_link_bytes).find('>');
      if ((text.starts_with("<a ") || text.starts_with("</a>")) && close != std::string_view::npos) {
        text.remove_prefix(close + 1);
        continue;
      }
      const auto middle =
          text.front() == '[' ? text.substr(0, most_link_bytes).find("](") : std::string_view::npos;
      const auto end =
          middle == std::string_view::npos ? middle : text.substr(0, 2 * most_link_bytes).find(')', middle);
      if (end == std::string_view::npos || text.substr(0, middle).find('\n') != std::string_view::npos) {
        words += text.front();
        text.remove_prefix(1);
      } else {
        words += text.substr(1, middle - 1);
        text.remove_prefix(end + 1);
      }
    }
    return words;
  }

  void add_relation(TermEntry& entry, const JsonNode& target, RelationKind kind) const {
    const auto id = text_at(target, "id");
    if (id.empty()) return;
    const auto known = locator_.find(id);
    auto& relation = entry.relations.emplace_back();
    relation.kind = kind;
    relation.target = known == locator_.end() ? id : entry_id(publication_, known->second).text();
  }

  static void keep_rest(TermEntry& entry, const JsonNode& node) {
    for (const auto& [name, value] : node.members) {
      if (name == "properties" || name == "referrers" || name == "code" || name == "type") continue;
      if (name != "references") {
        entry.extras.push_back({name, value.is_text() ? value.scalar : to_json(value)});
        continue;
      }
      for (const auto& reference : value.members)
        if (!is_row(labels, reference.name) && !is_row(links, reference.name))
          entry.extras.push_back({"references." + reference.name, to_json(reference.value)});
    }
  }

  const Input& input_;
  Sink& sink_;
  Remarks remarks_;
  Publication publication_;
  std::unordered_map<std::string, const JsonNode*> by_id_;
  std::unordered_map<std::string, std::vector<const JsonNode*>> collections_;  // by member
  std::unordered_map<std::string, std::string> locator_;                       // of concepts, by id
  std::vector<const JsonNode*> concepts_;
  std::uint32_t number_ = 0;
};

class TermedReader : public Reader {
 public:
  void read(const Input& input, Sink& sink) const override {
    const auto text = files::to_utf8(files::read_text_file(input.path, most_termed_bytes), input.path);
    const auto root = tree(input, text);
    const auto* nodes = root.is_array() ? &root : root.find("nodes");
    if (nodes == nullptr && root.find("type") == nullptr)
      refuse_file(input, 0, "an array of nodes, or an object with “nodes”, was expected.");
    const std::vector<JsonNode> alone{root};
    Graph(input, sink, nodes == nullptr ? alone : nodes->items).give();
    sink.progress(text.size());
  }

 private:
  static JsonNode tree(const Input& input, const std::string& text) {
    try {
      return codec::json_tree(text);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_input) throw;
      refuse_file(input, 0, error.what());
    }
  }
};

}  // namespace

int recognise_termed(const files::Specimen& specimen) {
  const auto head = files::trimmed(specimen.head);
  if (!head.starts_with('[') && !head.starts_with('{')) return 0;
  const auto has = [&](std::string_view text) { return head.find(text) != std::string_view::npos; };
  if (!has("\"type\"") || !has("\"graph\"") || !has("\"properties\"")) return 0;
  const bool typed =
      has("\"Concept\"") || has("\"Term\"") || has("\"TerminologicalVocabulary\"") || has("prefLabelXl");
  return typed ? 3 : 0;
}

std::unique_ptr<Reader> make_termed_reader() {
  return std::make_unique<TermedReader>();
}

}  // namespace termreg::sources
