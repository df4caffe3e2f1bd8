// SPDX-License-Identifier: GPL-3.0-or-later
// RDF/XML: a typed node element for each resource, a property element for each statement, parseType="Resource" for a
// resource without a name.
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/triples.h"

namespace termreg::glossary::rdf {
namespace {

using std::string_view;

class RdfXml : public Triples {
 public:
  explicit RdfXml(std::ostream& out) : out_(out) {}

  void begin() override {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF";
    for (const auto& [prefix, space] : vocabularies) out_ << "\n  xmlns:" << prefix << "=\"" << space << "\"";
    out_ << ">\n";
  }

  void begin_resource(string_view iri, const Name& type) override {
    type_ = type;
    start(type) << " rdf:about=\"";
    out_.xml(iri) << "\">\n";
  }

  void statement(const Name& property, const Object& object) override {
    start(property);
    if (object.kind == Object::Kind::iri) {
      (out_ << " rdf:resource=\"").xml(object.value) << "\"/>\n";
      return;
    }
    if (!object.language.empty()) (out_ << " xml:lang=\"").xml(object.language) << "\"";
    if (object.kind == Object::Kind::boolean)
      out_ << " rdf:datatype=\"http://www.w3.org/2001/XMLSchema#boolean\"";
    out_ << ">";
    codec::append_xml_text(out_.buffer(), object.value);
    stop(property);
  }

  void begin_node(const Name& property) override {
    node_ = property;
    start(property) << " rdf:parseType=\"Resource\">";
  }
  void end_node() override { stop(node_); }
  void end_resource() override {
    stop(type_);
    out_.pass_on();
  }
  void end() override {
    out_ << "</rdf:RDF>\n";
    out_.finish();
  }

 private:
  Output& start(const Name& name) { return out_ << "<" << name.prefix << ":" << name.local; }
  void stop(const Name& name) { out_ << "</" << name.prefix << ":" << name.local << ">\n"; }

  Output out_;
  Name type_;
  Name node_;
};

}  // namespace

std::unique_ptr<Triples> make_rdf_xml(std::ostream& out) {
  return std::make_unique<RdfXml>(out);
}

}  // namespace termreg::glossary::rdf
