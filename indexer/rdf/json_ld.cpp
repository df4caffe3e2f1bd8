// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD 1.1 (W3C, 2020) in the shapes that exporters write: expanded, compacted with its context inline,
// flattened under @graph, nested. Read are @context, @id, @type, @value, @language, @list, @set, @graph,
// @included, @reverse, aliases of these, language maps and index maps. Framing, @nest and scoped contexts are
// not. A remote context is never fetched (see JsonLdContext).
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/rdf/json_ld_context.h"
#include "indexer/rdf/readers_private.h"
#include "registry/model/error.h"

namespace termreg::rdf {
namespace {

using codec::JsonNode;

constexpr std::uint64_t most_json_ld_bytes = 64ULL * 1024 * 1024;
constexpr std::size_t most_copied_terms = 10'000'000;

class JsonLdReader {
 public:
  explicit JsonLdReader(Graph& graph) : graph_(graph) {}

  void top(const JsonNode& json) {
    JsonLdContext context;
    if (json.is_array()) {
      for (const auto& item : json.items)
        if (item.is_object()) top_object(item, context);
    } else if (json.is_object()) {
      top_object(json, context);
    }
  }
  [[nodiscard]] bool used_remote() const noexcept { return remote_; }

 private:
  using Kind = JsonNode::Kind;

  // Depth is bounded by the JSON's own.
  void top_object(const JsonNode& json, const JsonLdContext& around) { (void)node(json, around); }

  JsonLdContext context_of(const JsonNode& json, const JsonLdContext& around) {
    copied_terms_ += around.size();
    if (copied_terms_ > most_copied_terms)
      throw Error(ErrorCode::bad_input, "too many contexts stand within a large context; write one context.");
    auto context = around;
    if (const auto* own = json.find("@context"); own != nullptr) context.take(*own);
    remote_ = remote_ || context.remote();
    return context;
  }

  NodeId named(std::string_view reference, const JsonLdContext& context) {
    const auto iri = context.resolve(reference);
    if (iri.starts_with("_:")) return graph_.add({Node::Kind::blank, iri.substr(2), {}, {}});
    return graph_.add_iri(iri);
  }

  const JsonNode* keyword(const JsonNode& json, const JsonLdContext& context, std::string_view wanted) {
    for (const auto& [name, value] : json.members)
      if (context.expand(name) == wanted) return &value;
    return nullptr;
  }

  NodeId node(const JsonNode& json, const JsonLdContext& around) {
    const bool has_context = json.find("@context") != nullptr;
    const auto own = has_context ? context_of(json, around) : JsonLdContext{};
    const auto& context = has_context ? own : around;
    const auto* id = keyword(json, context, "@id");
    const auto subject =
        id != nullptr && id->is_text() ? named(id->scalar, context) : graph_.add_fresh_blank();
    for (const auto& [name, value] : json.members) {
      const auto iri = context.expand(name);
      if (iri.starts_with('@'))
        take_keyword(subject, iri, value, context);
      else if (iri.find(':') != std::string::npos)
        take_property(subject, {iri, context.term(name)}, value, context);
    }
    return subject;
  }

  void take_keyword(NodeId subject, const std::string& word, const JsonNode& value,
                    const JsonLdContext& context) {
    if (word == "@type") {
      const auto type = graph_.add_iri(std::string(names::rdf) + "type");
      const auto state = [&](const JsonNode& item) {
        if (const auto iri = context.expand(item.scalar); item.is_text() && !iri.empty())
          graph_.state({subject, type, named(iri, context), 0});
      };
      if (value.is_array())
        for (const auto& item : value.items) state(item);
      else
        state(value);
    } else if (word == "@graph" || word == "@included") {
      if (value.is_object()) (void)node(value, context);
      for (const auto& item : value.items)
        if (item.is_object()) (void)node(item, context);
    } else if (word == "@reverse" && value.is_object()) {
      for (const auto& [name, inner] : value.members)
        take_property(subject, {context.expand(name), &reversed_}, inner, context);
    }
  }

  /// A member that is no keyword.
  struct Property {
    std::string iri;
    const JsonLdTerm* term;
  };

