// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>
#include <string_view>

#include "registry/codec/vocabularies.h"

namespace termreg::glossary::rdf {

/// A property or class by the prefix under which every serialisation declares its vocabulary.
struct Name {
  std::string_view prefix;
  std::string_view local;
  bool operator==(const Name&) const = default;
};

using codec::vocabularies;

/// What a statement says of its subject. Views live as long as the call.
struct Object {
  enum class Kind { iri, text, boolean };
  Kind kind = Kind::text;
  std::string_view value;
  std::string_view language = {};  ///< of a text; empty if it has none
};

/// One serialisation of RDF, which takes the description of one resource after the other. Within a resource the
/// statements of one property must come together. Not thread-safe; the stream must outlive it.
class Triples {
 public:
  virtual ~Triples() = default;
  virtual void begin() = 0;
  virtual void begin_resource(std::string_view iri, const Name& type) = 0;
  virtual void statement(const Name& property, const Object& object) = 0;
  /// The object is a resource without a name; until end_node() statements are about it. One level only.
  virtual void begin_node(const Name& property) = 0;
  virtual void end_node() = 0;
  virtual void end_resource() = 0;
  /// @throws Error(internal) if the output could not be written.
  virtual void end() = 0;
};

/// Turtle (W3C Recommendation, 2014).
[[nodiscard]] std::unique_ptr<Triples> make_turtle(std::ostream& out);
/// RDF 1.1 XML Syntax (W3C Recommendation, 2014).
[[nodiscard]] std::unique_ptr<Triples> make_rdf_xml(std::ostream& out);
/// JSON-LD 1.1 (W3C Recommendation, 2020) with its context in the file.
[[nodiscard]] std::unique_ptr<Triples> make_json_ld(std::ostream& out);

}  // namespace termreg::glossary::rdf
