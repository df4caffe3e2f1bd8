// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "registry/codec/json_tree.h"

namespace termreg::rdf {

/// What a term of a JSON-LD context stands for (JSON-LD 1.1, 9.3).
struct JsonLdTerm {
  std::string iri;       ///< or a keyword: "@id", "@type", "@graph" ...
  std::string type;      ///< "@id", "@vocab" or a datatype's IRI; empty if the term says none
  std::string language;  ///< of its texts
  bool has_language = false;
  bool by_language = false;  ///< @container: @language
  bool by_index = false;     ///< @container: @index, @id or @type
  bool is_list = false;      ///< @container: @list
  bool reverse = false;
};

/// A context in force. A remote one is never fetched: the names that SKOS and its neighbours define are known
/// here, and `remote` says that it was needed.
class JsonLdContext {
 public:
  /// Takes a value of @context on top of what is in force.
  void take(const codec::JsonNode& context);

  /// The term of a member's name; nullptr if the context has none.
  [[nodiscard]] const JsonLdTerm* term(std::string_view name) const;
  /// The keyword, IRI or blank node label that a name stands for; empty for a name that means nothing.
  [[nodiscard]] std::string expand(std::string_view name) const;
  /// The IRI of a reference (value of @id): never a term, relative to @base.
  [[nodiscard]] std::string resolve(std::string_view reference) const;
  [[nodiscard]] const std::string& language() const noexcept { return language_; }
  [[nodiscard]] bool remote() const noexcept { return remote_; }
  /// How many terms it holds.
  [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }

 private:
  void define(const std::string& name, const codec::JsonNode& definition, const codec::JsonNode& context);
  void know_skos();
  [[nodiscard]] std::string expand_within(std::string_view name, const codec::JsonNode& context,
                                          int depth) const;

  std::map<std::string, JsonLdTerm, std::less<>> terms_;
  std::string vocabulary_;
  std::string base_;
  std::string language_;
  bool remote_ = false;
};

}  // namespace termreg::rdf