  void take_property(NodeId subject, const Property& property, const JsonNode& value,
                     const JsonLdContext& context) {
    const auto* term = property.term;
    if (value.is_array() && term != nullptr && term->is_list) {
      graph_.state({subject, graph_.add_iri(property.iri), list(property, value, context), 0});
    } else if (value.is_array()) {
      for (const auto& item : value.items) take_property(subject, property, item, context);
    } else if (value.is_object() && term != nullptr && term->by_language) {
      for (const auto& [language, text] : value.members) take_by_language(subject, property, language, text);
    } else if (value.is_object() && term != nullptr && term->by_index && is_map(value, context)) {
      for (const auto& [index, inner] : value.members) take_property(subject, property, inner, context);
    } else if (const auto* set = value.is_object() ? keyword(value, context, "@set") : nullptr;
               set != nullptr) {
      take_property(subject, property, *set, context);
    } else if (value.kind != Kind::null) {
      const auto object = object_of(property, value, context);
      const auto predicate = graph_.add_iri(property.iri);
      if (term != nullptr && term->reverse)
        graph_.state({object, predicate, subject, 0});
      else
        graph_.state({subject, predicate, object, 0});
    }
  }

  bool is_map(const JsonNode& value, const JsonLdContext& context) {
    return keyword(value, context, "@id") == nullptr && keyword(value, context, "@value") == nullptr;
  }

  void take_by_language(NodeId subject, const Property& property, const std::string& language,
                        const JsonNode& text) {
    const auto predicate = graph_.add_iri(property.iri);
    const auto state = [&](const JsonNode& item) {
      if (!item.is_text()) return;
      graph_.state({subject, predicate,
                    graph_.add({Node::Kind::literal, item.scalar, language == "@none" ? "" : language, {}}),
                    0});
    };
    if (text.is_array())
      for (const auto& item : text.items) state(item);
    else
      state(text);
  }

  NodeId list(const Property& property, const JsonNode& items, const JsonLdContext& context) {
    std::vector<NodeId> nodes;
    for (const auto& item : items.items)
      if (item.kind != Kind::null) nodes.push_back(object_of(property, item, context));
    return state_list(graph_, nodes, 0);
  }

  NodeId object_of(const Property& property, const JsonNode& value, const JsonLdContext& context) {
    if (value.is_array()) return list(property, value, context);
    if (!value.is_object()) return scalar(property, value, context);
    if (const auto* text = keyword(value, context, "@value"); text != nullptr)
      return graph_.add(literal(value, *text, context));
    if (const auto* items = keyword(value, context, "@list"); items != nullptr)
      return list(property, *items, context);
    return node(value, context);
  }

  Node literal(const JsonNode& value, const JsonNode& text, const JsonLdContext& context) {
    auto result = typed(text);
    const auto* language = keyword(value, context, "@language");
    const auto* type = keyword(value, context, "@type");
    if (language != nullptr && language->is_text()) result.language = language->scalar;
    if (type != nullptr && type->is_text()) result.datatype = context.expand(type->scalar);
    if (result.datatype == std::string(names::xsd) + "string") result.datatype.clear();
    return result;
  }

  static Node typed(const JsonNode& value) {
    Node node{Node::Kind::literal, value.scalar, {}, {}};
    const auto exact = value.scalar.find_first_of(".eE") == std::string::npos;
    if (value.kind == Kind::boolean) node.datatype = std::string(names::xsd) + "boolean";
    if (value.kind == Kind::number) node.datatype = std::string(names::xsd) + (exact ? "integer" : "double");
    return node;
  }

  NodeId scalar(const Property& property, const JsonNode& value, const JsonLdContext& context) {
    const auto* term = property.term;
    if (value.is_text() && term != nullptr && term->type == "@vocab") {
      const auto iri = context.expand(value.scalar);
      return named(iri.empty() ? value.scalar : iri, context);
    }
    if (value.is_text() && term != nullptr && (term->type == "@id" || term->reverse))
      return named(value.scalar, context);
    auto node = typed(value);
    if (term != nullptr && !term->type.empty() && !term->type.starts_with('@')) node.datatype = term->type;
    if (value.is_text() && node.datatype.empty())
      node.language = term != nullptr && term->has_language ? term->language : context.language();
    if (node.datatype == std::string(names::xsd) + "string") node.datatype.clear();
    return graph_.add(node);
  }

  Graph& graph_;
  bool remote_ = false;
  std::size_t copied_terms_ = 0;
  JsonLdTerm reversed_{{}, {}, {}, false, false, false, false, true};
};

}  // namespace

void read_json_ld(const std::filesystem::path& file, Read& into) {
  const auto text = files::to_utf8(files::read_text_file(file, most_json_ld_bytes), file);
  codec::JsonNode json;
  try {
    json = codec::json_tree(text);
    JsonLdReader reader(into.graph);
    reader.top(json);
    if (reader.used_remote())
      into.remarks.emplace_back(
          "The JSON-LD names a context elsewhere, which is never fetched; names of SKOS are known without "
          "it, other members were left out.");
  } catch (const Error& error) {
    throw Error(error.code(), "“" + file.string() + "”: " + error.what());
  }
}

}  // namespace termreg::rdf
