// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD: {"@context": {prefix: space ...}, "@graph": [node ...]}, one node a line; each property has an array of
// values, in the order of the statements.
#include <string>

#include "registry/codec/json_writer.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/triples.h"

namespace termreg::glossary::rdf {
namespace {

using std::string_view;

std::string compact(const Name& name) {
  return std::string(name.prefix).append(":").append(name.local);
}

// The members of one node under way: its property is open as long as statements of it come.
struct OpenNode {
  Name property = {};
  [[nodiscard]] bool is_open() const { return !property.local.empty(); }
};

class JsonLd : public Triples {
 public:
  explicit JsonLd(std::ostream& out) : out_(out) {}

  void begin() override {
    codec::JsonWriter json;
    json.begin_object();
    for (const auto& [prefix, space] : vocabularies) json.member(prefix, space);
    json.end_object();
    out_ << "{\"@context\":" << json.take() << ",\n\"@graph\":[";
  }

  void begin_resource(string_view iri, const Name& type) override {
    json_.begin_object().member("@id", iri).member("@type", compact(type));
  }

  void statement(const Name& property, const Object& object) override {
    select(is_in_node_ ? node_ : resource_, property);
    json_.begin_object();
    if (object.kind == Object::Kind::iri) {
      json_.member("@id", object.value);
    } else if (object.kind == Object::Kind::boolean) {
      json_.key("@value").value(object.value == "true");
    } else {
      text_.clear();
      codec::append_xml_characters(text_, object.value);  // so that the syntaxes agree
      json_.member("@value", text_).optional_member("@language", object.language);
    }
    json_.end_object();
  }

  void begin_node(const Name& property) override {
    select(resource_, property);
    json_.begin_object();
    is_in_node_ = true;
  }
  void end_node() override {
    close(node_);
    json_.end_object();
    is_in_node_ = false;
  }

  void end_resource() override {
    close(resource_);
    json_.end_object();
    out_ << (is_first_ ? "\n" : ",\n") << json_.take();
    json_ = {};
    is_first_ = false;
    out_.pass_on();
  }

  void end() override {
    out_ << "\n]}\n";
    out_.finish();
  }

 private:
  void select(OpenNode& node, const Name& property) {
    if (node.property == property) return;
    close(node);
    json_.key(compact(property)).begin_array();
    node.property = property;
  }
  void close(OpenNode& node) {
    if (node.is_open()) json_.end_array();
    node = {};
  }

  Output out_;
  codec::JsonWriter json_;
  std::string text_;
  OpenNode resource_;
  OpenNode node_;
  bool is_in_node_ = false;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Triples> make_json_ld(std::ostream& out) {
  return std::make_unique<JsonLd>(out);
}

}  // namespace termreg::glossary::rdf
