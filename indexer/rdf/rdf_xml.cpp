// SPDX-License-Identifier: GPL-3.0-or-later
// RDF/XML (W3C, RDF 1.1 XML Syntax), a node element of the top level at a time:
//
//     file      = <rdf:RDF> {node} </rdf:RDF> | node
//     node      = <rdf:Description | type  [rdf:about | rdf:ID | rdf:nodeID] {property="text"}> {property}
//     </> property  = <name rdf:resource | rdf:nodeID | {property="text"}/> | <name [rdf:datatype]
//     [xml:lang]> text </>
//               | <name> node </> | <name rdf:parseType="Literal | Resource | Collection"> ... </>
//
// xml:lang and xml:base are inherited; rdf:li counts; reification by rdf:ID on a property is left out.
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "indexer/rdf/readers_private.h"
#include "registry/model/error.h"

namespace termreg::rdf {
namespace {

using files::XmlElement;

/// What an element has from those around it.
struct Scope {
  std::string language;
  std::string base;
};

std::string_view local_name(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string iri_of(const XmlElement& element) {
  return element.space + std::string(local_name(element.name));
}

bool is_rdf(const XmlElement& element, std::string_view name) {
  return element.space == names::rdf && local_name(element.name) == name;
}

// RFC 3986, 5.2, for what RDF/XML writes: whole IRIs, fragments, names beside the base and absolute paths.
std::string resolved(std::string_view reference, const std::string& base) {
  const auto scheme = reference.find(':');
  if (base.empty() || (scheme != std::string_view::npos && scheme < reference.find_first_of("/?#")))
    return std::string(reference);
  const auto bare = base.substr(0, base.find('#'));
  if (reference.empty()) return bare;
  if (reference.starts_with('#')) return bare + std::string(reference);
  const auto authority = bare.find("://");
  const auto root = bare.find('/', authority == std::string::npos ? 0 : authority + 3);
  if (reference.starts_with('/')) return bare.substr(0, root) + std::string(reference);
  const auto slash = bare.rfind('/');
  return (root == std::string::npos ? bare + "/" : bare.substr(0, slash + 1)) + std::string(reference);
}

class RdfXmlReader {
 public:
  RdfXmlReader(const std::filesystem::path& file, Graph& graph)
      : xml_(file, {}, files::Doctype::pass_over), file_(file), graph_(graph) {}

  void run() {
    Scope scope;
    int top = 0;
    while (xml_.next_start()) {
      if (xml_.depth() == 0 && is_root()) {
        scope = {xml_.attribute("xml:lang"), xml_.attribute("xml:base")};
        top = 1;
        continue;
      }
      if (xml_.depth() != top) continue;
      const auto element = xml_.take_element();
      (void)node(element, scope);
    }
  }

 private:
  [[nodiscard]] bool is_root() const {
    return xml_.space() == names::rdf && local_name(xml_.name()) == "RDF";
  }

  static Scope within(const XmlElement& element, Scope scope) {
    for (const auto& [name, value] : element.attributes) {
      if (name == "xml:lang") scope.language = value;
      if (name == "xml:base") scope.base = value;
    }
    return scope;
  }

  // The IRI of an attribute's name, whatever prefix stands for its namespace.
  std::string iri_of_attribute(const std::string& name) {
    const auto colon = name.find(':');
    if (colon == std::string::npos) return {};
    const auto prefix = name.substr(0, colon);
    if (prefix == "xml") return {};
    auto [known, is_new] = spaces_.try_emplace(prefix);
    if (is_new) known->second = xml_.space_of(prefix);
    return known->second.empty() ? std::string() : known->second + name.substr(colon + 1);
  }

  std::string rdf_attribute(const XmlElement& element, std::string_view wanted) {
    for (const auto& [name, value] : element.attributes)
      if (iri_of_attribute(name) == std::string(names::rdf) + std::string(wanted)) return value;
    return {};
  }
  bool has_rdf_attribute(const XmlElement& element, std::string_view wanted) {
    for (const auto& [name, value] : element.attributes)
      if (iri_of_attribute(name) == std::string(names::rdf) + std::string(wanted)) return true;
    return false;
  }

  NodeId blank(const std::string& label) { return graph_.add({Node::Kind::blank, label, {}, {}}); }
  NodeId literal(std::string text, const Scope& scope, const std::string& datatype) {
    Node node{Node::Kind::literal, std::move(text), datatype.empty() ? scope.language : std::string(),
              datatype};
    if (datatype == std::string(names::xsd) + "string") node.datatype.clear();
    return graph_.add(node);
  }
  NodeId rdf_name(std::string_view name) {
    return graph_.add_iri(std::string(names::rdf) + std::string(name));
  }

  NodeId subject_of(const XmlElement& element, const Scope& scope) {
    if (has_rdf_attribute(element, "about"))
      return graph_.add_iri(resolved(rdf_attribute(element, "about"), scope.base));
    if (const auto id = rdf_attribute(element, "ID"); !id.empty())
      return graph_.add_iri(resolved("#" + id, scope.base));
    if (const auto id = rdf_attribute(element, "nodeID"); !id.empty()) return blank(id);
    return graph_.add_fresh_blank();
  }

  NodeId node(const XmlElement& element, const Scope& around) {
    const auto scope = within(element, around);
    if (element.space.empty())
      throw Error(ErrorCode::bad_input, "“" + file_.string() + "” line " + std::to_string(element.line) +
                                            ": <" + element.name.substr(0, 60) +
                                            "> is in no namespace, which RDF/XML does not allow.");
    const auto subject = subject_of(element, scope);
    if (!is_rdf(element, "Description"))
      graph_.state({subject, rdf_name("type"), graph_.add_iri(iri_of(element)), element.line});
    attributes_as_properties(subject, element, scope);
    properties(subject, element, scope);
    return subject;
  }

  void attributes_as_properties(NodeId subject, const XmlElement& element, const Scope& scope) {
    for (const auto& [name, value] : element.attributes) {
      const auto iri = iri_of_attribute(name);
      if (iri.empty()) continue;
      if (iri == std::string(names::rdf) + "type")
        graph_.state(
            {subject, graph_.add_iri(iri), graph_.add_iri(resolved(value, scope.base)), element.line});
      else if (!iri.starts_with(names::rdf))
        graph_.state({subject, graph_.add_iri(iri), literal(value, scope, {}), element.line});
    }
  }

  void properties(NodeId subject, const XmlElement& element, const Scope& scope) {
    int members = 0;
    for (const auto& child : element.children) {
      const auto predicate =
          is_rdf(child, "li") ? rdf_name("_" + std::to_string(++members)) : graph_.add_iri(iri_of(child));
      const auto inner = within(child, scope);
      graph_.state({subject, predicate, object(child, inner), child.line});
    }
  }

  NodeId object(const XmlElement& property, const Scope& scope) {
    const auto parse_type = rdf_attribute(property, "parseType");
    if (parse_type == "Resource") {
      const auto subject = graph_.add_fresh_blank();
      properties(subject, property, scope);
      return subject;
    }
    if (parse_type == "Collection") {
      std::vector<NodeId> items;
      for (const auto& child : property.children) items.push_back(node(child, scope));
      return state_list(graph_, items, property.line);
    }
    if (!parse_type.empty()) return markup(property);
    if (!property.children.empty()) return node(property.children.front(), scope);
    return leaf(property, scope);
  }

  // A property without elements in it: a reference, a nameless node described by attributes, or text.
  NodeId leaf(const XmlElement& property, const Scope& scope) {
    if (has_rdf_attribute(property, "resource")) {
      const auto target = graph_.add_iri(resolved(rdf_attribute(property, "resource"), scope.base));
      attributes_as_properties(target, property, scope);
      return target;
    }
    if (const auto id = rdf_attribute(property, "nodeID"); !id.empty()) return blank(id);
    if (property.text.empty() && describes(property)) {
      const auto subject = graph_.add_fresh_blank();
      attributes_as_properties(subject, property, scope);
      return subject;
    }
    const auto datatype = rdf_attribute(property, "datatype");
    return literal(property.text, scope, datatype.empty() ? datatype : resolved(datatype, scope.base));
  }

  bool describes(const XmlElement& property) {
    for (const auto& [name, value] : property.attributes) {
      const auto iri = iri_of_attribute(name);
      if (!iri.empty() && !iri.starts_with(names::rdf)) return true;
    }
    return false;
  }

  // rdf:XMLLiteral: the fragment as text.
  NodeId markup(const XmlElement& property) {
    auto text = property.text;
    for (const auto& child : property.children) text += files::to_fragment(child) + child.tail;
    return graph_.add({Node::Kind::literal, text, {}, std::string(names::rdf) + "XMLLiteral"});
  }

  files::XmlPull xml_;
  const std::filesystem::path& file_;
  Graph& graph_;
  std::map<std::string, std::string> spaces_;  // prefix -> namespace
};

}  // namespace

void read_rdf_xml(const std::filesystem::path& file, Graph& graph) {
  files::refuse_foreign(files::read_head(file), file);
  RdfXmlReader(file, graph).run();
}

}  // namespace termreg::rdf
